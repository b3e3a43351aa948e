import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isArticleId } from './articles.ts';
import { defaultCalendar as c } from './calendar.ts';
import { type ClaimCode, claimCodes } from './claims.ts';
import { addDays, fromNumber, toNumber } from './day.ts';
import { interruptionKinds, isOfEnterpriseRules, situations, wordsOfInterruption } from './interruptions.ts';
import { type Interruption, type LimitationFacts, limitationOf } from './limitation.ts';
import { limitationForClaim, limitationOfIou } from './limitation-claims.ts';

const readingsOf = (code: ClaimCode, facts: Parameters<typeof limitationForClaim>[1]) =>
  limitationForClaim(code, facts, c).readings.map(({ code, due }) => [code, due]);

describe('where the year of a claim starts', () => {
  const facts = {
    employedUntil: '2026-03-02',
    ratingReceivedOn: '2026-04-01',
    leaveYear: 2025,
    unlawfulUntil: '2026-02-10',
    dueDays: ['2026-01-15', '2026-03-15', '2026-02-15'],
    agreedDue: '2026-05-11',
  };
  test.each<[string, string, string, string]>([
    ['pay', 'QQ02 QQ03 QQ04 QQ08 QQ09 QQ10 QQ11 QQ12 QQ19', '2026-03-02', '离职'],
    [
      'compensation, damages, notice, deposits, certificates, subsidies',
      'QQ13 QQ14 QQ15 QQ17 QQ24 QQ25 QQ26 QQ32 QQ33',
      '2026-03-02',
      '劳动关系结束',
    ],
    ['the second wage', 'QQ05 QQ06', '2026-02-10', '没有书面合同的状态结束'],
    ['pay for leave', 'QQ07', '2025-12-31', '年休假的年度结束'],
    ['non-compete pay and monthly benefits', 'QQ20 QQ35', '2026-03-15', '最近一个月的款项到期'],
    ['injury benefits', 'QQ30 QQ31 QQ34 QQ36', '2026-04-01', '收到认定或鉴定结论'],
    ['an agreement', 'QQ42', '2026-05-11', '协议约定的履行日到了'],
    [
      'everything else',
      'QQ01 QQ16 QQ18 QQ21 QQ22 QQ23 QQ27 QQ28 QQ29 QQ37 QQ38 QQ39 QQ40 QQ41 QQ43 QQ44 QQ45 QQ46 QQ47 QQ48',
      '2026-03-02',
      '离职',
    ],
  ])('%s: %s from %s', (_, codes, starts, words) => {
    for (const code of codes.split(' ') as ClaimCode[]) {
      const found = limitationForClaim(code, facts, c);
      expect(found.starts, code).toBe(starts);
      expect(found.lines[0]?.text.zh, code).toContain(words);
    }
  });

  test('all forty-eight claims are told apart above', () => {
    expect(claimCodes).toHaveLength(48);
  });

  test('a day on which the harm was known comes first, and its own words with it', () => {
    const found = limitationForClaim('QQ31', { ...facts, knownOn: '2026-01-10' }, c);
    expect(found.starts).toBe('2026-01-10');
    expect(found.lines[0]?.text.zh).toContain('知道权利被侵害');
    const pay = limitationForClaim('QQ02', { ...facts, knownOn: '2026-01-10' }, c);
    expect(pay.starts).toBe('2026-03-02');
    expect(pay.lines[0]?.text.zh).toContain('离职');
  });

  test('the second wage is counted from its last month where the end of that time is not known', () => {
    expect(limitationForClaim('QQ05', { dueDays: ['2026-03-15', '2026-01-15'] }, c).starts).toBe('2026-03-15');
  });

  test('what arises month by month runs out month by month', () => {
    const found = limitationForClaim(
      'QQ20',
      { dueDays: ['2025-03-14', '2025-02-14', '2025-01-15'], filedOn: '2026-02-20' },
      c,
    );
    expect(found.parts).toEqual([
      { arose: '2025-01-15', due: '2026-01-15', inTime: false },
      { arose: '2025-02-14', due: '2026-02-14', inTime: false },
      { arose: '2025-03-14', due: '2026-03-16', inTime: true },
    ]);
    expect(limitationForClaim('QQ20', { dueDays: ['2025-01-15'] }, c).parts).toEqual([
      { arose: '2025-01-15', due: '2026-01-15' },
    ]);
    expect(limitationForClaim('QQ05', { dueDays: ['2025-01-15'] }, c).parts).toHaveLength(1);
    expect(limitationForClaim('QQ20', { knownOn: '2025-01-15' }, c)).not.toHaveProperty('parts');
    expect(limitationForClaim('QQ13', { employedUntil: '2025-01-15', dueDays: ['2025-01-15'] }, c)).not.toHaveProperty(
      'parts',
    );
  });

  test('a suit on an undisputed wage IOU has three years and needs no arbitration', () => {
    expect(limitationOfIou('2023-10-02', c)).toBe('2026-10-08');
  });
});

describe('other readings', () => {
  test('the finding of a relation may not be limited at all', () => {
    expect(readingsOf('QQ01', { knownOn: '2026-01-12' })).toEqual([['not-limited', null]]);
  });

  test('the second wage may be counted as a whole', () => {
    const facts = { employedUntil: '2026-06-30', knownOn: '2025-05-11', unlawfulUntil: '2026-02-10' };
    expect(readingsOf('QQ05', facts)).toEqual([['as-a-whole', '2027-02-10']]);
    expect(readingsOf('QQ06', { knownOn: '2025-05-12' })).toEqual([['as-a-whole', '2026-05-12']]);
  });

  test('pay for leave may follow the wage rule, or the year to which the leave was carried', () => {
    expect(readingsOf('QQ07', { employedUntil: '2026-03-02', leaveYear: 2025 })).toEqual([
      ['wage-rule', '2027-03-02'],
      ['leave-carried', '2027-12-31'],
    ]);
    expect(readingsOf('QQ07', { knownOn: '2026-01-12' })).toEqual([['wage-rule', null]]);
  });

  test('pay in the stop-work period may be an injury benefit', () => {
    expect(readingsOf('QQ09', { employedUntil: '2026-03-02', knownOn: '2025-11-03' })).toEqual([
      ['one-year', '2026-11-03'],
    ]);
  });

  test('where nobody doubts, nothing is said', () => {
    expect(readingsOf('QQ13', { employedUntil: '2026-03-02' })).toEqual([]);
    expect(readingsOf('QQ02', { employedUntil: '2026-03-02' })).toEqual([]);
  });

  test('both general readings stand beside those of the claim', () => {
    const facts = {
      knownOn: '2025-03-10',
      interruptions: [{ on: '2025-12-01', endedOn: '2025-12-20', kind: 'mediation' as const }],
      suspensions: [{ from: '2026-11-02', to: '2026-11-10' }],
    };
    expect(readingsOf('QQ01', facts)).toEqual([
      ['from-the-act', '2026-12-10'],
      ['last-six-months', '2027-05-10'],
      ['not-limited', null],
    ]);
  });
});

describe('suspension by the Civil Code', () => {
  const due = (from: string, to: string) =>
    limitationOf({ kind: 'other', knownOn: '2025-01-10', suspensions: [{ from, to }] }, c).readings.find(
      it => it.code === 'last-six-months',
    )?.due;
  test.each<[string, string, string, string | undefined]>([
    ['before the last six months it suspends nothing', '2025-03-03', '2025-07-09', '2026-01-12'],
    ['reaching into them six months follow', '2025-07-01', '2025-07-10', '2026-01-12'],
    ['on the last day six months follow', '2026-01-10', '2026-01-10', '2026-07-10'],
    ['after the end it suspends nothing', '2026-01-11', '2026-01-20', undefined],
  ])('%s', (_, from, to, expected) => {
    expect(due(from, to)).toBe(expected);
  });
});

describe('several suspensions', () => {
  test('the last of those in the last six months counts by the Civil Code, in whatever order they are told', () => {
    const suspensions = [
      { from: '2025-12-01', to: '2025-12-15' },
      { from: '2025-09-01', to: '2025-09-15' },
    ];
    for (const list of [suspensions, suspensions.toReversed()])
      expect(limitationOf({ kind: 'other', knownOn: '2025-01-10', suspensions: list }, c).readings).toMatchObject([
        { code: 'last-six-months', due: '2026-06-15' },
      ]);
  });

  test('a single day is added and said', () => {
    const suspensions = [{ from: '2025-12-01', to: '2025-12-01' }];
    const found = limitationOf({ kind: 'other', knownOn: '2025-01-13', suspensions }, c);
    expect(found.raw).toBe('2026-01-14');
    expect(found.lines[1]?.text.zh).toBe('中止1天，往后加1天。');
  });
});

describe('what interrupts', () => {
  test('eight situations of consultation and mediation, each with what proves it', () => {
    const kinds = Object.keys(situations) as (keyof typeof situations)[];
    expect(kinds).toHaveLength(8);
    expect(kinds.filter(kind => situations[kind].of === 'consultation')).toHaveLength(4);
    for (const kind of kinds) {
      expect(situations[kind].proof.zh && situations[kind].proof.en).toBeTruthy();
      expect(isOfEnterpriseRules(kind)).toBe(true);
      const found = limitationOf(
        { kind: 'other', knownOn: '2025-03-10', interruptions: [{ on: '2025-12-01', kind }] },
        c,
      );
      expect(found.starts).toBe('2025-12-01');
      expect(found.lines[1]?.text.zh).toContain(situations[kind].words.zh);
      expect(found.lines[1]?.articles).toEqual(['cr-27', 'cc-195', 'ent-31']);
    }
  });

  test('of the everyday kinds only consultation and mediation fall under the enterprise rules', () => {
    expect(interruptionKinds.filter(isOfEnterpriseRules)).toEqual(['mediation', 'consultation']);
    for (const kind of interruptionKinds) expect(wordsOfInterruption(kind).en).toMatch(/[a-z]/);
    const demand = limitationOf(
      { kind: 'other', knownOn: '2025-03-10', interruptions: [{ on: '2025-12-01', kind: 'demand' }] },
      c,
    );
    expect(demand.lines[1]?.articles).toEqual(['cr-27', 'cc-195']);
  });

  test('a procedure that is said to end before it began counts from its beginning', () => {
    const interruptions = [{ on: '2025-12-01', endedOn: '2025-11-01', kind: 'suit' as const }];
    expect(limitationOf({ kind: 'other', knownOn: '2025-03-10', interruptions }, c).starts).toBe('2025-12-01');
  });

  const someDay = fc.integer({ min: toNumber('2023-01-01'), max: toNumber('2026-06-30') }).map(fromNumber);
  const interruption = fc
    .tuple(
      someDay,
      fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
      fc.constantFrom(...interruptionKinds),
    )
    .map(([on, days, kind]): Interruption => ({ on, kind, ...(days !== undefined && { endedOn: addDays(on, days) }) }));

  test('the order in which they are told does not matter', () => {
    fc.assert(
      fc.property(someDay, fc.array(interruption, { maxLength: 6 }), fc.integer(), (knownOn, list, seed) => {
        const shuffled = list
          .map((it, index) => ({ it, key: Math.imul(seed ^ index, 0x9e3779b1) }))
          .sort((a, b) => a.key - b.key)
          .map(({ it }) => it);
        const { lines: _, ...found } = limitationOf({ kind: 'other', knownOn, interruptions: list }, c);
        expect(limitationOf({ kind: 'other', knownOn, interruptions: shuffled }, c)).toMatchObject(found);
      }),
      { numRuns: 1000 },
    );
  });

  test('one more interruption or suspension never ends the year earlier, and a later filing is never in time again', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.array(interruption, { maxLength: 4 }),
        interruption,
        fc.tuple(someDay, fc.integer({ min: 0, max: 90 })),
        someDay,
        (knownOn, list, more, [from, days], filedOn) => {
          const facts: LimitationFacts = { knownOn, interruptions: list, filedOn };
          const plain = limitationOf({ ...facts, kind: 'other' }, c);
          const longer = limitationOf({ ...facts, kind: 'other', interruptions: [...list, more] }, c);
          const suspended = limitationOf(
            { ...facts, kind: 'other', suspensions: [{ from, to: addDays(from, days) }] },
            c,
          );
          expect(longer.due! >= plain.due!).toBe(true);
          expect(suspended.due! >= plain.due!).toBe(true);
          expect(plain.inTime).toBe(filedOn <= plain.due!);
          expect(
            limitationOf({ ...facts, kind: 'other', filedOn: addDays(filedOn, 1) }, c).inTime && !plain.inTime,
          ).toBe(false);
          expect(plain.articles.every(isArticleId)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
