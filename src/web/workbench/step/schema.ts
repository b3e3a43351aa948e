import type { DossierView, StepView } from '../../../contract/views.ts';
import { formatYuan } from '../../../core/pay/money.ts';
import type { Language, Text } from '../../../core/text.ts';

/** What a form knows of one field: JSON Schema as the server describes it, with words for people beside it. */
export interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly label?: Text;
  readonly help?: Text;
  readonly widget?: string;
  readonly role?: string;
  readonly options?: Readonly<Record<string, Text>>;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: FieldSchema;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly FieldSchema[];
  readonly oneOf?: readonly FieldSchema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, FieldSchema>>;
}

export interface StepData {
  readonly title: Text;
  readonly help?: Text;
  readonly final?: boolean;
  readonly input: FieldSchema;
}

/** A procedure as `GET /procedures/:id` answers it. */
export interface ProcedureData {
  readonly id: string;
  readonly title: Text;
  readonly stages: Readonly<Record<string, { readonly title: Text; readonly terminal?: boolean }>>;
  readonly steps: Readonly<Record<string, StepData>>;
}

export type Path = readonly (string | number)[];
export type Values = Readonly<Record<string, unknown>>;

export type Kind =
  | 'text'
  | 'textarea'
  | 'day'
  | 'time'
  | 'money'
  | 'count'
  | 'yes'
  | 'choice'
  | 'choices'
  | 'person'
  | 'organisation'
  | 'room'
  | 'place'
  | 'party'
  | 'parties'
  | 'claim'
  | 'evidence'
  | 'paper'
  | 'strokes'
  | 'code'
  | 'agent'
  | 'file'
  | 'group'
  | 'list'
  | 'plan'
  | 'computation'
  | 'unknown';

/** Follows references and drops the “or null” of optional fields. */
export function resolve(schema: FieldSchema, root: FieldSchema): FieldSchema {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    const { $ref: _, ...own } = schema;
    return { ...resolve(root.$defs?.[name] ?? {}, root), ...own };
  }
  const choices = (schema.anyOf ?? schema.oneOf)?.filter(one => one.type !== 'null');
  if (choices?.length === 1 && choices[0]) return { ...resolve(choices[0], root), ...schema, anyOf: undefined };
  return schema;
}

const pickers = [
  'person',
  'organisation',
  'room',
  'place',
  'party',
  'claim',
  'evidence',
  'paper',
  'agent',
  'file',
  'strokes',
  'code',
] as const;

/** How a field is shown. */
export function kindOf(given: FieldSchema, root: FieldSchema): Kind {
  const schema = resolve(given, root);
  const type = Array.isArray(schema.type) ? schema.type.find(one => one !== 'null') : schema.type;
  if (type === 'array') {
    const item = resolve(schema.items ?? {}, root);
    if (item.properties?.due && item.properties.amount) return 'plan';
    if (item.widget === 'party') return 'parties';
    if (item.options ?? item.enum) return 'choices';
    return 'list';
  }
  if (schema.widget === 'computation') return 'computation';
  if (schema.properties) return 'group';
  const picker = pickers.find(one => one === schema.widget);
  if (picker) return picker;
  if (schema.widget === 'day') return 'day';
  if (schema.widget === 'money') return 'money';
  if (schema.options ?? schema.enum) return 'choice';
  if (schema.widget === 'textarea') return 'textarea';
  if (type === 'boolean') return 'yes';
  if (type === 'integer' || type === 'number') return 'count';
  if (type === 'string') return 'text';
  return 'unknown';
}

/** The label of a field, English with a capital at its head. */
export function labelOf(schema: FieldSchema, name: string, language: Language): string {
  const label = schema.label?.[language] ?? schema.title ?? name;
  return language === 'en' ? label.charAt(0).toUpperCase() + label.slice(1) : label;
}

/** Options of a choice in the order of the schema. */
export function optionsOf(schema: FieldSchema, language: Language): { value: string; label: string }[] {
  const values = schema.enum?.map(String) ?? Object.keys(schema.options ?? {});
  return values.map(value => ({ value, label: schema.options?.[value]?.[language] ?? value }));
}

/** Fields that make no sense beside the value of another field of the same group. */
const notAsked: readonly { field: string; beside: string; values: readonly string[] }[] = [
  { field: 'amount', beside: 'kind', values: ['waived'] },
  { field: 'amount', beside: 'position', values: ['agreed', 'disputed'] },
];

/** Fields that are optional in general and needed beside the value of another field. */
const needed: readonly { field: string; beside: string; value: string }[] = [
  { field: 'amount', beside: 'kind', value: 'paid' },
  { field: 'amount', beside: 'position', value: 'partly' },
];

/** Whether a field of a group has to be filled in, given the others. */
export const isNeeded = (schema: FieldSchema, name: string, values: Values): boolean =>
  schema.required?.includes(name) === true ||
  needed.some(rule => rule.field === name && values[rule.beside] === rule.value);

/** The fields of a group that are asked now, in order. */
export function fieldsOf(schema: FieldSchema, root: FieldSchema, values: Values): [string, FieldSchema][] {
  return Object.entries(schema.properties ?? {}).filter(([name, field]) => {
    if (kindOf(field, root) === 'unknown') return false;
    return !notAsked.some(rule => rule.field === name && rule.values.includes(String(values[rule.beside])));
  });
}

export const asGroup = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export function getAt(values: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof key === 'number' ? asList(value)[key] : asGroup(value)[key]),
    values,
  );
}

/** The same values with one changed. */
export function setAt(values: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number')
    return asList(values).map((item, index) => (index === key ? setAt(item, rest, value) : item));
  return { ...asGroup(values), [key]: setAt(asGroup(values)[key], rest, value) };
}

/** The payments of the offer that was accepted last, as they are typed; a draft begins with them. */
function acceptedPlan(dossier: DossierView, step: StepView): { due: string; amount: string }[] | undefined {
  const items = dossier.proceedings.find(one => one.id === step.proceedingId)?.wall.items ?? [];
  const accepted = items.findLast(item => item.kind === 'reply' && item.body.reply === 'accept');
  const offer = items.find(item => item.kind === 'offer' && item.id === accepted?.body.offerId);
  const plan = asList(offer?.body.plan).map(asGroup);
  return offer && plan.map(({ due, amount }) => ({ due: String(due), amount: formatYuan(Number(amount)) }));
}

/** The claims on which the proceeding of a step has not decided. */
const openClaims = (dossier: DossierView, step: StepView) =>
  step.procedure === 'arbitration' ? dossier.claims.filter(claim => claim.result?.on === undefined) : dossier.claims;

/** What a form starts with: one row for each claim where answers or terms are asked claim by claim, else the least rows. */
export function startValues(input: FieldSchema, dossier: DossierView, step: StepView): Values {
  const start = (given: FieldSchema): unknown => {
    const schema = resolve(given, input);
    const kind = kindOf(schema, input);
    if (kind === 'group')
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, field]) => [
          name,
          // What may be left out begins empty.
          resolve(field, input).type === 'array' && !schema.required?.includes(name) ? [] : start(field),
        ]),
      );
    if (kind === 'plan') return (step.step === 'draft' && acceptedPlan(dossier, step)) || (schema.minItems ? [{}] : []);
    if (kind === 'list') return startList(schema);
    if (schema.const !== undefined && typeof schema.const !== 'boolean') return schema.const;
    return undefined;
  };
  const startList = (schema: FieldSchema): unknown[] => {
    const item = resolve(schema.items ?? {}, input);
    const claimField = Object.entries(item.properties ?? {}).find(([, f]) => resolve(f, input).widget === 'claim')?.[0];
    if (claimField && schema.maxItems !== undefined)
      return openClaims(dossier, step)
        .slice(0, schema.maxItems)
        .map(claim => ({
          [claimField]: claim.id,
          ...(step.step === 'draft' || step.step === 'redraft' ? { kind: 'paid', amount: claim.amount } : {}),
        }));
    return Array.from({ length: schema.minItems ?? 0 }, () => start(item));
  };
  return asGroup(start(input));
}

/** What is sent: without empty optional fields and without fields that are not asked; counts as numbers. */
export function clean(given: FieldSchema, root: FieldSchema, value: unknown, required = true): unknown {
  const schema = resolve(given, root);
  switch (kindOf(schema, root)) {
    case 'group': {
      const group = asGroup(value);
      const entries = fieldsOf(schema, root, group)
        .map(([name, field]) => [name, clean(field, root, group[name], schema.required?.includes(name))] as const)
        .filter(([, inner]) => inner !== undefined);
      return entries.length === 0 && !required ? undefined : Object.fromEntries(entries);
    }
    case 'list':
    case 'plan':
      return asList(value).length === 0 && !required
        ? undefined
        : asList(value).map(item => clean(schema.items ?? {}, root, item));
    case 'choices':
    case 'parties':
      return asList(value).length === 0 && !required ? undefined : asList(value);
    case 'computation': {
      // What was typed into the form of the calculator stays on the page.
      const { calculator, input } = asGroup(value);
      return calculator === undefined ? undefined : { calculator, input: input ?? {} };
    }
    case 'yes':
      return value === undefined ? (required ? false : undefined) : value === true;
    case 'count':
    case 'place': {
      const written = String(value ?? '').trim();
      return written === '' ? undefined : Number.isFinite(Number(written)) ? Number(written) : written;
    }
    default: {
      const written = typeof value === 'string' ? value.trim() : value;
      return written === '' ? undefined : written;
    }
  }
}
