import { useQuery } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type ReactNode, useId, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { call } from '../../../contract/client.ts';
import type { PaperPageView } from '../../../contract/routes/papers.ts';
import { routes } from '../../../contract/routes.ts';
import type { DossierView, Problem } from '../../../contract/views.ts';
import { freeTexts } from '../../../core/dossier/paper.ts';
import { formatDay } from '../../kit/format.ts';
import { PaperSheet } from '../../kit/paper-sheet.tsx';
import { SignaturePad, SigningCode, signedFault, signedInput, unsigned, usePaperWords } from '../../kit/signature.tsx';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useLanguage } from '../../words/words.ts';
import { failure, keepDossier, useDossier } from '../api.ts';
import { Skeleton } from '../later.tsx';
import { AbsentPage, ProblemView } from '../problem.tsx';
import { keyFor, takeStep } from '../step/take-step.ts';
import { useTitle } from '../use-title.ts';
import { Editions } from './editions.tsx';

/** One paper: as it reads, its free text, its editions, and what may be done with it. */
export default function PaperPage() {
  const { no = '', paperId = '' } = useParams();
  const words = usePaperWords();
  const language = useLanguage();
  const { dossier, problem, reload } = useDossier(no);
  const paper = dossier?.papers.find(one => one.id === paperId);
  useTitle(paper ? paper.title[language] : words.title);
  const page = useQuery({
    queryKey: ['paper', paperId, dossier?.version],
    enabled: dossier !== undefined,
    queryFn: ({ signal }) =>
      call(routes.getPaper, { params: { id: dossier!.id, paperId } }, { language: getLanguage(), signal }),
  });
  const missing = failure(page);
  if ((problem?.status === 404 && !dossier) || missing?.status === 404) return <AbsentPage />;
  return (
    <div className="wb-sheet">
      <p className="wb-no-print">
        <Link to={`/disputes/${no}/papers`}>{words.back}</Link>
      </p>
      <h1>{paper ? paper.title[language] : words.title}</h1>
      {problem && !dossier && <ProblemView problem={problem} onAgain={reload} />}
      {missing && <ProblemView problem={missing} onAgain={() => void page.refetch()} />}
      {!page.data && !problem && !missing && <Skeleton />}
      {dossier && page.data && <Opened key={page.data.digest} no={no} dossier={dossier} page={page.data} />}
    </div>
  );
}

interface OpenedProps {
  readonly no: string;
  readonly dossier: DossierView;
  readonly page: PaperPageView;
}

const stateOf = ({ paper }: PaperPageView) =>
  paper.withdrawnOn ? 'withdrawn' : paper.correctedBy ? 'corrected' : (paper.state ?? 'issued');

/** Takes a step on this paper: what was refused stays beside the form, with what was typed. */
function useStep({ dossier, page }: Pick<OpenedProps, 'dossier' | 'page'>) {
  const words = usePaperWords();
  const { message } = App.useApp();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const kept = useRef<{ key: string; body: string }>(undefined);
  const run = async (step: string, input: Record<string, unknown>, done: string) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const body = { paperId: page.paper.id, ...input };
    kept.current = keyFor(kept.current, { step, ...body });
    try {
      const proceeding = dossier.proceedings.find(one => one.id === page.paper.proceedingId);
      const procedure = proceeding?.procedure ?? '';
      const next = await takeStep(
        dossier,
        { procedure, proceedingId: page.paper.proceedingId, step },
        body,
        kept.current.key,
      );
      keepDossier(next);
      void message.success(done);
    } catch (error) {
      setProblem(problemOf(error));
      void message.error(words.failed);
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, problem };
}

type Form = 'edit' | 'sign' | 'withdraw' | 'correct';

function Opened({ no, dossier, page }: OpenedProps) {
  const words = usePaperWords();
  const language = useLanguage();
  const step = useStep({ dossier, page });
  const [form, setForm] = useState<Form>();
  const may = (name: PaperPageView['may'][number]) => page.may.includes(name);
  const served = dossier.proceedings.filter(
    one => one.procedure === 'service' && (one.data as { paperId?: string } | null)?.paperId === page.paper.id,
  );
  const send = dossier.open.find(one => one.procedure === 'service' && one.step === 'send');
  return (
    <>
      <p className="wb-lead">
        {words.states[stateOf(page)]}
        {page.waiting && ` · ${page.waiting[language]}`}
        {page.stands && ` · ${page.stands[language]}`}
      </p>
      {step.problem && <ProblemView problem={step.problem} />}
      <div className="k-pad-acts wb-no-print">
        {may('revise-paper') && <Button onClick={() => setForm('edit')}>{words.edit}</Button>}
        {may('release-paper') && (
          <Button type="primary" loading={step.busy} onClick={() => void step.run('release-paper', {}, words.sent)}>
            {words.release}
          </Button>
        )}
        {may('review-paper') && (
          <Button onClick={() => void step.run('review-paper', {}, words.asked)}>{words.review}</Button>
        )}
        {may('sign-paper') && <Button onClick={() => setForm('sign')}>{words.sign.title}</Button>}
        {may('correct-paper') && <Button onClick={() => setForm('correct')}>{words.correct}</Button>}
        {may('withdraw-paper') && (
          <Button danger onClick={() => setForm('withdraw')}>
            {words.withdraw}
          </Button>
        )}
        {send && page.paper.state !== 'draft' && !page.paper.withdrawnOn && (
          <Link to={`/disputes/${no}/steps/service/send?paper=${page.paper.id}`}>{words.serve}</Link>
        )}
        <a href={page.paper.pdf} target="_blank" rel="noreferrer">
          {words.pdf}
        </a>
        <a href={page.paper.docx}>{words.word}</a>
        <a href={page.verifyUrl} target="_blank" rel="noreferrer">
          {words.verifyHere}
        </a>
      </div>
      {form === 'edit' && <EditForm page={page} step={step} onLeave={() => setForm(undefined)} />}
      {form === 'sign' && <SignForm step={step} onLeave={() => setForm(undefined)} />}
      {form === 'withdraw' && (
        <WordsForm
          fields={{ reason: words.reason }}
          act={words.withdraw}
          step={step}
          onLeave={() => setForm(undefined)}
          onSend={values => step.run('withdraw-paper', values, words.withdrawn)}
        />
      )}
      {form === 'correct' && (
        <WordsForm
          help={words.correctHelp}
          fields={{ place: words.place, wrong: words.wrong, right: words.right }}
          act={words.correct}
          step={step}
          onLeave={() => setForm(undefined)}
          onSend={texts => step.run('correct-paper', { texts }, words.corrected)}
        />
      )}
      {page.may.includes('revise-paper') && <p className="wb-help">{words.locked}</p>}
      <PaperSheet content={page.content} marks={page.may.includes('revise-paper')} />
      <p className="wb-help">
        {words.digest} {page.digest.slice(0, 16).toUpperCase()}
      </p>
      {served.length > 0 && (
        <section>
          <h2>{words.served}</h2>
          <ul>
            {served.map(one => (
              <li key={one.id}>
                {one.stageTitle[language]} · {formatDay(one.openedOn, language)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Editions dossierId={dossier.id} page={page} />
    </>
  );
}

type Step = ReturnType<typeof useStep>;

function Acts({
  act,
  busy,
  onLeave,
  children,
}: {
  act: string;
  busy: boolean;
  onLeave: () => void;
  children?: ReactNode;
}) {
  const words = usePaperWords();
  return (
    <div className="k-pad-acts">
      <Button type="primary" htmlType="submit" loading={busy}>
        {act}
      </Button>
      {children}
      <Button onClick={onLeave}>{words.cancel}</Button>
    </div>
  );
}

/** The free texts, each under what it is for; facts stand on the sheet below and cannot be typed over. */
function EditForm({ page, step, onLeave }: { page: PaperPageView; step: Step; onLeave: () => void }) {
  const words = usePaperWords();
  const id = useId();
  const free = freeTexts(page.content as Parameters<typeof freeTexts>[0]);
  const [texts, setTexts] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries(free.map(one => [one.block, one.text])),
  );
  const changed = free
    .filter(one => texts[one.block] !== one.text)
    .map(one => ({ block: one.block, text: texts[one.block] ?? '' }));
  return (
    <form
      className="wb-form"
      onSubmit={event => {
        event.preventDefault();
        if (changed.length > 0) void step.run('revise-paper', { texts: changed }, words.saved);
        else onLeave();
      }}
    >
      <h2>{words.free}</h2>
      {free.map(one => (
        <div className="wb-field" key={one.block}>
          <label htmlFor={`${id}-${one.block}`}>{one.label}</label>
          <Input.TextArea
            id={`${id}-${one.block}`}
            value={texts[one.block]}
            maxLength={5000}
            autoSize={{ minRows: 2, maxRows: 14 }}
            onChange={event => setTexts({ ...texts, [one.block]: event.target.value })}
          />
        </div>
      ))}
      <Acts act={words.save} busy={step.busy} onLeave={onLeave}>
        <Button onClick={() => void step.run('revise-paper', { texts: [] }, words.saved)}>{words.reset}</Button>
      </Acts>
    </form>
  );
}

function SignForm({ step, onLeave }: { step: Step; onLeave: () => void }) {
  const { sign: words } = usePaperWords();
  const id = useId();
  const [signed, setSigned] = useState(unsigned);
  const [fault, setFault] = useState<string>();
  const wrong = { fullName: words.nameMissing, strokes: words.padEmpty };
  return (
    <form
      className="wb-form"
      onSubmit={event => {
        event.preventDefault();
        const missing = signedFault(signed);
        setFault(missing && wrong[missing]);
        if (!missing) void step.run('sign-paper', signedInput(signed), words.done);
      }}
    >
      <h2>{words.title}</h2>
      {fault && <p role="alert">{fault}</p>}
      <div className="wb-field">
        <label htmlFor={`${id}-name`}>{words.name}</label>
        <Input
          id={`${id}-name`}
          value={signed.fullName}
          maxLength={60}
          onChange={event => setSigned({ ...signed, fullName: event.target.value })}
        />
      </div>
      <fieldset className="wb-field">
        <legend>{words.way}</legend>
        {(['drawn', 'typed'] as const).map(way => (
          <label key={way} className="wb-choice">
            <input
              type="radio"
              name={`${id}-way`}
              checked={signed.way === way}
              onChange={() => setSigned({ ...signed, way })}
            />{' '}
            {words.ways[way]}
          </label>
        ))}
      </fieldset>
      {signed.way === 'drawn' ? (
        <div className="wb-field">
          <p id={`${id}-pad-help`}>{words.padHelp}</p>
          <SignaturePad
            id={`${id}-pad`}
            value={signed.strokes}
            onChange={strokes => setSigned(before => ({ ...before, strokes }))}
            buttonClass="ant-btn"
          />
        </div>
      ) : (
        <div className="wb-field">
          <label htmlFor={`${id}-code`}>{words.code}</label>
          <Input
            id={`${id}-code`}
            value={signed.oneTimeCode}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={20}
            onChange={event => setSigned({ ...signed, oneTimeCode: event.target.value })}
          />
          <SigningCode buttonClass="ant-btn" />
        </div>
      )}
      <Acts act={words.act} busy={step.busy} onLeave={onLeave} />
    </form>
  );
}

/** Some words, all of them needed. */
function WordsForm({
  fields,
  act,
  help,
  step,
  onSend,
  onLeave,
}: {
  fields: Readonly<Record<string, string>>;
  act: string;
  help?: string;
  step: Step;
  onSend: (values: Record<string, string>) => void;
  onLeave: () => void;
}) {
  const words = usePaperWords();
  const id = useId();
  const [values, setValues] = useState<Record<string, string>>({});
  const [missing, setMissing] = useState<readonly string[]>([]);
  return (
    <form
      className="wb-form"
      onSubmit={event => {
        event.preventDefault();
        const empty = Object.keys(fields).filter(name => !values[name]?.trim());
        setMissing(empty);
        if (empty.length === 0) onSend(values);
      }}
    >
      <h2>{act}</h2>
      {help && <p className="wb-help">{help}</p>}
      {Object.entries(fields).map(([name, label]) => (
        <div className={missing.includes(name) ? 'wb-field wb-field-wrong' : 'wb-field'} key={name}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <Input.TextArea
            id={`${id}-${name}`}
            value={values[name] ?? ''}
            autoSize={{ minRows: 1, maxRows: 6 }}
            onChange={event => setValues({ ...values, [name]: event.target.value })}
          />
          {missing.includes(name) && <p role="alert">{words.needed}</p>}
        </div>
      ))}
      <Acts act={act} busy={step.busy} onLeave={onLeave} />
    </form>
  );
}
