import { Button } from 'antd';
import { Link } from 'react-router';
import type { DossierView, LedgerLine, ProceedingView, StepView } from '../../../contract/views.ts';
import { ClockPill } from '../../kit/clock.tsx';
import { formatDate, formatInstant, formatMoney } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { LockIcon } from '../icons.tsx';
import { caseAddress } from '../queue/queue-table.tsx';
import { benchHandover } from './words.ts';

interface Props {
  readonly dossier: DossierView;
  readonly proceeding: ProceedingView;
  readonly lines: readonly LedgerLine[];
  readonly onStep: (step: StepView) => void;
}

/** One hand-over as a sheet: who to whom, what goes along, what stays, what runs on, and what has been answered. */
export function HandoverSheet({ dossier, proceeding, lines, onStep }: Props) {
  const words = useWords(benchHandover);
  const language = useLanguage();
  const mediation = dossier.proceedings.filter(one => one.procedure === 'mediation').at(-1);
  const from = mediation?.organisation?.name[language] ?? words.unknownBody;
  const to = proceeding.organisation?.name[language] ?? proceeding.title[language];
  const step = (name: string) => dossier.open.find(one => one.proceedingId === proceeding.id && one.step === name);
  const accept = step('receive-offer');
  const back = step('return-offer');
  const clocks = dossier.clocks.filter(
    clock => clock.proceedingId === proceeding.id && clock.state !== 'done' && clock.state !== 'stopped',
  );
  const names = dossier.parties.map(party => party.name).join(words.comma);
  const offered = proceeding.data?.offer as { readonly words?: string } | undefined;
  const note = offered?.words;
  const why = dossier.wall.why ?? mediation?.wall.why;
  return (
    <article className="wb-handover" aria-labelledby={`handover-${proceeding.id}`}>
      <header>
        <h3 id={`handover-${proceeding.id}`}>{words.fromTo(from, to)}</h3>
        <span className={proceeding.terminal ? 'wb-stage wb-stage-ended' : 'wb-stage'}>
          {words.kind}·{proceeding.stageTitle[language]}
        </span>
        <Link to={caseAddress(dossier)}>
          {dossier.title[language]} <span className="wb-nowrap">{dossier.number}</span>
        </Link>
      </header>
      {note && (
        <p className="wb-note">
          <b>{words.note}</b>
          {words.colon}
          {note}
        </p>
      )}
      <div className="wb-handover-lists">
        <section>
          <h4>✓ {words.along}</h4>
          <ul>
            <li>{names ? words.alongItems.identity(names) : words.alongItems.noNames}</li>
            {dossier.story && <li>{words.alongItems.story}</li>}
            <li>{words.alongItems.claims(dossier.claims.length, formatMoney(dossier.amounts.claimed, language))}</li>
            <li>{words.alongItems.evidence(dossier.evidence.length)}</li>
            <li>{words.alongItems.facts(dossier.facts.length)}</li>
          </ul>
        </section>
        <section className="wb-handover-stays">
          <h4>
            <LockIcon /> {words.stays}
          </h4>
          <ul>
            {Object.entries(words.staysItems).map(([key, what]) => (
              <li key={key}>{what}</li>
            ))}
          </ul>
          {why && <p>{words.basis(why.citation[language])}</p>}
        </section>
      </div>
      {clocks.length > 0 && (
        <p>
          {words.clock}
          {words.colon}
          {clocks.map(clock => (
            <span key={clock.id} className="wb-line">
              {clock.label[language]} {formatDate(clock.due, language)} <ClockPill clock={clock} />
            </span>
          ))}
          <span className="wb-help wb-line">{words.clockWho}</span>
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
