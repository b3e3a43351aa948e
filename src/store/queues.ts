import { tokensOf } from '../core/dossier/access.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { foldNumber } from '../core/dossier/number.ts';
import { type Day, isDay } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Database } from './database.ts';
import { bigrams } from './entry.ts';
import { encodeText } from './json.ts';
import { inTransaction, type Transaction } from './transaction.ts';
import { isUuid } from './uuid.ts';

export interface QueueFilter {
  /** Only open proceedings (a work queue) or all that the actor reaches. */
  readonly openOnly: boolean;
  readonly procedure?: string;
  readonly stages?: readonly string[];
  /** What comes next: `approval`, or the code of the next limit. */
  readonly waits?: string;
  readonly place?: number;
  readonly number?: string;
  readonly search?: string;
  readonly sort: 'due' | 'newest';
  readonly cursor?: string;
  readonly limit: number;
}

export interface QueueItem {
  readonly dossier: Dossier;
  readonly proceedingId: string;
}

interface Row {
  [key: string]: unknown;
  dossier_id: string;
  proceeding_id: string;
  due: Day;
  opened_on: Day;
  state: Dossier;
}

/**
 * What an actor reaches, in order of due day or newest first. Each token is one range of an index (`reach_due`,
 * `reach_newest`); an actor has two or three tokens, whose heads are merged. Never filters after the limit.
 */
export async function listQueue(
  database: Database,
  actor: Actor,
  filter: QueueFilter,
): Promise<{ items: QueueItem[]; next: string | null }> {
  const identity = { tenant: actor.tenant, user: actor.userId, reach: tokensOf(actor) };
  const rows = await inTransaction(database, identity, tx => page(tx, actor, filter), { readOnly: true });
  const shown = rows.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(r => ({ dossier: r.state, proceedingId: r.proceeding_id })),
    next: rows.length > filter.limit && last ? cursorOf(filter, last) : null,
  };
}

const cursorOf = (filter: QueueFilter, row: Row): string =>
  [filter.sort === 'due' ? row.due : row.opened_on, row.dossier_id, row.proceeding_id].join('~');

/** The three parts of a cursor; what is none begins at the first page. */
function readCursor(cursor = ''): string[] {
  const [at = '', dossierId = '', proceedingId = ''] = cursor.split('~');
  return (isDay(at) || at === 'infinity') && isUuid(dossierId) && isUuid(proceedingId)
    ? [at, dossierId, proceedingId]
    : [];
}

/** The statement of a queue page and its values; kept apart so that a test can read its plan. */
export function queueStatement(actor: Actor, filter: QueueFilter): { text: string; values: unknown[] } {
  const values: unknown[] = [actor.tenant];
  const bind = (value: unknown) => `$${values.push(value)}`;
  // A group is one line; its members are lines of the workers alone.
  const conditions: string[] = actor.role === 'worker' ? [] : ['not r.grouped'];
  if (filter.openOnly || filter.waits) conditions.push('r.open');
  if (filter.procedure) conditions.push(`r.procedure = ${bind(encodeText(filter.procedure))}`);
  if (filter.stages?.length) conditions.push(`r.stage = any (${bind(filter.stages.map(encodeText))}::text[])`);
  // Written out, so that the small index of what waits for approval serves.
  if (filter.waits === 'approval') conditions.push("r.waits = 'approval'");
  else if (filter.waits) conditions.push(`r.waits = ${bind(encodeText(filter.waits))}`);
  const onDossier: string[] = [];
  if (filter.place !== undefined) onDossier.push(`d.place = ${bind(filter.place)}`);
  if (filter.number !== undefined) onDossier.push(`d.number = ${bind(encodeText(filter.number))}`);
  if (filter.search) {
    const terms = bigrams(encodeText(foldNumber(filter.search)));
    if (terms.length > 0) onDossier.push(`d.search @> ${bind(terms)}::text[]`);
    else onDossier.push('false');
  }
  const due = filter.sort === 'due';
  const key = due ? 'r.due, r.dossier_id, r.proceeding_id' : 'r.opened_on, r.dossier_id, r.proceeding_id';
  const [at, dossierId, proceedingId] = readCursor(filter.cursor);
  if (at !== undefined) {
    if (due) conditions.push(`(${key}) > (${bind(at)}::date, ${bind(dossierId)}::uuid, ${bind(proceedingId)}::uuid)`);
    else conditions.push(`(r.opened_on, r.dossier_id) < (${bind(at)}::date, ${bind(dossierId)}::uuid)`);
  }
  const limit = bind(filter.limit + 1);
  const order = due ? 'due, dossier_id, proceeding_id' : 'opened_on desc, dossier_id desc, proceeding_id';
  // With a condition on the dossier, its own index leads; without one the queue's index does, and the dossier is fetched for the page only.
  const parts = tokensOf(actor).map(token =>
    onDossier.length > 0
      ? `(select r.dossier_id, r.proceeding_id, r.sees, r.due, r.opened_on from dossier d join reach r on r.tenant_id = d.tenant_id and r.dossier_id = d.id
           where d.tenant_id = $1 and ${onDossier.join(' and ')} and r.token = ${bind(token)}${conditions.map(c => ` and ${c}`).join('')} order by ${order} limit ${limit})`
      : `(select r.dossier_id, r.proceeding_id, r.sees, r.due, r.opened_on from reach r
           where r.tenant_id = $1 and r.token = ${bind(token)}${conditions.map(c => ` and ${c}`).join('')} order by ${order} limit ${limit})`,
  );
  return {
    text: `select q.*, d.state from (select distinct on (${due ? 'due, dossier_id, proceeding_id' : 'opened_on, dossier_id, proceeding_id'}) * from (${parts.join(' union all ')}) u
             order by ${due ? 'due, dossier_id, proceeding_id' : 'opened_on desc, dossier_id desc, proceeding_id'}, sees limit ${limit}) q
             join dossier d on d.tenant_id = $1 and d.id = q.dossier_id order by ${order.replace(/(due|opened_on|dossier_id|proceeding_id)/g, 'q.$1')}`,
    values,
  };
}

async function page(tx: Transaction, actor: Actor, filter: QueueFilter): Promise<Row[]> {
  const { text, values } = queueStatement(actor, filter);
  return (await tx.finish<Row>(text, values)).rows;
}

/** Open proceedings by state of their next deadline, and by procedure and stage, for the counters above a queue. */
export async function countQueue(database: Database, actor: Actor, today: Day): Promise<Record<string, number>> {
  const identity = { tenant: actor.tenant, user: actor.userId, reach: tokensOf(actor) };
  const { rows } = await inTransaction(
    database,
    identity,
    tx =>
      tx.finish<{ key: string; n: number }>(
        `with mine as (select distinct dossier_id, proceeding_id, procedure, stage, due, waits from reach where tenant_id = $1 and token = any ($2) and open${actor.role === 'worker' ? '' : ' and not grouped'} limit 5000)
         select case when due = 'infinity' then 'none' when due < $3::date then 'late' when due = $3::date then 'today' when due <= $3::date + 3 then 'soon' when due <= $3::date + 7 then 'week' else 'later' end as key, count(*) as n from mine group by 1
         union all select procedure || '.' || stage, count(*) from mine group by 1
         union all select 'waits.' || waits, count(*) from mine where waits <> '' group by 1`,
        [actor.tenant, tokensOf(actor), today],
      ),
    { readOnly: true },
  );
  return Object.fromEntries(rows.map(r => [r.key, Number(r.n)]));
}
