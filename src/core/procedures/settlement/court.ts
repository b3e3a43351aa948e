import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import { text } from '../../text.ts';
import { day } from '../fields.ts';
import { stepOf } from '../procedure.ts';
import { paidFor, type SettlementData } from './data.ts';
import { afterPayments } from './payments.ts';

const step = stepOf<SettlementData>();
const running = ['running', 'defaulted'] as const;

/** What the court recovered and paid out counts as received: the ledger of payments stays one (CPL 264; M13). */
export const hearRecovered = step<{ on: Day; amount: Fen }>({
  title: text('法院执行到账', 'Recovered by the court'),
  law: ['cpl-235', 'lma-51'],
  by: ['clock'],
  from: [...running],
  outcomes: { open: 'running', late: 'defaulted', complete: 'performed' },
  input: z.strictObject({
    on: day(text('到账日期', 'day received')),
    amount: z
      .int()
      .min(1)
      .meta({ label: text('金额（分）', 'amount (fen)') }),
  }),
  unless: ({ data, input }) =>
    input.amount <= data.total - data.paid
      ? undefined
      : refuse('law', text('比还没付的多', 'More than is still unpaid'), 'cpl-235'),
  does: ({ data, input, today, newId, proceeding }) => {
    let left = input.amount;
    const payments = [...data.payments];
    for (const p of data.plan) {
      const amount = Math.min(left, p.amount - paidFor({ plan: data.plan, payments }, p.n));
      if (amount <= 0) continue;
      left -= amount;
      payments.push({
        id: newId(),
        n: p.n,
        on: input.on,
        amount,
        by: 'enforcement-officer',
        received: 'all',
        receivedAmount: amount,
      });
    }
    const mediators = proceeding.assigned.map(a => a.userId);
    return afterPayments({ ...data, payments }, today, mediators, false);
  },
});
