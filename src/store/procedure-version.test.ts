import { describe, expect, it } from 'vitest';
import { procedures } from '../core/procedures/index.ts';
import type { Procedure } from '../core/procedures/procedure.ts';
import { procedureVersion } from './procedure-version.ts';

const { arbitration } = procedures;
const withAccept = (change: object): Procedure => ({
  ...arbitration,
  steps: { ...arbitration.steps, accept: { ...arbitration.steps.accept!, ...change } },
});

describe('the version of a procedure', () => {
  it('is the same for the same rules, and another for every procedure', () => {
    const versions = Object.values(procedures).map(procedureVersion);
    expect(new Set(versions).size).toBe(versions.length);
    for (const version of versions) expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(procedureVersion({ ...arbitration })).toBe(procedureVersion(arbitration));
  });

  it('changes with a role, an article, a limit or a field', () => {
    const before = procedureVersion(arbitration);
    for (const change of [
      { by: ['institute-head'] },
      { law: ['lma-29'] },
      { stops: [] },
      { input: arbitration.steps.withdraw!.input },
    ])
      expect(procedureVersion(withAccept(change))).not.toBe(before);
  });
});
