import type { Database } from './database.ts';
import { clockOf } from './jobs.ts';
import { encodeJson } from './json.ts';
import { inTransaction } from './transaction.ts';

export interface OutboxRow {
  readonly id: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** This try counted. */
  readonly attempts: number;
}

/** Marks messages of topics that nobody outside waits for. */
export async function settleTopics(
  database: Database,
  tenant: number,
  topics: readonly string[],
  now: Date,
  limit: number,
): Promise<number> {
  const { rowCount } = await inTransaction(database, clockOf(tenant), tx =>
    tx.query(
      `update outbox set done_at = $3 where tenant_id = $1 and id in (
         select id from outbox where tenant_id = $1 and done_at is null and available_at <= $3 and topic = any ($2)
          order by available_at limit $4 for update skip locked)`,
      [tenant, topics, now.toISOString(), limit],
    ),
  );
  return rowCount ?? 0;
}

/**
 * Takes up to `limit` waiting messages for this process. Each is out of others’ reach until its back-off has passed, so that a
 * process that dies while sending loses nothing.
 */
export async function claimMessages(
  database: Database,
  tenant: number,
  {
    now,
    limit,
    tries,
    except,
    backoffSeconds,
  }: { now: Date; limit: number; tries: number; except: readonly string[]; backoffSeconds: number },
): Promise<OutboxRow[]> {
  return inTransaction(database, clockOf(tenant), async tx => {
    // Died while sending for the last time: kept aside with its error, for a person to look at.
    await tx.query(
      `update outbox set available_at = 'infinity', error = coalesce(error, 'no answer')
        where tenant_id = $1 and done_at is null and available_at <= $2 and attempts >= $3`,
      [tenant, now.toISOString(), tries],
    );
    const { rows } = await tx.query<OutboxRow & Record<string, unknown>>(
      `update outbox o set attempts = o.attempts + 1,
              available_at = $2::timestamptz + $5 * power(2, o.attempts) * interval '1 second'
         from (select id from outbox
                where tenant_id = $1 and done_at is null and available_at <= $2 and not topic = any ($4)
                order by available_at, id limit $3 for update skip locked) w
        where o.tenant_id = $1 and o.id = w.id
        returning o.id, o.topic, o.payload, o.attempts`,
      [tenant, now.toISOString(), limit, except, backoffSeconds],
    );
    return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  });
}

export type Sent =
  | { readonly id: string; readonly kind: 'done' }
  /** Not sent and not tried: waits until then. */
  | { readonly id: string; readonly kind: 'later'; readonly until: Date }
  | { readonly id: string; readonly kind: 'failed'; readonly error: string; readonly dead: boolean };

/** Notes how sending went. */
export async function settleMessages(
  database: Database,
  tenant: number,
  sent: readonly Sent[],
  now: Date,
): Promise<void> {
  if (sent.length === 0) return;
  await inTransaction(database, clockOf(tenant), tx =>
    tx.query(
      `update outbox o set
          done_at = case when s.kind = 'done' then $3::timestamptz end,
          error = case s.kind when 'done' then null when 'failed' then s.error else o.error end,
          attempts = case when s.kind = 'later' then o.attempts - 1 else o.attempts end,
          available_at = case when s.kind = 'later' then s.until when s.dead then 'infinity' else o.available_at end
         from jsonb_to_recordset($2::jsonb) as s (id uuid, kind text, error text, dead boolean, until timestamptz)
        where o.tenant_id = $1 and o.id = s.id`,
      [tenant, encodeJson(sent), now.toISOString()],
    ),
  );
}
