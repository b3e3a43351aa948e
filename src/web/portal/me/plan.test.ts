import { describe, expect, it } from 'vitest';
import { planProblem, planSum, splitPlan } from './plan.ts';

describe('instalments as a party types them', () => {
  it('leaves the fen that do not divide to the last instalment', () => {
    const plan = splitPlan(920_000, 3, '2026-12-31');
    expect(plan).toEqual([
      { due: '2026-12-31', amount: '3066.66' },
      { due: '2027-01-31', amount: '3066.66' },
      { due: '2027-02-28', amount: '3066.68' },
    ]);
    expect(planSum(plan)).toBe(920_000);
  });
  it('accepts a plan that adds up and runs forward', () =>
    expect(planProblem(920_000, splitPlan(920_000, 3, '2026-12-31'), '2026-11-23')).toBeUndefined());
  it('names the line that lies in the past or does not run forward', () => {
    const plan = [
      { due: '2026-12-31', amount: '100' },
      { due: '2026-12-31', amount: '100' },
    ];
    expect(planProblem(20_000, plan, '2026-11-23')).toEqual({ problem: 'order', line: 1 });
    expect(planProblem(20_000, plan, '2027-01-01')).toEqual({ problem: 'future', line: 0 });
  });
  it('says when the instalments do not add up to the total', () =>
    expect(planProblem(20_001, [{ due: '2026-12-31', amount: '200.00' }], '2026-11-23')).toEqual({ problem: 'sum' }));
  it('asks for an amount and a day on every line', () => {
    expect(planProblem(100, [{ due: '2026-12-31', amount: '' }], '2026-11-23')).toEqual({ problem: 'amount', line: 0 });
    expect(planProblem(100, [{ due: '', amount: '1' }], '2026-11-23')).toEqual({ problem: 'day', line: 0 });
    expect(planProblem(undefined, [], '2026-11-23')).toEqual({ problem: 'total' });
  });
});
