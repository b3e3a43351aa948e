import { tokensOf } from '../core/dossier/access.ts';
import type { PaperContent } from '../core/dossier/paper.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Database } from './database.ts';
import { inTransaction } from './transaction.ts';

export interface StoredPaper {
  readonly content: PaperContent;
  readonly digest: string;
}

/** The content of a paper; one behind the wall comes only to a token inside its channel, by the database's own policy. */
export async function findPaper(
  database: Database,
  actor: Actor,
  dossierId: string,
  paperId: string,
): Promise<StoredPaper | undefined> {
  return inTransaction(
    database,
    { tenant: actor.tenant, user: actor.userId, reach: tokensOf(actor) },
    async tx => {
      const { rows } = await tx.query<StoredPaper & Record<string, unknown>>(
        `select content, digest from paper where tenant_id = $1 and dossier_id = $2 and id = $3
         union all select content, digest from wall_paper where tenant_id = $1 and dossier_id = $2 and id = $3`,
        [actor.tenant, dossierId, paperId],
      );
      return rows[0];
    },
    { readOnly: true },
  );
}
