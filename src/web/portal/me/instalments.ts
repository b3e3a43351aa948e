import { z } from 'zod';
import type { ProceedingView } from '../../../contract/views.ts';
import { toNumber } from '../../../core/law/day.ts';
import { lastDay, type Safeguards } from '../../../core/procedures/safeguards.ts';

const Settlement = z.object({
  plan: z.array(z.object({ n: z.number(), due: z.string(), amount: z.number() })),
  total: z.number(),
  method: z.string().optional(),
  payments: z
    .array(
      z.object({
        id: z.string(),
        n: z.number(),
        on: z.string(),
        amount: z.number(),
        by: z.string().optional(),
        received: z.enum(['all', 'part', 'none']).optional(),
        receivedAmount: z.number().optional(),
      }),
    )
    .default([]),
  paid: z.number().default(0),
  safeguards: z
    .object({ graceDays: z.number().optional(), accelerates: z.boolean().optional(), guarantor: z.string().optional() })
    .optional(),
  /** All the rest is due since that day. */
  acceleratedOn: z.string().nullish(),
  deeds: z
    .array(
      z.object({
        n: z.number(),
        what: z.string(),
        by: z.enum(['worker', 'employer']),
        due: z.string(),
        reportedOn: z.string().optional(),
        doneOn: z.string().optional(),
        missedOn: z.string().optional(),
      }),
    )
    .default([]),
});
export type Deed = z.infer<typeof Settlement>['deeds'][number];
export type Payment = z.infer<typeof Settlement>['payments'][number];

export interface InstalmentLine {
  readonly n: number;
  readonly due: string;
  readonly amount: number;
  readonly state: 'coming' | 'today' | 'late' | 'reported' | 'received' | 'part' | 'none';
  /** Days after the due day; 0 when not late. */
  readonly lateDays: number;
  readonly payments: readonly Payment[];
  /** The payment that the worker has not answered yet. */
  readonly asks?: Payment | undefined;
  /** Fen that have arrived. */
  readonly received: number;
}

export interface MoneyLedger {
  readonly total: number;
  readonly paid: number;
  readonly method: string | undefined;
  readonly lines: readonly InstalmentLine[];
  /** What is promised beside money. */
  readonly deeds: readonly Deed[];
  readonly safeguards: Safeguards | undefined;
  readonly acceleratedOn: string | undefined;
}

const arrived = (payment: Payment): number =>
  payment.received === 'all' ? payment.amount : payment.received === 'part' ? (payment.receivedAmount ?? 0) : 0;

function stateOf(
  due: string,
  amount: number,
  payments: readonly Payment[],
  received: number,
  today: string,
): InstalmentLine['state'] {
  if (received >= amount) return 'received';
  if (payments.some(p => p.received === undefined)) return 'reported';
  if (received > 0) return 'part';
  if (payments.length > 0) return 'none';
  if (due < today) return 'late';
  return due === today ? 'today' : 'coming';
}

/** The instalments of a settlement with what was paid on each; undefined where nothing is due. Amounts are fen. */
export function ledgerOf(proceeding: ProceedingView | undefined, today: string): MoneyLedger | undefined {
  const found = Settlement.safeParse(proceeding?.data);
  if (!found.success) return undefined;
  const { plan, total, method, payments, paid, deeds, safeguards, acceleratedOn } = found.data;
  /** The last day in time: with its grace, and no later than the day on which all the rest fell due. */
  const until = (due: string) => (acceleratedOn && acceleratedOn <= due ? acceleratedOn : lastDay(due, safeguards));
  const lines = plan.map(({ n, due, amount }) => {
    const own = payments.filter(p => p.n === n);
    const received = own.reduce((sum, p) => sum + arrived(p), 0);
    const state = stateOf(until(due), amount, own, received, today);
    const lateDays =
      received < amount && until(due) < today ? toNumber(today) - Math.min(toNumber(due), toNumber(until(due))) : 0;
    return { n, due, amount, state, lateDays, payments: own, asks: own.find(p => p.received === undefined), received };
  });
  return { total, paid, method, lines, deeds, safeguards, acceleratedOn: acceleratedOn ?? undefined };
}

/** The settlement that is being followed: the youngest one. */
export const settlementOf = (proceedings: readonly ProceedingView[]): ProceedingView | undefined =>
  proceedings.filter(p => p.procedure === 'settlement').at(-1);
