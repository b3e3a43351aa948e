import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useCity } from '../../kit/city.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { failure, type QueueQuery, useProcedure, useQueue } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { NotFoundPage } from '../shell/not-found.tsx';
import { useTitle } from '../use-title.ts';
import { bench } from '../words.ts';
import { QueueTable } from './queue-table.tsx';
import { isTable, type Table, type TableId, tables } from './tables.ts';

/** `/w/q/:table`: a queue, with everything that it shows in its address. */
export default function QueuePage() {
  const { table = '' } = useParams();
  return isTable(table) ? <Queue key={table} id={table} table={tables[table]} /> : <NotFoundPage />;
}

function Queue({ id, table }: { readonly id: TableId; readonly table: Table }) {
  const words = useWords(bench);
  const [search, setSearch] = useSearchParams();
  useTitle(words.queues[id]);
  const query: QueueQuery = {
    limit: 50,
    sort: search.get('sort') === 'newest' ? 'newest' : search.get('sort') === 'due' ? 'due' : table.sort,
    ...(table.view && { view: table.view }),
    ...(table.procedure && { procedure: table.procedure }),
    ...optional('stage', search.get('stage') ?? table.stage),
    ...optional('q', search.get('q')),
    ...optional('place', search.get('place')),
    ...optional('cursor', search.get('cursor')),
  };
  const list = useQueue(query);
  const problem = failure(list);
  const change = (name: string, value: string | undefined) =>
    setSearch(before => {
      const after = new URLSearchParams(before);
      if (value === undefined || value === '') after.delete(name);
      else after.set(name, value);
      if (name !== 'cursor') after.delete('cursor');
      return after;
    });
  const isFiltered = ['q', 'stage', 'place'].some(name => search.has(name));
  return (
    <div className="wb-sheet">
      <h1>{words.queues[id]}</h1>
      <Filters table={table} search={search} onChange={change} />
      {isFiltered && (
        <Chips search={search} table={table} onChange={change} onClear={() => setSearch(new URLSearchParams())} />
      )}
      {problem && <ProblemView problem={problem} onAgain={() => void list.refetch()} />}
      {list.isPending && <Skeleton rows={8} />}
      {list.data && list.data.rows.length === 0 && !problem && (
        <div className="wb-empty">
          <p>{isFiltered ? words.queue.emptyFiltered : words.queue.empty}</p>
          {isFiltered && <Button onClick={() => setSearch(new URLSearchParams())}>{words.queue.clear}</Button>}
        </div>
      )}
      {list.data && list.data.rows.length > 0 && (
        <>
          <div aria-busy={list.isFetching} className={list.isPlaceholderData ? 'wb-stale' : undefined}>
            <QueueTable rows={list.data.rows} columns={table.columns} />
          </div>
          <nav className="wb-pager" aria-label={words.queue.pages}>
            {search.has('cursor') && <Button onClick={() => change('cursor', undefined)}>{words.queue.first}</Button>}
            <span className="wb-help">{words.queue.shown(list.data.rows.length)}</span>
            {list.data.next && (
              <Button onClick={() => change('cursor', list.data.next ?? undefined)}>{words.queue.next}</Button>
            )}
          </nav>
        </>
      )}
    </div>
  );
}

const optional = (name: 'stage' | 'q' | 'place' | 'cursor', value: string | null | undefined) =>
  value ? { [name]: value } : {};

interface FilterProps {
  readonly table: Table;
  readonly search: URLSearchParams;
  readonly onChange: (name: string, value: string | undefined) => void;
}

function Filters({ table, search, onChange }: FilterProps) {
  const words = useWords(bench);
  const language = useLanguage();
  const city = useCity();
  const procedure = useProcedure(table.procedure);
  const [text, setText] = useState(search.get('q') ?? '');
  const has = (name: (typeof table.filters)[number]) => table.filters.includes(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange('q', text.trim());
  };
  return (
    <form className="wb-tools" onSubmit={submit}>
      {has('q') && (
        <label htmlFor="wb-queue-q">
          {words.queue.q}
          <Input id="wb-queue-q" className="wb-narrow" value={text} onChange={event => setText(event.target.value)} />
        </label>
      )}
      {has('stage') && procedure.data && (
        <label>
          {words.queue.stage}
          <select
            className="wb-select"
            value={search.get('stage') ?? table.stage ?? ''}
            onChange={event => onChange('stage', event.target.value)}
          >
            {!table.stage && <option value="">{words.queue.all}</option>}
            {Object.entries(procedure.data.stages).map(([id, stage]) => (
              <option key={id} value={id}>
                {stage.title[language]}
              </option>
            ))}
          </select>
        </label>
      )}
      {has('place') && (
        <label>
          {words.queue.place}
          <select
            className="wb-select"
            value={search.get('place') ?? ''}
            onChange={event => onChange('place', event.target.value)}
          >
            <option value="">{words.queue.all}</option>
            {city?.places.map(place => (
              <option key={place.code} value={place.code}>
                {place.name[language]}
              </option>
            ))}
          </select>
        </label>
      )}
      {has('sort') && (
        <label>
          {words.queue.sort}
          <select
            className="wb-select"
            value={search.get('sort') ?? table.sort}
            onChange={event => onChange('sort', event.target.value)}
          >
            <option value="due">{words.queue.byDue}</option>
            <option value="newest">{words.queue.byNewest}</option>
          </select>
        </label>
      )}
      <Button htmlType="submit">{words.queue.find}</Button>
    </form>
  );
}

function Chips({ search, table, onChange, onClear }: FilterProps & { readonly onClear: () => void }) {
  const words = useWords(bench);
  const language = useLanguage();
  const city = useCity();
  const procedure = useProcedure(table.procedure);
  const shown = {
    q: search.get('q'),
    stage: procedure.data?.stages[search.get('stage') ?? '']?.title[language],
    place: city?.places.find(place => String(place.code) === search.get('place'))?.name[language],
  };
  return (
    <p className="wb-chips">
      {Object.entries(shown).map(
        ([name, value]) =>
          value && (
            <Button
              key={name}
              size="small"
              onClick={() => onChange(name, undefined)}
              aria-label={words.queue.drop(value)}
            >
              {value} ×
            </Button>
          ),
      )}
      <Button size="small" type="link" onClick={onClear}>
        {words.queue.clear}
      </Button>
    </p>
  );
}
