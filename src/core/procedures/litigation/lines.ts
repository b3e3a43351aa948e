import { z } from 'zod';
import type { Claim, Dossier } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import type { Fen } from '../../pay/money.ts';
import { text } from '../../text.ts';
import { choice, id, line, list, money, words } from '../fields.ts';
import { issueCodes, type JudgedLine, type LitigationData, lineKinds } from './data.ts';

export interface LineInput {
  claimId: string;
  kind: keyof typeof lineKinds;
  amount?: Fen | undefined;
  deed?: string | undefined;
  reason: string;
  issue?: keyof typeof issueCodes | undefined;
}

export const linesInput = list(
  text('每项请求的判决', 'decision on each claim'),
  z
    .strictObject({
      claimId: id(text('请求', 'claim'), 'claim'),
      kind: choice(text('结果', 'result'), lineKinds),
      amount: money(text('判决金额（元）', 'sum adjudged (yuan)')).optional(),
      deed: line(text('要做的事（不是付钱）', 'act ordered, where it is no payment'), 200).optional(),
      reason: words(text('理由', 'reason'), { min: 2, max: 2000 }),
      issue: choice(
        text('和裁决不同的原因', 'why it differs from the award'),
        issueCodes,
        text('结果和裁决一样的不填', 'Leave it out where the award is kept'),
      ).optional(),
    })
    .meta({ label: text('一项', 'one') }),
  { min: 1, max: 48 },
);

/** What the award said of a claim: the sum, nought where it was dismissed; undefined where the award is silent. */
export function awardedOf(claim: Claim | undefined, data: Pick<LitigationData, 'award'>): Fen | undefined {
  const { result } = claim ?? {};
  if (!data.award || !result || result.proceedingId !== data.award.proceedingId) return undefined;
  return result.amount ?? 0;
}

/** The claims on which a judgment decides: what was sued over, and everything else of the award, which has no effect (SI1 16). */
export function subjectsOf(
  dossier: Dossier,
  data: LitigationData,
  rivals: readonly LitigationData[],
  awardClaims: readonly string[],
): readonly string[] {
  const sued = [data, ...rivals].flatMap(d => (d.claims ?? []).map(c => c.claimId));
  const all = data.award ? [...sued, ...awardClaims] : sued;
  return dossier.claims.map(c => c.id).filter(claimId => all.includes(claimId));
}

/** Whether a judgment keeps what the award said of a claim: the same sum, and the same act. */
function keeps({ kind, amount = 0, deed }: LineInput, claim: Claim, awarded: Fen): boolean {
  const before = claim.result?.award?.deed;
  return (
    amount === awarded &&
    (kind === 'dismissed') === (awarded === 0 && before === undefined) &&
    (deed !== undefined) === (before !== undefined)
  );
}

export const isKept = (input: LineInput, claim: Claim, data: LitigationData): boolean | undefined => {
  const awarded = awardedOf(claim, data);
  return awarded === undefined ? undefined : keeps(input, claim, awarded);
};

/** Why the lines cannot stand: one missing, one twice, no sum, more than was asked, or a difference from the award without its reason. */
export function linesRefusal(
  lines: readonly LineInput[],
  subjects: readonly string[],
  dossier: Dossier,
  data: LitigationData,
): Refusal | undefined {
  const ids = lines.map(l => l.claimId);
  if (new Set(ids).size !== ids.length)
    return refuse('law', text('同一项请求写了两次', 'A claim is decided twice'), 'cpl-151');
  if (ids.some(claimId => !subjects.includes(claimId)))
    return refuse('law', text('有一项不在本案', 'A claim is not part of this case'), 'cpl-151');
  if (subjects.some(claimId => !ids.includes(claimId)))
    return refuse(
      'law',
      text(
        '每一项都要判：裁决里没有争议的部分也要写进判决',
        'Every claim is decided on: also the parts of the award that nobody disputed',
      ),
      'si1-16',
    );
  for (const input of lines) {
    const claim = dossier.claims.find(c => c.id === input.claimId)!;
    if (input.kind === 'dismissed' && ((input.amount ?? 0) > 0 || input.deed))
      return refuse('law', text('驳回的不写金额', 'A dismissed claim has no sum'), 'cpl-151');
    if (input.kind !== 'dismissed' && (input.amount ?? 0) === 0 && !input.deed)
      return refuse('law', text('写明金额或者要做的事', 'State the sum or the act'), 'cpl-151');
    if (claim.amount !== undefined && (input.amount ?? 0) > claim.amount)
      return refuse('law', text('不能超过请求的金额', 'No more than was claimed'), 'cpl-151');
    if (isKept(input, claim, data) === false && !input.issue)
      return refuse(
        'law',
        text(
          '和裁决不同的，写明不同在事实、证据、法律还是裁量',
          'Where it differs from the award, say whether in fact, evidence, law or discretion',
        ),
        'house-divergence',
      );
  }
  return undefined;
}

export const linesOf = (lines: readonly LineInput[], dossier: Dossier, data: LitigationData): JudgedLine[] =>
  lines.map(({ amount, deed, issue, ...input }) => {
    const claim = dossier.claims.find(c => c.id === input.claimId)!;
    const awarded = awardedOf(claim, data);
    const kept = isKept({ ...input, amount, deed }, claim, data);
    return {
      ...input,
      ...(amount !== undefined && { amount }),
      ...(deed && { deed }),
      ...(awarded !== undefined && { awarded }),
      ...(kept !== undefined && { verdict: kept ? ('upheld' as const) : ('changed' as const) }),
      ...(kept === false && issue && { issue }),
    };
  });

export const sumOf = (lines: readonly JudgedLine[]): Fen => lines.reduce((sum, l) => sum + (l.amount ?? 0), 0);

/** Of a judgment over an award: kept as a whole, changed in part, or changed throughout; none where there was no award. */
export function verdictOf(lines: readonly JudgedLine[]): 'upheld' | 'partly' | 'changed' | undefined {
  const compared = lines.filter(l => l.verdict !== undefined);
  if (compared.length === 0) return undefined;
  const kept = compared.filter(l => l.verdict === 'upheld').length;
  return kept === compared.length ? 'upheld' : kept === 0 ? 'changed' : 'partly';
}
