import { useState } from 'react';
import type { WallItemView } from '../../../contract/views.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../../kit/error-summary.tsx';
import { TextArea } from '../../kit/field.tsx';
import { formatDate, formatDay } from '../../kit/format.ts';
import { Question } from '../../kit/page.tsx';
import { useLanguage, useText } from '../../words/words.ts';
import { factsOf, talksOf } from './bargaining.ts';
import type { MatterProps } from './matter-context.ts';
import { PartPage } from './part-page.tsx';
import { TakeNotice } from './take-notice.tsx';
import { findOpen, pathOfStep } from './turn.ts';
import { useKept } from './use-kept.ts';
import { useRoomWords } from './words.ts';

/** The mediation room: everything in it stands in the violet frame and says who reads it. */
export default function Room({ view, base, take }: MatterProps) {
  const words = useRoomWords();
  const text = useText();
  const talks = talksOf(view);
  const inside = talks !== undefined && talks.wall.channels.length > 0;
  const withdraw = findOpen(view, 'mediation', 'withdraw') ?? findOpen(view, 'consultation', 'end');
  return (
    <PartPage view={view} base={base} title={words.title}>
      {!talks && <p>{words.none}</p>}
      {talks && !inside && (
        <p>
          {words.outside} {talks.wall.why && <span className="k-small">{text(talks.wall.why.citation)}</span>}
        </p>
      )}
      {talks && inside && (
        <section className="m-wall" aria-label={words.secret}>
          <p className="m-wall-head">
            <Lock />
            {words.secret}
          </p>
          <p className="m-wall-promise">
            {words.promise} {words.factsPass}
          </p>
          <Sessions data={talks.data} />
          <Messages items={talks.wall.items} />
          <Say view={view} take={take} />
          <Facts view={view} take={take} items={talks.wall.items} />
        </section>
      )}
      {withdraw && (
        <p className="m-stop">
          <ButtonLink to={pathOfStep(base, withdraw)}>{words.stop}</ButtonLink>
          <span className="k-hint">{words.stopHint}</span>
        </p>
      )}
      {!withdraw && inside && !talks.terminal && <p className="k-muted">{words.stopTell}</p>}
      <TakeNotice take={take} />
    </PartPage>
  );
}

function Lock() {
  return (
    <svg
      aria-hidden="true"
      width="18"
      height="20"
      viewBox="0 0 18 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <rect x="2" y="9" width="14" height="10" rx="1.5" />
      <path d="M5 9V6a4 4 0 0 1 8 0v3" />
    </svg>
  );
}

interface Meeting {
  readonly id: string;
  readonly on: string;
  readonly time?: string;
  readonly place?: string;
  readonly way?: string;
  readonly held?: boolean;
}
const isMeeting = (value: unknown): value is Meeting =>
  typeof value === 'object' && value !== null && 'id' in value && 'on' in value;

function Sessions({ data }: { data: Readonly<Record<string, unknown>> | null }) {
  const words = useRoomWords();
  const language = useLanguage();
  const meetings = Array.isArray(data?.sessions) ? data.sessions.filter(isMeeting) : [];
  if (meetings.length === 0) return null;
  return (
    <>
      <h2>{words.sessions}</h2>
      <ul className="m-links">
        {meetings.map(meeting => (
          <li key={meeting.id}>
            {words.session(formatDate(meeting.on, language), meeting.time ?? '')}
            {meeting.way && ` · ${words.way[meeting.way] ?? meeting.way}`}
            {meeting.place && ` · ${meeting.place}`}
            {meeting.held && <span className="k-small"> {words.held}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

const wordsOf = (item: WallItemView): string => {
  const said = item.body.words ?? item.body.summary;
  return typeof said === 'string' ? said : '';
};

function Messages({ items }: { items: readonly WallItemView[] }) {
  const words = useRoomWords();
  const text = useText();
  const language = useLanguage();
  const said = items.filter(item => (item.kind === 'message' || item.kind === 'session') && wordsOf(item) !== '');
  if (said.length === 0) return <p>{words.empty}</p>;
  return (
    <ol className="m-messages">
      {said.map(item => (
        <li key={item.id} className={item.author.you ? 'm-own' : undefined}>
          <span className="k-small">
            {item.author.you ? words.you : item.author.name} · {text(item.author.roleLabel)} ·{' '}
            {formatDay(item.on, language)} · {item.channel === 'joint' ? words.joint : words.caucus}
          </span>
          <p className="m-whole">{wordsOf(item)}</p>
        </li>
      ))}
    </ol>
  );
}

/** A message: first who reads it, then the words; the button says it again. */
function Say({ view, take }: Pick<MatterProps, 'view' | 'take'>) {
  const words = useRoomWords();
  const step = findOpen(view, 'mediation', 'say');
  const own = view.you.side === 'employer' ? 'caucus-employer' : 'caucus-worker';
  const [draft, setDraft] = useKept(`hejie.say.${view.id}`, { channel: own, words: '' });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [sent, setSent] = useState('');
  if (!step) return <p className="k-muted">{words.cannotSay}</p>;
  const joint = draft.channel === 'joint';
  const employer = view.you.side === 'employer';
  const others = employer ? words.seenByOtherEmployer : words.seenByOtherWorker;
  const nobody = employer ? words.notSeenEmployer : words.notSeenWorker;
  const send = async () => {
    setSent('');
    if (draft.words.trim() === '') return setErrors([{ field: 'say', message: words.messageMissing }]);
    setErrors([]);
    if (await take.run(step, { channel: draft.channel, words: draft.words.trim() })) {
      setDraft({ ...draft, words: '' });
      setSent(words.sent);
    }
  };
  return (
    <Question onSubmit={() => void send()}>
      <ErrorSummary errors={errors} />
      <Choice
        id="channel"
        label={words.channels}
        row
        options={[
          { value: own, label: words.caucus },
          { value: 'joint', label: words.joint },
        ]}
        value={draft.channel}
        onChange={channel => setDraft({ ...draft, channel })}
      />
      <p className={joint ? 'm-audience m-audience-joint' : 'm-audience'} id="audience">
        {joint ? others : nobody}
      </p>
      <TextArea
        id="say"
        label={words.message}
        rows={4}
        max={2000}
        value={draft.words}
        error={errorOf(errors, 'say')}
        onChange={value => setDraft({ ...draft, words: value })}
      />
      <Button type="submit" rank="primary" busy={take.busy} aria-describedby="audience">
        {take.busy ? words.sending : joint ? words.sendAll : words.sendMediator}
      </Button>
      <span role="status" className="m-sent">
        {sent}
      </span>
    </Question>
  );
}

function Facts({ view, take, items }: Pick<MatterProps, 'view' | 'take'> & { items: readonly WallItemView[] }) {
  const words = useRoomWords();
  const facts = factsOf(items, view.facts);
  const step = findOpen(view, 'mediation', 'confirm-fact');
  if (facts.length === 0) return null;
  return (
    <>
      <h2>{words.facts}</h2>
      <p className="k-small">{words.factsHint}</p>
      {facts.map(fact => (
        <div className="k-card" key={fact.id}>
          <p>{fact.statement}</p>
          {fact.agreed && <p className="k-small">{words.factAgreed}</p>}
          {!fact.agreed && fact.yours && <p className="k-small">{words.factYours}</p>}
          {!fact.agreed && !fact.yours && step && (
            <Button busy={take.busy} onClick={() => void take.run(step, { factId: fact.id })}>
              {words.factConfirm}
            </Button>
          )}
        </div>
      ))}
    </>
  );
}
