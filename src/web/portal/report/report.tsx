import { useEffect, useRef, useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { FilingBody } from '../../../contract/routes/disputes.ts';
import { routes } from '../../../contract/routes.ts';
import type { Problem } from '../../../contract/views.ts';
import { type Act, acts } from '../../../core/procedures/inspection/acts.ts';
import { actAs } from '../../kit/act-as.ts';
import { Button } from '../../kit/button.tsx';
import { Choice, Tick } from '../../kit/choice.tsx';
import { isPrivate, setPrivate } from '../../kit/device.ts';
import { ErrorSummary, errorOf, type FieldError } from '../../kit/error-summary.tsx';
import { TextArea, TextField } from '../../kit/field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page, Question } from '../../kit/page.tsx';
import { hasSignedIn } from '../../kit/phone-code.tsx';
import { PlacePicker } from '../../kit/place-picker.tsx';
import {
  emptyReport,
  LONGEST_WORDS,
  type ReportAnswers,
  reportBody,
  reportControl,
  reportGaps,
} from '../../kit/report.ts';
import { Link, navigate } from '../../kit/router.tsx';
import { ProblemNotice } from '../../kit/states.tsx';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage, useLanguage, useText } from '../../words/words.ts';
import { ACCOUNT, Account, type Known } from './account.tsx';
import { forgetReport, freshReport, keepReport, loadReport } from './draft.ts';
import { useReportWords } from './words.ts';

type FilingInput = Parameters<typeof FilingBody.parse>[0] & Record<string, unknown> & { procedure: 'inspection' };

/** `/report`: anybody reports an employer; who it was stays with the inspection (LI 9; ZJLI 10). */
export default function ReportPage() {
  const words = useReportWords();
  const text = useText();
  const language = useLanguage();
  const [kept, setKept] = useState(loadReport);
  const [hidden, setHidden] = useState(isPrivate);
  const [phone, setPhone] = useState('');
  const [known, setKnown] = useState<Known>();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const { answers } = kept;

  // Whoever is signed in already need not prove the number again.
  useEffect(() => {
    if (!hasSignedIn()) return;
    let here = true;
    call(routes.whoAmI, {}).then(
      ({ user }) => {
        if (!here) return;
        if (user.staff) setKnown({ staff: true });
        else if (user.phone) {
          setPhone(user.phone);
          setKnown({ phone: user.phone });
        }
      },
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, []);

  const change = (part: Partial<ReportAnswers>) => {
    const next = { ...kept, answers: { ...answers, ...part } };
    setKept(next);
    keepReport(next);
  };
  const proved = known?.phone !== undefined && known.phone === phone;

  const submit = async () => {
    if (sending.current) return;
    setProblem(undefined);
    const gaps = reportGaps(answers).map(({ field, code }) => ({
      field,
      message: (words.gaps[field] as Readonly<Record<string, string>>)[code] ?? '',
    }));
    const found = proved ? gaps : [...gaps, { field: ACCOUNT, message: words.gaps.account }];
    setErrors(found);
    if (found.length > 0) return;
    sending.current = true;
    setBusy(true);
    try {
      await actAs('worker');
      const filed = await call(
        routes.fileDispute,
        { body: reportBody(answers) as unknown as FilingInput },
        { key: kept.key, language: getLanguage() },
      );
      forgetReport();
      navigate(`/report/done?id=${filed.id}`, { replace: true });
      return;
    } catch (cause) {
      const failed = problemOf(cause);
      if (failed.status === 401) setKnown(undefined);
      if (failed.status === 422 && failed.errors?.length)
        setErrors(failed.errors.map(one => ({ field: reportControl(one.field), message: one.text[language] })));
      else setProblem(failed);
    }
    sending.current = false;
    setBusy(false);
  };

  const field = (name: string) => ({ id: name, error: errorOf(errors, name) });
  return (
    <Page title={words.title} back="/">
      <ErrorSummary errors={errors} />
      <p className="k-muted">{words.lead}</p>
      <Notice tone="secret" title={words.secretTitle}>
        <ul>
          {words.secret.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Notice>
      <details className="k-details">
        <summary>{words.ownTitle}</summary>
        <p>
          {words.own} <Link to="/start">{words.ownLink}</Link>
        </p>
      </details>
      <Question onSubmit={() => void submit()}>
        <Tick
          id="private"
          checked={hidden}
          onChange={on => {
            setPrivate(on);
            setHidden(on);
            keepReport(kept);
          }}
          label={
            <>
              {words.private}
              <span className="k-hint">{words.privateHint}</span>
            </>
          }
        />
        <h2>{words.whichTitle}</h2>
        <TextField
          {...field('employerName')}
          label={words.employerName}
          hint={words.employerNameHint}
          maxLength={120}
          value={answers.employerName}
          onChange={employerName => change({ employerName })}
        />
        <PlacePicker
          {...field('place')}
          label={words.place}
          value={answers.place}
          onChange={place => change({ place })}
        />
        <TextField
          {...field('employerAddress')}
          label={words.employerAddress}
          hint={words.employerAddressHint}
          optional
          maxLength={200}
          value={answers.employerAddress}
          onChange={employerAddress => change({ employerAddress })}
        />
        <h2>{words.whatTitle}</h2>
        <Choice
          {...field('acts')}
          many
          label={words.acts}
          hint={words.actsHint}
          options={(Object.keys(acts) as Act[]).map(value => ({ value, label: text(acts[value]) }))}
          value={answers.acts}
          onChange={chosen => change({ acts: chosen })}
        />
        <TextArea
          {...field('words')}
          label={words.words}
          hint={words.wordsHint}
          max={LONGEST_WORDS}
          value={answers.words}
          onChange={typed => change({ words: typed })}
        />
        <TextField
          {...field('persons')}
          label={words.persons}
          hint={words.personsHint}
          optional
          size="short"
          inputMode="numeric"
          value={answers.persons}
          onChange={persons => change({ persons })}
        />
        <h2>{words.youTitle}</h2>
        <p>{words.you}</p>
        <TextField
          {...field('fullName')}
          label={words.fullName}
          optional
          size="medium"
          maxLength={60}
          value={answers.fullName}
          onChange={fullName => change({ fullName })}
        />
        <TextField
          {...field('phone')}
          label={words.phone}
          optional
          type="tel"
          inputMode="numeric"
          size="medium"
          value={answers.phone}
          onChange={typed => change({ phone: typed.replace(/\D/g, '').slice(0, 11) })}
        />
        <h2>{words.account.title}</h2>
        <Account
          phone={phone}
          known={known}
          error={errorOf(errors, ACCOUNT)}
          onPhone={setPhone}
          onKnown={now => {
            setKnown(now);
            setErrors(before => before.filter(one => one.field !== ACCOUNT));
          }}
        />
        {problem && <ProblemNotice problem={problem} />}
        {!hidden && <p className="k-small">{words.kept}</p>}
        <div className="k-actions">
          <Button type="submit" rank="primary" busy={busy}>
            {words.submit}
          </Button>
          {answers !== emptyReport && (
            <Button
              rank="quiet"
              onClick={() => {
                forgetReport();
                setKept(freshReport());
                setErrors([]);
              }}
            >
              {words.clear}
            </Button>
          )}
        </div>
        <p role="status" className="k-small">
          {busy ? words.sending : ''}
        </p>
      </Question>
    </Page>
  );
}
