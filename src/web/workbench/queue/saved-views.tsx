import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useWords } from '../../words/words.ts';
import { keys } from '../api.ts';
import { bench } from '../words.ts';

interface Props {
  readonly queue: string;
  readonly search: URLSearchParams;
  readonly onShow: (search: string) => void;
}

/** What of the address makes a view: everything but the page. */
const kept = (search: URLSearchParams): string => {
  const copy = new URLSearchParams(search);
  copy.delete('cursor');
  copy.sort();
  return copy.toString();
};

/** My views of a queue: filters under a name, for oneself alone. */
export function SavedViews({ queue, search, onShow }: Props) {
  const words = useWords(bench).views;
  const client = useQueryClient();
  const language = () => ({ language: getLanguage() });
  const key = keys.views(queue);
  const list = useQuery({
    queryKey: key,
    queryFn: async () => (await call(routes.listViews, { params: { queue } }, language())).views,
  });
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const views = list.data ?? [];
  const here = kept(search);
  const put = async (change: Promise<{ views: typeof views }>) => {
    try {
      client.setQueryData(key, (await change).views);
      setProblem(undefined);
      setNaming(false);
      setName('');
    } catch (error) {
      const { errors, title } = problemOf(error);
      setProblem(errors?.[0]?.message ?? title);
    }
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') setProblem(words.needName);
    else void put(call(routes.keepView, { params: { queue }, body: { name: name.trim(), search: here } }, language()));
  };
  const current = views.find(view => view.search === here);
  return (
    <div className="wb-chips">
      {views.map(view => (
        <Button key={view.id} size="small" aria-pressed={view === current} onClick={() => onShow(view.search)}>
          {view.name}
        </Button>
      ))}
      {current && (
        <Button
          size="small"
          type="link"
          onClick={() => void put(call(routes.dropView, { params: { queue, id: current.id } }, language()))}
        >
          {words.drop(current.name)}
        </Button>
      )}
      {!current && here !== '' && !naming && (
        <Button size="small" type="link" onClick={() => setNaming(true)}>
          {words.keep}
        </Button>
      )}
      {naming && !current && (
        <form onSubmit={keep} className="wb-inline">
          <Input
            aria-label={words.name}
            placeholder={words.name}
            size="small"
            maxLength={40}
            value={name}
            onChange={event => setName(event.target.value)}
          />
          <Button size="small" htmlType="submit">
            {words.save}
          </Button>
        </form>
      )}
      {problem && (
        <span className="wb-error" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
