/**
 * Dates as people write them in a story: 2024年3月15日, 2023.5.1, 去年5月, 今年春节后, 3月份, 三年前, 上个月.
 * A date without a year is the last such day or month that is not later than today: people tell what has happened.
 */
import { addMonths, type Day, isDay } from '../law/day.ts';
import { readNumber } from './spoken-numbers.ts';

/** A date that was read: a day, or only a month or a year of it. */
export interface StoryDate {
  readonly words: string;
  readonly at: number;
  readonly day?: Day;
  /** `YYYY-MM` */
  readonly month?: string;
  /** `YYYY` */
  readonly year?: string;
  /** True if the text itself is not exact (春节后, 三年前, 年底). */
  readonly about: boolean;
}

const N = '[\\d零〇一二两三四五六七八九十]';
const CLOCKED: readonly { readonly pattern: RegExp; readonly read: (parts: RegExpMatchArray, today: Day) => Read }[] = [
  {
    pattern: /(?<![\d.])((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?![\d])/g,
    read: m => exact(Number(m[1]), Number(m[3]), Number(m[4])),
  },
  {
    pattern: new RegExp(
      `(?<![\\d零〇一二三四五六七八九])((?:19|20)\\d\\d|\\d\\d|[二一][零〇九][零〇一二三四五六七八九]{2})年的?(?:(${N}{1,3})月份?(?:(${N}{1,3})[日号]?)?|([初底末]))`,
      'g',
    ),
    read: m => ofYear(yearOf(m[1] ?? ''), m[2], m[3], m[4]),
  },
  {
    pattern: new RegExp(
      `(大前年|前年|去年|上年|今年|本年|当年)的?(?:(${N}{1,3})月份?(?:(${N}{1,3})[日号]?)?|年?([初底末])|(?:的)?(春节|过年|过完年|年后|国庆|五一|中秋|元旦)(?:以?后|之后|前|以?前)?)?`,
      'g',
    ),
    read: (m, today) => {
      const year = Number(today.slice(0, 4)) - (YEARS_AGO[m[1] ?? ''] ?? 0);
      return m[5] ? feast(year, m[5]) : ofYear(year, m[2], m[3], m[4]);
    },
  },
  {
    pattern: new RegExp(`(${N}{1,3}|半)(?:多)?(个月|个多月|年|年多|天|周|个星期)(?:以|之)?前`, 'g'),
    read: (m, today) => ago(m[1] ?? '', m[2] ?? '', today),
  },
  {
    pattern: /(上上个?月|上个?月|这个月|本月|当月)(?:(\d{1,2})[日号])?/g,
    read: (m, today) => {
      const back = m[1]?.startsWith('上上') ? 2 : m[1]?.startsWith('上') ? 1 : 0;
      const month = addMonths(`${today.slice(0, 7)}-01` as Day, -back);
      return exact(Number(month.slice(0, 4)), Number(month.slice(5, 7)), m[2] ? Number(m[2]) : undefined);
    },
  },
  {
    pattern: new RegExp(`(?<![\\d.年个零〇一二两三四五六七八九十])(${N}{1,3})月(份|初|底)?(?:(${N}{1,3})[日号])?`, 'g'),
    read: (m, today) => lately(readNumber(m[1] ?? ''), m[3] ? readNumber(m[3]) : undefined, today),
  },
  {
    pattern: /(?<![\d.])((?:19|20)\d\d)[-./](\d{1,2})(?![\d.\-/元块万千])/g,
    read: m => exact(Number(m[1]), Number(m[2])),
  },
  {
    pattern: /(?<![\d零〇])((?:19|20)\d\d|[二一][零〇九][零〇一二三四五六七八九]{2})年(?!\s?\d|[前以])/g,
    read: m => ({ year: String(yearOf(m[1] ?? '')) }),
  },
];

type Read = { day?: Day; month?: string; year?: string; about?: boolean } | undefined;

const YEARS_AGO: Readonly<Record<string, number>> = { 大前年: 3, 前年: 2, 去年: 1, 上年: 1, 今年: 0, 本年: 0, 当年: 0 };
const FEASTS: Readonly<Record<string, number>> = {
  春节: 2,
  过年: 2,
  过完年: 2,
  年后: 2,
  国庆: 10,
  五一: 5,
  中秋: 9,
  元旦: 1,
};

const two = (n: number): string => String(n).padStart(2, '0');

function exact(year: number, month: number | undefined, day?: number): Read {
  if (month === undefined || month < 1 || month > 12 || year < 1950 || year > 2099) return undefined;
  if (day === undefined) return { month: `${year}-${two(month)}` };
  const written = `${year}-${two(month)}-${two(day)}`;
  return isDay(written) ? { day: written } : undefined;
}

function yearOf(written: string): number {
  const year = readNumber(written) ?? 0;
  return year < 100 ? (year > 60 ? 1900 : 2000) + year : year;
}

function ofYear(year: number, month?: string, day?: string, edge?: string): Read {
  if (edge) return { month: `${year}-${edge === '初' ? '01' : '12'}`, about: true };
  if (!month) return { year: String(year) };
  return exact(year, readNumber(month), day ? readNumber(day) : undefined);
}

/** Feasts of the lunar calendar stand for the month in which they usually fall. */
const feast = (year: number, name: string): Read => ({ month: `${year}-${two(FEASTS[name] ?? 2)}`, about: true });

function ago(figure: string, unit: string, today: Day): Read {
  const count = figure === '半' ? 0.5 : readNumber(figure);
  if (count === undefined || count > 60) return undefined;
  if (/^[天周]|星期/.test(unit)) return { month: today.slice(0, 7), about: true };
  const months = Math.round(unit.startsWith('年') ? count * 12 : count);
  const month = addMonths(`${today.slice(0, 7)}-01` as Day, -months).slice(0, 7);
  return unit.startsWith('年') && count >= 1 ? { year: month.slice(0, 4), about: true } : { month, about: true };
}

function lately(month: number | undefined, day: number | undefined, today: Day): Read {
  if (month === undefined || month < 1 || month > 12) return undefined;
  const year = Number(today.slice(0, 4));
  const thisYear = `${year}-${two(month)}-${two(day ?? 1)}`;
  return exact(thisYear <= today ? year : year - 1, month, day);
}

/** The dates in a text, in the order in which they stand. A date is read once, by the fullest form that fits. */
export function findDates(story: string, today: Day): readonly StoryDate[] {
  const found: StoryDate[] = [];
  const taken = (from: number, to: number) =>
    found.some(other => from < other.at + other.words.length && to > other.at);
  for (const { pattern, read } of CLOCKED) {
    for (const match of story.matchAll(pattern)) {
      if (match[0] === '' || taken(match.index, match.index + match[0].length)) continue;
      const value = read(match, today);
      if (value) found.push({ words: match[0], at: match.index, ...value, about: value.about ?? false });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}
