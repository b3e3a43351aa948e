import { employerWithCode, type Life, people, settled } from './core-world.ts';

/** Lives of agreements on their way to a title. The agreement takes effect on the day named; 8,000.00 in one payment. */
export const one = (due: string) => [{ due, amount: '8000.00' }];

/** Both have applied: the worker first, the employer a day later. */
export function asked(
  life: Life,
  procedure: 'agreement-review' | 'judicial-confirmation',
  on: string,
  joinedOn = on,
): Life {
  life.on(on).take(people.worker, `${procedure}.apply`, { truthful: true });
  life.on(joinedOn).take(employerWithCode(life), `${procedure}.join`, { truthful: true });
  return life;
}

/** Serves a paper of that template on whoever it goes to. */
export function serveAll(life: Life, by: (typeof people)['clerk'] | (typeof people)['docket'], on: string): Life {
  life.on(on);
  for (const p of life.dossier.proceedings.filter(x => x.procedure === 'service' && x.stage === 'ready')) {
    const at = { procedure: 'service' as const, proceedingId: p.id };
    life.takeIn(by, { ...at, step: 'dispatch', input: { method: 'personal' } });
    life.takeIn(by, { ...at, step: 'prove', input: { on, receiver: '本人', as: 'self' } });
  }
  return life;
}

/** A confirmed agreement of which both have the ruling. */
export function confirmed(effective: string, due: string): Life {
  const life = asked(settled(effective, one(due)), 'judicial-confirmation', effective);
  life.take(people.docket, 'judicial-confirmation.accept', { judgeId: people.judge.userId });
  life.take(people.judge, 'judicial-confirmation.confirm');
  return serveAll(life, people.docket, life.today);
}
