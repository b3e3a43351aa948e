import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusedFields, sheetOf } from '../../../test/pay-world.ts';
import { addDays } from '../law/day.ts';
import { annualLeave } from './annual-leave.ts';

const sheet = sheetOf(annualLeave);
const refused = refusedFields(annualLeave);
const averageMonthlyWage = '6525';

describe('days of annual leave', () => {
  it.each([
    ['new in June with five days a year', { year: 2025, entitlement: 5, hired: '2025-06-01' }, 2],
    ['new in September with ten days a year', { year: 2025, entitlement: 10, hired: '2025-09-16' }, 2],
    ['leaving in May, one day taken', { year: 2026, entitlement: 10, left: '2026-05-31', taken: 1 }, 3],
    ['leaving on the last day of a leap year', { year: 2024, entitlement: 5, left: '2024-12-31' }, 5],
    ['leaving in August, three days taken', { year: 2026, entitlement: 15, left: '2026-08-15', taken: 3 }, 6],
    ['more taken than earned is not claimed back', { year: 2026, entitlement: 5, left: '2026-09-05', taken: 5 }, 0],
    ['coming and leaving in one year', { year: 2025, entitlement: 10, hired: '2025-03-01', left: '2025-07-31' }, 4],
    ['leaving in a later year', { year: 2025, entitlement: 10, hired: '2019-03-01', left: '2026-07-31' }, 10],
    ['a whole year, half a day taken', { year: 2025, entitlement: 5, taken: 0.5 }, 4.5],
    ['new in July, half a day taken', { year: 2025, entitlement: 15, hired: '2025-07-01', taken: 0.5 }, 6.5],
    [
      'twelve months complete in October',
      { year: 2025, entitlement: 15, eligibleFrom: '2025-10-01', hired: '2024-10-01' },
      3,
    ],
    ['leaving on the last day of an ordinary year', { year: 2025, entitlement: 5, left: '2025-12-31' }, 5],
    ['hired on the first day of the year', { year: 2025, entitlement: 5, hired: '2025-01-01' }, 5],
  ])('%s', (_, input, days) => {
    expect(sheet({ ...input, averageMonthlyWage }).result.days).toBe(days);
  });

  it('before twelve months of work in a row there is no leave', () => {
    const answer = sheet({ year: 2025, entitlement: 5, eligibleFrom: '2026-01-01', averageMonthlyWage });
    expect(answer).toMatchObject({ amount: '0.00', codes: ['not-yet-eligible'], lines: [] });
    const same = { year: 2025, entitlement: 5, eligibleFrom: '2025-06-30', left: '2025-06-30', averageMonthlyWage };
    expect(sheet(same).codes).toEqual(['nothing-left']);
  });
});

describe('pay for unused annual leave', () => {
  it.each([
    ['6525', 5, '3000.00'],
    ['8000', 3, '2206.90'],
    ['5000', 6, '2758.62'],
  ])('on %s yuan %i days give %s', (wage, days, amount) => {
    const input = { year: 2025, entitlement: 10, taken: 10 - days, averageMonthlyWage: wage };
    expect(sheet(input).amount).toBe(amount);
  });

  it('the sheet shows the share, the day wage and twice its value', () => {
    const answer = sheet({ year: 2026, entitlement: 10, left: '2026-05-31', taken: 1, averageMonthlyWage });
    expect(answer).toEqual({
      amount: '1800.00',
      result: { days: 3, dayWage: '300.00' },
      codes: ['unless-waived'],
      lines: ['6525.00 ÷ 21.75 × 3 × 200% = 1800.00'],
      used: [],
    });
    expect(sheet({ year: 2025, entitlement: 10, monthlyWages: ['5000', '6000'] }).result.dayWage).toBe('252.87');
    const rounded = { year: 2025, entitlement: 10, averageMonthlyWage: '5500', rounding: 'unit-wage-first' };
    expect(sheet(rounded).amount).toBe('5057.40');
    expect(sheet({ ...rounded, rounding: 'end' }).amount).toBe('5057.47');
  });

  it('each answer says what it depends on', () => {
    const codes = (input: object) => sheet({ entitlement: 5, averageMonthlyWage, ...input }).codes;
    expect(codes({ year: 2025, hired: '2025-06-01' })).toEqual(['unless-waived', 'twelve-months']);
    expect(codes({ year: 2025, hired: '2024-01-01' })).toEqual(['unless-waived']);
    expect(codes({ year: 2025, hired: '2024-01-02' })).toEqual(['unless-waived', 'twelve-months']);
    expect(codes({ year: 2025, hired: '2024-06-01', eligibleFrom: '2020-01-01' })).toEqual(['unless-waived']);
    expect(codes({ year: 2026 })).toEqual(['unless-waived', 'year-not-over']);
    expect(codes({ year: 2026, taken: 5 })).toEqual(['nothing-left']);
    const lastDay = sheet({ entitlement: 5, averageMonthlyWage, year: 2026 }, { today: '2026-12-31' });
    expect(lastDay.codes).toEqual(['unless-waived', 'year-not-over']);
    expect(codes({ year: 2025, hired: '2025-12-31' })).toEqual(['nothing-left', 'twelve-months']);
    expect(codes({ year: 2025 })).toEqual(['unless-waived']);
    expect(codes({ year: 2024 })).toEqual(['unless-waived', 'limitation']);
    expect(codes({ year: 2025, left: '2025-11-25' })).toEqual(['unless-waived']);
    expect(codes({ year: 2025, left: '2025-11-24' })).toEqual(['unless-waived', 'limitation']);
    expect(codes({ year: 2023, taken: 5 })).toEqual(['nothing-left']);
  });

  it('more leave than the law gives leaves nothing to pay and is not claimed back', () => {
    expect(sheet({ year: 2025, entitlement: 5, taken: 7, averageMonthlyWage })).toMatchObject({
      amount: '0.00',
      result: { days: 0 },
      codes: ['nothing-left'],
    });
  });

  it('what cannot be is refused by its field', () => {
    const whole = { year: 2025, entitlement: 5, averageMonthlyWage };
    expect(refused({ ...whole, entitlement: 7 })).toEqual(['entitlement']);
    expect(refused({ ...whole, taken: -1 })).toEqual(['taken']);
    expect(refused({ ...whole, hired: '2026-01-01' })).toEqual(['hired']);
    expect(refused({ ...whole, hired: '2025-12-31' })).toEqual([]);
    expect(refused({ ...whole, left: '2024-12-31' })).toEqual(['left']);
    expect(refused({ ...whole, left: '2025-01-01' })).toEqual([]);
    expect(refused({ ...whole, hired: '2025-06-01', left: '2025-05-31' })).toEqual(['left']);
    expect(refused({ ...whole, averageMonthlyWage: undefined })).toEqual(['averageMonthlyWage']);
    expect(refused({ ...whole, monthlyWages: ['1'] })).toEqual(['monthlyWages']);
    expect(refused({ ...whole, year: 2007 })).toEqual(['year']);
  });

  it('a higher wage or a later leaving never gives less, taken days never more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(5, 10, 15),
        fc.nat(364),
        fc.nat(60),
        fc.integer({ min: 1, max: 40_000 }),
        fc.nat(5),
        (entitlement, at, more, wage, taken) => {
          const pay = (day: number, monthly: number, off: number) =>
            Number(
              sheet({
                year: 2025,
                entitlement,
                left: addDays('2025-01-01', Math.min(364, day)),
                taken: off,
                averageMonthlyWage: String(monthly),
              }).amount,
            );
          const due = pay(at, wage, taken);
          expect(due).toBeGreaterThanOrEqual(0);
          expect(pay(at + more, wage, taken)).toBeGreaterThanOrEqual(due);
          expect(pay(at, wage + more, taken)).toBeGreaterThanOrEqual(due);
          expect(pay(at, wage, 0)).toBeGreaterThanOrEqual(due);
        },
      ),
      { numRuns: 60 },
    );
  });
});
