import { z } from 'zod';
import { type Day, isDay } from '../law/day.ts';
import { type Text, text } from '../text.ts';
import { add, divide, type Fraction, fraction, parseAverageYuan, zero } from './money.ts';

/** What the JSON Schema of a field says beside its form: its title and help in both languages, and how to mend it. */
export interface FieldMeta {
  readonly title?: string;
  readonly 'x-title'?: Text;
  readonly 'x-help'?: Text;
  readonly 'x-problem'?: Text;
}

const named = <S extends z.ZodType>(schema: S, title: Text, problem?: Text, help?: Text): S =>
  schema.meta({
    title: title.zh,
    'x-title': title,
    ...(problem && { 'x-problem': problem }),
    ...(help && { 'x-help': help }),
  } satisfies FieldMeta);

/** Adds a problem in both languages to a schema under check. */
export function refuse(
  context: { addIssue: (issue: { code: 'custom'; path?: PropertyKey[]; params: object }) => void },
  path: string,
  message: Text,
): void {
  context.addIssue({ code: 'custom', path: path.split('.'), params: { text: message } });
}

/** A day, `YYYY-MM-DD`. */
export const dayField = (zh: string, en: string, help?: Text) =>
  named(
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .transform((written, context): Day => {
        if (isDay(written) && written >= '1950-01-01' && written <= '2099-12-31') return written;
        context.addIssue({
          code: 'custom',
          params: { text: text(`没有这一天：${written}`, `${written} is not a real date`) },
        });
        return z.NEVER;
      }),
    text(zh, en),
    text('按“年、月、日”填写，比如 2026-03-15', 'Enter year, month, day, for example 2026-03-15'),
    help,
  );

/** A month, `YYYY-MM`. */
export const monthField = (zh: string, en: string) =>
  named(
    z.string().regex(/^(?:19[5-9]\d|20\d\d)-(?:0[1-9]|1[0-2])$/),
    text(zh, en),
    text('按“年、月”填写，比如 2026-03', 'Enter year and month, for example 2026-03'),
  );

/** A sum in yuan with up to four decimals, read as an exact fraction that counts fen. */
export const sumField = (zh: string, en: string, help?: Text) =>
  named(
    z
      .string()
      .regex(/^\d{1,12}(?:\.\d{1,4})?$/)
      .transform((written): Fraction => parseAverageYuan(written) ?? zero),
    text(zh, en),
    text('只填数字，比如 5200 或 5200.50', 'Enter a number, for example 5200 or 5200.50'),
    help,
  );

export const choiceField = <const T extends readonly [string, ...string[]]>(zh: string, en: string, choices: T) =>
  named(z.enum(choices), text(zh, en));

export const countField = (zh: string, en: string, least: number, most: number) =>
  named(
    z.int().min(least).max(most),
    text(zh, en),
    text(`${zh}是${least}到${most}的整数`, `${en}: a whole number from ${least} to ${most}`),
  );

export const listField = <S extends z.ZodType>(zh: string, en: string, item: S, most: number) =>
  named(z.array(item).min(1).max(most), text(zh, en));

/** Fields that every calculator takes. */
export const commonFields = {
  on: dayField('按哪一天的标准', 'the day whose parameters apply').optional(),
  place: named(z.string().regex(/^\d{6}$/), text('行政区划代码', 'the division code')).optional(),
  minimumMonthlyWage: sumField('当地最低月工资', 'the local minimum monthly wage').optional(),
  localAverageMonthlyWage: sumField('本市上年度职工月平均工资', 'the city’s average monthly wage').optional(),
  provincialAverageMonthlyWage: sumField('全省上年度职工月平均工资', 'the province’s average monthly wage').optional(),
  rounding: choiceField('怎么取整', 'the rounding', ['end', 'unit-wage-first']).optional(),
};

/** An average wage, or the wages that it is the average of. */
export const averageFields = {
  averageMonthlyWage: sumField(
    '离职前12个月的平均工资',
    'the average monthly wage of the last 12 months',
    text('应得工资：含奖金、津贴，扣社保和个税以前', 'Gross wage: with bonuses and allowances, before deductions'),
  ).optional(),
  monthlyWages: listField(
    '最近12个月每月的工资',
    'the wage of each of the last 12 months',
    sumField('月工资', 'the monthly wage'),
    12,
  ).optional(),
};

interface Average {
  readonly averageMonthlyWage?: Fraction | undefined;
  readonly monthlyWages?: readonly Fraction[] | undefined;
}

/** Says if neither the average nor the months were given. */
export function needAverage(input: Average, context: Parameters<typeof refuse>[0]): void {
  if (input.averageMonthlyWage === undefined && input.monthlyWages === undefined) {
    refuse(
      context,
      'averageMonthlyWage',
      text('填写平均工资，或每月的工资', 'Enter the average wage or the monthly wages'),
    );
  }
}

/** The exact average in fen: as given, or of the months that were given. */
export function averageOf(input: Average): Fraction {
  if (input.averageMonthlyWage !== undefined) return input.averageMonthlyWage;
  const months = input.monthlyWages ?? [];
  return divide(months.reduce(add, zero), fraction(Math.max(1, months.length)));
}

/** Says which months of a list stand there twice. */
export function needDistinctMonths(
  path: string,
  rows: readonly { readonly month: string }[],
  context: Parameters<typeof refuse>[0],
): void {
  const seen = new Set<string>();
  for (const [index, { month }] of rows.entries()) {
    if (seen.has(month)) {
      refuse(context, `${path}.${index}.month`, text(`${month}写了两次`, `${month} is given twice`));
    }
    seen.add(month);
  }
}

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
