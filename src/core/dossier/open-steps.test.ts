import { describe, expect, test } from 'vitest';
import {
  accepted,
  aFiling,
  anAnswer,
  assigned,
  employerWithCode,
  factsOf,
  type Life,
  newLife,
  nextSeed,
  people,
  wallFor,
} from '../../../test/core-world.ts';
import type { Actor } from '../people/actor.ts';
import { procedures } from '../procedures/index.ts';
import { openSteps } from './open-steps.ts';

const listed = (life: Life, by: Actor) => {
  const wall = life.dossier.proceedings.flatMap(p => wallFor(procedures, life.dossier, life.wall, p.id, by));
  return openSteps(procedures, life.dossier, life.dossier.proceedings, by, life.today, factsOf(nextSeed(), wall));
};
const names = (steps: readonly { procedure: string; step: string }[]) => steps.map(s => `${s.procedure}.${s.step}`);

describe('the list of open steps', () => {
  test('shows what is closed with the reason and the stage in which it opens', () => {
    const { open, closed } = listed(assigned('2026-03-02'), people.mediator);
    expect(names(open)).toContain('mediation.ask-consent');
    const seal = closed.find(s => s.step === 'seal')!;
    expect(seal.because.zh).toContain('已收到');
    expect(seal.opensWhen).toEqual({ zh: '待签字', en: 'Awaiting signatures' });
  });

  test('leaves out what belongs to other roles, and says for whom the matter waits', () => {
    const life = assigned('2026-03-02');
    life.take(people.mediator, 'mediation.ask-consent');
    const { open, closed, waiting } = listed(life, people.worker);
    expect(names([...open, ...closed]).some(s => s === 'mediation.accept')).toBe(false);
    expect(waiting.map(w => w.who.zh)).toContain('用人单位');
  });

  test('offers the day by which a step is due', () => {
    const life = assigned('2026-03-02');
    life.take(people.mediator, 'mediation.ask-consent');
    expect(listed(life, employerWithCode(life)).open.find(s => s.step === 'answer')).toMatchObject({ rank: 'primary' });
    expect(listed(life, people.mediator).open.find(s => s.step === 'accept')).toMatchObject({ due: '2026-03-09' });
  });

  test('does not take an offer of one proceeding for an offer in another', () => {
    const life = newLife('2026-03-02');
    life.take(people.worker, 'consultation.propose', aFiling());
    const employer = employerWithCode(life);
    life.take(employer, 'consultation.accept', {});
    life.take(people.worker, 'consultation.offer', { total: '9000', plan: [{ due: '2026-04-10', amount: '9000' }] });
    life.take(employer, 'consultation.end', {});
    life.take(people.worker, 'mediation.request', { truthful: true });
    life.take(people.head, 'mediation.assign', { mediatorId: people.mediator.userId, reason: '熟悉当地' });
    life.take(people.mediator, 'mediation.accept', { consentedOn: '2026-03-02' });
    expect(names(listed(life, employer).open)).not.toContain('mediation.respond');
    expect(names(listed(life, people.worker).open)).toContain('mediation.offer');
  });

  test('after a mediation that came to nothing arbitration comes first, and mediation again is only possible', () => {
    const unwilling = assigned('2026-03-02');
    unwilling.take(people.mediator, 'mediation.ask-consent');
    unwilling.take(
      employerWithCode(unwilling),
      'mediation.answer',
      anAnswer(unwilling, { willing: 'no', answers: [] }),
    );
    const declined = assigned('2026-03-02');
    declined.take(people.mediator, 'mediation.decline', { ground: 'out-of-scope', words: '不是劳动争议' });
    for (const life of [unwilling, declined]) {
      const first = listed(life, people.worker).open.filter(s => s.rank === 'primary');
      expect(names(first)).toEqual(['arbitration.request']);
      expect(names(listed(life, people.worker).open)).toContain('mediation.request');
      expect(names(listed(life, people.mediator).open)[0]).toBe('arbitration.offer');
    }
  });

  test('is in order of what matters, with what cannot be undone last', () => {
    const ranks = listed(accepted('2026-03-02'), people.mediator).open.map(s => s.rank);
    expect([...ranks].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(ranks);
  });
  const order = ['primary', 'normal', 'danger'];
});
