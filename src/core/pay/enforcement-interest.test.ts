import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, refusedFields, warningsOf } from '../../../test/pay-answers.ts';
import { addDays } from '../law/day.ts';
import { enforcementInterest } from './enforcement-interest.ts';

const interest = (principal: string, dueOn: string, payments: readonly (readonly [string, string])[], more = {}) =>
  answerOf(enforcementInterest, {
    principal,
    dueOn,
    payments: payments.map(([on, amount]) => ({ on, amount })),
    ...more,
  });

describe('doubled interest for delayed performance', () => {
  it('30,000 paid a hundred days late costs 525.00', () => {
    const answer = interest('30000', '2026-01-15', [['2026-04-25', '30000']]);
    expect(answer.amount).toBe('525.00');
    expect(answer.result).toEqual({ days: 100 });
    expect(answer.articles).toEqual(['cpl-264', 'interest-1']);
    expect(answer.parameters).toMatchObject([{ name: 'delayInterestRate', value: '0.000175', confirmed: false }]);
    expect(answer.lines[0]?.formula).toBe('30000.00 × 0.000175 × 100');
    expect(warningsOf(answer)).toEqual([]);
  });

  it('50,000 due on 15 January, 20,000 paid on 16 March and the rest on 15 May 2026 costs 840.00', () => {
    const payments = [
      ['2026-03-16', '20000'],
      ['2026-05-15', '30000'],
    ] as const;
    const answer = interest('50000', '2026-01-15', payments);
    expect(answer.amount).toBe('840.00');
    expect(answer.result).toEqual({ days: 120 });
    expect(answer.lines.map(({ amount }) => amount)).toEqual(['525.00', '315.00']);
    expect(answer.lines[1]?.articles).toContain('interest-4');
    expect(interest('50000', '2026-01-15', [...payments].reverse()).amount).toBe('840.00');
  });

  it('what is still owed runs to the day that was asked for, else to today', () => {
    const asked = interest('30000', '2026-01-15', [], { on: '2026-04-25' });
    expect(asked).toMatchObject({ amount: '525.00', result: { days: 100 } });
    expect(warningsOf(asked)).toEqual(['still-owed']);
    expect(interest('30000', '2026-11-15', []).amount).toBe('52.50');
    const part = interest('50000', '2026-01-15', [['2026-03-16', '20000']], { on: '2026-05-15' });
    expect(part.amount).toBe('840.00');
    expect(part.warnings[0]?.message.zh).toContain('30,000.00');
    expect(answerOf(enforcementInterest, { principal: '30000', dueOn: '2026-11-15' }).amount).toBe('52.50');
  });

  it('who pays in time, or owes nothing yet, pays no doubled interest', () => {
    for (const answer of [
      interest('30000', '2026-01-15', [['2026-01-15', '30000']]),
      interest('30000', '2026-01-15', [['2025-12-15', '30000']]),
      interest('30000', '2026-12-15', []),
      interest('30000', '2026-01-15', [], { on: '2026-01-15' }),
    ]) {
      expect(answer).toMatchObject({ amount: '0.00', result: { days: 0 } });
      expect(warningsOf(answer)).toEqual(['no-delay']);
      expect(answer.articles).toEqual(['cpl-264', 'interest-1', 'interest-4']);
    }
  });

  it('a payment before the last day reduces what runs', () => {
    expect(
      interest('50000', '2026-01-15', [
        ['2026-01-10', '20000'],
        ['2026-04-25', '30000'],
      ]).amount,
    ).toBe('525.00');
  });

  it('two payments on one day count once as a day', () => {
    const answer = interest('30000', '2026-01-15', [
      ['2026-04-25', '10000'],
      ['2026-04-25', '20000'],
    ]);
    expect(answer).toMatchObject({ amount: '525.00', result: { days: 100 } });
    expect(answer.lines).toHaveLength(1);
  });

  it('more than the principal is named and does not make the interest negative', () => {
    const answer = interest('30000', '2026-01-15', [
      ['2026-04-25', '40000'],
      ['2026-05-25', '1'],
    ]);
    expect(answer.amount).toBe('525.00');
    expect(warningsOf(answer)).toEqual(['paid-more']);
    expect(answer.warnings[0]?.message.en).toContain('40,001.00');
  });

  it('what is still owed is counted to the last payment if that lies after the day asked about', () => {
    const input = { principal: '30000', dueOn: '2026-01-15', on: '2026-02-01' };
    const answer = answerOf(enforcementInterest, { ...input, payments: [{ on: '2026-04-25', amount: '10000' }] });
    expect(answer).toMatchObject({ amount: '525.00', result: { days: 100 } });
    expect(answer.warnings[0]?.message.en).toContain('counted to 2026-04-25');
  });

  it('days before August 2014 follow another rule and are not counted', () => {
    const answer = interest('30000', '2014-07-01', [['2014-11-09', '30000']]);
    expect(answer).toMatchObject({ amount: '525.00', result: { days: 100 } });
    expect(warningsOf(answer)).toEqual(['before-the-rule']);
    expect(warningsOf(interest('30000', '2014-08-01', [['2014-11-09', '30000']]))).toEqual([]);
  });

  it('nothing paid is no payment, and a sum that is none is refused', () => {
    const input = { principal: '1', dueOn: '2026-01-15' };
    expect(refusedFields(enforcementInterest, { ...input, payments: [{ on: '2026-02-01', amount: '0' }] })).toEqual([
      'payments.0.amount',
    ]);
    expect(refusedFields(enforcementInterest, { ...input, principal: '一万' })).toEqual(['principal']);
  });

  it('more days or more principal never cost less, and paying early never costs more', () => {
    const days = fc.integer({ min: 0, max: 2000 });
    const yuan = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(days, days, yuan, yuan, (a, b, x, y) => {
        const [soon, late] = [Math.min(a, b), Math.max(a, b)];
        const [small, large] = [Math.min(x, y), Math.max(x, y)];
        const cost = (principal: number, after: number) =>
          Number(interest(String(principal), '2020-01-15', [[addDays('2020-01-15', after), String(principal)]]).amount);
        expect(cost(small, soon)).toBeGreaterThanOrEqual(0);
        expect(cost(small, soon)).toBeLessThanOrEqual(cost(small, late));
        expect(cost(small, late)).toBeLessThanOrEqual(cost(large, late));
      }),
      { numRuns: 60 },
    );
  });
});
