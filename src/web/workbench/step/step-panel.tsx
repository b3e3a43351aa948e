import { Button } from 'antd';
import { useState } from 'react';
import { Navigate } from 'react-router';
import type { DossierView, StepView } from '../../../contract/views.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { ownPageOf } from '../leads/convert.ts';
import { benchStep } from '../words.ts';
import { LegalBasis } from './legal-basis.tsx';
import type { Values } from './schema.ts';
import { StepDone } from './step-done.tsx';
import { StepForm } from './step-form.tsx';
import { findStep, stepPath } from './take-step.ts';

interface Props {
  readonly dossier: DossierView;
  /** `<proceeding or procedure>/<step>`. */
  readonly path: string;
  readonly initial?: Values;
  readonly onNext: (path: string) => void;
  readonly onLeave: () => void;
}

/** A step from its form to what comes after it; a step that is not open says why. */
export function StepPanel({ dossier, path, initial, onNext, onLeave }: Props) {
  const words = useWords(benchStep);
  const language = useLanguage();
  // Held, so that the form stands until it is done even when the step closes meanwhile.
  const [held, setHeld] = useState<StepView | undefined>(() => findStep(dossier.open, path));
  const [done, setDone] = useState<{ dossier: DossierView; before: DossierView }>();
  const step = held ?? findStep(dossier.open, path);
  if (step && !held) setHeld(step);
  const ownPage = step && ownPageOf(dossier.id, step);
  if (ownPage) return <Navigate to={ownPage} replace />;
  if (done && step)
    return (
      <StepDone
        dossier={done.dossier}
        before={done.before}
        step={step}
        onNext={next => onNext(stepPath(next))}
        onLeave={onLeave}
      />
    );
  if (step)
    return (
      <StepForm
        dossier={dossier}
        step={step}
        {...(initial && { initial })}
        onLeave={onLeave}
        onDone={(now, before) => setDone({ dossier: now, before })}
      />
    );
  const closed = findStep(dossier.closed, path);
  return (
    <div className="wb-closed-step">
      <h3>{closed ? words.closedTitle(closed.label[language]) : words.noStepTitle}</h3>
      <p>{closed ? closed.because[language] : words.noStep}</p>
      {closed?.opensWhen && <p>{words.opensWhen(closed.opensWhen[language])}</p>}
      {closed && <LegalBasis basis={closed.basis} />}
      <Button onClick={onLeave}>{words.toCase}</Button>
    </div>
  );
}

/** The title of the step that a path names. */
export function useStepTitle(dossier: DossierView | undefined, path: string): string {
  const language = useLanguage();
  const words = useWords(benchStep);
  const step = dossier && (findStep(dossier.open, path) ?? findStep(dossier.closed, path));
  const [kept, setKept] = useState<{ path: string; title: string }>();
  if (step && (kept?.path !== path || kept.title !== step.label[language]))
    setKept({ path, title: step.label[language] });
  return kept?.path === path ? kept.title : words.formTitle;
}
