import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { DossierView, StepView } from '../../../contract/views.ts';
import { type Language, type Shape, useLanguage, useWords } from '../../words/words.ts';
import { benchStep } from '../words.ts';
import { findStep, stepPath } from './take-step.ts';

interface Props {
  readonly dossier: DossierView;
  readonly before: DossierView;
  readonly step: StepView;
  readonly onNext: (step: StepView) => void;
  readonly onLeave: () => void;
}

/** What this step has opened, else the first thing to do that is not the same again. */
function nextStep(before: DossierView, now: DossierView, done: StepView): StepView | undefined {
  const others = now.open.filter(one => one.rank !== 'danger' && stepPath(one) !== stepPath(done));
  const opened = others.filter(one => findStep(before.open, stepPath(one)) === undefined);
  return opened.find(one => one.rank === 'primary') ?? opened[0] ?? others.find(one => one.rank === 'primary');
}

/** That it is done, or, where a second person decides, that it was sent. */
export const doneWords = (step: StepView, words: Shape<typeof benchStep.zh>, language: Language): string =>
  step.approval ? words.approval.sent(step.label[language], step.approval[language]) : words.done(step.label[language]);

/** After a step: what it made, and what comes next. */
export function StepDone({ dossier, before, step, onNext, onLeave }: Props) {
  const words = useWords(benchStep);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const papers = dossier.papers.filter(paper => !before.papers.some(old => old.id === paper.id));
  const next = nextStep(before, dossier, step);
  return (
    <div className="wb-done">
      <h2 ref={heading} tabIndex={-1}>
        ✓ {doneWords(step, words, language)}
      </h2>
      {papers.length > 0 && (
        <>
          <p>{words.papersMade}</p>
          <ul>
            {papers.map(paper => (
              <li key={paper.id}>
                <a href={paper.pdf} target="_blank" rel="noreferrer">
                  {paper.title[language]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {!next && dossier.waiting[0] && (
        <p>{words.waitingFor(dossier.waiting[0].who[language], dossier.waiting[0].what[language])}</p>
      )}
      <div className="wb-buttons">
        {next && (
          <Button type="primary" size="large" onClick={() => onNext(next)}>
            {words.nextStep(next.label[language])}
          </Button>
        )}
        <Button size="large" onClick={onLeave}>
          {words.toCase}
        </Button>
      </div>
    </div>
  );
}
