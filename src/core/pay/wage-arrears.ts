import { z } from 'zod';
import { text } from '../text.ts';
import { type ComputationWarning, calculatorInput, defineCalculator } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { inEn, inZh } from './dated.ts';
import { listField, monthField, needDistinctMonths, sumField } from './fields.ts';
import { compare, larger, subtract, sum, zero } from './money.ts';

/** Wages that are due and not paid, month by month (Labour Contract Law 30, 85; Labour Law 50). */
export const wageArrears = defineCalculator({
  id: 'wage-arrears',
  title: text('拖欠的工资', 'Wage arrears'),
  articles: ['lcl-30', 'lcl-85', 'll-50'],
  input: calculatorInput({
    months: listField(
      '每个月的工资',
      'the wage of each month',
      z.strictObject({
        month: monthField('月份', 'the month'),
        due: sumField('应发', 'the sum due'),
        paid: sumField('已发', 'the sum paid'),
      }),
      600,
      {
        ask: text(
          '哪几个月没发足？应发多少，已发多少？',
          'Which months were not paid in full, and what was due and paid?',
        ),
      },
    ),
  }).superRefine((input, context) => needDistinctMonths('months', input.months, context)),
  compute: input => {
    const months = input.months.toSorted((a, b) => a.month.localeCompare(b.month));
    const due = sum(months.map(month => month.due));
    const paid = sum(months.map(month => month.paid));
    const over = sum(months.map(month => larger(zero, subtract(month.paid, month.due))));
    const warnings: ComputationWarning[] = [];
    if (compare(over, zero) > 0) {
      warnings.push({
        code: 'paid-more-in-some-months',
        message: text(
          `有的月份多发了，共${inZh(over)}，当作补发，从总数中减去`,
          `Some months were paid more than due, ${inEn(over)} in all; it is taken as back pay and deducted`,
        ),
      });
    }
    if (compare(paid, due) >= 0) {
      warnings.push({
        code: 'nothing-owed',
        message: text('按填写的数字，工资已经发足', 'By these figures the wages have been paid in full'),
      });
    }
    return {
      amount: asYuan(larger(zero, subtract(due, paid))),
      result: {
        months: months.map(month => ({
          month: month.month,
          due: asYuan(month.due),
          paid: asYuan(month.paid),
          unpaid: asYuan(larger(zero, subtract(month.due, month.paid))),
        })),
      },
      lines: months.map(month => ({
        label: text(`${month.month}的工资`, `Wage of ${month.month}`),
        formula: `${asYuan(month.due)} − ${asYuan(month.paid)}`,
        amount: asYuan(larger(zero, subtract(month.due, month.paid))),
        articles: ['lcl-30', 'll-50'] as const,
      })),
      parameters: [],
      warnings,
    };
  },
});
