import type { Day } from '../../law/day.ts';

/** How it ended before an award, and why. */
export interface ClosingData {
  readonly closing?: { readonly ground: string; readonly on: Day; readonly words?: string };
}
