import type { Dossier, Proceeding } from '../../dossier/dossier.ts';
import { type EnforceableTitle, type TitleItem, titlesFor } from '../../dossier/title.ts';
import { addDays } from '../../law/day.ts';
import { otherSide, type Side } from '../../people/role.ts';
import { awardsOf } from './award-rules.ts';
import type { ArbitrationData } from './data.ts';
import type { Award, Statement } from './data-award.ts';

/** What can be enforced of an arbitration (LMA 51): awards in effect, and a statement that both signed for. */
export function arbitrationTitles(dossier: Dossier, proceeding: Proceeding): readonly EnforceableTitle[] {
  const data = proceeding.data as ArbitrationData;
  return [
    ...awardsOf(data).flatMap(award => (award.state === 'effective' ? awardTitles(award, dossier, proceeding) : [])),
    ...(data.agreed?.effectiveOn ? statementTitles(data.agreed, data.agreed.effectiveOn, dossier, proceeding) : []),
  ];
}

const partyId = (dossier: Dossier, side: Side): string => dossier.parties.find(p => p.side === side)?.id ?? '';

const numberOf = ({ papers }: Dossier, { id, number }: Proceeding, template: string, on: string): string | null =>
  papers.find(p => p.proceedingId === id && p.template === template && p.issuedOn === on)?.number ?? number;

/** The days to pay run from the receipt of a final award, of another from the day on which it takes effect. */
function awardTitles(award: Award, dossier: Dossier, proceeding: Proceeding): EnforceableTitle[] {
  const { applicant } = proceeding.data as ArbitrationData;
  const duties = dossier.claims
    .filter(c => award.claimIds.includes(c.id))
    .flatMap(claim => {
      const debtor = otherSide(claim.by ?? applicant);
      const received = award.served.find(s => s.side === debtor)?.on ?? award.on;
      const due = addDays(award.kind === 'final' ? received : award.effectiveOn!, award.payWithin);
      const amount = claim.result?.amount ?? 0;
      const deed = claim.result?.award?.deed;
      const items: TitleItem[] = [
        ...(amount > 0 ? [{ kind: 'money' as const, due, amount }] : []),
        ...(deed ? [{ kind: 'deed' as const, due, what: deed }] : []),
      ];
      return items.map(item => ({ against: partyId(dossier, debtor), item }));
    });
  const number = numberOf(dossier, proceeding, award.paper, award.on);
  return titlesFor({ kind: 'award', number, effectiveOn: award.effectiveOn!, proceedingId: proceeding.id }, duties);
}

function statementTitles(
  statement: Statement,
  effectiveOn: string,
  dossier: Dossier,
  proceeding: Proceeding,
): EnforceableTitle[] {
  const duties = [
    ...statement.plan.map(({ due, amount }) => ({
      against: partyId(dossier, 'employer'),
      item: { kind: 'money' as const, due, amount },
    })),
    ...(statement.deeds ?? []).map(({ due, what, by }) => ({
      against: partyId(dossier, by),
      item: { kind: 'deed' as const, due, what },
    })),
  ];
  const number = numberOf(dossier, proceeding, 'arbitration-statement', statement.on);
  return titlesFor({ kind: 'arbitration-statement', number, effectiveOn, proceedingId: proceeding.id }, duties);
}
