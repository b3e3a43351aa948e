import type { ClockView, DossierView, ProceedingView } from '../../../contract/views.ts';
import { daysBetween } from '../../../core/law/day.ts';
import { todayOf, useCity } from '../../kit/city.ts';
import { type Language, useLanguage, useWords } from '../../words/words.ts';
import { FlagIcon } from '../icons.tsx';
import { benchCase } from '../words.ts';

/** Where a bar and its flags stand, in percent of the axis. */
interface Axis {
  readonly from: string;
  readonly to: string;
  readonly at: (day: string) => number;
}

function axisOf(dossier: DossierView, today: string): Axis {
  const days = [
    today,
    dossier.openedOn,
    ...dossier.proceedings.flatMap(one => [one.openedOn, one.closedOn ?? today]),
    ...dossier.clocks.map(clock => clock.due),
  ].sort();
  const from = days[0] ?? today;
  const to = days.at(-1) ?? today;
  const span = Math.max(1, daysBetween(from, to));
  return { from, to, at: day => Math.min(100, Math.max(0, (daysBetween(from, day) / span) * 100)) };
}

/** So many of a kind stand in the open. */
const few = 2;

/** How many of a kind are at which stage. */
function countsOf(kind: readonly ProceedingView[], language: Language): string[] {
  const stages = [...new Set(kind.map(one => one.stageTitle[language]))];
  return stages.map(stage => `${stage} ${kind.filter(one => one.stageTitle[language] === stage).length}`);
}

/** The proceedings of a dispute in order, each with its time on one axis; the words say everything that the bars show. */
export function Lanes({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords(benchCase);
  const today = todayOf(useCity());
  const language = useLanguage();
  const axis = axisOf(dossier, today);
  const sorted = [...dossier.proceedings].sort((a, b) => (a.openedOn < b.openedOn ? -1 : 1));
  const ofKind = (kind: string) => sorted.filter(one => one.procedure === kind);
  // Every paper that is served is a proceeding of its own: many of a kind are folded.
  const many = [...new Set(sorted.map(one => one.procedure))].map(ofKind).filter(kind => kind.length > few);
  const alone = sorted.filter(one => !many.some(kind => kind.includes(one)));
  const laneOf = (one: ProceedingView) => (
    <Lane key={one.id} proceeding={one} clocks={dossier.clocks} axis={axis} today={today} />
  );
  return (
    <section className="wb-lanes" aria-label={words.sections.lanes}>
      <h2>{words.sections.lanes}</h2>
      <div className="wb-axis" aria-hidden="true">
        <span>{axis.from}</span>
        <span>{axis.to}</span>
      </div>
      <ol>{alone.map(laneOf)}</ol>
      {many.map(kind => (
        <details key={kind[0]!.procedure} className="wb-lanes-many">
          <summary>{words.lanes.many(kind[0]!.title[language], countsOf(kind, language))}</summary>
          <ol>{kind.map(laneOf)}</ol>
        </details>
      ))}
    </section>
  );
}

interface LaneProps {
  readonly proceeding: ProceedingView;
  readonly clocks: readonly ClockView[];
  readonly axis: Axis;
  readonly today: string;
}

function Lane({ proceeding, clocks, axis, today }: LaneProps) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const start = axis.at(proceeding.openedOn);
  const end = axis.at(proceeding.closedOn ?? today);
  const flags = clocks.filter(
    clock => clock.proceedingId === proceeding.id && clock.state !== 'done' && clock.state !== 'stopped',
  );
  return (
    <li>
      <div className="wb-lane-words">
        <b>{proceeding.title[language]}</b>
        <span className={proceeding.terminal ? 'wb-stage wb-stage-ended' : 'wb-stage'}>
          {proceeding.stageTitle[language]}
        </span>
        <span className="wb-help">
          {proceeding.openedOn}—{proceeding.closedOn ?? words.running}
        </span>
        {proceeding.about && <span className="wb-help">{proceeding.about[language]}</span>}
        {proceeding.organisation && <span className="wb-help">{proceeding.organisation.name[language]}</span>}
        {proceeding.number && <span className="wb-help wb-nowrap">{proceeding.number}</span>}
        {flags.map(clock => (
          <span key={clock.id} className="wb-help">
            <FlagIcon /> {clock.label[language]} {clock.due}
          </span>
        ))}
      </div>
      <div className="wb-lane-track" aria-hidden="true">
        <span
          className={proceeding.terminal ? 'wb-lane-bar wb-lane-ended' : 'wb-lane-bar'}
          style={{ insetInlineStart: `${start}%`, inlineSize: `${Math.max(1.5, end - start)}%` }}
        />
        {flags.map(clock => (
          <span key={clock.id} className="wb-lane-flag" style={{ insetInlineStart: `${axis.at(clock.due)}%` }} />
        ))}
      </div>
    </li>
  );
}
