import type { Dossier } from '../../src/core/dossier/dossier.ts';
import { uuid } from '../core-world.ts';

/** What a court makes enforceable and enforces, and what a group tells, with more in it than any file has held. */
export function extremeTitle(dossier: Dossier, words: string, name: string): Record<string, unknown> {
  const claimIds = dossier.claims.map(c => c.id);
  const plan = Array.from({ length: 36 }, (_, i) => ({
    n: i + 1,
    due: `2027-0${1 + (i % 9)}-28`,
    amount: 3_429_355_25,
  }));
  const deeds = Array.from({ length: 20 }, (_, i) => ({
    n: i + 1,
    what: words,
    by: i % 2 ? 'worker' : 'employer',
    due: '2026-12-31',
  }));
  const total = 123_456_789_00;
  return {
    ground: 'agreement',
    amount: total,
    claimIds,
    instalments: plan.map(p => p.n),
    handedIn: {
      settlementId: uuid(9301),
      basisId: uuid(9302),
      number: '慈溪市示例镇调字〔2026〕第1号',
      mediators: [name, name, name],
      effectiveOn: '2026-03-20',
      total,
      plan,
      deeds,
      terms: dossier.claims.map((c, i) => ({
        claimId: c.id,
        kind: (['paid', 'deed', 'waived'] as const)[i % 3],
        ...(i % 3 === 0 && { amount: 123_456_789 }),
      })),
    },
    materials: Array.from({ length: 12 }, () => ({ kind: 'agreement', ready: false, words })),
    partyId: dossier.parties.find(p => p.side === 'employer')?.id ?? uuid(8001),
    title: {
      kind: 'judgment',
      number: '（2026）浙0282民初12345号',
      effectiveOn: '2026-03-20',
      performBy: '2027-03-20',
      against: dossier.parties.find(p => p.side === 'employer')?.id ?? uuid(8001),
      proceedingId: uuid(8900),
      items: [
        ...plan.map(p => ({ kind: 'money', due: p.due, amount: p.amount })),
        ...deeds.map(d => ({ kind: 'deed', due: d.due, what: d.what })),
      ],
    },
    appliedOn: '2026-04-01',
    principal: total,
    paidBefore: plan.slice(0, 20).map(p => ({ on: p.due, amount: p.amount })),
    until: '2029-03-20',
    clues: (['account', 'claim', 'vehicle', 'estate', 'share', 'other'] as const).map((kind, i) => ({
      id: uuid(9310 + i),
      on: '2026-04-02',
      by: 'worker',
      kind,
      words,
    })),
    receipts: [],
    shares: [],
    measures: [],
    claimCode: 'QQ02',
    reports: [{ on: '2026-04-02', to: name.repeat(6), members: 5_000, claimed: total }],
    representatives: Array.from({ length: 5 }, (_, i) => ({
      name: `${name}${i}`,
      forum: 'mediation',
      scope: ['talk', 'papers'],
      since: '2026-04-02',
      votes: 4_000,
      of: 5_000,
    })),
    concluded: [{ version: 1, on: '2026-04-02', persons: 4_999, total }],
  };
}
