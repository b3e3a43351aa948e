import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { DossierView } from '../../../contract/views.ts';
import { todayOf, useCity } from '../../kit/city.ts';
import { formatDay } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { failure, useLedger } from '../api.ts';
import { FlagIcon, LockIcon } from '../icons.tsx';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import './joint.css';
import { type JointEvent, type JointLane, jointOf } from './joint.ts';
import { benchJoint } from './joint-words.ts';

/**
 * The joint view: one timeline, a lane for each body. On a wide screen the lanes stand side by side; on a phone and on paper it is one
 * list in which every line names its lane. The order is the same everywhere.
 */
export function JointView({ dossier }: { readonly dossier: DossierView }) {
  const w = useWords(benchJoint);
  const language = useLanguage();
  const today = todayOf(useCity());
  const query = useLedger(dossier.id);
  const [only, setOnly] = useState<string>();
  const problem = failure(query);
  if (problem && !query.data) return <ProblemView problem={problem} onAgain={() => void query.refetch()} />;
  if (!query.data) return <Skeleton rows={6} />;
  const { lanes, events } = jointOf(dossier, query.data.lines);
  const shownLanes = only ? lanes.filter(lane => lane.id === only) : lanes;
  const shown = only ? events.filter(event => event.lane === only) : events;
  const past = shown.filter(event => event.day <= today);
  const ahead = shown.filter(event => event.day > today);
  const list = (rows: readonly JointEvent[]) => (
    <ol className="wb-joint-list" style={{ ['--lanes' as string]: shownLanes.length }}>
      {rows.map(event => (
        <Line key={event.key} event={event} lanes={shownLanes} />
      ))}
    </ol>
  );
  return (
    <section className="wb-joint" aria-label={w.title}>
      <h2>{w.title}</h2>
      <p className="wb-help">{w.lead}</p>
      {lanes.length > 1 && (
        <fieldset className="wb-joint-filter wb-no-print">
          <legend className="wb-hidden">{w.filter}</legend>
          <button
            type="button"
            className="wb-counter"
            aria-pressed={only === undefined}
            onClick={() => setOnly(undefined)}
          >
            {w.all}
          </button>
          {lanes.map(lane => (
            <button
              key={lane.id}
              type="button"
              className="wb-counter"
              aria-pressed={only === lane.id}
              onClick={() => setOnly(only === lane.id ? undefined : lane.id)}
            >
              {lane.title[language]}
            </button>
          ))}
        </fieldset>
      )}
      <div className="wb-joint-head" aria-hidden="true" style={{ ['--lanes' as string]: shownLanes.length }}>
        <span />
        {shownLanes.map(lane => (
          <span key={lane.id}>
            <b>{lane.title[language]}</b>
            <span className="wb-help wb-line">{lane.procedures.map(title => title[language]).join(w.comma)}</span>
          </span>
        ))}
      </div>
      {list(past)}
      <p className="wb-joint-today">
        {w.today} {formatDay(today, language)}
      </p>
      {ahead.length > 0 ? list(ahead) : <p className="wb-help">{w.nothingAhead}</p>}
    </section>
  );
}

function Line({ event, lanes }: { readonly event: JointEvent; readonly lanes: readonly JointLane[] }) {
  const w = useWords(benchJoint);
  const language = useLanguage();
  const { no = '' } = useParams();
  const column = lanes.findIndex(lane => lane.id === event.lane);
  const lane = lanes[column];
  return (
    <li>
      <time dateTime={event.day}>{formatDay(event.day, language)}</time>
      <div className={`wb-joint-event wb-joint-${event.kind}`} style={{ ['--lane' as string]: column + 2 }}>
        <span className="wb-joint-lane">{lane?.title[language]}</span>
        <span className="wb-help">{event.procedure[language]}</span>
        <b>
          {event.kind === 'due' && <FlagIcon />}
          {event.walled && <LockIcon />}
          {w.kinds[event.kind](event.title[language])}
        </b>
        {event.who && (
          <span className="wb-help">
            {event.who.role[language]} {event.who.name}
          </span>
        )}
        {(event.kind === 'took-place' || event.walled) && <span className="wb-help">{w.closed}</span>}
        {event.papers.map(paper => (
          <Link key={paper.id} to={`/disputes/${no}/papers/${paper.id}`}>
            {paper.title[language]}
          </Link>
        ))}
      </div>
    </li>
  );
}
