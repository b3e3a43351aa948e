import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  chinaDay,
  compareDays,
  type Day,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  formatDayEn,
  formatDayZh,
  fromNumber,
  isDay,
  monthEn,
  monthOf,
  toNumber,
  weekday,
  weekdayZh,
  yearOf,
} from './day.ts';

const someDay = fc.integer({ min: toNumber('1900-01-01'), max: toNumber('2200-12-31') }).map(fromNumber);

describe('civil days', () => {
  test.each(['2026-02-28', '2024-02-29', '1900-01-01', '2200-12-31', '2000-02-29'])('%s is a day', value => {
    expect(isDay(value)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '1899-12-31',
    '2201-01-01',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-01',
    '',
    '２０２６-01-01',
    '2026-01-01 ',
  ])('“%s” is no day', value => {
    expect(isDay(value)).toBe(false);
  });

  test('a period of months ends on the corresponding day, or on the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-03-15', 12)).toBe('2027-03-15');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  test('months have their lengths, February by the rule of leap years', () => {
    const lengths = Array.from({ length: 12 }, (_, i) => daysInMonth(2026, i + 1));
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([1900, 2000, 2024, 2026, 2100, 2200].map(year => daysInMonth(year, 2))).toEqual([28, 29, 29, 28, 28, 28]);
  });

  test('the first and last days of every year from 1900 to 2200 are found again', () => {
    for (let year = 1900; year <= 2200; year++)
      for (const day of [`${year}-01-01`, `${year}-02-28`, `${year}-03-01`, `${year}-12-31`]) {
        expect(fromNumber(toNumber(day))).toBe(day);
        expect(toNumber(day)).toBe(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
      }
  });

  test('days are put in order', () => {
    expect(compareDays('2026-03-02', '2026-03-03')).toBe(-1);
    expect(compareDays('2026-03-03', '2026-03-02')).toBe(1);
    expect(compareDays('2026-03-03', '2026-03-03')).toBe(0);
  });

  test('the legal day begins at midnight in China, wherever the server stands', () => {
    expect(chinaDay(Date.UTC(2026, 2, 1, 15, 59, 59, 999))).toBe('2026-03-01');
    expect(chinaDay(Date.UTC(2026, 2, 1, 16))).toBe('2026-03-02');
    expect(chinaDay(Date.UTC(2026, 2, 2, 15, 59, 59, 999))).toBe('2026-03-02');
  });

  test('weekdays and months have their names', () => {
    expect(Array.from({ length: 7 }, (_, i) => weekdayZh(addDays('2026-03-01', i)))).toEqual([
      '周日',
      '周一',
      '周二',
      '周三',
      '周四',
      '周五',
      '周六',
    ]);
    const names = Array.from({ length: 12 }, (_, i) => monthEn(i + 1));
    const platform = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
    expect(names).toEqual(Array.from({ length: 12 }, (_, i) => platform.format(Date.UTC(2026, i, 1))));
  });

  test('days are written as people say them', () => {
    expect(formatDayZh('2026-10-13')).toBe('2026年10月13日（周二）');
    expect(formatDayEn('2026-10-13')).toBe('13 October 2026');
  });

  test('the arithmetic agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -3000, max: 3000 }), (day, n) => {
        const date = new Date(`${day}T00:00:00Z`);
        date.setUTCDate(date.getUTCDate() + n);
        expect(addDays(day, n)).toBe(date.toISOString().slice(0, 10));
        expect(weekday(addDays(day, n))).toBe(date.getUTCDay());
      }),
    );
  });

  test('counting forth and back leads to the same day', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(isDay(a)).toBe(true);
      }),
    );
  });

  test('adding months lands in the right month and keeps the day or takes the month’s end', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -240, max: 240 }), (day, n) => {
        const result: Day = addMonths(day, n);
        expect(yearOf(result) * 12 + monthOf(result)).toBe(yearOf(day) * 12 + monthOf(day) + n);
        const last = daysInMonth(yearOf(result), monthOf(result));
        expect(dayOfMonth(result)).toBe(Math.min(dayOfMonth(day), last));
      }),
    );
  });
});
