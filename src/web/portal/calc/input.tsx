import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { headed, useCalcWords } from '../../kit/calc-words.ts';
import { type CalcField, type CalcValues, nextRow } from '../../kit/calculator-form.ts';
import { Choice } from '../../kit/choice.tsx';
import { DateField, MonthField } from '../../kit/dates.tsx';
import { errorOf, type FieldError } from '../../kit/error-summary.tsx';
import { describedBy, Field, type FieldProps, MoneyField, TextField } from '../../kit/field.tsx';
import { useKitWords } from '../../kit/words.ts';
import { useText } from '../../words/words.ts';

interface InputProps {
  readonly field: CalcField;
  /** In the input: `months.0.due`; also the id of the control. */
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly errors: readonly FieldError[];
  /** The heading asks the same already. */
  readonly silent?: boolean;
  readonly optional?: boolean;
}

const typed = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** One field of a calculator as its kind is filled in: days in three boxes, sums with yuan, choices as rows, lists row by row. */
export function CalcInput({ field, path, value, onChange, errors, silent, optional }: InputProps) {
  const text = useText();
  const words = useCalcWords();
  const error = errorOf(errors, path);
  const shared = {
    id: path,
    label: headed(text(field.title)),
    ...(field.help && { hint: text(field.help) }),
    ...(error && { error }),
    ...(silent && { silent }),
    ...(optional && { optional }),
  };
  switch (field.kind) {
    case 'day':
      return <DateField {...shared} value={typed(value)} onChange={onChange} />;
    case 'moment': {
      const [day = '', time = ''] = typed(value).split('T');
      const put = (nextDay: string, nextTime: string) => onChange(nextTime === '' ? nextDay : `${nextDay}T${nextTime}`);
      return (
        <>
          <DateField {...shared} value={day} onChange={next => put(next, time)} />
          <TextField
            id={`${path}-time`}
            label={words.time}
            hint={words.timeHint}
            optional
            size="short"
            value={time}
            onChange={next => put(day, next)}
          />
        </>
      );
    }
    case 'month':
      return <MonthField {...shared} value={typed(value)} onChange={onChange} />;
    case 'money':
      return <MoneyField {...shared} value={typed(value)} onChange={onChange} />;
    case 'choice':
    case 'place':
      // Many choices stand in a list that is opened.
      if (field.choices.length > 12 || field.kind === 'place')
        return <Select {...shared} field={field} value={typed(value)} onChange={onChange} />;
      return (
        <Choice
          {...shared}
          options={field.choices.map(one => ({ value: one.value, label: headed(text(one.label)) }))}
          value={typed(value) || undefined}
          onChange={onChange}
        />
      );
    case 'flag':
      return (
        <Choice
          {...shared}
          row
          options={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
          value={typed(value) || undefined}
          onChange={onChange}
        />
      );
    case 'list':
      return <Rows {...{ field, path, errors }} value={Array.isArray(value) ? value : []} onChange={onChange} />;
    case 'group':
      return <Parts {...{ field, path, errors }} value={(value ?? {}) as CalcValues} onChange={onChange} />;
    default:
      return (
        <TextField
          {...shared}
          size={field.kind === 'text' ? 'full' : 'short'}
          {...(field.kind !== 'text' && {
            inputMode: field.kind === 'number' ? ('decimal' as const) : ('numeric' as const),
          })}
          value={typed(value)}
          onChange={onChange}
        />
      );
  }
}

function Select({
  field,
  value,
  onChange,
  ...shared
}: FieldProps & { field: CalcField; value: string; onChange: (value: string) => void }) {
  const text = useText();
  const kit = useKitWords();
  return (
    <Field {...shared}>
      <select
        id={shared.id}
        className="k-input"
        value={value}
        aria-invalid={shared.error ? true : undefined}
        aria-describedby={describedBy(shared.id, shared.hint, shared.error)}
        onChange={event => onChange(event.target.value)}
      >
        <option value="">{kit.choose}</option>
        {field.choices.map(one => (
          <option key={one.value} value={one.value}>
            {headed(text(one.label))}
          </option>
        ))}
      </select>
    </Field>
  );
}

type PartProps = Pick<InputProps, 'field' | 'path' | 'errors' | 'onChange'>;

function Parts({ field, path, value, onChange, errors }: PartProps & { value: CalcValues }) {
  return (field.parts ?? []).map(part => (
    <CalcInput
      key={part.name}
      field={part}
      path={`${path}.${part.name}`}
      value={value[part.name]}
      onChange={next => onChange({ ...value, [part.name]: next })}
      errors={errors}
      optional={!part.required}
    />
  ));
}

/** Rows that can be added and removed; a new row of months goes on with the next month. */
function Rows({ field, path, value, onChange, errors }: PartProps & { value: readonly unknown[] }) {
  const words = useCalcWords();
  const text = useText();
  // A row keeps its place on the screen when one before it goes.
  const [keys, setKeys] = useState<readonly number[]>(() => value.map((_, index) => index));
  const rows = value.length > 0 ? value : [nextRow(field, [])];
  const item = field.item!;
  const put = (index: number, row: unknown) => onChange(rows.map((one, at) => (at === index ? row : one)));
  const fresh = Math.max(-1, ...keys) + 1;
  return (
    <div className="c-rows-input">
      {field.help && <p className="k-hint">{text(field.help)}</p>}
      {rows.map((row, index) => (
        <fieldset className="c-row" key={keys[index] ?? `new-${index}`}>
          <legend>{words.row(index + 1)}</legend>
          <CalcInput
            field={item}
            path={`${path}.${index}`}
            value={row}
            onChange={next => put(index, next)}
            errors={errors}
          />
          {rows.length > 1 && (
            <Button
              rank="quiet"
              onClick={() => {
                setKeys(keys.filter((_, at) => at !== index));
                onChange(rows.filter((_, at) => at !== index));
              }}
            >
              {words.removeRow(index + 1)}
            </Button>
          )}
        </fieldset>
      ))}
      {rows.length < (field.most ?? 120) && (
        <Button
          onClick={() => {
            const known = rows.map((_, index) => keys[index] ?? fresh + index);
            setKeys([...known, Math.max(...known) + 1]);
            onChange([...rows, nextRow(field, rows)]);
          }}
        >
          {words.addRow}
        </Button>
      )}
    </div>
  );
}
