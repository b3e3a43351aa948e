import { text } from '../text.ts';
import { calculatorInput, defineCalculator } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { inEn, inZh } from './dated.ts';
import { flagField, sumField } from './fields.ts';
import { compare, fraction, multiply, zero } from './money.ts';

/**
 * Damages of 50 to 100 % on top of unpaid wages, minimum wage, overtime or compensation (Labour Contract Law 85; Labour
 * Inspection Regulations 26): only after a labour department ordered payment and its time passed.
 */
export const extraDamages = defineCalculator({
  id: 'extra-damages',
  title: text('逾期不付的加付赔偿金', 'Extra damages for ignoring an order to pay'),
  articles: ['lcl-85', 'li-26'],
  input: calculatorInput({
    unpaid: sumField('没有付的数额', 'the unpaid sum', {
      ask: text('单位一共还欠多少？', 'How much does the employer still owe?'),
      help: text('工资、最低工资差额、加班费或经济补偿', 'Wages, minimum wage, overtime or compensation'),
    }),
    orderedByDepartment: flagField('人社部门责令支付后逾期没付', 'an order to pay has passed unheeded', {
      ask: text(
        '人社部门责令单位限期支付，到期后还没付吗？',
        'Did the labour department order payment, and has its time passed?',
      ),
    }),
  }),
  compute: input => {
    const owed = compare(input.unpaid, zero) > 0;
    const due = input.orderedByDepartment && owed;
    const least = due ? multiply(input.unpaid, fraction(1, 2)) : zero;
    const [low, high] = [asYuan(least), asYuan(due ? input.unpaid : zero)];
    return {
      amount: low,
      result: { from: low, to: high },
      lines: due
        ? [
            {
              label: text('至少百分之五十', 'At least 50 %'),
              formula: `${asYuan(input.unpaid)} × 50%`,
              amount: low,
              articles: ['lcl-85', 'li-26'],
            },
          ]
        : [],
      parameters: [],
      warnings: [
        !owed
          ? { code: 'nothing-owed', message: text('没有欠付的数额', 'Nothing is owed') }
          : due
            ? {
                code: 'share-is-set',
                message: text(
                  `${inZh(least)}到${inZh(input.unpaid)}：比例在50%到100%之间由仲裁或法院确定，这里按50%`,
                  `${inEn(least)} to ${inEn(input.unpaid)}: the share from 50 to 100 % is set by the tribunal; 50 % is used here`,
                ),
              }
            : {
                code: 'order-needed',
                message: text(
                  '要先由人社部门责令限期支付，逾期不付才有。可以先向劳动保障监察投诉',
                  'It is due only after the labour department ordered payment and the time passed. A complaint to labour inspection comes first',
                ),
              },
      ],
      ...(low !== high && { range: { low, high } }),
    };
  },
});
