import type { Assignment, Party } from '../dossier/dossier.ts';
import type { ClaimCode } from '../law/claims.ts';
import type { Day } from '../law/day.ts';
import type { Fen } from '../pay/money.ts';

/** One payment of an offer to a group: when, and how much. */
export interface OfferPart {
  readonly dueOn: Day;
  readonly fen: Fen;
}

/** What is offered to one member of a group: everything that this worker is to get. */
export interface OfferRow {
  /** Dossier of the member. */
  readonly memberId: string;
  readonly plan: readonly OfferPart[];
}

/** What a member's dossier looks up of its group. */
export interface GroupFacts {
  readonly id: string;
  readonly number: string | null;
  readonly stage: string;
  readonly organisationId?: string;
  readonly assigned: readonly Assignment[];
  /** Version of the offer that is on the table; 0 = none. */
  readonly offer: number;
  /** Versions that took effect for those who consented. */
  readonly concluded: readonly number[];
  /** What this member was offered, by version. */
  readonly plans: ReadonlyMap<number, readonly OfferPart[]>;
  /** For a member who joins. */
  readonly joining?: {
    readonly employer: Party;
    readonly claimCode: ClaimCode;
    readonly place: number;
    readonly trade?: string;
    /** The next number of the roster, from 1. */
    readonly row: number;
  };
}

/** A member's answer to an offer. Nobody who has not answered has consented. */
export type Verdict = 'consent' | 'refuse' | 'ask';

/** What a group looks up of one of its members: the row of its matrix. */
export interface MemberFacts {
  /** Dossier of the member. */
  readonly id: string;
  readonly row: number;
  readonly name: string;
  readonly userId?: string;
  readonly stage: string;
  /** What the worker claims. */
  readonly claimed: Fen;
  /** The worker said that the own sum is right. */
  readonly confirmed: boolean;
  readonly mandate?: 'given' | 'refused' | 'withdrawn';
  /** Whom the worker wants as representatives. */
  readonly candidates: readonly string[];
  readonly answer?: { readonly version: number; readonly verdict: Verdict };
  /** What the worker was offered with the version that was answered. */
  readonly offered: Fen;
  /** Version by which it is settled. */
  readonly settled?: number;
  readonly due: Fen;
  /** Reported by the employer. */
  readonly reported: Fen;
  /** Confirmed by the worker. */
  readonly received: Fen;
  /** A day passed without the payment. */
  readonly late: boolean;
  readonly nextDue?: Day;
}
