import type { PaperBlock } from '../core/dossier/paper.ts';
import type { PaperMarks } from './typography.ts';

const CONTROLS = /\p{Cc}|\p{Cf}|\p{Variation_Selector}|\ufffe|\uffff/gu;
const LONE_SURROGATES = /\p{Cs}/gu;

/**
 * A text as it can be printed: without control and direction characters, variation selectors and halves of characters;
 * tabs and odd spaces are spaces, line ends are `\n`. Only the print changes, never what is kept.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/g, ' ')
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(CONTROLS, sign => (sign === '\n' ? sign : ''))
    .replace(/[A-Za-z][\u0300-\u036f]+/g, letters => letters.normalize('NFC'));
}

/** A printable text in one line. */
export const inOneLine = (text: string): string => printable(text).replaceAll('\n', ' ').trim();

/** `2026-10-13` → `2026年10月13日`; any other wording stays as it is. */
export function chineseDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date.trim()) ?? [];
  return year ? `${year}年${Number(month)}月${Number(day)}日` : inOneLine(date);
}

const NUMERALS = '零一二三四五六七八九';

/** 1 → 一, 12 → 十二, 105 → 一百零五, for the numbering of items up to 9999. */
export function chineseNumeral(value: number): string {
  const digits = [...String(value)].map(Number);
  const written = digits
    .map((digit, index) =>
      digit === 0 ? '零' : `${NUMERALS[digit]}${['', '十', '百', '千'][digits.length - 1 - index]}`,
    )
    .join('');
  return written.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}

/** An item of a list with its number: `一、…` or `1.…`. */
export const numbered = (item: string, index: number, numbering: 'chinese' | 'arabic' = 'chinese'): string =>
  numbering === 'chinese' ? `${chineseNumeral(index + 1)}、${item}` : `${index + 1}. ${item}`;

/** A date to be filled in by hand. */
const openDate = '　　　　年　　月　　日';

/** What is printed beside the place for a signature: how and when it was signed, or a date to fill in. */
export function signatureRemark(line: Extract<PaperBlock, { kind: 'signatures' }>['lines'][number]): string {
  const signed = [line.way && inOneLine(line.way), line.signedOn && chineseDate(line.signedOn)].filter(Boolean);
  return signed.length > 0 ? signed.join('，') : openDate;
}

/** The seal as a mark in words. */
export const sealMark = (seal: PaperMarks['seal']): string =>
  seal === 'demonstration' ? '（演示章，没有效力）' : seal === 'place' ? '（此处加盖印章）' : '（印章）';

/** The words of the footer. */
export const pageOf = (current: number | string, total: number | string): string => `第${current}页/共${total}页`;
