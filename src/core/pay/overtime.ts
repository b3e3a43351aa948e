import { z } from 'zod';
import type { ArticleId } from '../law/articles.ts';
import { type Calendar, isStatutoryHoliday, isWorkingDay } from '../law/calendar.ts';
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
import { minimumWageOn, raisedToMinimum } from './dated.ts';
import { dayField, listField, needDistinct, numberField, refuse, sumField } from './fields.ts';
import { compare, type Fraction, formatDecimal, fraction, larger, multiply, subtract, sum, zero } from './money.ts';
import { hourWage } from './unit-wage.ts';
import { provisional, yearMonth } from './working-days.ts';

/** What kind of day the extra hours were worked on, the per cent of the hour wage, and the rule. */
const KINDS = {
  weekday: { percent: 150, title: text('工作日延长', 'Extra hours on working days') },
  restDay: { percent: 200, title: text('休息日', 'Rest days') },
  holiday: { percent: 300, title: text('法定节假日', 'Statutory holidays') },
} as const satisfies Readonly<Record<string, { percent: number; title: Text }>>;

type Kind = keyof typeof KINDS;

const kinds = Object.keys(KINDS) as readonly Kind[];
const ARTICLES: readonly ArticleId[] = ['ll-44', 'wp-13', 'worktime-2'];

/** Hours of an ordinary working day (Labour Law 36). */
const ORDINARY_HOURS = fraction(8);

/** Extra hours of a month above this break another rule but do not lower the pay (Labour Law 41). */
const MOST_HOURS_A_MONTH = fraction(36);

/** Extra hours of one kind, on a day if it is known. */
interface Extra {
  readonly kind: Kind;
  readonly hours: Fraction;
  readonly on: Day;
}

/** The extra hours of a day: all of them on a day off, those above eight on a working day. */
function extraOf({ date, hours }: { date: Day; hours: Fraction }, calendar: Calendar): Extra {
  if (isStatutoryHoliday(calendar, date)) return { kind: 'holiday', hours, on: date };
  if (!isWorkingDay(calendar, date)) return { kind: 'restDay', hours, on: date };
  return { kind: 'weekday', hours: larger(zero, subtract(hours, ORDINARY_HOURS)), on: date };
}

/** The monthly wage as the base of each day, not below the minimum wage of that day, and what was looked up for it. */
function basesOf(
  wage: Fraction,
  extras: readonly Extra[],
  input: Parameters<typeof minimumWageOn>[0] & { on?: Day | undefined },
  context: PayContext,
) {
  const warnings = new Map<string, ComputationWarning>();
  const parameters = new Map<string, UsedParameter>();
  const bases = new Map<Day, Fraction>();
  for (const { on } of extras) {
    const day = input.on ?? on;
    const { minimum, notes } = minimumWageOn(input, day, context);
    for (const note of notes) warnings.set(note.code, note);
    if (minimum) {
      parameters.set(minimum.used.value, minimum.used);
      if (compare(wage, minimum.value) < 0) warnings.set(minimum.used.value, raisedToMinimum(wage, minimum.value));
    }
    bases.set(on, minimum ? larger(wage, minimum.value) : wage);
  }
  return { bases, warnings: [...warnings.values()], parameters: [...parameters.values()] };
}

/** The months with more than thirty-six extra hours; holidays are not counted among them. */
function longMonths(extras: readonly Extra[]): readonly string[] {
  const hours = new Map<string, Fraction>();
  for (const { kind, hours: more, on } of extras) {
    const month = yearMonth(on);
    if (kind !== 'holiday') hours.set(month, sum([hours.get(month) ?? zero, more]));
  }
  return [...hours].filter(([, total]) => compare(total, MOST_HOURS_A_MONTH) > 0).map(([month]) => month);
}

const asHours = (hours: Fraction): string => formatDecimal(hours, hours.denominator === 1n ? 0 : 2);

const hoursField = (zh: string, en: string, ask: Text, help?: Text) =>
  numberField(zh, en, 0, 20_000, help ? { ask, help } : { ask }).optional();

/**
 * Overtime pay (Labour Law 44; Interim Provisions on Payment of Wages 13): 150 % of the hour wage for extra hours on a
 * working day, 200 % on a rest day without substitute rest, 300 % on a statutory holiday.
 */
export const overtime = defineCalculator({
  id: 'overtime',
  title: text('加班工资', 'Overtime pay'),
  articles: ARTICLES,
  input: calculatorInput({
    monthlyWage: sumField('正常工作时间的月工资', 'the monthly wage for ordinary hours', {
      ask: text('不算加班，您每月工资多少？', 'What is your monthly wage without overtime?'),
    }),
    weekdayHours: hoursField(
      '工作日延长的小时数',
      'the extra hours on working days',
      text('工作日一共多干了几小时？', 'How many extra hours did you work on working days?'),
    ),
    restDayHours: hoursField(
      '休息日的小时数',
      'the hours on rest days',
      text('休息日一共干了几小时？', 'How many hours did you work on rest days?'),
      text('已经安排补休的不算', 'Leave out those for which other days off were given'),
    ),
    holidayHours: hoursField(
      '法定节假日的小时数',
      'the hours on statutory holidays',
      text('法定节假日一共干了几小时？', 'How many hours did you work on statutory holidays?'),
      text('春节、国庆等放假中，只有法定的那几天', 'Of a long holiday only the days that the law names'),
    ),
    days: listField(
      '每天干了几小时',
      'the hours of each day',
      z.strictObject({
        date: dayField('日期', 'the day'),
        hours: numberField('小时数', 'the hours', 0, 24),
      }),
      1500,
      {
        ask: text(
          '哪几天加了班？那天一共干了几小时？',
          'On which days did you work overtime, and how many hours in all?',
        ),
        help: text('写当天干的全部小时，系统按日历分类', 'Enter all hours of the day; the calendar decides the kind'),
      },
    ).optional(),
    paid: sumField('已经付的加班工资', 'the overtime already paid', {
      ask: text('单位已经付了多少加班工资？', 'How much overtime has been paid already?'),
    }).optional(),
  }).superRefine((input, context) => {
    const totals = [input.weekdayHours, input.restDayHours, input.holidayHours].some(hours => hours !== undefined);
    if (!totals && input.days === undefined) {
      refuse(
        context,
        'weekdayHours',
        text('填写加班的小时数，或每天的小时数', 'Enter the hours, or those of each day'),
      );
    }
    if (totals && input.days !== undefined) {
      refuse(context, 'days', text('总小时数和每天的小时数只填一种', 'Enter either total hours or those of each day'));
    }
    needDistinct('days', 'date', input.days ?? [], context);
  }),
  compute: (input, context) => {
    const { calendar, today } = context;
    const standardDay = input.on ?? today;
    const totals = { weekday: input.weekdayHours, restDay: input.restDayHours, holiday: input.holidayHours };
    const all: readonly Extra[] = input.days
      ? input.days.map(day => extraOf(day, calendar))
      : kinds.map(kind => ({ kind, hours: totals[kind] ?? zero, on: standardDay }));
    const extras = all.filter(({ hours }) => compare(hours, zero) > 0);
    const { bases, warnings, parameters } = basesOf(input.monthlyWage, extras, input, context);
    if (input.days)
      warnings.push(
        ...provisional(
          calendar,
          input.days.map(({ date }) => date),
        ),
      );

    /** Extra hours by kind and monthly base, in the order of the kinds. */
    const groups = new Map<string, { kind: Kind; base: Fraction; hours: Fraction }>();
    for (const { kind, hours, on } of extras.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))) {
      const base = bases.get(on) ?? input.monthlyWage;
      const key = `${kind} ${asYuan(base)}`;
      groups.set(key, { kind, base, hours: sum([groups.get(key)?.hours ?? zero, hours]) });
    }
    const dueOf = ({ kind, base, hours }: { kind: Kind; base: Fraction; hours: Fraction }): Fraction =>
      multiply(multiply(hourWage(base, input.rounding), hours), fraction(KINDS[kind].percent, 100));
    const list = [...groups.values()];
    const of = (kind: Kind): Fraction => sum(list.filter(group => group.kind === kind).map(dueOf));
    const due = sum(list.map(dueOf));
    const paid = input.paid ?? zero;

    if (extras.length === 0) {
      warnings.push({
        code: 'no-overtime',
        message: text(
          '没有加班的小时：工作日超过8小时的部分才算',
          'There are no extra hours: on a working day only those above eight count',
        ),
      });
    }
    if (compare(of('restDay'), zero) > 0) {
      warnings.push({
        code: 'substitute-rest',
        message: text(
          '休息日加班，单位已安排补休的，不再付200%；法定节假日补休不能代替300%',
          'For a rest day on which other time off was given, the 200 % is not due; for a statutory holiday it is always',
        ),
      });
    }
    const long = input.days ? longMonths(extras) : [];
    if (long.length > 0) {
      warnings.push({
        code: 'monthly-limit',
        message: text(
          `${long.join('、')}加班超过36小时：单位违反上限，加班工资照样付`,
          `More than 36 extra hours in ${long.join(', ')}: that breaks the limit, and is paid all the same`,
        ),
      });
    }
    if (compare(due, zero) > 0 && compare(paid, due) >= 0) {
      warnings.push({
        code: 'already-paid',
        message: text('单位已付的不少于应付的', 'What was paid already covers what is due'),
      });
    }
    const lines: ComputationLine[] = list.map(group => ({
      label: text(
        `${KINDS[group.kind].title.zh}${asHours(group.hours)}小时`,
        `${KINDS[group.kind].title.en}: ${asHours(group.hours)} hours`,
      ),
      formula: `${asYuan(group.base)} ÷ 21.75 ÷ 8 × ${asHours(group.hours)} × ${KINDS[group.kind].percent}%`,
      amount: asYuan(dueOf(group)),
      articles: ARTICLES,
    }));
    const last = extras
      .map(({ on }) => on)
      .toSorted()
      .at(-1);
    const base = bases.get(last ?? standardDay) ?? input.monthlyWage;
    return {
      amount: asYuan(larger(zero, subtract(due, paid))),
      result: {
        hourWage: asYuan(hourWage(base, input.rounding)),
        weekday: asYuan(of('weekday')),
        restDay: asYuan(of('restDay')),
        holiday: asYuan(of('holiday')),
      },
      lines,
      parameters,
      warnings,
    };
  },
});
