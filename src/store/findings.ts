import { tokensOf } from '../core/dossier/access.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { Day } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import type { SentinelRuleId, Watch } from '../core/procedures/sentinel.ts';
import type { Database } from './database.ts';
import { clockOf } from './jobs.ts';
import { decodeText, encodeJson, encodeText } from './json.ts';
import { inTransaction, type Transaction } from './transaction.ts';

/** A matter that is stuck, as a rule finds it now. */
export interface Finding {
  readonly dossierId: string;
  readonly proceedingId: string;
  readonly rule: SentinelRuleId;
  /** Since when nothing moved or, of a limit, its last day. */
  readonly since: Day;
  readonly aside: { readonly name: string; readonly on: Day; readonly until: Day; readonly reason: string } | null;
}

/** A finding with the file that it is about. */
export interface FindingOnFile extends Finding {
  readonly dossier: Dossier;
}

/**
 * Finds what is stuck, in one statement over the open rows of `reach`. `$1` county, `$2` today, `$3` the watches, `$4` the tokens whose
 * rows count; null: everybody's. Each open proceeding is looked at once for each rule; when it last moved is one look into an index.
 */
const foundText = (only = '') => `
  select distinct on (r.dossier_id, r.proceeding_id, x.rule)
         r.dossier_id, r.proceeding_id, x.rule, case when x."when" = 'late' then r.due else m.day end as since
    from jsonb_to_recordset($3::jsonb) as x (rule text, "when" text, days integer, procedure text, stages text[])
    join reach r on r.tenant_id = $1 and r.open and r.procedure = x.procedure and r.stage = any (x.stages)
     and ($4::text[] is null or r.token = any ($4)) ${only}
     and case x."when" when 'late' then r.due <= $2::date - x.days when 'still' then r.due = 'infinity' else true end
    join lateral (select l.day from ledger l
                   where l.tenant_id = r.tenant_id and l.dossier_id = r.dossier_id and l.proceeding_id = r.proceeding_id
                   order by l.sequence desc limit 1) m on x."when" = 'late' or m.day <= $2::date - x.days
   order by r.dossier_id, r.proceeding_id, x.rule, r.due`;

const columns = `f.dossier_id as "dossierId", f.proceeding_id as "proceedingId", f.rule, f.since,
  case when a.until_day is not null then jsonb_build_object('name', a.name, 'on', a.on_day, 'until', a.until_day, 'reason', a.reason) end as aside`;

const asideJoin = `left join finding_aside a on a.tenant_id = $1 and a.dossier_id = f.dossier_id and a.proceeding_id = f.proceeding_id
   and a.rule = f.rule and a.since = f.since and a.until_day > $2::date`;

/** The statement of an actor’s list and its values; apart, so that a test can read its plan. */
export const findingsStatement = (
  actor: Actor,
  watched: readonly Watch[],
  today: Day,
  { limit, dossierId }: { readonly limit: number; readonly dossierId?: string },
): { text: string; values: unknown[] } => ({
  text: `select ${columns}, d.state as dossier from (${foundText(dossierId === undefined ? '' : 'and r.dossier_id = $6')}) f
           join dossier d on d.tenant_id = $1 and d.id = f.dossier_id ${asideJoin}
          order by f.since, f.dossier_id, f.proceeding_id, f.rule limit $5`,
  values: [
    actor.tenant,
    today,
    encodeJson(watched),
    tokensOf(actor),
    limit,
    ...(dossierId === undefined ? [] : [dossierId]),
  ],
});

/** What is stuck of what an actor reaches (or of one dossier of theirs), the longest first, with the files. */
export async function listFindings(
  database: Database,
  actor: Actor,
  watched: readonly Watch[],
  today: Day,
  of: { readonly limit: number; readonly dossierId?: string },
): Promise<FindingOnFile[]> {
  return inTransaction(
    database,
    { tenant: actor.tenant, user: actor.userId, reach: tokensOf(actor) },
    async tx => {
      const { rows } = await tx.query<FindingOnFile & Record<string, unknown>>(
        findingsStatement(actor, watched, today, of),
      );
      return rows.map(readable);
    },
    { readOnly: true },
  );
}

const readable = <F extends Finding>(f: F): F =>
  f.aside ? { ...f, aside: { ...f.aside, name: decodeText(f.aside.name), reason: decodeText(f.aside.reason) } } : f;

export interface FindingSum {
  readonly rule: SentinelRuleId;
  readonly organisationId: string | null;
  readonly count: number;
  readonly aside: number;
  readonly oldest: Day;
}

/** How much is stuck in the whole county, by rule and body, without saying which matters. */
export async function sumFindings(
  database: Database,
  tenant: number,
  watched: readonly Watch[],
  today: Day,
): Promise<FindingSum[]> {
  return inTransaction(
    database,
    clockOf(tenant),
    async tx => {
      const { rows } = await tx.query<FindingSum & Record<string, unknown>>(
        `select f.rule, p ->> 'organisationId' as "organisationId", count(*) as count, count(a.until_day) as aside, min(f.since) as oldest
           from (${foundText()}) f join dossier d on d.tenant_id = $1 and d.id = f.dossier_id
           cross join lateral jsonb_array_elements(d.state -> 'proceedings') p ${asideJoin}
          where (p ->> 'id')::uuid = f.proceeding_id
          group by 1, 2 order by 3 desc, 1, 2`,
        [tenant, today, encodeJson(watched), null],
      );
      return rows;
    },
    { readOnly: true },
  );
}

/** What is stuck in the whole county and nobody was told of yet, a page at a time. */
export async function listUntold(
  database: Database,
  tenant: number,
  watched: readonly Watch[],
  today: Day,
  limit: number,
): Promise<FindingOnFile[]> {
  return inTransaction(
    database,
    clockOf(tenant),
    async tx => {
      const { rows } = await tx.query<FindingOnFile & Record<string, unknown>>(
        `select ${columns}, d.state as dossier from (${foundText()}) f
           join dossier d on d.tenant_id = $1 and d.id = f.dossier_id ${asideJoin}
          where a.until_day is null and not exists (select from finding_told t
                 where t.tenant_id = $1 and t.dossier_id = f.dossier_id and t.proceeding_id = f.proceeding_id and t.rule = f.rule and t.since = f.since)
          order by f.since, f.dossier_id, f.proceeding_id, f.rule limit $5`,
        [tenant, today, encodeJson(watched), null, limit],
      );
      return rows.map(readable);
    },
    { readOnly: true },
  );
}

export interface FindingNotice {
  readonly id: string;
  readonly finding: Finding;
  /** Absent: nobody is there to be told. */
  readonly token?: string;
}

/** Tells owners of what is stuck, each finding once whoever runs; answers with the number of notices. */
export async function tellFindings(
  database: Database,
  tenant: number,
  notices: readonly FindingNotice[],
): Promise<number> {
  if (notices.length === 0) return 0;
  return inTransaction(database, clockOf(tenant), async tx => {
    const { rows } = await tx.query<{ id: string }>(
      `with told as (
         insert into finding_told (tenant_id, dossier_id, proceeding_id, rule, since)
         select $1, x.dossier_id, x.proceeding_id, x.rule, x.since from jsonb_to_recordset($2::jsonb)
           as x (dossier_id uuid, proceeding_id uuid, rule text, since date)
         on conflict do nothing returning dossier_id, proceeding_id, rule, since)
       insert into notice (tenant_id, id, dossier_id, proceeding_id, token, template, data)
       select $1, x.id, x.dossier_id, x.proceeding_id, x.token, 'stuck', jsonb_build_object('rule', x.rule, 'since', x.since)
         from jsonb_to_recordset($2::jsonb) as x (id uuid, dossier_id uuid, proceeding_id uuid, rule text, since date, token text)
         join told using (dossier_id, proceeding_id, rule, since) where x.token is not null
       returning id`,
      [
        tenant,
        encodeJson(
          notices.map(({ id, token, finding }) => ({
            id,
            token,
            dossier_id: finding.dossierId,
            proceeding_id: finding.proceedingId,
            rule: finding.rule,
            since: finding.since,
          })),
        ),
      ],
    );
    return rows.length;
  });
}

/** Puts a finding aside until a day, with the reason; a later one takes its place. */
export const setAside = (
  database: Database,
  actor: Actor,
  finding: Pick<Finding, 'dossierId' | 'proceedingId' | 'rule' | 'since'>,
  aside: { readonly on: Day; readonly until: Day; readonly reason: string },
): Promise<void> =>
  inTransaction(
    database,
    { tenant: actor.tenant, user: actor.userId, reach: tokensOf(actor) },
    async (tx: Transaction) => {
      await tx.query(
        `insert into finding_aside (tenant_id, dossier_id, proceeding_id, rule, since, person_id, name, on_day, until_day, reason)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (tenant_id, dossier_id, proceeding_id, rule, since) do update set person_id = excluded.person_id,
           name = excluded.name, on_day = excluded.on_day, until_day = excluded.until_day, reason = excluded.reason`,
        [
          actor.tenant,
          finding.dossierId,
          finding.proceedingId,
          finding.rule,
          finding.since,
          actor.userId,
          encodeText(actor.name),
          aside.on,
          aside.until,
          encodeText(aside.reason),
        ],
      );
    },
  );
