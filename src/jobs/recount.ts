import { isMoved, recount } from '../core/law/recount.ts';
import { clock } from '../core/people/actor.ts';
import { recountStep } from '../core/procedures/recount.ts';
import {
  listOpenDeadlines,
  listUncounted,
  movesFrom,
  noteRecounted,
  type OpenDeadline,
} from '../store/calendar-years.ts';
import type { Database } from '../store/database.ts';
import { takeStep } from '../store/dossiers.ts';
import type { DueCursor } from '../store/jobs.ts';
import { readLaw } from '../store/law.ts';
import { Unavailable } from '../store/transaction.ts';
import { uuidv7 } from '../store/uuid.ts';
import { always, type County, dayOf, type RunOptions } from './job.ts';

/** For so long another process may still take steps with the calendar of before. */
const settleSeconds = 30;

/**
 * Counts the open deadlines again after a year of the calendar was saved: a step of the clock on every proceeding that has one
 * which moves, so that the ledger tells it. Bears being run twice: what does not move is refused. A year is closed when a run
 * that began well after its saving has gone through.
 * @throws AggregateError at the end, when steps failed by a bug of ours: the other matters have been dealt with
 */
export async function recountDeadlines(
  database: Database,
  { tenant, world }: County,
  now: Date,
  { batch = 100, goOn = always }: RunOptions = {},
): Promise<{ readonly moved: number }> {
  const years = await listUncounted(database, tenant);
  const last = years.at(-1);
  if (!last) return { moved: 0 };
  // What was handed in may have been read before the year was saved.
  const { calendar } = await readLaw(database, tenant);
  const from = years.map(movesFrom).sort()[0]!;
  const input = { notice: last.notice.slice(0, 60), ...(last.reason && { reason: last.reason.slice(0, 200) }) };
  const failures: unknown[] = [];
  let after: DueCursor | undefined;
  let moved = 0;
  let isThrough = false;
  while (await goOn()) {
    const rows = await listOpenDeadlines(database, tenant, { from, after, limit: batch });
    const proceedings = new Map<string, OpenDeadline[]>();
    for (const row of rows)
      if (row.deadline && isMoved(row.deadline, recount(row.deadline, calendar)))
        proceedings.set(row.proceedingId, [...(proceedings.get(row.proceedingId) ?? []), row]);
    for (const [proceedingId, found] of proceedings) {
      try {
        const recorded = await takeStep(
          database,
          { ...world, calendar },
          {
            actor: clock(tenant),
            attempt: { step: recountStep, proceedingId, input },
            dossierId: found[0]!.dossierId,
            today: dayOf(now),
            seed: uuidv7(),
          },
        );
        if (recorded.kind === 'recorded') moved += found.length;
      } catch (error) {
        if (error instanceof Unavailable) throw error;
        failures.push(error);
      }
    }
    after = rows.at(-1);
    isThrough = rows.length < batch;
    if (isThrough) break;
  }
  const isSettled = now.getTime() - Date.parse(last.savedAt) > settleSeconds * 1000;
  await noteRecounted(
    database,
    tenant,
    years.map(y => y.serial),
    moved,
    isThrough && isSettled && failures.length === 0,
  );
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} recounts failed`);
  return { moved };
}
