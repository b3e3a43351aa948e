import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, refusedFields, warningsOf } from '../../../test/pay-answers.ts';
import { defaultCalendar, isWorkingDay } from '../law/calendar.ts';
import { instalments, planInstalments } from './instalments.ts';

const plan = (total: number, parts: number, firstDue = '2026-07-10', every: 'month' | 'month-end' | 'week' = 'month') =>
  planInstalments({ total, parts, firstDue, every }, defaultCalendar);

describe('payment in instalments', () => {
  it('a sum that cannot be divided puts the last fen into the last part', () => {
    expect(plan(10_000_000, 3).map(({ amount }) => amount)).toEqual([3_333_333, 3_333_333, 3_333_334]);
  });

  it.each([
    ['2026-09-25', '2026-09-24', 'the Mid-Autumn day moves to the day before'],
    ['2026-10-05', '2026-09-30', 'the National Day week moves to the last working day of September'],
    ['2026-02-28', '2026-02-28', 'a Saturday that is worked stays'],
  ])('due on %s, paid on %s: %s', (due, payOn) => {
    expect(plan(100, 1, due)[0]).toMatchObject({ due, payOn });
  });

  it('the last day of each month follows the months', () => {
    expect(plan(300, 3, '2026-04-10', 'month-end').map(({ due }) => due)).toEqual([
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
    ]);
  });

  it('a plan by the week goes on every seven days, and one that begins on the 31st does not slide', () => {
    expect(plan(300, 3, '2026-03-04', 'week').map(({ due }) => due)).toEqual([
      '2026-03-04',
      '2026-03-11',
      '2026-03-18',
    ]);
    expect(plan(300, 3, '2026-03-31').map(({ due }) => due)).toEqual(['2026-03-31', '2026-04-30', '2026-05-31']);
  });

  it('splitting loses no fen and every payment falls on a working day not after its due day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 1e10 }), fc.integer({ min: 1, max: 60 }), (total, parts) => {
        const made = plan(total, parts, '2024-03-31');
        expect(made.reduce((all, { amount }) => all + amount, 0)).toBe(total);
        for (const { due, payOn, amount } of made) {
          expect(amount).toBeGreaterThan(0);
          expect(payOn <= due && isWorkingDay(defaultCalendar, payOn)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('the answer warns when due days move and when a payment day is past', () => {
    const ran = instalments.run(
      { total: '1000', parts: 2, firstDue: '2026-09-25', every: 'month' },
      { today: '2026-11-25', calendar: defaultCalendar, place: '330282' },
    );
    expect(ran.ok ? ran.computation.warnings.map(({ code }) => code) : []).toEqual([
      'moved-earlier',
      'due-before-today',
    ]);
    expect(ran.ok ? ran.computation.result.schedule : []).toContainEqual({
      n: 1,
      due: '2026-09-25',
      payOn: '2026-09-24',
      amount: '500.00',
    });
  });

  it('a total smaller than one fen for each part is refused', () => {
    const ran = instalments.run(
      { total: '0.05', parts: 6, firstDue: '2026-09-25', every: 'month' },
      { today: '2026-11-25', calendar: defaultCalendar, place: '330282' },
    );
    expect(ran.ok ? [] : ran.problems.map(({ field }) => field)).toEqual(['total']);
  });

  it('each part shows how it was found, the last one as what the others leave', () => {
    const formulas = (total: string, parts: number) =>
      answerOf(instalments, { total, parts, firstDue: '2026-12-10', every: 'month' }).lines.map(line => line.formula);
    expect(formulas('100000', 3)).toEqual(['100000.00 ÷ 3', '100000.00 ÷ 3', '100000.00 − 33333.33 × 2']);
    expect(formulas('500', 1)).toEqual(['500.00 ÷ 1']);
    expect(formulas('500', 2)).toEqual(['500.00 ÷ 2', '500.00 − 250.00 × 1']);
  });

  it('a plan on working days to come has no warnings, one that is due today neither', () => {
    const plain = answerOf(instalments, { total: '0.06', parts: 6, firstDue: '2026-11-25', every: 'week' });
    expect(plain.warnings).toEqual([]);
    expect(plain.amount).toBe('0.06');
    expect(plain.articles).toEqual(['wp-7']);
    expect(plain.lines.every(({ articles }) => articles.includes('wp-7'))).toBe(true);
    const late = answerOf(instalments, { total: '10', parts: 2, firstDue: '2026-11-18', every: 'week' });
    expect(warningsOf(late)).toEqual(['due-before-today']);
    expect(late.warnings[0]?.message.zh).toContain('有1期');
    const moved = answerOf(instalments, { total: '10', parts: 1, firstDue: '2026-11-28', every: 'week' });
    expect(warningsOf(moved)).toEqual(['moved-earlier']);
    expect(moved.warnings[0]?.message.zh).toContain('有1期');
  });

  it('payment days in a year without an announced calendar are provisional', () => {
    const input = { total: '10', parts: 2, every: 'month' };
    expect(warningsOf(answerOf(instalments, { ...input, firstDue: '2026-12-10' }))).toContain('calendar-provisional');
    expect(warningsOf(answerOf(instalments, { ...input, firstDue: '2026-11-27' }))).toEqual(['moved-earlier']);
  });

  it('a plan that the caller gets wrong is a mistake of the program', () => {
    const wrong = [
      [0.5, 1],
      [100, 1.5],
      [100, 0],
      [2, 3],
      [Number.NaN, 1],
    ] as const;
    for (const [total, parts] of wrong) expect(() => plan(total, parts), `${total} ${parts}`).toThrow(RangeError);
    expect(plan(3, 3)).toHaveLength(3);
    expect(plan(1, 1)).toHaveLength(1);
  });

  it('a total with parts of a fen is refused', () => {
    const input = { parts: 1, firstDue: '2026-12-10', every: 'month' };
    expect(refusedFields(instalments, { ...input, total: '10.001' })).toEqual(['total']);
    expect(refusedFields(instalments, { ...input, total: '10.0100' })).toEqual([]);
  });
});
