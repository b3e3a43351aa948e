import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { Problem } from '../../../contract/views.ts';
import { Button } from '../../kit/button.tsx';
import { findContact, useCity } from '../../kit/city.ts';
import { rememberForTab } from '../../kit/device.ts';
import { ErrorSummary, errorOf, type FieldError } from '../../kit/error-summary.tsx';
import { TextField } from '../../kit/field.tsx';
import { Page, Question } from '../../kit/page.tsx';
import { Link, navigate } from '../../kit/router.tsx';
import { ProblemNotice } from '../../kit/states.tsx';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage } from '../../words/words.ts';
import type { PageProps } from '../pages.ts';
import { CODE_KEY } from './code.ts';
import { useAnswerWords } from './words.ts';

/** B1: the code on the paper and the last six characters of the employer’s own number; no account. */
export default function Answer({ params }: PageProps) {
  const words = useAnswerWords();
  const main = findContact(useCity(), 'main', 'arb');
  const [code, setCode] = useState(params.code ?? '');
  const [last6, setLast6] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const enter = async () => {
    const found: FieldError[] = [];
    if (code.trim() === '') found.push({ field: 'code', message: words.entry.codeMissing });
    if (!/^[0-9A-Za-z]{6}$/.test(last6)) found.push({ field: 'last6', message: words.entry.last6Missing });
    setErrors(found);
    setProblem(undefined);
    if (found.length > 0 || busy) return;
    setBusy(true);
    try {
      const body = { code: code.trim().toUpperCase(), last6: last6.toUpperCase() };
      const session = await call(routes.answerSession, { body }, { language: getLanguage() });
      rememberForTab(CODE_KEY, body.code);
      navigate(session.dossierId ? `/me/disputes/${session.dossierId}/answer` : '/me');
    } catch (cause) {
      const trouble = problemOf(cause);
      if (trouble.status === 429) setErrors([{ field: 'code', message: trouble.detail ?? words.entry.paused }]);
      else if (trouble.status >= 400 && trouble.status < 500)
        setErrors([{ field: 'code', message: trouble.detail ?? words.entry.wrong }]);
      else setProblem(trouble);
      setBusy(false);
    }
  };
  return (
    <Page title={words.title} back="/">
      <p>{words.entry.text}</p>
      <Question onSubmit={() => void enter()}>
        <ErrorSummary errors={errors} />
        {problem && <ProblemNotice problem={problem} />}
        <TextField
          id="code"
          label={words.entry.code}
          hint={words.entry.codeHint}
          size="medium"
          maxLength={20}
          value={code}
          error={errorOf(errors, 'code')}
          onChange={setCode}
        />
        <TextField
          id="last6"
          label={words.entry.last6}
          hint={words.entry.last6Hint}
          size="short"
          maxLength={6}
          value={last6}
          error={errorOf(errors, 'last6')}
          onChange={typed => setLast6(typed.replace(/\s/g, ''))}
        />
        <div className="k-actions">
          <Button type="submit" rank="primary" busy={busy}>
            {busy ? words.entry.checking : words.entry.go}
          </Button>
        </div>
      </Question>
      <p className="k-small">
        {words.entry.help} {main && <a href={`tel:${main.number}`}>{main.number}</a>}
      </p>
      <p>
        <Link to="/me">{words.entry.other}</Link>
      </p>
    </Page>
  );
}
