import type { Day } from '../../law/day.ts';
import type { Side } from '../../people/role.ts';

/** Who decides, and who is asked to stand back (A12, A13). The same people stand in the proceeding's assignments, by which they reach the file. */
export interface TribunalData {
  /** Null while a new one has to be formed. */
  readonly tribunal?: Tribunal | null;
  /** Every request that somebody stand back, in order. */
  readonly recusals?: readonly Recusal[];
}

export interface Tribunal {
  readonly form: 'sole' | 'three';
  /** Account of the presiding or sole arbitrator. */
  readonly presiding: string;
  /** Accounts of the other two; empty for a sole arbitrator. */
  readonly members: readonly string[];
  /** Account of the clerk who records. */
  readonly clerk?: string;
  readonly on: Day;
}

export interface Recusal {
  readonly id: string;
  readonly by: Side | 'self';
  readonly userId: string;
  readonly name: string;
  readonly ground: string;
  readonly words: string;
  readonly on: Day;
  readonly decision?: { readonly upheld: boolean; readonly words: string; readonly on: Day };
}
