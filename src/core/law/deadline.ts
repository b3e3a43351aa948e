import type { ArticleId } from './articles.ts';
import { addWorkingDays, type Calendar, isAnnounced, nextWorkingDay, workingDaysBetween } from './calendar.ts';
import { addDays, addMonths, compareDays, type Day, daysBetween, yearOf } from './day.ts';
import type { Excluded, Restart } from './segments.ts';
import type { Term, TermUnit } from './term.ts';
import { type DeadlineCode, terms } from './terms.ts';

/**
 * A limit with everything it was computed from. In hours `from`, `raw`, `rolled`, `due` and `alarm` are instants
 * (`YYYY-MM-DDTHH:MM`, local time); else days.
 */
export interface Deadline {
  readonly code: DeadlineCode;
  readonly from: Day;
  /** The end as counted. */
  readonly raw: Day;
  /** The end moved off a day of rest; always given. */
  readonly rolled: Day;
  /** The end that counts: `rolled` where the last day moves, else `raw`. */
  readonly due: Day;
  /** The day that warnings go by: the raw one for authorities, which must not rely on the move. */
  readonly alarm: Day;
  readonly unit: TermUnit;
  readonly length: number;
  readonly extended: boolean;
  /** The day was agreed or set, not counted. */
  readonly agreed?: true;
  /** For limits counted back: one working day earlier, both ends left out. Plan by it, reject only below `due`. */
  readonly strict?: Day;
  /** A year in it has no announced calendar; the date may change. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly articles: readonly ArticleId[];
  readonly excluded: readonly Excluded[];
  /** New starts that took effect, in the order of their days; the limit is counted from the last. */
  readonly restarts?: readonly Restart[];
  /** New starts that came after the limit had run out, or before it began: they change nothing. */
  readonly missedRestarts?: readonly Restart[];
}

export interface DeadlineOptions {
  readonly extended?: boolean;
  /** Events from which the whole length is counted anew (CR 46), in any order. */
  readonly restarts?: readonly Restart[];
  readonly excluded?: readonly Excluded[];
  /** A length that the parties or the authority set instead of the term's own, in its unit. */
  readonly length?: number;
  /** The day itself, where the term is a promise and not computed. */
  readonly due?: Day;
}

/** Intervals sorted and joined, so that no day is left out twice. */
function joined(excluded: readonly Excluded[]): { from: Day; to: Day }[] {
  const result: { from: Day; to: Day }[] = [];
  for (const { from, to } of [...excluded].sort((a, b) => compareDays(a.from, b.from))) {
    const last = result.at(-1);
    if (to < from) continue;
    if (last && from <= last.to) last.to = to > last.to ? to : last.to;
    else result.push({ from, to });
  }
  return result;
}

/** Moves an end on by the excluded days that lie between the start and the end (moving brings in later ones). */
function withoutExcluded(start: Day, end: Day, excluded: readonly Excluded[], calendar?: Calendar): Day {
  let result = end;
  for (const { from, to } of joined(excluded)) {
    const first = from > start ? from : addDays(start, 1);
    if (first > to || first > result) continue;
    result = calendar
      ? addWorkingDays(calendar, result, workingDaysBetween(calendar, addDays(first, -1), to))
      : addDays(result, daysBetween(first, to) + 1);
  }
  return result;
}

/** `hours` after an instant, to the minute; a bare day counts from its end. */
function addHours(from: string, hours: number): string {
  const instant = from.length > 10 ? from : `${addDays(from, 1)}T00:00`;
  const total = Number(instant.slice(11, 13)) + hours;
  const days = Math.floor(total / 24);
  return `${addDays(instant, days)}T${String(total - days * 24).padStart(2, '0')}${instant.slice(13)}`;
}

function rawEnd(term: Term, from: Day, length: number, excluded: readonly Excluded[], calendar: Calendar): Day {
  switch (term.unit) {
    case 'working-day':
      return withoutExcluded(from, addWorkingDays(calendar, from, length), excluded, calendar);
    case 'natural-day':
      return withoutExcluded(from, addDays(from, length), excluded);
    case 'month':
      return withoutExcluded(from, addMonths(from, length), excluded);
    case 'year':
      return withoutExcluded(from, addMonths(from, length * 12), excluded);
    case 'hour':
      return addHours(from, length);
  }
}

/** The next full hour: the hour of the event itself is not counted (CPL 85; CPI 125). */
const nextFullHour = (instant: string): string =>
  instant.endsWith(':00') ? instant : addHours(`${instant.slice(0, 13)}:00`, 1);

/** Whether the result leans on a year whose arrangement is not known. */
export function isProvisional(calendar: Calendar, from: Day, to: Day): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year++) if (!isAnnounced(calendar, year)) return true;
  return false;
}

interface Counted {
  readonly raw: Day;
  readonly restarts: readonly Restart[];
  readonly missedRestarts: readonly Restart[];
}

/** Counts from the event, and anew from each restart that falls into the period as it then stands. */
function countAnew(from: Day, restarts: readonly Restart[], end: (start: Day) => Day): Counted {
  let start = from;
  let raw = end(start);
  const taken: Restart[] = [];
  const missed: Restart[] = [];
  for (const restart of [...restarts].sort((a, b) => compareDays(a.on, b.on))) {
    if (restart.on <= start || restart.on > raw) {
      missed.push(restart);
      continue;
    }
    start = restart.on;
    raw = end(start);
    taken.push(restart);
  }
  return { raw, restarts: taken, missedRestarts: missed };
}

/**
 * Computes a limit from the day of its event (that day is not counted: CPL 85, CC 201). Units and lengths come from
 * `terms`; months end on the corresponding day (CC 202); a last day off moves on where the term says so (CPL 85, CC 203).
 */
export function deadlineOf(code: DeadlineCode, from: Day, calendar: Calendar, options: DeadlineOptions = {}): Deadline {
  const term: Term = terms[code];
  const excluded = options.excluded ?? [];
  const extended = options.extended === true && term.extended !== undefined;
  const length = options.length ?? (extended ? (term.extended ?? term.length) : term.length);
  // Spread last below: adding fields to a spread object costs more than all the counting.
  const base = {
    code,
    from,
    unit: term.unit,
    length,
    extended,
    calendarVersion: calendar.version,
    articles: term.articles,
    excluded,
    ...(options.due !== undefined && { agreed: true as const }),
  };
  if (term.backward) {
    const due = addWorkingDays(calendar, from, -length);
    return {
      raw: due,
      rolled: due,
      due,
      alarm: due,
      strict: addWorkingDays(calendar, from, -length - 1),
      provisional: isProvisional(calendar, due, from),
      ...base,
    };
  }
  const end = (start: Day): Day => rawEnd(term, start, length, excluded, calendar);
  const anew = options.restarts && options.restarts.length > 0 ? countAnew(from, options.restarts, end) : undefined;
  const raw = options.due ?? anew?.raw ?? end(from);
  if (term.unit === 'hour') {
    // A party is not cut short by the minute; an authority keeps the earlier instant.
    const rolled = nextFullHour(raw);
    return { raw, rolled, due: term.rolls ? rolled : raw, alarm: raw, provisional: false, ...base };
  }
  const rolled = nextWorkingDay(calendar, raw);
  const due = term.rolls && options.due === undefined ? rolled : raw;
  const leansFrom = term.unit === 'working-day' ? from : raw;
  const alarm = term.whose === 'authority' ? raw : due;
  const provisional = isProvisional(calendar, leansFrom, rolled);
  if (anew === undefined) return { raw, rolled, due, alarm, provisional, ...base };
  const { restarts, missedRestarts } = anew;
  return { raw, rolled, due, alarm, provisional, restarts, missedRestarts, ...base };
}

export type ClockStateName = 'on-track' | 'soon' | 'today' | 'late' | 'paused' | 'provisional';

export interface ClockState {
  readonly state: ClockStateName;
  /** Units left until the alarm day; negative when late. */
  readonly left: number;
  /** The clock's own unit for working days, else natural days. What is late is counted in natural days. */
  readonly unit: 'working-day' | 'natural-day';
}

/** At most so many working days left counts as soon. */
const SOON = 3;

/** How a running limit stands on a day. A limit in excluded days is paused; one on a guessed calendar is provisional. */
export function clockState(deadline: Deadline, today: Day, calendar: Calendar): ClockState {
  const end = deadline.alarm.slice(0, 10);
  if (today > end) return { state: 'late', left: -daysBetween(end, today), unit: 'natural-day' };
  const working = workingDaysBetween(calendar, today, end);
  const unit = deadline.unit === 'working-day' ? 'working-day' : 'natural-day';
  const left = unit === 'working-day' ? working : daysBetween(today, end);
  const state = ((): ClockStateName => {
    if (deadline.excluded.some(it => it.from <= today && today <= it.to)) return 'paused';
    if (today === end) return 'today';
    if (working <= SOON) return 'soon';
    return deadline.provisional ? 'provisional' : 'on-track';
  })();
  return { state, left, unit };
}

export { explainDeadline } from './derivation.ts';
