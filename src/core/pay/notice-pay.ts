import { text } from '../text.ts';
import { calculatorInput, defineCalculator } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { choiceField, sumField } from './fields.ts';
import { zero } from './money.ts';

/** How the employment ended; only the dismissal of article 40 gives pay instead of notice. */
const GROUNDS = [
  'art-40',
  'art-39',
  'art-41',
  'agreed-employer-proposed',
  'resigned',
  'resigned-38',
  'term-expired',
  'task-completed',
  'employer-closed',
  'unlawful',
] as const;

/**
 * Pay instead of notice (Labour Contract Law 40; Implementing Regulation 20): the wage standard of the month before,
 * whole whatever notice was given short of thirty days.
 */
export const noticePay = defineCalculator({
  id: 'notice-pay',
  title: text('代通知金', 'Pay instead of notice'),
  articles: ['lcl-40', 'lcr-20'],
  input: calculatorInput({
    ground: choiceField('怎么离开的', 'how the employment ended', GROUNDS),
    lastMonthWage: sumField('上一个月的工资标准', 'the wage standard of the month before'),
  }),
  compute: input => {
    const due = input.ground === 'art-40';
    const amount = asYuan(due ? input.lastMonthWage : zero);
    return {
      amount,
      result: {},
      lines: due
        ? [
            {
              label: text('一个月工资，不按已提前的天数折算', 'One month’s wage, not reduced for days of notice given'),
              formula: amount,
              amount,
              articles: ['lcl-40', 'lcr-20'],
            },
          ]
        : [],
      parameters: [],
      warnings: due
        ? [
            {
              code: 'only-without-notice',
              message: text(
                '只有没有提前三十日书面通知时才付',
                'Due only where thirty days’ written notice was not given',
              ),
            },
          ]
        : [
            {
              code: 'not-art-40',
              message: text(
                '代通知金只用于劳动合同法第四十条的解除，这种情形没有',
                'Pay instead of notice belongs to dismissals under article 40 only: none is due here',
              ),
            },
          ],
    };
  },
});
