import { z } from 'zod';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import { type Day, formatDayEn, formatDayZh } from '../../law/day.ts';
import { deadlineOf } from '../../law/deadline.ts';
import type { Fen } from '../../pay/money.ts';
import { sideOf } from '../../people/role.ts';
import { text } from '../../text.ts';
import { bothSides } from '../arbitration/sides.ts';
import { choice, day, line, money, words } from '../fields.ts';
import { type Effects, stepOf } from '../procedure.ts';
import { debtorSide } from './apply.ts';
import {
  clueKinds,
  difficultyKinds,
  dueInAll,
  type EnforcementData,
  heldOf,
  type Measure,
  type MeasureKindId,
  measureKinds,
  measureOf,
  receivedOf,
} from './data.ts';
import { interestOf } from './interest.ts';
import { active } from './stages.ts';

const step = stepOf<EnforcementData>();

export const theOfficer = (
  { assigned, organisationId }: { assigned: readonly { userId: string }[]; organisationId?: string },
  name: string,
) =>
  assigned.length > 0
    ? assigned.map(a => ({ to: { userId: a.userId }, template: name }))
    : organisationId
      ? [{ to: { role: 'enforcement-officer', organisationId }, template: name }]
      : [];

/** Accepted by an officer, who has it from now on; the notice of enforcement goes out in ten days (CPI 480; CPL 252). */
export const accept = step<{ reportBy: Day }>({
  title: text('受理并发出执行通知', 'Accept, and send the notice of enforcement'),
  help: text('执行通知同时责令报告财产，写明报告到哪一天', 'The notice also orders a report of property by a day'),
  law: ['cpi-480', 'cpl-252', 'cpl-235'],
  by: ['enforcement-officer'],
  from: ['applied'],
  to: 'running',
  rank: 'primary',
  final: true,
  input: z.strictObject({ reportBy: day(text('报告财产的期限', 'report of property by')) }),
  stops: ['DL-EXEC-NOTICE-10'],
  issues: ['enforcement-notice'],
  counts: ['accepted'],
  unless: ({ input, today }) =>
    input.reportBy > today
      ? undefined
      : refuse('law', text('期限要在今天以后', 'The day lies ahead of today'), 'cpl-252'),
  does: ({ input, today, actor, data, proceeding }) => ({
    code: data.title.kind,
    amount: data.principal,
    data: { acceptedOn: today, noticeOn: today },
    assigned: [
      { userId: actor.userId, name: actor.name, role: 'enforcement-officer', since: today, reason: '立案执行' },
    ],
    numbers: [
      {
        kind: 'court-enforcement',
        target: proceeding.id,
        ...(proceeding.organisationId && { organisationId: proceeding.organisationId }),
      },
    ],
    starts: [{ code: 'DL-EXEC-REPORT', from: today, due: input.reportBy }],
    notices: bothSides('enforcement-accepted'),
  }),
});

/** Not accepted: no title, not due, or another court (CPL 235). */
export const decline = step<{ words: string }>({
  title: text('不予受理', 'Do not accept'),
  law: ['cpl-235'],
  by: ['enforcement-officer'],
  from: ['applied'],
  to: 'not-accepted',
  rank: 'danger',
  final: true,
  stops: ['DL-EXEC-NOTICE-10'],
  counts: ['not-accepted'],
  input: z.strictObject({ words: words(text('理由', 'reasons'), { min: 5, max: 1000 }) }),
  does: ({ input, today, data }) => ({
    data: { closing: { ground: 'not-accepted', on: today, words: input.words } },
    notices: [{ to: { side: data.applicant }, template: 'enforcement-declined' }],
  }),
});

/** A clue handed over by a party, or found by the court. */
export const addClue = step<{ kind: keyof typeof clueKinds; words: string }>({
  title: text('提供财产线索', 'Hand over an asset clue'),
  law: ['cpl-253'],
  by: ['worker', 'employer', 'enforcement-officer'],
  from: ['applied', ...active],
  group: 'evidence',
  input: z.strictObject({
    kind: choice(text('哪一类', 'kind'), clueKinds),
    words: words(text('在哪里、有什么', 'what and where'), { min: 2, max: 500 }),
  }),
  closedWhen: ({ actor, data }) =>
    actor.role === debtorSide(data)
      ? refuse('role', text('您用“报告财产”', 'Use “Report property”'), 'cpl-252')
      : undefined,
  does: ({ input, actor, today, data, newId, proceeding }) => ({
    data: { clues: [...data.clues, { id: newId(), on: today, by: sideOf(actor.role) ?? 'office', ...input }] },
    audience: sideOf(actor.role) ?? 'staff',
    notices: sideOf(actor.role) ? theOfficer(proceeding, 'asset-clue') : [],
  }),
});

/** The debtor reports its property, now and in the year before the notice (CPL 252). */
export const reportProperty = step<{ now: string; before: string }>({
  title: text('报告财产', 'Report property'),
  help: text(
    '当前的和收到执行通知前一年的。拒绝或者虚假报告，可以罚款、拘留',
    'Now and in the year before the notice. A refusal or false report may be fined',
  ),
  law: ['cpl-252'],
  by: ['worker', 'employer', 'enforcement-officer'],
  from: active,
  rank: ({ data }) => (data.reports === undefined ? 'primary' : 'normal'),
  group: 'evidence',
  input: z.strictObject({
    now: words(text('当前的财产', 'property now'), { min: 2, max: 3000 }),
    before: words(text('前一年的财产变动', 'changes in the year before'), { min: 2, max: 3000 }),
  }),
  stops: ['DL-EXEC-REPORT'],
  closedWhen: ({ actor, data }) =>
    actor.role === data.applicant ? refuse('role', text('由被执行人报告', 'The debtor reports'), 'cpl-252') : undefined,
  does: ({ input, actor, today, data, proceeding }) => ({
    data: { reports: [...(data.reports ?? []), { on: today, by: sideOf(actor.role) ?? 'office', ...input }] },
    audience: sideOf(actor.role) ?? 'staff',
    notices: sideOf(actor.role) ? theOfficer(proceeding, 'property-reported') : [],
  }),
});

interface MeasureInput {
  kind: MeasureKindId;
  target: string;
  amount?: Fen | undefined;
  result?: string | undefined;
}

const measureChoices = Object.fromEntries(
  Object.entries(measureKinds).map(([kind, { title }]) => [kind, title]),
) as Record<MeasureKindId, (typeof measureKinds)[MeasureKindId]['title']>;

/** No more than is owed is frozen, sealed or taken (CPL 253). */
function excess(data: EnforcementData, { kind, amount }: MeasureInput): Refusal | undefined {
  if (!measureOf(kind).takes) return undefined;
  if (amount === undefined || amount === 0)
    return refuse('law', text('写明金额或者价值', 'State the amount or value'), 'cpl-253');
  const owed = dueInAll(data) - receivedOf(data);
  const held = kind === 'deduct' ? 0 : heldOf(data);
  return amount + held > owed
    ? refuse(
        'law',
        text('超出了被执行人应当履行的范围', 'More than the debtor has to perform'),
        kind === 'income' ? 'cpl-254' : 'cpl-253',
      )
    : undefined;
}

/** A measure against property, with the day on which it lapses (CPL 252–255, 266; CPI 485). */
export const takeMeasure = step<MeasureInput>({
  title: text('采取执行措施', 'Take a measure'),
  law: ['cpl-253', 'cpl-254', 'cpl-255', 'cpl-266', 'cpi-485'],
  by: ['enforcement-officer'],
  mine: true,
  from: ['running'],
  input: z.strictObject({
    kind: choice(text('措施', 'measure'), measureChoices),
    target: line(text('对象', 'object'), 200, text('账户、车辆、房产、单位', 'account, vehicle, building, body')),
    amount: money(text('金额或者价值（元）', 'amount or value (yuan)')).optional(),
    result: line(text('结果（选填）', 'result (optional)'), 300).optional(),
  }),
  unless: ({ data, input, dossier }) => {
    if (input.kind === 'income' && dossier.parties.find(p => p.id === data.title.against)?.kind === 'firm')
      return refuse(
        'law',
        text('单位没有收入可以扣留，用冻结或者划拨', 'A firm has no wages to withhold; freeze or deduct'),
        'cpl-254',
      );
    return excess(data, input);
  },
  does: ({ data, input, today, newId, facts }) => {
    const { limit } = measureOf(input.kind);
    const until = limit && deadlineOf(limit, today, facts.calendar).due;
    const measure: Measure = {
      id: newId(),
      kind: input.kind,
      on: today,
      target: input.target,
      ...(input.amount && { amount: input.amount }),
      ...(input.result && { result: input.result }),
      ...(until && { until }),
    };
    return {
      data: { measures: [...(data.measures ?? []), measure] },
      starts: limit ? [{ code: limit, from: today, beside: true }] : [],
      notices: [{ to: { side: data.applicant }, template: 'enforcement-progress' }],
    };
  },
});

const holding = ({ measures = [] }: EnforcementData) =>
  measures.filter(m => m.liftedOn === undefined && m.until !== undefined);

const measureField = z.uuid().meta({ label: text('哪一项措施', 'which measure'), title: '哪一项措施' });

/** A freeze or seal is renewed before it lapses, for no longer than the first time (CPI 485). */
export const renewMeasure = step<{ measureId: string }>({
  title: text('续行冻结、查封', 'Renew a freeze or seal'),
  law: ['cpi-485'],
  by: ['enforcement-officer'],
  mine: true,
  from: active,
  group: 'time',
  input: z.strictObject({ measureId: measureField }),
  closedWhen: ({ data }) =>
    holding(data).length > 0
      ? undefined
      : refuse('law', text('没有可以续行的措施', 'There is nothing to renew'), 'cpi-485'),
  unless: ({ data, input, today }) => {
    const found = holding(data).find(m => m.id === input.measureId);
    if (!found) return refuse('law', text('没有这项措施', 'There is no such measure'), 'cpi-485');
    return today > found.until!
      ? refuse(
          'law',
          text(
            `已经在${formatDayZh(found.until!)}失效，重新采取`,
            `It lapsed on ${formatDayEn(found.until!)}; take it anew`,
          ),
          'cpi-485',
        )
      : undefined;
  },
  does: ({ data, input, facts }) => {
    const found = holding(data).find(m => m.id === input.measureId)!;
    const code = measureOf(found.kind).limit!;
    const until = deadlineOf(code, found.until!, facts.calendar).due;
    return {
      data: { measures: data.measures!.map(m => (m === found ? { ...m, until } : m)) },
      meets: [{ code, due: found.until! }],
      starts: [{ code, from: found.until!, beside: true }],
    };
  },
});

export const liftMeasure = step<{ measureId: string; words: string }>({
  title: text('解除措施', 'Lift a measure'),
  law: ['cpl-253', 'cpl-255'],
  by: ['enforcement-officer'],
  mine: true,
  from: active,
  group: 'ending',
  input: z.strictObject({ measureId: measureField, words: line(text('原因', 'reason'), 300) }),
  closedWhen: ({ data }) =>
    (data.measures ?? []).some(m => m.liftedOn === undefined && m.kind !== 'query' && m.kind !== 'deduct')
      ? undefined
      : refuse('law', text('没有可以解除的措施', 'There is nothing to lift'), 'cpl-253'),
  unless: ({ data, input }) =>
    data.measures?.some(m => m.id === input.measureId && m.liftedOn === undefined)
      ? undefined
      : refuse('law', text('没有这项措施', 'There is no such measure'), 'cpl-253'),
  does: ({ data, input, today }) => {
    const found = data.measures!.find(m => m.id === input.measureId)!;
    const code = measureOf(found.kind).limit;
    return {
      data: { measures: data.measures!.map(m => (m === found ? { ...m, liftedOn: today } : m)) },
      meets: code && found.until ? [{ code, due: found.until }] : [],
      notices: [{ to: { side: debtorSide(data) }, template: 'enforcement-progress' }],
    };
  },
});

/** The doubled interest up to a day, on a sheet that stays with the case (CPL 264). */
export const computeInterest = step<{ until?: Day | undefined }>({
  title: text('计算迟延履行利息', 'Compute the interest for delay'),
  law: ['cpl-264', 'interest-1', 'interest-4'],
  by: ['enforcement-officer'],
  mine: true,
  from: active,
  group: 'claims',
  input: z.strictObject({
    until: day(text('算到哪一天', 'up to'), text('不填算到今天', 'Left empty: today')).optional(),
  }),
  issues: ['interest-sheet'],
  unless: ({ input, today }) =>
    input.until !== undefined && input.until > today
      ? refuse('law', text('不能算到今天以后', 'Not beyond today'), 'cpl-264')
      : undefined,
  does: ({ data, input, today, dossier, facts }) => ({
    data: { interest: interestOf(data, input.until ?? today, today, String(dossier.tenant), facts) },
  }),
});

/** What stands in the way is noted for the joint conference (M14). */
export const noteDifficulty = step<{ kind: keyof typeof difficultyKinds; words: string }>({
  title: text('记录执行困难', 'Note a difficulty'),
  help: text('汇总到联席会议研究', 'Gathered for the joint conference'),
  law: ['house-divergence'],
  by: ['enforcement-officer'],
  mine: true,
  from: active,
  group: 'ending',
  input: z.strictObject({
    kind: choice(text('哪一类', 'kind'), difficultyKinds),
    words: words(text('情况', 'what it is'), { min: 5, max: 1000 }),
  }),
  does: ({ data, input, today }) => ({
    data: { difficulties: [...(data.difficulties ?? []), { on: today, ...input }] },
    counts: ['difficulty'],
    code: input.kind,
    audience: 'staff',
  }),
});

/** What closing counts: the sum of the application once, and what came in since it was last counted. */
export const counting = (
  data: EnforcementData,
  code: string,
): Pick<Effects<EnforcementData>, 'outcomes'> & { readonly counted: Fen } => {
  const recovered = Math.min(data.principal, receivedOf(data));
  return {
    counted: recovered,
    outcomes: [
      {
        kind: 'closed',
        code: data.counted === undefined ? code : 'again',
        amount: data.counted === undefined ? data.principal : 0,
      },
      { kind: 'recovered', code, amount: recovered - (data.counted ?? 0) },
    ],
  };
};
