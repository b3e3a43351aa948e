import type { Dossier } from '../../dossier/dossier.ts';
import type { ClaimCode } from '../../law/claims.ts';
import { addDays, type Day } from '../../law/day.ts';
import { houseValue, type ParameterSet } from '../../law/parameters.ts';
import type { Fen } from '../../pay/money.ts';
import type { Actor } from '../../people/actor.ts';
import { type Text, text } from '../../text.ts';
import type { MemberFacts } from '../group-facts.ts';

/** The common matter of many workers. What is each worker's own lies on that worker's dossier. */
export interface GroupData {
  readonly claimCode: ClaimCode;
  readonly place: number;
  /** Who called the others together, until representatives are elected. */
  readonly convener?: string;
  readonly imports: readonly Import[];
  readonly representatives: readonly Representative[];
  readonly offers: readonly OfferHead[];
  /** The employer’s word to an offer, given by signature. */
  readonly accepted?: { readonly version: number; readonly on: Day; readonly way: 'typed' | 'drawn' | 'paper' };
  readonly concluded: readonly Conclusion[];
  readonly payrollClerk?: { readonly userId: string; readonly name: string; readonly since: Day };
  readonly reports: readonly {
    readonly on: Day;
    readonly to: string;
    readonly members: number;
    readonly claimed: Fen;
  }[];
  readonly startedOn?: Day;
  readonly closing?: { readonly ground: string; readonly on: Day; readonly words?: string };
}

/** A file of rows that was taken in. Known by its digest: the same file again adds nothing. */
export interface Import {
  readonly digest: string;
  readonly on: Day;
  readonly rows: number;
  readonly fileName?: string;
}

export const forums = {
  mediation: text('调解', 'Mediation'),
  arbitration: text('仲裁', 'Arbitration'),
} as const satisfies Record<string, Text>;
export type Forum = keyof typeof forums;

/** How many may represent a group: at most five in mediation (NBPM 20), three to five in arbitration (CR 63). */
export const representativesIn = {
  mediation: { least: 1, most: 5, law: 'nbpm-20' },
  arbitration: { least: 3, most: 5, law: 'cr-63' },
} as const satisfies Record<Forum, { least: number; most: number; law: 'nbpm-20' | 'cr-63' }>;

/** What representatives may do. Nothing that gives up a claim, admits one, or settles can be among it (ZJMA 40). */
export const scopes = {
  file: text('提出和说明请求', 'File and explain the claims'),
  evidence: text('提交材料、参加核对', 'Hand in evidence and check it'),
  talk: text('参加商谈、转达方案', 'Take part in talks and pass offers on'),
  hearing: text('参加开庭', 'Attend hearings'),
  papers: text('代收文书', 'Take papers in'),
} as const satisfies Record<string, Text>;
export type Scope = keyof typeof scopes;

export interface Representative {
  readonly memberId: string;
  readonly userId: string;
  readonly name: string;
  readonly forum: Forum;
  readonly scope: readonly Scope[];
  readonly since: Day;
  readonly votes: number;
  readonly of: number;
  readonly until?: Day;
}

export interface OfferHead {
  readonly version: number;
  readonly on: Day;
  readonly by: 'employer' | 'mediator';
  /** How many members it includes. */
  readonly rows: number;
}

/** An offer that took effect for those who had consented to it then, and for who consents later. */
export interface Conclusion {
  readonly version: number;
  readonly on: Day;
  readonly persons: number;
  readonly total: Fen;
}

export const currentOffer = ({ offers }: Pick<GroupData, 'offers'>): number => offers.at(-1)?.version ?? 0;

/** Who speaks for the group now: those elected, or before an election whoever called it together. */
export const isRepresentative = (
  { representatives, convener }: GroupData,
  { userId }: Pick<Actor, 'userId'>,
): boolean => {
  const live = representatives.filter(r => r.until === undefined);
  return live.length > 0 ? live.some(r => r.userId === userId) : convener === userId;
};

/** Whose votes count: everybody in the group who gave the mandate. */
export function votesOf(members: readonly MemberFacts[]): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  for (const member of members)
    if (member.stage === 'in')
      for (const candidate of member.candidates) votes.set(candidate, (votes.get(candidate) ?? 0) + 1);
  return votes;
}

/** The sums of a group. Every one is a sum over its members, so none can be lost between them. */
export interface GroupTotals {
  /** Everybody who ever was in the roster. */
  readonly members: number;
  readonly inside: number;
  readonly left: number;
  readonly settled: number;
  readonly confirmed: number;
  readonly mandated: number;
  readonly consent: number;
  readonly refuse: number;
  readonly asked: number;
  /** In the group and without an answer to the offer on the table. */
  readonly silent: number;
  readonly claimed: Fen;
  readonly claimedInside: Fen;
  readonly claimedSettled: Fen;
  readonly claimedLeft: Fen;
  readonly offeredToConsenting: Fen;
  readonly due: Fen;
  readonly reported: Fen;
  readonly received: Fen;
  readonly late: number;
}

/** The sums over the members; `version`: the offer on the table, 0 for none. */
export function totalsOf(members: readonly MemberFacts[], version: number): GroupTotals {
  const sum = (of: readonly MemberFacts[], pick: (m: MemberFacts) => number) => of.reduce((all, m) => all + pick(m), 0);
  const inside = members.filter(m => m.stage === 'in');
  const settled = members.filter(m => m.stage === 'settled');
  const left = members.filter(m => m.stage === 'left');
  const answering = inside.filter(m => version > 0 && m.answer?.version === version);
  const consenting = answering.filter(m => m.answer?.verdict === 'consent');
  const answered = (verdict: string) => answering.filter(m => m.answer?.verdict === verdict).length;
  return {
    members: members.length,
    inside: inside.length,
    left: left.length,
    settled: settled.length,
    confirmed: members.filter(m => m.confirmed).length,
    mandated: members.filter(m => m.mandate === 'given').length,
    consent: consenting.length,
    refuse: answered('refuse'),
    asked: answered('ask'),
    silent: version > 0 ? inside.length - answering.length : 0,
    claimed: sum(members, m => m.claimed),
    claimedInside: sum(inside, m => m.claimed),
    claimedSettled: sum(settled, m => m.claimed),
    claimedLeft: sum(left, m => m.claimed),
    offeredToConsenting: sum(consenting, m => m.offered),
    due: sum(members, m => m.due),
    reported: sum(members, m => m.reported),
    received: sum(members, m => m.received),
    late: members.filter(m => m.late).length,
  };
}

/** What other files say against the same employer, for the detector of split groups. */
export interface NearFiling {
  readonly openedOn: Day;
  readonly persons: number;
}

/**
 * Whether filings of one kind of claim against one employer would make a group together: cases are not to be split to stay below the
 * number (CR 62). The days within which they are looked at together and the number are dated values that nobody has confirmed.
 */
export function splitOf(
  filings: readonly NearFiling[],
  today: Day,
  parameters: ParameterSet,
): { readonly persons: number; readonly threshold: number; readonly days: number; readonly reached: boolean } {
  const days = houseValue('groupSplitDays', today, parameters);
  const threshold = houseValue('groupWorkers', today, parameters);
  const persons = filings
    .filter(f => f.openedOn > addDays(today, -days) && f.openedOn <= today)
    .reduce((all, f) => all + f.persons, 0);
  return { persons, threshold, days, reached: persons >= threshold };
}

/** The employer of a group: its one party. */
export const employerOf = ({ parties }: Pick<Dossier, 'parties'>) => parties.find(p => p.side === 'employer');
