import { text } from '../text.ts';
import { calculatorInput, defineCalculator } from './calculator.ts';
import { asMonths, asYuan, CAPPED_MONTHS, compensationBase } from './compensation-base.ts';
import { averageFields, needAverage, needOrder, needPossibleMonths, serviceFields } from './fields.ts';
import { fraction, multiply, smaller } from './money.ts';
import { compensationMonths, describeServiceEn, describeServiceZh, nearStep, serviceBetween } from './service.ts';

/**
 * Damages for unlawful termination, 2N (Labour Contract Law 48, 87; Implementing Regulation 25): twice the economic
 * compensation, with all years from the first day of work and never in segments.
 */
export const unlawfulTermination = defineCalculator({
  id: 'unlawful-termination',
  title: text('违法解除或终止的赔偿金', 'Damages for unlawful termination'),
  articles: ['lcl-48', 'lcl-87', 'lcr-25'],
  input: calculatorInput({
    ...serviceFields,
    ...averageFields,
  }).superRefine((input, context) => {
    needAverage(input, context);
    needOrder(input, context);
    needPossibleMonths(input, context);
  }),
  compute: (input, context) => {
    const { base, capped, parameters, warnings } = compensationBase(input, input.on ?? input.end, context);
    const counted = compensationMonths(input.start, input.end);
    const months = capped ? smaller(counted, CAPPED_MONTHS) : counted;
    const service = serviceBetween(input.start, input.end);
    const amount = asYuan(multiply(multiply(base, months), fraction(2)));
    return {
      amount,
      result: { months: asMonths(months), base: asYuan(base), capped },
      lines: [
        {
          label: text(
            `${input.start}至${input.end}：${describeServiceZh(service)}，算${asMonths(months)}个月，付两倍`,
            `${input.start} to ${input.end}: ${describeServiceEn(service)}, counted as ${asMonths(months)} months, twice`,
          ),
          formula: `${asYuan(base)} × ${asMonths(months)} × 2`,
          amount,
          articles: ['lcl-47', 'lcl-87', 'lcr-25'],
        },
      ],
      parameters,
      warnings: [
        ...warnings,
        ...nearStep(input.start, input.end),
        {
          code: 'instead-of-compensation',
          message: text(
            '拿了赔偿金，不再另付经济补偿；也可以不要赔偿金，要求继续上班',
            'Damages take the place of economic compensation; the worker may ask for the job back instead',
          ),
        },
      ],
    };
  },
});
