import { isDay } from '../../../core/law/day.ts';
import { parseYuan } from '../../../core/pay/money.ts';
import type { Language } from '../../../core/text.ts';
import { asGroup, asList, type FieldSchema, fieldsOf, isNeeded, kindOf, resolve } from './schema.ts';

/** Sentences that say what is wanted. */
export interface CheckWords {
  readonly required: (label: string) => string;
  readonly choose: (label: string) => string;
  readonly day: string;
  readonly noDay: (value: string) => string;
  readonly money: string;
  readonly least: (label: string, n: number) => string;
}

/** The key of a field in errors and in the page: `terms.0.amount`. */
export const keyOf = (path: readonly (string | number)[]): string => path.join('.');

/**
 * What the form can tell without the server: empty fields that are needed, days and sums that are none. The rules of the
 * law stay with the server.
 */
export function checkValues(
  given: FieldSchema,
  root: FieldSchema,
  value: unknown,
  words: CheckWords,
  language: Language,
): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (field: FieldSchema, at: readonly (string | number)[], inner: unknown, required: boolean): void => {
    const schema = resolve(field, root);
    const label = schema.label?.[language] ?? schema.title ?? '';
    const kind = kindOf(schema, root);
    if (kind === 'group') {
      const group = asGroup(inner);
      const isEmpty = Object.values(group).every(one => one === undefined || one === '' || asList(one).length === 0);
      if (!required && isEmpty) return;
      for (const [name, next] of fieldsOf(schema, root, group))
        walk(next, [...at, name], group[name], isNeeded(schema, name, group));
      return;
    }
    if (kind === 'computation') {
      if (required && !asGroup(inner).calculator) found.set(keyOf([...at, 'calculator']), words.choose(label));
      return;
    }
    if (kind === 'list' || kind === 'plan' || kind === 'choices' || kind === 'parties') {
      const items = asList(inner);
      const least = Math.max(schema.minItems ?? 0, 0);
      if (items.length < least && required) found.set(keyOf(at), words.least(label, least));
      if (kind === 'list' || kind === 'plan')
        for (const [index, item] of items.entries()) walk(schema.items ?? {}, [...at, index], item, true);
      return;
    }
    if (kind === 'yes') {
      if (required && schema.const === true && inner !== true) found.set(keyOf(at), words.choose(label));
      return;
    }
    const written = String(inner ?? '').trim();
    if (written === '') {
      const picks = [
        'choice',
        'person',
        'organisation',
        'place',
        'party',
        'claim',
        'evidence',
        'paper',
        'agent',
        'file',
      ].includes(kind);
      if (required) found.set(keyOf(at), picks ? words.choose(label) : words.required(label));
    } else if (kind === 'day' && !isDay(written)) {
      found.set(keyOf(at), /^\d{4}-\d{2}-\d{2}$/.test(written) ? words.noDay(written) : words.day);
    } else if (kind === 'money' && parseYuan(written) === undefined) {
      found.set(keyOf(at), words.money);
    }
  };
  walk(given, [], value, true);
  return found;
}
