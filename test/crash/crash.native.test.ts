import { describe, expect, it } from 'vitest';
import { crash } from './crash.ts';

const kills = Number(process.env.HEJIE_CRASHES ?? 20);

describe('A server on PostgreSQL', () => {
  it.each([
    ['is killed itself', 'server'],
    ['loses PostgreSQL below it', 'postmaster'],
  ] as const)(
    'that %s at any moment has kept everything it said was done, once, in chains that verify',
    { timeout: 300_000 },
    async (_, victim) => {
      const { acknowledged, retried, entries, ...found } = await crash({ victim, kills });
      expect(found).toEqual({ kills, lost: [], surplus: [], strange: [], faults: [] });
      expect(entries).toBe(acknowledged);
      expect(retried).toBeGreaterThan(0);
    },
  );

  it.each(['server', 'postmaster'] as const)(
    'would be caught if it answered before it saved (%s killed)',
    { timeout: 120_000 },
    async victim => {
      const { lost } = await crash({ victim, kills: 3, program: 'test/crash/mutant.ts' });
      expect(lost.length).toBeGreaterThan(0);
    },
  );
});
