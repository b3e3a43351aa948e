import { addMonths } from '../../../core/law/day.ts';
import { formatYuan, parseYuan } from '../../../core/pay/money.ts';

/** A payment as it is typed: a day and yuan in words. */
export interface PlanLine {
  readonly due: string;
  readonly amount: string;
}

/** Splits `total` fen into equal monthly payments from `first`; the last takes the fen that do not divide. */
export function splitPlan(total: number, count: number, first: string): PlanLine[] {
  const each = Math.floor(total / count);
  return Array.from({ length: count }, (_, index) => ({
    due: first === '' ? '' : addMonths(first, index),
    amount: formatYuan(index === count - 1 ? total - each * (count - 1) : each),
  }));
}

export type PlanProblem = 'total' | 'day' | 'future' | 'order' | 'amount' | 'sum';

/** What is wrong with a plan, with the number of the line (from 0) where it is wrong; nothing if it can be sent. */
export function planProblem(
  total: number | undefined,
  plan: readonly PlanLine[],
  today: string,
): { readonly problem: PlanProblem; readonly line?: number } | undefined {
  if (total === undefined || total <= 0) return { problem: 'total' };
  let sum = 0;
  for (const [line, { due, amount }] of plan.entries()) {
    const fen = parseYuan(amount);
    if (!fen) return { problem: 'amount', line };
    if (!/^\d{4}-\d{2}-\d{2}$/.test(due)) return { problem: 'day', line };
    if (due < today) return { problem: 'future', line };
    if (line > 0 && due <= plan[line - 1]!.due) return { problem: 'order', line };
    sum += fen;
  }
  return sum === total ? undefined : { problem: 'sum' };
}

export const planSum = (plan: readonly PlanLine[]): number =>
  plan.reduce((sum, line) => sum + (parseYuan(line.amount) ?? 0), 0);
