import type { Text } from '../text.ts';
import type { Directory, Organisation } from './organisation.ts';

export interface Route {
  readonly organisation: Organisation;
  readonly reason: Text;
}

/**
 * Where a matter goes: the organisation of its town that knows its trade comes first, then the town's general one,
 * then a trade body of the whole county, then any that serves the whole county; among equals the one with more free capacity
 * (ZJMA 7, 10: territory and trade; load is a house rule). Undefined when nobody serves the place.
 */
export function routeMediation(
  directory: Directory,
  place: number | undefined,
  trade: string | undefined,
): Route | undefined {
  const ranked = directory
    .organisations('mediation')
    .map(organisation => ({ organisation, rank: rankOf(organisation, place, trade) }))
    .filter(candidate => candidate.rank > 0)
    .map(candidate => ({ ...candidate, free: freeShare(directory, candidate.organisation) }))
    .sort((a, b) => b.rank - a.rank || b.free - a.free || (a.organisation.id < b.organisation.id ? -1 : 1));
  const best = ranked[0];
  return best && { organisation: best.organisation, reason: reasonOf(best.rank) };
}

const TRADE_AND_PLACE = 4;
const PLACE = 3;
const TRADE = 2;
const COUNTY = 1;

function rankOf(o: Organisation, place: number | undefined, trade: string | undefined): number {
  // A committee of an enterprise serves that enterprise: what is for it comes to it directly or is passed on.
  if (o.bodyKind === 'enterprise') return 0;
  const knowsTrade = trade !== undefined && o.trades.includes(trade);
  if (o.trades.length > 0 && !knowsTrade) return 0;
  if (o.places.length === 0) return knowsTrade ? TRADE : COUNTY;
  if (place === undefined || !o.places.includes(place)) return 0;
  return knowsTrade ? TRADE_AND_PLACE : PLACE;
}

const freeShare = (directory: Directory, o: Organisation) => 1 - directory.load(o.id) / Math.max(1, o.capacity);

const reasons: Record<number, Text> = {
  [TRADE_AND_PLACE]: { zh: '在当地，熟悉这个行业', en: 'Serves the place and knows the trade' },
  [PLACE]: { zh: '负责上班所在的镇街', en: 'Serves the town or street of the workplace' },
  [TRADE]: { zh: '负责这个行业', en: 'Serves the trade' },
  [COUNTY]: { zh: '面向全市，当地没有专门的组织', en: 'Serves the whole county; no body of the place itself' },
};
const reasonOf = (rank: number): Text => reasons[rank]!;
