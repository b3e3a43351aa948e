import { z } from 'zod';
import { partyOf } from '../../dossier/access.ts';
import type { Claim, Party } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import { conflictOf } from '../../people/conflict.ts';
import { holds } from '../../people/organisation.ts';
import { otherSide } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, day, id, line, list, money, words } from '../fields.ts';
import { type EvidenceInput, evidenceInput, evidenceOf } from '../filing.ts';
import { type Effects, type StepContext, stepOf } from '../procedure.ts';
import { formerWith, knowsOfIt, type MediationData } from './data.ts';

const step = stepOf<MediationData>();
const active = ['received', 'accepted'] as const;
/** A mediator may have to stand back, and another be named, until the agreement takes effect (TY 15). */
const untilEffect = ['received', 'accepted', 'agreed'] as const;

/** An agreement is signed by the mediator who is in charge of it when it is sealed (LMA 14(2)). */
const withoutMediatorSignature = ({ agreement }: MediationData): Partial<MediationData> =>
  agreement ? { agreement: { ...agreement, signed: agreement.signed.filter(s => s.as !== 'mediator') } } : {};

/** The head picks a mediator of the body, with a reason; somebody who must stand back cannot be picked (TY 15). */
export const assign = step<{ mediatorId: string; reason: string }>({
  title: text('分派调解员', 'Assign a mediator'),
  law: ['zjma-9', 'house-appoint'],
  by: ['mediation-head'],
  from: [...untilEffect],
  input: z.strictObject({
    mediatorId: id(text('调解员', 'mediator'), 'person', 'mediator'),
    reason: line(
      text('理由', 'reason'),
      200,
      text('比如：熟悉当地、手上案件较少', 'For example: knows the place, has few open matters'),
    ),
  }),
  rank: proceeding => (proceeding.assigned.length === 0 ? 'primary' : 'normal'),
  stops: ['DL-HOUSE-APPOINT'],
  closedWhen: ({ proceeding }) =>
    proceeding.organisationId
      ? undefined
      : refuse('law', text('还没有确定由哪个组织办理', 'No body has been chosen yet'), 'zjma-7'),
  unless: ({ proceeding, dossier, input, today, facts }) => {
    const person = facts.directory.person(input.mediatorId);
    if (!person || !holds(person, 'mediator', proceeding.organisationId ?? '', today))
      return refuse(
        'law',
        text('这个人现在不是本组织的调解员', 'This person is not a mediator of this body today'),
        'zjma-9',
      );
    const conflict = conflictOf(
      person,
      dossier.parties,
      dossier.proceedings.flatMap(p => p.recused),
    );
    return (
      conflict && refuse('conflict', text(`需回避，不可选：${conflict.zh}`, `Must stand back: ${conflict.en}`), 'ty-15')
    );
  },
  does: ({ input, today, facts, proceeding, data }) => ({
    assigned: [
      {
        userId: input.mediatorId,
        name: facts.directory.person(input.mediatorId)!.name,
        role: 'mediator',
        since: today,
        reason: input.reason,
      },
    ],
    data: { ...withoutMediatorSignature(data), ...formerWith(proceeding, data) },
    starts: proceeding.stage === 'received' && !data.asked ? [{ code: 'DL-HOUSE-CONTACT', from: today }] : [],
    notices: [
      { to: { userId: input.mediatorId }, template: 'assigned' },
      { to: { side: data.applicant }, template: 'mediator-named' },
      ...(knowsOfIt(proceeding, data) ? [{ to: { side: otherSide(data.applicant) }, template: 'mediator-named' }] : []),
    ],
  }),
});

/** Another body is nearer or knows the trade: the receiving head finds it in the inbox; the fifteen days run on (LMA 14). */
export const passOn = step<{ organisationId: string; reason: string }>({
  title: text('转给别的调解组织', 'Pass on to another body'),
  law: ['zjma-7', 'lma-14'],
  by: ['mediation-head', 'hall-window'],
  from: ['received'],
  input: z.strictObject({
    organisationId: id(text('调解组织', 'mediation body'), 'organisation'),
    reason: line(text('理由', 'reason'), 200),
  }),
  unless: ({ input, facts, proceeding }) => {
    if (facts.directory.organisation(input.organisationId)?.kind !== 'mediation')
      return refuse('law', text('选一个调解组织', 'Choose a mediation body'), 'zjma-7');
    return input.organisationId === proceeding.organisationId
      ? refuse('law', text('已经在这个组织', 'It is already with this body'), 'zjma-7')
      : undefined;
  },
  stops: ['DL-HOUSE-CONTACT'],
  does: ({ input, today, proceeding, data }) => ({
    organisationId: input.organisationId,
    assigned: [],
    starts: [{ code: 'DL-HOUSE-APPOINT', from: today }],
    data: { routedBecause: text(input.reason, input.reason), ...formerWith(proceeding, data) },
    notices: [{ to: { role: 'mediation-head', organisationId: input.organisationId }, template: 'received' }],
  }),
});

/** A mediator who has an interest says so and leaves at once (TY 15). */
export const recuse = step<{ reason: string }>({
  title: text('回避', 'Stand back'),
  law: ['ty-15'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  from: [...untilEffect],
  input: z.strictObject({ reason: line(text('理由', 'reason'), 200) }),
  rank: 'danger',
  closedWhen: ({ proceeding }) =>
    proceeding.assigned.length === 0
      ? refuse('law', text('还没有分派调解员', 'No mediator is assigned'), 'ty-15')
      : undefined,
  does: ({ proceeding, today, data }) => ({
    recused: [...proceeding.recused, ...proceeding.assigned.map(a => a.userId)],
    assigned: [],
    data: { ...withoutMediatorSignature(data), ...formerWith(proceeding, data) },
    starts: [{ code: 'DL-HOUSE-APPOINT', from: today }],
    notices: proceeding.organisationId
      ? [{ to: { role: 'mediation-head', organisationId: proceeding.organisationId }, template: 'recused' }]
      : [],
  }),
});

/** A party asks for another mediator; the head decides by assigning again or by keeping the mediator (TY 15). */
export const challenge = step<{ reason: string }>({
  title: text('申请换调解员', 'Ask for another mediator'),
  law: ['ty-15'],
  by: ['worker', 'employer'],
  from: [...untilEffect],
  input: z.strictObject({ reason: words(text('理由', 'reason'), { max: 500 }) }),
  closedWhen: ({ proceeding }) =>
    proceeding.assigned.length === 0
      ? refuse('law', text('还没有分派调解员', 'No mediator is assigned yet'), 'ty-15')
      : undefined,
  does: ({ actor, input, today, proceeding }) => ({
    data: { challenge: { by: actor.role === 'employer' ? 'employer' : 'worker', on: today, reason: input.reason } },
    notices: proceeding.organisationId
      ? [{ to: { role: 'mediation-head', organisationId: proceeding.organisationId }, template: 'challenged' }]
      : [],
  }),
});

/** The body may start only with both sides' consent, so it asks the other one (ZJMA 10; ENT 22). */
export const askConsent = step<Record<string, never>>({
  title: text('征求对方意见', 'Ask the other side'),
  law: ['zjma-10', 'ent-22'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  from: ['received'],
  input: z.strictObject({}),
  rank: 'primary',
  starts: [{ code: 'DL-ANSWER-MED', from: ({ today }) => today }],
  stops: ['DL-HOUSE-CONTACT'],
  issues: ['mediation-invitation'],
  closedWhen: ({ proceeding, data }) => {
    if (proceeding.assigned.length === 0)
      return refuse('law', text('先分派调解员', 'Assign a mediator first'), 'zjma-9');
    return data.asked ? refuse('law', text('已经征求过意见', 'The other side has been asked'), 'zjma-10') : undefined;
  },
  does: ({ data }) => ({
    data: { asked: true },
    notices: [{ to: { side: otherSide(data.applicant) }, template: 'invited' }],
  }),
});

const claimAnswer = z
  .strictObject({
    claimId: id(text('请求', 'claim'), 'claim'),
    position: choice(text('意见', 'position'), {
      agreed: text('同意', 'Agree'),
      partly: text('部分同意', 'Agree in part'),
      disputed: text('不同意', 'Disagree'),
    }),
    amount: money(text('同意的金额（元）', 'amount agreed (yuan)')).optional(),
    reason: line(text('理由', 'reason'), 500).optional(),
  })
  .meta({ label: text('对一项请求的意见', 'answer to a claim') });

const answerInput = z.strictObject({
  answers: list(text('逐项意见', 'answers'), claimAnswer, { max: 20 }),
  willing: choice(text('愿意调解吗', 'willing to mediate'), {
    yes: text('愿意', 'Yes'),
    undecided: text('先看看', 'Undecided'),
    no: text('不愿意', 'No'),
  }),
  contactName: line(text('联系人', 'contact person'), 60),
  contactPhone: z
    .string()
    .trim()
    .min(5)
    .max(30)
    .meta({ label: text('联系电话', 'contact phone') }),
  unavailable: list(text('不方便的日子', 'days that do not suit'), day(text('日子', 'day')), { max: 30 }).optional(),
});
type Answer = z.output<typeof answerInput>;

function answerRefusal({ dossier, input, today }: StepContext<Answer, MediationData>): Refusal | undefined {
  for (const answer of input.answers) {
    const claim = dossier.claims.find(c => c.id === answer.claimId);
    if (!claim) return refuse('law', text('这项请求不在本案', 'This claim is not part of the matter'), 'lma-30');
    if (answer.position === 'partly' && answer.amount === undefined)
      return refuse('law', text('部分同意要写明金额', 'State the amount that you agree to'), 'lma-30');
  }
  return input.unavailable?.some(d => d < today)
    ? refuse('law', text('不方便的日子要在今天以后', 'Days that do not suit have to lie ahead'), 'lma-30')
    : undefined;
}

function answered({
  dossier,
  proceeding,
  data,
  input,
  today,
}: StepContext<Answer, MediationData>): Effects<MediationData> {
  const claims: Claim[] = dossier.claims.flatMap(claim => {
    const answer = input.answers.find(a => a.claimId === claim.id);
    if (!answer) return [];
    const { claimId: _, ...rest } = answer;
    return [{ ...claim, answer: { ...rest, on: today, proceedingId: proceeding.id } }];
  });
  const side = otherSide(data.applicant);
  const parties: Party[] = dossier.parties
    .filter(p => p.side === side)
    .slice(0, 1)
    .map(p => ({ ...p, contactName: input.contactName, contactPhone: input.contactPhone }));
  return {
    outcome: input.willing === 'no' ? 'refused' : 'answered',
    claims,
    parties,
    data: {
      willing: input.willing,
      ...(input.unavailable && { unavailable: input.unavailable }),
      ...(input.willing === 'yes' && { consent: { ...data.consent, [side]: today } }),
      ...(input.willing === 'no' && { closing: { ground: 'refused', on: today } }),
    },
    ...(input.willing === 'no' && { counts: ['refused' as const], issues: ['mediation-failure'] }),
    stops: input.willing === 'undecided' ? [] : ['DL-ANSWER-MED'],
    notices: [
      { to: { side: data.applicant }, template: input.willing === 'no' ? 'other-side-unwilling' : 'answered' },
      ...proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'answered' })),
    ],
  };
}

/** The employer answers without an account; if it clearly refuses, the body stops and tells the other side (ZJMA 10(1); ENT 23). */
export const answer = step<Answer>({
  title: text('答复', 'Answer'),
  law: ['zjma-10', 'ent-23'],
  by: ['employer'],
  from: ['received'],
  outcomes: { answered: 'received', refused: 'refused' },
  input: answerInput,
  // Once willing, it may still be corrected until acceptance, but nobody waits for it.
  rank: ({ data }) => (data.willing === 'yes' ? 'normal' : 'primary'),
  closedWhen: ({ data, dossier, actor }) => {
    if (data.applicant === 'employer')
      return refuse(
        'law',
        text('是单位提出的申请，等劳动者答复', 'The employer applied; the worker answers'),
        'zjma-10',
      );
    return partyOf(dossier, actor)
      ? undefined
      : refuse('role', text('由本案的单位答复', 'The employer of this matter answers'), 'zjma-10');
  },
  unless: answerRefusal,
  does: answered,
});

/** The same, told to the mediator by phone or in person. */
export const recordAnswer = step<Answer>({
  title: text('记录对方意见', 'Record the other side’s answer'),
  law: ['zjma-10', 'ent-22'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  from: ['received'],
  outcomes: { answered: 'received', refused: 'refused' },
  input: answerInput,
  closedWhen: ({ data }) =>
    data.asked ? undefined : refuse('law', text('先征求对方意见', 'Ask the other side first'), 'zjma-10'),
  unless: answerRefusal,
  does: answered,
});

/** Where the employer applied, the worker says whether to mediate. */
export const agreeToMediate = step<{ willing: 'yes' | 'no' }>({
  title: text('愿不愿意调解', 'Whether to mediate'),
  law: ['zjma-10', 'ent-23'],
  by: ['worker'],
  from: ['received'],
  outcomes: { answered: 'received', refused: 'refused' },
  input: z.strictObject({
    willing: choice(text('愿意调解吗', 'willing to mediate'), { yes: text('愿意', 'Yes'), no: text('不愿意', 'No') }),
  }),
  rank: 'primary',
  closedWhen: ({ data }) =>
    data.applicant === 'employer' && !data.consent.worker
      ? undefined
      : refuse('law', text('您已经同意调解', 'You have agreed to mediate'), 'zjma-10'),
  does: ({ input, data, today }) =>
    input.willing === 'yes'
      ? { outcome: 'answered', data: { willing: 'yes', consent: { ...data.consent, worker: today } } }
      : {
          outcome: 'refused',
          data: { willing: 'no', closing: { ground: 'refused', on: today } },
          counts: ['refused'],
          issues: ['mediation-failure'],
          notices: [{ to: { side: 'employer' }, template: 'other-side-unwilling' }],
        },
});

/** Accept when it is in scope and both sides are willing (LMA 10; ENT 22; ZJMA 10). */
export const accept = step<{ consentedOn?: string | undefined }>({
  title: text('受理', 'Accept'),
  law: ['lma-10', 'zjma-10', 'ent-22'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  from: ['received'],
  to: 'accepted',
  input: z.strictObject({
    consentedOn: day(
      text('对方同意的日期', 'day of the other side’s consent'),
      text('对方当面或电话同意的，填那一天', 'If consent was given in person or by phone, that day'),
    ).optional(),
  }),
  rank: 'primary',
  issues: ['mediation-acceptance'],
  counts: ['accepted'],
  stops: ['DL-HOUSE-CONTACT', 'DL-ANSWER-MED'],
  closedWhen: ({ proceeding }) =>
    proceeding.assigned.length === 0
      ? refuse('law', text('先分派调解员', 'Assign a mediator first'), 'zjma-9')
      : undefined,
  unless: ({ data, input, today }) => {
    if (input.consentedOn !== undefined && (input.consentedOn > today || input.consentedOn < data.receivedOn))
      return refuse(
        'law',
        text('同意的日期要在收到申请之后、今天以前', 'The day of consent lies between receipt and today'),
        'zjma-10',
      );
    const both = data.consent.worker !== undefined && data.consent.employer !== undefined;
    return both || input.consentedOn !== undefined
      ? undefined
      : refuse('law', text('对方还没有表示愿意调解', 'The other side has not agreed to mediate'), 'zjma-10');
  },
  does: ({ proceeding, data, input }) => ({
    data: {
      willing: 'yes',
      consent: {
        worker: data.consent.worker ?? input.consentedOn!,
        employer: data.consent.employer ?? input.consentedOn!,
      },
    },
    numbers: [
      {
        kind: 'mediation',
        target: proceeding.id,
        ...(proceeding.organisationId && { organisationId: proceeding.organisationId }),
      },
    ],
    notices: [
      { to: { side: 'worker' }, template: 'accepted' },
      { to: { side: 'employer' }, template: 'accepted' },
    ],
  }),
});

export const declineGrounds = {
  'out-of-scope': text('不属于劳动争议调解范围', 'Outside the scope of labour mediation'),
  unreachable: text('无法联系对方', 'The other side cannot be reached'),
  elsewhere: text('已经由别的机构受理', 'Already with another body'),
};

/** Not accepted: in writing, with the reason and the other ways (ENT 22; PM 19). */
export const decline = step<{ ground: keyof typeof declineGrounds; words: string }>({
  title: text('不予受理', 'Do not accept'),
  law: ['ent-22', 'pm-19'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  from: ['received'],
  to: 'not-accepted',
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), declineGrounds),
    words: words(text('说明', 'explanation'), { max: 1000 }),
  }),
  rank: 'danger',
  final: true,
  issues: ['mediation-failure'],
  counts: ['not-accepted'],
  does: ({ input, today, data, proceeding }) => ({
    data: { closing: { ground: input.ground, on: today, words: input.words } },
    code: input.ground,
    notices: [
      { to: { side: data.applicant }, template: 'not-accepted' },
      ...(knowsOfIt(proceeding, data) ? [{ to: { side: otherSide(data.applicant) }, template: 'not-accepted' }] : []),
    ],
  }),
});

/** A party adds material at any time while the mediation runs. */
export const supplement = step<{ evidence: EvidenceInput }>({
  title: text('补充证据', 'Add evidence'),
  law: ['lma-6'],
  by: ['worker', 'employer'],
  from: [...active],
  input: z.strictObject({ evidence: evidenceInput }),
  unless: ({ input, facts }) =>
    input.evidence.some(e => e.fileId !== undefined && facts.file(e.fileId) === undefined)
      ? refuse('law', text('有文件没有找到，重新上传后再提交', 'A file was not found; upload it again'), 'lma-6')
      : undefined,
  does: ({ dossier, input, actor, today, facts, newId, proceeding }) => ({
    evidence: evidenceOf(
      input.evidence,
      dossier.claims,
      actor.role === 'employer' ? 'employer' : 'worker',
      today,
      facts,
      newId,
    ),
    notices: proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'evidence-added' })),
  }),
});
