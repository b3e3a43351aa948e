import { z } from 'zod';
import { partyOf } from '../../dossier/access.ts';
import type { Claim, Party } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import { otherSide } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, day, id, line, list, money } from '../fields.ts';
import { type Effects, type StepContext, stepOf } from '../procedure.ts';
import type { MediationData } from './data.ts';

const step = stepOf<MediationData>();

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
