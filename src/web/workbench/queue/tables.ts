/** The columns that a queue can show. The state comes first in every table. */
export type ColumnId =
  | 'state'
  | 'number'
  | 'title'
  | 'stage'
  | 'claims'
  | 'amount'
  | 'openedOn'
  | 'place'
  | 'organisation'
  | 'assigned'
  | 'due'
  | 'next'
  | 'paper'
  | 'receiver'
  | 'tried'
  | 'proposed'
  | 'proposedBy';

/** A part of a queue with its number of open matters beside its name: some stages, or what is waited for. Its words are `tabs[id]`. */
export interface Tab {
  readonly id: TabId;
  readonly stage?: string;
  /** `approval`, or the code of the limit that comes next. */
  readonly waits?: string;
}

export type TabId =
  | 'toAccept'
  | 'supplement'
  | 'suggested'
  | 'toSet'
  | 'toAnswer'
  | 'hearing'
  | 'toAward'
  | 'suspended'
  | 'awarded'
  | 'toServe'
  | 'returned'
  | 'onTheWay'
  | 'published'
  | 'toName'
  | 'unsigned'
  | 'mediating'
  | 'toReport'
  | 'reported'
  | 'examined'
  | 'confirmed'
  | 'issued'
  | 'toSign'
  | 'inquiry'
  | 'ordered'
  | 'decided'
  | 'clues'
  | 'study'
  | 'supported'
  | 'supervising'
  | 'lettered'
  | 'suggestedTo'
  | 'toRegister'
  | 'inCourt'
  | 'toJudge'
  | 'judged'
  | 'onAppeal'
  | 'applied'
  | 'enforcing'
  | 'settledThere'
  | 'roundEnded';

export interface Table {
  readonly view?: 'mine' | 'day';
  readonly procedure?: string;
  /** Stages shown when the address names none; several with commas. */
  readonly stage?: string;
  readonly sort: 'due' | 'newest';
  readonly columns: readonly ColumnId[];
  readonly filters: readonly ('q' | 'stage' | 'place' | 'sort')[];
  readonly tabs?: readonly Tab[];
  readonly waits?: string;
  /** Rows can be chosen and served in one go. */
  readonly bulk?: 'serve';
  /** The next step opens over the queue; of a decision with the case beside it. */
  readonly opens?: 'step' | 'decision';
}

const filters = ['q', 'stage', 'place', 'sort'] as const;

/** The queues. Their titles are `queues[id]`. */
export const tables = {
  mine: {
    view: 'mine',
    sort: 'due',
    columns: ['state', 'number', 'title', 'stage', 'claims', 'amount', 'due', 'next'],
    filters: ['q', 'place', 'sort'],
  },
  'body-inbox': {
    procedure: 'mediation',
    stage: 'received',
    sort: 'due',
    columns: ['state', 'openedOn', 'number', 'title', 'claims', 'amount', 'assigned', 'due', 'next'],
    filters,
  },
  'body-open': {
    procedure: 'mediation',
    stage: 'accepted',
    sort: 'due',
    columns: ['state', 'number', 'title', 'stage', 'assigned', 'amount', 'due', 'next'],
    filters,
  },
  groups: {
    procedure: 'group',
    sort: 'newest',
    columns: ['state', 'openedOn', 'number', 'title', 'stage', 'assigned', 'place', 'next'],
    filters,
  },
  plans: {
    procedure: 'settlement',
    sort: 'due',
    columns: ['state', 'number', 'title', 'stage', 'amount', 'due', 'next'],
    filters,
  },
  leads: {
    procedure: 'lead',
    sort: 'newest',
    columns: ['state', 'openedOn', 'title', 'stage', 'place', 'next'],
    filters,
  },
  'arb-intake': {
    procedure: 'arbitration',
    sort: 'due',
    columns: ['state', 'openedOn', 'number', 'title', 'claims', 'amount', 'stage', 'due', 'next'],
    filters: ['q', 'place', 'sort'],
    tabs: [
      { id: 'toAccept', stage: 'offered,received' },
      { id: 'supplement', stage: 'supplement' },
      { id: 'suggested', stage: 'mediate-first' },
    ],
  },
  'arb-open': {
    procedure: 'arbitration',
    sort: 'due',
    columns: ['state', 'number', 'title', 'stage', 'assigned', 'amount', 'due', 'next'],
    filters: ['q', 'place', 'sort'],
    tabs: [
      { id: 'toSet', stage: 'accepted' },
      { id: 'toAnswer', stage: 'accepted', waits: 'DL-ARB-ANS' },
      { id: 'hearing', stage: 'hearing' },
      { id: 'toAward', stage: 'deliberation' },
      { id: 'suspended', stage: 'suspended' },
      { id: 'awarded', stage: 'awarded' },
    ],
  },
  mandates: {
    procedure: 'invited-mediation',
    sort: 'due',
    columns: ['state', 'openedOn', 'number', 'title', 'stage', 'assigned', 'amount', 'due', 'next'],
    filters: ['q', 'place', 'sort'],
    tabs: [
      { id: 'toAnswer', stage: 'asked' },
      { id: 'toName', stage: 'to-appoint' },
      { id: 'unsigned', stage: 'mandated' },
      { id: 'mediating', stage: 'accepted,agreed' },
      { id: 'toReport', stage: 'settled,unsettled' },
      { id: 'reported', stage: 'reported' },
    ],
  },
  confirmations: {
    procedure: 'judicial-confirmation',
    sort: 'due',
    columns: ['state', 'openedOn', 'number', 'title', 'stage', 'assigned', 'amount', 'due', 'next'],
    filters: ['q', 'place', 'sort'],
    tabs: [
      { id: 'toAccept', stage: 'applied' },
      { id: 'examined', stage: 'accepted,objected' },
      { id: 'confirmed', stage: 'confirmed' },
    ],
  },
  orders: {
    procedure: 'payment-order',
    sort: 'due',
    columns: ['state', 'openedOn', 'number', 'title', 'stage', 'assigned', 'amount', 'due', 'next'],
    filters: ['q', 'place', 'sort'],
    tabs: [
      { id: 'toAccept', stage: 'applied' },
      { id: 'examined', stage: 'accepted,objected' },
      { id: 'issued', stage: 'issued,choice' },
    ],
  },
  reviews: {
    procedure: 'agreement-review',
    sort: 'due',
    columns: ['state', 'openedOn', 'number', 'title', 'stage', 'assigned', 'amount', 'due', 'next'],
    filters: ['q', 'place', 'sort'],
    tabs: [
      { id: 'toAccept', stage: 'applied' },
      { id: 'examined', stage: 'accepted' },
      { id: 'toSign', stage: 'to-sign' },
    ],
  },
  'insp-cases': {
    procedure: 'inspection',
    sort: 'due',
    columns: ['state', 'openedOn', 'number', 'title', 'stage', 'assigned', 'amount', 'due', 'next'],
    filters: ['q', 'place', 'sort'],
    tabs: [
      { id: 'toAccept', stage: 'offered,received' },
      { id: 'inquiry', stage: 'filed' },
      { id: 'ordered', stage: 'ordered' },
      { id: 'suspended', stage: 'suspended' },
      { id: 'decided', stage: 'decided' },
    ],
  },
  'proc-cases': {
    procedure: 'prosecution-support',
    sort: 'newest',
    columns: ['state', 'openedOn', 'number', 'title', 'stage', 'claims', 'amount', 'due', 'next'],
    filters: ['q', 'place', 'sort'],
    tabs: [
      { id: 'clues', stage: 'offered,received' },
      { id: 'study', stage: 'study' },
      { id: 'supported', stage: 'supported' },
    ],
  },
  'union-cases': {
    procedure: 'union-supervision',
    sort: 'due',
    columns: ['state', 'openedOn', 'number', 'title', 'stage', 'assigned', 'due', 'next'],
    filters: ['q', 'place', 'sort'],
    tabs: [
      { id: 'toAccept', stage: 'received' },
      { id: 'supervising', stage: 'supervising' },
      { id: 'lettered', stage: 'lettered' },
      { id: 'suggestedTo', stage: 'suggested' },
    ],
  },
  'court-cases': {
    procedure: 'litigation',
    sort: 'due',
    columns: ['state', 'openedOn', 'number', 'title', 'stage', 'assigned', 'amount', 'due', 'next'],
    filters: ['q', 'place', 'sort'],
    tabs: [
      { id: 'toRegister', stage: 'filed,first-mediation' },
      { id: 'inCourt', stage: 'registered' },
      { id: 'toJudge', stage: 'heard,statement' },
      { id: 'judged', stage: 'judged,ruled' },
      { id: 'onAppeal', stage: 'appealed' },
    ],
  },
  enforcement: {
    procedure: 'enforcement',
    sort: 'due',
    columns: ['state', 'openedOn', 'number', 'title', 'stage', 'assigned', 'amount', 'due', 'next'],
    filters: ['q', 'place', 'sort'],
    tabs: [
      { id: 'applied', stage: 'applied' },
      { id: 'enforcing', stage: 'running' },
      { id: 'settledThere', stage: 'settlement' },
      { id: 'suspended', stage: 'suspended' },
      { id: 'roundEnded', stage: 'round-ended' },
    ],
  },
  service: {
    procedure: 'service',
    sort: 'due',
    columns: ['paper', 'number', 'title', 'receiver', 'tried', 'openedOn', 'due'],
    filters: ['q', 'sort'],
    tabs: [
      { id: 'toServe', stage: 'ready' },
      { id: 'returned', stage: 'returned' },
      { id: 'onTheWay', stage: 'sent' },
      { id: 'published', stage: 'published' },
    ],
    bulk: 'serve',
    opens: 'step',
  },
  'head-approvals': {
    waits: 'approval',
    sort: 'due',
    columns: ['proposed', 'number', 'title', 'proposedBy', 'state', 'due'],
    filters: ['q'],
    opens: 'decision',
  },
} as const satisfies Record<string, Table>;

export type TableId = keyof typeof tables;
export const isTable = (id: string): id is TableId => Object.hasOwn(tables, id);
