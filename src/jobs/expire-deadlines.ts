import type { Procedures } from '../core/dossier/registry.ts';
import type { Day } from '../core/law/day.ts';
import { clock } from '../core/people/actor.ts';
import type { ProcedureId } from '../core/procedures/ids.ts';
import type { Database } from '../store/database.ts';
import { type Recorded, takeStep } from '../store/dossiers.ts';
import { clockAddress, type DueCursor, type DueRow, listPassed, readStates } from '../store/jobs.ts';
import { Unavailable } from '../store/transaction.ts';
import { uuidv7 } from '../store/uuid.ts';
import { always, type County, dayOf, type RunOptions } from './job.ts';

/** Deadlines whose step was refused, with the day: not asked again before the next one. Kept by whoever runs the job. */
export type Refusals = Map<string, Day>;

export interface Expired {
  readonly taken: number;
  readonly refused: number;
}

/**
 * Takes the clock's step for every open deadline that passed before today, where its procedure declares one (`after`). Each
 * deadline has one effect: its id is the idempotency key. What the rules refuse is left as it is.
 * @throws AggregateError at the end, when steps failed by a bug of ours: the other deadlines have been dealt with
 */
export async function expireDeadlines(
  database: Database,
  { tenant, world }: County,
  now: Date,
  { batch = 100, goOn = always, refusals = new Map() }: RunOptions & { readonly refusals?: Refusals } = {},
): Promise<Expired> {
  const today = dayOf(now);
  const steps = clockSteps(world.procedures);
  const codes = [...new Set([...steps.keys()].map(key => key.slice(key.indexOf(' ') + 1)))];
  for (const [id, day] of refusals) if (day < today) refusals.delete(id);
  let after: DueCursor | undefined;
  const done = { taken: 0, refused: 0 };
  const failures: unknown[] = [];
  while (await goOn()) {
    const rows = await listPassed(database, tenant, { codes, today, after, limit: batch });
    const open = rows.filter(row => !refusals.has(row.id));
    const states = await readStates(database, tenant, [...new Set(open.map(row => row.dossierId))]);
    for (const row of open) {
      const proceeding = states.get(row.dossierId)?.proceedings.find(p => p.id === row.proceedingId);
      const step = proceeding && steps.get(`${proceeding.procedure} ${row.code}`);
      if (!proceeding || !step) continue;
      try {
        const recorded = await take(database, { tenant, world }, proceeding.procedure, step, row, today);
        if (recorded.kind === 'recorded') done.taken += recorded.replayed ? 0 : 1;
        else {
          refusals.set(row.id, today);
          done.refused += 1;
        }
      } catch (error) {
        if (error instanceof Unavailable) throw error;
        // One file that cannot be worked on keeps no other waiting.
        refusals.set(row.id, today);
        failures.push(error);
      }
    }
    after = rows.at(-1);
    if (rows.length < batch) break;
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} steps of the clock failed`);
  return done;
}

/** The clock's step for each procedure and deadline, by `procedure code`. */
function clockSteps(procedures: Procedures): Map<string, string> {
  const steps = new Map<string, string>();
  for (const procedure of Object.values(procedures))
    for (const [name, step] of Object.entries(procedure.steps))
      for (const code of step.after ?? []) steps.set(`${procedure.id} ${code}`, name);
  return steps;
}

const take = (
  database: Database,
  { tenant, world }: County,
  procedure: ProcedureId,
  step: string,
  row: DueRow,
  today: Day,
): Promise<Recorded> =>
  takeStep(database, world, {
    actor: clock(tenant),
    attempt: { procedure, step, proceedingId: row.proceedingId, input: {} },
    dossierId: row.dossierId,
    today,
    seed: uuidv7(),
    idempotency: { key: row.id, address: clockAddress, requestHash: `${row.proceedingId} ${step}` },
  });
