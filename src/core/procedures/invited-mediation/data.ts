import type { Day } from '../../law/day.ts';
import type { DeadlineCode } from '../../law/terms.ts';
import type { Side } from '../../people/role.ts';
import { type Text, text } from '../../text.ts';
import type { MediationData } from '../mediation/data.ts';

/** How a court gives a dispute to mediation (TY 11, 27): appointed before it is registered, entrusted after. */
export const mandateKinds = {
  appointed: text('委派（立案前）', 'Appointed, before filing'),
  ordinary: text('委托（普通程序）', 'Entrusted, ordinary procedure'),
  simple: text('委托（简易程序）', 'Entrusted, simple procedure'),
} as const satisfies Record<string, Text>;
export type MandateKind = keyof typeof mandateKinds;

/** How long the mediation may take, from the day on which the papers were signed for (TY 27; OM 24). */
export const periodOf = {
  appointed: 'DL-WEIPAI-30',
  ordinary: 'DL-WEITUO-15',
  simple: 'DL-WEITUO-7',
} as const satisfies Record<MandateKind, DeadlineCode>;

/** Mediation under the mandate of a court. What both said lies behind the same wall as in any mediation. */
export interface InvitedData extends MediationData {
  readonly kind: MandateKind;
  /** The court that gives the mandate; absent for the reader in whose county there is none. */
  readonly mandatorId?: string;
  /** Whom each side would have as mediator (TY 12). */
  readonly wishes: { readonly worker?: string; readonly employer?: string };
  readonly mandate?: Mandate;
  /** Mandates that were refused, not answered or given back. */
  readonly before?: readonly {
    readonly on: Day;
    readonly mediator: string;
    readonly why: string;
    readonly reason?: string;
  }[];
  /** What the mediator told the court. */
  readonly report?: { readonly on: Day; readonly result: 'settled' | 'unsettled'; readonly words?: string };
  /** What the court made of it. */
  readonly result?: {
    readonly on: Day;
    readonly kind: 'filed' | 'statement' | 'withdrawal' | 'returned';
    readonly number?: string;
    readonly effectiveOn?: Day;
    readonly words?: string;
  };
}

export interface Mandate {
  readonly on: Day;
  /** Both sides named the same person, or the court designated one, with its reason (TY 12). */
  readonly by: 'parties' | 'court';
  readonly reason: string;
  readonly organisationId: string;
  readonly mediatorId?: string;
  /** When the papers were signed for, from which the time counts (TY 27). */
  readonly signedOn?: Day;
  readonly acceptedOn?: Day;
  /** What the mediator disclosed of relations to a party (OM 13). */
  readonly disclosed?: string;
}

export const isAppointed = ({ kind }: Pick<InvitedData, 'kind'>): boolean => kind === 'appointed';

/** Both sides would have the same mediator. */
export const agreedWish = ({ wishes }: Pick<InvitedData, 'wishes'>): string | undefined =>
  wishes.worker !== undefined && wishes.worker === wishes.employer ? wishes.worker : undefined;

export const isBoth = (consent: { readonly worker?: Day; readonly employer?: Day }): boolean =>
  consent.worker !== undefined && consent.employer !== undefined;

export const sides: readonly Side[] = ['worker', 'employer'];
