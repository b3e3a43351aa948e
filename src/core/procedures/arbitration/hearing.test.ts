import { describe, expect, test } from 'vitest';
import {
  aFiling,
  directory,
  dueOf,
  employerWithCode,
  type Life,
  newLife,
  people,
  rooms,
  uploadId,
} from '../../../../test/core-world.ts';
import { defaultCalendar } from '../../law/calendar.ts';
import { procedures } from '../index.ts';
import type { ArbitrationData } from './data.ts';
import { hearingDays } from './hearing-days.ts';

/** Accepted on 2 March 2026, copy served, arbitrator named. */
const prepared = (): Life => {
  const life = newLife('2026-03-02');
  life.take(
    people.worker,
    'arbitration.file',
    aFiling({ evidence: [{ title: '工资单', state: 'have', fileId: uploadId }] }),
  );
  life.take(people.instituteHead, 'arbitration.accept');
  life.take(people.clerk, 'arbitration.serve-copy', { on: '2026-03-02', receiver: '前台', way: 'personal' });
  life.take(people.instituteHead, 'arbitration.name-arbitrator', {
    arbitratorId: people.arbitrator.userId,
    reason: '案件较少',
  });
  return life;
};
const slot = (over: Record<string, unknown> = {}) => ({
  on: '2026-03-25',
  time: '09:00',
  roomId: rooms[0].id,
  access: 'open',
  ...over,
});
const set = (over: Record<string, unknown> = {}): Life => {
  const life = prepared().on('2026-03-10');
  life.take(people.clerk, 'arbitration.set-hearing', slot(over));
  return life;
};
const serve = (life: Life, side: string, on = '2026-03-12') =>
  life.on(on).take(people.clerk, 'arbitration.serve-hearing-notice', { side, on, receiver: '本人', way: 'personal' });
const served = (): Life => {
  const life = set();
  serve(life, 'worker');
  serve(life, 'employer');
  return life;
};
const bothPresent = [
  { side: 'worker', fullName: '张小满', capacity: '本人' },
  { side: 'employer', fullName: '冯经理', capacity: '法定代表人' },
];
const opened = (present: readonly unknown[] = bothPresent): Life => {
  const life = served().on('2026-03-25');
  life.take(people.arbitrator, 'arbitration.open-hearing', { present });
  return life;
};
const aRecord = (sides: readonly string[] = ['worker', 'employer']) => ({
  words: '核对身份，告知权利。\n双方对拖欠两个月工资陈述不一。',
  finalViews: sides.map(side => ({ side, statement: '坚持原来的意见' })),
});
const hearingOf = (life: Life) => life.in<ArbitrationData>('arbitration').data.hearings!.at(-1)!;

describe('a hearing', () => {
  test('is told of five working days before: the fifth is lawful, the fourth is refused with the day that was the last', () => {
    const life = prepared().on('2026-03-18');
    expect(life.refuses(people.clerk, 'arbitration.set-hearing', slot({ on: '2026-03-24' }))).toMatchObject({
      article: 'lma-35',
      reason: { en: expect.stringContaining('17 March 2026') },
    });
    const change = life.take(people.clerk, 'arbitration.set-hearing', slot());
    expect(dueOf(life, 'arbitration', 'DL-ARB-HEAR')).toBe('2026-03-18');
    expect(change.papers.map(p => p.template)).toEqual(['arbitration-hearing-notice']);
    expect(change.notices.filter(n => n.template === 'hearing-set')).toHaveLength(3);
    expect(life.in('arbitration').stage).toBe('hearing');
  });

  test('takes its room and the tribunal for as long as it lasts', () => {
    const { bookings } = set({ minutes: 90 }).changes.at(-1)!;
    expect(bookings).toMatchObject([
      {
        kind: 'hearing',
        on: '2026-03-25',
        from: 540,
        to: 630,
        roomId: rooms[0].id,
        people: [people.arbitrator.userId],
        open: true,
      },
    ]);
  });

  test('needs a tribunal, a served copy, and a room that is the institute’s own and in use', () => {
    const bare = newLife('2026-03-02');
    bare.take(people.worker, 'arbitration.file', aFiling());
    bare.take(people.instituteHead, 'arbitration.accept');
    expect(bare.refuses(people.clerk, 'arbitration.set-hearing', slot()).article).toBe('cr-33');
    bare.take(people.clerk, 'arbitration.serve-copy', { on: '2026-03-02', receiver: '前台', way: 'personal' });
    expect(bare.refuses(people.clerk, 'arbitration.set-hearing', slot()).article).toBe('lma-31');
    for (const wrong of [{ roomId: rooms[2].id }, { roomId: rooms[3].id }, { roomId: undefined }])
      expect(prepared().refuses(people.clerk, 'arbitration.set-hearing', slot(wrong)).article).toBe('cr-38');
  });

  test('at shorter notice is for simple cases to which both sides agreed', () => {
    expect(
      prepared().refuses(people.clerk, 'arbitration.set-hearing', slot({ on: '2026-03-04', shortNotice: true }))
        .article,
    ).toBe('cr-56');
  });

  test('is set once at a time', () => {
    expect(set().refuses(people.clerk, 'arbitration.set-hearing', slot()).article).toBe('cr-38');
  });

  test('is adjourned when a side asks three working days before and the head agrees; room and people are free again', () => {
    const life = served().on('2026-03-20');
    life.take(people.worker, 'arbitration.ask-adjournment', { reason: '当天要做手术，有住院通知' });
    expect(life.on('2026-03-25').refuses(people.arbitrator, 'arbitration.open-hearing', { present: [] }).article).toBe(
      'lma-35',
    );
    life.on('2026-03-23');
    const change = life.take(people.instituteHead, 'arbitration.answer-adjournment', {
      answer: 'grant',
      words: '理由正当',
    });
    expect(change.bookings).toMatchObject([{ id: hearingOf(life).id, released: true, people: [] }]);
    expect(life.in('arbitration').stage).toBe('accepted');
    life.take(people.clerk, 'arbitration.set-hearing', slot({ on: '2026-04-02' }));
  });

  test('is not adjourned for a party who asks later than three working days before', () => {
    const life = served().on('2026-03-23');
    expect(life.refuses(people.worker, 'arbitration.ask-adjournment', { reason: '公司当天有事情' })).toMatchObject({
      article: 'lma-35',
      reason: { en: expect.stringContaining('20 March 2026') },
    });
  });

  test('does not go on without a side that was not told in time', () => {
    const life = set();
    serve(life, 'employer', '2026-03-19');
    serve(life, 'worker', '2026-03-19');
    life.on('2026-03-25');
    expect(life.refuses(people.arbitrator, 'arbitration.open-hearing', { present: [bothPresent[0]] }).article).toBe(
      'lma-35',
    );
    life.take(people.arbitrator, 'arbitration.adjourn', { ground: 'notice', words: '通知晚了一天' });
    expect(life.in('arbitration').stage).toBe('accepted');
  });

  test('opens on its day and notes who is away or leaves', () => {
    expect(
      served().on('2026-03-24').refuses(people.arbitrator, 'arbitration.open-hearing', { present: bothPresent })
        .article,
    ).toBe('cr-38');
    expect(hearingOf(opened([bothPresent[0]])).absent).toEqual([
      { side: 'employer', kind: 'absent', on: '2026-03-25' },
    ]);
    const life = opened();
    life.take(people.clerk, 'arbitration.note-leaving', { side: 'worker', words: '未经许可离开' });
    expect(hearingOf(life).absent).toEqual([{ side: 'worker', kind: 'left', on: '2026-03-25' }]);
    expect(life.refuses(people.clerk, 'arbitration.record-fact', { statement: '双方有劳动关系' }).article).toBe(
      'lma-36',
    );
  });

  test('has evidence examined that both have seen, and facts on which both agree', () => {
    const life = opened();
    const [item] = life.dossier.evidence;
    life.take(people.clerk, 'arbitration.examine-evidence', {
      evidenceId: item!.id,
      authentic: 'accepted',
      lawful: 'accepted',
      relevant: 'disputed',
    });
    life.take(people.clerk, 'arbitration.record-fact', { statement: '工资发到2025年12月' });
    expect(life.in<ArbitrationData>('arbitration').data.examined).toMatchObject([
      { evidenceId: item!.id, by: 'employer', relevant: 'disputed' },
    ]);
    expect(life.dossier.facts.map(f => f.statement)).toEqual(['工资发到2025年12月']);
  });

  test('closes with a record that those present have checked and signed, and leads to deliberation', () => {
    const life = opened();
    expect(life.refuses(people.arbitrator, 'arbitration.close-hearing', { next: 'done' }).article).toBe('lma-40');
    life.take(people.clerk, 'arbitration.write-record', aRecord(['worker']));
    life.take(people.worker, 'arbitration.ask-correction', { words: '我说的是三月，不是二月' });
    expect(life.refuses(people.arbitrator, 'arbitration.close-hearing', { next: 'done' }).article).toBe('lma-40');
    life.take(people.clerk, 'arbitration.note-correction');
    life.take(people.worker, 'arbitration.sign-record', { fullName: '张小满' });
    expect(life.refuses(people.worker, 'arbitration.ask-correction', { words: '还有一处写错' }).article).toBe('lma-40');
    expect(life.refuses(people.arbitrator, 'arbitration.close-hearing', { next: 'done' }).article).toBe('lma-40');
    life.take(people.clerk, 'arbitration.record-signatures', {
      signatures: [{ as: 'employer', fullName: '冯经理', way: 'refused', words: '不说明理由' }],
    });
    // The employer's last words are missing.
    expect(life.refuses(people.arbitrator, 'arbitration.close-hearing', { next: 'done' }).article).toBe('cr-43');
    life.take(people.clerk, 'arbitration.write-record', aRecord());
    expect(hearingOf(life).record!.signatures).toEqual([]);
    life.take(people.worker, 'arbitration.sign-record', { fullName: '张小满' });
    life.take(employerWithCode(life), 'arbitration.sign-record', { fullName: '冯经理' });
    life.take(people.arbitrator, 'arbitration.close-hearing', { next: 'done' });
    expect(life.in<ArbitrationData>('arbitration')).toMatchObject({
      stage: 'deliberation',
      data: { argumentEndedOn: '2026-03-25' },
    });
  });

  test('by default is closed without the respondent, and another one may follow, also out of deliberation', () => {
    const life = opened([bothPresent[0]]);
    life.take(people.clerk, 'arbitration.write-record', aRecord(['worker']));
    life.take(people.worker, 'arbitration.sign-record', { fullName: '张小满' });
    life.take(people.arbitrator, 'arbitration.try-mediation', { result: 'unwilling' });
    life.take(people.arbitrator, 'arbitration.close-hearing', { next: 'again' });
    expect(life.in('arbitration').stage).toBe('hearing');
    life.take(people.clerk, 'arbitration.set-hearing', slot({ on: '2026-04-08' }));
    expect(life.in<ArbitrationData>('arbitration').data.hearings).toHaveLength(2);
    life.take(people.arbitrator, 'arbitration.adjourn', { ground: 'evidence', words: '等鉴定意见' });
    expect(life.in('arbitration').stage).toBe('hearing');
  });

  test('is written down as notice and record with what was said', () => {
    const life = opened([bothPresent[0]]);
    life.take(people.clerk, 'arbitration.write-record', aRecord(['worker']));
    life.take(people.worker, 'arbitration.ask-correction', { words: '我说的是三月，不是二月' });
    const written = (template: string) =>
      JSON.stringify(
        procedures.arbitration.papers[template]!.write({
          dossier: life.dossier,
          proceeding: life.in('arbitration'),
          wall: [],
          directory,
          issuedOn: life.today,
        }),
      );
    for (const words of ['2026年3月25日09:00', '第一仲裁庭', '公开', '郑仲裁'])
      expect(written('arbitration-hearing-notice')).toContain(words);
    for (const words of [
      '张小满（本人）',
      '没有到庭',
      '双方对拖欠两个月工资陈述不一。',
      '我说的是三月，不是二月',
      '坚持原来的意见',
    ])
      expect(written('arbitration-hearing-record')).toContain(words);
  });
});

describe('the first lawful days of a hearing', () => {
  const days = (over: Partial<Parameters<typeof hearingDays>[0]> = {}) =>
    hearingDays({
      calendar: defaultCalendar,
      today: '2026-03-10',
      proceeding: prepared().in('arbitration'),
      rooms: [rooms[0].id, rooms[1].id],
      taken: [],
      minutes: 120,
      atMost: 3,
      ...over,
    });

  test('leave five full working days and begin in the morning of the first room', () => {
    expect(days()).toMatchObject({
      first: '2026-03-18',
      limit: '2026-04-16',
      slots: [
        { on: '2026-03-18', from: 540, to: 660, roomId: rooms[0].id },
        { on: '2026-03-18', from: 810, to: 930, roomId: rooms[0].id },
        { on: '2026-03-19', from: 540, to: 660, roomId: rooms[0].id },
      ],
    });
    expect(days().why.map(w => w.article)).toEqual(['lma-35', 'lma-30', 'lma-43']);
  });

  test('go round what is taken: another room, a later half-day, and no day on which the arbitrator is away', () => {
    const all = { from: 0, to: 1440 };
    expect(
      days({
        taken: [
          { subject: people.arbitrator.userId, on: '2026-03-18', ...all },
          { subject: rooms[0].id, on: '2026-03-19', ...all },
          { subject: rooms[1].id, on: '2026-03-19', from: 540, to: 570 },
        ],
        atMost: 1,
      }).slots,
    ).toEqual([{ on: '2026-03-19', from: 570, to: 690, roomId: rooms[1].id }]);
  });

  test('pass over the May holiday and say when the case has to be closed before a hearing fits', () => {
    expect(days({ today: '2026-04-28' }).first).toBe('2026-05-09');
    expect(days({ today: '2026-04-10' }).why.at(-1)!.words.en).toContain('extension');
  });

  test('are days that the step accepts', () => {
    for (const { on, from, roomId } of days().slots) {
      const life = prepared().on('2026-03-10');
      life.take(people.clerk, 'arbitration.set-hearing', {
        on,
        time: `${String(Math.floor(from / 60)).padStart(2, '0')}:${String(from % 60).padStart(2, '0')}`,
        roomId,
        access: 'open',
      });
    }
    expect(procedures.arbitration.stages.hearing).toBeDefined();
  });
});
