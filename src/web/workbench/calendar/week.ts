import type { MeetingView } from '../../../contract/routes/meetings.ts';
import { addDays, weekday } from '../../../core/law/day.ts';

/** The Monday of the week of a day. */
export const mondayOf = (day: string): string => addDays(day, -((weekday(day) + 6) % 7));

/** The seven days of a week from its Monday. */
export const daysFrom = (monday: string): string[] => Array.from({ length: 7 }, (_, i) => addDays(monday, i));

/** What one person or room is taken for on a day, in order of time. */
export const meetingsOf = (meetings: readonly MeetingView[], subject: string, day: string): MeetingView[] =>
  meetings.filter(m => m.on === day && m.subjects.includes(subject));
