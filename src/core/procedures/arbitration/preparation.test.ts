import { describe, expect, test } from 'vitest';
import {
  aFiling,
  bodies,
  directory,
  dueOf,
  employerWithCode,
  type Life,
  newLife,
  people,
  uploadId,
} from '../../../../test/core-world.ts';
import { mayReadAnswer, reach } from '../../dossier/access.ts';
import type { Change } from '../../dossier/change.ts';
import { defaultCalendar } from '../../law/calendar.ts';
import { builtInParameters, withParameters } from '../../law/parameters.ts';
import { segmentsOf } from '../../law/segments.ts';
import { procedures } from '../index.ts';
import type { ArbitrationData } from './data.ts';
import { dataFor } from './data.ts';

const filed = (day: string, filing: Record<string, unknown> = {}): Life => {
  const life = newLife(day);
  life.take(people.worker, 'arbitration.file', aFiling(filing));
  return life;
};
/** Accepted, and the copy served, on the same day. */
const served = (day: string, filing: Record<string, unknown> = {}): Life => {
  const life = filed(day, filing);
  life.take(people.instituteHead, 'arbitration.accept');
  life.take(people.clerk, 'arbitration.serve-copy', { on: day, receiver: '前台', way: 'personal' });
  return life;
};
const withTribunal = (day: string, filing: Record<string, unknown> = {}): Life => {
  const life = served(day, filing);
  name(life, people.arbitrator.userId);
  return life;
};
const name = (life: Life, arbitratorId: string) =>
  life.take(people.instituteHead, 'arbitration.name-arbitrator', { arbitratorId, reason: '案件较少' });
const data = (life: Life) => life.in<ArbitrationData>('arbitration').data;
const papersOf = (change: Change) => change.papers.map(p => p.template);
const wages = { code: 'QQ02', amount: '12000', from: '2026-01-01', to: '2026-02-28' };
const counter = { claims: [{ code: 'QQ23', amount: '3000' }], words: '离职时没有归还电脑' };
const answers = (life: Life, over: Record<string, unknown> = {}) => ({
  answers: life.dossier.claims.map(c => ({ claimId: c.id, position: 'disputed', reason: '已经付清', ...over })),
});

const party = (life: Life, side: string) => life.dossier.parties.find(p => p.side === side)!;

describe('an application that has not been mediated', () => {
  test('may be answered with a suggestion; the five days run on until the applicant agrees', () => {
    const life = filed('2026-03-02');
    const change = life.take(people.clerk, 'arbitration.suggest-mediation', { words: '双方还在协商' });
    expect(papersOf(change)).toEqual(['arbitration-suggestion']);
    expect(dueOf(life, 'arbitration', 'DL-ARB-ACC')).toBe('2026-03-09');
    expect(life.refuses(employerWithCode(life), 'arbitration.answer-suggestion', { agrees: 'yes' }).article).toBe(
      'cr-69',
    );
    life.take(people.worker, 'arbitration.answer-suggestion', { agrees: 'no' });
    expect(life.in('arbitration').stage).toBe('received');
    life.on('2026-03-09').take(people.instituteHead, 'arbitration.accept');
  });

  test('is deferred with consent, mediated on the same dossier, and taken up again when that fails', () => {
    const life = filed('2026-03-02');
    life.take(people.clerk, 'arbitration.suggest-mediation', { words: '双方还在协商' });
    life.take(people.worker, 'arbitration.answer-suggestion', { agrees: 'yes' });
    expect(life.in('arbitration').stage).toBe('mediate-first');
    expect(life.in('mediation')).toMatchObject({ stage: 'received', organisationId: bodies.town.id });
    expect(dueOf(life, 'arbitration', 'DL-ARB-ACC')).toBeUndefined();
    expect(dueOf(life, 'arbitration', 'DL-ARB-FIRST')).toBe('2026-03-17');
    expect(life.refuses(people.worker, 'arbitration.resume-filing').article).toBe('lma-14');
    life.on('2026-03-10').take(people.worker, 'mediation.withdraw');
    life.take(people.worker, 'arbitration.resume-filing');
    expect(life.in('arbitration').stage).toBe('received');
    expect(dueOf(life, 'arbitration', 'DL-ARB-ACC')).toBe('2026-03-17');
  });

  test('goes on by itself when the time to mediate has passed without anybody taking it up', () => {
    const life = filed('2026-03-02');
    life.take(people.clerk, 'arbitration.suggest-mediation', { words: '双方还在协商' });
    life.take(people.worker, 'arbitration.answer-suggestion', { agrees: 'yes' });
    expect(life.clock('2026-03-18')).toContain('mediation.expire');
    life.clock('2026-03-19');
    expect(life.in('arbitration').stage).toBe('received');
  });
});

describe('an objection to the jurisdiction', () => {
  const objection = { words: '实际上班的地方在余姚' };

  test('is made in writing by the respondent before the answer period ends, and not later', () => {
    const life = served('2026-03-02');
    expect(dueOf(life, 'arbitration', 'DL-ARB-ANS')).toBe('2026-03-16');
    expect(life.refuses(people.worker, 'arbitration.object-to-jurisdiction', objection).kind).toBe('role');
    expect(
      life.on('2026-03-17').refuses(employerWithCode(life), 'arbitration.object-to-jurisdiction', objection).article,
    ).toBe('cr-10');
    // What came on paper in time is written down later.
    life.take(people.clerk, 'arbitration.object-to-jurisdiction', { ...objection, receivedOn: '2026-03-16' });
  });

  test('rejected, goes on here with a decision; upheld, the case leaves for the commission in charge with a letter', () => {
    const lives = [served('2026-03-02'), served('2026-03-02')] as const;
    for (const life of lives) life.take(employerWithCode(life), 'arbitration.object-to-jurisdiction', objection);
    lives[0].take(people.clerk, 'arbitration.reject-objection', { words: '实际工作地在龙山' });
    const rejected = lives[0].take(people.instituteHead, 'arbitration.approve-reject-objection');
    expect(papersOf(rejected)).toEqual(['arbitration-objection-decision']);
    expect(lives[0].in('arbitration').stage).toBe('accepted');
    const change = lives[1].take(people.instituteHead, 'arbitration.transfer', {
      name: '余姚市劳动人事争议仲裁委员会',
      because: 'objection',
      words: '劳动合同履行地在余姚',
    });
    expect(papersOf(change)).toEqual(['arbitration-transfer']);
    expect(change.notices.filter(n => 'side' in n.to).map(n => n.template)).toEqual([
      'case-transferred',
      'case-transferred',
    ]);
    expect(lives[1].in('arbitration')).toMatchObject({
      stage: 'transferred',
      data: { objection: { decision: { upheld: true } } },
    });
  });

  test('leads to another institute of the same county where there is one, and its five days begin there', () => {
    const other = { ...bodies.institute, id: '00000000-0000-7000-8000-0000000000aa', short: '二院' };
    const two = {
      directory: {
        ...directory,
        organisation: (id: string) => (id === other.id ? other : directory.organisation(id)),
      },
    };
    const life = served('2026-03-02');
    const to = { organisationId: other.id, because: 'own', words: '工作地在二院辖区' };
    life.on('2026-03-10').take(people.instituteHead, 'arbitration.transfer', to, two);
    const [first, second] = life.dossier.proceedings.filter(p => p.procedure === 'arbitration');
    expect(first?.stage).toBe('transferred');
    expect(second).toMatchObject({
      stage: 'received',
      organisationId: other.id,
      data: { filedOn: '2026-03-02', transferredFrom: first!.id },
    });
    expect(dueOf(life, 'arbitration', 'DL-ARB-ACC')).toBe('2026-03-17');
    expect(life.refuses(people.clerk, 'arbitration.arrive').kind).toBe('law');
  });
});

describe('the answer', () => {
  test('is given claim by claim on the phone by the respondent, read by the applicant, and its copy is due in five working days', () => {
    const life = served('2026-03-02');
    const employer = employerWithCode(life);
    expect(life.refuses(people.worker, 'arbitration.answer', answers(life)).kind).toBe('role');
    expect(life.refuses(employer, 'arbitration.answer', answers(life, { position: 'partly' })).reason.zh).toContain(
      '金额',
    );
    const change = life
      .on('2026-03-05')
      .take(employer, 'arbitration.answer', answers(life, { position: 'partly', amount: '8000' }));
    expect(papersOf(change)).toEqual(['arbitration-answer']);
    const claim = life.dossier.claims[0]!;
    expect(claim.answer).toMatchObject({ position: 'partly', amount: 800_000, on: '2026-03-05' });
    for (const reader of [people.worker, employer, people.clerk])
      expect(mayReadAnswer(procedures, life.dossier, claim, reader)).toBe(true);
    expect(dueOf(life, 'arbitration', 'DL-ARB-ANS')).toBeUndefined();
    expect(dueOf(life, 'arbitration', 'DL-ARB-ANSCOPY')).toBe('2026-03-12');
    life.on('2026-03-06').take(people.clerk, 'arbitration.pass-answer', { on: '2026-03-06' });
    expect(dueOf(life, 'arbitration', 'DL-ARB-ANSCOPY')).toBeUndefined();
  });

  test('on paper is written down by the clerk; without one the case goes on, and what comes late is still read', () => {
    const paper = served('2026-03-02').on('2026-03-05');
    paper.take(people.clerk, 'arbitration.record-answer', { ...answers(paper), receivedOn: '2026-03-04' });
    expect(data(paper).answered?.on).toBe('2026-03-04');
    const silent = withTribunal('2026-03-02');
    expect(silent.clock('2026-03-16')).toEqual([]);
    expect(silent.clock('2026-03-17')).toEqual(['arbitration.note-no-answer']);
    expect(silent.changes.at(-1)!.notices.map(n => n.to)).toEqual([{ userId: people.arbitrator.userId }]);
    silent.take(employerWithCode(silent), 'arbitration.answer', answers(silent));
  });
});

describe('a counterclaim', () => {
  test('is of the employer’s own claims where the employer is the respondent', () => {
    const life = served('2026-03-02');
    const workers = { claims: [{ code: 'QQ02', amount: '3000' }] };
    expect(life.refuses(employerWithCode(life), 'arbitration.counterclaim', workers).reason.en).toContain(
      'a claim of workers',
    );
  });

  test('accepted together: its claims join the file as the other side’s, and the forty-five days begin anew', () => {
    const life = served('2026-03-02');
    const employer = employerWithCode(life);
    expect(dueOf(life, 'arbitration', 'DL-ARB-45')).toBe('2026-04-16');
    life.on('2026-03-10').take(employer, 'arbitration.counterclaim', counter);
    expect(life.dossier.claims).toHaveLength(1);
    expect(dueOf(life, 'arbitration', 'DL-ARB-COUNTER')).toBe('2026-03-17');
    life.on('2026-03-12').take(people.clerk, 'arbitration.decide-counterclaim', { kind: 'joined' });
    const change = life.take(people.instituteHead, 'arbitration.approve-decide-counterclaim');
    expect(papersOf(change)).toEqual(['arbitration-counterclaim-decision']);
    expect(life.dossier.claims.map(c => c.by)).toEqual([undefined, 'employer']);
    expect(dueOf(life, 'arbitration', 'DL-ARB-45')).toBe('2026-04-26');
    expect(dueOf(life, 'arbitration', 'DL-ARB-COUNTER')).toBeUndefined();
    // Each side answers the other's claims alone.
    const [first, second] = life.dossier.claims;
    const said = (claimId: string) => ({ answers: [{ claimId, position: 'disputed' }] });
    expect(life.refuses(people.worker, 'arbitration.answer', said(first!.id)).kind).toBe('law');
    life.take(people.worker, 'arbitration.answer', said(second!.id));
    expect(life.refuses(employer, 'arbitration.answer', said(second!.id)).kind).toBe('law');
  });

  test('comes within the answer period, and is told apart or refused only with reasons', () => {
    const late = served('2026-03-02').on('2026-03-17');
    expect(late.refuses(employerWithCode(late), 'arbitration.counterclaim', counter).article).toBe('cr-36');
    const life = served('2026-03-02');
    life.take(employerWithCode(life), 'arbitration.counterclaim', counter);
    expect(life.refuses(people.instituteHead, 'arbitration.decide-counterclaim', { kind: 'separate' }).article).toBe(
      'cr-36',
    );
    life.take(people.instituteHead, 'arbitration.decide-counterclaim', { kind: 'separate', words: '不是同一法律关系' });
    expect(life.dossier.claims).toHaveLength(1);
    expect(dueOf(life, 'arbitration', 'DL-ARB-45')).toBe('2026-04-16');
  });
});

describe('claims and parties that change', () => {
  test('claims are added or changed before the evidence period ends, with a new answer period and a new start', () => {
    const life = withTribunal('2026-03-02');
    life.take(people.arbitrator, 'arbitration.set-evidence-period', { until: '2026-03-20' });
    const change = {
      added: [{ code: 'QQ14', amount: '20000' }],
      changed: [{ claimId: life.dossier.claims[0]!.id, amount: '15000' }],
      words: '又查到一个月',
    };
    life.on('2026-03-16').take(people.worker, 'arbitration.vary-claims', change);
    expect(life.dossier.claims.map(c => c.amount)).toEqual([1_200_000]);
    life.on('2026-03-17').take(people.arbitrator, 'arbitration.decide-variation', { accepts: 'yes' });
    expect(life.dossier.claims.map(c => c.amount)).toEqual([1_500_000, 2_000_000]);
    expect(dueOf(life, 'arbitration', 'DL-ARB-45')).toBe('2026-05-01');
    expect(dueOf(life, 'arbitration', 'DL-ARB-ANS')).toBe('2026-03-31');
    expect(life.on('2026-03-21').refuses(people.worker, 'arbitration.vary-claims', change).article).toBe('cr-44');
  });

  test('somebody who is joined is served with the copy, and the closing period begins anew', () => {
    const life = served('2026-03-02');
    const joined = { side: 'employer', as: 'third', kind: 'firm', name: '慈溪虚构劳务派遣有限公司', words: '用工单位' };
    life.on('2026-03-12').take(people.clerk, 'arbitration.join-party', joined);
    expect(life.dossier.parties.map(p => p.name)).toContain('慈溪虚构劳务派遣有限公司');
    expect(dueOf(life, 'arbitration', 'DL-ARB-COPY')).toBe('2026-03-19');
    expect(dueOf(life, 'arbitration', 'DL-ARB-45')).toBe('2026-04-26');
    life.take(people.clerk, 'arbitration.serve-copy', { on: '2026-03-12', receiver: '前台', way: 'personal' });
    expect(dueOf(life, 'arbitration', 'DL-ARB-ANS')).toBe('2026-03-26');
    expect(life.refuses(people.clerk, 'arbitration.join-party', joined).article).toBe('lma-22');
  });
});

describe('the tribunal', () => {
  const two = people.mediatorAndArbitrator.userId;

  test('of three has a presiding arbitrator and two different others; all are told and reach the file', () => {
    const life = served('2026-03-02');
    const three = (memberIds: string[]) => ({ presidingId: people.arbitrator.userId, memberIds, reason: '疑难复杂' });
    expect(life.refuses(people.instituteHead, 'arbitration.form-tribunal', three([two, two])).article).toBe('lma-31');
    expect(
      life.refuses(people.instituteHead, 'arbitration.form-tribunal', three([two, people.mediator.userId])).article,
    ).toBe('cr-37');
    const sole = name(life, two);
    expect(papersOf(sole)).toEqual(['arbitration-tribunal']);
    expect(dueOf(life, 'arbitration', 'DL-ARB-TRIB')).toBeUndefined();
    expect(data(life).tribunal).toMatchObject({ form: 'sole', presiding: two, members: [] });
  });

  test('for ten or more workers has three arbitrators, and the case is not simple', () => {
    const life = served('2026-03-02');
    const many = withParameters(
      builtInParameters,
      [{ name: 'groupWorkers', place: '', from: '2000-01-01', value: '1', source: '测试', confirmed: false }],
      'TEST',
    );
    const facts = { parameters: many };
    const naming = { arbitratorId: people.arbitrator.userId, reason: '熟悉' };
    expect(life.refuses(people.instituteHead, 'arbitration.name-arbitrator', naming, facts).article).toBe('or-13');
    expect(life.refuses(people.clerk, 'arbitration.use-simple', { ground: 'clear', none: true }, facts).article).toBe(
      'cr-57',
    );
  });
});

describe('recusal in the middle of a case', () => {
  const request = { name: people.arbitrator.name, ground: 'relation', words: '和单位的法定代表人是同学' };

  test('stops the person at once, is decided in three working days, and a replaced arbitrator no longer reaches the file', () => {
    const life = withTribunal('2026-03-02').on('2026-03-06');
    expect(reach(procedures, life.dossier, people.arbitrator)?.sees).toBe('file');
    expect(life.refuses(people.worker, 'arbitration.ask-recusal', { ...request, name: '某某' }).reason.zh).toContain(
      people.arbitrator.name,
    );
    const asked = life.take(people.worker, 'arbitration.ask-recusal', request);
    expect(asked.notices.map(n => n.to)).toContainEqual({
      role: 'institute-head',
      organisationId: bodies.institute.id,
    });
    expect(dueOf(life, 'arbitration', 'DL-ARB-REC')).toBe('2026-03-11');
    expect(life.refuses(people.arbitrator, 'arbitration.set-evidence-period', { until: '2026-03-20' }).article).toBe(
      'cr-12',
    );
    const decided = life
      .on('2026-03-10')
      .take(people.instituteHead, 'arbitration.decide-recusal', { upheld: 'yes', words: '情况属实' });
    expect(papersOf(decided)).toEqual(['arbitration-recusal-decision']);
    expect(dueOf(life, 'arbitration', 'DL-ARB-REC')).toBeUndefined();
    expect(data(life).tribunal).toBeNull();
    expect(reach(procedures, life.dossier, people.arbitrator)).toBeUndefined();
    expect(dueOf(life, 'arbitration', 'DL-ARB-TRIB')).toBe('2026-03-17');
    expect(
      life.refuses(people.instituteHead, 'arbitration.name-arbitrator', {
        arbitratorId: people.arbitrator.userId,
        reason: '熟悉',
      }).kind,
    ).toBe('conflict');
    name(life, people.mediatorAndArbitrator.userId);
    expect(dueOf(life, 'arbitration', 'DL-ARB-TRIB')).toBeUndefined();
    // The closing period has run on all the while.
    expect(dueOf(life, 'arbitration', 'DL-ARB-45')).toBe('2026-04-16');
  });

  test('refused, lets the person go on with the next step', () => {
    const life = withTribunal('2026-03-02').on('2026-03-06');
    life.take(employerWithCode(life), 'arbitration.ask-recusal', request);
    life.take(people.instituteHead, 'arbitration.decide-recusal', { upheld: 'no', words: '没有证据' });
    life.take(people.arbitrator, 'arbitration.set-evidence-period', { until: '2026-03-20' });
    expect(
      life.refuses(people.instituteHead, 'arbitration.decide-recusal', { upheld: 'no', words: '没有' }).article,
    ).toBe('cr-12');
  });

  test('of oneself waits for the head as well, and leaves urgent measures to those who have them in hand', () => {
    const life = withTribunal('2026-03-02');
    life.take(people.arbitrator, 'arbitration.recuse-self', { ground: 'interest', words: '持有该公司股份' });
    expect(life.refuses(people.arbitrator, 'arbitration.exchange-evidence').article).toBe('cr-12');
    life.take(people.worker, 'arbitration.ask-preservation', { words: '单位正在搬走机器' });
    life.take(people.clerk, 'arbitration.forward-preservation', { court: '慈溪市人民法院' });
    life.take(people.instituteHead, 'arbitration.decide-recusal', { upheld: 'yes', words: '属实' });
    expect(reach(procedures, life.dossier, people.arbitrator)).toBeUndefined();
  });
});

describe('the simple procedure', () => {
  const averageOf = (monthly: string) => ({
    parameters: withParameters(
      builtInParameters,
      [
        {
          name: 'provincialAverageMonthlyWage',
          place: '33',
          from: '2026-01-01',
          value: monthly,
          source: '测试',
          confirmed: false,
        },
      ],
      'TEST',
    ),
  });

  test('is open up to the average annual wage of the province, which somebody has to have set', () => {
    const life = served('2026-03-02');
    const byValue = { ground: 'value', none: true };
    expect(life.refuses(people.clerk, 'arbitration.use-simple', byValue).reason.zh).toContain('还没有设置');
    expect(life.refuses(people.clerk, 'arbitration.use-simple', byValue, averageOf('999.99')).article).toBe('cr-56');
    life.take(people.clerk, 'arbitration.use-simple', byValue, averageOf('1000.00'));
    expect(dueOf(life, 'arbitration', 'DL-ARB-ZJ30')).toBe('2026-04-01');
  });

  test('is closed where the law forbids it, shortens the answer period only with consent, and turns ordinary with its days counted', () => {
    const life = served('2026-03-02');
    expect(life.refuses(people.clerk, 'arbitration.use-simple', { ground: 'clear', none: false }).article).toBe(
      'cr-57',
    );
    const shorter = { ground: 'clear', none: true, answerDays: 3 };
    expect(life.refuses(people.clerk, 'arbitration.use-simple', shorter).article).toBe('cr-58');
    life.take(people.clerk, 'arbitration.use-simple', { ...shorter, consents: true });
    expect(dueOf(life, 'arbitration', 'DL-ARB-ANS')).toBe('2026-03-05');
    expect(life.refuses(people.instituteHead, 'arbitration.extend', { words: '需要调取考勤' }).article).toBe('zjma-39');
    life.on('2026-03-20').take(people.clerk, 'arbitration.leave-simple', { words: '需要鉴定签名' });
    expect(dueOf(life, 'arbitration', 'DL-ARB-ZJ30')).toBeUndefined();
    expect(dueOf(life, 'arbitration', 'DL-ARB-45')).toBe('2026-04-16');
  });
});

describe('evidence', () => {
  const slip = { evidence: [{ title: '工资流水', state: 'have', fileId: uploadId }] };

  test('is taken until the day that the tribunal sets; the day moves on, never back', () => {
    const life = withTribunal('2026-03-02');
    const change = life.take(people.arbitrator, 'arbitration.set-evidence-period', { until: '2026-03-20' });
    expect(papersOf(change)).toEqual(['arbitration-evidence-notice']);
    expect(dueOf(life, 'arbitration', 'DL-ARB-EVID')).toBe('2026-03-20');
    expect(life.refuses(people.arbitrator, 'arbitration.set-evidence-period', { until: '2026-03-18' }).article).toBe(
      'cr-17',
    );
    life.take(people.arbitrator, 'arbitration.set-evidence-period', { until: '2026-03-25' });
    expect(dueOf(life, 'arbitration', 'DL-ARB-EVID')).toBe('2026-03-25');
  });

  test('that comes late needs a reason, is kept from the other side, and waits for the tribunal’s decision', () => {
    const life = withTribunal('2026-03-02');
    life.take(people.arbitrator, 'arbitration.set-evidence-period', { until: '2026-03-20' });
    life.on('2026-03-23');
    expect(life.refuses(people.worker, 'arbitration.add-evidence', slip).article).toBe('cr-17');
    const change = life.take(people.worker, 'arbitration.add-evidence', { ...slip, reason: '银行今天才打出来' });
    expect(change.audience).toBe('worker');
    const all = data(life) as unknown as Record<string, unknown>;
    expect(dataFor(all, party(life, 'worker')).lateEvidence).toHaveLength(1);
    expect(dataFor(all, party(life, 'employer')).lateEvidence).toEqual([]);
    life.take(people.arbitrator, 'arbitration.decide-late-evidence', { admitted: 'yes' });
    expect(data(life).lateEvidence).toMatchObject([{ side: 'worker', decision: { admitted: true } }]);
  });

  test('is sought by the commission with two people at least', () => {
    const life = withTribunal('2026-03-02');
    const inquiry = {
      on: '2026-03-02',
      place: '公司门卫室',
      personIds: [people.arbitrator.userId],
      subject: '向门卫调查进出记录',
      result: '三月没有进出记录',
    };
    expect(life.refuses(people.arbitrator, 'arbitration.inquire', inquiry).article).toBe('zjma-28');
    expect(papersOf(life.take(people.clerk, 'arbitration.inquire', inquiry))).toEqual(['arbitration-inquiry']);
  });

  test('preservation goes to the court by letter, and the respondent learns nothing of it', () => {
    const life = served('2026-03-02');
    const asked = life.take(people.worker, 'arbitration.ask-preservation', { words: '单位在变卖设备，账户在虚构银行' });
    expect(asked.audience).toBe('worker');
    const forwarded = life.take(people.clerk, 'arbitration.forward-preservation', { court: '慈溪市人民法院' });
    expect(forwarded.papers).toMatchObject([{ template: 'arbitration-preservation', side: 'worker' }]);
    expect([...asked.notices, ...forwarded.notices].map(n => n.to)).not.toContainEqual({ side: 'employer' });
    const all = data(life) as unknown as Record<string, unknown>;
    expect(dataFor(all, party(life, 'employer')).preservation).toBeUndefined();
    expect(dataFor(all, party(life, 'worker')).preservation).toMatchObject({ forwarded: { court: '慈溪市人民法院' } });
  });
});

describe('the closing period', () => {
  test('stands still over a suspension, and the holiday in it is not counted twice', () => {
    const life = withTribunal('2026-04-20');
    expect(dueOf(life, 'arbitration', 'DL-ARB-45')).toBe('2026-06-04');
    life
      .on('2026-04-29')
      .take(people.clerk, 'arbitration.suspend', { ground: 'other-case', words: '等劳动关系确认之诉' });
    const change = life.take(people.instituteHead, 'arbitration.approve-suspend');
    expect(papersOf(change)).toEqual(['arbitration-suspension']);
    expect(life.in('arbitration').stage).toBe('suspended');
    expect(dueOf(life, 'arbitration', 'DL-ARB-45')).toBeUndefined();
    // Nobody is told of a late award while the case stands still.
    expect(life.clock('2026-06-10')).not.toContain('arbitration.tell-overdue');
    life.on('2026-05-11').take(people.clerk, 'arbitration.resume', { words: '判决已经生效' });
    expect(life.in('arbitration').stage).toBe('accepted');
    // 29 April to 10 May are twelve days, rest days among them: the end moves by twelve natural days.
    expect(dueOf(life, 'arbitration', 'DL-ARB-45')).toBe('2026-06-16');
    const limit = life.in('arbitration').deadlines.find(d => d.code === 'DL-ARB-45' && d.state === 'open')!;
    expect(segmentsOf(limit, defaultCalendar).filter(s => s.kind === 'excluded')).toMatchObject([
      { from: '2026-04-29', to: '2026-05-10', reason: { zh: '中止审理' } },
    ]);
  });

  test('leaves out an appraisal and a public notice, also when they overlap', () => {
    const life = withTribunal('2026-03-02').on('2026-03-10');
    const appraisal = { reason: 'appraisal', from: '2026-03-10', words: '签名真伪' };
    expect(life.refuses(people.arbitrator, 'arbitration.exclude-time', appraisal).article).toBe('zjma-29');
    const change = life.take(people.arbitrator, 'arbitration.exclude-time', { ...appraisal, body: '宁波虚构鉴定所' });
    expect(papersOf(change)).toEqual(['arbitration-appraisal']);
    expect(dueOf(life, 'arbitration', 'DL-ARB-45')).toBeUndefined();
    life.on('2026-03-20').take(people.clerk, 'arbitration.exclude-time', {
      reason: 'public-notice',
      from: '2026-03-15',
      to: '2026-04-14',
      words: '向单位公告送达',
    });
    life.on('2026-03-30').take(people.clerk, 'arbitration.end-exclusion', { reason: 'appraisal', on: '2026-03-30' });
    // 10 March to 14 April without a gap: thirty-six days.
    expect(dueOf(life, 'arbitration', 'DL-ARB-45')).toBe('2026-05-22');
  });

  test('is extended once by fifteen days, with approval and in time', () => {
    const life = withTribunal('2026-03-02').on('2026-04-16');
    life.take(people.arbitrator, 'arbitration.extend', { words: '涉及多个用工主体' });
    life.take(people.instituteHead, 'arbitration.approve-extend');
    expect(dueOf(life, 'arbitration', 'DL-ARB-45')).toBe('2026-05-01');
    expect(life.refuses(people.instituteHead, 'arbitration.extend', { words: '还是不够时间' }).article).toBe('cr-45');
    const late = withTribunal('2026-03-02').on('2026-04-17');
    expect(late.refuses(people.instituteHead, 'arbitration.extend', { words: '涉及多个用工主体' }).article).toBe(
      'cr-45',
    );
  });

  test('passed without an award opens the court to both, and the case ends when the court has accepted', () => {
    const life = withTribunal('2026-03-02');
    const sued = { ground: 'sued', words: '法院四月二十日受理' };
    expect(life.refuses(people.instituteHead, 'arbitration.terminate', sued).article).toBe('cr-48');
    life.clock('2026-03-17');
    expect(life.clock('2026-04-17')).toEqual(['arbitration.tell-overdue']);
    expect(papersOf(life.changes.at(-1)!)).toEqual(['arbitration-overdue']);
    expect(life.clock('2026-04-18')).toEqual([]);
    life.take(people.instituteHead, 'arbitration.terminate', sued);
    expect(life.in('arbitration').stage).toBe('terminated');
  });
});

describe('a case that ends without an award', () => {
  /** The applicant stays away from a hearing of which it was told in time. */
  const absent = (noticeOn = '2026-03-18'): Life => {
    const life = withTribunal('2026-03-02').on('2026-03-17');
    life.take(people.clerk, 'arbitration.set-hearing', {
      on: '2026-03-25',
      time: '09:00',
      place: '第一仲裁庭',
      access: 'open',
    });
    for (const side of ['worker', 'employer'])
      life.on(noticeOn).take(people.clerk, 'arbitration.serve-hearing-notice', {
        side,
        on: noticeOn,
        receiver: '本人',
        way: 'personal',
      });
    life.on('2026-03-25').take(people.arbitrator, 'arbitration.open-hearing', {
      present: [{ side: 'employer', fullName: '冯经理', capacity: '法定代表人' }],
    });
    return life;
  };
  const away = { noReason: true, words: '开庭通知本人签收，没有到庭也没有说明' };

  test('counts as withdrawn when the applicant stays away, and the same claim is not accepted again', () => {
    const life = absent();
    const change = life.take(people.arbitrator, 'arbitration.deem-withdrawn', away);
    expect(papersOf(change)).toEqual(['arbitration-deemed-withdrawal']);
    expect(change.outcomes).toMatchObject([{ kind: 'withdrawn', code: 'absent' }]);
    expect(life.in('arbitration')).toMatchObject({
      stage: 'deemed-withdrawn',
      data: { absence: { kind: 'absent', hearingOn: '2026-03-25', noticeOn: '2026-03-18' } },
    });
    expect(life.refuses(people.worker, 'arbitration.request', { truthful: true })).toMatchObject({
      kind: 'law',
      article: 'cr-39',
    });
  });

  test('is not deemed withdrawn without a recorded absence or with a good reason', () => {
    const present = withTribunal('2026-03-02');
    expect(present.refuses(people.arbitrator, 'arbitration.deem-withdrawn', away).kind).toBe('stage');
    expect(
      absent().refuses(people.arbitrator, 'arbitration.deem-withdrawn', { ...away, noReason: false }).article,
    ).toBe('cr-39');
  });

  test('withdrawn of one’s own will says that it may be filed again, and it may', () => {
    const life = withTribunal('2026-03-02');
    const change = life.take(people.worker, 'arbitration.withdraw');
    expect(papersOf(change)).toEqual(['arbitration-withdrawal']);
    expect(change.notices.map(n => n.to)).toContainEqual({ side: 'employer' });
    life.take(people.worker, 'arbitration.request', { truthful: true });
    life.take(people.instituteHead, 'arbitration.accept');
  });

  test('accepted by mistake is dismissed with the way to court; without jurisdiction it is transferred instead', () => {
    const life = withTribunal('2026-03-02');
    const ground = (it: string) => ({ ground: it, words: '双方是承揽关系，不是劳动关系' });
    life.take(people.clerk, 'arbitration.dismiss', ground('scope'));
    const change = life.take(people.instituteHead, 'arbitration.approve-dismiss');
    expect(papersOf(change)).toEqual(['arbitration-dismissal']);
    expect(life.in('arbitration').stage).toBe('dismissed');
    const elsewhere = withTribunal('2026-03-02');
    expect(elsewhere.refuses(people.instituteHead, 'arbitration.dismiss', ground('jurisdiction')).article).toBe('cr-9');
  });

  test('leaves no room taken: a hearing that was set is called off with it', () => {
    const life = withTribunal('2026-03-02', { claims: [wages] }).on('2026-03-17');
    life.take(people.clerk, 'arbitration.set-hearing', {
      on: '2026-03-25',
      time: '09:00',
      place: '第一仲裁庭',
      access: 'open',
    });
    const change = life.take(people.worker, 'arbitration.withdraw');
    expect(change.bookings).toMatchObject([{ released: true }]);
  });
});

test('an application is refused as incomplete only after what is missing was told', () => {
  const refusal = { ground: 'incomplete', words: '经通知补正，材料仍不齐备' };
  const life = filed('2026-03-02');
  expect(life.refuses(people.instituteHead, 'arbitration.refuse', refusal).article).toBe('zjma-20');
  const asked = life.take(people.clerk, 'arbitration.ask-supplement', { items: ['劳动合同'] });
  expect(papersOf(asked)).toEqual(['arbitration-supplement']);
  life.on('2026-03-10').take(people.instituteHead, 'arbitration.refuse', refusal);
});

test('whoever files gets a receipt, and the other side neither it nor the identity number', () => {
  const [application, receipt] = filed('2026-03-02').changes[0]!.papers;
  expect([application, receipt]).toMatchObject([
    { template: 'arbitration-application', side: 'worker' },
    { template: 'arbitration-receipt', side: 'worker' },
  ]);
});
