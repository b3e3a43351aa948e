import { expect, test } from 'vitest';
import { aFiling, newLife, people } from '../../test/core-world.ts';
import { procedures } from '../core/procedures/index.ts';
import { reachOfDossier } from './standing.ts';

test('the day until which the head decides on a proposal orders the list of the institute, and no party’s', () => {
  const life = newLife('2026-03-02');
  life.take(people.worker, 'arbitration.file', aFiling());
  life.on('2026-03-03').take(people.clerk, 'arbitration.accept');
  const rows = [...reachOfDossier(procedures, life.dossier).values()];
  const dueOf = (role: string) => [
    ...new Set(rows.filter(row => String(row.token).startsWith(`${role}:`)).map(r => r.due)),
  ];
  expect(dueOf('institute-head')).toEqual(['2026-03-05']);
  expect(dueOf('worker')).toEqual(['2026-03-09']);
  expect(dueOf('employer')).toEqual(['2026-03-09']);
});
