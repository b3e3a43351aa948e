import { houseValue } from '../core/law/parameters.ts';
import type { Database } from '../store/database.ts';
import { type KeepDays, type Removed, removeExpired } from '../store/jobs.ts';
import { dayOf } from './job.ts';

/** In days. Uploads that no step has named are kept as long as a draft. */
const keepOn = (day: string): KeepDays => ({
  uploads: houseValue('draftKeepDays', day),
  codes: 1,
  printedCodes: 90,
  idempotency: 30,
  outbox: 30,
});

/**
 * Deletes what has run out: drafts with their uploads, sessions, codes, idempotency keys, delivered messages. Rows go first,
 * then `removeFiles` gets the stored names of files that no row names any more.
 */
export async function retention(
  database: Database,
  now: Date,
  removeFiles: (names: readonly string[]) => Promise<void>,
): Promise<Removed> {
  const today = dayOf(now);
  const removed = await removeExpired(database, today, now, keepOn(today));
  if (removed.files.length > 0) await removeFiles(removed.files);
  return removed;
}
