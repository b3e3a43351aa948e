import type { QueueRow } from '../../../contract/views.ts';
import { addDays, type Day, weekday } from '../../../core/law/day.ts';

export const groupIds = ['late', 'today', 'soon', 'week', 'later', 'none'] as const;
export type GroupId = (typeof groupIds)[number];

/**
 * Where a row stands in the day of its reader: by its legal clock and not by arrival. The state comes from the server;
 * the week ends on Sunday.
 */
export function groupOf(row: Pick<QueueRow, 'clock'>, today: Day): GroupId {
  const { clock } = row;
  if (!clock || clock.state === 'done' || clock.state === 'stopped' || clock.state === 'paused') return 'none';
  if (clock.state === 'late' || clock.state === 'today' || clock.state === 'soon') return clock.state;
  const daysToSunday = (7 - weekday(today)) % 7;
  return clock.due <= addDays(today, daysToSunday) ? 'week' : 'later';
}

/** Rows in the order of their clocks, group by group. */
export function groupRows(rows: readonly QueueRow[], today: Day): Record<GroupId, QueueRow[]> {
  const groups: Record<GroupId, QueueRow[]> = { late: [], today: [], soon: [], week: [], later: [], none: [] };
  const sorted = [...rows].sort((a, b) => ((a.clock?.due ?? '9') < (b.clock?.due ?? '9') ? -1 : 1));
  for (const row of sorted) groups[groupOf(row, today)].push(row);
  return groups;
}
