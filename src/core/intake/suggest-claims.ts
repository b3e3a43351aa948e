import type { ArticleId } from '../law/articles.ts';
import { type ClaimCode, claimOf, isClaimCode } from '../law/claims.ts';
import { type Text, text } from '../text.ts';
import { type CaseFacts, isUnpaid } from './case-facts.ts';
import type { StoryReading } from './read-story.ts';

/** A claim that a person may want to make: offered, never chosen for them. */
export interface SuggestedClaim {
  readonly code: ClaimCode;
  /** Everyday words first, the formal name second. */
  readonly plain: Text;
  readonly title: Text;
  /** 0 to 1: a measure for sorting. */
  readonly confidence: number;
  /** Why it is suggested: the words of the story and the facts that were confirmed. */
  readonly why: readonly Text[];
  readonly basis: readonly ArticleId[];
  /** Other suggestions that cannot be granted beside this one: the person takes one of them. */
  readonly excludes: readonly ClaimCode[];
}

/** Weaker signs are no suggestion: the person finds the claim in the full list. */
const LEAST = 0.4;

/** A confirmed fact that speaks for a claim, or takes it away whatever the story says. */
interface FactRule {
  readonly when: (facts: CaseFacts) => boolean;
  readonly codes: readonly ClaimCode[];
  /** Absent: the claims are taken away. */
  readonly why?: Text;
}

const ENDED_BY_EMPLOYER: readonly NonNullable<CaseFacts['endedHow']>[] = ['agreed', 'expired', 'closed'];

const FOR: readonly FactRule[] = [
  {
    when: isUnpaid,
    codes: ['QQ02'],
    why: text('您确认有工资没发', 'You confirmed that wages are unpaid'),
  },
  {
    when: ({ contract }) => contract === 'none',
    codes: ['QQ05'],
    why: text('您确认没有签书面合同', 'You confirmed that there is no written contract'),
  },
  {
    when: ({ socialInsurance }) => socialInsurance === 'none',
    codes: ['QQ27'],
    why: text('您确认单位没有交社保', 'You confirmed that no social insurance was paid'),
  },
  {
    when: ({ endedHow }) => endedHow === 'dismissed',
    codes: ['QQ13', 'QQ14', 'QQ17'],
    why: text('您确认是单位辞退的', 'You confirmed that the employer dismissed you'),
  },
  {
    when: ({ endedHow }) => endedHow !== undefined && ENDED_BY_EMPLOYER.includes(endedHow),
    codes: ['QQ13'],
    why: text('您确认的离开方式，一般有经济补偿', 'The way it ended, as you confirmed, usually gives compensation'),
  },
  {
    when: ({ endedHow }) => endedHow === 'forced',
    codes: ['QQ13'],
    why: text('您确认是因为单位违法才离开的', 'You confirmed that you left because of the employer’s breach'),
  },
  {
    when: ({ injured }) => injured === true,
    codes: ['QQ30'],
    why: text('您确认受了伤', 'You confirmed an injury'),
  },
];

const AGAINST: readonly FactRule[] = [
  { when: ({ stillEmployed }) => stillEmployed === true, codes: ['QQ13', 'QQ14', 'QQ15', 'QQ17', 'QQ25', 'QQ26'] },
  { when: ({ endedHow }) => endedHow === 'resigned' || endedHow === 'agreed', codes: ['QQ14', 'QQ15', 'QQ17'] },
  {
    when: facts => facts.endedHow === 'resigned' && facts.socialInsurance !== 'none' && !isUnpaid(facts),
    codes: ['QQ13'],
  },
  { when: ({ contract, signedOn }) => contract === 'written' && signedOn === undefined, codes: ['QQ05'] },
  { when: ({ socialInsurance }) => socialInsurance === 'paid', codes: ['QQ27'] },
  { when: ({ injured }) => injured === false, codes: ['QQ09', 'QQ30', 'QQ31', 'QQ32', 'QQ33', 'QQ34', 'QQ35'] },
];

/** How sure a confirmed fact makes a claim. */
const BY_FACT = 0.7;

/**
 * The claims to offer, the strongest first, from the words of the story and the facts that the person confirmed. A fact
 * outweighs the story: who still works there is not offered compensation for leaving.
 */
export function suggestClaims(reading: StoryReading, facts: CaseFacts): readonly SuggestedClaim[] {
  const found = new Map<ClaimCode, { confidence: number; why: Text[] }>();
  for (const { code, confidence, because } of reading.claims) {
    const words = because.map(part => part.trim());
    found.set(code, {
      confidence,
      why: [
        text(
          `您写了${words.map(part => `“${part}”`).join('、')}`,
          `You wrote ${words.map(part => `“${part}”`).join(', ')}`,
        ),
      ],
    });
  }
  for (const { when, codes, why } of FOR) {
    if (!when(facts) || !why) continue;
    for (const code of codes) {
      const known = found.get(code) ?? { confidence: 0, why: [] };
      const confidence = Math.min(0.99, Math.round((1 - (1 - known.confidence) * (1 - BY_FACT)) * 100) / 100);
      found.set(code, { confidence, why: [...known.why, why] });
    }
  }
  for (const { when, codes } of AGAINST) if (when(facts)) for (const code of codes) found.delete(code);

  const kept = [...found].filter(([, { confidence }]) => confidence >= LEAST);
  const offered = new Set(kept.map(([code]) => code));
  return kept
    .map(([code, { confidence, why }]) => {
      const { plain, title, basis, exclusiveWith = [] } = claimOf(code);
      const excludes = exclusiveWith.filter(isClaimCode).filter(other => offered.has(other));
      return { code, plain, title, confidence, why, basis, excludes };
    })
    .sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1));
}
