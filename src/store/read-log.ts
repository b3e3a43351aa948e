import { tokensOf } from '../core/dossier/access.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Database } from './database.ts';
import { encodeText } from './json.ts';
import { inTransaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

/** Writes down that somebody read a sensitive field, and why, before the value is shown. `null`: outside any dossier. */
export async function logRead(
  database: Database,
  actor: Actor,
  dossierId: string | null,
  read: { what: string; purpose: string; reason: string },
): Promise<void> {
  await inTransaction(database, { tenant: actor.tenant, user: actor.userId, reach: tokensOf(actor) }, tx =>
    tx.query(
      'insert into read_log (tenant_id, id, person_id, role, dossier_id, what, purpose, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [actor.tenant, uuidv7(), actor.userId, actor.role, dossierId, read.what, read.purpose, encodeText(read.reason)],
    ),
  );
}
