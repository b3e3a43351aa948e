import { text } from '../text.ts';
import { type ComputationWarning, calculatorInput, defineCalculator } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { datedNumber, minimumWageOn, raisedToMinimum, share } from './dated.ts';
import { countField, flagField, sumField } from './fields.ts';
import { add, compare, type Fraction, fraction, larger, multiply } from './money.ts';

/**
 * Pay while the employer stands still without the worker’s fault (Interim Provisions on Payment of Wages 12): the first
 * pay period in full, later ones at the minimum wage with work, by the local rule without.
 */
export const stoppagePay = defineCalculator({
  id: 'stoppage-pay',
  title: text('停工停产期间的工资', 'Pay during a stoppage'),
  articles: ['wp-12'],
  input: calculatorInput({
    monthlyWage: sumField('每月工资', 'the monthly wage', {
      ask: text('您每月工资多少？', 'What is your monthly wage?'),
    }),
    months: countField('停工几个工资支付周期', 'the pay periods of the stoppage', 1, 240, {
      ask: text('停工停产一共几个月？', 'For how many months did the work stand still?'),
    }),
    worked: flagField('停工期间安排了工作', 'there was work in the stoppage', {
      ask: text('第一个月以后，还安排您干活吗？', 'Were you given work after the first month?'),
    }),
    monthlyLivingPay: sumField('当地每月的停工生活费', 'the living pay of the place in a stoppage', {
      ask: text('当地停工生活费每月多少？', 'What is the monthly living pay of the place?'),
      help: text('浙江以外的地方要填', 'Needed outside Zhejiang'),
    }).optional(),
  }),
  compute: (input, context) => {
    const place = input.place ?? context.place;
    const on = input.on ?? context.today;
    const { minimum, notes } = minimumWageOn(input, on, context);
    const percent = datedNumber('stoppagePayPercent', place, on, context.parameters);
    const first = minimum ? larger(input.monthlyWage, minimum.value) : input.monthlyWage;
    const living = input.monthlyLivingPay ?? (minimum && percent && share(minimum.value, percent.value));
    const later: Fraction | undefined = input.worked ? minimum?.value : living;
    const rest = input.months - 1;
    const amount = asYuan(later ? add(first, multiply(later, fraction(rest))) : first);
    const byPercent = !input.worked && !input.monthlyLivingPay && percent && minimum;

    const warnings: ComputationWarning[] = [...notes];
    if (minimum && compare(input.monthlyWage, minimum.value) < 0) {
      warnings.push(raisedToMinimum(input.monthlyWage, minimum.value));
    }
    if (rest > 0 && !later && !(minimum === undefined && input.worked)) {
      warnings.push({
        code: 'living-pay-unknown',
        message: text(
          '没有这个地方的停工生活费标准，只算了第一个月。填写“当地每月的停工生活费”再算一次',
          'The living pay of this place is not known here: only the first month was counted. Enter “the living pay of the place in a stoppage” and compute again',
        ),
      });
    }
    if (rest > 0 && input.worked) {
      warnings.push({
        code: 'at-least',
        message: text(
          '第一个月以后有工作的，工资可以重新约定，不低于最低工资；这里按最低工资，是至少的数',
          'After the first month the wage may be agreed anew, not below the minimum wage: this is the least that is due',
        ),
      });
    }
    return {
      amount,
      result: {
        periods: Array.from({ length: input.months }, (_, index) => ({
          period: index + 1,
          amount: index === 0 ? asYuan(first) : later ? asYuan(later) : null,
        })),
      },
      lines: [
        {
          label: text('第一个工资支付周期，照发', 'The first pay period, in full'),
          formula: asYuan(first),
          amount: asYuan(first),
          articles: ['wp-12'],
        },
        ...(rest > 0 && later
          ? [
              {
                label: text(`以后${rest}个周期`, `${rest} later periods`),
                formula: byPercent
                  ? `${asYuan(minimum.value)} × ${percent.number}% × ${rest}`
                  : `${asYuan(later)} × ${rest}`,
                amount: asYuan(multiply(later, fraction(rest))),
                articles: ['wp-12'] as const,
              },
            ]
          : []),
      ],
      parameters: [...(minimum ? [minimum.used] : []), ...(byPercent && rest > 0 ? [percent.used] : [])],
      warnings,
    };
  },
});
