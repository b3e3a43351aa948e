import { z } from 'zod';

/**
 * What crosses the wire, as seen by one reader. Money is a decimal string in yuan, days are `YYYY-MM-DD`, instants ISO 8601.
 * A schema and its type share a name.
 */
export const Text = z.object({ zh: z.string(), en: z.string() });
export type Text = z.infer<typeof Text>;

/** `unconfirmed`: number and gist have not been compared with the text. */
export const Article = z.object({
  id: z.string(),
  citation: Text,
  gist: Text,
  unconfirmed: z.literal(true).optional(),
});
export type Article = z.infer<typeof Article>;

/** A hand-over as a sheet: before it is sent (with the step), and as the record that the parties, the sender and the receiver read. */
export const HandOverView = z.object({
  /** The proceeding that it opened; absent before it is sent. */
  proceedingId: z.uuid().optional(),
  title: Text,
  from: Text,
  to: Text,
  purpose: Text,
  basis: z.array(Article),
  /** The letter's number and the receipt's, once they are there. */
  number: z.string().optional(),
  receipt: z.string().optional(),
  on: z.string(),
  by: z.object({ name: z.string(), role: Text }).optional(),
  words: z.string().optional(),
  /** What goes along, as far as this reader may read it. */
  along: z.array(
    z.object({
      part: z.string(),
      label: Text,
      items: z.array(z.object({ title: Text, fields: z.array(Text).optional() })),
    }),
  ),
  stays: z.array(z.object({ what: Text, because: Text, basis: z.array(Article) })),
  /** Who bears the limits that run on. */
  bearer: Text,
  clocks: z.array(Text),
  answer: z
    .object({
      verdict: z.enum(['accepted', 'returned']),
      on: z.string(),
      by: z.object({ name: z.string(), role: Text }),
      ground: Text.optional(),
      words: z.string().optional(),
    })
    .optional(),
});
export type HandOverView = z.infer<typeof HandOverView>;

export const StepView = z.object({
  /** Absent for steps that open a proceeding of their own. */
  proceedingId: z.uuid().optional(),
  procedure: z.string(),
  step: z.string(),
  label: Text,
  help: Text.optional(),
  /** Which of several proceedings of one kind it is in. */
  about: Text.optional(),
  rank: z.enum(['primary', 'normal', 'danger']),
  /** The heading under which it is folded away while the matter does not wait for it; absent: it stands in the open. */
  group: Text.optional(),
  /** Cannot be undone: show a check page first. */
  final: z.boolean(),
  basis: z.array(Article),
  due: z.string().optional(),
  /** Taken by this reader it is a proposal: who decides on it. */
  approval: Text.optional(),
  /** The step hands the matter over: what would go along and what stays. */
  handOver: HandOverView.optional(),
});
export type StepView = z.infer<typeof StepView>;

export const ClosedStepView = StepView.extend({ because: Text, opensWhen: Text.optional() });
export type ClosedStepView = z.infer<typeof ClosedStepView>;

export const WaitingView = z.object({
  proceedingId: z.uuid(),
  who: Text,
  what: Text,
  since: z.string(),
  due: z.string().optional(),
});
export type WaitingView = z.infer<typeof WaitingView>;

/** A running or ended deadline with everything that explains it. `state` follows ux.md 5.3. */
export const ClockView = z.object({
  id: z.string(),
  proceedingId: z.uuid(),
  procedure: z.string(),
  code: z.string(),
  label: Text,
  startEvent: Text,
  from: z.string(),
  raw: z.string(),
  rolled: z.string(),
  due: z.string(),
  alarm: z.string(),
  unit: z.enum(['working-day', 'natural-day', 'month', 'year', 'hour']),
  length: z.number(),
  state: z.enum(['on-track', 'soon', 'today', 'late', 'paused', 'provisional', 'done', 'stopped']),
  /** In the clock's own unit; negative when late. */
  left: z.number(),
  provisional: z.boolean(),
  calendarVersion: z.string(),
  basis: z.array(Article),
  /** The derivation, sentence by sentence. */
  why: z.array(Text),
});
export type ClockView = z.infer<typeof ClockView>;

export const PartyView = z.object({
  id: z.uuid(),
  side: z.enum(['worker', 'employer']),
  kind: z.enum(['person', 'firm', 'sole-trader']),
  name: z.string(),
  /** Masked (330282********1234) unless it is the reader's own. */
  idNumber: z.string().optional(),
  creditCode: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
  mailingAddress: z.string().optional(),
  contactName: z.string().optional(),
  contactPhone: z.string().optional(),
  electronicService: z.boolean().optional(),
  needs: z.array(z.string()).optional(),
  /** Who acts for this party now. */
  agents: z
    .array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        kind: Text,
        office: z.string().optional(),
        /** Masked; to the own side and to those in charge. */
        phone: z.string().optional(),
        authority: Text,
        powers: z.array(Text),
        since: z.string(),
        /** An office saw the written power. */
        confirmed: z.boolean(),
        confirmedOn: z.string().optional(),
        you: z.boolean(),
      }),
    )
    .optional(),
  /** What is known of who this is, and what has to be done before they can sign; to themselves and to staff. */
  identity: z
    .object({ proof: z.enum(['claimed', 'phone', 'confirmed']), label: Text, problem: Text.optional() })
    .optional(),
  /** Whether the reader is this party. */
  you: z.boolean(),
  /** Fields that stand masked and can be revealed with a reason. */
  masked: z.array(z.string()),
});
export type PartyView = z.infer<typeof PartyView>;

export const ComputationArticle = z.object({
  id: z.string(),
  statute: Text,
  number: z.string(),
  gist: Text,
  unconfirmed: z.literal(true).optional(),
});
export type ComputationArticle = z.infer<typeof ComputationArticle>;

export const Computation = z.object({
  id: z.string(),
  amount: z.string().nullable(),
  result: z.record(z.string(), z.unknown()),
  lines: z.array(
    z.object({
      label: Text,
      formula: z.string(),
      amount: z.string().nullable().optional(),
      articles: z.array(z.string()),
    }),
  ),
  articles: z.array(ComputationArticle),
  parameters: z.array(
    z.object({
      name: z.string(),
      value: z.string(),
      from: z.string(),
      source: z.string(),
      confirmed: z.boolean(),
      /** The day whose value was asked for, and the place, of a value that was looked up. */
      on: z.string().optional(),
      place: z.string().optional(),
    }),
  ),
  warnings: z.array(z.object({ code: z.string(), message: Text })),
  /** Where the law has several readings: the smallest and the largest, in yuan. */
  range: z.object({ low: z.string(), high: z.string() }).optional(),
});
export type Computation = z.infer<typeof Computation>;

/** Dated values on a sheet that were put right since, for the same day and place. The sheet itself stays as it was. */
const Outdated = z.array(z.object({ title: Text, on: z.string(), was: z.string(), now: z.string() }));

/** A computation under a claim: each time it is computed anew it is the next version. */
const ComputationSheetView = z.object({
  id: z.uuid(),
  version: z.int(),
  on: z.string(),
  by: z.object({ name: z.string(), role: Text }),
  /** Set where a party made it; without it, it is read in the office alone. */
  side: z.enum(['worker', 'employer']).optional(),
  calculator: z.string(),
  input: z.record(z.string(), z.unknown()),
  computation: Computation,
  outdated: Outdated.optional(),
});
export type ComputationSheetView = z.infer<typeof ComputationSheetView>;

export const ClaimView = z.object({
  id: z.uuid(),
  code: z.string(),
  title: Text,
  plain: Text,
  /** Set on a counterclaim: the side that claims in return. */
  by: z.enum(['worker', 'employer']).optional(),
  plea: z.string().optional(),
  amount: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  computation: z.unknown().optional(),
  /** Those that this reader may read, oldest first. */
  sheets: z.array(ComputationSheetView),
  /** The calculator that gives the sum of this kind of claim. */
  calculator: z.string().optional(),
  /** Of `computation`. */
  outdated: Outdated.optional(),
  answer: z
    .object({
      position: z.enum(['agreed', 'partly', 'disputed']),
      amount: z.string().optional(),
      reason: z.string().optional(),
      on: z.string(),
    })
    .optional(),
  result: z
    .object({
      kind: z.string(),
      label: Text,
      amount: z.string().optional(),
      on: z.string().optional(),
      award: z
        .object({
          reason: z.string(),
          deed: z.string().optional(),
          articles: z.string(),
          final: z.boolean(),
          doubtful: z.boolean().optional(),
          /** Version of the computation sheet that it follows. */
          sheet: z.int().optional(),
          differs: z.string().optional(),
          /** The sum before an error of arithmetic was put right. */
          corrected: z.object({ was: z.string(), on: z.string() }).optional(),
        })
        .optional(),
    })
    .optional(),
  basis: z.array(Article),
  employerHolds: z.array(Text),
});
export type ClaimView = z.infer<typeof ClaimView>;

export const EvidenceView = z.object({
  id: z.uuid(),
  side: z.enum(['worker', 'employer']),
  title: z.string(),
  state: z.enum(['have', 'missing', 'employer-holds']),
  claimIds: z.array(z.uuid()),
  on: z.string(),
  /** Since when the other side sees it too; absent: only its own side and those in charge. */
  exchangedOn: z.string().optional(),
  file: z.object({ id: z.uuid(), name: z.string(), mime: z.string(), size: z.number(), href: z.string() }).optional(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

export const PaperView = z.object({
  id: z.uuid(),
  template: z.string(),
  title: Text,
  proceedingId: z.uuid(),
  issuedOn: z.string(),
  number: z.string().optional(),
  secrecy: z.enum(['mediation', 'internal']).optional(),
  /** `draft`: its text is being changed; `final`: sent out, signed or served; absent: as a step wrote it. */
  state: z.enum(['draft', 'final']).optional(),
  withdrawnOn: z.string().optional(),
  correctedBy: z.uuid().optional(),
  pdf: z.string(),
  docx: z.string(),
  /** The whole volume as .zip, where this paper is its table. */
  volume: z.string().optional(),
});
export type PaperView = z.infer<typeof PaperView>;

export const WallItemView = z.object({
  id: z.uuid(),
  channel: z.string(),
  kind: z.enum(['note', 'message', 'offer', 'reply', 'session', 'fact', 'agreement', 'deliberation', 'award']),
  author: z.object({
    name: z.string(),
    role: z.string(),
    roleLabel: Text,
    side: z.enum(['worker', 'employer']).optional(),
    you: z.boolean(),
  }),
  on: z.string(),
  body: z.record(z.string(), z.unknown()),
});
export type WallItemView = z.infer<typeof WallItemView>;

/** An award as this reader may see it: what it came to, where it stands, and what may be done until when. */
export const AwardView = z.object({
  id: z.uuid(),
  kind: z.enum(['final', 'non-final', 'single']),
  /** Final award, award that is not final …, with what sets it apart: in part, by default. */
  title: Text,
  paperId: z.uuid().optional(),
  number: z.string().optional(),
  on: z.string(),
  amount: z.string(),
  claimIds: z.array(z.uuid()),
  state: z.enum(['running', 'effective', 'sued', 'revocation', 'without-effect']),
  /** What becomes of it, in a sentence. */
  effect: Text,
  effectiveOn: z.string().optional(),
  served: z.array(z.object({ partyId: z.uuid(), name: z.string(), on: z.string(), way: Text })),
  /** To a party its own; to staff those of both sides. */
  acts: z.array(
    z.object({
      side: z.enum(['worker', 'employer']),
      title: Text,
      court: Text,
      due: z.string().optional(),
      /** The last day is behind us. */
      over: z.boolean(),
      note: Text.optional(),
      basis: z.array(Article),
    }),
  ),
});
export type AwardView = z.infer<typeof AwardView>;

export const ProceedingView = z.object({
  id: z.uuid(),
  procedure: z.string(),
  title: Text,
  number: z.string().nullable(),
  stage: z.string(),
  stageTitle: Text,
  /** Plain wording for parties: whose turn it is. */
  stagePublic: Text,
  /** What it is about, where a dispute has several of this kind. */
  about: Text.optional(),
  terminal: z.boolean(),
  openedOn: z.string(),
  closedOn: z.string().optional(),
  organisation: z
    .object({ id: z.uuid(), name: Text, phone: z.string().optional(), address: z.string().optional() })
    .optional(),
  assigned: z.array(z.object({ userId: z.uuid(), name: z.string(), roleLabel: Text, since: z.string() })),
  /** What was last proposed to a second person, for staff inside; without `verdict` it waits. `input` is what was sent for `step`. */
  proposal: z
    .object({
      id: z.uuid(),
      step: z.string(),
      label: Text,
      by: z.object({ name: z.string(), roleLabel: Text, you: z.boolean() }),
      on: z.string(),
      input: z.record(z.string(), z.unknown()),
      verdict: z
        .object({
          kind: z.enum(['approved', 'disapproved', 'lapsed']),
          by: z.object({ name: z.string(), roleLabel: Text }),
          on: z.string(),
          words: z.string().optional(),
        })
        .optional(),
    })
    .optional(),
  /** The procedure's own facts as far as this reader may see them (shape per procedure). Null = outside. */
  data: z.record(z.string(), z.unknown()).nullable(),
  /** The awards of an arbitration that this reader may read. */
  awards: z.array(AwardView).optional(),
  wall: z.object({
    exists: z.boolean(),
    /** Channels that this reader is inside of, with what the audience is in words. */
    channels: z.array(z.object({ id: z.string(), audience: Text })),
    why: Article.optional(),
    items: z.array(WallItemView),
  }),
});
export type ProceedingView = z.infer<typeof ProceedingView>;

/** A way by which the mediated agreement of this file can be enforced, as the file stands today. Its step is looked up among `open`. */
export const EnforceableWayView = z.object({
  procedure: z.enum(['agreement-review', 'judicial-confirmation', 'payment-order']),
  title: Text,
  who: Text,
  help: Text,
  /** Last day on which it can be asked for, and until it is filed the days left; negative when it is over. */
  due: z.object({ on: z.string(), left: z.number().optional() }).optional(),
  conditions: z.array(z.object({ label: Text, met: z.boolean(), missing: Text.optional() })),
  materials: z.array(z.object({ label: Text, ready: z.boolean(), missing: Text.optional() })),
  basis: z.array(Article),
  step: z.enum(['apply', 'join']),
  /** Why it is not open to this reader now; neither this nor an open step: it is not this reader’s to ask for. */
  because: Text.optional(),
  /** Another way was taken. */
  shut: z.boolean(),
  /** The application that was made. */
  proceeding: z.object({ id: z.uuid(), stage: Text, over: z.boolean() }).optional(),
});
export type EnforceableWayView = z.infer<typeof EnforceableWayView>;

const FileLinkView = z.object({ id: z.uuid(), number: z.string().nullable(), openedOn: z.string(), channel: Text });

export const DossierView = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  /** How many lines of the history this reader may read; sent back as `If-Match` with every step. */
  version: z.number(),
  title: Text,
  openedOn: z.string(),
  channel: z.object({ id: z.string(), label: Text }),
  place: z.object({ code: z.number(), name: Text }).optional(),
  trade: z.object({ id: z.string(), label: Text }).optional(),
  story: z.string().optional(),
  /** How the reader stands to it. */
  you: z.object({
    role: z.string(),
    side: z.enum(['worker', 'employer']).optional(),
    partyId: z.uuid().optional(),
    sees: z.enum(['file', 'proceeding', 'receipt']),
  }),
  parties: z.array(PartyView),
  claims: z.array(ClaimView),
  evidence: z.array(EvidenceView),
  facts: z.array(z.object({ id: z.uuid(), statement: z.string(), confirmedOn: z.string() })),
  papers: z.array(PaperView),
  proceedings: z.array(ProceedingView),
  open: z.array(StepView),
  waiting: z.array(WaitingView),
  closed: z.array(ClosedStepView),
  clocks: z.array(ClockView),
  /** How the mediated agreement can be enforced, to whoever sees the file while it has to be performed. */
  enforceable: z.array(EnforceableWayView).optional(),
  /** Who got what from this file, for which purpose, when and by whom; oldest first. */
  handOvers: z.array(HandOverView),
  /** The registration was a duplicate; the matter goes on there. */
  joinedInto: FileLinkView.optional(),
  /** Duplicates that were joined here; each can still be opened by whoever reaches it. */
  joined: z.array(FileLinkView),
  /** Whether a mediation wall stands in this dossier and whether the reader is inside. */
  wall: z.object({ exists: z.boolean(), mayEnter: z.boolean(), why: Article.optional() }),
  amounts: z.object({ claimed: z.string(), settled: z.string(), paid: z.string() }),
  demo: z.boolean(),
});
export type DossierView = z.infer<typeof DossierView>;

export const LedgerLine = z.object({
  /** From 1, among the lines that this reader may read. */
  sequence: z.number(),
  day: z.string(),
  at: z.string(),
  who: z.string(),
  role: Text,
  proceedingId: z.uuid(),
  procedure: Text,
  step: Text,
  stage: Text.optional(),
  basis: z.array(Article),
  papers: z.array(z.object({ id: z.uuid(), title: Text })),
  hash: z.string(),
  /** Secret of mediation: that it happened is seen, not what. */
  walled: z.boolean(),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

export const QueueRow = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  title: Text,
  procedure: z.string(),
  proceedingId: z.uuid(),
  stage: Text,
  stageId: z.string(),
  claims: z.array(Text),
  amount: z.string(),
  openedOn: z.string(),
  place: Text.optional(),
  organisation: Text.optional(),
  assigned: z.string().optional(),
  /** The next open deadline of the proceeding. */
  clock: z
    .object({
      code: z.string(),
      label: Text,
      due: z.string(),
      state: ClockView.shape.state,
      left: z.number(),
      unit: ClockView.shape.unit,
    })
    .optional(),
  /** The primary step for this reader, if it is the reader's turn. */
  next: z.object({ step: z.string(), label: Text }).optional(),
  /** Of a service: which paper goes to whom, how it was last tried, and the ways that are open now. */
  service: z
    .object({
      paper: z.string(),
      receiver: z.string(),
      last: z.object({ label: Text, on: z.string(), failed: Text.optional() }).optional(),
      ways: z.array(z.enum(['personal', 'post', 'electronic', 'entrusted'])),
    })
    .optional(),
  /** What was proposed to the reader’s house and waits for a second person. */
  proposal: z
    .object({ step: z.string(), label: Text, by: z.string(), on: z.string(), due: z.string().optional() })
    .optional(),
});
export type QueueRow = z.infer<typeof QueueRow>;

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  article: Article.optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string(), text: Text })).optional(),
  /** 412: what changed since the version that was sent. */
  changes: z.array(LedgerLine).optional(),
  version: z.number().optional(),
});
export type Problem = z.infer<typeof Problem>;
