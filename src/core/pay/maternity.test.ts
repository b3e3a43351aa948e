import { describe, expect, it } from 'vitest';
import { elsewhere, refusedFields, sheetOf } from '../../../test/pay-world.ts';
import { maternity } from './maternity.ts';

const sheet = sheetOf(maternity);
const refused = refusedFields(maternity);
const averageMonthlyWage = '6000';

describe('maternity leave', () => {
  it.each([
    ['an ordinary birth', {}, 98],
    ['a difficult birth', { difficultBirth: true }, 113],
    ['twins', { babies: 2 }, 113],
    ['a difficult birth of triplets', { difficultBirth: true, babies: 3 }, 143],
    ['one baby, no difficulty, both said', { difficultBirth: false, babies: 1 }, 98],
    ['a miscarriage before four months', { miscarriageWeeks: 15 }, 15],
    ['a miscarriage from four months on', { miscarriageWeeks: 16 }, 42],
  ])('%s', (_, input, days) => {
    expect(sheet({ averageMonthlyWage, ...input }).result.days).toBe(days);
  });

  it('the allowance is a thirtieth of the month for each day, and the local extension is shown as another reading', () => {
    expect(sheet({ averageMonthlyWage })).toEqual({
      amount: '19600.00',
      result: { days: 98, localDays: 158 },
      codes: ['local-extension', 'who-pays'],
      lines: ['6000.00 ÷ 30 × 98 = 19600.00'],
      range: ['19600.00', '31600.00'],
      used: ['maternityDaysInMonth 30', 'maternityExtraFirstChild 60'],
    });
    expect(sheet({ averageMonthlyWage, childOrder: 1 }).result.localDays).toBe(158);
    expect(sheet({ averageMonthlyWage, childOrder: 2, babies: 2 })).toMatchObject({
      result: { days: 113, localDays: 203 },
      used: ['maternityDaysInMonth 30', 'maternityExtraLaterChild 90'],
    });
  });

  it('elsewhere, and before the extension, only the national days are known', () => {
    const answer = sheet({ averageMonthlyWage, place: elsewhere });
    expect(answer).toMatchObject({ amount: '19600.00', result: { days: 98 }, codes: ['who-pays'] });
    expect(answer).not.toHaveProperty('range');
    expect(sheet({ averageMonthlyWage, on: '2021-11-24' }).codes).toEqual(['who-pays']);
    expect(sheet({ averageMonthlyWage, on: '2010-01-01' })).toMatchObject({ amount: null, lines: [], used: [] });
  });

  it('about four months both readings are shown', () => {
    const at = (miscarriageWeeks: number) => sheet({ averageMonthlyWage, miscarriageWeeks });
    expect(at(15)).toMatchObject({ amount: '3000.00', codes: ['who-pays'] });
    expect(at(16)).toMatchObject({
      amount: '8400.00',
      codes: ['near-four-months', 'who-pays'],
      range: ['3000.00', '8400.00'],
    });
    expect(at(17).codes).toEqual(['near-four-months', 'who-pays']);
    expect(at(18)).toMatchObject({ amount: '8400.00', codes: ['who-pays'] });
    expect(at(18)).not.toHaveProperty('range');
  });

  it('the day is exact until the end unless it is rounded first', () => {
    const input = { monthlyWages: ['6000', '6001'], place: elsewhere };
    expect(sheet(input).amount).toBe('19601.63');
    expect(sheet({ ...input, rounding: 'unit-wage-first' }).amount).toBe('19601.96');
  });

  it('a miscarriage with babies or a birth is refused', () => {
    const input = { averageMonthlyWage, miscarriageWeeks: 10 };
    expect(refused({ ...input, difficultBirth: true, babies: 1, childOrder: 1 })).toEqual([
      'difficultBirth',
      'babies',
      'childOrder',
    ]);
    expect(refused({ ...input, difficultBirth: false })).toEqual([]);
    expect(refused({})).toEqual(['averageMonthlyWage']);
  });
});
