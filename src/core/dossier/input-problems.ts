import type { z } from 'zod';
import { type Text, text } from '../text.ts';
import type { FieldProblem } from './refusal.ts';

type Issue = z.core.$ZodIssue;

/** Turns what zod found into one sentence a field, in both languages: what is wanted, never blame (ux.md 2.10). */
export function problemsOf(schema: z.ZodType, error: z.ZodError): FieldProblem[] {
  const seen = new Map<string, FieldProblem>();
  for (const issue of error.issues.flatMap(flatten)) {
    const field = issue.path.map(String).join('.');
    if (!seen.has(field)) seen.set(field, { field, message: begun(sentence(issue, titleAt(schema, issue.path))) });
  }
  return [...seen.values()];
}

/** An English sentence begins with a capital, also where it begins with the name of a field. */
const begun = ({ zh, en }: Text): Text => text(zh, en.charAt(0).toUpperCase() + en.slice(1));

/** Unknown keys become one problem each, beside the issue's own path. */
function flatten(issue: Issue): Issue[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => ({ ...issue, path: [...issue.path, key] }));
  return [issue];
}

const fallback = text('这一项', 'this field');

function titleAt(schema: z.ZodType, path: readonly PropertyKey[]): Text {
  let current: unknown = schema;
  let title = fallback;
  for (const key of path) {
    current = inner(current);
    const def = defOf(current);
    if (def?.shape && typeof key === 'string') current = def.shape[key];
    else if (def?.element) current = def.element;
    else return title;
    const meta = metaOf(current);
    if (meta) title = meta;
  }
  return title;
}

interface Def {
  shape?: Record<string, unknown>;
  element?: unknown;
  innerType?: unknown;
  in?: unknown;
}
const defOf = (schema: unknown): Def | undefined => (schema as { def?: Def } | undefined)?.def;
const inner = (schema: unknown): unknown => {
  const def = defOf(schema);
  if (def?.innerType) return inner(def.innerType);
  return def?.in ? inner(def.in) : schema;
};
const metaOf = (schema: unknown): Text | undefined => {
  const own = (schema as { meta?: () => { label?: Text } | undefined } | undefined)?.meta?.();
  if (own?.label) return own.label;
  const def = defOf(schema);
  return def?.innerType ? metaOf(def.innerType) : undefined;
};

function sentence(issue: Issue, label: Text): Text {
  const params = (issue as { params?: { kind?: string; message?: Text } }).params;
  if (params?.message) return params.message;
  const special = params?.kind && bySpecialKind[params.kind];
  if (special) return special(label);
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return text(`填写${label.zh}`, `Enter ${label.en}`);
      return text(
        `${label.zh}的写法不对，应当是${typeNames[issue.expected]?.zh ?? '另一种内容'}`,
        `${label.en} has to be ${typeNames[issue.expected]?.en ?? 'of another kind'}`,
      );
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1
          ? text(`填写${label.zh}`, `Enter ${label.en}`)
          : text(
              `${label.zh}再多写一点，至少${issue.minimum}个字`,
              `Write more for ${label.en}: at least ${issue.minimum} characters`,
            );
      if (issue.origin === 'array')
        return text(`${label.zh}至少要有${issue.minimum}项`, `${label.en} needs at least ${issue.minimum}`);
      return text(`${label.zh}要在${issue.minimum}或以上`, `${label.en} has to be ${issue.minimum} or more`);
    case 'too_big':
      if (issue.origin === 'string')
        return text(`${label.zh}最多${issue.maximum}个字`, `Use ${issue.maximum} characters or fewer for ${label.en}`);
      if (issue.origin === 'array')
        return text(`${label.zh}最多${issue.maximum}项`, `${label.en} takes ${issue.maximum} at the most`);
      return text(`${label.zh}要在${issue.maximum}或以下`, `${label.en} has to be ${issue.maximum} or less`);
    case 'invalid_value':
      return text(`${label.zh}要从给出的选项里选`, `Select ${label.en} from the options given`);
    case 'unrecognized_keys':
      return text('这一项不在表里，去掉后再提交', 'This field is not part of the form; remove it and submit again');
    case 'invalid_format':
      if (issue.format === 'regex' && issue.message === 'phone') return bySpecialKind.phone!(label);
      return text(`${label.zh}的写法不对，再核对一遍`, `Check how ${label.en} is written`);
    default:
      return text(`${label.zh}需要再核对`, `Check ${label.en}`);
  }
}

const bySpecialKind: Record<string, (label: Text) => Text> = {
  day: label =>
    text(
      `${label.zh}要是真实的日期，按年-月-日填写，比如 2026-03-15`,
      `Enter ${label.en} as a real date, year-month-day, for example 2026-03-15`,
    ),
  money: label =>
    text(`${label.zh}只填数字，比如 5200 或 5,200.50`, `Enter ${label.en} as a number, for example 5200 or 5,200.50`),
  phone: () => text('手机号是11位数字，以1开头', 'Enter an 11-digit mobile number that starts with 1'),
  idNumber: () =>
    text(
      '身份证号是18位，最后一位要对得上，再核对一遍',
      'The ID number has 18 characters and its last one must match; check it again',
    ),
};

const typeNames: Record<string, Text> = {
  string: text('文字', 'text'),
  number: text('数字', 'a number'),
  int: text('整数', 'a whole number'),
  boolean: text('是或否', 'yes or no'),
  array: text('一个列表', 'a list'),
  object: text('一组内容', 'an object'),
};
