import { describe, expect, it } from 'vitest';
import { elsewhere, refusedFields, sheetOf } from '../../../test/pay-world.ts';
import { probation } from './probation.ts';

const sheet = sheetOf(probation);
const refused = refusedFields(probation);

describe('damages for unlawful probation', () => {
  it.each([
    ['a year’s contract with six months served', '2025-12-31', 6, '6000', 2, '24000.00'],
    ['six months with two served', '2025-06-30', 2, '5000', 1, '5000.00'],
    ['a day less than three months allows none', '2025-03-30', 1, '5000', 0, '5000.00'],
    ['three months allow one', '2025-03-31', 1, '5000', 1, '0.00'],
    ['a day less than a year allows one', '2025-12-30', 2, '5000', 1, '5000.00'],
    ['a day less than three years allows two', '2027-12-30', 6, '5000', 2, '20000.00'],
    ['three years allow six', '2027-12-31', 7, '5000', 6, '5000.00'],
    ['an open-ended contract allows six', undefined, 6.5, '5000', 6, '2500.00'],
  ])('%s', (_, contractEnd, probationMonths, monthlyWage, allowed, amount) => {
    const answer = sheet({ contractStart: '2025-01-01', contractEnd, probationMonths, monthlyWage });
    expect(answer.amount).toBe(amount);
    expect(answer.result).toMatchObject({
      allowedMonths: allowed,
      excessMonths: Math.max(0, probationMonths - allowed),
    });
  });

  it('a second probation is unlawful from its first day', () => {
    const again = { contractStart: '2025-01-01', contractEnd: '2027-12-31', probationMonths: 1, monthlyWage: '7000' };
    expect(sheet({ ...again, second: true })).toEqual({
      amount: '7000.00',
      result: { allowedMonths: 0, excessMonths: 1, wageFloor: '5600.00' },
      codes: ['only-once'],
      lines: ['7000.00 × 1 = 7000.00'],
      used: ['minimumMonthlyWage 2260.00'],
    });
    expect(sheet({ ...again, second: false })).toMatchObject({ amount: '0.00', codes: ['within-limit'], lines: [] });
  });

  it('where the contract is only a probation, the answer says that there is none', () => {
    const only = { contractStart: '2025-01-01', contractEnd: '2025-03-31', monthlyWage: '5000' };
    expect(sheet({ ...only, probationMonths: 3 }).codes).toEqual(['probation-only']);
    expect(sheet({ ...only, probationMonths: 2.5 })).toMatchObject({ codes: [], lines: ['5000.00 × 1.50 = 7500.00'] });
    expect(sheet({ ...only, contractEnd: '2025-01-05', probationMonths: 0 }).codes).toEqual(['within-limit']);
  });

  it.each([
    ['6000', '4000', '4800.00', '800.00', ['wage-below-floor']],
    ['2500', '2000', '2260.00', '260.00', ['wage-below-floor']],
    ['6000', '4800', '4800.00', '0.00', []],
  ])(
    'a wage of %s with %s in probation lies %s at least, and %s is missing',
    (monthlyWage, probationWage, wageFloor, wageGap, more) => {
      const answer = sheet({ contractStart: '2025-01-01', probationMonths: 6, monthlyWage, probationWage });
      expect(answer.result).toMatchObject({ wageFloor, wageGap });
      expect(answer.codes).toEqual(['within-limit', ...more]);
    },
  );

  it('the floor of a place without a known minimum wage is only the share', () => {
    const answer = sheet({ contractStart: '2025-01-01', probationMonths: 6, monthlyWage: '2500', place: elsewhere });
    expect(answer.result.wageFloor).toBe('2000.00');
    expect(answer.codes).toEqual(['minimum-wage-unknown', 'within-limit']);
    expect(sheet({ contractStart: '2023-12-31', probationMonths: 6, monthlyWage: '2500' }).result.wageFloor).toBe(
      '2070.00',
    );
  });

  it('a probation that went on after a short contract had ended is paid for whole', () => {
    const input = { contractStart: '2025-01-01', contractEnd: '2025-02-28', probationMonths: 6, monthlyWage: '5000' };
    expect(sheet(input)).toMatchObject({
      amount: '30000.00',
      result: { allowedMonths: 0, excessMonths: 6 },
      codes: ['probation-only'],
    });
  });

  it('an end before the beginning and a negative number of months are refused', () => {
    const input = { contractStart: '2025-01-01', probationMonths: 2, monthlyWage: '5000' };
    expect(refused({ ...input, contractEnd: '2024-12-31' })).toEqual(['contractEnd']);
    expect(refused({ ...input, contractEnd: '2025-01-01' })).toEqual([]);
    expect(refused({ ...input, probationMonths: -1 })).toEqual(['probationMonths']);
  });
});
