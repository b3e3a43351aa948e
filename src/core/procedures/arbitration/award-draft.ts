import { z } from 'zod';
import type { WallItem } from '../../dossier/change.ts';
import type { Claim, ClaimResult, ComputationSheet, Dossier, Proceeding, Result } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import { citation } from '../../law/articles.ts';
import { claimOf } from '../../law/claims.ts';
import type { AwardType } from '../../law/finality.ts';
import type { Computation } from '../../pay/calculator.ts';
import { finalAward } from '../../pay/final-award.ts';
import { type Fen, formatYuan, parseYuan } from '../../pay/money.ts';
import { text } from '../../text.ts';
import { choice, count, id, line, list, money, words } from '../fields.ts';
import { type StepContext, stepOf } from '../procedure.ts';
import { isByDefault, openClaims, tribunalOf } from './award-rules.ts';
import type { ArbitrationData } from './data.ts';

const step = stepOf<ArbitrationData>();

const kinds = {
  awarded: text('支持', 'Awarded'),
  partly: text('部分支持', 'Awarded in part'),
  dismissed: text('不支持', 'Dismissed'),
};

interface Line {
  claimId: string;
  kind: keyof typeof kinds;
  amount?: Fen | undefined;
  deed?: string | undefined;
  reason: string;
  articles?: string | undefined;
  differs?: string | undefined;
}

export interface AwardInput {
  scope: 'whole' | 'part';
  variation: 'none' | 'heard';
  limitation: 'not-raised' | 'held' | 'rejected';
  lines: Line[];
  found: string;
  opinion: string;
  payWithin?: number | undefined;
  mixed?: 'split' | 'single' | undefined;
}

/** The draft as it lies behind the tribunal's wall until it is made. */
export interface AwardDraft {
  readonly scope: AwardInput['scope'];
  /** The respondent was away: an award by default, before which nobody can mediate (LMA 36, 42). */
  readonly byDefault: boolean;
  readonly mediation: 'apart' | 'unwilling' | 'absent';
  readonly limitation: AwardInput['limitation'];
  readonly results: readonly { readonly claimId: string; readonly result: Omit<Result, 'proceedingId' | 'on'> }[];
  readonly type: AwardType | 'single';
  /** Why each item is final or not. */
  readonly finality: Computation;
  readonly found: string;
  readonly opinion: string;
  readonly payWithin: number;
  /** What was typed, to go on from. */
  readonly input: AwardInput;
}

/** A signature under a draft, or that an arbitrator of another opinion does not sign (LMA 45). */
export interface DraftSignature {
  readonly signs: string;
  readonly willing: boolean;
}

/** The newest draft that is not made yet, with who has signed; behind the wall, so empty for everybody outside. */
export function draftOf(
  wall: readonly WallItem[],
  made: readonly string[],
): { item: WallItem; draft: AwardDraft; signed: readonly WallItem[] } | undefined {
  const item = wall.findLast(i => i.kind === 'award' && 'results' in (i.body as object));
  if (!item || made.includes(item.id)) return undefined;
  const signed = wall.filter(i => i.kind === 'award' && (i.body as Partial<DraftSignature>).signs === item.id);
  return { item, draft: item.body as AwardDraft, signed };
}

/** The sheet that an award is measured by: the newest of the house, else the newest of the parties. */
export function sheetFor(claim: Claim, proceedingId: string): ComputationSheet | undefined {
  const sheets = claim.sheets ?? [];
  return sheets.findLast(s => s.side === undefined && s.proceedingId === proceedingId) ?? sheets.findLast(s => s.side);
}

const amountOf = (sheet: ComputationSheet | undefined): Fen | undefined => {
  const amount = sheet?.computation.amount;
  return typeof amount === 'string' ? parseYuan(amount) : undefined;
};

function lineProblem(dossier: Dossier, proceeding: Proceeding, input: Line): Refusal | undefined {
  const claim = dossier.claims.find(c => c.id === input.claimId);
  if (!claim) return refuse('law', text('有一项请求不在本案', 'A claim is not part of this case'), 'lma-46');
  const { title, money: isMoney } = claimOf(claim.code);
  const says = (zh: string, en: string) => refuse('law', text(`${title.zh}：${zh}`, `${title.en}: ${en}`), 'lma-46');
  if (input.kind === 'dismissed')
    return input.amount || input.deed
      ? says('不支持的不写金额和履行内容', 'nothing is owed on a dismissed claim')
      : undefined;
  if (isMoney ? !input.amount : !input.amount && !input.deed)
    return isMoney
      ? says('写明金额', 'state the sum')
      : says('写明金额或者要做什么', 'state the sum or what is to be done');
  if (claim.amount !== undefined && input.amount !== undefined && input.amount > claim.amount)
    return says('裁决的金额不能超过请求的金额', 'no more can be awarded than was claimed');
  const computed = amountOf(sheetFor(claim, proceeding.id));
  if (input.amount && !input.differs && computed !== input.amount)
    return computed === undefined
      ? says('没有计算单，写明金额怎么来的', 'there is no computation sheet; state how the sum was found')
      : says(
          `和计算单（${formatYuan(computed)}元）不一样，写明原因`,
          `the computation sheet says ${formatYuan(computed)} yuan; state why the sum differs`,
        );
  return undefined;
}

/**
 * The award's checklist and draft: for every claim a result with its reason, articles and computation; and whether the respondent was
 * heard, mediation was tried, a changed claim and limitation were dealt with (LMA 42, 43, 46; CR 49, 50, 53).
 */
export const draftAward = step<AwardInput>({
  title: text('拟写裁决', 'Draft the award'),
  help: text(
    '逐项核对和拟写。签名以前只有本案仲裁员看得到',
    'Check and draft item by item. Until it is made only the arbitrators of this case read it',
  ),
  law: ['lma-42', 'lma-46', 'cr-50', 'cr-53', 'lma-47', 'lma-43', 'cr-49', 'zjma-37'],
  by: ['arbitrator'],
  mine: true,
  walled: true,
  from: ['deliberation'],
  input: z.strictObject({
    scope: choice(text('裁决哪些请求', 'which claims'), {
      whole: text('全部请求', 'All claims'),
      part: text('一部分先行裁决', 'A part first'),
    }),
    variation: choice(text('变更的请求', 'changed claims'), {
      none: text('没有变更请求', 'No claim was changed'),
      heard: text('有变更，对方已经答辩', 'Changed, and the other side was heard on it'),
    }),
    limitation: choice(text('时效抗辩', 'limitation'), {
      'not-raised': text('没有提出，不主动审查', 'Not raised, so not looked into'),
      held: text('提出了，成立', 'Raised and held'),
      rejected: text('提出了，不成立', 'Raised and rejected'),
    }),
    lines: list(
      text('逐项结果', 'result of each claim'),
      z
        .strictObject({
          claimId: id(text('请求', 'claim'), 'claim'),
          kind: choice(text('结果', 'result'), kinds),
          amount: money(text('金额（元）', 'amount (yuan)')).optional(),
          deed: line(text('要做什么（不是钱的）', 'what is to be done (where it is no payment)'), 200).optional(),
          reason: words(text('理由', 'reason'), { min: 4, max: 3000 }),
          articles: line(
            text('依据的条文', 'articles'),
            300,
            text('不填的，用这类请求的法律依据', 'Left empty, those of this kind of claim are used'),
          ).optional(),
          differs: line(
            text('和计算单不同的原因', 'why it differs from the computation sheet'),
            500,
            text('没有计算单的，写金额怎么来的', 'Without a sheet: how the sum was found'),
          ).optional(),
        })
        .meta({ label: text('一项', 'claim') }),
      { min: 1, max: 48 },
    ),
    found: words(text('查明的事实', 'facts found'), { min: 4, max: 20_000 }),
    opinion: words(text('本委认为', 'opinion of the tribunal'), { min: 4, max: 20_000 }),
    payWithin: count(text('几日内履行', 'days to perform'), {
      min: 1,
      max: 365,
      help: text('终局的从收到裁决书起算，非终局的从生效起算', 'From receipt of a final award, from effect of another'),
    }).optional(),
    mixed: choice(
      text('既有终局又有非终局时', 'where final and other items are mixed'),
      {
        split: text('分别制作裁决书', 'Two awards'),
        single: text('一份裁决书，按非终局', 'One award, not final'),
      },
      text('不选的，按本地确定的做法', 'Left open, the way set for this place is taken'),
    ).optional(),
  }),
  rank: 'primary',
  closedWhen: ({ dossier, proceeding, data, facts }) => {
    if (openClaims(dossier, proceeding.id).length === 0)
      return refuse('law', text('没有要裁决的请求', 'No claim is left to decide'), 'lma-46');
    if (data.tribunal === null) return refuse('law', text('先组成仲裁庭', 'The tribunal is formed first'), 'lma-31');
    const { mediationTried } = data;
    if (!isByDefault(data) && (mediationTried === undefined || mediationTried.result === 'agreed'))
      return refuse(
        'law',
        text('裁决以前先行调解，先登记调解结果', 'Mediation comes before the award; record its result first'),
        'lma-42',
      );
    return tribunalOf(proceeding, data).length > 1 && !facts.wall.some(i => i.kind === 'deliberation')
      ? refuse('law', text('先合议', 'The tribunal deliberates first'), 'lma-45')
      : undefined;
  },
  unless: context => awardRefusal(context),
  does: context => ({
    wall: [{ channel: 'deliberation', kind: 'award', body: draftFrom(context) }],
    audience: 'staff',
  }),
});

function awardRefusal({
  dossier,
  proceeding,
  data,
  input,
}: StepContext<AwardInput, ArbitrationData>): Refusal | undefined {
  if (!data.copyServed)
    return refuse('law', text('申请书副本还没有送达', 'The copy of the application has not been served'), 'cr-33');
  const open = openClaims(dossier, proceeding.id);
  if (input.lines.some(l => !open.some(c => c.id === l.claimId)))
    return refuse(
      'law',
      text('有一项请求已经处理，或者不在本案', 'A claim is dealt with or not part of this case'),
      'lma-46',
    );
  if (new Set(input.lines.map(l => l.claimId)).size !== input.lines.length)
    return refuse('law', text('同一项请求写了两次', 'A claim stands there twice'), 'lma-46');
  if (input.scope === 'whole' && input.lines.length < open.length)
    return refuse('law', text('每一项请求都要写明结果', 'State a result for every claim'), 'lma-46');
  if (input.scope === 'part' && input.lines.length >= open.length)
    return refuse('law', text('先行裁决只裁一部分请求', 'An award in part leaves claims to decide'), 'lma-43');
  if (input.limitation === 'held' && input.lines.every(l => l.kind === 'awarded'))
    return refuse(
      'law',
      text('时效抗辩成立的，写明不支持的请求', 'Where limitation is held, some claim fails'),
      'lma-27',
    );
  for (const one of input.lines) {
    const problem = lineProblem(dossier, proceeding, one);
    if (problem) return problem;
  }
  return input.payWithin === undefined && input.lines.some(l => l.kind !== 'dismissed')
    ? refuse('law', text('写明几日内履行', 'State the days to perform'), 'cr-53')
    : undefined;
}

/** The draft with the finality test of each item: by what is awarded, at the standard of today (LMA 47; SI1 19; CR 50). */
function draftFrom({
  dossier,
  proceeding,
  data,
  input,
  today,
  facts,
}: StepContext<AwardInput, ArbitrationData>): AwardDraft {
  const claims = input.lines.map(l => dossier.claims.find(c => c.id === l.claimId)!);
  const ran = finalAward.run(
    {
      items: input.lines.map((l, i) => ({ claim: claims[i]!.code, awarded: formatYuan(l.amount ?? 0) })),
      ...(input.mixed && { policy: input.mixed }),
    },
    { today, calendar: facts.calendar, parameters: facts.parameters, place: String(dossier.tenant) },
  );
  if (!ran.ok) throw new Error(`The finality test refuses an award: ${JSON.stringify(ran.problems)}`);
  const { items, type } = ran.computation.result as {
    items: { final: boolean; doubtful?: boolean }[];
    type: AwardType;
  };
  const isMixed = items.some(i => i.final) && items.some(i => !i.final);
  return {
    scope: input.scope,
    byDefault: isByDefault(data),
    mediation: isByDefault(data) ? 'absent' : data.mediationTried?.result === 'unwilling' ? 'unwilling' : 'apart',
    limitation: input.limitation,
    results: input.lines.map((l, i) => ({
      claimId: l.claimId,
      result: resultOf(l, claims[i]!, proceeding.id, items[i]!.final, items[i]!.doubtful === true),
    })),
    type: isMixed && type === 'non-final' ? 'single' : type,
    finality: ran.computation,
    found: input.found,
    opinion: input.opinion,
    payWithin: input.payWithin ?? 0,
    input,
  };
}

function resultOf(l: Line, claim: Claim, proceedingId: string, final: boolean, doubtful: boolean) {
  const sheet = l.amount === undefined ? undefined : sheetFor(claim, proceedingId);
  return {
    kind: l.kind satisfies ClaimResult,
    ...(l.amount !== undefined && { amount: l.amount }),
    award: {
      reason: l.reason,
      ...(l.deed && { deed: l.deed }),
      articles:
        l.articles ??
        claimOf(claim.code)
          .basis.map(a => citation(a).zh)
          .join('、'),
      final,
      ...(doubtful && { doubtful: true as const }),
      ...(sheet && { sheet: { id: sheet.id, version: sheet.version } }),
      ...(l.differs && { differs: l.differs }),
    },
  };
}
