import type { Dossier, Proceeding } from '../../dossier/dossier.ts';
import { type EnforceableTitle, titlesFor } from '../../dossier/title.ts';
import type { Side } from '../../people/role.ts';
import type { ReviewData } from '../agreement-review/data.ts';
import type { ConfirmationData } from '../judicial-confirmation/data.ts';
import type { OrderData } from '../payment-order/data.ts';
import type { HandedIn } from './basis.ts';

const partyId = (dossier: Dossier, side: Side): string => dossier.parties.find(p => p.side === side)?.id ?? '';

/** What each side promised in an agreement: sums are the employer's to pay. */
const dutiesOf = (dossier: Dossier, { plan, deeds }: HandedIn) => [
  ...plan.map(({ due, amount }) => ({
    against: partyId(dossier, 'employer'),
    item: { kind: 'money' as const, due, amount },
  })),
  ...deeds.map(({ due, what, by }) => ({ against: partyId(dossier, by), item: { kind: 'deed' as const, due, what } })),
];

/** A statement that the commission made of an agreement, once both have signed for it (CR 72, 77; LMA 51). */
export function reviewTitles(dossier: Dossier, proceeding: Proceeding): readonly EnforceableTitle[] {
  const { statement, handedIn } = proceeding.data as ReviewData;
  if (!statement?.effectiveOn) return [];
  const paper = dossier.papers.find(p => p.proceedingId === proceeding.id && p.template === 'review-statement');
  return titlesFor(
    {
      kind: 'arbitration-statement',
      number: paper?.number ?? proceeding.number,
      effectiveOn: statement.effectiveOn,
      proceedingId: proceeding.id,
    },
    dutiesOf(dossier, handedIn),
  );
}

/** A ruling of confirmation, once both have it and as long as no objection brought it down (CPL 206; CPI 372). */
export function confirmationTitles(dossier: Dossier, proceeding: Proceeding): readonly EnforceableTitle[] {
  const { ruling, served = [], revokedOn, of, handedIn } = proceeding.data as ConfirmationData;
  const complete = dossier.parties.every(p => served.some(s => s.partyId === p.id));
  if (ruling?.kind !== 'confirmed' || of !== undefined || revokedOn !== undefined || !complete) return [];
  const effectiveOn = served
    .map(s => s.on)
    .sort()
    .at(-1)!;
  return titlesFor(
    { kind: 'confirmation', number: proceeding.number, effectiveOn, proceedingId: proceeding.id },
    dutiesOf(dossier, handedIn),
  );
}

/** An order to pay, once its fifteen days have passed without payment or objection (CPL 227). */
export function orderTitles(dossier: Dossier, proceeding: Proceeding): readonly EnforceableTitle[] {
  const { effectiveOn, amount } = proceeding.data as OrderData;
  if (!effectiveOn) return [];
  const due = proceeding.deadlines.find(d => d.code === 'DL-PO-OBJ-15')?.due ?? effectiveOn;
  return titlesFor({ kind: 'payment-order', number: proceeding.number, effectiveOn, proceedingId: proceeding.id }, [
    { against: partyId(dossier, 'employer'), item: { kind: 'money', due, amount } },
  ]);
}
