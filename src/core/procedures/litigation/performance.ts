import type { Dossier } from '../../dossier/dossier.ts';
import { addDays, type Day } from '../../law/day.ts';
import { otherSide } from '../../people/role.ts';
import type { ArbitrationData } from '../arbitration/data.ts';
import type { Effects } from '../procedure.ts';
import type { JudgedLine, LitigationData } from './data.ts';

/** Who has to perform what a claim grants: the other side of whoever claims. */
export function debtorOf(dossier: Dossier, { award }: Pick<LitigationData, 'award'>, claimId: string) {
  const claim = dossier.claims.find(c => c.id === claimId);
  const arbitration = dossier.proceedings.find(p =>
    award ? p.id === award.proceedingId : p.procedure === 'arbitration',
  );
  return otherSide(claim?.by ?? (arbitration?.data as ArbitrationData | undefined)?.applicant ?? 'worker');
}

/** What a judgment grants the worker is followed as performance, with enforcement behind it (CPL 235). */
export function performance(
  lines: readonly JudgedLine[],
  dossier: Dossier,
  data: Pick<LitigationData, 'award'>,
  basis: string,
  effectiveOn: Day,
  payWithin: number,
): NonNullable<Effects['opens']> {
  const owed = lines.filter(l => debtorOf(dossier, data, l.claimId) === 'employer');
  const total = owed.reduce((sum, l) => sum + (l.amount ?? 0), 0);
  const deeds = owed.flatMap(l => l.deed ?? []);
  if (total === 0 && deeds.length === 0) return [];
  const due = addDays(effectiveOn, payWithin);
  return [
    {
      procedure: 'settlement',
      step: 'open',
      input: {
        basis,
        of: 'judgment',
        effectiveOn,
        total,
        plan: total > 0 ? [{ n: 1, due, amount: total }] : [],
        ...(deeds.length > 0 && { deeds: deeds.map((what, i) => ({ n: i + 1, what, by: 'employer', due })) }),
      },
    },
  ];
}
