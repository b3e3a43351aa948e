import { describe, expect, test } from 'vitest';
import { partyOf } from '../../../../test/award-world.ts';
import { dueOf, type Life, people } from '../../../../test/core-world.ts';
import {
  aSuit,
  employer,
  finalAward,
  inCourt,
  judged,
  onBoth,
  openAward,
  registered,
} from '../../../../test/court-world.ts';
import type { SettlementData } from '../settlement/data.ts';
import type { EnforcementData } from './data.ts';
import { enforcement as procedure } from './procedure.ts';

const data = (life: Life) => life.in<EnforcementData>('enforcement').data;
const stage = (life: Life) => life.in('enforcement').stage;
const officer = people.enforcementOfficer;
const clue = { kind: 'account', words: '开户行某支行，尾号0001' };

/** The final award of 12,000 yuan, due on 13 April 2026, is asked to be enforced. */
const applied = (on = '2026-05-11'): Life => {
  const life = finalAward();
  life.clock('2026-05-07');
  life.on(on).take(people.worker, 'enforcement.apply', { clues: [clue], account: '6222 0000 0000' });
  return life;
};
const running = (): Life => {
  const life = applied();
  life.on('2026-05-12').take(officer, 'enforcement.accept', { reportBy: '2026-05-20' });
  return life;
};
const outcomes = (life: Life) => life.changes.flatMap(c => c.outcomes).filter(o => o.procedure === 'enforcement');
const share = (life: Life, principal: string, interest?: string) => ({
  shares: [
    { partyId: partyOf(life, 'worker'), claimId: life.dossier.claims[0]!.id, principal, ...(interest && { interest }) },
  ],
});

describe('an application for enforcement', () => {
  test('needs a title in effect whose day has passed', () => {
    const life = finalAward();
    expect(life.refuses(people.worker, 'enforcement.apply', { clues: [] }).article).toBe('lma-51');
    life.clock('2026-05-07');
    expect(life.decide(people.worker, 'enforcement.apply', { clues: [] })).toHaveProperty('change');
    expect(life.refuses(employer(life), 'enforcement.apply', { clues: [] }).article).toBe('lma-51');
  });

  test('takes what was paid from the ledger of payments, and shows the two years and the interest so far', () => {
    const life = finalAward();
    life.clock('2026-05-07');
    life.take(employer(life), 'settlement.report-payment', { n: 1, on: '2026-05-07', amount: '2000' });
    const [payment] = life.in<SettlementData>('settlement').data.payments;
    life.take(people.worker, 'settlement.confirm-payment', { paymentId: payment!.id, received: 'all' });
    life.on('2026-05-11').take(people.worker, 'enforcement.apply', { clues: [clue] });
    expect(data(life)).toMatchObject({
      principal: 1_000_000,
      until: '2028-04-13',
      title: { kind: 'award', performBy: '2026-04-13' },
    });
    // 12,000 for 24 days and 10,000 for 4: 50.40 and 7.00.
    expect(data(life).interest).toMatchObject({ amount: 5740, sheets: [{ computation: { amount: '57.40' } }] });
    expect(dueOf(life, 'enforcement', 'DL-EXEC-NOTICE-10')).toBe('2026-05-21');
    expect(dueOf(life, 'enforcement', 'DL-EXEC-6M')).toBe('2026-11-11');
    expect(life.refuses(people.worker, 'enforcement.apply', { clues: [] }).article).toBe('cpl-235');
  });

  test('after two years is taken, and fails only if the debtor objects', () => {
    const life = applied('2028-04-20');
    life.take(officer, 'enforcement.accept', { reportBy: '2028-05-08' });
    life.take(employer(life), 'enforcement.object', {
      ground: 'time-barred',
      words: '超过两年才申请执行，请求不予执行。',
    });
    life.take(officer, 'enforcement.decide-objection', { upheld: 'yes', words: '确已超过两年。' });
    expect(stage(life)).toBe('refused');
    const soon = running();
    expect(
      soon.refuses(employer(soon), 'enforcement.object', {
        ground: 'time-barred',
        words: '超过两年才申请执行，请求不予执行。',
      }).article,
    ).toBe('cpl-250');
  });

  test('keeps the creditor’s clues and account from the debtor, and the debtor’s report from the creditor', () => {
    const life = running();
    life.take(employer(life), 'enforcement.report-property', { now: '存款若干', before: '卖过一辆车' });
    const read = (side: 'worker' | 'employer') =>
      JSON.stringify(procedure.dataFor!(life.in<Record<string, unknown>>('enforcement').data, { id: '', side }));
    expect(read('worker')).toContain('尾号0001');
    expect(read('employer')).not.toContain('尾号0001');
    expect(read('employer')).not.toContain('6222');
    expect(read('worker')).not.toContain('卖过一辆车');
  });
});

describe('measures', () => {
  const take = (life: Life, input: object) =>
    life.take(officer, 'enforcement.take-measure', { target: '账户', ...input });

  test('hold no more than is owed, and lapse unless they are renewed', () => {
    const life = running();
    const refused = (input: object) => life.refuses(officer, 'enforcement.take-measure', { target: '账户', ...input });
    expect(refused({ kind: 'freeze' }).article).toBe('cpl-253');
    expect(refused({ kind: 'freeze', amount: '20000' }).article).toBe('cpl-253');
    expect(refused({ kind: 'income', amount: '100' }).article).toBe('cpl-254');
    take(life, { kind: 'freeze', amount: '9000' });
    expect(refused({ kind: 'movable', amount: '9000' }).article).toBe('cpl-253');
    const [measure] = data(life).measures!;
    expect(measure).toMatchObject({ until: '2027-05-12' });
    expect(dueOf(life, 'enforcement', 'DL-FREEZE-1Y')).toBe('2027-05-12');
    life.on('2027-05-10').take(officer, 'enforcement.renew-measure', { measureId: measure!.id });
    expect(dueOf(life, 'enforcement', 'DL-FREEZE-1Y')).toBe('2028-05-12');
    life.take(officer, 'enforcement.lift-measure', { measureId: measure!.id, words: '已经付清' });
    expect(dueOf(life, 'enforcement', 'DL-FREEZE-1Y')).toBeUndefined();
  });

  test('belong to the officer in charge', () => {
    const life = running();
    const input = { kind: 'query', target: '存款' };
    expect(life.refuses(people.otherEnforcementOfficer, 'enforcement.take-measure', input).kind).toBe('role');
    expect(life.refuses(people.mediator, 'enforcement.take-measure', input).kind).toBe('absent');
  });
});

describe('money', () => {
  test('goes to the principal before the doubled interest, is paid out to the fen and comes to the ledger of payments', () => {
    const life = running();
    life
      .on('2026-05-18')
      .take(officer, 'enforcement.receive-money', { on: '2026-05-18', amount: '7000', way: 'deducted' });
    expect(life.in<SettlementData>('settlement').data.paid).toBe(700_000);
    const refused = (input: object) => life.refuses(officer, 'enforcement.distribute', input).article;
    expect(refused(share(life, '6000', '100'))).toBe('interest-4');
    expect(refused(share(life, '7000.01'))).toBe('cpl-253');
    expect(life.refuses(officer, 'enforcement.finish').article).toBe('cpl-235');
    life.take(officer, 'enforcement.distribute', share(life, '7000'));
    life.on('2026-06-17');
    // 12,000 × 35 days and 5,000 × 30 days.
    life.take(officer, 'enforcement.compute-interest', {});
    expect(data(life).interest!.amount).toBe(7350 + 2625);
    expect(
      life.refuses(officer, 'enforcement.receive-money', { on: '2026-06-17', amount: '5099.76', way: 'paid' }).article,
    ).toBe('cpl-253');
    life.take(officer, 'enforcement.receive-money', { on: '2026-06-17', amount: '5099.75', way: 'paid' });
    expect(life.refuses(officer, 'enforcement.finish').article).toBe('cpl-253');
    life.take(officer, 'enforcement.distribute', share(life, '5000', '99.75'));
    life.take(officer, 'enforcement.finish');
    expect(stage(life)).toBe('performed');
    expect(life.in('settlement').stage).toBe('performed');
    expect(outcomes(life).filter(o => o.kind === 'closed' || o.kind === 'recovered')).toMatchObject([
      { kind: 'closed', code: 'performed', amount: 1_200_000 },
      { kind: 'recovered', amount: 1_200_000 },
    ]);
    const paper = life.dossier.papers.findLast(p => p.template === 'distribution');
    expect(paper).toMatchObject({ side: 'worker' });
  });
});

describe('a settlement in enforcement', () => {
  const agreed = () => {
    const life = running();
    life.on('2026-05-20').take(officer, 'enforcement.settle', {
      form: 'record',
      plan: [
        { due: '2026-06-10', amount: '6000' },
        { due: '2026-07-10', amount: '6000' },
      ],
    });
    return life;
  };

  test('holds the case still while it is kept, and closes it when it is performed', () => {
    const life = agreed();
    expect(stage(life)).toBe('settlement');
    expect(dueOf(life, 'enforcement', 'DL-EXEC-6M')).toBeUndefined();
    expect(life.refuses(people.worker, 'enforcement.breach').article).toBe('settle-11');
    for (const on of ['2026-06-10', '2026-07-09']) {
      life.on(on).take(officer, 'enforcement.receive-money', { on, amount: '6000', way: 'paid' });
      life.take(officer, 'enforcement.distribute', share(life, '6000'));
    }
    expect(life.refuses(people.worker, 'enforcement.breach').article).toBe('settle-11');
    life.take(officer, 'enforcement.finish');
    expect(stage(life)).toBe('performed');
  });

  test('that is broken lets the creditor have the title enforced again, less what came in', () => {
    const life = agreed();
    life.on('2026-06-10').take(officer, 'enforcement.receive-money', { on: '2026-06-10', amount: '6000', way: 'paid' });
    expect(life.clock('2026-06-20')).not.toContain('enforcement.note-breach');
    expect(life.clock('2026-07-13')).toContain('enforcement.note-breach');
    expect(life.refuses(employer(life), 'enforcement.breach').kind).toBe('role');
    life.take(people.worker, 'enforcement.breach');
    expect(stage(life)).toBe('running');
    // 12,000 × 58 days and 6,000 × 33 days.
    expect(data(life).interest!.amount).toBe(12_180 + 3465);
  });
});

describe('the ends of enforcement', () => {
  test('without property this round ends, and resumes whenever some is found', () => {
    const life = running();
    const end = { basis: 'signed', words: '查询银行、车辆、不动产，没有可供执行的财产。' };
    expect(life.refuses(officer, 'enforcement.end-round', end).article).toBe('cpi-517');
    life.take(officer, 'enforcement.take-measure', { kind: 'query', target: '银行、车辆、不动产', result: '没有' });
    expect(life.refuses(officer, 'enforcement.end-round', end).article).toBe('cpl-252');
    life.take(officer, 'enforcement.take-measure', { kind: 'consumption', target: '被执行人及法定代表人' });
    life.take(officer, 'enforcement.note-difficulty', { kind: 'no-property', words: '厂房是租的，设备已经抵押。' });
    life.take(officer, 'enforcement.end-round', end);
    expect(stage(life)).toBe('round-ended');
    expect(outcomes(life).map(o => [o.kind, o.code, o.amount])).toContainEqual(['closed', 'round', 1_200_000]);
    life.on('2031-01-06').take(people.worker, 'enforcement.resume-round', { words: '单位新开了账户' });
    life.take(officer, 'enforcement.receive-money', { on: '2031-01-06', amount: '12000', way: 'deducted' });
    life.take(officer, 'enforcement.distribute', share(life, '12000'));
    life.take(officer, 'enforcement.terminate', { ground: 'withdrawn', words: '申请人放弃其余利息。', sure: true });
    const recovered = outcomes(life).filter(o => o.kind === 'recovered');
    expect(recovered.map(o => o.amount)).toEqual([0, 1_200_000]);
    // The sum that was asked for counts once.
    expect(
      outcomes(life)
        .filter(o => o.kind === 'closed')
        .map(o => o.amount),
    ).toEqual([1_200_000, 0]);
  });

  const revoking = () => {
    const life = finalAward();
    // The award has effect once the worker's days are over; the employer's thirty days still run.
    life.clock('2026-04-20');
    life.take(people.worker, 'enforcement.apply', { clues: [] });
    life.take(officer, 'enforcement.accept', { reportBy: '2026-05-08' });
    life.on('2026-04-24').take(employer(life), 'litigation.ask-revocation', {
      grounds: ['hidden'],
      facts: '对方隐瞒了考勤记录，足以影响裁决。',
    });
    expect(stage(life)).toBe('running');
    life.on('2026-04-27').take(people.appealDocket, 'litigation.register', { judgeId: people.appealJudge.userId });
    expect(stage(life)).toBe('suspended');
    expect(life.refuses(officer, 'enforcement.resume', { words: '恢复' }).article).toBe('si1-25');
    return life;
  };

  test('stands still while revocation is heard, and goes on when it is refused; the same ground is no defence then', () => {
    const life = revoking();
    life
      .on('2026-05-20')
      .take(people.appealJudge, 'litigation.rule-revocation', { result: 'refused', words: '理由不成立。' });
    onBoth(life, 'revocation-served', '2026-05-21', '2026-05-22');
    expect(stage(life)).toBe('running');
    const again = { ground: 'hidden', words: '对方隐瞒了考勤记录，请求不予执行。' };
    expect(life.refuses(employer(life), 'enforcement.object', again).article).toBe('si1-25');
    life.take(employer(life), 'enforcement.object', { ...again, ground: 'procedure' });
    life.take(officer, 'enforcement.decide-objection', { upheld: 'yes', words: '违反法定程序。' });
    expect(stage(life)).toBe('refused');
    // A suit is open for thirty days after that.
    life.on('2026-06-22').take(people.worker, 'litigation.file', aSuit(life, { ground: 'enforcement-refused' }));
    expect(life.in('litigation').stage).toBe('filed');
  });

  test('ends when the award is revoked, and nothing is owed under it any more', () => {
    const life = revoking();
    life.on('2026-05-20').take(people.appealJudge, 'litigation.rule-revocation', {
      result: 'revoked',
      grounds: ['hidden'],
      issue: 'evidence',
      words: '隐瞒的证据足以影响裁决。',
    });
    onBoth(life, 'revocation-served', '2026-05-21', '2026-05-22');
    expect(stage(life)).toBe('terminated');
    expect(life.in('settlement').stage).toBe('void');
  });
});

test('From the award to the last payment: the worker sues, the judgment changes the award, and it is enforced in instalments with interest', () => {
  const life = openAward();
  life.on('2026-04-10').take(people.worker, 'litigation.file', aSuit(life));
  inCourt(registered(life, '2026-04-13'), '2026-04-20', '2026-05-11');
  judged(life, '2026-05-12', '45000', 'discretion');
  onBoth(life, 'judgment-served', '2026-05-13', '2026-05-14');
  life.clock('2026-06-01');
  expect(life.refuses(people.worker, 'enforcement.apply', { clues: [] }).article).toBe('cpl-250');
  life.on('2026-06-15').take(people.worker, 'enforcement.apply', { clues: [clue] });
  expect(data(life)).toMatchObject({ principal: 4_500_000, title: { kind: 'judgment' }, until: '2028-06-09' });
  life.take(officer, 'enforcement.accept', { reportBy: '2026-06-25' });
  expect(life.in('enforcement').number).toBe('（2026）浙0282执1号');
  life.take(officer, 'enforcement.settle', {
    form: 'both',
    plan: ['2026-07-10', '2026-08-10', '2026-09-10'].map(due => ({ due, amount: '15000' })),
  });
  for (const on of ['2026-07-10', '2026-08-10']) {
    life.on(on).take(officer, 'enforcement.receive-money', { on, amount: '15000', way: 'paid' });
    life.take(officer, 'enforcement.distribute', share(life, '15000'));
  }
  life.clock('2026-09-11');
  life.take(people.worker, 'enforcement.breach');
  // 45,000 × 31, 30,000 × 31 and 15,000 × 32 days: 490.875, a half upwards.
  expect(data(life).interest!.amount).toBe(49_088);
  life
    .on('2026-09-21')
    .take(officer, 'enforcement.receive-money', { on: '2026-09-21', amount: '15000', way: 'deducted' });
  const interest = data(life).interest!.amount;
  life.take(officer, 'enforcement.receive-money', {
    on: '2026-09-21',
    amount: String(interest / 100),
    way: 'deducted',
  });
  life.take(officer, 'enforcement.distribute', share(life, '15000', String(interest / 100)));
  life.take(officer, 'enforcement.finish');
  expect([life.in('enforcement').stage, life.in('settlement').stage, life.in('litigation').stage]).toEqual([
    'performed',
    'performed',
    'effective',
  ]);
});
