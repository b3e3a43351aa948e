import { text } from '../text.ts';
import type { ComputationWarning } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { compare, type Fraction, fraction, multiply } from './money.ts';

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
            `本人工资低于统筹地区平均工资的60%，按60%（${asYuan(floor)}元）计算`,
            `The wage is below 60 % of the area’s average, so 60 % (CNY ${asYuan(floor)}) is used`,
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
            `本人工资高于统筹地区平均工资的300%，按300%（${asYuan(ceiling)}元）计算`,
            `The wage is above 300 % of the area’s average, so 300 % (CNY ${asYuan(ceiling)}) is used`,
          ),
        },
      ],
    };
  }
  return { base: own, warnings: [] };
}
