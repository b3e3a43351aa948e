import { text } from '../text.ts';
import { type ComputationWarning, calculatorInput, defineCalculator } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { inEn, inZh, minimumWageOn } from './dated.ts';
import { averageFields, averageOf, countField, flagField, needAverage, sumField } from './fields.ts';
import { compare, type Fraction, fraction, larger, multiply, smaller } from './money.ts';
import { unitWage } from './unit-wage.ts';

/** Where nothing was agreed, so much of the average wage is due for each month (Interpretation (I) 36). */
const SHARE = fraction(3, 10);

/** The ban lasts two years at most (Labour Contract Law 24). */
const MOST_MONTHS = 24;

/** An employer who ends the ban pays so many months more (Interpretation (I) 39). */
const MONTHS_AFTER_RESCISSION = 3;

/** Pay for a ban on competing that the worker has kept (Labour Contract Law 23, 24; Interpretation (I) 36 to 39). */
export const nonCompete = defineCalculator({
  id: 'non-compete',
  title: text('竞业限制补偿', 'Pay for a non-compete duty'),
  articles: ['lcl-23', 'lcl-24', 'si1-36'],
  input: calculatorInput({
    ...averageFields,
    months: countField('履行了几个月', 'the months in which the duty was kept', 1, 240, {
      ask: text('离职后遵守竞业限制几个月了？', 'For how many months have you kept the duty since leaving?'),
    }),
    employerRescinds: flagField('单位提出解除竞业限制', 'the employer ends the duty', {
      ask: text('单位通知您不用再遵守了吗？', 'Has the employer told you that the duty is over?'),
    }).optional(),
    agreedMonthly: sumField('约定的每月补偿', 'the monthly pay that was agreed', {
      ask: text('协议约定每月补偿多少？', 'What monthly pay was agreed?'),
      help: text('没有约定就不填', 'Leave it empty if none was agreed'),
    }).optional(),
  }).superRefine((input, context) => needAverage(input, context)),
  compute: (input, context) => {
    const { minimum, notes } = minimumWageOn(input, input.on ?? context.today, context);
    const average = averageOf(input);
    const share = unitWage(multiply(average, SHARE), input.rounding);
    const legal = minimum ? larger(share, minimum.value) : share;
    const agreed = input.agreedMonthly;
    const monthly = agreed ?? legal;
    const months = Math.min(input.months, MOST_MONTHS);
    const more = input.employerRescinds ? MONTHS_AFTER_RESCISSION : 0;
    const dueAt = (rate: Fraction): Fraction => multiply(rate, fraction(months + more));
    const amount = asYuan(dueAt(monthly));

    const warnings: ComputationWarning[] = [...notes];
    const below = agreed !== undefined && compare(agreed, legal) < 0;
    if (below) {
      warnings.push({
        code: 'agreed-below-standard',
        message: text(
          `约定的每月${inZh(agreed)}低于没有约定时的标准${inZh(legal)}，这里按约定；能不能要求补到标准，各地看法不同`,
          `The agreed ${inEn(agreed)} a month is below the standard of ${inEn(legal)} that holds without agreement; the agreed sum is used, and whether the difference can be claimed is read differently`,
        ),
      });
    } else if (!agreed && minimum && compare(share, minimum.value) < 0) {
      warnings.push({
        code: 'raised-to-minimum',
        message: text(
          `平均工资的30%（${inZh(share)}）低于最低工资，按最低工资${inZh(minimum.value)}`,
          `30 % of the average (${inEn(share)}) is below the minimum wage: ${inEn(minimum.value)} is used`,
        ),
      });
    }
    if (input.months > MOST_MONTHS) {
      warnings.push({
        code: 'two-years-at-most',
        message: text(
          `竞业限制最长两年，只算${MOST_MONTHS}个月`,
          `The duty lasts two years at most: ${MOST_MONTHS} months are counted`,
        ),
      });
    }
    warnings.push({
      code: 'only-if-kept',
      message: text(
        '履行了竞业限制的月份才有；单位三个月没付的，可以请求解除',
        'It is due for months in which the duty was kept; after three months without pay the worker may ask to be released',
      ),
    });
    const rate = agreed
      ? asYuan(agreed)
      : minimum && compare(share, minimum.value) < 0
        ? asYuan(minimum.value)
        : `${asYuan(average)} × 30%`;
    const [low, high] = [asYuan(dueAt(smaller(monthly, legal))), asYuan(dueAt(larger(monthly, legal)))];
    return {
      amount,
      result: { monthly: asYuan(monthly) },
      lines: [
        {
          label: text(`${months}个月`, `${months} months`),
          formula: `${rate} × ${months}`,
          amount: asYuan(multiply(monthly, fraction(months))),
          articles: ['lcl-23', 'lcl-24', 'si1-36'],
        },
        ...(more > 0
          ? [
              {
                label: text('单位解除，另付三个月', 'The employer ends it: three months more'),
                formula: `${rate} × ${more}`,
                amount: asYuan(multiply(monthly, fraction(more))),
                articles: ['si1-39'] as const,
              },
            ]
          : []),
      ],
      parameters: minimum ? [minimum.used] : [],
      warnings,
      ...(below && { range: { low, high } }),
    };
  },
});
