import { describe, expect, test } from 'vitest';
import {
  accepted,
  aDraft,
  aFiling,
  anAnswer,
  anOralFiling,
  assigned,
  bodies,
  directory,
  drafted,
  dueOf,
  employerName,
  employersClaims,
  employerWithCode,
  filed,
  type Life,
  newLife,
  people,
  settled,
  signed,
  uploadId,
  uuid,
} from '../../../../test/core-world.ts';
import { channelsOf, mayReadAnswer, reach } from '../../dossier/access.ts';
import { bindingProblem } from '../../dossier/binding.ts';
import type { Change } from '../../dossier/change.ts';
import type { Actor } from '../../people/actor.ts';
import { procedures } from '../index.ts';
import type { MediationData } from './data.ts';

const plan = [
  { due: '2026-04-10', amount: '4000' },
  { due: '2026-05-10', amount: '4000' },
];
const data = (life: Life) => life.in<MediationData>('mediation').data;
const sees = (life: Life, actor: Actor) => reach(procedures, life.dossier, actor) !== undefined;
const channels = (life: Life, actor: Actor) => channelsOf(procedures, life.dossier, life.in('mediation'), actor);
const toldTo = (change: Change, template: string) => change.notices.filter(n => n.template === template).map(n => n.to);

describe('a request for mediation', () => {
  test('receiving an application starts the fifteen days of article 14', () => {
    expect(dueOf(filed('2026-02-10'), 'mediation', 'DL-MED-15')).toBe('2026-02-25');
  });

  test('goes to the body of the town, and with a trade of its own to the body that knows the trade where the town has none', () => {
    expect(filed('2026-03-02').in('mediation').organisationId).toBe(bodies.town.id);
    const elsewhere = aFiling({ place: 330282104, trade: 'appliances' });
    expect(filed('2026-03-02', elsewhere).in('mediation').organisationId).toBe(bodies.trade.id);
  });

  test('takes the number of the matter, which it keeps for life', () => {
    const life = accepted('2026-03-02');
    expect(life.dossier.number).toBe('慈纠〔2026〕000001号');
    expect(life.in('mediation').number).toBe('慈龙山调〔2026〕1号');
  });

  test('told to the window is refused until it was read back to the person', () => {
    const life = newLife('2026-03-02');
    expect(life.refuses(people.window, 'mediation.receive', aFiling())).toMatchObject({
      kind: 'law',
      article: 'lma-12',
    });
    const onPhone = aFiling({ oral: { way: 'phone', readbackToken: 'abc' } });
    expect(life.refuses(people.window, 'mediation.receive', onPhone).article).toBe('lma-12');
    expect(life.refuses(people.window, 'mediation.receive', onPhone, { readback: 'open' }).article).toBe('lma-12');
    expect(life.refuses(people.window, 'mediation.receive', onPhone, { readback: 'corrected' }).article).toBe('lma-12');
    life.take(people.window, 'mediation.receive', onPhone, { readback: 'confirmed' });
    expect(life.in('mediation').stage).toBe('received');
    expect(sees(life, people.worker)).toBe(true);
  });

  test('that came in days ago by the window counts from the day of receipt; a citizen’s is dated by the system', () => {
    const life = newLife('2026-02-12');
    life.take(people.window, 'mediation.receive', anOralFiling({ receivedOn: '2026-02-10' }));
    expect(dueOf(life, 'mediation', 'DL-MED-15')).toBe('2026-02-25');
    const own = newLife('2026-02-12');
    own.refuses(people.worker, 'mediation.receive', aFiling({ receivedOn: '2026-02-10' }));
    own.refuses(people.worker, 'mediation.receive', aFiling({ receivedOn: '2026-02-13' }));
  });

  test('from an agent is refused until it says for whom and how far, since nobody could see it afterwards', () => {
    const agent: Actor = { ...people.otherWorker, role: 'agent' };
    const refusal = newLife('2026-03-02').refuses(agent, 'mediation.receive', aFiling());
    expect(refusal).toMatchObject({ kind: 'role', article: 'lma-24' });
    expect(refusal.reason.zh).toContain('替谁办理');
  });

  test('names what is missing, field by field, in two languages', () => {
    const problems = newLife('2026-03-02').problems(people.worker, 'mediation.receive', {
      ...aFiling(),
      claims: [{ code: 'QQ02', amount: 'many' }],
      worker: { name: '张小满', phone: '12' },
      truthful: false,
      wish: 1,
    });
    expect(problems.map(p => p.field).sort()).toEqual(['claims.0.amount', 'truthful', 'wish', 'worker.phone']);
    for (const { message } of problems) expect(message.zh && message.en).toBeTruthy();
  });

  test('estimates a claim from the facts that were told, by its own calculator, and takes no sum that somebody else computed', () => {
    const life = newLife('2026-03-02');
    const unpaidMonths = [{ month: '2026-01', due: '6000', paid: '1000' }];
    const claims = [{ code: 'QQ02', amount: '12000' }];
    life.take(people.worker, 'mediation.receive', aFiling({ claims, facts: { unpaidMonths } }));
    expect(life.dossier.claims[0]).toMatchObject({
      amount: 1_200_000,
      computation: { id: 'wage-arrears', amount: '5000.00' },
    });
    const own = { id: 'wage-arrears', amount: '99999.00', lines: [] };
    const withOwn = aFiling({ claims: [{ code: 'QQ02', amount: '12000', computation: own }] });
    expect(newLife('2026-03-02').problems(people.worker, 'mediation.receive', withOwn)).toMatchObject([
      { field: 'claims.0.computation', message: { zh: '这一项不在表里，去掉后再提交' } },
    ]);
    const untold = newLife('2026-03-02');
    untold.take(people.worker, 'mediation.receive', aFiling({ claims }));
    expect(untold.dossier.claims[0]?.computation).toBeUndefined();
  });

  test('names a file that nobody uploaded and is refused', () => {
    const evidence = (fileId: string) => [{ title: '工资单', state: 'have', fileId, claims: ['QQ02'] }];
    const life = newLife('2026-03-02');
    expect(
      life.refuses(people.worker, 'mediation.receive', aFiling({ evidence: evidence(uuid(1)) })).reason.zh,
    ).toContain('工资单');
    life.take(people.worker, 'mediation.receive', aFiling({ evidence: evidence(uploadId) }));
    expect(life.dossier.evidence[0]).toMatchObject({
      fileName: '工资单.pdf',
      side: 'worker',
      claimIds: [life.dossier.claims[0]!.id],
    });
  });
});

describe('assignment and standing back', () => {
  test('the head assigns a mediator of the body, with a reason', () => {
    const life = assigned('2026-03-02');
    expect(life.in('mediation').assigned).toMatchObject([{ userId: people.mediator.userId, reason: '熟悉当地' }]);
    expect(sees(life, people.mediator)).toBe(true);
    expect(sees(life, people.otherMediator)).toBe(false);
  });

  test('a mediator of another body cannot be assigned, nor can the window assign', () => {
    const life = filed('2026-03-02');
    const pick = (actor: Actor) => ({ mediatorId: actor.userId, reason: '熟悉当地' });
    expect(life.refuses(people.head, 'mediation.assign', pick(people.tradeMediator)).article).toBe('zjma-9');
    expect(life.refuses(people.head, 'mediation.assign', pick(people.clerk)).article).toBe('zjma-9');
    expect(life.refuses(people.tradeHead, 'mediation.assign', pick(people.tradeMediator)).kind).toBe('absent');
  });

  test('whoever declared a relation with a party cannot be assigned, and the reason keeps the details private', () => {
    const refusal = filed('2026-03-02').refuses(people.head, 'mediation.assign', {
      mediatorId: people.relatedMediator.userId,
      reason: '有空',
    });
    expect(refusal).toMatchObject({ kind: 'conflict', article: 'ty-15' });
    expect(refusal.reason.zh + refusal.reason.en).not.toContain(employerName);
  });

  test('a mediator who stands back loses the file and every channel at once', () => {
    const life = accepted('2026-03-02');
    life.take(people.mediator, 'mediation.say', { channel: 'note', words: '双方差距不大' });
    life.take(people.mediator, 'mediation.recuse', { reason: '认识单位负责人' });
    expect(sees(life, people.mediator)).toBe(false);
    expect(channels(life, people.mediator)).toEqual([]);
    expect(life.refuses(people.mediator, 'mediation.say', { channel: 'joint', words: '再见' }).kind).toBe('absent');
    expect(dueOf(life, 'mediation', 'DL-HOUSE-APPOINT')).toBe('2026-03-05');
  });

  test('and does not come back by a paper that he served, nor by another assignment', () => {
    const life = accepted('2026-03-02');
    const worker = life.dossier.parties.find(p => p.side === 'worker')!;
    const paperId = life.dossier.papers.find(p => p.template === 'mediation-acceptance')!.id;
    life.take(people.mediator, 'service.send', { paperId, partyId: worker.id, method: 'post' });
    life.take(people.mediator, 'mediation.recuse', { reason: '认识单位负责人' });
    expect(sees(life, people.mediator)).toBe(false);
    const again = { mediatorId: people.mediator.userId, reason: '人手少' };
    expect(life.refuses(people.head, 'mediation.assign', again).kind).toBe('conflict');
  });

  test('a mediator can still stand back when the agreement lies to be signed; the signature falls away with him', () => {
    const life = drafted('2026-03-02', plan);
    life.take(people.worker, 'mediation.sign', { way: 'typed', fullName: '张小满' });
    life.take(people.mediator, 'mediation.sign', { way: 'typed', fullName: '沈调解' });
    life.take(people.mediator, 'mediation.recuse', { reason: '才知道是亲戚' });
    expect(data(life).agreement?.signed.map(s => s.as)).toEqual(['worker']);
    life.take(people.head, 'mediation.assign', { mediatorId: people.otherMediator.userId, reason: '接手' });
    life.take(people.otherMediator, 'mediation.sign', { way: 'typed', fullName: '陆调解' });
  });

  test('a party asks for another mediator; the head assigns one and the former one is outside', () => {
    const life = accepted('2026-03-02');
    const asked = life.take(people.worker, 'mediation.challenge', { reason: '他和老板常一起吃饭' });
    expect(toldTo(asked, 'challenged')).toEqual([{ role: 'mediation-head', organisationId: bodies.town.id }]);
    life.take(people.head, 'mediation.assign', { mediatorId: people.otherMediator.userId, reason: '当事人申请' });
    expect(channels(life, people.mediator)).toEqual([]);
    expect(channels(life, people.otherMediator)).toContain('note');
    expect(dueOf(life, 'mediation', 'DL-HOUSE-CONTACT')).toBeUndefined();
  });

  test('a matter passed on belongs to the other body, whose head has three working days, and the fifteen days run on', () => {
    const life = assigned('2026-03-02');
    life.on('2026-03-04').take(people.head, 'mediation.pass-on', { organisationId: bodies.trade.id, reason: '懂行业' });
    expect(sees(life, people.head) || sees(life, people.mediator)).toBe(false);
    expect(sees(life, people.tradeHead)).toBe(true);
    expect(dueOf(life, 'mediation', 'DL-MED-15')).toBe('2026-03-17');
    expect(dueOf(life, 'mediation', 'DL-HOUSE-APPOINT')).toBe('2026-03-09');
  });
});

describe('consent of the other side', () => {
  test('the employer hears of the matter when it is asked, not before', () => {
    const life = filed('2026-03-02');
    const named = life.take(people.head, 'mediation.assign', {
      mediatorId: people.mediator.userId,
      reason: '熟悉当地',
    });
    expect(toldTo(named, 'mediator-named')).toEqual([{ side: 'worker' }]);
    expect(toldTo(life.take(people.mediator, 'mediation.ask-consent'), 'invited')).toEqual([{ side: 'employer' }]);
    expect(dueOf(life, 'mediation', 'DL-ANSWER-MED')).toBe('2026-03-09');
  });

  test('a matter withdrawn before the employer was asked stays unheard by the employer', () => {
    const early = assigned('2026-03-02').take(people.worker, 'mediation.withdraw', {});
    expect(toldTo(early, 'withdrawn')).toEqual([{ userId: people.mediator.userId }]);
    const late = accepted('2026-03-02').take(people.worker, 'mediation.withdraw', {});
    expect(toldTo(late, 'withdrawn')).toContainEqual({ side: 'employer' });
  });

  test('without consent of both a body accepts nothing', () => {
    const life = assigned('2026-03-02');
    expect(life.refuses(people.mediator, 'mediation.accept').article).toBe('zjma-10');
    life.take(people.mediator, 'mediation.ask-consent');
    life.take(employerWithCode(life), 'mediation.answer', anAnswer(life, { willing: 'undecided' }));
    expect(life.refuses(people.mediator, 'mediation.accept').article).toBe('zjma-10');
    expect(life.refuses(people.mediator, 'mediation.accept', { consentedOn: '2026-03-03' }).article).toBe('zjma-10');
    expect(life.refuses(people.mediator, 'mediation.accept', { consentedOn: '2026-03-01' }).article).toBe('zjma-10');
    life.take(people.mediator, 'mediation.accept', { consentedOn: '2026-03-02' });
    expect(data(life).consent).toEqual({ worker: '2026-03-02', employer: '2026-03-02' });
  });

  test('the employer answers by a one-time code, without an account', () => {
    const life = assigned('2026-03-02');
    life.take(people.mediator, 'mediation.ask-consent');
    life.take(employerWithCode(life), 'mediation.answer', anAnswer(life));
    expect(data(life).consent.employer).toBe('2026-03-02');
    expect(life.dossier.claims[0]!.answer).toMatchObject({ position: 'partly', amount: 800000 });
  });

  test('an amount is stated where a claim is agreed in part, and only claims of the matter are answered', () => {
    const life = assigned('2026-03-02');
    const employer = employerWithCode(life);
    const claimId = life.dossier.claims[0]!.id;
    life.refuses(employer, 'mediation.answer', anAnswer(life, { answers: [{ claimId, position: 'partly' }] }));
    life.refuses(
      employer,
      'mediation.answer',
      anAnswer(life, { answers: [{ claimId: uuid(1), position: 'disputed' }] }),
    );
    life.refuses(employer, 'mediation.answer', anAnswer(life, { unavailable: ['2026-03-01'] }));
  });

  test('a refusal by the employer ends it and is counted as unwilling, not as a failure', () => {
    const life = assigned('2026-03-02');
    life.take(people.mediator, 'mediation.ask-consent');
    const change = life.take(employerWithCode(life), 'mediation.answer', anAnswer(life, { willing: 'no' }));
    expect(life.in('mediation').stage).toBe('refused');
    expect(change.outcomes.map(o => o.kind)).toEqual(['refused']);
    expect(change.papers.map(p => p.template)).toEqual(['mediation-failure']);
    expect(toldTo(change, 'other-side-unwilling')).toEqual([{ side: 'worker' }]);
    expect(life.in('mediation').deadlines.every(d => d.state !== 'open')).toBe(true);
    life.take(people.worker, 'arbitration.request', { truthful: true });
  });

  test('what the employer answered is read inside the mediation and not by the institute that comes after', () => {
    const life = accepted('2026-03-02');
    life.take(people.mediator, 'mediation.fail', { ground: 'apart' });
    life.take(people.worker, 'arbitration.request', { truthful: true });
    const claim = life.dossier.claims[0]!;
    const reads = (actor: Actor) => mayReadAnswer(procedures, life.dossier, claim, actor);
    expect([people.worker, people.mediator, people.head].map(reads)).toEqual([true, true, true]);
    expect([people.clerk, people.instituteHead, people.otherMediator].map(reads)).toEqual([false, false, false]);
  });

  test('where the employer applied the worker is asked, and the mediator may record what the worker says', () => {
    const asWorker = newLife('2026-03-02');
    asWorker.take(people.employer, 'mediation.receive', aFiling({ claims: employersClaims }));
    asWorker.take(people.worker, 'mediation.agree-to-mediate', { willing: 'yes' });
    expect(data(asWorker).consent).toEqual({ employer: '2026-03-02', worker: '2026-03-02' });

    const byPhone = newLife('2026-03-02');
    byPhone.take(people.employer, 'mediation.receive', aFiling({ claims: employersClaims }));
    byPhone.take(people.head, 'mediation.assign', { mediatorId: people.mediator.userId, reason: '熟悉当地' });
    byPhone.take(people.mediator, 'mediation.ask-consent');
    const change = byPhone.take(people.mediator, 'mediation.record-answer', anAnswer(byPhone, { answers: [] }));
    expect(data(byPhone).consent).toEqual({ employer: '2026-03-02', worker: '2026-03-02' });
    expect(toldTo(change, 'answered')).toContainEqual({ side: 'employer' });
    expect(byPhone.refuses(employerWithCode(byPhone), 'mediation.answer', anAnswer(byPhone)).article).toBe('zjma-10');
  });

  test('the applicant is told when a request is not accepted, whichever side applied', () => {
    const life = newLife('2026-03-02');
    life.take(people.employer, 'mediation.receive', aFiling({ claims: employersClaims }));
    life.take(people.head, 'mediation.assign', { mediatorId: people.mediator.userId, reason: '熟悉当地' });
    const change = life.take(people.mediator, 'mediation.decline', { ground: 'out-of-scope', words: '不是劳动争议' });
    expect(toldTo(change, 'not-accepted')).toEqual([{ side: 'employer' }]);
    expect(life.in('mediation').stage).toBe('not-accepted');
  });
});

describe('talks', () => {
  test('a meeting is fixed ahead and recorded after; the record lies behind the wall', () => {
    const life = accepted('2026-03-02');
    const meeting = { time: '14:30', place: '二楼调解室', way: 'room' };
    life.refuses(people.mediator, 'mediation.schedule', { on: '2026-03-01', ...meeting });
    life.take(people.mediator, 'mediation.schedule', { on: '2026-03-04', ...meeting });
    const record = { on: '2026-03-04', place: '二楼调解室', attended: ['张小满', '冯经理'], summary: '单位愿付八千' };
    expect(life.refuses(people.mediator, 'mediation.hold', record).article).toBe('pm-27');
    const change = life.on('2026-03-04').take(people.mediator, 'mediation.hold', record);
    expect(change.papers[0]).toMatchObject({ template: 'mediation-record', channel: 'joint' });
    expect(data(life).sessions).toMatchObject([{ on: '2026-03-04', held: true }]);
    life.take(people.mediator, 'mediation.hold', { ...record, place: '厂里会议室' });
    expect(data(life).sessions).toHaveLength(2);
    expect(JSON.stringify(life.dossier)).not.toContain('厂里会议室');
  });

  test('whoever writes chooses who reads it, and nobody writes into the other side’s room', () => {
    const life = accepted('2026-03-02');
    const employer = employerWithCode(life);
    expect(life.refuses(people.worker, 'mediation.say', { channel: 'note', words: '看看' }).kind).toBe('role');
    expect(life.refuses(people.worker, 'mediation.say', { channel: 'caucus-employer', words: '看看' }).kind).toBe(
      'role',
    );
    expect(life.refuses(employer, 'mediation.say', { channel: 'caucus-worker', words: '看看' }).kind).toBe('role');
    life.take(employer, 'mediation.say', { channel: 'caucus-employer', words: '最多一万' });
    const change = life.take(people.mediator, 'mediation.say', { channel: 'caucus-worker', words: '可以再谈' });
    expect(toldTo(change, 'message')).toEqual([{ side: 'worker' }]);
  });

  const terms = (total: string, due = '2026-04-10') => ({ total, plan: [{ due, amount: total }] });

  test('nobody makes two offers in a row; the other side may answer with an offer of its own', () => {
    const life = accepted('2026-03-02');
    const employer = employerWithCode(life);
    life.take(people.worker, 'mediation.offer', terms('12000'));
    expect(life.refuses(people.worker, 'mediation.offer', terms('11000')).article).toBe('om-18');
    life.take(employer, 'mediation.offer', terms('8000'));
    life.take(people.worker, 'mediation.offer', terms('10000'));
    const offerId = life.wall.findLast(i => i.kind === 'offer')!.id;
    expect(life.refuses(people.worker, 'mediation.respond', { offerId, reply: 'accept' }).article).toBe('om-18');
    const old = life.wall.find(i => i.kind === 'offer')!.id;
    expect(life.refuses(employer, 'mediation.respond', { offerId: old, reply: 'accept' }).article).toBe('om-18');
    life.take(employer, 'mediation.respond', { offerId, reply: 'decline' });
    life.take(people.worker, 'mediation.offer', terms('9500'));
  });

  test('need no money: something to be done, or words alone, and each says at least one of them', () => {
    const life = accepted('2026-03-02');
    const deeds = [{ what: '出具离职证明', by: 'employer', due: '2026-03-10' }];
    life.take(people.worker, 'mediation.offer', { deeds });
    expect(life.wall.at(-1)!.body).toEqual({ total: 0, plan: [], deeds });
    const employer = employerWithCode(life);
    expect(life.refuses(employer, 'mediation.offer', {}).reason.zh).toContain('用文字说明');
    life.refuses(employer, 'mediation.offer', { deeds: [{ ...deeds[0]!, due: '2026-03-01' }] });
    life.take(employer, 'mediation.offer', { words: '单位书面道歉' });
    expect(life.wall.at(-1)!.body).toEqual({ total: 0, plan: [], words: '单位书面道歉' });
  });

  test('an offer that does not add up, pays nothing, or is due in the past is refused', () => {
    const life = accepted('2026-03-02');
    life.refuses(people.worker, 'mediation.offer', { ...terms('12000'), plan: [{ due: '2026-04-10', amount: '1' }] });
    life.refuses(people.worker, 'mediation.offer', terms('12000', '2026-03-01'));
    life.refuses(people.worker, 'mediation.offer', terms('0'));
    const twice = [
      { due: '2026-04-10', amount: '6000' },
      { due: '2026-04-10', amount: '6000' },
    ];
    life.refuses(people.worker, 'mediation.offer', { total: '12000', plan: twice });
  });

  test('a mediator’s proposal is answered by both sides', () => {
    const life = accepted('2026-03-02');
    const employer = employerWithCode(life);
    life.take(people.mediator, 'mediation.offer', terms('9000'));
    const offerId = life.wall.findLast(i => i.kind === 'offer')!.id;
    life.take(people.worker, 'mediation.respond', { offerId, reply: 'accept' });
    expect(life.refuses(people.worker, 'mediation.respond', { offerId, reply: 'decline' }).article).toBe('om-18');
    life.take(employer, 'mediation.respond', { offerId, reply: 'accept' });
    expect(life.refuses(employer, 'mediation.respond', { offerId, reply: 'accept' }).article).toBe('om-18');
    expect(life.in('mediation').stage).toBe('accepted');
  });

  test('a fact passes the wall only when both sides have signed it', () => {
    const life = accepted('2026-03-02');
    life.take(people.mediator, 'mediation.propose-fact', { words: '2026年1月至2月没有发工资' });
    const factId = life.wall.find(i => i.kind === 'fact')!.id;
    life.take(people.worker, 'mediation.confirm-fact', { factId });
    expect(life.dossier.facts).toEqual([]);
    expect(life.refuses(people.worker, 'mediation.confirm-fact', { factId }).article).toBe('om-18');
    life.take(employerWithCode(life), 'mediation.confirm-fact', { factId });
    expect(life.dossier.facts).toMatchObject([{ id: factId, statement: '2026年1月至2月没有发工资' }]);
  });
});

describe('the fifteen days', () => {
  test('do not run out on their last day, but on the day after', () => {
    const life = accepted('2026-02-10');
    expect(life.clock('2026-02-25')).toEqual([]);
    expect(life.refuses(people.clock, 'mediation.expire').article).toBe('lma-14');
    expect(life.clock('2026-02-26')).toEqual(['mediation.expire']);
    expect(life.in('mediation')).toMatchObject({ stage: 'expired', closedOn: '2026-02-26' });
    expect(life.changes.at(-1)!.outcomes.map(o => o.kind)).toEqual(['expired']);
  });

  test('after that either side goes to arbitration at once', () => {
    const life = accepted('2026-02-10');
    expect(life.refuses(people.worker, 'arbitration.request', { truthful: true }).article).toBe('lma-14');
    life.clock('2026-02-26');
    life.take(people.worker, 'arbitration.request', { truthful: true });
    expect(life.in('arbitration').stage).toBe('received');
  });

  test('are extended only when both agree, and to a later day', () => {
    const life = accepted('2026-02-10');
    const until = (day: string) => ({ until: day, agreedBy: 'both-present' });
    life.refuses(people.mediator, 'mediation.extend', until('2026-02-25'));
    life.refuses(people.mediator, 'mediation.extend', until('2026-02-10'));
    life.take(people.mediator, 'mediation.extend', until('2026-03-12'));
    expect(dueOf(life, 'mediation', 'DL-MED-15')).toBe('2026-03-12');
    expect(life.clock('2026-03-12')).toEqual([]);
    expect(life.clock('2026-03-13')).toEqual(['mediation.expire']);
  });

  test('do not undo an agreement that both sides have signed and that only waits for the seal', () => {
    const life = drafted('2026-02-10', plan);
    life.take(people.worker, 'mediation.sign', { way: 'typed', fullName: '张小满' });
    life.take(people.mediator, 'mediation.sign', {
      way: 'paper',
      fullName: '冯经理',
      for: 'employer',
      identity: 'paper',
    });
    expect(life.clock('2026-02-26')).toEqual([]);
    life.take(people.mediator, 'mediation.sign', { way: 'typed', fullName: '沈调解' });
    life.take(people.head, 'mediation.seal');
    expect(life.in('mediation').stage).toBe('settled');
  });
});

describe('the time of each kind of body', () => {
  const at = (head: Actor, mediator: Actor): Life => {
    const life = newLife('2026-02-10');
    life.take(head, 'mediation.receive', anOralFiling());
    life.take(head, 'mediation.assign', { mediatorId: mediator.userId, reason: '熟悉单位' });
    return life;
  };
  const open = (life: Life) =>
    life
      .in('mediation')
      .deadlines.filter(d => d.state === 'open' && !d.code.startsWith('DL-HOUSE'))
      .map(d => `${d.code} ${d.due}`);

  test('a committee of an enterprise has three working days to accept and fifteen days from acceptance', () => {
    const life = at(people.enterpriseHead, people.enterpriseMediator);
    expect(open(life)).toEqual(['DL-MED-15 2026-02-25', 'DL-ENT-ACC 2026-02-13']);
    life.on('2026-02-12').take(people.enterpriseMediator, 'mediation.accept', { consentedOn: '2026-02-12' });
    expect(open(life)).toEqual(['DL-ENT-15 2026-02-27']);
    expect(life.in('mediation').deadlines.find(d => d.code === 'DL-MED-15')?.state).toBe('stopped');
    expect(life.clock('2026-02-28')).toEqual(['mediation.expire']);
  });

  test('a people’s committee has a month from acceptance, and both may extend it', () => {
    const life = at(people.peopleHead, people.peopleMediator);
    expect(open(life)).toEqual(['DL-MED-15 2026-02-25']);
    life.on('2026-02-12').take(people.peopleMediator, 'mediation.accept', { consentedOn: '2026-02-12' });
    expect(open(life)).toEqual(['DL-PMED-1M 2026-03-12']);
    life.take(people.peopleMediator, 'mediation.extend', { until: '2026-03-20', agreedBy: 'both-phone' });
    expect(open(life)).toEqual(['DL-PMED-1M 2026-03-20']);
    expect(life.clock('2026-03-20')).toEqual([]);
    expect(life.clock('2026-03-21')).toEqual(['mediation.expire']);
  });

  test('whatever the body, fifteen days after receipt without acceptance the way to arbitration is open', () => {
    const life = at(people.enterpriseHead, people.enterpriseMediator);
    expect(life.clock('2026-02-26')).toEqual(['mediation.expire']);
    life.take(people.worker, 'arbitration.request', { truthful: true });
  });

  test('is that of the body which has the matter now', () => {
    const life = filed('2026-02-10');
    life.on('2026-02-11').take(people.head, 'mediation.pass-on', {
      organisationId: bodies.enterprise.id,
      reason: '单位有调解委员会',
    });
    expect(open(life)).toEqual(['DL-MED-15 2026-02-25', 'DL-ENT-ACC 2026-02-14']);
    life.take(people.enterpriseHead, 'mediation.pass-on', { organisationId: bodies.town.id, reason: '劳动者不愿意' });
    expect(open(life)).toEqual(['DL-MED-15 2026-02-25']);
  });

  test('stands in the acceptance notice with the article of that body', () => {
    const life = at(people.enterpriseHead, people.enterpriseMediator);
    life.take(people.enterpriseMediator, 'mediation.accept', { consentedOn: '2026-02-10' });
    const paper = JSON.stringify(
      procedures.mediation.papers['mediation-acceptance']!.write({
        dossier: life.dossier,
        proceeding: life.in('mediation'),
        wall: [],
        directory,
        issuedOn: '2026-02-10',
      }),
    );
    expect(paper).toContain('至2026年2月25日（受理之日起十五日，双方同意可以延长）');
    expect(paper).toContain('《企业劳动争议协商调解规定》第二十二条');
  });
});

describe('the agreement', () => {
  test('says for every claim what comes of it, and its payments add up', () => {
    const life = accepted('2026-03-02');
    const draft = aDraft(life, plan);
    life.refuses(people.mediator, 'mediation.draft', { ...draft, terms: [{ ...draft.terms[0], amount: '7999' }] });
    life.refuses(people.mediator, 'mediation.draft', {
      ...draft,
      terms: [{ claimId: draft.terms[0]!.claimId, kind: 'paid' }],
    });
    life.refuses(people.mediator, 'mediation.draft', {
      ...draft,
      terms: [...draft.terms, { claimId: uuid(1), kind: 'waived' }],
    });
    life.refuses(people.mediator, 'mediation.draft', { ...draft, terms: [{ claimId: uuid(1), kind: 'waived' }] });
    life.take(people.mediator, 'mediation.draft', draft);
    expect(life.in('mediation').stage).toBe('agreed');
  });

  test('is not sealed before both sides and the mediator have signed', () => {
    const life = drafted('2026-03-02', plan);
    const unsealed = () => expect(life.refuses(people.head, 'mediation.seal').article).toBe('lma-14');
    unsealed();
    life.take(people.worker, 'mediation.sign', { way: 'typed', fullName: '张小满' });
    unsealed();
    life.take(employerWithCode(life), 'mediation.sign', { way: 'typed', fullName: '冯经理' });
    unsealed();
    life.take(people.mediator, 'mediation.sign', { way: 'typed', fullName: '沈调解' });
    life.take(people.mediator, 'mediation.confirm-identity', { side: 'employer', way: 'video' });
    life.take(people.head, 'mediation.seal');
    expect(life.in('mediation').stage).toBe('settled');
  });

  test('is not sealed on a code to a phone that the other side typed: the mediator checks who signs', () => {
    const life = newLife('2026-03-02');
    life.take(people.employer, 'mediation.receive', aFiling({ claims: employersClaims }));
    life.take(people.head, 'mediation.assign', { mediatorId: people.mediator.userId, reason: '熟悉当地' });
    life.take(people.worker, 'mediation.agree-to-mediate', { willing: 'yes' });
    life.take(people.mediator, 'mediation.accept');
    life.take(people.mediator, 'mediation.draft', aDraft(life, plan));
    life.take(people.worker, 'mediation.sign', { way: 'typed', fullName: '张小满' });
    life.take(people.employer, 'mediation.sign', { way: 'typed', fullName: '冯经理' });
    life.take(people.mediator, 'mediation.sign', { way: 'typed', fullName: '沈调解' });
    const proofs = () => life.dossier.parties.map(p => p.identity);
    expect(proofs()).toEqual(['phone', 'phone']);
    const refusal = life.refuses(people.head, 'mediation.seal');
    expect(refusal).toMatchObject({ article: 'ent-26' });
    expect(refusal.reason.zh).toContain('劳动者的联系方式由对方填写');
    life.take(people.mediator, 'mediation.confirm-identity', { side: 'worker', way: 'paper' });
    expect(life.refuses(people.mediator, 'mediation.confirm-identity', { side: 'worker', way: 'paper' }).kind).toBe(
      'law',
    );
    expect(proofs()).toEqual(['confirmed', 'phone']);
    expect(data(life).identified).toEqual([{ side: 'worker', way: 'paper', on: '2026-03-02' }]);
    life.take(people.head, 'mediation.seal');
    expect(life.in('mediation').stage).toBe('settled');
  });

  test('of a worker whom another system named is not sealed on the phone alone either', () => {
    const life = drafted('2026-03-02', plan);
    const named = { ...life.dossier, enteredBy: { userId: uuid(9100), role: 'partner' as const } };
    expect(bindingProblem(life.dossier, 'worker', people.worker)).toBeUndefined();
    expect(bindingProblem(named, 'worker', people.worker)?.zh).toContain('核对身份证件');
  });

  test('signed on paper is recorded with how the mediator knew who signed', () => {
    const life = drafted('2026-03-02', plan);
    const onPaper = { way: 'paper', fullName: '冯经理', for: 'employer' };
    expect(
      life.refuses(people.worker, 'mediation.sign', { way: 'typed', fullName: '张小满', identity: 'paper' }).kind,
    ).toBe('role');
    life.take(people.mediator, 'mediation.sign', { ...onPaper, identity: 'known' });
    expect(data(life).identified).toEqual([{ side: 'employer', way: 'known', on: '2026-03-02' }]);
  });

  test('is signed by the worker under the worker’s own name, and once', () => {
    const life = drafted('2026-03-02', plan);
    life.refuses(people.worker, 'mediation.sign', { way: 'typed', fullName: '张大满' });
    life.refuses(people.worker, 'mediation.sign', { way: 'paper', fullName: '冯经理', for: 'employer' });
    life.refuses(people.mediator, 'mediation.sign', { way: 'typed', fullName: '冯经理', for: 'employer' });
    life.take(people.worker, 'mediation.sign', { way: 'typed', fullName: '张小满' });
    life.refuses(people.worker, 'mediation.sign', { way: 'typed', fullName: '张小满' });
    life.refuses(people.mediator, 'mediation.sign', { way: 'paper', fullName: '张小满', for: 'worker' });
  });

  test('is not changed under a signature: it is taken back first, and the signatures fall away', () => {
    const life = drafted('2026-03-02', plan);
    life.take(people.worker, 'mediation.sign', { way: 'typed', fullName: '张小满' });
    expect(life.refuses(people.mediator, 'mediation.draft', aDraft(life, plan)).article).toBe('ent-26');
    life.take(people.mediator, 'mediation.redraft', { reason: '改付款日' });
    expect(life.in('mediation').stage).toBe('accepted');
    expect(data(life).agreement).toBeNull();
    life.take(people.mediator, 'mediation.draft', aDraft(life, plan));
    expect(life.refuses(people.head, 'mediation.seal').article).toBe('lma-14');
  });

  test('sealed is in effect: claims have results, performance is followed, and the terms stay behind the wall', () => {
    const life = settled('2026-03-02', plan);
    const change = life.changes.at(-1)!;
    expect(life.dossier.claims[0]!.result).toMatchObject({ kind: 'mediated', amount: 800000 });
    expect(change.outcomes).toMatchObject([{ kind: 'settled', amount: 800000, organisationId: bodies.town.id }]);
    expect(change.papers).toMatchObject([{ template: 'mediation-agreement', channel: 'agreement' }]);
    expect(life.in('settlement')).toMatchObject({ stage: 'running', organisationId: bodies.town.id });
    expect(life.in('mediation').deadlines.find(d => d.code === 'DL-MED-15')?.state).toBe('met');
  });

  test('that is kept leaves nothing to arbitrate', () => {
    const life = settled('2026-03-02', plan);
    expect(life.refuses(people.worker, 'arbitration.request', { truthful: true }).article).toBe('lma-15');
    expect(life.refuses(people.worker, 'mediation.request', { truthful: true }).article).toBe('lma-5');
  });
});

describe('other ends', () => {
  test('only the applicant withdraws, and not after the seal', () => {
    const life = drafted('2026-03-02', plan);
    life.take(people.worker, 'mediation.sign', { way: 'typed', fullName: '张小满' });
    expect(life.refuses(employerWithCode(life), 'mediation.withdraw').article).toBe('pm-23');
    life.take(people.worker, 'mediation.withdraw', { reason: '不想谈了' });
    expect(life.in('mediation').stage).toBe('withdrawn');
    expect(settled('2026-03-02', plan).refuses(people.worker, 'mediation.withdraw').kind).toBe('stage');
  });

  test('nobody stops or withdraws what all have signed: it waits for the seal, or the mediator takes it back', () => {
    const life = signed('2026-03-02', plan);
    for (const actor of [people.worker, employerWithCode(life)])
      expect(life.refuses(actor, 'mediation.stop', {}).reason.zh).toContain('只等盖章');
    expect(life.refuses(people.worker, 'mediation.withdraw', {}).article).toBe('lma-14');
    life.take(people.mediator, 'mediation.redraft', { reason: '改付款日' });
    life.take(people.worker, 'mediation.stop', {});
    expect(life.in('mediation').stage).toBe('failed');
  });

  test('time that ran out before any body accepted is told apart from mediations concluded', () => {
    const early = filed('2026-02-10');
    early.clock('2026-02-26');
    expect(early.changes.at(-1)!.outcomes).toMatchObject([{ kind: 'expired', code: 'before-acceptance' }]);
    const late = accepted('2026-02-10');
    late.clock('2026-02-26');
    expect(late.changes.at(-1)!.outcomes[0]).not.toHaveProperty('code');
  });

  test('without agreement a notice with the other ways goes to both, and nothing that was said stands in it', () => {
    const life = accepted('2026-03-02');
    life.take(people.worker, 'mediation.say', { channel: 'joint', words: '八千也行' });
    const change = life.take(people.mediator, 'mediation.fail', { ground: 'apart' });
    expect(change.outcomes).toMatchObject([{ kind: 'failed', code: 'apart' }]);
    expect(change.notices.map(n => n.to)).toEqual([{ side: 'worker' }, { side: 'employer' }]);
    const paper = procedures.mediation.papers['mediation-failure']!.write({
      dossier: life.dossier,
      proceeding: life.in('mediation'),
      wall: [],
      directory: { organisation: () => undefined } as never,
      issuedOn: '2026-03-02',
    });
    expect(JSON.stringify(paper)).toContain('分歧较大');
    expect(JSON.stringify(paper)).not.toContain('八千');
  });

  test('a sham is stopped and reported to the head; what was found is written behind the wall', () => {
    const life = accepted('2026-03-02');
    const change = life.take(people.mediator, 'mediation.report-sham', { words: '双方串通，并没有劳动关系' });
    expect(life.in('mediation').stage).toBe('sham-reported');
    expect(change.wall).toMatchObject([{ channel: 'note' }]);
    expect(toldTo(change, 'sham')).toHaveLength(1);
  });

  test('after a closed mediation no step of it is open any more', () => {
    const life = accepted('2026-03-02');
    life.take(people.mediator, 'mediation.fail', { ground: 'apart' });
    for (const step of ['say', 'offer', 'draft', 'seal', 'withdraw', 'hold'] as const)
      for (const actor of [people.worker, people.mediator, people.head]) {
        const decision = life.decide(actor, `mediation.${step}`, {});
        expect('refusal' in decision && ['stage', 'role'].includes(decision.refusal.kind)).toBe(true);
      }
  });
});
