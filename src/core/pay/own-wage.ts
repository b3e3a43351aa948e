import { type Day, yearOf } from '../law/day.ts';
import { text } from '../text.ts';
import type { ComputationWarning, InputProblem, PayContext, UsedParameter } from './calculator.ts';
import { datedSum, inEn, inZh } from './dated.ts';
import { placeAverageField } from './fields.ts';
import { compare, type Fraction, fraction, multiply } from './money.ts';

/** The average wage of the area in which insurance is pooled: asked only where none is held for the place and day. */
export const areaField = placeAverageField(
  '统筹地区上年度职工月平均工资',
  'the average monthly wage of the pooling area last year',
  {
    ask: text(
      '统筹地区上年度职工月平均工资是多少？',
      'What was the average monthly wage of the pooling area last year?',
    ),
    help: text(
      '统筹地区就是工伤保险统一收支的地区，一般是全市，有的是全省',
      'The pooling area shares one fund: usually the city, sometimes the province',
    ),
  },
).optional();

interface AreaInput {
  readonly areaAverageMonthlyWage?: Fraction | undefined;
  readonly localAverageMonthlyWage?: Fraction | undefined;
  readonly place?: string | undefined;
}

/** The average wage of the pooling area, with what it rests on. */
export interface AreaWage {
  readonly area: Fraction;
  readonly parameters: readonly UsedParameter[];
  readonly warnings: readonly ComputationWarning[];
}

/**
 * The average wage of the pooling area on a day: as typed, else the city’s average that is held for the place (WI 39,
 * 64). `undefined` if neither is known.
 */
export function areaWage(input: AreaInput, on: Day, context: PayContext): AreaWage | undefined {
  if (input.areaAverageMonthlyWage) return { area: input.areaAverageMonthlyWage, parameters: [], warnings: [] };
  const city = datedSum(
    'localAverageMonthlyWage',
    input.localAverageMonthlyWage,
    input.place ?? context.place,
    on,
    context.parameters,
  );
  return (
    city && {
      area: city.value,
      parameters: [city.used],
      warnings: [
        {
          code: 'area-average-of-city',
          message: text(
            `统筹地区平均工资用的是本市职工月平均工资（${inZh(city.value)}）。统筹地区不是本市的，填写统筹地区的平均工资再算一次`,
            `The city’s average monthly wage (${inEn(city.value)}) stands for that of the pooling area. If the area is another, enter its average and compute again`,
          ),
        },
      ],
    }
  );
}

/** Asks for an average wage that is not held, and says which one is meant. */
export const averageNeeded = (
  field: 'areaAverageMonthlyWage' | 'provincialAverageMonthlyWage',
  on: Day,
): InputProblem => {
  const year = yearOf(on) - 1;
  const [zh, en] = {
    areaAverageMonthlyWage: ['统筹地区', 'of the area that pools the insurance'],
    provincialAverageMonthlyWage: ['全省', 'of the province'],
  }[field] as [string, string];
  return {
    field,
    message: text(
      `这里没有录入${on}适用的平均工资。填写${zh}${year}年职工月平均工资，可以问当地人力社保部门`,
      `The average that applied on ${on} is not held here. Enter the average monthly wage ${en} in ${year}; the human resources bureau knows it`,
    ),
  };
};

/**
 * The worker’s own wage in fen: what contributions were paid on, not below 60 % and not above 300 % of the average wage
 * of the pooling area (Work Injury Insurance Regulations 64).
 */
export function ownWage(own: Fraction, area: Fraction): { base: Fraction; warnings: readonly ComputationWarning[] } {
  const floor = multiply(area, fraction(3, 5));
  const ceiling = multiply(area, fraction(3));
  if (compare(own, floor) < 0) {
    return {
      base: floor,
      warnings: [
        {
          code: 'raised-to-floor',
          message: text(
            `本人工资低于统筹地区平均工资的60%，按60%（${inZh(floor)}）计算`,
            `The wage is below 60 % of the area’s average, so 60 % (${inEn(floor)}) is used`,
          ),
        },
      ],
    };
  }
  if (compare(own, ceiling) > 0) {
    return {
      base: ceiling,
      warnings: [
        {
          code: 'cut-to-ceiling',
          message: text(
            `本人工资高于统筹地区平均工资的300%，按300%（${inZh(ceiling)}）计算`,
            `The wage is above 300 % of the area’s average, so 300 % (${inEn(ceiling)}) is used`,
          ),
        },
      ],
    };
  }
  return { base: own, warnings: [] };
}
