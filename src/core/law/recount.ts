import type { Calendar } from './calendar.ts';
import { type Deadline, deadlineOf } from './deadline.ts';
import { optionsOf } from './deadline-changes.ts';

/**
 * The limit as it would be counted today with this calendar, from the same event and the same facts. A day that was agreed
 * stays; an end in natural days, months or years only moves off another day of rest.
 */
export const recount = (deadline: Deadline, calendar: Calendar): Deadline =>
  deadlineOf(deadline.code, deadline.from, calendar, { ...optionsOf(deadline), length: deadline.length });

/** Whether anything that a reader goes by is different: the day, the day of warnings, or the mark of a guessed calendar. */
export const isMoved = (before: Deadline, after: Deadline): boolean =>
  before.due !== after.due ||
  before.alarm !== after.alarm ||
  before.strict !== after.strict ||
  before.provisional !== after.provisional;
