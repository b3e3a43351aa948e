import { describe, expect, test } from 'vitest';
import { people, uploadId } from '../../../../test/core-world.ts';
import {
  answerOf,
  employerSigns,
  idNumberOf,
  inTwo,
  newGroup,
  runningGroup,
  worker,
  workerPhoneOf,
} from '../../../../test/group-world.ts';
import { reach } from '../../dossier/access.ts';
import { builtInParameters } from '../../law/parameters.ts';
import type { MemberData } from '../group-member/data.ts';
import { procedures } from '../index.ts';
import { splitOf, totalsOf } from './data.ts';

const { mediator, head, employer } = people;
const twoMonths = inTwo('2026-05-31', '2026-06-30');

describe('the roster of a group', () => {
  test('gives each worker a dossier of the own under the number of the group', () => {
    const life = newGroup('2026-04-01').join(mediator, 3);
    expect(life.group.dossier.kind).toBe('group');
    expect(life.group.dossier.number).toMatch(/^慈群〔2026〕\d+号$/);
    expect(life.members.map(m => m.dossier.number)).toEqual(
      ['0001', '0002', '0003'].map(row => `${life.group.dossier.number}-${row}`),
    );
    expect(life.members.map(m => m.dossier.groupId)).toEqual(Array(3).fill(life.group.dossier.id));
    expect(life.members[0]!.dossier.claims).toMatchObject([{ code: 'QQ01', amount: 900_000 }]);
  });

  test('is handled as a group from ten workers on', () => {
    const life = newGroup('2026-04-01').join(mediator, 9);
    expect(life.refuses(mediator, 'start')).toMatchObject({ kind: 'law', article: 'cr-62' });
    life.join(mediator, 1).take(mediator, 'start');
    expect(life.group.in('group').stage).toBe('running');
    expect(life.group.changes.at(-1)!.outcomes).toMatchObject([{ kind: 'accepted', persons: 10 }]);
  });

  test('may be opened and kept by a worker who called the others together, and not by another one', () => {
    const convener = worker(0);
    const life = newGroup('2026-04-01', convener).join(convener, 2);
    expect(reach(procedures, life.group.dossier, convener)?.sees).toBe('file');
    expect(reach(procedures, life.group.dossier, worker(1))).toBeUndefined();
  });

  test('takes a worker who comes late, and lets go whoever leaves, with a paper unless the worker does it alone', () => {
    const life = runningGroup('2026-04-01', 10);
    life.on('2026-04-10').join(mediator, 1);
    expect(life.members[10]!.in<MemberData>('group-member').data.late).toBe(true);
    expect(life.sayRefused(3, mediator, 'leave', { reason: '本人要求' }).article).toBe('zjma-40');
    life.say(3, mediator, 'leave', { reason: '本人要求', fileId: uploadId });
    life.say(4, worker(4), 'leave', { reason: '我想自己办' });
    expect(totalsOf(life.facts, 0)).toMatchObject({ members: 11, inside: 9, left: 2 });
    life.say(4, worker(4), 'come-back');
    expect(totalsOf(life.facts, 0)).toMatchObject({ inside: 10, left: 1 });
  });

  test('lets nobody but the worker, or a paper of the worker, change the sum', () => {
    const life = runningGroup('2026-04-01', 10);
    expect(life.sayRefused(0, mediator, 'confirm-sum', { right: 'yes' }).article).toBe('zjma-40');
    life.say(0, worker(0), 'confirm-sum', { right: 'no', amount: '9500' });
    expect(life.facts[0]).toMatchObject({ claimed: 950_000, confirmed: true });
    expect(life.sayRefused(1, worker(0), 'confirm-sum', { right: 'yes' }).kind).toBe('absent');
  });
});

describe('representatives', () => {
  const votes = (life: ReturnType<typeof newGroup>, of: readonly number[], candidates: readonly number[]) => {
    for (const i of of)
      life.say(i, worker(i), 'mandate', {
        state: 'given',
        candidates: candidates.map(c => life.members[c]!.dossier.id),
      });
  };
  const election = (life: ReturnType<typeof newGroup>, elected: readonly number[], forum = 'mediation') => ({
    forum,
    memberIds: elected.map(i => life.members[i]!.dossier.id),
    scope: ['file', 'talk'],
  });

  test('are those for whom the workers voted', () => {
    const life = runningGroup('2026-04-01', 10);
    votes(life, [0, 1, 2, 3], [1, 2]);
    votes(life, [4], [5]);
    expect(life.refuses(mediator, 'elect', election(life, [7])).article).toBe('cr-63');
    expect(life.refuses(mediator, 'elect', election(life, [5])).reason.en).toMatch(/more votes/);
    life.take(mediator, 'elect', election(life, [1, 2]));
    expect(life.data.representatives).toMatchObject([
      { name: '工友1', votes: 4, of: 10 },
      { name: '工友2', votes: 4, of: 10 },
    ]);
    expect(reach(procedures, life.group.dossier, worker(1))?.sees).toBe('file');
    expect(reach(procedures, life.group.dossier, worker(5))).toBeUndefined();
  });

  test('are three to five in arbitration', () => {
    const life = runningGroup('2026-04-01', 10);
    votes(life, [0, 1, 2, 3], [1, 2, 3]);
    expect(life.refuses(mediator, 'elect', election(life, [1, 2], 'arbitration')).article).toBe('cr-63');
    life.take(mediator, 'elect', election(life, [1, 2, 3], 'arbitration'));
  });

  test('change by a new election, and the one who is replaced sees the file no more', () => {
    const life = runningGroup('2026-04-01', 10);
    votes(life, [0, 1, 2], [1]);
    life.take(mediator, 'elect', election(life, [1]));
    votes(life, [0, 1, 2], [2]);
    life.on('2026-04-20').take(mediator, 'elect', election(life, [2]));
    expect(life.data.representatives).toMatchObject([{ name: '工友1', until: '2026-04-20' }, { name: '工友2' }]);
    expect(reach(procedures, life.group.dossier, worker(1))).toBeUndefined();
  });

  test('settle for nobody, and answer no offer but their own', () => {
    const life = runningGroup('2026-04-01', 10);
    votes(life, [0, 1, 2], [1]);
    life.take(mediator, 'elect', election(life, [1]));
    life.take(mediator, 'offer', { rows: life.rows(twoMonths) });
    const refused = life.sayRefused(0, worker(1), 'answer', answerOf(0, 1));
    expect(refused.kind).toBe('absent');
    for (const step of ['offer', 'accept', 'conclude'] as const)
      expect(procedures.group.steps[step]!.by).not.toContain('worker');
    life.say(1, worker(1), 'answer', answerOf(1, 1));
    expect(totalsOf(life.facts, 1).consent).toBe(1);
  });
});

describe('consent', () => {
  test('is given by the worker alone: an answer for the version that was read, with the own phone and identity', () => {
    const life = runningGroup('2026-04-01', 10);
    expect(life.sayRefused(0, worker(0), 'answer', answerOf(0, 1)).kind).toBe('law');
    life.take(mediator, 'offer', { rows: life.rows(twoMonths) });
    expect(life.sayRefused(0, worker(0), 'answer', { version: 1, verdict: 'consent', idEnd: '000000' }).article).toBe(
      'om-19',
    );
    expect(life.sayRefused(0, { ...worker(0), vouch: { by: 'phone' } }, 'answer', answerOf(0, 2)).reason.en).toMatch(
      /version 1/,
    );
    life.consent(0);
    expect(totalsOf(life.facts, 1)).toMatchObject({ consent: 1, silent: 9 });
  });

  test('on paper is recorded by the mediator, with the paper and how identity was checked', () => {
    const life = runningGroup('2026-04-01', 10);
    life.take(mediator, 'offer', { rows: life.rows(twoMonths) });
    const paper = { version: 1, verdict: 'consent', way: 'paper', fileId: uploadId };
    expect(life.sayRefused(2, mediator, 'answer', { ...paper, identity: 'paper', fileId: undefined }).article).toBe(
      'zjma-40',
    );
    expect(life.sayRefused(2, mediator, 'answer', paper).article).toBe('om-19');
    life.say(2, mediator, 'answer', { ...paper, identity: 'paper' });
    expect(life.facts[2]!.answer).toEqual({ version: 1, verdict: 'consent' });
  });

  test('to an old version says nothing of the new one, and silence nothing at all', () => {
    const life = runningGroup('2026-04-01', 10);
    life.take(mediator, 'offer', { rows: life.rows(twoMonths) });
    life.consent(0, 1, 2);
    for (let i = 0; i < 3; i += 1) life.say(5, mediator, 'ask', { version: 1 });
    life.take(mediator, 'offer', { rows: life.rows(claimed => [{ dueOn: '2026-05-31', fen: claimed - 100 }]) });
    expect(totalsOf(life.facts, 2)).toMatchObject({ consent: 0, silent: 10 });
    employerSigns(life);
    expect(life.refuses(mediator, 'conclude', { version: 2 }).reason.en).toBe('Nobody has consented yet');
  });
});

describe('settling in part', () => {
  test('binds those who consent, and the others stay outside and go on', () => {
    const life = runningGroup('2026-04-01', 12);
    life.take(mediator, 'offer', { rows: life.rows(twoMonths) });
    life.consent(0, 1, 2, 3);
    life.say(4, worker(4), 'answer', { ...answerOf(4, 1, 'refuse') });
    expect(life.refuses(mediator, 'conclude', { version: 1 }).article).toBe('pm-29');
    employerSigns(life);
    life.take(mediator, 'conclude', { version: 1 });
    expect(life.data.concluded).toMatchObject([{ version: 1, persons: 4, total: 3_600_000 }]);
    for (const i of [0, 1, 2, 3]) life.say(i, mediator, 'settle', { version: 1 });
    expect(life.sayRefused(4, mediator, 'settle', { version: 1 }).article).toBe('zjma-40');
    expect(life.sayRefused(5, mediator, 'settle', { version: 1 }).article).toBe('zjma-40');
    expect(life.members[0]!.in('settlement')).toMatchObject({ stage: 'running', data: { total: 900_000 } });
    expect(life.members[0]!.dossier.claims[0]!.result).toMatchObject({ kind: 'mediated', amount: 900_000 });
    expect(life.members[5]!.dossier.proceedings).toHaveLength(1);
    // Whoever consents to it later is settled at once.
    life.on('2026-04-20').consent(6);
    expect(life.members[6]!.in('group-member').stage).toBe('settled');
    expect(life.members[6]!.in('settlement').stage).toBe('running');
    expect(totalsOf(life.facts, 1)).toMatchObject({ settled: 5, inside: 7, due: 4_500_000 });
  });

  test('leaves the group open until it is paid and everybody knows where they stand', () => {
    const life = runningGroup('2026-04-01', 10);
    life.take(mediator, 'offer', { rows: life.rows(claimed => [{ dueOn: '2026-05-31', fen: claimed }]) });
    life.consent(0);
    employerSigns(life);
    life.take(mediator, 'conclude', { version: 1 });
    life.say(0, mediator, 'settle', { version: 1 });
    expect(life.refuses(mediator, 'complete').article).toBe('zjma-40');
    for (let i = 1; i < 10; i += 1) life.say(i, worker(i), 'leave', { reason: '自己申请仲裁' });
    expect(life.refuses(mediator, 'complete').article).toBe('lma-14');
    const payment = { n: 1, on: '2026-05-20', amount: '9000' };
    life.on('2026-05-20').say(0, mediator, 'settlement.report-payment', payment);
    const { payments } = life.members[0]!.in<{ payments: { id: string }[] }>('settlement').data;
    life.say(0, worker(0), 'settlement.confirm-payment', { paymentId: payments[0]!.id, received: 'all' });
    life.take(mediator, 'complete');
    expect(life.group.in('group').stage).toBe('performed');
  });
});

test('sixty workers are owed wages: fifty-five consent, five do not, and one is not paid in time', () => {
  const life = newGroup('2026-03-02', worker(0)).join(worker(0), 60);
  life.take(head, 'assign', { mediatorId: mediator.userId, reason: '熟悉这家厂' });
  for (let i = 0; i < 40; i += 1)
    life.say(i, worker(i), 'mandate', {
      state: 'given',
      candidates: [0, 1, 2].map(c => life.members[c]!.dossier.id),
    });
  life.take(worker(0), 'elect', {
    forum: 'mediation',
    memberIds: [0, 1, 2].map(i => life.members[i]!.dossier.id),
    scope: ['file', 'evidence', 'talk'],
  });
  life.take(mediator, 'start');
  life.take(mediator, 'report', { to: '龙山镇人民政府' });
  life.on('2026-03-09').take(mediator, 'offer', { rows: life.rows(inTwo('2026-03-31', '2026-04-30')) });
  life.consent(...Array.from({ length: 55 }, (_, i) => i));
  life.say(55, worker(55), 'answer', answerOf(55, 1, 'refuse'));
  life.say(56, worker(56), 'answer', answerOf(56, 1, 'ask'));
  employerSigns(life);
  life.on('2026-03-12').take(mediator, 'conclude', { version: 1 });
  const agreement = life.group.dossier.papers.find(p => p.template === 'group-agreement')!;
  expect(agreement.channel).toBe('rows');
  for (let i = 0; i < 55; i += 1) life.say(i, mediator, 'settle', { version: 1 });
  expect(totalsOf(life.facts, 1)).toMatchObject({ settled: 55, inside: 5, silent: 3, due: 55 * 900_000 });

  // The first half is paid to everybody but one.
  life.on('2026-03-31');
  for (let i = 0; i < 54; i += 1) {
    life.say(i, mediator, 'settlement.report-payment', { n: 1, on: '2026-03-31', amount: '4500' });
    const { payments } = life.members[i]!.in<{ payments: { id: string }[] }>('settlement').data;
    life.say(i, worker(i), 'settlement.confirm-payment', { paymentId: payments[0]!.id, received: 'all' });
  }
  for (const member of life.members.slice(0, 55)) member.clock('2026-04-01');
  const totals = totalsOf(life.facts, 1);
  expect(totals).toMatchObject({ due: 49_500_000, received: 54 * 450_000, late: 1 });
  expect(life.members[54]!.in('settlement').stage).toBe('defaulted');
  expect(life.members[53]!.in('settlement').stage).toBe('running');
});

describe('who reads what', () => {
  test('a worker reads the own dossier, and neither another worker’s nor the file of the group', () => {
    const life = runningGroup('2026-04-01', 10);
    expect(reach(procedures, life.members[0]!.dossier, worker(0))?.sees).toBe('file');
    expect(reach(procedures, life.members[1]!.dossier, worker(0))).toBeUndefined();
    expect(reach(procedures, life.group.dossier, worker(0))).toBeUndefined();
  });

  test('an offer is read by the employer and the body row by row, by representatives in sum, and by nobody else', () => {
    const life = runningGroup('2026-04-01', 10);
    life.say(0, worker(0), 'mandate', { state: 'given', candidates: [life.members[0]!.dossier.id] });
    life.take(mediator, 'elect', {
      forum: 'mediation',
      memberIds: [life.members[0]!.dossier.id],
      scope: ['talk'],
    });
    const change = life.take(mediator, 'offer', { rows: life.rows(twoMonths) });
    expect(change.wall.map(item => [item.channel, item.kind])).toEqual([
      ['rows', 'group-offer'],
      ['joint', 'offer'],
    ]);
    const wall = procedures.group.wall!;
    expect(wall.rows).toEqual(['assigned', 'head', 'employer']);
    expect(wall.joint).toContain('representative');
    expect(reach(procedures, life.group.dossier, employer)).toBeUndefined();
  });

  test('the account is no part of what any view shows', () => {
    expect(procedures['group-member'].secret).toContain('account');
    const employerView = procedures['group-member'].dataWithin!({ answer: {}, mandate: {}, row: 3 }, ['joint']);
    expect(employerView).toEqual({ row: 3 });
  });

  test('the payroll clerk is no worker of the roster and signs nothing for the employer', () => {
    const life = runningGroup('2026-04-01', 10);
    expect(life.refuses(mediator, 'name-payroll-clerk', { name: '王会计', phone: workerPhoneOf(3) }).article).toBe(
      'house-group',
    );
    life.take(mediator, 'name-payroll-clerk', { name: '赵老板', phone: '13800130004' });
    life.take(mediator, 'offer', { rows: life.rows(twoMonths) });
    const clerk = people.otherEmployer;
    expect(reach(procedures, life.group.dossier, clerk)?.sees).toBe('proceeding');
    expect(life.refuses(clerk, 'accept', { version: 1, way: 'typed', fullName: '赵老板' }).kind).toBe('role');
  });
});

describe('split groups', () => {
  test('show when filings of thirty days make ten workers together', () => {
    const filings = [
      { openedOn: '2026-04-01', persons: 4 },
      { openedOn: '2026-04-20', persons: 5 },
    ];
    expect(splitOf(filings, '2026-04-25', builtInParameters)).toMatchObject({ persons: 9, reached: false });
    expect(splitOf([...filings, { openedOn: '2026-04-25', persons: 1 }], '2026-04-25', builtInParameters).reached).toBe(
      true,
    );
    expect(splitOf(filings, '2026-05-02', builtInParameters).persons).toBe(5);
  });

  test('an invented identity number of these tests carries its check digit', () => {
    expect(idNumberOf(3)).toHaveLength(18);
  });
});
