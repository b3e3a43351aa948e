import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  defaultCalendar,
  isAnnounced,
  isHoliday,
  isMakeUpDay,
  isStatutoryHoliday,
  isWorkingDay,
  nextWorkingDay,
  withYear,
  workingDaysBetween,
} from './calendar.ts';
import { addDays, type Day, daysInMonth, fromNumber, toNumber, weekday } from './day.ts';
import { arrangements, statutoryDays } from './holidays.ts';

const c = defaultCalendar;
const pad = (n: number) => String(n).padStart(2, '0');
const workingDaysOf = (year: number, month: number): number =>
  Array.from({ length: daysInMonth(year, month) }, (_, i) => `${year}-${pad(month)}-${pad(i + 1)}`).filter(day =>
    isWorkingDay(c, day),
  ).length;
const range = (from: Day, to: Day): Day[] =>
  Array.from({ length: toNumber(to) - toNumber(from) + 1 }, (_, i) => addDays(from, i));
const someDay = fc.integer({ min: toNumber('2007-01-01'), max: toNumber('2030-12-31') }).map(fromNumber);

describe('the working-day calendar', () => {
  test.each([
    [2024, 251, [22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22]],
    [2025, 248, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]],
    [2026, 248, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]],
  ])('%i has %i working days', (year, total, months) => {
    const counted = months.map((_, i) => workingDaysOf(year, i + 1));
    expect(counted).toEqual(months);
    expect(counted.reduce((a, b) => a + b)).toBe(total);
  });

  test.each([
    ['thirteen leave 248 working days, 62 a quarter, 20.67 a month, 165.33 hours', 2026, 13, [248, 62, 20.67, 165.33]],
    ['eleven left 250, 62.5 a quarter, 20.83 a month, 166.67 hours', 2023, 11, [250, 62.5, 20.83, 166.67]],
  ])('of the statutory days of a year %s', (_, year, count, standard) => {
    expect(statutoryDays(year)).toHaveLength(count);
    const days = 365 - 104 - statutoryDays(year).length;
    expect([days, days / 4, days / 12, (days * 8) / 12].map(it => Number(it.toFixed(2)))).toEqual(standard);
  });

  test.each<[string, Day, Day]>([
    ['New Year 2024', '2024-01-01', '2024-01-01'],
    ['Spring Festival 2024', '2024-02-10', '2024-02-17'],
    ['Qingming 2024', '2024-04-04', '2024-04-06'],
    ['Labour Day 2024', '2024-05-01', '2024-05-05'],
    ['Dragon Boat 2024', '2024-06-10', '2024-06-10'],
    ['Mid-Autumn 2024', '2024-09-15', '2024-09-17'],
    ['National Day 2024', '2024-10-01', '2024-10-07'],
    ['New Year 2025', '2025-01-01', '2025-01-01'],
    ['Spring Festival 2025', '2025-01-28', '2025-02-04'],
    ['Qingming 2025', '2025-04-04', '2025-04-06'],
    ['Labour Day 2025', '2025-05-01', '2025-05-05'],
    ['Dragon Boat 2025', '2025-05-31', '2025-06-02'],
    ['National Day and Mid-Autumn 2025', '2025-10-01', '2025-10-08'],
    ['New Year 2026', '2026-01-01', '2026-01-03'],
    ['Spring Festival 2026', '2026-02-15', '2026-02-23'],
    ['Qingming 2026', '2026-04-04', '2026-04-06'],
    ['Labour Day 2026', '2026-05-01', '2026-05-05'],
    ['Dragon Boat 2026', '2026-06-19', '2026-06-21'],
    ['Mid-Autumn 2026', '2026-09-25', '2026-09-27'],
    ['National Day 2026', '2026-10-01', '2026-10-07'],
  ])('%s is off from %s to %s and on the days around nothing is', (_, from, to) => {
    expect(range(from, to).every(day => isHoliday(c, day) && !isWorkingDay(c, day))).toBe(true);
    expect([addDays(from, -1), addDays(to, 1)].some(day => isHoliday(c, day))).toBe(false);
  });

  test.each<[number, Day[]]>([
    [2024, ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12']],
    [2025, ['01-26', '02-08', '04-27', '09-28', '10-11']],
    [2026, ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10']],
  ])('the make-up working days of %i are those of the notice', (year, expected) => {
    const found = range(`${year}-01-01`, `${year}-12-31`).filter(day => isMakeUpDay(c, day));
    expect(found).toEqual(expected.map(day => `${year}-${day}`));
    expect(found.every(day => isWorkingDay(c, day) && [0, 6].includes(weekday(day)))).toBe(true);
  });

  test.each<[number, string]>([
    [2024, '01-01 02-10 02-11 02-12 04-04 05-01 06-10 09-17 10-01 10-02 10-03'],
    [2025, '01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-01 10-02 10-03 10-06'],
    [2026, '01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03'],
    [2027, '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03'],
    [2013, '01-01 02-09 02-10 02-11 04-04 05-01 06-12 09-19 10-01 10-02 10-03'],
    [2008, '01-01 02-06 02-07 02-08 04-04 05-01 06-08 09-14 10-01 10-02 10-03'],
    [2014, '01-01 01-31 02-01 02-02 04-05 05-01 06-02 09-08 10-01 10-02 10-03'],
    [2006, '01-01 01-29 01-30 01-31 05-01 05-02 05-03 10-01 10-02 10-03'],
    [2061, '01-01 05-01 05-02 10-01 10-02 10-03'],
    [2007, '01-01 02-18 02-19 02-20 05-01 05-02 05-03 10-01 10-02 10-03'],
  ])('work is paid threefold in %i on the statutory days only', (year, expected) => {
    const found = range(`${year}-01-01`, `${year}-12-31`).filter(day => isStatutoryHoliday(c, day));
    expect(found).toEqual(expected.split(' ').map(day => `${year}-${day}`));
  });

  test('every statutory day is a day off, and all but weekend days stand in the notice of the year', () => {
    for (const [year, { off }] of arrangements)
      for (const day of statutoryDays(year)) {
        expect(isWorkingDay(c, day), day).toBe(false);
        if (![0, 6].includes(weekday(day))) expect(off, day).toContain(day);
      }
  });

  test('there are ten statutory days until 2007, eleven from 2008 and thirteen from 2025, fewer where two meet', () => {
    const meeting = new Map([
      [2009, 10],
      [2020, 10],
      [2028, 12],
      [2031, 12],
      [2039, 12],
      [2058, 12],
    ]);
    for (let year = 2000; year <= 2060; year++)
      expect(statutoryDays(year).length, `${year}`).toBe(
        meeting.get(year) ?? (year < 2008 ? 10 : year < 2025 ? 11 : 13),
      );
  });

  test('the lunar days and Qingming are those of the lunar calendar', () => {
    const lib = createRequire(import.meta.url)('chinese-days') as {
      getSolarDateFromLunar: (lunar: string) => { date: string };
      getSolarTermDate: (year: number, month: number, term: string) => string;
    };
    for (let year = 2000; year <= 2060; year++) {
      const days = statutoryDays(year);
      const moving = year < 2008 ? ['01-01', '01-02', '01-03'] : ['01-01', '01-02', '05-05', '08-15'];
      for (const day of moving) expect(days, `${year}`).toContain(lib.getSolarDateFromLunar(`${year}-${day}`).date);
      if (year >= 2008) expect(days).toContain(lib.getSolarTermDate(year, 4, 'pure_brightness'));
    }
  });

  test('2027 is not announced: weekends and statutory days are off, nothing is made up', () => {
    expect(isAnnounced(c, 2026)).toBe(true);
    expect(isAnnounced(c, 2027)).toBe(false);
    expect(isWorkingDay(c, '2027-02-05')).toBe(false);
    expect(isWorkingDay(c, '2027-02-09')).toBe(true);
    expect(isWorkingDay(c, '2027-02-07')).toBe(false);
  });

  test('a year that is loaded changes the days of that year and the version, and leaves the old calendar alone', () => {
    const loaded = withYear(c, 2027, {
      notice: '测试通知〔2026〕1号',
      off: range('2027-02-05', '2027-02-11'),
      makeUp: ['2027-02-13'],
    });
    expect(isAnnounced(loaded, 2027)).toBe(true);
    expect(isWorkingDay(loaded, '2027-02-10')).toBe(false);
    expect(isWorkingDay(loaded, '2027-02-13')).toBe(true);
    expect(isStatutoryHoliday(loaded, '2027-02-08')).toBe(true);
    expect(isStatutoryHoliday(loaded, '2027-02-09')).toBe(false);
    expect(loaded.version).not.toBe(c.version);
    expect(isWorkingDay(c, '2027-02-10')).toBe(true);
  });

  test('the version follows the content and not the way to it', () => {
    const first = { off: ['2027-01-01'], makeUp: [] };
    const second = { off: ['2028-01-03'], makeUp: ['2028-01-08'] };
    const both = withYear(withYear(c, 2027, first), 2028, second);
    expect(both.version).toBe(withYear(withYear(c, 2028, second), 2027, first).version);
    expect(both.version).toMatch(/^CN-2007-2028-[0-9a-f]{8}$/);
    expect(withYear(c, 2027, first).version).not.toBe(withYear(c, 2027, { ...first, off: ['2027-01-02'] }).version);
    expect(withYear(c, 2027, first).version).not.toBe(withYear(c, 2027, { ...first, notice: '示例1号' }).version);
    expect(withYear(withYear(c, 2027, second), 2027, first).version).toBe(withYear(c, 2027, first).version);
    expect(withYear(c, 2026, arrangements.get(2026)!).version).toBe(c.version);
  });

  test('a day outside 1900 to 2200 is a mistake of ours', () => {
    expect(isStatutoryHoliday(c, '1900-01-01')).toBe(true);
    expect(isStatutoryHoliday(c, '2200-10-03')).toBe(true);
    expect(isWorkingDay(c, '2200-12-31')).toBe(true);
    for (const day of ['1899-12-31', '2201-01-01']) expect(() => isWorkingDay(c, day)).toThrow('outside the calendar');
    expect(() => addWorkingDays(c, '2200-12-30', 5)).toThrow('leave the calendar');
  });

  test('working days between two days count the last and not the first, and are negative backwards', () => {
    expect(workingDaysBetween(c, '2026-09-22', '2026-10-13')).toBe(10);
    expect(workingDaysBetween(c, '2026-10-13', '2026-09-22')).toBe(-10);
    expect(workingDaysBetween(c, '2026-10-01', '2026-10-07')).toBe(0);
    expect(workingDaysBetween(c, '2026-10-09', '2026-10-10')).toBe(1);
    expect(workingDaysBetween(c, '2026-10-10', '2026-10-11')).toBe(0);
    expect(addWorkingDays(c, '2026-10-10', -2)).toBe('2026-10-08');
  });

  test('ten working days after 22 September 2026 is 13 October', () => {
    expect(addWorkingDays(c, '2026-09-22', 10)).toBe('2026-10-13');
  });

  test('zero working days is the day itself, and a rest day moves to the next working day', () => {
    expect(addWorkingDays(c, '2026-10-03', 0)).toBe('2026-10-03');
    expect(nextWorkingDay(c, '2026-10-03')).toBe('2026-10-08');
    expect(nextWorkingDay(c, '2026-10-10')).toBe('2026-10-10');
  });

  test('adding working days agrees with counting them day by day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -70, max: 70 }), (day, n) => {
        let slow = day;
        for (let left = Math.abs(n); left > 0; ) {
          slow = addDays(slow, Math.sign(n));
          if (isWorkingDay(c, slow)) left--;
        }
        expect(addWorkingDays(c, day, n)).toBe(slow);
        if (n > 0) expect(workingDaysBetween(c, day, slow)).toBe(n);
      }),
    );
  });
});
