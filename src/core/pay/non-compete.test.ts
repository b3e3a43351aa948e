import { describe, expect, it } from 'vitest';
import { elsewhere, refusedFields, sheetOf } from '../../../test/pay-world.ts';
import { nonCompete } from './non-compete.ts';

const sheet = sheetOf(nonCompete);

describe('pay for a non-compete duty', () => {
  it('is 30 % of the average wage for each month', () => {
    expect(sheet({ averageMonthlyWage: '8000', months: 1 })).toEqual({
      amount: '2400.00',
      result: { monthly: '2400.00' },
      codes: ['only-if-kept'],
      lines: ['8000.00 × 30% × 1 = 2400.00'],
      used: ['minimumMonthlyWage 2260.00'],
    });
  });

  it('is not below the minimum wage', () => {
    expect(sheet({ averageMonthlyWage: '7000', months: 1 })).toMatchObject({
      amount: '2260.00',
      codes: ['raised-to-minimum', 'only-if-kept'],
      lines: ['2260.00 × 1 = 2260.00'],
    });
    expect(sheet({ averageMonthlyWage: '7000', months: 1, place: elsewhere })).toMatchObject({
      amount: '2100.00',
      codes: ['minimum-wage-unknown', 'only-if-kept'],
      lines: ['7000.00 × 30% × 1 = 2100.00'],
    });
    expect(sheet({ averageMonthlyWage: '7000', months: 1, on: '2023-12-31' }).amount).toBe('2100.00');
    expect(sheet({ averageMonthlyWage: '8000', months: 1, minimumMonthlyWage: '2400' })).toMatchObject({
      codes: ['only-if-kept'],
      lines: ['8000.00 × 30% × 1 = 2400.00'],
    });
  });

  it('an employer who ends the duty after five months pays three months more', () => {
    const answer = sheet({ averageMonthlyWage: '8000', months: 5, employerRescinds: true });
    expect(answer.amount).toBe('19200.00');
    expect(answer.lines).toEqual(['8000.00 × 30% × 5 = 12000.00', '8000.00 × 30% × 3 = 7200.00']);
    expect(sheet({ averageMonthlyWage: '8000', months: 5, employerRescinds: false }).amount).toBe('12000.00');
  });

  it('an agreed sum is used; below the standard, both readings are shown', () => {
    expect(sheet({ averageMonthlyWage: '8000', months: 5, agreedMonthly: '1000' })).toMatchObject({
      amount: '5000.00',
      result: { monthly: '1000.00' },
      codes: ['agreed-below-standard', 'only-if-kept'],
      lines: ['1000.00 × 5 = 5000.00'],
      range: ['5000.00', '12000.00'],
    });
    const enough = sheet({ averageMonthlyWage: '7000', months: 5, agreedMonthly: '2260' });
    expect(enough).toMatchObject({ amount: '11300.00', codes: ['only-if-kept'] });
    expect(enough).not.toHaveProperty('range');
    expect(sheet({ averageMonthlyWage: '7000', months: 2, agreedMonthly: '2000' }).range).toEqual([
      '4000.00',
      '4520.00',
    ]);
  });

  it('two years are the most', () => {
    expect(sheet({ averageMonthlyWage: '8000', months: 24 })).toMatchObject({
      amount: '57600.00',
      codes: ['only-if-kept'],
    });
    expect(sheet({ averageMonthlyWage: '8000', months: 25 })).toMatchObject({
      amount: '57600.00',
      codes: ['two-years-at-most', 'only-if-kept'],
    });
  });

  it('the month is exact until the end unless it is rounded first', () => {
    const input = { monthlyWages: ['8000', '8000', '8000.05'], months: 3 };
    expect(sheet(input).amount).toBe('7200.02');
    expect(sheet({ ...input, rounding: 'unit-wage-first' }).amount).toBe('7200.03');
    expect(refusedFields(nonCompete)({ months: 0, averageMonthlyWage: '1' })).toEqual(['months']);
    expect(refusedFields(nonCompete)({ months: 1 })).toEqual(['averageMonthlyWage']);
  });
});
