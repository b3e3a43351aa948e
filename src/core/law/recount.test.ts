import { describe, expect, test } from 'vitest';
import { type Calendar, defaultCalendar, withYear } from './calendar.ts';
import { arrangementOf, type NoticeDay, withDay } from './calendar-notice.ts';
import { type Deadline, type DeadlineOptions, deadlineOf } from './deadline.ts';
import { isMoved, recount } from './recount.ts';
import { type DeadlineCode, deadlineCodes } from './terms.ts';

const doc = '示例〔2026〕1号';
const off = (date: string): Calendar => {
  const changed = withDay(defaultCalendar, { date, kind: 'off', doc });
  if (!('arrangement' in changed)) throw new Error(changed.zh);
  return withYear(defaultCalendar, 2026, changed.arrangement);
};
const again = (code: DeadlineCode, from: string, calendar: Calendar, options: DeadlineOptions = {}) =>
  recount(deadlineOf(code, from, defaultCalendar, options), calendar);

describe('a limit counted again with another calendar', () => {
  test('gives what a new count gives, for every limit that was counted, whatever day it began', () => {
    const calendar = off('2026-03-04');
    for (const code of deadlineCodes)
      for (const from of ['2026-02-02', '2026-02-27', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05']) {
        const { calendarVersion: _, ...fresh } = deadlineOf(code, from, calendar);
        expect(again(code, from, calendar), `${code} ${from}`).toMatchObject(fresh);
      }
  });

  test('a day off inside three working days moves their end by one', () => {
    expect(deadlineOf('DL-HOUSE-APPOINT', '2026-03-02', defaultCalendar).due).toBe('2026-03-05');
    expect(again('DL-HOUSE-APPOINT', '2026-03-02', off('2026-03-04')).due).toBe('2026-03-06');
  });

  test('an agreed day stays where it was agreed', () => {
    const until = { extended: true, due: '2026-04-01' };
    expect(again('DL-MED-15', '2026-03-02', off('2026-04-01'), until)).toMatchObject({
      due: '2026-04-01',
      agreed: true,
    });
    expect(again('DL-PAY', '2026-03-02', off('2026-04-01'), { due: '2026-04-01' }).due).toBe('2026-04-01');
  });

  test('loses the mark of a guessed calendar when the year is announced', () => {
    const guessed = deadlineOf('DL-HOUSE-APPOINT', '2027-03-01', defaultCalendar);
    expect(guessed.provisional).toBe(true);
    const days: NoticeDay[] = [{ date: '2027-01-01', name: '元旦', kind: 'statutory', doc }];
    const known = recount(guessed, withYear(defaultCalendar, 2027, arrangementOf(days)));
    expect(known).toMatchObject({ provisional: false, due: guessed.due });
    expect(isMoved(guessed, known)).toBe(true);
  });

  const hearing = deadlineOf('DL-ARB-HEAR', '2026-03-02', defaultCalendar);
  test.each<[string, Partial<Deadline>, boolean]>([
    ['nothing', {}, false],
    ['the last day', { due: '2026-02-25' }, true],
    ['the day of the warning', { alarm: '2026-02-13' }, true],
    ['the day to plan by', { strict: '2026-02-12' }, true],
    ['the mark of a guessed calendar', { provisional: true }, true],
    ['only the calendar that was used', { calendarVersion: 'another' }, false],
  ])('where %s is different, a reader is told or left alone', (_, change, moved) => {
    expect(isMoved(hearing, { ...hearing, ...change })).toBe(moved);
  });
});
