import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { context, elsewhere } from '../../../test/pay-world.ts';
import { isArticleId } from '../law/articles.ts';
import { addDays } from '../law/day.ts';
import type { Ran } from './calculator.ts';
import { calculators } from './index.ts';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly widget?: string;
  readonly [word: `x-${string}`]: unknown;
}

const list = Object.values(calculators);
const schemaOf = (input: z.ZodType): Schema =>
  z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as unknown as Schema;

/** What nobody should send: each must be refused where it stands in a field that means something else. */
const hostile = fc.constantFrom<unknown>(
  null,
  '',
  ' ',
  'abc',
  '-1',
  -1,
  0,
  0.1 + 0.2,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '1e9',
  '99999999999999999999',
  '9999999999.9999',
  '0',
  '１２３',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '__proto__',
  '<script>',
  'x'.repeat(5000),
  [],
  {},
  [null],
  [[[]]],
  true,
);

const day = fc.integer({ min: 0, max: 54_000 }).map(shift => addDays('1950-01-01', shift));
const nearDay = fc.integer({ min: 0, max: 1500 }).map(shift => addDays('2023-01-01', shift));
const sum = fc.oneof(
  fc.nat(60_000).map(String),
  fc.nat(9_999_999).map(tenths => `${Math.floor(tenths / 10_000)}.${String(tenths % 10_000).padStart(4, '0')}`),
  fc.constantFrom('0', '2260', '25500', '9999999999.9999'),
);

/** A value that fits the form of a field; whether it makes sense is for the calculator to say. */
function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer' || schema.type === 'number') {
    const [min, max] = [schema.minimum ?? 0, Math.min(schema.maximum ?? 1000, 1e9)];
    const whole = fc.integer({ min: Math.ceil(min), max: Math.floor(max) });
    return schema.type === 'integer' ? whole : fc.oneof(whole, fc.constantFrom(min, max, Math.min(max, min + 0.25)));
  }
  if (schema.type === 'array') return fc.array(fitting(schema.items ?? {}), { maxLength: 4 });
  if (schema.type === 'object') return filled(schema);
  if (schema.widget === 'day' || schema.pattern?.includes('{2}-')) return fc.oneof(nearDay, day);
  if (schema.widget === 'month') return fc.oneof(nearDay, day).map(it => it.slice(0, 7));
  if (schema.pattern === '^\\d{6}$') return fc.constantFrom('330282', '330203', elsewhere);
  if (schema.pattern?.includes('\\d')) return sum;
  return fc.constantFrom('', 'x');
}

const filled = (schema: Schema, wild: fc.Arbitrary<unknown> = fc.constant(undefined)): fc.Arbitrary<object> => {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const needed = schema.required?.includes(name);
    const value = fc.oneof(
      { weight: needed ? 20 : 6, arbitrary: fitting(field) },
      { weight: needed ? 1 : 8, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: wild },
    );
    return [name, value] as const;
  });
  return fc.record(Object.fromEntries(fields)).map(made => {
    const kept = Object.entries(made).filter(([, value]) => value !== undefined);
    return Object.fromEntries(kept);
  });
};

const SUM = /^\d+\.\d{2}$/;

/** What holds for every answer, whatever was asked. */
function check(ran: Ran, about: string): void {
  if (!ran.ok) {
    const fields = ran.problems.map(({ field }) => field);
    expect(fields.length, about).toBeGreaterThan(0);
    expect(new Set(fields).size, about).toBe(fields.length);
    for (const { message } of ran.problems) expect(message.zh && message.en, about).toBeTruthy();
    return;
  }
  const { amount, lines, articles, warnings, range, parameters, result } = ran.computation;
  if (amount !== null) expect(amount, about).toMatch(SUM);
  for (const line of lines) if (line.amount !== null) expect(line.amount, about).toMatch(SUM);
  expect(articles.length, about).toBeGreaterThan(0);
  expect(articles.every(isArticleId), about).toBe(true);
  for (const { message } of warnings) expect(message.zh && message.en, about).toBeTruthy();
  expect(JSON.stringify({ result, parameters, warnings }), about).not.toMatch(/NaN|undefined|Infinity|"-\d/);
  if (range) {
    expect(Number(range.low), about).toBeLessThanOrEqual(Number(range.high));
    if (amount !== null) {
      expect(Number(amount), about).toBeGreaterThanOrEqual(Number(range.low));
      expect(Number(amount), about).toBeLessThanOrEqual(Number(range.high));
    }
  }
  if (amount === '0.00') expect(warnings.length, `${about}: says why nothing is due`).toBeGreaterThan(0);
}

describe('every calculator', () => {
  it.each(list.map(calculator => [calculator.id, calculator] as const))(
    '%s answers or refuses whatever is sent',
    (id, calculator) => {
      const inputs = filled(schemaOf(calculator.input), hostile);
      fc.assert(
        fc.property(inputs, input => check(calculator.run(input, context), `${id} ${JSON.stringify(input)}`)),
        { numRuns: 250 },
      );
      fc.assert(
        fc.property(fc.anything(), input => {
          expect(calculator.run(input, context).ok).toBe(false);
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each(list.map(calculator => [calculator.id, calculator] as const))(
    '%s computes something for an input that fits',
    (id, calculator) => {
      const inputs = filled(schemaOf(calculator.input));
      const answers = fc.sample(inputs, { numRuns: 400, seed: 7 }).map(input => calculator.run(input, context).ok);
      expect(answers.some(Boolean), id).toBe(true);
    },
  );
});

/** The fields that hold the wage on which a sum is measured. */
const WAGES = ['monthlyWage', 'averageMonthlyWage', 'lastMonthWage', 'ownMonthlyWage'];

describe('a higher wage', () => {
  const measured = list.flatMap(calculator => {
    const schema = schemaOf(calculator.input);
    const field = WAGES.find(name => schema.properties?.[name]);
    return field ? [[calculator.id, calculator, schema, field] as const] : [];
  });

  it('is the measure of most calculators of pay', () => {
    expect(measured.length).toBeGreaterThan(12);
  });

  it.each(measured)('never gives less: %s, save at the named cliff', (_, calculator, schema, field) => {
    const amountOf = (input: object, wage: number): number | undefined => {
      const ran = calculator.run({ ...input, [field]: String(wage) }, context);
      const capped = ran.ok && ran.computation.result.capped === true;
      return ran.ok && !capped && ran.computation.amount !== null ? Number(ran.computation.amount) : undefined;
    };
    fc.assert(
      fc.property(filled(schema), fc.nat(40_000), fc.integer({ min: 1, max: 9000 }), (input, wage, more) => {
        const [less, greater] = [amountOf(input, wage), amountOf(input, wage + more)];
        if (less !== undefined && greater !== undefined) expect(greater).toBeGreaterThanOrEqual(less);
      }),
      { numRuns: 120 },
    );
  });
});

/** Every field of a schema, with those inside lists. */
function* fieldsOf(schema: Schema, path: string): Generator<readonly [string, Schema]> {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    yield [`${path}.${name}`, field];
    if (field.items) yield* fieldsOf(field.items, `${path}.${name}`);
  }
}

/** The bounds of the calculators of pay: generous, so that only what cannot be is refused. */
const BOUNDS = {
  'wage-arrears.months': [1, 600],
  'minimum-wage-gap.months': [1, 600],
  'overtime.weekdayHours': [0, 20_000],
  'overtime.restDayHours': [0, 20_000],
  'overtime.holidayHours': [0, 20_000],
  'overtime.days': [1, 1500],
  'overtime.days.hours': [0, 24],
  'annual-leave.year': [2008, 2099],
  'annual-leave.entitlement': [5, 15],
  'annual-leave.taken': [0, 366],
  'annual-leave.monthlyWages': [1, 12],
  'sick-pay.totalYears': [0, 70],
  'sick-pay.yearsHere': [0, 70],
  'sick-pay.agreedRate': [0, 100],
  'heat-allowance.months': [1, 120],
  'heat-allowance.partMonths': [1, 120],
  'heat-allowance.partMonths.days': [1, 31],
  'stoppage-pay.months': [1, 240],
  'maternity.babies': [1, 8],
  'maternity.miscarriageWeeks': [1, 42],
  'maternity.childOrder': [1, 15],
  'maternity.monthlyWages': [1, 12],
  'double-wage.wages': [1, 24],
  'probation.probationMonths': [0, 60],
  'economic-compensation.monthlyWages': [1, 12],
  'unlawful-termination.monthlyWages': [1, 12],
  'non-compete.monthlyWages': [1, 12],
  'non-compete.months': [1, 240],
  'service-period-penalty.months': [1, 600],
  'service-period-penalty.served': [0, 600],
};

describe('the questions of every calculator', () => {
  const fields = list.flatMap(({ id, input }) => [...fieldsOf(schemaOf(input), id)]);
  const both = { zh: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

  it('every field has a title in both languages', () => {
    for (const [name, field] of fields) expect(field['x-title'], name).toEqual(both);
  });

  it('what must be filled is asked in a plain question in both languages', () => {
    for (const { id, input } of list) {
      const { properties = {}, required = [] } = schemaOf(input);
      for (const name of required) expect(properties[name]?.['x-ask'], `${id}.${name}`).toEqual(both);
    }
  });

  it('every number and every list has its bounds', () => {
    const bounds = Object.fromEntries(
      fields
        .filter(([name]) => Object.keys(BOUNDS).some(known => known.split('.')[0] === name.split('.')[0]))
        .map(([name, it]) => [name, [it.minimum ?? it.minItems, it.maximum ?? it.maxItems]] as const)
        .filter(([, [least, most]]) => least !== undefined || most !== undefined),
    );
    expect(bounds).toEqual(BOUNDS);
  });

  it('every choice is in words', () => {
    for (const [name, field] of fields)
      if (field.enum) {
        const words = field['x-choices'] as Record<string, unknown>;
        expect(Object.keys(words), name).toEqual(field.enum);
        for (const choice of Object.values(words)) expect(choice, name).toEqual(both);
      }
  });
});
