import { z } from 'zod';
import { isDay } from '../law/day.ts';
import { parseYuan } from '../pay/money.ts';
import type { Text } from '../text.ts';

/**
 * The fields of step inputs. Each carries its title and help in zh and en as metadata, from which the form,
 * the JSON Schema and the error texts follow.
 */
export type FieldMeta = {
  /** The Chinese label again, for readers of plain JSON Schema. */
  readonly title: string;
  readonly label: Text;
  readonly help?: Text;
  /** How a form shows it when the type alone does not tell. */
  readonly widget?:
    | 'textarea'
    | 'day'
    | 'money'
    | 'person'
    | 'organisation'
    | 'room'
    | 'place'
    | 'party'
    | 'claim'
    | 'file'
    | 'paper'
    | 'evidence'
    | 'strokes'
    | 'code'
    | 'agent'
    | 'choice';
  /** For `person`: the role to choose from. */
  readonly role?: string;
  readonly options?: Readonly<Record<string, Text>>;
  /** Filled in by staff alone, for a party that came to them: no party is shown it. */
  readonly staff?: true;
};

const meta = (label: Text, extra: Partial<FieldMeta> = {}): FieldMeta => ({ ...extra, title: label.zh, label });

/** A calendar day. `past`: a day of a fact, which the rules compare with today. */
export const day = (title: Text, help?: Text) =>
  z
    .string()
    .refine(isDay, { params: { kind: 'day' } })
    .meta(meta(title, { widget: 'day', ...(help && { help }) }));

/** A time of day in China, e.g. 14:30. */
export const time = (title: Text) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .meta(meta(title, { help: { zh: '比如 14:30', en: 'For example 14:30' } }));

/** A room of the body in charge. */
export const room = (title: Text) => z.uuid().meta(meta(title, { widget: 'room' }));

/** Money in yuan as people write it, kept as integer fen. */
export const money = (title: Text, help?: Text) =>
  z
    .string()
    .max(40)
    .transform((value, context) => {
      const fen = parseYuan(value);
      if (fen === undefined || fen < 0) {
        context.addIssue({ code: 'custom', params: { kind: 'money' } });
        return z.NEVER;
      }
      return fen;
    })
    .meta(meta(title, { widget: 'money', ...(help && { help }) }));

/** One line of words. */
export const line = (title: Text, max = 100, help?: Text) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .meta(meta(title, help && { help }));

/** Running words. */
export const words = (title: Text, { min = 1, max = 5000, help }: { min?: number; max?: number; help?: Text } = {}) =>
  z
    .string()
    .min(min)
    .max(max)
    .meta(meta(title, { widget: 'textarea', ...(help && { help }) }));

/** One of a table of options. */
export const choice = <T extends Readonly<Record<string, Text>>>(title: Text, options: T, help?: Text) =>
  z
    .enum(Object.keys(options) as [keyof T & string, ...(keyof T & string)[]])
    .meta(meta(title, { widget: 'choice', options, ...(help && { help }) }));

export const yes = (title: Text, help?: Text) => z.boolean().meta(meta(title, help && { help }));

export const count = (
  title: Text,
  { min = 0, max = 100_000, help }: { min?: number; max?: number; help?: Text } = {},
) =>
  z
    .int()
    .min(min)
    .max(max)
    .meta(meta(title, help && { help }));

export const id = (
  title: Text,
  widget: 'person' | 'organisation' | 'party' | 'claim' | 'file' | 'paper' | 'evidence' | 'agent',
  role?: string,
) => z.uuid().meta(meta(title, { widget, ...(role && { role }) }));

/** Something of the proceeding that is named by its id (a limit, a payment, a session): the form offers what there is. */
export const named = (title: Text) => z.uuid().meta(meta(title));

export const place = (title: Text) =>
  z
    .int()
    .min(110_000)
    .max(999_999_999)
    .meta(meta(title, { widget: 'place' }));

export const list = <T extends z.ZodType>(
  title: Text,
  item: T,
  { min = 0, max = 50, help }: { min?: number; max?: number; help?: Text } = {},
) =>
  z
    .array(item)
    .min(min)
    .max(max)
    .meta(meta(title, help && { help }));

/** A mainland phone number. */
export const phone = (title: Text) =>
  z
    .string()
    .regex(/^1\d{10}$/, { error: 'phone' })
    .meta(meta(title));

/** An identity number with its check digit (GB 11643). */
export const idNumber = (title: Text) =>
  z
    .string()
    .transform(v => v.trim().toUpperCase())
    .refine(v => isIdNumber(v), { params: { kind: 'idNumber' } })
    .meta(meta(title));

export function isIdNumber(value: string): boolean {
  if (!/^\d{17}[\dX]$/.test(value)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(value[i]), 0);
  return '10X98765432'[sum % 11] === value[17];
}

const maxParts = 20_000;
const maxDepth = 20;
const maxLength = 5000;

/** Whether something whose shape is not ours to know is small enough to be kept: few parts, not deep, no long strings. */
export function isSmall(value: unknown): boolean {
  const open: { part: unknown; depth: number }[] = [{ part: value, depth: 0 }];
  for (let parts = 0; open.length > 0; parts += 1) {
    const { part, depth } = open.pop()!;
    if (parts > maxParts || depth > maxDepth || (typeof part === 'string' && part.length > maxLength)) return false;
    if (typeof part === 'object' && part !== null)
      for (const inner of Object.values(part)) open.push({ part: inner, depth: depth + 1 });
  }
  return true;
}
