import type { Calendar } from '../law/calendar.ts';
import { addDays, type Day, daysBetween } from '../law/day.ts';
import { planInstalments } from './instalments.ts';
import { add, divide, type Fen, type Fraction, fraction, multiply, roundToFen, zero } from './money.ts';
import { workingDayOnOrBefore } from './working-days.ts';

/** Plans by which an employer in real difficulty pays several workers, laid side by side. Pure: every day and rate is an argument. */

/** What the employer owes one worker. */
export interface Debt {
  readonly id: string;
  readonly amount: Fen;
  /** At least this much in every payment, until it is paid; 0: no floor. */
  readonly floor: Fen;
}

/** The employer's own statement, one row for each pay day to come. */
export interface CashRow {
  readonly on: Day;
  readonly inflow: Fen;
  /** Without what goes to these workers. */
  readonly outflow: Fen;
}

export interface CashFlow {
  /** On hand before the first row. */
  readonly opening: Fen;
  /** Kept back at all times, so that the firm can go on. */
  readonly reserve: Fen;
  /** In order of days. */
  readonly rows: readonly CashRow[];
}

export const planKinds = ['equal', 'lowest-first', 'as-cash-allows'] as const;
export type PlanKind = (typeof planKinds)[number];

export interface PlanPayment {
  /** From 1. */
  readonly n: number;
  readonly due: Day;
  /** The due day, or the nearest working day before it. */
  readonly payOn: Day;
  readonly total: Fen;
  /** What each worker gets of it, in the order of the debts; workers who get nothing are left out. */
  readonly shares: readonly { readonly id: string; readonly amount: Fen }[];
}

export interface ComparedPlan {
  readonly kind: PlanKind;
  readonly payments: readonly PlanPayment[];
  /** What is not paid by the end of the statement: such a plan is none, and says how much is missing. */
  readonly unpaid: Fen;
  /** Until the last fen is paid, weeks begun counted whole; absent where something stays unpaid. */
  readonly weeks?: number;
  /** The exact last payment. */
  readonly last?: PlanPayment;
  /** What the payments are worth today at the rate. */
  readonly presentValue: Fen;
  /** Pay days on which the statement does not hold the sum. */
  readonly short: readonly { readonly on: Day; readonly by: Fen }[];
}

/**
 * Divides a sum over parts in proportion to their weights, to the fen: what rounding leaves goes to the largest remainders, of equal ones
 * to the first. Nobody gets more than their weight where the sum is not above it.
 */
export function divideInProportion(total: Fen, weights: readonly Fen[]): Fen[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return weights.map(() => 0);
  const exact = weights.map(weight => (BigInt(total) * BigInt(weight)) / BigInt(whole));
  const rest = weights.map(weight => (BigInt(total) * BigInt(weight)) % BigInt(whole));
  const shares = exact.map(Number);
  let left = total - shares.reduce((sum, share) => sum + share, 0);
  const order = rest.map((r, i) => ({ r, i })).sort((a, b) => (a.r > b.r ? -1 : a.r < b.r ? 1 : a.i - b.i));
  for (const { i } of order) {
    if (left === 0) break;
    shares[i]! += 1;
    left -= 1;
  }
  return shares;
}

/** What can be paid to the workers on each row after the reserve; what is not used stays for the next. Never negative. */
export function payable({ opening, reserve, rows }: CashFlow, paid: readonly Fen[] = []): Fen[] {
  let cash = opening;
  return rows.map(({ inflow, outflow }, i) => {
    cash += inflow - outflow;
    const free = Math.max(0, cash - reserve);
    cash -= paid[i] ?? 0;
    return free;
  });
}

/** Who gets how much of one payment: floors first, then by the rule of the plan. Never more than is owed. */
function share(kind: PlanKind, sum: Fen, owed: readonly Fen[], floors: readonly Fen[]): Fen[] {
  const asked = owed.map((amount, i) => Math.min(amount, floors[i]!));
  const wanted = asked.reduce((a, b) => a + b, 0);
  if (wanted >= sum) return divideInProportion(sum, asked);
  const shares = [...asked];
  let left = sum - wanted;
  const open = owed.map((amount, i) => amount - shares[i]!);
  if (kind !== 'lowest-first')
    return divideInProportion(
      Math.min(
        left,
        open.reduce((a, b) => a + b, 0),
      ),
      open,
    ).map((more, i) => shares[i]! + more);
  // Whoever is owed least is paid off first: the smallest arrears are the ones somebody lives on.
  const order = open.map((amount, i) => ({ amount, i })).sort((a, b) => a.amount - b.amount || a.i - b.i);
  for (const { amount, i } of order) {
    const more = Math.min(amount, left);
    shares[i]! += more;
    left -= more;
  }
  return shares;
}

/** What each payment of a plan comes to in all. */
function sumsOf(kind: PlanKind, debts: readonly Debt[], cash: CashFlow, calendar: Calendar): Fen[] {
  const total = debts.reduce((sum, debt) => sum + debt.amount, 0);
  const first = cash.rows[0];
  if (!first || total === 0) return [];
  if (kind !== 'as-cash-allows') {
    const parts = Math.min(cash.rows.length, total);
    return planInstalments({ total, parts, firstDue: first.on, every: 'week' }, calendar).map(part => part.amount);
  }
  const sums: Fen[] = [];
  let owed = total;
  for (let i = 0; i < cash.rows.length && owed > 0; i += 1) {
    const sum = Math.min(owed, payable(cash, sums)[i]!);
    sums.push(sum);
    owed -= sum;
  }
  return sums;
}

/** What one fen paid after so many days is worth today: simple interest at a yearly rate, a year of 365 days. */
export const discount = (rate: Fraction, days: number): Fraction =>
  divide(fraction(1), add(fraction(1), multiply(rate, fraction(Math.max(0, days), 365n))));

export interface PlanQuestion {
  readonly debts: readonly Debt[];
  readonly cash: CashFlow;
  /** A yearly rate of a dated parameter, e.g. 3/100. */
  readonly rate: Fraction;
  readonly today: Day;
}

/**
 * One plan over the days of the statement. `equal`: payments alike, to everybody in proportion; `lowest-first`: payments alike, whoever is
 * owed least is paid off first; `as-cash-allows`: each payment is what the statement leaves above the reserve. Sums are conserved to the fen.
 */
export function planOf(kind: PlanKind, { debts, cash, rate, today }: PlanQuestion, calendar: Calendar): ComparedPlan {
  const sums = sumsOf(kind, debts, cash, calendar);
  const owed = debts.map(debt => debt.amount);
  const floors = debts.map(debt => debt.floor);
  const payments: PlanPayment[] = [];
  sums.forEach((sum, i) => {
    if (sum === 0) return;
    const shares = share(kind, sum, owed, floors);
    shares.forEach((amount, j) => {
      owed[j]! -= amount;
    });
    const due = cash.rows[i]!.on;
    payments.push({
      n: payments.length + 1,
      due,
      payOn: workingDayOnOrBefore(due, calendar),
      total: sum,
      shares: shares.flatMap((amount, j) => (amount > 0 ? [{ id: debts[j]!.id, amount }] : [])),
    });
  });
  const unpaid = owed.reduce((sum, amount) => sum + amount, 0);
  const last = payments.at(-1);
  const free = payable(cash, sums);
  const value = payments.reduce(
    (sum, { total, payOn }) => add(sum, multiply(fraction(total), discount(rate, daysBetween(today, payOn)))),
    zero,
  );
  return {
    kind,
    payments,
    unpaid,
    ...(unpaid === 0 && last && { weeks: Math.ceil(Math.max(0, daysBetween(today, last.payOn)) / 7), last }),
    presentValue: roundToFen(value),
    short: sums.flatMap((sum, i) => (sum > free[i]! ? [{ on: cash.rows[i]!.on, by: sum - free[i]! }] : [])),
  };
}

/** The plans side by side, in a fixed order. */
export const comparePlans = (question: PlanQuestion, calendar: Calendar): ComparedPlan[] =>
  planKinds.map(kind => planOf(kind, question, calendar));

/**
 * When a plan becomes due at once: the first payment that is not made in full by the end of its grace, and what is then owed to each. `paid`:
 * what each pay day brought, in the order of the plan. Undefined: nothing is in default on `today`.
 */
export function acceleration(
  { payments }: Pick<ComparedPlan, 'payments'>,
  paid: readonly Fen[],
  { graceDays, today }: { readonly graceDays: number; readonly today: Day },
): { readonly n: number; readonly since: Day; readonly due: Fen } | undefined {
  // What was paid counts for the oldest payment first.
  let left = paid.reduce((sum, amount) => sum + amount, 0);
  const total = payments.reduce((sum, payment) => sum + payment.total, 0);
  for (const { n, payOn, total: sum } of payments) {
    const end = addDays(payOn, graceDays);
    if (left < sum && end < today) return { n, since: addDays(end, 1), due: total - paid.reduce((a, b) => a + b, 0) };
    left -= Math.min(left, sum);
  }
  return undefined;
}
