import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { DossierView, StepView } from '../../../contract/views.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Basis } from '../../kit/clock.tsx';
import { ErrorSummary, type FieldError } from '../../kit/error-summary.tsx';
import { formatDay } from '../../kit/format.ts';
import { SummaryList } from '../../kit/lists.tsx';
import { Question } from '../../kit/page.tsx';
import { navigate, useSearch } from '../../kit/router.tsx';
import { Loaded } from '../../kit/states.tsx';
import { type StepChoices, StepForm, stepFieldId, useStepSummary } from '../../kit/step-form.tsx';
import {
  checkStep,
  cleanStep,
  fieldsOf,
  type StepFault,
  type StepField,
  type StepValues,
  startStep,
} from '../../kit/step-schema.ts';
import { useApi } from '../../kit/use-api.ts';
import { useKitWords } from '../../kit/words.ts';
import { getLanguage, useLanguage, useText } from '../../words/words.ts';
import type { MatterProps } from './matter-context.ts';
import { PartPage } from './part-page.tsx';
import { TakeNotice } from './take-notice.tsx';
import { findOpen } from './turn.ts';
import { useKept } from './use-kept.ts';
import { useStepWords } from './words.ts';

/** Any step that has no page of its own: its fields come from the procedure, its permission from `open`. */
export default function Step(props: MatterProps) {
  const { view, base, rest } = props;
  const [procedure = '', name = ''] = rest;
  const words = useStepWords();
  const text = useText();
  const step = findOpen(view, procedure, name, useSearch().get('p') ?? undefined);
  const closed = view.closed.find(s => s.procedure === procedure && s.step === name);
  const api = useApi(procedure || undefined, signal =>
    call(routes.getProcedure, { params: { id: procedure } }, { language: getLanguage(), signal }),
  );
  if (!step)
    return (
      <PartPage view={view} base={base} title={words.notOpen}>
        <p>{closed ? text(closed.because) : words.notOpenText}</p>
        {closed && <Basis articles={closed.basis} />}
        <ButtonLink to={base} rank="primary">
          {words.back}
        </ButtonLink>
      </PartPage>
    );
  return (
    <PartPage view={view} base={base} title={text(step.label)} parts={false}>
      {step.help && <p>{text(step.help)}</p>}
      <Loaded api={api}>
        {data => <Filled {...props} step={step} schema={inputOf(data, name)} key={`${procedure}.${name}`} />}
      </Loaded>
    </PartPage>
  );
}

const inputOf = (procedure: Record<string, unknown>, name: string): StepField => {
  const steps = procedure.steps as Record<string, { input?: StepField }> | undefined;
  return steps?.[name]?.input ?? {};
};

/** The claims of the other side: a counterclaim names who made it, any other is the applicant's. */
function claimsToAnswer(view: DossierView, step: StepView): string[] {
  const applicant = view.proceedings.find(p => p.id === step.proceedingId)?.data?.applicant ?? 'worker';
  return view.claims.filter(claim => (claim.by ?? applicant) !== view.you.side).map(claim => claim.id);
}

function useChoices(view: DossierView): StepChoices {
  const text = useText();
  return {
    codes: view.claims.map(claim => claim.code),
    claim: view.claims.map(claim => ({ value: claim.id, label: text(claim.plain) })),
    party: view.parties.map(party => ({ value: party.id, label: party.name })),
    agent: view.parties.flatMap(party => (party.agents ?? []).map(agent => ({ value: agent.id, label: agent.name }))),
    paper: view.papers.map(paper => ({ value: paper.id, label: text(paper.title) })),
  };
}

function Filled({ view, base, take, step, schema }: MatterProps & { step: StepView; schema: StepField }) {
  const words = useStepWords();
  const kit = useKitWords();
  const text = useText();
  const language = useLanguage();
  const choices = useChoices(view);
  const summary = useStepSummary();
  const [values, setValues, drop] = useKept<StepValues>(
    `hejie.step.${view.id}.${step.procedure}.${step.step}`,
    startStep(schema, claimsToAnswer(view, step)),
  );
  const [checking, setChecking] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const mend = (fault: StepFault): string => {
    const label = text(fault.label);
    if (fault.kind === 'day') return kit.problem.dateFormat;
    if (fault.kind === 'money') return kit.problem.moneyFormat;
    return fault.kind === 'choice' ? words.requiredChoice(label) : words.required(label);
  };
  const told: FieldError[] =
    take.obstacle?.kind === 'invalid'
      ? (take.obstacle.problem.errors ?? []).map(e => ({ field: stepFieldId(e.field), message: text(e.text) }))
      : [];
  const send = async () => {
    if (await take.run(step, cleanStep(values))) {
      drop();
      navigate(base);
    }
  };
  const next = () => {
    const found = checkStep(schema, values).map(fault => ({ field: stepFieldId(fault.path), message: mend(fault) }));
    setErrors(found);
    take.clear();
    if (found.length > 0) return;
    if (step.final) setChecking(true);
    else void send();
  };
  const empty = fieldsOf(schema).length === 0;
  if (checking && told.length === 0)
    return (
      <>
        <h2>{words.check}</h2>
        {!empty && (
          <SummaryList rows={summary(schema, values, choices).map(row => ({ key: row.label, value: row.value }))} />
        )}
        <p>{words.checkText}</p>
        <TakeNotice take={take} />
        <div className="k-actions">
          <Button rank={step.rank === 'danger' ? 'danger' : 'primary'} busy={take.busy} onClick={() => void send()}>
            {take.busy ? words.saving : text(step.label)}
          </Button>
          <Button onClick={() => setChecking(false)}>{empty ? words.keep : words.checkChange}</Button>
        </div>
      </>
    );
  const shown = told.length > 0 ? told : errors;
  return (
    <Question onSubmit={next}>
      <ErrorSummary errors={shown} />
      <TakeNotice take={take} />
      {empty && <p>{words.noForm}</p>}
      <StepForm schema={schema} values={values} onChange={setValues} errors={shown} choices={choices} />
      {step.due && <p className="k-muted">{formatDay(step.due, language)}</p>}
      {step.basis.length > 0 && (
        <details className="k-details">
          <summary>{words.basis}</summary>
          <Basis articles={step.basis} />
        </details>
      )}
      <div className="k-actions">
        <Button type="submit" rank="primary" busy={take.busy}>
          {step.final ? kit.next : text(step.label)}
        </Button>
        <ButtonLink to={base}>{words.keep}</ButtonLink>
      </div>
    </Question>
  );
}
