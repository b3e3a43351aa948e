import { describe, expect, it } from 'vitest';
import { elsewhere, refusedFields, sheetOf } from '../../../test/pay-world.ts';
import { sickPay } from './sick-pay.ts';

const sheet = sheetOf(sickPay);
const refused = refusedFields(sickPay);

describe('the medical period', () => {
  it.each([
    [8, 3, 3, 6],
    [12, 4, 6, 12],
    [12, 0.5, 6, 12],
    [22, 16, 18, 24],
    [9.99, 4.99, 3, 6],
    [9.99, 5, 6, 12],
    [10, 4.99, 6, 12],
    [10, 5, 9, 15],
    [12, 9.99, 9, 15],
    [12, 10, 12, 18],
    [20, 14.99, 12, 18],
    [20, 15, 18, 24],
    [30, 19.99, 18, 24],
    [30, 20, 24, 30],
    [0, 0, 3, 6],
  ])('%d years in all and %d here give %d months inside %d', (totalYears, yearsHere, months, inside) => {
    const { result } = sheet({ totalYears, yearsHere });
    expect(result).toMatchObject({ medicalMonths: months, countInsideMonths: inside });
  });

  it('the months within which sick days are added up run from the first of them', () => {
    const { result } = sheet({ totalYears: 8, yearsHere: 3, firstSickDay: '2026-03-05' });
    expect(result.windowEnds).toBe('2026-09-05');
    expect(sheet({ totalYears: 8, yearsHere: 3 }).result).not.toHaveProperty('windowEnds');
  });
});

describe('sick pay', () => {
  const input = { totalYears: 8, yearsHere: 3, monthlyWage: '4000' };

  it('an agreed rate that gives less than 80 % of the minimum wage is raised to it', () => {
    expect(sheet({ ...input, agreedRate: 40 })).toEqual({
      amount: '1808.00',
      result: { medicalMonths: 3, countInsideMonths: 6, monthly: '1808.00' },
      codes: ['raised-to-floor', 'no-dismissal'],
      lines: ['2260.00 × 80% = 1808.00'],
      used: ['minimumMonthlyWage 2260.00', 'sickPayPercent 80'],
    });
  });

  it('an agreed rate above the floor stays, written in per cent or as a share', () => {
    for (const agreedRate of [70, 0.7, '70', '0.7'])
      expect(sheet({ ...input, agreedRate })).toMatchObject({
        amount: '2800.00',
        codes: ['no-dismissal'],
        lines: ['4000.00 × 70.00% = 2800.00'],
      });
    expect(sheet({ ...input, agreedRate: 1 }).amount).toBe('4000.00');
    expect(sheet({ ...input, agreedRate: 45.2 })).toMatchObject({ amount: '1808.00', codes: ['no-dismissal'] });
  });

  it('without an agreed rate the floor is named as the least', () => {
    expect(sheet(input)).toMatchObject({ amount: '1808.00', codes: ['floor-only', 'no-dismissal'] });
    expect(sheet({ ...input, minimumMonthlyWage: '2000' }).amount).toBe('1600.00');
  });

  it('the standard is that of the first sick day', () => {
    expect(sheet({ ...input, firstSickDay: '2023-12-31' }).amount).toBe('1656.00');
    expect(sheet({ ...input, firstSickDay: '2023-12-31', on: '2024-01-01' }).amount).toBe('1808.00');
  });

  it('where the minimum wage is not known, only an agreed rate gives a sum', () => {
    expect(sheet({ ...input, place: elsewhere })).toMatchObject({
      amount: null,
      codes: ['minimum-wage-unknown', 'no-dismissal'],
      lines: [],
      used: ['sickPayPercent 80'],
    });
    expect(sheet({ ...input, place: elsewhere, agreedRate: 40 })).toMatchObject({
      amount: '1600.00',
      codes: ['minimum-wage-unknown', 'no-dismissal'],
    });
  });

  it('more years here than in all, and a rate without a wage, are refused', () => {
    expect(refused({ totalYears: 3, yearsHere: 3.5 })).toEqual(['yearsHere']);
    expect(refused({ totalYears: 3, yearsHere: 3 })).toEqual([]);
    expect(refused({ totalYears: 3, yearsHere: 3, agreedRate: 70 })).toEqual(['monthlyWage']);
    expect(refused({ totalYears: 71, yearsHere: -1, agreedRate: 101, monthlyWage: '1' })).toEqual([
      'totalYears',
      'yearsHere',
      'agreedRate',
    ]);
  });
});
