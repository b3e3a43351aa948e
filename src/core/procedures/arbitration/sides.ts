import type { Proceeding } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { ArticleId } from '../../law/articles.ts';
import type { Day } from '../../law/day.ts';
import type { Actor } from '../../people/actor.ts';
import { otherSide, type Side, sideOf } from '../../people/role.ts';
import { text } from '../../text.ts';
import { day } from '../fields.ts';
import type { StepContext } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';

export const respondentOf = ({ applicant }: Pick<ArbitrationData, 'applicant'>): Side => otherSide(applicant);

/** Both sides are told the same. */
export const bothSides = (template: string) =>
  (['worker', 'employer'] as const).map(side => ({ to: { side }, template }));

/** Everybody who works on the case is told. */
export const theTribunal = ({ assigned }: Pick<Proceeding, 'assigned'>, template: string) =>
  assigned.map(a => ({ to: { userId: a.userId }, template }));

/** A party's step is closed to the other party; staff write down what came on paper. */
export const onlySide = (side: Side, actor: Actor, article: ArticleId): Refusal | undefined =>
  sideOf(actor.role) === undefined || actor.role === side
    ? undefined
    : refuse('role', text('由另一方办理', 'The other side takes this step'), article);

/** When a paper came in that a clerk writes down; absent where a party hands it in itself. */
export const paperDay = day(
  text('收到日期', 'day of receipt'),
  text('今天收到的不用填', 'Leave it out for what came in today'),
)
  .meta({ staff: true })
  .optional();

/** The day on which something counts as handed in. */
export const handedIn = (input: { readonly receivedOn?: Day | undefined }, today: Day): Day =>
  input.receivedOn ?? today;

/** A day of receipt is not ahead, not before the case came in, and not written by the party itself. */
export function paperDayRefusal(
  input: { readonly receivedOn?: Day | undefined },
  actor: Actor,
  proceeding: Proceeding,
  today: Day,
  article: ArticleId,
): Refusal | undefined {
  if (input.receivedOn === undefined) return undefined;
  if (sideOf(actor.role) && input.receivedOn !== today)
    return refuse('law', text('收到日期由系统记录', 'The day of receipt is recorded by the system'), article);
  return input.receivedOn > today || input.receivedOn < proceeding.openedOn
    ? refuse(
        'law',
        text('收到日期要在立案以后、今天或以前', 'The day of receipt lies between the application and today'),
        article,
      )
    : undefined;
}

/** The last day of the answer period, once the copy has been served. */
const answerUntil = ({ deadlines }: Pick<Proceeding, 'deadlines'>): Day | undefined =>
  deadlines.findLast(d => d.code === 'DL-ARB-ANS')?.due;

/** Whether the answer period is over on a day (it begins with the service of the copy). */
export const afterAnswerPeriod = (proceeding: Pick<Proceeding, 'deadlines'>, on: Day): boolean => {
  const until = answerUntil(proceeding);
  return until !== undefined && on > until;
};

/** What the respondent may do once, before the answer period ends: on paper the day of receipt counts (CR 10, 36). */
export const onceInAnswerPeriod = (
  isDone: (data: ArbitrationData) => boolean,
  done: Refusal,
  tooLate: Refusal,
  article: ArticleId,
) => ({
  closedWhen: ({
    data,
    actor,
    proceeding,
    today,
  }: Pick<StepContext<never, ArbitrationData>, 'data' | 'actor' | 'proceeding' | 'today'>) =>
    onlySide(respondentOf(data), actor, article) ??
    (isDone(data)
      ? done
      : actor.role !== 'institute-clerk' && afterAnswerPeriod(proceeding, today)
        ? tooLate
        : undefined),
  unless: ({
    input,
    actor,
    proceeding,
    today,
  }: StepContext<{ readonly receivedOn?: Day | undefined }, ArbitrationData>) =>
    paperDayRefusal(input, actor, proceeding, today, article) ??
    (afterAnswerPeriod(proceeding, handedIn(input, today)) ? tooLate : undefined),
});
