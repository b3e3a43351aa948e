import { useState } from 'react';
import { addDays } from '../../../core/law/day.ts';
import { Button } from '../../kit/button.tsx';
import { Choice } from '../../kit/choice.tsx';
import { todayOf, useCity } from '../../kit/city.ts';
import { ErrorSummary, errorOf, type FieldError } from '../../kit/error-summary.tsx';
import { formatDate } from '../../kit/format.ts';
import { Question } from '../../kit/page.tsx';
import { navigate } from '../../kit/router.tsx';
import { useLanguage } from '../../words/words.ts';
import type { ScreenProps } from './answer-matter.tsx';
import { useAnswerWords } from './words.ts';

/** B4: willing or not. Three equal answers, none asked twice; days only matter to somebody who may come. */
export function Willing({ draft, setDraft, to }: ScreenProps) {
  const words = useAnswerWords();
  const language = useLanguage();
  const today = todayOf(useCity());
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const days = Array.from({ length: 30 }, (_, index) => addDays(today, index + 1));
  const chosen = draft.unavailable.filter(day => day > today);
  const toggle = (day: string) =>
    setDraft({ ...draft, unavailable: chosen.includes(day) ? chosen.filter(d => d !== day) : [...chosen, day] });
  const next = () => {
    const found = draft.willing ? [] : [{ field: 'willing', message: words.willing.missing }];
    setErrors(found);
    if (found.length > 0) return;
    setDraft({ ...draft, unavailable: chosen });
    navigate(to('check'));
  };
  return (
    <Question onSubmit={next}>
      <p>{words.willing.text}</p>
      <ErrorSummary errors={errors} />
      <Choice
        id="willing"
        label={words.willing.choice}
        options={[
          { value: 'yes', label: words.willing.yes },
          { value: 'undecided', label: words.willing.undecided },
          { value: 'no', label: words.willing.no, hint: words.willing.noNote },
        ]}
        value={draft.willing}
        error={errorOf(errors, 'willing')}
        onChange={willing => setDraft({ ...draft, willing })}
      />
      {draft.willing && draft.willing !== 'no' && (
        <fieldset className="k-field">
          <legend>{words.willing.days}</legend>
          <span className="k-hint">{words.willing.daysHint}</span>
          <div className="a-days">
            {days.map(day => (
              <button
                key={day}
                type="button"
                className="a-day"
                aria-pressed={chosen.includes(day)}
                onClick={() => toggle(day)}
              >
                <span>{`${Number(day.slice(5, 7))}/${Number(day.slice(8))}`}</span>
                <span className="a-weekday">{weekday(day, language)}</span>
              </button>
            ))}
          </div>
          <p className="k-small" role="status">
            {chosen.length > 0 ? words.willing.chosen(chosen.length) : ''}
          </p>
        </fieldset>
      )}
      <div className="k-actions">
        <Button type="submit" rank="primary">
          {words.frame.continue}
        </Button>
      </div>
    </Question>
  );
}

/** 周二 / Tue, taken from the written day so that both say the same. */
const weekday = (day: string, language: 'zh' | 'en'): string => {
  const written = formatDate(day, language);
  return language === 'zh' ? (/（(.+)）/.exec(written)?.[1] ?? '') : written.slice(0, 3);
};
