import { addMonths, type Day, daysBetween } from '../law/day.ts';
import { text } from '../text.ts';
import { type ComputationWarning, calculatorInput, defineCalculator } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { averageFieldsOf, averageOf, countField, dayField, needAverage, numberField, refuse } from './fields.ts';
import { compare, type Fraction, formatDecimal, fraction, larger, multiply, subtract, zero } from './money.ts';
import { dayWage } from './unit-wage.ts';

/** Days of a year in both conversions, in leap years too (Enterprise Annual Leave Measures 5, 12). */
const DAYS_OF_A_YEAR = 365;

/** The wage itself is already paid for the days worked; the law adds 200 % to make 300 %. */
const ON_TOP = fraction(2);

const floor = (value: Fraction): Fraction => fraction(value.numerator / value.denominator);

/** A day of leave may have been taken in halves: `'4.5'`. */
const asDays = (days: Fraction): string => formatDecimal(days, days.denominator === 1n ? 0 : 2);

const later = (a: Day, b: Day | undefined): Day => (b !== undefined && b > a ? b : a);

/**
 * Pay for annual leave that was not taken (Paid Annual Leave Regulations 5; Enterprise Annual Leave Measures 5, 10 to
 * 12): twice the day wage on top of the wage. Who came or left in the year has a share of the leave, in whole days.
 */
export const annualLeave = defineCalculator({
  id: 'annual-leave',
  title: text('未休年休假工资', 'Pay for unused annual leave'),
  articles: ['al-3', 'al-5', 'alm-10', 'alm-11'],
  input: calculatorInput({
    year: countField('年份', 'the year', 2008, 2099, {
      ask: text('哪一年的年休假没有休？', 'For which year was leave not taken?'),
    }),
    entitlement: countField('一年应休的天数', 'the days of leave in a year', 5, 15, {
      ask: text('一年应休几天年休假？', 'How many days of leave do you have in a year?'),
      help: text(
        '一共工作满1年5天，满10年10天，满20年15天；长期病假、事假的年份可能没有',
        'Five days after one year of work in all, ten after ten, fifteen after twenty; years with long sick leave may have none',
      ),
    }),
    eligibleFrom: dayField('连续工作满12个月的日期', 'the day on which twelve months of work in a row were complete', {
      ask: text('哪天连续工作满12个月？', 'On which day had you worked for twelve months in a row?'),
      help: text('前后几个单位可以连着算', 'Several employers in a row count together'),
    }).optional(),
    hired: dayField('入职日期', 'the start date', {
      ask: text('您哪天开始上班？', 'On which day did you start work?'),
    }).optional(),
    left: dayField('最后工作日', 'the last day worked', {
      ask: text('您最后一天上班是哪天？', 'Which was your last day at work?'),
      help: text('还在上班就不填', 'Leave it empty if you still work there'),
    }).optional(),
    taken: numberField('已休的天数', 'the days of leave taken', 0, 366, {
      ask: text('这一年已经休了几天？', 'How many days of leave did you take in that year?'),
    }).optional(),
    ...averageFieldsOf(
      text('前12个月的平均工资（不含加班费）', 'the average monthly wage of 12 months without overtime'),
      text(
        '不算加班费，前12个月平均每月工资多少？',
        'What was your average monthly wage in 12 months, without overtime?',
      ),
      text('不满12个月的，按实际月份平均', 'With fewer than twelve months, the average of those'),
    ),
  }).superRefine((input, context) => {
    needAverage(input, context);
    if (![5, 10, 15].includes(input.entitlement)) {
      refuse(context, 'entitlement', text('年休假是5天、10天或15天', 'The leave of a year is 5, 10 or 15 days'));
    }
    if (input.hired !== undefined && input.hired > `${input.year}-12-31`) {
      refuse(context, 'hired', text(`入职日期在${input.year}年以后`, `The start date lies after ${input.year}`));
    }
    if (input.left !== undefined && input.left < later(`${input.year}-01-01`, input.hired)) {
      refuse(
        context,
        'left',
        text(
          '离开日期要在这一年，并在入职以后',
          'The last day must lie in the year or later, and after the start date',
        ),
      );
    }
  }),
  compute: (input, { today }) => {
    const { year } = input;
    const [first, last] = [`${year}-01-01`, `${year}-12-31`];
    const from = later(later(first, input.hired), input.eligibleFrom);
    const leaves = input.left !== undefined && input.left <= last;
    const to = leaves && input.left !== undefined ? input.left : last;
    const counted = to < from ? 0 : daysBetween(from, to) + 1;
    const whole = from === first && !leaves;
    const entitlement = fraction(input.entitlement);
    const taken = input.taken ?? zero;
    const share = multiply(fraction(counted, DAYS_OF_A_YEAR), entitlement);
    const left = leaves
      ? floor(larger(zero, subtract(share, taken)))
      : subtract(whole ? entitlement : floor(share), taken);
    const days = larger(zero, left);
    const wage = dayWage(averageOf(input), input.rounding);
    const amount = asYuan(multiply(multiply(wage, days), ON_TOP));

    const warnings: ComputationWarning[] = [];
    if (counted === 0) {
      warnings.push({
        code: 'not-yet-eligible',
        message: text(
          `这一年还没有连续工作满12个月（${input.eligibleFrom}），没有年休假`,
          `Twelve months of work in a row were not complete in that year (${input.eligibleFrom}): there is no leave yet`,
        ),
      });
    } else if (compare(days, zero) === 0) {
      warnings.push({
        code: 'nothing-left',
        message: text(
          '没有剩下整天的年休假；多休的也不扣回',
          'No whole day of leave is left; days taken beyond the share are not claimed back',
        ),
      });
    } else {
      warnings.push({
        code: 'unless-waived',
        message: text(
          '职工因本人原因书面提出不休的，没有这一项',
          'Nothing is due where the worker wrote that he or she would not take the leave for reasons of his or her own',
        ),
      });
    }
    if (!input.eligibleFrom && input.hired !== undefined && addMonths(input.hired, 12) > from) {
      warnings.push({
        code: 'twelve-months',
        message: text(
          '入职不满12个月：以前在别的单位连续工作满12个月的才有。不是的话，填写满12个月的日期再算一次',
          'Fewer than twelve months here: leave is due only with earlier work in a row. If not, enter the day on which twelve months were complete and compute again',
        ),
      });
    }
    if (!leaves && compare(days, zero) > 0 && last >= today) {
      warnings.push({
        code: 'year-not-over',
        message: text(
          '这一年还没有过完，单位还可以安排休假；这里按一直不休计算',
          'The year is not over and leave may still be given; this counts as if none were',
        ),
      });
    }
    const claimable = addMonths(to, 12);
    if (compare(days, zero) > 0 && claimable < today) {
      warnings.push({
        code: 'limitation',
        message: text(
          `从${to}起算一年已经过了（${claimable}）。对方提出时效时可能不支持；是否适用工资的特别时效，各地看法不同`,
          `A year since ${to} has passed (${claimable}). If the other side raises limitation it may fail; whether the special rule for wages applies is read differently`,
        ),
      });
    }
    const part = `${counted} ÷ ${DAYS_OF_A_YEAR} × ${input.entitlement}`;
    return {
      amount,
      result: { days: Number(asDays(days)), dayWage: asYuan(wage) },
      lines:
        counted === 0
          ? []
          : [
              {
                label: text(
                  `${from}至${to}：${whole ? input.entitlement : part}，已休${asDays(taken)}天，剩${asDays(days)}天`,
                  `${from} to ${to}: ${whole ? input.entitlement : part}, ${asDays(taken)} taken, ${asDays(days)} left`,
                ),
                formula: `${asYuan(averageOf(input))} ÷ 21.75 × ${asDays(days)} × 200%`,
                amount,
                articles: [
                  'al-5',
                  ...(leaves ? (['alm-12'] as const) : whole ? [] : (['alm-5'] as const)),
                  'alm-10',
                  'alm-11',
                ],
              },
            ],
      parameters: [],
      warnings,
    };
  },
});
