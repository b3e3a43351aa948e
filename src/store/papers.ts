import { heldTokens } from '../core/dossier/access.ts';
import type { Dossier, Paper } from '../core/dossier/dossier.ts';
import type { PaperContent } from '../core/dossier/paper.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Database } from './database.ts';
import { asOwner, inTransaction, type Transaction } from './transaction.ts';

export interface StoredPaper {
  readonly content: PaperContent;
  readonly digest: string;
  readonly frozen: Frozen | null;
}

/** Stored names and SHA-256 of the bytes that were handed out, by format, and since when a party has the paper. */
export interface Frozen {
  readonly pdf?: string;
  readonly docx?: string;
  readonly pdfDigest?: string;
  readonly docxDigest?: string;
  readonly party?: string;
}

export type PaperFormat = 'pdf' | 'docx';

const identity = (actor: Actor) => ({ tenant: actor.tenant, user: actor.userId, reach: heldTokens(actor) });

/** Contents by the id under which each is stored; what lies behind a wall comes only to a token inside, by the database's own policy. */
export async function readContents(
  tx: Transaction,
  tenant: number,
  dossierId: string,
  ids: readonly string[],
): Promise<Map<string, StoredPaper>> {
  const { rows } = await tx.query<StoredPaper & { id: string } & Record<string, unknown>>(
    `select id, content, digest, frozen from paper where tenant_id = $1 and dossier_id = $2 and id = any ($3::uuid[])
     union all select id, content, digest, frozen from wall_paper where tenant_id = $1 and dossier_id = $2 and id = any ($3::uuid[])`,
    [tenant, dossierId, ids],
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** Some contents of papers, as far as this actor may read them. */
export const findContents = (
  database: Database,
  actor: Actor,
  dossierId: string,
  ids: readonly string[],
): Promise<Map<string, StoredPaper>> =>
  inTransaction(database, identity(actor), tx => readContents(tx, actor.tenant, dossierId, ids), { readOnly: true });

/**
 * Fixes the bytes of a content when they are handed out for the first time: from then on everybody gets the same bytes, whatever
 * becomes of fonts and renderers. Answers with the name that counts, which is another's where two were first at once.
 */
export async function freezePaper(
  database: Database,
  actor: Actor,
  dossierId: string,
  contentId: string,
  format: PaperFormat,
  stored: { readonly name: string; readonly digest: string },
): Promise<string | undefined> {
  await inTransaction(database, identity(actor), async tx => {
    for (const table of ['paper', 'wall_paper'])
      await tx.query(
        `update ${table} set frozen = coalesce(frozen, '{}') || jsonb_build_object($4::text, $5::text, $4::text || 'Digest', $6::text)
          where tenant_id = $1 and dossier_id = $2 and id = $3 and coalesce(frozen, '{}') -> $4 is null`,
        [actor.tenant, dossierId, contentId, format, stored.name, stored.digest],
      );
  });
  return (await findContents(database, actor, dossierId, [contentId])).get(contentId)?.frozen?.[format];
}

/** Notes that a party has a content: from then on its words stand. */
export async function noteHandedOut(
  database: Database,
  actor: Actor,
  dossierId: string,
  contentId: string,
  on: string,
) {
  await inTransaction(database, identity(actor), async tx => {
    for (const table of ['paper', 'wall_paper'])
      await tx.query(
        `update ${table} set frozen = coalesce(frozen, '{}') || jsonb_build_object('party', $4::text)
          where tenant_id = $1 and dossier_id = $2 and id = $3 and coalesce(frozen, '{}') -> 'party' is null`,
        [actor.tenant, dossierId, contentId, on],
      );
  });
}

export interface VerifiedPaper {
  readonly paper: Paper;
  readonly contentId: string;
  readonly number: string | null;
  readonly issuer: string | null;
}

/**
 * The papers with this digest: the beginning of the SM3 of their words (at least 16 digits, as it is printed), or the SHA-256 of
 * their bytes. Asked without a session and answered without content, so it reads as the owner of the tables.
 */
export async function findByDigest(database: Database, tenant: number, digest: string): Promise<VerifiedPaper[]> {
  return asOwner(
    database,
    async tx => {
      const found: VerifiedPaper[] = [];
      for (const table of ['paper', 'wall_paper']) {
        const { rows } = await tx.query<{ id: string; number: string | null; issuer: string | null; state: Dossier }>(
          `select p.id, p.content ->> 'number' as number, p.content ->> 'issuer' as issuer, d.state
             from ${table} p join dossier d on d.tenant_id = p.tenant_id and d.id = p.dossier_id
            where p.tenant_id = $1
              and ((p.digest collate "C" >= $2 and p.digest collate "C" < $2 || 'g') or p.frozen ->> 'pdfDigest' = $2 or p.frozen ->> 'docxDigest' = $2)
            limit 20`,
          [tenant, digest],
        );
        for (const { id, number, issuer, state } of rows) {
          const paper = state.papers.find(p => p.id === id || p.editions?.some(e => e.id === id));
          if (paper) found.push({ paper, contentId: id, number, issuer });
        }
      }
      return found;
    },
    { readOnly: true },
  );
}
