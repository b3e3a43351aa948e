import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../law/calendar.ts';
import { completeMonths, serviceBetween, startedYears } from './service.ts';
import { lastOfMonth, provisional, workingDayOnOrBefore, workingDays } from './working-days.ts';

describe('working days of a wage', () => {
  it('both ends are counted, and nothing if the end lies before the beginning', () => {
    expect(workingDays('2026-05-11', '2026-05-11', defaultCalendar)).toBe(1);
    expect(workingDays('2026-05-11', '2026-05-15', defaultCalendar)).toBe(5);
    expect(workingDays('2026-05-16', '2026-05-17', defaultCalendar)).toBe(0);
    expect(workingDays('2026-05-12', '2026-05-11', defaultCalendar)).toBe(0);
  });

  it('the last day of a month, and the working day on or before a day', () => {
    expect(['2024-02-03', '2026-02-28', '2026-12-31'].map(lastOfMonth)).toEqual([
      '2024-02-29',
      '2026-02-28',
      '2026-12-31',
    ]);
    expect(workingDayOnOrBefore('2026-10-05', defaultCalendar)).toBe('2026-09-30');
    expect(workingDayOnOrBefore('2026-02-28', defaultCalendar)).toBe('2026-02-28');
  });

  it('names each year without a published arrangement once', () => {
    expect(provisional(defaultCalendar, ['2026-01-01', '2007-01-01'])).toEqual([]);
    const [note, ...more] = provisional(defaultCalendar, ['2027-01-01', '2027-05-01', '2006-01-01', '2026-01-01']);
    expect(note?.message.zh).toContain('2027、2006年');
    expect(more).toEqual([]);
  });
});

describe('the length of a service', () => {
  it.each([
    ['2019-03-11', '2026-06-30', { years: 7, months: 3, days: 20 }],
    ['2003-06-10', '2007-12-31', { years: 4, months: 6, days: 22 }],
    ['2008-01-01', '2026-06-09', { years: 18, months: 5, days: 9 }],
    ['2026-03-01', '2026-03-01', { years: 0, months: 0, days: 1 }],
    ['2026-03-02', '2026-03-01', { years: 0, months: 0, days: 0 }],
    ['2026-03-02', '2025-03-01', { years: 0, months: 0, days: 0 }],
    ['2024-01-31', '2024-02-28', { years: 0, months: 1, days: 0 }],
    ['2024-01-31', '2024-02-27', { years: 0, months: 0, days: 28 }],
  ])('from %s to %s', (start, end, service) => {
    expect(serviceBetween(start, end)).toEqual(service);
    expect(completeMonths(start, end)).toBe(service.years * 12 + service.months);
  });

  it('before 2008 a started year counts as a year', () => {
    expect(startedYears('2003-06-10', '2007-12-31')).toBe(5);
    expect(startedYears('2003-01-01', '2007-12-31')).toBe(5);
    expect(startedYears('2003-01-01', '2008-01-01')).toBe(6);
    expect(startedYears('2007-12-31', '2007-12-31')).toBe(1);
    expect(startedYears('2007-06-01', '2007-12-31')).toBe(1);
  });
});
