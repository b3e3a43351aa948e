import { addDays, type Day } from '../core/law/day.ts';
import { citizens, staffOf, townOf } from './city.ts';
import { liveArbitrations } from './live-arbitration.ts';
import { liveBeginnings } from './live-beginnings.ts';
import { liveHearings } from './live-hearings.ts';
import { liveMandates } from './live-mandates.ts';
import { liveMediations } from './live-mediation.ts';
import { liveOffices } from './live-offices.ts';
import { drawMatter, Script } from './matter.ts';
import { randomFrom } from './random.ts';
import type { Stage } from './stage.ts';
import type { Scene, Telling } from './telling.ts';

/** Some sixty disputes around `today`, in every stage, so that each role finds work. */
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
  liveHearings(stage);
  liveOffices(stage);
  liveMandates(stage);
  return lives;
}
