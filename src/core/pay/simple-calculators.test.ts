import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../law/calendar.ts';
import type { Calculator } from './calculator.ts';
import { calculators } from './index.ts';
import { noticePay } from './notice-pay.ts';
import { partMonthWage } from './part-month-wage.ts';

const context = { today: '2026-11-25', calendar: defaultCalendar, place: '330282' };
const answerOf = (calculator: Calculator, input: object) => {
  const ran = calculator.run(input, context);
  if (!ran.ok) throw new Error(JSON.stringify(ran.problems));
  return ran.computation;
};

describe('pay instead of notice', () => {
  it.each([
    ['art-40', '7450', '7450.00'],
    ['art-40', '6000', '6000.00'],
    ['agreed-employer-proposed', '6000', '0.00'],
  ])('on the ground %s a wage of %s gives %s', (ground, lastMonthWage, amount) => {
    const answer = answerOf(noticePay, { ground, lastMonthWage });
    expect(answer.amount).toBe(amount);
    expect(answer.warnings).toHaveLength(1);
    expect(answer.articles).toContain('lcl-40');
  });
});

describe('the wage of a part of a month', () => {
  it('leaving on 12 June 2026 with 8,700 a month gives ten paid days', () => {
    const answer = answerOf(partMonthWage, { monthlyWage: '8700', from: '2026-06-01', to: '2026-06-12' });
    expect(answer.result).toEqual({ paidDays: 10 });
    expect(answer.amount).toBe('4000.00');
    expect(answer.range).toEqual({ low: '3900.00', high: '4000.00' });
    expect(answer.warnings.map(({ code }) => code)).toEqual(['two-methods']);
  });

  it('a whole month of twenty-three paid days is never more than the wage', () => {
    const answer = answerOf(partMonthWage, { monthlyWage: '8700', from: '2026-07-01', to: '2026-07-31' });
    expect(answer.result).toEqual({ paidDays: 23 });
    expect(answer.amount).toBe('8700.00');
    expect(answer.warnings).toEqual([]);
    expect(answer).not.toHaveProperty('range');
  });

  it('a statutory holiday in the part is paid, a weekend is not', () => {
    const answer = answerOf(partMonthWage, { monthlyWage: '8700', from: '2026-05-01', to: '2026-05-06' });
    expect(answer.result).toEqual({ paidDays: 3 });
    expect(answer.range).toEqual({ low: '1200.00', high: '1500.00' });
    const first = answerOf(partMonthWage, {
      monthlyWage: '8000',
      from: '2026-05-01',
      to: '2026-05-06',
      rounding: 'unit-wage-first',
    });
    expect(first.amount).toBe('1103.46');
  });

  it('a year without a published arrangement is provisional, and very few days never cost less than nothing', () => {
    const answer = answerOf(partMonthWage, { monthlyWage: '8700', from: '2027-07-03', to: '2027-07-03' });
    expect(answer).toMatchObject({ amount: '0.00', result: { paidDays: 0 } });
    expect(answer.warnings.map(({ code }) => code)).toEqual(['calendar-provisional']);
  });

  it('two months at once are refused', () => {
    const ran = partMonthWage.run({ monthlyWage: '1', from: '2026-06-30', to: '2026-07-01' }, context);
    expect(ran.ok ? [] : ran.problems.map(({ field }) => field)).toEqual(['to']);
    const back = partMonthWage.run({ monthlyWage: '1', from: '2026-06-30', to: '2026-06-29' }, context);
    expect(back.ok ? [] : back.problems.map(({ field }) => field)).toEqual(['to']);
    const day = answerOf(partMonthWage, { monthlyWage: '8700', from: '2026-06-30', to: '2026-06-30' });
    expect(day.amount).toBe('400.00');
  });
});

describe('the list of calculators', () => {
  it('names each calculator by its own id', () => {
    for (const [id, calculator] of Object.entries(calculators)) expect(calculator.id).toBe(id);
  });
});
