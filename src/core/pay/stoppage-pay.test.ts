import { describe, expect, it } from 'vitest';
import { elsewhere, refusedFields, sheetOf } from '../../../test/pay-world.ts';
import { deductionLimit } from './deduction-limit.ts';
import { servicePeriodPenalty } from './service-period-penalty.ts';
import { stoppagePay } from './stoppage-pay.ts';

const stoppage = sheetOf(stoppagePay);
const penalty = sheetOf(servicePeriodPenalty);
const deduction = sheetOf(deductionLimit);

describe('pay during a stoppage', () => {
  it('three months without work give one in full and two at 80 % of the minimum wage', () => {
    expect(stoppage({ monthlyWage: '5500', months: 3, worked: false, on: '2026-05-31' })).toEqual({
      amount: '9116.00',
      result: {
        periods: [
          { period: 1, amount: '5500.00' },
          { period: 2, amount: '1808.00' },
          { period: 3, amount: '1808.00' },
        ],
      },
      codes: [],
      lines: ['5500.00 = 5500.00', '2260.00 × 80% × 2 = 3616.00'],
      used: ['minimumMonthlyWage 2260.00', 'stoppagePayPercent 80'],
    });
  });

  it('with work each later month has at least the minimum wage', () => {
    expect(stoppage({ monthlyWage: '5500', months: 3, worked: true })).toMatchObject({
      amount: '10020.00',
      codes: ['at-least'],
      lines: ['5500.00 = 5500.00', '2260.00 × 2 = 4520.00'],
      used: ['minimumMonthlyWage 2260.00'],
    });
  });

  it('two months with work have one later month', () => {
    expect(stoppage({ monthlyWage: '5500', months: 2, worked: true })).toMatchObject({
      amount: '7760.00',
      codes: ['at-least'],
      lines: ['5500.00 = 5500.00', '2260.00 × 1 = 2260.00'],
    });
    expect(stoppage({ monthlyWage: '5500', months: 2, worked: false }).used).toHaveLength(2);
  });

  it('one pay period is paid in full', () => {
    for (const worked of [true, false])
      expect(stoppage({ monthlyWage: '5500', months: 1, worked })).toMatchObject({
        amount: '5500.00',
        codes: [],
        lines: ['5500.00 = 5500.00'],
        used: ['minimumMonthlyWage 2260.00'],
      });
  });

  it('a wage below the minimum is raised to it', () => {
    expect(stoppage({ monthlyWage: '2000', months: 2, worked: true })).toMatchObject({
      amount: '4520.00',
      codes: ['raised-to-minimum', 'at-least'],
    });
    expect(stoppage({ monthlyWage: '2260', months: 1, worked: true }).codes).toEqual([]);
  });

  it('a place without known values counts the first month and names the field to fill', () => {
    const input = { monthlyWage: '5500', months: 3, place: elsewhere };
    expect(stoppage({ ...input, worked: false })).toMatchObject({
      amount: '5500.00',
      codes: ['minimum-wage-unknown', 'living-pay-unknown'],
      result: { periods: [{ amount: '5500.00' }, { amount: null }, { amount: null }] },
      lines: ['5500.00 = 5500.00'],
      used: [],
    });
    expect(stoppage({ ...input, worked: true }).codes).toEqual(['minimum-wage-unknown', 'at-least']);
    expect(stoppage({ ...input, worked: false, minimumMonthlyWage: '2000' })).toMatchObject({
      codes: ['living-pay-unknown'],
      used: ['minimumMonthlyWage 2000.00'],
    });
    expect(stoppage({ ...input, worked: false, monthlyLivingPay: '1500' })).toMatchObject({
      amount: '8500.00',
      codes: ['minimum-wage-unknown'],
      lines: ['5500.00 = 5500.00', '1500.00 × 2 = 3000.00'],
    });
    expect(stoppage({ ...input, months: 1, worked: false }).codes).toEqual(['minimum-wage-unknown']);
    expect(stoppage({ ...input, months: 2, worked: false }).codes).toContain('living-pay-unknown');
    expect(stoppage({ ...input, place: '330282', worked: false, monthlyLivingPay: '1500' })).toMatchObject({
      lines: ['5500.00 = 5500.00', '1500.00 × 2 = 3000.00'],
      used: ['minimumMonthlyWage 2260.00'],
    });
  });
});

describe('the penalty for leaving a service period', () => {
  it.each([
    ['an agreed sum above the share is cut to it', '36000', 36, 21, '50000', '15000.00', '15000.00'],
    ['half of the time is left', '20000', 60, 30, undefined, '10000.00', '10000.00'],
    ['a smaller sum that was agreed stays', '20000', 60, 30, '4000', '4000.00', '10000.00'],
    ['without the cost of training there is none', '0', 36, 21, '50000', '0.00', '0.00'],
    ['a part of a month counts', '36000', 36, 20.5, undefined, '15500.00', '15500.00'],
  ])('%s', (_, trainingCost, months, served, agreed, amount, ceiling) => {
    const answer = penalty({ trainingCost, months, served, ...(agreed && { agreed }) });
    expect(answer).toMatchObject({ amount, result: { ceiling } });
  });

  it('says why it is cut, why there is none, and when it is not owed', () => {
    const input = { trainingCost: '36000', months: 36, served: 21 };
    expect(penalty({ ...input, agreed: '50000' })).toMatchObject({
      codes: ['cut-to-ceiling', 'not-if-forced'],
      lines: ['36000.00 × 15 ÷ 36 = 15000.00'],
    });
    expect(penalty({ ...input, agreed: '15000' }).codes).toEqual(['not-if-forced']);
    expect(penalty({ ...input, served: 36 })).toMatchObject({ amount: '0.00', codes: ['served-in-full'], lines: [] });
    expect(penalty({ ...input, served: 35.5 }).lines).toEqual(['36000.00 × 0.50 ÷ 36 = 500.00']);
    expect(penalty({ ...input, trainingCost: '0' })).toMatchObject({ codes: ['no-training-cost'], lines: [] });
  });

  it('who served longer than the service period owes nothing', () => {
    expect(penalty({ trainingCost: '36000', months: 36, served: 40, agreed: '5000' })).toMatchObject({
      amount: '0.00',
      result: { ceiling: '0.00' },
      codes: ['served-in-full'],
      lines: [],
    });
    expect(refusedFields(servicePeriodPenalty)({ trainingCost: '1', months: 36, served: -1 })).toEqual(['served']);
  });
});

describe('the limit of deductions', () => {
  it.each([
    ['5000', '1000.00', ['only-for-loss'], '5000.00 × 20% = 1000.00'],
    ['2700', '440.00', ['only-for-loss'], '2700.00 − 2260.00 = 440.00'],
    ['2260', '0.00', ['nothing-may-be-deducted'], '2260.00 − 2260.00 = 0.00'],
    ['1000', '0.00', ['nothing-may-be-deducted'], '1000.00 − 2260.00 = 0.00'],
    ['2825', '565.00', ['only-for-loss'], '2825.00 × 20% = 565.00'],
  ])('from %s at most %s may be deducted', (monthlyWage, amount, codes, line) => {
    expect(deduction({ monthlyWage })).toEqual({
      amount,
      result: {},
      codes,
      lines: [line],
      used: ['minimumMonthlyWage 2260.00'],
    });
  });

  it('without a known minimum wage only the fifth is checked', () => {
    expect(deduction({ monthlyWage: '2260', place: elsewhere })).toMatchObject({
      amount: '452.00',
      codes: ['minimum-wage-unknown', 'only-for-loss'],
      used: [],
    });
    expect(deduction({ monthlyWage: '2260', on: '2023-01-01' }).amount).toBe('190.00');
  });
});
