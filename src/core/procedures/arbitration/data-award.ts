import type { Day } from '../../law/day.ts';
import type { ServiceMethod } from '../../law/service.ts';
import type { Fen } from '../../pay/money.ts';
import type { Side } from '../../people/role.ts';
import type { Deed } from '../settlement/data.ts';
import type { CourtRecord } from './court-link.ts';

/** From the end of the hearing to the archive (A21, A26, A27, A29–A32, A36; domain.md 1.6). What the tribunal said lies behind its wall. */
export interface AwardData {
  /** Every award that was made, in order; two where final and other items were split (CR 50). */
  readonly awards?: readonly Award[];
  readonly agreed?: Statement | null;
  /** Statements that a side refused when it was to sign for them. */
  readonly refused?: readonly { readonly by: Side; readonly on: Day; readonly reason?: string }[];
  readonly advance?: Advance;
  readonly corrections?: readonly Correction[];
  readonly sham?: Sham;
  readonly archive?: Archive;
  /** What courts that work on the same file told of suits and revocations, in order. */
  readonly court?: readonly CourtRecord[];
}

/** How a party got a paper. */
export interface Served {
  readonly partyId: string;
  readonly side: Side;
  readonly on: Day;
  readonly way: ServiceMethod;
  readonly receiver: string;
}

/** `single`: one award with both kinds of item, which is not final (ZJMA 37; SI1 20). */
export type AwardKind = 'final' | 'non-final' | 'single';

/** Where an award stands (domain.md 1.6). */
export type AwardState =
  /** Made: being served, or the time to go to court runs. */
  | 'running'
  | 'effective'
  /** The worker has sued over a final award: it waits for the outcome of that suit (SI1 21). */
  | 'sued'
  /** The employer has asked the intermediate court to revoke it (LMA 49). */
  | 'revocation'
  /** Sued over in time, or revoked: it has no effect. */
  | 'without-effect';

export interface Award {
  readonly id: string;
  /** From 1. */
  readonly n: number;
  /** The draft behind the tribunal's wall that it was made from. */
  readonly draftId: string;
  readonly kind: AwardKind;
  /** Made on a part of the claims before the rest (LMA 43; CR 49). */
  readonly part?: true;
  readonly byDefault?: true;
  /** One of two papers, because final and other items were mixed (CR 50). */
  readonly split?: true;
  /** Template of its paper. */
  readonly paper: string;
  readonly on: Day;
  readonly claimIds: readonly string[];
  readonly amount: Fen;
  /** Days to pay, counted from the day on which it takes effect. */
  readonly payWithin: number;
  readonly limitation: 'not-raised' | 'held' | 'rejected';
  readonly mediation: 'apart' | 'unwilling' | 'absent';
  /** The facts as found. */
  readonly statement: string;
  /** The opinion of the tribunal. */
  readonly reason: string;
  /** Names under the award: an arbitrator of another opinion may be missing (LMA 45). */
  readonly signers: readonly string[];
  readonly state: AwardState;
  readonly served: readonly Served[];
  /** Last day to sue and last day to ask for revocation of each party, from its own receipt. */
  readonly until: readonly { readonly partyId: string; readonly sue?: Day; readonly revoke?: Day }[];
  readonly suits: readonly Suit[];
  readonly revocation?: {
    readonly on: Day;
    readonly court: string;
    readonly ground: string;
    readonly fileId?: string;
  };
  readonly effectiveOn?: Day;
  /** What it grants is being followed. */
  readonly opened?: true;
  /** Workers who sued, for whom it has no effect although it has for the others (SI1 17). */
  readonly except?: readonly string[];
  /** How the court answered last, and when the ruling was received. */
  readonly ruling?: { readonly kind: string; readonly on: Day };
}

export interface Suit {
  readonly partyId: string;
  readonly side: Side;
  readonly on: Day;
  readonly court: string;
  readonly fileId?: string;
}

/** A mediation statement: terms agreed before the tribunal. It takes effect when both have signed for it (CR 72). */
export interface Statement {
  readonly on: Day;
  readonly terms: readonly {
    readonly claimId: string;
    readonly kind: 'paid' | 'deed' | 'waived';
    readonly amount?: Fen;
  }[];
  readonly total: Fen;
  readonly plan: readonly { readonly n: number; readonly due: Day; readonly amount: Fen }[];
  readonly deeds?: readonly Pick<Deed, 'n' | 'what' | 'by' | 'due'>[];
  /** Settles some of the claims; the award follows on the rest. */
  readonly part?: true;
  /** The arbitrators who signed it. */
  readonly signers: readonly string[];
  readonly signedFor: readonly {
    readonly side: Side;
    readonly fullName: string;
    readonly on: Day;
    readonly way: ServiceMethod;
  }[];
  readonly effectiveOn?: Day;
}

/** Advance enforcement (LMA 44; CR 51). */
export interface Advance {
  readonly askedOn: Day;
  readonly ground: 'pay' | 'medical' | 'compensation' | 'damages';
  readonly need: string;
  readonly claimIds: readonly string[];
  readonly amount: Fen;
  readonly on: Day;
  readonly served: readonly Served[];
  readonly sentOn?: Day;
}

export interface Correction {
  readonly on: Day;
  readonly award: number;
  readonly items: readonly {
    readonly kind: 'wording' | 'arithmetic' | 'omitted';
    readonly where: string;
    readonly wrong: string;
    readonly right: string;
  }[];
  /** Sums that were wrongly added up, in fen. */
  readonly amounts?: readonly { readonly claimId: string; readonly was: Fen; readonly now: Fen }[];
  /** What kind of award it was and is, where a sum that was put right crosses the bound of finality. */
  readonly kinds?: { readonly was: AwardKind; readonly now: AwardKind };
  readonly served: readonly Served[];
}

/** An award or statement that was got by an invented dispute was revoked (ZJMA 42), noted (45) and handed to those who investigate. */
export interface Sham {
  readonly on: Day;
  readonly found: string;
  /** Parties in whose record of integrity it is noted. */
  readonly partyIds: readonly string[];
  readonly sentTo: 'police' | 'procuratorate' | 'court';
  /** Names of the papers that lost effect. */
  readonly papers: readonly string[];
}

/** The closed file (CR 22–24). The table of the internal volume lies behind the wall. */
export interface Archive {
  readonly on: Day;
  readonly by: string;
  readonly years: number;
  readonly keepUntil: Day;
}
