import { addDays, addMonths, type Day, daysBetween } from '../law/day.ts';
import { text } from '../text.ts';
import type { ComputationWarning } from './calculator.ts';
import { compare, type Fraction, fraction } from './money.ts';

/** A length of service as it is counted: whole years, whole months above them, days above those. */
export interface Service {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/**
 * Complete months from the first to the last day worked, both counted: the largest k for which the corresponding day
 * k months after `start` is not later than the day after `end`. 0 if `end` lies before `start`.
 */
export function completeMonths(start: Day, end: Day): number {
  const after = addDays(end, 1);
  if (after <= start) return 0;
  const guess =
    (Number(after.slice(0, 4)) - Number(start.slice(0, 4))) * 12 +
    Number(after.slice(5, 7)) -
    Number(start.slice(5, 7));
  return addMonths(start, guess) <= after ? guess : guess - 1;
}

/** The length of service from the first to the last day worked, both counted. */
export function serviceBetween(start: Day, end: Day): Service {
  const months = completeMonths(start, end);
  const days = end < start ? 0 : daysBetween(addMonths(start, months), addDays(end, 1));
  return { years: Math.floor(months / 12), months: months % 12, days };
}

/**
 * Months of pay for a length of service (Labour Contract Law 47(1)): one for each year, one for a rest of six months
 * or more, half a month for a smaller rest.
 */
export function compensationMonths(start: Day, end: Day): Fraction {
  const { years, months, days } = serviceBetween(start, end);
  const rest = months >= 6 ? 2 : months > 0 || days > 0 ? 1 : 0;
  return fraction(years * 2 + rest, 2);
}

/** So many days around a step of half a month of pay the days of hire and leaving should be checked with care. */
const NEAR_A_STEP = 15;

/** Says if a few days more or fewer of service would give half a month of pay more or less. */
export function nearStep(start: Day, end: Day): readonly ComputationWarning[] {
  const months = compensationMonths(start, end);
  const days = Array.from({ length: NEAR_A_STEP }, (_, index) => index + 1);
  const later = days.find(n => compare(compensationMonths(start, addDays(end, n)), months) > 0);
  const earlier = days.find(
    n => addDays(end, -n) >= start && compare(compensationMonths(start, addDays(end, -n)), months) < 0,
  );
  const en = (n: number, way: string) => `${n} ${n === 1 ? 'day' : 'days'} ${way} would mean half a month ${way}`;
  const steps = [
    ...(earlier ? [{ zh: `少${earlier}天就少半个月`, en: en(earlier, 'less') }] : []),
    ...(later ? [{ zh: `多${later}天就多半个月`, en: en(later, 'more') }] : []),
  ];
  if (steps.length === 0) return [];
  return [
    {
      code: 'near-step',
      message: text(
        `工作年限${steps.map(({ zh }) => zh).join('，')}，核对入职和离开的日期`,
        `The service is near a step: ${steps.map(({ en }) => en).join(', ')}. Check the days of hire and leaving`,
      ),
    },
  ];
}

/** Months of pay under the rules before 2008: one for each year, and a part of a year counts as a year. */
export function startedYears(start: Day, end: Day): number {
  const { years, months, days } = serviceBetween(start, end);
  return months > 0 || days > 0 ? years + 1 : years;
}

export const describeServiceZh = ({ years, months, days }: Service): string => `${years}年${months}个月${days}天`;
export const describeServiceEn = ({ years, months, days }: Service): string => `${years} y ${months} m ${days} d`;
