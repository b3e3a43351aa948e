import { useLanguage, useText } from '../words/words.ts';
import { Button } from './button.tsx';
import { Choice, type ChoiceOption, Tick } from './choice.tsx';
import { DateField } from './dates.tsx';
import { errorOf, type FieldError } from './error-summary.tsx';
import { describedBy, Field, MoneyField, TextArea, TextField } from './field.tsx';
import { formatDay } from './format.ts';
import { PlacePicker } from './place-picker.tsx';
import { claimFieldOf, fieldsOf, kindOf, type StepField, type StepValues } from './step-schema.ts';
import { Upload } from './upload.tsx';
import { useKitWords } from './words.ts';

/** What a field may be chosen from: the claims, parties and papers of the matter. */
export interface StepChoices {
  readonly claim?: readonly ChoiceOption[];
  readonly party?: readonly ChoiceOption[];
  readonly paper?: readonly ChoiceOption[];
  readonly agent?: readonly ChoiceOption[];
  /** The codes of the claims of the matter: of the whole catalogue, what evidence can be evidence of. */
  readonly codes?: readonly string[];
}

/** The id of the control of a field, from its path in the input (`plan.0.due`). */
export const stepFieldId = (path: string): string => `step-${path}`;

interface FormProps {
  readonly schema: StepField;
  readonly values: StepValues;
  readonly onChange: (values: StepValues) => void;
  readonly errors: readonly FieldError[];
  readonly choices: StepChoices;
}

/** All fields of a step, drawn from the data of its procedure: a new step needs no new form. */
export function StepForm({ schema, values, onChange, errors, choices }: FormProps) {
  return <Fields {...{ schema, values, onChange, errors, choices }} prefix="" />;
}

function Fields({ schema, values, onChange, errors, choices, prefix }: FormProps & { prefix: string }) {
  return fieldsOf(schema).map(({ name, field, required }) => (
    <OneField
      key={name}
      path={`${prefix}${name}`}
      field={field}
      required={required}
      value={values[name]}
      onChange={value => onChange({ ...values, [name]: value })}
      errors={errors}
      choices={choices}
    />
  ));
}

interface FieldProps extends Pick<FormProps, 'errors' | 'choices'> {
  readonly path: string;
  readonly field: StepField;
  readonly required: boolean;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The label of a field as it stands over it; English words begin with a capital there. */
function headOf(field: StepField, language: 'zh' | 'en'): string {
  const label = field.label?.[language] ?? '';
  return language === 'en' ? label.charAt(0).toUpperCase() + label.slice(1) : label;
}

const plainWords = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function OneField({ path, field, required, value, onChange, errors, choices }: FieldProps) {
  const text = useText();
  const language = useLanguage();
  const kind = kindOf(field);
  const id = stepFieldId(path);
  const error = errorOf(errors, id);
  const label = headOf(field, language);
  const written = plainWords(value);
  const shared = {
    id,
    label,
    optional: !required && !/选填|optional/.test(label),
    ...(field.help && { hint: text(field.help) }),
    ...(error && { error }),
  };
  switch (kind) {
    case 'hidden':
      return null;
    case 'textarea':
      return (
        <TextArea
          {...shared}
          value={written}
          onChange={onChange}
          {...(field.maxLength && { max: field.maxLength })}
          rows={5}
        />
      );
    case 'day':
      return <DateField {...shared} value={written} onChange={onChange} />;
    case 'money':
      return <MoneyField {...shared} value={written} onChange={onChange} />;
    case 'number':
      return (
        <TextField
          {...shared}
          size="short"
          inputMode="numeric"
          value={written}
          onChange={typed => onChange(/^\d+$/.test(typed) ? Number(typed) : undefined)}
        />
      );
    case 'tick':
      return <Tick id={id} label={label} checked={value === true} onChange={onChange} {...(error && { error })} />;
    case 'choice': {
      const options = (field.enum ?? []).map(option => ({
        value: option,
        label: field.options?.[option] ? text(field.options[option]) : option,
      }));
      return options.length > mostAtAGlance ? (
        <LongChoice {...shared} options={options} value={written} onChange={onChange} />
      ) : (
        <Choice {...shared} options={options} value={written || undefined} onChange={onChange} />
      );
    }
    case 'claim':
    case 'party':
    case 'paper':
    case 'agent':
      return <Choice {...shared} options={choices[kind] ?? []} value={written || undefined} onChange={onChange} />;
    case 'place':
      return <PlacePicker {...shared} value={typeof value === 'number' ? value : undefined} onChange={onChange} />;
    case 'file':
      return <FileOf {...shared} fileId={written} onChange={onChange} />;
    case 'group':
      return (
        <fieldset className="k-field">
          <legend>{label}</legend>
          <Fields
            schema={field}
            values={(value ?? {}) as StepValues}
            onChange={onChange}
            errors={errors}
            choices={choices}
            prefix={`${path}.`}
          />
        </fieldset>
      );
    case 'list':
      return <ListOf {...{ path, field, required, value, onChange, errors, choices }} />;
    case 'text':
      return (
        <TextField
          {...shared}
          value={written}
          onChange={onChange}
          {...(field.maxLength && { maxLength: field.maxLength })}
        />
      );
  }
}

/** More options than these are opened as a list instead of standing below each other. */
const mostAtAGlance = 12;

function LongChoice({
  options,
  value,
  onChange,
  ...field
}: {
  id: string;
  label: string;
  optional: boolean;
  hint?: string;
  error?: string;
  options: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: unknown) => void;
}) {
  const words = useKitWords();
  return (
    <Field {...field}>
      <select
        id={field.id}
        className="k-input"
        value={value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, field.hint, field.error)}
        onChange={event => onChange(event.target.value || undefined)}
      >
        <option value="">{words.pick}</option>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

function FileOf({
  id,
  label,
  error,
  fileId,
  onChange,
}: {
  id: string;
  label: string;
  error?: string;
  fileId: string;
  onChange: (value: unknown) => void;
}) {
  const words = useKitWords();
  if (fileId !== '')
    return (
      <p className="k-inline">
        <span>{words.upload.done(label)}</span>
        <Button rank="quiet" onClick={() => onChange(undefined)}>
          {words.remove}
        </Button>
      </p>
    );
  return <Upload id={id} label={label} left={1} onUploaded={file => onChange(file.id)} {...(error && { error })} />;
}

function ListOf({ path, field, required, value, onChange, errors, choices }: FieldProps) {
  const text = useText();
  const language = useLanguage();
  const words = useKitWords();
  const items = Array.isArray(value) && value.length > 0 ? value : field.minItems ? [undefined] : [];
  const item = field.items ?? {};
  const single = kindOf(item) !== 'group';
  // Asked claim by claim, each entry stands under the name of its claim; there is nothing to choose, add or remove.
  const claim = claimFieldOf(field);
  const nameOf = (one: unknown): React.ReactNode =>
    claim === undefined
      ? undefined
      : choices.claim?.find(c => c.value === (one as StepValues | undefined)?.[claim])?.label;
  const isEach = claim !== undefined && field.minItems !== undefined && items.every(one => nameOf(one) !== undefined);
  const replace = (index: number, next: unknown) => onChange(items.map((one, i) => (i === index ? next : one)));
  const error = errorOf(errors, stepFieldId(path));
  if (kindOf(item) === 'choice')
    return (
      <Choice
        id={stepFieldId(path)}
        label={headOf(field, language)}
        many
        {...(error && { error })}
        {...(!required && { optional: true })}
        options={(item.enum ?? [])
          .filter(one => item.widget !== 'claim-code' || (choices.codes?.includes(one) ?? true))
          .map(one => ({
            value: one,
            label: item.options?.[one] ? text(item.options[one]) : one,
          }))}
        value={items.filter(one => typeof one === 'string')}
        onChange={onChange}
      />
    );
  return (
    <fieldset className={`k-field${error ? ' k-wrong' : ''}`} id={stepFieldId(path)} tabIndex={-1}>
      <legend>{headOf(field, language)}</legend>
      {field.help && <span className="k-hint">{text(field.help)}</span>}
      {error && <p className="k-error">{error}</p>}
      {items.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what the item is called.
        <div className="k-card" key={index}>
          {isEach && <h3>{nameOf(one)}</h3>}
          {single ? (
            <OneField
              path={`${path}.${index}`}
              field={item}
              required
              value={one}
              onChange={next => replace(index, next)}
              errors={errors}
              choices={choices}
            />
          ) : (
            <Fields
              schema={isEach ? withoutField(item, claim) : item}
              values={(one ?? {}) as StepValues}
              onChange={next => replace(index, next)}
              errors={errors}
              choices={choices}
              prefix={`${path}.${index}.`}
            />
          )}
          {!isEach && items.length > (field.minItems ?? 0) && (
            <Button rank="quiet" onClick={() => onChange(items.filter((_, i) => i !== index))}>
              {words.remove}
            </Button>
          )}
        </div>
      ))}
      {!isEach && items.length < (field.maxItems ?? 20) && (
        <Button onClick={() => onChange([...items, single ? '' : {}])}>{words.add}</Button>
      )}
    </fieldset>
  );
}

const withoutField = (field: StepField, name: string): StepField => {
  const { [name]: _, ...properties } = field.properties ?? {};
  return { ...field, properties };
};

/** What was filled in, for the check page: label and value, in the order of the form. */
export function useStepSummary(): (
  schema: StepField,
  values: StepValues,
  choices: StepChoices,
) => { label: string; value: React.ReactNode }[] {
  const text = useText();
  const language = useLanguage();
  const words = useKitWords();
  const show = (field: StepField, value: unknown, choices: StepChoices): React.ReactNode => {
    const kind = kindOf(field);
    if (value === undefined || value === '') return '';
    if (kind === 'choice') return field.options?.[String(value)] ? text(field.options[String(value)]!) : String(value);
    if (kind === 'claim' || kind === 'party' || kind === 'paper' || kind === 'agent')
      return choices[kind]?.find(option => option.value === value)?.label ?? '';
    if (kind === 'day') return formatDay(String(value), language);
    if (kind === 'money') return `${String(value)} ${words.yuan}`;
    if (kind === 'tick') return value === true ? '✓' : '';
    if (kind === 'file') return words.upload.done('');
    if (kind === 'list' && Array.isArray(value))
      return value.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what the item is called.
        <div key={index}>{show(field.items ?? {}, item, choices)}</div>
      ));
    if (kind === 'group')
      return fieldsOf(field).map(({ name, field: inner }) => (
        <span key={name}>{show(inner, (value as StepValues)[name], choices)} </span>
      ));
    return String(value);
  };
  return (schema, values, choices) =>
    fieldsOf(schema)
      .filter(({ field }) => kindOf(field) !== 'hidden')
      .map(({ name, field }) => ({
        label: headOf(field, language) || name,
        value: show(field, values[name], choices),
      }));
}
