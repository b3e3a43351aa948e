import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultCalendar, isAnnounced, isWorkingDay, withYear } from './calendar.ts';
import { type Day, fromNumber, toNumber } from './day.ts';
import { clockState, type DeadlineOptions, deadlineOf, explainDeadline } from './deadline.ts';
import { derivationOf } from './derivation.ts';
import { excludedFor, restartFor } from './segments.ts';
import { type DeadlineCode, deadlineCodes, terms } from './terms.ts';

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

  test.each<[string, DeadlineCode, string, string, string]>([
    [
      'from half past three the hour of the event may stay out',
      'DL-TR-24H',
      '2026-03-02T15:30',
      '2026-03-03T15:30',
      '2026-03-03T16:00',
    ],
    ['at a full hour both are the same', 'DL-TR-24H', '2026-03-02T15:00', '2026-03-03T15:00', '2026-03-03T15:00'],
    ['over the end of a year', 'DL-PRES-48H', '2026-12-30T23:59', '2027-01-01T23:59', '2027-01-02T00:00'],
    ['a day without a time counts from its end', 'DL-PRES-48H', '2026-03-02', '2026-03-05T00:00', '2026-03-05T00:00'],
  ])('hours are counted as instants: %s', (_, code, from, due, rolled) => {
    expect(deadlineOf(code, from, c)).toMatchObject({ raw: due, due, alarm: due, rolled, provisional: false });
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

describe('the engine', () => {
  const someDay = fc.integer({ min: toNumber('2019-01-01'), max: toNumber('2028-12-31') }).map(fromNumber);
  const counted = deadlineCodes.filter(code => terms[code].unit !== 'hour');

  test('moves an end to a working day, and calls exactly what leans on an unannounced year provisional', () => {
    fc.assert(
      fc.property(fc.constantFrom(...counted), someDay, (code, from) => {
        const deadline = deadlineOf(code, from, c);
        expect(isWorkingDay(c, deadline.rolled)).toBe(true);
        const { rolled, raw, due, unit } = deadline;
        const years = due < from ? [due, from] : unit === 'working-day' ? [from, rolled] : [raw, rolled];
        const unknown = years.some(day => !isAnnounced(c, Number(day.slice(0, 4))));
        expect(deadline.provisional, code).toBe(unknown);
      }),
    );
  });

  test('a new start inside the period counts the whole length again, one after its end changes nothing', () => {
    const joined = restartFor('joinder', '2026-04-16');
    const late = restartFor('claims', '2026-08-03');
    const early = restartFor('transfer', '2026-03-02');
    const found = deadlineOf('DL-ARB-45', '2026-03-02', c, { restarts: [late, joined, early] });
    expect(found).toMatchObject({ from: '2026-03-02', raw: '2026-05-31', due: '2026-05-31', rolled: '2026-06-01' });
    expect(found.restarts).toEqual([joined]);
    expect(found.missedRestarts).toEqual([early, late]);
    expect(deadlineOf('DL-ARB-45', '2026-03-02', c).raw).toBe('2026-04-16');
    const tooLate = deadlineOf('DL-ARB-45', '2026-03-02', c, { restarts: [restartFor('joinder', '2026-04-17')] });
    expect(tooLate).toMatchObject({ raw: '2026-04-16', restarts: [] });
  });

  test('only working days lean on the year in which they begin', () => {
    expect(deadlineOf('DL-ARB-ACC', '2006-12-29', c).provisional).toBe(true);
    expect(deadlineOf('DL-SUE-15', '2006-12-25', c)).toMatchObject({ raw: '2007-01-09', provisional: false });
  });

  test('of two new starts on one day the first is named and the other changes nothing', () => {
    const restarts = [restartFor('joinder', '2026-03-20'), restartFor('claims', '2026-03-20')];
    expect(deadlineOf('DL-ARB-45', '2026-03-02', c, { restarts })).toMatchObject({
      raw: '2026-05-04',
      restarts: [restarts[0]],
      missedRestarts: [restarts[1]],
    });
  });

  test('a limit without new starts does not speak of them', () => {
    expect(deadlineOf('DL-ARB-45', '2026-03-02', c, { restarts: [] })).not.toHaveProperty('restarts');
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
    expect(sentences[1]).toBe('② 从开庭日往前数5个工作日：周末不算，2月28日（周六）调休上班要算。');
    const from28 = zh('DL-ARB-HEAR', '2026-03-06')[1];
    expect(from28).toBe('② 从开庭日往前数5个工作日：周末不算，2月28日（周六）调休上班要算。');
    expect(zh('DL-ARB-ADJ', '2026-02-28')[1]).toBe('② 从开庭日往前数3个工作日：周末不算。');
  });

  test('a promise is named with its source and without a calendar', () => {
    expect(zh('DL-PAY', '2026-09-01', { due: '2026-10-03' })).toEqual([
      '① 约定的付款日是10月3日（周六）。',
      expect.stringContaining('依据：'),
    ]);
  });

  test('a limit over the turn of a year names both notices', () => {
    expect(zh('DL-ARB-ANS', '2025-12-29').at(-1)).toBe('日历：国办发明电〔2024〕12号、国办发明电〔2025〕7号。');
    expect(zh('DL-ARB-HEAR', '2026-01-06').at(-1)).toBe('日历：国办发明电〔2024〕12号、国办发明电〔2025〕7号。');
    expect(zh('DL-ARB-ANS', '2019-03-04').at(-1)).toBe('日历：2019年放假安排。');
  });

  test('a new start and one that came too late are named', () => {
    const restarts = [restartFor('counterclaim', '2026-03-20'), restartFor('claims', '2026-08-03')];
    const sentences = zh('DL-ARB-45', '2026-03-02', { restarts });
    expect(sentences[3]).toBe('④ 3月20日受理反申请，从第二天起重新数。');
    expect(sentences[4]).toBe('⑤ 8月3日受理增加或变更的请求，不在期限之内，不重新数。');
    expect(sentences[5]).toBe(
      '⑥ 期满那天是5月4日（周一），正逢休息日。这是办理单位的期限，按这一天提醒；顺延的话是5月6日（周三）。',
    );
  });

  test('a limit in hours names both instants', () => {
    expect(zh('DL-TR-24H', '2026-03-02T15:30').slice(0, 4)).toEqual([
      '① 3月2日15:30，决定移送。',
      '② 从这一刻开始数。',
      '③ 法律给24小时。',
      '④ 到3月3日（周二）15:30为止。当小时不算的话是3月3日（周二）16:00；这是办理单位的期限，按早的算。',
    ]);
    expect(zh('DL-TR-24H', '2026-03-02T15:00')[3]).toBe('④ 到3月3日（周二）15:00为止。');
    expect(zh('DL-TR-24H', '2026-03-02T15:00')).toHaveLength(5);
  });

  test('a year before the arrangements that are held says that it was counted without them', () => {
    const sentences = zh('DL-SUE-15', '2005-09-20');
    expect(sentences.at(-1)).toBe('2005年的放假安排没有录入，只按周末和法定节假日计算，请自行核对。');
    expect(sentences.join()).not.toContain('还没公布');
  });

  test('a month ends on the same day, an extension is said to be in the length, a single day has no plural', () => {
    expect(zh('DL-PMED-1M', '2026-03-02')[2]).toBe('③ 法律给1个月，到期满那个月的同一天为止（没有同一天的到月末）。');
    expect(zh('DL-LI-60', '2026-03-02', { extended: true })[2]).toMatch(/^③ 法律给90个工作日（含延长）：/);
    const en = explainDeadline(deadlineOf('DL-HOUSE-CONTACT', '2026-03-02', c), c).map(it => it.en);
    expect(en[2]).toBe('3. The house rule gives 1 day; weekends and holidays count.');
  });

  test('every sentence rests on its articles', () => {
    const lines = derivationOf(deadlineOf('DL-SUE-15', '2026-09-18', c), c);
    expect(lines.map(it => it.articles)).toEqual([
      ['lma-50', 'lma-48', 'cpl-85'],
      ['cpl-85', 'cc-201'],
      ['lma-50', 'lma-48', 'cpl-85'],
      ['cpl-85', 'cc-203'],
      ['lma-50', 'lma-48', 'cpl-85'],
      [],
    ]);
    expect(derivationOf(deadlineOf('DL-PMED-1M', '2026-03-02', c), c)[2]?.articles).toEqual(['nbpm-27', 'cc-202']);
    const hours = derivationOf(deadlineOf('DL-TR-24H', '2026-03-02T15:30', c), c);
    expect(hours[3]?.articles).toEqual(['cpl-85', 'cpi-125']);
    const excluded = [excludedFor('appraisal', '2026-03-10', '2026-03-29')];
    const restarts = [restartFor('joinder', '2026-03-09')];
    const closing = derivationOf(deadlineOf('DL-ARB-45', '2026-03-02', c, { excluded, restarts }), c);
    expect(closing[3]?.articles).toEqual(['cr-46']);
    expect(closing[4]?.articles).toEqual(['zjma-36']);
  });

  test('dates of another year are written with it', () => {
    expect(zh('DL-EXEC-2Y', '2025-06-15')[3]).toBe('④ 最后一天是2027年6月15日（周二），当天24点前都算按时。');
    const excluded = [
      { from: '2026-03-30', to: '2026-04-02', reason },
      { from: '2026-04-05', to: '2026-04-05', reason },
    ];
    const lines = explainDeadline(deadlineOf('DL-ARB-45', '2026-03-02', c, { excluded }), c);
    expect(lines[3]).toEqual({
      zh: '④ 3月30日—4月2日不算：等待鉴定。',
      en: '4. 30 March – 2 April does not count: waiting for an appraisal.',
    });
    expect(lines[4]?.zh).toBe('⑤ 4月5日不算：等待鉴定。');
  });

  test('days left out are named with the reason', () => {
    const sentences = zh('DL-ARB-45', '2026-03-02', { excluded: [{ from: '2026-03-10', to: '2026-03-29', reason }] });
    expect(sentences[3]).toBe('④ 3月10—29日不算：等待鉴定。');
  });

  test('a provisional date says that the holidays are not announced', () => {
    const sentences = zh('DL-ARB-45', '2026-11-20');
    expect(sentences.at(-1)).toBe('暂算：2027年放假安排还没公布，公布后自动更新并通知您。');
    expect(sentences.join()).not.toContain('没有录入');
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
