import { z } from 'zod';
import { refuse } from '../../dossier/refusal.ts';
import { text } from '../../text.ts';
import { bothSides } from '../arbitration/sides.ts';
import { choice, line, words, yes } from '../fields.ts';
import { type Effects, type StepContext, stepOf } from '../procedure.ts';
import { tellFirstInstance } from './appeal-link.ts';
import { courtName, suitOnly, tellTribunal, theCourt } from './common.ts';
import { isServedOn, type LitigationData, type Ruling } from './data.ts';
import { refusalGrounds } from './docket.ts';
import { resumesEnforcement } from './enforcement-link.ts';
import { calledOff, summoned } from './hearing.ts';
import { type ServedInput, servedInput, servedOf } from './judge.ts';
import { underWay } from './stages.ts';

const step = stepOf<LitigationData>();

/** What follows when whoever went to court gives up, or counts as having given up. */
function givenUp(
  context: StepContext<unknown, LitigationData>,
  ground: 'withdrawn' | 'deemed-withdrawn',
  reason?: string,
): Effects<LitigationData> {
  const { dossier, data, today, proceeding, facts } = context;
  const off = calledOff(context as never);
  const court = courtName(facts.directory, proceeding);
  return {
    ...off,
    data: {
      ...off.data,
      withdrawalAsked: null,
      closing: { ground, on: today, ...(reason && { words: reason }) },
      ruling: { kind: 'dismissed', ground, words: reason ?? '', on: today, served: [] },
    },
    counts: ['withdrawn'],
    code: data.kind === 'suit' && data.award ? 'award' : data.kind,
    issues: ['withdrawal-ruling'],
    also:
      data.kind === 'revocation'
        ? [
            ...tellTribunal({ dossier, data, court, on: today }, 'revocation-refused'),
            ...resumesEnforcement(dossier, data),
          ]
        : data.kind === 'appeal'
          ? tellFirstInstance(data, proceeding.id, 'withdrawn', today)
          : [],
    notices: [...bothSides('suit-withdrawn'), ...theCourt(proceeding, 'suit-withdrawn')],
  };
}

/** Whoever sues, appeals or asks for revocation may withdraw before the decision; once registered the court decides (CPL 148). */
export const withdraw = step<{ reason?: string | undefined }>({
  title: text('撤回起诉、上诉或者申请', 'Withdraw'),
  help: text(
    '撤诉以后裁决恢复效力，同一裁决不能再起诉',
    'The award has its effect again, and cannot be sued over once more',
  ),
  law: ['cpl-148', 'si1-21'],
  binds: 'withdraw',
  by: ['worker', 'employer'],
  from: ['filed', 'first-mediation', ...underWay],
  outcomes: { withdrawn: 'withdrawn' },
  group: 'ending',
  rank: 'danger',
  final: true,
  input: z.strictObject({ reason: line(text('原因（选填）', 'reason (optional)'), 500).optional() }),
  closedWhen: ({ data, actor }) =>
    actor.role !== data.applicant
      ? refuse('role', text('由起诉、上诉或者申请的一方撤回', 'Only whoever brought it withdraws'), 'cpl-148')
      : data.withdrawalAsked
        ? refuse('law', text('已经申请撤回，等法院裁定', 'Asked for; the court decides'), 'cpl-148')
        : (data.joined ?? []).length > 0
          ? refuse(
              'law',
              text('另一方也起诉了，案件继续审理', 'The other side has sued too; the case goes on'),
              'si1-4',
            )
          : undefined,
  does: context => {
    const { data, input, today, proceeding } = context;
    if (data.registeredOn === undefined)
      return { outcome: 'withdrawn', ...givenUp(context, 'withdrawn', input.reason) };
    return {
      data: { withdrawalAsked: { on: today, ...(input.reason && { words: input.reason }) } },
      notices: theCourt(proceeding, 'withdrawal-asked'),
    };
  },
});

/** The court allows a withdrawal, or the case goes on (CPL 148). */
export const answerWithdrawal = step<{ allows: 'yes' | 'no' }>({
  title: text('裁定是否准许撤回', 'Decide on the withdrawal'),
  law: ['cpl-148'],
  by: ['judge'],
  mine: true,
  from: underWay,
  outcomes: { withdrawn: 'withdrawn' },
  group: 'ending',
  rank: ({ data }) => (data.withdrawalAsked ? 'primary' : 'normal'),
  final: true,
  input: z.strictObject({
    allows: choice(text('准许吗', 'allow it'), { yes: text('准许', 'Yes'), no: text('不准许', 'No') }),
  }),
  closedWhen: ({ data }) =>
    data.withdrawalAsked ? undefined : refuse('law', text('没有撤回的申请', 'Nobody asked to withdraw'), 'cpl-148'),
  does: context =>
    context.input.allows === 'yes'
      ? { outcome: 'withdrawn', ...givenUp(context, 'withdrawn', context.data.withdrawalAsked?.words) }
      : {
          data: { withdrawalAsked: null },
          notices: [{ to: { side: context.data.applicant }, template: 'withdrawal-refused' }],
        },
});

/** Whoever brought the case was summoned in time and stayed away (CPL 146). */
export const deemWithdrawn = step<{ noReason: boolean }>({
  title: text('按撤诉处理', 'Treat as withdrawn'),
  law: ['cpl-146'],
  by: ['judge'],
  mine: true,
  from: underWay,
  to: 'withdrawn',
  group: 'ending',
  rank: 'danger',
  final: true,
  input: z.strictObject({ noReason: yes(text('没有正当理由', 'without good reason')) }),
  closedWhen: ({ data }) => {
    const held = data.hearings?.findLast(h => h.state === 'held');
    if (!held?.absent?.includes(data.applicant))
      return refuse('law', text('没有缺席的记录', 'No absence is on record'), 'cpl-146');
    return summoned(held, data.applicant)
      ? undefined
      : refuse('law', text('没有在开庭三日前传唤到', 'The summons did not arrive three days before'), 'cpl-139');
  },
  unless: ({ input }) =>
    input.noReason
      ? undefined
      : refuse('law', text('有正当理由的，另定开庭', 'With a good reason another hearing is set'), 'cpl-146'),
  does: context => givenUp(context, 'deemed-withdrawn'),
});

/** The ruling that ended it reached a party: once all have it the award is what it was before (SI1 21). */
export const endServed = step<ServedInput>({
  title: text('撤诉裁定已送达', 'The ruling was served'),
  law: ['si1-21', 'cpl-88'],
  by: ['clock'],
  from: ['withdrawn'],
  input: servedInput,
  unless: ({ data, input }) =>
    data.ruling === undefined || isServedOn(data.ruling.served, input.partyId)
      ? refuse('law', text('这一方已经送达', 'This party has been served'), 'cpl-88')
      : undefined,
  does: ({ data, input, dossier, facts, proceeding }) => {
    const ruling: Ruling = { ...data.ruling!, served: [...data.ruling!.served, servedOf(input, dossier)] };
    const all = dossier.parties.every(p => isServedOn(ruling.served, p.id));
    const court = courtName(facts.directory, proceeding);
    return {
      data: { ruling },
      also:
        all && data.kind === 'suit'
          ? tellTribunal({ dossier, data, court, number: proceeding.number, on: backOn(data, ruling) }, 'suit-ended')
          : [],
      notices: [{ to: { side: servedOf(input, dossier).side }, template: 'court-decision-served' }],
    };
  },
});

/** From when the award stands again: of a final one the employer's thirty days run from its own receipt. */
export const backOn = ({ award }: LitigationData, { served, on }: Pick<Ruling, 'served' | 'on'>) =>
  (award?.kind === 'final'
    ? served.find(s => s.side === 'employer')?.on
    : served
        .map(s => s.on)
        .sort()
        .at(-1)) ?? on;

/** Registered, but not for a court to hear: dismissed by a ruling that may be appealed against (SI1 7, 18; CPL 171). */
export const dismiss = step<{ ground: keyof typeof refusalGrounds; words: string }>({
  title: text('裁定驳回起诉', 'Dismiss the suit'),
  law: ['cpl-122', 'si1-7', 'si1-18'],
  by: ['judge'],
  mine: true,
  from: underWay,
  to: 'ruled',
  group: 'ending',
  rank: 'danger',
  final: true,
  stops: ['DL-TRIAL-6M', 'DL-TRIAL-3M', 'DL-TRIAL-2M'],
  issues: ['dismissal-ruling'],
  input: z.strictObject({
    ground: choice(text('原因', 'ground'), refusalGrounds),
    words: words(text('理由', 'reasons'), { min: 10, max: 2000 }),
  }),
  closedWhen: ({ data }) => suitOnly(data),
  does: context => {
    const { input, today } = context;
    const off = calledOff(context as never);
    return {
      ...off,
      data: { ...off.data, ruling: { kind: 'dismissed', ...input, on: today, served: [] } },
      notices: bothSides('court-ruled'),
    };
  },
});

/** Ten days to appeal against a ruling, from its service on whoever sued (CPL 171). */
export const rulingServed = step<ServedInput>({
  title: text('裁定书已送达', 'The ruling was served'),
  law: ['cpl-171', 'cpl-88'],
  by: ['clock'],
  from: ['ruled', 'appealed', 'refused', 'dismissed'],
  input: servedInput,
  unless: ({ data, input }) =>
    data.ruling === undefined || isServedOn(data.ruling.served, input.partyId)
      ? refuse('law', text('这一方已经送达', 'This party has been served'), 'cpl-171')
      : undefined,
  does: ({ data, input, dossier, proceeding }) => {
    const served = servedOf(input, dossier);
    return {
      data: { ruling: { ...data.ruling!, served: [...data.ruling!.served, served] } },
      starts:
        served.side === data.applicant && proceeding.stage === 'ruled'
          ? [{ code: 'DL-APP-10', from: input.on, side: served.side }]
          : [],
      notices: [{ to: { side: served.side }, template: 'court-decision-served' }],
    };
  },
});

/** What follows when a ruling against the suit is final: the award stands again (SI1 21). */
export function rulingStands({
  dossier,
  data,
  proceeding,
  facts,
}: Pick<StepContext<never, LitigationData>, 'dossier' | 'data' | 'proceeding' | 'facts'>): Effects<LitigationData> {
  const ruling = data.ruling!;
  const court = courtName(facts.directory, proceeding);
  return {
    outcome: ruling.kind === 'dismissed' ? 'dismissed' : 'refused',
    data: { closing: { ground: ruling.ground, on: ruling.on, words: ruling.words } },
    counts: ['closed'],
    code: ruling.kind,
    also: tellTribunal({ dossier, data, court, number: proceeding.number, on: backOn(data, ruling) }, 'suit-ended'),
    notices: bothSides('suit-ended'),
  };
}

export const rulingFinal = step<Record<string, never>>({
  title: text('裁定生效', 'The ruling is final'),
  law: ['cpl-171', 'cpl-158'],
  by: ['clock'],
  from: ['ruled'],
  outcomes: { refused: 'refused', dismissed: 'dismissed' },
  after: ['DL-APP-10'],
  input: z.strictObject({}),
  does: context => rulingStands(context),
});
