import type { Day } from '../core/law/day.ts';
import type { Trade } from '../core/people/trade.ts';
import { citizenActor, type Matter, type Script } from './matter.ts';
import type { Telling } from './telling.ts';

/** What the stories of the live disputes share. */
export interface Stage {
  readonly telling: Telling;
  /** The day `days` before today; after it when negative. */
  readonly ago: (days: number) => Day;
  /** A matter of a town; in Longshan its first mediator has it. */
  readonly matter: (slug: string, wishes?: LiveWishes) => Matter;
  /** Tells one life. */
  readonly life: (tellIt: (script: Script) => void) => void;
}

export interface LiveWishes {
  /** Index in `citizens` of the worker who can sign in. */
  readonly worker?: number;
  /** Index in `citizens` of the employer’s person who can sign in. */
  readonly employer?: number;
  readonly trade?: Trade;
  readonly login?: string;
}

export const workerOf = (telling: Telling, matter: Matter) => citizenActor(telling, 'worker', matter.worker);
export const employerOf = (telling: Telling, matter: Matter) => citizenActor(telling, 'employer', matter.contact);
