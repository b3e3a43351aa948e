import type { Dossier } from '../../dossier/dossier.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import type { MemberFacts, OfferPart, Verdict } from '../group-facts.ts';
import { confirmedMoney, type SettlementData } from '../settlement/data.ts';

/** A worker's place in a group: the own row of its roster, and what this worker said to it. */
export interface MemberData {
  readonly groupId: string;
  /** Number in the roster, from 1. */
  readonly row: number;
  readonly joinedOn: Day;
  /** Joined after the group was under way. */
  readonly late?: true;
  /** Bank account to be paid into: read in full by the named payroll clerk alone, once the worker has settled. */
  readonly account?: string;
  readonly accountEnd?: string;
  readonly bank?: string;
  readonly confirmed?: { readonly on: Day; readonly way: Way };
  readonly mandate?: {
    readonly state: 'given' | 'refused' | 'withdrawn';
    /** Dossiers of the members whom this worker wants as representatives. */
    readonly candidates: readonly string[];
    readonly on: Day;
    readonly way: Way;
  };
  /** Asked to answer an offer, and how often. */
  readonly asked?: { readonly version: number; readonly on: Day; readonly times: number };
  /** The last answer; it counts for that version of the offer and no other. */
  readonly answer?: { readonly version: number; readonly verdict: Verdict; readonly on: Day; readonly way: Way };
  readonly settled?: { readonly version: number; readonly on: Day; readonly total: Fen };
  readonly left?: { readonly on: Day; readonly reason: string };
}

/** How a worker's word reached the file: on the own phone, or on paper that somebody of staff put on it. */
export type Way = 'phone' | 'paper';

export const sumOf = (plan: readonly OfferPart[]): Fen => plan.reduce((sum, part) => sum + part.fen, 0);

/** A member's row as its dossier says it, for the matrix and the sums of the group; undefined for a dispute of nobody's group. */
export function memberFactsOf(dossier: Dossier, today?: Day): MemberFacts | undefined {
  if (!dossier.groupId) return undefined;
  const place = dossier.proceedings.findLast(p => p.procedure === 'group-member');
  const worker = dossier.parties.find(p => p.side === 'worker');
  if (!place || !worker) return undefined;
  const data = place.data as MemberData;
  const paid = paidOf(dossier, place.id);
  return {
    id: dossier.id,
    row: data.row,
    name: worker.name,
    ...(worker.userId && { userId: worker.userId }),
    stage: place.stage,
    claimed: dossier.claims.reduce((sum, c) => sum + (c.amount ?? 0), 0),
    confirmed: data.confirmed !== undefined,
    ...(data.mandate && { mandate: data.mandate.state }),
    candidates: data.mandate?.state === 'given' ? data.mandate.candidates : [],
    ...(data.answer && { answer: { version: data.answer.version, verdict: data.answer.verdict } }),
    offered: 0,
    ...(data.settled && { settled: data.settled.version }),
    ...paid,
    late: paid.late || (today !== undefined && paid.nextDue !== undefined && paid.nextDue < today),
  };
}

/** What this worker is owed by the group's settlement and what came of it. */
function paidOf(
  dossier: Dossier,
  basis: string,
): Pick<MemberFacts, 'due' | 'reported' | 'received' | 'late' | 'nextDue'> {
  const settlement = dossier.proceedings.find(
    p => p.procedure === 'settlement' && (p.data as SettlementData).basis === basis,
  );
  if (!settlement) return { due: 0, reported: 0, received: 0, late: false };
  const data = settlement.data as SettlementData;
  const got = confirmedMoney(data);
  const next = data.plan.find(p => (got.get(p.n) ?? 0) < p.amount);
  return {
    due: data.total,
    reported: data.payments
      .filter(p => p.received !== 'none')
      .reduce((sum, p) => sum + (p.receivedAmount ?? p.amount), 0),
    received: data.paid,
    late: settlement.stage === 'defaulted',
    ...(next && settlement.closedOn === undefined && { nextDue: next.due }),
  };
}
