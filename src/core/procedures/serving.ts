import type { Change } from '../dossier/change.ts';
import type { Attempt } from '../dossier/decide.ts';
import type { Dossier, Party } from '../dossier/dossier.ts';
import type { Procedures } from '../dossier/registry.ts';
import type { Day } from '../law/day.ts';
import { otherSide, type Side } from '../people/role.ts';
import type { Effects, PaperServed, PaperService } from './procedure.ts';

/** The services that follow from papers of a step: one on each addressee, made ready for whoever serves. */
export function servicesOf(procedures: Procedures, before: Dossier, own: Change): Attempt[] {
  return own.papers.flatMap(paper => {
    // What exists and only changes is served already, or will be as it was made ready.
    if (before.papers.some(p => p.id === paper.id)) return [];
    const changed = own.proceedings.find(p => p.id === paper.proceedingId);
    const origin = before.proceedings.find(p => p.id === paper.proceedingId);
    const id = changed?.opens?.procedure ?? origin?.procedure;
    const service = id && procedures[id].papers[paper.template]?.service;
    if (!service) return [];
    const { applicant } = { ...(origin?.data as object | undefined), ...changed?.data } as { applicant?: Side };
    const parties = before.parties.length > 0 ? before.parties : own.parties;
    return addressees(service, parties, applicant ?? 'worker').map(party => ({
      procedure: 'service' as const,
      step: 'prepare',
      input: { paperId: paper.id, partyId: party.id },
    }));
  });
}

const addressees = ({ to }: PaperService, parties: readonly Party[], applicant: Side): readonly Party[] =>
  to === 'both' ? parties : parties.filter(p => p.side === (to === 'applicant' ? applicant : otherSide(applicant)));

/** The step by which the proceeding that issued a paper hears that it was served, or that it was on another day, if its template names one. */
export function toldOf(procedures: Procedures, dossier: Dossier, served: PaperServed): Attempt | undefined {
  const paper = dossier.papers.find(p => p.id === served.paperId);
  const origin = paper && dossier.proceedings.find(p => p.id === paper.proceedingId);
  const service = origin && procedures[origin.procedure].papers[paper.template]?.service;
  if (!service) return undefined;
  const { paperId, partyId, on } = served;
  const [step, input] = served.moved
    ? [service.onMoved, { paperId, partyId, on }]
    : [service.onServed?.step, service.onServed?.input(served)];
  return step === undefined ? undefined : { proceedingId: origin.id, procedure: origin.procedure, step, input };
}

/** Stages of a service on which somebody still waits. */
export const awaitingService = ['ready', 'sent', 'returned', 'published'] as const;

/**
 * The steps by which services that still wait are closed, because somebody recorded in the case itself that the paper arrived: by its
 * template, and by the side where that was named.
 */
export const servedOtherwise = (
  dossier: Dossier,
  proceedingId: string,
  template: string,
  proof: { readonly side?: Side; readonly on: Day; readonly receiver: string; readonly way: string },
): NonNullable<Effects['also']> => {
  const { side, ...input } = proof;
  const papers = dossier.papers.filter(p => p.proceedingId === proceedingId && p.template === template);
  return dossier.proceedings
    .filter(p => p.procedure === 'service' && (awaitingService as readonly string[]).includes(p.stage))
    .filter(p => {
      const about = p.data as { readonly paperId?: string; readonly side?: Side };
      return papers.some(paper => paper.id === about.paperId) && (side === undefined || about.side === side);
    })
    .map(p => ({ proceedingId: p.id, procedure: 'service', step: 'note-served', input }));
};
