import type { PlanRow } from '../step/plan.ts';

/** What is typed in the workshop, as it stands in the fields. */
export interface Typed {
  readonly debts: readonly {
    readonly name: string;
    readonly owed: string;
    readonly floor: string;
    readonly wage: string;
  }[];
  readonly opening: string;
  readonly reserve: string;
  readonly cash: readonly { readonly month: string; readonly income: string; readonly costs: string }[];
  readonly firstDue: string;
  readonly parts: string;
  readonly every: 'month' | 'month-end' | 'week';
}

/**
 * The workshop keeps nothing in the file: an employer's cash flow is nobody else's to read. What was typed, and the way of paying that
 * goes along to a form, stay in this tab.
 */
const keyOf = (what: 'typed' | 'plan', id: string) => `hejie.workshop.${what}.${id}`;

function read<T>(what: 'typed' | 'plan', id: string): T | undefined {
  try {
    const kept = sessionStorage.getItem(keyOf(what, id));
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    return undefined;
  }
}

function write(what: 'typed' | 'plan', id: string, value: unknown): void {
  try {
    sessionStorage.setItem(keyOf(what, id), JSON.stringify(value));
  } catch {
    // A full or closed store costs no more than typing again.
  }
}

export const keptTyping = (id: string) => read<Typed>('typed', id);
export const keepTyping = (id: string, typed: Typed) => write('typed', id, typed);
export const carriedPlan = (id: string) => read<readonly PlanRow[]>('plan', id);
export const carryPlan = (id: string, rows: readonly PlanRow[]) => write('plan', id, rows);

/** The month after `YYYY-MM`; the month of `today` after nothing. */
export function monthAfter(month: string | undefined, today: string): string {
  const [year, number] = (month ?? '').split('-').map(Number);
  if (!year || !number) return today.slice(0, 7);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
