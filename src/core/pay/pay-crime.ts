import { type Text, text } from '../text.ts';
import {
  type ComputationLine,
  type ComputationWarning,
  calculatorInput,
  defineCalculator,
  type UsedParameter,
} from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { datedParts } from './dated.ts';
import { countField, flagField, numberField, sumField } from './fields.ts';
import { compare, divide, type Fraction, fraction, parseAverageYuan } from './money.ts';

/** From so many months of one worker, or so many workers, the amounts count (法释〔2013〕3号 3). */
const MONTHS = fraction(3);
const MANY = 10;

type Met = 'no' | 'national-band' | 'yes';
const RANK = ['no', 'national-band', 'yes'] as const satisfies readonly Met[];

/** Where a sum stands to the national band: below it, inside it, at or above its upper end. */
const place = (owed: Fraction, low: Fraction, high: Fraction): Met =>
  compare(owed, low) < 0 ? 'no' : compare(owed, high) < 0 ? 'national-band' : 'yes';

/**
 * Whether unpaid pay reaches the amount of the crime of refusing to pay (Criminal Law 276-1; 法释〔2013〕3号 3, 4): three
 * months of one worker, or ten workers and their total, and an order to pay that was not followed. The high court of the
 * province fixes the amount inside the national band; a value with one part instead of two is such an amount. Of several
 * workers the average is measured, since one of them is owed at least that.
 */
export const payCrime = defineCalculator({
  id: 'pay-crime',
  title: text('拒不支付劳动报酬的数额', 'Amount of the crime of refusing to pay'),
  articles: ['cl-276-1', 'ci-3', 'ci-4'],
  input: calculatorInput({
    workers: countField('被欠薪的人数', 'the number of workers', 1, 100_000, {
      ask: text('一共欠了多少人的工资？', 'How many workers are owed wages?'),
    }),
    monthsOwed: numberField('欠了几个月', 'the months owed', 0, 600, {
      ask: text('欠得最久的人，欠了几个月？', 'For how many months is the longest unpaid worker owed?'),
    }),
    total: sumField('欠薪总额', 'the total owed', {
      ask: text('一共欠多少钱？', 'How much is owed in all?'),
      help: text('工资、奖金、津贴、加班费都算', 'Wages, bonuses, allowances and overtime all count'),
    }),
    ordered: flagField('责令支付后仍不付', 'ordered to pay and still unpaid', {
      ask: text(
        '人力社保等部门责令支付，过了期限还没付吗？',
        'Did an authority order payment, and has its time passed unpaid?',
      ),
      help: text(
        '逃匿的，张贴责令文书并拍照录像也算',
        'If the employer fled, posting the order with photos counts too',
      ),
    }),
  }),
  compute: (input, { place: here, today, parameters: set }) => {
    const warnings: ComputationWarning[] = [];
    const parameters: UsedParameter[] = [];
    const lines: ComputationLine[] = [];
    const measure = (name: 'payCrimeOne' | 'payCrimeMany', owed: Fraction, label: Text): Met => {
      const band = datedParts(name, input.place ?? here, input.on ?? today, set);
      const [low, high = low] = (band?.parts ?? []).map(parseAverageYuan);
      if (!band || !low || !high) return 'no';
      parameters.push(band.used);
      lines.push({
        label,
        formula: compare(low, high) === 0 ? `≥ ${asYuan(low)}` : `${asYuan(low)} – ${asYuan(high)}`,
        amount: asYuan(owed),
        articles: ['cl-276-1', 'ci-3'],
      });
      return place(owed, low, high);
    };
    const isLong = compare(input.monthsOwed, MONTHS) >= 0;
    const each = divide(input.total, fraction(input.workers));
    const found: Met[] = [
      isLong
        ? measure(
            'payCrimeOne',
            each,
            input.workers > 1
              ? text('一名劳动者（按平均数）', 'One worker (the average)')
              : text('一名劳动者三个月以上', 'One worker, three months or more'),
          )
        : 'no',
      input.workers >= MANY
        ? measure(
            'payCrimeMany',
            input.total,
            text(`${input.workers}名劳动者合计`, `${input.workers} workers together`),
          )
        : 'no',
    ];
    const reached = RANK.findLast(met => found.includes(met)) ?? 'no';
    if (reached === 'national-band') {
      warnings.push({
        code: 'provincial-amount-unknown',
        message: text(
          '达到全国幅度的下限，没到上限；省高级人民法院确定的数额还没有录入，需核对',
          'The sum reaches the lower end of the national band, not the upper; the amount that the province’s high court has fixed is not held here, so check it',
        ),
      });
    }
    if (reached === 'no') {
      warnings.push({
        code: 'below-the-amount',
        message: text(
          '没有达到“数额较大”：一人三个月以上且够数，或者十人以上合计够数',
          'The amount is not reached: one worker for three months, or ten workers together',
        ),
      });
    }
    if (input.workers > 1 && isLong && reached !== 'yes') {
      warnings.push({
        code: 'measure-one-worker',
        message: text(
          '几个人的按平均数看；有人欠得特别多的，单独填他一个人再算一次',
          'With several workers the average is measured; if one is owed much more, compute that one alone',
        ),
      });
    }
    if (!input.ordered) {
      warnings.push({
        code: 'no-order',
        message: text(
          '还要经政府有关部门责令支付、到期仍不付，才够得上',
          'An authority must also have ordered payment, and its time must have passed unpaid',
        ),
      });
    } else if (reached !== 'no') {
      warnings.push({
        code: 'also-able-or-evading',
        message: text(
          '还要有转移财产、逃匿，或者有能力支付而不付；立案前付清并赔偿的，可以不认为是犯罪',
          'It also takes hiding property or fleeing, or being able to pay and not paying; paying and compensating before a case is filed may leave no crime',
        ),
      });
    }
    return {
      amount: null,
      result: { met: input.ordered ? reached : 'no' },
      lines,
      parameters,
      warnings,
    };
  },
});
