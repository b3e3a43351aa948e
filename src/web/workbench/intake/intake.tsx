import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { DossierView, Problem } from '../../../contract/views.ts';
import { todayOf, useCity } from '../../kit/city.ts';
import { emptyAnswers, filingBody, type IntakeAnswers } from '../../kit/intake.ts';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { isUuid, keepDossier, keys, queryClient, setLocked, useDossier, useProcedure, useSession } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { leadOf } from '../leads/lead-data.ts';
import { mayTake } from '../may-take.ts';
import { AbsentPage, ProblemView } from '../problem.tsx';
import { caseAddress } from '../queue/queue-table.tsx';
import { keyFor } from '../step/take-step.ts';
import { useTitle } from '../use-title.ts';
import './intake.css';
import { ClaimsPart, useEstimate } from './claims-part.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { controlOfError, type Missing, missingIn } from './gaps.ts';
import { linesOf } from './lines.ts';
import { EmployerPart, RoutePart, YouPart } from './people-parts.tsx';
import { PrintCode } from './print-code.tsx';
import { ReadBackDialog } from './read-back.tsx';
import { Receipt } from './receipt.tsx';
import { SaveLine } from './save-line.tsx';
import { ReadSide } from './side.tsx';
import { FactsPart, StoryPart, VisitPart } from './tell.tsx';
import { useIntake } from './use-intake.ts';
import { benchIntake, kit, start, startFile } from './words.ts';

const forbidden: Problem = { type: 'about:blank', title: 'forbidden', status: 403 };

/** `/w/intake`: somebody comes or calls, and a clerk writes down what they say. `?lead=` turns a lead into a request. */
export default function IntakePage() {
  const [search] = useSearchParams();
  const words = useWords(benchIntake);
  const session = useSession();
  const mediation = useProcedure('mediation');
  const lead = search.get('lead');
  useTitle(lead ? words.fromLead : words.title);
  const may = mayTake(mediation.data, 'receive', session.data?.actor.role);
  if (mediation.isError)
    return <ProblemView problem={problemOf(mediation.error)} onAgain={() => void mediation.refetch()} />;
  if (may === undefined) return <Skeleton rows={10} />;
  if (!may)
    return (
      <div className="wb-sheet wb-message">
        <h1>{words.title}</h1>
        <ProblemView problem={forbidden} />
      </div>
    );
  return lead && isUuid(lead) ? <FromLead key={lead} id={lead} /> : <Intake key="new" />;
}

function FromLead({ id }: { readonly id: string }) {
  const [search] = useSearchParams();
  const { dossier, problem, reload } = useDossier(id);
  if (problem?.status === 404) return <AbsentPage />;
  if (problem && !dossier) return <ProblemView problem={problem} onAgain={reload} />;
  if (!dossier) return <Skeleton rows={10} />;
  const proceeding =
    dossier.proceedings.find(one => one.id === search.get('proceeding')) ??
    dossier.proceedings.find(one => one.procedure === 'lead');
  return <Intake dossier={dossier} {...(proceeding && { proceedingId: proceeding.id })} />;
}

/** What a lead already says, as the first answers: the person still tells the story in their own words. */
function answersOf(dossier: DossierView | undefined): IntakeAnswers {
  if (!dossier) return emptyAnswers;
  const lead = leadOf(dossier.proceedings.find(one => one.procedure === 'lead')?.data ?? null);
  return {
    ...emptyAnswers,
    route: 'mediation',
    ...(dossier.place && { place: dossier.place.code }),
    ...(dossier.trade && { trade: dossier.trade.id }),
    worker: {
      ...emptyAnswers.worker,
      name: lead?.contactName ?? '',
      phone: /^1\d{10}$/.test(lead?.contactPhone ?? '') ? (lead?.contactPhone ?? '') : '',
    },
    employer: { ...emptyAnswers.employer, name: lead?.employerName ?? '' },
  };
}

/** The ways that the rules open to this role, in the order in which they are explained. */
function useWays(role: string | undefined) {
  const arbitration = useProcedure('arbitration');
  const consultation = useProcedure('consultation');
  const inspection = useProcedure('inspection');
  return (
    [
      ['mediation', true],
      ['arbitration', mayTake(arbitration.data, 'file', role)],
      ['inspection', mayTake(inspection.data, 'complain', role)],
      ['consultation', mayTake(consultation.data, 'propose', role)],
    ] as const
  ).flatMap(([way, may]) => (may ? [way] : []));
}

function Intake({ dossier, proceedingId }: { readonly dossier?: DossierView; readonly proceedingId?: string }) {
  const words = useWords(benchIntake);
  const language = useLanguage();
  const city = useCity();
  const asked = { kit: useWords(kit), start: useWords(start) };
  const needs = useWords(startFile).you.needOptions;
  const session = useSession();
  const ways = useWays(session.data?.actor.role);
  const mayReport = mayTake(useProcedure('inspection').data, 'report', session.data?.actor.role);
  const store = useIntake(dossier?.id, answersOf(dossier), dossier?.channel.id);
  const { answers, visit, read } = store.intake;
  const codes = useQuery({
    queryKey: ['claim-codes'],
    staleTime: 3_600_000,
    queryFn: async () => (await call(routes.claimCodes, {})).claims.filter(claim => claim.openTo.includes('worker')),
  });
  const list = codes.data ?? [];
  const estimate = useEstimate(answers);
  const [errors, setErrors] = useState<readonly Missing[]>([]);
  const [busy, setBusy] = useState<'asking' | 'filing'>();
  const [problem, setProblem] = useState<Problem>();
  const [isPrinting, setPrinting] = useState(false);
  const [isReading, setReading] = useState(false);
  const [filed, setFiled] = useState<{ dossier: DossierView; procedure: string }>();
  const key = useRef<{ key: string; body: string }>(undefined);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) summary.current?.focus();
  }, [errors]);
  const close = useCallback(() => setReading(false), []);

  const lines = linesOf(
    answers,
    list,
    city,
    { lines: words.lines, comma: words.comma, labels: asked.start.facts.labels, needs },
    language,
  );
  const way = ways.find(one => one === answers.route);
  const counting = answers.claims.length > 0 && (estimate.isFetching || estimate.isPlaceholderData);

  const complete = (): boolean => {
    const found = missingIn(answers, visit, todayOf(city), {
      ...asked,
      bench: words,
      claimName: code => list.find(one => one.code === code)?.plain[language] ?? code,
    });
    setErrors(found);
    return found.length === 0;
  };

  const refused = (error: unknown) => {
    const found = problemOf(error);
    if (found.status === 401) setLocked(true);
    else if (found.status === 422 && found.errors?.length)
      setErrors(found.errors.map(one => ({ field: controlOfError(one.field, answers), message: one.text[language] })));
    else setProblem(found);
    // What is filed stays; the next press goes to the state as it is now.
    if (found.status === 412 && dossier) void queryClient.invalidateQueries({ queryKey: keys.dossier(dossier.id) });
  };

  const ask = async () => {
    setProblem(undefined);
    if (busy || !complete()) return;
    setBusy('asking');
    try {
      await store.ask(lines);
      setReading(true);
    } catch (error) {
      refused(error);
    }
    setBusy(undefined);
  };

  const file = async () => {
    if (busy || !read?.way || !way) return;
    setProblem(undefined);
    if (!complete()) return;
    const body = filingBody(
      { ...answers, truthful: true },
      {
        channel: visit.channel,
        ...(visit.receivedOn && { receivedOn: visit.receivedOn }),
        oral: {
          way: read.way,
          ...(read.way !== 'printed' && { readbackToken: read.token }),
          ...(visit.language.trim() && { language: visit.language.trim() }),
          ...(visit.interpreter.trim() && { interpreter: visit.interpreter.trim() }),
        },
      },
    );
    if (!body) return;
    key.current = keyFor(key.current, body);
    setBusy('filing');
    try {
      const done = await submit(body, key.current.key, dossier, proceedingId);
      keepDossier(done);
      store.end();
      setFiled({ dossier: done, procedure: way });
    } catch (error) {
      refused(error);
    }
    setBusy(undefined);
  };

  if (filed)
    return (
      <Receipt
        dossier={filed.dossier}
        procedure={filed.procedure}
        onNext={() => {
          if (dossier) location.assign('/w/intake');
          setFiled(undefined);
          key.current = undefined;
        }}
      />
    );
  const props = { store, errors, codes: list };
  return (
    <>
      <div className="wb-intake-head">
        <h1>{dossier ? words.fromLead : words.title}</h1>
        <SaveLine store={store} />
        <Button onClick={() => setPrinting(true)}>{words.signInCode.open}</Button>
      </div>
      {isPrinting && <PrintCode onClose={() => setPrinting(false)} />}
      {dossier && <LeadNote dossier={dossier} />}
      {codes.isError && <ProblemView problem={problemOf(codes.error)} onAgain={() => void codes.refetch()} />}
      <div className="wb-intake">
        <form className="wb-sheet wb-intake-form" noValidate onSubmit={event => event.preventDefault()}>
          <p className="wb-help">
            {words.lead}
            <span className="wb-line">{words.draftIsNoFiling}</span>
          </p>
          {!dossier && mayReport && (
            <p>
              <Link to="/report">{words.report}</Link>
            </p>
          )}
          {errors.length > 0 && (
            <div className="wb-summary" ref={summary} tabIndex={-1} role="alert">
              <h3>{words.summary}</h3>
              <ul>
                {errors.map(error => (
                  <li key={`${error.field}${error.message}`}>
                    <a
                      href={`#${error.field}`}
                      onClick={event => {
                        event.preventDefault();
                        document.getElementById(error.field)?.focus();
                      }}
                    >
                      {error.message}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          )}
          {!dossier && answers.story === '' && <Resume onResume={store.resume} />}
          <VisitPart {...props} />
          <StoryPart {...props} />
          <FactsPart {...props} />
          <ClaimsPart {...props} estimate={estimate} />
          <EmployerPart {...props} />
          <EvidencePart {...props} />
          <YouPart {...props} />
          {dossier ? <p className="wb-note">{words.route.leadOnly}</p> : <RoutePart {...props} ways={ways} />}
        </form>
        <ReadSide
          store={store}
          lines={lines}
          way={way}
          counting={counting}
          busy={busy}
          problem={problem}
          onAsk={() => void ask()}
          onShow={() => setReading(true)}
          onFile={() => void file()}
        />
      </div>
      {isReading && <ReadBackDialog store={store} onClose={close} />}
    </>
  );
}

/** A new dispute, or the step that turns a lead into one on the lead's own dossier. */
async function submit(
  body: NonNullable<ReturnType<typeof filingBody>>,
  key: string,
  dossier: DossierView | undefined,
  proceedingId: string | undefined,
): Promise<DossierView> {
  const language = getLanguage();
  if (!dossier || !proceedingId)
    return call(routes.fileDispute, { body: body as unknown as { procedure: 'mediation' } }, { key, language });
  const { procedure: _, ...input } = body;
  // The lead may have moved on while the person was telling; what is filed does not depend on it.
  const now = queryClient.getQueryData<DossierView>(keys.dossier(dossier.id)) ?? dossier;
  return call(
    routes.takeStep,
    { params: { id: dossier.id, proceedingId, step: 'convert' }, body: input },
    { key, language, version: now.version },
  );
}

function LeadNote({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords(benchIntake);
  const lead = leadOf(dossier.proceedings.find(one => one.procedure === 'lead')?.data ?? null);
  return (
    <p className="wb-note">
      {lead && words.leadNote(lead.what)} <Link to={caseAddress(dossier)}>{words.toLead}</Link>
    </p>
  );
}

/** Somebody who has begun online comes to the window: their draft is brought here by its code. */
function Resume({ onResume }: { readonly onResume: (code: string, last4: string) => Promise<void> }) {
  const words = useWords(benchIntake).resume;
  const [code, setCode] = useState('');
  const [last4, setLast4] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const open = async () => {
    setProblem(undefined);
    await onResume(code.trim(), last4.trim()).catch(error => setProblem(problemOf(error)));
  };
  return (
    <details className="wb-resume">
      <summary>{words.title}</summary>
      <p className="wb-help">{words.text}</p>
      <div className="wb-money">
        <label htmlFor="resume-code">{words.code}</label>
        <Input
          id="resume-code"
          className="wb-narrow"
          autoComplete="off"
          value={code}
          onChange={event => setCode(event.target.value)}
        />
        <label htmlFor="resume-last4">{words.last4}</label>
        <Input
          id="resume-last4"
          className="wb-short"
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          value={last4}
          onChange={event => setLast4(event.target.value)}
        />
        <Button disabled={code.trim() === '' || last4.trim().length !== 4} onClick={() => void open()}>
          {words.open}
        </Button>
      </div>
      {problem?.status === 404 ? (
        <p className="wb-error" role="alert">
          {words.notFound}
        </p>
      ) : (
        problem && <ProblemView problem={problem} />
      )}
    </details>
  );
}
