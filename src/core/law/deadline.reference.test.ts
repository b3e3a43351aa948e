import { createRequire } from 'node:module';
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultCalendar } from './calendar.ts';
import { deadlineOf } from './deadline.ts';
import type { Term } from './term.ts';
import { type DeadlineCode, deadlineCodes, terms } from './terms.ts';

/**
 * Every limit as the law and the house rules state it, written down from their texts and not from the code: length and unit
 * (wd working days, nd natural days, m months, y years, h hours), the length with an extension after `/`, `back` for those
 * before a hearing, `stays` where a last day off does not move, whose act it is, and the articles.
 */
const rules = `
DL-CONS-REPLY    5 nd            party      ent-10
DL-MED-15        15 nd stays     authority  lma-14 zjma-10
DL-ENT-ACC       3 wd            authority  ent-22
DL-ENT-15        15 nd           authority  ent-29
DL-PMED-1M       1 m stays       authority  nbpm-27
DL-ANSWER-MED    5 wd            party      house-answer-willingness
DL-REV-15        15 nd           party      cr-74 zjma-11
DL-REV-5         5/10 wd         authority  cr-76 cr-80
DL-JC-30         30 nd           party      cpl-205 pm-33
DL-JC-A          3 nd            authority  jc-4
DL-JC-D          15/25 nd        authority  jc-5
DL-PO-ACC-5      5 nd            authority  cpl-226
DL-PO-ISS-15     15 nd           authority  cpl-227
DL-PO-OBJ-15     15 nd           party      cpl-227 cpi-436
DL-PO-END-30     30 nd           authority  cpi-430
DL-PO-REF-7      7 nd            party      cpi-438
DL-ARB-ACC       5 wd            authority  lma-29 cr-30 cr-80 zjma-21
DL-ARB-SUP       5 wd            party      cr-30 cr-80 zjma-21
DL-ARB-COPY      5 wd            authority  lma-30 cr-33 cr-80
DL-ARB-ANS       10 wd           party      lma-30 cr-33 cr-80
DL-ARB-ANSCOPY   5 wd            authority  lma-30 cr-33 cr-80
DL-ARB-COUNTER   5 wd            authority  cr-36 cr-80
DL-ARB-TRIB      5 wd            authority  lma-32 cr-37 cr-80
DL-ARB-HEAR      5 wd back       authority  lma-35 cr-38 cr-80
DL-ARB-ADJ       3 wd back       party      lma-35 cr-38 cr-80
DL-ARB-45        45/60 nd stays  authority  lma-43 cr-45 cr-80
DL-ARB-ZJ30      30 nd stays     authority  zjma-39
DL-ARB-PM10      10 wd           authority  cr-70 cr-80
DL-ARB-REC       3 wd            authority  cr-12 cr-80
DL-ARB-REVOKE    5 wd            authority  cr-32 cr-80
DL-SUE-15        15 nd           party      lma-50 lma-48 cpl-85
DL-REVK-30       30 nd           party      lma-49 cpl-85
DL-WEIPAI-30     30 nd           authority  ty-27
DL-WEITUO-15     15 nd           authority  ty-27 om-24
DL-WEITUO-7      7 nd            authority  ty-27 om-24
DL-OBST-10       10 nd           party      cpl-86 cr-19
DL-COURT-7       7 nd            authority  cpl-126
DL-COURT-COPY-5  5 nd            authority  cpl-128
DL-COURT-ANS-15  15 nd           party      cpl-128
DL-COURT-ANSCOPY-5 5 nd          authority  cpl-128
DL-TRIAL-6M      6/12 m stays    authority  cpl-152
DL-TRIAL-3M      3/4 m stays     authority  cpl-164
DL-TRIAL-2M      2/3 m stays     authority  cpl-168
DL-APP-15        15 nd           party      cpl-171
DL-APP-10        10 nd           party      cpl-171
DL-EXEC-2Y       2 y             party      cpl-250 cc-202
DL-APPEAL-3M     3 m stays       authority  cpl-183
DL-APPEAL-30     30 nd stays     authority  cpl-183
DL-EXEC-NOTICE-10 10 nd          authority  cpi-480
DL-EXEC-6M       6 m stays       authority  cpl-237
DL-FREEZE-1Y     1 y stays       authority  cpi-485
DL-SEAL-2Y       2 y stays       authority  cpi-485
DL-SEAL-3Y       3 y stays       authority  cpi-485
DL-PRES-48H      48 h stays      authority  cpl-103
DL-PRES-30       30 nd           party      cpl-104
DL-LI-5          5 wd            authority  zjli-23
DL-LI-60         60/90 wd        authority  li-17 zjli-30
DL-LI-2Y         2 y             party      li-20
DL-WI-30         30 nd           party      wi-17
DL-WI-1Y         1 y             party      wi-17 cc-202
DL-WI-60         60 nd           authority  wi-20
DL-WI-15         15 nd           authority  wi-20
DL-LD-60         60/90 nd        authority  wi-25
DL-LD-RE15       15 nd           party      wi-26
DL-TR-3          3 nd stays      authority  tr-5
DL-TR-24H        24 h stays      authority  tr-5
DL-TR-ACC-3      3 nd            authority  tr-8
DL-PUB-30        30 nd stays     authority  zjma-35
DL-PUB-10        10 nd stays     authority  zjma-41
DL-PUB-3         3 wd stays      authority  cr-20 cr-80
DL-UNION-15      15 wd           party      zjtu-22
DL-UNION-5       5 wd            authority  zjtu-17
DL-BL-20         20/40 wd        authority  bl-7
DL-SUGG-2M       2 m             party      sg-8 cc-202
DL-SUGG-PROC-2M  2 m             party      house-procuratorial-reply
DL-SUGG-ARB-30   30 nd           party      house-suggestion-reply
DL-LIM-1Y        1 y             party      lma-27 cr-26 cc-202
DL-LIM-6M        6 m             party      cc-194 cc-202
DL-LIM-3Y        3 y             party      cc-188 cc-202
DL-HOUSE-CONTACT 1 nd stays      authority  house-first-contact
DL-HOUSE-APPOINT 3 wd            authority  house-appoint
DL-HOUSE-TRANSFER 5 wd           authority  house-transfer-answer
DL-HOUSE-APPROVAL 2 wd           authority  house-approval
DL-HOUSE-OVERDUE 5 wd            authority  house-overdue
`;

type Unit = 'wd' | 'nd' | 'm' | 'y' | 'h';
interface Rule {
  readonly code: DeadlineCode;
  readonly length: number;
  readonly extended: number | undefined;
  readonly unit: Unit;
  readonly back: boolean;
  readonly stays: boolean;
  readonly whose: string;
  readonly articles: readonly string[];
}

const list = rules
  .trim()
  .split('\n')
  .map((row): Rule => {
    const [, code, length, extended, unit, how = '', whose = '', articles = ''] =
      /^(\S+)\s+(\d+)(?:\/(\d+))? (wd|nd|m|y|h)(?: (back|stays))?\s+(party|authority)\s+(.+)$/.exec(row) ?? [];
    return {
      code: code as DeadlineCode,
      length: Number(length),
      extended: extended === undefined ? undefined : Number(extended),
      unit: unit as Unit,
      back: how === 'back',
      stays: how === 'stays',
      whose,
      articles: articles.split(' '),
    };
  });

const unitNames: Readonly<Record<Unit, string>> = {
  wd: 'working-day',
  nd: 'natural-day',
  m: 'month',
  y: 'year',
  h: 'hour',
};

/** Days are counted here from 2006-01-01 = 0 by the platform's own calendar. */
const dayMs = 86_400_000;
const zero = Date.UTC(2006, 0, 1);
const many = 365 * 30;
const iso = Array.from({ length: many }, (_, n) => new Date(zero + n * dayMs).toISOString().slice(0, 10));
const numberOf = (year: number, month: number, date: number): number =>
  (Date.UTC(year, month - 1, date) - zero) / dayMs;

/** The lunar calendar and the solar terms, which the code holds as a table, from a library. */
const { getLunarDate, getSolarTermDate } = createRequire(import.meta.url)('chinese-days') as {
  getLunarDate: (day: string) => { lunarMon: number; lunarDay: number; isLeap: boolean };
  getSolarTermDate: (year: number, month: number, term: string) => string;
};
const lunar = (day: string): string => {
  const { lunarMon, lunarDay, isLeap } = getLunarDate(day);
  return isLeap ? '' : `${lunarMon}/${lunarDay}`;
};

/** Whether each day is worked: the published arrangements, and after them weekends and the statutory days of the rules of 2025. */
const works = iso.map((day, n) => {
  const date = new Date(zero + n * dayMs);
  const year = date.getUTCFullYear();
  const plain = date.getUTCDay() !== 0 && date.getUTCDay() !== 6;
  if (year >= 2007 && year <= 2026) return day in published.workdays || (plain && !(day in published.holidays));
  if (year < 2027 || year > 2033) return plain;
  const moving = ['1/1', '1/2', '1/3', '5/5', '8/15'].includes(lunar(day)) || lunar(iso[n + 1]!) === '1/1';
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].includes(day.slice(5));
  const qingming = getSolarTermDate(year, 4, 'pure_brightness') === day;
  return plain && !moving && !fixed && !qingming;
});

interface Case {
  readonly rule: Rule;
  readonly from: number;
  readonly extended: boolean;
  readonly excluded: readonly (readonly [from: number, to: number])[];
  readonly restarts: readonly number[];
}

/** The corresponding day so many months later, or the last day of a shorter month. */
function monthsLater(from: number, months: number): number {
  const date = new Date(zero + from * dayMs);
  const month = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return numberOf(date.getUTCFullYear(), month + 1, Math.min(date.getUTCDate(), last));
}

/** The limit walked through day by day, as one would with a calendar on the wall. */
function walk({ rule, from, extended, excluded, restarts }: Case) {
  const length = extended ? (rule.extended ?? rule.length) : rule.length;
  const back = (n: number): number => {
    let day = from;
    for (let left = n; left > 0; ) if (works[--day]) left--;
    return day;
  };
  if (rule.back) return { raw: back(length), due: back(length), rolled: back(length), strict: back(length + 1) };
  /** Days to count from a start: months and years are the natural days to the corresponding day. */
  const whole = (start: number): number =>
    rule.unit === 'm'
      ? monthsLater(start, length) - start
      : rule.unit === 'y'
        ? monthsLater(start, length * 12) - start
        : length;
  let day = from;
  for (let left = whole(from); left > 0; ) {
    day++;
    const out = excluded.some(([first, last]) => first <= day && day <= last);
    if (!out && (rule.unit !== 'wd' || works[day])) left--;
    if (restarts.includes(day)) left = whole(day);
  }
  let rolled = day;
  while (!works[rolled]) rolled++;
  return { raw: day, rolled, due: rule.stays ? day : rolled, strict: undefined };
}

const reason = { zh: '等待', en: 'waiting' };

function engine({ rule, from, extended, excluded, restarts }: Case) {
  return deadlineOf(rule.code, iso[from]!, defaultCalendar, {
    extended,
    excluded: excluded.map(([first, last]) => ({ from: iso[first]!, to: iso[last]!, reason })),
    restarts: restarts.map(on => ({ on: iso[on]!, reason })),
  });
}

const shown = (value: number | undefined): string | undefined => (value === undefined ? undefined : iso[value]);
const cases = Number(process.env.HEJIE_CASES ?? 100_000);
const counted = list.filter(rule => rule.unit !== 'h');

describe('the limits against their texts', () => {
  test.each(list)('$code has the length, unit, extension, side and articles of its text', rule => {
    const term: Term = terms[rule.code];
    expect({
      length: term.length,
      unit: term.unit,
      extended: term.extended,
      back: term.backward === true,
      stays: !term.rolls,
      whose: term.whose,
      articles: term.articles,
    }).toEqual({
      length: rule.length,
      unit: unitNames[rule.unit],
      extended: rule.extended,
      back: rule.back,
      stays: rule.stays,
      whose: rule.whose,
      articles: rule.articles,
    });
  });

  test('only working days are counted back, and only promises have no length', () => {
    for (const code of deadlineCodes) {
      const term: Term = terms[code];
      if (term.backward) expect(term.unit, code).toBe('working-day');
      expect(term.length === 0, code).toBe(term.promised === true);
    }
  });
});

describe('the engine against counting day by day', () => {
  test(`agrees in ${cases} cases from 2007 to 2026, with days left out, new starts, extensions and counting back`, () => {
    const interval = fc.tuple(fc.integer({ min: -30, max: 150 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: counted.length - 1 }),
        fc.integer({ min: numberOf(2007, 1, 1), max: numberOf(2026, 12, 31) }),
        fc.boolean(),
        fc.array(interval, { maxLength: 3 }),
        fc.array(fc.integer({ min: -5, max: 120 }), { maxLength: 3 }),
        (which, from, extended, intervals, offsets) => {
          const one: Case = {
            rule: counted[which]!,
            from,
            extended,
            excluded: intervals.map(([start, days]) => [from + start, from + start + days]),
            restarts: offsets.map(offset => from + offset).filter(on => on !== from),
          };
          const found = engine(one);
          const walked = walk(one);
          for (const key of ['raw', 'rolled', 'due', 'strict'] as const)
            if (found[key] !== shown(walked[key]))
              throw new Error(`${one.rule.code} ${key}: ${found[key]}, by hand ${shown(walked[key])}`);
        },
      ),
      { numRuns: cases },
    );
  }, 120_000);

  test('an event on a later day never ends a limit earlier', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...counted),
        fc.integer({ min: numberOf(2007, 1, 1), max: numberOf(2026, 12, 30) }),
        fc.boolean(),
        (rule, from, extended) => {
          const one = { rule, extended, excluded: [], restarts: [] };
          const [first, next] = [engine({ ...one, from }), engine({ ...one, from: from + 1 })];
          for (const key of ['raw', 'rolled', 'due'] as const) expect(first[key] <= next[key]).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('an extension, a day left out and a new start never end a limit earlier, in whatever order they are given', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...counted.filter(rule => !rule.back)),
        fc.integer({ min: numberOf(2007, 1, 1), max: numberOf(2026, 12, 31) }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 20 })), { maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
        (rule, from, intervals, offsets) => {
          const one: Case = {
            rule,
            from,
            extended: false,
            excluded: intervals.map(([start, days]) => [from + start, from + start + days]),
            restarts: offsets.map(offset => from + offset),
          };
          const plain = engine({ ...one, excluded: [], restarts: [] });
          expect(engine({ ...one, restarts: [] }).raw >= plain.raw).toBe(true);
          expect(engine({ ...one, excluded: [] }).raw >= plain.raw).toBe(true);
          expect(engine({ ...one, extended: true }).raw >= engine(one).raw).toBe(true);
          const turned = { ...one, excluded: one.excluded.toReversed(), restarts: one.restarts.toReversed() };
          expect(engine(turned).due).toBe(engine(one).due);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
