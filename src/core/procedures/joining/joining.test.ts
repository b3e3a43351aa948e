import { describe, expect, test } from 'vitest';
import {
  accepted,
  aFiling,
  assigned,
  factsOf,
  filed,
  type Life,
  newLife,
  people,
} from '../../../../test/core-world.ts';
import { reachOf, wallTokens } from '../../dossier/access.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { openSteps } from '../../dossier/open-steps.ts';
import { procedures } from '../index.ts';
import type { Procedure } from '../procedure.ts';
import { joinRefusal } from './procedure.ts';

const why = { reason: '同一人、同一单位、同一笔工资' };
const atInstitute = () => {
  const life = newLife('2026-03-02');
  life.take(people.worker, 'arbitration.file', aFiling());
  return life;
};
const join = (duplicate: Life, kept: Life) => {
  const [a, b] = [duplicate.dossier, kept.dossier];
  duplicate.take(people.head, 'joining.join', why, { other: b });
  kept.take(people.head, 'joining.keep', why, { other: a });
};
const separate = (duplicate: Life, kept: Life) => {
  const [a, b] = [duplicate.dossier, kept.dossier];
  duplicate.take(people.head, 'joining.separate', why, { other: b });
  kept.take(people.head, 'joining.release', why, { other: a });
};

/** Everything that opens a file or a wall of it. */
const openings = (dossier: Dossier): string[] => [
  ...reachOf(procedures, dossier).map(o => `${o.token} ${o.sees}`),
  ...dossier.proceedings.flatMap(p =>
    Object.keys((procedures[p.procedure] as Procedure).wall ?? {}).flatMap(channel =>
      wallTokens(procedures[p.procedure], channel, dossier, p).map(token => `${token} ${channel}`),
    ),
  ),
];

describe('a duplicate', () => {
  test('stands still: its limits stop, nothing is open on it, and every step says where to go on', () => {
    const [duplicate, kept] = [filed('2026-03-02'), accepted('2026-03-02')];
    expect(duplicate.in('mediation').deadlines.some(d => d.state === 'open')).toBe(true);
    join(duplicate, kept);
    expect(duplicate.dossier.joinedInto).toMatchObject({ dossierId: kept.dossier.id, number: kept.dossier.number });
    expect(kept.dossier.joined).toMatchObject([{ dossierId: duplicate.dossier.id, number: duplicate.dossier.number }]);
    expect(duplicate.dossier.proceedings.flatMap(p => p.deadlines).filter(d => d.state === 'open')).toEqual([]);
    const refused = duplicate.refuses(people.head, 'mediation.assign', {
      mediatorId: people.mediator.userId,
      reason: '熟悉当地',
    });
    expect(refused).toMatchObject({ kind: 'stage', article: 'house-join' });
    expect(refused.reason.zh).toContain(kept.dossier.number!);
  });

  test('is two again when it was a mistake: the limits run on as they stood, and what came along goes back', () => {
    const [duplicate, kept] = [filed('2026-03-02'), filed('2026-03-02')];
    const before = duplicate.in('mediation').deadlines;
    const more = newLife('2026-03-02');
    more.take(people.worker, 'mediation.receive', aFiling({ claims: [{ code: 'QQ13', amount: '6000' }] }));
    const claims = kept.dossier.claims.length;
    join(more, kept);
    expect(kept.dossier.claims.map(c => c.code).slice(claims)).toEqual(['QQ13']);
    separate(more, kept);
    expect(kept.dossier.claims.at(-1)!.result).toMatchObject({ kind: 'elsewhere' });
    expect(kept.dossier.joined).toEqual([]);
    join(duplicate, kept);
    separate(duplicate, kept);
    expect(duplicate.in('mediation').deadlines).toEqual(before);
    expect(duplicate.dossier.joinedInto).toBeNull();
    duplicate.take(people.head, 'mediation.assign', { mediatorId: people.mediator.userId, reason: '熟悉当地' });
  });

  test('tells the parties on both ways, and is on the record of both files', () => {
    const [duplicate, kept] = [filed('2026-03-02'), filed('2026-03-02')];
    const told = duplicate.take(people.head, 'joining.join', why, { other: kept.dossier }).notices;
    expect(told.map(n => [n.to, n.template])).toEqual([
      [{ side: 'worker' }, 'joined'],
      [{ side: 'employer' }, 'joined'],
    ]);
    kept.take(people.head, 'joining.keep', why, { other: duplicate.dossier });
    expect(kept.in('joining')).toMatchObject({ stage: 'kept' });
    const back = duplicate.take(people.head, 'joining.separate', why, { other: kept.dossier }).notices;
    expect(back.map(n => n.template)).toEqual(['separated', 'separated']);
  });
});

describe('a join is refused', () => {
  test('for a file that was taken up, for other people, for a file that is joined already or holds others, and for itself', () => {
    const [early, late] = [filed('2026-03-02').dossier, accepted('2026-03-02').dossier];
    expect(joinRefusal(early, late)).toBeUndefined();
    expect(joinRefusal(late, early)?.reason.zh).toContain('已经有人在办');
    const other = {
      ...early,
      id: late.id,
      parties: early.parties.map(p => ({ ...p, idNumber: '999999198505050018' })),
    };
    expect(joinRefusal(early, other)?.reason.zh).toContain('不是同一个劳动者');
    const link = { dossierId: 'x', number: null, openedOn: '2026-03-02', channel: 'portal' as const };
    expect(joinRefusal({ ...early, joinedInto: link }, late)).toBeDefined();
    expect(joinRefusal(early, { ...late, joinedInto: link })).toBeDefined();
    expect(joinRefusal({ ...early, joined: [link] }, late)).toBeDefined();
    expect(joinRefusal(early, early)?.kind).toBe('absent');
    expect(joinRefusal(early, undefined)?.kind).toBe('absent');
  });

  test('when somebody takes one half of it alone', () => {
    const life = filed('2026-03-02');
    for (const step of ['joining.join', 'joining.keep'] as const)
      expect(life.refuses(people.head, step, why).kind, step).toBe('absent');
    const offered = openSteps(
      procedures,
      life.dossier,
      life.dossier.proceedings,
      people.head,
      life.today,
      factsOf('01990000-0000-7000-8000-000000000001'),
    );
    expect([...offered.open, ...offered.closed].filter(s => s.procedure === 'joining')).toEqual([]);
  });
});

describe('joining', () => {
  const lives: Record<string, () => Life> = {
    filed: () => filed('2026-03-02'),
    assigned: () => assigned('2026-03-02'),
    accepted: () => accepted('2026-03-02'),
    atInstitute,
  };

  test('opens neither file and no wall to anybody, whichever two are joined', () => {
    let joined = 0;
    for (const one of Object.values(lives))
      for (const other of Object.values(lives)) {
        const [duplicate, kept] = [one(), other()];
        if (joinRefusal(duplicate.dossier, kept.dossier)) continue;
        const before = [openings(duplicate.dossier), openings(kept.dossier)];
        const by = duplicate.dossier.proceedings[0]!.procedure === 'arbitration' ? people.clerk : people.head;
        const [a, b] = [duplicate.dossier, kept.dossier];
        duplicate.take(by, 'joining.join', why, { other: b });
        const keeper = kept.dossier.proceedings[0]!.procedure === 'arbitration' ? people.clerk : people.head;
        kept.take(keeper, 'joining.keep', why, { other: a });
        for (const [i, life] of [duplicate, kept].entries())
          for (const opening of openings(life.dossier)) expect(before[i]).toContain(opening);
        const brought = kept.dossier.claims.filter(c => !b.claims.some(own => own.id === c.id));
        expect(brought.filter(c => c.answer ?? c.result)).toEqual([]);
        joined += 1;
      }
    expect(joined).toBeGreaterThan(6);
  });
});
