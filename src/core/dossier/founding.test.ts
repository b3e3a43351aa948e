import { expect, test } from 'vitest';
import { accepted, aFiling, factsOf, newLife, nextSeed, people } from '../../../test/core-world.ts';
import { procedures } from '../procedures/index.ts';
import { decide } from './decide.ts';

test('a filing is not told again on a matter that stands, neither as a step of its mediation nor beside it', () => {
  const life = accepted('2026-03-02');
  const again = { procedure: 'mediation', step: 'receive', input: aFiling() } as const;
  for (const attempt of [again, { ...again, proceedingId: life.in('mediation').id }])
    expect(decide(procedures, life.dossier, attempt, people.worker, '2026-03-03', factsOf(nextSeed()))).toMatchObject({
      refusal: { kind: 'absent' },
    });
  newLife('2026-03-02').take(people.worker, 'mediation.receive', aFiling());
});

test('a step that opens a proceeding is not taken inside another one', () => {
  const life = accepted('2026-03-02');
  life.take(people.mediator, 'mediation.fail', { ground: 'apart' });
  const proceedingId = life.in('mediation').id;
  const again = { procedure: 'mediation', step: 'request', input: { truthful: true }, proceedingId } as const;
  expect(decide(procedures, life.dossier, again, people.worker, '2026-03-03', factsOf(nextSeed()))).toMatchObject({
    refusal: { kind: 'absent' },
  });
  life.take(people.worker, 'mediation.request', { truthful: true });
});
