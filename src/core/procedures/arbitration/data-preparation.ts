import type { Day } from '../../law/day.ts';

/** From acceptance to the hearing: copy, answer, evidence, and what moves the closing period (A9–A11, A14–A15, A22–A24). */
export interface PreparationData {
  readonly acceptedOn?: Day;
  readonly copyServed?: { readonly on: Day; readonly receiver: string; readonly way: string };
}
