import { addDays, type Day } from '../law/day.ts';
import { text } from '../text.ts';
import { type ComputationLine, type ComputationWarning, calculatorInput, defineCalculator } from './calculator.ts';
import { asMonths, asYuan, CAPPED_MONTHS, compensationBase } from './compensation-base.ts';
import {
  averageFields,
  choiceField,
  needAverage,
  needOrder,
  needPossibleMonths,
  serviceFields,
  sumField,
} from './fields.ts';
import { add, compare, type Fraction, fraction, larger, multiply, smaller, subtract, zero } from './money.ts';
import {
  compensationMonths,
  describeServiceEn,
  describeServiceZh,
  nearStep,
  type Service,
  serviceBetween,
  startedYears,
} from './service.ts';

const GROUNDS = {
  'resigned-38': text('单位违法（欠薪、不缴社保等），自己提出走', 'left because of the employer’s breach'),
  'agreed-employer-proposed': text('单位提出，双方协商解除', 'agreed, at the employer’s proposal'),
  'art-40': text('单位解除：生病、不能胜任、情况变化', 'dismissed for illness, incompetence or changed conditions'),
  'art-41': text('裁员', 'laid off'),
  'term-expired': text(
    '合同到期，单位不续或降低条件',
    'the term expired and the employer did not renew on equal terms',
  ),
  'task-completed': text('任务完成，合同终止', 'the task was completed'),
  'employer-closed': text('单位关闭、破产、解散', 'the employer closed'),
} as const;

/** Grounds for which service before 2008 counts too (Labour Contract Law 97(3)), and the old limit of months. */
const BEFORE_2008: Partial<Record<keyof typeof GROUNDS, { readonly limit?: Fraction }>> = {
  'resigned-38': {},
  'agreed-employer-proposed': { limit: fraction(12) },
  'art-40': {},
  'art-41': {},
};

/** The first day of the Labour Contract Law. */
const FIRST_DAY: Day = '2008-01-01';

interface Segment {
  readonly from: Day;
  readonly to: Day;
  readonly service: Service;
  readonly months: Fraction;
  readonly base: Fraction;
}

/** Economic compensation, N (Labour Contract Law 46, 47, 97(3); Implementing Regulation 22, 23, 27). */
export const economicCompensation = defineCalculator({
  id: 'economic-compensation',
  title: text('经济补偿', 'Economic compensation'),
  articles: ['lcl-46', 'lcl-47', 'lcl-97', 'lcr-27'],
  input: calculatorInput({
    ...serviceFields,
    ...averageFields,
    ground: choiceField('怎么离开的', 'how the employment ended', GROUNDS, {
      ask: text('您是怎么离开单位的？', 'How did your employment end?'),
    }),
    segmentMode: choiceField('2008年以前的年限怎么算', 'how service before 2008 counts', {
      split: text('前后分段', 'in two segments'),
      joined: text('前后合并', 'as one period'),
    }).optional(),
    paid: sumField('已经付了多少经济补偿', 'the compensation already paid', {
      ask: text('单位已经付了多少经济补偿？', 'How much compensation has been paid already?'),
    }).optional(),
  }).superRefine((input, context) => {
    needAverage(input, context);
    needOrder(input, context);
    needPossibleMonths(input, context);
  }),
  compute: (input, context) => {
    const {
      base,
      uncapped,
      capped,
      parameters,
      warnings: notes,
    } = compensationBase(input, input.on ?? input.end, context);
    const warnings: ComputationWarning[] = [...notes, ...nearStep(input.start, input.end)];
    const old = BEFORE_2008[input.ground];
    const limited = (months: Fraction): Fraction => (capped ? smaller(months, CAPPED_MONTHS) : months);
    const segment = (from: Day, to: Day, months: Fraction, monthly: Fraction): Segment => ({
      from,
      to,
      service: serviceBetween(from, to),
      months,
      base: monthly,
    });
    const segments: Segment[] = [];
    const spans = input.start < FIRST_DAY;
    if (spans && old && input.segmentMode === 'joined') {
      segments.push(segment(input.start, input.end, limited(compensationMonths(input.start, input.end)), base));
    } else {
      const lastOld = input.end < FIRST_DAY ? input.end : addDays(FIRST_DAY, -1);
      if (spans && old) {
        const years = fraction(startedYears(input.start, lastOld));
        segments.push(segment(input.start, lastOld, old.limit ? smaller(years, old.limit) : years, uncapped));
        if (input.ground === 'art-40' && compare(years, fraction(12)) > 0) {
          warnings.push({
            code: 'incompetence-limit',
            message: text(
              '如果是因为不能胜任工作被解除，2008年以前的年限最多算12个月',
              'If the ground is incompetence, at most 12 months count for the service before 2008',
            ),
          });
        }
      }
      if (spans && !old) {
        warnings.push({
          code: 'no-service-before-2008',
          message: text(
            '这种情形，2008年1月1日以前的年限不算',
            'For this ground, service before 1 January 2008 does not count',
          ),
        });
      }
      if (input.end >= FIRST_DAY) {
        const from = spans ? FIRST_DAY : input.start;
        segments.push(segment(from, input.end, limited(compensationMonths(from, input.end)), base));
      }
    }
    const due = segments.reduce((total, { months, base: monthly }) => add(total, multiply(months, monthly)), zero);
    const paid = input.paid ?? zero;
    const lines: ComputationLine[] = segments.map(({ from, to, service, months, base: monthly }) => ({
      label: text(
        `${from}至${to}：${describeServiceZh(service)}，算${asMonths(months)}个月`,
        `${from} to ${to}: ${describeServiceEn(service)}, counted as ${asMonths(months)} months`,
      ),
      formula: `${asYuan(monthly)} × ${asMonths(months)}`,
      amount: asYuan(multiply(months, monthly)),
      articles: from < FIRST_DAY ? ['lcl-97'] : ['lcl-46', 'lcl-47'],
    }));
    if (compare(paid, due) >= 0 && compare(paid, zero) > 0) {
      warnings.push({
        code: 'already-paid',
        message: text('单位已付的不少于应付的', 'What was paid already covers what is due'),
      });
    }
    const months = segments.reduce((total, part) => add(total, part.months), zero);
    return {
      amount: asYuan(larger(zero, subtract(due, paid))),
      result: {
        months: asMonths(months),
        base: asYuan(base),
        capped,
        ...(segments.length > 1 && {
          segments: segments.map(part => ({
            from: part.from,
            to: part.to,
            months: asMonths(part.months),
            base: asYuan(part.base),
            amount: asYuan(multiply(part.months, part.base)),
          })),
        }),
      },
      lines,
      parameters,
      warnings,
    };
  },
});
