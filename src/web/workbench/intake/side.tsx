import { Button } from 'antd';
import type { Problem } from '../../../contract/views.ts';
import { useWords } from '../../words/words.ts';
import { ProblemView } from '../problem.tsx';
import { partOf, type ReadLine } from './lines.ts';
import type { IntakeStore } from './use-intake.ts';
import { benchIntake } from './words.ts';

interface Props {
  readonly store: IntakeStore;
  readonly lines: readonly ReadLine[];
  readonly way: 'mediation' | 'arbitration' | 'inspection' | 'consultation' | undefined;
  readonly counting: boolean;
  readonly busy: 'asking' | 'filing' | undefined;
  readonly problem: Problem | undefined;
  readonly onAsk: () => void;
  readonly onShow: () => void;
  readonly onFile: () => void;
}

/** The right half: what is read back, live, and how far the read-back is. */
export function ReadSide({ store, lines, way, counting, busy, problem, onAsk, onShow, onFile }: Props) {
  const words = useWords(benchIntake).side;
  const { read } = store.intake;
  const isConfirmed = read?.state === 'confirmed' && store.isCurrent;
  const isOpen = read?.state === 'open' && store.isCurrent;
  const wrong = read?.state === 'corrected' ? read.corrections : [];
  return (
    <aside className="wb-readback" aria-labelledby="readback-title">
      <h2 id="readback-title">{words.title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a place in the tab order the keyboard cannot scroll it. */}
      <section className="wb-readback-lines" aria-label={words.title} tabIndex={0}>
        {lines.length === 0 && <p className="wb-help">{words.empty}</p>}
        {lines.map(line => {
          const correction = wrong.find(one => one.line === line.id);
          return (
            <p key={line.id} className={`wb-read-line wb-read-${partOf(line.id)}`}>
              {line.words}
              {correction && <b className="wb-line wb-correction-mark">{words.correctionAt(correction.words)}</b>}
            </p>
          );
        })}
      </section>
      <div className="wb-readback-end">
        <div role="status">
          {isConfirmed && <p className="wb-good">✓ {read.way === 'printed' ? words.signed : words.confirmed}</p>}
          {read && !store.isCurrent && read.state !== 'corrected' && <p className="wb-note">{words.changed}</p>}
          {wrong.length > 0 && <p className="wb-note">{words.corrected(wrong.length)}</p>}
          {counting && <p className="wb-help">{words.later}</p>}
          {busy === 'filing' && <p className="wb-help">{words.sending}</p>}
        </div>
        {problem && <ProblemView problem={problem} />}
        {isConfirmed && way ? (
          <Button type="primary" size="large" block loading={busy === 'filing'} onClick={onFile}>
            {words.submit[way]}
          </Button>
        ) : (
          <Button
            type="primary"
            size="large"
            block
            loading={busy === 'asking'}
            disabled={counting || lines.length === 0}
            onClick={isOpen ? onShow : onAsk}
          >
            {busy === 'asking' ? words.asking : wrong.length > 0 ? words.askAgain : words.ask}
          </Button>
        )}
      </div>
    </aside>
  );
}
