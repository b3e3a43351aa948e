import { useQuery } from '@tanstack/react-query';
import { App, Button, Drawer } from 'antd';
import { type FormEvent, useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { Problem } from '../../../contract/views.ts';
import { formatInstant } from '../../kit/format.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { failure, queryClient } from '../api.ts';
import { DayRow } from '../intake/controls.tsx';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { benchMeet } from './words.ts';

const inLanguage = () => ({ language: getLanguage() });

/** One write at a time; what it changes on the calendar is read anew. */
function useSending() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async <T,>(work: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const done = await work();
      await queryClient.invalidateQueries({ queryKey: ['calendar'] });
      return done;
    } catch (error) {
      setProblem(problemOf(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, send };
}

export function useTakeBack() {
  const { busy, send } = useSending();
  const { message } = App.useApp();
  return {
    busy,
    takeBack: (id: string) =>
      send(() =>
        call(routes.removeAbsence, { params: { id } }, inLanguage()).catch((error: unknown) => {
          void message.error(problemOf(error).title);
          throw error;
        }),
      ),
  };
}

/** Days on which nothing is to be fixed for oneself. */
export function AwayDrawer({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const words = useWords(benchMeet).away;
  const { message } = App.useApp();
  const { busy, problem, send } = useSending();
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const errorAt = (field: string) => problem?.errors?.find(error => error.field === field)?.message;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !(await send(() => call(routes.addAbsence, { body: { from, to } }, inLanguage())))) return;
    void message.success(words.saved);
    onClose();
  };
  return (
    <Drawer open size={420} title={words.title} onClose={onClose}>
      <form className="wb-form" noValidate onSubmit={event => void submit(event)}>
        <p className="wb-help">{words.lead}</p>
        <DayRow id="away-from" label={words.from} error={errorAt('from')} value={from} onChange={setFrom} />
        <DayRow id="away-to" label={words.to} error={errorAt('to')} value={to} onChange={setTo} />
        {problem && !problem.errors && <ProblemView problem={problem} />}
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.save}
        </Button>
      </form>
    </Drawer>
  );
}

/** The own calendar link: made, made anew, taken back. It is shown once. */
export function FeedDrawer({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(benchMeet).feed;
  const language = useLanguage();
  const { busy, problem, send } = useSending();
  const [url, setUrl] = useState<string>();
  const [said, setSaid] = useState('');
  const feed = useQuery({ queryKey: ['calendar', 'feed'], queryFn: () => call(routes.getFeed, {}, inLanguage()) });
  const failed = failure(feed);
  const make = async () => setUrl((await send(() => call(routes.makeFeed, { body: {} }, inLanguage())))?.url);
  const end = async () => {
    if (!(await send(() => call(routes.revokeFeed, {}, inLanguage())))) return;
    setUrl(undefined);
    setSaid(words.ended);
  };
  const { madeAt, readAt } = feed.data ?? {};
  return (
    <Drawer open size={480} title={words.title} onClose={onClose}>
      <p>{words.lead}</p>
      {failed && <ProblemView problem={failed} onAgain={() => void feed.refetch()} />}
      {feed.isPending && <Skeleton rows={2} />}
      {feed.data && !madeAt && <p className="wb-help">{words.none}</p>}
      {madeAt && <p className="wb-help">{words.since(formatInstant(madeAt, language))}</p>}
      {readAt && <p className="wb-help">{words.read(formatInstant(readAt, language))}</p>}
      {url && (
        <div className="wb-note">
          <p>{words.yours}</p>
          <p className="wb-cal-link">{url}</p>
          <Button
            onClick={() => {
              void navigator.clipboard?.writeText(url);
              setSaid(words.copied);
            }}
          >
            {words.copy}
          </Button>
        </div>
      )}
      <p role="status">{said}</p>
      {problem && <ProblemView problem={problem} />}
      {feed.data && (
        <div className="wb-buttons">
          <Button type="primary" loading={busy} onClick={() => void make()}>
            {madeAt ? words.again : words.make}
          </Button>
          {madeAt && (
            <Button loading={busy} onClick={() => void end()}>
              {words.end}
            </Button>
          )}
        </div>
      )}
    </Drawer>
  );
}
