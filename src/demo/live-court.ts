import { addDays, type Day } from '../core/law/day.ts';
import { clock } from '../core/people/actor.ts';
import { staffOf, tenant } from './city.ts';
import type { HandOver, Sitting } from './live-hearings.ts';
import { type Matter, type Script, staffActor } from './matter.ts';
import { type LiveWishes, workerOf } from './stage.ts';
import type { Tale, Telling } from './telling.ts';

type Told = (script: Script, m: Matter, on: Day) => void;

const inYuan = (fen: number) => (fen / 100).toFixed(2);

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
        ...(c.amount !== undefined && { amount: inYuan(c.amount) }),
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

/** A suit over an award as far as a judgment in effect, which lowers one claim and keeps the rest: the register of divergence is made of such. */
export function liveJudged({ telling, arbitrated, heard, awarded, served }: Arbitrations, handOver: HandOver): void {
  const docket = staffActor(staffOf('docket'));
  const judge = staffActor(staffOf('court.judge'));
  const sides = ['worker', 'employer'] as const;
  arbitrated('shengshan', -125, { room: 'court 1', time: '10:00', arbitrator: 'arbitrator2' }, (script, m, on) => {
    const at = (days: number) => addDays(on, days);
    heard(script, m, on, 'arbitrator2');
    awarded(script, at(3), 'arbitrator2');
    served(script, m, at(6));
    script.add(at(13), workerOf(telling, m), 'litigation', 'file', ({ dossier }: Tale) => ({
      ground: 'award',
      claims: dossier.claims.map(c => ({
        claimId: c.id,
        wish: c.amount === undefined ? 'deed' : 'pay',
        ...(c.amount !== undefined && { amount: inYuan(c.amount) }),
      })),
      facts: '请求法院判决单位按裁决支付，并承担诉讼费用。',
      mediates: 'no',
    }));
    script.add(at(16), docket, 'litigation', 'register', { track: 'simple', judgeId: judge.userId });
    handOver(script, at(18), m, 'employer', 'case-response-notice', docket);
    script.add(at(24), docket, 'litigation', 'set-hearing', { on: at(40), time: '09:30', place: '第三法庭' });
    for (const side of sides) handOver(script, at(26), m, side, 'court-hearing-notice', docket);
    script.add(at(40), judge, 'litigation', 'hold-hearing', {
      absent: [],
      next: 'done',
      words: '双方陈述，质证，辩论。单位补交了一部分已经支付的凭证。',
    });
    script.add(at(48), judge, 'litigation', 'give-judgment', ({ dossier }: Tale) => ({
      lines: dossier.claims.map((c, i) =>
        c.amount === undefined
          ? { claimId: c.id, kind: 'granted', deed: '按请求的内容履行', reason: '和裁决的认定一致。' }
          : i === 0
            ? {
                claimId: c.id,
                kind: 'partly',
                amount: inYuan(Math.round(c.amount * 0.8)),
                reason: '单位在诉讼中补交了转账凭证，相应部分已经支付。',
                issue: 'evidence',
              }
            : { claimId: c.id, kind: 'granted', amount: inYuan(c.amount), reason: '和裁决的认定一致。' },
      ),
      payWithin: 10,
      sealed: true,
    }));
    for (const side of sides) handOver(script, at(50), m, side, 'judgment', docket);
    script.add(at(85), clock(tenant), 'litigation', 'take-effect');
  });
}
