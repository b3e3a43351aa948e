import type { Day } from '../../law/day.ts';
import type { Side } from '../../people/role.ts';

/** The facts of a consultation between the parties themselves (LMA 4, 5; ENT 8–12). */
export interface ConsultationData {
  readonly applicant: Side;
  readonly proposedOn: Day;
  /** Until when both agreed to consult. */
  readonly until?: Day;
  /** Another day that one side has put forward and the other has not confirmed. */
  readonly asked?: { readonly by: Side; readonly until: Day } | null;
}

export const parties = ['worker', 'employer'] as const;
/** While a body checks who is who, the talks go on. */
export const talking = ['negotiating', 'checking'] as const;
