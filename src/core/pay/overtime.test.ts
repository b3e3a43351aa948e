import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elsewhere, refusedFields, sheetOf } from '../../../test/pay-world.ts';
import { addDays } from '../law/day.ts';
import { builtInParameters, parameterOn, withParameters } from '../law/parameters.ts';
import { overtime } from './overtime.ts';

const sheet = sheetOf(overtime);
const refused = refusedFields(overtime);
const sums = (weekday: string, restDay: string, holiday: string) => ({ weekday, restDay, holiday });

describe('overtime pay', () => {
  it.each([
    ['twenty extra hours on working days', '5220', { weekdayHours: 20 }, '900.00'],
    ['two rest days', '5220', { restDayHours: 16 }, '960.00'],
    ['a statutory holiday', '5220', { holidayHours: 8 }, '720.00'],
    ['thirty-six extra hours', '4800', { weekdayHours: 36 }, '1489.66'],
    ['sixteen hours on rest days', '4800', { restDayHours: 16 }, '882.76'],
    ['three statutory holidays', '4800', { holidayHours: 24 }, '1986.21'],
    ['four rest days', '8700', { restDayHours: 32 }, '3200.00'],
    ['two statutory holidays', '8700', { holidayHours: 16 }, '2400.00'],
    ['ten hours at the minimum wage', '2260', { weekdayHours: 10 }, '194.83'],
    ['a quarter of 520 hours where the standard is 496', '5220', { weekdayHours: 520 - 62 * 8 }, '1080.00'],
  ])('%s on %s yuan a month', (_, monthlyWage, hours, amount) => {
    expect(sheet({ monthlyWage, ...hours }).amount).toBe(amount);
  });

  it('on Labour Day 2026 two days are paid three times and three days twice', () => {
    const days = [1, 2, 3, 4, 5].map(day => ({ date: `2026-05-0${day}`, hours: 8 }));
    expect(sheet({ monthlyWage: '5220', days })).toEqual({
      amount: '2880.00',
      result: { hourWage: '30.00', ...sums('0.00', '1440.00', '1440.00') },
      codes: ['substitute-rest'],
      lines: ['5220.00 ÷ 21.75 ÷ 8 × 24 × 200% = 1440.00', '5220.00 ÷ 21.75 ÷ 8 × 16 × 300% = 1440.00'],
      used: ['minimumMonthlyWage 2260.00'],
    });
  });

  it('on a working day, a made-up Saturday among them, only the hours above eight are overtime', () => {
    const days = [
      { date: '2026-05-09', hours: 8 },
      { date: '2026-05-11', hours: 9.5 },
      { date: '2026-05-12', hours: 6 },
    ];
    expect(sheet({ monthlyWage: '5220', days })).toMatchObject({ amount: '67.50', codes: [] });
    expect(sheet({ monthlyWage: '5220', days }).lines).toEqual(['5220.00 ÷ 21.75 ÷ 8 × 1.50 × 150% = 67.50']);
  });

  it('all three kinds are added exactly and rounded once', () => {
    const answer = sheet({ monthlyWage: '4800', weekdayHours: 36, restDayHours: 16, holidayHours: 24 });
    expect(answer.result).toEqual({ hourWage: '27.59', ...sums('1489.66', '882.76', '1986.21') });
    expect(answer.amount).toBe('4358.62');
    expect(
      sheet({ monthlyWage: '4800', weekdayHours: 36, restDayHours: 16, holidayHours: 24, rounding: 'unit-wage-first' })
        .amount,
    ).toBe('4359.22');
  });

  it('a wage below the minimum is raised to it', () => {
    const answer = sheet({ monthlyWage: '2000', weekdayHours: 10 });
    expect(answer).toMatchObject({ amount: '194.83', codes: ['raised-to-minimum'] });
    expect(sheet({ monthlyWage: '2260', weekdayHours: 10 }).codes).toEqual([]);
  });

  it('each day takes the minimum wage of its own time', () => {
    const days = [
      { date: '2024-01-06', hours: 8 },
      { date: '2023-12-30', hours: 8 },
    ];
    const answer = sheet({ monthlyWage: '2100', days });
    expect(answer.lines).toEqual([
      '2260.00 ÷ 21.75 ÷ 8 × 8 × 200% = 207.82',
      '2100.00 ÷ 21.75 ÷ 8 × 8 × 200% = 193.10',
    ]);
    expect(answer.result.hourWage).toBe('12.99');
    expect(answer.used).toEqual(['minimumMonthlyWage 2260.00', 'minimumMonthlyWage 2070.00']);
    expect(sheet({ monthlyWage: '2100', days, on: '2023-06-01' }).lines).toHaveLength(1);
  });

  it('a county’s own minimum wage takes the place of the built-in one', () => {
    const own = withParameters(
      builtInParameters,
      [
        {
          name: 'minimumMonthlyWage',
          place: '330282',
          from: '2026-09-01',
          value: '2610.00',
          source: '测试',
          confirmed: true,
        },
      ],
      'own',
    );
    expect(parameterOn('minimumMonthlyWage', '330282', '2026-11-25', own)?.value).toBe('2610.00');
    expect(sheet({ monthlyWage: '2000', weekdayHours: 8 }, { parameters: own }).amount).toBe('180.00');
  });

  it('where the minimum wage is not known, the wage counts as it is and the field to fill is named', () => {
    const answer = sheet({ monthlyWage: '2000', weekdayHours: 8, place: elsewhere });
    expect(answer).toMatchObject({ amount: '137.93', codes: ['minimum-wage-unknown'], used: [] });
  });

  it('what was paid already is taken off and too much is never asked back', () => {
    expect(sheet({ monthlyWage: '5220', weekdayHours: 20, paid: '300' })).toMatchObject({
      amount: '600.00',
      codes: [],
    });
    expect(sheet({ monthlyWage: '5220', weekdayHours: 20, paid: '900' })).toMatchObject({
      amount: '0.00',
      codes: ['already-paid'],
    });
  });

  it('a month with more than thirty-six extra hours is paid in full and the breach is named; holidays are not counted', () => {
    const long = Array.from({ length: 5 }, (_, index) => ({ date: `2026-06-0${index + 1}`, hours: 16 }));
    expect(sheet({ monthlyWage: '5220', days: long }).codes).toEqual(['monthly-limit']);
    const even = [...long.slice(0, 4), { date: '2026-06-05', hours: 12 }, { date: '2026-06-19', hours: 8 }];
    expect(sheet({ monthlyWage: '5220', days: even }).codes).toEqual([]);
    const over = [...long.slice(0, 4), { date: '2026-06-05', hours: 12.25 }];
    expect(sheet({ monthlyWage: '5220', days: over }).codes).toEqual(['monthly-limit']);
    const split = [...long.slice(0, 4), { date: '2026-07-01', hours: 16 }];
    expect(sheet({ monthlyWage: '5220', days: split }).codes).toEqual([]);
  });

  it('without extra hours nothing is due, and the reason is given', () => {
    const answer = sheet({ monthlyWage: '5220', days: [{ date: '2026-05-11', hours: 8 }] });
    expect(answer).toMatchObject({ amount: '0.00', codes: ['no-overtime'], lines: [] });
    expect(answer.result.hourWage).toBe('30.00');
    expect(sheet({ monthlyWage: '5220', weekdayHours: 0, paid: '10' }).codes).toEqual(['no-overtime']);
  });

  it('days of a year without a published arrangement are provisional', () => {
    expect(sheet({ monthlyWage: '5220', days: [{ date: '2027-05-03', hours: 9 }] }).codes).toEqual([
      'calendar-provisional',
    ]);
  });

  it('hours as digits in quotation marks are read, anything else is refused by its field', () => {
    expect(sheet({ monthlyWage: '5220', weekdayHours: '20' }).amount).toBe('900.00');
    expect(refused({ monthlyWage: '5220' })).toEqual(['weekdayHours']);
    expect(refused({ monthlyWage: '5220', weekdayHours: '1e3' })).toEqual(['weekdayHours']);
    expect(refused({ monthlyWage: '5220', weekdayHours: 1.005 })).toEqual(['weekdayHours']);
    expect(refused({ monthlyWage: '5220', weekdayHours: 1e-7 })).toEqual(['weekdayHours']);
    expect(refused({ monthlyWage: '5220', restDayHours: 20_001 })).toEqual(['restDayHours']);
    expect(refused({ monthlyWage: '5220', weekdayHours: 0.25, holidayHours: -1 })).toEqual(['holidayHours']);
    expect(refused({ monthlyWage: '-1', days: [{ date: '2026-02-30', hours: 25 }] })).toEqual([
      'monthlyWage',
      'days.0.date',
      'days.0.hours',
    ]);
  });

  it('totals and days together, and a day given twice, are refused', () => {
    const day = { date: '2026-05-01', hours: 8 };
    expect(refused({ monthlyWage: '5220', holidayHours: 8, days: [day] })).toEqual(['days']);
    expect(refused({ monthlyWage: '5220', restDayHours: 8, days: [day] })).toEqual(['days']);
    expect(refused({ monthlyWage: '5220', days: [day, day] })).toEqual(['days.1.date']);
  });

  it('more hours or a higher wage never give less, and one list of days is its parts together', () => {
    const list = fc.uniqueArray(fc.record({ shift: fc.nat(1000), hours: fc.integer({ min: 0, max: 24 }) }), {
      selector: ({ shift }) => shift,
      minLength: 2,
      maxLength: 12,
    });
    const fen = (input: object): number => Math.round(Number(sheet(input).amount) * 100);
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 50_000 }), fc.nat(3000), fc.nat(11), (rows, wage, more, at) => {
        const days = rows.map(({ shift, hours }) => ({ date: addDays('2024-01-01', shift), hours }));
        const all = fen({ monthlyWage: String(wage), days });
        expect(fen({ monthlyWage: String(wage + more), days })).toBeGreaterThanOrEqual(all);
        const cut = 1 + (at % (days.length - 1));
        const parts = [days.slice(0, cut), days.slice(cut)].map(part => fen({ monthlyWage: String(wage), days: part }));
        expect(Math.abs(parts.reduce((a, b) => a + b) - all)).toBeLessThanOrEqual(1);
        const longer = days.map((day, index) => (index === 0 ? { ...day, hours: Math.min(24, day.hours + 1) } : day));
        expect(fen({ monthlyWage: String(wage), days: longer })).toBeGreaterThanOrEqual(all);
      }),
      { numRuns: 60 },
    );
  });
});
