import type { Day } from '../../law/day.ts';
import type { ServiceMethod } from '../../law/service.ts';
import type { Side } from '../../people/role.ts';
import type { JointData } from '../enforceable/joint.ts';

/** Confirmation of a mediated agreement by the court (CPL 205, 206; CPI 351–358, 372). */
export interface ConfirmationData extends JointData {
  readonly acceptedOn?: Day;
  readonly extension?: { readonly on: Day; readonly reason: string };
  readonly ruling?: { readonly kind: 'confirmed' | 'dismissed'; readonly on: Day };
  readonly served?: readonly {
    readonly partyId: string;
    readonly side: Side;
    readonly on: Day;
    readonly receiver: string;
    readonly way: ServiceMethod;
  }[];
  readonly objection?: Objection;
  /** The ruling was revoked on an objection. */
  readonly revokedOn?: Day;
  /** Of an objection by somebody who is no party: the confirmation that it is against. */
  readonly of?: string;
}

export interface Objection {
  readonly on: Day;
  readonly by: Side | 'other';
  readonly reason: string;
  /** Of somebody who is no party: who, and since when they know of it. */
  readonly fullName?: string;
  readonly knownOn?: Day;
  readonly decided?: { readonly on: Day; readonly verdict: 'upheld' | 'rejected'; readonly words: string };
}
