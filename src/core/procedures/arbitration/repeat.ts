import type { Claim, Dossier, Proceeding } from '../../dossier/dossier.ts';
import { isSameClaim } from '../../dossier/duplicates.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import { text } from '../../text.ts';
import type { ArbitrationData } from './data.ts';

/** How an earlier arbitration ended after which the same claims are not accepted again. Withdrawn of one's own will, they are (CR 35). */
const barring = (stage: string): Refusal | undefined => {
  switch (stage) {
    case 'deemed-withdrawn':
      return refuse(
        'law',
        text(
          '上一次没有到庭，已经按撤回申请处理；同一请求再申请仲裁的，不予受理',
          'The applicant was absent and the application counted as withdrawn; the same claim is not accepted again',
        ),
        'cr-39',
      );
    case 'awarded':
    case 'effective':
    case 'overtaken':
    case 'mediated':
      return refuse(
        'law',
        text(
          '同一请求已经有裁决书或者调解书，不再受理',
          'The same claim has an award or a statement; it is not accepted again',
        ),
        'cr-34',
      );
    default:
      return undefined;
  }
};

const applicantOf = (p: Proceeding) => (p.data as Partial<ArbitrationData>).applicant;

/**
 * Why the claims of this dispute are not accepted (again), or nothing: an earlier arbitration of the same dossier by the same applicant
 * dealt with them (LMA 36; CR 34, 39). A transferred, dismissed or withdrawn case bars nothing. What was filed as another matter the clerk
 * is shown (`earlierOf`), who decides: ground 「同一请求已经处理过」.
 */
export const dealtWith = (dossier: Dossier, proceedingId?: string): Refusal | undefined => {
  const now = dossier.proceedings.find(p => p.id === proceedingId);
  for (const p of dossier.proceedings) {
    if (p.procedure !== 'arbitration' || p.id === proceedingId) continue;
    if (now && applicantOf(now) !== undefined && applicantOf(p) !== applicantOf(now)) continue;
    const refusal = barring(p.stage);
    if (refusal) return refusal;
  }
  return undefined;
};

/** An arbitration of another file that dealt with claims of this one. */
export interface Earlier {
  readonly proceeding: Proceeding;
  readonly because: Refusal;
  /** The claims that are the same: of the same kind, for the same time. */
  readonly claims: readonly Claim[];
}

/**
 * What of the claims of a file was dealt with in another file of the same people, by an application of the same side: the last such case.
 * Whether the two are the same people is for `likenessOf`, and whether it is the same claim for the clerk (CR 34, 39).
 */
export function earlierOf(mine: Dossier, other: Dossier): Earlier | undefined {
  const asked = new Set(mine.proceedings.flatMap(p => (p.procedure === 'arbitration' ? (applicantOf(p) ?? []) : [])));
  for (const proceeding of [...other.proceedings].reverse()) {
    if (proceeding.procedure !== 'arbitration' || !asked.has(applicantOf(proceeding) ?? 'worker')) continue;
    const because = barring(proceeding.stage);
    const claims = because ? mine.claims.filter(c => other.claims.some(o => isSameClaim(c, o))) : [];
    if (because && claims.length > 0) return { proceeding, because, claims };
  }
  return undefined;
}
