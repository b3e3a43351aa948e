import type { Day } from '../../law/day.ts';
import type { Side } from '../../people/role.ts';

/** From the application or the hand-over to the decision on acceptance (A4–A8). */
export interface FilingData {
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
}
