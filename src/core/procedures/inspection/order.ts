import { z } from 'zod';
import type { Proceeding } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import { text } from '../../text.ts';
import { choice, count, day, money, words } from '../fields.ts';
import { changeOrder, type InspectionData, type Order } from './data.ts';
import { fedBack, step, toComplainant, toEmployer, toOfficers } from './kit.ts';
import { underWay } from './stages.ts';

/** No order and no decision without an inquiry by two officers (LI 16, 18). */
export const notInquired = ({ data }: { readonly data: InspectionData }): Refusal | undefined =>
  data.inquiries
    ? undefined
    : refuse('law', text('先由两名监察员调查、做笔录', 'Two officers inquire and record it first'), 'li-16');

const kinds = {
  pay: text('责令支付', 'To pay'),
  correct: text('责令改正', 'To put it right'),
};

/** To pay, or to put right, within a time (LI 18, 26). */
export const order = step<{ kind: Order['kind']; amount?: Fen | undefined; persons: number; due: Day; words: string }>({
  title: text('责令限期改正或者支付', 'Order to put right or pay'),
  help: text(
    '送达以后期限才对单位有效。单位跑了的，张贴并拍照录像也算送达',
    'It binds once it is served. If the employer fled, posting it with a photo or recording counts',
  ),
  law: ['li-18', 'li-26', 'zjli-26', 'ci-4'],
  by: ['inspector', 'inspection-head'],
  mine: true,
  from: underWay,
  to: 'ordered',
  input: z.strictObject({
    kind: choice(text('责令什么', 'what is ordered'), kinds),
    amount: money(text('支付金额（元）', 'amount (yuan)')).optional(),
    persons: count(text('涉及劳动者人数', 'workers concerned'), { min: 1 }),
    due: day(text('期限到哪天', 'until which day')),
    words: words(text('事实和要求', 'facts and what is to be done'), { min: 5, max: 3000 }),
  }),
  rank: ({ data }) => (data.inquiries && !data.orders ? 'primary' : 'normal'),
  final: true,
  issues: ['inspection-order'],
  closedWhen: notInquired,
  unless: ({ input, today }) => {
    if (input.kind === 'pay' && !input.amount)
      return refuse('law', text('写明支付多少', 'Say how much is to be paid'), 'li-26');
    return input.due > today
      ? undefined
      : refuse('law', text('期限要在今天以后', 'The time ends after today'), 'li-26');
  },
  does: ({ input, dossier, proceeding, data, today, newId }) => ({
    data: {
      orders: [
        ...(data.orders ?? []),
        {
          id: newId(),
          kind: input.kind,
          on: today,
          due: input.due,
          words: input.words,
          persons: input.persons,
          ...(input.kind === 'pay' && { amount: input.amount! }),
        },
      ],
    },
    starts: [{ code: 'DL-LI-ORDER', from: today, due: input.due }],
    numbers: [
      { kind: 'inspection-order', target: 'paper:inspection-order', organisationId: proceeding.organisationId! },
    ],
    notices: [...toComplainant(dossier, proceeding, 'inspection-ordered'), ...toEmployer('inspection-order-made')],
  }),
});

/** An order reaches the employer with the proof of its service. */
export const orderServed = step<{ on: Day }>({
  title: text('登记指令书已送达', 'Record that the order was served'),
  law: ['ci-4', 'li-26'],
  by: ['clock'],
  from: [...underWay, 'suspended', 'decided'],
  input: z.strictObject({ on: day(text('送达日期', 'day of service')) }),
  does: ({ input, data }) => {
    const last = data.orders?.findLast(o => o.servedOn === undefined);
    return last ? { data: { orders: changeOrder(data, last.id, { servedOn: input.on }) } } : {};
  },
});

const awaited = ({ orders }: InspectionData): Order | undefined => orders?.findLast(o => !isKept(o));
const isKept = (o: Order): boolean =>
  o.complied !== undefined && (o.kind === 'correct' || (o.complied.amount ?? 0) >= (o.amount ?? 0));

/** What the employer did; in full it ends the case (LI 18). */
export const noteCompliance = step<{ on: Day; amount?: Fen | undefined; words: string }>({
  title: text('登记改正或者支付情况', 'Record what was put right or paid'),
  law: ['li-18', 'mw-16'],
  by: ['inspector'],
  mine: true,
  from: ['ordered', 'decided'],
  outcomes: { full: 'complied', part: 'ordered', decided: 'decided' },
  input: z.strictObject({
    on: day(text('日期', 'day')),
    amount: money(text('一共付了多少（元）', 'paid in all (yuan)')).optional(),
    words: words(text('情况和凭证', 'what was done, with which proof'), { max: 1000 }),
  }),
  rank: proceeding => (isRunning(proceeding) ? 'primary' : 'normal'),
  stops: [],
  closedWhen: ({ data }) =>
    awaited(data) ? undefined : refuse('law', text('没有等履行的指令', 'No order is open'), 'li-18'),
  unless: ({ input, data, today }) => {
    if (input.on > today) return refuse('law', text('日期要在今天或以前', 'The day is today or earlier'), 'li-18');
    const one = awaited(data)!;
    return one.kind === 'pay' && (input.amount === undefined || input.amount > (one.amount ?? 0))
      ? refuse(
          'law',
          text('写明一共付了多少，不超过责令的数额', 'Say how much was paid in all, at most what was ordered'),
          'li-26',
        )
      : undefined;
  },
  does: ({ input, dossier, proceeding, data }) => {
    const one = awaited(data)!;
    const complied = { on: input.on, words: input.words, ...(input.amount !== undefined && { amount: input.amount }) };
    const full = isKept({ ...one, complied });
    // What was decided on top of the order stands for itself.
    const ends = full && proceeding.stage === 'ordered';
    return {
      outcome: ends ? 'full' : proceeding.stage === 'decided' ? 'decided' : 'part',
      data: { orders: changeOrder(data, one.id, { complied }) },
      ...(full && { stops: ['DL-LI-ORDER'] }),
      ...(ends && {
        counts: ['performed'],
        persons: one.persons,
        ...(input.amount !== undefined && { amount: input.amount }),
      }),
      notices: [...toComplainant(dossier, proceeding, 'inspection-paid'), ...(ends ? fedBack(data) : [])],
    };
  },
});

const isRunning = ({ deadlines }: Pick<Proceeding, 'deadlines'>): boolean =>
  deadlines.some(d => d.code === 'DL-LI-ORDER' && d.state === 'open');

/** The day passed and it was not done: extra damages, the list and the transfer of a crime are open from here (LI 26; BL 5; CL 276-1). */
export const orderMissed = step<Record<string, never>>({
  title: text('指令到期未履行', 'The order was not kept'),
  law: ['li-26', 'li-30'],
  by: ['clock'],
  from: ['ordered', 'suspended', 'decided'],
  input: z.strictObject({}),
  after: ['DL-LI-ORDER'],
  counts: ['defaulted'],
  closedWhen: ({ data }) => {
    const one = awaited(data);
    if (!one || one.missedOn) return refuse('law', text('已经登记', 'It has been recorded'), 'li-26');
    // An order that did not reach the employer in its time does not bind: it is made anew.
    return one.servedOn !== undefined && one.servedOn <= one.due
      ? undefined
      : refuse('law', text('指令书没有在期限以前送达', 'The order was not served within its time'), 'ci-4');
  },
  does: ({ data, dossier, proceeding, today }) => ({
    data: { orders: changeOrder(data, awaited(data)!.id, { missedOn: today }) },
    notices: [
      ...toOfficers(proceeding, 'inspection-order-missed'),
      ...toComplainant(dossier, proceeding, 'inspection-order-missed'),
    ],
  }),
});
