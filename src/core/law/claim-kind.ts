import type { Text } from '../text.ts';
import type { ArticleId } from './articles.ts';
import type { CauseCode } from './causes.ts';

/** F1: final up to twelve minimum wages an item; F2: labour standards; FZ: final in Zhejiang; N: never final. */
export type Finality = 'F1' | 'F2' | 'FZ' | 'F1/F2' | 'F1/FZ' | 'F1/N' | 'N/FZ' | 'N' | 'as-item';

/** The day from which the limitation of a kind of claim is counted, in words (LMA 27; CR 26). */
export const claimStarts = {
  wage: { zh: '在职期间没有限制，从离职那天起算', en: 'None while employed; from the end of the employment' },
  known: { zh: '从知道或者应当知道那天起算', en: 'From the day on which it was or should have been known' },
  ending: { zh: '从劳动关系结束那天起算', en: 'From the end of the employment' },
  denial: { zh: '从单位否认劳动关系那天起算，各地看法不一', en: 'From the employer’s denial; disputed' },
  'double-wage': { zh: '按月分别起算，也有整体起算的看法', en: 'Month by month, or as a whole; disputed' },
  'leave-year': {
    zh: '从当年年底起算，同意跨年的从次年年底，各地看法不一',
    en: 'From the end of the year, or of the next if carried over; disputed',
  },
  'order-expired': { zh: '从责令支付的期限过了那天起算', en: 'From the day on which the time of the order passed' },
  'each-month': { zh: '从每个月的应付日分别起算', en: 'From each month’s due day' },
  decision: { zh: '从收到认定或者鉴定结论那天起算', en: 'From receipt of the recognition or the rating' },
  'agreed-day': { zh: '从协议约定的履行日起算', en: 'From the day that the agreement fixed' },
} as const satisfies Record<string, Text>;
export type ClaimStart = keyof typeof claimStarts;

/** The broad heads of the ministry’s statistics; not the court’s cause. */
export const statHeads = {
  pay: { zh: '劳动报酬', en: 'Pay' },
  insurance: { zh: '社会保险', en: 'Social insurance' },
  ending: { zh: '解除、终止劳动合同', en: 'Ending of the contract' },
  change: { zh: '变更劳动合同', en: 'Change of the contract' },
  relation: { zh: '确认劳动关系', en: 'Confirmation of the relation' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Text>;
export type StatHead = keyof typeof statHeads;

export interface ClaimKind<Code extends string = string> {
  readonly code: Code;
  /** The formal name, as it is pleaded. */
  readonly title: Text;
  /** Everyday words. */
  readonly plain: Text;
  readonly basis: readonly ArticleId[];
  readonly finality: Finality;
  /** `wage`: no limit while employed, then one year (LMA 27); `one-year`: from knowing. */
  readonly limitation: 'wage' | 'one-year';
  /** From which day that year is counted. */
  readonly starts: ClaimStart;
  /** The calculator that gives the sum, where one does. */
  readonly calculator?: string;
  /** Whether the claim is for a sum. */
  readonly money: boolean;
  readonly by: 'worker' | 'employer';
  /** A claim of workers that an employer can make as well. */
  readonly alsoEmployer?: true;
  /** What the one who claims can bring. */
  readonly evidence: readonly Text[];
  /** What normally lies with the employer, who must produce it (LMA 6, 39). */
  readonly employerHolds: readonly Text[];
  /** Claims that cannot be granted beside this one. */
  readonly exclusiveWith?: readonly string[];
  /** Kinds inside the claim, by the letter behind its code: `a` of QQ04 is QQ04a. */
  readonly subCodes?: Readonly<Record<string, Text>>;
  /** The court’s causes of action that it may fall under, by the list of 2026; `causesOn` gives those of a day. */
  readonly causes: readonly CauseCode[];
  readonly statHead: StatHead;
}

/** The rest is set for each kind of claim; most are the worker's and for money. */
type Rest = Omit<ClaimKind, 'code' | 'title' | 'plain' | 'basis' | 'finality' | 'limitation' | 'money' | 'by'> & {
  readonly money?: false;
  readonly by?: 'employer';
};

/** Makes a kind of claim. */
export const claim =
  (finality: Finality, limitation: ClaimKind['limitation'], basis: readonly ArticleId[]) =>
  <C extends string>(code: C, title: Text, plain: Text, { money, by, ...rest }: Rest): ClaimKind<C> => ({
    code,
    title,
    plain,
    basis,
    finality,
    limitation,
    money: money ?? true,
    by: by ?? 'worker',
    ...rest,
  });
