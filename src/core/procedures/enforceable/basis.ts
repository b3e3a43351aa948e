import type { Dossier, Proceeding } from '../../dossier/dossier.ts';
import { type Refusal, refuse } from '../../dossier/refusal.ts';
import { claimOf } from '../../law/claims.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import { text } from '../../text.ts';
import type { ProcedureId } from '../ids.ts';
import type { Deed, PromisedDeed, SettlementData } from '../settlement/data.ts';

/**
 * A mediated agreement as both parties hand it in: what it makes of each claim, what is paid and done by when. It is read from the
 * file as it stands once the agreement has effect; nothing that was said in the talks is in it (TY 22; OM 18).
 */
export interface HandedIn {
  readonly settlementId: string;
  /** The mediation that it came from. */
  readonly basisId: string;
  readonly number: string | null;
  readonly bodyId?: string;
  readonly mediators: readonly string[];
  readonly effectiveOn: Day;
  readonly total: Fen;
  readonly plan: readonly { readonly n: number; readonly due: Day; readonly amount: Fen }[];
  readonly deeds: readonly PromisedDeed[];
  readonly terms: readonly { readonly claimId: string; readonly kind: string; readonly amount?: Fen }[];
}

const mediations: readonly ProcedureId[] = ['mediation', 'invited-mediation'];

/** The performance of the last agreement that a mediation brought, with that mediation. */
export function performedAgreement(
  dossier: Dossier,
): { settlement: Proceeding<SettlementData>; basis: Proceeding } | undefined {
  for (const settlement of [...dossier.proceedings].reverse()) {
    if (settlement.procedure !== 'settlement') continue;
    const data = settlement.data as SettlementData;
    const basis = dossier.proceedings.find(p => p.id === data.basis);
    if (data.of === undefined && basis && mediations.includes(basis.procedure))
      return { settlement: settlement as Proceeding<SettlementData>, basis };
  }
  return undefined;
}

export function handedInOf(dossier: Dossier): HandedIn | undefined {
  const found = performedAgreement(dossier);
  if (!found) return undefined;
  const { settlement, basis } = found;
  const { effectiveOn, total, plan, deeds = [] } = settlement.data;
  return {
    settlementId: settlement.id,
    basisId: basis.id,
    number: basis.number,
    ...(basis.organisationId && { bodyId: basis.organisationId }),
    mediators: basis.assigned.map(a => a.name),
    effectiveOn,
    total,
    plan,
    deeds: deeds.map(({ n, what, by, due }: Deed) => ({ n, what, by, due })),
    terms: dossier.claims.flatMap(({ id, result }) =>
      result?.proceedingId === basis.id
        ? [{ claimId: id, kind: result.kind, ...(result.amount !== undefined && { amount: result.amount }) }]
        : [],
    ),
  };
}

/** The procedures that make a mediated agreement enforceable; an agreement takes one of them (CR 75). */
export const enforceableWays = [
  'agreement-review',
  'judicial-confirmation',
  'payment-order',
] as const satisfies readonly ProcedureId[];

/** Stages in which one of them has ended without a title: another way is open again. */
const without = [
  'not-joined',
  'not-accepted',
  'withdrawn',
  'refused',
  'unsigned',
  'dismissed',
  'revoked',
  'lapsed',
  'paid',
  'ended',
  'converted',
];

const isTaken = (p: Proceeding, settlementId: string): boolean =>
  enforceableWays.some(way => way === p.procedure) &&
  (p.data as { handedIn?: HandedIn }).handedIn?.settlementId === settlementId &&
  !without.includes(p.stage);

/** Whether the agreement is taken up by one of the ways already, and by which. */
export const takenWay = (dossier: Dossier, { settlementId }: HandedIn): Proceeding | undefined =>
  dossier.proceedings.find(p => isTaken(p, settlementId));

/** Whether the agreement settles nothing but whether there is a labour relation: a question of status (CR 75; CPI 355). */
export const isOfStatusAlone = (dossier: Dossier, { terms }: HandedIn): boolean =>
  terms.length > 0 &&
  terms.every(t => {
    const claim = dossier.claims.find(c => c.id === t.claimId);
    return claim !== undefined && claimOf(claim.code).statHead === 'relation';
  });

/** What all the ways ask: an agreement from mediation that somebody still has to perform, and no other way taken. */
export function notOpen(dossier: Dossier): { handedIn: HandedIn } | { refusal: Refusal } {
  const handedIn = handedInOf(dossier);
  if (!handedIn)
    return { refusal: refuse('law', text('还没有生效的调解协议', 'No mediated agreement is in effect'), 'lma-14') };
  const taken = takenWay(dossier, handedIn);
  if (taken)
    return {
      refusal: refuse(
        'law',
        text('这份协议已经走了另一条路，只能走一条', 'Another way was taken for this agreement; only one is open'),
        'cr-75',
      ),
    };
  const { stage } = dossier.proceedings.find(p => p.id === handedIn.settlementId)!;
  return stage === 'performed' || stage === 'released'
    ? { refusal: refuse('law', text('协议已经履行完毕', 'The agreement has been performed'), 'lma-14') }
    : { handedIn };
}
