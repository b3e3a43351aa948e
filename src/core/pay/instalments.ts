import type { Calendar } from '../law/calendar.ts';
import { addDays, addMonths, type Day } from '../law/day.ts';
import { text } from '../text.ts';
import { calculatorInput, defineCalculator } from './calculator.ts';
import { choiceField, countField, dayField, refuse, sumField } from './fields.ts';
import { type Fen, formatYuan, roundToFen } from './money.ts';
import { firstOfMonth, provisional, workingDayOnOrBefore } from './working-days.ts';

const RHYTHMS = {
  month: text('每月同一天', 'the same day of each month'),
  'month-end': text('每月最后一天', 'the last day of each month'),
  week: text('每七天', 'every seven days'),
} as const;

/** How the due days follow each other: the same day of each month, the last day of each month, or every seven days. */
export type Rhythm = keyof typeof RHYTHMS;

export interface Instalment {
  /** Counted from 1. */
  readonly n: number;
  readonly due: Day;
  /** The due day, or the nearest working day before it (Interim Provisions on Payment of Wages 7). */
  readonly payOn: Day;
  readonly amount: Fen;
}

const dueDay = (first: Day, every: Rhythm, index: number): Day => {
  if (every === 'week') return addDays(first, 7 * index);
  if (every === 'month') return addMonths(first, index);
  return addDays(addMonths(firstOfMonth(first), index + 1), -1);
};

/**
 * Splits a sum into equal parts, the last of which takes the fen that are left over; no fen is lost.
 * `total` must be at least `parts` fen and `parts` at least 1: a breach is a mistake of ours.
 */
export function planInstalments(
  plan: { readonly total: Fen; readonly parts: number; readonly firstDue: Day; readonly every: Rhythm },
  calendar: Calendar,
): readonly Instalment[] {
  const { total, parts, firstDue, every } = plan;
  if (![total, parts].every(Number.isSafeInteger) || parts < 1 || total < parts) {
    throw new RangeError('A plan needs at least one part and one fen for each part.');
  }
  const each = Math.floor(total / parts);
  return Array.from({ length: parts }, (_, index) => {
    const due = dueDay(firstDue, every, index);
    return {
      n: index + 1,
      due,
      payOn: workingDayOnOrBefore(due, calendar),
      amount: index === parts - 1 ? total - each * (parts - 1) : each,
    };
  });
}

/** The last of several parts is what the others leave. */
function formulaOf(part: Instalment, plan: readonly Instalment[], total: Fen): string {
  const before = plan.slice(0, part.n - 1);
  const [first] = before;
  return first && part.n === plan.length
    ? `${formatYuan(total)} − ${formatYuan(first.amount)} × ${before.length}`
    : `${formatYuan(total)} ÷ ${plan.length}`;
}

/** Payment in instalments: equal parts, and a due day on a rest day moves earlier. */
export const instalments = defineCalculator({
  id: 'instalments',
  title: text('分期付款', 'Payment in instalments'),
  articles: ['wp-7'],
  input: calculatorInput({
    total: sumField('总数', 'the total', { ask: text('一共要付多少钱？', 'What sum is to be paid in all?') }),
    parts: countField('期数', 'the number of parts', 1, 120, {
      ask: text('分几期付？', 'In how many parts?'),
      help: text(
        '每期一样多，除不尽的分放在最后一期',
        'The parts are equal; a fen that is left over goes into the last',
      ),
    }),
    firstDue: dayField('第一期的日期', 'the first due day', {
      ask: text('第一期哪天付？', 'On which day is the first part due?'),
    }),
    every: choiceField('间隔', 'the rhythm', RHYTHMS, {
      ask: text('多久付一次？', 'How often is it paid?'),
      help: text('遇到休息日的提前付', 'A day of rest moves the payment earlier'),
    }),
  }).superRefine((input, context) => {
    if (input.total.denominator !== 1n) {
      refuse(context, 'total', text('总数写到分为止', 'Enter the total with two decimals'));
    } else if (input.total.numerator < BigInt(input.parts)) {
      refuse(context, 'total', text('每一期至少0.01元', 'Each part must be at least CNY 0.01'));
    }
  }),
  compute: (input, { calendar, today }) => {
    const total = roundToFen(input.total);
    const plan = planInstalments({ ...input, total }, calendar);
    const warnings = [
      ...provisional(
        calendar,
        plan.flatMap(({ due, payOn }) => [due, payOn]),
      ),
    ];
    const moved = plan.filter(part => part.payOn !== part.due).length;
    if (moved > 0) {
      warnings.push({
        code: 'moved-earlier',
        message: text(
          `有${moved}期遇到休息日或节假日，提前到最近的工作日付`,
          `${moved} due days fall on a rest day or holiday and move to the nearest working day before`,
        ),
      });
    }
    const late = plan.filter(part => part.payOn < today).length;
    if (late > 0) {
      warnings.push({
        code: 'due-before-today',
        message: text(`有${late}期的付款日在今天以前`, `${late} payment days lie before today`),
      });
    }
    return {
      amount: formatYuan(total),
      result: { schedule: plan.map(part => ({ ...part, amount: formatYuan(part.amount) })) },
      lines: plan.map(part => ({
        label: text(`第${part.n}期，${part.payOn}付`, `Part ${part.n}, paid on ${part.payOn}`),
        formula: formulaOf(part, plan, total),
        amount: formatYuan(part.amount),
        articles: ['wp-7'] as const,
      })),
      parameters: [],
      warnings,
    };
  },
});
