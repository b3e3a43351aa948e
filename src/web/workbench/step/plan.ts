import { addDays, addMonths, type Day } from '../../../core/law/day.ts';
import { formatYuan, parseYuan } from '../../../core/pay/money.ts';
import { asGroup, asList, type Values } from './schema.ts';

export type Rhythm = 'month' | 'week';

/** One payment as typed: a day and yuan. */
export interface PlanRow {
  readonly due?: string;
  readonly amount?: string;
}

export const fenOf = (written: unknown): number => parseYuan(String(written ?? '')) ?? 0;

/**
 * The sum that a plan has to reach, in fen: what an agreement pays claim by claim, what is still owed where the form asks
 * for neither terms nor a total (`owed`), else the total of an offer.
 */
export function planTotal(values: Values, asks: { terms: boolean; total: boolean }, owed: number): number {
  if (asks.terms)
    return asList(values.terms)
      .map(asGroup)
      .filter(term => term.kind === 'paid')
      .reduce((sum, term) => sum + fenOf(term.amount), 0);
  return asks.total ? fenOf(values.total) : owed;
}

export const planSum = (rows: readonly PlanRow[]): number => rows.reduce((sum, row) => sum + fenOf(row.amount), 0);

/** Equal payments, the last of which takes the fen that are left over: 100,000.00 ÷ 3 → 33,333.33, 33,333.33, 33,333.34. */
export function splitPlan(total: number, parts: number, first: Day, every: Rhythm): PlanRow[] {
  const each = Math.floor(total / parts);
  return Array.from({ length: parts }, (_, index) => ({
    due: every === 'month' ? addMonths(first, index) : addDays(first, index * 7),
    amount: formatYuan(index === parts - 1 ? total - each * (parts - 1) : each),
  }));
}
