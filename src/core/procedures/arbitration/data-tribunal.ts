import type { Day } from '../../law/day.ts';

/** Who decides (A12). The same people stand in the proceeding's assignments, by which they reach the file. */
export interface TribunalData {
  readonly tribunal?: {
    readonly form: 'sole' | 'three';
    /** Account of the presiding or sole arbitrator. */
    readonly presiding: string;
    /** Accounts of the other two; empty for a sole arbitrator. */
    readonly members: readonly string[];
    /** Account of the clerk who records. */
    readonly clerk?: string;
    readonly on: Day;
  };
}
