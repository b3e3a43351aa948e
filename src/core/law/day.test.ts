import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  type Day,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  formatDayEn,
  formatDayZh,
  fromNumber,
  isDay,
  monthOf,
  toNumber,
  weekday,
  yearOf,
} from './day.ts';

const someDay = fc.integer({ min: toNumber('1990-01-01'), max: toNumber('2060-12-31') }).map(fromNumber);

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
