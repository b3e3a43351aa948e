import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { call } from '../../../contract/client.ts';
import type { FilingBody } from '../../../contract/routes/disputes.ts';
import { routes } from '../../../contract/routes.ts';
import type { DossierView, Problem } from '../../../contract/views.ts';
import { type Act, acts } from '../../../core/procedures/inspection/acts.ts';
import { useCity } from '../../kit/city.ts';
import { makeKey } from '../../kit/device.ts';
import { formatDate } from '../../kit/format.ts';
import { emptyReport, type ReportAnswers, reportBody, reportControl, reportGaps } from '../../kit/report.ts';
import { problemOf } from '../../kit/use-api.ts';
import { report as en } from '../../words/en/report.ts';
import { getLanguage, useLanguage, useWords } from '../../words/words.ts';
import { report as zh } from '../../words/zh/report.ts';
import { setLocked, useProcedure, useSession } from '../api.ts';
import { SelectRow, TextRow, TickRow } from '../intake/controls.tsx';
import '../intake/intake.css';
import { Skeleton } from '../later.tsx';
import { mayTake } from '../may-take.ts';
import { ProblemView } from '../problem.tsx';
import { caseAddress } from '../queue/queue-table.tsx';
import { useTitle } from '../use-title.ts';

type FilingInput = Parameters<typeof FilingBody.parse>[0] & Record<string, unknown> & { procedure: 'inspection' };
const reportWords = { zh, en };
const forbidden: Problem = { type: 'about:blank', title: 'forbidden', status: 403 };

/** `/w/report`: a clerk writes down who reports an employer and what they saw; nothing of it stays in this browser. */
export default function BenchReportPage() {
  const words = useWords(reportWords).bench;
  useTitle(words.title);
  const session = useSession();
  const inspection = useProcedure('inspection');
  const may = mayTake(inspection.data, 'report', session.data?.actor.role);
  const [round, setRound] = useState(0);
  if (inspection.isError)
    return <ProblemView problem={problemOf(inspection.error)} onAgain={() => void inspection.refetch()} />;
  if (may === undefined) return <Skeleton rows={10} />;
  if (!may)
    return (
      <div className="wb-sheet wb-message">
        <h1>{words.title}</h1>
        <ProblemView problem={forbidden} />
      </div>
    );
  return <Report key={round} onNext={() => setRound(round + 1)} />;
}

function Report({ onNext }: { readonly onNext: () => void }) {
  const words = useWords(reportWords);
  const language = useLanguage();
  const city = useCity();
  const [answers, setAnswers] = useState<ReportAnswers>(emptyReport);
  const [errors, setErrors] = useState<readonly { readonly field: string; readonly message: string }[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [filed, setFiled] = useState<DossierView>();
  const [key] = useState(makeKey);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) summary.current?.focus();
  }, [errors]);
  const change = (part: Partial<ReportAnswers>) => setAnswers(before => ({ ...before, ...part }));

  const submit = async () => {
    if (busy) return;
    setProblem(undefined);
    const found = reportGaps(answers).map(({ field, code }) => ({
      field,
      message: (words.gaps[field] as Readonly<Record<string, string>>)[code] ?? '',
    }));
    setErrors(found);
    if (found.length > 0) return;
    setBusy(true);
    try {
      const body = reportBody(answers) as unknown as FilingInput;
      setFiled(await call(routes.fileDispute, { body }, { key, language: getLanguage() }));
    } catch (cause) {
      const failed = problemOf(cause);
      if (failed.status === 401) setLocked(true);
      else if (failed.status === 422 && failed.errors?.length)
        setErrors(failed.errors.map(one => ({ field: reportControl(one.field), message: one.text[language] })));
      else setProblem(failed);
    }
    setBusy(false);
  };

  if (filed) return <Done dossier={filed} onNext={onNext} />;
  const row = (id: keyof ReportAnswers) => ({ id, error: errors.find(one => one.field === id)?.message });
  const typed = (name: 'employerName' | 'employerAddress' | 'words' | 'persons' | 'fullName' | 'phone') => ({
    ...row(name),
    label: words[name],
    value: answers[name],
    onChange: (value: string) => change({ [name]: value }),
  });
  const actsError = row('acts').error;
  return (
    <form
      className="wb-sheet wb-intake-form"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void submit();
      }}
    >
      <h1>{words.bench.title}</h1>
      <p className="wb-help">{words.bench.lead}</p>
      <p className="wb-note">{words.bench.say}</p>
      {errors.length > 0 && (
        <div className="wb-summary" ref={summary} tabIndex={-1} role="alert">
          <ul>
            {errors.map(({ field, message }) => (
              <li key={`${field}${message}`}>
                {field === '' ? (
                  message
                ) : (
                  <a
                    href={`#${field}`}
                    onClick={event => {
                      event.preventDefault();
                      document.getElementById(field)?.focus();
                    }}
                  >
                    {message}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <h2>{words.whichTitle}</h2>
      <div className="wb-grid">
        <TextRow {...typed('employerName')} hint={words.employerNameHint} maxLength={120} />
        <SelectRow
          {...row('place')}
          label={words.place}
          empty={words.bench.choose}
          options={(city?.places ?? []).map(place => ({ value: String(place.code), label: place.name[language] }))}
          value={answers.place === undefined ? '' : String(answers.place)}
          onChange={code => change({ place: code === '' ? undefined : Number(code) })}
        />
        <TextRow {...typed('employerAddress')} optional maxLength={200} />
      </div>
      <h2>{words.whatTitle}</h2>
      <fieldset
        className={`wb-field${actsError ? ' wb-field-wrong' : ''}`}
        {...(actsError && { 'aria-describedby': 'acts-error' })}
      >
        <legend>{words.acts}</legend>
        {actsError && (
          <p className="wb-error" id="acts-error">
            {actsError}
          </p>
        )}
        <div className="wb-options">
          {(Object.keys(acts) as Act[]).map((act, index) => (
            <TickRow
              key={act}
              id={index === 0 ? 'acts' : `acts-${act}`}
              label={acts[act][language]}
              checked={answers.acts.includes(act)}
              onChange={on => change({ acts: [...answers.acts.filter(other => other !== act), ...(on ? [act] : [])] })}
            />
          ))}
        </div>
      </fieldset>
      <TextRow {...typed('words')} hint={words.wordsHint} rows={6} />
      <TextRow {...typed('persons')} hint={words.personsHint} optional inputMode="numeric" />
      <h2>{words.bench.you}</h2>
      <p className="wb-help">{words.bench.youHelp}</p>
      <div className="wb-grid">
        <TextRow {...typed('fullName')} label={words.bench.fullName} optional maxLength={60} />
        <TextRow {...typed('phone')} label={words.bench.phone} optional inputMode="tel" maxLength={11} />
      </div>
      {problem && <ProblemView problem={problem} />}
      <div className="wb-buttons">
        <Button type="primary" htmlType="submit" size="large" loading={busy}>
          {words.submit}
        </Button>
      </div>
    </form>
  );
}

/** The number for the visitor; the sheet says neither who they are nor what they said. */
function Done({ dossier, onNext }: { readonly dossier: DossierView; readonly onNext: () => void }) {
  const words = useWords(reportWords);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const brigade = dossier.proceedings[0]?.organisation;
  return (
    <div className="wb-sheet wb-receipt">
      <h1 ref={heading} tabIndex={-1}>
        {words.done.title}
      </h1>
      <p className="wb-help">{words.done.number}</p>
      <p className="wb-code-number">{dossier.number ?? words.done.none}</p>
      <dl className="wb-pairs">
        <dt>{words.done.on}</dt>
        <dd>{formatDate(dossier.openedOn, language)}</dd>
        {brigade && (
          <>
            <dt>{words.done.by}</dt>
            <dd>
              {brigade.name[language]} {brigade.phone}
            </dd>
          </>
        )}
      </dl>
      <p>{words.bench.receipt}</p>
      <div className="wb-buttons wb-no-print">
        <Button type="primary" size="large" onClick={() => print()}>
          {words.done.print}
        </Button>
        <Button size="large" onClick={onNext}>
          {words.bench.next}
        </Button>
        {dossier.version > 0 && (
          <Link className="wb-link" to={caseAddress(dossier)}>
            {words.bench.toList}
          </Link>
        )}
      </div>
    </div>
  );
}
