import type { Dossier } from '../../dossier/dossier.ts';
import { claimOf } from '../../law/claims.ts';
import type { Day } from '../../law/day.ts';
import type { ServiceMethod } from '../../law/service.ts';
import type { Fen } from '../../pay/money.ts';
import type { Side } from '../../people/role.ts';
import type { HandedIn } from '../enforceable/basis.ts';
import type { Material } from '../enforceable/materials.ts';
import { paidFor, type SettlementData } from '../settlement/data.ts';

/**
 * An order to pay (CPL 225–228). `agreement`: what a mediated agreement promised and nobody paid (LMA 16); `arrears`: pay that is owed
 * (LCL 30). After an order of the second kind fails the worker goes to arbitration first, after the first straight to suit (SI1 13).
 */
export interface OrderData {
  readonly applicant: Side;
  readonly ground: 'agreement' | 'arrears';
  readonly handedIn?: HandedIn;
  readonly instalments: readonly number[];
  readonly claimIds: readonly string[];
  /** What is asked for, in fen. */
  readonly amount: Fen;
  readonly filedOn: Day;
  readonly materials: readonly Material[];
  readonly acceptedOn?: Day;
  readonly issuedOn?: Day;
  readonly served?: { readonly on: Day; readonly receiver: string; readonly way: ServiceMethod };
  readonly objection?: {
    readonly on: Day;
    readonly reason: string;
    readonly fileId?: string;
    readonly verdict?: 'upheld' | 'rejected';
  };
  readonly effectiveOn?: Day;
  readonly paidOn?: Day;
  /** How it went on after the order ended. */
  readonly next?: 'suit' | 'arbitration' | 'none';
  readonly closing?: { readonly ground: string; readonly on: Day; readonly words?: string };
}

/** Instalments that an order asks for. */
export interface Asked {
  readonly instalments: readonly number[];
  readonly amount: Fen;
}

/** What an agreement promised until yesterday, nobody has confirmed as paid and no earlier order covers (LMA 16). */
export function dueUnpaid(data: SettlementData, covered: readonly number[], today: Day): Asked {
  const due = data.plan.filter(p => p.due < today && !covered.includes(p.n) && paidFor(data, p.n) < p.amount);
  return {
    instalments: due.map(p => p.n),
    amount: due.reduce((sum, p) => sum + p.amount - paidFor(data, p.n), 0),
  };
}

/** Instalments of an agreement for which an order has effect already. */
export const coveredBy = (dossier: Dossier, settlementId: string): readonly number[] =>
  dossier.proceedings.flatMap(p => {
    const data = p.data as OrderData;
    return p.procedure === 'payment-order' && p.stage === 'effective' && data.handedIn?.settlementId === settlementId
      ? data.instalments
      : [];
  });

/** Claims for pay that nobody has decided or settled, for which an order may be asked without an agreement (LCL 30). */
export const arrearsOf = (dossier: Dossier) =>
  dossier.claims.filter(
    c =>
      claimOf(c.code).statHead === 'pay' &&
      claimOf(c.code).limitation === 'wage' &&
      (c.by ?? 'worker') === 'worker' &&
      c.amount !== undefined &&
      c.result === undefined,
  );
