import type { Day } from '../law/day.ts';
import { text } from '../text.ts';
import type { ComputationWarning, PayContext, UsedParameter } from './calculator.ts';
import { datedSum, inEn, inZh, minimumWageOn, raisedToMinimum } from './dated.ts';
import { averageOf } from './fields.ts';
import { compare, type Fraction, formatDecimal, formatYuan, fraction, larger, multiply, roundToFen } from './money.ts';
import { unitWage } from './unit-wage.ts';

/** The monthly base of economic compensation and of damages, and whether the ceiling of three averages bites. */
export interface CompensationBase {
  /** Fen, after the floor and the ceiling. */
  readonly base: Fraction;
  /** Fen, after the floor only: the base of service before 2008, which knows no ceiling. */
  readonly uncapped: Fraction;
  readonly capped: boolean;
  readonly parameters: readonly UsedParameter[];
  readonly warnings: readonly ComputationWarning[];
}

interface BaseInput {
  readonly averageMonthlyWage?: Fraction | undefined;
  readonly monthlyWages?: readonly Fraction[] | undefined;
  readonly minimumMonthlyWage?: Fraction | undefined;
  readonly localAverageMonthlyWage?: Fraction | undefined;
  readonly rounding?: 'end' | 'unit-wage-first' | undefined;
  readonly place?: string | undefined;
}

/** At most this many months are paid where the ceiling of three averages bites (Labour Contract Law 47(2)). */
export const CAPPED_MONTHS = fraction(12);

/** Writes a sum in fen as yuan with two decimals. */
export const asYuan = (value: Fraction): string => formatYuan(roundToFen(value));

/** A number of months as it is written: `'7.5'`, `'8'`. */
export const asMonths = (months: Fraction): string => formatDecimal(months, months.denominator === 1n ? 0 : 1);

/** How many months lie below half the average. */
const oddMonths = (months: readonly Fraction[], average: Fraction): number =>
  months.filter(month => compare(multiply(month, fraction(2)), average) < 0).length;

/**
 * The base for pay of the last twelve months: not below the minimum wage (Implementing Regulation 27), not above
 * three times the city's average wage (Labour Contract Law 47(2)). `on` is the day whose parameters apply.
 */
export function compensationBase(input: BaseInput, on: Day, context: PayContext): CompensationBase {
  const place = input.place ?? context.place;
  const { minimum, notes } = minimumWageOn(input, on, context);
  const local = datedSum('localAverageMonthlyWage', input.localAverageMonthlyWage, place, on, context.parameters);
  const exact = averageOf(input);
  const average = unitWage(exact, input.rounding);
  const warnings: ComputationWarning[] = [...notes];
  const parameters: UsedParameter[] = [minimum, local].flatMap(dated => (dated ? [dated.used] : []));

  const uncapped = minimum ? larger(average, minimum.value) : average;
  if (minimum && compare(average, minimum.value) < 0) warnings.push(raisedToMinimum(average, minimum.value));
  const odd = oddMonths(input.monthlyWages ?? [], average);
  if (odd > 0) {
    warnings.push({
      code: 'odd-months',
      message: text(
        `有${odd}个月的工资不到平均的一半（请假、停工？），这里照样算进平均数；有的地方不算这些月份，平均数会高一些`,
        `${odd} months have less than half the average (leave, stoppage?) and were counted as they are; some tribunals leave such months out, which gives a higher average`,
      ),
    });
  }

  if (!local) {
    // An average wage is never below the minimum wage, so a wage up to three minimum wages cannot reach the ceiling.
    if (!minimum || compare(uncapped, multiply(minimum.value, fraction(3))) > 0) {
      warnings.push({
        code: 'ceiling-unknown',
        message: text(
          '没有本市上年度职工月平均工资，没有核对三倍封顶。填写“本市上年度职工月平均工资”再算一次',
          'The city’s average wage is not known here, so the ceiling of three averages was not checked. Enter “the city’s average monthly wage” and compute again',
        ),
      });
    }
    return { base: uncapped, uncapped, capped: false, parameters, warnings };
  }

  const ceiling = multiply(local.value, fraction(3));
  const capped = compare(uncapped, ceiling) > 0;
  if (capped) {
    warnings.push({
      code: 'capped',
      message: text(
        `平均工资高于本市平均工资的三倍（${inZh(ceiling)}），按三倍计算，年限最多12年。工资略低于这条线的人，年限不封顶，可能反而更多，这是法律的规定`,
        `The wage is above three times the city’s average (${inEn(ceiling)}): that is the base and at most 12 years count. Someone who earns slightly less has no limit of years and may get more; the law says so`,
      ),
    });
  } else if (compare(multiply(uncapped, fraction(10)), multiply(ceiling, fraction(9))) > 0) {
    warnings.push({
      code: 'near-cap',
      message: text(
        `平均工资接近本市平均工资的三倍（${inZh(ceiling)}）。超过这条线，基数按三倍、年限最多12年，核对工资时要仔细`,
        `The wage is close to three times the city’s average (${inEn(ceiling)}). Above that line the base is capped and at most 12 years count, so check the wage with care`,
      ),
    });
  }
  return { base: capped ? ceiling : uncapped, uncapped, capped, parameters, warnings };
}
