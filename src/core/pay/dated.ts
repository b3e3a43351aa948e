import type { Day } from '../law/day.ts';
import { type ParameterName, type ParameterSet, parameterOn } from '../law/parameters.ts';
import type { PayParameter } from '../law/pay-parameters.ts';
import { text } from '../text.ts';
import type { ComputationWarning, PayContext, UsedParameter } from './calculator.ts';
import {
  divide,
  type Fraction,
  formatDecimal,
  formatYuanEn,
  formatYuanZh,
  fraction,
  multiply,
  parseAverageYuan,
  roundToFen,
} from './money.ts';

/** A dated value in fen, with the note of where it is from. */
export interface Dated {
  readonly value: Fraction;
  readonly used: UsedParameter;
}

/** The source of a value that was typed in: whoever typed it answers for it, and no later value replaces it. */
export const typedSource = '本次填写';

/** The dated sums that a calculator may need. */
type SumName =
  | 'minimumMonthlyWage'
  | 'localAverageMonthlyWage'
  | 'provincialAverageMonthlyWage'
  | 'heatAllowanceOutdoor'
  | 'heatAllowanceIndoor'
  | 'nationalUrbanDisposableIncome';

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

/** A dated number that is no sum of money, a count or per cent; `undefined` if it is not known for the place and day. */
export function datedNumber(
  name: PayParameter,
  place: string,
  on: Day,
  set: ParameterSet | undefined,
): (Dated & { number: number }) | undefined {
  const parameter = parameterOn(name, place, on, set);
  if (!parameter || !/^\d{1,9}$/.test(parameter.value)) return undefined;
  const { value, from, source, confirmed } = parameter;
  return {
    value: fraction(BigInt(value)),
    number: Number(value),
    used: { name, value, from, source, confirmed, on, place },
  };
}

/** What `percent` per cent of a sum is. */
export const share = (value: Fraction, percent: Fraction): Fraction => multiply(value, divide(percent, fraction(100)));

/** The minimum wage of the place on a day, as a value or as the warning that it is not known. */
export function minimumWageOn(
  input: { readonly minimumMonthlyWage?: Fraction | undefined; readonly place?: string | undefined },
  on: Day,
  context: PayContext,
): { readonly minimum?: Dated; readonly notes: readonly ComputationWarning[] } {
  const place = input.place ?? context.place;
  const minimum = datedSum('minimumMonthlyWage', input.minimumMonthlyWage, place, on, context.parameters);
  return minimum ? { minimum, notes: [] } : { notes: [minimumWageUnknown(on)] };
}

const minimumWageUnknown = (on: string): ComputationWarning => ({
  code: 'minimum-wage-unknown',
  message: text(
    `没有这个地方${on}的最低工资，没有核对是否低于最低工资。填写“当地最低月工资”再算一次`,
    `The minimum wage of this place on ${on} is not known here, so the floor was not checked. Enter “the local minimum monthly wage” and compute again`,
  ),
});

/** The warning that a wage below the minimum was raised to it. */
export const raisedToMinimum = (wage: Fraction, minimum: Fraction): ComputationWarning => ({
  code: 'raised-to-minimum',
  message: text(
    `工资${inZh(wage)}低于当地最低工资${inZh(minimum)}，按最低工资计算`,
    `The wage of ${inEn(wage)} is below the minimum wage of ${inEn(minimum)}, which is used instead`,
  ),
});

/** A sum for a Chinese and for an English reader. */
export const inZh = (value: Fraction): string => formatYuanZh(roundToFen(value));
export const inEn = (value: Fraction): string => formatYuanEn(roundToFen(value));

/** The parts of a dated value of the law, as they stand between the slashes; `undefined` if none is known. */
export function datedParts(
  name: ParameterName,
  place: string,
  on: Day,
  set: ParameterSet | undefined,
): { readonly parts: readonly string[]; readonly used: UsedParameter } | undefined {
  const parameter = parameterOn(name, place, on, set);
  return parameter && { parts: parameter.value.split('/'), used: { name, ...parameter, on, place } };
}
