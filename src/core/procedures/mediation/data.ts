import type { IdentityWay } from '../../dossier/binding.ts';
import type { WallItem } from '../../dossier/change.ts';
import type { Dossier, Proceeding } from '../../dossier/dossier.ts';
import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import type { Role, Side } from '../../people/role.ts';
import type { Safeguards } from '../safeguards.ts';
import type { PromisedDeed } from '../settlement/data.ts';

/** The mediation's own facts in the open file. What was said lies behind the wall. */
export interface MediationData {
  readonly applicant: Side;
  readonly receivedOn: Day;
  readonly routedBecause?: { readonly zh: string; readonly en: string };
  readonly consent: { readonly worker?: Day; readonly employer?: Day };
  readonly willing?: 'yes' | 'undecided' | 'no';
  readonly asked?: boolean;
  readonly unavailable?: readonly Day[];
  readonly sessions: readonly Session[];
  readonly extension?: { readonly agreed: readonly Side[]; readonly on?: Day };
  /** Who signed the agreement; its text is behind the wall. */
  readonly agreement?: {
    readonly itemId: string;
    readonly signed: readonly Signature[];
    readonly sealedOn?: Day;
  } | null;
  /** Whose identity the mediator checked, and how. */
  readonly identified?: readonly { readonly side: Side; readonly way: IdentityWay; readonly on: Day }[];
  readonly closing?: { readonly ground: string; readonly on: Day; readonly words?: string };
  /** Mediators who had the matter before: they stay barred from deciding it (LMA 33; TY 16). */
  readonly former?: readonly string[];
  readonly challenge?: { readonly by: Side; readonly on: Day; readonly reason: string };
}

export interface Session {
  readonly id: string;
  readonly on: Day;
  readonly time: string;
  readonly minutes?: number;
  readonly roomId?: string;
  readonly place: string;
  readonly way: string;
  readonly held: boolean;
  readonly cancelledOn?: Day;
}

export interface Signature {
  readonly as: Side | 'mediator';
  readonly fullName: string;
  /** An agent signed under a power. */
  readonly agent?: true;
  readonly way: 'typed' | 'drawn' | 'paper';
  readonly on: Day;
  /** Of the drawing, behind the wall. */
  readonly itemId?: string;
}

export interface Instalment {
  readonly n: number;
  readonly due: Day;
  readonly amount: Fen;
}

/** What comes of a claim: money, something to be done, or nothing any more. */
export type TermKind = 'paid' | 'deed' | 'waived';

/** The agreement as drafted, behind the wall until it is signed and then for its readers only. */
export interface Agreement {
  readonly terms: readonly { readonly claimId: string; readonly kind: TermKind; readonly amount?: Fen }[];
  readonly total: Fen;
  readonly plan: readonly Instalment[];
  /** What is promised beside money. */
  readonly deeds?: readonly PromisedDeed[];
  /** Absent where no money is promised. */
  readonly method?: string;
  readonly account?: string;
  readonly defaultClause?: string;
  readonly safeguards?: Safeguards;
}

/** An offer, append-only. */
export interface Offer {
  readonly total: Fen;
  readonly plan: readonly { readonly due: Day; readonly amount: Fen }[];
  /** What is to be done beside money, or instead of it. */
  readonly deeds?: readonly { readonly what: string; readonly by: Side; readonly due: Day }[];
  readonly words?: string;
}

/** Whether a role leads talks, called to it by a body or by a court. */
export const leads = (role: Role): boolean => role === 'mediator' || role === 'invited-mediator';

/** The other side hears of the matter when it is asked, not before: until then the applicant may still take it back unheard. */
export const knowsOfIt = (proceeding: Pick<Proceeding, 'stage'>, data: MediationData): boolean =>
  data.asked === true || proceeding.stage !== 'received';

/** The mediators up to now, for the step that changes who is in charge. */
export const formerWith = (proceeding: Proceeding, data: MediationData): Pick<MediationData, 'former'> =>
  proceeding.assigned.length === 0
    ? {}
    : { former: [...new Set([...(data.former ?? []), ...proceeding.assigned.map(a => a.userId)])] };

/** Whether the last mediation of a dispute ended without an agreement: then arbitration is the next way (LMA 5, 14). */
export const endedWithoutAgreement = (dossier: Dossier): boolean =>
  ['refused', 'not-accepted', 'failed', 'expired'].includes(
    dossier.proceedings.findLast(p => p.procedure === 'mediation')?.stage ?? '',
  );

/** Whether somebody is or was a mediator of this dispute. */
export const hasMediated = (dossier: Dossier, userId: string): boolean =>
  dossier.proceedings.some(
    p =>
      p.procedure === 'mediation' &&
      (p.assigned.some(a => a.userId === userId) || (p.data as MediationData).former?.includes(userId) === true),
  );

export const agreementOf = (data: MediationData, wall: readonly WallItem[]): Agreement | undefined =>
  wall.find(item => item.id === data.agreement?.itemId)?.body as Agreement | undefined;

export const hasSigned = (data: MediationData, as: Signature['as']): boolean =>
  data.agreement?.signed.some(s => s.as === as) === true;

export const allSigned = (data: MediationData): boolean =>
  (['worker', 'employer', 'mediator'] as const).every(as => hasSigned(data, as));
