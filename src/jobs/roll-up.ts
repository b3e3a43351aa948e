import { addDays } from '../core/law/day.ts';
import type { Database } from '../store/database.ts';
import { lastRoot, listHeads, type RootRow, writeRoot } from '../store/jobs.ts';
import { rootBuilder, zeroRoot } from '../store/roots.ts';
import { always, dayOf, type RunOptions } from './job.ts';

/** A step decided just before midnight may be written a moment after it: yesterday is closed a little later. */
const settleMs = 10 * 60_000;

/**
 * Writes the root of the last day that is over, unless it has one. It covers every chain of the county, so a day on which
 * nothing ran needs none of its own. Undefined when there is nothing to do (or the run was stopped).
 */
export async function rollUp(
  database: Database,
  tenant: number,
  now: Date,
  { batch = 1000, goOn = always }: RunOptions = {},
): Promise<RootRow | undefined> {
  const day = addDays(dayOf(new Date(now.getTime() - settleMs)), -1);
  const previous = await lastRoot(database, tenant);
  if (previous && previous.day >= day) return undefined;
  const previousRoot = previous?.root ?? zeroRoot;
  const builder = rootBuilder(previousRoot);
  for (let after: string | undefined = '00000000-0000-0000-0000-000000000000'; after !== undefined; ) {
    if (!(await goOn())) return undefined;
    const page = await listHeads(database, tenant, day, after, batch);
    for (const head of page.heads) builder.add(head);
    after = page.last;
  }
  const row = { day, heads: builder.heads, root: builder.root(), previousRoot };
  return (await writeRoot(database, tenant, row)) ? row : undefined;
}
