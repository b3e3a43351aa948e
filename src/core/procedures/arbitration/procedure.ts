import { z } from 'zod';
import type { Dossier } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { otherSide, type Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, day, line, list, words, yes } from '../fields.ts';
import {
  applicantOf,
  type EvidenceInput,
  evidenceInput,
  evidenceOf,
  type Filing,
  filed,
  filing,
  filingRefusal,
  unproven,
} from '../filing.ts';
import { defineProcedure, type Facts, stepOf } from '../procedure.ts';
import { nameArbitrator, serveCopy } from './after-acceptance.ts';
import { papers } from './documents.ts';
import { refusalGrounds } from './grounds.ts';

/** Arbitration, first steps: filing or hand-over, acceptance or refusal (domain.md 1.5 A4–A8). */
export interface ArbitrationData {
  readonly applicant: Side;
  readonly filedOn?: Day;
  readonly offeredBy?: string;
  readonly offeredOn?: Day;
  readonly missing?: readonly string[];
  readonly supplementedOn?: Day;
  readonly copyServed?: { readonly on: Day; readonly receiver: string; readonly way: string };
  readonly closing?: { readonly ground: string; readonly on: Day; readonly words?: string };
}

const step = stepOf<ArbitrationData>();

const instituteOf = (facts: Facts) => facts.directory.organisations('institute')[0];

const toInstitute = (facts: Facts) => {
  const institute = instituteOf(facts);
  return institute
    ? {
        organisationId: institute.id,
        notices: [{ to: { role: 'institute-clerk', organisationId: institute.id }, template: 'arbitration-filed' }],
      }
    : {};
};

/** A new application (LMA 28; CR 29); five working days to decide (LMA 29; CR 30). */
const file = step<Filing>({
  title: text('提交仲裁申请', 'Submit arbitration application'),
  law: ['lma-28', 'cr-29', 'lma-29'],
  by: ['worker', 'employer', 'hall-window', 'institute-clerk', 'partner'],
  from: 'opening',
  founds: true,
  to: 'received',
  input: filing,
  rank: 'primary',
  starts: [{ code: 'DL-ARB-ACC', from: ({ input, today }) => input.receivedOn ?? today }],
  counts: ['received'],
  unless: ({ input, actor, today, facts }) => filingRefusal(input, actor, today, facts),
  does: context => ({
    ...filed(context.input, context),
    ...toInstitute(context.facts),
    data: { applicant: applicantOf(context.actor), filedOn: context.input.receivedOn ?? context.today },
    numbers: context.dossier.number === null ? [{ kind: 'dispute', target: 'dossier' }] : [],
  }),
});

const running = (dossier: Dossier) =>
  dossier.proceedings.find(
    p => (p.procedure === 'mediation' || p.procedure === 'arbitration') && p.closedOn === undefined,
  );

/** Not beside a running mediation or arbitration, and not over an agreement that is being kept. */
const notTwice = ({ dossier }: { dossier: Dossier }) => {
  if (dossier.claims.length === 0) return refuse('law', text('还没有写明请求', 'No claims have been stated'), 'lma-28');
  const other = running(dossier);
  if (other?.procedure === 'mediation')
    return refuse(
      'law',
      text('调解还没有结束；不想继续可以先撤回', 'Mediation has not ended; withdraw it first to go on'),
      'lma-14',
    );
  if (other) return refuse('law', text('已经在仲裁中', 'Arbitration is already under way'), 'cr-34');
  const kept = dossier.proceedings.find(p => p.procedure === 'settlement');
  return kept && kept.stage !== 'defaulted'
    ? refuse(
        'law',
        text(
          '已经达成协议；对方没有按协议履行时才可以申请',
          'An agreement has been reached; this opens only if it is not kept',
        ),
        'lma-15',
      )
    : undefined;
};

/** The party goes on to arbitration on the same dossier: nothing is typed twice, nothing said in mediation goes along. */
const request = step<{ truthful: boolean }>({
  title: text('申请仲裁', 'Apply for arbitration'),
  law: ['lma-5', 'lma-14', 'lma-29'],
  by: ['worker', 'employer'],
  from: 'opening',
  to: 'received',
  input: z.strictObject({ truthful: yes(text('以上内容是我真实的意思', 'this is what I truly mean')) }),
  rank: 'primary',
  starts: [{ code: 'DL-ARB-ACC', from: ({ today }) => today }],
  counts: ['received'],
  closedWhen: notTwice,
  unless: ({ input }) =>
    input.truthful ? undefined : refuse('law', text('勾选后再提交', 'Tick the box before you submit'), 'lma-28'),
  does: ({ actor, facts, today, dossier }) => ({
    ...toInstitute(facts),
    parties: unproven(dossier, actor),
    data: { applicant: applicantOf(actor), filedOn: today },
  }),
});

/** Hand-over is an offer, never a push: the institute accepts it or returns it with a ground (M10). */
const offer = step<{ wish: boolean; words?: string | undefined }>({
  title: text('移交仲裁', 'Hand over to arbitration'),
  law: ['lma-5', 'house-transfer-answer'],
  by: ['mediator', 'mediation-head'],
  from: 'opening',
  to: 'offered',
  input: z.strictObject({
    wish: yes(text('申请人要求申请仲裁', 'The applicant wishes to go to arbitration')),
    words: words(text('说明', 'note'), {
      max: 500,
      help: text('不写调解中说的话', 'Nothing that was said in mediation'),
    }).optional(),
  }),
  counts: [],
  closedWhen: context =>
    context.dossier.proceedings.some(p => p.procedure === 'mediation' && p.closedOn !== undefined)
      ? notTwice(context)
      : refuse('law', text('调解结束以后才移交', 'A hand-over follows an ended mediation'), 'lma-5'),
  unless: ({ input }) =>
    input.wish
      ? undefined
      : refuse('law', text('要申请人自己要求，才能移交', 'Only at the applicant’s own wish'), 'lma-5'),
  does: ({ actor, facts, today, dossier }) => {
    const mediation = dossier.proceedings.filter(p => p.procedure === 'mediation').at(-1);
    return {
      ...toInstitute(facts),
      data: {
        applicant: (mediation?.data as { applicant?: Side } | undefined)?.applicant ?? 'worker',
        offeredBy: actor.organisationId ?? actor.userId,
        offeredOn: today,
      },
      starts: [{ code: 'DL-ARB-ACC', from: today }],
    };
  },
});

const receiveOffer = step<Record<string, never>>({
  title: text('接收', 'Accept the hand-over'),
  law: ['house-transfer-answer', 'lma-29'],
  by: ['institute-clerk'],
  from: ['offered'],
  to: 'received',
  input: z.strictObject({}),
  rank: 'primary',
  counts: ['received'],
  does: ({ data, actor, today }) => ({
    data: { filedOn: data.offeredOn ?? today },
    assigned: [{ userId: actor.userId, name: actor.name, role: actor.role, since: today, reason: '' }],
    notices: [{ to: { side: data.applicant }, template: 'hand-over-accepted' }],
  }),
});

const returnGrounds = {
  incomplete: text('材料不全', 'Papers are missing'),
  jurisdiction: text('不归本院管辖', 'Not this institute’s jurisdiction'),
  duplicate: text('已经受理过', 'Already accepted'),
  wish: text('申请人没有申请仲裁的意思', 'The applicant does not wish it'),
};

const returnOffer = step<{ ground: keyof typeof returnGrounds; words: string }>({
  title: text('退回', 'Return the hand-over'),
  law: ['house-transfer-answer'],
  by: ['institute-clerk'],
  from: ['offered'],
  to: 'returned',
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), returnGrounds),
    words: words(text('缺什么', 'what is missing'), { max: 500 }),
  }),
  rank: 'danger',
  counts: ['transferred'],
  does: ({ input, today, dossier, data }) => {
    const mediation = dossier.proceedings.filter(p => p.procedure === 'mediation').at(-1);
    return {
      code: input.ground,
      data: { closing: { ground: input.ground, on: today, words: input.words } },
      notices: [
        { to: { side: data.applicant }, template: 'hand-over-returned' },
        ...(mediation?.assigned ?? []).map(a => ({ to: { userId: a.userId }, template: 'hand-over-returned' })),
      ],
    };
  },
});

/** Missing items are told once, in full (CR 29–30). */
const askSupplement = step<{ items: string[] }>({
  title: text('一次告知补正', 'Ask for what is missing, once'),
  law: ['cr-29', 'cr-30', 'zjma-21'],
  by: ['institute-clerk'],
  from: ['received'],
  to: 'supplement',
  input: z.strictObject({
    items: list(text('要补的材料', 'what is missing'), line(text('材料', 'item'), 200), { min: 1, max: 20 }),
  }),
  stops: ['DL-ARB-ACC'],
  starts: [{ code: 'DL-ARB-SUP', from: ({ today }) => today }],
  closedWhen: ({ data }) =>
    data.missing ? refuse('law', text('补正只能告知一次', 'Missing items are told only once'), 'cr-29') : undefined,
  does: ({ input, data }) => ({
    data: { missing: input.items },
    notices: [{ to: { side: data.applicant }, template: 'supplement-asked' }],
  }),
});

const supplement = step<{ evidence: EvidenceInput; words?: string | undefined }>({
  title: text('提交补正材料', 'Hand in what was missing'),
  law: ['cr-30'],
  by: ['worker', 'employer', 'institute-clerk'],
  from: ['supplement'],
  to: 'received',
  input: z.strictObject({ evidence: evidenceInput, words: words(text('说明', 'note'), { max: 500 }).optional() }),
  rank: 'primary',
  stops: ['DL-ARB-SUP'],
  starts: [{ code: 'DL-ARB-ACC', from: ({ today }) => today }],
  closedWhen: ({ data, actor }) =>
    actor.role === otherSide(data.applicant)
      ? refuse('role', text('由申请人补正', 'The applicant hands it in'), 'cr-30')
      : undefined,
  unless: ({ input, facts }) =>
    input.evidence.some(e => e.fileId && !facts.file(e.fileId))
      ? refuse('law', text('有文件没有找到，重新上传', 'A file was not found; upload it again'), 'cr-30')
      : undefined,
  does: ({ input, dossier, data, today, facts, newId }) => ({
    data: { supplementedOn: today },
    evidence: evidenceOf(input.evidence, dossier.claims, data.applicant, today, facts, newId),
  }),
});

/** Acceptance starts the forty-five days, service of the copy and the forming of the tribunal (LMA 29, 30, 32, 43; CR 30, 33, 37). */
const accept = step<{ acceptedOn?: Day | undefined }>({
  title: text('决定受理', 'Accept'),
  law: ['lma-29', 'cr-30', 'zjma-20'],
  by: ['institute-clerk', 'institute-head'],
  from: ['received'],
  to: 'accepted',
  input: z.strictObject({ acceptedOn: day(text('受理日期', 'day of acceptance')).optional() }),
  rank: 'primary',
  final: true,
  stops: ['DL-ARB-ACC'],
  starts: [
    { code: 'DL-ARB-COPY', from: ({ input, today }) => input.acceptedOn ?? today },
    { code: 'DL-ARB-TRIB', from: ({ input, today }) => input.acceptedOn ?? today },
    { code: 'DL-ARB-45', from: ({ input, today }) => input.acceptedOn ?? today },
  ],
  issues: ['arbitration-acceptance'],
  counts: ['accepted'],
  unless: ({ input, today, data }) =>
    input.acceptedOn !== undefined &&
    (input.acceptedOn > today || (data.filedOn !== undefined && input.acceptedOn < data.filedOn))
      ? refuse(
          'law',
          text('受理日期要在收到之后、今天以前', 'The day of acceptance lies between receipt and today'),
          'lma-29',
        )
      : undefined,
  does: ({ proceeding, data }) => ({
    numbers: [
      {
        kind: 'arbitration',
        target: proceeding.id,
        ...(proceeding.organisationId && { organisationId: proceeding.organisationId }),
      },
    ],
    notices: [{ to: { side: data.applicant }, template: 'arbitration-accepted' }],
  }),
});

/** Refused in writing with reasons; the applicant may sue (LMA 29; CR 31; ZJMA 20). */
const refuseCase = step<{ ground: keyof typeof refusalGrounds; words: string }>({
  title: text('决定不予受理', 'Do not accept'),
  law: ['lma-29', 'cr-31', 'zjma-20'],
  by: ['institute-head'],
  from: ['received', 'supplement'],
  to: 'not-accepted',
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), refusalGrounds),
    words: words(text('理由', 'reasons'), { min: 10, max: 2000 }),
  }),
  rank: 'danger',
  final: true,
  stops: ['DL-ARB-ACC'],
  issues: ['arbitration-refusal'],
  counts: ['not-accepted'],
  // Whoever was asked for documents has the whole time to hand them in; a gap left open ends here, not in silence.
  closedWhen: ({ proceeding, today }) =>
    proceeding.stage === 'supplement' &&
    proceeding.deadlines.some(d => d.code === 'DL-ARB-SUP' && d.state === 'open' && today <= d.due)
      ? refuse('law', text('补正期限还没有满', 'The time to hand in documents has not run out'), 'cr-30')
      : undefined,
  does: ({ input, today, data, proceeding }) => ({
    code: input.ground,
    data: { closing: { ground: input.ground, on: today, words: input.words } },
    numbers: [
      {
        kind: 'arbitration-refusal',
        target: proceeding.id,
        ...(proceeding.organisationId && { organisationId: proceeding.organisationId }),
      },
    ],
    notices: [{ to: { side: data.applicant }, template: 'arbitration-refused' }],
  }),
});

const withdraw = step<{ reason?: string | undefined }>({
  title: text('撤回申请', 'Withdraw'),
  law: ['cr-35'],
  by: ['worker', 'employer'],
  from: ['offered', 'received', 'supplement', 'accepted'],
  to: 'withdrawn',
  input: z.strictObject({ reason: line(text('原因（选填）', 'reason (optional)'), 500).optional() }),
  rank: 'danger',
  final: true,
  counts: ['withdrawn'],
  closedWhen: ({ data, actor }) =>
    actor.role === data.applicant
      ? undefined
      : refuse('role', text('由申请人撤回', 'Only the applicant withdraws'), 'cr-35'),
  does: ({ today, proceeding }) => ({
    data: { closing: { ground: 'withdrawn', on: today } },
    notices: proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'withdrawn' })),
  }),
});

export const arbitration = defineProcedure({
  id: 'arbitration',
  on: 'dispute',
  title: text('仲裁', 'Arbitration'),
  stages: {
    offered: {
      title: text('待接收', 'Offered'),
      public: text('已经移交仲裁院，等接收', 'Handed over to the institute; awaiting acceptance'),
    },
    received: {
      title: text('待审查', 'Under review'),
      public: text('仲裁院正在审查是否受理', 'The institute decides whether to accept'),
    },
    supplement: {
      title: text('待补正', 'Awaiting documents'),
      public: text('要补材料', 'Documents are to be handed in'),
    },
    accepted: {
      title: text('已受理', 'Accepted'),
      public: text('仲裁院已经受理', 'The institute has accepted the case'),
    },
    'not-accepted': {
      title: text('不予受理', 'Not accepted'),
      public: text('没有受理，看通知书里的原因和别的办法', 'Not accepted; the notice gives the reason and other ways'),
      terminal: true,
    },
    returned: {
      title: text('已退回', 'Returned'),
      public: text('移交被退回，可以补齐后再申请', 'The hand-over was returned; apply again when complete'),
      terminal: true,
    },
    withdrawn: {
      title: text('已撤回', 'Withdrawn'),
      public: text('申请已经撤回', 'The application was withdrawn'),
      terminal: true,
    },
  },
  steps: {
    file,
    request,
    offer,
    'receive-offer': receiveOffer,
    'return-offer': returnOffer,
    'ask-supplement': askSupplement,
    supplement,
    accept,
    'serve-copy': serveCopy,
    'name-arbitrator': nameArbitrator,
    refuse: refuseCase,
    withdraw,
  },
  reach: {
    // Whoever offered it reads whether it is taken, and why it came back.
    mediator: { by: 'author', whileIn: ['offered', 'returned'], sees: 'proceeding' },
    'mediation-head': { by: 'author', whileIn: ['offered', 'returned'], sees: 'proceeding' },
    'institute-clerk': { by: 'organisation', sees: 'file' },
    'institute-head': { by: 'organisation', sees: 'file' },
    arbitrator: { by: 'assigned', sees: 'file' },
    'hall-window': { by: 'author', whileIn: ['received'], sees: 'file' },
  },
  papers,
});
