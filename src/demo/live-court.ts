import { addDays, type Day } from '../core/law/day.ts';
import { staffOf } from './city.ts';
import type { Sitting } from './live-hearings.ts';
import { type Matter, type Script, staffActor } from './matter.ts';
import { type LiveWishes, workerOf } from './stage.ts';
import type { Tale, Telling } from './telling.ts';

type Told = (script: Script, m: Matter, on: Day) => void;

interface Arbitrations {
  readonly telling: Telling;
  readonly arbitrated: (slug: string, ahead: number, sitting: Sitting, then?: Told, wishes?: LiveWishes) => void;
  readonly heard: (script: Script, m: Matter, on: Day, arbitrator: string) => void;
  readonly awarded: (script: Script, on: Day, arbitrator: string) => void;
  readonly served: Told;
  /** As far as an award in effect that was not paid. */
  readonly effective: Told;
}

/** What comes after an award: a suit that waits to be registered, and awards being enforced, one asked for and one paid in part. */
export function liveInCourt({ telling, arbitrated, heard, awarded, served, effective }: Arbitrations): void {
  const officer = staffActor(staffOf('enforcement'));
  const sitting: Sitting = { room: 'court 2', time: '10:00', arbitrator: 'arbitrator' };

  arbitrated('xinpu', -14, { ...sitting, room: 'court 1', time: '16:00' }, (script, m, on) => {
    heard(script, m, on, 'arbitrator');
    awarded(script, addDays(on, 2), 'arbitrator');
    served(script, m, addDays(on, 4));
    script.add(addDays(on, 10), workerOf(telling, m), 'litigation', 'file', ({ dossier }: Tale) => ({
      ground: 'award',
      claims: dossier.claims.map(c => ({
        claimId: c.id,
        wish: c.amount === undefined ? 'deed' : 'pay',
        ...(c.amount !== undefined && { amount: (c.amount / 100).toFixed(2) }),
      })),
      facts: '对裁决认定的工资基数不服，请求法院依法判决。',
      mediates: 'yes',
    }));
  });

  const asked: Told = (script, m, on) => {
    effective(script, m, on);
    script.add(addDays(on, 60), workerOf(telling, m), 'enforcement', 'apply', {
      clues: [{ kind: 'account', words: '发工资的银行账户，尾号0001' }],
    });
  };
  arbitrated('shengshan', -66, { ...sitting, time: '14:00' }, asked);
  arbitrated('kandun', -80, sitting, (script, m, on) => {
    asked(script, m, on);
    script.add(addDays(on, 63), officer, 'enforcement', 'accept', { reportBy: addDays(on, 73) });
    script.add(addDays(on, 66), officer, 'enforcement', 'take-measure', {
      kind: 'query',
      target: '银行存款、车辆、不动产',
      result: '基本户有存款',
    });
    script.add(addDays(on, 70), officer, 'enforcement', 'take-measure', {
      kind: 'freeze',
      target: '基本存款账户',
      amount: '1000.00',
    });
    script.add(addDays(on, 74), officer, 'enforcement', 'receive-money', {
      on: addDays(on, 74),
      amount: '1000.00',
      way: 'deducted',
    });
    script.add(addDays(on, 75), officer, 'enforcement', 'distribute', ({ dossier }: Tale) => ({
      shares: [{ partyId: dossier.parties.find(p => p.side === 'worker')!.id, principal: '1000.00' }],
    }));
  });
}
