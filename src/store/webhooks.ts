import { createHmac } from 'node:crypto';
import type { Actor } from '../core/people/actor.ts';
import { type PartnerScope, partnerName } from '../core/people/partner.ts';
import type { Role } from '../core/people/role.ts';
import type { Database } from './database.ts';
import { logDirectory } from './directory-log.ts';
import { decodeText, encodeText } from './json.ts';
import { asOwner } from './transaction.ts';

/** Where partner systems are told of changes, and how far each has been told. */

/** The key that signs for one webhook: it follows from the secret of the installation, so that none is stored. */
export const signingKey = (secret: string, tokenId: string, generation: number): string =>
  `hjs_${createHmac('sha256', secret).update(`webhook:${tokenId}:${generation}`).digest('base64url')}`;

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 of `<seconds>.<body>`. */
export const signatureOf = (key: string, seconds: number, body: string): string =>
  `t=${seconds},v1=${createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex')}`;

export interface DueWebhook {
  readonly tokenId: string;
  readonly url: string;
  readonly generation: number;
  readonly position: string;
  readonly failures: number;
  /** As whom it reads: the system with its rights of now. */
  readonly actor: Actor;
}

interface DueRow extends Record<string, unknown> {
  readonly tokenId: string;
  readonly url: string;
  readonly generation: number;
  readonly position: string;
  readonly failures: number;
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly PartnerScope[];
  readonly organisationId: string;
}

/** The webhooks that may be told now: not paused, not waiting after a failure, their token in force. */
export async function listDueWebhooks(
  database: Database,
  tenant: number,
  now: Date,
  today: string,
): Promise<DueWebhook[]> {
  const { rows } = await asOwner(
    database,
    tx =>
      tx.query<DueRow>(
        `select w.token_id as "tokenId", w.url, w.generation, w.position, w.failures, t.name, t.role, t.scopes,
                t.organisation_id as "organisationId"
           from webhook w join api_token t on t.tenant_id = w.tenant_id and t.id = w.token_id
           join organisation o on o.tenant_id = t.tenant_id and o.id = t.organisation_id
          where w.tenant_id = $1 and w.paused_at is null and w.next_at <= $2 and t.revoked_at is null
            and t.expires_on >= $3::date and (o.closed_on is null or o.closed_on > $3::date)
          order by w.next_at, w.token_id`,
        [tenant, now.toISOString(), today],
      ),
    { readOnly: true },
  );
  return rows.map(({ name, role, scopes, organisationId, ...row }) => ({
    ...row,
    actor: {
      userId: row.tokenId,
      name: partnerName(decodeText(name)),
      role,
      tenant,
      organisationId,
      partner: scopes,
    },
  }));
}

/**
 * Moves a webhook on, from the position at which it was read: where somebody set it back in the meantime it stays set back.
 * @returns whether it moved
 */
export async function moveWebhook(
  database: Database,
  tenant: number,
  { tokenId, position }: Pick<DueWebhook, 'tokenId' | 'position'>,
  to: string,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await asOwner(database, tx =>
    tx.query(
      `update webhook set position = $4, failures = 0, error = null, next_at = $5, delivered_at = $5
        where tenant_id = $1 and token_id = $2 and position = $3`,
      [tenant, tokenId, position, to, now.toISOString()],
    ),
  );
  return rowCount === 1;
}

/** Notes a failure: the next try waits, or the webhook is paused until a person lets it go on. */
export async function failWebhook(
  database: Database,
  tenant: number,
  tokenId: string,
  failed: { readonly error: string; readonly next: Date; readonly paused: boolean; readonly now: Date },
): Promise<void> {
  await asOwner(database, tx =>
    tx.query(
      `update webhook set failures = failures + 1, error = $3, next_at = $4,
              paused_at = case when $5 then $6::timestamptz else paused_at end
        where tenant_id = $1 and token_id = $2`,
      [tenant, tokenId, encodeText(failed.error), failed.next.toISOString(), failed.paused, failed.now.toISOString()],
    ),
  );
}

/** Sets where a system is told, from a position on. A new address gets a new key. Undefined: no such token in force. */
export async function setWebhook(
  database: Database,
  actor: Actor,
  tokenId: string,
  { url, position }: { readonly url: string; readonly position: string },
): Promise<number | undefined> {
  return asOwner(database, async tx => {
    const { rows } = await tx.query<{ name: string }>(
      'select name from api_token where tenant_id = $1 and id = $2 and revoked_at is null for update',
      [actor.tenant, tokenId],
    );
    if (!rows[0]) return undefined;
    const made = await tx.query<{ generation: number }>(
      `insert into webhook as w (tenant_id, token_id, url, position) values ($1, $2, $3, $4)
       on conflict (tenant_id, token_id) do update set url = excluded.url, position = excluded.position,
         generation = w.generation + 1, failures = 0, error = null, paused_at = null, next_at = '-infinity'
       returning generation`,
      [actor.tenant, tokenId, url, position],
    );
    await logDirectory(tx, actor, { act: 'webhook-set', subject: decodeText(rows[0].name), after: { url } });
    return made.rows[0]!.generation;
  });
}

/** Takes a webhook away; false where there was none. */
export const removeWebhook = (database: Database, actor: Actor, tokenId: string): Promise<boolean> =>
  asOwner(database, async tx => {
    const { rows } = await tx.query<{ name: string; url: string }>(
      `delete from webhook w using api_token t
        where w.tenant_id = $1 and w.token_id = $2 and t.tenant_id = w.tenant_id and t.id = w.token_id returning t.name, w.url`,
      [actor.tenant, tokenId],
    );
    const gone = rows[0];
    if (!gone) return false;
    await logDirectory(tx, actor, {
      act: 'webhook-removed',
      subject: decodeText(gone.name),
      before: { url: gone.url },
    });
    return true;
  });

/** Lets a webhook go on after a pause, from where it stood or from an earlier position; false where there is none. */
export const resumeWebhook = (
  database: Database,
  actor: Actor,
  tokenId: string,
  position: string | undefined,
): Promise<boolean> =>
  asOwner(database, async tx => {
    const { rows } = await tx.query<{ name: string; position: string }>(
      `update webhook w set position = coalesce($3, w.position), failures = 0, error = null, paused_at = null, next_at = '-infinity'
         from api_token t where w.tenant_id = $1 and w.token_id = $2 and t.tenant_id = w.tenant_id and t.id = w.token_id
       returning t.name, w.position`,
      [actor.tenant, tokenId, position ?? null],
    );
    const found = rows[0];
    if (!found) return false;
    // A system that asks to be told anew itself is no administrator whose act is written down.
    if (!actor.partner)
      await logDirectory(tx, actor, {
        act: 'webhook-resumed',
        subject: decodeText(found.name),
        after: { position: found.position },
      });
    return true;
  });
