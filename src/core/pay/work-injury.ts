import type { ArticleId } from '../law/articles.ts';
import type { Day } from '../law/day.ts';
import { type Text, text } from '../text.ts';
import {
  type ComputationLine,
  type ComputationWarning,
  calculatorInput,
  defineCalculator,
  type PayContext,
  type UsedParameter,
} from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { type Dated, datedNumber, datedParts, datedSum, inEn, inZh } from './dated.ts';
import { countField, flagField, numberField, sumField } from './fields.ts';
import { inKind, inKindFields } from './injury-in-kind.ts';
import { compare, type Fraction, fraction, larger, multiply, roundToFen, subtract, sum, zero } from './money.ts';
import { areaField, areaWage, averageNeeded, ownWage } from './own-wage.ts';

/** Months of the own wage that are paid at once for a disability, grades 1 to 10 (WI 35, 36, 37). */
const DISABILITY_MONTHS = [27, 25, 23, 21, 18, 16, 13, 11, 9, 7] as const;

/** Percent of the own wage that are paid each month, grades 1 to 6 (WI 35, 36). */
const MONTHLY_PERCENT = [90, 85, 80, 75, 70, 60] as const;

const disabilityArticle = (grade: number): ArticleId => (grade <= 4 ? 'wi-35' : grade <= 6 ? 'wi-36' : 'wi-37');

interface Injury {
  readonly grade: number;
  readonly insured: boolean;
  readonly terminated: boolean;
  readonly yearsToRetirement?: Fraction | undefined;
  readonly place?: string | undefined;
  readonly minimumMonthlyWage?: Fraction | undefined;
  readonly provincialAverageMonthlyWage?: Fraction | undefined;
  readonly nursingMonths?: Fraction | undefined;
}

/** Whether the province’s average wage is needed: for the two subsidies, the one payment of the uninsured, and nursing. */
const needsProvince = ({ grade, insured, terminated, nursingMonths }: Injury): boolean =>
  nursingMonths !== undefined || (grade <= 4 ? !insured : terminated);

/** The province’s average wage as it was typed, or as an administrator keeps it. */
const provinceOf = (input: Injury & { readonly on?: Day | undefined }, context: PayContext): Dated | undefined =>
  datedSum(
    'provincialAverageMonthlyWage',
    input.provincialAverageMonthlyWage,
    input.place ?? context.place,
    input.on ?? context.today,
    context.parameters,
  );

const fund: Text = text('工伤保险基金付', 'paid by the insurance fund');
const employer: Text = text('单位付', 'paid by the employer');

/** One item of the sheet. */
interface Item {
  readonly title: Text;
  readonly payer: Text;
  readonly formula: string;
  readonly amount: Fraction;
  readonly articles: readonly ArticleId[];
}

const lineOf = ({ title, payer, formula, amount, articles }: Item): ComputationLine => ({
  label: text(`${title.zh}（${payer.zh}）`, `${title.en} (${payer.en})`),
  formula,
  amount: asYuan(amount),
  articles,
});

/** Percent of the employment subsidy that is left near retirement, in both readings of ZJWI 27. */
function nearRetirement(years: Fraction): { readonly started: number; readonly completed: number } {
  const completed = Number(years.numerator / years.denominator);
  const started = years.denominator === 1n ? completed : completed + 1;
  return { started: Math.min(5, started) * 20, completed: Math.min(5, completed) * 20 };
}

/** Nobody said how near retirement is: as if five years were left. */
const FAR = fraction(5);

/** The two subsidies on leaving, grades 5 to 10 (WI 36, 37; ZJWI 27), with what they rest on. */
function subsidies(input: Injury, province: Fraction, context: PayContext, on: string) {
  const place = input.place ?? context.place;
  const months = datedParts('injurySubsidyMonths', place, on, context.parameters);
  const reading = datedParts('nearRetirementYears', place, on, context.parameters);
  const warnings: ComputationWarning[] = [];
  if (!months) {
    warnings.push({
      code: 'subsidy-unknown',
      message: text(
        '两项一次性补助金由各省规定，这里没有当地标准，没有计算，需工作人员核对',
        'Each province sets the two subsidies; the local standard is not known here, so staff will check them',
      ),
    });
    return { items: [] as Item[], range: undefined, parameters: [] as UsedParameter[], warnings };
  }
  const count = months.parts[input.grade - 5] ?? '0';
  const full = multiply(province, fraction(Number(count)));
  const left = nearRetirement(input.yearsToRetirement ?? FAR);
  const percent = reading?.parts[0] === 'completed' ? left.completed : left.started;
  const share = (of: number): Fraction => multiply(full, fraction(of, 100));
  const article: readonly ArticleId[] = [disabilityArticle(input.grade), 'zjwi-27'];
  const formula = `${asYuan(province)} × ${count}`;
  if (left.completed < 100) {
    warnings.push({
      code: 'near-retirement',
      message: text(
        `离退休不足五年，就业补助金按${percent}%算。不满一年的那一年算不算，有两种理解，需工作人员核对`,
        `Less than five years to retirement: ${percent} % of the employment subsidy. Whether a year that has begun counts can be read in two ways, so staff will check it`,
      ),
    });
  }
  const items: Item[] = [
    {
      title: text('一次性工伤医疗补助金', 'One-off medical subsidy'),
      payer: input.insured ? fund : employer,
      formula,
      amount: full,
      articles: article,
    },
    {
      title: text('一次性伤残就业补助金', 'One-off employment subsidy'),
      payer: employer,
      formula: percent < 100 ? `${formula} × ${percent}%` : formula,
      amount: share(percent),
      articles: article,
    },
  ];
  return {
    items,
    range: left.started === left.completed ? undefined : { low: share(left.completed), high: share(left.started) },
    parameters: left.completed < 100 && reading ? [months.used, reading.used] : [months.used],
    warnings,
  };
}

/**
 * Benefits of a work injury by grade (Work Injury Insurance Regulations 33 to 37, 64; Zhejiang Regulations 27, 33, 34).
 * The amount is the sum of what is paid at once; the monthly allowance stands beside it. An employer that did not
 * insure pays the same items.
 */
export const workInjury = defineCalculator({
  id: 'work-injury',
  title: text('工伤待遇', 'Work injury benefits'),
  articles: ['wi-35', 'wi-36', 'wi-37', 'wi-64', 'zjwi-27', 'zjwi-33'],
  input: calculatorInput({
    grade: countField('伤残等级', 'the grade of disability', 1, 10, {
      ask: text('劳动能力鉴定是几级？', 'Which grade did the rating give?'),
      help: text('一级最重，十级最轻', 'Grade 1 is the gravest, grade 10 the slightest'),
    }),
    ownMonthlyWage: sumField(
      '受伤前12个月的平均月缴费工资',
      'the average monthly contribution wage before the injury',
      {
        ask: text('受伤前12个月，平均每月缴费工资多少？', 'On what average monthly wage were contributions paid?'),
        help: text('没参保的，填平均每月应得工资', 'Without insurance, enter the average monthly gross wage'),
      },
    ),
    areaAverageMonthlyWage: areaField,
    insured: flagField('参加了工伤保险', 'insured against work injury', {
      ask: text('单位给您缴了工伤保险吗？', 'Did the employer pay work injury insurance?'),
    }),
    terminated: flagField('劳动关系已结束', 'the employment has ended', {
      ask: text('劳动关系结束了吗？', 'Has the employment ended?'),
      help: text('结束了才有两项一次性补助金', 'The two subsidies are due only after it has ended'),
    }),
    yearsToRetirement: numberField('离退休还有几年', 'the years to retirement', 0, 50, {
      ask: text('离法定退休年龄还有几年？', 'How many years to the retirement age?'),
      help: text(
        '不足五年时填，可以带小数，比如 3.5',
        'Enter it if less than five; decimals are fine, for example 3.5',
      ),
    }).optional(),
    ...inKindFields,
  }),
  needs: (input, context) => {
    const on = input.on ?? context.today;
    return [
      ...(areaWage(input, on, context) ? [] : [averageNeeded('areaAverageMonthlyWage', on)]),
      ...(needsProvince(input) && !provinceOf(input, context)
        ? [averageNeeded('provincialAverageMonthlyWage', on)]
        : []),
    ];
  },
  compute: (input, context) => {
    const on = input.on ?? context.today;
    // `needs` has asked where it is not known.
    const known = areaWage(input, on, context)!;
    const { base, warnings: notes } = ownWage(input.ownMonthlyWage, known.area);
    const warnings: ComputationWarning[] = [...known.warnings, ...notes];
    const parameters: UsedParameter[] = [...known.parameters];
    const items: Item[] = [];
    const payer = input.insured ? fund : employer;
    const uninsured: readonly ArticleId[] = input.insured ? [] : ['zjwi-33'];
    const place = input.place ?? context.place;
    const province = needsProvince(input) ? provinceOf(input, context) : undefined;
    if (province) parameters.push(province.used);

    const months = DISABILITY_MONTHS[input.grade - 1] ?? 0;
    const percent = MONTHLY_PERCENT[input.grade - 1];
    const years = input.insured ? undefined : datedParts('injuryUninsuredYears', place, on, context.parameters);
    const once = years?.parts[input.grade - 1];

    let allowance = percent ? multiply(base, fraction(percent, 100)) : zero;
    const minimum = percent
      ? datedSum('minimumMonthlyWage', input.minimumMonthlyWage, place, on, context.parameters)
      : undefined;
    if (minimum) {
      if (compare(allowance, minimum.value) < 0) {
        warnings.push({
          code: 'raised-to-minimum',
          message: text(
            `伤残津贴低于当地最低工资，补足到${inZh(minimum.value)}`,
            `The monthly allowance is raised to the minimum wage of ${inEn(minimum.value)}`,
          ),
        });
      }
      allowance = larger(allowance, minimum.value);
      parameters.push(minimum.used);
    }

    const byMonths: Item = {
      title: text('一次性伤残补助金', 'One-off disability payment'),
      payer,
      formula: `${asYuan(base)} × ${months}`,
      amount: multiply(base, fraction(months)),
      articles: [disabilityArticle(input.grade), 'wi-64', ...uninsured],
    };
    if (once !== undefined && province && years) {
      parameters.push(years.used);
      items.push({
        title: text('未参保的一次性待遇', 'One payment for the uninsured'),
        payer: employer,
        formula: `${asYuan(province.value)} × 12 × ${once}`,
        amount: multiply(province.value, fraction(12 * Number(once))),
        articles: ['zjwi-34'],
      });
      warnings.push({
        code: 'monthly-instead',
        message: text(
          `也可以不要一次性待遇，改为一次性伤残补助金${inZh(byMonths.amount)}，加每月伤残津贴${inZh(allowance)}`,
          `Instead of the one payment: ${inEn(byMonths.amount)} at once and ${inEn(allowance)} each month`,
        ),
      });
      allowance = zero;
    } else {
      items.push(byMonths);
      if (input.grade <= 4 && !input.insured) {
        warnings.push({
          code: 'one-payment-unknown',
          message: text(
            '未参保的一次性待遇由各省规定，这里没有当地标准，需工作人员核对',
            'Each province sets the one payment for the uninsured; the local standard is not known here, so staff will check it',
          ),
        });
      }
    }

    const leaving =
      input.grade >= 5 && input.terminated && province ? subsidies(input, province.value, context, on) : undefined;
    items.push(...(leaving?.items ?? []));
    parameters.push(...(leaving?.parameters ?? []));
    warnings.push(...(leaving?.warnings ?? []));
    if (input.grade >= 5 && input.grade <= 6) {
      if (input.terminated) allowance = zero;
      else {
        warnings.push({
          code: 'only-without-suitable-work',
          message: text(
            '单位难以安排适当工作的，才按月付伤残津贴',
            'The monthly allowance is due only if the employer has no suitable work',
          ),
        });
      }
    }
    if (input.grade <= 4 && input.terminated) {
      warnings.push({
        code: 'relation-kept',
        message: text(
          '一级至四级保留劳动关系，没有离职的两项补助金',
          'For grades 1 to 4 the employment is kept, so the two subsidies are not due',
        ),
      });
    }
    const number = (name: 'injuryMealPercent' | 'injuryNursingPercent') =>
      datedNumber(name, place, on, context.parameters);
    const beside = inKind(input, {
      minimum: datedSum('minimumMonthlyWage', input.minimumMonthlyWage, place, on, context.parameters),
      province,
      meal: number('injuryMealPercent'),
      nursing: number('injuryNursingPercent'),
    });
    const [, medical, employment] = items;
    items.push(...beside.items.map(({ by, ...item }) => ({ ...item, payer: by === 'fund' ? payer : employer })));
    parameters.push(...beside.parameters);
    warnings.push(...beside.warnings);
    // Each item is a claim of its own and is rounded by itself.
    const total = sum(items.map(({ amount }) => fraction(roundToFen(amount))));
    const monthly: ComputationLine[] =
      percent && compare(allowance, zero) > 0
        ? [
            {
              label: text(
                `每月伤残津贴（${input.grade <= 4 ? payer.zh : employer.zh}），不在总数里`,
                `Monthly allowance (${input.grade <= 4 ? payer.en : employer.en}), not in the total`,
              ),
              formula: `${asYuan(base)} × ${percent}%`,
              amount: asYuan(allowance),
              articles: [disabilityArticle(input.grade)],
            },
          ]
        : [];
    const without = employment ? subtract(total, fraction(roundToFen(employment.amount))) : zero;
    const [low, high] = leaving?.range
      ? [sum([without, leaving.range.low]), sum([without, leaving.range.high])]
      : [total, total];
    return {
      amount: asYuan(total),
      result: {
        disability: asYuan(items[0]?.amount ?? zero),
        medicalSubsidy: asYuan(medical?.amount ?? zero),
        employmentSubsidy: asYuan(employment?.amount ?? zero),
        monthlyAllowance: asYuan(allowance),
        base: asYuan(base),
      },
      lines: [...items.map(lineOf), ...monthly],
      parameters,
      warnings,
      ...((leaving?.range || compare(beside.more, zero) > 0) && {
        range: { low: asYuan(low), high: asYuan(sum([high, beside.more])) },
      }),
    };
  },
});
