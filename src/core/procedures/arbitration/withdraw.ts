import { z } from 'zod';
import type { Proceeding } from '../../dossier/dossier.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { type Text, text } from '../../text.ts';
import { choice, line, words, yes } from '../fields.ts';
import { type Approval, type Effects, type StepContext, stepOf } from '../procedure.ts';
import type { ArbitrationData } from './data.ts';
import { absenceOf, runningHearing, withHearing } from './data-hearing.ts';
import { refusalGrounds } from './grounds.ts';
import { calledOff, toldInTime } from './hearing-set.ts';
import { acceptedOnOf } from './period.ts';
import { bothSides, onlySide, respondentOf, theTribunal } from './sides.ts';
import { underWay } from './stages.ts';

/** Ends without an award: withdrawn, deemed withdrawn, dismissed, terminated (A7, A17, A18, A25; LMA 36; ZJMA 30, 32). */
const step = stepOf<ArbitrationData>();

const withdrawn = (proceeding: Proceeding<ArbitrationData>, today: Day, reason?: string): Effects<ArbitrationData> => ({
  ...calledOff(proceeding.data, today, '申请人撤回申请'),
  outcome: 'withdrawn',
  counts: ['withdrawn'],
  data: {
    ...calledOff(proceeding.data, today, '申请人撤回申请').data,
    closing: { ground: 'withdrawn', on: today, ...(reason && { words: reason }) },
  },
  ...(acceptedOnOf(proceeding) !== undefined && { issues: ['arbitration-withdrawal'] }),
  notices: [
    ...theTribunal(proceeding, 'withdrawn'),
    // Before the copy is served the other side has not heard of it.
    ...(proceeding.data.copyServed
      ? [{ to: { side: respondentOf(proceeding.data) }, template: 'application-withdrawn' }]
      : []),
  ],
});

/** Free, and the claim may be filed again (CR 35); once argument has ended the respondent has to agree (ZJMA 30). */
export const withdraw = step<{ reason?: string | undefined }>({
  title: text('撤回申请', 'Withdraw'),
  help: text(
    '撤回以后可以再申请，但要注意仲裁时效。辩论终结以后要对方同意',
    'It may be filed again, within the limitation period. After argument the other side has to agree',
  ),
  law: ['cr-35', 'zjma-30'],
  binds: 'withdraw',
  by: ['worker', 'employer'],
  from: ['offered', 'received', 'mediate-first', 'supplement', ...underWay, 'suspended'],
  outcomes: { withdrawn: 'withdrawn' },
  input: z.strictObject({ reason: line(text('原因（选填）', 'reason (optional)'), 500).optional() }),
  rank: 'danger',
  final: true,
  closedWhen: ({ data, actor }) =>
    actor.role !== data.applicant
      ? refuse('role', text('由申请人撤回', 'Only the applicant withdraws'), 'cr-35')
      : data.withdrawalAsked
        ? refuse('law', text('已经申请撤回，等对方答复', 'Asked for; the other side has to answer'), 'zjma-30')
        : undefined,
  does: ({ input, today, proceeding, data }) =>
    data.argumentEndedOn
      ? {
          data: { withdrawalAsked: { on: today, ...(input.reason && { words: input.reason }) } },
          notices: [
            { to: { side: respondentOf(data) }, template: 'withdrawal-asked' },
            ...theTribunal(proceeding, 'withdrawal-asked'),
          ],
        }
      : withdrawn(proceeding, today, input.reason),
});

/** The respondent agrees to a withdrawal after argument, or the case goes on (ZJMA 30). */
export const answerWithdrawal = step<{ agrees: 'yes' | 'no' }>({
  title: text('答复对方的撤回申请', 'Answer the request to withdraw'),
  law: ['zjma-30'],
  by: ['worker', 'employer', 'institute-clerk'],
  from: [...underWay, 'suspended'],
  outcomes: { withdrawn: 'withdrawn' },
  input: z.strictObject({
    agrees: choice(text('同意撤回吗', 'agree to the withdrawal'), {
      yes: text('同意', 'Yes'),
      no: text('不同意，请继续裁决', 'No, go on to the award'),
    }),
  }),
  rank: ({ data }) => (data.withdrawalAsked ? 'primary' : 'normal'),
  final: true,
  closedWhen: ({ data, actor }) =>
    onlySide(respondentOf(data), actor, 'zjma-30') ??
    (data.withdrawalAsked
      ? undefined
      : refuse('law', text('没有等答复的撤回申请', 'No request to withdraw awaits an answer'), 'zjma-30')),
  does: ({ input, proceeding, today, data }) =>
    input.agrees === 'yes'
      ? withdrawn(proceeding, today, data.withdrawalAsked!.words)
      : {
          data: { withdrawalAsked: null },
          notices: [{ to: { side: data.applicant }, template: 'withdrawal-refused' }],
        },
});

/**
 * The applicant was told of the hearing in time and stayed away without good reason, or left it without leave: it counts as withdrawn, and
 * the same claim is not accepted again (LMA 36; CR 39). Rests on the absence that was recorded at the hearing.
 */
export const deemWithdrawn = step<{ noReason: boolean; words: string }>({
  title: text('按撤回申请处理', 'Treat as withdrawn'),
  help: text(
    '申请人收到书面通知，无正当理由不到庭，或者未经同意中途退庭。同一请求以后不再受理',
    'The applicant had written notice and stayed away without good reason, or left without leave. The same claim is not accepted again',
  ),
  law: ['lma-36', 'cr-39'],
  by: ['arbitrator', 'institute-head'],
  mine: true,
  from: ['hearing'],
  to: 'deemed-withdrawn',
  input: z.strictObject({
    noReason: yes(text('申请人没有正当理由', 'The applicant had no good reason')),
    words: words(text('通知和缺席的情况', 'how it was notified, and the absence'), { min: 5, max: 1000 }),
  }),
  rank: 'danger',
  final: true,
  counts: ['withdrawn'],
  issues: ['arbitration-deemed-withdrawal'],
  closedWhen: ({ data, facts }) => {
    if (!absenceOf(data, data.applicant))
      return refuse(
        'law',
        text('没有登记申请人缺席或者中途退庭', 'No absence of the applicant has been recorded at a hearing'),
        'lma-36',
      );
    return toldInTime(runningHearing(data)!, data.applicant, facts.calendar)
      ? undefined
      : refuse(
          'law',
          text(
            '没有在开庭五个工作日以前通知申请人，不能按撤回处理，延期开庭',
            'The applicant was not told five working days before; adjourn the hearing instead',
          ),
          'cr-38',
        );
  },
  unless: ({ input }) =>
    input.noReason
      ? undefined
      : refuse('law', text('有正当理由的，延期开庭', 'With good reason the hearing is adjourned'), 'cr-39'),
  does: ({ input, data, today, proceeding }) => {
    const { kind } = absenceOf(data, data.applicant)!;
    const hearing = runningHearing(data)!;
    return {
      code: kind,
      data: {
        ...withHearing(data, { ...hearing, state: 'closed' }),
        closing: { ground: 'absence', on: today, words: input.words },
        absence: { kind, hearingOn: hearing.on, noticeOn: hearing.served[data.applicant]!.on },
      },
      notices: [...bothSides('deemed-withdrawn'), ...theTribunal(proceeding, 'deemed-withdrawn')],
    };
  },
});

const byTheHead = (zh: string, en: string): Approval => ({
  by: ['institute-head'],
  within: 'DL-HOUSE-APPROVAL',
  public: text(zh, en),
});

/** Found after acceptance that it should not have been accepted: closed in writing, and the way to court is open (CR 32; LMA 29). */
export const dismissCase = step<{ ground: keyof typeof refusalGrounds; words: string }>({
  title: text('撤销案件', 'Dismiss the case'),
  help: text(
    '受理以后发现不应当受理。没有管辖权的，办“移送管辖”',
    'Accepted by mistake. Where jurisdiction is missing, transfer the case instead',
  ),
  law: ['cr-32', 'lma-29'],
  by: ['institute-clerk', 'arbitrator', 'institute-head'],
  approval: byTheHead('决定是否撤销案件', 'Decide on dismissing the case'),
  from: underWay,
  to: 'dismissed',
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), refusalGrounds),
    words: words(text('理由', 'reasons'), { min: 10, max: 2000 }),
  }),
  rank: 'danger',
  final: true,
  counts: ['closed'],
  issues: ['arbitration-dismissal'],
  unless: ({ input }) =>
    input.ground === 'jurisdiction'
      ? refuse(
          'law',
          text(
            '没有管辖权的不撤销，要移送有管辖权的仲裁委员会',
            'Without jurisdiction a case is transferred, not dismissed',
          ),
          'cr-9',
        )
      : undefined,
  does: context => closed(context, 'case-dismissed'),
});

/** The case ends without an award: what was set is called off, and everybody in it is told. */
function closed(
  { input, data, today, proceeding }: StepContext<{ ground: string; words: string }, ArbitrationData>,
  template: 'case-dismissed' | 'case-terminated',
): Effects<ArbitrationData> {
  const { bookings, data: hearings } = calledOff(data, today, input.words);
  return {
    code: input.ground,
    ...(bookings && { bookings }),
    data: { ...hearings, closing: { ground: input.ground, on: today, words: input.words } },
    notices: [...bothSides(template), ...theTribunal(proceeding, template)],
  };
}

export const terminationGrounds = {
  death: text('当事人死亡，没有权利义务承受人', 'A party has died and nobody succeeds'),
  sued: text('逾期没有裁决，当事人起诉，法院已经受理', 'No award in time; a party sued and the court has accepted'),
  other: text('其他应当终结的情形', 'Another ground'),
} as const satisfies Record<string, Text>;

/** A party died without a successor, or a court took the overdue case (CR 48; ZJMA 32). */
export const terminate = step<{ ground: keyof typeof terminationGrounds; words: string }>({
  title: text('终结审理', 'Terminate the case'),
  law: ['zjma-32', 'cr-48', 'lma-43'],
  by: ['institute-clerk', 'arbitrator', 'institute-head'],
  approval: byTheHead('决定是否终结审理', 'Decide on terminating the case'),
  from: [...underWay, 'suspended'],
  to: 'terminated',
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), terminationGrounds),
    words: words(text('情况', 'what happened'), { min: 5, max: 2000 }),
  }),
  rank: 'danger',
  final: true,
  counts: ['closed'],
  issues: ['arbitration-termination'],
  unless: ({ input, data }) =>
    input.ground === 'sued' && !data.overdue
      ? refuse(
          'law',
          text(
            '审理期限还没有满，不能以法院受理为由终结',
            'The closing period has not passed, so a suit does not end the case',
          ),
          'cr-48',
        )
      : undefined,
  does: context => closed(context, 'case-terminated'),
});
