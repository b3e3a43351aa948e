import { useState } from 'react';
import type { Problem } from '../../../contract/views.ts';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { Copyable } from '../../kit/copy.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../../kit/error-summary.tsx';
import { TextField } from '../../kit/field.tsx';
import { formatDay } from '../../kit/format.ts';
import { ownPhone, withOwnPhone } from '../../kit/intake.ts';
import { isMobile } from '../../kit/mobile.ts';
import { Notice } from '../../kit/notice.tsx';
import { Page, Question } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/states.tsx';
import { problemOf } from '../../kit/use-api.ts';
import { useKitWords } from '../../kit/words.ts';
import { useLanguage } from '../../words/words.ts';
import { ConflictSheet } from './conflict-sheet.tsx';
import { changeAnswers, saveDraft, useDraft } from './draft.ts';
import { useStartWords } from './words.ts';

/** “Save and come back later”: a phone number, then the return code. A draft is not a filing, and the page says so. */
export default function Save() {
  const words = useStartWords();
  const kit = useKitWords();
  const language = useLanguage();
  const { answers, draft } = useDraft();
  const [phone, setPhone] = useState(ownPhone(answers));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);

  const save = async () => {
    if (busy) return;
    if (!isMobile(phone)) return setErrors([{ field: 'phone', message: kit.problem.phone }]);
    setErrors([]);
    setProblem(undefined);
    setBusy(true);
    changeAnswers(a => (ownPhone(a) === '' ? withOwnPhone(a, phone) : a));
    try {
      if (await saveDraft(phone)) setSaved(true);
    } catch (cause) {
      setProblem(problemOf(cause));
    }
    setBusy(false);
  };

  return (
    <Page title={words.save.title} caption={words.section} back="/start/tasks">
      <Notice tone="warn">{words.draftIsNoFiling}</Notice>
      {!saved ? (
        <Question onSubmit={() => void save()}>
          <ErrorSummary errors={errors} />
          <TextField
            id="phone"
            label={kit.phone.label}
            hint={words.save.phone}
            type="tel"
            inputMode="numeric"
            autoComplete="tel-national"
            size="medium"
            error={errorOf(errors, 'phone')}
            value={phone}
            onChange={typed => setPhone(typed.replace(/\D/g, '').slice(0, 11))}
          />
          {problem && <ProblemNotice problem={problem} />}
          <div className="k-actions">
            <Button type="submit" rank="primary" busy={busy}>
              {words.save.button}
            </Button>
          </div>
        </Question>
      ) : (
        <>
          <Notice tone="good" title={words.save.done} live>
            {draft?.code ? (
              <>
                <p className="k-small">{words.save.codeTitle}</p>
                <p className="p-number">
                  <Copyable value={draft.code} />
                </p>
                <p>{words.save.codeText}</p>
              </>
            ) : (
              <p>{words.save.noCode}</p>
            )}
            {draft && <p>{words.save.kept(formatDay(draft.expiresOn, language))}</p>}
          </Notice>
          <div className="k-actions">
            <ButtonLink to="/start/tasks" rank="primary">
              {words.save.goOn}
            </ButtonLink>
            <ButtonLink to="/">{words.save.home}</ButtonLink>
          </div>
        </>
      )}
      <ConflictSheet />
    </Page>
  );
}
