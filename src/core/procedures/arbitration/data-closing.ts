import type { Day } from '../../law/day.ts';

/** How it ended before an award, and why. */
export interface ClosingData {
  readonly closing?: { readonly ground: string; readonly on: Day; readonly words?: string };
  /** To whom it was transferred: an institute of this county by its id, or a commission elsewhere by its name. */
  readonly transfer?: {
    readonly organisationId?: string;
    readonly name: string;
    readonly on: Day;
    readonly words: string;
  };
  /** A withdrawal after argument that waits for the respondent's consent. */
  readonly withdrawalAsked?: { readonly on: Day; readonly words?: string } | null;
  /** Absence of the applicant by which it counts as withdrawn: how and when the hearing was notified. */
  readonly absence?: { readonly kind: 'absent' | 'left'; readonly hearingOn: Day; readonly noticeOn: Day };
}
