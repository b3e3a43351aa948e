import { isDay } from '../../core/law/day.ts';
import type { Text } from '../../core/text.ts';

/**
 * The form of a calculator from the JSON Schema of its input: which questions are asked, in what order, what is wrong
 * with an answer, and how answers become an input. Pure, and the same for the portal and the workbench.
 */

export type CalcKind =
  | 'text'
  | 'day'
  | 'moment'
  | 'month'
  | 'money'
  | 'place'
  | 'choice'
  | 'flag'
  | 'count'
  | 'number'
  | 'list'
  | 'group';

export interface CalcField {
  readonly name: string;
  readonly kind: CalcKind;
  readonly title: Text;
  readonly ask?: Text;
  readonly help?: Text;
  readonly problem?: Text;
  readonly required: boolean;
  readonly choices: readonly { readonly value: string; readonly label: Text }[];
  /** Of a list: how many at most, and what each one is. */
  readonly most?: number;
  readonly item?: CalcField;
  /** Of a group: its parts. */
  readonly parts?: readonly CalcField[];
  readonly insteadOf?: string;
}

/** Answers as typed, by the name of the field; `$instead` names the field that is filled in place of another. */
export type CalcValues = Readonly<Record<string, unknown>>;

/** What a computation needs to be shown: the titles of its fields by name, and its choices by value. */
export function calcNames(fields: readonly CalcField[]) {
  const all = fields.flatMap(function inner(field): CalcField[] {
    return [field, ...[...(field.item ? [field.item] : []), ...(field.parts ?? [])].flatMap(inner)];
  });
  return {
    names: Object.fromEntries(fields.map(field => [field.name, field.title])),
    labels: Object.fromEntries(all.flatMap(field => field.choices.map(one => [one.value, one.label]))),
  };
}

/** One screen: a field, or one of two that may be given for each other. */
export interface CalcQuestion {
  readonly field: CalcField;
  readonly instead?: CalcField;
}

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly widget?: string;
  readonly 'x-title'?: Text;
  readonly 'x-ask'?: Text;
  readonly 'x-help'?: Text;
  readonly 'x-problem'?: Text;
  readonly 'x-choices'?: Readonly<Record<string, Text>>;
  readonly 'x-instead-of'?: string;
}

const nameless: Text = { zh: '这一项', en: 'this item' };

function kindOf(schema: Schema): CalcKind {
  if (schema.enum) return 'choice';
  if (schema.type === 'array') return 'list';
  if (schema.type === 'object') return 'group';
  if (schema.type === 'boolean') return 'flag';
  if (schema.type === 'integer') return 'count';
  if (schema.type === 'number') return 'number';
  const { widget } = schema;
  // A day to which a time may be added.
  if (widget === 'day' && schema.pattern?.includes('T')) return 'moment';
  return widget === 'day' || widget === 'month' || widget === 'money' || widget === 'place' ? widget : 'text';
}

function fieldOf(name: string, schema: Schema, required: boolean): CalcField {
  const { 'x-ask': ask, 'x-help': help, 'x-problem': problem, 'x-instead-of': insteadOf } = schema;
  return {
    name,
    kind: kindOf(schema),
    title: schema['x-title'] ?? nameless,
    required,
    choices: (schema.enum ?? Object.keys(schema['x-choices'] ?? {})).map(value => ({
      value,
      label: schema['x-choices']?.[value] ?? { zh: value, en: value },
    })),
    ...(ask && { ask }),
    ...(help && { help }),
    ...(problem && { problem }),
    ...(insteadOf && { insteadOf }),
    ...(schema.maxItems !== undefined && { most: schema.maxItems }),
    ...(schema.items && { item: fieldOf('', schema.items, true) }),
    ...(schema.properties && { parts: calcFields(schema as Record<string, unknown>) }),
  };
}

/** The fields of an input in the order in which its schema names them. */
export function calcFields(input: Readonly<Record<string, unknown>>): readonly CalcField[] {
  const { properties = {}, required = [] } = input as Schema;
  return Object.entries(properties).map(([name, schema]) => fieldOf(name, schema, required.includes(name)));
}

/** Fields that most people leave alone: they stand with the result, and are asked once the server says that it needs one. */
const standards = new Set([
  'on',
  'place',
  'minimumMonthlyWage',
  'localAverageMonthlyWage',
  'areaAverageMonthlyWage',
  'provincialAverageMonthlyWage',
  'rounding',
]);

/**
 * The questions of a guided form, and the fields that choose among readings of the law or set other standards. A
 * field that the server `needed` is a question too, the last one.
 */
export function calcQuestions(
  fields: readonly CalcField[],
  needed: readonly string[] = [],
): {
  readonly asked: readonly CalcQuestion[];
  readonly more: readonly CalcField[];
} {
  const isMore = (f: CalcField) =>
    !f.required && !needed.includes(f.name) && (standards.has(f.name) || f.kind === 'choice');
  const asked = fields.filter(f => !isMore(f));
  // What must be known comes first; what is only sometimes there follows.
  const rank = (f: CalcField) => (needed.includes(f.name) ? 2 : isNeeded(f, fields) ? 0 : 1);
  const order = [...asked].sort((a, b) => rank(a) - rank(b));
  return {
    asked: order
      .filter(f => !f.insteadOf || !asked.some(other => other.name === f.insteadOf))
      .map(own => {
        const field = needed.includes(own.name) ? { ...own, required: true } : own;
        const instead = asked.find(other => other.insteadOf === field.name);
        return instead ? { field, instead } : { field };
      }),
    more: fields.filter(isMore),
  };
}

const isNeeded = (field: CalcField, fields: readonly CalcField[]): boolean =>
  field.required || fields.some(other => other.insteadOf === field.name);

const choicesOf = (values: CalcValues) => (values.$instead ?? {}) as Readonly<Record<string, string>>;

/** The field that a question is answered with: its own, or the other once it has been chosen. */
export const shownField = ({ field, instead }: CalcQuestion, values: CalcValues): CalcField =>
  instead && choicesOf(values)[field.name] === instead.name ? instead : field;

/** The same answers with the other field of a question shown. What stands in both is kept. */
export const switchField = ({ field, instead }: CalcQuestion, values: CalcValues): CalcValues => {
  const { [field.name]: chosen, ...rest } = choicesOf(values);
  return { ...values, $instead: chosen || !instead ? rest : { ...rest, [field.name]: instead.name } };
};

/** Whether the person may go on without an answer. */
export const isOptional = ({ field, instead }: CalcQuestion): boolean => !field.required && !instead;

export const isBlank = (value: unknown): boolean => {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isBlank);
  return typeof value === 'object' && Object.values(value).every(isBlank);
};

function convert(field: CalcField, value: unknown): unknown {
  switch (field.kind) {
    case 'money':
      return String(value).replace(/[\s,，元¥￥]/g, '');
    case 'count':
      return /^-?\d+$/.test(String(value).trim()) ? Number(value) : value;
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(String(value).trim()) ? Number(value) : value;
    case 'flag':
      return value === 'yes' ? true : value === 'no' ? false : value;
    case 'list':
      return (value as unknown[]).filter(one => !isBlank(one)).map(one => convert(field.item!, one));
    case 'group':
      return inputOfFields(field.parts ?? [], value as CalcValues);
    default:
      return typeof value === 'string' ? value.trim() : value;
  }
}

const inputOfFields = (fields: readonly CalcField[], values: CalcValues): Record<string, unknown> =>
  Object.fromEntries(fields.filter(f => !isBlank(values[f.name])).map(f => [f.name, convert(f, values[f.name])]));

/** The input that answers make: without what was left empty, numbers as numbers, of two ways the one that was chosen. */
export function calcInput(fields: readonly CalcField[], values: CalcValues): Record<string, unknown> {
  const chosen = choicesOf(values);
  const unused = fields.flatMap(f => (f.insteadOf ? [chosen[f.insteadOf] === f.name ? f.insteadOf : f.name] : []));
  return inputOfFields(
    fields.filter(f => !unused.includes(f.name)),
    values,
  );
}

/** Answers from an input: the way back, for a sheet that is computed once more. */
export function calcValues(fields: readonly CalcField[], input: Readonly<Record<string, unknown>>): CalcValues {
  const back = (field: CalcField, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(one => (field.item ? back(field.item, one) : one));
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => {
          const part = field.parts?.find(p => p.name === name);
          return [name, part ? back(part, one) : one];
        }),
      );
    return String(value);
  };
  const values: Record<string, unknown> = {};
  const instead: Record<string, string> = {};
  for (const field of fields) {
    if (input[field.name] === undefined || input[field.name] === null) continue;
    values[field.name] = back(field, input[field.name]);
    if (field.insteadOf && isBlank(input[field.insteadOf])) instead[field.insteadOf] = field.name;
  }
  return { ...values, $instead: instead };
}

export interface CalcFault {
  /** As in the server's own errors: `months.0.due`. */
  readonly path: string;
  readonly message: Text;
}

const chosen: readonly CalcKind[] = ['choice', 'flag', 'place'];

const missing = ({ kind, title }: CalcField): Text =>
  chosen.includes(kind)
    ? { zh: `选择${title.zh}`, en: `Choose ${title.en}` }
    : { zh: `填写${title.zh}`, en: `Enter ${title.en}` };

/** What is wrong with the answer to one field, found on the device; the server finds the rest. */
export function calcFaults(field: CalcField, value: unknown, needed: boolean, path = field.name): readonly CalcFault[] {
  if (isBlank(value)) return needed ? [{ path: firstPath(field, path), message: missing(field) }] : [];
  const wrong = (): CalcFault[] => [{ path, message: field.problem ?? missing(field) }];
  const text = String(value).trim();
  switch (field.kind) {
    case 'day':
      if (isDay(text)) return [];
      return /^\d{4}-\d{1,2}-\d{1,2}$/.test(text)
        ? [{ path, message: { zh: `没有这一天：${text}`, en: `${text} is not a real date` } }]
        : wrong();
    case 'month':
      return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) ? [] : wrong();
    case 'money':
      return /^\d{1,12}(?:\.\d{1,4})?$/.test(convert(field, value) as string) ? [] : wrong();
    case 'moment': {
      const [day = '', time] = text.split('T');
      if (time !== undefined && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) return wrong();
      return calcFaults({ ...field, kind: 'day' }, day, true, path);
    }
    case 'count':
      return /^\d+$/.test(text) ? [] : wrong();
    case 'number':
      return /^\d+(?:\.\d+)?$/.test(text) ? [] : wrong();
    case 'list':
      return (value as unknown[]).flatMap((one, index) =>
        isBlank(one) ? [] : calcFaults(field.item!, one, true, `${path}.${index}`),
      );
    case 'group':
      return (field.parts ?? []).flatMap(part =>
        calcFaults(part, (value as CalcValues)[part.name], part.required, `${path}.${part.name}`),
      );
    default:
      return [];
  }
}

/** Where the first control of a field stands. */
function firstPath(field: CalcField, path: string): string {
  if (field.kind === 'list') return firstPath(field.item!, `${path}.0`);
  const part = field.kind === 'group' ? field.parts?.[0] : undefined;
  return part ? firstPath(part, `${path}.${part.name}`) : path;
}

/** The month after the last one of a list, so that the next row need not be typed. */
export function nextRow(field: CalcField, rows: readonly unknown[]): unknown {
  const { item } = field;
  if (!item) return '';
  const month = item.kind === 'month' ? '' : item.parts?.find(part => part.kind === 'month')?.name;
  if (month === undefined) return item.kind === 'group' ? {} : '';
  const last = rows.at(-1);
  const written = month === '' ? last : (last as CalcValues | undefined)?.[month];
  const match = /^(\d{4})-(\d{2})$/.exec(String(written ?? ''));
  const [year, number] = match ? [Number(match[1]), Number(match[2])] : [0, 0];
  const next = match ? (number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`) : '';
  return month === '' ? next : { [month]: next };
}
