import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { readSpokenYuan } from '../../kit/field.tsx';
import { formatMoney } from '../../kit/format.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { DayField } from '../step/day-field.tsx';
import { benchIntake } from './words.ts';

/** What every field of the intake takes; `id` is also where the summary of what is missing leads. */
export interface RowProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

const described = ({ id, hint, error }: RowProps) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

/** The attributes of a control that belong to its label, hint and error. */
const controlOf = (row: RowProps) => ({
  id: row.id,
  ...(row.error && { 'aria-invalid': true }),
  ...(described(row) && { 'aria-describedby': described(row)! }),
});

function Notes({ id, hint, error }: RowProps) {
  return (
    <>
      {hint && (
        <span className="wb-help wb-line" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <p className="wb-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

/** Label, hint and error around one control. */
export function Row({ children, ...row }: RowProps & { readonly children: ReactNode }) {
  const words = useWords(benchIntake);
  return (
    <div className={`wb-field${row.error ? ' wb-field-wrong' : ''}`}>
      <label htmlFor={row.id}>{row.optional ? words.optional(row.label) : row.label}</label>
      <Notes {...row} />
      {children}
    </div>
  );
}

type Of<T> = RowProps & { readonly value: T; readonly onChange: (value: T) => void };

export function TextRow({
  value,
  onChange,
  inputMode,
  rows,
  onBlur,
  maxLength,
  ...row
}: Of<string> & {
  readonly inputMode?: 'numeric' | 'tel';
  readonly rows?: number;
  readonly onBlur?: () => void;
  readonly maxLength?: number;
}) {
  const shared = { ...controlOf(row), value, ...(onBlur && { onBlur }), ...(maxLength && { maxLength }) };
  return (
    <Row {...row}>
      {rows ? (
        <Input.TextArea {...shared} rows={rows} onChange={event => onChange(event.target.value)} />
      ) : (
        <Input
          {...shared}
          autoComplete="off"
          {...(inputMode && { inputMode })}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Row>
  );
}

/** A sum as it is spoken; words such as 两万三 are asked back before they count. */
export function MoneyRow({ value, onChange, ...row }: Of<string>) {
  const words = useWords(benchIntake).claims;
  const language = useLanguage();
  const guess = readSpokenYuan(value);
  return (
    <Row {...row}>
      <Input
        {...controlOf(row)}
        className="wb-narrow"
        inputMode="decimal"
        autoComplete="off"
        value={value}
        onChange={event => onChange(event.target.value)}
      />
      {guess && (
        <p role="status" className="wb-guess">
          {words.guess(formatMoney(guess, language))}{' '}
          <Button size="small" onClick={() => onChange(guess)}>
            {words.take(formatMoney(guess, language))}
          </Button>
        </p>
      )}
    </Row>
  );
}

export function DayRow({ value, onChange, ...row }: Of<string>) {
  return (
    <Row {...row}>
      <DayField control={controlOf(row)} value={value} onChange={onChange} />
    </Row>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export function SelectRow({
  value,
  onChange,
  options,
  empty,
  ...row
}: Of<string> & { readonly options: readonly Option[]; readonly empty?: string }) {
  return (
    <Row {...row}>
      <select {...controlOf(row)} className="wb-select" value={value} onChange={event => onChange(event.target.value)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Row>
  );
}

/** One of a few, side by side: arrow keys choose. Nothing is chosen beforehand. */
export function ChoiceRow({
  value,
  onChange,
  options,
  stacked,
  ...row
}: RowProps & {
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
  readonly stacked?: boolean;
}) {
  const words = useWords(benchIntake);
  return (
    <fieldset
      className={`wb-field${row.error ? ' wb-field-wrong' : ''}`}
      {...(described(row) && { 'aria-describedby': described(row) })}
    >
      <legend>{row.optional ? words.optional(row.label) : row.label}</legend>
      <Notes {...row} />
      <div className={stacked ? 'wb-options wb-options-stacked' : 'wb-options'}>
        {options.map((option, index) => (
          <label className="wb-option" key={option.value}>
            <input
              type="radio"
              name={row.id}
              id={index === 0 ? row.id : `${row.id}-${option.value}`}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <span className="wb-help wb-line">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function TickRow({
  id,
  label,
  hint,
  checked,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label className="wb-option" htmlFor={id}>
      <input id={id} type="checkbox" checked={checked} onChange={event => onChange(event.target.checked)} />
      <span>
        {label}
        {hint && <span className="wb-help wb-line">{hint}</span>}
      </span>
    </label>
  );
}
