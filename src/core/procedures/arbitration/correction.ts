import { z } from 'zod';
import type { Claim, Dossier } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Day } from '../../law/day.ts';
import { finalAward } from '../../pay/final-award.ts';
import { type Fen, formatYuan } from '../../pay/money.ts';
import { text } from '../../text.ts';
import { choice, id, line, list, money, words } from '../fields.ts';
import { type Effects, type StepContext, stepOf } from '../procedure.ts';
import { performancesOf, type SettlementData } from '../settlement/data.ts';
import { awardOfPaper, awardsOf, replaced } from './award-rules.ts';
import type { ArbitrationData } from './data.ts';
import type { Award, AwardKind, Correction } from './data-award.ts';
import { performanceOf } from './effect.ts';

const step = stepOf<ArbitrationData>();

export const correctionKinds = {
  wording: text('文字错误', 'A slip of the pen'),
  arithmetic: text('计算错误', 'An error of arithmetic'),
  omitted: text('已经裁决但裁决书遗漏的事项', 'Decided, but left out of the award'),
};

interface Input {
  paperId: string;
  items: { kind: keyof typeof correctionKinds; where: string; wrong: string; right: string }[];
  amounts?: { claimId: string; amount: Fen }[] | undefined;
}

/**
 * Slips are corrected by a decision that names the wrong and the right text; the award itself stands as it was issued (CR 54). Where a sum
 * was wrongly added up, the sum of the claim, the award's total, its finality and what is being paid follow from the decision.
 */
export const correctAward = step<Input>({
  title: text('补正裁决书', 'Correct the award'),
  help: text(
    '只补正文字、计算错误和遗漏，不改裁决的意思。算错的金额在这里改，总额、是否终局和履行跟着重算。决定书和裁决书一样送达',
    'Slips, arithmetic and omissions only, never what was decided. A sum that was added up wrongly is put right here; total, finality and performance follow. The decision is served like the award',
  ),
  law: ['cr-54'],
  by: ['arbitrator'],
  mine: true,
  from: ['deliberation', 'awarded', 'effective', 'overtaken'],
  input: z.strictObject({
    paperId: id(text('哪一份裁决书', 'which award'), 'paper'),
    items: list(
      text('补正的内容', 'corrections'),
      z
        .strictObject({
          kind: choice(text('哪一类', 'kind'), correctionKinds),
          where: line(text('在第几页第几行', 'page and line'), 60),
          wrong: words(text('原来写的', 'as it stands'), {
            max: 1000,
            help: text('遗漏的写“无”', 'For an omission: none'),
          }),
          right: words(text('应当是', 'as it should be'), { max: 1000 }),
        })
        .meta({ label: text('一处', 'correction') }),
      { min: 1, max: 20 },
    ),
    amounts: list(
      text('算错的金额（选填）', 'sums that were added up wrongly (optional)'),
      z
        .strictObject({
          claimId: id(text('请求', 'claim'), 'claim'),
          amount: money(text('应当是（元）', 'as it should be (yuan)')),
        })
        .meta({ label: text('一项金额', 'sum') }),
      { max: 48 },
    ).optional(),
  }),
  final: true,
  issues: ['award-correction'],
  closedWhen: ({ data }) =>
    awardsOf(data).length > 0 ? undefined : refuse('law', text('还没有裁决书', 'There is no award yet'), 'cr-54'),
  unless: context => {
    const { dossier, data, input } = context;
    const award = awardOfPaper(dossier, awardsOf(data), input.paperId);
    if (!award) return refuse('law', text('选一份裁决书', 'Choose an award'), 'cr-54');
    if (input.items.some(i => i.wrong === i.right))
      return refuse('law', text('原来的和补正的一样', 'The wrong and the right text are the same'), 'cr-54');
    return input.amounts && input.amounts.length > 0 ? amountsRefusal(award, context) : undefined;
  },
  does: context => {
    const { dossier, data, input, today, proceeding } = context;
    const award = awardOfPaper(dossier, awardsOf(data), input.paperId)!;
    const amounts = input.amounts ?? [];
    const base = { on: today, award: award.n, items: input.items, served: [] };
    const notices = (['worker', 'employer'] as const).map(side => ({ to: { side }, template: 'award-corrected' }));
    if (amounts.length === 0) return { data: { corrections: [...(data.corrections ?? []), base] }, notices };
    const claims = correctedClaims(award, context);
    const after = correctedAward(award, claims);
    const correction: Correction = {
      ...base,
      amounts: amounts.map(({ claimId, amount }) => ({
        claimId,
        was: dossier.claims.find(c => c.id === claimId)!.result!.amount ?? 0,
        now: amount,
      })),
      ...(after.kind !== award.kind && { kinds: { was: award.kind, now: after.kind } }),
    };
    const corrected = { ...dossier, claims: dossier.claims.map(c => claims.find(n => n.id === c.id) ?? c) };
    return {
      data: { corrections: [...(data.corrections ?? []), correction], awards: replaced(awardsOf(data), after) },
      claims: claims.filter(c => amounts.some(a => a.claimId === c.id)),
      ...followed(after, corrected, proceeding.id, data, today),
      notices,
    };
  },
});

function amountsRefusal(award: Award, context: StepContext<Input, ArbitrationData>): Refusal | undefined {
  const { dossier, input } = context;
  const amounts = input.amounts!;
  const no = (zh: string, en: string) => refuse('law', text(zh, en), 'cr-54');
  if (!input.items.some(i => i.kind === 'arithmetic'))
    return no('改金额的，写明哪里算错了', 'Where a sum changes, state the error of arithmetic');
  if (award.state === 'without-effect')
    return no('裁决没有生效，不再改金额', 'The award has no effect; its sums are not changed any more');
  if (new Set(amounts.map(a => a.claimId)).size !== amounts.length)
    return no('同一项请求写了两次', 'A claim stands there twice');
  for (const { claimId, amount } of amounts) {
    const claim = dossier.claims.find(c => c.id === claimId);
    if (!claim?.result || !award.claimIds.includes(claimId) || claim.result.amount === undefined)
      return no('只改这份裁决书支持了的金额', 'Only sums that this award grants can be put right');
    if (amount === 0 || amount === claim.result.amount)
      return no('写明应当是多少，要和原来的不一样', 'State the right sum; it differs from the one in the award');
    if (claim.amount !== undefined && amount > claim.amount)
      return no('裁决的金额不能超过请求的金额', 'No more can be awarded than was claimed');
  }
  return award.state !== 'running' && correctedAward(award, correctedClaims(award, context)).kind !== award.kind
    ? no(
        '改了以后是否终局会变，而裁决已经生效或者在法院，不能再用决定书补正',
        'The kind of award would change, and it has effect or is before a court; a decision cannot correct it any more',
      )
    : undefined;
}

/** The claims of an award with the right sums, each tested anew for finality at the standard of the day of the award (LMA 47; CR 50). */
function correctedClaims(award: Award, { dossier, input, today, facts }: StepContext<Input, ArbitrationData>): Claim[] {
  const claims = dossier.claims.filter(c => award.claimIds.includes(c.id));
  const amountOf = (claim: Claim) =>
    input.amounts?.find(a => a.claimId === claim.id)?.amount ?? claim.result?.amount ?? 0;
  const ran = finalAward.run(
    { items: claims.map(c => ({ claim: c.code, awarded: formatYuan(amountOf(c)) })) },
    { today: award.on, calendar: facts.calendar, parameters: facts.parameters, place: String(dossier.tenant) },
  );
  if (!ran.ok) throw new Error(`The finality test refuses a correction: ${JSON.stringify(ran.problems)}`);
  const { items } = ran.computation.result as { items: { final: boolean; doubtful?: boolean }[] };
  return claims.map((claim, i) => {
    if (!claim.result?.award) return claim;
    const { doubtful: _, ...reasons } = claim.result.award;
    const was = claim.result.amount;
    const amount = amountOf(claim);
    return {
      ...claim,
      result: {
        ...claim.result,
        ...(was !== undefined && { amount }),
        award: {
          ...reasons,
          final: items[i]!.final,
          ...(items[i]!.doubtful && { doubtful: true as const }),
          ...(was !== undefined && amount !== was && { corrected: { was, on: today } }),
        },
      },
    };
  });
}

const kindOf = (claims: readonly Claim[]): AwardKind => {
  const final = claims.filter(c => c.result?.award?.final).length;
  return final === claims.length ? 'final' : final === 0 ? 'non-final' : 'single';
};

const correctedAward = (award: Award, claims: readonly Claim[]): Award => {
  const kind = kindOf(claims);
  return {
    ...award,
    amount: claims.reduce((sum, c) => sum + (c.result?.amount ?? 0), 0),
    // One with both kinds of item was made as not final, and stays so as long as one item is not.
    kind: award.kind === 'single' && kind !== 'final' ? 'single' : kind,
  };
};

/** What is being paid under the award follows the right sum; where the smaller one had been paid already, the difference is followed by itself. */
function followed(
  award: Award,
  dossier: Dossier,
  proceedingId: string,
  { applicant }: ArbitrationData,
  today: Day,
): Pick<Effects, 'also' | 'opens'> {
  const before = performancesOf(dossier, proceedingId, award.id).at(-1);
  const right = award.opened && performanceOf(award, dossier, proceedingId, applicant)?.[0];
  if (!before || !right) return {};
  const { total, plan, ...input } = right.input as PerformanceInput;
  const more = total - (before.data as SettlementData).total;
  if (more === 0) return {};
  if (before.closedOn === undefined)
    return { also: [{ proceedingId: before.id, procedure: 'settlement', step: 'amend', input: { total } }] };
  const due = plan[0]!.due > today ? plan[0]!.due : today;
  return more > 0
    ? { opens: [{ ...right, input: { ...input, deeds: [], total: more, plan: [{ n: 1, due, amount: more }] } }] }
    : {};
}

interface PerformanceInput {
  readonly total: Fen;
  readonly plan: SettlementData['plan'];
}
