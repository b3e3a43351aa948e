import { describe, expect, test } from 'vitest';
import { aFiling, directory, filed, newLife, people } from '../../../test/core-world.ts';
import type { Person } from '../people/organisation.ts';

/** A county in which this person has so many open matters, and the others one each. */
const busy = (id: string, open: number) => ({
  directory: { ...directory, load: (of: string) => (of === id ? open : 1) },
});

describe('who takes a matter', () => {
  test('is suggested by the house; whoever chooses another says why, and both are kept', () => {
    const life = filed('2026-03-02');
    const facts = busy(people.mediator.userId, 4);
    const input = { mediatorId: people.mediator.userId };
    expect(life.refuses(people.head, 'mediation.assign', input, facts).reason.zh).toContain(people.otherMediator.name);
    life.take(people.head, 'mediation.assign', { ...input, reason: '双方都熟悉他' }, facts);
    expect(life.in('mediation').assigned).toMatchObject([
      { userId: people.mediator.userId, reason: '双方都熟悉他', insteadOf: { userId: people.otherMediator.userId } },
    ]);
  });

  test('is taken as suggested without a word, and the reasons of the house stand for it', () => {
    const life = filed('2026-03-02');
    life.take(people.head, 'mediation.assign', { mediatorId: people.mediator.userId });
    const [assignment] = life.in('mediation').assigned;
    expect(assignment).toMatchObject({ userId: people.mediator.userId });
    expect(assignment!.reason).toContain('手上0件');
    expect(assignment).not.toHaveProperty('insteadOf');
  });

  test('sits as arbitrator by the same order: who knows what is claimed comes first', () => {
    const life = newLife('2026-03-02');
    life.take(people.worker, 'arbitration.file', aFiling());
    life.take(people.instituteHead, 'arbitration.accept');
    const knows: Person = { ...directory.person(people.mediatorAndArbitrator.userId)!, specialities: ['pay'] };
    const found = { ...directory, people: () => directory.people().map(p => (p.id === knows.id ? knows : p)) };
    const name = (arbitratorId: string, reason?: string) => ({ arbitratorId, ...(reason && { reason }) });
    const facts = { directory: found };
    const other = people.arbitrator.userId;
    expect(life.refuses(people.instituteHead, 'arbitration.name-arbitrator', name(other), facts).reason.zh).toContain(
      knows.name,
    );
    life.take(people.instituteHead, 'arbitration.name-arbitrator', name(other, '前一名正在休假'), facts);
    expect(life.in('arbitration').assigned.find(a => a.role === 'arbitrator')).toMatchObject({
      userId: other,
      insteadOf: { userId: knows.id },
    });
  });
});
