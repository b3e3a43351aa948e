import { type HTMLAttributes, type ReactNode, useState } from 'react';
import { readNumber } from '../../core/intake/spoken-numbers.ts';
import { formatYuan, parseYuan } from '../../core/pay/money.ts';
import { useLanguage } from '../words/words.ts';
import { formatMoney } from './format.ts';
import { useKitWords } from './words.ts';

/** What every field takes. `id` is also where the error summary leads to. */
export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly optional?: boolean;
  /** The heading of the page asks the same already: the label is there for the reading voice alone. */
  readonly silent?: boolean;
}

export const describedBy = (id: string, hint: unknown, error: unknown): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

/** The message under a question: icon, hidden prefix, words. */
export function ErrorText({ id, children }: { id: string; children?: string }) {
  const words = useKitWords();
  if (!children) return null;
  return (
    <p className="k-error" id={`${id}-error`}>
      <svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18">
        <circle cx="9" cy="9" r="9" fill="currentColor" />
        <path d="M9 4v6M9 12.5v1.8" stroke="#fff" strokeWidth="2" />
      </svg>
      <span>
        <span className="k-visually-hidden">{words.errorPrefix}</span>
        {children}
      </span>
    </p>
  );
}

/** Label, hint and error around any single control. */
export function Field({ id, label, hint, error, optional, silent, children }: FieldProps & { children: ReactNode }) {
  const words = useKitWords();
  return (
    <div className={`k-field${error ? ' k-wrong' : ''}`}>
      <label htmlFor={id} className={silent ? 'k-visually-hidden' : undefined}>
        {optional ? words.optional(label) : label}
      </label>
      {hint && (
        <span className="k-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <ErrorText id={id}>{error}</ErrorText>
      {children}
    </div>
  );
}

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'tel' | 'search';
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly autoComplete?: string;
  readonly size?: 'short' | 'medium' | 'full';
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly onBlur?: () => void;
}

/** One line of text. */
export function TextField({
  value,
  onChange,
  size = 'full',
  type = 'text',
  autoComplete = 'off',
  ...props
}: TextProps) {
  const { id, label, hint, error, optional, silent, ...rest } = props;
  return (
    <Field {...{ id, label, hint, error, optional, silent }}>
      <input
        id={id}
        className={`k-input${size === 'full' ? '' : ` k-${size}`}`}
        type={type}
        value={value}
        autoComplete={autoComplete}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        onChange={event => onChange(event.target.value)}
        {...rest}
      />
    </Field>
  );
}

/** Running text with a counter that appears near the limit. Never cuts what was typed. */
export function TextArea({
  value,
  onChange,
  max,
  rows = 8,
  ...field
}: FieldProps & { value: string; onChange: (value: string) => void; max?: number; rows?: number }) {
  const length = [...value].length;
  return (
    <Field {...field}>
      <textarea
        id={field.id}
        className="k-input"
        rows={rows}
        value={value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, field.hint, field.error)}
        onChange={event => onChange(event.target.value)}
      />
      {max !== undefined && length >= max * 0.9 && (
        <p className={`k-count${length > max ? ' k-over' : ''}`} role="status">
          {length} / {max}
        </p>
      )}
    </Field>
  );
}

/**
 * What a spoken sum means in yuan as `'23000.00'`: 1.2万, 两万三, 三千五. Nothing if it is a plain number already or no
 * sum at all.
 */
export function readSpokenYuan(value: string): string | undefined {
  const bare = value.trim();
  if (bare === '' || parseYuan(bare) !== undefined) return undefined;
  const number = readNumber(bare.replace(/(?:块钱|块|元)$/, ''));
  return number === undefined || !Number.isFinite(number) ? undefined : formatYuan(Math.round(number * 100));
}

/** A sum in yuan. Words such as 两万三 are answered with a question and taken only on “yes”. */
export function MoneyField({
  value,
  onChange,
  ...field
}: FieldProps & { value: string; onChange: (value: string) => void }) {
  const words = useKitWords();
  const language = useLanguage();
  const guess = readSpokenYuan(value);
  return (
    <Field {...field}>
      <div className="k-inline">
        <input
          id={field.id}
          className="k-input k-medium"
          inputMode="decimal"
          autoComplete="off"
          value={value}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field.id, field.hint, field.error)}
          onChange={event => onChange(event.target.value)}
        />
        <span className="k-unit">{words.yuan}</span>
      </div>
      {guess && (
        <p className="k-inline" role="status">
          {words.money.guess(formatMoney(guess, language))}
          <button type="button" className="k-chip" onClick={() => onChange(guess)}>
            {words.money.accept(formatMoney(guess, language))}
          </button>
        </p>
      )}
    </Field>
  );
}

/** An identity number: spaces are dropped and x is made X when the reader leaves the field. */
export function IdField({
  value,
  onChange,
  label,
  hint,
  ...rest
}: Omit<FieldProps, 'label'> & { label?: string; value: string; onChange: (value: string) => void }) {
  const words = useKitWords();
  const [touched, setTouched] = useState(false);
  return (
    <TextField
      {...rest}
      label={label ?? words.id.label}
      hint={
        touched && value
          ? `${words.id.hint} · ${value.replace(/(.{6})(.{8})?/, '$1 $2 ').trim()}`
          : (hint ?? words.id.hint)
      }
      value={value}
      inputMode="text"
      size="medium"
      onChange={typed => onChange(typed.replace(/\s/g, '').toUpperCase())}
      onBlur={() => setTouched(true)}
    />
  );
}
