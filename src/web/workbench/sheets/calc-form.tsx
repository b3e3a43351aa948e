import { Button, Input } from 'antd';
import { headed } from '../../kit/calc-words.ts';
import {
  type CalcField,
  type CalcValues,
  calcQuestions,
  isBlank,
  nextRow,
  shownField,
  switchField,
} from '../../kit/calculator-form.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { DayField } from '../step/day-field.tsx';
import { benchSheets } from './words.ts';

interface FormProps {
  readonly fields: readonly CalcField[];
  readonly values: CalcValues;
  readonly onChange: (values: CalcValues) => void;
  /** The message at a field, by its path in the input (`months.0.due`). */
  readonly errorAt: (path: string) => string | undefined;
  readonly idOf: (path: string) => string;
}

/** All fields of a calculator one under the other, from the form of its input; rarely needed ones are folded away. */
export function CalcForm({ fields, values, onChange, errorAt, idOf }: FormProps) {
  const words = useWords(benchSheets);
  const language = useLanguage();
  const { asked, more } = calcQuestions(fields);
  const shared = { errorAt, idOf };
  const one = (field: CalcField, optional: boolean) => (
    <OneField
      key={field.name}
      field={field}
      path={field.name}
      optional={optional}
      value={values[field.name]}
      onChange={value => onChange({ ...values, [field.name]: value })}
      {...shared}
    />
  );
  const folded = more.some(field => errorAt(field.name) !== undefined || !isBlank(values[field.name]));
  return (
    <>
      {asked.map(question => {
        const field = shownField(question, values);
        const other = field === question.field ? question.instead : question.field;
        return (
          <div key={question.field.name}>
            {one(field, !field.required && !other)}
            {other && (
              <Button
                className="wb-either"
                size="small"
                type="link"
                onClick={() => onChange(switchField(question, values))}
              >
                {words.either(other.title[language])}
              </Button>
            )}
          </div>
        );
      })}
      {more.length > 0 && (
        <details open={folded || undefined}>
          <summary>{words.more}</summary>
          {more.map(field => one(field, true))}
        </details>
      )}
    </>
  );
}

interface OneProps extends Pick<FormProps, 'errorAt' | 'idOf'> {
  readonly field: CalcField;
  readonly path: string;
  readonly optional: boolean;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

const examples: Partial<Record<CalcField['kind'], string>> = { month: '2026-03', moment: '2026-03-15' };

const typed = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function OneField(props: OneProps) {
  const { field, path, optional, value, onChange, errorAt, idOf } = props;
  const language = useLanguage();
  const words = useWords(benchSheets);
  const id = idOf(path);
  const error = errorAt(path);
  if (field.kind === 'list') return <Rows {...props} />;
  if (field.kind === 'group')
    return (field.parts ?? []).map(part => (
      <OneField
        key={part.name}
        field={part}
        path={`${path}.${part.name}`}
        optional={!part.required}
        value={(value as CalcValues | undefined)?.[part.name]}
        onChange={next => onChange({ ...(value as CalcValues | undefined), [part.name]: next })}
        errorAt={errorAt}
        idOf={idOf}
      />
    ));
  const described = [field.help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const control = { id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described };
  return (
    <div className={error ? 'wb-field wb-field-wrong' : 'wb-field'}>
      <label htmlFor={id}>
        {headed(field.title[language])}
        {optional && <span className="wb-optional">{words.optional}</span>}
      </label>
      {field.help && (
        <p className="wb-help" id={`${id}-help`}>
          {field.help[language]}
        </p>
      )}
      {error && (
        <p className="wb-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {field.kind === 'day' ? (
        <DayField
          control={{ id, ...(error && { 'aria-invalid': true }), ...(described && { 'aria-describedby': described }) }}
          value={typed(value)}
          onChange={onChange}
        />
      ) : field.kind === 'choice' || field.kind === 'flag' || field.kind === 'place' ? (
        <select
          {...control}
          className="wb-select"
          value={typed(value)}
          onChange={event => onChange(event.target.value)}
        >
          <option value="">—</option>
          {(field.kind === 'flag'
            ? [
                { value: 'yes', label: { zh: words.yes, en: words.yes } },
                { value: 'no', label: { zh: words.no, en: words.no } },
              ]
            : field.choices
          ).map(option => (
            <option key={option.value} value={option.value}>
              {headed(option.label[language])}
            </option>
          ))}
        </select>
      ) : (
        <div className="wb-money">
          <Input
            {...control}
            className={field.kind === 'money' || field.kind === 'moment' ? 'wb-sum' : 'wb-narrow'}
            value={typed(value)}
            inputMode={
              field.kind === 'money'
                ? 'decimal'
                : field.kind === 'number'
                  ? 'decimal'
                  : field.kind === 'count'
                    ? 'numeric'
                    : undefined
            }
            placeholder={examples[field.kind]}
            suffix={field.kind === 'money' ? (language === 'zh' ? '元' : 'CNY') : undefined}
            onChange={event => onChange(event.target.value)}
          />
        </div>
      )}
    </div>
  );
}

function Rows({ field, path, optional, value, onChange, errorAt, idOf }: OneProps) {
  const words = useWords(benchSheets);
  const language = useLanguage();
  const rows = Array.isArray(value) && value.length > 0 ? value : [nextRow(field, [])];
  const error = errorAt(path);
  return (
    <fieldset className="wb-group" id={idOf(path)} tabIndex={-1}>
      <legend>
        {headed(field.title[language])}
        {optional && <span className="wb-optional">{words.optional}</span>}
      </legend>
      {field.help && <p className="wb-help">{field.help[language]}</p>}
      {error && <p className="wb-error">{error}</p>}
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no identity but their place.
        <fieldset key={index} className="wb-row wb-calc-row">
          <legend>{index + 1}</legend>
          <OneField
            field={field.item!}
            path={`${path}.${index}`}
            optional={false}
            value={row}
            onChange={next => onChange(rows.map((one, at) => (at === index ? next : one)))}
            errorAt={errorAt}
            idOf={idOf}
          />
          {rows.length > 1 && (
            <Button size="small" onClick={() => onChange(rows.filter((_, at) => at !== index))}>
              {words.remove}
            </Button>
          )}
        </fieldset>
      ))}
      {rows.length < (field.most ?? 120) && (
        <Button onClick={() => onChange([...rows, nextRow(field, rows)])}>{words.add}</Button>
      )}
    </fieldset>
  );
}
