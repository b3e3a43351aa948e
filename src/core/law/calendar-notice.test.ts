import { describe, expect, test } from 'vitest';
import { defaultCalendar, isMakeUpDay, isStatutoryHoliday, isWorkingDay, withYear } from './calendar.ts';
import { arrangementOf, readNotice, withDay } from './calendar-notice.ts';
import { statutoryDays } from './holidays.ts';

const doc = '示例〔2026〕1号';
/** An invented arrangement of 2027: the statutory days, one bridging day, one Sunday that is worked. */
const rows = [
  ...statutoryDays(2027).map(date => ({ date, name: '节日', kind: 'statutory', doc })),
  { date: '2027-10-04', name: '国庆节', kind: 'bridge_off', doc },
  { date: '2027-10-10', name: '国庆节', kind: 'makeup_work', doc },
];
const csv = ['date,name,kind,doc', ...rows.map(r => `${r.date},${r.name},${r.kind},${r.doc}`)].join('\n');

describe('the notice of a year', () => {
  test.each([
    ['JSON', JSON.stringify(rows)],
    ['CSV', csv],
    ['CSV with a mark at its head and Windows line ends', `\uFEFF${csv.replaceAll('\n', '\r\n')}`],
  ])('pasted as %s becomes the calendar of that year', (_, pasted) => {
    const read = readNotice(pasted, 2027);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.warnings).toEqual([]);
    const calendar = withYear(defaultCalendar, 2027, arrangementOf(read.days));
    expect(isWorkingDay(calendar, '2027-10-04')).toBe(false);
    expect(isStatutoryHoliday(calendar, '2027-10-04')).toBe(false);
    expect(isStatutoryHoliday(calendar, '2027-10-01')).toBe(true);
    expect(isMakeUpDay(calendar, '2027-10-10')).toBe(true);
    expect(calendar.years.get(2027)?.notice).toBe(doc);
  });

  test('names every wrong row at once, with what to do', () => {
    const wrong = [
      'date,name,kind,doc',
      `2027-02-30,春节,statutory,${doc}`,
      `2026-11-30,元旦,bridge_off,${doc}`,
      `2027-03-03,节日,holiday,${doc}`,
      `2027-03-03,节日,makeup_work,${doc}`,
      `2027-03-06,,makeup_work,${doc}`,
      '2027-03-07,节日,makeup_work,',
      `2027-03-13,节日,makeup_work,${doc}`,
      `2027-03-13,节日,makeup_work,${doc}`,
    ].join('\n');
    const read = readNotice(wrong, 2027);
    expect(read.ok ? [] : read.problems.map(p => p.row)).toEqual([1, 2, 3, 4, 5, 6, 8]);
    expect(read.ok ? [] : read.problems.every(p => p.message.zh && p.message.en)).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['no header', '2027-01-01,元旦,statutory,x'],
    ['broken JSON', '[{"date":'],
    ['a JSON list of nothing', '[]'],
  ])('%s is no notice', (_, pasted) => {
    expect(readNotice(pasted, 2027)).toMatchObject({ ok: false, problems: [{ row: 0 }] });
  });

  test('may begin in the last days of the year before and leaves the rest of that year alone', () => {
    const read = readNotice(
      JSON.stringify([...rows, { date: '2026-12-31', name: '元旦', kind: 'bridge_off', doc }]),
      2027,
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const calendar = withYear(defaultCalendar, 2027, arrangementOf(read.days));
    expect(isWorkingDay(calendar, '2026-12-31')).toBe(false);
    expect(isWorkingDay(calendar, '2026-12-30')).toBe(true);
    expect(isMakeUpDay(calendar, '2026-10-10')).toBe(true);
  });

  test('is taken with a warning where its statutory days are not those of the present rules', () => {
    const read = readNotice(JSON.stringify(rows.slice(1)), 2027);
    expect(read.ok && read.warnings.map(w => w.zh).join()).toContain('2027-01-01');
  });
});

describe('one day changed at short notice', () => {
  test('a working day is taken off, and worked again', () => {
    const changed = withDay(defaultCalendar, { date: '2026-08-06', kind: 'off', doc });
    if (!('arrangement' in changed)) throw new Error(changed.zh);
    const calendar = withYear(defaultCalendar, 2026, changed.arrangement);
    expect(isWorkingDay(calendar, '2026-08-06')).toBe(false);
    const back = withDay(calendar, { date: '2026-08-06', kind: 'work', doc });
    expect('arrangement' in back && isWorkingDay(withYear(calendar, 2026, back.arrangement), '2026-08-06')).toBe(true);
  });

  test('a Saturday can be worked; a statutory holiday stays one', () => {
    const changed = withDay(defaultCalendar, { date: '2026-08-08', kind: 'work', doc });
    expect('arrangement' in changed && changed.arrangement.makeUp).toContain('2026-08-08');
    expect(withDay(defaultCalendar, { date: '2026-10-01', kind: 'work', doc })).toHaveProperty('zh');
  });

  test('nothing is changed where the day is so already, or its year is not announced', () => {
    expect(withDay(defaultCalendar, { date: '2026-08-06', kind: 'work', doc })).toHaveProperty('zh');
    expect(withDay(defaultCalendar, { date: '2029-08-06', kind: 'off', doc })).toHaveProperty('zh');
  });
});
