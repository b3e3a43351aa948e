import { describe, expect, test } from 'vitest';
import { aFiling, newLife, people } from '../../../test/core-world.ts';
import { procedures } from './index.ts';
import { isOwn, ownerOf, sentinelRules, watches } from './sentinel.ts';

const all = watches(procedures);
const of = (rule: string, procedure: string) =>
  all.find(w => w.rule === rule && w.procedure === procedure)?.stages ?? [];

describe('what is watched', () => {
  test('a hand-over that is offered, a case on hold, and whatever is open', () => {
    expect(of('hand-over-unanswered', 'arbitration')).toEqual(['offered']);
    expect(of('mandate-unanswered', 'invited-mediation')).toEqual(['mandated']);
    expect(of('hold-without-end', 'arbitration')).toContain('suspended');
    expect(of('hold-without-end', 'enforcement')).toContain('suspended');
    expect(of('no-next', 'arbitration')).not.toContain('suspended');
    expect(of('no-next', 'mediation')).toContain('accepted');
    expect(of('clock-ended', 'arbitration')).toEqual(expect.arrayContaining(['offered', 'hearing', 'suspended']));
  });

  test('nothing that is over', () => {
    for (const { procedure, stages } of all)
      for (const stage of stages)
        expect(
          procedures[procedure as keyof typeof procedures].stages[stage],
          `${procedure}.${stage}`,
        ).not.toHaveProperty('terminal');
  });

  test('every open stage of a body by one rule that asks whether anybody moves it', () => {
    for (const procedure of Object.values(procedures)) {
      const still = all.filter(w => w.procedure === procedure.id && w.when !== 'late').flatMap(w => w.stages);
      expect(new Set(still).size, procedure.id).toBe(still.length);
    }
    expect(Object.keys(sentinelRules)).toHaveLength(5);
  });
});

describe('whose it is', () => {
  const life = newLife('2026-03-02');
  life.take(people.worker, 'mediation.receive', aFiling());

  test('the head’s while nobody is in charge, then the mediator’s, and the head’s again once they stood back', () => {
    const { head, mediator } = people;
    const owner = () => ownerOf(life.dossier, life.in('mediation'));
    expect(isOwn(owner(), head.userId, head.organisationId)).toBe(true);
    expect(isOwn(owner(), mediator.userId, 'another body')).toBe(false);
    life.on('2026-03-03').take(head, 'mediation.assign', { mediatorId: mediator.userId, reason: '熟悉当地' });
    expect(owner().person).toMatchObject({ userId: mediator.userId });
    expect(isOwn(owner(), head.userId, head.organisationId)).toBe(false);
    life.take(mediator, 'mediation.recuse', { reason: '是亲戚' });
    expect(owner().person).toBeUndefined();
    expect(isOwn(owner(), head.userId, head.organisationId)).toBe(true);
  });
});
