import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { DossierView, Problem } from '../../../contract/views.ts';
import type { Hearing } from '../../../core/procedures/arbitration/data-hearing.ts';
import type { Session } from '../../../core/procedures/mediation/data.ts';
import { Button } from '../../kit/button.tsx';
import { Copyable } from '../../kit/copy.tsx';
import { formatDate } from '../../kit/format.ts';
import { ProblemNotice } from '../../kit/states.tsx';
import { problemOf, useApi } from '../../kit/use-api.ts';
import { meMeetings as en } from '../../words/en/me-meetings.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { meMeetings as zh } from '../../words/zh/me-meetings.ts';

export const useMeetingWords = () => useWords({ zh, en });

interface Meeting {
  readonly id: string;
  readonly kind: 'hearing' | 'session';
  readonly on: string;
  readonly time: string;
  readonly place: string;
  readonly link?: string | undefined;
  readonly access?: Hearing['access'];
}

/** What is still to come, of the proceedings that this reader is inside of. */
function toCome({ proceedings }: DossierView): Meeting[] {
  return proceedings
    .flatMap(({ data }): Meeting[] => {
      const { hearings = [], sessions = [] } = (data ?? {}) as {
        hearings?: readonly Hearing[];
        sessions?: readonly Session[];
      };
      return [
        ...hearings
          .filter(h => h.state === 'set' || h.state === 'running')
          .map(h => ({ ...h, kind: 'hearing' as const })),
        ...sessions
          .filter(s => !s.held && !s.cancelledOn)
          .map(({ id, on, time, place, way }) => ({ id, on, time, place: place || way, kind: 'session' as const })),
      ];
    })
    .sort((a, b) => (a.on + a.time < b.on + b.time ? -1 : 1));
}

/** When and where a party is expected next, with a way into their own calendar. */
export function Meetings({ view }: { readonly view: DossierView }) {
  const words = useMeetingWords();
  const language = useLanguage();
  const meetings = toCome(view);
  if (meetings.length === 0) return null;
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{words.title}</h2>
      <ul className="m-links">
        {meetings.map(meeting => (
          <li key={meeting.id}>
            <strong>
              {words.when(formatDate(meeting.on, language), meeting.time)} {words.kinds[meeting.kind]}
            </strong>
            <span className="k-hint">{words.ways[meeting.place] ?? meeting.place}</span>
            {meeting.access && <span className="k-hint">{meeting.access === 'open' ? words.open : words.closed}</span>}
            {meeting.link && (
              <span>
                {words.link} <Copyable value={meeting.link} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/api/v1/disputes/${view.id}/calendar.ics`} download>
          {words.add}
        </a>
      </p>
    </section>
  );
}

/** The own calendar link: made, made anew, taken back; shown once. */
export function Feed() {
  const words = useMeetingWords().feed;
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [url, setUrl] = useState<string>();
  const [has, setHas] = useState<boolean>();
  const [said, setSaid] = useState('');
  const feed = useApi('feed', signal => call(routes.getFeed, {}, { language: getLanguage(), signal }));
  const there = has ?? (feed.data?.madeAt !== null && feed.data !== undefined);
  const send = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    await work().catch((cause: unknown) => setProblem(problemOf(cause)));
    setBusy(false);
  };
  const make = () =>
    send(async () => {
      setUrl((await call(routes.makeFeed, { body: {} }, { language: getLanguage() })).url);
      setHas(true);
      setSaid('');
    });
  const end = () =>
    send(async () => {
      await call(routes.revokeFeed, {}, { language: getLanguage() });
      setUrl(undefined);
      setHas(false);
      setSaid(words.ended);
    });
  return (
    <section aria-labelledby="feed">
      <h2 id="feed">{words.title}</h2>
      <p>{words.lead}</p>
      {url && (
        <div className="k-card">
          <p>{words.yours}</p>
          <p className="m-feed">
            <Copyable value={url} />
          </p>
        </div>
      )}
      <p role="status">{said}</p>
      {problem && <ProblemNotice problem={problem} />}
      <div className="k-actions">
        <Button busy={busy} onClick={() => void make()}>
          {there ? words.again : words.make}
        </Button>
        {there && (
          <Button rank="quiet" busy={busy} onClick={() => void end()}>
            {words.end}
          </Button>
        )}
      </div>
    </section>
  );
}
