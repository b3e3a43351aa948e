import { isStatutoryHoliday, isWorkingDay } from '../law/calendar.ts';
import { addDays } from '../law/day.ts';
import { text } from '../text.ts';
import { type ComputationWarning, calculatorInput, defineCalculator } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { inEn, inZh } from './dated.ts';
import { dayField, refuse, sumField } from './fields.ts';
import { type Fraction, fraction, larger, multiply, smaller, subtract, zero } from './money.ts';
import { dayWage } from './unit-wage.ts';
import { firstOfMonth, provisional, yearMonth } from './working-days.ts';

/**
 * The wage of a part of a month: a day's wage for each day that was worked and each paid holiday (Labour Law 51), never
 * more than the month. All is due at once on leaving (Interim Provisions on Payment of Wages 9).
 */
export const partMonthWage = defineCalculator({
  id: 'part-month-wage',
  title: text('不满一个月的工资', 'Wage of a part of a month'),
  articles: ['lcl-30', 'wp-9', 'worktime-2'],
  input: calculatorInput({
    monthlyWage: sumField('每月工资', 'the monthly wage', {
      ask: text('您每月工资多少？', 'What is your monthly wage?'),
    }),
    from: dayField('从哪一天', 'the first day', {
      ask: text('这个月从哪天开始上班？', 'From which day did you work in this month?'),
    }),
    to: dayField('到哪一天', 'the last day', {
      ask: text('这个月上到哪天？', 'To which day did you work in this month?'),
    }),
  }).superRefine((input, context) => {
    if (input.to < input.from || yearMonth(input.to) !== yearMonth(input.from)) {
      refuse(
        context,
        'to',
        text('两个日期要在同一个月，先早后晚', 'Both days must be in one month, the earlier first'),
      );
    }
  }),
  compute: (input, { calendar }) => {
    const paidBetween = (from: string, to: string): number => {
      let days = 0;
      for (let day = from; day <= to; day = addDays(day, 1)) {
        if (isWorkingDay(calendar, day) || isStatutoryHoliday(calendar, day)) days += 1;
      }
      return days;
    };
    const wageOfDay = dayWage(input.monthlyWage, input.rounding);
    const days = paidBetween(input.from, input.to);
    const wage = smaller(input.monthlyWage, multiply(wageOfDay, fraction(days)));
    const first = firstOfMonth(input.from);
    const last = addDays(firstOfMonth(addDays(first, 31)), -1);
    const absent: Fraction = fraction(paidBetween(first, last) - days);
    const minus = larger(zero, subtract(input.monthlyWage, multiply(wageOfDay, absent)));
    const readings = [wage, minus];
    const [low, high] = [asYuan(readings.reduce(smaller)), asYuan(readings.reduce(larger))];
    const warnings: ComputationWarning[] = [...provisional(calendar, [input.from])];
    if (low !== high) {
      warnings.push({
        code: 'two-methods',
        message: text(
          `另一种算法是月工资减去缺勤天数的工资：${inZh(minus)}`,
          `The other method takes the missing days off the monthly wage: ${inEn(minus)}`,
        ),
      });
    }
    return {
      amount: asYuan(wage),
      result: { paidDays: days },
      lines: [
        {
          label: text(`${input.from}至${input.to}，${days}个计薪日`, `${input.from} to ${input.to}, ${days} paid days`),
          formula: `${asYuan(input.monthlyWage)} ÷ 21.75 × ${days}`,
          amount: asYuan(wage),
          articles: ['lcl-30', 'wp-9', 'worktime-2'],
        },
      ],
      parameters: [],
      warnings,
      ...(low !== high && { range: { low, high } }),
    };
  },
});
