import { text } from '../text.ts';
import { type ComputationWarning, calculatorInput, defineCalculator } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { inEn, inZh, minimumWageOn } from './dated.ts';
import { dayField, flagField, numberField, refuse, sumField } from './fields.ts';
import { compare, type Fraction, formatDecimal, fraction, larger, multiply, subtract, zero } from './money.ts';
import { completeMonths } from './service.ts';

/** The longest probation by the months of the contract (Labour Contract Law 19). */
const LIMITS = [
  { contract: 36, probation: 6 },
  { contract: 12, probation: 2 },
  { contract: 3, probation: 1 },
] as const;

/** The share of the agreed wage that is due in probation (Labour Contract Law 20). */
const SHARE = fraction(4, 5);

const LONGEST = 6;

const asNumber = (value: Fraction): string => formatDecimal(value, value.denominator === 1n ? 0 : 2);

/** Damages for a probation that was agreed against the law and served (Labour Contract Law 19, 20, 83). */
export const probation = defineCalculator({
  id: 'probation',
  title: text('违法约定试用期的赔偿金', 'Damages for unlawful probation'),
  articles: ['lcl-19', 'lcl-83'],
  input: calculatorInput({
    contractStart: dayField('合同开始的日期', 'the first day of the contract', {
      ask: text('劳动合同从哪天开始？', 'On which day does the contract begin?'),
    }),
    contractEnd: dayField('合同到期的日期', 'the last day of the contract', {
      ask: text('劳动合同到哪天结束？', 'On which day does the contract end?'),
      help: text('没有期限的不填', 'Leave it empty for an open-ended contract'),
    }).optional(),
    probationMonths: numberField('试用了几个月', 'the months of probation served', 0, 60, {
      ask: text('您试用了几个月？', 'For how many months were you on probation?'),
    }),
    monthlyWage: sumField('试用期满后的月工资', 'the monthly wage after probation', {
      ask: text('转正后每月工资多少？', 'What is the monthly wage after probation?'),
    }),
    second: flagField('以前在这个单位已经试用过', 'an earlier probation with this employer', {
      ask: text('以前在这个单位试用过吗？', 'Were you on probation with this employer before?'),
      help: text('同一个单位只能试用一次', 'One employer may set one probation only'),
    }).optional(),
    probationWage: sumField('试用期的月工资', 'the monthly wage in probation', {
      ask: text('试用期每月发了多少？', 'What was paid each month in probation?'),
    }).optional(),
  }).superRefine((input, context) => {
    if (input.contractEnd === undefined) return;
    if (input.contractEnd < input.contractStart) {
      refuse(
        context,
        'contractEnd',
        text(
          `到期日期要在开始日期（${input.contractStart}）之后`,
          `The last day must not be before the first (${input.contractStart})`,
        ),
      );
    }
  }),
  compute: (input, context) => {
    const months = input.contractEnd === undefined ? undefined : completeMonths(input.contractStart, input.contractEnd);
    const byTerm = months === undefined ? LONGEST : (LIMITS.find(({ contract }) => months >= contract)?.probation ?? 0);
    const allowed = input.second ? 0 : byTerm;
    const excess = larger(zero, subtract(input.probationMonths, fraction(allowed)));
    const due = multiply(input.monthlyWage, excess);
    const amount = asYuan(due);

    const { minimum, notes } = minimumWageOn(input, input.on ?? input.contractStart, context);
    const agreedFloor = multiply(input.monthlyWage, SHARE);
    const floor = minimum ? larger(agreedFloor, minimum.value) : agreedFloor;
    const gap = input.probationWage && larger(zero, subtract(floor, input.probationWage));

    const warnings: ComputationWarning[] = [...notes];
    if (compare(excess, zero) === 0) {
      warnings.push({
        code: 'within-limit',
        message: text(
          `试用期没有超过上限（${allowed}个月），没有赔偿金`,
          `The probation is within its limit (${allowed} months): no damages are due`,
        ),
      });
    }
    if (input.second) {
      warnings.push({
        code: 'only-once',
        message: text('同一个单位只能约定一次试用期', 'One employer may set one probation only'),
      });
    }
    if (
      months !== undefined &&
      compare(input.probationMonths, zero) > 0 &&
      compare(input.probationMonths, fraction(months)) >= 0
    ) {
      warnings.push({
        code: 'probation-only',
        message: text(
          '合同只约定试用期的，试用期不成立，这段时间就是合同期限，工资按正式工资',
          'Where only a probation was agreed there is none: its time is the term of the contract, with the full wage',
        ),
      });
    }
    if (gap && compare(gap, zero) > 0) {
      warnings.push({
        code: 'wage-below-floor',
        message: text(
          `试用期工资每月少${inZh(gap)}，要另外补足（按约定工资的80%，并不低于最低工资；也有按同岗位最低档工资80%的看法）`,
          `The wage in probation is ${inEn(gap)} a month too low, to be claimed besides (80 % of the agreed wage and the minimum wage; another reading takes 80 % of the lowest wage of the post)`,
        ),
      });
    }
    return {
      amount,
      result: {
        allowedMonths: allowed,
        excessMonths: Number(asNumber(excess)),
        wageFloor: asYuan(floor),
        ...(gap && { wageGap: asYuan(gap) }),
      },
      lines:
        compare(excess, zero) > 0
          ? [
              {
                label: text(
                  `试用${asNumber(input.probationMonths)}个月，上限${allowed}个月`,
                  `${asNumber(input.probationMonths)} months served, ${allowed} allowed`,
                ),
                formula: `${asYuan(input.monthlyWage)} × ${asNumber(excess)}`,
                amount,
                articles: ['lcl-19', 'lcl-83', ...(gap ? (['lcl-20', 'lcr-15'] as const) : [])],
              },
            ]
          : [],
      parameters: minimum ? [minimum.used] : [],
      warnings,
    };
  },
});
