import { describe, expect, it } from 'vitest';
import { crash } from './crash.ts';

const kills = Number(process.env.HEJIE_CRASHES ?? 20);

describe('A server on the embedded database that is killed at any moment', () => {
  it('has kept everything it said was done, once, in chains that verify', { timeout: 300_000 }, async () => {
    const { acknowledged, retried, entries, ...found } = await crash({ victim: 'pglite', kills });
    expect(found).toEqual({ kills, lost: [], surplus: [], strange: [], faults: [] });
    expect(entries).toBe(acknowledged);
    expect(retried).toBeGreaterThan(0);
  });

  it('would be caught if it answered before it saved', { timeout: 120_000 }, async () => {
    const { lost } = await crash({ victim: 'pglite', kills: 3, program: 'test/crash/mutant.ts' });
    expect(lost.length).toBeGreaterThan(0);
  });
});
