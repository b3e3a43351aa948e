import { type Text, text } from '../text.ts';
import type { ArticleId } from './articles.ts';
import type { Calendar } from './calendar.ts';
import { addMonths, compareDays, type Day, daysBetween, formatDayEn, formatDayZh } from './day.ts';
import { type Deadline, deadlineOf } from './deadline.ts';
import type { DerivationLine } from './derivation.ts';
import { type InterruptionKind, isOfEnterpriseRules, wordsOfInterruption } from './interruptions.ts';

/** Something that makes the period start anew, from its day or from the end of the procedure that it began. */
export interface Interruption {
  readonly on: Day;
  readonly endedOn?: Day;
  readonly kind: InterruptionKind;
}

/** Days on which nothing could be done (force majeure …), both ends included. */
export interface Suspension {
  readonly from: Day;
  readonly to: Day;
}

export interface LimitationFacts {
  /** The last day of the employment; absent while it goes on. */
  readonly employedUntil?: Day;
  /** When the harm was or should have been known. */
  readonly knownOn?: Day;
  readonly interruptions?: readonly Interruption[];
  readonly suspensions?: readonly Suspension[];
  readonly filedOn?: Day;
}

export interface LimitationInput extends LimitationFacts {
  /** `wage`: pay while employed; `other`: everything else (LMA 27). */
  readonly kind: 'wage' | 'other';
  /** Why the period starts on `knownOn`, where it is not simply that the harm was known. */
  readonly startWords?: Text;
}

/** Another way in which the law is read, and the last day by it; null: no limit. */
export interface Reading {
  readonly code: string;
  readonly words: Text;
  readonly due: Day | null;
}

export interface Limitation {
  /** The day from which the last period runs; null while none runs. */
  readonly starts: Day | null;
  readonly raw: Day | null;
  /** The last day to file; null: no limit while employed, or no start known. */
  readonly due: Day | null;
  readonly provisional: boolean;
  /** Only if a day of filing was given. */
  readonly inTime?: boolean;
  readonly articles: readonly ArticleId[];
  /** Sentence by sentence, how it was found. */
  readonly lines: readonly DerivationLine[];
  /** Readings that lead to another day. */
  readonly readings: readonly Reading[];
}

const suspended: Text = { zh: '有正当理由不能申请', en: 'just cause kept the party from applying' };
const rule: readonly ArticleId[] = ['lma-27', 'cr-26'];

const line = (zh: string, en: string, articles: readonly ArticleId[]): DerivationLine => ({
  text: { zh, en },
  articles,
});

/** The limitation runs only as a defence: who does not raise it in arbitration has lost it. */
const defence = line(
  '时效要由对方在仲裁时提出来才会影响结果；仲裁时没有提，到法院再提不起作用。',
  'It counts only if the other side raises it in arbitration; raised for the first time in court it has no effect.',
  ['si2-20'],
);

const excludedOf = (suspensions: readonly Suspension[] | undefined) =>
  (suspensions ?? []).map(it => ({ ...it, reason: suspended }));

/** The day from which the year starts anew: the end of the procedure that the act began, or the act's own. */
const restartOf = ({ on, endedOn }: Interruption): Day => (endedOn === undefined || endedOn < on ? on : endedOn);

const earliestFirst = (a: Interruption, b: Interruption): number =>
  compareDays(a.on, b.on) || compareDays(restartOf(a), restartOf(b));

interface Course {
  readonly starts: Day;
  readonly end: Deadline;
  readonly lines: readonly DerivationLine[];
}

/** The period from its first start through every interruption that falls into it as it then stands. */
function courseOf(begin: Day, facts: LimitationFacts, calendar: Calendar): Course {
  const excluded = excludedOf(facts.suspensions);
  const endFrom = (start: Day): Deadline => deadlineOf('DL-LIM-1Y', start, calendar, { excluded });
  const lines: DerivationLine[] = [];
  let starts = begin;
  let end = endFrom(starts);
  for (const interruption of [...(facts.interruptions ?? [])].sort(earliestFirst)) {
    const { on, kind } = interruption;
    const restart = restartOf(interruption);
    if (restart <= starts) continue;
    const words = wordsOfInterruption(kind);
    if (on > end.due) {
      lines.push(
        line(
          `${formatDayZh(on)}${words.zh}时已经过了时效，不能重新起算。`,
          `On ${formatDayEn(on)} (${words.en}) the period had already run out, so it does not start anew.`,
          ['lma-27', 'cr-27'],
        ),
      );
      continue;
    }
    starts = restart;
    end = endFrom(starts);
    lines.push(
      line(
        restart === on
          ? `${formatDayZh(on)}${words.zh}，时效中断，从${formatDayZh(starts)}重新计算一年。`
          : `${formatDayZh(on)}${words.zh}，时效中断，从程序结束的${formatDayZh(starts)}重新计算一年。`,
        restart === on
          ? `On ${formatDayEn(on)} there was ${words.en}: the year starts anew on ${formatDayEn(starts)}.`
          : `On ${formatDayEn(on)} there was ${words.en}: the year starts anew at its end, on ${formatDayEn(starts)}.`,
        ['cr-27', 'cc-195', ...(isOfEnterpriseRules(kind) ? (['ent-31'] as const) : [])],
      ),
    );
  }
  return { starts, end, lines };
}

/** The Civil Code lets only what happens in the last six months suspend, and gives six months from its end (CC 194). */
function bySixMonths(starts: Day, suspensions: readonly Suspension[], calendar: Calendar): Day {
  const plain = deadlineOf('DL-LIM-1Y', starts, calendar);
  const from = addMonths(plain.raw, -6);
  const last = suspensions
    .filter(it => it.to >= from && it.from <= plain.raw)
    .map(it => it.to)
    .sort()
    .at(-1);
  return last === undefined ? plain.due : deadlineOf('DL-LIM-6M', last, calendar).due;
}

function readingsOf(course: Course, begin: Day, facts: LimitationFacts, calendar: Calendar): Reading[] {
  const { suspensions = [], interruptions = [] } = facts;
  const fromTheAct = interruptions.map(({ on, kind }) => ({ on, kind }));
  const readings: Reading[] = [
    {
      code: 'from-the-act',
      words: text(
        '另一种看法：从提出的那一天而不是程序结束的那一天重新计算',
        'Another reading: the year starts anew with the act and not with the end of its procedure',
      ),
      due: courseOf(begin, { ...facts, interruptions: fromTheAct }, calendar).end.due,
    },
    {
      code: 'last-six-months',
      words: text(
        '另一种看法：参照民法典，只有最后六个月内的事由才中止时效，事由消除后再满六个月',
        'Another reading: as in the Civil Code, only causes in the last six months suspend, and six months follow their end',
      ),
      due: bySixMonths(course.starts, suspensions, calendar),
    },
  ];
  return readings.filter(it => it.due !== course.end.due);
}

function startLine({ kind, knownOn, startWords }: LimitationInput, begin: Day): DerivationLine {
  if (kind === 'wage' || knownOn === undefined)
    return line(
      `${formatDayZh(begin)}离职，从这一天起算一年。`,
      `The employment ended on ${formatDayEn(begin)}: one year from then.`,
      rule,
    );
  const words = startWords ?? text('知道权利被侵害', 'the harm was known');
  return line(
    `${formatDayZh(begin)}${words.zh}，从这一天起算一年。`,
    `On ${formatDayEn(begin)} ${words.en}: one year from then.`,
    rule,
  );
}

/** The end of the course in sentences: days added, the last day, whether a filing is in time, and who has to raise it. */
function endLines({ starts, end }: Course, filedOn: Day | undefined, calendar: Calendar): DerivationLine[] {
  const lines: DerivationLine[] = [];
  const added = daysBetween(deadlineOf('DL-LIM-1Y', starts, calendar).raw, end.raw);
  if (added > 0)
    lines.push(
      line(`中止${added}天，往后加${added}天。`, `Suspended for ${added} days, which are added.`, ['lma-27', 'cr-28']),
    );
  lines.push(
    end.rolled === end.raw
      ? line(`最后一天是${formatDayZh(end.due)}。`, `The last day is ${formatDayEn(end.due)}.`, ['cc-202'])
      : line(
          `${formatDayZh(end.raw)}是休息日，顺延到${formatDayZh(end.due)}。`,
          `${formatDayEn(end.raw)} is a day of rest; the period ends on ${formatDayEn(end.due)}.`,
          ['cc-202', 'cpl-85', 'cc-203'],
        ),
  );
  if (filedOn !== undefined)
    lines.push(
      filedOn > end.due
        ? line(`${formatDayZh(filedOn)}申请，超过了时效。`, `Filed on ${formatDayEn(filedOn)}, after the period.`, rule)
        : line(`${formatDayZh(filedOn)}申请，没有超过时效。`, `Filed on ${formatDayEn(filedOn)}, in time.`, rule),
    );
  return [...lines, defence];
}

const articlesOf = (lines: readonly DerivationLine[]): ArticleId[] => [...new Set(lines.flatMap(it => it.articles))];

function withoutStart({ kind, filedOn }: LimitationInput): Limitation {
  const lines = [
    kind === 'wage'
      ? line('还在职，工资没有时效限制。', 'While employed, pay has no limitation.', rule)
      : line('还不知道从哪一天算起。', 'The day from which to count is not known yet.', rule),
  ];
  return {
    starts: null,
    raw: null,
    due: null,
    provisional: false,
    ...(kind === 'wage' && filedOn !== undefined && { inTime: true }),
    articles: articlesOf(lines),
    lines,
    readings: [],
  };
}

/**
 * The last day to apply for arbitration (LMA 27; CR 26 to 28): one year from knowing; pay while employed has no limit until
 * the employment ends, then one year from that day. An interruption inside the period starts it anew (CC 195); one after it
 * has run out does not bring it back. Suspended days are added. It counts only if the other side raises it in arbitration.
 */
export function limitationOf(input: LimitationInput, calendar: Calendar): Limitation {
  const begin = input.kind === 'wage' ? input.employedUntil : (input.knownOn ?? input.employedUntil);
  if (begin === undefined) return withoutStart(input);
  const course = courseOf(begin, input, calendar);
  const lines = [startLine(input, begin), ...course.lines, ...endLines(course, input.filedOn, calendar)];
  return {
    starts: course.starts,
    raw: course.end.raw,
    due: course.end.due,
    provisional: course.end.provisional,
    ...(input.filedOn !== undefined && { inTime: input.filedOn <= course.end.due }),
    articles: articlesOf(lines),
    lines,
    readings: readingsOf(course, begin, input, calendar),
  };
}
