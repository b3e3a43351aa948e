import { z } from 'zod';
import type { ArticleId } from '../law/articles.ts';
import { type Calendar, nextWorkingDay } from '../law/calendar.ts';
import { addDays, addMonths, type Day } from '../law/day.ts';
import { text } from '../text.ts';
import { type ComputationLine, type ComputationWarning, calculatorInput, defineCalculator } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { inEn, inZh } from './dated.ts';
import { choiceField, dayField, listField, monthField, needDistinctMonths, refuse, sumField } from './fields.ts';
import { compare, type Fraction, fraction, larger, multiply, smaller, sum, zero } from './money.ts';
import { dayWage } from './unit-wage.ts';
import { firstOfMonth, provisional, workingDays, yearMonth } from './working-days.ts';

/** One month, or a part of one, for which the second wage is due. */
interface Span {
  readonly from: Day;
  readonly to: Day;
  readonly whole: boolean;
  readonly wage: Fraction;
  /** Fen by the rule that is used: whole months, parts by working days over 21.75, never more than the month. */
  readonly due: Fraction;
  /** Fen by the two other day-rules for a part. */
  readonly others: readonly [Fraction, Fraction];
  readonly workingDays: number;
}

const day = (a: Day, b: Day): Day => (a <= b ? a : b);

/** A part by the working days of each calendar month that it touches. */
function byCalendarMonth(from: Day, to: Day, wage: Fraction, calendar: Calendar): Fraction {
  const parts: Fraction[] = [];
  for (let first = firstOfMonth(from); first <= to; first = addMonths(first, 1)) {
    const last = addDays(addMonths(first, 1), -1);
    const inside = workingDays(first < from ? from : first, day(last, to), calendar);
    parts.push(multiply(wage, fraction(inside, workingDays(first, last, calendar))));
  }
  return sum(parts);
}

/** The months from an anchor, to the last day; `skipped` of them are free: the month in which a contract can be signed. */
function spansOf(
  anchor: Day,
  skipped: 0 | 1,
  to: Day,
  wageOf: (from: Day) => Fraction,
  calendar: Calendar,
  wageOfDay: (wage: Fraction) => Fraction,
): readonly Span[] {
  const spans: Span[] = [];
  for (let n: number = skipped; addMonths(anchor, n) <= to; n += 1) {
    const first = addMonths(anchor, n);
    const monthEnd = addDays(addMonths(anchor, n + 1), -1);
    const wage = wageOf(first);
    const last = day(monthEnd, to);
    const worked = workingDays(first, last, calendar);
    if (last === monthEnd) {
      spans.push({ from: first, to: last, whole: true, wage, due: wage, others: [wage, wage], workingDays: worked });
      continue;
    }
    const inMonth = workingDays(first, monthEnd, calendar);
    spans.push({
      from: first,
      to: last,
      whole: false,
      wage,
      due: smaller(wage, multiply(wageOfDay(wage), fraction(worked))),
      others: [multiply(wage, fraction(worked, inMonth)), byCalendarMonth(first, last, wage, calendar)],
      workingDays: worked,
    });
  }
  return spans;
}

/** The last day on which a claim that arose on `arose` can be filed: a year later, moved on from a rest day. */
const lastFiling = (arose: Day, calendar: Calendar): Day => nextWorkingDay(calendar, addMonths(arose, 12));

/** What of the spans is still in time under a reading of the limitation rule. */
function inTime(spans: readonly Span[], mode: 'rolling' | 'whole' | 'ignore', filed: Day, calendar: Calendar) {
  if (mode === 'ignore') return spans;
  const end = spans.at(-1)?.to;
  if (mode === 'whole') return end !== undefined && filed <= lastFiling(end, calendar) ? spans : [];
  return spans.filter(span => filed <= lastFiling(span.to, calendar));
}

const dueOf = (spans: readonly Span[]): Fraction => sum(spans.map(span => span.due));

/** From where, how far and in which reading the second wage runs. */
interface Ground {
  /** The day from which service months are counted. */
  readonly anchor: Day;
  readonly skipped: 0 | 1;
  /** The last day that the law allows; undefined where it names none. */
  readonly last: Day | undefined;
  readonly articles: readonly ArticleId[];
}

const yearFrom = (anchor: Day): Day => addDays(addMonths(anchor, 12), -1);

/** Three grounds: never signed, not renewed after the term ran out, or not open-ended though it had to be. */
function groundOf(input: { hired: Day; expired?: Day | undefined; openEndedDue?: Day | undefined }): Ground {
  if (input.openEndedDue)
    return { anchor: input.openEndedDue, skipped: 0, last: undefined, articles: ['lcl-82', 'lcl-14'] };
  if (input.expired) {
    const anchor = addDays(input.expired, 1);
    return { anchor, skipped: 1, last: yearFrom(anchor), articles: ['lcl-82', 'si2-11'] };
  }
  return { anchor: input.hired, skipped: 1, last: yearFrom(input.hired), articles: ['lcl-82', 'lcr-7'] };
}

/**
 * The second wage where no written contract was signed (Labour Contract Law 82(1); Implementing Regulation 6, 7;
 * Interpretation (II) 6): from the day after the first month to the day before signing, a full year, or leaving. After a
 * contract that ran out the same is counted from the day after it, the first month free; whether that month is free is
 * disputed, and the other reading stands in the range. Where an open-ended contract was due (82(2), 14) the second wage
 * runs from that day, and the law names no end.
 */
export const doubleWage = defineCalculator({
  id: 'double-wage',
  title: text('未签书面劳动合同的二倍工资差额', 'Double wage without a written contract'),
  articles: ['lcl-82', 'lcl-14', 'lcr-6', 'lcr-7', 'si2-6', 'si2-11'],
  input: calculatorInput({
    hired: dayField('入职日期', 'the start date', {
      ask: text('您哪天开始上班？', 'On which day did you start work?'),
    }),
    expired: dayField('上一份合同到期的日期', 'the day on which the last contract ran out', {
      ask: text(
        '上一份合同到期后没有续签的，到期是哪天？',
        'If the last contract was not renewed, on which day did it run out?',
      ),
      help: text('一直没签过合同的不填', 'Leave it empty if there never was a contract'),
    }).optional(),
    openEndedDue: dayField('应当签无固定期限合同的日期', 'the day on which an open-ended contract was due', {
      ask: text(
        '单位该签无固定期限合同却没签的，从哪天起该签？',
        'If an open-ended contract was due and not made, from which day?',
      ),
      help: text('满十年，或者连续两次固定期限后续订', 'After ten years, or on renewal after two fixed terms'),
    }).optional(),
    signed: dayField('签书面合同的日期', 'the day the contract was signed', {
      ask: text('后来哪天签了书面合同？', 'On which day was a written contract signed?'),
      help: text('没有签就不填', 'Leave it empty if none was signed'),
    }).optional(),
    left: dayField('最后工作日', 'the last day worked', {
      ask: text('您最后一天上班是哪天？', 'Which was your last day at work?'),
      help: text('还在上班就不填', 'Leave it empty if you still work there'),
    }).optional(),
    monthlyWage: sumField('每月工资', 'the monthly wage', {
      ask: text('您每月工资多少？', 'What is your monthly wage?'),
      help: text('每月不同的，可以改填每月明细', 'If it changed, enter the wage of each month instead'),
    }).optional(),
    wages: listField(
      '每月工资明细',
      'the wage of each month',
      z.strictObject({ month: monthField('月份', 'the month'), amount: sumField('工资', 'the wage') }),
      24,
      {
        ask: text('没签合同的每个月，工资各是多少？', 'What was the wage of each month without a contract?'),
        insteadOf: 'monthlyWage',
      },
    ).optional(),
    filedOn: dayField('申请仲裁的日期', 'the day of the arbitration application', {
      ask: text('哪天申请仲裁？', 'On which day is arbitration applied for?'),
      help: text('不填就按今天', 'Leave it empty for today'),
    }).optional(),
    limitationMode: choiceField('仲裁时效怎么看', 'the reading of the limitation rule', {
      rolling: text('逐月计算', 'month by month'),
      whole: text('整体计算', 'as a whole'),
      ignore: text('不扣除', 'nothing is left out'),
    }).optional(),
  }).superRefine((input, context) => {
    if (input.monthlyWage === undefined && input.wages === undefined) {
      refuse(context, 'monthlyWage', text('填写每月工资', 'Enter the monthly wage'));
    }
    needDistinctMonths('wages', input.wages ?? [], context);
    if (input.expired && input.openEndedDue)
      refuse(
        context,
        'openEndedDue',
        text(
          '到期未续签和该签无固定期限合同只算一种，分两次算',
          'Not renewed and not open-ended are two computations: enter one',
        ),
      );
    const begins = input.openEndedDue ?? input.expired;
    for (const field of ['signed', 'left'] as const) {
      const value = input[field];
      if (begins !== undefined && value !== undefined && value < begins && value >= input.hired)
        refuse(context, field, text(`这一天要在${begins}以后`, `This day must not be before ${begins}`));
    }
    // A contract may be signed before the work begins (Labour Contract Law 10).
    for (const field of ['left', 'filedOn', 'expired', 'openEndedDue'] as const) {
      const value = input[field];
      if (value !== undefined && value < input.hired) {
        refuse(
          context,
          field,
          text(
            `这一天要在入职日期（${input.hired}）以后`,
            `This day must not be before the start date (${input.hired})`,
          ),
        );
      }
    }
  }),
  compute: (input, { calendar, today }) => {
    const filed = input.filedOn ?? input.on ?? today;
    const { anchor, skipped, last, articles } = groundOf(input);
    const from = addMonths(anchor, skipped);
    const to = [
      ...(last ? [last] : []),
      ...(input.signed ? [addDays(input.signed, -1)] : []),
      input.left ?? filed,
    ].reduce(day);
    const unknown = new Set<string>();
    const listed = new Map((input.wages ?? []).map(({ month, amount }) => [month, amount]));
    const wageOf = (first: Day): Fraction => {
      const wage = listed.get(yearMonth(first)) ?? input.monthlyWage;
      if (wage === undefined) unknown.add(yearMonth(first));
      return wage ?? zero;
    };
    const spansIn = (free: 0 | 1) => spansOf(anchor, free, to, wageOf, calendar, wage => dayWage(wage, input.rounding));
    const all = spansIn(skipped);
    const mode = input.limitationMode ?? 'ignore';
    const spans = inTime(all, mode, filed, calendar);
    const amount = dueOf(spans);
    const warnings: ComputationWarning[] = [];

    if (all.length === 0) {
      warnings.push({
        code: 'within-first-month',
        message: text(
          input.openEndedDue
            ? `到${from}已签合同或已离开，没有二倍工资`
            : `${input.expired ? '合同到期后继续用工' : '用工'}满一个月（${from}）以前已签合同或已离开，没有二倍工资`,
          input.openEndedDue
            ? `The contract was signed or the worker left by ${from}: no double wage is due`
            : `The contract was signed or the worker left before one full month of work${input.expired ? ' after the contract ran out' : ''} (${from}): no double wage is due`,
        ),
      });
    }
    const part = spans.find(span => !span.whole);
    if (part) warnings.push(...provisional(calendar, [part.from, part.to]));
    let range: { low: string; high: string } | undefined;
    if (part) {
      const without = dueOf(spans.filter(span => span.whole));
      const readings = [part.due, ...part.others].map(value => sum([without, value]));
      const [least, most] = [readings.reduce(smaller), readings.reduce(larger)];
      const [low, high] = [asYuan(least), asYuan(most)];
      if (low !== high) {
        range = { low, high };
        warnings.push({
          code: 'part-month-readings',
          message: text(
            `${inZh(least)}到${inZh(most)}：不满一个月的天数有三种算法（除以21.75、除以这个用工月的工作日、除以自然月的工作日），这里用第一种`,
            `${inEn(least)} to ${inEn(most)}: days of a part month are counted in three ways (over 21.75, over the working days of the service month, or of the calendar month); the first is used here`,
          ),
        });
      }
    }
    if (input.expired && anchor <= to) {
      const most = dueOf(inTime(spansIn(0), mode, filed, calendar));
      const high = asYuan(most);
      if (high !== asYuan(amount)) {
        range = {
          low: range?.low ?? asYuan(amount),
          high: range && Number(range.high) > Number(high) ? range.high : high,
        };
        warnings.push({
          code: 'renewal-month',
          message: text(
            `合同到期后的第一个月要不要付，各地看法不一，这里不算；算上是${inZh(most)}`,
            `Whether the first month after the contract ran out counts is disputed; it is left out here, and with it ${inEn(most)} is due`,
          ),
        });
      }
    }
    if (input.openEndedDue && all.length > 0)
      warnings.push({
        code: 'no-end-named',
        message: text(
          '法律没有写明算到哪一天为止，这里算到签订、离开或者申请那天；对方可以提出一年的时效',
          'The law names no end: it is counted to the signing, the leaving or the application; the other side may raise the year of limitation',
        ),
      });
    if (mode === 'ignore') {
      const rolling = dueOf(inTime(all, 'rolling', filed, calendar));
      const whole = dueOf(inTime(all, 'whole', filed, calendar));
      const now = asYuan(amount);
      if (asYuan(rolling) !== now || asYuan(whole) !== now) {
        warnings.push({
          code: 'limitation',
          message: text(
            `这里没有扣除超过一年的部分。如果对方提出时效，${filed}申请的话：逐月计算是${inZh(rolling)}，整体计算是${inZh(whole)}`,
            `Nothing was left out for time here. If the other side raises limitation and the application is of ${filed}: ${inEn(rolling)} counted month by month, ${inEn(whole)} counted as a whole`,
          ),
        });
      }
    } else if (compare(amount, dueOf(all)) < 0) {
      warnings.push({
        code: 'out-of-time',
        message: text(
          `${filed}申请时，有${inZh(dueOf(all.filter(span => !spans.includes(span))))}已超过一年（对方提出时效才扣除）`,
          `On ${filed}, ${inEn(dueOf(all.filter(span => !spans.includes(span))))} is more than a year old (left out only if the other side raises it)`,
        ),
      });
    }
    if (last !== undefined && !input.signed && last <= to) {
      warnings.push({
        code: 'deemed-open-ended',
        message: text(
          '满一年以后视为已订立无固定期限劳动合同，不再有二倍工资',
          'After a full year an open-ended contract is deemed to exist and no more double wage is due',
        ),
      });
    }
    if (unknown.size > 0) {
      const months = [...unknown].join('、');
      warnings.push({
        code: 'wage-unknown',
        message: text(
          `没有${months}的工资，这几个月没有算进去`,
          `The wage of ${months} is missing and was not counted`,
        ),
      });
    }

    const whole = spans.filter(span => span.whole);
    const lines: ComputationLine[] = spans.map(span => ({
      label: span.whole
        ? text(`${span.from}至${span.to}，一个月`, `${span.from} to ${span.to}, one month`)
        : text(
            `${span.from}至${span.to}，${span.workingDays}个工作日`,
            `${span.from} to ${span.to}, ${span.workingDays} working days`,
          ),
      formula: span.whole ? asYuan(span.wage) : `${asYuan(span.wage)} ÷ 21.75 × ${span.workingDays}`,
      amount: asYuan(span.due),
      articles: span.whole ? articles : [...articles.filter(article => article !== 'lcr-7'), 'si2-6'],
    }));
    return {
      amount: asYuan(amount),
      result: {
        from: spans.at(0)?.from ?? null,
        to: spans.at(-1)?.to ?? null,
        months: whole.length,
        partWorkingDays: part?.workingDays ?? 0,
      },
      lines,
      parameters: [],
      warnings,
      ...(range && { range }),
    };
  },
});
