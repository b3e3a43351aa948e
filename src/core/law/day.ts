/** A civil day as `YYYY-MM-DD`, so that days compare and sort as strings. */
export type Day = string;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days a month has; `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthDays[month - 1] ?? 0);

const digit = (value: string, at: number): number => value.charCodeAt(at) - 48;
const two = (value: string, at: number): number => digit(value, at) * 10 + digit(value, at + 1);

/** The year of a day, e.g. 2026. */
export const yearOf = (day: Day): number => two(day, 0) * 100 + two(day, 2);

/** The month of a day, 1 to 12. */
export const monthOf = (day: Day): number => two(day, 5);

/** The day of the month, 1 to 31. */
export const dayOfMonth = (day: Day): number => two(day, 8);

/** Whether a value is a real calendar day from 1900 to 2200, written `YYYY-MM-DD`. */
export function isDay(value: string): value is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const year = yearOf(value);
  const month = monthOf(value);
  const date = dayOfMonth(value);
  return (
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    date >= 1 &&
    date <= daysInMonth(year, month)
  );
}

/** Days since 1970-01-01 of a civil date (proleptic Gregorian, integers only). */
export function numberOfDate(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const pad = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

const written = (year: number, month: number, date: number): Day =>
  `${year < 1000 ? `${year}`.padStart(4, '0') : year}-${pad(month)}-${pad(date)}`;

/** Days since 1970-01-01. The day must be one that `isDay` accepts. */
export const toNumber = (day: Day): number => numberOfDate(yearOf(day), monthOf(day), dayOfMonth(day));

/** The day that lies `number` days after 1970-01-01. */
export function fromNumber(number: number): Day {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

/** The day `days` later (earlier when negative). */
export const addDays = (day: Day, days: number): Day => fromNumber(toNumber(day) + days);

/**
 * The corresponding day `months` later (earlier when negative); where that month has no such day, its last day
 * (Civil Code 202).
 */
export function addMonths(day: Day, months: number): Day {
  const total = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return written(year, month, Math.min(dayOfMonth(day), daysInMonth(year, month)));
}

/** The corresponding day `years` later, clamped like `addMonths` (29 February becomes 28 February). */
export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12);

/** Orders days, and instants that begin with one. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many days `to` lies after `from`; negative when it lies before. */
export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from);

/** Weekday of a day number: 0 is Sunday. */
export const weekdayOfNumber = (number: number): number => (((number + 4) % 7) + 7) % 7;

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (day: Day): number => weekdayOfNumber(toNumber(day));

const weekdaysZh = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

const monthsEn = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `周二`. */
export const weekdayZh = (day: Day): string => weekdaysZh[weekday(day)] ?? '';

/** `October`; `month` is 1 to 12. */
export const monthEn = (month: number): string => monthsEn[month - 1] ?? '';

/** `2026年10月13日（周二）`. */
export const formatDayZh = (day: Day): string =>
  `${yearOf(day)}年${monthOf(day)}月${dayOfMonth(day)}日（${weekdayZh(day)}）`;

/** `13 October 2026`. */
export const formatDayEn = (day: Day): string => `${dayOfMonth(day)} ${monthEn(monthOf(day))} ${yearOf(day)}`;

const chinaOffset = 8 * 3_600_000;

/** The legal day of an instant (milliseconds since 1970): the Chinese one, wherever the server stands. Eight hours ahead since 1992. */
export const chinaDay = (instant: number): Day => fromNumber(Math.floor((instant + chinaOffset) / 86_400_000));
