import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultCalendar } from '../law/calendar.ts';
import { addDays } from '../law/day.ts';
import {
  acceleration,
  type CashFlow,
  comparePlans,
  type Debt,
  divideInProportion,
  payable,
  planOf,
} from './instalment-plans.ts';
import { fraction } from './money.ts';

const calendar = defaultCalendar;
const today = '2026-03-02';
const rate = fraction(3, 100n);
const weeks = (n: number, inflow: number, outflow: number) =>
  Array.from({ length: n }, (_, i) => ({ on: addDays('2026-03-06', 7 * i), inflow, outflow }));
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

const debts: Debt[] = [
  { id: 'a', amount: 900_000, floor: 0 },
  { id: 'b', amount: 300_001, floor: 0 },
  { id: 'c', amount: 600_000, floor: 0 },
];
const cash: CashFlow = { opening: 200_000, reserve: 100_000, rows: weeks(12, 500_000, 300_000) };

describe('plans of one employer and three workers', () => {
  const [equal, lowest, allows] = comparePlans({ debts, cash, rate, today }, calendar);

  test('pay everybody to the fen, and the last payment takes what is left', () => {
    for (const plan of [equal!, lowest!, allows!]) {
      expect(plan.unpaid, plan.kind).toBe(0);
      expect(sum(plan.payments.map(p => p.total)), plan.kind).toBe(1_800_001);
      for (const debt of debts)
        expect(sum(plan.payments.flatMap(p => p.shares.filter(s => s.id === debt.id).map(s => s.amount)))).toBe(
          debt.amount,
        );
      expect(plan.last, plan.kind).toEqual(plan.payments.at(-1));
    }
    expect(equal!.payments.slice(0, -1).every(p => p.total === 150_000)).toBe(true);
    expect(equal!.last!.total).toBe(150_001);
  });

  test('as cash allows, pay sooner and are worth more today', () => {
    // 300,000 above the reserve in the first week, 200,000 a week after it.
    expect(allows!.payments.map(p => p.total)).toEqual([300_000, ...Array(7).fill(200_000), 100_001]);
    expect(allows!.weeks!).toBeLessThan(equal!.weeks!);
    expect(allows!.presentValue).toBeGreaterThan(equal!.presentValue);
    expect(allows!.short).toEqual([]);
    expect(allows!.presentValue).toBeLessThan(1_800_001);
  });

  test('paying the lowest first pays off whoever is owed least before the others', () => {
    const paidOff = (id: string) => lowest!.payments.findLastIndex(p => p.shares.some(s => s.id === id));
    expect(paidOff('b')).toBeLessThan(paidOff('c'));
    expect(paidOff('c')).toBeLessThan(paidOff('a'));
    expect(lowest!.payments[0]!.shares.map(s => s.id)).toEqual(['b']);
  });

  test('a pay day on a day of rest moves to the working day before it', () => {
    const rows = [{ on: '2026-05-01', inflow: 2_000_000, outflow: 0 }];
    expect(
      planOf('as-cash-allows', { debts, cash: { opening: 0, reserve: 0, rows }, rate, today }, calendar).last,
    ).toMatchObject({
      due: '2026-05-01',
      payOn: '2026-04-30',
    });
  });

  test('a floor is paid to each in every payment until they are paid', () => {
    const floored = debts.map(debt => ({ ...debt, floor: 40_000 }));
    const plan = planOf('lowest-first', { debts: floored, cash, rate, today }, calendar);
    expect(plan.payments[0]!.shares).toHaveLength(3);
    for (const { amount } of plan.payments[0]!.shares) expect(amount).toBeGreaterThanOrEqual(40_000);
    expect(plan.unpaid).toBe(0);
  });

  test('a statement that cannot bear it says how much is missing, and on which days', () => {
    const poor: CashFlow = { opening: 0, reserve: 0, rows: weeks(4, 100_000, 50_000) };
    const [even, , poorly] = comparePlans({ debts, cash: poor, rate, today }, calendar);
    expect(poorly).toMatchObject({ unpaid: 1_600_001 });
    expect(poorly!.weeks).toBeUndefined();
    expect(even!.short[0]).toMatchObject({ on: '2026-03-06', by: 400_000 });
  });

  test('falls due at once when a payment is not made in full within its grace', () => {
    const grace = { graceDays: 5 };
    expect(acceleration(equal!, [150_000], { ...grace, today: '2026-03-18' })).toBeUndefined();
    expect(acceleration(equal!, [150_000, 149_999], { ...grace, today: '2026-03-18' })).toBeUndefined();
    expect(acceleration(equal!, [150_000, 149_999], { ...grace, today: '2026-03-19' })).toEqual({
      n: 2,
      since: '2026-03-19',
      due: 1_800_001 - 299_999,
    });
  });
});

const anAmount = fc.integer({ min: 0, max: 50_000_000 });
const aQuestion = fc.record({
  debts: fc.array(fc.record({ amount: anAmount, floor: fc.integer({ min: 0, max: 200_000 }) }), {
    minLength: 1,
    maxLength: 12,
  }),
  opening: anAmount,
  reserve: fc.integer({ min: 0, max: 5_000_000 }),
  rows: fc.array(fc.record({ inflow: anAmount, outflow: anAmount }), { minLength: 1, maxLength: 30 }),
});

describe('any plan', () => {
  test('conserves every sum to the fen, pays nobody less than nothing or more than they are owed', () => {
    fc.assert(
      fc.property(aQuestion, ({ debts: owed, opening, reserve, rows }) => {
        const all = owed.map((debt, i) => ({ ...debt, id: String(i) }));
        const statement = {
          opening,
          reserve,
          rows: rows.map((row, i) => ({ ...row, on: addDays('2026-03-06', 7 * i) })),
        };
        for (const plan of comparePlans({ debts: all, cash: statement, rate, today }, calendar)) {
          const paid = sum(plan.payments.map(p => p.total));
          expect(paid + plan.unpaid).toBe(sum(all.map(d => d.amount)));
          expect(plan.unpaid).toBeGreaterThanOrEqual(0);
          expect(plan.presentValue).toBeGreaterThanOrEqual(0);
          expect(plan.presentValue).toBeLessThanOrEqual(paid);
          for (const p of plan.payments) {
            expect(sum(p.shares.map(s => s.amount))).toBe(p.total);
            expect(p.shares.every(s => Number.isSafeInteger(s.amount) && s.amount > 0)).toBe(true);
            expect(p.payOn <= p.due).toBe(true);
          }
          for (const debt of all)
            expect(
              sum(plan.payments.flatMap(p => p.shares.filter(s => s.id === debt.id).map(s => s.amount))),
            ).toBeLessThanOrEqual(debt.amount);
          if (plan.kind === 'as-cash-allows') expect(plan.short).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('divides without losing or making a fen, and gives nobody more than a fair share rounded up', () => {
    fc.assert(
      fc.property(anAmount, fc.array(anAmount, { minLength: 1, maxLength: 40 }), (total, weights) => {
        const shares = divideInProportion(total, weights);
        const whole = sum(weights);
        expect(sum(shares)).toBe(whole === 0 ? 0 : total);
        shares.forEach((share, i) => {
          const fair = whole === 0 ? 0n : (BigInt(total) * BigInt(weights[i]!)) / BigInt(whole);
          expect(BigInt(share) - fair).toBeLessThanOrEqual(1n);
          expect(BigInt(share)).toBeGreaterThanOrEqual(fair);
        });
      }),
    );
  });

  test('never counts on the reserve', () => {
    expect(payable({ opening: 50, reserve: 100, rows: weeks(2, 10, 0) })).toEqual([0, 0]);
    expect(payable({ opening: 150, reserve: 100, rows: weeks(2, 10, 0) }, [60])).toEqual([60, 10]);
  });
});
