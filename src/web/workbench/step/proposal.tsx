import type { DossierView, ProceedingView, StepView } from '../../../contract/views.ts';
import { useCity } from '../../kit/city.ts';
import { formatDate } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { useProcedure } from '../api.ts';
import { benchStep } from '../words.ts';
import { describe } from './describe.ts';

/** The proposal on which a step decides, if it decides on one. */
export const proposalFor = (dossier: DossierView, step: StepView): ProceedingView | undefined =>
  dossier.proceedings.find(
    one =>
      one.id === step.proceedingId &&
      one.proposal &&
      !one.proposal.verdict &&
      (step.step === `approve-${one.proposal.step}` || step.step === `disapprove-${one.proposal.step}`),
  );

/** What was proposed to a second person, by whom and when, field by field, and what became of it. */
export function ProposalLines({
  dossier,
  proceeding,
}: {
  readonly dossier: DossierView;
  readonly proceeding: ProceedingView;
}) {
  const words = useWords(benchStep);
  const language = useLanguage();
  const city = useCity();
  const procedure = useProcedure(proceeding.procedure);
  const { proposal } = proceeding;
  if (!proposal) return null;
  const schema = procedure.data?.steps[proposal.step]?.input;
  const step: StepView = {
    proceedingId: proceeding.id,
    procedure: proceeding.procedure,
    step: proposal.step,
    label: proposal.label,
    rank: 'normal',
    final: false,
    basis: [],
  };
  const lines = schema
    ? describe(schema, proposal.input, {
        dossier,
        step,
        city,
        candidates: [],
        rooms: [],
        language,
        yes: words.yes,
        no: words.no,
      })
    : [];
  const { by, on, verdict } = proposal;
  return (
    <div className="wb-note">
      <p>
        <b>{words.approval.proposed(proposal.label[language])}</b>
        <span className="wb-help wb-line">
          {words.approval.by(by.name, by.roleLabel[language], formatDate(on, language))}
        </span>
      </p>
      {lines.length > 0 && (
        <dl className="wb-pairs">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a finished text.
            <div key={index} style={{ display: 'contents' }}>
              <dt>{line.label}</dt>
              <dd>{line.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {verdict && (
        <p>
          <b>{words.approval.verdicts[verdict.kind]}</b> {verdict.words}
          <span className="wb-help wb-line">
            {words.approval.by(verdict.by.name, verdict.by.roleLabel[language], formatDate(verdict.on, language))}
          </span>
        </p>
      )}
    </div>
  );
}
