import { text } from '../text.ts';
import { type ComputationWarning, calculatorInput, defineCalculator } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { datedNumber, inEn, inZh } from './dated.ts';
import { averageFieldsOf, averageOf, countField, flagField, needAverage, refuse } from './fields.ts';
import { divide, type Fraction, fraction, multiply } from './money.ts';
import { unitWage } from './unit-wage.ts';

/** Days of leave (Female Employees’ Protection Provisions 7). */
const DAYS = { birth: 98, difficult: 15, eachFurther: 15, earlyMiscarriage: 15, lateMiscarriage: 42 } as const;

/** The law counts four months; a pregnancy is recorded in weeks, four to a month. */
const FOUR_MONTHS_IN_WEEKS = 16;

/** Four months of the calendar are more than seventeen weeks: a week more can be read either way. */
const WEEKS_IN_DOUBT = [16, 17] as readonly number[];

/** Maternity leave in days and the allowance for it (Female Employees’ Protection Provisions 7, 8). */
export const maternity = defineCalculator({
  id: 'maternity',
  title: text('产假和生育津贴', 'Maternity leave and allowance'),
  articles: ['maternity-7', 'maternity-8'],
  input: calculatorInput({
    difficultBirth: flagField('难产', 'a difficult birth', {
      ask: text('是难产（包括剖宫产）吗？', 'Was it a difficult birth, such as a Caesarean?'),
    }).optional(),
    babies: countField('生育几个婴儿', 'the number of babies', 1, 8, {
      ask: text('这次生了几个孩子？', 'How many babies were born?'),
    }).optional(),
    miscarriageWeeks: countField('流产时怀孕几周', 'the weeks of pregnancy at a miscarriage', 1, 42, {
      ask: text('如果是流产，当时怀孕几周？', 'If it was a miscarriage, in which week of pregnancy?'),
      help: text('不是流产就不填', 'Leave it empty otherwise'),
    }).optional(),
    childOrder: countField('第几个孩子', 'which child it is', 1, 15, {
      ask: text('这是第几个孩子？', 'Which child is it?'),
      help: text('有的地方按第几孩延长产假', 'Some places extend the leave by this'),
    }).optional(),
    ...averageFieldsOf(
      text('单位上年度职工月平均工资', 'the employer’s average monthly wage of last year'),
      text('单位上年度职工月平均工资是多少？', 'What was the employer’s average monthly wage last year?'),
      text(
        '没有参加生育保险的，填您产假前的月工资',
        'Without maternity insurance, your own monthly wage before the leave',
      ),
    ),
  }).superRefine((input, context) => {
    needAverage(input, context);
    if (input.miscarriageWeeks === undefined) return;
    for (const field of ['difficultBirth', 'babies', 'childOrder'] as const) {
      if (input[field]) refuse(context, field, text('流产的不填这一项', 'Leave this empty for a miscarriage'));
    }
  }),
  compute: (input, context) => {
    const place = input.place ?? context.place;
    const on = input.on ?? context.today;
    const weeks = input.miscarriageWeeks;
    const birth = weeks === undefined;
    const days = birth
      ? DAYS.birth + (input.difficultBirth ? DAYS.difficult : 0) + ((input.babies ?? 1) - 1) * DAYS.eachFurther
      : weeks < FOUR_MONTHS_IN_WEEKS
        ? DAYS.earlyMiscarriage
        : DAYS.lateMiscarriage;
    const inMonth = datedNumber('maternityDaysInMonth', place, on, context.parameters);
    const extra = birth
      ? datedNumber(
          (input.childOrder ?? 1) > 1 ? 'maternityExtraLaterChild' : 'maternityExtraFirstChild',
          place,
          on,
          context.parameters,
        )
      : undefined;
    const average = averageOf(input);
    const day: Fraction | undefined = inMonth && unitWage(divide(average, inMonth.value), input.rounding);
    const sumFor = (count: number) => day && multiply(day, fraction(count));
    const dueFor = (count: number): string | null => {
      const found = sumFor(count);
      return found ? asYuan(found) : null;
    };
    const amount = dueFor(days);
    const local = extra ? days + extra.number : undefined;
    const doubtful = !birth && WEEKS_IN_DOUBT.includes(weeks);
    const otherDays = local ?? (doubtful ? DAYS.earlyMiscarriage : undefined);
    const other = otherDays === undefined ? null : dueFor(otherDays);

    const warnings: ComputationWarning[] = [];
    const extended = local === undefined ? undefined : sumFor(local);
    if (local !== undefined) {
      warnings.push({
        code: 'local-extension',
        message: text(
          `国家规定${days}天；本地延长后一共${local}天（未确认），延长的天数由谁付要问当地医保部门${extended ? `。延长的也算，津贴是${inZh(extended)}` : ''}`,
          `${days} days by national law; with the local extension ${local} (not confirmed). Ask the local medical insurance office who pays for the extension${extended ? `. With it the allowance is ${inEn(extended)}` : ''}`,
        ),
      });
    }
    if (doubtful) {
      warnings.push({
        code: 'near-four-months',
        message: text(
          `满四个月按16周算；按日历月算还没有满的，只有${DAYS.earlyMiscarriage}天`,
          `Four months are taken as 16 weeks; by calendar months they may not be complete, which gives ${DAYS.earlyMiscarriage} days`,
        ),
      });
    }
    warnings.push({
      code: 'who-pays',
      message: text(
        '参加生育保险的由基金按单位上年度月平均工资付；没有参加的由单位按产假前工资付',
        'The fund pays by the employer’s average of last year; without insurance the employer pays the wage before the leave',
      ),
    });
    const range =
      amount !== null && other !== null
        ? Number(other) < Number(amount)
          ? { low: other, high: amount }
          : { low: amount, high: other }
        : undefined;
    return {
      amount,
      result: { days, ...(local !== undefined && { localDays: local }) },
      lines:
        amount !== null && inMonth
          ? [
              {
                label: text(`${days}天`, `${days} days`),
                formula: `${asYuan(average)} ÷ ${inMonth.number} × ${days}`,
                amount,
                articles: ['maternity-7', 'maternity-8'],
              },
            ]
          : [],
      parameters: [...(inMonth ? [inMonth.used] : []), ...(extra ? [extra.used] : [])],
      warnings,
      ...(range && range.low !== range.high && { range }),
    };
  },
});
