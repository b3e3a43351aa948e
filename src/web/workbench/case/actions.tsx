import { Button } from 'antd';
import type { DossierView, StepView } from '../../../contract/views.ts';
import { formatDate } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { ProposalLines } from '../step/proposal.tsx';
import { stepPath } from '../step/take-step.ts';
import { benchCase } from '../words.ts';
import { fold, saidOnce } from './fold.ts';

/** What can be done now, whom it waits for, and what cannot be done yet and why. All of it comes from the server. */
export function ActionPanel({
  dossier,
  onStep,
}: {
  readonly dossier: DossierView;
  readonly onStep: (step: StepView) => void;
}) {
  const words = useWords(benchCase);
  const language = useLanguage();
  const { open, waiting, closed } = dossier;
  const { shown, groups } = fold(open);
  const primary = shown.filter(step => step.rank === 'primary');
  const normal = shown.filter(step => step.rank === 'normal');
  const danger = shown.filter(step => step.rank === 'danger');
  const unopened = saidOnce(closed);
  // What waits for a second person, and what was not approved, until the matter has gone on.
  const proposed = dossier.proceedings.filter(
    ({ proposal, terminal }) => proposal && !terminal && (!proposal.verdict || proposal.verdict.kind === 'disapproved'),
  );
  const isOver = dossier.proceedings.length > 0 && dossier.proceedings.every(one => one.terminal);
  return (
    <aside className="wb-actions" aria-label={words.actions.title}>
      <h2>{words.actions.title}</h2>
      {proposed.map(one => (
        <ProposalLines key={one.id} dossier={dossier} proceeding={one} />
      ))}
      {primary.map((step, index) => (
        <div key={stepPath(step)} className="wb-action">
          <Button block size="large" type={index === 0 ? 'primary' : 'default'} onClick={() => onStep(step)}>
            {step.label[language]}
          </Button>
          <StepFacts step={step} />
        </div>
      ))}
      {normal.map(step => (
        <div key={stepPath(step)} className="wb-action">
          <Button block onClick={() => onStep(step)}>
            {step.label[language]}
          </Button>
          {(step.due || step.about) && <StepFacts step={step} />}
        </div>
      ))}
      {groups.length > 0 && (
        <section className="wb-more">
          <h3>{words.actions.more}</h3>
          {groups.map(({ title, steps }) => (
            <details key={title.en}>
              <summary>{words.actions.group(title[language], steps.length)}</summary>
              {steps.map(step => (
                <div key={stepPath(step)} className="wb-action">
                  <Button block danger={step.rank === 'danger'} onClick={() => onStep(step)}>
                    {step.label[language]}
                  </Button>
                  {(step.due || step.about) && <StepFacts step={step} />}
                </div>
              ))}
            </details>
          ))}
        </section>
      )}
      {waiting.length > 0 && (
        <section>
          <h3>{words.actions.waiting}</h3>
          <ul className="wb-waiting">
            {waiting.map(one => (
              <li key={`${one.proceedingId}${one.who.zh}`}>
                <b>{one.who[language]}</b> {one.what[language]}
                <span className="wb-help">
                  {words.actions.since(one.since)}
                  {one.due && words.actions.until(one.due)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {open.length === 0 && waiting.length === 0 && !dossier.joinedInto && (
        <p className="wb-note">{isOver ? words.actions.over : words.actions.sentinel}</p>
      )}
      {unopened.length > 0 && (
        <details>
          <summary>{words.actions.closed(unopened.length)}</summary>
          <ul className="wb-closed">
            {unopened.map(step => (
              <li key={stepPath(step)}>
                <b>
                  {step.label[language]} {step.about && <small>{step.about[language]}</small>}
                </b>
                <span>{step.because[language]}</span>
                {step.basis[0] && (
                  <span className="wb-help">{step.basis.map(a => a.citation[language]).join(words.comma)}</span>
                )}
                {step.opensWhen && <span className="wb-help">{words.actions.opens(step.opensWhen[language])}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {danger.length > 0 && (
        <div className="wb-danger">
          {danger.map(step => (
            <Button key={stepPath(step)} block danger onClick={() => onStep(step)}>
              {step.label[language]}
              {step.about && <small> {step.about[language]}</small>}
            </Button>
          ))}
        </div>
      )}
    </aside>
  );
}

function StepFacts({ step }: { readonly step: StepView }) {
  const words = useWords(benchCase);
  const language = useLanguage();
  return (
    <span className="wb-help">
      {step.about && <b className="wb-line">{step.about[language]}</b>}
      {step.due && <span className="wb-line">{words.actions.due(formatDate(step.due, language))}</span>}
      {step.basis.map(article => article.citation[language]).join(words.comma)}
    </span>
  );
}
