import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../law/calendar.ts';
import { addMonths } from '../law/day.ts';
import { comparePlans, type PlanRequest, planProblems } from './plan-workshop.ts';

const world = { calendar: defaultCalendar, today: '2026-11-25', rate: 300 };
const request: PlanRequest = {
  debts: [{ id: 'one', owed: 10_000_000, floor: 0 }],
  opening: 0,
  reserve: 0,
  cash: [],
  firstDue: '2026-12-31',
  parts: 3,
  every: 'month',
};
const plansOf = (change: Partial<PlanRequest>) => comparePlans({ ...request, ...change }, world);
const amountsOf = (plan: { dates: readonly { amounts: readonly number[] }[] } | undefined) =>
  plan?.dates.map(date => date.amounts);

describe('the instalment workshop', () => {
  it('gives the last instalment what is left over, to the fen', () => {
    expect(amountsOf(plansOf({})[0])).toEqual([[3_333_333], [3_333_333], [3_333_334]]);
  });

  it('moves a pay day that is a day of rest to the working day before', () => {
    const [plan] = plansOf({ firstDue: '2026-12-05', parts: 2 });
    expect(plan?.dates.map(date => date.payOn)).toEqual(['2026-12-04', '2027-01-05']);
  });

  it('pays the lowest paid first, undisputed wages of everybody before the rest', () => {
    const debts = [
      { id: 'high', owed: 900_000, floor: 100_000, wage: 800_000 },
      { id: 'low', owed: 600_000, floor: 200_000, wage: 300_000 },
    ];
    const plan = plansOf({ debts }).find(one => one.manner === 'lowest-first');
    // 5,000.00 each time: first the floors of 2,000.00 and 1,000.00, and the rest for whoever earns least.
    expect(amountsOf(plan)).toEqual([
      [100_000, 400_000],
      [300_000, 200_000],
      [500_000, 0],
    ]);
    expect(plan?.weeksToLowest).toBeLessThan(plan?.weeksToAll ?? 0);
  });

  it('pays what the months that have ended leave, and shows what the last payment lacks', () => {
    const plan = plansOf({
      opening: 1_000_000,
      reserve: 400_000,
      cash: [
        { month: '2026-12', income: 5_000_000, costs: 3_000_000 },
        { month: '2027-01', income: 5_000_000, costs: 4_000_000 },
      ],
    }).find(one => one.manner === 'as-cash-comes');
    expect(plan?.dates.map(({ total, available, short }) => ({ total, available, short }))).toEqual([
      { total: 600_000, available: 600_000, short: 0 },
      { total: 2_000_000, available: 2_000_000, short: 0 },
      { total: 7_400_000, available: 1_000_000, short: 6_400_000 },
    ]);
  });

  it('says what a plan is worth today: 10,000.00 in a year at 3 % are 9,708.74', () => {
    const [plan] = plansOf({ debts: [{ id: 'one', owed: 1_000_000, floor: 0 }], firstDue: '2027-11-25', parts: 1 });
    expect(plan).toMatchObject({ presentValue: 970_874, weeksToAll: 53 });
  });

  it('refuses what cannot be planned, field by field', () => {
    const wrong = {
      ...request,
      parts: 30,
      firstDue: '2026-11-24',
      debts: [{ id: 'one', owed: 20, floor: 30 }],
      cash: [
        { month: '2026-12', income: 1, costs: 0 },
        { month: '2027-02', income: 1, costs: 0 },
      ],
    };
    expect(planProblems(wrong, world, 24).map(problem => problem.path.join('.'))).toEqual([
      'parts',
      'firstDue',
      'debts.0.owed',
      'debts.0.floor',
      'cash.1.month',
    ]);
    expect(planProblems({ ...request, debts: [] }, world, 24)).toHaveLength(1);
    expect(planProblems(request, world, 24)).toEqual([]);
  });

  const aDebt = fc
    .record({
      owed: fc.integer({ min: 30, max: 50_000_000 }),
      share: fc.integer({ min: 0, max: 100 }),
      wage: fc.option(fc.integer({ min: 1, max: 3_000_000 }), { nil: undefined }),
    })
    .map(({ owed, share, wage }) => ({
      owed,
      floor: Math.floor((owed * share) / 100),
      ...(wage !== undefined && { wage }),
    }));
  const aRequest = fc
    .record({
      debts: fc.array(aDebt, { minLength: 1, maxLength: 12 }),
      opening: fc.integer({ min: 0, max: 10_000_000 }),
      reserve: fc.integer({ min: 0, max: 5_000_000 }),
      months: fc.array(
        fc.record({ income: fc.integer({ min: 0, max: 20_000_000 }), costs: fc.integer({ min: 0, max: 20_000_000 }) }),
        { maxLength: 24 },
      ),
      first: fc.integer({ min: 0, max: 60 }),
      parts: fc.integer({ min: 1, max: 24 }),
      every: fc.constantFrom('month' as const, 'week' as const, 'month-end' as const),
    })
    .map(
      ({ debts, months, first, ...rest }): PlanRequest => ({
        ...rest,
        debts: debts.map((debt, i) => ({ ...debt, id: String(i) })),
        cash: months.map((one, i) => ({ ...one, month: addMonths('2026-11-01', i).slice(0, 7) })),
        firstDue: addMonths('2026-11-26', first % 12),
      }),
    );

  it('pays every debt in full to the fen, never a negative sum, on days that run forward, whatever the request', () => {
    fc.assert(
      fc.property(aRequest, asked => {
        for (const plan of comparePlans(asked, world)) {
          for (const [i, debt] of asked.debts.entries())
            expect(plan.dates.reduce((sum, date) => sum + date.amounts[i]!, 0)).toBe(debt.owed);
          for (const [n, date] of plan.dates.entries()) {
            expect(date.amounts.every(amount => Number.isSafeInteger(amount) && amount >= 0)).toBe(true);
            expect(date.total).toBe(date.amounts.reduce((sum, amount) => sum + amount, 0));
            expect(date.total).toBeGreaterThan(0);
            expect(date.short).toBeGreaterThanOrEqual(0);
            if (n > 0) expect(date.payOn > plan.dates[n - 1]!.payOn).toBe(true);
          }
          expect(plan.presentValue).toBeLessThanOrEqual(plan.total);
          expect(plan.weeksToLowest).toBeLessThanOrEqual(plan.weeksToAll);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has paid every undisputed wage before anything else where the lowest paid come first', () => {
    fc.assert(
      fc.property(aRequest, asked => {
        const plan = comparePlans(asked, world).find(one => one.manner === 'lowest-first');
        const got = asked.debts.map(() => 0);
        for (const date of plan?.dates ?? []) {
          for (const [i, amount] of date.amounts.entries()) got[i]! += amount;
          const below = asked.debts.some((debt, i) => got[i]! < debt.floor);
          const above = asked.debts.some((debt, i) => got[i]! > debt.floor);
          expect(below && above).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});
