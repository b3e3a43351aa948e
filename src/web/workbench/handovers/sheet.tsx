import { Button } from 'antd';
import { Link } from 'react-router';
import type { DossierView, HandOverView, LedgerLine, ProceedingView, StepView } from '../../../contract/views.ts';
import { ClockPill } from '../../kit/clock.tsx';
import { formatDate, formatInstant } from '../../kit/format.ts';
import { HandOverSheet } from '../../kit/hand-over-sheet.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import { caseAddress } from '../queue/queue-table.tsx';
import { benchHandover } from './words.ts';

interface Props {
  readonly dossier: DossierView;
  readonly proceeding: ProceedingView;
  readonly sheet: HandOverView;
  readonly lines: readonly LedgerLine[];
  readonly onStep: (step: StepView) => void;
}

/** One hand-over with what runs on, its receipt, and what the reader may do with it. */
export function HandoverCard({ dossier, proceeding, sheet, lines, onStep }: Props) {
  const words = useWords(benchHandover);
  const language = useLanguage();
  const step = (name: string) => dossier.open.find(one => one.proceedingId === proceeding.id && one.step === name);
  const accept = step('receive-offer');
  const back = step('return-offer');
  const clocks = dossier.clocks.filter(
    clock => clock.proceedingId === proceeding.id && clock.state !== 'done' && clock.state !== 'stopped',
  );
  return (
    <article className="wb-handover" aria-labelledby={`handover-${proceeding.id}`}>
      <header>
        <h3 id={`handover-${proceeding.id}`}>
          <Link to={caseAddress(dossier)}>
            {dossier.title[language]} <span className="wb-nowrap">{dossier.number}</span>
          </Link>
        </h3>
        <span className={proceeding.terminal ? 'wb-stage wb-stage-ended' : 'wb-stage'}>
          {sheet.title[language]}·{proceeding.stageTitle[language]}
        </span>
      </header>
      <HandOverSheet sheet={sheet} />
      {clocks.length > 0 && (
        <p>
          {clocks.map(clock => (
            <span key={clock.id} className="wb-line">
              {clock.label[language]} {formatDate(clock.due, language)} <ClockPill clock={clock} />
            </span>
          ))}
        </p>
      )}
      {lines.length > 0 && (
        <section>
          <h4>{words.receipt}</h4>
          <ul className="wb-handover-lines">
            {lines.map(line => (
              <li key={line.sequence}>
                {words.receiptLine(
                  formatInstant(line.at, language, { seconds: false }),
                  words.by(line.who, line.role[language]),
                  line.step[language],
                )}{' '}
                <span className="wb-help">{words.hash(line.hash.slice(0, 12))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="wb-buttons">
        {accept && (
          <Button type="primary" onClick={() => onStep(accept)}>
            {words.accept}
          </Button>
        )}
        {back && <Button onClick={() => onStep(back)}>{words.giveBack}</Button>}
        <Link className="wb-link wb-handover-look" to={caseAddress(dossier)}>
          {words.look}
        </Link>
      </div>
    </article>
  );
}
