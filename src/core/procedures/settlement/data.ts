import type { Dossier, Proceeding } from '../../dossier/dossier.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import type { Side } from '../../people/role.ts';
import type { Effects } from '../procedure.ts';
import { lastDay, type Safeguards } from '../safeguards.ts';

/** What was promised and what came (M11, M17). Amounts in fen. */
export interface SettlementData {
  /** The proceeding whose agreement is performed. */
  readonly basis: string;
  /** What is performed: an agreement, or what an award, a judgment or a statement before either grants. Absent = an agreement. */
  readonly of?: 'award' | 'judgment';
  /** Which award it is, where a case has several. */
  readonly awardId?: string;
  readonly effectiveOn: Day;
  readonly total: Fen;
  /** Absent where no money is promised. */
  readonly method?: string;
  readonly plan: readonly { readonly n: number; readonly due: Day; readonly amount: Fen }[];
  readonly payments: readonly Payment[];
  readonly paid: Fen;
  readonly defaults: readonly { readonly n: number; readonly on: Day }[];
  readonly safeguards?: Safeguards;
  /** All the rest is due since that day. */
  readonly acceleratedOn?: Day | null;
  /** What was promised beside money; absent = nothing. */
  readonly deeds?: readonly Deed[];
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

/** Something to be done that is not a payment: a certificate, files, reinstatement. */
export interface PromisedDeed {
  readonly n: number;
  readonly what: string;
  /** Who promised it; the other side says whether it was done. */
  readonly by: Side;
  readonly due: Day;
}

export interface Deed extends PromisedDeed {
  /** The day on which whoever promised it says that it was done. */
  readonly reportedOn?: Day;
  /** The day on which the other side confirmed it. */
  readonly doneOn?: Day;
  /** The day on which it was found missing. */
  readonly missedOn?: Day;
}

/** What is performed on the ground of a proceeding; of one award alone where that is named. */
export const performancesOf = (dossier: Dossier, basis: string, awardId?: string): readonly Proceeding[] =>
  dossier.proceedings.filter(p => {
    const data = p.data as Partial<SettlementData>;
    return p.procedure === 'settlement' && data.basis === basis && (awardId === undefined || data.awardId === awardId);
  });

/** The steps by which what still runs on the ground of a proceeding, or of one of its awards, stops. */
export const stopsPerformance = (dossier: Dossier, basis: string, awardId?: string): NonNullable<Effects['also']> =>
  performancesOf(dossier, basis, awardId)
    .filter(p => p.closedOn === undefined)
    .map(p => ({ proceedingId: p.id, procedure: 'settlement', step: 'annul', input: {} }));

/**
 * Confirmed money of each instalment: first what was paid for it, then what is left over from others, earliest first
 * (CC 560: the debtor names the debt, and what nobody named goes to the one that falls due first).
 */
export function confirmedMoney(data: Pick<SettlementData, 'plan' | 'payments'>): ReadonlyMap<number, Fen> {
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
export const paidFor = (data: Pick<SettlementData, 'plan' | 'payments'>, n: number): Fen =>
  confirmedMoney(data).get(n) ?? 0;

/**
 * The plan for another total, as when an error of arithmetic in an award is put right: what is more is added to the last payment, what is
 * less is taken from the last ones.
 */
export function planFor(plan: SettlementData['plan'], total: Fen): SettlementData['plan'] {
  let more = total - plan.reduce((sum, p) => sum + p.amount, 0);
  const after = plan.map(p => ({ ...p }));
  for (let i = after.length - 1; i >= 0 && more !== 0; i--) {
    const amount = Math.max(0, after[i]!.amount + more);
    more -= amount - after[i]!.amount;
    after[i] = { ...after[i]!, amount };
  }
  return after;
}

/** Promises beside money that nobody has confirmed as kept. */
export const openDeeds = (data: Pick<SettlementData, 'deeds'>): readonly Deed[] =>
  (data.deeds ?? []).filter(d => d.doneOn === undefined);

export type Performance = 'complete' | 'late' | 'open';

/** Whether everything promised was kept, something is overdue, or the rest still lies ahead. */
export function performanceOf(
  data: Pick<SettlementData, 'plan' | 'payments' | 'deeds' | 'safeguards' | 'acceleratedOn'>,
  today: Day,
): Performance {
  const got = confirmedMoney(data);
  const owed = data.plan.filter(p => (got.get(p.n) ?? 0) < p.amount);
  const deeds = openDeeds(data);
  if (owed.length === 0 && deeds.length === 0) return 'complete';
  if (data.acceleratedOn && owed.length > 0) return 'late';
  return owed.some(p => lastDay(p.due, data.safeguards) < today) || deeds.some(d => d.due < today) ? 'late' : 'open';
}

/** Whether every day was kept so far. */
export const isInTime = ({ defaults, deeds }: Pick<SettlementData, 'defaults' | 'deeds'>): boolean =>
  defaults.length === 0 && !deeds?.some(d => d.missedOn !== undefined);

/** Payments that the payee has not answered. */
export const unconfirmed = (data: SettlementData): readonly Payment[] =>
  data.payments.filter(p => p.received === undefined);
