import { describe, expect, test } from 'vitest';
import { defaultCalendar as c } from './calendar.ts';
import { claimCodes } from './claims.ts';
import { limitationOf } from './limitation.ts';
import { limitationForClaim } from './limitation-claims.ts';

describe('limitation', () => {
  test('known on 14 February 2025, it ends on Saturday 14 February 2026, a make-up working day', () => {
    expect(limitationOf({ kind: 'other', knownOn: '2025-02-14' }, c)).toMatchObject({
      starts: '2025-02-14',
      raw: '2026-02-14',
      due: '2026-02-14',
    });
  });

  test('an end in the National Day holidays moves on to the first working day', () => {
    expect(limitationOf({ kind: 'other', knownOn: '2025-10-05' }, c)).toMatchObject({
      raw: '2026-10-05',
      due: '2026-10-08',
    });
  });

  test('a letter of demand starts the year anew', () => {
    const found = limitationOf(
      { kind: 'other', knownOn: '2025-03-10', interruptions: [{ on: '2025-12-01', kind: 'demand' }] },
      c,
    );
    expect(found).toMatchObject({ starts: '2025-12-01', due: '2026-12-01' });
    expect(found.articles).toContain('cr-27');
  });

  test('forty-five days in hospital are added', () => {
    const found = limitationOf(
      { kind: 'other', knownOn: '2025-01-10', suspensions: [{ from: '2025-06-01', to: '2025-07-15' }] },
      c,
    );
    expect(found).toMatchObject({ raw: '2026-02-24', due: '2026-02-24' });
    expect(found.articles).toContain('cr-28');
  });

  test('wages have no limit while the employment goes on', () => {
    expect(limitationOf({ kind: 'wage', knownOn: '2020-01-31', filedOn: '2026-11-25' }, c)).toMatchObject({
      starts: null,
      raw: null,
      due: null,
      inTime: true,
    });
  });

  test('a worker who left on 20 May 2024, demanded in November and filed in July 2025 is in time', () => {
    expect(
      limitationOf(
        {
          kind: 'wage',
          employedUntil: '2024-05-20',
          interruptions: [{ on: '2024-11-15', kind: 'demand' }],
          filedOn: '2025-07-01',
        },
        c,
      ),
    ).toMatchObject({ raw: '2025-11-15', due: '2025-11-17', inTime: true });
  });

  test('without the demand the same worker is too late, and is told that the other side must raise it', () => {
    const found = limitationOf({ kind: 'wage', employedUntil: '2024-05-20', filedOn: '2025-07-01' }, c);
    expect(found).toMatchObject({ due: '2025-05-20', inTime: false });
    expect(found.articles).toContain('si2-20');
    expect(found.lines.at(-1)?.text.zh).toContain('对方在仲裁时提出来');
  });

  test('the day it ends is in time, the next day is not', () => {
    const facts = { kind: 'other', knownOn: '2025-03-10' } as const;
    expect(limitationOf({ ...facts, filedOn: '2026-03-10' }, c).inTime).toBe(true);
    expect(limitationOf({ ...facts, filedOn: '2026-03-11' }, c).inTime).toBe(false);
  });

  test('mediation starts the year anew from its end', () => {
    const found = limitationOf(
      {
        kind: 'other',
        knownOn: '2025-03-10',
        interruptions: [{ on: '2026-03-01', endedOn: '2026-03-16', kind: 'mediation' }],
      },
      c,
    );
    expect(found.starts).toBe('2026-03-16');
    expect(found.articles).toContain('ent-31');
  });

  test('a demand after the year has run out does not bring it back', () => {
    expect(
      limitationOf({ kind: 'other', knownOn: '2024-03-10', interruptions: [{ on: '2025-06-01', kind: 'demand' }] }, c),
    ).toMatchObject({ starts: '2024-03-10', due: '2025-03-10' });
  });

  test('several demands count in the order of their days, however they are listed', () => {
    expect(
      limitationOf(
        {
          kind: 'other',
          knownOn: '2024-03-11',
          interruptions: [
            { on: '2025-12-01', kind: 'demand' },
            { on: '2025-01-10', kind: 'promise' },
          ],
        },
        c,
      ),
    ).toMatchObject({ starts: '2025-12-01', due: '2026-12-01' });
  });

  test('a demand while employed does not shorten the year after leaving', () => {
    expect(
      limitationOf(
        { kind: 'wage', employedUntil: '2025-05-20', interruptions: [{ on: '2024-11-15', kind: 'demand' }] },
        c,
      ).due,
    ).toBe('2026-05-20');
  });

  test('days in hospital before a demand are not added to the new year', () => {
    expect(
      limitationOf(
        {
          kind: 'other',
          knownOn: '2025-01-10',
          suspensions: [{ from: '2025-02-01', to: '2025-02-28' }],
          interruptions: [{ on: '2025-06-10', kind: 'demand' }],
        },
        c,
      ).due,
    ).toBe('2026-06-10');
  });

  test('without a day to count from nothing is said about being in time', () => {
    const found = limitationOf({ kind: 'other', filedOn: '2026-03-10' }, c);
    expect(found.due).toBeNull();
    expect(found).not.toHaveProperty('inTime');
  });

  test('unpaid wages follow the wage rule, compensation the year from the end', () => {
    const facts = { employedUntil: '2026-03-02', knownOn: '2025-01-10' };
    expect(limitationForClaim('QQ02', facts, c).due).toBe('2027-03-02');
    expect(limitationForClaim('QQ13', { employedUntil: '2026-03-02' }, c).starts).toBe('2026-03-02');
    expect(limitationForClaim('QQ05', facts, c).due).toBe('2026-01-12');
  });

  test('where courts differ the answer says so', () => {
    expect(limitationForClaim('QQ07', { knownOn: '2026-01-01' }, c).readings[0]?.words.zh).toContain('看法不一');
  });

  test('every kind of claim has a limitation', () => {
    for (const code of claimCodes)
      expect(limitationForClaim(code, { employedUntil: '2026-03-02' }, c).due, code).toBe('2027-03-02');
  });

  test('a demand while an earlier procedure still runs is covered by it and never called late', () => {
    const found = limitationOf(
      {
        kind: 'other',
        knownOn: '2024-03-11',
        interruptions: [
          { on: '2025-06-02', kind: 'demand' },
          { on: '2025-03-03', endedOn: '2025-09-01', kind: 'arbitration' },
        ],
      },
      c,
    );
    expect(found.starts).toBe('2025-09-01');
    expect(found.lines.map(it => it.text.zh).join()).not.toContain('已经过了时效');
  });

  test('every step of the reckoning is told with its articles', () => {
    const found = limitationOf(
      {
        kind: 'other',
        knownOn: '2025-03-10',
        interruptions: [
          { on: '2026-03-02', endedOn: '2026-03-16', kind: 'mediation' },
          { on: '2029-01-01', kind: 'demand' },
          { on: '2025-03-01', kind: 'demand' },
        ],
        suspensions: [{ from: '2026-05-01', to: '2026-05-10' }],
        filedOn: '2026-06-01',
      },
      c,
    );
    expect(found.lines.map(it => [it.text.zh, it.articles])).toEqual([
      ['2025年3月10日（周一）知道权利被侵害，从这一天起算一年。', ['lma-27', 'cr-26']],
      [
        '2026年3月2日（周一）申请调解，时效中断，从程序结束的2026年3月16日（周一）重新计算一年。',
        ['cr-27', 'cc-195', 'ent-31'],
      ],
      ['2029年1月1日（周一）向对方提出要求时已经过了时效，不能重新起算。', ['lma-27', 'cr-27']],
      ['中止10天，往后加10天。', ['lma-27', 'cr-28']],
      ['最后一天是2027年3月26日（周五）。', ['cc-202']],
      ['2026年6月1日（周一）申请，没有超过时效。', ['lma-27', 'cr-26']],
      ['时效要由对方在仲裁时提出来才会影响结果；仲裁时没有提，到法院再提不起作用。', ['si2-20']],
    ]);
    expect(found.articles).toEqual(['lma-27', 'cr-26', 'cr-27', 'cc-195', 'ent-31', 'cr-28', 'cc-202', 'si2-20']);
    expect(found.provisional).toBe(true);
  });

  test('an end that moves and a late filing are told so', () => {
    const found = limitationOf({ kind: 'other', knownOn: '2025-10-05', filedOn: '2026-10-09' }, c);
    expect(found.lines.slice(1, 3).map(it => [it.text.en, it.articles])).toEqual([
      ['5 October 2026 is a day of rest; the period ends on 8 October 2026.', ['cc-202', 'cpl-85', 'cc-203']],
      ['Filed on 9 October 2026, after the period.', ['lma-27', 'cr-26']],
    ]);
    expect(found.provisional).toBe(false);
    expect(limitationOf({ kind: 'other', knownOn: '2025-10-05' }, c)).not.toHaveProperty('inTime');
  });

  test('without a start the reason is told: still employed, or not known yet', () => {
    expect(limitationOf({ kind: 'wage' }, c).lines[0]?.text.zh).toContain('还在职');
    expect(limitationOf({ kind: 'wage' }, c)).not.toHaveProperty('inTime');
    const unknown = limitationOf({ kind: 'other' }, c);
    expect(unknown.lines[0]?.text.zh).toContain('还不知道');
    expect(unknown).toMatchObject({ provisional: false, readings: [], articles: ['lma-27', 'cr-26'] });
  });

  test('a demand on the last day is in time; on the day after a moved end it is not', () => {
    const startAfter = (on: string) =>
      limitationOf({ kind: 'other', knownOn: '2025-10-05', interruptions: [{ on, kind: 'demand' }] }, c).starts;
    expect(startAfter('2026-10-08')).toBe('2026-10-08');
    expect(startAfter('2026-10-09')).toBe('2025-10-05');
  });

  test('a demand on the very day of the start, or a procedure that ends on the day it begins, changes nothing else', () => {
    const found = limitationOf(
      {
        kind: 'other',
        knownOn: '2025-03-10',
        interruptions: [
          { on: '2025-03-10', kind: 'demand' },
          { on: '2025-04-01', endedOn: '2025-04-01', kind: 'suit' },
        ],
      },
      c,
    );
    expect(found.starts).toBe('2025-04-01');
    expect(found.lines).toHaveLength(4);
    expect(found.lines[1]?.text.zh).not.toContain('程序结束');
    expect(found.readings).toEqual([]);
  });
});
