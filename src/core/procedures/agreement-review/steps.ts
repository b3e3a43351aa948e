import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { type ServiceMethod, serviceMethods } from '../../law/service.ts';
import { conflictOf } from '../../people/conflict.ts';
import { holds } from '../../people/organisation.ts';
import type { Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { bothSides } from '../arbitration/sides.ts';
import { choice, day, id, line, words } from '../fields.ts';
import { hasMediated } from '../mediation/data.ts';
import { type PaperService, stepOf } from '../procedure.ts';
import type { ReviewData } from './data.ts';

const step = stepOf<ReviewData>();

/** Accepted, with the arbitrator who reviews; whoever mediated the dispute does not (CR 74, 76; LMA 33). Five working days run. */
export const accept = step<{ arbitratorId: string }>({
  title: text('受理审查申请', 'Accept the request for review'),
  law: ['cr-74', 'cr-76', 'zjma-11'],
  by: ['institute-clerk', 'institute-head'],
  from: ['applied'],
  to: 'accepted',
  input: z.strictObject({ arbitratorId: id(text('审查的仲裁员', 'arbitrator who reviews'), 'person', 'arbitrator') }),
  rank: 'primary',
  starts: [{ code: 'DL-REV-5', from: ({ today }) => today }],
  issues: ['review-acceptance'],
  counts: ['accepted'],
  unless: ({ input, facts, today, proceeding, dossier }) => {
    const person = facts.directory.person(input.arbitratorId);
    if (!person || !holds(person, 'arbitrator', proceeding.organisationId ?? '', today))
      return refuse('law', text('这个人现在不是本院的仲裁员', 'This person is not an arbitrator here today'), 'cr-76');
    if (hasMediated(dossier, person.id))
      return refuse('conflict', text('调解过本案，不能审查', 'Has mediated this dispute'), 'lma-33');
    const conflict = conflictOf(
      person,
      dossier.parties,
      dossier.proceedings.flatMap(p => p.recused),
    );
    return conflict && refuse('conflict', text(`需回避：${conflict.zh}`, `Must stand back: ${conflict.en}`), 'lma-33');
  },
  does: ({ input, facts, today, proceeding }) => ({
    data: { acceptedOn: today },
    assigned: [
      {
        userId: input.arbitratorId,
        name: facts.directory.person(input.arbitratorId)!.name,
        role: 'arbitrator',
        since: today,
        reason: '',
      },
    ],
    numbers: [
      {
        kind: 'arbitration-review',
        target: proceeding.id,
        ...(proceeding.organisationId && { organisationId: proceeding.organisationId }),
      },
    ],
    notices: [...bothSides('review-accepted'), { to: { userId: input.arbitratorId }, template: 'assigned' }],
  }),
});

/** When review is not accepted (CR 75). */
export const notAcceptedGrounds = {
  scope: text('不属于劳动人事争议', 'No labour or personnel dispute'),
  jurisdiction: text('不归本委管辖', 'Not this commission’s jurisdiction'),
  late: text('超过申请期限', 'Out of time'),
  relation: text('确认劳动关系的', 'It confirms a labour relation'),
  confirmed: text('已经司法确认', 'Already confirmed by a court'),
};

export const decline = step<{ ground: keyof typeof notAcceptedGrounds; words: string }>({
  title: text('不予受理审查', 'Do not accept the request'),
  law: ['cr-75'],
  by: ['institute-clerk', 'institute-head'],
  from: ['applied'],
  to: 'not-accepted',
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), notAcceptedGrounds),
    words: words(text('说明', 'explanation'), { max: 1000 }),
  }),
  rank: 'danger',
  final: true,
  issues: ['review-decision'],
  counts: ['not-accepted'],
  does: ({ input, today }) => ({
    code: input.ground,
    data: { closing: { ground: input.ground, on: today, words: input.words } },
    notices: bothSides('review-not-accepted'),
  }),
});

/** Five working days more, once, in a special case (CR 76). */
export const extend = step<{ reason: string }>({
  title: text('延长审查五个工作日', 'Five working days more'),
  law: ['cr-76'],
  by: ['arbitrator', 'institute-head'],
  mine: true,
  from: ['accepted'],
  input: z.strictObject({ reason: line(text('特殊情况', 'why'), 300) }),
  approval: {
    by: ['institute-head'],
    within: 'DL-HOUSE-APPROVAL',
    public: text('仲裁院负责人批准', 'The head of the institute decides'),
  },
  group: 'time',
  closedWhen: ({ data }) =>
    data.extension ? refuse('law', text('只能延长一次', 'It is extended once only'), 'cr-76') : undefined,
  does: ({ input, data, today }) => ({
    data: { extension: { on: today, reason: input.reason } },
    starts: [{ code: 'DL-REV-5', from: data.acceptedOn!, extended: true }],
    notices: bothSides('review-extended'),
  }),
});

/** True, lawful and voluntary: it becomes a statement of the commission, which both sign for (CR 77; LMA 42). */
export const makeStatement = step<{ words?: string | undefined }>({
  title: text('制作仲裁调解书', 'Make the statement'),
  help: text('审查协议是否真实、合法、自愿', 'The agreement is examined: true, lawful and voluntary'),
  law: ['cr-77', 'zjma-11', 'ent-27'],
  by: ['arbitrator'],
  mine: true,
  from: ['accepted'],
  to: 'to-sign',
  input: z.strictObject({
    words: words(text('审查意见（选填）', 'note on the review (optional)'), { max: 500 }).optional(),
  }),
  rank: 'primary',
  final: true,
  stops: ['DL-REV-5'],
  issues: ['review-statement'],
  does: ({ proceeding, today }) => ({
    data: { statement: { on: today, signers: proceeding.assigned.map(a => a.name), signedFor: [] } },
    numbers: [
      {
        kind: 'arbitration-statement',
        target: 'paper:review-statement',
        ...(proceeding.organisationId && { organisationId: proceeding.organisationId }),
      },
    ],
    notices: bothSides('statement-to-sign'),
  }),
});

/** When no statement is made (CR 78). */
export const refusalGrounds = {
  mandatory: text('违反法律、行政法规的强制性规定', 'Against mandatory law'),
  interest: text('损害国家、社会公共利益或者他人合法权益', 'Harms the state, the public or others'),
  forged: text('有伪造证据等虚假情形', 'False or forged'),
  involuntary: text('违反自愿原则', 'Not voluntary'),
  unclear: text('内容不明确', 'Unclear'),
};

export const refuseStatement = step<{ ground: keyof typeof refusalGrounds; words: string }>({
  title: text('不予制作调解书', 'Make no statement'),
  law: ['cr-78', 'zjma-11'],
  by: ['arbitrator'],
  mine: true,
  from: ['accepted'],
  to: 'refused',
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), refusalGrounds),
    words: words(text('理由', 'reasons'), { max: 1000 }),
  }),
  rank: 'danger',
  final: true,
  stops: ['DL-REV-5'],
  issues: ['review-decision'],
  counts: ['closed'],
  does: ({ input, today }) => ({
    code: 'refused',
    data: { closing: { ground: input.ground, on: today, words: input.words } },
    notices: bothSides('review-refused'),
  }),
});

/** Both are served with it, and its service is told to the review: with the second receipt it has effect (CR 72, 77). */
export const servedStatement: PaperService = {
  to: 'both',
  kind: 'statement',
  onServed: {
    step: 'sign-for',
    input: ({ side, on, receiver, way }) => ({ side, on, receiver, way }),
  },
};

export const signFor = step<{ side: Side; on: Day; receiver: string; way: ServiceMethod }>({
  title: text('登记签收调解书', 'Record a signature for the statement'),
  help: text('调解书由本人签收，双方都签收才生效', 'Each side signs for itself; it takes effect once both have'),
  law: ['cr-72', 'cr-77'],
  by: ['institute-clerk', 'arbitrator'],
  from: ['to-sign'],
  outcomes: { one: 'to-sign', both: 'effective' },
  input: z.strictObject({
    side: choice(text('哪一方', 'which side'), {
      worker: text('劳动者', 'The worker'),
      employer: text('用人单位', 'The employer'),
    }),
    on: day(text('签收日期', 'day of the signature')),
    receiver: line(text('签收人', 'received by'), 60),
    way: choice(text('方式', 'way'), serviceMethods),
  }),
  rank: 'primary',
  final: true,
  unless: ({ data, input, today }) => {
    if (data.statement!.signedFor.some(s => s.side === input.side))
      return refuse('law', text('这一方已经签收', 'This side has signed for it'), 'cr-72');
    return input.on > today || input.on < data.statement!.on
      ? refuse('law', text('签收日期要在制作以后、今天以前', 'The day lies between the statement and today'), 'cr-72')
      : undefined;
  },
  does: ({ data, input }) => {
    const signedFor = [...data.statement!.signedFor, input];
    if (signedFor.length < 2) return { outcome: 'one', data: { statement: { ...data.statement!, signedFor } } };
    const effectiveOn = signedFor
      .map(s => s.on)
      .sort()
      .at(-1)!;
    return {
      outcome: 'both',
      data: { statement: { ...data.statement!, signedFor, effectiveOn } },
      counts: ['settled'],
      amount: data.handedIn.total,
      notices: bothSides('made-enforceable'),
    };
  },
});

/** Not signed for by a side it has no effect; the agreement stays what it was (CR 72, 73). */
export const notSigned = step<{ side: Side; reason?: string | undefined }>({
  title: text('登记拒绝签收', 'Record that a side does not sign'),
  law: ['cr-72', 'cr-73'],
  by: ['institute-clerk', 'arbitrator'],
  from: ['to-sign'],
  to: 'unsigned',
  input: z.strictObject({
    side: choice(text('哪一方', 'which side'), {
      worker: text('劳动者', 'The worker'),
      employer: text('用人单位', 'The employer'),
    }),
    reason: line(text('原因（选填）', 'reason (optional)'), 300).optional(),
  }),
  rank: 'danger',
  final: true,
  counts: ['closed'],
  unless: ({ data, input }) =>
    data.statement!.signedFor.some(s => s.side === input.side)
      ? refuse('law', text('这一方已经签收', 'This side has signed for it'), 'cr-72')
      : undefined,
  does: ({ today, input }) => ({
    code: 'unsigned',
    data: { closing: { ground: 'unsigned', on: today, ...(input.reason && { words: input.reason }) } },
    notices: bothSides('review-unsigned'),
  }),
});
