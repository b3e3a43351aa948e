import { z } from 'zod';
import { text } from '../text.ts';
import {
  type ComputationLine,
  type ComputationWarning,
  calculatorInput,
  defineCalculator,
  type UsedParameter,
} from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { datedSum, inEn, inZh } from './dated.ts';
import { choiceField, dayField, flagField, openListField, sumField } from './fields.ts';
import { compare, type Fraction, fraction, multiply, roundToFen, smaller, sum } from './money.ts';
import { areaField, areaWage, averageNeeded, ownWage } from './own-wage.ts';

/** Whom the dead supported, and percent of the own wage each month (WI 39(2)); alone or orphaned adds ten. */
const DEPENDANTS = {
  spouse: { percent: 40, title: text('配偶', 'husband or wife') },
  'lone-spouse': { percent: 50, title: text('孤寡的配偶', 'husband or wife left alone in old age') },
  child: { percent: 30, title: text('子女', 'child') },
  orphan: { percent: 40, title: text('孤儿', 'orphan') },
  parent: { percent: 30, title: text('父母', 'parent') },
  'lone-elder': { percent: 40, title: text('孤寡老人', 'old relative left alone') },
  other: { percent: 30, title: text('其他亲属', 'other relative') },
} as const;
type Dependant = keyof typeof DEPENDANTS;

const titles = Object.fromEntries(Object.entries(DEPENDANTS).map(([kind, { title }]) => [kind, title])) as {
  readonly [D in Dependant]: (typeof DEPENDANTS)[D]['title'];
};

/**
 * Benefits on a death at work (Work Injury Insurance Regulations 39): six months of the area’s average wage for the
 * funeral, twenty times the national disposable income of the year before, and a monthly allowance for dependants.
 * The amount is what is paid at once.
 */
export const workDeath = defineCalculator({
  id: 'work-death',
  title: text('因工死亡待遇', 'Benefits on a death at work'),
  articles: ['wi-39', 'wi-62', 'wi-64'],
  input: calculatorInput({
    diedOn: dayField('死亡日期', 'the day of death', { ask: text('哪天去世的？', 'On which day did the person die?') }),
    ownMonthlyWage: sumField(
      '前12个月的平均月缴费工资',
      'the average monthly contribution wage of the last 12 months',
      {
        ask: text('去世前12个月，平均每月缴费工资多少？', 'On what average monthly wage were contributions paid?'),
        help: text('没参保的，填平均每月应得工资', 'Without insurance, enter the average monthly gross wage'),
      },
    ),
    areaAverageMonthlyWage: areaField,
    dependants: openListField(
      '供养亲属',
      'the dependants',
      z.strictObject({
        kind: choiceField('是什么亲属', 'the kind of relative', titles, {
          ask: text('是去世的人的什么人？', 'How are they related to the dead?'),
          help: text(
            '本人没有劳动能力、主要靠去世的人生活',
            'Unable to work and living mainly on the dead person’s wage',
          ),
        }),
      }),
      20,
      {
        ask: text('有哪些人靠去世的人生活？', 'Who lived on the dead person’s wage?'),
        help: text('没有的可以不填', 'Leave it empty if there is nobody'),
      },
    ),
    insured: flagField('参加了工伤保险', 'insured against work injury', {
      ask: text('单位缴了工伤保险吗？', 'Did the employer pay work injury insurance?'),
      help: text('没缴的由单位支付', 'Without insurance the employer pays'),
    }).optional(),
    nationalUrbanDisposableIncome: sumField(
      '上一年度全国城镇居民人均可支配收入',
      'the national urban disposable income of the year before',
      {
        ask: text('去世前一年的全国城镇居民人均可支配收入是多少？', 'What was the national income in the year before?'),
        help: text('不填就用已录入的数', 'Leave it empty for the figure that is held here'),
      },
    ).optional(),
  }),
  needs: (input, context) => {
    const on = input.on ?? input.diedOn;
    return areaWage(input, on, context) ? [] : [averageNeeded('areaAverageMonthlyWage', on)];
  },
  compute: (input, context) => {
    // `needs` has asked where it is not known.
    const known = areaWage(input, input.on ?? input.diedOn, context)!;
    const { base, warnings: notes } = ownWage(input.ownMonthlyWage, known.area);
    const warnings: ComputationWarning[] = [...known.warnings, ...notes];
    const parameters: UsedParameter[] = [...known.parameters];
    const payer =
      input.insured === false
        ? text('（单位付）', ' (paid by the employer)')
        : text('（工伤保险基金付）', ' (paid by the fund)');
    const funeral = multiply(known.area, fraction(6));

    const held = datedSum(
      'nationalUrbanDisposableIncome',
      input.nationalUrbanDisposableIncome,
      input.place ?? context.place,
      input.diedOn,
      context.parameters,
    );
    // The figure of an earlier year must not stand in for one that has not been published or entered.
    const isOfTheYear = held?.used.from.slice(0, 4) === input.diedOn.slice(0, 4);
    const income = held && isOfTheYear ? held : undefined;
    const death: Fraction | undefined = income && multiply(income.value, fraction(20));
    if (income) parameters.push(income.used);
    else {
      warnings.push({
        code: 'income-unknown',
        message: text(
          `没有${Number(input.diedOn.slice(0, 4)) - 1}年的全国城镇居民人均可支配收入，一次性工亡补助金没有算出，需填写`,
          `The national disposable income of ${Number(input.diedOn.slice(0, 4)) - 1} is not known here; enter it for the death benefit`,
        ),
      });
    }

    const dependants = input.dependants ?? [];
    const shares = dependants.map(({ kind }) => multiply(base, fraction(DEPENDANTS[kind].percent, 100)));
    const monthly = smaller(sum(shares), base);
    if (compare(sum(shares), base) > 0) {
      warnings.push({
        code: 'cut-to-wage',
        message: text(
          `各供养亲属的抚恤金之和不超过死者的工资，总共按每月${inZh(base)}`,
          `The allowances together are not more than the wage: ${inEn(base)} a month in all`,
        ),
      });
    }
    if (input.insured === false) {
      warnings.push({
        code: 'once-or-monthly',
        message: text(
          '没参保的，供养亲属的抚恤金由单位按月付，浙江也可以一次性付（未成年的算到十八周岁，其他按二十年并随年龄递减）',
          'Without insurance the employer pays dependants each month or, in Zhejiang, at once (minors up to 18 years, others 20 years, fewer with age)',
        ),
      });
    }
    const percent = dependants.map(({ kind }) => `${DEPENDANTS[kind].percent}%`).join(' + ');
    const lines: ComputationLine[] = [
      {
        label: text(`丧葬补助金${payer.zh}`, `Funeral payment${payer.en}`),
        formula: `${asYuan(known.area)} × 6`,
        amount: asYuan(funeral),
        articles: ['wi-39', ...(input.insured === false ? (['wi-62', 'zjwi-35'] as const) : [])],
      },
      ...(income && death
        ? [
            {
              label: text(`一次性工亡补助金${payer.zh}`, `One-off death benefit${payer.en}`),
              formula: `${asYuan(income.value)} × 20`,
              amount: asYuan(death),
              articles: ['wi-39'] as const,
            },
          ]
        : []),
      ...(dependants.length > 0
        ? [
            {
              label: text(
                '供养亲属抚恤金，每月，不在总数里',
                'Allowance of the dependants each month, not in the total',
              ),
              formula: `${asYuan(base)} × ${dependants.length > 1 ? `(${percent})` : percent}`,
              amount: asYuan(monthly),
              articles: ['wi-39', 'wi-64'] as const,
            },
          ]
        : []),
    ];
    return {
      amount: death ? asYuan(sum([funeral, death].map(item => fraction(roundToFen(item))))) : null,
      result: { funeral: asYuan(funeral), death: death ? asYuan(death) : null, monthly: asYuan(monthly) },
      lines,
      parameters,
      warnings,
    };
  },
});
