import type { Dossier } from '../core/dossier/dossier.ts';
import { staffOf } from './city.ts';
import { filingInput, type Matter, type Script, staffActor } from './matter.ts';
import * as scenes from './mediation-scenes.ts';
import { type Stage, workerOf } from './stage.ts';

/** Mandates of the court in each state, and agreements on their way to a title. */
export function liveMandates(stage: Stage): void {
  mandates(stage);
  titles(stage);
}

function mandates({ telling, ago, matter, life }: Stage): void {
  const docket = staffActor(staffOf('docket'));
  const union = staffActor(staffOf('invited.union'));
  const officer = staffActor(staffOf('union'));

  const handedIn = (slug: string, at: number, tellIt: (script: Script, m: Matter) => void = () => {}) =>
    life(script => {
      const m = matter(slug);
      script.add(ago(at), docket, 'invited-mediation', 'receive', filingInput(telling.random, m, true), 'court');
      tellIt(script, m);
    });
  const agreed = (script: Script, day: number) => {
    for (const side of ['worker', 'employer'])
      script.add(ago(day), docket, 'invited-mediation', 'record-answer', { side, willing: 'yes' });
  };
  const mandated = (script: Script, day: number) => {
    agreed(script, day);
    script.add(ago(day), docket, 'invited-mediation', 'appoint', {
      mediatorId: union.userId,
      reason: '熟悉欠薪纠纷，手上案件少',
    });
  };
  const mediating = (script: Script, day: number) => {
    mandated(script, day);
    script.add(ago(day), union, 'invited-mediation', 'accept-mandate', { signedOn: ago(day) });
  };
  const failed = (script: Script, day: number) => {
    mediating(script, day);
    script.add(ago(1), union, 'invited-mediation', 'fail', { ground: 'apart' });
  };

  handedIn('gutang', 1);
  handedIn('hushan', 2, script => agreed(script, 1));
  handedIn('zonghan', 2, script => mandated(script, 1));
  handedIn('longshan', 2, script => {
    agreed(script, 1);
    script.add(ago(1), docket, 'invited-mediation', 'appoint', {
      organisationId: officer.organisationId,
      reason: '由工会安排熟悉行业的调解员',
    });
  });
  handedIn('kandun', 29, script => mediating(script, 28));
  handedIn('baishalu', 9, script => mediating(script, 8));
  handedIn('xinpu', 12, script => failed(script, 10));
  handedIn('qiaotou', 14, script => {
    failed(script, 12);
    script.add(ago(0), union, 'invited-mediation', 'report', { words: '移交登记材料一份。' });
  });
}

function titles({ telling, ago, matter, life }: Stage): void {
  const docket = staffActor(staffOf('docket'));
  const judge = staffActor(staffOf('court.judge'));
  const clerk = staffActor(staffOf('clerk'));

  /** An agreement of the mediators of a town; `due`: days ago on which the money was promised. */
  const settled = (slug: string, at: number, due: number, tellIt: (script: Script, m: Matter) => void) =>
    life(script => {
      const m = matter(slug);
      scenes.received(telling, script, m, ago(at + 6), 'portal');
      scenes.assigned(script, m, ago(at + 5));
      scenes.accepted(script, m, ago(at + 4), ago(at + 4));
      scenes.drafted(script, m, ago(at), 0.85, [ago(due)]);
      scenes.signedBy(telling, script, m, ago(at), ['worker', 'employer', 'mediator'], true);
      scenes.sealed(script, m, ago(at));
      tellIt(script, m);
    });
  const together = (script: Script, m: Matter, day: number, procedure: 'agreement-review' | 'judicial-confirmation') =>
    script.add(ago(day), staffActor(m.mediator), procedure, 'apply', { truthful: true, signed: true });
  const taken = (script: Script, day: number, procedure: 'judicial-confirmation' | 'payment-order') =>
    script.add(ago(day), docket, procedure, 'accept', { judgeId: judge.userId });

  settled('chongshou', 6, -40, (script, m) => together(script, m, 4, 'agreement-review'));
  settled('changhe', 7, -40, (script, m) => {
    together(script, m, 5, 'agreement-review');
    script.add(ago(3), clerk, 'agreement-review', 'accept', { arbitratorId: staffOf('arbitrator').id });
  });
  settled('andong', 5, -40, (script, m) => together(script, m, 1, 'judicial-confirmation'));
  settled('henghe', 9, -30, (script, m) => {
    together(script, m, 6, 'judicial-confirmation');
    taken(script, 4, 'judicial-confirmation');
  });
  settled('zhangqi', 20, -20, (script, m) => {
    together(script, m, 16, 'judicial-confirmation');
    taken(script, 14, 'judicial-confirmation');
    script.add(ago(3), judge, 'judicial-confirmation', 'confirm');
    for (const side of ['worker', 'employer'] as const) {
      const of = ({ proceedings }: Dossier): string =>
        proceedings.find(
          p => p.procedure === 'service' && p.stage !== 'served' && (p.data as { side?: string }).side === side,
        )!.id;
      script.in(of, ago(2), docket, 'service', 'dispatch', { method: 'personal' });
      script.in(of, ago(2), docket, 'service', 'prove', {
        on: ago(2),
        receiver: side === 'worker' ? m.worker.name : m.contact.name,
        as: side === 'worker' ? 'self' : 'office',
      });
    }
  });
  // Promised and not paid: an order is asked for, and one is issued.
  const owed = { noOtherDebt: true, canBeServed: true };
  settled('shengshan', 24, 6, (script, m) => {
    scenes.defaultNoted(script, ago(6));
    script.add(ago(2), workerOf(telling, m), 'payment-order', 'apply', owed);
  });
  settled('fuhai', 30, 15, (script, m) => {
    scenes.defaultNoted(script, ago(15));
    script.add(ago(10), workerOf(telling, m), 'payment-order', 'apply', owed);
    taken(script, 8, 'payment-order');
    script.add(ago(3), judge, 'payment-order', 'issue');
  });
}
