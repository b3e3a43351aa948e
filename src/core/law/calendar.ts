import { type Day, fromNumber, numberOfDate, toNumber, weekdayOfNumber } from './day.ts';
import { type Arrangement, arrangements, statutoryDays } from './holidays.ts';

/**
 * Which days are working days, for 1900 to 2200. Made once and then only read; `withYear` makes a new one. Everything
 * is laid out in arrays by day number, so that counting thousands of working days is one subtraction.
 */
export interface Calendar {
  /** Names the arrangements behind every date computed with this calendar; another content has another version. */
  readonly version: string;
  readonly years: ReadonlyMap<number, Arrangement>;
  /** Marks of each day, from 1900-01-01. */
  readonly marks: Uint8Array;
  /** How many working days lie before each day. */
  readonly before: Int32Array;
  /** The index of each working day, in order. */
  readonly working: Int32Array;
}

const WORKING = 1;
const STATUTORY = 2;
const ARRANGED_OFF = 4;
const MAKE_UP = 8;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const FIRST = numberOfDate(FIRST_YEAR, 1, 1);
const LENGTH = numberOfDate(LAST_YEAR + 1, 1, 1) - FIRST;

/** First and last arranged year and a hash (FNV-1a) of what is arranged in them. */
function versionOf(years: ReadonlyMap<number, Arrangement>): string {
  const sorted = [...years.keys()].sort((a, b) => a - b);
  let hash = 0x811c9dc5;
  for (const year of sorted) {
    const { notice, off, makeUp, statutory } = years.get(year) ?? { off: [], makeUp: [] };
    for (const char of JSON.stringify([year, notice, off, makeUp, statutory]))
      hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return `CN-${sorted[0]}-${sorted.at(-1)}-${hash.toString(16).padStart(8, '0')}`;
}

function build(years: ReadonlyMap<number, Arrangement>): Calendar {
  const marks = Uint8Array.from({ length: LENGTH }, (_, index) =>
    [0, 6].includes(weekdayOfNumber(index + FIRST)) ? 0 : WORKING,
  );
  const set = (day: Day, change: (mark: number) => number) => {
    const index = toNumber(day) - FIRST;
    marks[index] = change(marks[index]!);
  };
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const arrangement = years.get(year);
    for (const day of arrangement?.off ?? []) set(day, mark => (mark & ~WORKING) | ARRANGED_OFF);
    for (const day of arrangement?.makeUp ?? []) set(day, mark => mark | WORKING | MAKE_UP);
    for (const day of arrangement?.statutory ?? statutoryDays(year)) set(day, mark => (mark & ~WORKING) | STATUTORY);
  }
  const before = new Int32Array(LENGTH);
  const found: number[] = [];
  marks.forEach((mark, index) => {
    before[index] = found.length;
    if (mark & WORKING) found.push(index);
  });
  const working = Int32Array.from(found);
  return { version: versionOf(years), years, marks, before, working };
}

/** The calendar of the built-in arrangements. */
export const defaultCalendar: Calendar = build(arrangements);

const indexOf = (day: Day): number => {
  const index = toNumber(day) - FIRST;
  if (!(index >= 0 && index < LENGTH)) throw new Error(`“${day}” is outside the calendar (1900 to 2200)`);
  return index;
};

const markOf = (calendar: Calendar, day: Day): number => calendar.marks[indexOf(day)]!;

/** Whether work is done on this day: an ordinary weekday or a make-up day, and no day off. */
export const isWorkingDay = (calendar: Calendar, day: Day): boolean => (markOf(calendar, day) & WORKING) !== 0;

/** Whether work on this day is paid at 300 % (Labour Law 44; National Holidays Measures 2). */
export const isStatutoryHoliday = (calendar: Calendar, day: Day): boolean => (markOf(calendar, day) & STATUTORY) !== 0;

/** Whether a notice (or, in a year not yet arranged, the law itself) takes this day off; plain weekends are not meant. */
export const isHoliday = (calendar: Calendar, day: Day): boolean =>
  (markOf(calendar, day) & (ARRANGED_OFF | STATUTORY)) !== 0;

/** Whether this is a Saturday or Sunday that a notice made a working day. */
export const isMakeUpDay = (calendar: Calendar, day: Day): boolean =>
  (markOf(calendar, day) & (MAKE_UP | WORKING)) === (MAKE_UP | WORKING);

/** Whether the arrangement of that year is known. Dates in other years are provisional. */
export const isAnnounced = (calendar: Calendar, year: number): boolean => calendar.years.has(year);

/**
 * The `n`th working day after `day`; before it when `n` is negative. The day itself is never counted. With `n` = 0 the
 * day itself.
 */
export function addWorkingDays(calendar: Calendar, day: Day, n: number): Day {
  if (n === 0) return day;
  const index = indexOf(day);
  const before = calendar.before[index]!;
  const own = calendar.marks[index]! & WORKING ? 1 : 0;
  const found = calendar.working[n > 0 ? before + own + n - 1 : before + n];
  if (found === undefined) throw new Error(`${n} working days from ${day} leave the calendar`);
  return fromNumber(found + FIRST);
}

/** The day itself if it is a working day, else the next one (CPL 85; Civil Code 203). */
export const nextWorkingDay = (calendar: Calendar, day: Day): Day =>
  isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1);

/** The working days after `from` up to and including `to`; negative when `to` lies before. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  const upTo = (day: Day): number => {
    const index = indexOf(day);
    return calendar.before[index]! + (calendar.marks[index]! & WORKING ? 1 : 0);
  };
  return upTo(to) - upTo(from);
}

/** The calendar with one year arranged (anew). The same content has the same version, in whatever order it was loaded. */
export const withYear = (calendar: Calendar, year: number, arrangement: Arrangement): Calendar =>
  build(new Map(calendar.years).set(year, arrangement));
