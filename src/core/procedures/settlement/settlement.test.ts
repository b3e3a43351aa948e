import { describe, expect, test } from 'vitest';
import {
  accepted,
  directory,
  dueOf,
  employerWithCode,
  type Life,
  people,
  settled,
  uploadId,
  uuid,
} from '../../../../test/core-world.ts';
import type { RunningDeadline } from '../../dossier/dossier.ts';
import { procedures } from '../index.ts';
import type { SettlementData } from './data.ts';

const plan = [
  { due: '2026-04-10', amount: '4000' },
  { due: '2026-05-10', amount: '4000' },
];
const data = (life: Life) => life.in<SettlementData>('settlement').data;
const stage = (life: Life) => life.in('settlement').stage;
const days = (life: Life, state: RunningDeadline['state']) =>
  life
    .in('settlement')
    .deadlines.filter(d => d.state === state)
    .map(d => d.due);

const pays = (life: Life, day: string, n: number, amount: string) =>
  life.on(day).take(employerWithCode(life), 'settlement.report-payment', { n, on: day, amount });
const confirms = (life: Life, received: 'all' | 'part' | 'none', amount?: string) =>
  life.take(people.worker, 'settlement.confirm-payment', {
    paymentId: data(life).payments.find(p => p.received === undefined)!.id,
    received,
    ...(amount && { amount }),
  });

describe('an agreement that is kept', () => {
  test('has a day for every instalment, as agreed, also on a day of rest', () => {
    const life = settled('2026-03-02', [{ due: '2026-10-03', amount: '8000' }]);
    expect(days(life, 'open')).toEqual(['2026-10-03']);
    expect(days(settled('2026-03-02', plan), 'open')).toEqual(['2026-04-10', '2026-05-10']);
  });

  test('is performed when every instalment is confirmed, and each paid day is met alone', () => {
    const life = settled('2026-03-02', plan);
    pays(life, '2026-04-10', 1, '4000');
    expect(stage(life)).toBe('running');
    confirms(life, 'all');
    expect(days(life, 'met')).toEqual(['2026-04-10']);
    expect(days(life, 'open')).toEqual(['2026-05-10']);
    expect(life.clock('2026-04-20')).toEqual([]);
    pays(life, '2026-05-10', 2, '4000');
    const change = confirms(life, 'all');
    expect(stage(life)).toBe('performed');
    expect(change.outcomes).toMatchObject([{ kind: 'performed', code: 'in-time', amount: 800000 }]);
    expect(days(life, 'open')).toEqual([]);
  });

  test('a payment counts when the worker confirms it, and a part counts as a part', () => {
    const life = settled('2026-03-02', plan);
    pays(life, '2026-04-09', 1, '4000');
    expect(data(life).paid).toBe(0);
    const paymentId = data(life).payments[0]!.id;
    const confirm = (received: string, amount?: string) => ({ paymentId, received, ...(amount && { amount }) });
    life.refuses(people.worker, 'settlement.confirm-payment', confirm('part'));
    life.refuses(people.worker, 'settlement.confirm-payment', confirm('part', '4000'));
    life.refuses(people.worker, 'settlement.confirm-payment', { ...confirm('all'), paymentId: uuid(1) });
    const change = confirms(life, 'part', '2500');
    expect(data(life).paid).toBe(250000);
    expect(days(life, 'open')).toEqual(['2026-04-10', '2026-05-10']);
    expect(change.notices).toContainEqual(
      expect.objectContaining({ template: 'payment-mismatch', to: { userId: people.mediator.userId } }),
    );
    expect(life.refuses(people.worker, 'settlement.confirm-payment', confirm('all')).article).toBe('lma-14');
  });

  test('money paid beyond one instalment goes to the next that falls due', () => {
    const life = settled('2026-03-02', plan);
    pays(life, '2026-04-10', 1, '6000');
    confirms(life, 'all');
    expect(stage(life)).toBe('running');
    pays(life, '2026-05-09', 2, '2000');
    confirms(life, 'all');
    expect(stage(life)).toBe('performed');
    expect(data(life).paid).toBe(800000);
  });

  test('a payment is dated in the past, has an amount, belongs to an instalment, and its voucher exists', () => {
    const life = settled('2026-03-02', plan).on('2026-04-10');
    const payment = { n: 1, on: '2026-04-10', amount: '4000' };
    for (const wrong of [{ on: '2026-04-11' }, { amount: '0' }, { n: 3 }, { fileId: uuid(1) }])
      life.refuses(people.mediator, 'settlement.report-payment', { ...payment, ...wrong });
    life.take(people.mediator, 'settlement.report-payment', { ...payment, fileId: uploadId });
  });
});

describe('an agreement that is not kept', () => {
  test('a missed day is noticed on the day after, to both sides and the mediator, once', () => {
    const life = settled('2026-03-02', plan);
    expect(life.clock('2026-04-10')).toEqual([]);
    expect(life.clock('2026-04-11')).toEqual(['settlement.note-default']);
    expect(life.clock('2026-04-12')).toEqual([]);
    expect(stage(life)).toBe('defaulted');
    const change = life.changes.at(-1)!;
    expect(change.notices.map(n => n.template)).toEqual(['default-worker', 'default-employer', 'default-mediator']);
    expect(change.outcomes).toMatchObject([{ kind: 'defaulted', amount: 400000 }]);
  });

  test('every instalment is noticed once; the broken agreement is counted once', () => {
    const life = settled('2026-03-02', plan);
    life.clock('2026-04-11');
    expect(life.clock('2026-05-11')).toEqual(['settlement.note-default']);
    expect(life.changes.at(-1)!.outcomes).toEqual([]);
    expect(data(life).defaults).toEqual([
      { n: 1, on: '2026-04-11' },
      { n: 2, on: '2026-05-11' },
    ]);
  });

  test('opens arbitration to the worker, and paying late ends the default', () => {
    const life = settled('2026-03-02', plan);
    life.clock('2026-04-11');
    pays(life, '2026-04-15', 1, '4000');
    confirms(life, 'all');
    expect(stage(life)).toBe('running');
    expect(life.refuses(people.worker, 'arbitration.request', { truthful: true }).article).toBe('lma-15');
    life.clock('2026-05-11');
    life.take(people.worker, 'arbitration.request', { truthful: true });
    pays(life, '2026-05-20', 2, '4000');
    expect(confirms(life, 'all').outcomes).toMatchObject([{ kind: 'performed', code: 'late' }]);
  });

  test('both may agree on other days for exactly what is still owed; the old days no longer count', () => {
    const life = settled('2026-03-02', plan);
    pays(life, '2026-04-10', 1, '1000');
    const later = (amount: string) => ({ plan: [{ due: '2026-06-30', amount }], agreedBy: 'paper' });
    expect(life.refuses(people.mediator, 'settlement.reschedule', later('8000')).reason.zh).toContain('先确认');
    confirms(life, 'all');
    life.refuses(people.mediator, 'settlement.reschedule', later('8000'));
    life.refuses(people.mediator, 'settlement.reschedule', {
      plan: [
        { due: '2026-06-30', amount: '7000' },
        { due: '2026-07-30', amount: '0' },
      ],
      agreedBy: 'paper',
    });
    life.take(people.mediator, 'settlement.reschedule', later('7000'));
    expect(days(life, 'open')).toEqual(['2026-06-30']);
    expect(days(life, 'stopped')).toEqual(['2026-04-10', '2026-05-10']);
    expect(life.clock('2026-05-11')).toEqual([]);
    pays(life, '2026-06-30', 3, '7000');
    confirms(life, 'all');
    expect(stage(life)).toBe('performed');
  });

  test('the worker alone may let the rest go, whatever came', () => {
    const life = settled('2026-03-02', plan);
    expect(life.refuses(employerWithCode(life), 'settlement.release', { words: '算了' }).kind).toBe('role');
    expect(life.refuses(people.mediator, 'settlement.release', { words: '算了' }).kind).toBe('role');
    life.take(people.worker, 'settlement.release', { words: '老板也难' });
    expect(stage(life)).toBe('released');
  });

  test('nobody begins a performance by hand', () => {
    const life = settled('2026-03-02', plan);
    for (const actor of [people.worker, people.mediator, people.head])
      expect(life.refuses(actor, 'settlement.open', {}).kind).toBe('role');
  });
});

describe('an agreement without money', () => {
  const certificate = { what: '出具离职证明', by: 'employer', due: '2026-03-20' };
  const tools = { what: '交还工具和工作电脑', by: 'worker', due: '2026-03-20' };
  /** Agreed on 2 March: nothing is paid, two things are done, or nothing at all. */
  const agreed = (deeds: readonly unknown[]): Life => {
    const life = accepted('2026-03-02');
    life.take(people.mediator, 'mediation.draft', {
      terms: life.dossier.claims.map(c => ({ claimId: c.id, kind: deeds.length > 0 ? 'deed' : 'waived' })),
      plan: [],
      deeds,
    });
    life.take(people.worker, 'mediation.sign', { way: 'typed', fullName: '张小满' });
    life.take(people.mediator, 'mediation.sign', {
      way: 'paper',
      fullName: '冯经理',
      for: 'employer',
      identity: 'paper',
    });
    life.take(people.mediator, 'mediation.sign', { way: 'typed', fullName: people.mediator.name });
    life.take(people.mediator, 'mediation.seal');
    return life;
  };

  test('is drafted with an empty plan, and says what is done, by whom and by which day', () => {
    const life = accepted('2026-03-02');
    const terms = life.dossier.claims.map(c => ({ claimId: c.id, kind: 'deed' }));
    expect(life.refuses(people.mediator, 'mediation.draft', { terms, plan: [] }).article).toBe('pm-29');
    expect(
      life.refuses(people.mediator, 'mediation.draft', {
        terms,
        plan: [],
        deeds: [{ ...certificate, due: '2026-03-01' }],
      }).article,
    ).toBe('pm-29');
    const paid = life.dossier.claims.map(c => ({ claimId: c.id, kind: 'paid', amount: '100' }));
    expect(life.refuses(people.mediator, 'mediation.draft', { terms: paid, plan: [], method: 'bank' }).article).toBe(
      'pm-29',
    );
    const payment = [{ due: '2026-04-10', amount: '100' }];
    expect(life.refuses(people.mediator, 'mediation.draft', { terms: paid, plan: payment }).reason.zh).toContain(
      '支付方式',
    );
    life.take(people.mediator, 'mediation.draft', { terms, plan: [], deeds: [certificate] });
  });

  test('prints no sums, and every promise with its day', () => {
    const life = agreed([certificate, tools]);
    const paper = JSON.stringify(
      procedures.mediation.papers['mediation-agreement']!.write({
        dossier: life.dossier,
        proceeding: life.in('mediation'),
        wall: life.wall,
        directory,
        issuedOn: '2026-03-02',
      }),
    );
    expect(paper).toContain('用人单位于2026年3月20日以前：出具离职证明。');
    expect(paper).not.toContain('合计');
    expect(paper).not.toContain('支付令');
  });

  test('is followed until the side to which each thing was promised says that it is done', () => {
    const life = agreed([certificate, tools]);
    const employer = employerWithCode(life);
    const settlement = () => life.in<SettlementData>('settlement');
    expect(dueOf(life, 'settlement', 'DL-DEED')).toBe('2026-03-20');
    expect(life.refuses(people.worker, 'settlement.report-deed', { n: 1, on: '2026-03-02' }).kind).toBe('law');
    expect(life.refuses(employer, 'settlement.confirm-deed', { n: 1, done: 'yes' }).kind).toBe('law');
    life.on('2026-03-10').take(employer, 'settlement.report-deed', { n: 1, on: '2026-03-09' });
    life.take(people.worker, 'settlement.confirm-deed', { n: 1, done: 'no' });
    expect(settlement().data.deeds![0]).not.toHaveProperty('reportedOn');
    life.take(employer, 'settlement.report-deed', { n: 1, on: '2026-03-10' });
    life.take(people.worker, 'settlement.confirm-deed', { n: 1, done: 'yes' });
    expect(settlement().deadlines.filter(d => d.state === 'open')).toHaveLength(2);
    const change = life.take(people.mediator, 'settlement.confirm-deed', { n: 2, done: 'yes' });
    expect(settlement().stage).toBe('performed');
    expect(change.outcomes).toMatchObject([{ kind: 'performed', code: 'in-time' }]);
  });

  test('not kept by its day is in default, counted once, and may still be performed late', () => {
    const life = agreed([certificate, tools]);
    expect(life.clock('2026-03-20')).toEqual([]);
    expect(life.clock('2026-03-21')).toEqual(['settlement.note-default']);
    expect(life.in('settlement').stage).toBe('defaulted');
    expect(life.changes.at(-1)!.outcomes.map(o => o.kind)).toEqual(['defaulted']);
    expect(life.clock('2026-03-22')).toEqual([]);
    for (const n of [1, 2]) life.take(people.mediator, 'settlement.confirm-deed', { n, done: 'yes' });
    expect(life.changes.at(-1)!.outcomes).toMatchObject([{ kind: 'performed', code: 'late' }]);
  });

  test('gets another day when both agree', () => {
    const life = agreed([certificate]);
    expect(life.refuses(people.mediator, 'settlement.reschedule', { plan: [], agreedBy: 'phone' }).kind).toBe('law');
    life.take(people.mediator, 'settlement.reschedule', {
      plan: [],
      deeds: [{ n: 1, due: '2026-04-20' }],
      agreedBy: 'phone',
    });
    expect(dueOf(life, 'settlement', 'DL-DEED')).toBe('2026-04-20');
    expect(life.clock('2026-03-21')).toEqual([]);
  });

  test('by which nobody owes anything more is performed at once and leaves nothing to arbitrate', () => {
    const life = agreed([]);
    expect(life.in('settlement')).toMatchObject({ stage: 'performed', closedOn: '2026-03-02' });
    expect(life.refuses(people.worker, 'arbitration.request', { truthful: true }).article).toBe('lma-15');
  });
});

describe('safeguards of payment that both agreed', () => {
  const three = [...plan, { due: '2026-06-10', amount: '2000' }];

  test('a payment within the days of grace is in time, and after them it is missed', () => {
    const life = settled('2026-03-02', plan, { graceDays: 5 });
    expect(days(life, 'open')).toEqual(['2026-04-15', '2026-05-15']);
    expect(life.clock('2026-04-15')).toEqual([]);
    pays(life, '2026-04-15', 1, '4000');
    confirms(life, 'all');
    expect(stage(life)).toBe('running');
    expect(days(life, 'met')).toEqual(['2026-04-15']);
    life.clock('2026-05-15');
    expect(stage(life)).toBe('running');
    life.clock('2026-05-16');
    expect(stage(life)).toBe('defaulted');
    expect(data(life).defaults).toEqual([{ n: 2, on: '2026-05-16' }]);
  });

  test('one missed payment makes all the rest due at once, and no later day is waited for', () => {
    const life = settled('2026-03-02', three, { accelerates: true });
    life.clock('2026-04-11');
    expect(stage(life)).toBe('defaulted');
    expect(data(life)).toMatchObject({ acceleratedOn: '2026-04-11', defaults: [{ n: 1 }, { n: 2 }, { n: 3 }] });
    expect(days(life, 'open')).toEqual([]);
    // What is missing of the first payment alone does not bring the old days back.
    pays(life, '2026-04-12', 1, '4000');
    confirms(life, 'all');
    expect(stage(life)).toBe('defaulted');
    life.take(people.mediator, 'settlement.reschedule', {
      plan: [{ due: '2026-07-01', amount: '6000' }],
      agreedBy: 'paper',
    });
    expect(data(life).acceleratedOn ?? undefined).toBeUndefined();
    expect(stage(life)).toBe('running');
  });

  test('without that clause only the payment itself is missed', () => {
    const life = settled('2026-03-02', three);
    life.clock('2026-04-11');
    expect(data(life).defaults).toEqual([{ n: 1, on: '2026-04-11' }]);
    expect(stage(life)).toBe('defaulted');
    expect(data(life).acceleratedOn).toBeUndefined();
  });
});
