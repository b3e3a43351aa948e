import { addWorkingDays, type Calendar, isAnnounced, isWorkingDay, workingDaysBetween } from '../law/calendar.ts';
import { addDays, addMonths, type Day, yearOf } from '../law/day.ts';
import { text } from '../text.ts';
import type { ComputationWarning } from './calculator.ts';

/** Working days from `from` to `to`, both counted; 0 if `to` lies before `from`. */
export const workingDays = (from: Day, to: Day, calendar: Calendar): number =>
  to < from ? 0 : workingDaysBetween(calendar, addDays(from, -1), to);

/** The day itself if it is a working day, else the nearest one before it (Interim Provisions on Payment of Wages 7). */
export const workingDayOnOrBefore = (day: Day, calendar: Calendar): Day =>
  isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, -1);

/** `YYYY-MM` of a day. */
export const yearMonth = (day: Day): string => day.slice(0, 7);

export const firstOfMonth = (day: Day): Day => `${yearMonth(day)}-01`;

export const lastOfMonth = (day: Day): Day => addDays(addMonths(firstOfMonth(day), 1), -1);

/** Says which years of some days have no published arrangement of holidays, so that working days there may move. */
export function provisional(calendar: Calendar, days: readonly Day[]): readonly ComputationWarning[] {
  const years = [...new Set(days.map(yearOf))].filter(year => !isAnnounced(calendar, year));
  if (years.length === 0) return [];
  return [
    {
      code: 'calendar-provisional',
      message: text(
        `${years.join('、')}年的放假安排还没有录入，工作日是暂定的`,
        `The arrangement of holidays of ${years.join(', ')} is not held here: its working days are provisional`,
      ),
    },
  ];
}
