import type { Day } from '../../law/day.ts';
import type { Side } from '../../people/role.ts';
import type { HandedOver } from '../hand-over.ts';

/** From the application or the hand-over to the decision on acceptance (A4–A8). */
export interface FilingData extends HandedOver {
  readonly applicant: Side;
  readonly filedOn?: Day;
  readonly missing?: readonly string[];
  readonly supplementedOn?: Day;
  /** The limit that passed without a decision, and the day on which the applicant was told. */
  readonly undecided?: { readonly due: Day; readonly on: Day };
  /** The suggestion to mediate first, and what the applicant said to it. */
  readonly suggestion?: {
    readonly on: Day;
    readonly words: string;
    readonly answer?: { readonly agrees: boolean; readonly on: Day };
  };
  /** The proceeding of another institute from which it was transferred. */
  readonly transferredFrom?: string;
}
