import { z } from 'zod';
import { partyOf } from '../../dossier/access.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import { type Text, text } from '../../text.ts';
import { choice, count, day, id, line, list, money } from '../fields.ts';
import { planInput, planProblem } from '../instalment-input.ts';
import { defineProcedure, type Effects, type StepContext, stepOf } from '../procedure.ts';

/** What was promised and what came (M11, M17). Amounts in fen. */
export interface SettlementData {
  /** The proceeding whose agreement is performed. */
  readonly basis: string;
  readonly effectiveOn: Day;
  readonly total: Fen;
  readonly method: string;
  readonly plan: readonly { readonly n: number; readonly due: Day; readonly amount: Fen }[];
  readonly payments: readonly Payment[];
  readonly paid: Fen;
  readonly defaults: readonly { readonly n: number; readonly on: Day }[];
}

export interface Payment {
  readonly id: string;
  readonly n: number;
  readonly on: Day;
  readonly amount: Fen;
  readonly by: string;
  readonly fileId?: string;
  readonly received?: 'all' | 'part' | 'none';
  readonly receivedAmount?: Fen;
}

const step = stepOf<SettlementData>();
const running = ['running', 'defaulted'] as const;
/** A sum as another procedure hands it on, not as somebody types it. */
const fen = (label: Text) => z.int().min(0).meta({ label });

/**
 * Confirmed money of each instalment: first what was paid for it, then what is left over from others, earliest first
 * (CC 560: the debtor names the debt, and what nobody named goes to the one that falls due first).
 */
function confirmed(data: Pick<SettlementData, 'plan' | 'payments'>): ReadonlyMap<number, Fen> {
  let over = 0;
  const named = new Map<number, Fen>();
  for (const p of data.payments) named.set(p.n, (named.get(p.n) ?? 0) + (p.receivedAmount ?? 0));
  const own = new Map(data.plan.map(p => [p.n, Math.min(p.amount, named.get(p.n) ?? 0)]));
  for (const [n, amount] of named) over += amount - (own.get(n) ?? 0);
  for (const p of data.plan) {
    const more = Math.min(over, p.amount - own.get(p.n)!);
    own.set(p.n, own.get(p.n)! + more);
    over -= more;
  }
  return own;
}

/** Confirmed money of one instalment. */
export const paidFor = (data: Pick<SettlementData, 'plan' | 'payments'>, n: number): Fen => confirmed(data).get(n) ?? 0;

const open = step<{
  basis: string;
  effectiveOn: Day;
  total: Fen;
  plan: { n: number; due: Day; amount: Fen }[];
  method: string;
}>({
  title: text('开始履行', 'Performance begins'),
  law: ['lma-14', 'lma-15'],
  by: ['clock'],
  from: 'opening',
  to: 'running',
  input: z.strictObject({
    basis: z.uuid().meta({ label: text('依据的程序', 'proceeding it follows from') }),
    effectiveOn: day(text('生效日', 'day of effect')),
    total: fen(text('总额（分）', 'total (fen)')),
    plan: list(
      text('分期', 'payments'),
      z.strictObject({
        n: count(text('第几期', 'payment number'), { min: 1, max: 60 }),
        due: day(text('付款日', 'day of payment')),
        amount: fen(text('金额（分）', 'amount (fen)')),
      }),
      { max: 60 },
    ),
    method: line(text('支付方式', 'way of payment'), 40),
  }),
  does: ({ input, dossier }) => ({
    ...basisReach(dossier, input.basis),
    data: { ...input, payments: [], paid: 0, defaults: [] },
    starts: input.plan.map(p => ({
      code: 'DL-PAY' as const,
      from: input.effectiveOn,
      due: p.due,
      beside: true as const,
    })),
  }),
});

/** The people who led to the agreement follow its performance. A body that only checked who is who led to nothing. */
function basisReach(
  dossier: StepContext<never, never>['dossier'],
  basis: string,
): Pick<Effects, 'organisationId' | 'assigned'> {
  const proceeding = dossier.proceedings.find(p => p.id === basis && p.procedure !== 'consultation');
  return {
    ...(proceeding?.organisationId && { organisationId: proceeding.organisationId }),
    ...(proceeding && { assigned: proceeding.assigned }),
  };
}

interface PaymentInput {
  n: number;
  on: Day;
  amount: Fen;
  fileId?: string | undefined;
  words?: string | undefined;
}
const paymentInput = z.strictObject({
  n: count(text('第几期', 'payment number'), { min: 1, max: 60 }),
  on: day(text('付款日期', 'day paid')),
  amount: money(text('金额（元）', 'amount (yuan)')),
  fileId: id(text('付款凭证', 'voucher'), 'file').optional(),
  words: line(text('说明（选填）', 'note (optional)'), 300).optional(),
});

const paymentProblem = ({ data, input, today, facts }: StepContext<PaymentInput, SettlementData>) => {
  if (input.on > today)
    return refuse('law', text('付款日期要在今天或以前', 'The day paid must be today or earlier'), 'lma-14');
  if (!data.plan.some(p => p.n === input.n))
    return refuse('law', text('没有这一期', 'There is no such payment'), 'lma-14');
  if (input.amount === 0) return refuse('law', text('金额要大于0', 'The amount has to be more than 0'), 'lma-14');
  if (input.fileId !== undefined && !facts.file(input.fileId))
    return refuse('law', text('凭证没有找到，重新上传', 'The voucher was not found; upload it again'), 'lma-14');
  return undefined;
};

/** The employer reports that it paid; the worker is asked whether it came. */
const reportPayment = step<PaymentInput>({
  title: text('登记付款', 'Report a payment'),
  law: ['lma-14'],
  by: ['employer', 'mediator', 'mediation-head'],
  mine: true,
  from: [...running],
  input: paymentInput,
  rank: 'primary',
  unless: paymentProblem,
  does: ({ data, input, actor, newId }) => ({
    data: {
      payments: [
        ...data.payments,
        {
          id: newId(),
          n: input.n,
          on: input.on,
          amount: input.amount,
          by: actor.role,
          ...(input.fileId && { fileId: input.fileId }),
        },
      ],
    },
    notices: [{ to: { side: 'worker' }, template: 'payment-reported' }],
  }),
});

const unconfirmed = (data: SettlementData) => data.payments.filter(p => p.received === undefined);

/** The worker says whether it came; a mediator records what the worker said by phone. */
const confirmPayment = step<{ paymentId: string; received: 'all' | 'part' | 'none'; amount?: Fen | undefined }>({
  title: text('确认收款', 'Confirm receipt'),
  law: ['lma-14'],
  by: ['worker', 'mediator', 'mediation-head'],
  mine: true,
  from: [...running],
  outcomes: { open: 'running', late: 'defaulted', complete: 'performed' },
  input: z.strictObject({
    paymentId: id(text('付款', 'payment'), 'claim'),
    received: choice(text('收到了吗', 'was it received'), {
      all: text('收到了', 'Received'),
      part: text('只收到一部分', 'Received in part'),
      none: text('没收到', 'Not received'),
    }),
    amount: money(text('收到的金额（元）', 'amount received (yuan)')).optional(),
  }),
  rank: 'primary',
  closedWhen: ({ data }) =>
    unconfirmed(data).length > 0
      ? undefined
      : refuse('law', text('没有等确认的付款', 'No payment awaits confirmation'), 'lma-14'),
  unless: ({ data, input }) => {
    const payment = data.payments.find(p => p.id === input.paymentId);
    if (!payment) return refuse('law', text('没有这笔付款', 'There is no such payment'), 'lma-14');
    if (payment.received !== undefined)
      return refuse('law', text('这笔已经确认过', 'This payment has been confirmed'), 'lma-14');
    if (input.received !== 'part') return undefined;
    if (input.amount === undefined || input.amount === 0)
      return refuse('law', text('写明收到多少', 'State how much was received'), 'lma-14');
    return input.amount >= payment.amount
      ? refuse('law', text('全部收到的，选“收到了”', 'If all of it came, choose “Received”'), 'lma-14')
      : undefined;
  },
  does: ({ data, input, today, proceeding }) => {
    const payments = data.payments.map(p =>
      p.id === input.paymentId
        ? {
            ...p,
            received: input.received,
            receivedAmount: input.received === 'all' ? p.amount : input.received === 'part' ? (input.amount ?? 0) : 0,
          }
        : p,
    );
    return afterPayments(
      { ...data, payments },
      today,
      proceeding.assigned.map(a => a.userId),
      input.received !== 'all',
    );
  },
});

/** Recomputes what is paid, which days are met, and whether the promise is kept. */
function afterPayments(
  data: SettlementData,
  today: Day,
  mediators: readonly string[],
  mismatch: boolean,
): Effects<SettlementData> {
  const paid = data.payments.reduce((sum, p) => sum + (p.receivedAmount ?? 0), 0);
  const got = confirmed(data);
  const full = data.plan.filter(p => (got.get(p.n) ?? 0) >= p.amount);
  const complete = full.length === data.plan.length;
  const late = data.plan.some(p => p.due < today && !full.includes(p));
  const onTime = data.defaults.length === 0;
  return {
    outcome: complete ? 'complete' : late ? 'late' : 'open',
    data: { payments: data.payments, paid },
    amount: paid,
    meets: full.map(p => ({ code: 'DL-PAY' as const, due: p.due })),
    ...(complete && { counts: ['performed'], code: onTime ? 'in-time' : 'late', stops: ['DL-PAY'] }),
    notices: [
      { to: { side: 'employer' }, template: complete ? 'performed' : 'receipt-confirmed' },
      ...(mismatch ? mediators.map(userId => ({ to: { userId }, template: 'payment-mismatch' })) : []),
    ],
  };
}

/** The agreed day passed without the money: both sides and the mediator are told, with the ways open (LMA 15, 16). */
const noteDefault = step<Record<string, never>>({
  title: text('到期未付', 'Payment missed'),
  law: ['lma-15', 'lma-16'],
  by: ['clock'],
  from: [...running],
  to: 'defaulted',
  input: z.strictObject({}),
  after: ['DL-PAY'],
  counts: [],
  unless: ({ data, today }) => {
    const missed = data.plan.filter(
      p => p.due < today && paidFor(data, p.n) < p.amount && !data.defaults.some(d => d.n === p.n),
    );
    return missed.length > 0
      ? undefined
      : refuse('law', text('没有新的到期未付', 'No further payment was missed'), 'lma-15');
  },
  does: ({ data, today, proceeding }) => {
    const missed = data.plan.filter(
      p => p.due < today && paidFor(data, p.n) < p.amount && !data.defaults.some(d => d.n === p.n),
    );
    return {
      data: { defaults: [...data.defaults, ...missed.map(p => ({ n: p.n, on: today }))] },
      counts: data.defaults.length === 0 ? ['defaulted'] : [],
      amount: missed.reduce((sum, p) => sum + p.amount - paidFor(data, p.n), 0),
      notices: [
        { to: { side: 'worker' }, template: 'default-worker' },
        { to: { side: 'employer' }, template: 'default-employer' },
        ...proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'default-mediator' })),
      ],
    };
  },
});

/** Both may agree on other days; the sum that is still owed stays (CC 543 is for the agreement itself; the mediator records it). */
const reschedule = step<{ plan: { due: Day; amount: Fen }[]; agreedBy: string }>({
  title: text('双方同意改期', 'Both agree on other days'),
  law: ['lma-14'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  from: [...running],
  outcomes: { running: 'running' },
  input: z.strictObject({
    plan: planInput,
    agreedBy: choice(text('双方同意的方式', 'how both agreed'), {
      paper: text('书面', 'In writing'),
      phone: text('电话，已记录', 'By phone, on record'),
    }),
  }),
  closedWhen: ({ data }) =>
    unconfirmed(data).length > 0
      ? refuse('law', text('先确认已经登记的付款', 'Confirm the payments that were reported first'), 'lma-14')
      : undefined,
  unless: ({ data, input, today, facts }) => {
    const owed = data.total - data.paid;
    if (input.plan.reduce((sum, p) => sum + p.amount, 0) !== owed)
      return refuse(
        'law',
        text('新的各期合计要等于还没付的金额', 'The new payments have to add up to what is still owed'),
        'lma-14',
      );
    const problem = planProblem(owed, input.plan, today, facts.parameters);
    return problem && refuse('law', problem, 'lma-14');
  },
  does: ({ data, input }) => {
    const kept = data.plan
      .filter(p => paidFor(data, p.n) > 0)
      .map(p => ({ ...p, amount: Math.min(p.amount, paidFor(data, p.n)) }));
    const from = Math.max(0, ...data.plan.map(p => p.n));
    return {
      outcome: 'running',
      data: { plan: [...kept, ...input.plan.map((p, i) => ({ n: from + i + 1, ...p }))] },
      // Not beside the old days: these replace them.
      starts: input.plan.map(p => ({ code: 'DL-PAY' as const, from: data.effectiveOn, due: p.due })),
      notices: [
        { to: { side: 'worker' }, template: 'rescheduled' },
        { to: { side: 'employer' }, template: 'rescheduled' },
      ],
    };
  },
});

/** The worker may say that nothing more is asked for, however much came. */
const release = step<{ words: string }>({
  title: text('不再要求支付', 'Release the rest'),
  law: ['lma-14'],
  by: ['worker'],
  from: [...running],
  to: 'released',
  input: z.strictObject({ words: line(text('原因', 'reason'), 300) }),
  rank: 'danger',
  final: true,
  counts: ['closed'],
  closedWhen: ({ dossier, actor }) =>
    partyOf(dossier, actor) ? undefined : refuse('role', text('由劳动者本人决定', 'The worker decides'), 'lma-14'),
  does: ({ data }) => ({
    code: 'released',
    amount: data.paid,
    notices: [{ to: { side: 'employer' }, template: 'released' }],
  }),
});

/** Settlement: terms, instalments, payments, default. */
export const settlement = defineProcedure({
  id: 'settlement',
  on: 'dispute',
  title: text('履行', 'Performance'),
  stages: {
    running: {
      title: text('履行中', 'Being performed'),
      public: text('按约定的日子付款和确认', 'Payments are made and confirmed on the agreed days'),
    },
    defaulted: { title: text('到期未付', 'In default'), public: text('有一期到期没有付清', 'A payment was missed') },
    performed: {
      title: text('履行完毕', 'Performed'),
      public: text('全部付清，已经办完', 'Everything has been paid'),
      terminal: true,
    },
    released: {
      title: text('不再要求', 'Released'),
      public: text('劳动者不再要求支付', 'The worker asks for nothing more'),
      terminal: true,
    },
  },
  steps: {
    open,
    'report-payment': reportPayment,
    'confirm-payment': confirmPayment,
    'note-default': noteDefault,
    reschedule,
    release,
  },
  reach: {
    mediator: { by: 'assigned', sees: 'file' },
    'mediation-head': { by: 'organisation', sees: 'file' },
  },
  papers: {},
});
