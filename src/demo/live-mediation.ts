import type { Day } from '../core/law/day.ts';
import { clock } from '../core/people/actor.ts';
import { tenant } from './city.ts';
import { byCode, filingInput, type Matter, type Script, staffActor } from './matter.ts';
import * as scenes from './mediation-scenes.ts';
import { employerOf, type LiveWishes, type Stage, workerOf } from './stage.ts';
import type { Tale } from './telling.ts';

/** Mediations in every stage; most of them in Longshan, where the demonstration's head and mediator work. */
export function liveMediations(stage: Stage): void {
  received(stage);
  mediating(stage);
  agreed(stage);
  performed(stage);
  ended(stage);
}

/** Where a mediation may go on from: received `at` days ago, then assigned, asked, accepted. */
function until(
  { telling, matter, life }: Stage,
  slug: string,
  way: scenes.Way,
  at: Day,
  tellIt: (script: Script, m: Matter) => void = () => {},
  wishes: LiveWishes = {},
): void {
  life(script => {
    const m = matter(slug, wishes);
    scenes.received(telling, script, m, at, way);
    tellIt(script, m);
  });
}

function received(stage: Stage): void {
  const { telling, ago, matter, life } = stage;
  until(stage, 'longshan', 'portal', ago(1), undefined, { worker: 0 });
  until(stage, 'longshan', 'window', ago(2));
  until(stage, 'longshan', 'portal', ago(4));
  until(stage, 'zonghan', 'portal', ago(1));
  until(stage, 'zhouxiang', 'window', ago(3), undefined, { trade: 'appliances' });
  until(stage, 'henghe', 'portal', ago(2), undefined, { trade: 'bearings' });
  // Assigned, and nobody has been called yet.
  until(stage, 'longshan', 'portal', ago(3), (script, m) => scenes.assigned(script, m, ago(2)));
  until(stage, 'guanhaiwei', 'window', ago(4), (script, m) => scenes.assigned(script, m, ago(2)));
  // The other side was asked.
  for (const [slug, at] of [
    ['longshan', 5],
    ['hushan', 6],
  ] as const)
    until(stage, slug, 'window', ago(at), (script, m) => {
      scenes.assigned(script, m, ago(at - 1));
      scenes.asked(script, m, ago(at - 2));
    });
  // It answered: undecided, or willing and not yet accepted.
  for (const willing of ['undecided', 'yes'] as const)
    until(stage, 'longshan', 'portal', ago(7), (script, m) => {
      scenes.assigned(script, m, ago(6));
      scenes.asked(script, m, ago(5));
      scenes.answerRecorded(script, m, ago(2), willing);
    });
  // The employer applied, and the worker is asked.
  life(script => {
    const m = matter('longshan', { worker: 1, employer: 3 });
    const own = {
      ...filingInput(telling.random, m, false),
      story: '公司送他出去学数控编程三个月，签了两年的服务期协议，他不到半年就走了，公司要求返还培训费。',
      claims: [{ code: 'QQ22', amount: '18000' }],
    };
    script.add(ago(3), employerOf(telling, m), 'mediation', 'receive', own, 'portal');
    scenes.assigned(script, m, ago(2));
  });
  // A mediator stood back; somebody else is needed.
  until(stage, 'longshan', 'window', ago(5), (script, m) => {
    scenes.assigned(script, m, ago(4));
    script.add(ago(3), staffActor(m.mediator), 'mediation', 'recuse', { reason: '单位负责人是我的亲戚' });
  });
}

/** Received `at` days ago, accepted three days later or less. */
function underWay(script: Script, m: Matter, ago: Stage['ago'], at: number): void {
  scenes.assigned(script, m, ago(at - 1));
  scenes.asked(script, m, ago(at - 1));
  scenes.answerRecorded(script, m, ago(at - 2), 'yes');
  scenes.accepted(script, m, ago(at - 3));
}

const half = ({ dossier }: Tale) =>
  Math.round(dossier.claims.reduce((sum, c) => sum + (c.amount ?? 0), 0) / 20_000) * 10_000;

function mediating(stage: Stage): void {
  const { telling, ago } = stage;
  const schedule = (script: Script, m: Matter, on: Day) =>
    script.add(ago(1), staffActor(m.mediator), 'mediation', 'schedule', {
      on,
      time: script.random.pick(['09:00', '14:00', '15:30']),
      place: m.body.address ?? m.town.name.zh,
      way: 'room',
    });
  const accepted = (slug: string, at: number, tellIt?: (script: Script, m: Matter) => void, wishes?: LiveWishes) =>
    until(
      stage,
      slug,
      'portal',
      ago(at),
      (script, m) => {
        underWay(script, m, ago, at);
        tellIt?.(script, m);
      },
      wishes,
    );
  const offer = (script: Script, day: Day, actor: Parameters<Script['add']>[1], words: string) =>
    script.add(day, actor, 'mediation', 'offer', (tale: Tale) => ({
      total: (half(tale) / 100).toFixed(2),
      plan: scenes.typedPlan(scenes.planOf(half(tale), [ago(-7)])),
      words,
    }));

  accepted('longshan', 6);
  accepted('longshan', 6, (script, m) => schedule(script, m, ago(0)));
  accepted('andong', 7, (script, m) => schedule(script, m, ago(-1)));
  // An offer of the employer is on the table for a worker who can sign in.
  accepted(
    'longshan',
    9,
    (script, m) => {
      scenes.held(script, m, ago(4));
      script.add(ago(3), staffActor(m.mediator), 'mediation', 'say', {
        channel: 'note',
        words: '单位账上有困难，一次付清不太可能，分两次应该能谈。',
      });
      script.add(ago(3), workerOf(telling, m), 'mediation', 'say', {
        channel: 'caucus-worker',
        words: '只要月底前能拿到钱，少一点也可以。',
      });
      offer(script, ago(2), byCode('employer'), '一周内转账付清，其余不再计较。');
    },
    { worker: 0 },
  );
  // The mediator's offer awaits both; one that was accepted awaits the draft.
  accepted('longshan', 8, (script, m) => {
    scenes.held(script, m, ago(3));
    offer(script, ago(2), staffActor(m.mediator), '按双方核对的天数算，取中间数。');
  });
  accepted('longshan', 10, (script, m) => {
    scenes.held(script, m, ago(4));
    offer(script, ago(3), byCode('employer'), '这个数今天就能定。');
    script.add(ago(2), workerOf(telling, m), 'mediation', 'respond', ({ wall }: Tale) => ({
      offerId: wall.findLast(item => item.kind === 'offer')!.id,
      reply: 'accept',
    }));
  });
  // A fact proposed, and one confirmed by both.
  accepted(
    'longshan',
    8,
    (script, m) => {
      const fact = (words: string) =>
        script.add(ago(3), staffActor(m.mediator), 'mediation', 'propose-fact', { words });
      const last = ({ wall }: Tale) => ({ factId: wall.findLast(item => item.kind === 'fact')!.id });
      fact('劳动者在单位工作到上月底，双方没有异议。');
      script.add(ago(2), workerOf(telling, m), 'mediation', 'confirm-fact', last);
      script.add(ago(2), byCode('employer'), 'mediation', 'confirm-fact', last);
      script.add(ago(1), staffActor(m.mediator), 'mediation', 'propose-fact', {
        words: '每月工资按计件核算，次月十五日发放。',
      });
    },
    { worker: 1 },
  );
  // A party asks for another mediator.
  accepted('longshan', 7, (script, m) =>
    script.add(ago(1), workerOf(telling, m), 'mediation', 'challenge', { reason: '听说调解员以前在这家单位上过班。' }),
  );
  // The fifteen days end today, in two days, or were extended.
  accepted('longshan', 15, (script, m) => scenes.held(script, m, ago(6)));
  accepted('longshan', 13, (script, m) => scenes.held(script, m, ago(5)));
  accepted('zhouxiang', 15, (script, m) => scenes.held(script, m, ago(6)), { trade: 'textile' });
  accepted('longshan', 14, (script, m) => {
    scenes.held(script, m, ago(6));
    script.add(ago(2), staffActor(m.mediator), 'mediation', 'extend', { until: ago(-9), agreedBy: 'both-phone' });
  });
}

function agreed(stage: Stage): void {
  const { telling, ago } = stage;
  const drafted = (slug: string, signed: readonly ('worker' | 'employer' | 'mediator')[], wishes: LiveWishes = {}) =>
    until(
      stage,
      slug,
      'portal',
      ago(11),
      (script, m) => {
        underWay(script, m, ago, 11);
        scenes.held(script, m, ago(4));
        scenes.drafted(script, m, ago(2), 0.8, [ago(-10), ago(-40)]);
        scenes.signedBy(telling, script, m, ago(1), signed, true);
      },
      wishes,
    );
  drafted('longshan', []);
  drafted('longshan', ['worker']);
  drafted('longshan', ['employer', 'mediator'], { worker: 0 });
  drafted('longshan', ['worker', 'employer', 'mediator']);
  drafted('xiaolin', ['worker', 'employer', 'mediator']);
}

function performed(stage: Stage): void {
  const { telling, ago } = stage;
  const settled = (
    slug: string,
    on: number,
    days: readonly number[],
    tellIt: (script: Script, m: Matter) => void,
    wishes: LiveWishes = {},
  ) =>
    until(
      stage,
      slug,
      'portal',
      ago(on + 8),
      (script, m) => {
        underWay(script, m, ago, on + 8);
        scenes.held(script, m, ago(on + 2));
        scenes.drafted(script, m, ago(on), 0.85, days.map(ago));
        scenes.signedBy(telling, script, m, ago(on), ['worker', 'employer', 'mediator'], true);
        scenes.sealed(script, m, ago(on));
        tellIt(script, m);
      },
      wishes,
    );
  const paid = (script: Script, m: Matter, day: number, n: number) => {
    scenes.paymentReported(script, m, ago(day), n);
    scenes.paymentConfirmed(script, m, ago(day));
  };
  settled('longshan', 35, [25, -3, -33], (script, m) => paid(script, m, 25, 1));
  // One payment came, the next did not.
  settled('longshan', 45, [38, 8, -22], (script, m) => {
    paid(script, m, 38, 1);
    script.add(ago(7), clock(tenant), 'settlement', 'note-default');
  });
  // Reported yesterday; the worker is asked whether it came.
  settled('longshan', 20, [1, -29], (script, m) => scenes.paymentReported(script, m, ago(1), 1), { worker: 1 });
  settled('kandun', 20, [2], (script, m) => scenes.paymentReported(script, m, ago(2), 1));
  settled('longshan', 30, [20], (script, m) => paid(script, m, 21, 1), { worker: 2 });
}

function ended(stage: Stage): void {
  const { telling, ago } = stage;
  until(stage, 'longshan', 'window', ago(12), (script, m) => {
    scenes.assigned(script, m, ago(11));
    scenes.asked(script, m, ago(10));
    scenes.answerRecorded(script, m, ago(6), 'no');
  });
  until(stage, 'changhe', 'portal', ago(9), (script, m) => {
    scenes.assigned(script, m, ago(8));
    script.add(ago(6), workerOf(telling, m), 'mediation', 'withdraw', { reason: '单位已经付清' });
  });
  until(stage, 'longshan', 'portal', ago(18), (script, m) => {
    underWay(script, m, ago, 18);
    scenes.expired(script, ago(18));
  });
  until(stage, 'xinpu', 'portal', ago(8), (script, m) => {
    scenes.assigned(script, m, ago(7));
    script.add(ago(5), staffActor(m.mediator), 'mediation', 'decline', {
      ground: 'out-of-scope',
      words: '双方是承揽关系，按件结算，可以向法院起诉。',
    });
  });
  until(stage, 'shengshan', 'portal', ago(10), (script, m) => {
    underWay(script, m, ago, 10);
    script.add(ago(4), staffActor(m.mediator), 'mediation', 'report-sham', {
      words: '双方口径一致，欠条新近补写，疑似借调解转移单位财产。',
    });
  });
  // A paper on its way by post, and one that arrived.
  for (const arrived of [false, true])
    until(stage, 'longshan', 'window', ago(9), (script, m) => {
      underWay(script, m, ago, 9);
      script.add(ago(5), staffActor(m.mediator), 'service', 'send', ({ dossier }: Tale) => ({
        paperId: dossier.papers.find(p => p.template === 'mediation-acceptance')!.id,
        partyId: dossier.parties.find(p => p.side === 'employer')!.id,
        method: 'post',
      }));
      if (arrived)
        script.add(ago(2), staffActor(m.mediator), 'service', 'prove', {
          on: ago(3),
          receiver: m.contact.name,
          as: 'office',
        });
    });
}
