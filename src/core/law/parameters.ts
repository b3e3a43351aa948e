import type { Day } from './day.ts';
import { type LawParameter, lawRows } from './law-parameters.ts';
import { type LimitParameter, limitLengths, limitParameterOf } from './limit-parameters.ts';
import { type PayParameter, payValues } from './pay-parameters.ts';
import type { DeadlineCode } from './terms.ts';

/** A value that changes with time or place, never a constant in code. */
export interface Parameter {
  /** Yuan with two decimals for sums, else a number, a word, or several with `/` between them. */
  readonly value: string;
  readonly from: Day;
  readonly source: string;
  /** Whether a legal officer has confirmed the value for this place. */
  readonly confirmed: boolean;
}

export type ParameterName =
  | 'minimumMonthlyWage'
  | 'localAverageMonthlyWage'
  | 'provincialAverageMonthlyWage'
  | 'nationalUrbanDisposableIncome'
  | PayParameter
  | LawParameter
  | HouseParameter
  | LimitParameter;

/** Values that the house sets for itself. */
export type HouseParameter =
  | 'draftKeepDays'
  | 'instalmentMaxParts'
  | 'planDiscountRate'
  | 'groupWorkers'
  | 'groupSplitDays'
  | 'hearingNoticeDays';

export interface ParameterRow extends Parameter {
  readonly name: ParameterName;
  /** The beginning of a division code (`330282`, `3302`, `33`); empty for the whole country. */
  readonly place: string;
}

/** The dated values that hold for a county. Made once and then only read; `withParameters` makes a new one. */
export interface ParameterSet {
  /** Names the values behind every sum computed with this set. */
  readonly version: string;
  readonly rows: readonly ParameterRow[];
}

/** Monthly minimum wages of Zhejiang: from when, and the first two tiers; no place of Ningbo is in another. */
const minimumWages: readonly (readonly [from: Day, first: number, second: number])[] = [
  ['2010-04-01', 1100, 980],
  ['2011-04-01', 1310, 1160],
  ['2013-01-01', 1470, 1310],
  ['2014-08-01', 1650, 1470],
  ['2015-11-01', 1860, 1660],
  ['2017-12-01', 2010, 1800],
  ['2021-08-01', 2280, 2070],
  ['2024-01-01', 2490, 2260],
];

/** Which tier a place of Ningbo is in; nobody has confirmed them, nor that they were the same in earlier years. */
const tiers: Readonly<Record<string, '一' | '二'>> = {
  '3302': '一',
  '330225': '二',
  '330226': '二',
  '330281': '二',
  '330282': '二',
};

const minimumWageRows: readonly ParameterRow[] = Object.entries(tiers).flatMap(([place, tier]) =>
  minimumWages.map(
    ([from, first, second]): ParameterRow => ({
      name: 'minimumMonthlyWage',
      place,
      from,
      value: (tier === '一' ? first : second).toFixed(2),
      source: `浙江省最低月工资标准第${tier}档`,
      confirmed: false,
    }),
  ),
);

/** Income of a year is used from the beginning of the next (Work Injury Insurance Regulations 39). */
const incomes: readonly (readonly [year: number, yuan: number])[] = [
  [2019, 42_359],
  [2020, 43_834],
  [2021, 47_412],
  [2022, 49_283],
  [2023, 51_821],
  [2024, 54_188],
  [2025, 56_502],
];

const houseValues: Readonly<Record<HouseParameter, number>> = {
  draftKeepDays: 30,
  instalmentMaxParts: 24,
  planDiscountRate: 300,
  groupWorkers: 10,
  groupSplitDays: 30,
  hearingNoticeDays: 10,
};

/**
 * The built-in values, dated. The average wages of Ningbo and Zhejiang are not among them: no published series has been
 * confirmed, so a calculator asks for them.
 */
const builtInRows: readonly ParameterRow[] = [
  ...minimumWageRows,
  ...incomes.map(
    ([year, yuan]): ParameterRow => ({
      name: 'nationalUrbanDisposableIncome',
      place: '',
      from: `${year + 1}-01-01`,
      value: yuan.toFixed(2),
      source: `国家统计局${year}年全国城镇居民人均可支配收入`,
      confirmed: false,
    }),
  ),
  ...Object.entries(payValues).flatMap(([name, values]) =>
    values.map(
      ({ value, ...dated }): ParameterRow => ({
        ...dated,
        name: name as PayParameter,
        value: name.startsWith('heatAllowance') ? value.toFixed(2) : String(value),
        confirmed: false,
      }),
    ),
  ),
  ...lawRows,
  ...[
    ...Object.entries(houseValues).map(([name, value]) => ({ name: name as HouseParameter, value: String(value) })),
    ...limitLengths,
  ].map((own): ParameterRow => ({ ...own, place: '', from: '2000-01-01', source: '平台办理规则', confirmed: false })),
];

/** The values that are built in; a county's own are laid over them. */
export const builtInParameters: ParameterSet = { version: 'CN-2026', rows: builtInRows };

/**
 * The set with a county's own values laid over it: one of the same name, place and first day takes the place of the one
 * before. `version` tells the sums of this set from those computed before.
 */
export function withParameters(set: ParameterSet, rows: readonly ParameterRow[], version: string): ParameterSet {
  if (rows.length === 0) return set;
  const key = (row: ParameterRow) => `${row.name} ${row.place} ${row.from}`;
  const own = new Map(rows.map(row => [key(row), row]));
  return { version, rows: [...set.rows.filter(row => !own.has(key(row))), ...own.values()] };
}

/** The value for a place (a division code such as `330282`) on a day; the nearest place wins. Undefined if not known. */
export function parameterOn(
  name: ParameterName,
  place: string,
  on: Day,
  set: ParameterSet = builtInParameters,
): Parameter | undefined {
  let best: ParameterRow | undefined;
  for (const row of set.rows) {
    if (row.name !== name || row.from > on || !place.startsWith(row.place)) continue;
    // The nearer place first, then the later day.
    const isBehind =
      best &&
      (row.place.length < best.place.length || (row.place.length === best.place.length && row.from < best.from));
    if (!isBehind) best = row;
  }
  return best && { value: best.value, from: best.from, source: best.source, confirmed: best.confirmed };
}

/** A house value as a number, for the day on which something is done. */
export function houseValue(name: HouseParameter, on: Day, set?: ParameterSet): number {
  const found = parameterOn(name, '', on, set);
  if (!found) throw new Error(`No house value “${name}” on ${on}`);
  return Number(found.value);
}

/** The length that the house has set for a limit on the day from which it is counted; undefined where the law sets it. */
export function limitLength(code: DeadlineCode, place: string, on: Day, set?: ParameterSet): number | undefined {
  const name = limitParameterOf(code);
  const found = name && parameterOn(name, place, on.slice(0, 10), set);
  return found && Number(found.value);
}

/** Whether a value would be another on any day from `on` to `until`, by the second set instead of the first. */
export function differsWithin(
  name: ParameterName,
  { place, on, until }: { readonly place: string; readonly on: Day; readonly until: Day },
  before: ParameterSet,
  after: ParameterSet,
): boolean {
  // A value changes only on the first day of a row.
  const turns = [...before.rows, ...after.rows].filter(row => row.name === name && row.from > on && row.from <= until);
  return [on, ...turns.map(row => row.from)].some(
    day => parameterOn(name, place, day, before)?.value !== parameterOn(name, place, day, after)?.value,
  );
}
