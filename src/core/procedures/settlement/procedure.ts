import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import type { Side } from '../../people/role.ts';
import { type Text, text } from '../../text.ts';
import { agentPapers, agentSteps } from '../agents.ts';
import { choice, count, day, id, line, list, money } from '../fields.ts';
import { safeguardsInput } from '../instalment-input.ts';
import { defineProcedure, type Effects, type Stage, type StepContext, stepOf } from '../procedure.ts';
import { lastDay, type Safeguards } from '../safeguards.ts';
import { amend, annul } from './basis.ts';
import { release, reschedule } from './change.ts';
import { hearRecovered } from './court.ts';
import { isInTime, openDeeds, paidFor, performanceOf, type SettlementData, unconfirmed } from './data.ts';
import { confirmDeed, reportDeed } from './deeds.ts';
import { afterPayments } from './payments.ts';

const step = stepOf<SettlementData>();
const running = ['running', 'defaulted'] as const;
const sideChoices = { employer: text('用人单位', 'The employer'), worker: text('劳动者', 'The worker') };
/** A sum as another procedure hands it on, not as somebody types it. */
const fen = (label: Text) => z.int().min(0).meta({ label });

const open = step<{
  basis: string;
  of?: 'award' | 'judgment' | undefined;
  awardId?: string | undefined;
  effectiveOn: Day;
  total: Fen;
  plan: { n: number; due: Day; amount: Fen }[];
  deeds?: { n: number; what: string; by: Side; due: Day }[] | undefined;
  method?: string | undefined;
  safeguards?: Safeguards | undefined;
}>({
  title: text('开始履行', 'Performance begins'),
  law: ['lma-14', 'lma-15', 'lma-51'],
  by: ['clock'],
  from: 'opening',
  // An agreement by which nobody owes anything more is performed when it takes effect.
  outcomes: { running: 'running', nothing: 'performed' },
  input: z.strictObject({
    basis: z.uuid().meta({ label: text('依据的程序', 'proceeding it follows from') }),
    of: choice(text('依据', 'basis'), {
      award: text('裁决', 'An award'),
      judgment: text('法院的判决或者调解书', 'A judgment or statement of the court'),
    }).optional(),
    awardId: z
      .uuid()
      .meta({ label: text('哪一份裁决', 'which award') })
      .optional(),
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
    deeds: list(
      text('要做的事', 'things to be done'),
      z
        .strictObject({
          n: count(text('第几件', 'number'), { min: 1, max: 20 }),
          what: line(text('做什么', 'what'), 200),
          by: choice(text('由谁做', 'by whom'), sideChoices),
          due: day(text('哪天以前', 'by which day')),
        })
        .meta({ label: text('一件事', 'thing to be done') }),
      { max: 20 },
    ).optional(),
    method: line(text('支付方式', 'way of payment'), 40).optional(),
    safeguards: safeguardsInput.optional(),
  }),
  does: ({ input: { deeds, method, of, awardId, safeguards, ...input }, dossier, today }) => {
    const data = {
      ...input,
      ...(of && { of }),
      ...(awardId && { awardId }),
      ...(deeds && deeds.length > 0 && { deeds }),
      ...(method && { method }),
      ...(safeguards && { safeguards }),
      payments: [],
      paid: 0,
      defaults: [],
    };
    const promise = (code: 'DL-PAY' | 'DL-DEED') => (p: { due: Day }) => ({
      code,
      from: input.effectiveOn,
      due: code === 'DL-PAY' ? lastDay(p.due, safeguards) : p.due,
      beside: true as const,
    });
    return {
      outcome: performanceOf(data, today) === 'complete' ? 'nothing' : 'running',
      ...basisReach(dossier, input.basis),
      data,
      starts: [...input.plan.map(promise('DL-PAY')), ...(deeds ?? []).map(promise('DL-DEED'))],
    };
  },
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

/** Payments missed and not yet noted: with one of them, where that was agreed, all the rest. */
function missedMoney(data: SettlementData, today: Day) {
  const open = data.plan.filter(p => paidFor(data, p.n) < p.amount && !data.defaults.some(d => d.n === p.n));
  const missed = open.filter(p => lastDay(p.due, data.safeguards) < today);
  return missed.length > 0 && data.safeguards?.accelerates ? open : missed;
}
const missedDeeds = (data: SettlementData, today: Day) =>
  openDeeds(data).filter(d => d.due < today && d.missedOn === undefined);

/** The agreed day passed without what was promised: both sides and the mediator are told, with the ways open (LMA 15, 16). */
const noteDefault = step<Record<string, never>>({
  title: text('到期未履行', 'A promise was missed'),
  law: ['lma-15', 'lma-16', 'lma-51'],
  by: ['clock'],
  from: [...running],
  to: 'defaulted',
  input: z.strictObject({}),
  after: ['DL-PAY', 'DL-DEED'],
  counts: [],
  unless: ({ data, today }) =>
    missedMoney(data, today).length > 0 || missedDeeds(data, today).length > 0
      ? undefined
      : refuse('law', text('没有新的到期未履行', 'No further promise was missed'), 'lma-15'),
  does: ({ data, today, proceeding }) => {
    const money = missedMoney(data, today);
    const deeds = missedDeeds(data, today);
    return {
      data: {
        defaults: [...data.defaults, ...money.map(p => ({ n: p.n, on: today }))],
        ...(money.length > 0 && data.safeguards?.accelerates && { acceleratedOn: today }),
        ...(deeds.length > 0 && {
          deeds: data.deeds!.map(d => (deeds.includes(d) ? { ...d, missedOn: today } : d)),
        }),
      },
      ...(money.length > 0 && data.safeguards?.accelerates && { stops: ['DL-PAY'] as const }),
      // What was awarded and not paid is no broken agreement.
      counts: isInTime(data) && data.of === undefined ? ['defaulted'] : [],
      amount: money.reduce((sum, p) => sum + p.amount - paidFor(data, p.n), 0),
      notices: [
        { to: { side: 'worker' }, template: data.of === undefined ? 'default-worker' : 'award-unpaid' },
        { to: { side: 'employer' }, template: 'default-employer' },
        ...proceeding.assigned.map(a => ({ to: { userId: a.userId }, template: 'default-mediator' })),
      ],
    };
  },
});

const stages = {
  running: {
    title: text('履行中', 'Being performed'),
    public: text('按约定的日子履行和确认', 'What was agreed is done and confirmed on the agreed days'),
  },
  defaulted: { title: text('到期未履行', 'In default'), public: text('有一项到期没有履行', 'A promise was missed') },
  performed: {
    title: text('履行完毕', 'Performed'),
    public: text('全部履行，已经办完', 'Everything has been performed'),
    terminal: true,
  },
  void: {
    title: text('停止履行', 'Stopped'),
    public: text('依据已经撤销，不用再履行', 'What it rested on was revoked; nothing more is owed'),
    terminal: true,
  },
  released: {
    title: text('不再要求', 'Released'),
    public: text('劳动者不再要求支付', 'The worker asks for nothing more'),
    terminal: true,
  },
} as const satisfies Readonly<Record<string, Stage>>;

/** Settlement: terms, instalments, payments, default. */
export const settlement = defineProcedure({
  id: 'settlement',
  on: 'dispute',
  title: text('履行', 'Performance'),
  stages,
  steps: {
    open,
    'report-payment': reportPayment,
    'confirm-payment': confirmPayment,
    'report-deed': reportDeed,
    'confirm-deed': confirmDeed,
    'note-default': noteDefault,
    reschedule,
    release,
    amend,
    annul,
    'hear-recovered': hearRecovered,
    ...agentSteps({ stages, offices: ['mediator', 'mediation-head'], head: 'mediation-head' }),
  },
  reach: {
    mediator: { by: 'assigned', sees: 'file', afterwards: 'archive' },
    'mediation-head': { by: 'organisation', sees: 'file', afterwards: 'archive' },
  },
  papers: agentPapers,
});
