import { Button, Checkbox, Input } from 'antd';
import type { ReactNode } from 'react';
import { parseYuan } from '../../../core/pay/money.ts';
import { formatMoney } from '../../kit/format.ts';
import { SignaturePad, SigningCode } from '../../kit/signature.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import { RoomField } from '../calendar/room-field.tsx';
import { benchStep } from '../words.ts';
import { keyOf } from './check.ts';
import { ComputationField } from './computation-field.tsx';
import { DayField } from './day-field.tsx';
import { FileField } from './file-field.tsx';
import { inputId, useForm } from './form-context.ts';
import { PersonPicker } from './person-picker.tsx';
import { PlanField } from './plan-field.tsx';
import { choicesFor, suggestionsFor } from './references.ts';
import {
  asGroup,
  asList,
  type FieldSchema,
  fieldsOf,
  getAt,
  isNeeded,
  type Kind,
  kindOf,
  labelOf,
  optionsOf,
  type Path,
  resolve,
} from './schema.ts';
import { useChoices } from './use-choices.ts';

export interface FieldProps {
  readonly schema: FieldSchema;
  readonly name: string;
  readonly path: Path;
  readonly required: boolean;
}

/** One field of a step form, whatever its kind, with label, help and error. */
export function Field({ schema: given, name, path, required }: FieldProps) {
  const { root, dossier, step } = useForm();
  const schema = resolve(given, root);
  const kind = kindOf(schema, root);
  const props = { schema, name, path, required };
  if (kind === 'computation') return <ComputationField {...props} />;
  if (kind === 'group') return <Group {...props} />;
  if (kind === 'plan') return <PlanField {...props} />;
  if (kind === 'list') return <List {...props} />;
  if (kind === 'room') return <RoomField {...props} />;
  if (kind === 'person' && schema.role) return <PersonPicker {...props} />;
  if (kind === 'yes') return <Yes {...props} />;
  if (kind === 'choices' || kind === 'parties') return <Many {...props} />;
  const named = choicesFor(name, dossier, step);
  if (named) return <One {...props} options={named} />;
  if (kind === 'choice') return <ChoiceOf {...props} />;
  if (
    kind === 'organisation' ||
    kind === 'place' ||
    kind === 'party' ||
    kind === 'claim' ||
    kind === 'evidence' ||
    kind === 'paper' ||
    kind === 'agent'
  )
    return <Picked {...props} kind={kind} />;
  return (
    <Labelled {...props}>
      <Control {...props} kind={kind} />
    </Labelled>
  );
}

/** Label, help and error around one control. */
export function Labelled({ schema, name, path, required, children }: FieldProps & { readonly children: ReactNode }) {
  const { prefix, errors } = useForm();
  const language = useLanguage();
  const words = useWords(benchStep);
  const id = inputId(prefix, path);
  const error = errors.get(keyOf(path));
  return (
    <div className={error ? 'wb-field wb-field-wrong' : 'wb-field'}>
      <label htmlFor={id}>
        {labelOf(schema, name, language)}
        {!required && <span className="wb-optional">{words.optional}</span>}
      </label>
      {schema.help && (
        <p className="wb-help" id={`${id}-help`}>
          {schema.help[language]}
        </p>
      )}
      <ErrorLine id={id} error={error} />
      {children}
    </div>
  );
}

export function ErrorLine({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  const words = useWords(benchStep);
  if (!error) return null;
  return (
    <p className="wb-error" id={`${id}-error`}>
      <span className="wb-hidden">{words.errorPrefix}</span>
      {error}
    </p>
  );
}

/** The attributes that join a control to its label, help and error. */
export function useControl(path: Path, schema: FieldSchema) {
  const { prefix, errors } = useForm();
  const id = inputId(prefix, path);
  const wrong = errors.has(keyOf(path));
  const described = [schema.help && `${id}-help`, wrong && `${id}-error`].filter(Boolean).join(' ');
  return { id, 'aria-invalid': wrong || undefined, 'aria-describedby': described || undefined };
}

function Control({ schema, path, kind }: FieldProps & { readonly kind: Kind }) {
  const { values, set } = useForm();
  const language = useLanguage();
  const words = useWords(benchStep);
  const control = useControl(path, schema);
  const raw = getAt(values, path);
  const value = raw === undefined || raw === null ? '' : String(raw);
  const change = (next: string) => set(path, next);
  if (kind === 'day') return <DayField control={control} value={value} onChange={change} />;
  if (kind === 'file') return <FileField control={control} value={value} onChange={change} />;
  if (kind === 'strokes') return <SignaturePad id={control.id} value={value} onChange={change} buttonClass="ant-btn" />;
  if (kind === 'code')
    return (
      <>
        <Input {...control} value={value} inputMode="numeric" onChange={event => change(event.target.value)} />
        <SigningCode buttonClass="ant-btn" />
      </>
    );
  if (kind === 'textarea') {
    const length = [...value].length;
    const near = schema.maxLength !== undefined && length > schema.maxLength * 0.8;
    return (
      <>
        <Input.TextArea
          {...control}
          value={value}
          autoSize={{ minRows: 3, maxRows: 12 }}
          onChange={event => change(event.target.value)}
        />
        {near && <p className="wb-help">{words.length(length, schema.maxLength ?? 0)}</p>}
      </>
    );
  }
  if (kind === 'money') {
    const fen = parseYuan(value);
    return (
      <div className="wb-money">
        <Input
          {...control}
          value={value}
          inputMode="decimal"
          suffix={words.yuan}
          onChange={event => change(event.target.value)}
        />
        {fen !== undefined && fen >= 100_000 && (
          <span className="wb-help">{formatMoney(value.replace(/[^\d.]/g, ''), language)}</span>
        )}
      </div>
    );
  }
  return (
    <Input
      {...control}
      value={value}
      className={kind === 'count' || kind === 'time' ? 'wb-narrow' : undefined}
      inputMode={kind === 'count' ? 'numeric' : undefined}
      maxLength={schema.maxLength}
      onChange={event => change(event.target.value)}
    />
  );
}

function ChoiceOf(props: FieldProps) {
  const language = useLanguage();
  return <One {...props} options={optionsOf(props.schema, language)} />;
}

function Picked({
  kind,
  ...props
}: FieldProps & { readonly kind: 'organisation' | 'place' | 'party' | 'claim' | 'evidence' | 'paper' | 'agent' }) {
  const options = useChoices(kind);
  return <One {...props} options={options} />;
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** One of a few: round buttons while they fit at a glance, else a list to open. */
function One(props: FieldProps & { readonly options: readonly Option[] }) {
  const { schema, name, path, required, options } = props;
  const { values, set, prefix, errors } = useForm();
  const language = useLanguage();
  const words = useWords(benchStep);
  const control = useControl(path, schema);
  const value = String(getAt(values, path) ?? '');
  const id = inputId(prefix, path);
  if (options.length > 7)
    return (
      <Labelled {...props}>
        <select {...control} className="wb-select" value={value} onChange={event => set(path, event.target.value)}>
          <option value="">{words.choose}</option>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </Labelled>
    );
  const error = errors.get(keyOf(path));
  return (
    <fieldset id={id} tabIndex={-1} className={error ? 'wb-field wb-field-wrong' : 'wb-field'}>
      <legend>
        {labelOf(schema, name, language)}
        {!required && <span className="wb-optional">{words.optional}</span>}
      </legend>
      {schema.help && <p className="wb-help">{schema.help[language]}</p>}
      <ErrorLine id={id} error={error} />
      <div className="wb-options">
        {options.map(option => (
          <label key={option.value} className="wb-option">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={value === option.value}
              onChange={() => set(path, option.value)}
            />
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
        {!required && value !== '' && (
          <Button size="small" type="link" onClick={() => set(path, undefined)}>
            {words.clear}
          </Button>
        )}
        {options.length === 0 && <p className="wb-help">{words.noChoices}</p>}
      </div>
    </fieldset>
  );
}

/** Several of a few. */
function Many({ schema, name, path, required }: FieldProps) {
  const { values, set, prefix, errors, root, dossier } = useForm();
  const language = useLanguage();
  const words = useWords(benchStep);
  const id = inputId(prefix, path);
  const item = resolve(schema.items ?? {}, root);
  const options =
    item.widget === 'party'
      ? dossier.parties.map(party => ({ value: party.id, label: party.name }))
      : optionsOf(item, language).filter(
          // Evidence proves claims of this file; all others of the catalogue are no answer here.
          option => item.widget !== 'claim-code' || dossier.claims.some(claim => claim.code === option.value),
        );
  const chosen = asList(getAt(values, path)).map(String);
  const error = errors.get(keyOf(path));
  return (
    <fieldset id={id} tabIndex={-1} className={error ? 'wb-field wb-field-wrong' : 'wb-field'}>
      <legend>
        {labelOf(schema, name, language)}
        {!required && <span className="wb-optional">{words.optional}</span>}
      </legend>
      {schema.help && <p className="wb-help">{schema.help[language]}</p>}
      <ErrorLine id={id} error={error} />
      <div className="wb-options">
        {options.map(option => (
          <Checkbox
            key={option.value}
            checked={chosen.includes(option.value)}
            onChange={event =>
              set(
                path,
                options.map(o => o.value).filter(v => (v === option.value ? event.target.checked : chosen.includes(v))),
              )
            }
          >
            {option.label}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

function Yes({ schema, name, path }: FieldProps) {
  const { values, set, prefix, errors } = useForm();
  const language = useLanguage();
  const id = inputId(prefix, path);
  return (
    <div className="wb-field">
      <ErrorLine id={id} error={errors.get(keyOf(path))} />
      <Checkbox id={id} checked={getAt(values, path) === true} onChange={event => set(path, event.target.checked)}>
        {labelOf(schema, name, language)}
      </Checkbox>
      {schema.help && <p className="wb-help">{schema.help[language]}</p>}
    </div>
  );
}

function Group({ schema, name, path }: FieldProps) {
  const { root, values, prefix } = useForm();
  const language = useLanguage();
  return (
    <fieldset className="wb-group" id={inputId(prefix, path)} tabIndex={-1}>
      <legend>{labelOf(schema, name, language)}</legend>
      <Fields schema={schema} root={root} path={path} values={asGroup(getAt(values, path))} />
    </fieldset>
  );
}

/** The fields of a group, one under the other. */
export function Fields({
  schema,
  root,
  path,
  values,
  leaveOut,
}: {
  readonly schema: FieldSchema;
  readonly root: FieldSchema;
  readonly path: Path;
  readonly values: Readonly<Record<string, unknown>>;
  readonly leaveOut?: string;
}) {
  return fieldsOf(schema, root, values)
    .filter(([name]) => name !== leaveOut)
    .map(([name, field]) => (
      <Field key={name} schema={field} name={name} path={[...path, name]} required={isNeeded(schema, name, values)} />
    ));
}

/** A list of things: each in a frame of its own, with a way to add and to remove. */
function List({ schema, name, path, required }: FieldProps) {
  const { root, values, set, prefix, errors, dossier } = useForm();
  const language = useLanguage();
  const words = useWords(benchStep);
  const id = inputId(prefix, path);
  const item = resolve(schema.items ?? {}, root);
  const rows = asList(getAt(values, path));
  const label = labelOf(schema, name, language);
  const isGroup = kindOf(item, root) === 'group';
  const claimField = Object.entries(item.properties ?? {}).find(([, f]) => resolve(f, root).widget === 'claim')?.[0];
  const remove = (index: number) =>
    set(
      path,
      rows.filter((_, other) => other !== index),
    );
  const titleOf = (row: unknown, index: number) => {
    const claim = claimField && dossier.claims.find(one => one.id === asGroup(row)[claimField]);
    return claim ? `${index + 1}. ${claim.title[language]}` : words.item(labelOf(item, label, language), index + 1);
  };
  const claimOf = (row: unknown) => dossier.claims.find(one => claimField && one.id === asGroup(row)[claimField]);
  return (
    <fieldset className="wb-group" id={id} tabIndex={-1}>
      <legend>
        {label}
        {!required && <span className="wb-optional">{words.optional}</span>}
      </legend>
      {schema.help && <p className="wb-help">{schema.help[language]}</p>}
      <ErrorLine id={id} error={errors.get(keyOf(path))} />
      {rows.map((row, index) => {
        const claim = claimOf(row);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no identity but their place.
          <fieldset key={index} className="wb-row">
            <legend>
              {titleOf(row, index)}
              {claim?.amount && <span className="wb-optional">{words.asked(formatMoney(claim.amount, language))}</span>}
            </legend>
            {isGroup ? (
              <Fields
                schema={item}
                root={root}
                path={[...path, index]}
                values={asGroup(row)}
                {...(claim && claimField && { leaveOut: claimField })}
              />
            ) : (
              <Field schema={item} name={label} path={[...path, index]} required />
            )}
            <Button size="small" onClick={() => remove(index)}>
              {words.remove}
            </Button>
          </fieldset>
        );
      })}
      {rows.length < (schema.maxItems ?? 50) && (
        <div className="wb-chips">
          <Button onClick={() => set(path, [...rows, isGroup ? {} : ''])}>{words.add}</Button>
          {suggestionsFor(name, dossier)
            .filter(one => !rows.includes(one))
            .map(one => (
              <Button key={one} size="small" onClick={() => set(path, [...rows.filter(Boolean), one])}>
                + {one}
              </Button>
            ))}
        </div>
      )}
    </fieldset>
  );
}
