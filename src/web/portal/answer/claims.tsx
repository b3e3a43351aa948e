import { useState } from 'react';
import type { ClaimView } from '../../../contract/views.ts';
import { Button } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../../kit/error-summary.tsx';
import { MoneyField, TextArea } from '../../kit/field.tsx';
import { formatDay, formatMoney } from '../../kit/format.ts';
import { Question } from '../../kit/page.tsx';
import { navigate } from '../../kit/router.tsx';
import { useLanguage, useText } from '../../words/words.ts';
import type { ScreenProps } from './answer-matter.tsx';
import { type ClaimDraft, claimFault, type Fault, type ReasonKey } from './draft.ts';
import { useAnswerWords } from './words.ts';

/** B3: one card for each claim. No position is chosen beforehand and no reason is demanded. */
export function Claims({ view, draft, setDraft, to }: ScreenProps) {
  const words = useAnswerWords();
  const language = useLanguage();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const messageOf = (fault: Fault, claim: ClaimView): string => {
    if (fault === 'position') return words.claims.missing;
    if (fault === 'amount') return words.claims.amountMissing;
    if (fault === 'full') return words.claims.amountFull;
    return words.claims.amountOver(formatMoney(claim.amount ?? '', language));
  };
  const next = () => {
    const found = view.claims.flatMap((claim, index) => {
      const fault = claimFault(claim, draft.claims[claim.id]);
      if (!fault) return [];
      const field = fault === 'position' ? `position-${index}` : `amount-${index}`;
      return [{ field, message: `${words.claims.title(index + 1)} · ${messageOf(fault, claim)}` }];
    });
    setErrors(found);
    if (found.length === 0) navigate(to('willing'));
  };
  return (
    <Question onSubmit={next}>
      <ErrorSummary errors={errors} />
      {view.claims.map((claim, index) => (
        <ClaimCard
          key={claim.id}
          claim={claim}
          index={index}
          draft={draft.claims[claim.id] ?? {}}
          errors={errors}
          onChange={own => setDraft({ ...draft, claims: { ...draft.claims, [claim.id]: own } })}
        />
      ))}
      <div className="k-actions">
        <Button type="submit" rank="primary">
          {words.frame.continue}
        </Button>
      </div>
    </Question>
  );
}

function ClaimCard({
  claim,
  index,
  draft,
  errors,
  onChange,
}: {
  claim: ClaimView;
  index: number;
  draft: ClaimDraft;
  errors: readonly FieldError[];
  onChange: (draft: ClaimDraft) => void;
}) {
  const words = useAnswerWords();
  const text = useText();
  const language = useLanguage();
  const toggle = (key: ReasonKey) => {
    const chosen = draft.reasons ?? [];
    onChange({ ...draft, reasons: chosen.includes(key) ? chosen.filter(k => k !== key) : [...chosen, key] });
  };
  return (
    <section className="k-card a-claim" aria-labelledby={`claim-${index}`}>
      <p className="k-small">
        {words.claims.title(index + 1)} · {words.claims.asked}
      </p>
      <div className="k-result-head">
        <h2 id={`claim-${index}`}>{text(claim.plain)}</h2>
        <span className="k-amount">{claim.amount ? formatMoney(claim.amount, language) : words.claims.noAmount}</span>
      </div>
      <p className="k-small">
        {text(claim.title)}
        {claim.from &&
          claim.to &&
          ` · ${words.claims.period(formatDay(claim.from, language), formatDay(claim.to, language))}`}
      </p>
      {claim.plea && <p className="m-whole">{claim.plea}</p>}
      <Choice
        id={`position-${index}`}
        label={words.claims.question}
        row
        options={(['agreed', 'partly', 'disputed'] as const).map(value => ({ value, label: words.claims[value] }))}
        value={draft.position}
        error={errorOf(errors, `position-${index}`)}
        onChange={position => onChange({ ...draft, position })}
      />
      {draft.position === 'partly' && (
        <MoneyField
          id={`amount-${index}`}
          label={words.claims.amount}
          value={draft.amount ?? ''}
          error={errorOf(errors, `amount-${index}`)}
          onChange={amount => onChange({ ...draft, amount })}
        />
      )}
      {draft.position && draft.position !== 'agreed' && (
        <>
          <fieldset className="k-field">
            <legend>{words.claims.reason}</legend>
            <div className="k-chips">
              {(Object.keys(words.claims.reasons) as ReasonKey[]).map(key => (
                <button
                  key={key}
                  type="button"
                  className="k-chip"
                  aria-pressed={draft.reasons?.includes(key) === true}
                  onClick={() => toggle(key)}
                >
                  {words.claims.reasons[key]}
                </button>
              ))}
            </div>
          </fieldset>
          <TextArea
            id={`more-${index}`}
            label={words.claims.reasonMore}
            rows={2}
            max={300}
            value={draft.more ?? ''}
            onChange={more => onChange({ ...draft, more })}
          />
        </>
      )}
      {draft.position && claim.employerHolds.length > 0 && (
        <>
          <p className="k-label">{words.claims.holds}</p>
          <ul>
            {claim.employerHolds.map(item => (
              <li key={item.zh}>{text(item)}</li>
            ))}
          </ul>
          <p className="k-small">
            {words.claims.holdsWhy}
            {language === 'zh' ? '。' : '. '}
            {words.claims.later}
          </p>
        </>
      )}
    </section>
  );
}
