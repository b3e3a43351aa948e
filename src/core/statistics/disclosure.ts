import { addDays, type Day } from '../law/day.ts';
import { type Text, text } from '../text.ts';
import { fewestPersons } from './indicator.ts';

/**
 * What of sums that lie behind a wall is told to those outside it (ENT 24; TY 28; domain 10.2). One sum of a few agreements
 * names them, and so does the difference of two sums. So sums are told of closed months, quarters and years alone, and one
 * from which the others could be taken away to leave a few is kept back with them. A year that has been told stays told: what is kept back
 * depends on its own months, never on later ones.
 */
const isFewOf = (persons: number): boolean => persons > 0 && persons < fewestPersons;

/** Months (1 to 12) of a whole month, quarter or year; undefined for every other period. */
export function standardMonths(from: Day, to: Day): readonly number[] | undefined {
  const [year, first] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const last = Number(to.slice(5, 7));
  const isWhole = from.endsWith('-01') && addDays(to, 1).endsWith('-01') && to.startsWith(`${year}-`);
  const length = last - first + 1;
  if (!isWhole || !(length === 1 || (length === 3 && first % 3 === 1) || length === 12)) return undefined;
  return Array.from({ length }, (_, i) => first + i);
}

export const isClosed = (to: Day, today: Day): boolean => to < today;

/** Workers behind the few months among these: what subtraction of the told ones would leave. */
const leftOver = (months: readonly number[], persons: ReadonlyMap<number, number>): number =>
  months.reduce((sum, month) => sum + (isFewOf(persons.get(month) ?? 0) ? (persons.get(month) ?? 0) : 0), 0);

const quarterOf = (first: number): readonly number[] => [first, first + 1, first + 2];

/** Whether the sum of these months of a year may be told. `persons`: workers behind each month of that year. */
export function isTold(months: readonly number[], persons: ReadonlyMap<number, number>): boolean {
  if (months.length === 1) return !isFewOf(persons.get(months[0]!) ?? 0);
  if (months.length === 3) return !isFewOf(leftOver(months, persons));
  const hidden = [1, 4, 7, 10].map(quarterOf).filter(quarter => !isTold(quarter, persons));
  return !isFewOf(hidden.reduce((sum, quarter) => sum + leftOver(quarter, persons), 0));
}

/** The groups of a told whole that are kept back: the few, and where those together are few, the smallest of the others too. */
export function keptBack(persons: ReadonlyMap<string, number>): ReadonlySet<string> {
  const kept = new Set([...persons].filter(([, n]) => isFewOf(n)).map(([key]) => key));
  const others = [...persons].filter(([key, n]) => n > 0 && !kept.has(key)).sort((a, b) => a[1] - b[1]);
  const sum = () => [...kept].reduce((total, key) => total + (persons.get(key) ?? 0), 0);
  for (const [key] of others) {
    if (!isFewOf(sum())) break;
    kept.add(key);
  }
  return kept;
}

/**
 * The last month (0 to 12) up to which the counts of a year are told: a year that has ended is told whole; one that runs up to a
 * month that has ended, and as long as those since the last telling are few it waits.
 */
export function toldThrough(year: number, today: Day, persons: ReadonlyMap<number, number>): number {
  if (`${year}-12-31` < today) return 12;
  let [told, since] = [0, 0];
  for (let month = 1; month <= 12; month += 1) {
    const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
    if (next > today) break;
    since += persons.get(month) ?? 0;
    if (isFewOf(since)) continue;
    [told, since] = [month, 0];
  }
  return told;
}

/** Why a sum is not told. */
export const withheld = {
  few: text(
    '劳动者不足5人，或者和别的数相减能算出不足5人的，金额不显示',
    'Not shown: fewer than five workers, or other sums taken away would leave fewer than five',
  ),
  period: text(
    '金额只按已经结束的月、季、年显示，避免相减看出某一份协议',
    'Sums are shown for months, quarters and years that have ended, so that no agreement is found by subtraction',
  ),
} as const satisfies Record<string, Text>;
