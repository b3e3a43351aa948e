import { text } from '../text.ts';
import { calculatorInput, defineCalculator } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { choiceField, sumField } from './fields.ts';
import { zero } from './money.ts';

/** How the employment ended; only the dismissal of article 40 gives pay instead of notice. */
const GROUNDS = {
  'art-40': text('单位解除：生病、不能胜任、情况变化', 'dismissed for illness, incompetence or changed conditions'),
  'art-39': text('单位以劳动者有过错解除', 'dismissed for the worker’s fault'),
  'art-41': text('裁员', 'laid off'),
  'agreed-employer-proposed': text('单位提出，双方协商解除', 'agreed, at the employer’s proposal'),
  resigned: text('自己辞职', 'resigned'),
  'resigned-38': text('单位违法（欠薪、不缴社保等），自己提出走', 'left because of the employer’s breach'),
  'term-expired': text('合同到期', 'the term expired'),
  'task-completed': text('任务完成，合同终止', 'the task was completed'),
  'employer-closed': text('单位关闭、破产、解散', 'the employer closed'),
  unlawful: text('单位违法解除', 'dismissed unlawfully'),
} as const;

/**
 * Pay instead of notice (Labour Contract Law 40; Implementing Regulation 20): the wage standard of the month before,
 * whole whatever notice was given short of thirty days.
 */
export const noticePay = defineCalculator({
  id: 'notice-pay',
  title: text('代通知金', 'Pay instead of notice'),
  articles: ['lcl-40', 'lcr-20'],
  input: calculatorInput({
    ground: choiceField('怎么离开的', 'how the employment ended', GROUNDS, {
      ask: text('您是怎么离开单位的？', 'How did your employment end?'),
    }),
    lastMonthWage: sumField('上一个月的工资标准', 'the wage standard of the month before', {
      ask: text('解除前一个月，您的工资标准是多少？', 'What was your wage standard in the month before?'),
    }),
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
