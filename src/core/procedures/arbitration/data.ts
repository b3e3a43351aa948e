import type { Day } from '../../law/day.ts';
import type { Side } from '../../people/role.ts';

/** Arbitration, first steps: filing or hand-over, acceptance or refusal (domain.md 1.5 A4–A8). */
export interface ArbitrationData {
  readonly applicant: Side;
  readonly filedOn?: Day;
  readonly offeredBy?: string;
  readonly offeredOn?: Day;
  /** The note of whoever handed it over, for the institute. */
  readonly offer?: { readonly words: string };
  readonly missing?: readonly string[];
  readonly supplementedOn?: Day;
  /** The limit that passed without a decision, and the day on which the applicant was told. */
  readonly undecided?: { readonly due: Day; readonly on: Day };
  readonly copyServed?: { readonly on: Day; readonly receiver: string; readonly way: string };
  readonly closing?: { readonly ground: string; readonly on: Day; readonly words?: string };
}
