import { useState } from 'react';
import { isDay } from '../../core/law/day.ts';
import { describedBy, ErrorText, type FieldProps } from './field.tsx';
import { useKitWords } from './words.ts';

/**
 * A day as a person types it, in three boxes. `value` is `YYYY-MM-DD` when complete and real; while it is being typed it
 * is `year-month-day` as typed (for example `2026-3-`), so that nothing is lost. Check it with `checkDay` of day-input.ts.
 */
type DateProps = FieldProps & { readonly value: string; readonly onChange: (value: string) => void };

const split = (value: string): [string, string, string] => {
  const [year = '', month = '', day = ''] = value.split('-');
  return [year, month.replace(/^0(?=\d)/, ''), day.replace(/^0(?=\d)/, '')];
};

const join = (year: string, month: string, day: string): string => {
  const whole = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isDay(whole)) return whole;
  return year || month || day ? `${year}-${month}-${day}` : '';
};

const digits = (typed: string, most: number) => typed.replace(/\D/g, '').slice(0, most);

/** A day that is known exactly. */
export function DateField({ value, onChange, ...field }: DateProps) {
  return <DateBoxes {...field} value={value} onChange={onChange} />;
}

/** A day that may be remembered only by its month; then the first of the month stands in. */
export function FuzzyDate({ value, onChange, ...field }: DateProps) {
  const words = useKitWords();
  const [onlyMonth, setOnlyMonth] = useState(false);
  return (
    <DateBoxes
      {...field}
      value={value}
      onlyMonth={onlyMonth}
      onChange={onChange}
      after={
        <label className="k-choice" htmlFor={`${field.id}-fuzzy`} style={{ marginTop: 8 }}>
          <input
            id={`${field.id}-fuzzy`}
            type="checkbox"
            checked={onlyMonth}
            onChange={event => {
              setOnlyMonth(event.target.checked);
              const [year, month] = split(value);
              if (event.target.checked && (year || month)) onChange(join(year, month, '1'));
            }}
          />
          <span className="k-choice-text">
            {words.fuzzyMonth}
            <span className="k-hint">{words.fuzzyMonthHint}</span>
          </span>
        </label>
      }
    />
  );
}

/** A month, `YYYY-MM` when complete; while it is being typed it is `year-month` as typed. */
export function MonthField({ value, onChange, ...field }: DateProps) {
  const change = (day: string) => {
    const month = /^\d{4}-\d\d-\d\d$/.test(day) ? day.slice(0, 7) : day.replace(/-1$/, '');
    onChange(month === '-' ? '' : month);
  };
  return <DateBoxes {...field} value={value === '' ? '' : `${value}-1`} onlyMonth onChange={change} />;
}

function DateBoxes({
  value,
  onChange,
  onlyMonth = false,
  after,
  ...field
}: DateProps & { onlyMonth?: boolean; after?: React.ReactNode }) {
  const words = useKitWords();
  const { id, label, hint, error, optional } = field;
  const [year, month, day] = split(value);
  const box = (part: string, text: string, most: number, set: (typed: string) => string) => (
    <label key={part}>
      <input
        id={part === 'year' ? id : `${id}-${part}`}
        className="k-input"
        style={{ width: `calc(${most + 1}ch + 26px)` }}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-label={words[part as 'year' | 'month' | 'day']}
        aria-invalid={error ? true : undefined}
        onChange={event => onChange(set(digits(event.target.value, most)))}
      />
      <span aria-hidden="true">{words[part as 'year' | 'month' | 'day']}</span>
    </label>
  );
  return (
    <fieldset className={`k-field${error ? ' k-wrong' : ''}`} aria-describedby={describedBy(id, hint, error)}>
      <legend className={field.silent ? 'k-visually-hidden' : undefined}>
        {optional ? words.optional(label) : label}
      </legend>
      {hint && (
        <span className="k-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <ErrorText id={id}>{error}</ErrorText>
      <div className="k-inline">
        {box('year', year, 4, typed => join(typed, month, onlyMonth ? '1' : day))}
        {box('month', month, 2, typed => join(year, typed, onlyMonth ? '1' : day))}
        {!onlyMonth && box('day', day, 2, typed => join(year, month, typed))}
      </div>
      {after}
    </fieldset>
  );
}
