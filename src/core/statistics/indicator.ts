import type { Outcome, OutcomeKind } from '../dossier/change.ts';
import type { Day } from '../law/day.ts';
import { type Fen, formatDecimal, formatYuan, fraction } from '../pay/money.ts';
import type { ProcedureId } from '../procedures/ids.ts';
import type { Text } from '../text.ts';

/** Which outcomes are taken, and what is added up of them. A rate is made of these and of nothing else. */
export interface Predicate {
  readonly label: Text;
  readonly procedures: readonly ProcedureId[];
  readonly kinds: readonly OutcomeKind[];
  /** Only outcomes with one of these codes; absent: whatever the code. */
  readonly codes?: readonly string[];
  /** All but outcomes with one of these codes. */
  readonly exceptCodes?: readonly string[];
  /** `count`: outcomes, one for each proceeding; `persons`: workers; `amount`: fen. */
  readonly measure: 'count' | 'persons' | 'amount';
}

/** Another way to read the same outcomes, where the definition is open. Always a rate. */
export interface Alternative {
  readonly label: Text;
  readonly numerator: Predicate;
  readonly denominator: Predicate;
}

/**
 * An indicator as data (domain 10.2). Its period is that of the day on which the outcome happened: received by the day of
 * receipt, closed by the day of closing.
 */
export interface Indicator {
  readonly id: string;
  readonly title: Text;
  readonly unit: 'percent' | 'count' | 'yuan';
  /** The formula in words. */
  readonly formula: Text;
  /** Version of the definition; a changed one gets a new version, and the outcomes stay what they are. */
  readonly definition: string;
  /** Whether the statistics officer has confirmed it. */
  readonly confirmed: boolean;
  readonly numerator: Predicate;
  readonly denominator?: Predicate;
  /** What is left out, shown with its counts. */
  readonly excluded: readonly Predicate[];
  readonly alternatives?: readonly Alternative[];
}

/** Outcomes that are alike, added up. One outcome is a cell of its own with `count` 1. */
export interface Cell {
  readonly procedure: ProcedureId;
  readonly kind: OutcomeKind;
  readonly code?: string;
  readonly count: number;
  readonly persons: number;
  readonly amount: Fen;
}

/** One outcome as a cell. */
export const cellOf = (o: Pick<Outcome, 'procedure' | 'kind' | 'code' | 'persons' | 'amount'>): Cell => ({
  procedure: o.procedure,
  kind: o.kind,
  ...(o.code !== undefined && { code: o.code }),
  count: 1,
  persons: o.persons,
  amount: o.amount ?? 0,
});

export const matches = (predicate: Predicate, cell: Pick<Cell, 'procedure' | 'kind' | 'code'>): boolean =>
  predicate.procedures.includes(cell.procedure) &&
  predicate.kinds.includes(cell.kind) &&
  (predicate.codes === undefined || (cell.code !== undefined && predicate.codes.includes(cell.code))) &&
  (cell.code === undefined || !predicate.exceptCodes?.includes(cell.code));

/** What a predicate adds up to over the cells: a number of outcomes or persons, or fen. */
export const measure = (predicate: Predicate, cells: readonly Cell[]): number =>
  cells.filter(cell => matches(predicate, cell)).reduce((sum, cell) => sum + cell[predicate.measure], 0);

export interface Tally {
  readonly numerator: number;
  /** Null where the indicator is no rate. */
  readonly denominator: number | null;
  /** In the order of `indicator.excluded`. */
  readonly excluded: readonly number[];
  /** In the order of `indicator.alternatives`. */
  readonly alternatives: readonly { readonly numerator: number; readonly denominator: number }[];
  /** Workers behind the figure: the fewer, the nearer it comes to naming somebody. */
  readonly persons: number;
}

/** Everything that an indicator says of some outcomes. Sums of money are fen. */
export const tally = (indicator: Indicator, cells: readonly Cell[]): Tally => ({
  numerator: measure(indicator.numerator, cells),
  denominator: indicator.denominator ? measure(indicator.denominator, cells) : null,
  excluded: indicator.excluded.map(predicate => measure(predicate, cells)),
  alternatives: (indicator.alternatives ?? []).map(a => ({
    numerator: measure(a.numerator, cells),
    denominator: measure(a.denominator, cells),
  })),
  persons: measure({ ...(indicator.denominator ?? indicator.numerator), measure: 'persons' }, cells),
});

/** `160, 200` → `'80.0'`: one decimal, a half upwards, in whole numbers. Null when there is nothing to divide by. */
export const percentOf = (numerator: number, denominator: number): string | null =>
  denominator === 0 ? null : formatDecimal(fraction(100n * BigInt(numerator), denominator), 1);

/** The figure as it is written: a percentage (`'80.0'`), a number (`'200'`) or yuan (`'54000.00'`). */
export function figureOf(unit: Indicator['unit'], numerator: number, denominator: number | null): string | null {
  if (unit === 'yuan') return formatYuan(numerator);
  return denominator === null ? String(numerator) : percentOf(numerator, denominator);
}

/** A group with fewer workers than this is not shown to the public (domain 10.2; to be confirmed). */
export const fewestPersons = 5;
export const fewMark = `<${fewestPersons}`;
export const isFew = ({ persons }: Pick<Tally, 'persons'>): boolean => persons > 0 && persons < fewestPersons;

/** Every predicate of an indicator: one reading of these outcomes answers all of its questions. */
export const predicatesOf = (indicator: Indicator): readonly Predicate[] => [
  indicator.numerator,
  ...(indicator.denominator ? [indicator.denominator] : []),
  ...indicator.excluded,
  ...(indicator.alternatives ?? []).flatMap(a => [a.numerator, a.denominator]),
];

export type Part = 'numerator' | 'denominator' | 'excluded';

/** The predicates whose outcomes lie behind a part of an indicator; none where it has no such part. */
export function predicatesOfPart(indicator: Indicator, part: Part): readonly Predicate[] {
  if (part === 'excluded') return indicator.excluded;
  const predicate = indicator[part];
  return predicate ? [predicate] : [];
}

/** First and last day of a year. */
export const yearPeriod = (year: number): { from: Day; to: Day } => ({ from: `${year}-01-01`, to: `${year}-12-31` });
