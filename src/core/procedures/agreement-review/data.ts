import type { Day } from '../../law/day.ts';
import type { ServiceMethod } from '../../law/service.ts';
import type { Side } from '../../people/role.ts';
import type { JointData } from '../enforceable/joint.ts';

/** The review of a mediated agreement by the arbitration commission, which makes a statement of it (CR 74–79; ENT 27; ZJMA 11). */
export interface ReviewData extends JointData {
  readonly acceptedOn?: Day;
  readonly extension?: { readonly on: Day; readonly reason: string };
  readonly statement?: {
    readonly on: Day;
    readonly signers: readonly string[];
    readonly signedFor: readonly {
      readonly side: Side;
      readonly on: Day;
      readonly receiver: string;
      readonly way: ServiceMethod;
    }[];
    readonly effectiveOn?: Day;
  };
}
