import type { Day } from '../law/day.ts';
import { type ParameterSet, parameterOn } from '../law/parameters.ts';
import type { UsedParameter } from './calculator.ts';
import { type Fraction, formatDecimal, fraction, parseAverageYuan } from './money.ts';

/** A dated value in fen, with the note of where it is from. */
export interface Dated {
  readonly value: Fraction;
  readonly used: UsedParameter;
}

/** The source of a value that was typed in: whoever typed it answers for it, and no later value replaces it. */
export const typedSource = '本次填写';

/** The dated sums that a calculator may need. */
type SumName = 'minimumMonthlyWage' | 'localAverageMonthlyWage' | 'provincialAverageMonthlyWage';

/**
 * The value that was typed in, else the one that applies to the place on the day; `undefined` if neither is known.
 * A value that was typed in is never confirmed. `set` is the set of the context that the calculator was given.
 */
export function datedSum(
  name: SumName,
  typed: Fraction | undefined,
  place: string,
  on: Day,
  set: ParameterSet | undefined,
): Dated | undefined {
  if (typed) {
    const value = formatDecimal(fraction(typed.numerator, typed.denominator * 100n), 2);
    return { value: typed, used: { name, value, from: on, source: typedSource, confirmed: false } };
  }
  const parameter = parameterOn(name, place, on, set);
  const value = parameter && parseAverageYuan(parameter.value);
  if (!parameter || !value) return undefined;
  const { from, source, confirmed } = parameter;
  return { value, used: { name, value: parameter.value, from, source, confirmed, on, place } };
}
