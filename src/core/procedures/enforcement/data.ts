import type { EnforceableTitle } from '../../dossier/title.ts';
import type { ArticleId } from '../../law/articles.ts';
import type { Day } from '../../law/day.ts';
import type { DeadlineCode } from '../../law/terms.ts';
import type { Computation } from '../../pay/calculator.ts';
import type { Fen } from '../../pay/money.ts';
import type { Side } from '../../people/role.ts';
import { type Text, text } from '../../text.ts';

/** Enforcement of one title against one debtor (domain.md 1.10). Sums are fen. */
export interface EnforcementData {
  readonly applicant: Side;
  readonly partyId: string;
  readonly title: EnforceableTitle;
  readonly appliedOn: Day;
  /** Of the money of the title, what was unpaid when it was asked for. */
  readonly principal: Fen;
  /** Paid before the application, as the parties or the ledger of payments know. */
  readonly paidBefore: readonly { readonly on: Day; readonly amount: Fen }[];
  /** Last day of the two years; past it the debtor may object (CPL 250; CPI 481). */
  readonly until: Day;
  readonly account?: string;
  readonly clues: readonly Clue[];
  readonly acceptedOn?: Day;
  readonly noticeOn?: Day;
  readonly reports?: readonly {
    readonly on: Day;
    readonly now: string;
    readonly before: string;
    readonly by: Side | 'office';
  }[];
  readonly measures?: readonly Measure[];
  readonly receipts?: readonly Receipt[];
  readonly shares?: readonly Share[];
  readonly interest?: Interest;
  readonly agreed?: Agreed | null;
  readonly objection?: Objection;
  readonly suspendedFor?: string | null;
  readonly rounds?: readonly {
    readonly on: Day;
    readonly basis: string;
    readonly words: string;
    readonly resumedOn?: Day;
  }[];
  readonly difficulties?: readonly { readonly on: Day; readonly kind: DifficultyKind; readonly words: string }[];
  readonly closing?: { readonly ground: string; readonly on: Day; readonly words?: string };
  readonly refusedOn?: Day;
  /** The sum of the application has been counted; a later closing counts only what came since. */
  readonly counted?: Fen;
}

export interface Clue {
  readonly id: string;
  readonly on: Day;
  readonly by: Side | 'office';
  readonly kind: keyof typeof clueKinds;
  readonly words: string;
}

export const clueKinds = {
  account: text('银行账户、网络账户', 'Bank or online account'),
  claim: text('应收款、工程款', 'Money owed to the debtor'),
  vehicle: text('车辆、设备、存货', 'Vehicles, machines, stock'),
  estate: text('房产、土地', 'Buildings, land'),
  share: text('股权、知识产权', 'Shares, intellectual property'),
  other: text('其他', 'Other'),
} as const satisfies Record<string, Text>;

interface MeasureKind {
  readonly title: Text;
  readonly law: readonly ArticleId[];
  /** After which it lapses unless renewed. */
  readonly limit?: DeadlineCode;
  /** It holds or takes property: within what is owed (CPL 253). */
  readonly takes?: true;
  readonly note?: Text;
}

const named = (zh: string, en: string, law: readonly ArticleId[], rest: Partial<MeasureKind> = {}): MeasureKind => ({
  title: text(zh, en),
  law,
  ...rest,
});

/** Measures, with the article and how long each holds (CPL 252–255, 266; CPI 485). */
export const measureKinds = {
  query: named('查询财产', 'Query of property', ['cpl-253']),
  freeze: named('冻结存款', 'Freeze of deposits', ['cpl-253', 'cpi-485'], { limit: 'DL-FREEZE-1Y', takes: true }),
  deduct: named('划拨', 'Deduction', ['cpl-253'], { takes: true }),
  income: named('扣留、提取收入', 'Withholding of income', ['cpl-254'], {
    takes: true,
    note: text('保留本人和所扶养家属的生活费', 'The cost of living of the debtor and family stays'),
  }),
  movable: named('查封、扣押动产', 'Seal on movables', ['cpl-255', 'cpi-485'], { limit: 'DL-SEAL-2Y', takes: true }),
  immovable: named('查封不动产、冻结其他财产权', 'Seal on immovables and other rights', ['cpl-255', 'cpi-485'], {
    limit: 'DL-SEAL-3Y',
    takes: true,
  }),
  auction: named('拍卖、变卖', 'Auction or sale', ['cpl-255'], {
    note: text('保留生活必需品', 'Necessities stay'),
  }),
  'exit-ban': named('限制出境', 'Exit ban', ['cpl-266']),
  credit: named('征信系统记录', 'Credit record', ['cpl-266']),
  publish: named('媒体公布', 'Publication', ['cpl-266']),
  consumption: named('限制消费', 'Limits on consumption', ['cpl-266']),
  dishonest: named('纳入失信被执行人名单', 'List of dishonest debtors', ['cpl-266']),
} as const satisfies Record<string, MeasureKind>;
export type MeasureKindId = keyof typeof measureKinds;
export const measureOf = (kind: MeasureKindId): MeasureKind => measureKinds[kind];

export interface Measure {
  readonly id: string;
  readonly kind: MeasureKindId;
  readonly on: Day;
  readonly target: string;
  readonly amount?: Fen;
  readonly until?: Day;
  readonly result?: string;
  readonly liftedOn?: Day;
}

export interface Receipt {
  readonly id: string;
  readonly on: Day;
  readonly amount: Fen;
  readonly way: keyof typeof receiptWays;
}

export const receiptWays = {
  deducted: text('划拨', 'Deducted'),
  sold: text('拍卖、变卖所得', 'Proceeds of sale'),
  paid: text('被执行人主动付款', 'Paid by the debtor'),
  withheld: text('协助执行单位付款', 'Paid by a third party'),
} as const satisfies Record<string, Text>;

/** What was paid out of a receipt: to whom, for which claim, how much of it principal and doubled interest. */
export interface Share {
  readonly on: Day;
  readonly partyId: string;
  readonly claimId?: string;
  readonly principal: Fen;
  readonly interest: Fen;
}

/** The doubled interest up to a day, with the sheets that say how (CPL 264). */
export interface Interest {
  readonly until: Day;
  readonly amount: Fen;
  readonly sheets: readonly {
    readonly due: Day;
    readonly input: Readonly<Record<string, unknown>>;
    readonly computation: Computation;
  }[];
}

/** A settlement in enforcement: what is to be paid when instead; a breach resumes the title (CPL 241; SETTLE 1, 9). */
export interface Agreed {
  readonly on: Day;
  readonly form: keyof typeof settlementForms;
  readonly plan: readonly { readonly n: number; readonly due: Day; readonly amount: Fen }[];
  readonly words?: string;
  /** Received before it was made. */
  readonly before: Fen;
}

export const settlementForms = {
  both: text('双方共同提交书面协议', 'Both handed in the written agreement'),
  one: text('一方提交，另一方认可', 'One handed it in and the other agrees'),
  record: text('口头达成，记入笔录并签名', 'Oral, recorded and signed'),
} as const satisfies Record<string, Text>;

export interface Objection {
  readonly on: Day;
  readonly ground: ObjectionGround;
  readonly words: string;
  readonly verdict?: { readonly upheld: boolean; readonly on: Day; readonly words: string };
}

/** Time-barred, or a ground on which an award is not enforced (CPI 481; SI1 24). */
export const objectionGrounds = {
  'time-barred': text('超过申请执行的两年', 'More than two years have passed'),
  scope: text('不属于仲裁范围，或者无权仲裁', 'Outside arbitration'),
  law: text('适用法律、法规确有错误', 'Law wrongly applied'),
  procedure: text('违反法定程序', 'Procedure broken'),
  forged: text('证据是伪造的', 'Forged evidence'),
  hidden: text('对方隐瞒了关键证据', 'Hidden evidence'),
  corrupt: text('仲裁员贪腐枉法', 'Corruption of an arbitrator'),
  'public-interest': text('违背社会公共利益', 'Against the public interest'),
} as const satisfies Record<string, Text>;
export type ObjectionGround = keyof typeof objectionGrounds;

/** What stands in the way, for the joint conference (M14). */
export const difficultyKinds = {
  'no-property': text('没有可供执行的财产', 'No property'),
  missing: text('被执行人下落不明', 'The debtor cannot be found'),
  insolvent: text('资不抵债，可能破产', 'Insolvent'),
  contested: text('财产有争议，或者有抵押', 'Property contested or pledged'),
  cooperation: text('协助单位不配合', 'A body does not assist'),
  unclear: text('裁判内容不明确', 'The title is unclear'),
  other: text('其他', 'Other'),
} as const satisfies Record<string, Text>;
export type DifficultyKind = keyof typeof difficultyKinds;

const sum = (list: readonly { readonly amount: Fen }[] = []): Fen => list.reduce((all, r) => all + r.amount, 0);

export const receivedOf = ({ receipts }: Pick<EnforcementData, 'receipts'>): Fen => sum(receipts);
export const paidOutOf = ({ shares = [] }: Pick<EnforcementData, 'shares'>) => ({
  principal: shares.reduce((all, s) => all + s.principal, 0),
  interest: shares.reduce((all, s) => all + s.interest, 0),
});

/** Of the principal that was asked for, what has not come in yet: money goes to the principal before the doubled interest (Art. 4). */
export const owedOf = (data: Pick<EnforcementData, 'principal' | 'receipts'>): Fen =>
  Math.max(0, data.principal - receivedOf(data));

/** What the debtor has to pay in all: the principal and the doubled interest as last computed. */
export const dueInAll = (data: Pick<EnforcementData, 'principal' | 'interest'>): Fen =>
  data.principal + (data.interest?.amount ?? 0);

/** What property is held for, so that no more is taken than is owed (CPL 253). */
export const heldOf = ({ measures = [] }: Pick<EnforcementData, 'measures'>): Fen =>
  measures.reduce(
    (all, m) =>
      all + (measureOf(m.kind).takes && m.kind !== 'deduct' && m.liftedOn === undefined ? (m.amount ?? 0) : 0),
    0,
  );
