import { text } from '../text.ts';
import { type ComputationWarning, calculatorInput, defineCalculator } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { minimumWageOn } from './dated.ts';
import { sumField } from './fields.ts';
import { compare, fraction, larger, multiply, smaller, subtract, zero } from './money.ts';

/** The share of a month’s wage that may be deducted for a loss (Interim Provisions on Payment of Wages 16). */
const SHARE = fraction(1, 5);

/** The most that may be deducted from a month’s wage for a loss: a fifth, and the minimum wage stays. */
export const deductionLimit = defineCalculator({
  id: 'deduction-limit',
  title: text('每月扣款的上限', 'Limit of monthly deductions'),
  articles: ['wp-16'],
  input: calculatorInput({
    monthlyWage: sumField('当月工资', 'the wage of the month', {
      ask: text('扣款前，当月工资多少？', 'What is the wage of the month before the deduction?'),
    }),
  }),
  compute: (input, context) => {
    const { minimum, notes } = minimumWageOn(input, input.on ?? context.today, context);
    const fifth = multiply(input.monthlyWage, SHARE);
    const above = minimum && larger(zero, subtract(input.monthlyWage, minimum.value));
    const most = above ? smaller(fifth, above) : fifth;
    const amount = asYuan(most);
    const warnings: ComputationWarning[] = [...notes];
    if (compare(most, zero) === 0) {
      warnings.push({
        code: 'nothing-may-be-deducted',
        message: text(
          '扣除以后不能低于最低工资，这个月不能扣',
          'What is left must not be below the minimum wage: nothing may be deducted from this month',
        ),
      });
    } else {
      warnings.push({
        code: 'only-for-loss',
        message: text(
          '只有本人原因造成损失、并按约定赔偿时才能扣；没有依据的扣款是克扣工资',
          'Only for a loss that the worker caused and by agreement; any other deduction is withheld wage',
        ),
      });
    }
    const byMinimum = above && minimum && compare(above, fifth) < 0;
    return {
      amount,
      result: {},
      lines: [
        {
          label: byMinimum
            ? text('扣除后不低于最低工资', 'What is left is not below the minimum wage')
            : text('不超过当月工资的20%', 'At most 20 % of the month’s wage'),
          formula: byMinimum
            ? `${asYuan(input.monthlyWage)} − ${asYuan(minimum.value)}`
            : `${asYuan(input.monthlyWage)} × 20%`,
          amount,
          articles: ['wp-16'],
        },
      ],
      parameters: minimum ? [minimum.used] : [],
      warnings,
    };
  },
});
