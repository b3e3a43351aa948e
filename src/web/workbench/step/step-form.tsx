import { App, Button } from 'antd';
import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { FreeTimes } from '../../../contract/routes/meetings.ts';
import { routes } from '../../../contract/routes.ts';
import type { DossierView, Problem, StepView } from '../../../contract/views.ts';
import { useCity } from '../../kit/city.ts';
import { formatDate } from '../../kit/format.ts';
import { HandOverSheet } from '../../kit/hand-over-sheet.tsx';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { failure, keepDossier, keys, queryClient, setLocked, useProcedure } from '../api.ts';
import { Viewers } from '../case/viewers.tsx';
import { Skeleton } from '../later.tsx';
import { ProblemView } from '../problem.tsx';
import { afterColon } from '../punctuation.ts';
import { benchStep } from '../words.ts';
import { checkValues } from './check.ts';
import { describe } from './describe.ts';
import { Fields } from './field.tsx';
import { FormContext, inputId } from './form-context.ts';
import { LegalBasis } from './legal-basis.tsx';
import { ProposalLines, proposalFor } from './proposal.tsx';
import { Review } from './review.tsx';
import { clean, type FieldSchema, setAt, startValues, type Values } from './schema.ts';
import { StaleDialog } from './stale-dialog.tsx';
import { doneWords } from './step-done.tsx';
import { keyFor, recallDraft, rememberDraft, takeStep } from './take-step.ts';

export interface StepFormProps {
  readonly dossier: DossierView;
  readonly step: StepView;
  /** Filled in before the person begins, e.g. the channel of a message. */
  readonly initial?: Values;
  readonly onDone: (dossier: DossierView, before: DossierView) => void;
  readonly onLeave: () => void;
}

/** The form of any step, built from the procedure as data. */
export function StepForm(props: StepFormProps) {
  const procedure = useProcedure(props.step.procedure);
  const problem = failure(procedure);
  const input = procedure.data?.steps[props.step.step]?.input;
  if (problem) return <ProblemView problem={problem} onAgain={() => void procedure.refetch()} />;
  if (!input) return procedure.isPending ? <Skeleton /> : <ProblemView problem={absent} />;
  return <Filled {...props} input={input} />;
}

const absent: Problem = { type: 'about:blank', title: 'not found', status: 404 };

function Filled({ dossier, step, initial, input, onDone, onLeave }: StepFormProps & { readonly input: FieldSchema }) {
  const words = useWords(benchStep);
  const language = useLanguage();
  const city = useCity();
  const { message } = App.useApp();
  const prefix = useId();
  const kept = useMemo(() => recallDraft(dossier.id, step), [dossier.id, step]);
  const [values, setValues] = useState<Values>(() => kept ?? { ...startValues(input, dossier, step), ...initial });
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const [isReview, setReview] = useState(false);
  const [isSending, setSending] = useState(false);
  const [isSlow, setSlow] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [current, setCurrent] = useState<DossierView>();
  // The state that the person has read: what they decide, they decide about this one.
  const [read, setRead] = useState(dossier);
  const key = useRef<{ key: string; body: string }>(undefined);
  const summary = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    if (asked > 0) summary.current?.focus();
  }, [asked]);

  // One press may set several fields, one after the other: each builds on the one before.
  const latest = useRef(values);
  latest.current = values;
  const change = (next: Values) => {
    latest.current = next;
    setValues(next);
    rememberDraft(dossier.id, step, next);
  };
  const sent = clean(input, input, values) as Values;
  const candidates = queryClient
    .getQueriesData<{ candidates: [] }>({ queryKey: ['candidates', dossier.id] })
    .flatMap(([, data]) => data?.candidates ?? []);
  const rooms = queryClient
    .getQueriesData<FreeTimes>({ queryKey: ['free', dossier.id] })
    .flatMap(([, data]) => data?.rooms ?? []);
  const lines = describe(input, sent, {
    dossier: read,
    step,
    city,
    candidates,
    rooms,
    language,
    yes: words.yes,
    no: words.no,
  });

  const showErrors = (found: ReadonlyMap<string, string>) => {
    setErrors(found);
    setReview(false);
    setAsked(count => count + 1);
  };

  const send = async (version: number) => {
    setSending(true);
    setProblem(undefined);
    const slow = setTimeout(() => setSlow(true), 3000);
    key.current = keyFor(key.current, sent);
    try {
      const done = await takeStep({ id: dossier.id, version }, step, sent, key.current.key);
      rememberDraft(dossier.id, step, undefined);
      void message.success(doneWords(step, words, language));
      keepDossier(done);
      onDone(done, read);
    } catch (error) {
      await refused(problemOf(error));
    } finally {
      clearTimeout(slow);
      setSending(false);
      setSlow(false);
    }
  };

  const refused = async (found: Problem) => {
    if (found.status === 401) setLocked(true);
    if (found.status === 412 || found.status === 409) {
      const fresh = await call(routes.getDispute, { params: { id: dossier.id } }, { language: getLanguage() }).catch(
        () => undefined,
      );
      setCurrent(fresh);
      if (fresh && found.status === 409) queryClient.setQueryData(keys.dossier(dossier.id), fresh);
    }
    setProblem(found);
    if (found.status === 422)
      showErrors(new Map((found.errors ?? []).map(error => [error.field, error.text[language]])));
    else if (found.status !== 412) setAsked(count => count + 1);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    setProblem(undefined);
    const found = checkValues(input, input, values, words.check, language);
    if (found.size > 0) return showErrors(found);
    setErrors(new Map());
    if (step.final && !isReview) return setReview(true);
    void send(read.version);
  };

  const take = () => {
    if (!current) return;
    setRead(current);
    queryClient.setQueryData(keys.dossier(dossier.id), current);
    setProblem(undefined);
  };

  const fields = Object.keys(input.properties ?? {}).length;
  const decidedOn = proposalFor(read, step);
  return (
    <FormContext
      value={{
        dossier: read,
        step,
        root: input,
        values,
        errors,
        prefix,
        set: (path, value) => change(setAt(latest.current, path, value) as Values),
      }}
    >
      <form className="wb-form" onSubmit={submit} noValidate aria-busy={isSending}>
        {(errors.size > 0 || (problem && problem.status !== 412)) && (
          <div className="wb-summary" ref={summary} tabIndex={-1} role="alert">
            {errors.size > 0 ? (
              <>
                <h3>{words.summary}</h3>
                <ul>
                  {[...errors].map(([field, text]) => (
                    <li key={field}>
                      <a
                        href={`#${inputId(prefix, field.split('.'))}`}
                        onClick={event => {
                          event.preventDefault();
                          document.getElementById(inputId(prefix, field.split('.')))?.focus();
                        }}
                      >
                        {rowOf(field) === undefined ? text : words.inRow(rowOf(field) ?? 0, text)}
                      </a>
                    </li>
                  ))}
                </ul>
              </>
            ) : problem?.status === 409 ? (
              <Refused problem={problem} current={current} />
            ) : problem?.status === 401 ? (
              <p>{words.expired}</p>
            ) : (
              problem && <ProblemView problem={problem} />
            )}
          </div>
        )}
        {kept && !isReview && (
          <p className="wb-note">
            {words.restored}{' '}
            <Button
              size="small"
              onClick={() => {
                rememberDraft(dossier.id, step, undefined);
                setValues({ ...startValues(input, dossier, step), ...initial });
              }}
            >
              {words.startAgain}
            </Button>
          </p>
        )}
        <Viewers dossierId={dossier.id} step={step.step} />
        {step.about && (
          <p>
            <b>{step.about[language]}</b>
          </p>
        )}
        {step.help && !isReview && <p className="wb-lead">{step.help[language]}</p>}
        {step.approval && <p className="wb-note">{words.approval.goesTo(step.approval[language])}</p>}
        {step.handOver && <HandOverSheet sheet={step.handOver} level={3} />}
        {decidedOn && <ProposalLines dossier={read} proceeding={decidedOn} />}
        {step.due && !isReview && <p className="wb-help">{words.due(formatDate(step.due, language))}</p>}
        {isReview ? (
          <Review lines={lines} step={step} />
        ) : (
          <>
            {fields === 0 && !decidedOn && <p>{words.nothingToFill}</p>}
            <Fields schema={input} root={input} path={[]} values={values} />
          </>
        )}
        <LegalBasis basis={step.basis} />
        {isSlow && (
          <p className="wb-help" role="status">
            {words.slow}
          </p>
        )}
        <div className="wb-buttons wb-form-end">
          <Button type="primary" htmlType="submit" size="large" loading={isSending} danger={false}>
            {step.final && !isReview ? words.check.title : step.label[language]}
          </Button>
          {isReview ? (
            <Button size="large" onClick={() => setReview(false)}>
              {words.change}
            </Button>
          ) : (
            <Button size="large" onClick={onLeave}>
              {words.later}
            </Button>
          )}
        </div>
      </form>
      {problem?.status === 412 && (
        <StaleDialog
          before={read}
          now={current}
          step={step}
          problem={problem}
          lines={lines}
          onLook={take}
          onSubmit={() => {
            take();
            if (current) void send(current.version);
          }}
          onDrop={() => {
            rememberDraft(dossier.id, step, undefined);
            take();
            onLeave();
          }}
        />
      )}
    </FormContext>
  );
}

/** The row of a list in which a field stands, counted from 1. */
const rowOf = (field: string): number | undefined => {
  const index = /\.(\d+)/.exec(field)?.[1];
  return index === undefined ? undefined : Number(index) + 1;
};

/** A refusal by law: the reason, the article, and what is open instead. */
function Refused({ problem, current }: { readonly problem: Problem; readonly current: DossierView | undefined }) {
  const words = useWords(benchStep);
  const language = useLanguage();
  return (
    <>
      <h3>{words.refused}</h3>
      <p>{problem.detail ?? problem.title}</p>
      {problem.article && (
        <p className="wb-help">
          {afterColon(problem.article.citation[language], problem.article.gist[language], language)}
        </p>
      )}
      {current && current.open.length > 0 && (
        <>
          <p>{words.openNow}</p>
          <ul>
            {current.open.map(step => (
              <li key={`${step.proceedingId}${step.step}`}>{step.label[language]}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
