import type { Party } from '../../dossier/dossier.ts';
import { type AwardSituation, type NextAct, nextActs } from '../../law/after-award.ts';
import type { Calendar } from '../../law/calendar.ts';
import type { Award } from './data-award.ts';

/** Which situation of the law an award is in, as the table of what may be done next knows it (domain.md 1.6). */
export function situationOf(award: Award): AwardSituation | undefined {
  switch (award.state) {
    case 'running':
      return runningSituation(award);
    case 'effective':
      if (award.ruling?.kind === 'suit-ended') return 'worker-suit-ended';
      if (award.ruling?.kind === 'revocation-refused') return 'revocation-refused';
      return award.except && award.except.length > 0
        ? 'some-workers-sued'
        : award.kind === 'final'
          ? runningSituation(award)
          : 'in-effect';
    case 'sued':
      return 'worker-sued-final';
    case 'revocation':
      return 'enforced-while-revoking';
    case 'without-effect':
      if (award.ruling?.kind === 'revoked') return 'revoked';
      return new Set(award.suits.map(s => s.side)).size > 1 ? 'both-sued' : undefined;
  }
}

const runningSituation = ({ kind, split }: Award): AwardSituation => {
  if (kind === 'single') return 'mixed-in-one';
  if (kind === 'final') return split ? 'split-final' : 'final';
  return split ? 'split-non-final' : 'non-final';
};

/** What a party may still do about an award, until when and where; nothing before the award was served on it. */
export function actsOf(award: Award, party: Party, place: string, calendar: Calendar): readonly NextAct[] {
  const received = award.served.find(s => s.partyId === party.id)?.on;
  if (received === undefined) return [];
  const sued = award.suits.some(s => s.partyId === party.id);
  // One side has sued: the other keeps its own days.
  const situation =
    situationOf(award) ?? (award.state === 'without-effect' && !award.ruling ? runningSituation(award) : undefined);
  if (!situation || (sued && award.state !== 'effective')) return [];
  const fromRuling = situation === 'worker-suit-ended' || situation === 'revoked';
  return nextActs(situation, party.side, fromRuling ? award.ruling!.on : received, place, calendar);
}
