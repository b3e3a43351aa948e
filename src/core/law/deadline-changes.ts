import { type Text, text } from '../text.ts';
import type { Calendar } from './calendar.ts';
import { type Day, formatDayEn, formatDayZh } from './day.ts';
import { type Deadline, type DeadlineOptions, deadlineOf } from './deadline.ts';
import type { Term } from './term.ts';
import { terms } from './terms.ts';

/** What of a limit can come out otherwise when it is computed again. */
const compared = ['from', 'raw', 'rolled', 'due', 'alarm', 'strict', 'length', 'provisional'] as const;
type Compared = (typeof compared)[number];

export interface DeadlineChange<D extends Deadline = Deadline> {
  readonly before: D;
  readonly after: Deadline;
  readonly changed: readonly Compared[];
  /** One sentence for those who wait for the day. */
  readonly words: Text;
}

/** The facts of a limit as they were given, so that it can be computed again. */
export function optionsOf(deadline: Deadline): DeadlineOptions {
  const term: Term = terms[deadline.code];
  const usual = deadline.extended ? (term.extended ?? term.length) : term.length;
  const restarts = [...(deadline.restarts ?? []), ...(deadline.missedRestarts ?? [])];
  return {
    extended: deadline.extended,
    excluded: deadline.excluded,
    ...(restarts.length > 0 && { restarts }),
    ...(deadline.length !== usual && { length: deadline.length }),
    ...(deadline.agreed && { due: deadline.raw }),
  };
}

function wordsOf(before: Deadline, after: Deadline): Text {
  const { title } = terms[after.code];
  if (before.due === after.due) {
    if (before.provisional && !after.provisional)
      return text(
        `${title.zh}的最后一天${formatDayZh(after.due)}已经确定。`,
        `${title.en}: ${formatDayEn(after.due)} is now certain.`,
      );
    return text(
      `${title.zh}的最后一天没有变，还是${formatDayZh(after.due)}。`,
      `${title.en}: the last day stays ${formatDayEn(after.due)}.`,
    );
  }
  const time = (due: string): string => due.slice(11);
  return text(
    `${title.zh}的最后一天从${formatDayZh(before.due)}${time(before.due)}改为${formatDayZh(after.due)}${time(after.due)}。`,
    `${title.en}: the last day moves from ${formatDayEn(before.due)}${time(before.due) && ` ${time(before.due)}`} to ${formatDayEn(after.due)}${time(after.due) && ` ${time(after.due)}`}.`,
  );
}

const compare = <D extends Deadline>(before: D, after: Deadline): DeadlineChange<D> => ({
  before,
  after,
  changed: compared.filter(field => before[field] !== after[field]),
  words: wordsOf(before, after),
});

/**
 * A limit computed again with some facts put right (the day of the event, an extension, days left out, new starts), and what
 * that changes. Facts that are not given stay as they were.
 */
export function correctDeadline<D extends Deadline>(
  before: D,
  correction: DeadlineOptions & { readonly from?: Day },
  calendar: Calendar,
): DeadlineChange<D> {
  const { from = before.from, ...options } = correction;
  return compare(before, deadlineOf(before.code, from, calendar, { ...optionsOf(before), ...options }));
}
