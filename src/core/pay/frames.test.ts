import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { calculators } from './index.ts';

interface Schema {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** The bounds of the numbers and lists of an input, by the path of the field. */
function boundsOf(schema: Schema, at = ''): Record<string, readonly (number | undefined)[]> {
  const own = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const path = `${at}${name}`;
    const bounds =
      field.maxItems === undefined ? [field.minimum, field.maximum] : [field.minItems ?? 0, field.maxItems];
    return { ...(bounds[1] !== undefined && { [path]: bounds }), ...boundsOf(field.items ?? field, `${path}.`) };
  });
  return Object.assign({}, ...own);
}

describe('what a calculator cites without a line, and the bounds of its fields', () => {
  it.each([
    [
      'work-injury',
      ['wi-35', 'wi-36', 'wi-37', 'wi-64', 'zjwi-27', 'zjwi-33'],
      { grade: [1, 10], hospitalDays: [1, 3660], nursingMonths: [0, 36], yearsToRetirement: [0, 50] },
    ],
    ['work-death', ['wi-39', 'wi-62', 'wi-64'], { dependants: [0, 20] }],
    ['retirement-age', ['retire-1'], {}],
    ['scope', ['lma-2', 'si1-1', 'si1-2', 'zjma-2'], {}],
    ['jurisdiction', ['lma-21', 'cr-8'], { performedAt: [0, 20] }],
    ['final-award', ['lma-47', 'cr-50', 'zjma-37'], { items: [1, 48] }],
    ['instalments', ['wp-7'], { parts: [1, 120] }],
    ['enforcement-interest', ['cpl-264', 'interest-1', 'interest-4'], { payments: [0, 200] }],
    ['pay-crime', ['cl-276-1', 'ci-3', 'ci-4'], { workers: [1, 100_000], monthsOwed: [0, 600] }],
  ] as const)('%s', (id, articles, bounds) => {
    const { articles: declared, input } = calculators[id];
    expect(declared).toEqual(articles);
    expect(boundsOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema)).toEqual(bounds);
  });
});
