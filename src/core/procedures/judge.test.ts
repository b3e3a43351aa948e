import { describe, expect, test } from 'vitest';
import { bodies, directory, filed, people } from '../../../test/core-world.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Directory } from '../people/organisation.ts';
import { givenTo, judgeRefusal } from './judge.ts';

const { dossier } = filed('2026-03-02');
const at = (more: Partial<{ dossier: Dossier; directory: Directory; today: string; organisationId: string }> = {}) => ({
  dossier: more.dossier ?? dossier,
  proceeding: { organisationId: more.organisationId ?? bodies.court.id },
  facts: { directory: more.directory ?? directory },
  today: more.today ?? '2026-03-03',
});
const judgeId = people.judge.userId;
/** The matter in which somebody worked in this role. */
const workedOn = (role: string): Dossier => ({
  ...dossier,
  proceedings: dossier.proceedings.map(p => ({
    ...p,
    assigned: [
      { userId: judgeId, name: people.judge.name, role, since: '2026-03-02', reason: '' },
    ] as typeof p.assigned,
  })),
});

describe('a matter is given to a judge', () => {
  test('of the court that has it, today', () => {
    expect(judgeRefusal(at(), judgeId)).toBeUndefined();
    expect(judgeRefusal(at(), people.docket.userId)).toMatchObject({ kind: 'law', article: 'cpl-47' });
    expect(judgeRefusal(at({ organisationId: bodies.town.id }), judgeId)?.kind).toBe('law');
    expect(judgeRefusal(at({ today: '1990-01-01' }), judgeId)?.kind).toBe('law');
  });

  test('who did not work on it in another part; having judged it is no such part', () => {
    expect(judgeRefusal(at({ dossier: workedOn('mediator') }), judgeId)).toMatchObject({
      kind: 'conflict',
      article: 'cpl-47',
    });
    expect(judgeRefusal(at({ dossier: workedOn('judge') }), judgeId)).toBeUndefined();
  });

  test('who has declared no tie to a party', () => {
    const tied: Directory = {
      ...directory,
      person: id => {
        const person = directory.person(id);
        return person && { ...person, relations: [dossier.parties[0]!.name] };
      },
    };
    expect(judgeRefusal(at({ directory: tied }), judgeId)).toMatchObject({ kind: 'conflict', article: 'cpl-47' });
  });

  test('by name, from today', () => {
    expect(givenTo(judgeId, at())).toEqual([
      { userId: judgeId, name: people.judge.name, role: 'judge', since: '2026-03-03', reason: '' },
    ]);
  });
});
