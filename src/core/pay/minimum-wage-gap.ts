import { z } from 'zod';
import { text } from '../text.ts';
import { type ComputationWarning, calculatorInput, defineCalculator, type UsedParameter } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { minimumWageOn } from './dated.ts';
import { listField, monthField, needDistinctMonths, sumField } from './fields.ts';
import { compare, larger, subtract, sum, zero } from './money.ts';

/**
 * What is missing to the minimum wage, month by month (Labour Law 48; Labour Contract Law 85): each month takes the
 * minimum of its own first day.
 */
export const minimumWageGap = defineCalculator({
  id: 'minimum-wage-gap',
  title: text('最低工资差额', 'Shortfall from the minimum wage'),
  articles: ['ll-48', 'lcl-85'],
  input: calculatorInput({
    months: listField(
      '每个月实发的工资',
      'the wage paid in each month',
      z.strictObject({
        month: monthField('月份', 'the month'),
        paid: sumField('实发', 'the sum paid', {
          help: text('不算加班费、夜班和高温津贴、福利', 'Without overtime, shift and heat allowances and benefits'),
        }),
      }),
      600,
      {
        ask: text(
          '哪几个月发得比最低工资少？各发了多少？',
          'In which months was less than the minimum paid, and how much?',
        ),
        help: text('只写上满班的月份', 'Only months in which the full hours were worked'),
      },
    ),
  }).superRefine((input, context) => needDistinctMonths('months', input.months, context)),
  compute: (input, context) => {
    const warnings = new Map<string, ComputationWarning>();
    const parameters = new Map<string, UsedParameter>();
    const months = input.months
      .toSorted((a, b) => a.month.localeCompare(b.month))
      .map(({ month, paid }) => {
        const { minimum, notes } = minimumWageOn(input, input.on ?? `${month}-01`, context);
        for (const note of notes) warnings.set(note.message.zh, note);
        if (minimum) parameters.set(minimum.used.value, minimum.used);
        return { month, paid, minimum: minimum?.value, gap: minimum && larger(zero, subtract(minimum.value, paid)) };
      });
    const known = months.flatMap(({ gap }) => (gap ? [gap] : []));
    const total = sum(known);
    const notes = [...warnings.values()];
    if (known.length > 0 && compare(total, zero) === 0) {
      notes.push({
        code: 'nothing-owed',
        message: text('每个月都不低于最低工资', 'No month lies below the minimum wage'),
      });
    }
    if (compare(total, zero) > 0) {
      notes.push({
        code: 'ordinary-hours-only',
        message: text(
          '实发里的加班费、夜班和高温津贴、福利不能用来凑最低工资；没上满班的月份要折算',
          'Overtime, shift and heat allowances and benefits do not count towards the minimum; months not worked in full are reduced in proportion',
        ),
      });
    }
    return {
      amount: known.length > 0 ? asYuan(total) : null,
      result: {
        months: months.map(({ month, paid, minimum, gap }) => ({
          month,
          minimum: minimum ? asYuan(minimum) : null,
          paid: asYuan(paid),
          gap: gap ? asYuan(gap) : null,
        })),
      },
      lines: months.flatMap(({ month, paid, minimum, gap }) =>
        minimum && gap
          ? [
              {
                label: text(`${month}的差额`, `Shortfall of ${month}`),
                formula: `${asYuan(minimum)} − ${asYuan(paid)}`,
                amount: asYuan(gap),
                articles: ['ll-48', 'lcl-85'] as const,
              },
            ]
          : [],
      ),
      parameters: [...parameters.values()],
      warnings: notes,
    };
  },
});
