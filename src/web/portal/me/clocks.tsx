import type { ClockView } from '../../../contract/views.ts';
import { ClockPill, WhyDate } from '../../kit/clock.tsx';
import { formatDate } from '../../kit/format.ts';
import { useLanguage, useText } from '../../words/words.ts';
import { useMeWords } from './words.ts';

const ended = (clock: ClockView): boolean => clock.state === 'done' || clock.state === 'stopped';

/** The deadlines of a matter: those that run by their day, then the ended ones folded. */
export function Clocks({ clocks, dossierId }: { clocks: readonly ClockView[]; dossierId: string }) {
  const words = useMeWords();
  const running = clocks.filter(clock => !ended(clock)).sort((a, b) => (a.due < b.due ? -1 : 1));
  const over = clocks.filter(ended);
  return (
    <>
      {running.length === 0 && <p className="k-muted">{words.clocks.empty}</p>}
      <Rows clocks={running} />
      {over.length > 0 && (
        <details className="k-details">
          <summary>
            {words.clocks.over} {over.length}
          </summary>
          <Rows clocks={over} />
        </details>
      )}
      {running.length > 0 && (
        <p>
          <a href={`/api/v1/disputes/${dossierId}/calendar.ics`} download>
            {words.matter.calendar}
          </a>
        </p>
      )}
    </>
  );
}

function Rows({ clocks }: { clocks: readonly ClockView[] }) {
  const words = useMeWords();
  const text = useText();
  const language = useLanguage();
  return (
    <ul className="m-clocks">
      {clocks.map(clock => (
        <li key={clock.id}>
          <span>{text(clock.label)}</span>
          <div className="m-due">
            <ClockPill clock={clock} />
            <span>{words.matter.lastDay(formatDate(clock.due, language))}</span>
            <WhyDate clock={clock} />
          </div>
        </li>
      ))}
    </ul>
  );
}
