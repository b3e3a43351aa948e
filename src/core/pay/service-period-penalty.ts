import { text } from '../text.ts';
import { type ComputationWarning, calculatorInput, defineCalculator } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { inEn, inZh } from './dated.ts';
import { countField, numberField, sumField } from './fields.ts';
import { compare, divide, formatDecimal, fraction, larger, multiply, smaller, subtract, zero } from './money.ts';

/**
 * The most that a worker owes for leaving before a service period ends (Labour Contract Law 22): the part of the
 * training cost that falls on the time not served, and not more than was agreed.
 */
export const servicePeriodPenalty = defineCalculator({
  id: 'service-period-penalty',
  title: text('服务期违约金', 'Penalty for leaving a service period'),
  articles: ['lcl-22'],
  input: calculatorInput({
    trainingCost: sumField('专项培训费用', 'the cost of special training', {
      ask: text('单位花了多少专项培训费用？', 'What did the employer spend on special training?'),
      help: text('普通的岗前培训不算', 'Ordinary induction does not count'),
    }),
    months: countField('服务期几个月', 'the months of the service period', 1, 600, {
      ask: text('约定的服务期几个月？', 'How many months does the service period last?'),
    }),
    served: numberField('已经服务几个月', 'the months served', 0, 600, {
      ask: text('服务期里已经干了几个月？', 'How many months of it have been served?'),
    }),
    agreed: sumField('约定的违约金', 'the penalty that was agreed', {
      ask: text('约定的违约金是多少？', 'What penalty was agreed?'),
      help: text('不填就按法律的上限', 'Leave it empty for the limit of the law'),
    }).optional(),
  }),
  compute: input => {
    const months = fraction(input.months);
    const left = larger(zero, subtract(months, input.served));
    const ceiling = multiply(input.trainingCost, divide(left, months));
    const due = input.agreed ? smaller(input.agreed, ceiling) : ceiling;
    const amount = asYuan(due);
    const warnings: ComputationWarning[] = [];
    if (compare(input.trainingCost, zero) === 0) {
      warnings.push({
        code: 'no-training-cost',
        message: text(
          '没有专项培训费用的，服务期违约金的约定没有效力',
          'Without the cost of special training no such penalty can be agreed',
        ),
      });
    } else if (compare(left, zero) === 0) {
      warnings.push({
        code: 'served-in-full',
        message: text('服务期已满，没有违约金', 'The service period was served in full: no penalty is due'),
      });
    } else {
      if (input.agreed && compare(input.agreed, ceiling) > 0) {
        warnings.push({
          code: 'cut-to-ceiling',
          message: text(
            `约定的${inZh(input.agreed)}超过上限，按${inZh(ceiling)}`,
            `The agreed ${inEn(input.agreed)} is above the limit: ${inEn(ceiling)} is the most`,
          ),
        });
      }
      warnings.push({
        code: 'not-if-forced',
        message: text(
          '因单位违法（欠薪、不缴社保等）被迫离开的，不付违约金',
          'A worker who had to leave because of the employer’s breach owes no penalty',
        ),
      });
    }
    return {
      amount,
      result: { ceiling: asYuan(ceiling) },
      lines:
        compare(ceiling, zero) > 0
          ? [
              {
                label: text('没有服务的部分分摊的培训费用', 'Training cost of the time not served'),
                formula: `${asYuan(input.trainingCost)} × ${formatDecimal(left, left.denominator === 1n ? 0 : 2)} ÷ ${input.months}`,
                amount: asYuan(ceiling),
                articles: ['lcl-22'],
              },
            ]
          : [],
      parameters: [],
      warnings,
    };
  },
});
