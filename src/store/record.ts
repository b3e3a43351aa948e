import type { Actor } from '../core/people/actor.ts';
import { divergenceRecord } from './divergences.ts';
import type { Rows } from './entry.ts';
import { memberColumns, memberRecord, noticeAgain } from './group-rows.ts';
import { encodeJson } from './json.ts';
import type { Transaction } from './transaction.ts';

const of = (alias: string, columns: string): string =>
  columns
    .split(', ')
    .map(column => `${alias}.${column}`)
    .join(', ');

const divergenceColumns = divergenceRecord.replace(/ (uuid|date|text|bigint)/g, '');

/** One statement spreads a recording over its tables. */
const recordText = `
  with p as (select $3::jsonb as r),
  head as (
    insert into dossier (tenant_id, id, version, number, title, opened_on, place, trade, claimed, state, search, keys, kind, group_id)
    select $1, $2, d.version, d.number, d.title, d.opened_on, d.place, d.trade, d.claimed, d.state, d.search, d.keys, d.kind, d.group_id
      from p, jsonb_to_record(p.r -> 'dossier') as d (version int, number text, title text, opened_on date, place int, trade text, claimed bigint, state jsonb, search text[], keys text[], kind text, group_id uuid)
     where (p.r ->> 'isNew')::boolean
  ),
  changed as (
    update dossier set version = d.version, number = d.number, title = d.title, place = d.place, trade = d.trade,
           claimed = d.claimed, state = d.state, search = d.search, keys = d.keys
      from p, jsonb_to_record(p.r -> 'dossier') as d (version int, number text, title text, place int, trade text, claimed bigint, state jsonb, search text[], keys text[])
     where not (p.r ->> 'isNew')::boolean and dossier.tenant_id = $1 and dossier.id = $2
  ),
  entry as (
    insert into ledger (tenant_id, dossier_id, sequence, day, actor_id, actor_name, role, procedure, proceeding_id, step, stage, walled, audience, entry, previous_hash, hash)
    select $1, $2, l.* from p, jsonb_to_record(p.r -> 'ledger') as l (sequence int, day date, actor_id uuid, actor_name text, role text, procedure text, proceeding_id uuid, step text, stage text, walled boolean, audience text, entry jsonb, previous_hash text, hash text)
  ),
  personal as (
    insert into sealed_personal (tenant_id, dossier_id, sequence, digest, salt, value)
    select $1, $2, (p.r #>> '{ledger,sequence}')::int, s.* from p, jsonb_to_recordset(p.r -> 'personal') as s (digest text, salt text, value jsonb)
  ),
  secret as (
    insert into sealed_secret (tenant_id, dossier_id, sequence, digest, salt, value)
    select $1, $2, (p.r #>> '{ledger,sequence}')::int, s.* from p, jsonb_to_recordset(p.r -> 'secret') as s (digest text, salt text, value jsonb)
  ),
  gone as (
    delete from reach using p, jsonb_to_recordset(p.r -> 'unreach') as u (token text, proceeding_id uuid)
     where reach.tenant_id = $1 and reach.dossier_id = $2 and reach.token = u.token and reach.proceeding_id = u.proceeding_id
  ),
  reached as (
    insert into reach (tenant_id, dossier_id, token, proceeding_id, sees, procedure, stage, open, due, opened_on, waits, grouped)
    select $1, $2, x.* from p, jsonb_to_recordset(p.r -> 'reach') as x (token text, proceeding_id uuid, sees text, procedure text, stage text, open boolean, due date, opened_on date, waits text, grouped boolean)
    on conflict (tenant_id, dossier_id, token, proceeding_id) do update
      set sees = excluded.sees, stage = excluded.stage, open = excluded.open, due = excluded.due, waits = excluded.waits
  ),
  terms as (
    insert into deadline (tenant_id, dossier_id, id, proceeding_id, code, due, alarm, state)
    select $1, $2, x.* from p, jsonb_to_recordset(p.r -> 'deadlines') as x (id uuid, proceeding_id uuid, code text, due date, alarm date, state text)
    on conflict (tenant_id, dossier_id, id) do update set state = excluded.state, due = excluded.due, alarm = excluded.alarm
  ),
  counted as (
    insert into outcome (tenant_id, dossier_id, id, proceeding_id, number, procedure, kind, on_day, organisation_id, place, persons, amount, code)
    select $1, $2, x.* from p, jsonb_to_recordset(p.r -> 'outcomes') as x (id uuid, proceeding_id uuid, number text, procedure text, kind text, on_day date, organisation_id uuid, place int, persons int, amount bigint, code text)
  ),
  papers as (
    insert into paper (tenant_id, dossier_id, id, content, digest)
    select $1, $2, x.* from p, jsonb_to_recordset(p.r -> 'papers') as x (id uuid, content jsonb, digest text)
  ),
  walled_papers as (
    insert into wall_paper (tenant_id, dossier_id, id, proceeding_id, channel, content, digest)
    select $1, $2, x.* from p, jsonb_to_recordset(p.r -> 'wallPapers') as x (id uuid, proceeding_id uuid, channel text, content jsonb, digest text)
  ),
  outside as (
    delete from wall_reach using p, jsonb_to_recordset(p.r -> 'wallReach') as x (proceeding_id uuid, channel text, token text, gone boolean)
     where x.gone and wall_reach.tenant_id = $1 and wall_reach.dossier_id = $2 and wall_reach.proceeding_id = x.proceeding_id
       and wall_reach.channel = x.channel and wall_reach.token = x.token
  ),
  inside as (
    insert into wall_reach (tenant_id, dossier_id, proceeding_id, channel, token)
    select $1, $2, x.proceeding_id, x.channel, x.token
      from p, jsonb_to_recordset(p.r -> 'wallReach') as x (proceeding_id uuid, channel text, token text, gone boolean) where not x.gone
  ),
  said as (
    insert into wall_item (tenant_id, dossier_id, id, proceeding_id, channel, kind, author, on_day, sequence, body)
    select $1, $2, x.* from p, jsonb_to_recordset(p.r -> 'wallItems') as x (id uuid, proceeding_id uuid, channel text, kind text, author jsonb, on_day date, sequence int, body jsonb)
  ),
  told as (
    insert into notice (tenant_id, dossier_id, id, proceeding_id, token, template, data)
    select $1, coalesce(x.dossier_id, $2), x.id, x.proceeding_id, x.token, x.template, x.data
      from p, jsonb_to_recordset(p.r -> 'notices') as x (id uuid, dossier_id uuid, proceeding_id uuid, token text, template text, data jsonb)
    ${noticeAgain}
  ),
  sent as (
    insert into outbox (tenant_id, id, topic, payload)
    select $1, x.* from p, jsonb_to_recordset(p.r -> 'outbox') as x (id uuid, topic text, payload jsonb)
  ),
  group_heads as (
    insert into group_head (tenant_id, group_id, number, stage, organisation_id, assigned, offer, concluded)
    select $1, $2, x.* from p, jsonb_to_recordset(p.r -> 'groupHead') as x (number text, stage text, organisation_id uuid, assigned jsonb, offer int, concluded int[])
    on conflict (tenant_id, group_id) do update set stage = excluded.stage, organisation_id = excluded.organisation_id,
      assigned = excluded.assigned, offer = excluded.offer, concluded = excluded.concluded
  ),
  offered as (
    insert into group_offer_row (tenant_id, group_id, version, member_id, plan, total)
    select $1, $2, x.* from p, jsonb_to_recordset(p.r -> 'offerRows') as x (version int, member_id uuid, plan jsonb, total bigint)
  ),
  members as (
    insert into group_member (tenant_id, dossier_id, ${memberColumns})
    select $1, $2, ${of('x', memberColumns)} from p, jsonb_to_recordset(p.r -> 'member') as x (${memberRecord}) where (p.r ->> 'isNew')::boolean
  ),
  member as (
    update group_member set (${memberColumns}) = (select ${of('x', memberColumns)})
      from p, jsonb_to_recordset(p.r -> 'member') as x (${memberRecord})
     where not (p.r ->> 'isNew')::boolean and group_member.tenant_id = $1 and group_member.dossier_id = $2
  ),
  unlooked as (
    delete from look_up using p, jsonb_to_recordset(p.r -> 'unlooked') as x (kind text, subject uuid, name text, place text, on_day date, until_day date)
     where look_up.tenant_id = $1 and look_up.dossier_id = $2 and look_up.kind = x.kind and look_up.subject = x.subject
       and look_up.name = x.name and look_up.place = x.place and look_up.on_day = x.on_day and look_up.until_day = x.until_day
  ),
  looked as (
    insert into look_up (tenant_id, dossier_id, kind, subject, name, place, on_day, until_day)
    select $1, $2, x.* from p, jsonb_to_recordset(p.r -> 'lookUps') as x (kind text, subject uuid, name text, place text, on_day date, until_day date)
  ),
  undiverged as (
    delete from divergence using p, jsonb_to_recordset(p.r -> 'undiverged') as x (proceeding_id uuid, claim_id uuid)
     where divergence.tenant_id = $1 and divergence.dossier_id = $2 and divergence.proceeding_id = x.proceeding_id and divergence.claim_id = x.claim_id
  ),
  diverged as (
    insert into divergence (tenant_id, dossier_id, ${divergenceColumns})
    select $1, $2, ${of('x', divergenceColumns)} from p, jsonb_to_recordset(p.r -> 'divergences') as x (${divergenceRecord})
    on conflict (tenant_id, dossier_id, proceeding_id, claim_id) do update set on_day = excluded.on_day, result = excluded.result,
      issue = excluded.issue, claimed = excluded.claimed, awarded = excluded.awarded, adjudged = excluded.adjudged, number = excluded.number
  ),
  taken as (
    update file set dossier_id = $2, sides = f.sides from p, jsonb_to_recordset(p.r -> 'files') as f (id uuid, sides text[])
     where file.tenant_id = $1 and file.id = f.id
  )
  insert into idempotency (tenant_id, actor_id, address, key, request_hash, dossier_id, version)
  select $1, $4::uuid, $5::text, $6::text, $7::text, $2, (p.r #>> '{ledger,sequence}')::int from p where $6::text is not null`;

/** Writes a recording, and where nothing follows sends the commit with it. */
export async function writeRecording(
  tx: Transaction,
  actor: Actor,
  dossierId: string,
  rows: Rows,
  idempotency: { readonly key: string; readonly address: string; readonly requestHash: string } | undefined,
  last: boolean,
): Promise<void> {
  await (last ? tx.finish : tx.query)({
    name: 'record-step',
    text: recordText,
    values: [
      actor.tenant,
      dossierId,
      encodeJson(rows),
      actor.userId,
      idempotency?.address ?? null,
      idempotency?.key ?? null,
      idempotency?.requestHash ?? null,
    ],
  });
}
