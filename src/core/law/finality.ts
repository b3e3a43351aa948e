import type { Finality } from './claim-kind.ts';

/** When an item of an award is final for the employer: always, never, or up to twelve local minimum wages. */
type Rule = 'always' | 'never' | 'threshold';

/** How an item stands; `doubtful` where the readings of the law differ, and then the way to court is left open. */
export interface ItemFinality {
  readonly final: boolean;
  readonly doubtful: boolean;
}

/** `split`: final and other items go into two awards (CR 50); `single`: one award, not final (ZJMA 37; SI1 20). */
export const mixedAwardPolicies = ['split', 'single'] as const;
export type MixedAwardPolicy = (typeof mixedAwardPolicies)[number];

export type AwardType = 'final' | 'non-final' | 'split';

/** Zhejiang, where social insurance and injury items are final whatever the sum (ZJMA 37). */
const isZhejiang = (place: string): boolean => place.startsWith('33');

/** Every reading of a finality class in a place. */
function readings(finality: Finality, place: string): readonly Rule[] {
  const local: Rule = isZhejiang(place) ? 'always' : 'threshold';
  switch (finality) {
    case 'F1':
    case 'as-item':
      return ['threshold'];
    case 'F2':
      return ['always'];
    case 'FZ':
    case 'F1/FZ':
      return [local];
    case 'F1/F2':
      return ['threshold', 'always'];
    case 'F1/N':
      return ['threshold', 'never'];
    case 'N/FZ':
      return isZhejiang(place) ? ['never', 'always'] : ['never'];
    case 'N':
      return ['never'];
  }
}

/**
 * Whether one item of an award is final for the employer (LMA 47; SI1 19; ZJMA 37). `isWithin` says whether the sum
 * awarded, not the sum claimed, is known to be at most twelve local minimum wages.
 */
export function itemFinality(finality: Finality, place: string, isWithin: boolean): ItemFinality {
  const found = readings(finality, place).map(rule => rule === 'always' || (rule === 'threshold' && isWithin));
  const final = found.every(Boolean);
  return { final, doubtful: !final && found.some(Boolean) };
}

/** The type of an award by its items and the policy for a mixed one; an award without items is not final. */
export function awardType(items: readonly { readonly final: boolean }[], policy: MixedAwardPolicy): AwardType {
  const finals = items.filter(({ final }) => final).length;
  if (finals === 0) return 'non-final';
  if (finals === items.length) return 'final';
  return policy === 'single' ? 'non-final' : 'split';
}
