import type { Side } from '../../people/role.ts';
import type { AwardData, Served } from './data-award.ts';
import type { ClosingData } from './data-closing.ts';
import type { FilingData } from './data-filing.ts';
import type { HearingData } from './data-hearing.ts';
import type { PreparationData } from './data-preparation.ts';
import type { TribunalData } from './data-tribunal.ts';

/** Arbitration's own facts (domain.md 1.5), composed of what each part of the procedure keeps: one file a subject. */
export interface ArbitrationData
  extends FilingData,
    PreparationData,
    TribunalData,
    HearingData,
    AwardData,
    ClosingData {}

/**
 * The facts as a party reads them: what the applicant asks to be preserved is kept from whoever might move it (ZJMA 33), and late
 * evidence is its own side's until it is exchanged. An award, a correction and advance enforcement are read once they were served on the
 * party.
 */
export function dataFor(
  data: Readonly<Record<string, unknown>>,
  { id, side }: { readonly id: string; readonly side: Side },
): Readonly<Record<string, unknown>> {
  const { preservation, lateEvidence, awards, corrections, advance, ...open } = data as Partial<ArbitrationData>;
  const has = ({ served }: { readonly served: readonly Served[] }) => served.some(s => s.partyId === id);
  return {
    ...open,
    ...(preservation && data.applicant === side && { preservation }),
    ...(awards && { awards: awards.filter(has) }),
    ...(corrections && { corrections: corrections.filter(has) }),
    ...(advance && has(advance) && { advance }),
    ...(lateEvidence && { lateEvidence: lateEvidence.filter(l => l.side === side) }),
  };
}
