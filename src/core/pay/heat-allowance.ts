import { z } from 'zod';
import { daysInMonth } from '../law/day.ts';
import { text } from '../text.ts';
import {
  type ComputationLine,
  type ComputationWarning,
  calculatorInput,
  defineCalculator,
  type UsedParameter,
} from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { datedNumber, datedSum, inEn, inZh } from './dated.ts';
import { countField, flagField, listField, monthField, needDistinctMonths, refuse, sumField } from './fields.ts';
import { type Fraction, fraction, larger, multiply, smaller, sum, zero } from './money.ts';
import { dayWage, unitWage } from './unit-wage.ts';
import { firstOfMonth, lastOfMonth, provisional, workingDays } from './working-days.ts';

/** Heat allowance (Zhejiang notice): a monthly sum in the hot season, outdoors or elsewhere in the heat. */
export const heatAllowance = defineCalculator({
  id: 'heat-allowance',
  title: text('高温津贴', 'Heat allowance'),
  articles: ['heat-1'],
  input: calculatorInput({
    outdoor: flagField('室外作业', 'work outdoors', {
      ask: text('您在室外干活吗？', 'Do you work outdoors?'),
      help: text('室内没有有效降温的，选“否”', 'Choose no for hot work indoors without effective cooling'),
    }),
    months: listField('整月上班的月份', 'the months worked in full', monthField('月份', 'the month'), 120, {
      ask: text('哪几个月应发没发高温津贴？', 'For which months was no heat allowance paid?'),
      help: text('只写六月到九月，整月上班的', 'June to September, months worked in full'),
    }).optional(),
    partMonths: listField(
      '没有上满的月份',
      'the months worked in part',
      z.strictObject({
        month: monthField('月份', 'the month'),
        days: countField('高温作业的天数', 'the days of work in the heat', 1, 31),
      }),
      120,
      { ask: text('哪几个月没有上满？各干了几天？', 'Which months were worked in part, and for how many days?') },
    ).optional(),
    monthlyAllowance: sumField('当地每月的高温津贴', 'the monthly heat allowance of the place', {
      ask: text('当地高温津贴每月多少？', 'What is the monthly heat allowance of the place?'),
      help: text('浙江以外的地方要填', 'Needed outside Zhejiang'),
    }).optional(),
  }).superRefine((input, context) => {
    if (!input.months && !input.partMonths) {
      refuse(context, 'months', text('填写月份', 'Enter the months'));
    }
    const months = (input.months ?? []).map(month => ({ month }));
    for (const [index, { month }] of months.entries()) {
      if (months.findIndex(row => row.month === month) < index) {
        refuse(context, `months.${index}`, text(`${month}写了两次`, `${month} is given twice`));
      }
    }
    needDistinctMonths('partMonths', input.partMonths ?? [], context);
    for (const [index, { month, days }] of (input.partMonths ?? []).entries()) {
      if (input.months?.includes(month)) {
        refuse(
          context,
          `partMonths.${index}.month`,
          text(`${month}已经写在整月里`, `${month} is already among the full months`),
        );
      }
      const most = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)));
      if (days > most) {
        refuse(context, `partMonths.${index}.days`, text(`${month}只有${most}天`, `${month} has only ${most} days`));
      }
    }
  }),
  compute: (input, { calendar, place: here, parameters: held }) => {
    const place = input.place ?? here;
    const name = input.outdoor ? 'heatAllowanceOutdoor' : 'heatAllowanceIndoor';
    const rows = [
      ...(input.months ?? []).map(month => ({ month, days: undefined })),
      ...(input.partMonths ?? []),
    ].toSorted((a, b) => a.month.localeCompare(b.month));
    const parameters = new Map<string, UsedParameter>();
    const outside: string[] = [];
    const unknown: string[] = [];
    const counted = rows.flatMap(({ month, days }) => {
      const on = input.on ?? `${month}-01`;
      const allowance = datedSum(name, input.monthlyAllowance, place, on, held);
      const [first, last] = [
        datedNumber('heatFirstMonth', place, on, held),
        datedNumber('heatLastMonth', place, on, held),
      ];
      const number = Number(month.slice(5));
      if (first && last && (number < first.number || number > last.number)) {
        outside.push(month);
        return [];
      }
      if (!allowance) {
        unknown.push(month);
        return [];
      }
      parameters.set(allowance.used.value, allowance.used);
      const [from, to] = [firstOfMonth(`${month}-01`), lastOfMonth(`${month}-01`)];
      const inMonth = workingDays(from, to, calendar);
      const whole = allowance.value;
      const byDays = (day: Fraction): Fraction => (days ? smaller(whole, multiply(day, fraction(days))) : whole);
      const due = byDays(unitWage(multiply(whole, fraction(1, inMonth)), input.rounding));
      return [{ month, days, inMonth, whole, due, other: byDays(dayWage(whole, input.rounding)) }];
    });
    const due = sum(counted.map(row => row.due));
    const other = sum(counted.map(row => row.other));
    const [least, most] = [smaller(due, other), larger(due, other)];
    const [low, high] = [asYuan(least), asYuan(most)];

    const warnings: ComputationWarning[] = [];
    if (outside.length > 0) {
      warnings.push({
        code: 'outside-season',
        message: text(`${outside.join('、')}不在发放月份内`, `No allowance is due for ${outside.join(', ')}`),
      });
    }
    if (unknown.length > 0) {
      warnings.push({
        code: 'allowance-unknown',
        message: text(
          `没有这个地方${unknown.join('、')}的标准，没有算进去。填写“当地每月的高温津贴”再算一次`,
          `The allowance of this place for ${unknown.join(', ')} is not known here and was not counted. Enter “the monthly heat allowance of the place” and compute again`,
        ),
      });
    }
    if (low !== high) {
      warnings.push({
        code: 'part-month-readings',
        message: text(
          `${inZh(least)}到${inZh(most)}：没有上满的月份，有除以当月工作日和除以21.75两种算法，这里用第一种`,
          `${inEn(least)} to ${inEn(most)}: a part month is counted over its working days or over 21.75; the first is used here`,
        ),
      });
    }
    if (!input.outdoor && counted.length > 0) {
      warnings.push({
        code: 'only-without-cooling',
        message: text(
          '室内采取有效降温措施的，没有高温津贴',
          'Indoors it is due only where the place was not cooled effectively',
        ),
      });
    }
    const days = counted.flatMap(row => (row.days ? [`${row.month}-01`] : []));
    const lines: ComputationLine[] = counted.map(row => ({
      label: row.days
        ? text(`${row.month}，${row.days}天`, `${row.month}, ${row.days} days`)
        : text(`${row.month}，整月`, `${row.month}, the whole month`),
      formula: row.days ? `${asYuan(row.whole)} ÷ ${row.inMonth} × ${row.days}` : asYuan(row.whole),
      amount: asYuan(row.due),
      articles: ['heat-1'],
    }));
    return {
      amount: counted.length === 0 && unknown.length > 0 ? null : asYuan(counted.length > 0 ? due : zero),
      result: { months: counted.map(({ month, due: sumOfMonth }) => ({ month, amount: asYuan(sumOfMonth) })) },
      lines,
      parameters: [...parameters.values()],
      warnings: [...provisional(calendar, days), ...warnings],
      ...(low !== high && { range: { low, high } }),
    };
  },
});
