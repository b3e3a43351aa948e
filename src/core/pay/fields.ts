import { z } from 'zod';
import { type Day, isDay, monthOf, yearOf } from '../law/day.ts';
import { counties, isPlace } from '../law/places.ts';
import { type Text, text } from '../text.ts';
import { add, compare, divide, type Fraction, fraction, parseAverageYuan, zero } from './money.ts';

/**
 * What the JSON Schema of a field says beside its form, in both languages: its title, the question that a guided form
 * asks a worker, help, the words of each choice, and how to mend it.
 */
export interface FieldMeta {
  readonly title?: string;
  readonly 'x-title'?: Text;
  readonly 'x-ask'?: Text;
  readonly 'x-help'?: Text;
  /** Of a choice all of them, of a place those with a name here. */
  readonly 'x-choices'?: Readonly<Record<string, Text>>;
  readonly 'x-problem'?: Text;
  /** The field that this one may be given instead of; a guided form asks for one of the two. */
  readonly 'x-instead-of'?: string;
  /** How a form takes it, where the type alone does not say: the same words as in the inputs of steps. */
  readonly widget?: Widget;
}
type Widget = 'day' | 'month' | 'money' | 'place';

/** A plain question for the guided form, and help below it. */
interface Asked {
  readonly ask?: Text;
  readonly help?: Text;
  readonly insteadOf?: string;
}

/** Gives a schema its words. */
const named = <S extends z.ZodType>(
  schema: S,
  title: Text,
  {
    ask,
    help,
    insteadOf,
    problem,
    choices,
    widget,
  }: Asked & { problem?: Text; choices?: Readonly<Record<string, Text>>; widget?: Widget } = {},
): S =>
  schema.meta({
    title: title.zh,
    'x-title': title,
    ...(ask && { 'x-ask': ask }),
    ...(help && { 'x-help': help }),
    ...(choices && { 'x-choices': choices }),
    ...(problem && { 'x-problem': problem }),
    ...(insteadOf && { 'x-instead-of': insteadOf }),
    ...(widget && { widget }),
  } satisfies FieldMeta);

/** Adds a problem in both languages to a schema under check. */
export function refuse(
  context: { addIssue: (issue: { code: 'custom'; path?: PropertyKey[]; params: object }) => void },
  path: string,
  message: Text,
): void {
  context.addIssue({ code: 'custom', path: path.split('.'), params: { text: message } });
}

/** What is wrong with one field is said first; how fields fit together is only looked at when each can be read. */
const ABORT = { abort: true };

/** A day, `YYYY-MM-DD`. */
export const dayField = (zh: string, en: string, asked: Asked = {}) =>
  named(
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, ABORT)
      .transform((written, context): Day => {
        if (isDay(written) && written >= '1950-01-01' && written <= '2099-12-31') return written;
        context.addIssue({
          code: 'custom',
          params: { text: text(`没有这一天：${written}`, `${written} is not a real date`) },
        });
        return z.NEVER;
      }),
    text(zh, en),
    {
      ...asked,
      widget: 'day',
      problem: text('按“年、月、日”填写，比如 2026-03-15', 'Enter year, month, day, for example 2026-03-15'),
    },
  );

/** A day, or an instant as `YYYY-MM-DDTHH:MM` (local time) for limits in hours. */
export const momentField = (zh: string, en: string, asked: Asked = {}) =>
  named(
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d)?$/, ABORT)
      .transform((written, context): string => {
        const day = written.slice(0, 10);
        if (isDay(day) && day >= '1950-01-01' && day <= '2099-12-31') return written;
        context.addIssue({
          code: 'custom',
          params: { text: text(`没有这一天：${day}`, `${day} is not a real date`) },
        });
        return z.NEVER;
      }),
    text(zh, en),
    {
      ...asked,
      widget: 'day',
      problem: text(
        '按“年、月、日”填写，比如 2026-03-15；按小时算的期限加上时间，比如 2026-03-15T14:30',
        'Enter year, month, day, for example 2026-03-15; with the time where the limit is in hours, for example 2026-03-15T14:30',
      ),
    },
  );

/** A month, `YYYY-MM`. */
export const monthField = (zh: string, en: string, asked: Asked = {}) =>
  named(z.string().regex(/^(?:19[5-9]\d|20\d\d)-(?:0[1-9]|1[0-2])$/, ABORT), text(zh, en), {
    ...asked,
    widget: 'month',
    problem: text('按“年、月”填写，比如 2026-03', 'Enter year and month, for example 2026-03'),
  });

/**
 * A sum in yuan with up to four decimals, read as an exact fraction that counts fen. It is written as a string; a
 * number is read by its digits, so that nothing is lost, and one with more decimals is refused.
 */
export const sumField = (zh: string, en: string, asked: Asked = {}) =>
  named(
    z.preprocess(
      raw => (typeof raw === 'number' ? String(raw) : raw),
      z
        .string()
        .regex(/^\d{1,10}(?:\.\d{1,4})?$/, ABORT)
        .transform((written): Fraction => parseAverageYuan(written) ?? zero),
    ),
    text(zh, en),
    {
      ...asked,
      widget: 'money',
      problem: text(
        '只填数字，最多十位，比如 5200 或 5200.50',
        'Enter a number of at most ten digits, for example 5200 or 5200.50',
      ),
    },
  );

/** One of several, each with its words. */
export const choiceField = <const T extends Readonly<Record<string, Text>>>(
  zh: string,
  en: string,
  choices: T,
  asked: Asked = {},
) => {
  type Key = Extract<keyof T, string>;
  return named(z.enum(Object.keys(choices) as [Key, ...Key[]]), text(zh, en), { ...asked, choices });
};

/** The average wage of a place, which is never nothing: the ceilings and floors that rest on it would vanish. */
export const placeAverageField = (zh: string, en: string, asked: Asked = {}) =>
  sumField(zh, en, asked).refine(value => compare(value, zero) > 0, {
    params: { text: text(`${zh}要大于0`, `${en[0]?.toUpperCase()}${en.slice(1)} must be above 0`) },
  });

/** Yes or no. */
export const flagField = (zh: string, en: string, asked: Asked = {}) =>
  named(z.boolean(), text(zh, en), { ...asked, problem: text(`${zh}：选“是”或“否”`, `${en}: choose yes or no`) });

/** What a form sends as a string of digits, as the number that it means; anything else as it came. */
const numberOf = (raw: unknown): unknown =>
  typeof raw === 'string' && /^\d{1,9}(?:\.\d{1,2})?$/.test(raw) ? Number(raw) : raw;

/** A whole number between two bounds; a string of digits is read too. */
export const countField = (zh: string, en: string, least: number, most: number, asked: Asked = {}) =>
  named(z.preprocess(numberOf, z.int().min(least, ABORT).max(most, ABORT)), text(zh, en), {
    ...asked,
    problem: text(`${zh}是${least}到${most}的整数`, `${en}: a whole number from ${least} to ${most}`),
  });

/**
 * A number with at most two decimals, for example hours or days, read as an exact fraction; a string of digits is read
 * too.
 */
export const numberField = (zh: string, en: string, least: number, most: number, asked: Asked = {}) =>
  named(
    z.preprocess(
      numberOf,
      z
        .number()
        .min(least, ABORT)
        .max(most, ABORT)
        .transform((value, context): Fraction => {
          const [whole = '0', decimals = ''] = String(value).split('.');
          if (/^\d+$/.test(whole) && /^\d{0,2}$/.test(decimals)) {
            return fraction(BigInt(whole + decimals.padEnd(2, '0')), 100n);
          }
          context.addIssue({
            code: 'custom',
            params: { text: text(`${zh}最多两位小数`, `${en}: at most two decimals`) },
          });
          return z.NEVER;
        }),
    ),
    text(zh, en),
    { ...asked, problem: text(`${zh}是${least}到${most}的数`, `${en}: a number from ${least} to ${most}`) },
  );

export const listField = <S extends z.ZodType>(zh: string, en: string, item: S, most: number, asked: Asked = {}) =>
  named(z.array(item).min(1, ABORT).max(most, ABORT), text(zh, en), asked);

/** A list that may be empty or left out. */
export const openListField = <S extends z.ZodType>(zh: string, en: string, item: S, most: number, asked: Asked = {}) =>
  named(z.array(item).max(most), text(zh, en), asked).optional();

/** A county by its division code. */
export const placeField = (zh: string, en: string, asked: Asked = {}) =>
  named(
    z
      .string()
      .regex(/^\d{6}$/, ABORT)
      .refine(isPlace, {
        params: {
          text: text(
            '没有这个行政区划代码，请写到县（市、区）一级，比如慈溪是 330282',
            'There is no such division code; take that of the county, for example 330282 for Cixi',
          ),
        },
      }),
    text(zh, en),
    {
      ...asked,
      widget: 'place',
      choices: counties,
      problem: text('行政区划代码是六位数字，比如 330282', 'The division code has six digits, for example 330282'),
    },
  );

/** Fields that every calculator takes. */
export const commonFields = {
  on: dayField('按哪一天的标准', 'the day whose parameters apply', {
    ask: text('按哪一天的标准计算？', 'Which day’s standards apply?'),
    help: text('不填就按法律规定的那一天', 'Leave it empty for the day that the law names'),
  }).optional(),
  place: placeField('行政区划代码', 'the division code', {
    ask: text('在哪个县（市、区）上班？', 'In which county do you work?'),
    help: text('六位代码，比如慈溪 330282', 'Six digits, for example 330282 for Cixi'),
  }).optional(),
  minimumMonthlyWage: sumField('当地最低月工资', 'the local minimum monthly wage', {
    ask: text('当地最低月工资是多少？', 'What is the local minimum monthly wage?'),
    help: text('不填就用已录入的标准', 'Leave it empty for the value that is held here'),
  }).optional(),
  localAverageMonthlyWage: placeAverageField('本市上年度职工月平均工资', 'the city’s average monthly wage', {
    ask: text('本市上年度职工月平均工资是多少？', 'What was the city’s average monthly wage last year?'),
    help: text('只有工资很高时才用到', 'It matters only where the wage is very high'),
  }).optional(),
  provincialAverageMonthlyWage: placeAverageField('全省上年度职工月平均工资', 'the province’s average monthly wage', {
    ask: text('全省上年度职工月平均工资是多少？', 'What was the province’s average monthly wage last year?'),
  }).optional(),
  rounding: choiceField('怎么取整', 'the rounding', {
    end: text('最后取整到分', 'once, at the end'),
    'unit-wage-first': text('先把日工资、时工资取整到分', 'the day or hour wage first'),
  }).optional(),
};

/** The first and the last day of a service. */
export const serviceFields = {
  start: dayField('入职日期', 'the start date', {
    ask: text('您哪天开始上班？', 'On which day did you start work?'),
  }),
  end: dayField('最后工作日', 'the last day worked', {
    ask: text('您最后一天上班是哪天？', 'Which was your last day at work?'),
  }),
};

/** An average wage, or the wages that it is the average of. */
export const averageFieldsOf = (title: Text, ask: Text, help: Text) => ({
  averageMonthlyWage: sumField(title.zh, title.en, { ask, help }).optional(),
  monthlyWages: listField(
    '最近12个月每月的工资',
    'the wage of each of the last 12 months',
    sumField('月工资', 'the monthly wage'),
    12,
    {
      ask: text('最近12个月每月工资各是多少？', 'What was your wage in each of the last 12 months?'),
      help: text('不满12个月的，有几个月填几个月', 'With fewer than 12 months, enter those that there are'),
      insteadOf: 'averageMonthlyWage',
    },
  ).optional(),
});

/** The average wage of the twelve months before the end of the employment. */
export const averageFields = averageFieldsOf(
  text('离职前12个月的平均工资', 'the average monthly wage of the last 12 months'),
  text('离职前12个月，平均每月工资多少？', 'What was your average monthly wage in the last 12 months?'),
  text(
    '应得工资：含奖金、津贴、加班费，扣社保和个税以前；有的地方不含加班费',
    'Gross wage: with bonuses, allowances and overtime, before deductions; some tribunals leave overtime out',
  ),
);

/** Says if more monthly wages were given than the service has months. */
export function needPossibleMonths(
  input: Average & { readonly start: Day; readonly end: Day },
  context: Parameters<typeof refuse>[0],
): void {
  const months = (yearOf(input.end) - yearOf(input.start)) * 12 + monthOf(input.end) - monthOf(input.start) + 1;
  if (input.end >= input.start && (input.monthlyWages?.length ?? 0) > months) {
    refuse(
      context,
      'monthlyWages',
      text(`只工作了${months}个月，工资不能超过${months}个月`, `The service has ${months} months: enter no more wages`),
    );
  }
}

interface Average {
  readonly averageMonthlyWage?: Fraction | undefined;
  readonly monthlyWages?: readonly Fraction[] | undefined;
}

/** Says if neither the average nor the months were given, or both. */
export function needAverage(input: Average, context: Parameters<typeof refuse>[0]): void {
  if (input.averageMonthlyWage === undefined && input.monthlyWages === undefined) {
    refuse(
      context,
      'averageMonthlyWage',
      text('填写平均工资，或每月的工资', 'Enter the average wage or the monthly wages'),
    );
  }
  if (input.averageMonthlyWage !== undefined && input.monthlyWages !== undefined) {
    refuse(
      context,
      'monthlyWages',
      text('平均工资和每月的工资只填一种', 'Enter either the average wage or the monthly wages'),
    );
  }
}

/** The exact average in fen: as given, or of the months that were given. */
export function averageOf(input: Average): Fraction {
  if (input.averageMonthlyWage !== undefined) return input.averageMonthlyWage;
  const months = input.monthlyWages ?? [];
  return divide(months.reduce(add, zero), fraction(Math.max(1, months.length)));
}

/** Says which rows of a list have the same value under a key. */
export function needDistinct<K extends string>(
  path: string,
  key: K,
  rows: readonly { readonly [k in K]: string }[],
  context: Parameters<typeof refuse>[0],
): void {
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const value = row[key];
    if (seen.has(value)) {
      refuse(context, `${path}.${index}.${key}`, text(`${value}写了两次`, `${value} is given twice`));
    }
    seen.add(value);
  }
}

/** Says which months of a list stand there twice. */
export const needDistinctMonths = (
  path: string,
  rows: readonly { readonly month: string }[],
  context: Parameters<typeof refuse>[0],
): void => needDistinct(path, 'month', rows, context);

/** Says if the last day lies before the first. */
export function needOrder(
  input: { readonly start: Day; readonly end: Day },
  context: Parameters<typeof refuse>[0],
): void {
  if (input.end < input.start) {
    refuse(
      context,
      'end',
      text(
        `离开日期要在入职日期（${input.start}）之后`,
        `The leaving date must be after the start date (${input.start})`,
      ),
    );
  }
}
