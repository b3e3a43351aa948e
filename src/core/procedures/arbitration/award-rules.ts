import type { Claim, Dossier, Proceeding } from '../../dossier/dossier.ts';
import type { Day } from '../../law/day.ts';
import { otherSide } from '../../people/role.ts';
import type { ArbitrationData } from './data.ts';
import type { Award } from './data-award.ts';

/** Stages in which an award may exist: one in part goes before the rest. */
export const awardStages = ['accepted', 'hearing', 'deliberation', 'suspended', 'awarded'] as const;

/** The arbitrators who sit, the presiding one first. */
export function tribunalOf(
  { assigned }: Pick<Proceeding, 'assigned'>,
  { tribunal }: Pick<ArbitrationData, 'tribunal'>,
) {
  const sitting = assigned.filter(a => a.role === 'arbitrator');
  return [...sitting].sort(
    (a, b) => Number(b.userId === tribunal?.presiding) - Number(a.userId === tribunal?.presiding),
  );
}

/** Whether the respondent was away from the hearing that was held last, or left it (LMA 36). */
export const isByDefault = ({ applicant, hearings = [] }: ArbitrationData): boolean =>
  hearings.findLast(h => h.state === 'closed')?.absent?.some(a => a.side === otherSide(applicant)) === true;

/** Claims on which this proceeding has not decided, nor anybody agreed or given up in it. */
export const openClaims = ({ claims }: Dossier, proceedingId: string): readonly Claim[] =>
  claims.filter(c => c.result?.proceedingId !== proceedingId);

export const awardsOf = (data: ArbitrationData): readonly Award[] => data.awards ?? [];

/** Whether nothing can happen to an award any more that this proceeding would have to wait for. */
export const isDone = (award: Award, today: Day): boolean =>
  award.state === 'without-effect' ||
  (award.state === 'effective' && award.until.every(u => u.revoke === undefined || u.revoke < today));

/** The stage after something happened to the awards, or nothing while one of them waits or claims are undecided. */
export function endOf(stage: string, awards: readonly Award[], today: Day): 'effective' | 'overtaken' | undefined {
  if (stage !== 'awarded' || !awards.every(a => isDone(a, today))) return undefined;
  return awards.some(a => a.state === 'effective') ? 'effective' : 'overtaken';
}

/** The award that a paper is, or the only one in question where none was named. */
export function awardOfPaper(
  dossier: Dossier,
  awards: readonly Award[],
  paperId: string | undefined,
): Award | undefined {
  if (paperId === undefined) return awards.length === 1 ? awards[0] : undefined;
  const paper = dossier.papers.find(p => p.id === paperId);
  return paper && awards.find(a => a.paper === paper.template && a.on === paper.issuedOn);
}

export const replaced = (awards: readonly Award[], award: Award): readonly Award[] =>
  awards.map(a => (a.n === award.n ? award : a));
