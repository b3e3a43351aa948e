import type { Actor } from '../src/core/people/actor.ts';
import { aDraft, aFiling, anOralFiling, bodies, employerWithCode, type Life, newLife, people } from './core-world.ts';

/** Lives of mandates of a court. The suit is handed in at the counter of the court; the union’s mediator is named. */
export function handedIn(day: string, filing = aFiling()): Life {
  const life = newLife(day);
  life.take(people.docket, 'invited-mediation.receive', anOralFiling(filing));
  return life;
}

export const unionWish = { willing: 'yes', mediatorId: people.unionMediator.userId };

/** Both agree; the worker too names whom the employer named. */
export function agreed(day: string, wish: object = { willing: 'yes' }): Life {
  const life = handedIn(day);
  life.take(people.worker, 'invited-mediation.answer', wish);
  life.take(employerWithCode(life), 'invited-mediation.answer', wish);
  return life;
}

export function mandated(day: string): Life {
  const life = agreed(day);
  life.take(people.docket, 'invited-mediation.appoint', {
    mediatorId: people.unionMediator.userId,
    reason: '熟悉欠薪纠纷，手上案件少',
  });
  return life;
}

export function mediating(day: string): Life {
  const life = mandated(day);
  life.take(people.unionMediator, 'invited-mediation.accept-mandate', { signedOn: day });
  return life;
}

/** The employer with a code that the union handed over: one from another body opens nothing of these talks. */
export const employerOfUnion = (life: Life): Actor => ({
  ...employerWithCode(life),
  vouch: { by: 'body', organisationId: bodies.union.id, kind: 'union' },
});

/** Signed and sealed by the invited mediator. */
export function settledByMandate(day: string, due: string): Life {
  const life = mediating(day);
  const by = people.unionMediator;
  life.take(by, 'invited-mediation.draft', aDraft(life, [{ due, amount: '8000.00' }]));
  life.take(people.worker, 'invited-mediation.sign', { way: 'typed', fullName: '张小满' });
  life.take(by, 'invited-mediation.sign', { way: 'paper', fullName: '冯经理', for: 'employer', identity: 'paper' });
  life.take(by, 'invited-mediation.sign', { way: 'typed', fullName: by.name });
  life.take(by, 'invited-mediation.seal');
  return life;
}
