import type { Dossier, Proceeding } from '../../dossier/dossier.ts';
import { type EnforceableTitle, type TitleItem, titlesFor } from '../../dossier/title.ts';
import { addDays, type Day } from '../../law/day.ts';
import type { Side } from '../../people/role.ts';
import type { JudgedLine, LitigationData } from './data.ts';
import { debtorOf } from './performance.ts';

const partyId = (dossier: Dossier, side: Side): string => dossier.parties.find(p => p.side === side)?.id ?? '';

/** What can be enforced of a court case (CPL 100, 158, 182, 235): a judgment in effect, also as changed on appeal, or a statement. */
export function litigationTitles(dossier: Dossier, proceeding: Proceeding): readonly EnforceableTitle[] {
  const data = proceeding.data as LitigationData;
  if (data.statement?.effectiveOn) {
    const { plan, effectiveOn } = data.statement;
    const duties = plan.map(({ due, amount }) => ({
      against: partyId(dossier, 'employer'),
      item: { kind: 'money' as const, due, amount },
    }));
    return titlesFor(
      { kind: 'court-statement', number: proceeding.number, effectiveOn, proceedingId: proceeding.id },
      duties,
    );
  }
  const { judgment } = data;
  if (!judgment?.effectiveOn) return [];
  const due = addDays(judgment.effectiveOn, judgment.payWithin);
  return titlesFor(
    { kind: 'judgment', number: proceeding.number, effectiveOn: judgment.effectiveOn, proceedingId: proceeding.id },
    judgment.lines.flatMap(line => dutiesOf(line, due).map(item => ({ against: debtor(dossier, data, line), item }))),
  );
}

const debtor = (dossier: Dossier, data: LitigationData, { claimId }: JudgedLine) =>
  partyId(dossier, debtorOf(dossier, data, claimId));

const dutiesOf = ({ amount, deed }: JudgedLine, due: Day): TitleItem[] => [
  ...(amount ? [{ kind: 'money' as const, due, amount }] : []),
  ...(deed ? [{ kind: 'deed' as const, due, what: deed }] : []),
];
