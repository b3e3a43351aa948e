import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, defaultCalendar as c, isStatutoryHoliday, isWorkingDay } from './calendar.ts';
import { addDays, daysInMonth } from './day.ts';
import { arrangements, statutoryDays } from './holidays.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = path.join(process.env.HEJIE_SHARED ?? path.join(root, '..', 'shared'), 'data/holidays');

/** The rows of a CSV without quotes, as objects. */
function rows(name: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path.join(folder, name), 'utf8').trim().split(/\r?\n/);
  const keys = head.split(',');
  return lines.map(line => {
    const cells = line.split(',');
    return Object.fromEntries(keys.map((key, i) => [key, cells[i] ?? '']));
  });
}

describe('the built-in arrangements', () => {
  test('cover 2007 to 2026 without a gap', () => {
    expect([...arrangements.keys()]).toEqual(Array.from({ length: 20 }, (_, i) => 2007 + i));
  });

  test.each([...arrangements])('%i moves only weekends to working days', (_, { off, makeUp }) => {
    expect(off.length).toBeGreaterThan(20);
    expect(makeUp.filter(day => off.includes(day))).toEqual([]);
  });
});

// Compares with a published table of days where one lies beside the project.
if (existsSync(path.join(folder, 'special_days.csv'))) {
  describe('compared with the published tables', () => {
    test('every special day is off or worked as published', () => {
      for (const { date = '', holiday_cn } of rows('special_days.csv'))
        expect(isWorkingDay(c, date), date).toBe(holiday_cn === 'work');
    });

    test('every month has as many working days as published', () => {
      for (const { year, month, working_days } of rows('working_days_per_month.csv')) {
        const first = `${year}-${String(month).padStart(2, '0')}-01`;
        const days = Array.from({ length: daysInMonth(Number(year), Number(month)) }, (_, i) => addDays(first, i));
        expect(days.filter(day => isWorkingDay(c, day)).length, first).toBe(Number(working_days));
      }
    });

    test('adding working days leads where the table says', () => {
      for (const { start = '', n_working_days, result } of rows('add_working_days.csv'))
        expect(addWorkingDays(c, start, Number(n_working_days)), start).toBe(result);
    });

    test('the statutory days of each year are those computed from its rules', () => {
      const published = rows('statutory_holidays.csv').map(it => it.date ?? '');
      for (const day of published) expect(isStatutoryHoliday(c, day), day).toBe(true);
      for (const year of new Set(published.map(day => Number(day.slice(0, 4)))))
        expect(statutoryDays(year)).toEqual([...new Set(published.filter(day => day.startsWith(`${year}-`)))].sort());
    });
  });
}
