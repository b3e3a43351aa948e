import { describe, expect, it } from 'vitest';
import { elsewhere, refusedFields, sheetOf } from '../../../test/pay-world.ts';
import { heatAllowance } from './heat-allowance.ts';

const sheet = sheetOf(heatAllowance);
const refused = refusedFields(heatAllowance);
const season = ['2026-06', '2026-07', '2026-08', '2026-09'];

describe('heat allowance', () => {
  it('outdoors the whole season gives 1,200', () => {
    expect(sheet({ outdoor: true, months: season })).toEqual({
      amount: '1200.00',
      result: { months: season.map(month => ({ month, amount: '300.00' })) },
      codes: [],
      lines: season.map(() => '300.00 = 300.00'),
      used: ['heatAllowanceOutdoor 300.00'],
    });
  });

  it('indoors July and August give 400, where the place was not cooled', () => {
    expect(sheet({ outdoor: false, months: ['2026-07', '2026-08'] })).toMatchObject({
      amount: '400.00',
      codes: ['only-without-cooling'],
      used: ['heatAllowanceIndoor 200.00'],
    });
  });

  it('one month indoors says so too', () => {
    expect(sheet({ outdoor: false, months: ['2026-07'] }).codes).toEqual(['only-without-cooling']);
    expect(sheet({ outdoor: false, months: ['2026-10'] }).codes).toEqual(['outside-season']);
  });

  it('eleven days of July 2026 are counted over its working days, and the other reading is shown', () => {
    expect(sheet({ outdoor: true, partMonths: [{ month: '2026-07', days: 11 }] })).toMatchObject({
      amount: '143.48',
      codes: ['part-month-readings'],
      lines: ['300.00 ÷ 23 × 11 = 143.48'],
      range: ['143.48', '151.72'],
    });
    const first = { outdoor: true, partMonths: [{ month: '2026-07', days: 11 }], rounding: 'unit-wage-first' };
    expect(sheet(first)).toMatchObject({ amount: '143.44', range: ['143.44', '151.69'] });
  });

  it('more days than the month has working days never cost more than the month', () => {
    const answer = sheet({ outdoor: true, months: ['2026-06'], partMonths: [{ month: '2026-07', days: 31 }] });
    expect(answer).toMatchObject({ amount: '600.00', codes: [] });
    expect(answer).not.toHaveProperty('range');
    const few = sheet({ outdoor: true, partMonths: [{ month: '2026-09', days: 22 }] });
    expect(few).toMatchObject({ amount: '300.00', codes: [] });
  });

  it('outside June to September nothing is due, and the months are named', () => {
    expect(sheet({ outdoor: true, months: ['2026-05', '2026-06', '2026-10'] })).toMatchObject({
      amount: '300.00',
      codes: ['outside-season'],
    });
    expect(sheet({ outdoor: true, months: ['2026-10'] })).toMatchObject({ amount: '0.00', codes: ['outside-season'] });
  });

  it('where the allowance is not known, the field to fill is named', () => {
    expect(sheet({ outdoor: true, months: ['2026-07'], place: elsewhere })).toMatchObject({
      amount: null,
      codes: ['allowance-unknown'],
    });
    expect(sheet({ outdoor: true, months: ['2018-05', '2017-07'] })).toMatchObject({
      amount: null,
      codes: ['allowance-unknown'],
    });
    expect(
      sheet({ outdoor: true, months: ['2026-07', '2026-08'], place: elsewhere, monthlyAllowance: '160' }),
    ).toMatchObject({ amount: '320.00', codes: [] });
    expect(sheet({ outdoor: true, months: ['2017-07', '2018-07'] })).toMatchObject({
      amount: '300.00',
      codes: ['allowance-unknown'],
    });
    expect(sheet({ outdoor: true, months: ['2017-07'], on: '2018-07-01' }).amount).toBe('300.00');
  });

  it('days in a year without a published arrangement are provisional', () => {
    const months = { months: ['2027-07'] };
    expect(sheet({ outdoor: true, ...months }).codes).toEqual([]);
    expect(sheet({ outdoor: true, partMonths: [{ month: '2027-07', days: 22 }] }).codes).toEqual([
      'calendar-provisional',
    ]);
  });

  it('a month twice, more days than it has, and no month at all are refused', () => {
    expect(refused({ outdoor: true })).toEqual(['months']);
    expect(refused({ outdoor: true, months: ['2026-06', '2026-07', '2026-06'] })).toEqual(['months.2']);
    const part = (month: string, days: number) => ({ outdoor: true, partMonths: [{ month, days }] });
    expect(refused(part('2026-06', 31))).toEqual(['partMonths.0.days']);
    expect(refused(part('2026-06', 30))).toEqual([]);
    expect(refused(part('2027-02', 29))).toEqual(['partMonths.0.days']);
    expect(refused(part('2028-02', 29))).toEqual([]);
    expect(refused(part('2026-10', 31))).toEqual([]);
    expect(refused({ ...part('2026-06', 3), months: ['2026-06'] })).toEqual(['partMonths.0.month']);
    const twice = [...part('2026-06', 3).partMonths, ...part('2026-06', 4).partMonths];
    expect(refused({ outdoor: true, partMonths: twice })).toEqual(['partMonths.1.month']);
  });
});
