import { type Calendar, nextWorkingDay } from './calendar.ts';
import { type Deadline, deadlineOf, isProvisional } from './deadline.ts';
import { type Term, terms } from './terms.ts';

/**
 * The limit as it would be counted today with this calendar, from the same event and with the same days left out. A day that was
 * agreed stays, and so does an end that was counted in natural days, months or years: it only moves off another day of rest.
 */
export function recount(deadline: Deadline, calendar: Calendar): Deadline {
  const { code, from, raw, unit, extended, excluded, length, agreed } = deadline;
  const term: Term = terms[code];
  if (term.backward || (unit === 'working-day' && !agreed))
    return deadlineOf(code, from, calendar, { extended, excluded, length });
  if (unit === 'hour') return deadline;
  const rolled = nextWorkingDay(calendar, raw);
  const due = term.rolls && !agreed ? rolled : raw;
  return {
    ...deadline,
    rolled,
    due,
    alarm: term.whose === 'authority' ? raw : due,
    provisional: isProvisional(calendar, unit === 'working-day' ? from : raw, rolled),
    calendarVersion: calendar.version,
  };
}

/** Whether anything that a reader goes by is different: the day, the day of warnings, or the mark of a guessed calendar. */
export const isMoved = (before: Deadline, after: Deadline): boolean =>
  before.due !== after.due ||
  before.alarm !== after.alarm ||
  before.strict !== after.strict ||
  before.provisional !== after.provisional;
