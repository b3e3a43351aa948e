import type { ClaimCode } from '../law/claims.ts';
import type { Day } from '../law/day.ts';
import type { Deadline } from '../law/deadline.ts';
import type { DocumentKind } from '../law/service.ts';
import type { Computation } from '../pay/calculator.ts';
import type { Fen } from '../pay/money.ts';
import type { Agent } from '../people/agent.ts';
import type { IdentityProof } from '../people/identity.ts';
import type { Role, Side } from '../people/role.ts';
import type { ProcedureId } from '../procedures/ids.ts';
import type { Text } from '../text.ts';

/** What steps are taken on: a dispute, or the common matter of many workers whose disputes are its members. */
export type DossierKind = 'dispute' | 'group';

/** What steps are taken on. One dispute, many proceedings; nothing is copied when it moves on. */
export interface Dossier {
  readonly tenant: number;
  readonly id: string;
  readonly kind: DossierKind;
  /** The group dossier of which this dispute is a member. */
  readonly groupId?: string;
  /** Matter number as printed, e.g. 慈纠〔2026〕004217号; null until one is taken. */
  readonly number: string | null;
  /** Sequence of the last ledger entry; sent back with every step. */
  readonly version: number;
  readonly openedOn: Day;
  readonly channel: Channel;
  /** Town or street of the workplace (code), where known. */
  readonly place?: number;
  readonly trade?: string;
  /** Who entered it, for receipts. */
  readonly enteredBy: { readonly userId: string; readonly role: Role; readonly organisationId?: string };
  /** The worker's own words. */
  readonly story?: string;
  readonly parties: readonly Party[];
  readonly claims: readonly Claim[];
  readonly evidence: readonly Evidence[];
  /** Facts that both sides signed as undisputed: they alone pass the wall (OM 18). */
  readonly facts: readonly UndisputedFact[];
  readonly proceedings: readonly Proceeding[];
  readonly papers: readonly Paper[];
  /** The registration was a duplicate: the matter goes on in that file. */
  readonly joinedInto?: FileLink | null;
  /** Duplicates whose matter goes on here; their numbers lead here. */
  readonly joined?: readonly FileLink[];
}

/** Another file of the same matter. */
export interface FileLink {
  readonly dossierId: string;
  readonly number: string | null;
  readonly openedOn: Day;
  readonly channel: Channel;
}

export const channels = {
  portal: { zh: '网上', en: 'Online' },
  window: { zh: '窗口', en: 'Window' },
  phone: { zh: '电话', en: 'Phone' },
  grid: { zh: '网格上报', en: 'Grid report' },
  'shared-court': { zh: '共享法庭', en: 'Shared court' },
  hotline: { zh: '热线转办', en: 'Hotline' },
  court: { zh: '法院委派', en: 'Court mandate' },
  inspection: { zh: '监察转送', en: 'Inspection' },
  union: { zh: '工会转送', en: 'Union' },
  petition: { zh: '信访导入', en: 'Petition' },
  partner: { zh: '系统对接', en: 'Partner system' },
} as const satisfies Record<string, Text>;
export type Channel = keyof typeof channels;

export interface Party {
  readonly id: string;
  readonly side: Side;
  readonly kind: 'person' | 'firm' | 'sole-trader';
  readonly name: string;
  /** Account of the citizen who is this party, once known. */
  readonly userId?: string;
  /** What is known of who this is; absent = claimed. */
  readonly identity?: IdentityProof;
  readonly idNumber?: string;
  readonly creditCode?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly mailingAddress?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
  /** Consent to electronic service. */
  readonly electronicService?: boolean;
  /** The address for service that the party confirmed in writing (送达地址确认书). */
  readonly confirmedAddress?: ConfirmedAddress;
  /** 方言/外语翻译, 手语, 大字, 陪同 … as the person asked. */
  readonly needs?: readonly string[];
  /** Who acts for it, those whose power has ended included. */
  readonly agents?: readonly Agent[];
}

/** What a party signed of where papers go (OM 17; CR 20). The address itself stands in `mailingAddress`. */
export interface ConfirmedAddress {
  readonly on: Day;
  /** Named by the party to take papers in. */
  readonly receiver?: string;
  /** Where electronic service is announced, if it was agreed to; the papers lie on the party's own pages here. */
  readonly phone?: string;
}

export interface Claim {
  readonly id: string;
  readonly code: ClaimCode;
  /** Set where the other side claims in return (a counterclaim, CR 36); absent: a claim of whoever applied. */
  readonly by?: Side;
  /** As pleaded, in the claimant's words. */
  readonly plea?: string;
  readonly amount?: Fen;
  readonly from?: Day;
  readonly to?: Day;
  /** Computed by the server when the claim was made: lines, articles and dated values of that day; the entry keeps their version. */
  readonly computation?: Computation;
  /** Computation sheets in the order in which they were made; who reads which says `mayReadSheet`. */
  readonly sheets?: readonly ComputationSheet[];
  readonly answer?: ClaimAnswer;
  readonly result?: Result;
}

/** What became of a claim, and in which proceeding. */
export interface Result {
  readonly kind: ClaimResult;
  readonly amount?: Fen;
  readonly proceedingId: string;
  readonly on?: Day;
  /** The parties on whom the award was served: a party reads it from then on. Absent where nothing is served. */
  readonly told?: readonly string[];
  /** Of an award: why, under which articles, by which computation, and whether the item is final for the employer. */
  readonly award?: {
    readonly reason: string;
    /** What is to be done, where it is no payment. */
    readonly deed?: string;
    readonly articles: string;
    readonly final: boolean;
    /** The law can be read in two ways, and then the way to court stays open. */
    readonly doubtful?: true;
    readonly sheet?: { readonly id: string; readonly version: number };
    /** Why the sum is another than the sheet says. */
    readonly differs?: string;
    /** The sum before an error of arithmetic was put right, and when that was. */
    readonly corrected?: { readonly was: Fen; readonly on: Day };
  };
}

/** One version of a computation under a claim. Never changed: whoever computes anew adds the next version. */
export interface ComputationSheet {
  readonly id: string;
  /** From 1, by claim. */
  readonly version: number;
  readonly on: Day;
  readonly by: { readonly userId: string; readonly name: string; readonly role: Role };
  /** In which it was made. */
  readonly proceedingId: string;
  /** Set where a party made it: then it belongs to the open file. */
  readonly side?: Side;
  readonly calculator: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly computation: Computation;
}

export const claimResults = {
  mediated: { zh: '调解', en: 'Mediated' },
  waived: { zh: '放弃', en: 'Waived' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  elsewhere: { zh: '另案', en: 'Separate case' },
  awarded: { zh: '支持', en: 'Awarded' },
  partly: { zh: '部分支持', en: 'Awarded in part' },
  dismissed: { zh: '不支持', en: 'Dismissed' },
  settled: { zh: '仲裁调解', en: 'Settled before the tribunal' },
} as const satisfies Record<string, Text>;
export type ClaimResult = keyof typeof claimResults;

/**
 * What the other side says to a claim, the last time it was asked. Said when it was asked to mediate, it is read inside that mediation
 * only; the answer in arbitration belongs to the open file (`mayReadAnswer`).
 */
export interface ClaimAnswer {
  readonly proceedingId: string;
  readonly position: 'agreed' | 'partly' | 'disputed';
  readonly amount?: Fen;
  readonly reason?: string;
  readonly on: Day;
}

/** Handed in by a side. The other side sees neither it nor that it is there until it is exchanged (`sidesOf`). */
export interface Evidence {
  readonly id: string;
  readonly side: Side;
  readonly exchangedOn?: Day;
  readonly title: string;
  readonly state: 'have' | 'missing' | 'employer-holds';
  readonly fileId?: string;
  readonly fileName?: string;
  readonly mime?: string;
  readonly size?: number;
  readonly claimIds: readonly string[];
  readonly on: Day;
}

export interface UndisputedFact {
  readonly id: string;
  readonly statement: string;
  readonly confirmedOn: Day;
  readonly proceedingId: string;
}

export interface Assignment {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly since: Day;
  readonly reason: string;
  /** Whom the house's order suggested, where somebody else was chosen. For the house alone. */
  readonly insteadOf?: { readonly userId: string; readonly reasons: readonly Text[] };
}

/** A running procedure. `data` holds the procedure's own facts, shaped by its folder. */
export interface Proceeding<Data = unknown> {
  readonly id: string;
  readonly procedure: ProcedureId;
  readonly number: string | null;
  readonly stage: string;
  readonly openedOn: Day;
  readonly closedOn?: Day;
  readonly organisationId?: string;
  readonly authorId: string;
  readonly assigned: readonly Assignment[];
  readonly recused: readonly string[];
  readonly deadlines: readonly RunningDeadline[];
  readonly proposal?: Proposal;
  readonly data: Data;
}

/** A step that somebody proposed and a second person decides on. The last one of a proceeding is kept with its verdict. */
export interface Proposal {
  readonly id: string;
  readonly step: string;
  readonly by: { readonly userId: string; readonly name: string; readonly role: Role };
  readonly on: Day;
  /** As it was sent; read again, and judged by the facts of that day, when it is approved. */
  readonly input: unknown;
  readonly verdict?: {
    /** `lapsed`: the matter went another way. */
    readonly kind: 'approved' | 'disapproved' | 'lapsed';
    readonly by: { readonly userId: string; readonly name: string; readonly role: Role };
    readonly on: Day;
    readonly words?: string;
  };
}

export interface RunningDeadline extends Deadline {
  readonly id: string;
  /** Whose limit it is, where each side has its own; the other side is not told of it. */
  readonly side?: Side;
  readonly state: 'open' | 'met' | 'stopped';
  readonly endedOn?: Day;
}

/** A paper that exists. Its content lies in the store (behind the wall where `channel` is set). */
export interface Paper {
  readonly id: string;
  readonly template: string;
  readonly version: number;
  readonly title: string;
  /** Its own number as printed; absent: it goes by the number of its proceeding. */
  readonly number?: string;
  readonly proceedingId: string;
  readonly issuedOn: Day;
  /** What kind of document it is where it is served; absent: a notice. */
  readonly kind?: DocumentKind;
  /** Wall channel; absent = part of the open file. */
  readonly channel?: string;
  /** Only this side and staff read it. */
  readonly side?: Side;
  /** SM3 of the content. */
  readonly digest?: string;
  /** Of its content in the store; absent: the paper's own id, under which it was written first. */
  readonly contentId?: string;
  /** `draft`: free text was changed and it is not sent out yet; no party reads it. `final`: nothing edits it any more. */
  readonly state?: 'draft' | 'final';
  /** Every content that it had, in order, once there was more than one. */
  readonly editions?: readonly Edition[];
  readonly withdrawn?: { readonly on: Day; readonly reason: string };
  /** The paper that corrects this one, and the one that this corrects. */
  readonly correctedBy?: string;
  readonly corrects?: string;
}

/** Under which its content is stored. */
export const contentIdOf = (paper: Pick<Paper, 'id' | 'contentId'>): string => paper.contentId ?? paper.id;

export const editionKinds = {
  issued: { zh: '按模板写成', en: 'Written from the template' },
  revised: { zh: '改了文字', en: 'Text changed' },
  reset: { zh: '恢复模板文字', en: 'Reset to the template' },
  signed: { zh: '签名', en: 'Signed' },
} as const satisfies Record<string, Text>;

/** One content of a paper: when, by whom and how it came about. */
export interface Edition {
  readonly id: string;
  readonly kind: keyof typeof editionKinds;
  readonly on: Day;
  /** Absent for what a step wrote from the template. */
  readonly by?: { readonly userId: string; readonly name: string; readonly role: Role };
  readonly digest?: string;
}

export const findProceeding = (dossier: Dossier, id: string): Proceeding | undefined =>
  dossier.proceedings.find(p => p.id === id);

/** Whoever stands back from one proceeding of a dispute stands back from all of it: the reason lies in the parties. */
export const hasStoodBack = (dossier: Dossier, userId: string): boolean =>
  dossier.proceedings.some(p => p.recused.includes(userId));
