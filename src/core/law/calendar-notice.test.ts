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

  test.each([
    ['in quotation marks, with a comma inside', '"元旦, 放假"', '元旦, 放假'],
    ['in quotation marks that hold some of their own', '"所谓""元旦"""', '所谓"元旦"'],
    ['with quotation marks round nothing at its end', '元旦""', '元旦'],
    ['longer than forty signs, cut to forty', '节'.repeat(41), '节'.repeat(40)],
  ])('a name is read %s', (_, written, name) => {
    const read = readNotice(`date,name,kind,doc\n2027-01-01,${written},statutory,${doc}`, 2027);
    expect(read.ok && read.days).toEqual([{ date: '2027-01-01', name, kind: 'statutory', doc }]);
  });

  test.each([
    ['Chinese commas', '，'],
    ['tabs', '\t'],
  ])('its columns may stand between %s', (_, comma) => {
    const read = readNotice(csv.replaceAll(',', comma), 2027);
    expect(read.ok && read.days.length).toBe(rows.length);
  });

  test('has at most a row for each day of a leap year, and one number', () => {
    const problemsOf = (count: number) => {
      const many = Array.from({ length: count }, () => ({ ...rows[0], date: '2027-02-30' }));
      const read = readNotice(JSON.stringify(many), 2027);
      return read.ok ? [] : read.problems;
    };
    expect(problemsOf(366)).toHaveLength(366);
    expect(problemsOf(367)).toMatchObject([{ row: 0 }]);
    const two = readNotice(JSON.stringify([{ ...rows[0], doc: '另一号' }, ...rows.slice(1)]), 2027);
    expect(two.ok ? [] : two.problems).toEqual([
      { row: 0, message: { zh: '一份通知只有一个文号', en: 'A notice has one number; several stand here' } },
    ]);
  });

  test('names a day that stands twice with the row of the first', () => {
    const read = readNotice(JSON.stringify([...rows, rows[0]]), 2027);
    expect(read.ok ? undefined : read.problems[0]).toMatchObject({
      row: rows.length + 1,
      message: { zh: `${rows[0]!.date}和第1行重复` },
    });
  });

  test('is taken with a warning for a statutory day that the present rules do not have', () => {
    const more = [...rows, { date: '2027-10-05', name: '国庆节', kind: 'statutory', doc }];
    const read = readNotice(JSON.stringify(more), 2027);
    expect(read.ok && read.warnings.map(w => w.zh)).toEqual(['通知写成法定节假日、现行办法没有：2027-10-05']);
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

  test('a weekday on which a year had off is worked without becoming a make-up day; a Sunday becomes one', () => {
    const makesUp = (date: string) => {
      const changed = withDay(defaultCalendar, { date, kind: 'work', doc });
      return 'arrangement' in changed ? changed.arrangement.makeUp.includes(date) : changed.zh;
    };
    expect(makesUp('2026-02-23')).toBe(false);
    expect(makesUp('2026-08-09')).toBe(true);
  });

  test('a make-up Saturday taken off is off, and made up no longer', () => {
    const changed = withDay(defaultCalendar, { date: '2026-10-10', kind: 'off', doc });
    expect('arrangement' in changed && changed.arrangement).toMatchObject({
      notice: doc,
      off: expect.arrayContaining(['2026-10-10']),
      makeUp: expect.not.arrayContaining(['2026-10-10']),
    });
  });

  test('nothing is changed where the day is so already, or its year is not announced', () => {
    expect(withDay(defaultCalendar, { date: '2026-08-06', kind: 'work', doc })).toHaveProperty('zh');
    expect(withDay(defaultCalendar, { date: '2029-08-06', kind: 'off', doc })).toHaveProperty('zh');
  });
});
