import { describe, expect, test } from 'vitest';
import { awarded, served as awardServed, heard as readyForAward } from '../../../test/award-world.ts';
import {
  accepted,
  aFiling,
  anAnswer,
  anOralFiling,
  assigned,
  bodies,
  directory,
  drafted,
  employersClaims,
  employerWithCode,
  filed,
  type Life,
  longshan,
  newLife,
  people,
  type StepName,
  settled,
  uuid,
} from '../../../test/core-world.ts';
import { aSuit, finalAward, inCourt, openAward, registered } from '../../../test/court-world.ts';
import { newGroup, runningGroup } from '../../../test/group-world.ts';
import { aReport, filedCase, ordered } from '../../../test/inspection-world.ts';
import { handedIn, mandated, mediating, settledByMandate } from '../../../test/invited-world.ts';
import { asked, confirmed } from '../../../test/title-world.ts';
import type { Actor } from '../people/actor.ts';
import type { ProcedureId } from '../procedures/ids.ts';
import { procedures } from '../procedures/index.ts';
import type { Procedure, Step } from '../procedures/procedure.ts';
import { channelsOf, partyOf, reach, reachOf, tokensOf, wallTokens, wallTokensOf } from './access.ts';
import { roleRefusal, stageRefusal } from './decide.ts';
import type { Dossier, Proceeding } from './dossier.ts';
import type { Procedures } from './registry.ts';

/** Everybody who might look at a matter, by their relation to it. */
const readers = {
  worker: () => people.worker,
  'employer with the code': (d: Dossier) => codeOf(d, d.id),
  'employer with an account': () => people.employer,
  'code of another dossier': (d: Dossier) => codeOf(d, uuid(8001)),
  'code of another party': (d: Dossier) => ({ ...codeOf(d, d.id), grant: { dossierId: d.id, partyId: uuid(8002) } }),
  'employer’s code held as a worker': (d: Dossier) => ({ ...codeOf(d, d.id), role: 'worker' as const }),
  'another worker': () => people.otherWorker,
  'another employer': () => people.otherEmployer,
  'assigned mediator': () => people.mediator,
  'another mediator of the body': () => people.otherMediator,
  'mediator of another body': () => people.tradeMediator,
  'head of the body': () => people.head,
  'head of another body': () => people.tradeHead,
  'invited mediator': () => people.invitedMediator,
  clerk: () => people.clerk,
  'another clerk': () => people.otherClerk,
  'head of the institute': () => people.instituteHead,
  'assigned arbitrator': () => people.arbitrator,
  'another arbitrator': () => ({ ...people.arbitrator, userId: uuid(8003) }),
  'window that filed': () => people.window,
  'another window': () => people.otherWindow,
  'grid member who reported': () => people.gridMember,
  'another grid member': () => people.otherGridMember,
  'grid judge of the place': () => people.gridJudge,
  'grid judge of another place': () => people.otherGridJudge,
  judge: () => people.judge,
  'docket clerk': () => people.docket,
  'invited mediator of the union': () => people.unionMediator,
  'docket clerk of the court above': () => people.appealDocket,
  'enforcement officer': () => people.enforcementOfficer,
  prosecutor: () => people.prosecutor,
  inspector: () => people.inspector,
  'head of inspection': () => people.inspectionHead,
  'union officer': () => people.unionOfficer,
  'union chair': () => people.unionChair,
  supervisor: () => people.supervisor,
  statistician: () => people.statistician,
  'system administrator': () => people.systemAdmin,
  'security administrator': () => people.securityAdmin,
  'audit administrator': () => people.auditAdmin,
  public: () => people.public,
  'worker in another county': () => ({ ...people.worker, tenant: 330281 }),
  'mediator in another county': () => ({ ...people.mediator, tenant: 330281 }),
  'head in another county': () => ({ ...people.head, tenant: 330281 }),
  clock: () => people.clock,
} as const satisfies Record<string, (dossier: Dossier) => Actor>;
type Reader = keyof typeof readers;
const names = Object.keys(readers) as Reader[];

function codeOf(dossier: Dossier, dossierId: string): Actor {
  const partyId = dossier.parties.find(p => p.side === 'employer')?.id ?? uuid(8004);
  return {
    ...people.employer,
    userId: uuid(7001),
    grant: { dossierId, partyId },
    vouch: { by: 'body', organisationId: bodies.town.id, kind: 'mediation' },
  };
}

const M2 = 'another mediator of the body';
const [W, E, A, M, H] = [
  'worker',
  'employer with the code',
  'employer with an account',
  'assigned mediator',
  'head of the body',
] as const;
const [C, C2, I, ARB, WIN, GM, GJ, CLOCK] = [
  'clerk',
  'another clerk',
  'head of the institute',
  'assigned arbitrator',
  'window that filed',
  'grid member who reported',
  'grid judge of the place',
  'clock',
] as const;

const J = 'judge';
const D = 'docket clerk';
const [INS, IH, PR, UO, UC] = [
  'inspector',
  'head of inspection',
  'prosecutor',
  'union officer',
  'union chair',
] as const;
const U = 'invited mediator of the union';
const X = 'enforcement officer';

interface Scene {
  readonly dossier: Dossier;
  /** Who sees the open file. Whoever stands in neither list sees nothing. */
  readonly file: readonly Reader[];
  readonly part?: readonly Reader[];
  /** Who keeps a receipt and sees nothing of the content. */
  readonly receipt?: readonly Reader[];
  /** Whether the mediator is inside the mediation’s wall. */
  readonly mediator?: true;
  /** Who follows it and takes no step: no party. */
  readonly follows?: readonly Reader[];
  /** Employer who are inside as a party. */
  readonly employers?: readonly Reader[];
}

const plan = [{ due: '2026-04-10', amount: '8000' }];
const after = (life: Life, by: Actor, step: StepName, input: unknown = {}): Life => {
  life.take(by, step, input);
  return life;
};
const failed = () => after(accepted('2026-03-02'), people.mediator, 'mediation.fail', { ground: 'apart' });
const requested = () => after(failed(), people.worker, 'arbitration.request', { truthful: true });
const withArbitrator = (dossier: Dossier, procedure: ProcedureId): Dossier => ({
  ...dossier,
  proceedings: dossier.proceedings.map(p =>
    p.procedure === procedure
      ? {
          ...p,
          assigned: [
            ...p.assigned,
            { userId: people.arbitrator.userId, name: '郑仲裁', role: 'arbitrator', since: '2026-03-05', reason: '' },
          ],
        }
      : p,
  ),
});
/** The worker of a row is the one who reads here. */
const withPhone = (dossier: Dossier): Dossier => ({
  ...dossier,
  parties: dossier.parties.map(p => (p.side === 'worker' ? { ...p, userId: people.worker.userId } : p)),
});
/** A hearing on 25 March 2026, of which both sides were told. */
const heard = () => {
  const life = after(newLife('2026-03-02'), people.worker, 'arbitration.file', aFiling());
  life.take(people.instituteHead, 'arbitration.accept');
  life.take(people.clerk, 'arbitration.serve-copy', { on: '2026-03-02', receiver: '前台', way: 'personal' });
  life.take(people.instituteHead, 'arbitration.name-arbitrator', {
    arbitratorId: people.arbitrator.userId,
    reason: '案件较少',
  });
  life.on('2026-03-10');
  life.take(people.clerk, 'arbitration.set-hearing', {
    on: '2026-03-25',
    time: '09:00',
    place: '大会议室',
    access: 'open',
  });
  for (const side of ['worker', 'employer'])
    life.take(people.clerk, 'arbitration.serve-hearing-notice', {
      side,
      on: '2026-03-10',
      receiver: '本人',
      way: 'personal',
    });
  return life;
};
const reported = () =>
  after(newLife('2026-03-02'), people.gridMember, 'lead.report', {
    what: '工资两个月没发',
    signs: ['unpaid'],
    employerName: '慈溪晨星虚构电器有限公司',
    place: longshan,
    persons: '3-9',
  });
const advising = () => after(reported(), people.head, 'lead.ask-advice', { question: '怎么办？' });
const advised = () => after(advising(), people.gridJudge, 'lead.advise', { advice: '先调解', suggest: 'mediate' });
const atWindow = (step: StepName) => after(newLife('2026-03-02'), people.window, step, anOralFiling());
/** Accepted, and the arbitrator is named. */
const heardBy = () =>
  after(
    after(atWindow('arbitration.file'), people.instituteHead, 'arbitration.accept'),
    people.instituteHead,
    'arbitration.name-arbitrator',
    { arbitratorId: people.arbitrator.userId, reason: '案件较少' },
  );
/** The applicant agreed to mediate first. */
const deferred = () => {
  const life = newLife('2026-03-02');
  life.take(people.worker, 'arbitration.file', aFiling());
  life.take(people.clerk, 'arbitration.suggest-mediation', { words: '还没有调解过' });
  return after(life, people.worker, 'arbitration.answer-suggestion', { agrees: 'yes' });
};
const proposed = () => after(newLife('2026-03-02'), people.worker, 'consultation.propose', aFiling());
const served = () => {
  const life = accepted('2026-03-02');
  const paperId = life.dossier.papers.find(p => p.template === 'mediation-acceptance')!.id;
  return after(life, people.mediator, 'service.send', {
    paperId,
    partyId: life.dossier.parties[0]!.id,
    method: 'post',
  });
};
const broken = () => {
  const life = settled('2026-03-02', plan);
  life.clock('2026-04-11');
  return life;
};

/** Written from domain.md 7.1, 7.2 and 7.4, not from the code. */
const scenes: Record<string, () => Scene> = {
  'mediation received': () => ({ dossier: filed('2026-03-02').dossier, file: [W, E, H] }),
  'mediation received at the window': () => ({ dossier: atWindow('mediation.receive').dossier, file: [W, E, H, WIN] }),
  'mediation received from the employer': () => ({
    dossier: after(newLife('2026-03-02'), people.employer, 'mediation.receive', aFiling({ claims: employersClaims }))
      .dossier,
    file: [W, E, A, H],
    employers: [E, A],
  }),
  'mediation assigned': () => ({ dossier: assigned('2026-03-02').dossier, file: [W, E, M, H], mediator: true }),
  'mediation accepted': () => ({ dossier: accepted('2026-03-02').dossier, file: [W, E, M, H], mediator: true }),
  'mediation accepted, taken at the window': () => {
    const life = atWindow('mediation.receive');
    life.take(people.head, 'mediation.assign', { mediatorId: people.mediator.userId, reason: '熟悉当地' });
    life.take(people.mediator, 'mediation.accept', { consentedOn: '2026-03-02' });
    return { dossier: life.dossier, receipt: [WIN], file: [W, E, M, H], mediator: true };
  },
  'mediation agreed': () => ({ dossier: drafted('2026-03-02', plan).dossier, file: [W, E, M, H], mediator: true }),
  'mediation settled': () => ({ dossier: settled('2026-03-02', plan).dossier, file: [W, E, M, H], mediator: true }),
  'mediation settled and broken': () => ({ dossier: broken().dossier, file: [W, E, M, H], mediator: true }),
  'mediation settled, broken, in arbitration': () => ({
    dossier: withArbitrator(
      after(broken(), people.worker, 'arbitration.request', { truthful: true }).dossier,
      'arbitration',
    ),
    file: [W, E, M, H, C, C2, I, ARB],
    mediator: true,
  }),
  'mediation refused': () => {
    const life = assigned('2026-03-02');
    life.take(employerWithCode(life), 'mediation.answer', anAnswer(life, { willing: 'no' }));
    return { dossier: life.dossier, file: [W, E, M, H], mediator: true };
  },
  'mediation not accepted': () => ({
    dossier: after(assigned('2026-03-02'), people.mediator, 'mediation.decline', {
      ground: 'unreachable',
      words: '空号',
    }).dossier,
    file: [W, E, M, H],
    mediator: true,
  }),
  'mediation failed': () => ({ dossier: failed().dossier, file: [W, E, M, H], mediator: true }),
  'mediation expired': () => {
    const life = accepted('2026-03-02');
    life.clock('2026-03-18');
    return { dossier: life.dossier, file: [W, E, M, H], mediator: true };
  },
  'mediation withdrawn': () => ({
    dossier: after(accepted('2026-03-02'), people.worker, 'mediation.withdraw').dossier,
    file: [W, E, M, H],
    mediator: true,
  }),
  'sham reported': () => ({
    dossier: after(accepted('2026-03-02'), people.mediator, 'mediation.report-sham', {
      words: '并没有劳动关系，双方串通',
    }).dossier,
    file: [W, E, M, H],
    mediator: true,
  }),
  'mediator stood back': () => ({
    dossier: after(accepted('2026-03-02'), people.mediator, 'mediation.recuse', { reason: '亲戚' }).dossier,
    file: [W, E, H],
  }),
  'mediator stood back after serving a paper': () => ({
    dossier: after(served(), people.mediator, 'mediation.recuse', { reason: '亲戚' }).dossier,
    file: [W, E, H],
  }),
  'paper sent': () => ({ dossier: served().dossier, file: [W, E, M, H], mediator: true }),
  'hand-over offered': () => ({
    dossier: after(failed(), people.mediator, 'arbitration.offer', { wish: true }).dossier,
    file: [W, E, M, H, C, C2, I],
    mediator: true,
  }),
  'hand-over returned': () => ({
    dossier: after(
      after(failed(), people.mediator, 'arbitration.offer', { wish: true }),
      people.clerk,
      'arbitration.return-offer',
      { ground: 'incomplete', words: '缺' },
    ).dossier,
    file: [W, E, M, H, C, C2, I],
    mediator: true,
  }),
  'arbitration received after mediation': () => ({
    dossier: withArbitrator(requested().dossier, 'arbitration'),
    file: [W, E, M, H, C, C2, I, ARB],
    mediator: true,
  }),
  'an arbitrator put down as a mediator’s colleague': () => ({
    dossier: withArbitrator(accepted('2026-03-02').dossier, 'mediation'),
    file: [W, E, M, H],
    mediator: true,
  }),
  'arbitration filed at the window': () => ({
    dossier: atWindow('arbitration.file').dossier,
    file: [W, E, C, C2, I, WIN],
  }),
  'arbitration awaiting documents': () => ({
    dossier: after(requested(), people.clerk, 'arbitration.ask-supplement', { items: ['合同'] }).dossier,
    file: [W, E, M, H, C, C2, I],
    mediator: true,
  }),
  'suit filed over an award': () => {
    const life = openAward();
    life.on('2026-04-10').take(people.worker, 'litigation.file', aSuit(life));
    return { dossier: life.dossier, file: [W, E, C, C2, I, ARB, D] };
  },
  'suit heard': () => {
    const life = openAward();
    life.on('2026-04-10').take(people.worker, 'litigation.file', aSuit(life));
    return {
      dossier: inCourt(registered(life, '2026-04-13'), '2026-04-20', '2026-05-11').dossier,
      file: [W, E, C, C2, I, ARB, D, J],
    };
  },
  'award being enforced': () => {
    const life = finalAward();
    life.clock('2026-05-07');
    life.on('2026-05-11').take(people.worker, 'enforcement.apply', { clues: [] });
    life.take(people.enforcementOfficer, 'enforcement.accept', { reportBy: '2026-05-20' });
    return { dossier: life.dossier, file: [W, E, C, C2, I, ARB, X], part: [D] };
  },
  'arbitration accepted': () => ({
    dossier: after(atWindow('arbitration.file'), people.instituteHead, 'arbitration.accept').dossier,
    receipt: [WIN],
    file: [W, E, C, C2, I],
  }),
  'arbitration with a hearing set': () => ({ dossier: heard().dossier, file: [W, E, C, C2, I, ARB] }),
  'arbitration in deliberation': () => {
    const life = heard();
    const paper = { way: 'paper', fullName: '王某' };
    life.on('2026-03-25').take(people.arbitrator, 'arbitration.open-hearing', {
      present: (['worker', 'employer'] as const).map(side => ({ side, fullName: '王某', capacity: '代理人' })),
    });
    life.take(people.clerk, 'arbitration.write-record', {
      words: '核对身份，告知权利，调查和辩论。',
      finalViews: (['worker', 'employer'] as const).map(side => ({ side, statement: '坚持原来的意见' })),
    });
    life.take(people.clerk, 'arbitration.record-signatures', {
      signatures: [
        { as: 'worker', ...paper },
        { as: 'employer', ...paper },
      ],
    });
    life.take(people.arbitrator, 'arbitration.close-hearing', { next: 'done' });
    return { dossier: life.dossier, file: [W, E, C, C2, I, ARB] };
  },
  'arbitration with an award that runs': () => ({
    dossier: awardServed(awarded(readyForAward())).dossier,
    file: [W, E, C, C2, I, ARB],
  }),
  'arbitration in effect': () => {
    const life = awardServed(awarded(readyForAward([{ code: 'QQ14', amount: '60000' }])));
    life.clock('2026-04-21');
    return { dossier: life.dossier, file: [W, E, C, C2, I, ARB] };
  },
  'arbitration with its tribunal': () => ({ dossier: heardBy().dossier, receipt: [WIN], file: [W, E, C, C2, I, ARB] }),
  'arbitration from which the arbitrator has stood back': () => {
    const life = heardBy();
    life.take(people.arbitrator, 'arbitration.recuse-self', { ground: 'relation', words: '老同学' });
    const { dossier } = after(life, people.instituteHead, 'arbitration.decide-recusal', {
      upheld: 'yes',
      words: '属实',
    });
    return { dossier, receipt: [WIN], file: [W, E, C, C2, I] };
  },
  'arbitration suspended': () => ({
    dossier: after(heardBy(), people.instituteHead, 'arbitration.suspend', { ground: 'other-case', words: '等另案' })
      .dossier,
    receipt: [WIN],
    file: [W, E, C, C2, I, ARB],
  }),
  'arbitration that waits for mediation': () => ({
    dossier: deferred().dossier,
    file: [W, E, C, C2, I, H],
  }),
  'arbitration that counts as withdrawn': () => {
    const life = heard();
    life.on('2026-03-25').take(people.arbitrator, 'arbitration.open-hearing', {
      present: [{ side: 'employer', fullName: '王某', capacity: '代理人' }],
    });
    const { dossier } = after(life, people.arbitrator, 'arbitration.deem-withdrawn', {
      noReason: true,
      words: '通知已经签收，没有到庭',
    });
    return { dossier, file: [W, E, C, C2, I, ARB] };
  },
  'arbitration whose acceptance is proposed': () => ({
    dossier: after(atWindow('arbitration.file'), people.clerk, 'arbitration.accept').dossier,
    file: [W, E, C, C2, I, WIN],
  }),
  'arbitration not accepted': () => ({
    dossier: after(
      after(atWindow('arbitration.file'), people.clerk, 'arbitration.refuse', {
        ground: 'scope',
        words: '双方是承揽关系，不是劳动关系',
      }),
      people.instituteHead,
      'arbitration.approve-refuse',
    ).dossier,
    receipt: [WIN],
    file: [W, E, C, C2, I],
  }),
  'consultation proposed': () => ({ dossier: proposed().dossier, file: [W, E] }),
  'consultation running': () => {
    const life = proposed();
    return { dossier: after(life, employerWithCode(life), 'consultation.accept').dossier, file: [W, E] };
  },
  'consultation, a body checks who is who': () => {
    const life = proposed();
    const employer = employerWithCode(life);
    life.take(employer, 'consultation.accept');
    return { dossier: after(life, employer, 'consultation.ask-check').dossier, file: [W, E], part: [H] };
  },
  'consultation at the window': () => ({ dossier: atWindow('consultation.propose').dossier, file: [W, E, WIN] }),
  'lead reported': () => ({ dossier: reported().dossier, file: [H], part: [GM] }),
  'lead with the judge': () => ({ dossier: advising().dossier, file: [H], part: [GM, GJ] }),
  'lead advised': () => ({ dossier: advised().dossier, file: [H], part: [GM, GJ] }),
  'group with its roster': () => ({
    dossier: newGroup('2026-03-02', people.window).group.dossier,
    file: [E, H, WIN],
  }),
  'group under way': () => ({
    dossier: runningGroup('2026-03-02', 10).group.dossier,
    file: [E, M, H],
    mediator: true,
  }),
  'member of a group': () => ({
    dossier: withPhone(runningGroup('2026-03-02', 10).members[0]!.dossier),
    file: [W, E, M, M2, H],
    mediator: true,
  }),
  'lead converted': () => ({
    dossier: after(advised(), people.head, 'lead.convert', anOralFiling()).dossier,
    file: [W, E, H],
    part: [GM],
  }),
};

/** What a court serves is the court’s; the table says who serves in mediation and arbitration. */
const withoutServices = (dossier: Dossier): Dossier => ({
  ...dossier,
  proceedings: dossier.proceedings.filter(p => p.procedure !== 'service'),
});
const mandateAlone = (dossier: Dossier): Dossier => ({
  ...dossier,
  proceedings: dossier.proceedings.filter(p => p.procedure === 'invited-mediation'),
});

/** A mediated agreement on its way to a title: nobody of the commission or the court sees it before both have applied. */
Object.assign(scenes, {
  'mandate asked for': () => ({ dossier: handedIn('2026-03-02').dossier, file: [W, E, D] }),
  'mandate sent': () => ({ dossier: mandated('2026-03-02').dossier, file: [W, E, D, U], part: [UO], employers: [] }),
  'mediation under a mandate': () => ({
    dossier: mediating('2026-03-02').dossier,
    file: [W, E, D, U],
    part: [UO],
    employers: [],
  }),
  'mandate fulfilled': () => ({
    dossier: mandateAlone(
      after(settledByMandate('2026-03-02', '2026-04-10'), people.unionMediator, 'invited-mediation.report').dossier,
    ),
    file: [W, E, D, U],
    part: [UO],
    employers: [],
  }),
  'review that one side asks for': () => ({
    dossier: after(settled('2026-03-02', plan), people.worker, 'agreement-review.apply', { truthful: true }).dossier,
    file: [W, E, M, H],
    mediator: true,
  }),
  'review under way': () => ({
    dossier: after(
      asked(settled('2026-03-02', plan), 'agreement-review', '2026-03-03'),
      people.clerk,
      'agreement-review.accept',
      {
        arbitratorId: people.arbitrator.userId,
      },
    ).dossier,
    file: [W, E, M, H, C, C2, I, ARB],
    mediator: true,
  }),
  'confirmation asked for': () => ({
    dossier: asked(settled('2026-03-02', plan), 'judicial-confirmation', '2026-03-03').dossier,
    file: [W, E, M, H, D],
    mediator: true,
  }),
  'agreement confirmed': () => ({
    dossier: withoutServices(confirmed('2026-03-02', '2026-05-20').dossier),
    file: [W, E, M, H, D, J],
    mediator: true,
  }),
  'payment order asked for': () => ({
    dossier: after(broken(), people.worker, 'payment-order.apply', {
      noOtherDebt: true,
      canBeServed: true,
      address: '慈溪市虚构路1号',
    }).dossier,
    file: [W, E, M, H, D],
    mediator: true,
  }),
} satisfies typeof scenes);
scenes['a complaint to the inspection'] = () => ({
  dossier: after(newLife('2026-03-02'), people.worker, 'inspection.complain', aFiling()).dossier,
  file: [W, E, INS, IH],
});
scenes['a report that somebody made who is no party'] = () => ({
  dossier: after(newLife('2026-03-02'), people.worker, 'inspection.report', aReport()).dossier,
  file: [E, INS, IH],
  part: [W],
  follows: [W],
});
scenes['a case of the inspection'] = () => ({ dossier: filedCase('2026-03-02').dossier, file: [W, E, INS, IH] });
scenes['an order of the inspection'] = () => ({ dossier: ordered('2026-03-02').dossier, file: [W, E, INS, IH] });
scenes['a clue with the procuratorate'] = () => ({
  dossier: after(filedCase('2026-03-02'), people.inspector, 'prosecution-support.refer', { words: '欠薪' }).dossier,
  file: [W, E, INS, IH, PR],
});
scenes['a complaint to the union'] = () => ({
  dossier: after(newLife('2026-03-02'), people.worker, 'union-supervision.complain', aFiling()).dossier,
  file: [W, E, UO, UC],
});
scenes['union supervision'] = () => {
  const life = after(newLife('2026-03-02'), people.worker, 'union-supervision.complain', aFiling());
  return { dossier: after(life, people.unionOfficer, 'union-supervision.accept').dossier, file: [W, E, UO, UC] };
};

const built = Object.entries(scenes).map(([title, build]) => ({ title, ...build() }));

/** Who is behind each wall (domain.md 7.2, 7.3): nobody else, ever. */
const inside: Partial<Record<ProcedureId, Record<string, readonly Reader[]>>> = {
  mediation: {
    note: [M, H],
    'caucus-worker': [W, M, H],
    'caucus-employer': [E, A, M, H],
    joint: [W, E, A, M, H],
    agreement: [W, E, A, M, H],
  },
  consultation: { joint: [W, E, A] },
  // What the tribunal says among itself nobody else hears; the internal volume stays in the house.
  arbitration: { deliberation: [ARB], internal: [ARB, C, C2, I] },
  'invited-mediation': {
    note: [U],
    'caucus-worker': [W, U],
    'caucus-employer': [E, A, U],
    joint: [W, E, A, U],
    agreement: [W, E, A, U],
  },
  group: { joint: [E, M, H], rows: [E, M, H] },
  'group-member': { joint: [W, E, M, M2, H], 'caucus-worker': [W, M, M2, H] },
  // Who reported, and what was said in the inquiry, stays with the brigade.
  inspection: { informer: [INS, IH], inquiry: [INS, IH] },
  'prosecution-support': { internal: [PR] },
};

const S = (...stages: string[]) => stages;
const parties = [W, E, A];
const conductors = [M, H];
const everybody = [...parties, ...conductors];
const running = S('received', 'accepted', 'agreed');
const withAward = S('accepted', 'hearing', 'deliberation', 'suspended', 'awarded');
const talking = S('negotiating', 'checking');
const grouped = S('gathering', 'running', 'settling');
/** Who helps with the roster of a group that they opened. */
const keepers: readonly Reader[] = [WIN];
/** Of an arbitration: until its hearings are closed, and until there is a result. */
const preparing = S('accepted', 'hearing');
const underWay = S(...preparing, 'deliberation');
/** A group is the work of a whole body: any of its mediators writes down what a member says. */
const memberStaff: readonly Reader[] = [M, M2, H];
/** Who works on the papers of a procedure, and who of them decides; its parties sign where a paper has a place for them. */
const workers: Partial<Record<ProcedureId, { staff: readonly Reader[]; heads: readonly Reader[] }>> = {
  mediation: { staff: conductors, heads: [H] },
  settlement: { staff: conductors, heads: [H] },
  group: { staff: conductors, heads: [H] },
  'group-member': { staff: memberStaff, heads: [H] },
  arbitration: { staff: [C, C2, I, ARB], heads: [I] },
  'invited-mediation': { staff: [D, U], heads: [] },
  'agreement-review': { staff: [C, C2, I, ARB], heads: [I] },
  'judicial-confirmation': { staff: [D, J], heads: [] },
  'payment-order': { staff: [D, J], heads: [] },
  inspection: { staff: [INS, IH], heads: [IH] },
  'prosecution-support': { staff: [PR], heads: [] },
  'union-supervision': { staff: [UO, UC], heads: [UC] },
  litigation: { staff: [D, J], heads: [] },
  enforcement: { staff: [X], heads: [] },
};
function paperTable(): Record<StepName, readonly [who: readonly Reader[], stages: readonly string[]]> {
  return Object.fromEntries(
    Object.values(procedures as Record<ProcedureId, Procedure>).flatMap(({ id, papers, stages: all }) => {
      if (Object.keys(papers).length === 0) return [];
      const stages = Object.keys(all);
      const { staff, heads } = workers[id] ?? { staff: [], heads: [] };
      const named = {
        ...(staff.length > 0 && { 'revise-paper': staff, 'release-paper': staff, 'correct-paper': staff }),
        ...(heads.length > 0 && {
          'review-paper': staff,
          'withdraw-paper': heads,
          'approve-review-paper': heads,
          'disapprove-review-paper': heads,
        }),
        'sign-paper': [...parties, ...staff],
        ...(Object.values(papers).some(p => p.onDemand) && {
          'issue-paper': [...parties, ...(id === 'mediation' ? conductors : [])],
        }),
      };
      return Object.entries(named).map(([name, who]) => [`${id}.${name}`, [who, stages]]);
    }),
  );
}

/** The steps of inspection, procuratorate and union: by whom, and in which stages. */
function officeTable(): Record<StepName, readonly [who: readonly Reader[], stages: readonly string[]]> {
  const brigade = [INS, IH];
  const inquiry = S('filed', 'ordered');
  const alive = S('filed', 'suspended', 'ordered', 'decided');
  const listing = S('ordered', 'decided');
  const approved = (name: string, who: readonly Reader[], head: Reader, stages: readonly string[]) => [
    [name, [who, stages]],
    [name.replace('.', '.approve-'), [[head], stages]],
    [name.replace('.', '.disapprove-'), [[head], stages]],
  ];
  const inspection = {
    'receive-offer': [brigade, S('offered')],
    'return-offer': [brigade, S('offered')],
    'change-officers': [[IH], alive],
    'recuse-self': [[INS], alive],
    'ask-recusal': [parties, alive],
    'decide-recusal': [[IH], alive],
    summon: [[INS], inquiry],
    inquire: [[INS], inquiry],
    'add-evidence': [[...parties, INS], S('received', 'filed', 'ordered')],
    'decide-kept': [[INS], inquiry],
    resume: [brigade, S('suspended')],
    'note-told': [brigade, S('filed', 'ordered', 'suspended')],
    order: [brigade, inquiry],
    'order-served': [[CLOCK], alive],
    'note-compliance': [[INS], listing],
    'order-missed': [[CLOCK], S('ordered', 'suspended', 'decided')],
    'decision-served': [[CLOCK], S('decided')],
    'report-upward': [brigade, S('decided')],
    'apply-to-court': [brigade, S('decided')],
    'propose-transfer': [[INS], alive],
    'decide-transfer': [[IH], alive],
    'hand-to-police': [brigade, alive],
    'police-answer': [brigade, alive],
    'ask-review': [brigade, alive],
    'give-materials': [brigade, alive],
    'open-listing': [brigade, listing],
    'listing-notice-served': [[CLOCK], listing],
    'object-to-listing': [[E, A, INS], listing],
    'check-objection': [brigade, listing],
    spare: [[IH], listing],
    'extend-listing': [[IH], listing],
    'ask-removal': [[E, A, INS], listing],
    'decide-removal': [[IH], listing],
    'end-listing': [[CLOCK], listing],
    close: [brigade, S('decided')],
  };
  const working = S('received', 'study', 'supported');
  const prosecution = {
    take: [[PR], S('offered')],
    'give-back': [[PR], S('offered')],
    invite: [[PR], S('received', 'study')],
    position: [[PR, INS, IH], working],
    inquire: [[PR], working],
    'ask-support': [[W, PR], S('received', 'study')],
    'decide-support': [[PR], S('received', 'study')],
    'note-suit': [[PR], S('supported')],
    suggest: [[PR], working],
    'suggestion-served': [[PR], working],
    'record-reply': [[PR], working],
    'ask-why': [[PR], working],
    explain: [[IH, PR], working],
    demand: [[PR], working],
    'link-settlement': [[PR], working],
    close: [[PR], working],
  };
  const house = [UO, UC];
  const union = {
    decline: [house, S('received')],
    accept: [house, S('received')],
    hear: [[UO], S('supervising')],
    recuse: [[UO], S('received', 'supervising', 'lettered', 'suggested')],
    assign: [[UC], S('supervising', 'lettered', 'suggested')],
    'letter-served': [[CLOCK], S('lettered')],
    reply: [[E, A, UO], S('lettered')],
    'note-no-reply': [[CLOCK], S('lettered')],
    'record-feedback': [house, S('suggested')],
    close: [house, S('supervising', 'lettered', 'suggested')],
  };
  const named = (id: string, rows: object) => Object.entries(rows).map(([name, row]) => [`${id}.${name}`, row]);
  return Object.fromEntries([
    ...named('inspection', inspection),
    ...named('prosecution-support', prosecution),
    ...named('union-supervision', union),
    ...approved('inspection.file-case', brigade, IH, S('received')),
    ...approved('inspection.refuse', brigade, IH, S('received')),
    ...approved('inspection.keep-evidence', brigade, IH, inquiry),
    ...approved('inspection.extend', brigade, IH, inquiry),
    ...approved('inspection.suspend', brigade, IH, inquiry),
    ...approved('inspection.decide-case', brigade, IH, inquiry),
    ...approved('inspection.decide-listing', brigade, IH, listing),
    ...approved('union-supervision.issue-letter', house, UC, S('supervising')),
    ...approved('union-supervision.suggest', house, UC, S('lettered')),
  ]);
}

const serving = [INS, PR, UO];
/** Who takes each step after the first, and in which stages. */
const table: Record<StepName, readonly [who: readonly Reader[], stages: readonly string[]]> = {
  'mediation.assign': [[H], running],
  'mediation.pass-on': [[H, WIN], S('received')],
  'mediation.recuse': [conductors, running],
  'mediation.challenge': [parties, running],
  'mediation.ask-consent': [conductors, S('received')],
  'mediation.answer': [[E, A], S('received')],
  'mediation.record-answer': [conductors, S('received')],
  'mediation.agree-to-mediate': [[W], S('received')],
  'mediation.accept': [conductors, S('received')],
  'mediation.decline': [conductors, S('received')],
  'mediation.supplement': [parties, S('received', 'accepted')],
  'mediation.schedule': [conductors, S('accepted')],
  'mediation.cancel-session': [conductors, S('accepted', 'agreed')],
  'mediation.hold': [conductors, S('accepted', 'agreed')],
  'mediation.say': [everybody, running],
  'mediation.offer': [everybody, S('accepted')],
  'mediation.respond': [parties, S('accepted')],
  'mediation.propose-fact': [conductors, S('accepted', 'agreed')],
  'mediation.confirm-fact': [parties, S('accepted', 'agreed')],
  'mediation.extend': [conductors, S('accepted', 'agreed')],
  'mediation.draft': [conductors, S('accepted', 'agreed')],
  'mediation.redraft': [conductors, S('agreed')],
  'mediation.confirm-identity': [conductors, running],
  'mediation.sign': [[...parties, M], S('agreed')],
  'mediation.seal': [conductors, S('agreed')],
  'mediation.fail': [conductors, S('accepted', 'agreed')],
  'mediation.stop': [parties, S('accepted', 'agreed')],
  'mediation.expire': [[CLOCK], running],
  'mediation.withdraw': [parties, running],
  'mediation.report-sham': [conductors, running],
  'mediation.add-sheet': [parties, S('received', 'accepted')],
  'mediation.compute': [conductors, running],
  'consultation.add-sheet': [parties, S('proposed', ...talking)],
  'consultation.accept': [parties, S('proposed')],
  'consultation.refuse': [parties, S('proposed')],
  'consultation.no-reply': [[CLOCK], S('proposed')],
  'consultation.extend': [parties, talking],
  'consultation.run-out': [[CLOCK], talking],
  'consultation.ask-check': [parties, S('negotiating')],
  'consultation.confirm-identity': [[H], S('checking')],
  'consultation.offer': [parties, talking],
  'consultation.respond': [parties, talking],
  'consultation.end': [parties, S('proposed', ...talking)],
  'lead.ask-advice': [[H, GM], S('reported')],
  'lead.advise': [[GJ], S('advising')],
  'lead.convert': [[H, WIN], S('reported', 'advising', 'advised')],
  'lead.pass-on': [[H, WIN], S('reported', 'advising', 'advised')],
  'lead.close': [[H, WIN], S('reported', 'advising', 'advised')],
  'settlement.report-payment': [[E, A, M, H], S('running', 'defaulted')],
  'settlement.confirm-payment': [[W, M, H], S('running', 'defaulted')],
  'settlement.report-deed': [everybody, S('running', 'defaulted')],
  'settlement.confirm-deed': [everybody, S('running', 'defaulted')],
  'settlement.note-default': [[CLOCK], S('running', 'defaulted')],
  'settlement.amend': [[CLOCK], S('running', 'defaulted')],
  'settlement.annul': [[CLOCK], S('running', 'defaulted')],
  'settlement.reschedule': [conductors, S('running', 'defaulted')],
  'settlement.release': [[W], S('running', 'defaulted')],
  'service.dispatch': [[...conductors, C, C2, D, X, ...serving], S('ready', 'returned')],
  'service.prove': [[...conductors, C, C2, D, X, ...serving], S('sent')],
  'service.note-served': [[CLOCK], S('ready', 'sent', 'returned', 'published')],
  'service.prove-arrival': [[...conductors, C, C2, D, X, ...serving], S('served')],
  'service.leave': [[...conductors, C, C2, D, X, ...serving], S('ready', 'sent', 'returned')],
  'service.fail': [[...conductors, C, C2, D, X, ...serving], S('sent')],
  'service.publish': [[...conductors, C, C2, D, X, ...serving], S('returned')],
  'service.deem': [[CLOCK], S('published')],
  'service.end': [[...conductors, C, C2, D, X, ...serving], S('ready', 'sent', 'returned', 'published')],
  'arbitration.receive-offer': [[C, C2], S('offered')],
  'arbitration.return-offer': [[C, C2], S('offered')],
  'arbitration.ask-supplement': [[C, C2], S('received')],
  'arbitration.supplement': [[...parties, C, C2], S('supplement')],
  'arbitration.accept': [[C, C2, I], S('received')],
  'arbitration.approve-accept': [[I], S('received')],
  'arbitration.disapprove-accept': [[I], S('received')],
  'mediation.show-evidence': [parties, running],
  'consultation.show-evidence': [parties, S('proposed', 'negotiating', 'checking')],
  'arbitration.exchange-evidence': [[C, C2, ARB], preparing],
  'arbitration.tell-undecided': [[CLOCK], S('offered', 'received')],
  'arbitration.serve-copy': [[C, C2], preparing],
  'arbitration.name-arbitrator': [[I], preparing],
  'arbitration.refuse': [[C, C2, I], S('received', 'supplement')],
  'arbitration.approve-refuse': [[I], S('received', 'supplement')],
  'arbitration.disapprove-refuse': [[I], S('received', 'supplement')],
  'arbitration.set-hearing': [[C, C2, ARB], S('accepted', 'hearing', 'deliberation')],
  'arbitration.serve-hearing-notice': [[C, C2], S('hearing')],
  'arbitration.ask-adjournment': [parties, S('hearing')],
  'arbitration.answer-adjournment': [[I, ARB], S('hearing')],
  'arbitration.adjourn': [[I, ARB], S('hearing')],
  'arbitration.open-hearing': [[C, C2, ARB], S('hearing')],
  'arbitration.note-leaving': [[C, C2, ARB], S('hearing')],
  'arbitration.examine-evidence': [[C, C2, ARB], S('hearing')],
  'arbitration.record-fact': [[C, C2, ARB], S('hearing')],
  'arbitration.try-mediation': [[ARB], S('hearing', 'deliberation')],
  'arbitration.write-record': [[C, C2, ARB], S('hearing')],
  'arbitration.ask-correction': [parties, S('hearing')],
  'arbitration.note-correction': [[C, C2, ARB], S('hearing')],
  'arbitration.sign-record': [parties, S('hearing')],
  'arbitration.record-signatures': [[C, C2, ARB], S('hearing')],
  'arbitration.close-hearing': [[ARB], S('hearing')],
  'arbitration.add-sheet': [parties, S('received', 'supplement', 'accepted', 'hearing', 'deliberation')],
  'arbitration.compute': [[C, C2, ARB], S('received', 'supplement', 'accepted', 'hearing', 'deliberation')],
  'arbitration.deliberate': [[ARB], S('deliberation')],
  'arbitration.draft-award': [[ARB], S('deliberation')],
  'arbitration.sign-award': [[ARB], S('deliberation')],
  'arbitration.make-award': [[ARB], S('deliberation')],
  'arbitration.serve-award': [[CLOCK], S(...withAward, 'effective', 'overtaken')],
  'arbitration.take-effect': [[CLOCK], withAward],
  'arbitration.record-suit': [[...parties, C, C2], withAward],
  'arbitration.record-revocation': [[E, A, C, C2], withAward],
  'arbitration.record-ruling': [[...parties, C, C2], withAward],
  'arbitration.make-statement': [[ARB], S('accepted', 'hearing', 'deliberation')],
  'arbitration.sign-for-statement': [[C, C2, ARB], S('accepted', 'hearing', 'deliberation')],
  'arbitration.refuse-statement': [[...parties, C, C2, ARB], S('accepted', 'hearing', 'deliberation')],
  'arbitration.award-advance': [[ARB], S('accepted', 'hearing', 'deliberation')],
  'arbitration.send-advance': [[C, C2], withAward],
  'arbitration.correct-award': [[ARB], S('deliberation', 'awarded', 'effective', 'overtaken')],
  'arbitration.revoke-sham': [[C, C2, ARB, I], S('awarded', 'effective', 'mediated')],
  'arbitration.approve-revoke-sham': [[I], S('awarded', 'effective', 'mediated')],
  'arbitration.disapprove-revoke-sham': [[I], S('awarded', 'effective', 'mediated')],
  'arbitration.move-service': [
    [CLOCK],
    Object.entries((procedures.arbitration as Procedure).stages).flatMap(([stage, { terminal }]) =>
      !terminal || stage === 'effective' ? [stage] : [],
    ),
  ],
  'arbitration.entrust-mediation': [[C, C2, ARB], S('accepted')],
  'arbitration.entrusted-lapsed': [[CLOCK], S('accepted', 'hearing', 'deliberation')],
  'arbitration.end-entrusted': [[C, C2, ARB], S('accepted', 'hearing', 'deliberation')],
  'arbitration.archive': [
    [C, C2],
    Object.entries((procedures.arbitration as Procedure).stages).flatMap(([stage, { terminal }]) =>
      terminal && stage !== 'returned' ? [stage] : [],
    ),
  ],
  'arbitration.withdraw': [parties, S('offered', 'received', 'mediate-first', 'supplement', ...underWay, 'suspended')],
  'arbitration.suggest-mediation': [[C, C2, I], S('received')],
  'arbitration.answer-suggestion': [parties, S('received')],
  'arbitration.resume-filing': [[...parties, C, C2], S('mediate-first')],
  'arbitration.end-deferral': [[CLOCK], S('mediate-first')],
  'arbitration.answer': [parties, S(...preparing)],
  'arbitration.record-answer': [[C, C2], S(...preparing)],
  'arbitration.pass-answer': [[C, C2], S(...preparing)],
  'arbitration.note-no-answer': [[CLOCK], S(...underWay, 'suspended')],
  'arbitration.object-to-jurisdiction': [[...parties, C, C2], S(...preparing)],
  'arbitration.reject-objection': [[C, C2, I], S(...preparing)],
  'arbitration.approve-reject-objection': [[I], S(...preparing)],
  'arbitration.disapprove-reject-objection': [[I], S(...preparing)],
  'arbitration.transfer': [[C, C2, I], S('received', ...preparing)],
  'arbitration.approve-transfer': [[I], S('received', ...preparing)],
  'arbitration.disapprove-transfer': [[I], S('received', ...preparing)],
  'arbitration.counterclaim': [[...parties, C, C2], S(...preparing)],
  'arbitration.decide-counterclaim': [[C, C2, I], S(...preparing)],
  'arbitration.approve-decide-counterclaim': [[I], S(...preparing)],
  'arbitration.disapprove-decide-counterclaim': [[I], S(...preparing)],
  'arbitration.vary-claims': [[...parties, C, C2], S(...preparing)],
  'arbitration.decide-variation': [[C, C2, ARB], S(...preparing)],
  'arbitration.join-party': [[C, C2, ARB], S(...preparing)],
  'arbitration.use-simple': [[C, C2, ARB, I], S(...preparing)],
  'arbitration.leave-simple': [[C, C2, ARB, I], S(...preparing)],
  'arbitration.form-tribunal': [[I], S(...preparing)],
  'arbitration.ask-recusal': [parties, S(...preparing)],
  'arbitration.recuse-self': [[ARB], S(...underWay)],
  'arbitration.decide-recusal': [[I], S(...underWay)],
  'arbitration.set-evidence-period': [[C, C2, ARB], S(...preparing)],
  'arbitration.close-evidence-period': [[CLOCK], S(...underWay, 'suspended')],
  'arbitration.add-evidence': [[...parties, C, C2], S(...preparing, 'suspended')],
  'arbitration.decide-late-evidence': [[ARB], S(...preparing)],
  'arbitration.inquire': [[C, C2, ARB], S(...preparing)],
  'arbitration.ask-preservation': [[...parties, C, C2], S(...preparing, 'suspended')],
  'arbitration.forward-preservation': [[C, C2], S(...preparing, 'suspended')],
  'arbitration.suspend': [[C, C2, ARB, I], S(...underWay)],
  'arbitration.approve-suspend': [[I], S(...underWay)],
  'arbitration.disapprove-suspend': [[I], S(...underWay)],
  'arbitration.resume': [[C, C2, ARB, I], S('suspended')],
  'arbitration.exclude-time': [[C, C2, ARB], S(...underWay)],
  'arbitration.end-exclusion': [[C, C2, ARB], S(...underWay)],
  'arbitration.extend': [[C, C2, ARB, I], S(...underWay)],
  'arbitration.approve-extend': [[I], S(...underWay)],
  'arbitration.disapprove-extend': [[I], S(...underWay)],
  'arbitration.tell-overdue': [[CLOCK], S(...underWay)],
  'arbitration.answer-withdrawal': [[...parties, C, C2], S(...underWay, 'suspended')],
  'arbitration.deem-withdrawn': [[ARB, I], S('hearing')],
  'arbitration.dismiss': [[C, C2, ARB, I], S(...underWay)],
  'arbitration.approve-dismiss': [[I], S(...underWay)],
  'arbitration.disapprove-dismiss': [[I], S(...underWay)],
  'arbitration.terminate': [[C, C2, ARB, I], S(...underWay, 'suspended')],
  'arbitration.approve-terminate': [[I], S(...underWay, 'suspended')],
  'arbitration.disapprove-terminate': [[I], S(...underWay, 'suspended')],
  ...officeTable(),
  ...paperTable(),
  // A party names who acts for it and ends that, in whatever still runs; the body in charge sees the written power.
  ...Object.fromEntries(
    (
      [
        [procedures.mediation, conductors],
        [procedures.settlement, conductors],
        [procedures.arbitration, [C, C2, I]],
        [procedures['invited-mediation'], [D]],
        [procedures['group-member'], memberStaff],
        [procedures.inspection, [INS, IH]],
        [procedures.litigation, [D, J]],
        [procedures.enforcement, [X]],
      ] as const
    ).flatMap(([p, offices]: readonly [Procedure, readonly Reader[]]) => {
      const stages = Object.keys(p.stages).filter(stage => !p.stages[stage]?.terminal);
      return [
        [`${p.id}.appoint-agent`, [parties, stages]],
        [`${p.id}.end-agent`, [parties, stages]],
        [`${p.id}.confirm-agent`, [offices, stages]],
      ] as const;
    }),
  ),
  // A group: its body, its employer, and the workers who represent it; offers are not for those who only keep the roster.
  'group.assign': [[H], grouped],
  'group.take-in': [[...conductors, ...keepers], grouped],
  'group.start': [conductors, S('gathering')],
  'group.elect': [[...conductors, ...keepers], grouped],
  'group.name-payroll-clerk': [[E, A, ...conductors], S('running', 'settling')],
  'group.offer': [[E, A, ...conductors], S('running', 'settling')],
  'group.accept': [[E, A, ...conductors], S('running', 'settling')],
  'group.conclude': [conductors, S('running', 'settling')],
  'group.report': [conductors, grouped],
  'group.complete': [conductors, S('settling')],
  'group.end': [conductors, grouped],
  'group-member.confirm-sum': [[W, ...memberStaff], S('in')],
  'group-member.mandate': [[W, ...memberStaff], S('in')],
  'group-member.set-account': [[W, ...memberStaff], S('in')],
  'group-member.ask': [memberStaff, S('in')],
  'group-member.answer': [[W, ...memberStaff], S('in')],
  'group-member.settle': [[...memberStaff, CLOCK], S('in')],
  'group-member.leave': [[W, ...memberStaff], S('in')],
  'group-member.come-back': [[W], S('left')],
  // The talks under a mandate: led by the invited mediator; the head of a mediation body would stand in, the union has none.
  ...Object.fromEntries(
    (
      [
        ['challenge', parties, ['accepted', 'agreed']],
        ['supplement', parties, ['accepted']],
        ['show-evidence', parties, ['accepted', 'agreed']],
        ['schedule', [U], ['accepted']],
        ['cancel-session', [U], ['accepted', 'agreed']],
        ['hold', [U], ['accepted', 'agreed']],
        ['say', [...parties, U], ['accepted', 'agreed']],
        ['offer', [...parties, U], ['accepted']],
        ['respond', parties, ['accepted']],
        ['propose-fact', [U], ['accepted', 'agreed']],
        ['confirm-fact', parties, ['accepted', 'agreed']],
        ['extend', [U], ['accepted', 'agreed']],
        ['draft', [U], ['accepted', 'agreed']],
        ['redraft', [U], ['agreed']],
        ['confirm-identity', [U], ['accepted', 'agreed']],
        ['sign', [...parties, U], ['agreed']],
        ['seal', [U], ['agreed']],
        ['fail', [U], ['accepted', 'agreed']],
        ['stop', parties, ['accepted', 'agreed']],
        ['expire', [CLOCK], ['accepted', 'agreed']],
        ['report-sham', [U], ['accepted', 'agreed']],
        ['compute', [U], ['accepted', 'agreed']],
        ['answer', parties, ['asked']],
        ['record-answer', [D], ['asked']],
        ['end-unanswered', [CLOCK], ['asked']],
        ['appoint', [D], ['to-appoint']],
        ['accept-mandate', [U, UO], ['mandated']],
        ['refuse-mandate', [U, UO], ['mandated']],
        ['lapse-mandate', [CLOCK], ['mandated']],
        ['reject', parties, ['mandated']],
        ['recuse', [U], ['mandated', 'accepted', 'agreed']],
        ['report', [U], ['settled', 'unsettled']],
        ['close', [D], ['reported']],
        ['review-paper', [D, U], Object.keys(procedures['invited-mediation'].stages)],
        ['approve-review-paper', [], []],
        ['disapprove-review-paper', [], []],
        ['withdraw-paper', [], []],
      ] as readonly (readonly [string, readonly Reader[], readonly string[]])[]
    ).map(([name, who, stages]) => [`invited-mediation.${name}`, [who, S(...stages)]] as const),
  ),
  // Both apply; the commission or the court decides; the judge and the arbitrator are those to whom it was given.
  ...Object.fromEntries(
    (['agreement-review', 'judicial-confirmation'] as const).flatMap(id => [
      [`${id}.join`, [parties, S('prepared')]],
      [`${id}.decline-to-join`, [parties, S('prepared')]],
      [`${id}.end-unjoined`, [[CLOCK], S('prepared')]],
      [`${id}.supplement`, [parties, S('prepared', 'applied', 'accepted')]],
      [`${id}.withdraw`, [parties, S('prepared', 'applied', 'accepted')]],
    ]),
  ),
  'agreement-review.accept': [[C, C2, I], S('applied')],
  'agreement-review.decline': [[C, C2, I], S('applied')],
  'agreement-review.extend': [[ARB, I], S('accepted')],
  'agreement-review.approve-extend': [[I], S('accepted')],
  'agreement-review.disapprove-extend': [[I], S('accepted')],
  'agreement-review.make-statement': [[ARB], S('accepted')],
  'agreement-review.refuse-statement': [[ARB], S('accepted')],
  'agreement-review.sign-for': [[C, C2, ARB], S('to-sign')],
  'agreement-review.not-signed': [[C, C2, ARB], S('to-sign')],
  'judicial-confirmation.accept': [[D], S('applied')],
  'judicial-confirmation.decline': [[D], S('applied')],
  'judicial-confirmation.extend': [[J], S('accepted')],
  'judicial-confirmation.confirm': [[J], S('accepted')],
  'judicial-confirmation.dismiss': [[J], S('accepted')],
  'judicial-confirmation.serve-ruling': [[D], S('confirmed', 'objected')],
  'judicial-confirmation.object': [parties, S('confirmed')],
  'judicial-confirmation.decide-objection': [[J], S('objected')],
  'judicial-confirmation.finish': [[CLOCK], S('confirmed')],
  'payment-order.add-material': [[W], S('applied')],
  'payment-order.withdraw': [[W], S('applied', 'accepted')],
  'payment-order.accept': [[D], S('applied')],
  'payment-order.decline': [[D, J], S('applied', 'accepted')],
  'payment-order.issue': [[J], S('accepted')],
  'payment-order.serve-order': [[D], S('issued')],
  'payment-order.object': [[E, A, D], S('issued')],
  'payment-order.decide-objection': [[J], S('objected')],
  'payment-order.decline-suit': [[W], S('choice')],
  'payment-order.convert': [[CLOCK], S('choice')],
  'payment-order.take-effect': [[CLOCK], S('issued')],
  'payment-order.lapse': [[CLOCK], S('issued')],
  'payment-order.note-paid': [[W, D], S('issued')],
  // Nobody of these readers works in a court or for one: what the parties do there is all that is theirs.
  'arbitration.hear-from-court': [[CLOCK], withAward],
  'arbitration.note-from-court': [[CLOCK], S('effective', 'overtaken', 'not-accepted', 'terminated')],
  'settlement.hear-recovered': [[CLOCK], S('running', 'defaulted')],
  'litigation.mediate-first': [[D, J], S('filed')],
  'litigation.end-mediation': [[D, J], S('first-mediation')],
  'litigation.register': [[D], S('filed')],
  'litigation.refuse-registration': [[D], S('filed')],
  'litigation.copy-served': [[CLOCK], S('registered', 'heard')],
  'litigation.answer': [[...parties, D], S('registered')],
  'litigation.pass-answer': [[D, J], S('registered', 'heard')],
  'litigation.add-evidence': [parties, S('registered', 'heard')],
  'litigation.set-hearing': [[D, J], S('registered', 'heard')],
  'litigation.hearing-told': [[CLOCK], S('registered', 'heard')],
  'litigation.hold-hearing': [[J], S('registered', 'heard')],
  'litigation.cancel-hearing': [[D, J], S('registered', 'heard')],
  'litigation.give-judgment': [[J], S('heard')],
  'litigation.judgment-served': [[CLOCK], S('judged', 'appealed', 'effective')],
  'litigation.take-effect': [[CLOCK], S('judged')],
  'litigation.extend': [[J], S('registered', 'heard')],
  'litigation.make-statement': [[J], S('registered', 'heard')],
  'litigation.statement-signed': [[CLOCK], S('statement')],
  'litigation.refuse-statement': [[...parties, J], S('statement')],
  'litigation.withdraw': [parties, S('filed', 'first-mediation', 'registered', 'heard')],
  'litigation.answer-withdrawal': [[J], S('registered', 'heard')],
  'litigation.deem-withdrawn': [[J], S('registered', 'heard')],
  'litigation.end-served': [[CLOCK], S('withdrawn')],
  'litigation.dismiss': [[J], S('registered', 'heard')],
  'litigation.ruling-served': [[CLOCK], S('ruled', 'appealed', 'refused', 'dismissed')],
  'litigation.ruling-final': [[CLOCK], S('ruled')],
  'litigation.appeal': [parties, S('judged', 'ruled', 'appealed')],
  'litigation.decide-appeal': [[J], S('registered', 'heard')],
  'litigation.decision-served': [[CLOCK], S('decided')],
  'litigation.hear-appeal': [[CLOCK], S('appealed')],
  'litigation.record-appeal': [[D], S('appealed')],
  'litigation.rule-revocation': [[J], S('registered', 'heard')],
  'litigation.revocation-served': [[CLOCK], S('decided')],
  'enforcement.accept': [[X], S('applied')],
  'enforcement.decline': [[X], S('applied')],
  'enforcement.add-clue': [[...parties, X], S('applied', 'running', 'settlement', 'suspended', 'round-ended')],
  'enforcement.report-property': [[...parties, X], S('running', 'settlement', 'suspended', 'round-ended')],
  'enforcement.take-measure': [[X], S('running')],
  'enforcement.renew-measure': [[X], S('running', 'settlement', 'suspended', 'round-ended')],
  'enforcement.lift-measure': [[X], S('running', 'settlement', 'suspended', 'round-ended')],
  'enforcement.compute-interest': [[X], S('running', 'settlement', 'suspended', 'round-ended')],
  'enforcement.receive-money': [[X], S('running', 'settlement', 'round-ended')],
  'enforcement.distribute': [[X], S('running', 'settlement', 'round-ended')],
  'enforcement.settle': [[X], S('running')],
  'enforcement.breach': [[...parties, X], S('settlement')],
  'enforcement.note-breach': [[CLOCK], S('settlement')],
  'enforcement.object': [parties, S('running', 'settlement')],
  'enforcement.decide-objection': [[X], S('running', 'settlement')],
  'enforcement.suspend': [[X], S('running', 'settlement')],
  'enforcement.resume': [[X], S('suspended')],
  'enforcement.pause': [[CLOCK], S('running', 'settlement')],
  'enforcement.resume-after-pause': [[CLOCK], S('suspended')],
  'enforcement.end-revoked': [[CLOCK], S('applied', 'running', 'settlement', 'suspended', 'round-ended')],
  'enforcement.end-round': [[X], S('running')],
  'enforcement.resume-round': [[...parties, X], S('round-ended')],
  'enforcement.note-difficulty': [[X], S('running', 'settlement', 'suspended', 'round-ended')],
  'enforcement.terminate': [[X], S('running', 'settlement', 'suspended', 'round-ended')],
  'enforcement.finish': [[X], S('running', 'settlement')],
  'joining.separate': [[C, C2, I, H, WIN], S('joined')],
  'joining.release': [[C, C2, I, H, WIN], S('kept')],
  // A day that was recorded wrongly is put right by one of the house and its head, in whatever still runs.
  ...Object.fromEntries(
    (
      [
        [procedures.mediation, conductors, [H]],
        [procedures.settlement, conductors, [H]],
        [procedures.service, [M, H, C, C2, I, INS, IH], [H, I, IH]],
        [procedures.inspection, [INS, IH], [IH]],
        [procedures['union-supervision'], [UO, UC], [UC]],
        [procedures.arbitration, [C, C2, I, ARB], [I]],
        [procedures.group, conductors, [H]],
        [procedures['group-member'], memberStaff, [H]],
        [procedures['invited-mediation'], [D, U], []],
        [procedures['agreement-review'], [C, C2, I, ARB], [I]],
        [procedures['judicial-confirmation'], [D, J], [J]],
        [procedures['payment-order'], [D, J], [J]],
        [procedures.litigation, [D, J], [J]],
      ] as const
    ).flatMap(([p, house, heads]: readonly [Procedure, readonly Reader[], readonly Reader[]]) => {
      const stages = Object.keys(p.stages).filter(stage => !p.stages[stage]?.terminal);
      return [
        [`${p.id}.correct-day`, [house, stages]],
        [`${p.id}.approve-correct-day`, [heads, stages]],
        [`${p.id}.disapprove-correct-day`, [heads, stages]],
      ] as const;
    }),
  ),
  // The clock alone counts deadlines again, in whatever still runs.
  ...Object.fromEntries(
    Object.values(procedures).map((p: Procedure) => [
      `${p.id}.recount`,
      [[CLOCK], Object.keys(p.stages).filter(stage => !p.stages[stage]?.terminal)] as const,
    ]),
  ),
};

/** Whether somebody who reaches the matter may take a step. */
const mayTake = (all: Procedures, step: Step, dossier: Dossier, proceeding: Proceeding, actor: Actor): boolean =>
  roleRefusal(all, step, dossier, proceeding, actor, directory) === undefined &&
  stageRefusal(all[proceeding.procedure], step, proceeding) === undefined;

/** A head and a docket clerk work for their own house alone. */
const isElsewhere = ({ organisationId, assigned: people }: Proceeding, actor: Actor): boolean =>
  ['mediation-head', 'institute-head', 'court-docket'].includes(actor.role) &&
  organisationId !== undefined &&
  organisationId !== actor.organisationId &&
  !people.some(a => a.userId === actor.userId);

/** What the court does in a mandate that another body carries out. */
const ofMandator: readonly string[] = ['propose', 'record-answer', 'appoint', 'close'].map(
  s => `invited-mediation.${s}`,
);

let compared = 0;
/** One line for every answer of the policy that differs from the tables. */
function faults(all: Procedures, only?: string): string[] {
  const found: string[] = [];
  const compare = (what: string, is: unknown, should: unknown) => {
    compared += 1;
    if (is !== should) found.push(`${what}: ${String(is)} and not ${String(should)}`);
  };
  for (const { title, dossier, file, part = [], receipt = [], mediator, follows = [], employers = [E] } of built) {
    if (only !== undefined && title !== only) continue;
    for (const name of names) {
      const actor = readers[name](dossier);
      const sees = file.includes(name)
        ? 'file'
        : part.includes(name)
          ? 'proceeding'
          : receipt.includes(name)
            ? 'receipt'
            : undefined;
      const reached = reach(all, dossier, actor);
      compare(`${title}: ${name} sees`, reached?.sees, sees);
      const isInside = (who: readonly Reader[]) =>
        who.includes(name) &&
        !follows.includes(name) &&
        (name !== M || mediator === true) &&
        ((name !== E && name !== A) || employers.includes(name)) &&
        (name === CLOCK || sees !== undefined);
      for (const proceeding of dossier.proceedings) {
        const procedure: Procedure = all[proceeding.procedure];
        const open = channelsOf(all, dossier, proceeding, actor);
        for (const channel of new Set([
          ...Object.keys(procedure.wall ?? {}),
          ...Object.keys(inside[procedure.id] ?? {}),
        ]))
          compare(
            `${title}: ${name} reads ${procedure.id} ${channel}`,
            open.includes(channel),
            isInside(inside[procedure.id]?.[channel] ?? []),
          );
        for (const [step, declared] of Object.entries(procedure.steps)) {
          if (declared.from === 'opening') continue;
          const [who, stages] = table[`${procedure.id}.${step}`] ?? [[], []];
          compare(
            `${title}: ${name} takes ${procedure.id}.${step}`,
            (name === CLOCK || reached !== undefined) && mayTake(all, declared, dossier, proceeding, actor),
            isInside(who) &&
              stages.includes(proceeding.stage) &&
              (ofMandator.includes(`${procedure.id}.${step}`) || !isElsewhere(proceeding, actor)),
          );
        }
      }
    }
  }
  return found;
}

describe('who sees what, and who does what', () => {
  test.each(Object.keys(scenes))('%s', title => {
    expect(faults(procedures, title)).toEqual([]);
  });

  test('is compared in many thousand places, over every step after the first and every stage', () => {
    expect(compared).toBeGreaterThan(30_000);
    const later = Object.values(procedures).flatMap((p: Procedure) =>
      Object.entries(p.steps).flatMap(([name, step]) => (step.from === 'opening' ? [] : [`${p.id}.${name}`])),
    );
    expect(Object.keys(table).sort()).toEqual(later.sort());
    const stages = new Set(built.flatMap(({ dossier }) => dossier.proceedings.map(p => `${p.procedure} ${p.stage}`)));
    for (const stage of Object.keys(procedures.mediation.stages)) expect(stages).toContain(`mediation ${stage}`);
  });
});

describe('the comparison finds', () => {
  const { mediation, arbitration, lead } = procedures as Record<ProcedureId, Procedure>;
  const withStep = (procedure: Procedure, name: string, change: Partial<Step>): Procedure => ({
    ...procedure,
    steps: { ...procedure.steps, [name]: { ...procedure.steps[name]!, ...change } },
  });
  const planted: Record<string, Partial<Record<ProcedureId, Procedure>>> = {
    'a note that the employer reads': {
      mediation: { ...mediation, wall: { ...mediation.wall, note: ['assigned', 'head', 'employer'] } },
    },
    'a caucus that the other side reads': {
      mediation: {
        ...mediation,
        wall: { ...mediation.wall, 'caucus-worker': ['worker', 'employer', 'assigned', 'head'] },
      },
    },
    'a wall around arbitration into which its arbitrator comes': {
      arbitration: { ...arbitration, wall: { joint: ['assigned', 'worker'] } },
    },
    'a mediation that every mediator of the body opens': {
      mediation: { ...mediation, reach: { ...mediation.reach, mediator: { by: 'organisation', sees: 'file' } } },
    },
    'arbitrators who see cases that are not theirs': {
      arbitration: {
        ...arbitration,
        reach: { ...arbitration.reach, arbitrator: { by: 'organisation', sees: 'file' } },
      },
    },
    'a grid judge who still looks when it is a dispute': {
      lead: { ...lead, reach: { ...lead.reach, 'grid-judge': { by: 'place', sees: 'proceeding' } } },
    },
    'a grid member who sees the whole file': {
      lead: { ...lead, reach: { ...lead.reach, 'grid-member': { by: 'author', sees: 'file' } } },
    },
    'a window that keeps looking after routing': {
      mediation: { ...mediation, reach: { ...mediation.reach, 'hall-window': { by: 'author', sees: 'file' } } },
    },
    'a worker who accepts for the body': {
      mediation: withStep(mediation, 'accept', { by: ['mediator', 'mediation-head', 'worker'] }),
    },
    'a failed mediation that is accepted again': {
      mediation: withStep(mediation, 'accept', { from: ['received', 'failed'] }),
    },
    'a clerk who approves that an application is refused': {
      arbitration: withStep(arbitration, 'approve-refuse', { by: ['institute-head', 'institute-clerk'] }),
    },
  };
  test.each(Object.entries(planted))('%s', (_, changed) => {
    expect(faults({ ...procedures, ...changed }).length).toBeGreaterThan(0);
  });
});

describe('tokens', () => {
  test('the row check and the list go by the same tokens', () => {
    for (const { dossier } of built) {
      const opened = new Set(reachOf(procedures, dossier).map(o => o.token));
      for (const name of names) {
        const actor = readers[name](dossier);
        if (actor.tenant !== dossier.tenant || (actor.grant && actor.grant.dossierId !== dossier.id)) continue;
        expect(
          tokensOf(actor).some(t => opened.has(t)),
          name,
        ).toBe(reach(procedures, dossier, actor) !== undefined);
      }
    }
  });

  test('whoever is behind a wall also sees the file, so that no secret lies open to somebody who cannot come in', () => {
    for (const { dossier } of built) {
      const opened = new Set(reachOf(procedures, dossier).map(o => o.token));
      for (const proceeding of dossier.proceedings) {
        const procedure: Procedure = procedures[proceeding.procedure];
        for (const channel of Object.keys(procedure.wall ?? {}))
          for (const token of wallTokens(procedure, channel, dossier, proceeding)) {
            // Behind a wall a party’s token also says what vouches for the session.
            const [role, subject = ''] = token.split(':');
            const [, whole = ''] = /^(?:phone|mediation|[0-9a-f-]{36})-(.+)$/.exec(subject) ?? [];
            expect(opened).toContain(role === 'worker' || role === 'employer' ? `${role}:${whole}` : token);
          }
      }
    }
  });

  test('a code is the party of its own dossier and nobody elsewhere, whatever account holds it', () => {
    const { dossier } = accepted('2026-03-02');
    const code = codeOf(dossier, dossier.id);
    expect(partyOf(dossier, code)?.side).toBe('employer');
    expect(partyOf(dossier, codeOf(dossier, uuid(8001)))).toBeUndefined();
    const workersCode: Actor = { ...people.worker, grant: { dossierId: dossier.id, partyId: uuid(8002) } };
    expect(partyOf(dossier, workersCode)).toBeUndefined();
    expect(reach(procedures, dossier, workersCode)).toBeUndefined();
    expect(partyOf(dossier, { ...people.worker, tenant: 330281 })).toBeUndefined();
  });
});

test('a session of a party for which nothing vouches is inside no wall, and still opens the file', () => {
  const life = accepted('2026-03-02');
  const { vouch: _, ...unvouched } = people.worker;
  const mediation = life.in('mediation');
  expect(channelsOf(procedures, life.dossier, mediation, people.worker)).not.toEqual([]);
  expect(channelsOf(procedures, life.dossier, mediation, unvouched)).toEqual([]);
  expect(wallTokensOf(unvouched)).toEqual([]);
  expect(reach(procedures, life.dossier, unvouched)).toMatchObject({ sees: 'file' });
});
