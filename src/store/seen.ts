import { canonical } from '../core/dossier/labels.ts';
import type { FieldProblem } from '../core/dossier/refusal.ts';
import { text } from '../core/text.ts';

/**
 * What stands otherwise than it did when a form was opened, field by field, with what stands there now. Nothing where the form did not
 * say what it saw, or where nothing has changed.
 */
export function changedSince(seen: object | undefined, now: object): readonly FieldProblem[] {
  if (!seen) return [];
  const fields = new Set([...Object.keys(seen), ...Object.keys(now)]);
  return [...fields].flatMap(field => {
    const [before, after] = [standing(seen, field), standing(now, field)];
    if (canonical(before) === canonical(after)) return [];
    const words = wordsOf(after);
    return [
      {
        field,
        message:
          words === ''
            ? text('别人刚刚改过，现在是空的', 'Somebody has just changed this; it is empty now')
            : text(`别人刚刚改过，现在是“${words}”`, `Somebody has just changed this; it is “${words}” now`),
      },
    ];
  });
}

/** What is empty and what is not there are the same. */
const standing = (of: object, field: string): unknown => {
  const value = (of as Record<string, unknown>)[field] ?? null;
  return value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
};

const wordsOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(wordsOf).join('、')
    : typeof value === 'object' && value !== null
      ? Object.values(value).map(wordsOf).join(' / ')
      : value === null || value === undefined
        ? ''
        : String(value);
