import type { Day } from '../law/day.ts';
import type { Fen } from '../pay/money.ts';
import type { Side } from '../people/role.ts';
import type { ProcedureId } from '../procedures/ids.ts';
import type { Booking } from './booking.ts';
import type {
  Assignment,
  Claim,
  Dossier,
  Evidence,
  Paper,
  Party,
  Proposal,
  RunningDeadline,
  UndisputedFact,
} from './dossier.ts';
import type { NumberKind } from './number.ts';

/**
 * What a step changes, as data. Folding the ledger applies Changes and never decides again, so that a new rule
 * rewrites no history. Lists upsert by id.
 */
export interface Change {
  /** Set by the first entry of a dossier. */
  readonly founds?: Pick<Dossier, 'openedOn' | 'channel' | 'enteredBy'> & Partial<Pick<Dossier, 'kind'>>;
  readonly dossier?: Partial<Pick<Dossier, 'place' | 'trade' | 'story' | 'joinedInto' | 'joined' | 'groupId'>>;
  readonly parties: readonly Party[];
  readonly claims: readonly Claim[];
  readonly evidence: readonly Evidence[];
  readonly facts: readonly UndisputedFact[];
  readonly proceedings: readonly ProceedingChange[];
  readonly papers: readonly Paper[];
  readonly wall: readonly WallItem[];
  readonly outcomes: readonly Outcome[];
  readonly notices: readonly Notice[];
  /** Rooms and people taken or given back. */
  readonly bookings: readonly Booking[];
  readonly audience?: Audience;
  /** Numbers to take when the change is recorded, and, once taken, what they are. */
  readonly numbers: readonly NumberRequest[];
}

/** Who reads an entry's line in the history: staff alone, or staff and that side. Absent: everybody who sees the proceeding. */
export type Audience = 'staff' | Side;

export interface ProceedingChange {
  readonly id: string;
  readonly opens?: { readonly procedure: ProcedureId; readonly openedOn: Day; readonly authorId: string };
  readonly stage?: string;
  readonly closedOn?: Day;
  readonly organisationId?: string;
  readonly assigned?: readonly Assignment[];
  readonly recused?: readonly string[];
  readonly deadlines?: readonly RunningDeadline[];
  readonly proposal?: Proposal;
  /** Top-level keys replace the procedure's own facts. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Said behind the wall: stored in tables of its own, readable only by the channel's audience. */
export interface WallItem {
  readonly id: string;
  readonly proceedingId: string;
  readonly channel: string;
  readonly kind:
    | 'note'
    | 'message'
    | 'offer'
    /** An offer to a group, row by row; it is read through rows of its own. */
    | 'group-offer'
    | 'reply'
    | 'session'
    | 'fact'
    | 'agreement'
    | 'computation'
    /** A signature drawn by hand. */
    | 'signature'
    | 'deliberation'
    | 'award';
  readonly author: { readonly userId: string; readonly name: string; readonly role: string; readonly side?: Side };
  readonly on: Day;
  readonly body: unknown;
}

/** One thing that happened to a proceeding, for statistics. A rate is made of these and of nothing else. */
export interface Outcome {
  readonly id: string;
  readonly proceedingId: string;
  readonly procedure: ProcedureId;
  readonly kind: OutcomeKind;
  readonly on: Day;
  readonly organisationId?: string;
  readonly place?: number;
  readonly persons: number;
  readonly amount?: Fen;
  readonly code?: string;
}
export const outcomeKinds = {
  received: { zh: '收到', en: 'Received' },
  accepted: { zh: '受理', en: 'Accepted' },
  refused: { zh: '一方不愿意', en: 'One side unwilling' },
  'not-accepted': { zh: '不予受理', en: 'Not accepted' },
  settled: { zh: '达成并生效', en: 'Agreement effective' },
  failed: { zh: '未达成', en: 'No agreement' },
  expired: { zh: '期满未达成', en: 'Time ran out' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  transferred: { zh: '转办', en: 'Passed on' },
  performed: { zh: '履行完毕', en: 'Performed' },
  defaulted: { zh: '到期未履行', en: 'Defaulted' },
  advised: { zh: '已给建议', en: 'Advice given' },
  converted: { zh: '转为纠纷', en: 'Became a dispute' },
  closed: { zh: '办结', en: 'Closed' },
  served: { zh: '送达', en: 'Served' },
  awarded: { zh: '裁决', en: 'Awarded' },
  judged: { zh: '判决生效', en: 'Judged' },
  ruled: { zh: '撤销申请裁定', en: 'Ruled on revocation' },
  recovered: { zh: '执行到账', en: 'Recovered' },
  difficulty: { zh: '执行困难', en: 'Difficulty in enforcement' },
} as const satisfies Record<string, { zh: string; en: string }>;
export type OutcomeKind = keyof typeof outcomeKinds;

/** One event, one notice per reader. `to` is a party, a member of staff, or a role in an organisation. */
export interface Notice {
  readonly to:
    | { readonly side: Side }
    | { readonly userId: string }
    | { readonly role: string; readonly organisationId: string };
  readonly template: string;
  readonly proceedingId?: string;
  readonly data?: Readonly<Record<string, string>>;
}

export interface NumberRequest {
  readonly kind: NumberKind;
  /** `dossier`, or the proceeding or paper that gets it. */
  readonly target: 'dossier' | string;
  readonly year: number;
  readonly organisationId?: string;
  /** Taken from a counter when the change is recorded, unless the step gives it. */
  readonly number?: string;
}

export const noChange: Change = {
  parties: [],
  claims: [],
  evidence: [],
  facts: [],
  proceedings: [],
  papers: [],
  wall: [],
  outcomes: [],
  notices: [],
  bookings: [],
  numbers: [],
};
