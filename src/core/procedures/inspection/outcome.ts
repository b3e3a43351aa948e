import { z } from 'zod';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import type { Computation } from '../../pay/calculator.ts';
import { extraDamages } from '../../pay/extra-damages.ts';
import { type Fen, formatYuan } from '../../pay/money.ts';
import { text } from '../../text.ts';
import { choice, count, day, money, words } from '../fields.ts';
import type { StepContext } from '../procedure.ts';
import { type InspectionData, missedOrder, type Outcome, unpaid } from './data.ts';
import { byTheHead, fedBack, officers, step, toComplainant, toEmployer } from './kit.ts';
import { notInquired } from './order.ts';
import { underWay } from './stages.ts';

/** What a case can come to (LI 18, 26). */
export const outcomeKinds = {
  handle: text('行政处理决定', 'Decision on handling'),
  fine: text('行政处罚决定', 'Fine'),
  extra: text('责令加付赔偿金', 'Extra damages'),
  drop: text('情节轻微已改正，撤销立案', 'Minor and put right: dropped'),
  pass: text('移送有权部门', 'Passed on to the authority in charge'),
};
type Kind = keyof typeof outcomeKinds;

interface Decide {
  kind: Kind;
  facts: string;
  result: string;
  heard?: string | undefined;
  amount?: Fen | undefined;
  percent?: number | undefined;
}

type Context<Input> = Pick<StepContext<Input, InspectionData>, 'data' | 'dossier' | 'today' | 'facts'>;

/** The extra damages as the calculator gives their range, over what the missed order left unpaid (LI 26; LCL 85). */
function extraOn({ data, dossier, today, facts }: Context<unknown>): Computation | undefined {
  const one = missedOrder(data);
  if (!one) return undefined;
  const ran = extraDamages.run(
    { unpaid: formatYuan(unpaid(one)), orderedByDepartment: true },
    { today, calendar: facts.calendar, parameters: facts.parameters, place: String(dossier.tenant) },
  );
  return ran.ok ? ran.computation : undefined;
}

function wrongOutcome(context: Context<Decide>): Refusal | undefined {
  const { input, data } = context as StepContext<Decide, InspectionData>;
  const burdens = input.kind === 'handle' || input.kind === 'fine' || input.kind === 'extra';
  if (burdens && !input.heard)
    return refuse(
      'law',
      text('决定前要听取单位的陈述、申辩，写明听取的情况', 'The employer is heard before a decision; say how it was'),
      'li-19',
    );
  if (input.kind === 'fine' && !input.amount)
    return refuse('law', text('写明罚款多少', 'Say how much the fine is'), 'li-18');
  if (input.kind === 'extra') {
    const one = missedOrder(data);
    if (!one || unpaid(one) <= 0)
      return refuse(
        'law',
        text('要先责令支付、到期没有付，才能加付赔偿金', 'Extra damages follow an order to pay that was not kept'),
        'li-26',
      );
    if (input.percent === undefined)
      return refuse('law', text('写明比例，百分之五十到一百', 'Give the share, from 50 to 100 per cent'), 'li-26');
  }
  if (input.kind === 'drop' && !data.orders?.every(o => o.complied))
    return refuse('law', text('还有指令没有履行', 'An order has not been kept'), 'li-18');
  return undefined;
}

/** The case is decided, with the head's approval, after the employer was heard (LI 18–19). */
export const decideCase = step<Decide>({
  title: text('作出处理决定', 'Decide the case'),
  help: text(
    '处理、处罚、加付赔偿金以前要听取单位的陈述和申辩。加付赔偿金按到期没付的数额计算',
    'Before handling, fine or extra damages the employer is heard. Extra damages are computed on what was not paid in time',
  ),
  law: ['li-18', 'li-19', 'li-26', 'lcl-85'],
  by: officers,
  approval: byTheHead('决定如何处理', 'Decide the case'),
  from: underWay,
  outcomes: { decided: 'decided', dropped: 'dropped', passed: 'passed' },
  input: z.strictObject({
    kind: choice(text('怎么处理', 'how it is decided'), outcomeKinds),
    facts: words(text('认定的事实', 'facts found'), { min: 5, max: 4000 }),
    result: words(text('决定内容', 'what is decided'), { min: 5, max: 2000 }),
    heard: words(text('单位的陈述申辩和采纳情况', 'what the employer said, and what came of it'), {
      max: 2000,
    }).optional(),
    amount: money(text('罚款或者应付金额（元）', 'fine or sum to pay (yuan)')).optional(),
    percent: count(text('加付比例（%）', 'share of extra damages (%)'), { min: 50, max: 100 }).optional(),
  }),
  final: true,
  rank: ({ data }) => (missedOrder(data) ? 'primary' : 'normal'),
  stops: ['DL-LI-60', 'DL-LI-ORDER'],
  closedWhen: notInquired,
  unless: wrongOutcome,
  does: context => {
    const { input, dossier, proceeding, data, today } = context;
    const computation = input.kind === 'extra' ? extraOn(context) : undefined;
    const owed = missedOrder(data);
    const amount = computation && owed ? Math.round((unpaid(owed) * input.percent!) / 100) : input.amount;
    const decision: Outcome = {
      kind: input.kind,
      on: today,
      facts: input.facts,
      result: input.result,
      ...(input.heard && { heard: input.heard }),
      ...(amount !== undefined && { amount }),
      ...(computation && { computation, percent: input.percent! }),
    };
    const ends = input.kind === 'drop' || input.kind === 'pass';
    return {
      outcome: input.kind === 'drop' ? 'dropped' : input.kind === 'pass' ? 'passed' : 'decided',
      code: input.kind,
      data: { decision },
      persons: data.filed?.persons ?? 1,
      ...(amount !== undefined && { amount }),
      counts: [input.kind === 'pass' ? 'transferred' : 'closed'],
      issues: ['inspection-decision'],
      numbers: [
        {
          kind: 'inspection-decision',
          target: 'paper:inspection-decision',
          organisationId: proceeding.organisationId!,
        },
      ],
      starts: input.kind === 'fine' ? [{ code: 'DL-LI-REPORT-10', from: today }] : [],
      notices: [
        ...toComplainant(dossier, proceeding, 'inspection-decided'),
        ...toEmployer('inspection-decision-made'),
        ...(ends ? fedBack(data) : []),
      ],
    };
  },
});

/** From the day of service the employer may ask for review or sue (LI 19). */
export const decisionServed = step<{ on: Day }>({
  title: text('登记决定书已送达', 'Record that the decision was served'),
  law: ['li-19'],
  by: ['clock'],
  from: ['decided'],
  input: z.strictObject({ on: day(text('送达日期', 'day of service')) }),
  does: ({ input, data }) => ({
    data: { decision: { ...data.decision!, servedOn: input.on } },
    starts: [
      { code: 'DL-LI-REVIEW', from: input.on, side: 'employer' },
      { code: 'DL-LI-SUIT', from: input.on, side: 'employer' },
    ],
  }),
});

/** A fine is reported to the authority above (ZJLI 32). */
export const reportUpward = step<{ words: string }>({
  title: text('报上一级备案', 'Report the fine upward'),
  law: ['zjli-32'],
  by: officers,
  from: ['decided'],
  input: z.strictObject({ words: words(text('报给谁、文号', 'to whom, under which number'), { max: 300 }) }),
  rank: 'primary',
  stops: ['DL-LI-REPORT-10'],
  closedWhen: ({ data }) =>
    data.decision?.kind === 'fine' && !data.reportedOn
      ? undefined
      : refuse('law', text('没有要备案的处罚', 'There is no fine to report'), 'zjli-32'),
  does: ({ today }) => ({ data: { reportedOn: today }, audience: 'staff' }),
});

/** Neither review nor suit in their time, and the decision is not kept: the court enforces it (ZJLI 31). */
export const applyToCourt = step<{ words: string }>({
  title: text('申请法院强制执行', 'Ask the court to enforce'),
  law: ['zjli-31', 'li-19'],
  by: officers,
  from: ['decided'],
  input: z.strictObject({ words: words(text('没有履行的情况', 'what was not done'), { max: 1000 }) }),
  final: true,
  issues: ['inspection-enforcement'],
  closedWhen: ({ data, proceeding, today }) => {
    if (data.courtOn) return refuse('law', text('已经申请', 'The court was asked'), 'zjli-31');
    if (!data.decision?.servedOn)
      return refuse('law', text('决定书还没有送达', 'The decision has not been served'), 'zjli-31');
    const runs = proceeding.deadlines.find(d => d.code === 'DL-LI-SUIT' && d.state === 'open' && today <= d.due);
    return runs
      ? refuse(
          'law',
          text(
            `单位还可以复议或者起诉，最晚${runs.due}`,
            `The employer may still ask for review or sue, until ${runs.due}`,
          ),
          'zjli-31',
        )
      : undefined;
  },
  does: ({ today }) => ({ data: { courtOn: today }, stops: ['DL-LI-REVIEW', 'DL-LI-SUIT'] }),
});

const closings = {
  kept: text('已经履行', 'The decision was kept'),
  enforced: text('已经申请法院执行', 'The court enforces it'),
  revoked: text('决定被撤销', 'The decision was revoked'),
  other: text('其他', 'Otherwise'),
};

/** The case is closed once nothing is left to do in it. */
export const closeCase = step<{ result: keyof typeof closings; words: string }>({
  title: text('结案', 'Close the case'),
  law: ['li-18', 'zjli-32'],
  by: officers,
  from: ['decided'],
  to: 'closed',
  input: z.strictObject({
    result: choice(text('结果', 'result'), closings),
    words: words(text('说明', 'explanation'), { max: 1000 }),
  }),
  rank: 'danger',
  final: true,
  closedWhen: ({ data }) => {
    if (data.decision?.kind === 'fine' && !data.reportedOn)
      return refuse('law', text('先报上一级备案', 'The fine is reported upward first'), 'zjli-32');
    if (data.listing && !data.listing.ended && !data.listing.spared)
      return refuse('law', text('失信名单的事还没有办完', 'The list is not finished'), 'bl-11');
    return data.crime?.decision?.transfer && !data.crime.police
      ? refuse('law', text('移送公安的案件还没有答复', 'The police have not answered'), 'tr-8')
      : undefined;
  },
  does: ({ input, dossier, proceeding, data, today }) => ({
    code: input.result,
    data: { closing: { ground: input.result, words: input.words, on: today } },
    counts: input.result === 'kept' ? ['performed'] : [],
    notices: [...toComplainant(dossier, proceeding, 'inspection-closed'), ...fedBack(data)],
  }),
});
