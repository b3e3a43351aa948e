import type { Calendar } from '../law/calendar.ts';
import { addDays, type Day, daysBetween } from '../law/day.ts';
import { type Text, text } from '../text.ts';
import { type Instalment, planInstalments, type Rhythm } from './instalments.ts';
import { add, divide, type Fen, fraction, multiply, roundToFen, sum as sumOf } from './money.ts';
import type { Manner } from './plan-manners.ts';
import { yearMonth } from './working-days.ts';

/**
 * The workshop in which an employer that really cannot pay at once plans payments with its workers (mission M17; domain.md 1.12): what it
 * can pay and when, who is paid first, and what each way costs the workers. It proposes; only the parties agree.
 */

/** What one worker is owed. All sums in fen. */
export interface Debt {
  readonly id: string;
  readonly owed: Fen;
  /** Of `owed`: wages that nobody disputes. They are paid before anything else, and no agreement goes below them. */
  readonly floor: Fen;
  /** Monthly wage, where it is known: whoever earns least is paid first. Absent: whoever is owed least. */
  readonly wage?: Fen;
}

/** What a month brings in and what must leave to keep the firm running, in fen. */
export interface CashMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly income: Fen;
  readonly costs: Fen;
}

export interface PlanRequest {
  readonly debts: readonly Debt[];
  /** Money at hand, and how much of it must stay. */
  readonly opening: Fen;
  readonly reserve: Fen;
  /** Without a gap, in order; empty where the employer has not stated it. */
  readonly cash: readonly CashMonth[];
  readonly firstDue: Day;
  readonly parts: number;
  readonly every: Rhythm;
}

export interface PlannedDate {
  readonly n: number;
  /** The working day on which it is paid. */
  readonly payOn: Day;
  /** For each debt, in the order of the request. */
  readonly amounts: readonly Fen[];
  readonly total: Fen;
  /** What the employer's own statement leaves for the workers on that day; absent where it was not stated. */
  readonly available?: Fen;
  /** How much of `total` it does not cover. */
  readonly short: Fen;
}

export interface ComparedPlan {
  readonly manner: Manner;
  readonly dates: readonly PlannedDate[];
  /** From today until everybody, and until the lowest paid, has all of it. */
  readonly weeksToAll: number;
  readonly weeksToLowest: number;
  /** What the promised sums are worth today, in fen. */
  readonly presentValue: Fen;
  readonly total: Fen;
}

export interface PlanWorld {
  readonly calendar: Calendar;
  readonly today: Day;
  /** Yearly rate by which a later payment is worth less, in hundredths of a percent. */
  readonly rate: number;
}

/** A request that cannot be planned: the field and why. */
export interface PlanProblem {
  readonly path: readonly (string | number)[];
  readonly message: Text;
}

/** What is wrong with a request, field by field; sums and days have been read already. */
export function planProblems(request: PlanRequest, { today }: Pick<PlanWorld, 'today'>, most: number): PlanProblem[] {
  const found: PlanProblem[] = [];
  const say = (message: Text, ...path: (string | number)[]) => found.push({ path, message });
  if (request.debts.length === 0) say(text('至少写一个人', 'Enter at least one worker'), 'debts');
  if (request.parts > most) say(text(`最多分${most}期`, `At most ${most} payments`), 'parts');
  if (request.firstDue < today)
    say(text('第一次付款不能早于今天', 'The first payment cannot be due before today'), 'firstDue');
  for (const [i, debt] of request.debts.entries()) {
    if (debt.owed < request.parts)
      say(text('金额太小，分不成这么多期', 'The sum is too small for so many parts'), 'debts', i, 'owed');
    if (debt.floor > debt.owed)
      say(
        text('应付金额不能少于没有争议的工资', 'The sum owed cannot be less than the undisputed wages'),
        'debts',
        i,
        'floor',
      );
  }
  for (const [i, one] of request.cash.entries()) {
    const before = request.cash[i - 1];
    if (before && one.month !== nextMonth(before.month))
      say(text('月份要一个接一个', 'The months have to follow each other'), 'cash', i, 'month');
  }
  return found;
}

const nextMonth = (month: string): string => addDays(`${month}-28`, 4).slice(0, 7);

/** Debts in the order in which they are paid where the lowest paid come first. */
const lowestFirst = (debts: readonly Debt[]): number[] =>
  debts
    .map((_, i) => i)
    .sort((a, b) => (debts[a]!.wage ?? debts[a]!.owed) - (debts[b]!.wage ?? debts[b]!.owed) || a - b);

/** Pays `budget` on `open` sums one after the other; what was paid on each. */
function inTurn(budget: Fen, open: readonly Fen[], order: readonly number[]): Fen[] {
  const paid = open.map(() => 0);
  let left = budget;
  for (const i of order) {
    paid[i] = Math.min(left, open[i]!);
    left -= paid[i]!;
  }
  return paid;
}

/** Pays `budget` on `open` sums in proportion; fen that are left over go one each to the first who are still owed. */
function inProportion(budget: Fen, open: readonly Fen[], order: readonly number[]): Fen[] {
  const all = open.reduce((sum, one) => sum + one, 0);
  const share = Math.min(budget, all);
  if (share === 0) return open.map(() => 0);
  const paid = open.map(one => Number((BigInt(share) * BigInt(one)) / BigInt(all)));
  let left = share - paid.reduce((sum, one) => sum + one, 0);
  for (const i of order) {
    if (left === 0) break;
    if (paid[i]! < open[i]!) {
      paid[i]! += 1;
      left -= 1;
    }
  }
  return paid;
}

/** Floors first, then the rest, both in the given manner. */
function pay(
  budget: Fen,
  owed: readonly Fen[],
  floors: readonly Fen[],
  order: readonly number[],
  share: typeof inTurn,
): Fen[] {
  const first = share(budget, floors, order);
  const left = budget - first.reduce((sum, one) => sum + one, 0);
  const rest = share(
    left,
    owed.map((one, i) => one - floors[i]!),
    order,
  );
  return first.map((one, i) => one + rest[i]!);
}

/** What the statement leaves by a day: what was at hand and the months that have ended by then, less what has to stay. */
function leftBy(request: PlanRequest, day: Day, paid: Fen): Fen | undefined {
  if (request.cash.length === 0) return undefined;
  const ended = request.cash.filter(one => one.month < yearMonth(day));
  const made = ended.reduce((sum, one) => sum + one.income - one.costs, 0);
  return Math.max(0, request.opening + made - request.reserve - paid);
}

/** Days and sums of one plan before it is looked at. */
type Draft = { readonly payOn: Day; readonly amounts: readonly Fen[] };

function drafted(manner: Manner, request: PlanRequest, calendar: Calendar): Draft[] {
  const { debts, parts, firstDue, every } = request;
  const plan = (total: Fen): readonly Instalment[] => planInstalments({ total, parts, firstDue, every }, calendar);
  if (manner === 'equal') {
    const each = debts.map(debt => plan(debt.owed));
    return each[0]!.map(({ payOn }, n) => ({ payOn, amounts: each.map(one => one[n]!.amount) }));
  }
  const total = debts.reduce((sum, debt) => sum + debt.owed, 0);
  const order = lowestFirst(debts);
  let owed = debts.map(debt => debt.owed);
  let floors = debts.map(debt => debt.floor);
  let paid = 0;
  return plan(total).map(({ payOn, amount }, n) => {
    const budget =
      n === parts - 1
        ? total - paid
        : manner === 'lowest-first'
          ? amount
          : Math.min(total - paid, leftBy(request, payOn, paid) ?? amount);
    const amounts = pay(budget, owed, floors, order, manner === 'lowest-first' ? inTurn : inProportion);
    floors = floors.map((one, i) => Math.max(0, one - amounts[i]!));
    owed = owed.map((one, i) => one - amounts[i]!);
    paid += budget;
    return { payOn, amounts };
  });
}

const totalOf = (amounts: readonly Fen[]): Fen => amounts.reduce((sum, one) => sum + one, 0);

/** Days on which nothing is paid are no days of the plan; two that a holiday has put on one day are one. */
function tidied(dates: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const date of dates) {
    if (totalOf(date.amounts) === 0) continue;
    const before = kept.at(-1);
    if (before?.payOn === date.payOn)
      kept[kept.length - 1] = { payOn: date.payOn, amounts: before.amounts.map((one, i) => one + date.amounts[i]!) };
    else kept.push(date);
  }
  return kept;
}

const weeksUntil = (today: Day, day: Day): number => Math.max(0, Math.ceil(daysBetween(today, day) / 7));

/** A sum paid later, as if it were paid today: amount ÷ (1 + rate × days ÷ 365). */
const worthToday = (amount: Fen, days: number, rate: number) =>
  divide(fraction(amount), add(fraction(1), multiply(fraction(rate, 10_000), fraction(days, 365))));

/** One plan with what it means for the workers and for the employer's till. */
function compared(manner: Manner, request: PlanRequest, world: PlanWorld): ComparedPlan {
  const drafts = tidied(drafted(manner, request, world.calendar));
  let paid = 0;
  const dates = drafts.map(({ payOn, amounts }, i): PlannedDate => {
    const total = totalOf(amounts);
    const available = leftBy(request, payOn, paid);
    paid += total;
    return {
      n: i + 1,
      payOn,
      amounts,
      total,
      ...(available !== undefined && { available }),
      short: available === undefined ? 0 : Math.max(0, total - available),
    };
  });
  const lowest = lowestFirst(request.debts)[0]!;
  const lastOf = (of: (date: PlannedDate) => Fen) => dates.filter(date => of(date) > 0).at(-1)!.payOn;
  return {
    manner,
    dates,
    weeksToAll: weeksUntil(
      world.today,
      lastOf(date => date.total),
    ),
    weeksToLowest: weeksUntil(
      world.today,
      lastOf(date => date.amounts[lowest]!),
    ),
    presentValue: roundToFen(
      sumOf(dates.map(date => worthToday(date.total, Math.max(0, daysBetween(world.today, date.payOn)), world.rate))),
    ),
    total: paid,
  };
}

/**
 * The plans side by side. Every plan pays every debt in full to the fen, never a negative sum, on working days only; a day of rest moves
 * a payment earlier (Interim Provisions on Payment of Wages 7). The request must have no `planProblems`.
 * The plan by cash is made only where a cash flow was stated.
 */
export function comparePlans(request: PlanRequest, world: PlanWorld): readonly ComparedPlan[] {
  const asked: Manner[] = ['equal'];
  if (request.debts.length > 1) asked.push('lowest-first');
  if (request.cash.length > 0) asked.push('as-cash-comes');
  return asked.map(manner => compared(manner, request, world));
}
