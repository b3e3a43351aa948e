import type { Day } from '../law/day.ts';
import { type Text, text } from '../text.ts';

/** What makes somebody fit to be invited (TY 6); a body is fit as the kind of body it is. */
export const qualifications = {
  deputy: text('人大代表、政协委员', 'Deputy or member of the consultative conference'),
  'people-mediator': text('人民调解员', 'People’s mediator'),
  lawyer: text('律师', 'Lawyer'),
  arbitrator: text('仲裁员', 'Arbitrator'),
  retired: text('退休法律工作者', 'Retired law worker'),
  union: text('工会工作者', 'Union worker'),
  expert: text('行业专家', 'Expert of a trade'),
  body: text('依法成立的调解组织', 'Mediation body'),
} as const satisfies Record<string, Text>;
export type Qualification = keyof typeof qualifications;

/** Why somebody is taken off the roster (TY 28, 29; OM 29). */
export const removalGrounds = {
  wish: text('本人、本组织要求退出', 'At their own wish'),
  unfit: text('不再符合条件', 'No longer fit'),
  forced: text('强迫调解', 'Forced somebody to agree'),
  unlawful: text('违法调解', 'Mediated unlawfully'),
  favours: text('接受请托、收受财物', 'Took favours'),
  leaked: text('泄露调解过程、商业秘密或者个人隐私', 'Leaked what was said, or secrets'),
  other: text('其他违反职业道德的行为', 'Other breach of duty'),
} as const satisfies Record<string, Text>;
export type RemovalGround = keyof typeof removalGrounds;

/** One entry of the roster of invited mediators and bodies that a court keeps (TY 5–10). A removed one stays, with its day. */
export interface RosterEntry {
  readonly id: string;
  /** The court that keeps it. */
  readonly courtId: string;
  /** The body; of a person the body that they are of. */
  readonly organisationId: string;
  /** Absent: the body itself is entered. */
  readonly personId?: string;
  readonly certificate: string;
  readonly qualification: Qualification;
  readonly from: Day;
  /** Last day of the certificate. */
  readonly to: Day;
  /** Ids of heads of claims and trades (`specialities`). */
  readonly specialities: readonly string[];
  /** Open mandates at once. */
  readonly capacity: number;
  readonly trainedOn?: Day;
  readonly removed?: { readonly on: Day; readonly ground: RemovalGround; readonly words: string };
}

export const isListed = ({ from, to, removed }: RosterEntry, on: Day): boolean =>
  from <= on && on <= to && (removed === undefined || on < removed.on);

/** The entry of a mediator, or of a body where no person is named, on a day. */
export const entryOf = (
  roster: readonly RosterEntry[],
  { personId, organisationId }: { readonly personId?: string; readonly organisationId?: string },
  on: Day,
): RosterEntry | undefined =>
  roster.find(
    e =>
      isListed(e, on) &&
      (personId === undefined
        ? e.personId === undefined && e.organisationId === organisationId
        : e.personId === personId),
  );

/** How an entry stands on a day, in a word. */
export function standingOf(
  entry: RosterEntry,
  on: Day,
): { readonly id: 'listed' | 'ends' | 'over' | 'removed'; readonly label: Text } {
  if (entry.removed && entry.removed.on <= on) return { id: 'removed', label: text('已除名', 'Removed') };
  if (entry.to < on) return { id: 'over', label: text('已到期', 'Expired') };
  const soon = Date.parse(entry.to) - Date.parse(on) <= 60 * 86_400_000;
  return soon ? { id: 'ends', label: text('快到期', 'Ends soon') } : { id: 'listed', label: text('在册', 'Listed') };
}
