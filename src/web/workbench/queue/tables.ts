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
  | 'next';

export interface Table {
  readonly view?: 'mine' | 'day';
  readonly procedure?: string;
  /** Stages shown when the address names none; several with commas. */
  readonly stage?: string;
  readonly sort: 'due' | 'newest';
  readonly columns: readonly ColumnId[];
  readonly filters: readonly ('q' | 'stage' | 'place' | 'sort')[];
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
    filters,
  },
  service: {
    procedure: 'service',
    sort: 'due',
    columns: ['state', 'number', 'title', 'stage', 'openedOn', 'due', 'next'],
    filters,
  },
} as const satisfies Record<string, Table>;

export type TableId = keyof typeof tables;
export const isTable = (id: string): id is TableId => Object.hasOwn(tables, id);
