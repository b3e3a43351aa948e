import type { Dossier } from '../core/dossier/dossier.ts';
import type { Day } from '../core/law/day.ts';
import { clock } from '../core/people/actor.ts';
import type { Database } from './database.ts';
import { noticeAgain } from './group-rows.ts';
import { encodeJson } from './json.ts';
import { asOwner, inTransaction, type Transaction } from './transaction.ts';

/** The statements of the jobs. The clock reads and writes as the application role of one tenant; what it may not, the owner does. */
export const clockOf = (tenant: number) => ({ tenant, user: clock(tenant).userId, reach: ['clock'] });

/** An open deadline, as the projection has it. */
export interface DueRow {
  readonly dossierId: string;
  readonly proceedingId: string;
  readonly id: string;
  readonly code: string;
  readonly due: Day;
  readonly alarm: Day;
  readonly remindedOn: Day | null;
}

/** Where the last page ended; pages go by due day, dossier and deadline. */
export type DueCursor = Pick<DueRow, 'due' | 'dossierId' | 'id'>;

const dueColumns = `d.dossier_id as "dossierId", d.proceeding_id as "proceedingId", d.id, d.code, d.due, d.alarm, d.reminded_on as "remindedOn"`;

/** Address under which the clock's steps are remembered, one for each deadline. */
export const clockAddress = 'clock';

/** Deadlines of these codes that passed before `today` and for which the clock has not yet acted. */
export async function listPassed(
  database: Database,
  tenant: number,
  {
    codes,
    today,
    after,
    limit,
  }: { codes: readonly string[]; today: Day; after?: DueCursor | undefined; limit: number },
): Promise<DueRow[]> {
  const identity = clockOf(tenant);
  return inTransaction(
    database,
    identity,
    async tx => {
      const { rows } = await tx.query<DueRow & Record<string, unknown>>(
        `select ${dueColumns} from deadline d
          where d.tenant_id = $1 and d.state = 'open' and d.due < $2::date and d.code = any ($3)
            and (d.due, d.dossier_id, d.id) > ($4::date, $5::uuid, $6::uuid)
            and not exists (select 1 from idempotency i
                             where i.tenant_id = d.tenant_id and i.actor_id = $7 and i.address = $8 and i.key = d.id::text)
          order by d.due, d.dossier_id, d.id limit $9`,
        [tenant, today, codes, ...startOf(after), identity.user, clockAddress, limit],
      );
      return rows;
    },
    { readOnly: true },
  );
}

/** No run of days off is longer: by so much at the most a due day lies after its alarm day. The index goes by the due day. */
const mostDaysMoved = 20;

/** Open deadlines whose alarm day is `until` at the latest, and that were told of neither today nor after their alarm day. */
export async function listToRemind(
  database: Database,
  tenant: number,
  { today, until, after, limit }: { today: Day; until: Day; after?: DueCursor | undefined; limit: number },
): Promise<DueRow[]> {
  return inTransaction(
    database,
    clockOf(tenant),
    async tx => {
      const { rows } = await tx.query<DueRow & Record<string, unknown>>(
        `select ${dueColumns} from deadline d
          where d.tenant_id = $1 and d.state = 'open' and d.alarm <= $2::date and d.due <= $2::date + $8::int
            and (d.reminded_on is null or (d.reminded_on < $3::date and d.reminded_on <= d.alarm))
            and (d.due, d.dossier_id, d.id) > ($4::date, $5::uuid, $6::uuid)
          order by d.due, d.dossier_id, d.id limit $7`,
        [tenant, until, today, ...startOf(after), limit, mostDaysMoved],
      );
      return rows;
    },
    { readOnly: true },
  );
}

const startOf = (after: DueCursor | undefined) => [
  after?.due ?? '-infinity',
  after?.dossierId ?? '00000000-0000-0000-0000-000000000000',
  after?.id ?? '00000000-0000-0000-0000-000000000000',
];

/** The files of these dossiers as they stand, for the clock. */
export async function readStates(
  database: Database,
  tenant: number,
  ids: readonly string[],
): Promise<Map<string, Dossier>> {
  return inTransaction(
    database,
    clockOf(tenant),
    async tx => {
      const { rows } = await tx.query<{ id: string; state: Dossier }>(
        'select id, state from dossier where tenant_id = $1 and id = any ($2::uuid[])',
        [tenant, ids],
      );
      return new Map(rows.map(row => [row.id, row.state]));
    },
    { readOnly: true },
  );
}

/** What one reminder writes: notices by token, and what leaves the house. */
export interface Reminder {
  readonly deadlineId: string;
  readonly dossierId: string;
  readonly proceedingId: string;
  readonly notices: readonly {
    readonly id: string;
    readonly token: string;
    readonly template: string;
    /** Where it does not stand in the dossier of the deadline, but in the file of its group. */
    readonly dossier_id?: string;
    readonly proceeding_id?: null;
  }[];
  readonly messages: readonly { readonly id: string; readonly topic: string; readonly payload: unknown }[];
  /** For the reader's own line: which limit, and when. */
  readonly data: Readonly<Record<string, string>>;
}

/** Writes reminders whose deadline nobody has reminded of today; answers with the number of notices written. */
export async function writeReminders(
  database: Database,
  tenant: number,
  { today, now }: { today: Day; now: Date },
  reminders: readonly Reminder[],
): Promise<number> {
  if (reminders.length === 0) return 0;
  return inTransaction(database, clockOf(tenant), async tx => {
    const marked = await tx.query<{ id: string }>(
      `update deadline d set reminded_on = $2::date from jsonb_to_recordset($3::jsonb) as r (dossier_id uuid, id uuid)
        where d.tenant_id = $1 and d.dossier_id = r.dossier_id and d.id = r.id and d.state = 'open'
          and (d.reminded_on is null or d.reminded_on < $2::date) returning d.id`,
      [tenant, today, encodeJson(reminders.map(r => ({ dossier_id: r.dossierId, id: r.deadlineId })))],
    );
    const ours = new Set(marked.rows.map(row => row.id));
    const mine = reminders.filter(r => ours.has(r.deadlineId));
    const notices = mine.flatMap(r =>
      r.notices.map(n => ({ dossier_id: r.dossierId, proceeding_id: r.proceedingId, data: r.data, ...n })),
    );
    const told = await tx.query(
      `insert into notice (tenant_id, id, dossier_id, proceeding_id, token, template, data)
       select $1, x.* from jsonb_to_recordset($2::jsonb)
         as x (id uuid, dossier_id uuid, proceeding_id uuid, token text, template text, data jsonb)
       ${noticeAgain}`,
      [tenant, encodeJson([...new Map(notices.map(n => [n.id, n])).values()])],
    );
    await tx.query(
      `insert into outbox (tenant_id, id, topic, payload, available_at)
       select $1, x.*, $3 from jsonb_to_recordset($2::jsonb) as x (id uuid, topic text, payload jsonb)`,
      [tenant, encodeJson(mine.flatMap(r => r.messages)), now.toISOString()],
    );
    return told.rowCount ?? 0;
  });
}

/** One dossier’s last entry up to a day. */
export interface Head {
  readonly dossierId: string;
  readonly hash: string;
}

/** Heads up to and including a day, in order of dossier id, a page at a time. */
export async function listHeads(
  database: Database,
  tenant: number,
  day: Day,
  after: string,
  limit: number,
): Promise<{ heads: Head[]; last: string | undefined }> {
  return asOwner(
    database,
    async tx => {
      const { rows } = await tx.query<{ dossierId: string; hash: string | null }>(
        `select d.id as "dossierId", h.hash from (select id from dossier where tenant_id = $1 and id > $3 order by id limit $4) d
           left join lateral (select hash from ledger l where l.tenant_id = $1 and l.dossier_id = d.id and l.day <= $2::date
                               order by l.sequence desc limit 1) h on true
          order by d.id`,
        [tenant, day, after, limit],
      );
      return {
        heads: rows.flatMap(row => (row.hash === null ? [] : [{ dossierId: row.dossierId, hash: row.hash }])),
        last: rows.at(-1)?.dossierId,
      };
    },
    { readOnly: true },
  );
}

export interface RootRow {
  readonly day: Day;
  readonly heads: number;
  readonly root: string;
  readonly previousRoot: string;
}

const rootColumns = 'day, heads, root, previous_root as "previousRoot"';

export async function lastRoot(database: Database, tenant: number): Promise<RootRow | undefined> {
  const { rows } = await asOwner(
    database,
    tx =>
      tx.query<RootRow & Record<string, unknown>>(
        `select ${rootColumns} from ledger_root where tenant_id = $1 order by day desc limit 1`,
        [tenant],
      ),
    { readOnly: true },
  );
  return rows[0];
}

/** All roots of a tenant, oldest first. One row a day: a hundred years are small. */
export async function listRoots(database: Database, tenant: number): Promise<RootRow[]> {
  const { rows } = await asOwner(
    database,
    tx =>
      tx.query<RootRow & Record<string, unknown>>(
        `select ${rootColumns} from ledger_root where tenant_id = $1 order by day`,
        [tenant],
      ),
    { readOnly: true },
  );
  return rows;
}

/** Writes a day's root unless that day has one; the first one stands. */
export async function writeRoot(database: Database, tenant: number, root: RootRow): Promise<boolean> {
  const { rowCount } = await asOwner(database, tx =>
    tx.query(
      `insert into ledger_root (tenant_id, day, heads, root, previous_root) values ($1, $2, $3, $4, $5)
       on conflict (tenant_id, day) do nothing`,
      [tenant, root.day, root.heads, root.root, root.previousRoot],
    ),
  );
  return rowCount === 1;
}

export async function listTenants(database: Database): Promise<number[]> {
  const { rows } = await asOwner(
    database,
    tx => tx.query<{ tenant_id: number }>('select tenant_id from tenant order by tenant_id'),
    { readOnly: true },
  );
  return rows.map(row => row.tenant_id);
}

/** How long things are kept that are no records, in days. */
export interface KeepDays {
  readonly uploads: number;
  readonly codes: number;
  /** Sign-in codes that offices printed: the person is told of them. */
  readonly printedCodes: number;
  readonly idempotency: number;
  readonly outbox: number;
}

export interface Removed {
  readonly drafts: number;
  readonly sessions: number;
  readonly codes: number;
  readonly keys: number;
  readonly messages: number;
  /** Names of stored files that no row names any more. */
  readonly files: readonly string[];
}

/** Deletes what has run out in every tenant, each kind in a transaction of its own. */
export async function removeExpired(database: Database, today: Day, now: Date, keep: KeepDays): Promise<Removed> {
  const at = now.toISOString();
  const count = async (text: string, values: unknown[]) =>
    (await asOwner(database, tx => tx.query(text, values))).rowCount ?? 0;
  const { drafts, files } = await asOwner(database, tx => removeDrafts(tx, today, at, keep.uploads));
  return {
    drafts,
    files,
    sessions: await count('delete from session where expires_at < $1', [at]),
    codes: await count(
      `delete from one_time_code where expires_at < $1::timestamptz - $2 * interval '1 day'
          and (purpose <> 'sign-in' or office_id is null or created_at < $1::timestamptz - $3 * interval '1 day')`,
      [at, keep.codes, keep.printedCodes],
    ),
    keys: await count(`delete from idempotency where created_at < $1::timestamptz - $2 * interval '1 day'`, [
      at,
      keep.idempotency,
    ]),
    messages: await count(`delete from outbox where done_at < $1::timestamptz - $2 * interval '1 day'`, [
      at,
      keep.outbox,
    ]),
  };
}

/** A file that a step has named belongs to its dossier and stays. */
async function removeDrafts(
  tx: Transaction,
  today: Day,
  at: string,
  uploadDays: number,
): Promise<{ drafts: number; files: string[] }> {
  const drafts = await tx.query<{ tenant_id: number; id: string }>(
    'delete from draft where expires_on < $1::date returning tenant_id, id',
    [today],
  );
  const files = await tx.query<{ stored_name: string }>(
    `delete from file f where f.dossier_id is null
        and (f.draft_id = any ($1::uuid[]) or (f.created_at < $2::timestamptz - $3 * interval '1 day'
             and not exists (select 1 from draft d where d.tenant_id = f.tenant_id and d.id = f.draft_id)))
      returning f.stored_name`,
    [drafts.rows.map(row => row.id), at, uploadDays],
  );
  return { drafts: drafts.rows.length, files: files.rows.map(row => row.stored_name) };
}

/**
 * Takes or renews the lease of this name for a holder. The fencing number rises whenever the holder changes.
 * Undefined when somebody else holds it.
 */
export async function takeLease(
  database: Database,
  name: string,
  holder: string,
  seconds: number,
): Promise<number | undefined> {
  const { rows } = await asOwner(database, tx =>
    tx.query<{ fencing: number }>(
      `insert into lease as l (name, holder, fencing, until) values ($1, $2, 1, now() + $3 * interval '1 second')
       on conflict (name) do update set holder = excluded.holder, until = excluded.until,
           fencing = l.fencing + case when l.holder = excluded.holder then 0 else 1 end
         where l.holder = excluded.holder or l.until < now()
       returning fencing`,
      [name, holder, seconds],
    ),
  );
  return rows[0] && Number(rows[0].fencing);
}

/** Gives the lease free at once, so that another process need not wait for it to run out. */
export async function giveLease(database: Database, name: string, holder: string): Promise<void> {
  await asOwner(database, tx =>
    tx.query('update lease set until = now() where name = $1 and holder = $2', [name, holder]),
  );
}

/** What PostgreSQL does by itself and the embedded engine does not: room of old rows, and statistics for plans. */
export async function tidyEmbedded(database: Database): Promise<void> {
  if (database.engine !== 'pglite') return;
  const client = await database.pool.connect();
  let failed: Error | undefined;
  try {
    await client.query('set role none');
    await client.query('vacuum (analyze)');
    await client.query('set role hejie_app');
  } catch (error) {
    failed = error as Error;
    throw error;
  } finally {
    client.release(failed);
  }
}
