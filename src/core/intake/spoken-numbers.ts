/**
 * Numbers as people write them in a story: 两万三, 三千五, 1.2万, 1万2, 八千块, 5,200元, 三个月, 五年半.
 * Every pattern here is bounded, so that a hostile text costs no more than a friendly one.
 */
import type { Fen } from '../pay/money.ts';

/** Something that was read, with its words as they stand in the text and where they begin. */
export interface Found<T> {
  readonly words: string;
  readonly at: number;
  readonly value: T;
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  k: 1000,
  K: 1000,
  万: 1e4,
  w: 1e4,
  W: 1e4,
};

const TOKEN =
  /\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?|[零〇一二两俩三四五六七八九]|[十百千万kKwW]/g;

/**
 * The number that is written, in Arabic or Chinese figures or mixed, with the spoken shorthand in which the last figure
 * counts the next smaller unit (两万三 is 23000). `undefined` if it is no number.
 */
export function readNumber(written: string): number | undefined {
  const tokens = written.slice(0, 24).match(TOKEN);
  if (!tokens || tokens.join('') !== written) return undefined;
  if (tokens.length > 1 && tokens.every(token => token in DIGITS)) {
    // 两三 and 七八 are "about", not figures in a row.
    if (tokens.length < 3) return undefined;
    return Number(tokens.map(token => DIGITS[token]).join(''));
  }
  let [total, section, pending, unit] = [0, 0, undefined as number | undefined, 1];
  let afterZero = false;
  for (const token of tokens) {
    const size = UNITS[token];
    if (size === undefined) {
      const digit = DIGITS[token] ?? Number(token.replaceAll(',', ''));
      if (digit === 0 && token in DIGITS) {
        afterZero = true;
        continue;
      }
      if (pending !== undefined) return undefined;
      pending = digit;
      continue;
    }
    if (size === 1e4) {
      if (unit === 1e4 || section + (pending ?? 0) === 0) return undefined;
      total += (section + (pending ?? 0)) * 1e4;
      section = 0;
    } else {
      if ((pending === undefined && size !== 10) || (unit !== 1 && size >= unit)) return undefined;
      section += (pending ?? 1) * size;
    }
    pending = undefined;
    unit = size;
    afterZero = false;
  }
  if (pending !== undefined) {
    const shorthand = !afterZero && unit >= 100 && pending < 10 && Number.isInteger(pending);
    section += shorthand ? (pending * unit) / 10 : pending;
  }
  return total + section;
}

const FIGURE = '[\\d零〇一二两俩三四五六七八九十百千万wWkK,.]';
const SUM = new RegExp(
  `[\\d一二两俩三四五六七八九十](?:${FIGURE}{0,15}[\\d零〇一二两三四五六七八九十百千万wWkK])?`,
  'g',
);
/** What makes a number a sum of money when it follows. */
const MONEY_AFTER = /^(?:多|余|来)?(?:块钱|块|元|圆|人民币|RMB|yuan)/i;
/** What makes a number with a large unit, or a bare number, a sum of money when it goes before. */
const MONEY_BEFORE =
  /(?:工资|日薪|时薪|月薪|薪水|薪资|底薪|工钱|到手|每月|每个月|一个月|月|欠|欠我|欠了|拖欠|补偿|赔偿|赔|押金|提成|奖金|扣|扣了|扣我|罚|罚款|发|发了|给|给了|剩|共|共计|总共|合计|费|钱|只有|是|差|约|大概|[¥￥])(?:了|我|我们|是|为|有|约|大概|一共|共|：|:|\s){0,3}$/;
/** A number that counts something else. */
const OTHER_AFTER =
  /^(?:多|几)?(?:个|人|名|位|天|日|号|年|月|岁|周|小时|点|分|次|平|米|公里|公斤|斤|吨|台|辆|套|件|级|路|楼|栋|层|期|条|%|％|后|届|份|式|项|倍|家|者|些|种|样|起|直|定|般|边|方|共|切|旦|度)/;

/**
 * Sums of money in a text. A number with 元 or 块 always is one; a number without it is one only where the words before
 * speak of money and nothing else is counted (三千五 after 工资, but not 三个月).
 */
export function findSums(story: string): readonly Found<Fen>[] {
  const found: Found<Fen>[] = [];
  for (const match of story.matchAll(SUM)) {
    const figures = match[0];
    const after = story.slice(match.index + figures.length, match.index + figures.length + 6);
    const unit = MONEY_AFTER.exec(after)?.[0];
    const before = story.slice(Math.max(0, match.index - 8), match.index);
    if (unit === undefined) {
      if (OTHER_AFTER.test(after) || !MONEY_BEFORE.test(before)) continue;
      if (!/[万千百wWkK]/.test(figures) && !/^[\d,]{3,}(?:\.\d{1,2})?$/.test(figures)) continue;
    }
    if (/[\d.]$/.test(before) || /^[\d.]/.test(after)) continue;
    const yuan = readNumber(figures);
    if (yuan === undefined || yuan <= 0) continue;
    // A bare year is no sum.
    if (unit === undefined && /^(?:19|20)\d\d$/.test(figures)) continue;
    const fen = Math.round(yuan * 100);
    if (!Number.isSafeInteger(fen) || fen > 1e13) continue;
    // 2万3千 and 八千块五 are one sum: the pattern takes them whole; what follows 块 is dropped.
    found.push({ words: figures + (unit ?? ''), at: match.index, value: fen });
  }
  return found;
}

const MONTHS =
  /([\d一二两俩三四五六七八九十半]{1,3})(?:个)?(多|半)?(?:个)?月(?:半)?(?![\d一二三四五六七八九十]{1,3}[日号]|份)/g;
const YEARS =
  /([\d一二两俩三四五六七八九十半]{1,3})(?:个)?(多|来)?年(半)?(?![\d一二三四五六七八九十]{1,2}月|底|初|前|代)/g;

/** Lengths of time in a text, in months: 三个月 is 3, 五年 is 60, 半年 is 6. A month of the calendar (3月) is none. */
export function findLengths(story: string): readonly Found<number>[] {
  const found: Found<number>[] = [];
  for (const match of story.matchAll(MONTHS)) {
    if (!match[0].includes('个') && !match[0].startsWith('半')) continue;
    if (/[\d年第]$/.test(story.slice(Math.max(0, match.index - 1), match.index))) continue;
    const figure = match[1] ?? '';
    const whole = figure === '半' ? 0.5 : readNumber(figure);
    if (!whole || whole > 240) continue;
    found.push({ words: match[0], at: match.index, value: whole + (match[2] === '半' ? 0.5 : 0) });
  }
  for (const match of story.matchAll(YEARS)) {
    if (/[\d〇零第]$/.test(story.slice(Math.max(0, match.index - 1), match.index))) continue;
    const figure = match[1] ?? '';
    const years = figure === '半' ? 0.5 : readNumber(figure);
    if (years === undefined || years > 60 || (years < 1 && years !== 0.5)) continue;
    if (
      /^\d{2}$/.test(figure) &&
      /^[年]?(?:[的]|入职|进厂)/.test(story.slice(match.index + match[0].length, match.index + match[0].length + 2))
    )
      continue;
    found.push({ words: match[0], at: match.index, value: years * 12 + (match[3] ? 6 : 0) });
  }
  return found.sort((a, b) => a.at - b.at);
}
