import { describe, expect, test } from 'vitest';
import {
  accepted,
  aFiling,
  assigned,
  directory,
  employerName,
  factsOf,
  filed,
  type Life,
  newLife,
  people,
  workerPhone,
} from '../../../test/core-world.ts';
import type { Actor } from '../people/actor.ts';
import { conflictOf } from '../people/conflict.ts';
import type { Directory, Person } from '../people/organisation.ts';
import { procedures } from '../procedures/index.ts';
import { openSteps } from './open-steps.ts';

/** The directory in which somebody has declared something, or has another phone. */
const where = (actor: Actor, change: Partial<Person>): { directory: Directory } => ({
  directory: {
    ...directory,
    person: id => {
      const person = directory.person(id);
      return person && id === actor.userId ? { ...person, ...change } : person;
    },
  },
});
const related = (actor: Actor) => where(actor, { relations: [employerName] });
const naming = { mediatorId: people.mediator.userId, reason: '熟悉当地' };

describe('a head who acts in a matter', () => {
  test('passes the same check as a mediator: whoever declared a relation with a party assigns nobody and conducts nothing', () => {
    const refusal = filed('2026-03-02').refuses(people.head, 'mediation.assign', naming, related(people.head));
    expect(refusal).toMatchObject({ kind: 'conflict', article: 'ty-15' });
    expect(refusal.reason.zh + refusal.reason.en).not.toContain(employerName);
    for (const [step, input] of [
      ['mediation.ask-consent', {}],
      ['mediation.accept', { consentedOn: '2026-03-02' }],
    ] as const)
      expect(assigned('2026-03-02').refuses(people.head, step, input, related(people.head)).kind, step).toBe(
        'conflict',
      );
    const running = accepted('2026-03-02');
    expect(running.refuses(people.head, 'mediation.fail', { ground: 'apart' }, related(people.head)).kind).toBe(
      'conflict',
    );
    expect(running.refuses(people.mediator, 'mediation.fail', { ground: 'apart' }, related(people.mediator)).kind).toBe(
      'conflict',
    );
    running.take(people.head, 'mediation.fail', { ground: 'apart' });
  });

  test('still hands the matter on to another body, and a mediator still stands back', () => {
    const life = filed('2026-03-02');
    life.take(
      people.head,
      'mediation.pass-on',
      { organisationId: people.tradeHead.organisationId, reason: '需要回避' },
      related(people.head),
    );
    accepted('2026-03-02').take(people.mediator, 'mediation.recuse', { reason: '亲戚' }, related(people.mediator));
  });

  test('of the institute neither names an arbitrator nor refuses an application of people they know', () => {
    const life = atTheInstitute();
    const naming = { arbitratorId: people.arbitrator.userId, reason: '熟悉' };
    const refused = life.refuses(
      people.instituteHead,
      'arbitration.name-arbitrator',
      naming,
      related(people.instituteHead),
    );
    expect(refused).toMatchObject({ kind: 'conflict', article: 'lma-33' });
    life.take(people.instituteHead, 'arbitration.name-arbitrator', naming);
  });
});

test('somebody who has to stand back is told so at each step that would be theirs', () => {
  const life = filed('2026-03-02');
  const facts = factsOf('01990000-0000-7000-8000-00000000f000', [], related(people.head));
  const { open, closed } = openSteps(
    procedures,
    life.dossier,
    life.dossier.proceedings,
    people.head,
    life.today,
    facts,
  );
  expect(open.filter(s => s.proceedingId).map(s => s.step)).toEqual(['pass-on']);
  expect(closed.find(s => s.step === 'assign')?.because.en).toContain('You have to stand back');
});

describe('a conflict of interest', () => {
  const party = { name: '慈溪晨星虚构电器有限公司', phone: '0574-00000000', contactPhone: '13800130077' };
  const person = (change: Partial<Person>): Person => ({
    id: 'p',
    name: '沈某',
    memberships: [],
    relations: [],
    ...change,
  });

  test('lies in the phone of a party and of its contact person alike', () => {
    expect(conflictOf(person({ phone: '13800130077' }), [party], [])?.zh).toContain('同一联系方式');
    expect(conflictOf(person({ phone: '0574-00000000' }), [party], [])?.zh).toContain('同一联系方式');
    expect(conflictOf(person({ phone: '13800130078' }), [party], [])).toBeUndefined();
  });

  test('is not read into two phones that nobody knows', () => {
    expect(conflictOf(person({}), [{ name: '某公司' }], [])).toBeUndefined();
  });

  test('of the contact person bars from being named', () => {
    const life = filed('2026-03-02');
    const shared = where(people.mediator, { phone: workerPhone });
    expect(life.refuses(people.head, 'mediation.assign', naming, shared).kind).toBe('conflict');
  });
});

function atTheInstitute(): Life {
  const life = newLife('2026-03-02');
  life.take(people.worker, 'arbitration.file', aFiling());
  life.take(people.instituteHead, 'arbitration.accept');
  return life;
}
