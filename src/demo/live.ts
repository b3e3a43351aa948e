import { addDays, type Day } from '../core/law/day.ts';
import type { Trade } from '../core/people/trade.ts';
import { citizens, staffOf, townOf } from './city.ts';
import { liveArbitrations } from './live-arbitration.ts';
import { liveBeginnings } from './live-beginnings.ts';
import { liveMediations } from './live-mediation.ts';
import { citizenActor, drawMatter, type Matter, Script } from './matter.ts';
import { randomFrom } from './random.ts';
import type { Scene, Telling } from './telling.ts';

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

/** About forty disputes around `today`, in every stage, so that each role finds work. */
export function planLive(telling: Telling, today: Day): Scene[][] {
  const random = randomFrom(20_260_101);
  const own: Telling = { ...telling, random };
  const lives: Scene[][] = [];
  const ago = (days: number) => addDays(today, -days);
  let serial = 500;
  const stage: Stage = {
    telling: own,
    ago,
    matter: (slug, wishes = {}) => {
      serial += 1;
      const login = wishes.login ?? (slug === 'longshan' ? 'mediator.longshan' : undefined);
      return drawMatter(own, {
        town: townOf(slug),
        on: ago(5),
        serial,
        ...(wishes.worker !== undefined && { worker: citizens[wishes.worker]! }),
        ...(wishes.employer !== undefined && { contact: citizens[wishes.employer]! }),
        ...(wishes.trade && { trade: wishes.trade }),
        ...(login && { mediator: staffOf(login) }),
      });
    },
    life: tellIt => {
      const script = new Script(random);
      tellIt(script);
      lives.push(script.scenes);
    },
  };
  liveBeginnings(stage);
  liveMediations(stage);
  liveArbitrations(stage);
  return lives;
}

export const workerOf = (telling: Telling, matter: Matter) => citizenActor(telling, 'worker', matter.worker);
export const employerOf = (telling: Telling, matter: Matter) => citizenActor(telling, 'employer', matter.contact);
