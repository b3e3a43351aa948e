import type { Day } from '../../law/day.ts';
import type { Effects } from '../procedure.ts';
import { lastDay } from '../safeguards.ts';
import { confirmedMoney, performanceOf, type SettlementData } from './data.ts';
import { settledBy } from './deeds.ts';

/** Recomputes what is paid, which days are met, and whether the promise is kept. */
export function afterPayments(
  data: SettlementData,
  today: Day,
  mediators: readonly string[],
  mismatch: boolean,
): Effects<SettlementData> {
  const paid = data.payments.reduce((sum, p) => sum + (p.receivedAmount ?? 0), 0);
  const got = confirmedMoney(data);
  const full = data.plan.filter(p => (got.get(p.n) ?? 0) >= p.amount);
  const outcome = performanceOf(data, today);
  return {
    ...settledBy(outcome, data),
    data: { payments: data.payments, paid },
    amount: paid,
    meets: full.map(p => ({ code: 'DL-PAY' as const, due: lastDay(p.due, data.safeguards) })),
    notices: [
      { to: { side: 'employer' }, template: outcome === 'complete' ? 'performed' : 'receipt-confirmed' },
      ...(mismatch ? mediators.map(userId => ({ to: { userId }, template: 'payment-mismatch' })) : []),
    ],
  };
}
