import type { Day } from '../../law/day.ts';
import type { ServiceMethod } from '../../law/service.ts';
import type { Fen } from '../../pay/money.ts';
import type { Side } from '../../people/role.ts';
import { type Text, text } from '../../text.ts';

/** Before a court (domain.md 1.6, 1.8): a suit, an appeal, or an application to revoke a final award. Each has its own number and clocks. */
export interface LitigationData {
  readonly kind: LitigationKind;
  /** Who sues, appeals or asks for revocation. */
  readonly applicant: Side;
  readonly partyId: string;
  readonly filedOn: Day;
  readonly award?: AwardRef;
  /** Of a suit. */
  readonly ground?: SuitGround;
  readonly claims?: readonly Wish[];
  readonly facts?: string;
  /** Whether whoever sues agrees to mediate first (CPL 125). */
  readonly mediates?: boolean;
  readonly firstMediation?: { readonly from: Day; readonly endedOn?: Day; readonly result?: 'agreed' | 'apart' };
  /** Of an application to revoke. */
  readonly grounds?: readonly string[];
  readonly track?: Track;
  readonly registeredOn?: Day;
  /** Not registered, or dismissed after registration: a ruling that may be appealed against. */
  readonly ruling?: Ruling;
  readonly copyServed?: Served;
  readonly answer?: { readonly on: Day; readonly words: string };
  readonly evidenceUntil?: Day;
  readonly hearings?: readonly CourtHearing[];
  readonly extended?: { readonly on: Day; readonly by: string; readonly words: string };
  readonly judgment?: Judgment;
  readonly statement?: CourtStatement | null;
  readonly withdrawalAsked?: { readonly on: Day; readonly words?: string } | null;
  readonly closing?: { readonly ground: string; readonly on: Day; readonly words?: string };
  /** The other suit over the same award with which it is heard (SI1 4). */
  readonly joinedInto?: string;
  readonly joined?: readonly { readonly proceedingId: string; readonly partyId: string; readonly side: Side }[];
  readonly appeals?: readonly Appeal[];
  /** Of an appeal: the proceeding of first instance, and against what. */
  readonly of?: string;
  readonly against?: 'judgment' | 'ruling';
  readonly decision?: Decision;
  readonly revocation?: RevocationRuling;
}

export const litigationKinds = {
  suit: text('一审', 'First instance'),
  appeal: text('二审', 'Appeal'),
  revocation: text('申请撤销仲裁裁决', 'Revocation of an award'),
} as const satisfies Record<string, Text>;
export type LitigationKind = keyof typeof litigationKinds;

/** By what way a suit comes to court: over an award, or without one. */
export const suitGrounds = {
  award: text('不服仲裁裁决', 'Against an award'),
  revoked: text('仲裁裁决被撤销', 'The award was revoked'),
  'enforcement-refused': text('法院裁定不予执行仲裁裁决', 'Enforcement of the award was refused'),
  'not-accepted': text('仲裁不予受理', 'The commission did not accept'),
  overdue: text('仲裁逾期没有决定或者没有裁决', 'No decision or award in time'),
  iou: text('拿着工资欠条直接起诉', 'On a wage IOU'),
  'wage-agreement': text('只约定劳动报酬的调解协议没有履行', 'A wages-only mediation agreement was not kept'),
} as const satisfies Record<string, Text>;
export type SuitGround = keyof typeof suitGrounds;

/** The award in question: which, when the party received it, and until when it could go to court. */
export interface AwardRef {
  readonly proceedingId: string;
  readonly awardId: string;
  readonly number: string | null;
  readonly kind: 'final' | 'non-final' | 'single';
  readonly on: Day;
  readonly receivedOn?: Day;
  readonly until?: Day;
}

/** What is asked of the court for one claim. */
export interface Wish {
  readonly claimId: string;
  readonly wish: 'pay' | 'not-pay' | 'deed';
  readonly amount?: Fen;
}

export const tracks = {
  ordinary: text('普通程序', 'Ordinary procedure'),
  simple: text('简易程序', 'Simple procedure'),
  small: text('小额诉讼程序', 'Small claims'),
} as const satisfies Record<string, Text>;
export type Track = keyof typeof tracks;

export interface Served {
  readonly partyId: string;
  readonly side: Side;
  readonly on: Day;
  readonly way: ServiceMethod;
}

export interface Ruling {
  readonly kind: 'not-registered' | 'dismissed';
  readonly ground: string;
  readonly words: string;
  readonly on: Day;
  readonly served: readonly Served[];
}

export interface CourtHearing {
  readonly id: string;
  readonly on: Day;
  readonly time: string;
  readonly minutes: number;
  readonly roomId?: string;
  readonly place: string;
  readonly told: Partial<Record<Side, Day>>;
  readonly state: 'set' | 'held' | 'off';
  readonly absent?: readonly Side[];
}

/** Why a court decides otherwise than the tribunal (M14): the subjects of the joint conference. */
export const issueCodes = {
  fact: text('事实认定', 'Facts'),
  evidence: text('证据采信', 'Evidence'),
  law: text('法律适用', 'Law'),
  discretion: text('裁量幅度', 'Discretion'),
} as const satisfies Record<string, Text>;
export type IssueCode = keyof typeof issueCodes;

export const lineKinds = {
  granted: text('支持', 'Granted'),
  partly: text('部分支持', 'Granted in part'),
  dismissed: text('驳回', 'Dismissed'),
} as const satisfies Record<string, Text>;

/** One claim in a judgment; beside an award also what the award said, and on what the two differ. */
export interface JudgedLine {
  readonly claimId: string;
  readonly kind: keyof typeof lineKinds;
  readonly amount?: Fen;
  readonly deed?: string;
  readonly reason: string;
  readonly awarded?: Fen;
  readonly verdict?: 'upheld' | 'changed';
  readonly issue?: IssueCode;
}

export interface Judgment {
  readonly on: Day;
  readonly lines: readonly JudgedLine[];
  readonly payWithin: number;
  readonly byDefault?: true;
  /** Small claims: one instance, final (CPL 165). */
  readonly final?: true;
  readonly served: readonly Served[];
  /** Last day to appeal of each party, from its own receipt. */
  readonly until: readonly { readonly partyId: string; readonly side: Side; readonly due: Day }[];
  readonly effectiveOn?: Day;
  /** The second instance put these in the place of the lines. */
  readonly changedBy?: string;
  readonly opened?: true;
}

/** A statement of the court: it has effect when both have signed for it (CPL 100). */
export interface CourtStatement {
  readonly on: Day;
  readonly terms: readonly { readonly claimId: string; readonly kind: 'paid' | 'waived'; readonly amount?: Fen }[];
  readonly plan: readonly { readonly n: number; readonly due: Day; readonly amount: Fen }[];
  readonly total: Fen;
  readonly signedFor: readonly Served[];
  readonly effectiveOn?: Day;
}

export interface Appeal {
  readonly partyId: string;
  readonly side: Side;
  readonly on: Day;
  readonly against: 'judgment' | 'ruling';
  readonly proceedingId?: string;
  readonly result?: AppealResult;
}

export const appealResults = {
  upheld: text('驳回上诉，维持原判决、裁定', 'Dismissed; the decision stands'),
  changed: text('改判', 'Changed'),
  remanded: text('撤销，发回重审或者指令审理', 'Set aside and sent back'),
} as const satisfies Record<string, Text>;
export type AppealResult = keyof typeof appealResults | 'withdrawn';

export interface Decision {
  readonly result: keyof typeof appealResults;
  readonly on: Day;
  readonly words: string;
  readonly lines?: readonly JudgedLine[];
  readonly payWithin?: number;
  readonly served: readonly Served[];
}

export interface RevocationRuling {
  readonly result: 'revoked' | 'refused' | 'worker-sued';
  readonly grounds?: readonly string[];
  readonly issue?: IssueCode;
  readonly on: Day;
  readonly words: string;
  readonly served: readonly Served[];
}

/** The facts as a party reads them: a decision once it was served on that party. */
export function dataFor(
  data: Readonly<Record<string, unknown>>,
  { id }: { readonly id: string; readonly side: Side },
): Readonly<Record<string, unknown>> {
  const { judgment, decision, revocation, ruling, ...open } = data as unknown as LitigationData;
  const has = (made: { readonly served: readonly Served[] } | undefined) => made?.served.some(s => s.partyId === id);
  return {
    ...open,
    ...(judgment && has(judgment) && { judgment }),
    ...(decision && has(decision) && { decision }),
    ...(revocation && has(revocation) && { revocation }),
    ...(ruling && has(ruling) && { ruling }),
  };
}

/** When the other side was served with the copy, evidence and decisions go to it: everybody who has to be served. */
export const isServedOn = (served: readonly Served[], partyId: string): boolean =>
  served.some(s => s.partyId === partyId);
