import { addMonths } from '../law/day.ts';
import { text } from '../text.ts';
import { type ComputationWarning, calculatorInput, defineCalculator } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { datedNumber, inEn, inZh, minimumWageOn, share } from './dated.ts';
import { dayField, numberField, refuse, sumField } from './fields.ts';
import { compare, type Fraction, formatDecimal, fraction, larger, multiply } from './money.ts';

/** The medical period of one who has worked for ten years in all: from so many years here, months, counted inside. */
const AFTER_TEN_YEARS = [
  { here: 20, months: 24, inside: 30 },
  { here: 15, months: 18, inside: 24 },
  { here: 10, months: 12, inside: 18 },
  { here: 5, months: 9, inside: 15 },
  { here: 0, months: 6, inside: 12 },
] as const;

const BEFORE_TEN_YEARS = [
  { here: 5, months: 6, inside: 12 },
  { here: 0, months: 3, inside: 6 },
] as const;

/** The medical period in months, and the months within which sick days are added up (1994 no. 479, articles 3 and 4). */
function medicalPeriod(total: Fraction, here: Fraction): { months: number; inside: number } {
  const table = compare(total, fraction(10)) < 0 ? BEFORE_TEN_YEARS : AFTER_TEN_YEARS;
  return table.find(row => compare(here, fraction(row.here)) >= 0) ?? BEFORE_TEN_YEARS[1];
}

const ONE = fraction(1);

/** A rate as a share of one: 70 and 0.7 both mean seventy per cent. */
const asShare = (rate: Fraction): Fraction => (compare(rate, ONE) > 0 ? multiply(rate, fraction(1, 100)) : rate);

/** Sick pay and the medical period (1994 no. 479; 1995 no. 309, article 59; Labour Contract Law 42). */
export const sickPay = defineCalculator({
  id: 'sick-pay',
  title: text('病假工资和医疗期', 'Sick pay and medical period'),
  articles: ['medical479-3', 'sick309-59', 'lcl-42'],
  input: calculatorInput({
    totalYears: numberField('一共工作的年数', 'the years of work in all', 0, 70, {
      ask: text('您一共工作了几年？', 'For how many years have you worked in all?'),
      help: text('所有单位加起来', 'With all employers'),
    }),
    yearsHere: numberField('在这个单位的年数', 'the years with this employer', 0, 70, {
      ask: text('在这个单位工作了几年？', 'For how many years have you worked for this employer?'),
    }),
    monthlyWage: sumField('每月工资', 'the monthly wage', {
      ask: text('您每月工资多少？', 'What is your monthly wage?'),
    }).optional(),
    agreedRate: numberField('约定的病假工资比例', 'the agreed rate of sick pay', 0, 100, {
      ask: text('约定病假付工资的百分之几？', 'What per cent of the wage was agreed for sick leave?'),
      help: text(
        '百分之七十填 70 或 0.7；没有约定就不填',
        'For 70 per cent enter 70 or 0.7; leave it empty if none was agreed',
      ),
    }).optional(),
    firstSickDay: dayField('第一天病假', 'the first sick day', {
      ask: text('病假从哪天开始？', 'On which day did the sick leave begin?'),
    }).optional(),
  }).superRefine((input, context) => {
    if (compare(input.yearsHere, input.totalYears) > 0) {
      refuse(
        context,
        'yearsHere',
        text('在这个单位的年数不会多于一共工作的年数', 'The years here cannot be more than the years in all'),
      );
    }
    if (input.agreedRate !== undefined && input.monthlyWage === undefined) {
      refuse(context, 'monthlyWage', text('按比例计算要填每月工资', 'A rate needs the monthly wage'));
    }
  }),
  compute: (input, context) => {
    const on = input.on ?? input.firstSickDay ?? context.today;
    const { months, inside } = medicalPeriod(input.totalYears, input.yearsHere);
    const { minimum, notes } = minimumWageOn(input, on, context);
    const percent = datedNumber('sickPayPercent', input.place ?? context.place, on, context.parameters);
    const floor = minimum && percent && share(minimum.value, percent.value);
    const rate = input.agreedRate && asShare(input.agreedRate);
    const agreed = rate && input.monthlyWage && multiply(input.monthlyWage, rate);
    const monthly = floor && agreed ? larger(floor, agreed) : (agreed ?? floor);
    const atFloor = floor !== undefined && (agreed === undefined || compare(agreed, floor) < 0);

    const warnings: ComputationWarning[] = [...notes];
    if (atFloor) {
      warnings.push({
        code: agreed ? 'raised-to-floor' : 'floor-only',
        message: agreed
          ? text(
              `约定的${inZh(agreed)}低于最低工资的${percent?.number}%，按${inZh(floor)}`,
              `The agreed ${inEn(agreed)} is below ${percent?.number} % of the minimum wage: ${inEn(floor)} is due`,
            )
          : text(
              `没有约定比例，这是最低标准（最低工资的${percent?.number}%）；合同或规章写得更高的按更高的`,
              `No rate is given: this is the floor (${percent?.number} % of the minimum wage); a contract or house rule may give more`,
            ),
      });
    }
    const subsidy = datedNumber('medicalSubsidyMonths', input.place ?? context.place, on, context.parameters);
    warnings.push({
      code: 'no-dismissal',
      message: text(
        `医疗期内不能因生病解除合同。期满后仍不能工作被解除的，有经济补偿，还可能有不低于${subsidy?.number ?? ''}个月工资的医疗补助费（未确认）`,
        `No dismissal for illness within the medical period. After it, compensation is due and perhaps a medical subsidy of at least ${subsidy?.number ?? ''} months’ wage (not confirmed)`,
      ),
    });
    const amount = monthly ? asYuan(monthly) : null;
    return {
      amount,
      result: {
        medicalMonths: months,
        countInsideMonths: inside,
        monthly: amount,
        ...(input.firstSickDay && { windowEnds: addMonths(input.firstSickDay, inside) }),
      },
      lines: amount
        ? [
            {
              label: text('每月病假工资', 'Sick pay of a month'),
              formula: atFloor
                ? `${asYuan(minimum?.value ?? floor)} × ${percent?.number}%`
                : `${asYuan(input.monthlyWage ?? fraction(0))} × ${formatDecimal(multiply(rate ?? ONE, fraction(100)), 2)}%`,
              amount,
              articles: ['sick309-59', 'medical479-3', 'lcl-42'],
            },
          ]
        : [],
      parameters: [...(minimum ? [minimum.used] : []), ...(percent ? [percent.used] : [])],
      warnings,
    };
  },
});
