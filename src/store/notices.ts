import { tokensOf } from '../core/dossier/access.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Database } from './database.ts';
import { inTransaction } from './transaction.ts';
import { isUuid } from './uuid.ts';

export interface NoticeRow {
  readonly id: string;
  readonly at: string;
  readonly template: string;
  readonly dossierId: string;
  readonly number: string | null;
  readonly readAt: string | null;
}

/** Tokens under which notices reach an actor. */
const noticeTokens = (actor: Actor): string[] => [...tokensOf(actor), `user:${actor.userId}`];

/** The newest notices of an actor, of dossiers that the actor still reaches. */
export async function listNotices(database: Database, actor: Actor): Promise<NoticeRow[]> {
  return inTransaction(
    database,
    { tenant: actor.tenant, user: actor.userId, reach: tokensOf(actor) },
    async tx => {
      const { rows } = await tx.query<NoticeRow & Record<string, unknown>>({
        name: 'list-notices',
        text: `select n.id, n.at, n.template, n.dossier_id as "dossierId", d.number, n.read_at as "readAt"
                 from notice n join dossier d on d.tenant_id = n.tenant_id and d.id = n.dossier_id
                where n.tenant_id = $1 and n.token = any ($2) order by n.at desc limit 100`,
        values: [actor.tenant, noticeTokens(actor)],
      });
      return rows;
    },
    { readOnly: true },
  );
}

export async function markRead(database: Database, actor: Actor, ids: readonly string[]): Promise<void> {
  await inTransaction(database, { tenant: actor.tenant, user: actor.userId, reach: tokensOf(actor) }, tx =>
    tx.query(
      'update notice set read_at = now() where tenant_id = $1 and token = any ($2) and id = any ($3::uuid[]) and read_at is null',
      [actor.tenant, noticeTokens(actor), ids.filter(isUuid)],
    ),
  );
}
