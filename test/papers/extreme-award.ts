import type { WallItem } from '../../src/core/dossier/change.ts';
import type { Claim, Dossier } from '../../src/core/dossier/dossier.ts';
import type { AwardData } from '../../src/core/procedures/arbitration/data-award.ts';
import type { PreparationData } from '../../src/core/procedures/arbitration/data-preparation.ts';
import { people, uuid } from '../core-world.ts';

/** An award, a statement, an advance and corrections on every claim of a file, with more words than any tribunal writes. */
export function extremeAward(
  dossier: Dossier,
  words: string,
  name: string,
): AwardData & Pick<PreparationData, 'entrusted'> {
  const claimIds = dossier.claims.map(c => c.id);
  const on = '2026-03-27';
  const award = (n: number, paper: string, kind: 'final' | 'non-final') => ({
    id: uuid(9100 + n),
    n,
    draftId: uuid(9120),
    kind,
    part: true as const,
    byDefault: true as const,
    split: true as const,
    paper,
    on,
    claimIds,
    amount: 123_456_789_00,
    payWithin: 10,
    limitation: 'rejected' as const,
    mediation: 'apart' as const,
    statement: `${words}\n`.repeat(12),
    reason: `${words}\n`.repeat(12),
    signers: [name, `${name}二`, `${name}三`],
    state: 'running' as const,
    served: [],
    until: [],
    suits: [],
  });
  return {
    awards: [award(1, 'award-final', 'final'), award(2, 'award-non-final', 'non-final')],
    entrusted: { on, organisationId: uuid(101), name: `${name}调解组织`, words },
    agreed: {
      on,
      terms: claimIds.map((claimId, i) => ({
        claimId,
        kind: i % 2 ? 'waived' : 'paid',
        ...(i % 2 === 0 && { amount: 99_999_99 }),
      })),
      total: 123_456_789_00,
      plan: Array.from({ length: 24 }, (_, i) => ({ n: i + 1, due: `2027-0${1 + (i % 9)}-28`, amount: 5_144_032_88 })),
      deeds: [{ n: 1, what: words, by: 'employer', due: '2026-12-31' }],
      part: true,
      signers: [name, `${name}二`],
      signedFor: [],
    },
    advance: { askedOn: on, ground: 'pay', need: words, claimIds, amount: 99_999_99, on, served: [] },
    corrections: [
      {
        on,
        award: 1,
        items: Array.from({ length: 20 }, (_, i) => ({
          kind: (['wording', 'arithmetic', 'omitted'] as const)[i % 3]!,
          where: `第${i + 1}页第${i + 2}行`,
          wrong: words,
          right: `${words}${words}`,
        })),
        amounts: claimIds.map(claimId => ({ claimId, was: 99_999_99, now: 123_456_789_00 })),
        kinds: { was: 'final', now: 'single' },
        served: [],
      },
    ],
    sham: {
      on,
      found: `${words}\n`.repeat(6),
      partyIds: dossier.parties.map(p => p.id),
      sentTo: 'procuratorate',
      papers: Array.from({ length: 6 }, (_, i) => `裁决书（非终局）慈劳人仲裁字〔2026〕第${i + 1}号`),
    },
    archive: { on, by: name, years: 10, keepUntil: '2036-03-27' },
  };
}

/** Each claim with what the tribunal made of it. */
export const decidedClaims = (claims: readonly Claim[], proceedingId: string, words: string): Claim[] =>
  claims.map((claim, i) => ({
    ...claim,
    result: {
      kind: (['awarded', 'partly', 'dismissed'] as const)[i % 3]!,
      ...(i % 3 < 2 && { amount: 99_999_99 }),
      proceedingId,
      on: '2026-03-27',
      award: {
        reason: words,
        articles: '劳动合同法第三十条、第八十五条；劳动合同法实施条例第二十七条',
        final: i % 2 === 0,
        ...(i % 5 === 0 && { deed: words }),
      },
    },
  }));

/** What three arbitrators said behind their wall. */
export const extremeDeliberation = (proceedingId: string, words: string, name: string): WallItem => ({
  id: uuid(9130),
  proceedingId,
  channel: 'tribunal',
  kind: 'deliberation',
  author: { userId: people.arbitrator.userId, name, role: 'arbitrator' },
  on: '2026-03-26',
  body: {
    on: '2026-03-26',
    points: `${words}\n`.repeat(8),
    opinions: [0, 1, 2].map(n => ({
      arbitratorId: uuid(9140 + n),
      name: `${name}${n}`,
      words: `${words}\n`.repeat(6),
    })),
    vote: 'majority',
    result: words,
    dissent: words,
  },
});
