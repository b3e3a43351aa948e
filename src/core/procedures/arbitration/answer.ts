import { z } from 'zod';
import type { Claim } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { ArticleId } from '../../law/articles.ts';
import type { Day } from '../../law/day.ts';
import type { Actor } from '../../people/actor.ts';
import { type Side, sideOf } from '../../people/role.ts';
import { text } from '../../text.ts';
import { choice, day, id, line, list, money, words } from '../fields.ts';
import { type Effects, type StepContext, stepOf } from '../procedure.ts';
import { servedOtherwise } from '../serving.ts';
import type { ArbitrationData } from './data.ts';
import { handedIn, paperDay, paperDayRefusal, respondentOf, theTribunal } from './sides.ts';
import { preparing, underWay } from './stages.ts';

const step = stepOf<ArbitrationData>();

const claimAnswer = z
  .strictObject({
    claimId: id(text('请求', 'claim'), 'claim'),
    position: choice(text('意见', 'position'), {
      agreed: text('同意', 'Admitted'),
      partly: text('部分同意', 'Admitted in part'),
      disputed: text('不同意', 'Denied'),
    }),
    amount: money(text('同意的金额（元）', 'amount admitted (yuan)')).optional(),
    reason: line(text('事实和理由', 'facts and reasons'), 1000).optional(),
  })
  .meta({ label: text('对一项请求的答辩', 'answer to a claim') });

const said = {
  answers: list(text('逐项答辩', 'answer to each claim'), claimAnswer, { min: 1, max: 40 }),
  words: words(text('其他要说明的', 'anything else'), { max: 5000 }).optional(),
};
type Answer = z.output<z.ZodObject<typeof said>> & { receivedOn?: Day | undefined };

/** Whose answer it is: the party's own, and what a clerk writes down is the respondent's. */
const sideAnswering = (actor: Actor, data: ArbitrationData): Side => sideOf(actor.role) ?? respondentOf(data);

/** The claims that a side answers: those of the other side. */
const claimsAgainst = (side: Side, claims: readonly Claim[], data: ArbitrationData): Claim[] =>
  claims.filter(claim => (claim.by ?? data.applicant) !== side);

type Now = Omit<StepContext<never, ArbitrationData>, 'input' | 'newId'>;

/**
 * The answer, claim by claim, by the respondent in ten working days of the copy; silence does not stop the case, and what comes
 * later is still read (LMA 30; CR 33). A counterclaim is answered by the applicant in the same way.
 */
const answering = {
  law: ['lma-30', 'cr-33'] as readonly ArticleId[],
  from: preparing,
  closedWhen: ({ data, actor, dossier }: Now) => {
    const side = sideAnswering(actor, data);
    if (side === respondentOf(data) && !data.copyServed)
      return refuse(
        'law',
        text('申请书副本还没有送达', 'The copy of the application has not been served yet'),
        'cr-33',
      );
    return claimsAgainst(side, dossier.claims, data).length === 0
      ? refuse('role', text('由被申请人答辩', 'The respondent answers'), 'cr-33')
      : undefined;
  },
  unless: ({ input: told, data, actor, dossier, proceeding, today }: StepContext<Answer, ArbitrationData>) => {
    const late = paperDayRefusal(told, actor, proceeding, today, 'cr-33');
    if (late) return late;
    const against = claimsAgainst(sideAnswering(actor, data), dossier.claims, data);
    for (const one of told.answers) {
      const claim = against.find(c => c.id === one.claimId);
      if (!claim) return refuse('law', text('只对对方的请求答辩', 'Answer the claims of the other side only'), 'cr-33');
      if (one.position === 'partly' && one.amount === undefined && claim.amount !== undefined)
        return refuse('law', text('部分同意要写明同意的金额', 'State the amount that is admitted in part'), 'cr-33');
      if (one.amount !== undefined && claim.amount !== undefined && one.amount > claim.amount)
        return refuse(
          'law',
          text('同意的金额不能超过请求的金额', 'The amount admitted is at most the amount claimed'),
          'cr-33',
        );
    }
    return new Set(told.answers.map(a => a.claimId)).size < told.answers.length
      ? refuse('law', text('同一项请求只写一次', 'Each claim is answered once'), 'cr-33')
      : undefined;
  },
  does: ({
    input: told,
    data,
    actor,
    dossier,
    proceeding,
    today,
  }: StepContext<Answer, ArbitrationData>): Effects<ArbitrationData> => {
    const on = handedIn(told, today);
    const own = sideAnswering(actor, data) === respondentOf(data);
    const claims = dossier.claims.flatMap((claim): Claim[] => {
      const found = told.answers.find(a => a.claimId === claim.id);
      if (!found) return [];
      const { claimId: _, ...words } = found;
      return [{ ...claim, answer: { ...words, on, proceedingId: proceeding.id } }];
    });
    return {
      claims,
      issues: [own ? 'arbitration-answer' : 'arbitration-counter-answer'],
      data: own ? { answered: { on, ...(told.words && { words: told.words }) } } : {},
      ...(own && {
        stops: ['DL-ARB-ANS'],
        starts: data.answerPassedOn ? [] : [{ code: 'DL-ARB-ANSCOPY', from: on }],
      }),
      notices: [
        { to: { side: own ? data.applicant : respondentOf(data) }, template: 'answer-filed' },
        ...theTribunal(proceeding, 'answer-filed'),
      ],
    };
  },
} as const;

export const answer = step<Answer>({
  ...answering,
  title: text('提交答辩', 'File the answer'),
  help: text(
    '对每一项请求写同意、部分同意或者不同意，写明事实和理由。对方看得到',
    'For each claim: admitted, admitted in part or denied, with facts and reasons. The other side reads it',
  ),
  by: ['worker', 'employer'],
  input: z.strictObject(said),
  rank: ({ data }) => (data.answered || data.unansweredOn ? 'normal' : 'primary'),
});

/** The same, handed in on paper. */
export const recordAnswer = step<Answer>({
  ...answering,
  title: text('登记书面答辩', 'Record an answer on paper'),
  by: ['institute-clerk'],
  input: z.strictObject({ ...said, receivedOn: paperDay }),
});

/** The copy of the answer reaches the applicant within five working days (LMA 30; CR 33). */
export const passAnswer = step<{ on: Day }>({
  title: text('登记答辩书副本已送达', 'Record that the answer was passed on'),
  law: ['lma-30', 'cr-33'],
  by: ['institute-clerk'],
  from: preparing,
  input: z.strictObject({ on: day(text('送达日期', 'day of service')) }),
  rank: 'primary',
  stops: ['DL-ARB-ANSCOPY'],
  closedWhen: ({ data }) =>
    data.answered && !data.answerPassedOn
      ? undefined
      : refuse('law', text('没有等送达的答辩书', 'No answer waits to be passed on'), 'cr-33'),
  unless: ({ input: told, data, today }) =>
    told.on > today || told.on < data.answered!.on
      ? refuse(
          'law',
          text('送达日期要在收到答辩以后、今天或以前', 'The day lies between the answer and today'),
          'cr-33',
        )
      : undefined,
  does: ({ input: told, data, dossier, proceeding, follows }) => ({
    ...(!follows && {
      also: servedOtherwise(dossier, proceeding.id, 'arbitration-answer', {
        on: told.on,
        receiver: dossier.parties.find(p => p.side === data.applicant)?.name.slice(0, 60) ?? '',
        way: 'personal',
      }),
    }),
    data: { answerPassedOn: told.on },
    notices: [{ to: { side: data.applicant }, template: 'served' }],
  }),
});

/** Ten working days without an answer: the case goes on (LMA 30(3)). The respondent may still answer. */
export const noteNoAnswer = step<Record<string, never>>({
  title: text('答辩期满没有答辩，继续审理', 'No answer in time; the case goes on'),
  law: ['lma-30', 'cr-33'],
  by: ['clock'],
  from: [...underWay, 'suspended'],
  input: z.strictObject({}),
  after: ['DL-ARB-ANS'],
  does: ({ today, proceeding }) => ({
    halts: ['DL-ARB-ANS'],
    data: { unansweredOn: today },
    notices: theTribunal(proceeding, 'no-answer'),
  }),
});
