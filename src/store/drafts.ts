import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Day } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import { foldCode, readableCode } from './codes.ts';
import type { Database } from './database.ts';
import { encodeJson, encodeText } from './json.ts';
import { asOwner, inTransaction, type Transaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

export interface Readback {
  readonly state: 'none' | 'open' | 'confirmed' | 'corrected';
  readonly lines?: readonly { id: string; words: string }[];
  readonly corrections: readonly { line: string; words: string }[];
}

export interface Draft {
  readonly id: string;
  readonly version: number;
  readonly answers: Record<string, unknown>;
  readonly savedAt: string;
  readonly expiresOn: Day;
  readonly readback: Readback;
  readonly createdBy: string | null;
}

const sha256 = (value: string): Buffer => createHash('sha256').update(value).digest();
/** A draft belongs to nobody yet: its own secret opens it, so the tenant is all that the database is told. */
const as = (tenant: number) => ({ tenant, user: '00000000-0000-7000-8000-000000000001', reach: ['public'] });

const columns = `id, version, answers, saved_at as "savedAt", expires_on as "expiresOn", readback, created_by as "createdBy"`;

/** Makes a draft; the return code and the device's secret are shown once and stored as hashes. */
export async function createDraft(
  database: Database,
  tenant: number,
  draft: { answers: Record<string, unknown>; phone?: string; createdBy?: string; expiresOn: Day },
): Promise<{ draft: Draft; code: string; secret: string }> {
  const code = readableCode();
  const secret = randomBytes(24).toString('base64url');
  const made = await inTransaction(database, as(tenant), async tx => {
    const { rows } = await tx.query<Draft & Record<string, unknown>>(
      `insert into draft (tenant_id, id, code_hash, secret_hash, phone, answers, created_by, expires_on)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8) returning ${columns}`,
      [
        tenant,
        uuidv7(),
        sha256(`draft:${foldCode(code)}`),
        sha256(secret),
        draft.phone === undefined ? null : encodeText(draft.phone),
        encodeJson(draft.answers),
        draft.createdBy ?? null,
        draft.expiresOn,
      ],
    );
    return rows[0]!;
  });
  return { draft: made, code, secret };
}

/** Who holds the draft's secret, or the member of staff who began it, may open it. */
export async function findDraft(
  database: Database,
  tenant: number,
  id: string,
  secret: string | undefined,
  userId: string | undefined,
): Promise<Draft | undefined> {
  return inTransaction(database, as(tenant), tx => open(tx, tenant, id, secret, userId), { readOnly: true });
}

async function open(
  tx: Transaction,
  tenant: number,
  id: string,
  secret: string | undefined,
  userId: string | undefined,
): Promise<Draft | undefined> {
  const { rows } = await tx.query<Draft & { secret_hash: Buffer } & Record<string, unknown>>(
    `select ${columns}, secret_hash from draft where tenant_id = $1 and id = $2 and expires_on >= current_date`,
    [tenant, id],
  );
  const row = rows[0];
  if (!row) return undefined;
  const { secret_hash, ...draft } = row;
  const holds = secret !== undefined && timingSafeEqual(secret_hash, sha256(secret));
  return holds || (userId !== undefined && draft.createdBy === userId) ? draft : undefined;
}

export type DraftUpdate =
  | { readonly kind: 'saved'; readonly draft: Draft }
  | { readonly kind: 'absent' }
  | { readonly kind: 'changed'; readonly draft: Draft };

/** Saves over the version that was read; another device's newer copy wins only when told to. */
export async function updateDraft(
  database: Database,
  tenant: number,
  id: string,
  holder: { secret?: string; userId?: string },
  change: { answers: Record<string, unknown>; version: number; force: boolean; phone?: string; expiresOn: Day },
): Promise<DraftUpdate> {
  return inTransaction(database, as(tenant), async (tx): Promise<DraftUpdate> => {
    await tx.query('select 1 from draft where tenant_id = $1 and id = $2 for update', [tenant, id]);
    const draft = await open(tx, tenant, id, holder.secret, holder.userId);
    if (!draft) return { kind: 'absent' };
    if (draft.version !== change.version && !change.force) return { kind: 'changed', draft };
    const { rows } = await tx.query<Draft & Record<string, unknown>>(
      `update draft set answers = $3::jsonb, version = version + 1, saved_at = now(), expires_on = $4, phone = coalesce($5, phone),
              readback = case when readback ->> 'state' = 'none' then readback else jsonb_set(readback, '{state}', '"none"') end
        where tenant_id = $1 and id = $2 returning ${columns}`,
      [
        tenant,
        id,
        encodeJson(change.answers),
        change.expiresOn,
        change.phone === undefined ? null : encodeText(change.phone),
      ],
    );
    return { kind: 'saved', draft: rows[0]! };
  });
}

/** By the return code and the last four digits of the phone: five tries, then only with the phone's own code. A new secret is made for the new device. */
export async function resumeDraft(
  database: Database,
  tenant: number,
  code: string,
  last4: string,
): Promise<{ draft: Draft; secret: string } | undefined> {
  return inTransaction(database, as(tenant), async tx => {
    const { rows } = await tx.query<{ id: string; phone: string | null; tries: number }>(
      'select id, phone, tries from draft where tenant_id = $1 and code_hash = $2 and expires_on >= current_date for update',
      [tenant, sha256(`draft:${foldCode(code)}`)],
    );
    const found = rows[0];
    if (!found || found.tries >= 5) return undefined;
    if (found.phone === null || found.phone.slice(-4) !== last4) {
      await tx.query('update draft set tries = tries + 1 where tenant_id = $1 and id = $2', [tenant, found.id]);
      return undefined;
    }
    const secret = randomBytes(24).toString('base64url');
    const updated = await tx.query<Draft & Record<string, unknown>>(
      `update draft set secret_hash = $3, tries = 0 where tenant_id = $1 and id = $2 returning ${columns}`,
      [tenant, found.id, sha256(secret)],
    );
    return { draft: updated.rows[0]!, secret };
  });
}

/** Opens a read-back: the lines as the clerk understood them, behind an opaque token. */
export async function openReadback(
  database: Database,
  tenant: number,
  id: string,
  userId: string,
  lines: readonly { id: string; words: string }[],
): Promise<{ draft: Draft; token: string } | undefined> {
  const token = randomBytes(18).toString('base64url');
  return inTransaction(database, as(tenant), async tx => {
    const { rows } = await tx.query<Draft & Record<string, unknown>>(
      `update draft set readback = $4::jsonb, readback_hash = $5 where tenant_id = $1 and id = $2 and created_by = $3 returning ${columns}`,
      [tenant, id, userId, encodeJson({ state: 'open', lines, corrections: [] }), sha256(token)],
    );
    return rows[0] && { draft: rows[0], token };
  });
}

/**
 * Where a read-back stands, for the member of staff who asked for it. Locked until the step is written: one confirmation
 * serves one filing.
 */
export async function lockReadback(
  tx: Transaction,
  actor: Pick<Actor, 'tenant' | 'userId'>,
  token: string,
): Promise<Exclude<Readback['state'], 'none'> | undefined> {
  const { rows } = await tx.query<{ state: Readback['state'] }>(
    `select readback ->> 'state' as state from draft
      where tenant_id = $1 and readback_hash = $2 and created_by = $3 and expires_on >= current_date for update`,
    [actor.tenant, sha256(token), actor.userId],
  );
  const state = rows[0]?.state;
  return state === 'none' ? undefined : state;
}

/** After the filing for which it was asked: what was told stands in the dossier now, and nowhere else. */
export const spendReadback = (tx: Transaction, actor: Pick<Actor, 'tenant'>, token: string) =>
  tx.query('delete from draft where tenant_id = $1 and readback_hash = $2', [actor.tenant, sha256(token)]);

/** With the filing that it became. */
export const spendDraft = (tx: Transaction, actor: Pick<Actor, 'tenant'>, id: string) =>
  tx.query('delete from draft where tenant_id = $1 and id = $2', [actor.tenant, id]);

/** Deletes a draft for whoever may open it; whether there was one. */
export async function deleteDraft(
  database: Database,
  tenant: number,
  id: string,
  holder: { secret?: string; userId?: string },
): Promise<boolean> {
  return inTransaction(database, as(tenant), async tx => {
    const draft = await open(tx, tenant, id, holder.secret, holder.userId);
    if (draft) await spendDraft(tx, { tenant }, id);
    return draft !== undefined;
  });
}

/** Forgets the uploads of a draft that is gone and that no step has named; answers with their stored names. */
export async function dropUploads(database: Database, tenant: number, draftId: string): Promise<string[]> {
  const { rows } = await asOwner(database, tx =>
    tx.query<{ stored_name: string }>(
      `delete from file f where tenant_id = $1 and draft_id = $2 and dossier_id is null
          and not exists (select from draft d where d.tenant_id = f.tenant_id and d.id = f.draft_id)
       returning stored_name`,
      [tenant, draftId],
    ),
  );
  return rows.map(row => row.stored_name);
}

/** No device opens the draft any more; the return code still does. */
export const lockDraft = (database: Database, tenant: number, id: string) =>
  inTransaction(database, as(tenant), tx =>
    tx.query('update draft set secret_hash = $3 where tenant_id = $1 and id = $2', [tenant, id, randomBytes(32)]),
  );

export async function findReadback(database: Database, tenant: number, token: string): Promise<Readback | undefined> {
  return inTransaction(
    database,
    as(tenant),
    async tx => {
      const { rows } = await tx.query<{ readback: Readback }>(
        'select readback from draft where tenant_id = $1 and readback_hash = $2 and expires_on >= current_date',
        [tenant, sha256(token)],
      );
      return rows[0]?.readback;
    },
    { readOnly: true },
  );
}

/** The person's own word on what was written down: confirmed when nothing is corrected. Only an open read-back takes it. */
export async function answerReadback(
  database: Database,
  tenant: number,
  token: string,
  corrections: readonly { line: string; words: string }[],
): Promise<Readback | undefined> {
  return inTransaction(database, as(tenant), async tx => {
    const { rows } = await tx.query<{ readback: Readback }>(
      `update draft set readback = readback || $3::jsonb where tenant_id = $1 and readback_hash = $2 and readback ->> 'state' = 'open' returning readback`,
      [tenant, sha256(token), encodeJson({ state: corrections.length > 0 ? 'corrected' : 'confirmed', corrections })],
    );
    return rows[0]?.readback;
  });
}
