import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../../kit/error-summary.tsx';
import { TextField } from '../../kit/field.tsx';
import { isMobile } from '../../kit/mobile.ts';
import { Question } from '../../kit/page.tsx';
import { navigate } from '../../kit/router.tsx';
import type { ScreenProps } from './answer-matter.tsx';
import { useAnswerWords } from './words.ts';

/** B2: who answers for the employer. */
export function Who({ draft, setDraft, to }: ScreenProps) {
  const words = useAnswerWords();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const next = () => {
    const found: FieldError[] = [];
    if (!draft.role) found.push({ field: 'role', message: words.who.roleMissing });
    if (draft.name.trim() === '') found.push({ field: 'name', message: words.who.nameMissing });
    if (!isMobile(draft.phone)) found.push({ field: 'phone', message: words.who.phoneMissing });
    setErrors(found);
    if (found.length === 0) navigate(to('claims'));
  };
  return (
    <Question onSubmit={next}>
      <ErrorSummary errors={errors} />
      <Choice
        id="role"
        label={words.who.role}
        options={(['head', 'hr', 'agent'] as const).map(role => ({ value: role, label: words.who.roles[role] }))}
        value={draft.role}
        error={errorOf(errors, 'role')}
        onChange={role => setDraft({ ...draft, role })}
      />
      <TextField
        id="name"
        label={words.who.name}
        size="medium"
        autoComplete="name"
        maxLength={40}
        value={draft.name}
        error={errorOf(errors, 'name')}
        onChange={name => setDraft({ ...draft, name })}
      />
      <TextField
        id="phone"
        label={words.who.phone}
        hint={words.who.phoneHint}
        type="tel"
        inputMode="numeric"
        autoComplete="tel-national"
        size="medium"
        value={draft.phone}
        error={errorOf(errors, 'phone')}
        onChange={typed => setDraft({ ...draft, phone: typed.replace(/\D/g, '').slice(0, 11) })}
      />
      <div className="k-actions">
        <Button type="submit" rank="primary">
          {words.frame.continue}
        </Button>
      </div>
    </Question>
  );
}
