import { tokensOf } from '../core/dossier/access.ts';
import type { RunningDeadline } from '../core/dossier/dossier.ts';
import { addDays, type Day } from '../core/law/day.ts';
import type { Arrangement } from '../core/law/holidays.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Database } from './database.ts';
import { clockOf, type DueCursor } from './jobs.ts';
import { encodeJson, encodeText } from './json.ts';
import { noteAct } from './law.ts';
import { inTransaction } from './transaction.ts';

/** One arrangement of a year as it was saved. */
export interface CalendarYear {
  readonly serial: number;
  readonly year: number;
  readonly notice: string;
  readonly arrangement: Arrangement;
  readonly changedDay: Day | null;
  readonly reason: string | null;
  readonly savedName: string;
  readonly savedOn: Day;
  readonly savedAt: string;
  readonly recountedAt: string | null;
  readonly moved: number;
}

const columns = `serial, year, notice, arrangement, changed_day as "changedDay", reason, saved_name as "savedName", saved_on as "savedOn",
  saved_at as "savedAt", recounted_at as "recountedAt", moved`;

const identityOf = (actor: Actor) => ({ tenant: actor.tenant, user: actor.userId, reach: tokensOf(actor) });

/** Everything that was saved, newest first. */
export async function listCalendarYears(database: Database, actor: Actor): Promise<CalendarYear[]> {
  return inTransaction(
    database,
    identityOf(actor),
    async tx =>
      (
        await tx.query<CalendarYear & Record<string, unknown>>(
          `select ${columns} from calendar_year where tenant_id = $1 order by serial desc limit 500`,
          [actor.tenant],
        )
      ).rows,
    { readOnly: true },
  );
}

export type NewYear = Pick<CalendarYear, 'year' | 'notice' | 'arrangement'> & {
  readonly changedDay?: Day;
  readonly reason?: string;
};

/**
 * Saves the arrangement of a year. Undefined when the calendar is no longer the one that was looked at (`seen`: the last
 * serial, 0 for none).
 */
export async function saveCalendarYear(
  database: Database,
  actor: Actor,
  year: NewYear,
  seen: number,
  today: Day,
): Promise<number | undefined> {
  return inTransaction(database, identityOf(actor), async tx => {
    // One after the other: the serial is the version of the calendar.
    await tx.query('select pg_advisory_xact_lock(4835271, $1)', [actor.tenant]);
    const { rows } = await tx.query<{ last: number }>(
      'select coalesce(max(serial), 0) as last from calendar_year where tenant_id = $1',
      [actor.tenant],
    );
    if (Number(rows[0]!.last) !== seen) return undefined;
    const serial = seen + 1;
    await tx.query(
      `insert into calendar_year (tenant_id, serial, year, notice, arrangement, changed_day, reason, saved_by, saved_name, saved_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        actor.tenant,
        serial,
        year.year,
        encodeText(year.notice),
        encodeJson(year.arrangement),
        year.changedDay ?? null,
        year.reason === undefined ? null : encodeText(year.reason),
        actor.userId,
        actor.name,
        today,
      ],
    );
    await noteAct(tx, actor, 'calendar-saved', `${serial} ${year.changedDay ?? year.year} ${year.notice}`);
    return serial;
  });
}

/** Saved years after which the deadlines have not all been counted again, oldest first. */
export async function listUncounted(database: Database, tenant: number): Promise<CalendarYear[]> {
  return inTransaction(
    database,
    clockOf(tenant),
    async tx =>
      (
        await tx.query<CalendarYear & Record<string, unknown>>(
          `select ${columns} from calendar_year where tenant_id = $1 and recounted_at is null order by serial`,
          [tenant],
        )
      ).rows,
    { readOnly: true },
  );
}

/** Adds to the count of moved deadlines of the last of these years and, when all have been counted, closes them. */
export async function noteRecounted(
  database: Database,
  tenant: number,
  serials: readonly number[],
  moved: number,
  isDone: boolean,
): Promise<void> {
  if (moved === 0 && !isDone) return;
  await inTransaction(database, clockOf(tenant), tx =>
    tx.query(
      `update calendar_year set moved = moved + case when serial = $3 then $4::int else 0 end,
              recounted_at = case when $5 then now() else recounted_at end
        where tenant_id = $1 and serial = any ($2)`,
      [tenant, serials, Math.max(...serials), moved, isDone],
    ),
  );
}

/** Limits that are counted back end before their event: by no more than this, so that they are found by their end too. */
const mostDaysBack = 60;

/** The first day of end that a saved year can have moved. */
export const movesFrom = ({ year, changedDay }: Pick<CalendarYear, 'year' | 'changedDay'>): Day =>
  addDays(changedDay ?? `${year}-01-01`, -mostDaysBack);

/** An open deadline with what explains it, and the number of its matter; nothing else of the file. */
export interface OpenDeadline {
  readonly dossierId: string;
  readonly proceedingId: string;
  readonly id: string;
  readonly due: Day;
  readonly number: string | null;
  readonly deadline: RunningDeadline | null;
}

/** Open deadlines that end on a day or later, a page at a time by due day. */
export async function listOpenDeadlines(
  database: Database,
  tenant: number,
  { from, after, limit }: { from: Day; after?: DueCursor | undefined; limit: number },
): Promise<OpenDeadline[]> {
  return inTransaction(
    database,
    clockOf(tenant),
    async tx => {
      const { rows } = await tx.query<OpenDeadline & Record<string, unknown>>(
        `select t.dossier_id as "dossierId", t.proceeding_id as "proceedingId", t.id, t.due, d.number,
                jsonb_path_query_first(d.state, '$.proceedings[*].deadlines[*] ? (@.id == $id)', jsonb_build_object('id', t.id)) as deadline
           from deadline t join dossier d on d.tenant_id = t.tenant_id and d.id = t.dossier_id
          where t.tenant_id = $1 and t.state = 'open' and t.due >= $2::date
            and (t.due, t.dossier_id, t.id) > ($3::date, $4::uuid, $5::uuid)
          order by t.due, t.dossier_id, t.id limit $6`,
        [
          tenant,
          from,
          after?.due ?? '-infinity',
          after?.dossierId ?? '00000000-0000-0000-0000-000000000000',
          after?.id ?? '00000000-0000-0000-0000-000000000000',
          limit,
        ],
      );
      return rows;
    },
    { readOnly: true },
  );
}
