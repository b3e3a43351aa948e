import { z } from 'zod';
import { partyOf } from '../../dossier/access.ts';
import { refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { bothSides } from '../arbitration/sides.ts';
import { choice, count, day, words } from '../fields.ts';
import { type Effects, type StepContext, stepOf } from '../procedure.ts';
import { tellFirstInstance } from './appeal-link.ts';
import { intermediateCourt } from './common.ts';
import { type AppealResult, appealResults, type Decision, isServedOn, type LitigationData } from './data.ts';
import { rulingStands } from './endings.ts';
import { inEffect, type ServedInput, servedInput, servedOf, subjects } from './judge.ts';
import { type LineInput, linesInput, linesOf, linesRefusal } from './lines.ts';

const step = stepOf<LitigationData>();

/** A party appeals within its own fifteen days, or ten against a ruling; through the court of first instance (CPL 171–173). */
export const appeal = step<{ words: string }>({
  title: text('上诉', 'Appeal'),
  help: text('收到判决书十五日内，收到裁定书十日内', 'Fifteen days from receipt of a judgment, ten of a ruling'),
  law: ['cpl-171', 'cpl-172', 'cpl-173'],
  by: ['worker', 'employer'],
  from: ['judged', 'ruled', 'appealed'],
  outcomes: { appealed: 'appealed' },
  group: 'court',
  final: true,
  input: z.strictObject({ words: words(text('上诉的请求和理由', 'request and reasons'), { min: 10, max: 5000 }) }),
  issues: ['appeal'],
  closedWhen: context => {
    const { data, dossier, actor, today, proceeding } = context;
    const me = partyOf(dossier, actor);
    if (!me) return refuse('role', text('由当事人上诉', 'A party appeals'), 'cpl-171');
    if (data.appeals?.some(a => a.partyId === me.id && a.result === undefined))
      return refuse('law', text('已经上诉', 'You have appealed'), 'cpl-171');
    if (proceeding.stage === 'ruled') {
      if (me.side !== data.applicant)
        return refuse('role', text('由起诉的一方上诉', 'Whoever sued appeals'), 'cpl-171');
      return proceeding.deadlines.some(d => d.code === 'DL-APP-10' && d.state === 'open' && today <= d.due)
        ? undefined
        : refuse(
            'law',
            text('还没有收到裁定书，或者过了上诉期限', 'Not served yet, or the time has passed'),
            'cpl-171',
          );
    }
    if (data.judgment?.final)
      return refuse('law', text('小额诉讼一审终审，不能上诉', 'Small claims have one instance'), 'cpl-165');
    const until = data.judgment?.until.find(u => u.partyId === me.id)?.due;
    if (until === undefined)
      return refuse('law', text('还没有收到判决书', 'The judgment has not been served on you'), 'cpl-171');
    return today > until ? refuse('law', text('过了上诉期限', 'The time to appeal has passed'), 'cpl-171') : undefined;
  },
  does: ({ data, dossier, actor, today, proceeding, input, facts }) => {
    const me = partyOf(dossier, actor)!;
    const against = proceeding.stage === 'ruled' ? ('ruling' as const) : ('judgment' as const);
    const until = data.judgment?.until.find(u => u.partyId === me.id)?.due;
    const first = proceeding.stage !== 'appealed';
    return {
      ...(first && { outcome: 'appealed' }),
      data: { appeals: [...(data.appeals ?? []), { partyId: me.id, side: me.side, on: today, against }] },
      meets: until ? [{ code: 'DL-APP-15', due: until, side: me.side }] : [],
      ...(against === 'ruling' && { stops: ['DL-APP-10' as const] }),
      // Where the intermediate court does not work here, the docket records what became of it.
      opens:
        first && intermediateCourt(facts.directory)
          ? [
              {
                procedure: 'litigation',
                step: 'open-appeal',
                input: { of: proceeding.id, partyId: me.id, side: me.side, against, words: input.words },
              },
            ]
          : [],
      notices: bothSides('appeal-filed'),
    };
  },
});

const appealOutcomes = { ...appealResults, withdrawn: text('撤回上诉', 'Withdrawn') };

const hiddenId = (zh: string, en: string) => z.uuid().meta({ label: text(zh, en) });

/** The appeal as a case of the intermediate court, over the same claims and the same award. */
export const openAppeal = step<{
  of: string;
  partyId: string;
  side: Side;
  against: 'judgment' | 'ruling';
  words: string;
}>({
  title: text('二审收案', 'An appeal arrives'),
  law: ['cpl-171', 'cpl-173'],
  by: ['clock'],
  from: 'opening',
  to: 'filed',
  input: z.strictObject({
    of: hiddenId('一审', 'first instance'),
    partyId: hiddenId('上诉人', 'appellant'),
    side: choice(text('哪一方', 'side'), {
      worker: text('劳动者', 'The worker'),
      employer: text('用人单位', 'The employer'),
    }),
    against: choice(text('对什么上诉', 'against'), {
      judgment: text('判决', 'Judgment'),
      ruling: text('裁定', 'Ruling'),
    }),
    words: words(text('上诉的请求和理由', 'request and reasons'), { max: 5000 }),
  }),
  counts: ['received'],
  unless: ({ input, dossier, facts }) =>
    intermediateCourt(facts.directory) &&
    dossier.parties.some(p => p.id === input.partyId) &&
    dossier.proceedings.some(p => p.id === input.of && p.procedure === 'litigation')
      ? undefined
      : refuse('law', text('没有这件一审案件', 'There is no such case of first instance'), 'cpl-173'),
  does: ({ input, dossier, facts, today }) => {
    const first = dossier.proceedings.find(p => p.id === input.of)!.data as LitigationData;
    const court = intermediateCourt(facts.directory)!;
    return {
      organisationId: court.id,
      code: 'appeal',
      data: {
        kind: 'appeal',
        applicant: input.side,
        partyId: input.partyId,
        filedOn: today,
        of: input.of,
        against: input.against,
        ...(first.award && { award: first.award }),
        ...(first.claims && { claims: first.claims }),
        facts: input.words,
      },
      starts: [{ code: 'DL-COURT-7', from: today }],
      notices: [{ to: { role: 'court-docket', organisationId: court.id }, template: 'suit-filed' }],
    };
  },
});

interface DecideInput {
  result: keyof typeof appealResults;
  lines?: LineInput[] | undefined;
  payWithin?: number | undefined;
  words: string;
}

const firstOf = ({ dossier, data }: Pick<StepContext<never, LitigationData>, 'dossier' | 'data'>) =>
  dossier.proceedings.find(p => p.id === data.of)!.data as LitigationData;

/** Upheld, changed or sent back; a decision on appeal is final (CPL 177, 182). */
export const decideAppeal = step<DecideInput>({
  title: text('作出二审裁判', 'Decide the appeal'),
  law: ['cpl-177', 'cpl-182', 'cpl-183'],
  by: ['judge'],
  mine: true,
  from: ['registered', 'heard'],
  to: 'decided',
  rank: 'primary',
  final: true,
  input: z.strictObject({
    result: choice(text('结果', 'result'), appealResults),
    lines: linesInput.min(0).optional(),
    payWithin: count(text('几天内履行（改判的填）', 'days to perform (when changed)'), { min: 1, max: 90 }).optional(),
    words: words(text('理由', 'reasons'), { min: 5, max: 5000 }),
  }),
  stops: ['DL-APPEAL-3M', 'DL-APPEAL-30'],
  counts: ['closed'],
  issues: ['appeal-decision'],
  closedWhen: ({ data }) =>
    data.kind === 'appeal' ? undefined : refuse('law', text('只用于二审', 'For appeals only'), 'cpl-177'),
  unless: context => {
    const { data, input, dossier } = context;
    if (input.result !== 'changed')
      return (input.lines ?? []).length > 0
        ? refuse('law', text('只有改判的才逐项写', 'Only a changed judgment has lines'), 'cpl-177')
        : undefined;
    if (data.against === 'ruling')
      return refuse('law', text('对裁定只能维持，或者撤销后指令审理', 'A ruling is upheld or set aside'), 'cpl-177');
    if (!input.payWithin) return refuse('law', text('写明几天内履行', 'State the days to perform'), 'cpl-177');
    const first = firstOf(context);
    return linesRefusal(input.lines ?? [], subjects(dossier, first), dossier, first);
  },
  does: context => {
    const { input, dossier, today } = context;
    return {
      code: input.result,
      data: {
        decision: {
          result: input.result,
          on: today,
          words: input.words,
          ...(input.result === 'changed' && {
            lines: linesOf(input.lines!, dossier, firstOf(context)),
            payWithin: input.payWithin!,
          }),
          served: [],
        },
        closing: { ground: input.result, on: today },
      },
      notices: bothSides('judgment-made'),
    };
  },
});

/** A decision on appeal has effect when every party has it; the case of first instance follows (CPL 182). */
export const decisionServed = step<ServedInput>({
  title: text('二审裁判文书已送达', 'The decision was served'),
  law: ['cpl-182', 'cpl-88'],
  by: ['clock'],
  from: ['decided'],
  input: servedInput,
  unless: ({ data, input }) =>
    data.decision === undefined || isServedOn(data.decision.served, input.partyId)
      ? refuse('law', text('这一方已经送达', 'This party has been served'), 'cpl-182')
      : undefined,
  does: ({ data, input, dossier, proceeding }) => {
    const served = servedOf(input, dossier);
    const decision = { ...data.decision!, served: [...data.decision!.served, served] };
    const all = dossier.parties.every(p => isServedOn(decision.served, p.id));
    const last = decision.served
      .map(s => s.on)
      .sort()
      .at(-1)!;
    return {
      data: { decision },
      also: all ? tellFirstInstance(data, proceeding.id, decision.result, last) : [],
      notices: [{ to: { side: served.side }, template: 'court-decision-served' }],
    };
  },
});

/** How the appeal ended: the judgment has effect as it is or as changed, or the case begins anew (CPL 177). */
export const hearAppeal = step<{ appealId: string; result: AppealResult; on: Day }>({
  title: text('二审结果', 'Result of the appeal'),
  law: ['cpl-177', 'cpl-182'],
  by: ['clock'],
  from: ['appealed'],
  outcomes: {
    effective: 'effective',
    registered: 'registered',
    filed: 'filed',
    refused: 'refused',
    dismissed: 'dismissed',
  },
  input: z.strictObject({
    appealId: hiddenId('二审', 'appeal'),
    result: choice(text('结果', 'result'), appealOutcomes),
    on: day(text('日期', 'day')),
  }),
  does: context => {
    const { input, dossier } = context;
    const found = dossier.proceedings.find(p => p.id === input.appealId);
    return afterAppeal(
      context,
      input.result,
      input.on,
      (found?.data as LitigationData | undefined)?.decision,
      input.appealId,
    );
  },
});

/** What the case becomes after an appeal. */
function afterAppeal(
  context: StepContext<unknown, LitigationData>,
  result: AppealResult,
  on: Day,
  decision: Pick<Decision, 'lines' | 'payWithin'> | undefined,
  appealId?: string,
): Effects<LitigationData> {
  const { data, today } = context;
  const appeals = (data.appeals ?? []).map(a =>
    a.result === undefined ? { ...a, ...(appealId && { proceedingId: appealId }), result } : a,
  );
  const isRuling = data.judgment === undefined;
  if (result === 'remanded') {
    const anew = isRuling && data.ruling?.kind === 'not-registered';
    return {
      outcome: anew ? 'filed' : 'registered',
      data: { appeals, judgment: undefined, ruling: undefined, track: 'ordinary' } as Partial<LitigationData>,
      starts: [{ code: anew ? 'DL-COURT-7' : 'DL-TRIAL-6M', from: today }],
      notices: bothSides('case-sent-back'),
    };
  }
  const effects = isRuling
    ? rulingStands(context as never)
    : inEffect(
        context as never,
        decision?.lines
          ? {
              ...data.judgment!,
              lines: decision.lines,
              payWithin: decision.payWithin!,
              ...(appealId && { changedBy: appealId }),
            }
          : data.judgment!,
        on,
      );
  return { ...effects, data: { ...effects.data, appeals } };
}

interface RecordInput {
  result: AppealResult;
  on: Day;
  lines?: LineInput[] | undefined;
  payWithin?: number | undefined;
}

/** An appeal that was decided outside this platform: the docket records what became of it (CPL 177, 182). */
export const recordAppeal = step<RecordInput>({
  title: text('登记二审结果', 'Record the result of the appeal'),
  help: text('二审法院没有接入本平台时登记', 'Where the court of appeal does not work on this platform'),
  law: ['cpl-177', 'cpl-182'],
  by: ['court-docket'],
  from: ['appealed'],
  outcomes: {
    effective: 'effective',
    registered: 'registered',
    filed: 'filed',
    refused: 'refused',
    dismissed: 'dismissed',
  },
  final: true,
  input: z.strictObject({
    result: choice(text('结果', 'result'), appealOutcomes),
    on: day(text('裁判文书送达的日期', 'day on which the decision was served')),
    lines: linesInput.min(0).optional(),
    payWithin: count(text('几天内履行（改判的填）', 'days to perform (when changed)'), { min: 1, max: 90 }).optional(),
  }),
  closedWhen: ({ dossier, proceeding }) =>
    dossier.proceedings.some(p => p.procedure === 'litigation' && (p.data as LitigationData).of === proceeding.id)
      ? refuse(
          'law',
          text('二审在本平台办理，结果自动带回', 'The appeal is a case here; its result comes by itself'),
          'cpl-177',
        )
      : undefined,
  unless: ({ data, input, dossier, today, proceeding }) => {
    if (input.on > today || input.on < proceeding.openedOn)
      return refuse('law', text('日期要在今天或以前', 'The day must be today or earlier'), 'cpl-182');
    if (input.result !== 'changed') return undefined;
    if (!data.judgment || !input.payWithin)
      return refuse('law', text('写明几天内履行', 'State the days to perform'), 'cpl-177');
    return linesRefusal(input.lines ?? [], subjects(dossier, data), dossier, data);
  },
  does: context => {
    const { input, dossier, data } = context;
    const decision =
      input.result === 'changed'
        ? { lines: linesOf(input.lines!, dossier, data), payWithin: input.payWithin! }
        : undefined;
    return afterAppeal(context, input.result, input.on, decision);
  },
});
