import type { Text } from '../text.ts';
import type { ArticleId } from './articles.ts';
import { type Calendar, workingDaysBetween } from './calendar.ts';
import { addDays, compareDays, type Day, daysBetween } from './day.ts';
import type { Deadline } from './deadline.ts';

/** Why an arbitration's closing period starts anew (CR 46); the day itself is not counted. */
export const restartReasons = {
  joinder: { zh: '追加当事人', en: 'a party was joined' },
  supplement: { zh: '申请材料补正完成', en: 'the application was supplemented' },
  claims: { zh: '受理增加或变更的请求', en: 'added or changed claims were accepted' },
  counterclaim: { zh: '受理反申请', en: 'the counterclaim was accepted' },
  transfer: { zh: '接受移送', en: 'the transferred case was received' },
} as const satisfies Record<string, Text>;
export type RestartReason = keyof typeof restartReasons;

/** Why days do not count towards an arbitration's closing period, and by which article. */
export const exclusionReasons = {
  suspension: { zh: '中止审理', en: 'the case was suspended', articles: ['cr-46', 'cr-47', 'zjma-31'] },
  'public-notice': { zh: '公告送达', en: 'service by public notice', articles: ['cr-46', 'zjma-36'] },
  appraisal: { zh: '等待鉴定', en: 'waiting for an appraisal', articles: ['zjma-36'] },
  'injury-decision': { zh: '等待工伤认定', en: 'waiting for the decision on the injury', articles: ['zjma-36'] },
  inquiry: { zh: '委托调查取证', en: 'an inquiry by another body', articles: ['zjma-36'] },
  talks: { zh: '当事人要求庭外和解', en: 'talks outside the hearing at the parties’ wish', articles: ['zjma-36'] },
} as const satisfies Record<string, Text & { articles: readonly ArticleId[] }>;
export type ExclusionReason = keyof typeof exclusionReasons;

/** Days that do not count, both ends included, and why. */
export interface Excluded {
  readonly from: Day;
  readonly to: Day;
  readonly reason: Text;
  readonly articles?: readonly ArticleId[];
}

/** An event from which the whole length is counted anew; the day itself is not counted. */
export interface Restart {
  readonly on: Day;
  readonly reason: Text;
  readonly articles?: readonly ArticleId[];
}

const textOf = ({ zh, en }: Text): Text => ({ zh, en });

/** Days left out for a reason that the law names. */
export const excludedFor = (reason: ExclusionReason, from: Day, to: Day): Excluded => ({
  from,
  to,
  reason: textOf(exclusionReasons[reason]),
  articles: exclusionReasons[reason].articles,
});

/** A new start for a reason that the law names. */
export const restartFor = (reason: RestartReason, on: Day): Restart => ({
  on,
  reason: textOf(restartReasons[reason]),
  articles: ['cr-46'],
});

/**
 * A stretch of days of a limit, both ends included. `superseded`: counted at first, then the count began anew; `moved`: the
 * days of rest behind the end and the day to which it moves.
 */
export interface Segment {
  readonly kind: 'superseded' | 'counted' | 'excluded' | 'moved';
  readonly from: Day;
  readonly to: Day;
  /** How many days of it count, in the unit of the limit (natural days for months and years). */
  readonly counts: number;
  readonly reason?: Text;
  readonly articles: readonly ArticleId[];
}

/** Calls `note` for each run of days from `from` to `to`, with the exclusion that covers it, or none. */
function split(
  from: Day,
  to: Day,
  excluded: readonly Excluded[],
  note: (from: Day, to: Day, by: Excluded | undefined) => void,
): void {
  let at = from;
  for (const it of [...excluded].sort((a, b) => compareDays(a.from, b.from))) {
    if (it.to < at || it.from > to || it.to < it.from) continue;
    if (it.from > at) note(at, addDays(it.from, -1), undefined);
    const last = it.to < to ? it.to : to;
    note(it.from > at ? it.from : at, last, it);
    at = addDays(last, 1);
    if (at > to) return;
  }
  if (at <= to) note(at, to, undefined);
}

/**
 * The stretches of a limit in the order of days, each with its articles: what was counted, what was left out, what a new
 * start set aside, and the days over which the end moved. None for limits in hours.
 */
export function segmentsOf(deadline: Deadline, calendar: Calendar): readonly Segment[] {
  if (deadline.unit === 'hour' || deadline.due === deadline.from) return [];
  const counts = (from: Day, to: Day): number =>
    deadline.unit === 'working-day' ? workingDaysBetween(calendar, addDays(from, -1), to) : daysBetween(from, to) + 1;
  const { articles } = deadline;
  if (deadline.due < deadline.from) {
    const to = addDays(deadline.from, -1);
    return [{ kind: 'counted', from: deadline.due, to, counts: counts(deadline.due, to), articles }];
  }
  const segments: Segment[] = [];
  let start = deadline.from;
  for (const { on, reason, articles: by } of deadline.restarts ?? []) {
    const from = addDays(start, 1);
    segments.push({ kind: 'superseded', from, to: on, counts: 0, reason, articles: by ?? articles });
    start = on;
  }
  split(addDays(start, 1), deadline.raw, deadline.excluded, (from, to, by) => {
    if (by)
      segments.push({ kind: 'excluded', from, to, counts: 0, reason: by.reason, articles: by.articles ?? articles });
    else segments.push({ kind: 'counted', from, to, counts: counts(from, to), articles });
  });
  if (deadline.due > deadline.raw)
    segments.push({
      kind: 'moved',
      from: addDays(deadline.raw, 1),
      to: deadline.due,
      counts: 0,
      articles: ['cpl-85', 'cc-203'],
    });
  return segments;
}
