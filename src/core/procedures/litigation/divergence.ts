import type { Dossier, Proceeding } from '../../dossier/dossier.ts';
import type { ClaimCode } from '../../law/claims.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import type { IssueCode, LitigationData } from './data.ts';
import { claimsOfAward } from './judge.ts';
import type { DivergenceResult } from './results.ts';

/** One claim of an award and what a court made of it, the amounts side by side in fen (M13, M14). */
export interface Divergence {
  readonly proceedingId: string;
  readonly claimId: string;
  readonly code: ClaimCode;
  /** Of the court case, and of the award. */
  readonly number: string | null;
  readonly awardNumber: string | null;
  readonly court: string | undefined;
  readonly institute: string | undefined;
  readonly result: DivergenceResult;
  readonly issue?: IssueCode;
  readonly claimed?: Fen;
  readonly awarded?: Fen;
  readonly adjudged?: Fen;
  readonly on: Day;
}

/** What has come of the awards of a dispute before the courts, claim by claim; a case that runs is not in it yet. */
export const divergencesOf = (dossier: Dossier): readonly Divergence[] =>
  dossier.proceedings.flatMap(p => (p.procedure === 'litigation' ? ofCase(dossier, p) : []));

function ofCase(dossier: Dossier, proceeding: Proceeding): Divergence[] {
  const data = proceeding.data as LitigationData;
  const { award, judgment, revocation, closing } = data;
  if (!award || data.kind === 'appeal') return [];
  const institute = dossier.proceedings.find(p => p.id === award.proceedingId)?.organisationId;
  const common = {
    proceedingId: proceeding.id,
    number: proceeding.number,
    awardNumber: award.number,
    court: proceeding.organisationId,
    institute,
  };
  const side = (claimId: string) => {
    const claim = dossier.claims.find(c => c.id === claimId)!;
    const awarded = claim.result?.proceedingId === award.proceedingId ? (claim.result.amount ?? 0) : undefined;
    return {
      claimId,
      code: claim.code,
      ...(claim.amount !== undefined && { claimed: claim.amount }),
      ...(awarded !== undefined && { awarded }),
    };
  };
  if (judgment?.effectiveOn)
    return judgment.lines.flatMap(line =>
      line.verdict === undefined
        ? []
        : [
            {
              ...common,
              ...side(line.claimId),
              ...(line.awarded !== undefined && { awarded: line.awarded }),
              adjudged: line.amount ?? 0,
              result: line.verdict,
              ...(line.issue && { issue: line.issue }),
              on: judgment.effectiveOn!,
            },
          ],
    );
  const whole = (result: DivergenceResult, on: Day, rest: { adjudged?: Fen; issue?: IssueCode } = {}) =>
    claimsOfAward(dossier, data).map(claimId => ({ ...common, ...side(claimId), result, on, ...rest }));
  if (revocation?.result === 'revoked')
    return whole('revoked', revocation.on, { adjudged: 0, ...(revocation.issue && { issue: revocation.issue }) });
  if (revocation?.result === 'refused') return whole('upheld', revocation.on);
  return proceeding.stage === 'withdrawn' && data.kind === 'suit'
    ? whole('withdrawn', closing?.on ?? proceeding.openedOn)
    : [];
}
