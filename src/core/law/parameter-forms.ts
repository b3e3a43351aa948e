import { type Text, text } from '../text.ts';

/** How one part of a dated value is written. */
export type PartForm = 'yuan' | 'whole' | 'count' | 'month' | 'rate';

/** What a dated value looks like: one part, several with `/` between them, or a choice. */
export type ParameterForm =
  | { readonly kind: 'parts'; readonly parts: readonly Part[]; readonly least?: number }
  | { readonly kind: 'choice'; readonly options: Readonly<Record<string, Text>> };

interface Part {
  /** Names a part beside others; a single one needs no name. */
  readonly label?: Text;
  readonly as: PartForm;
}

const one = (as: PartForm): ParameterForm => ({ kind: 'parts', parts: [{ as }] });
const several = (as: PartForm, labels: readonly Text[], least?: number): ParameterForm => ({
  kind: 'parts',
  parts: labels.map(label => ({ label, as })),
  ...(least && { least }),
});
const grades = (from: number, to: number): Text[] =>
  Array.from({ length: to - from + 1 }, (_, i) =>
    text(`${'一二三四五六七八九十'[from + i - 1]}级`, `Grade ${from + i}`),
  );

/** A sum of money in yuan. */
export const yuan = one('yuan');
/** A whole number above 0. */
export const whole = one('whole');
/** A whole number that may be nought. */
export const count = one('count');
/** A share between 0 and 1. */
export const rate = one('rate');
/** Months or years for each grade of a work injury. */
export const byGrade = (from: number, to: number): ParameterForm => several('whole', grades(from, to));
/** One amount of a place, or the band that leaves room: lower and upper end. */
export const band = several('yuan', [text('数额或者下限', 'Amount, or lower end'), text('上限', 'Upper end')], 1);
/** How the age of retirement rises. */
export const retirement: ParameterForm = {
  kind: 'parts',
  parts: [
    { label: text('原年龄', 'Age of before'), as: 'whole' },
    { label: text('最高年龄', 'Highest age'), as: 'whole' },
    { label: text('从哪月出生起', 'From which month of birth'), as: 'month' },
    { label: text('每几个月延一个月', 'Months of birth for one month more'), as: 'whole' },
  ],
};
export const choiceOf = (options: Readonly<Record<string, Text>>): ParameterForm => ({ kind: 'choice', options });
