import { z } from 'zod';
import { type Day, daysBetween } from '../law/day.ts';
import { parameterOn } from '../law/parameters.ts';
import { text } from '../text.ts';
import { type ComputationLine, type ComputationWarning, calculatorInput, defineCalculator } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { inEn, inZh } from './dated.ts';
import { dayField, openListField, refuse, sumField } from './fields.ts';
import { add, compare, type Fraction, fraction, larger, multiply, subtract, sum, zero } from './money.ts';

/** From this day the doubled interest has its own fixed rate (法释〔2014〕8号 7). */
const FIRST_DAY: Day = '2014-08-01';

/** Reads `0.000175` exactly. */
const decimal = (written: string): Fraction => {
  const [whole = '0', decimals = ''] = written.split('.');
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
};

/**
 * The doubled part of interest for delayed performance (Civil Procedure Law 264; 法释〔2014〕8号 1, 4): unpaid principal
 * × the daily rate × days, from the day after the performance period to the day of payment. A payment reduces the
 * principal first. What is still owed runs to `on`, else to today.
 */
export const enforcementInterest = defineCalculator({
  id: 'enforcement-interest',
  title: text('迟延履行的加倍利息', 'Doubled interest for delayed performance'),
  articles: ['cpl-264', 'interest-1', 'interest-4'],
  input: calculatorInput({
    principal: sumField('应付本金', 'the principal', {
      ask: text('文书确定要付多少钱？', 'What sum must be paid?'),
      help: text('只填本金，不含一般利息', 'The principal alone, without other interest'),
    }),
    dueOn: dayField('履行期限的最后一天', 'the last day to perform', {
      ask: text('最晚应当哪天付清？', 'By which day had it to be paid?'),
    }),
    payments: openListField(
      '已付款项',
      'the payments',
      z.strictObject({
        on: dayField('付款日期', 'the day of payment', { ask: text('哪天付的？', 'On which day was it paid?') }),
        amount: sumField('付款金额', 'the sum paid', { ask: text('付了多少？', 'How much was paid?') }),
      }),
      200,
      {
        ask: text('已经付了哪些钱？', 'What has been paid?'),
        help: text('没付过的可以不填', 'Leave it empty if nothing has been paid'),
      },
    ),
  }).superRefine((input, context) => {
    for (const [index, { amount }] of (input.payments ?? []).entries()) {
      if (compare(amount, zero) === 0) {
        refuse(context, `payments.${index}.amount`, text('付款金额要大于0', 'The sum paid must be above 0'));
      }
    }
  }),
  compute: (input, { place: here, today, parameters: set }) => {
    const start = input.dueOn < FIRST_DAY ? FIRST_DAY : input.dueOn;
    const rate = parameterOn('delayInterestRate', input.place ?? here, start, set);
    const perDay = rate ? decimal(rate.value) : zero;
    const payments = [...(input.payments ?? [])].sort((a, b) => daysBetween(b.on, a.on));
    const warnings: ComputationWarning[] = [];
    const lines: ComputationLine[] = [];
    let owed = input.principal;
    let from = start;
    let interest = zero;
    const runTo = (to: Day): void => {
      if (to <= from || compare(owed, zero) <= 0) return;
      const days = daysBetween(from, to);
      const part = multiply(multiply(owed, perDay), fraction(days));
      interest = add(interest, part);
      lines.push({
        label: text(`${from}至${to}，${days}天`, `${from} to ${to}, ${days} days`),
        formula: `${asYuan(owed)} × ${rate?.value ?? ''} × ${days}`,
        amount: asYuan(part),
        articles: ['cpl-264', 'interest-1', ...(owed === input.principal ? [] : (['interest-4'] as const))],
      });
      from = to;
    };
    for (const { on, amount } of payments) {
      runTo(on);
      owed = subtract(owed, amount);
    }
    const over = compare(owed, zero) < 0;
    owed = larger(owed, zero);
    const asked = input.on ?? today;
    const until = from > asked ? from : asked;
    if (compare(owed, zero) > 0) {
      runTo(until);
      if (until > start) {
        warnings.push({
          code: 'still-owed',
          message: text(
            `还有${inZh(owed)}没付，利息先算到${until}，以后每天再加`,
            `${inEn(owed)} is still unpaid; interest is counted to ${until} and grows every day`,
          ),
        });
      }
    }
    if (over) {
      warnings.push({
        code: 'paid-more',
        message: text(
          `付的钱合计${inZh(sum(payments.map(({ amount }) => amount)))}，比本金多；多出的部分先抵一般利息和加倍利息，需核对`,
          `${inEn(sum(payments.map(({ amount }) => amount)))} was paid, more than the principal; the rest goes to interest, so check it`,
        ),
      });
    }
    if (input.dueOn < FIRST_DAY) {
      warnings.push({
        code: 'before-the-rule',
        message: text(
          `${FIRST_DAY}以前的天数按当时的办法，没有算在内，需工作人员核对`,
          `Days before ${FIRST_DAY} follow the earlier rule and are not counted here; staff will check them`,
        ),
      });
    }
    if (lines.length === 0) {
      warnings.push({
        code: 'no-delay',
        message: text('没有超过履行期限，没有加倍利息', 'Nothing was late, so no doubled interest is due'),
      });
    }
    return {
      amount: asYuan(interest),
      result: { days: daysBetween(start, from) },
      lines,
      parameters: rate ? [{ name: 'delayInterestRate', ...rate, on: start, place: input.place ?? here }] : [],
      warnings,
    };
  },
});
