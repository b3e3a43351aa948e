import { z } from 'zod';
import type { ArticleId } from '../law/articles.ts';
import type { Calendar } from '../law/calendar.ts';
import type { Day } from '../law/day.ts';
import type { ParameterSet } from '../law/parameters.ts';
import type { Text } from '../text.ts';
import { commonFields, type FieldMeta } from './fields.ts';

/** One line of a computation sheet: what it is, the formula with its numbers, the sum in yuan, and why. */
export interface ComputationLine {
  readonly label: Text;
  readonly formula: string;
  /** Yuan with two decimals, for example `'54000.00'`; `null` where the line is no sum of money. */
  readonly amount: string | null;
  readonly articles: readonly ArticleId[];
}

/** A dated value that was used, so that a reader can check it. */
export interface UsedParameter {
  readonly name: string;
  /** Yuan with two decimals; a plain number where it counts something or is per cent. */
  readonly value: string;
  /** The first day of the value; of a value that was typed in, the day for which it was used. */
  readonly from: Day;
  readonly source: string;
  /** False until a legal officer has confirmed the value for this place. */
  readonly confirmed: boolean;
  /** The day whose value the rule asks for, and the place, of a value that was looked up. */
  readonly on?: Day;
  readonly place?: string;
}

export interface ComputationWarning {
  readonly code: string;
  readonly message: Text;
}

export type Result = { readonly [key: string]: string | number | boolean | null | readonly Result[] | Result };

/** The answer of every calculator. A claim that fails in law has the amount `'0.00'` and says why in `warnings`. */
export interface Computation {
  readonly id: string;
  /** Yuan with two decimals, never negative; `null` where the answer is no sum of money. */
  readonly amount: string | null;
  readonly result: Result;
  readonly lines: readonly ComputationLine[];
  readonly articles: readonly ArticleId[];
  readonly parameters: readonly UsedParameter[];
  readonly warnings: readonly ComputationWarning[];
  /** Given where the law has several readings: the smallest and the largest of them, in yuan. */
  readonly range?: { readonly low: string; readonly high: string };
}

/** What a calculator may know beside its input. The day and the calendar are given; nothing is looked up. */
export interface PayContext {
  readonly today: Day;
  readonly calendar: Calendar;
  /** Division code whose parameters apply unless the input names another, for example `'330282'`. */
  readonly place: string;
  /** The dated values that hold in the county; the built-in ones when absent. Pass them to `parameterOn` and `datedSum`. */
  readonly parameters?: ParameterSet;
}

/** One thing that is wrong with one field of an input. */
export interface InputProblem {
  /** The path of the field, for example `months.0.due`. */
  readonly field: string;
  readonly message: Text;
}

export type Ran =
  | { readonly ok: true; readonly computation: Computation }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

export interface Calculator {
  readonly id: string;
  readonly title: Text;
  readonly articles: readonly ArticleId[];
  readonly input: z.ZodType;
  /** Reads an input from outside and computes, or says for each field what is wrong with it. */
  run(raw: unknown, context: PayContext): Ran;
}

/** Nothing is ever due without a word about it. */
const NOTHING_DUE: ComputationWarning = {
  code: 'nothing-due',
  message: { zh: '按填写的数字，没有应付的数额', en: 'By these figures nothing is due' },
};

type Body = Omit<Computation, 'id' | 'articles'> & {
  /** Articles of an answer that has no lines. */
  readonly cites?: readonly ArticleId[];
};

/**
 * Makes a calculator of its parts. `compute` gets an input that has been read and checked; the articles of the answer
 * are those of its lines, or all articles of the calculator where a claim fails without a line.
 */
export function defineCalculator<S extends z.ZodType>(parts: {
  id: string;
  title: Text;
  input: S;
  articles: readonly ArticleId[];
  /** What has to be asked for where no dated value is known for the place and the day. */
  needs?: (input: z.output<S>, context: PayContext) => readonly InputProblem[];
  compute: (input: z.output<S>, context: PayContext) => Body;
}): Calculator & { compute: (input: z.output<S>, context: PayContext) => Computation } {
  const compute = (input: z.output<S>, context: PayContext): Computation => {
    const { cites = [], ...body } = parts.compute(input, context);
    const silent = body.amount === '0.00' && body.warnings.length === 0;
    const cited = [...new Set([...body.lines.flatMap(line => line.articles), ...cites])];
    return {
      id: parts.id,
      ...body,
      warnings: silent ? [NOTHING_DUE] : body.warnings,
      articles: cited.length > 0 ? cited : parts.articles,
    };
  };
  return {
    id: parts.id,
    title: parts.title,
    articles: parts.articles,
    input: parts.input,
    compute,
    run: (raw, context) => {
      const read = parts.input.safeParse(raw);
      if (!read.success) return { ok: false, problems: problemsOf(parts.input, read.error, raw) };
      const problems = parts.needs?.(read.data, context) ?? [];
      return problems.length > 0 ? { ok: false, problems } : { ok: true, computation: compute(read.data, context) };
    },
  };
}

/** The schema of a calculator: its own fields and those that every calculator takes; an unknown field is refused. */
export const calculatorInput = <S extends z.ZodRawShape>(shape: S) => z.strictObject({ ...commonFields, ...shape });

const inner = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? inner(schema.unwrap()) : schema;

function metaAt(schema: unknown, path: readonly PropertyKey[]): FieldMeta {
  const bare = inner(schema);
  const [step, ...rest] = path;
  if (step === undefined) return bare instanceof z.ZodType ? ((bare.meta() ?? {}) as FieldMeta) : {};
  if (bare instanceof z.ZodObject) return metaAt(bare.shape[String(step)], rest);
  if (bare instanceof z.ZodArray) return metaAt(bare.element, rest);
  return {};
}

const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], raw);

/** A label at the beginning of a sentence. */
const heading = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);

/** So many choices are named in a message. */
const MOST_CHOICES = 20;

function messageOf(issue: z.core.$ZodIssue, meta: FieldMeta, missing: boolean): Text {
  const label = meta['x-title'] ?? { zh: '这一项', en: 'this item' };
  if (issue.code === 'custom' && issue.params?.text) return issue.params.text as Text;
  // A question that is answered with yes or no is not entered.
  const isFlag = issue.code === 'invalid_type' && issue.expected === 'boolean' && meta['x-problem'];
  if (isFlag) return isFlag;
  if (missing) return { zh: `填写${label.zh}`, en: `Enter ${label.en}` };
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    // A long list helps nobody who mistyped a code.
    if (choices.length > MOST_CHOICES)
      return { zh: `没有这个${label.zh}，请从列表里选`, en: `Choose ${label.en} from the list` };
    return { zh: `${label.zh}只能选：${choices.join('、')}`, en: `Choose ${label.en}: ${choices.join(', ')}` };
  }
  if (issue.code === 'too_big' && typeof issue.maximum === 'number') {
    return { zh: `${label.zh}最多${issue.maximum}`, en: `${heading(label.en)}: at most ${issue.maximum}` };
  }
  if (issue.code === 'too_small' && typeof issue.minimum === 'number') {
    return { zh: `${label.zh}最少${issue.minimum}`, en: `${heading(label.en)}: at least ${issue.minimum}` };
  }
  return meta['x-problem'] ?? { zh: `${label.zh}的格式不对`, en: `Check the form of ${label.en}` };
}

/** One problem per field, in the order of the fields that were read. */
export function problemsOf(schema: z.ZodType, error: z.ZodError, raw: unknown): readonly InputProblem[] {
  const found = new Map<string, InputProblem>();
  const note = (field: string, message: Text) => {
    if (!found.has(field)) found.set(field, { field, message });
  };
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const shown = key.slice(0, 40);
        note([...issue.path, key].map(String).join('.'), {
          zh: `没有“${shown}”这一项`,
          en: `There is no field “${shown}”`,
        });
      }
      continue;
    }
    const missing = issue.code !== 'custom' && valueAt(raw, issue.path) === undefined;
    note(issue.path.map(String).join('.'), messageOf(issue, metaAt(schema, issue.path), missing));
  }
  return [...found.values()];
}
