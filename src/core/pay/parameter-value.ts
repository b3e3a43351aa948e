import { isDay } from '../law/day.ts';
import type { ParameterForm, PartForm } from '../law/parameter-forms.ts';
import { type Text, text } from '../text.ts';
import { formatYuan, parseYuan } from './money.ts';

/** What is wrong with one part of a value; `part` counts from 0. */
export interface ValueProblem {
  readonly part: number;
  readonly message: Text;
}

const readers: Readonly<Record<PartForm, { read: (raw: string) => string | undefined; wanted: Text }>> = {
  yuan: {
    read: raw => {
      const fen = parseYuan(raw);
      return fen === undefined || fen <= 0 ? undefined : formatYuan(fen);
    },
    wanted: text('写金额（元），如 2490', 'Give a sum in yuan such as 2490'),
  },
  whole: {
    read: raw => (/^[1-9]\d{0,5}$/.test(raw) ? raw : undefined),
    wanted: text('写大于0的整数', 'Give a whole number above 0'),
  },
  count: {
    read: raw => (/^(?:0|[1-9]\d{0,2})$/.test(raw) ? raw : undefined),
    wanted: text('写0到999的整数', 'Give a whole number from 0 to 999'),
  },
  month: {
    read: raw => (/^\d{4}-\d{2}$/.test(raw) && isDay(`${raw}-01`) ? raw : undefined),
    wanted: text('写年和月，如 1965-01', 'Give year and month, such as 1965-01'),
  },
  rate: {
    read: raw => (/^0\.\d{1,9}$/.test(raw) && Number(raw) > 0 ? raw : undefined),
    wanted: text('写0到1之间的小数，如 0.000175', 'Give a number between 0 and 1 such as 0.000175'),
  },
};

/**
 * A dated value as an administrator typed it, in the form in which it is kept, or what is wrong with its parts.
 * Several parts are typed and kept with `/` between them.
 */
export function readParameterValue(
  form: ParameterForm,
  raw: string,
): { readonly value: string } | { readonly problems: readonly ValueProblem[] } {
  const typed = raw.trim();
  if (form.kind === 'choice')
    return Object.hasOwn(form.options, typed)
      ? { value: typed }
      : { problems: [{ part: 0, message: text('选一项', 'Choose one') }] };
  const { parts, least = parts.length } = form;
  const pieces = typed.split('/').map(piece => piece.trim());
  // What may be left out is left out at the end.
  while (pieces.length > least && pieces.at(-1) === '') pieces.pop();
  if (pieces.length > parts.length)
    return { problems: [{ part: 0, message: text(`只有${parts.length}项`, `There are ${parts.length} parts`) }] };
  const read = parts.slice(0, Math.max(least, pieces.length)).map((part, index) => {
    const { read: reader, wanted } = readers[part.as];
    const label = part.label;
    return {
      value: reader(pieces[index] ?? ''),
      message: label ? text(`${label.zh}：${wanted.zh}`, `${label.en}: ${wanted.en}`) : wanted,
    };
  });
  const problems = read.flatMap(({ value, message }, part) => (value === undefined ? [{ part, message }] : []));
  return problems.length > 0 ? { problems } : { value: read.map(part => part.value).join('/') };
}
