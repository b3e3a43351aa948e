import { addWorkingDays, type Calendar, isWorkingDay, workingDaysBetween } from '../law/calendar.ts';
import { addDays, type Day } from '../law/day.ts';

/** Working days from `from` to `to`, both counted; 0 if `to` lies before `from`. */
export const workingDays = (from: Day, to: Day, calendar: Calendar): number =>
  to < from ? 0 : workingDaysBetween(calendar, addDays(from, -1), to);

/** The day itself if it is a working day, else the nearest one before it (Interim Provisions on Payment of Wages 7). */
export const workingDayOnOrBefore = (day: Day, calendar: Calendar): Day =>
  isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, -1);

/** `YYYY-MM` of a day. */
export const yearMonth = (day: Day): string => day.slice(0, 7);

export const firstOfMonth = (day: Day): Day => `${yearMonth(day)}-01`;
