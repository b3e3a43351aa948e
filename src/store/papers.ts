import { heldTokens } from '../core/dossier/access.ts';
import type { PaperContent } from '../core/dossier/paper.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Database } from './database.ts';
import { inTransaction } from './transaction.ts';

export interface StoredPaper {
  readonly content: PaperContent;
  readonly digest: string;
  /** Stored names of the bytes that were handed out, by format. */
  readonly frozen: Partial<Record<PaperFormat, string>> | null;
}

export type PaperFormat = 'pdf' | 'docx';

/** The content of a paper; one behind the wall comes only to a token inside its channel, by the database's own policy. */
export async function findPaper(
  database: Database,
  actor: Actor,
  dossierId: string,
  paperId: string,
): Promise<StoredPaper | undefined> {
  return inTransaction(
    database,
    { tenant: actor.tenant, user: actor.userId, reach: heldTokens(actor) },
    async tx => {
      const { rows } = await tx.query<StoredPaper & Record<string, unknown>>(
        `select content, digest, frozen from paper where tenant_id = $1 and dossier_id = $2 and id = $3
         union all select content, digest, frozen from wall_paper where tenant_id = $1 and dossier_id = $2 and id = $3`,
        [actor.tenant, dossierId, paperId],
      );
      return rows[0];
    },
    { readOnly: true },
  );
}

/**
 * Fixes the bytes of a paper when they are handed out for the first time: from then on everybody gets the same bytes, whatever
 * becomes of fonts and renderers. Answers with the name that counts, which is another's where two were first at once.
 */
export async function freezePaper(
  database: Database,
  actor: Actor,
  dossierId: string,
  paperId: string,
  format: PaperFormat,
  storedName: string,
): Promise<string | undefined> {
  await inTransaction(database, { tenant: actor.tenant, user: actor.userId, reach: heldTokens(actor) }, async tx => {
    for (const table of ['paper', 'wall_paper'])
      await tx.query(
        `update ${table} set frozen = coalesce(frozen, '{}') || jsonb_build_object($4::text, $5::text)
          where tenant_id = $1 and dossier_id = $2 and id = $3 and coalesce(frozen, '{}') -> $4 is null`,
        [actor.tenant, dossierId, paperId, format, storedName],
      );
  });
  return (await findPaper(database, actor, dossierId, paperId))?.frozen?.[format];
}
