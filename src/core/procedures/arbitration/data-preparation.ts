import type { Claim } from '../../dossier/dossier.ts';
import type { Day } from '../../law/day.ts';
import type { ExclusionReason, Restart } from '../../law/segments.ts';
import type { Side } from '../../people/role.ts';

/** From acceptance to the hearing: copy, answer, evidence, and what moves the closing period (A2, A9–A11, A14–A15, A22–A24, A33, A35). */
export interface PreparationData {
  readonly acceptedOn?: Day;
  /** What moves the closing period beside its start: each part is kept as it was found. */
  readonly period?: ClosingPeriod;
  readonly suspended?: Suspension | null;
  /** The closing day that passed without an award, and the day on which the parties were told. */
  readonly overdue?: { readonly due: Day; readonly on: Day };
  readonly copyServed?: { readonly on: Day; readonly receiver: string; readonly way: string };
  readonly objection?: Objection;
  readonly answered?: { readonly on: Day; readonly words?: string };
  readonly answerPassedOn?: Day;
  /** The answer period ended without an answer. */
  readonly unansweredOn?: Day;
  readonly counterclaim?: Counterclaim;
  readonly variation?: Variation;
  readonly joined?: readonly Joined[];
  readonly simple?: Simple | null;
  readonly evidenceUntil?: Day;
  readonly lateEvidence?: readonly LateEvidence[];
  readonly inquiries?: readonly Inquiry[];
  readonly preservation?: Preservation;
  /** Mediation with which a body was entrusted before the hearing (CR 70). */
  readonly entrusted?: {
    readonly on: Day;
    readonly organisationId: string;
    readonly name: string;
    readonly words?: string;
    readonly ended?: Day;
  };
}

export interface ClosingPeriod {
  readonly restarts: readonly Restart[];
  readonly excluded: readonly Exclusion[];
  readonly extended?: { readonly on: Day; readonly words: string };
}

/** Days that do not count; without `to` they still run on. */
export interface Exclusion {
  readonly reason: ExclusionReason;
  readonly from: Day;
  readonly to?: Day;
  readonly words?: string;
}

export interface Suspension {
  readonly on: Day;
  readonly ground: string;
  readonly words?: string;
  /** The stage to which it returns when it goes on. */
  readonly returnTo: string;
}

export interface Objection {
  readonly on: Day;
  readonly words: string;
  readonly decision?: { readonly upheld: boolean; readonly words: string; readonly on: Day };
}

/** A counterclaim as it was handed in; its claims join the dossier once it is accepted together with the application. */
export interface Counterclaim {
  readonly by: Side;
  readonly on: Day;
  readonly words?: string;
  readonly claims: readonly Claim[];
  readonly decision?: { readonly kind: 'joined' | 'separate' | 'refused'; readonly words?: string; readonly on: Day };
}

export interface Variation {
  readonly on: Day;
  readonly words: string;
  readonly added: readonly Claim[];
  readonly changed: readonly Pick<Claim, 'id' | 'plea' | 'amount' | 'from' | 'to'>[];
  readonly decision?: { readonly kind: 'accepted' | 'refused'; readonly words?: string; readonly on: Day };
}

export interface Joined {
  readonly partyId: string;
  readonly as: 'party' | 'third';
  readonly on: Day;
  readonly copyServed?: Day;
}

export interface Simple {
  readonly on: Day;
  readonly ground: 'clear' | 'value' | 'agreed';
  /** Working days for the answer, where the respondent agreed to fewer; 0 = none. */
  readonly answerDays?: number;
}

export interface LateEvidence {
  readonly evidenceIds: readonly string[];
  readonly side: Side;
  readonly on: Day;
  readonly reason: string;
  readonly decision?: { readonly admitted: boolean; readonly words?: string; readonly on: Day };
}

export interface Inquiry {
  readonly on: Day;
  readonly place: string;
  readonly by: readonly string[];
  readonly subject: string;
  readonly result: string;
}

export interface Preservation {
  readonly on: Day;
  readonly words: string;
  readonly forwarded?: { readonly on: Day; readonly court: string };
}
