import { createHash, randomBytes } from 'node:crypto';
import type { Day } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import { type PartnerScope, partnerName } from '../core/people/partner.ts';
import type { Role } from '../core/people/role.ts';
import { type Text, text } from '../core/text.ts';
import type { Session } from './accounts.ts';
import type { Database } from './database.ts';
import { logDirectory } from './directory-log.ts';
import { decodeText, encodeText } from './json.ts';
import { asOwner } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

/** The tokens of other bodies' systems: made, used, revoked. */

const sha256 = (value: string): Buffer => createHash('sha256').update(value).digest();

const shape = /^hejie_[A-Za-z0-9_-]{43}$/;

export interface TokenRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly PartnerScope[];
  readonly createdAt: string;
  readonly expiresOn: Day;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
  readonly webhook: {
    readonly url: string;
    readonly position: string;
    readonly failures: number;
    readonly pausedAt: string | null;
    readonly deliveredAt: string | null;
    readonly error: string | null;
  } | null;
}

const columns = `t.id, t.organisation_id as "organisationId", t.name, t.role, t.scopes, t.created_at as "createdAt",
  t.expires_on as "expiresOn", t.used_at as "usedAt", t.revoked_at as "revokedAt"`;

const withName = <T extends { readonly name: string }>(row: T): T => ({ ...row, name: decodeText(row.name) });

/** Every token of a county, those in force first; none of them can be read back. */
export async function listTokens(database: Database, tenant: number): Promise<TokenRecord[]> {
  const { rows } = await asOwner(
    database,
    tx =>
      tx.query<TokenRecord & Record<string, unknown>>(
        `select ${columns}, case when w.token_id is not null then jsonb_build_object('url', w.url, 'position', w.position,
                'failures', w.failures, 'pausedAt', w.paused_at, 'deliveredAt', w.delivered_at, 'error', w.error) end as webhook
           from api_token t left join webhook w on w.tenant_id = t.tenant_id and w.token_id = t.id
          where t.tenant_id = $1 order by t.revoked_at is not null, t.created_at desc, t.id`,
        [tenant],
      ),
    { readOnly: true },
  );
  return rows.map(withName);
}

export type NewToken = Pick<TokenRecord, 'organisationId' | 'name' | 'role' | 'scopes' | 'expiresOn'>;

/** Makes a token; what it reads is told this once. */
export async function makeToken(
  database: Database,
  actor: Actor,
  wanted: NewToken,
): Promise<{ readonly id: string; readonly token: string }> {
  const id = uuidv7();
  const token = `hejie_${randomBytes(32).toString('base64url')}`;
  await asOwner(database, async tx => {
    await tx.query(
      `insert into api_token (tenant_id, id, organisation_id, name, role, scopes, token_hash, created_by, expires_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        actor.tenant,
        id,
        wanted.organisationId,
        encodeText(wanted.name),
        wanted.role,
        wanted.scopes,
        sha256(token),
        actor.userId,
        wanted.expiresOn,
      ],
    );
    await logDirectory(tx, actor, { act: 'token-made', subject: wanted.name, after: wanted });
  });
  return { id, token };
}

export type Ended =
  | { readonly kind: 'done' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly reason: Text };

/** Takes a token out of force at once; its webhook ends with it. */
export async function revokeToken(database: Database, actor: Actor, id: string): Promise<Ended> {
  return asOwner(database, async tx => {
    const { rows } = await tx.query<{ name: string; revoked: boolean }>(
      'select name, revoked_at is not null as revoked from api_token where tenant_id = $1 and id = $2 for update',
      [actor.tenant, id],
    );
    const found = rows[0];
    if (!found) return { kind: 'absent' };
    if (found.revoked) return { kind: 'refused', reason: text('这个令牌已经停用', 'This token is revoked already') };
    await tx.query('update api_token set revoked_at = now() where tenant_id = $1 and id = $2', [actor.tenant, id]);
    await tx.query('delete from webhook where tenant_id = $1 and token_id = $2', [actor.tenant, id]);
    await logDirectory(tx, actor, { act: 'token-revoked', subject: decodeText(found.name) });
    return { kind: 'done' };
  });
}

/**
 * The session of a token in force on `today`, or nothing. A body that is closed has no systems. Use is noted once a minute at most.
 */
export async function findToken(
  database: Database,
  tenant: number,
  token: string,
  today: Day,
): Promise<Session | undefined> {
  if (!shape.test(token)) return undefined;
  const found = await asOwner(
    database,
    async tx => {
      const { rows } = await tx.query<TokenRecord & { stale: boolean } & Record<string, unknown>>({
        name: 'find-token',
        text: `select ${columns}, t.used_at is null or t.used_at < now() - interval '1 minute' as stale
                 from api_token t join organisation o on o.tenant_id = t.tenant_id and o.id = t.organisation_id
                where t.tenant_id = $1 and t.token_hash = $2 and t.revoked_at is null and t.expires_on >= $3::date
                  and (o.closed_on is null or o.closed_on > $3::date)`,
        values: [tenant, sha256(token), today],
      });
      return rows[0];
    },
    { readOnly: true },
  );
  if (!found) return undefined;
  if (found.stale)
    await asOwner(database, tx =>
      tx.query('update api_token set used_at = now() where tenant_id = $1 and id = $2', [tenant, found.id]),
    );
  const acting = { role: found.role, organisationId: found.organisationId };
  return {
    personId: found.id,
    name: partnerName(decodeText(found.name)),
    kind: 'partner',
    tenant,
    acting,
    memberships: [acting],
    expiresAt: `${found.expiresOn}T23:59:59+08:00`,
    partner: found.scopes,
  };
}
