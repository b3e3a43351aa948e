import { useState } from 'react';
import { call } from '../../../contract/client.ts';
import { routes } from '../../../contract/routes.ts';
import type { Problem } from '../../../contract/views.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../../kit/error-summary.tsx';
import { TextField } from '../../kit/field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page, Question } from '../../kit/page.tsx';
import { Link, navigate } from '../../kit/router.tsx';
import { ProblemNotice } from '../../kit/states.tsx';
import { problemOf } from '../../kit/use-api.ts';
import { getLanguage } from '../../words/words.ts';
import { getDraft, hasAnswers, openDraft } from './draft.ts';
import { useStartWords } from './words.ts';

/** `a7f9k3p2` → `A7F9-K3P2`, however it was typed. */
const asCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 8)
    .replace(/^(.{4})(.)/, '$1-$2');

/** Opens a saved draft by its return code and the last digits of the phone; never a filed matter. */
export default function Resume() {
  const words = useStartWords().resume;
  const goOn = useStartWords().who.goOn;
  const [code, setCode] = useState('');
  const [last4, setLast4] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);

  const open = async () => {
    if (busy) return;
    const wrong: FieldError[] = [
      ...(code.length === 9 ? [] : [{ field: 'code', message: words.wrongCode }]),
      ...(/^\d{4}$/.test(last4) ? [] : [{ field: 'last4', message: words.wrongLast4 }]),
    ];
    setErrors(wrong);
    setProblem(undefined);
    if (wrong.length > 0) return;
    setBusy(true);
    try {
      const view = await call(routes.resumeDraft, { body: { code, last4 } }, { language: getLanguage() });
      openDraft(view, code, last4);
      navigate('/start/tasks');
    } catch (cause) {
      const found = problemOf(cause);
      if ([403, 404, 422].includes(found.status)) setErrors([{ field: 'code', message: words.notFound }]);
      else setProblem(found);
    }
    setBusy(false);
  };

  return (
    <Page title={words.title} back="/">
      {hasAnswers(getDraft().answers) && (
        <Notice title={words.onDevice}>
          <ButtonLink to="/start/tasks" rank="primary">
            {goOn}
          </ButtonLink>
        </Notice>
      )}
      <p>{words.lead}</p>
      <Question onSubmit={() => void open()}>
        <ErrorSummary errors={errors} />
        <TextField
          id="code"
          label={words.code}
          hint={words.codeHint}
          size="medium"
          error={errorOf(errors, 'code')}
          value={code}
          onChange={typed => setCode(asCode(typed))}
        />
        <TextField
          id="last4"
          label={words.last4}
          inputMode="numeric"
          size="short"
          error={errorOf(errors, 'last4')}
          value={last4}
          onChange={typed => setLast4(typed.replace(/\D/g, '').slice(0, 4))}
        />
        {problem && <ProblemNotice problem={problem} read />}
        <div className="k-actions">
          <Button type="submit" rank="primary" busy={busy}>
            {words.button}
          </Button>
        </div>
      </Question>
      <p className="k-small">
        {words.filed} <Link to="/me/disputes">{words.mine}</Link>
      </p>
    </Page>
  );
}
