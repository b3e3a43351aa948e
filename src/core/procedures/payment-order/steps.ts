import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { type ServiceMethod, serviceMethods } from '../../law/service.ts';
import { text } from '../../text.ts';
import { choice, day, id, line, words } from '../fields.ts';
import { givenTo, judgeRefusal } from '../judge.ts';
import { type PaperService, stepOf } from '../procedure.ts';
import type { OrderData } from './data.ts';

const step = stepOf<OrderData>();
const worker = { side: 'worker' } as const;
const employer = { side: 'employer' } as const;

/** The court tells within five days that it accepts; the order is issued within fifteen (CPL 226, 227). */
export const accept = step<{ judgeId: string }>({
  title: text('受理支付令申请', 'Accept the application'),
  law: ['cpl-226', 'cpl-227'],
  by: ['court-docket'],
  from: ['applied'],
  to: 'accepted',
  input: z.strictObject({ judgeId: id(text('审查的法官', 'judge who examines it'), 'person', 'judge') }),
  rank: 'primary',
  starts: [{ code: 'DL-PO-ISS-15', from: ({ today }) => today }],
  stops: ['DL-PO-ACC-5'],
  issues: ['payment-order-acceptance'],
  counts: ['accepted'],
  unless: context => judgeRefusal(context, context.input.judgeId),
  does: ({ input, facts, today, proceeding }) => ({
    data: { acceptedOn: today },
    assigned: givenTo(input.judgeId, { facts, today }),
    numbers: [
      {
        kind: 'payment-order',
        target: proceeding.id,
        ...(proceeding.organisationId && { organisationId: proceeding.organisationId }),
      },
    ],
    notices: [
      { to: worker, template: 'payment-order-accepted' },
      { to: { userId: input.judgeId }, template: 'assigned' },
    ],
  }),
});

/** Why no order is given (CPL 225; CPI 427). */
export const exclusions = {
  conditions: text('不符合申请支付令的条件', 'The conditions are not met'),
  unclear: text('债权债务关系不明确', 'The debt is not certain'),
  jurisdiction: text('不归本院管辖', 'Not this court’s jurisdiction'),
  counterclaim: text('申请人有对待给付义务', 'The applicant owes something in return'),
  'not-due': text('没有到期', 'Not due yet'),
  service: text('支付令不能送达债务人', 'It cannot be served on the debtor'),
};

export const decline = step<{ ground: keyof typeof exclusions; words: string }>({
  title: text('不受理或者驳回', 'Do not accept, or dismiss'),
  law: ['cpl-226', 'cpl-227'],
  by: ['court-docket', 'judge'],
  from: ['applied', 'accepted'],
  to: 'not-accepted',
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), exclusions),
    words: words(text('说明', 'explanation'), { max: 1000 }),
  }),
  rank: 'danger',
  final: true,
  stops: ['DL-PO-ACC-5', 'DL-PO-ISS-15'],
  issues: ['payment-order-decision'],
  counts: ['not-accepted'],
  does: ({ input, today }) => ({
    code: input.ground,
    data: { closing: { ground: input.ground, on: today, words: input.words } },
    notices: [{ to: worker, template: 'payment-order-refused' }],
  }),
});

/** The order goes to the debtor, whose fifteen days run from receipt; unserved in thirty it ends (CPL 227; CPI 430). */
export const servedOrder: PaperService = {
  to: 'respondent',
  kind: 'payment-order',
  onServed: { step: 'serve-order', input: ({ on, receiver, way }) => ({ on, receiver, way }) },
};

export const issue = step<Record<string, never>>({
  title: text('发出支付令', 'Issue the payment order'),
  law: ['cpl-227', 'cpi-430'],
  by: ['judge'],
  mine: true,
  from: ['accepted'],
  to: 'issued',
  input: z.strictObject({}),
  rank: 'primary',
  final: true,
  stops: ['DL-PO-ISS-15'],
  starts: [{ code: 'DL-PO-END-30', from: ({ today }) => today }],
  issues: ['payment-order'],
  does: ({ today }) => ({
    data: { issuedOn: today },
    notices: [
      { to: worker, template: 'payment-order-issued' },
      { to: employer, template: 'payment-order-issued' },
    ],
  }),
});

export const serveOrder = step<{ on: Day; receiver: string; way: ServiceMethod }>({
  title: text('登记支付令已送达', 'Record service of the order'),
  law: ['cpl-227', 'cpl-88'],
  by: ['court-docket'],
  from: ['issued'],
  onPage: true,
  input: z.strictObject({
    on: day(text('送达日期', 'day of service')),
    receiver: line(text('签收人', 'received by'), 60),
    way: choice(text('方式', 'way'), serviceMethods),
  }),
  stops: ['DL-PO-END-30'],
  closedWhen: ({ data }) =>
    data.served ? refuse('law', text('已经登记送达', 'Service has been recorded'), 'cpl-88') : undefined,
  unless: ({ data, input, today }) =>
    input.on > today || input.on < data.issuedOn!
      ? refuse('law', text('送达日期要在发出以后、今天以前', 'The day lies between the order and today'), 'cpl-88')
      : undefined,
  does: ({ input }) => ({
    data: { served: input },
    starts: [{ code: 'DL-PO-OBJ-15', from: input.on, side: 'employer' }],
    notices: [
      { to: worker, template: 'payment-order-served' },
      { to: employer, template: 'payment-order-served' },
    ],
  }),
});

const objectionGrounds = {
  debt: text('对欠不欠、欠多少有争议', 'Whether or how much is owed is disputed'),
  due: text('还没有到期', 'It is not due yet'),
  paid: text('已经付了', 'It has been paid'),
  unable: text('现在没有钱付', 'Unable to pay now'),
};

/** In writing, within fifteen days; said aloud it is void, and to have no money is no objection (CPL 227; CPI 436). */
export const object = step<{
  way: 'written' | 'oral';
  ground: keyof typeof objectionGrounds;
  reason: string;
  fileId?: string | undefined;
}>({
  title: text('对支付令提出异议', 'Object to the payment order'),
  help: text(
    '收到15天内书面提出。口头异议无效；没有钱付不是异议，可以和对方商量分期',
    'In writing, within 15 days of receipt. An oral objection is void; to have no money is none: talk about instalments',
  ),
  law: ['cpl-227', 'cpi-436', 'cpi-438'],
  by: ['employer', 'court-docket'],
  from: ['issued'],
  to: 'objected',
  input: z.strictObject({
    way: choice(text('怎么提出', 'how'), {
      written: text('书面（在这里提交也是书面）', 'In writing (also by this page)'),
      oral: text('口头', 'Orally'),
    }),
    ground: choice(text('理由是', 'the reason is'), objectionGrounds),
    reason: words(text('写明理由', 'state it'), { min: 5, max: 1000 }),
    fileId: id(text('异议书或者材料（选填）', 'the objection or proof (optional)'), 'file').optional(),
  }),
  final: true,
  group: 'court',
  closedWhen: ({ data, today, proceeding }) => {
    if (!data.served) return refuse('law', text('支付令还没有送达', 'The order is not served yet'), 'cpl-227');
    return proceeding.deadlines.some(d => d.code === 'DL-PO-OBJ-15' && d.due >= today)
      ? undefined
      : refuse('law', text('15天已经过了', 'The fifteen days have passed'), 'cpl-227');
  },
  unless: ({ input, facts }) => {
    if (input.way === 'oral')
      return refuse('law', text('口头异议无效，要书面提出', 'An oral objection is void; put it in writing'), 'cpi-436');
    if (input.ground === 'unable')
      return refuse(
        'law',
        text(
          '没有能力付款不影响支付令的效力。可以和劳动者商量分期付款',
          'Inability to pay does not touch the order. Talk about instalments with the worker',
        ),
        'cpi-436',
      );
    return input.fileId && !facts.file(input.fileId)
      ? refuse('law', text('有文件没有找到，重新上传', 'A file was not found; upload it again'), 'cpi-436')
      : undefined;
  },
  issues: ['payment-order-objection'],
  does: ({ input, today, proceeding }) => ({
    data: { objection: { on: today, reason: input.reason, ...(input.fileId && { fileId: input.fileId }) } },
    notices: [
      { to: worker, template: 'payment-order-objected' },
      ...proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'payment-order-objected' })),
    ],
  }),
});

/**
 * Right: the order is void. After an agreement the case goes on to suit unless the applicant declines in seven days (CPL 228; CPI 438;
 * SI1 13); where only pay was owed, arbitration comes first (SI1 13). Not right: the order stands.
 */
export const decideObjection = step<{ verdict: 'upheld' | 'rejected'; words: string }>({
  title: text('审查异议', 'Decide on the objection'),
  law: ['cpl-228', 'cpi-436', 'si1-13'],
  by: ['judge'],
  mine: true,
  from: ['objected'],
  outcomes: { choice: 'choice', arbitration: 'ended', stands: 'issued' },
  input: z.strictObject({
    verdict: choice(text('结果', 'result'), {
      upheld: text('异议成立，终结督促程序', 'Right: the order is void'),
      rejected: text('异议不成立，驳回', 'Not right: rejected'),
    }),
    words: words(text('理由', 'reasons'), { max: 1000 }),
  }),
  rank: 'primary',
  final: true,
  issues: ['payment-order-ruling'],
  does: ({ data, input, today }) => {
    const objection = { ...data.objection!, verdict: input.verdict };
    const notices = [
      { to: worker, template: 'payment-order-decided' },
      { to: employer, template: 'payment-order-decided' },
    ];
    if (input.verdict === 'rejected') return { outcome: 'stands', data: { objection }, notices };
    return data.ground === 'agreement'
      ? {
          outcome: 'choice',
          data: { objection },
          stops: ['DL-PO-OBJ-15'],
          starts: [{ code: 'DL-PO-REF-7', from: today }],
          notices,
        }
      : {
          outcome: 'arbitration',
          data: { objection, next: 'arbitration', closing: { ground: 'objected', on: today, words: input.words } },
          counts: ['closed'],
          code: 'objected',
          notices,
        };
  },
});

/** The applicant may decline to go on to suit, in seven days (CPI 438). */
export const declineSuit = step<Record<string, never>>({
  title: text('不同意转入诉讼', 'Decline to go on to suit'),
  help: text(
    '不表示的，七天后自动转入诉讼。以后仍然可以凭调解协议起诉',
    'Without a word it goes on to suit after seven days. You may still sue on the agreement later',
  ),
  law: ['cpl-228', 'cpi-438', 'si1-13'],
  by: ['worker'],
  from: ['choice'],
  to: 'ended',
  input: z.strictObject({}),
  final: true,
  group: 'court',
  stops: ['DL-PO-REF-7'],
  counts: ['closed'],
  does: ({ today, proceeding }) => ({
    code: 'declined-suit',
    data: { next: 'none', closing: { ground: 'declined-suit', on: today } },
    notices: proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'suit-declined' })),
  }),
});

export const convert = step<Record<string, never>>({
  title: text('转入诉讼', 'Goes on to suit'),
  law: ['cpl-228', 'si1-13'],
  by: ['clock'],
  from: ['choice'],
  to: 'converted',
  input: z.strictObject({}),
  after: ['DL-PO-REF-7'],
  counts: ['converted'],
  does: ({ today, proceeding }) => ({
    data: { next: 'suit', closing: { ground: 'converted', on: today } },
    notices: [
      { to: worker, template: 'order-became-suit' },
      { to: employer, template: 'order-became-suit' },
      ...(proceeding.organisationId
        ? [
            {
              to: { role: 'court-docket', organisationId: proceeding.organisationId },
              template: 'order-became-suit',
            },
          ]
        : []),
    ],
  }),
});

/** Neither paid nor objected in fifteen days: it can be enforced (CPL 227). */
export const takeEffect = step<Record<string, never>>({
  title: text('支付令生效', 'The order takes effect'),
  law: ['cpl-227'],
  by: ['clock'],
  from: ['issued'],
  to: 'effective',
  input: z.strictObject({}),
  after: ['DL-PO-OBJ-15'],
  counts: ['settled'],
  does: ({ today, data }) => ({
    amount: data.amount,
    data: { effectiveOn: today },
    notices: [
      { to: worker, template: 'payment-order-effective' },
      { to: employer, template: 'payment-order-effective' },
    ],
  }),
});

/** Thirty days passed and the debtor could not be served: the order ends by itself (CPI 430). */
export const lapse = step<Record<string, never>>({
  title: text('三十日内没有送达，终结', 'Unserved in thirty days'),
  law: ['cpi-430'],
  by: ['clock'],
  from: ['issued'],
  to: 'lapsed',
  input: z.strictObject({}),
  after: ['DL-PO-END-30'],
  counts: ['closed'],
  does: ({ today }) => ({
    code: 'lapsed',
    data: { closing: { ground: 'lapsed', on: today } },
    notices: [{ to: worker, template: 'payment-order-lapsed' }],
  }),
});

/** The debtor paid what the order says. */
export const notePaid = step<{ on: Day }>({
  title: text('登记已付清', 'Record that it was paid'),
  law: ['cpl-227'],
  by: ['worker', 'court-docket'],
  from: ['issued'],
  to: 'paid',
  input: z.strictObject({ on: day(text('付款日期', 'day paid')) }),
  final: true,
  counts: ['performed'],
  unless: ({ input, today, data }) =>
    input.on > today || input.on < data.issuedOn!
      ? refuse('law', text('付款日期要在发出以后、今天以前', 'The day lies between the order and today'), 'cpl-227')
      : undefined,
  does: ({ input, data }) => ({
    amount: data.amount,
    data: { paidOn: input.on, closing: { ground: 'paid', on: input.on } },
    notices: [{ to: employer, template: 'payment-order-paid' }],
  }),
});
