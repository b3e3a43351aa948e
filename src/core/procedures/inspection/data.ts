import type { Day } from '../../law/day.ts';
import type { Excluded } from '../../law/segments.ts';
import type { Computation } from '../../pay/calculator.ts';
import type { Fen } from '../../pay/money.ts';
import type { Side } from '../../people/role.ts';
import type { HandedOver } from '../hand-over.ts';

/** Labour inspection's own facts (domain.md 1.11). Who reported an employer is none of them: that lies behind the wall. */
export interface InspectionData extends HandedOver {
  /** Whose papers are the complainant's. */
  readonly applicant: Side;
  readonly origin: 'complaint' | 'report' | 'hand-over';
  readonly complainedOn: Day;
  /** By which a matter without a second party is called. */
  readonly employerName?: string;
  /** The day on which the unlawful act ended, and the last day for the inspection to act on it (LI 20); absent: not known, or it goes on. */
  readonly endedOn?: Day;
  readonly actableUntil?: Day;
  readonly filed?: Filed;
  readonly closing?: { readonly ground: string; readonly words: string; readonly on: Day };
  readonly recusals?: readonly Recusal[];
  readonly summons?: readonly {
    readonly on: Day;
    readonly at: string;
    readonly place: string;
    readonly items: readonly string[];
  }[];
  /** That somebody was asked, when and by which officers; what was said lies behind the wall. */
  readonly inquiries?: readonly { readonly on: Day; readonly officers: readonly string[] }[];
  /** The day since which the employer has refused its pay records: the worker's papers decide (ZJLI 26). */
  readonly withheldOn?: Day;
  readonly kept?: {
    readonly on: Day;
    readonly items: readonly string[];
    readonly decided?: { readonly on: Day; readonly words: string };
  };
  readonly excluded?: readonly Excluded[];
  readonly extended?: { readonly on: Day; readonly words: string };
  readonly suspended?: {
    readonly on: Day;
    readonly ground: string;
    readonly words: string;
    readonly returnTo: string;
  } | null;
  readonly told?: readonly { readonly on: Day; readonly way: string }[];
  readonly orders?: readonly Order[];
  readonly decision?: Outcome;
  readonly reportedOn?: Day;
  readonly courtOn?: Day;
  readonly crime?: Crime | null;
  readonly listing?: Listing | null;
}

export interface Filed {
  readonly on: Day;
  readonly acts: readonly string[];
  readonly words: string;
  readonly persons: number;
  /** The two officers (LI 16). */
  readonly officers: readonly string[];
}

export interface Recusal {
  readonly by: Side | 'self';
  readonly userId: string;
  readonly officer: string;
  readonly words: string;
  readonly on: Day;
  readonly decision?: { readonly upheld: boolean; readonly words: string; readonly on: Day };
}

/** An order to pay or to put right within a time (LI 18, 26). */
export interface Order {
  readonly id: string;
  readonly kind: 'pay' | 'correct';
  readonly on: Day;
  readonly due: Day;
  readonly words: string;
  readonly amount?: Fen;
  readonly persons: number;
  readonly servedOn?: Day;
  readonly complied?: { readonly on: Day; readonly amount?: Fen; readonly words: string };
  readonly missedOn?: Day;
}

/** How the case was decided (LI 18; ZJLI 31–32). */
export interface Outcome {
  readonly kind: 'handle' | 'fine' | 'extra' | 'drop' | 'pass';
  readonly on: Day;
  readonly facts: string;
  readonly result: string;
  readonly heard?: string;
  readonly amount?: Fen;
  readonly percent?: number;
  readonly computation?: Computation;
  readonly servedOn?: Day;
}

/** A suspected crime of refusing to pay, on its way to the police (CL 276-1; TR 5–12). */
export interface Crime {
  readonly on: Day;
  readonly manner: string;
  readonly workers: number;
  readonly total: Fen;
  readonly words: string;
  readonly by: string;
  readonly computation: Computation;
  readonly materials: readonly string[];
  /** `at`: the instant, to the minute, from which the 24 hours run. */
  readonly decision?: { readonly transfer: boolean; readonly at: string; readonly words: string };
  readonly handed?: { readonly at: string; readonly officer: string; readonly late: boolean };
  readonly police?: { readonly filed: boolean; readonly on: Day; readonly words: string };
  readonly review?: { readonly to: string; readonly on: Day; readonly words: string };
  readonly givenOn?: Day;
}

/** The list of employers in arrears (BL 5–13). */
export interface Listing {
  readonly on: Day;
  readonly words: string;
  readonly noticedOn?: Day;
  readonly objection?: {
    readonly on: Day;
    readonly words: string;
    readonly checked?: { readonly upheld: boolean; readonly words: string; readonly on: Day };
  };
  readonly extended?: true;
  readonly spared?: { readonly on: Day; readonly words: string };
  readonly listedOn?: Day;
  readonly removal?: { readonly on: Day; readonly words: string };
  readonly ended?: { readonly on: Day; readonly how: string };
}

/** The last order to pay that was not kept; upon it rest extra damages, the list and the transfer of a crime. */
export const missedOrder = ({ orders }: Pick<InspectionData, 'orders'>): Order | undefined =>
  orders?.findLast(o => o.kind === 'pay' && o.missedOn !== undefined);

/** What is still owed under an order. */
export const unpaid = (order: Order): Fen => (order.amount ?? 0) - (order.complied?.amount ?? 0);

export const changeOrder = (data: InspectionData, id: string, change: Partial<Order>): readonly Order[] =>
  (data.orders ?? []).map(o => (o.id === id ? { ...o, ...change } : o));

/**
 * The facts as a citizen reads them. Where the case came from, what is prepared against the employer and who is asked are for the house;
 * whoever reported and is no party reads that it was filed and how it ended.
 */
export function dataFor(
  data: Readonly<Record<string, unknown>>,
  { id, side }: { readonly id: string; readonly side: Side },
): Readonly<Record<string, unknown>> {
  const { applicant, complainedOn, filed, closing, suspended, extended, orders, decision, listing, recusals } =
    data as unknown as InspectionData;
  const isWorker = side === 'worker';
  const open = {
    complainedOn,
    ...(filed && { filed: { on: filed.on } }),
    ...(suspended && { suspended: { on: suspended.on, ground: suspended.ground } }),
    ...(extended && { extended: { on: extended.on } }),
  };
  if (id === '') return { ...open, ...(decision && { decision: { kind: decision.kind, on: decision.on } }) };
  const served = decision?.servedOn !== undefined || isWorker;
  return {
    ...open,
    applicant,
    ...(closing && { closing }),
    ...(orders && { orders }),
    ...(decision && served && { decision }),
    ...(listing && !isWorker && { listing }),
    ...(recusals && { recusals: recusals.filter(r => r.by === side) }),
  };
}
