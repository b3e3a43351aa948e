import type { Taken } from '../../dossier/booking.ts';
import type { Proceeding } from '../../dossier/dossier.ts';
import { freeSlots, type Slot } from '../../dossier/free-slots.ts';
import type { ArticleId } from '../../law/articles.ts';
import { addWorkingDays, type Calendar, isAnnounced, nextWorkingDay } from '../../law/calendar.ts';
import { addDays, type Day, formatDayEn, formatDayZh, yearOf } from '../../law/day.ts';
import { deadlineOf } from '../../law/deadline.ts';
import { type Text, text } from '../../text.ts';
import type { ArbitrationData } from './data.ts';
import { answerLimit, tribunalPeople } from './hearing-set.ts';

export interface HearingDays {
  /** First lawful times, in order. */
  readonly slots: readonly Slot[];
  /** Why none is earlier, and until when it has to be: sentences with their articles. */
  readonly why: readonly { readonly words: Text; readonly article?: ArticleId }[];
  /** The first day that leaves five full working days; never after it is a hearing refused. */
  readonly first: Day;
  /** The day by which the case has to be closed, where one runs. */
  readonly limit?: Day;
}

/** How far ahead is looked when no closing limit runs, in days. */
const horizon = 60;

/** The limit by which the case has to end; the shorter one of Zhejiang's simple procedure goes before (LMA 43; ZJMA 39). */
const closingLimit = ({ deadlines }: Pick<Proceeding, 'deadlines'>): Day | undefined =>
  deadlines
    .filter(d => d.state === 'open' && (d.code === 'DL-ARB-45' || d.code === 'DL-ARB-ZJ30'))
    .map(d => d.due)
    .sort()[0];

/**
 * When a case can first be heard: five working days' notice (counted strictly, both ends left out), after the time to answer, on a
 * working day on which the tribunal and a room are free, and before the case has to be closed. Pure.
 */
export function hearingDays(args: {
  readonly calendar: Calendar;
  readonly today: Day;
  readonly proceeding: Proceeding;
  readonly rooms: readonly string[];
  readonly taken: readonly Taken[];
  readonly minutes: number;
  readonly atMost?: number;
}): HearingDays {
  const { calendar, today, proceeding, rooms, taken, minutes, atMost = 6 } = args;
  const data = proceeding.data as ArbitrationData;
  // Notice needs a day to go out, so the count is planned by its strict form and refused only below the lawful one.
  const noticed = firstWith(calendar, today, on => today <= (deadlineOf('DL-ARB-HEAR', on, calendar).strict ?? on));
  const answer = answerLimit(proceeding);
  const answered = answer === undefined ? undefined : nextWorkingDay(calendar, addDays(answer, 1));
  const first = answered !== undefined && answered > noticed ? answered : noticed;
  const limit = closingLimit(proceeding);
  const slots = freeSlots({
    calendar,
    first,
    last: limit !== undefined && limit >= first ? limit : addDays(first, horizon),
    minutes,
    rooms,
    people: tribunalPeople(proceeding, data),
    taken,
    atMost,
  });
  const why: HearingDays['why'] = [
    {
      words: text(
        `今天通知，留足五个工作日，最早${formatDayZh(noticed)}`,
        `Told today, with five full working days between: ${formatDayEn(noticed)} at the earliest`,
      ),
      article: 'lma-35',
    },
    ...(answer === undefined
      ? []
      : [
          {
            words: text(
              `答辩期到${formatDayZh(answer)}，开庭在这以后`,
              `The time to answer runs until ${formatDayEn(answer)}; the hearing lies after it`,
            ),
            article: 'lma-30' as const,
          },
        ]),
    ...(limit === undefined
      ? []
      : [
          {
            words:
              limit < first
                ? text(
                    `审理期限${formatDayZh(limit)}届满，来不及在期限里开庭，要先报批延期`,
                    `The case has to be closed by ${formatDayEn(limit)}: no hearing fits, and an extension is needed first`,
                  )
                : text(
                    `审理期限到${formatDayZh(limit)}，开庭后还要留出写裁决的时间`,
                    `The case has to be closed by ${formatDayEn(limit)}; leave time to write the award`,
                  ),
            article: 'lma-43' as const,
          },
        ]),
    ...(isAnnounced(calendar, yearOf(first))
      ? []
      : [
          {
            words: text(
              `${yearOf(first)}年的放假安排还没有公布，日子可能会变`,
              `The days off of ${yearOf(first)} are not announced; the days may change`,
            ),
          },
        ]),
  ];
  return { slots, why, first, ...(limit !== undefined && { limit }) };
}

function firstWith(calendar: Calendar, after: Day, isLawful: (on: Day) => boolean): Day {
  let on = addWorkingDays(calendar, after, 1);
  while (!isLawful(on)) on = addWorkingDays(calendar, on, 1);
  return on;
}
