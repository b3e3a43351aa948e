import { isDay } from '../../core/law/day.ts';
import { parseYuan } from '../../core/pay/money.ts';
import type { Text } from '../../core/text.ts';

/** One field of a step as `GET /procedures/:id` describes it: JSON Schema with words for people beside it. */
export interface StepField {
  readonly type?: string;
  readonly label?: Text;
  readonly help?: Text;
  readonly widget?: string;
  readonly staff?: true;
  readonly options?: Readonly<Record<string, Text>>;
  readonly enum?: readonly string[];
  readonly items?: StepField;
  readonly properties?: Readonly<Record<string, StepField>>;
  readonly required?: readonly string[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

export type StepValues = Readonly<Record<string, unknown>>;
export type StepFieldKind =
  | 'text'
  | 'textarea'
  | 'day'
  | 'money'
  | 'number'
  | 'tick'
  | 'choice'
  | 'file'
  | 'place'
  | 'group'
  | 'list'
  /** Chosen from what the matter holds: its claims, parties, papers. */
  | 'claim'
  | 'party'
  | 'paper'
  | 'agent'
  | 'hidden';

/** How a field is shown; what no party can fill in is hidden. */
export function kindOf(field: StepField): StepFieldKind {
  if (field.staff) return 'hidden';
  if (field.enum) return 'choice';
  switch (field.widget) {
    case 'textarea':
    case 'day':
    case 'money':
    case 'file':
    case 'place':
    case 'claim':
    case 'party':
    case 'paper':
    case 'agent':
      return field.widget;
    case 'person':
    case 'organisation':
      return 'hidden';
  }
  if (field.type === 'boolean') return 'tick';
  if (field.type === 'integer' || field.type === 'number') return 'number';
  if (field.type === 'array') return field.items ? 'list' : 'hidden';
  if (field.type === 'object') return 'group';
  return field.type === 'string' ? 'text' : 'hidden';
}

/** The fields of an input in order, each with whether it must be filled. */
export const fieldsOf = (schema: StepField): { name: string; field: StepField; required: boolean }[] =>
  Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    field,
    required: schema.required?.includes(name) === true,
  }));

/** The field of a list item that names a claim, where the list asks claim by claim. */
export const claimFieldOf = (field: StepField): string | undefined =>
  Object.entries(field.items?.properties ?? {}).find(([, inner]) => inner.widget === 'claim')?.[0];

/** What a form starts with: one entry for each claim in a list that has to be filled claim by claim. */
export const startStep = (schema: StepField, claimIds: readonly string[]): StepValues =>
  Object.fromEntries(
    fieldsOf(schema).flatMap(({ name, field, required }) => {
      const claim = required && kindOf(field) === 'list' ? claimFieldOf(field) : undefined;
      return claim ? [[name, claimIds.map(id => ({ [claim]: id }))]] : [];
    }),
  );

const isEmpty = (value: unknown): boolean => {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
};

/** What is sent: without what was left empty. */
export function cleanStep(values: StepValues): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (isEmpty(value)) continue;
    if (Array.isArray(value))
      out[name] = value
        .filter(item => !isEmpty(item))
        .map(item => (typeof item === 'object' && item !== null ? cleanStep(item as StepValues) : item));
    else out[name] = typeof value === 'object' ? cleanStep(value as StepValues) : value;
  }
  return out;
}

export interface StepFault {
  readonly path: string;
  readonly kind: 'required' | 'choice' | 'day' | 'money';
  readonly label: Text;
}

const nameless: Text = { zh: '这一项', en: 'this' };

/** What stands in the way of sending, found on the device; the server finds the rest. Paths as in its own errors. */
export function checkStep(schema: StepField, values: StepValues, prefix = ''): StepFault[] {
  return fieldsOf(schema).flatMap(({ name, field, required }) =>
    checkField(field, values[name], `${prefix}${name}`, required),
  );
}

function checkField(field: StepField, value: unknown, path: string, required: boolean): StepFault[] {
  const kind = kindOf(field);
  const label = field.label ?? nameless;
  if (kind === 'hidden') return [];
  if (isEmpty(value) || (kind === 'tick' && value !== true)) {
    if (!required || (kind === 'list' && !field.minItems)) return [];
    const chosen = ['choice', 'claim', 'party', 'paper', 'agent', 'place'].includes(kind);
    return [{ path, kind: chosen ? 'choice' : 'required', label }];
  }
  if (kind === 'day' && !isDay(String(value))) return [{ path, kind: 'day', label }];
  if (kind === 'money' && parseYuan(String(value)) === undefined) return [{ path, kind: 'money', label }];
  if (kind === 'group') return checkStep(field, value as StepValues, `${path}.`);
  if (kind === 'list' && field.items)
    return (value as unknown[]).flatMap((item, index) => checkField(field.items!, item, `${path}.${index}`, true));
  return [];
}
