import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, defaultCalendar, isAnnounced, isWorkingDay, withYear } from './calendar.ts';
import { addDays, type Day, daysInMonth, fromNumber, toNumber } from './day.ts';
import { clockState, type DeadlineOptions, deadlineOf, explainDeadline } from './deadline.ts';
import { type DeadlineCode, deadlineCodes, type Term, terms } from './terms.ts';

const c = defaultCalendar;
const reason = { zh: '等待鉴定', en: 'waiting for an appraisal' };

describe('worked deadlines', () => {
  test.each<[string, DeadlineCode, Day, Day, Day, boolean?]>([
    ['an application of 27 April 2026 is decided on by 7 May', 'DL-ARB-ACC', '2026-04-27', '2026-05-07', '2026-05-07'],
    [
      'a case accepted on 7 May 2026 closes on 21 June, a holiday',
      'DL-ARB-45',
      '2026-05-07',
      '2026-06-21',
      '2026-06-21',
    ],
    ['with the extension it closes on 6 July', 'DL-ARB-45', '2026-05-07', '2026-07-06', '2026-07-06', true],
    [
      'an award of 18 September 2026 can be sued on until 8 October',
      'DL-SUE-15',
      '2026-09-18',
      '2026-10-03',
      '2026-10-08',
    ],
    [
      'a copy received on 22 September 2026 is answered by 13 October',
      'DL-ARB-ANS',
      '2026-09-22',
      '2026-10-13',
      '2026-10-13',
    ],
    [
      'for a hearing on 2 March 2026 notice is given by 24 February',
      'DL-ARB-HEAR',
      '2026-03-02',
      '2026-02-24',
      '2026-02-24',
    ],
    ['and adjournment is asked for by 26 February', 'DL-ARB-ADJ', '2026-03-02', '2026-02-26', '2026-02-26'],
    [
      'confirmation of an agreement of 20 January 2026 ends on 24 February',
      'DL-JC-30',
      '2026-01-20',
      '2026-02-19',
      '2026-02-24',
    ],
    [
      'review of an agreement of 20 September 2026 ends on 8 October',
      'DL-REV-15',
      '2026-09-20',
      '2026-10-05',
      '2026-10-08',
    ],
    ['revocation of an award of 3 April 2026 ends on 6 May', 'DL-REVK-30', '2026-04-03', '2026-05-03', '2026-05-06'],
    ['an inspection filed on 2 March 2026 ends on 28 May', 'DL-LI-60', '2026-03-02', '2026-05-28', '2026-05-28'],
    ['extended it ends on 10 July', 'DL-LI-60', '2026-03-02', '2026-07-10', '2026-07-10', true],
    [
      'appointed mediation signed for on 20 May 2026 ends on 22 June',
      'DL-WEIPAI-30',
      '2026-05-20',
      '2026-06-19',
      '2026-06-22',
    ],
    ['a paper posted on 30 April 2026 is served on 8 May', 'DL-PUB-3', '2026-04-30', '2026-05-08', '2026-05-08'],
    [
      'a review accepted on 29 April 2026 ends on Saturday 9 May, a working day',
      'DL-REV-5',
      '2026-04-29',
      '2026-05-09',
      '2026-05-09',
    ],
    ['extended it ends on 15 May', 'DL-REV-5', '2026-04-29', '2026-05-15', '2026-05-15', true],
    [
      'a mediation asked for on 10 February 2026 ends on 25 February',
      'DL-MED-15',
      '2026-02-10',
      '2026-02-25',
      '2026-02-25',
    ],
    [
      'performance due on 15 June 2025 can be enforced until 15 June 2027',
      'DL-EXEC-2Y',
      '2025-06-15',
      '2027-06-15',
      '2027-06-15',
    ],
    [
      'consultation proposed on 30 September 2026 is answered by 8 October',
      'DL-CONS-REPLY',
      '2026-09-30',
      '2026-10-05',
      '2026-10-08',
    ],
    [
      'mediation of the people accepted on 31 January 2026 ends on 28 February',
      'DL-PMED-1M',
      '2026-01-31',
      '2026-02-28',
      '2026-02-28',
    ],
  ])('%s', (_, code, from, raw, due, extended = false) => {
    const deadline = deadlineOf(code, from, c, { extended });
    expect({ raw: deadline.raw, due: deadline.due }).toEqual({ raw, due });
  });

  test('an authority is warned by the raw day and shown the moved one', () => {
    const closing = deadlineOf('DL-ARB-45', '2026-05-07', c);
    expect(closing).toMatchObject({ alarm: '2026-06-21', due: '2026-06-21', rolled: '2026-06-22', provisional: false });
    expect(deadlineOf('DL-WEIPAI-30', '2026-05-20', c)).toMatchObject({ alarm: '2026-06-19', due: '2026-06-22' });
    expect(deadlineOf('DL-SUE-15', '2026-09-18', c)).toMatchObject({ alarm: '2026-10-08' });
  });

  test('hearings are planned one working day earlier than the law needs', () => {
    expect(deadlineOf('DL-ARB-HEAR', '2026-03-02', c).strict).toBe('2026-02-14');
    expect(deadlineOf('DL-ARB-ADJ', '2026-03-02', c).strict).toBe('2026-02-25');
  });

  test('a promise is due on its own day and does not move', () => {
    const payment = deadlineOf('DL-PAY', '2026-09-01', c, { due: '2026-10-03' });
    expect(payment).toMatchObject({ raw: '2026-10-03', due: '2026-10-03', alarm: '2026-10-03', rolled: '2026-10-08' });
  });

  test('the parties may set another length', () => {
    expect(deadlineOf('DL-MED-15', '2026-03-02', c, { length: 30 }).due).toBe('2026-04-01');
  });

  test('days of an appraisal do not count towards the forty-five', () => {
    const excluded = [{ from: '2026-03-10', to: '2026-03-29', reason }];
    expect(deadlineOf('DL-ARB-45', '2026-03-02', c, { excluded }).raw).toBe('2026-05-06');
  });

  test('overlapping exclusions leave a day out once, and those outside the period leave out nothing', () => {
    const excluded = [
      { from: '2026-03-10', to: '2026-03-20', reason },
      { from: '2026-03-15', to: '2026-03-25', reason },
      { from: '2026-01-01', to: '2026-02-01', reason },
      { from: '2026-08-01', to: '2026-08-09', reason },
    ];
    expect(deadlineOf('DL-ARB-45', '2026-03-02', c, { excluded }).raw).toBe('2026-05-02');
  });

  test('hours are counted as instants', () => {
    expect(deadlineOf('DL-TR-24H', '2026-03-02T15:30', c).due).toBe('2026-03-03T15:30');
    expect(deadlineOf('DL-PRES-48H', '2026-03-02', c).due).toBe('2026-03-05T00:00');
  });

  test('a limit that ends in a year without a calendar is provisional until the year is loaded', () => {
    expect(deadlineOf('DL-ARB-45', '2026-11-16', c).provisional).toBe(false);
    expect(deadlineOf('DL-ARB-45', '2026-11-17', c).provisional).toBe(true);
    const loaded = withYear(c, 2027, { off: ['2027-01-01'], makeUp: [] });
    expect(deadlineOf('DL-ARB-45', '2026-11-17', loaded)).toMatchObject({
      provisional: false,
      calendarVersion: loaded.version,
    });
  });
});

/** The same law once more, day by day and without any table; slow on purpose. */
function slowly(code: DeadlineCode, from: Day, calendar: Calendar, options: DeadlineOptions) {
  const term: Term = terms[code];
  const length = options.extended ? (term.extended ?? term.length) : term.length;
  const isOut = (day: Day) => (options.excluded ?? []).some(it => it.from <= day && day <= it.to);
  let day = from;
  if (term.backward) {
    for (let left = length; left > 0; ) {
      day = addDays(day, -1);
      if (isWorkingDay(calendar, day)) left--;
    }
    return { raw: day, due: day };
  }
  if (term.unit === 'working-day' || term.unit === 'natural-day') {
    for (let left = length; left > 0; ) {
      day = addDays(day, 1);
      if (!isOut(day) && (term.unit === 'natural-day' || isWorkingDay(calendar, day))) left--;
    }
  } else {
    const months = term.unit === 'year' ? length * 12 : length;
    const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
    const index = year * 12 + month - 1 + months;
    const y = Math.floor(index / 12);
    const m = (index % 12) + 1;
    const plain = `${y}-${String(m).padStart(2, '0')}-${String(Math.min(date, daysInMonth(y, m))).padStart(2, '0')}`;
    const counting = toNumber(plain) - toNumber(from);
    for (let left = counting; left > 0; ) {
      day = addDays(day, 1);
      if (!isOut(day)) left--;
    }
  }
  let due = day;
  while (term.rolls && !isWorkingDay(calendar, due)) due = addDays(due, 1);
  return { raw: day, due };
}

describe('the deadline engine', () => {
  const someDay = fc.integer({ min: toNumber('2019-01-01'), max: toNumber('2027-12-31') }).map(fromNumber);
  const interval = fc
    .tuple(someDay, fc.integer({ min: 0, max: 40 }))
    .map(([from, days]) => ({ from, to: addDays(from, days), reason }));
  const counted = deadlineCodes.filter(code => terms[code].unit !== 'hour' && !terms[code].promised);

  test('agrees with counting day by day, for every limit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...counted), someDay, fc.boolean(), (code, from, extended) => {
        const { raw, due } = deadlineOf(code, from, c, { extended });
        expect({ raw, due }).toEqual(slowly(code, from, c, { extended }));
      }),
      { numRuns: 500 },
    );
  });

  test('agrees with counting day by day where days are left out', () => {
    const near = fc
      .tuple(
        someDay,
        fc.array(fc.tuple(fc.integer({ min: -20, max: 80 }), fc.integer({ min: 0, max: 30 })), { maxLength: 3 }),
      )
      .map(([from, list]) => ({
        from,
        excluded: list.map(([start, days]) => ({
          from: addDays(from, start),
          to: addDays(from, start + days),
          reason,
        })),
      }));
    fc.assert(
      fc.property(
        fc.constantFrom('DL-ARB-45', 'DL-LI-60', 'DL-LIM-1Y', 'DL-PMED-1M'),
        near,
        (code, { from, excluded }) => {
          const { raw, due } = deadlineOf(code as DeadlineCode, from, c, { excluded });
          expect({ raw, due }).toEqual(slowly(code as DeadlineCode, from, c, { excluded }));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('leaving days out never ends a limit earlier', () => {
    fc.assert(
      fc.property(someDay, interval, (from, excluded) => {
        const plain = deadlineOf('DL-ARB-45', from, c).raw;
        expect(deadlineOf('DL-ARB-45', from, c, { excluded: [excluded] }).raw >= plain).toBe(true);
      }),
    );
  });

  test('a moved end is a working day, and only unannounced years make a limit provisional', () => {
    fc.assert(
      fc.property(fc.constantFrom(...counted), someDay, (code, from) => {
        const deadline = deadlineOf(code, from, c);
        expect(isWorkingDay(c, deadline.rolled)).toBe(true);
        if (isAnnounced(c, 2027) === false && from >= '2027-01-01') expect(deadline.provisional).toBe(true);
      }),
    );
  });

  test('computes a hundred thousand deadlines in a second', () => {
    const days = Array.from({ length: 2000 }, (_, i) => addDays('2022-01-01', i % 1800));
    const started = performance.now();
    let last = '';
    for (let round = 0; round < 10; round++) for (const day of days) last = deadlineOf('DL-ARB-ANS', day, c).due;
    const each = (performance.now() - started) / 20_000;
    expect(last).not.toBe('');
    // Ten times the budget, so that a busy machine does not fail the run.
    expect(each).toBeLessThan(0.1);
  });
});

describe('the state of a clock', () => {
  const answer = deadlineOf('DL-ARB-ANS', '2026-09-22', c);

  test.each<[Day, string, number, string]>([
    ['2026-09-23', 'on-track', 9, 'working-day'],
    ['2026-10-08', 'on-track', 4, 'working-day'],
    ['2026-10-09', 'soon', 3, 'working-day'],
    ['2026-10-12', 'soon', 1, 'working-day'],
    ['2026-10-13', 'today', 0, 'working-day'],
    ['2026-10-14', 'late', -1, 'natural-day'],
    ['2026-10-16', 'late', -3, 'natural-day'],
  ])('on %s the answer is %s', (today, state, left, unit) => {
    expect(clockState(answer, today, c)).toEqual({ state, left, unit });
  });

  test('an authority is late after the raw day, even if that is a holiday', () => {
    const closing = deadlineOf('DL-ARB-45', '2026-05-07', c);
    expect(clockState(closing, '2026-06-21', c).state).toBe('today');
    expect(clockState(closing, '2026-06-22', c)).toEqual({ state: 'late', left: -1, unit: 'natural-day' });
    expect(clockState(closing, '2026-06-01', c)).toEqual({ state: 'on-track', left: 20, unit: 'natural-day' });
  });

  test('a clock stands still in days that do not count', () => {
    const excluded = [{ from: '2026-03-10', to: '2026-03-29', reason }];
    const closing = deadlineOf('DL-ARB-45', '2026-03-02', c, { excluded });
    expect(clockState(closing, '2026-03-15', c).state).toBe('paused');
    expect(clockState(closing, '2026-03-30', c).state).toBe('on-track');
  });

  test('a date on a guessed calendar is provisional until it is near', () => {
    const closing = deadlineOf('DL-ARB-45', '2026-11-20', c);
    expect(clockState(closing, '2026-11-25', c).state).toBe('provisional');
    expect(clockState(closing, closing.alarm, c).state).toBe('today');
  });
});

describe('why this date', () => {
  const zh = (code: DeadlineCode, from: Day, options?: DeadlineOptions) =>
    explainDeadline(deadlineOf(code, from, c, options), c).map(it => it.zh);

  test('the answer period is derived in numbered sentences with holidays, make-up days, articles and notice', () => {
    expect(zh('DL-ARB-ANS', '2026-09-22')).toEqual([
      '① 9月22日，单位收到申请书副本。',
      '② 从第二天9月23日开始数。',
      '③ 法律给10个工作日：周末和9月25—27日、10月1—7日放假不算，10月10日（周六）调休上班要算。',
      '④ 第10个工作日是10月13日（周二），当天24点前都算按时。',
      '依据：《劳动争议调解仲裁法》第30条，《劳动人事争议仲裁办案规则》第33条，《劳动人事争议仲裁办案规则》第80条。',
      '日历：国办发明电〔2025〕7号。',
    ]);
  });

  test('the same in English', () => {
    const sentences = explainDeadline(deadlineOf('DL-ARB-ANS', '2026-09-22', c), c).map(it => it.en);
    expect(sentences[2]).toBe(
      '3. The law gives 10 working days: weekends and the holidays 25–27 September, 1–7 October do not count; the make-up working days 10 October do.',
    );
    expect(sentences[3]).toContain('13 October');
  });

  test('a moved end says from where to where', () => {
    expect(zh('DL-SUE-15', '2026-09-18')[3]).toBe(
      '④ 期满那天是10月3日（周六），正逢休息日，顺延到10月8日（周四），当天24点前都算按时。',
    );
  });

  test('an authority’s limit on a day of rest shows both days', () => {
    const sentence = zh('DL-ARB-45', '2026-05-07')[3];
    expect(sentence).toContain('6月21日（周日）');
    expect(sentence).toContain('6月22日（周一）');
  });

  test('a limit counted back names the hearing and the safe day', () => {
    const sentences = zh('DL-ARB-HEAR', '2026-03-02');
    expect(sentences[0]).toBe('① 3月2日开庭。');
    expect(sentences[2]).toContain('最晚是2月24日（周二）');
    expect(sentences[2]).toContain('2月14日（周六）');
  });

  test('days left out are named with the reason', () => {
    const sentences = zh('DL-ARB-45', '2026-03-02', { excluded: [{ from: '2026-03-10', to: '2026-03-29', reason }] });
    expect(sentences[3]).toBe('④ 3月10—29日不算：等待鉴定。');
  });

  test('a provisional date says that the holidays are not announced', () => {
    expect(zh('DL-ARB-45', '2026-11-20').at(-1)).toBe('暂算：2027年放假安排还没公布，公布后自动更新并通知您。');
  });

  test('a house rule is not passed off as law', () => {
    const sentences = zh('DL-HOUSE-APPOINT', '2026-03-02');
    expect(sentences[2]).toContain('平台约定给3个工作日');
    expect(sentences.join()).not.toContain('法律给');
  });

  test('every limit can be explained in both languages', () => {
    for (const code of deadlineCodes) {
      const deadline = deadlineOf(code, '2026-04-20', c, terms[code].promised ? { due: '2026-05-20' } : {});
      const sentences = explainDeadline(deadline, c);
      expect(sentences.length, code).toBeGreaterThan(1);
      for (const it of sentences) expect(`${it.zh}${it.en}`, code).not.toMatch(/undefined|NaN/);
    }
  });
});
