import { z } from 'zod';
import { partyOf } from '../../dossier/access.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import { text } from '../../text.ts';
import { choice, count, day, line, list } from '../fields.ts';
import { planOrNone, planProblem } from '../instalment-input.ts';
import { stepOf } from '../procedure.ts';
import { lastDay } from '../safeguards.ts';
import { openDeeds, paidFor, type SettlementData, unconfirmed } from './data.ts';

const step = stepOf<SettlementData>();
const running = ['running', 'defaulted'] as const;

/** Both may agree on other days; the sum that is still owed stays (CC 543 is for the agreement itself; the mediator records it). */
export const reschedule = step<{
  plan: { due: Day; amount: Fen }[];
  deeds?: { n: number; due: Day }[] | undefined;
  agreedBy: string;
}>({
  title: text('双方同意改期', 'Both agree on other days'),
  law: ['lma-14'],
  by: ['mediator', 'mediation-head'],
  mine: true,
  from: [...running],
  outcomes: { running: 'running' },
  input: z.strictObject({
    plan: planOrNone,
    deeds: list(
      text('改期的事', 'things with another day'),
      z
        .strictObject({
          n: count(text('第几件', 'number'), { min: 1, max: 20 }),
          due: day(text('哪天以前', 'by which day')),
        })
        .meta({ label: text('一件事', 'thing to be done') }),
      { max: 20 },
    ).optional(),
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
    if (problem) return refuse('law', problem, 'lma-14');
    const still = openDeeds(data);
    if (input.deeds?.some(d => d.due < today || !still.some(o => o.n === d.n)))
      return refuse(
        'law',
        text('只能给还没做的事改期，日子不能早于今天', 'Only what is not done yet gets another day, today or later'),
        'lma-14',
      );
    return input.plan.length === 0 && (input.deeds ?? []).length === 0
      ? refuse('law', text('写明哪一期或者哪件事改期', 'State which payment or which thing gets another day'), 'lma-14')
      : undefined;
  },
  does: ({ data, input }) => {
    const kept = data.plan
      .filter(p => paidFor(data, p.n) > 0)
      .map(p => ({ ...p, amount: Math.min(p.amount, paidFor(data, p.n)) }));
    const from = Math.max(0, ...data.plan.map(p => p.n));
    const moved = new Map((input.deeds ?? []).map(d => [d.n, d.due]));
    const deeds = data.deeds?.map(d => (moved.has(d.n) ? { ...d, due: moved.get(d.n)! } : d));
    return {
      outcome: 'running',
      data: {
        plan: [...kept, ...input.plan.map((p, i) => ({ n: from + i + 1, ...p }))],
        ...(deeds && { deeds }),
        ...(data.acceleratedOn && { acceleratedOn: null }),
      },
      // Not beside the old days: these replace them.
      starts: [
        ...input.plan.map(p => ({
          code: 'DL-PAY' as const,
          from: data.effectiveOn,
          due: lastDay(p.due, data.safeguards),
        })),
        ...(moved.size > 0
          ? openDeeds({ deeds: deeds ?? [] }).map(d => ({
              code: 'DL-DEED' as const,
              from: data.effectiveOn,
              due: d.due,
            }))
          : []),
      ],
      notices: [
        { to: { side: 'worker' }, template: 'rescheduled' },
        { to: { side: 'employer' }, template: 'rescheduled' },
      ],
    };
  },
});

/** The worker may say that nothing more is asked for, however much came. */
export const release = step<{ words: string }>({
  title: text('不再要求支付', 'Release the rest'),
  law: ['lma-14'],
  binds: 'waive',
  by: ['worker'],
  from: [...running],
  to: 'released',
  input: z.strictObject({ words: line(text('原因', 'reason'), 300) }),
  rank: 'danger',
  final: true,
  closedWhen: ({ dossier, actor }) =>
    partyOf(dossier, actor) ? undefined : refuse('role', text('由劳动者本人决定', 'The worker decides'), 'lma-14'),
  does: ({ data }) => ({
    counts: data.of === undefined ? (['closed'] as const) : [],
    code: 'released',
    amount: data.paid,
    notices: [{ to: { side: 'employer' }, template: 'released' }],
  }),
});
