import type { BulkResult } from '../../../contract/routes/day.ts';
import type { QueueRow } from '../../../contract/views.ts';

/** Ways that many papers can take in one go. */
export const ways = ['electronic', 'post', 'personal'] as const;
export type Way = (typeof ways)[number];

export type Result = Pick<BulkResult, 'done' | 'because'>;

/** The wanted way where it is open to this paper and receiver, else post. */
export const methodFor = (row: Pick<QueueRow, 'service'>, wanted: Way): Way =>
  row.service?.ways.includes(wanted) ? wanted : 'post';

const size = 10;

/** Small enough that the progress is seen, large enough that a hundred take few calls. */
export const batchesOf = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));

/** Whether a row can be served in one go with others. */
export const isServable = (row: QueueRow): boolean =>
  row.service !== undefined && (row.stageId === 'ready' || row.stageId === 'returned');
