import { createHash, createHmac, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Actor } from '../core/people/actor.ts';
import type { Role } from '../core/people/role.ts';
import type { Database } from './database.ts';
import { decodeText, encodeText } from './json.ts';
import { asOwner, type Transaction } from './transaction.ts';

/** How long a session lives: without a request, and at the very most. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly absoluteHours: number;
}

export interface Membership {
  readonly role: Role;
  readonly organisationId?: string;
  readonly places?: readonly number[];
}

/** What a session acts in: one membership, or one party by an answer code; and for a party, what vouches for it. */
export type Acting = Membership & Pick<Actor, 'grant' | 'vouch'>;

export interface Session {
  readonly personId: string;
  readonly name: string;
  readonly kind: 'staff' | 'citizen' | 'code' | 'partner';
  readonly phone?: string;
  readonly tenant: number;
  readonly acting: Acting;
  readonly memberships: readonly Membership[];
  readonly expiresAt: string;
  /** Of the system of a body: what its token allows. */
  readonly partner?: NonNullable<Actor['partner']>;
}

const sha256 = (value: string): Buffer => createHash('sha256').update(value).digest();

/** Argon2id, 19 MiB, two passes: the cost is set here and nowhere else. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/**
 * The account of a phone number: a UUID that follows from it and a secret of this installation, so that a matter filed at a
 * window belongs to the worker who signs in later with the same phone.
 */
export function accountOf(secret: string, phone: string): string {
  const hex = createHmac('sha256', secret).update(`phone:${phone}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

// Verifying against this when the login is unknown costs the same time as a wrong password.
const nobody = hash('nobody', cost);

export type SignIn =
  /** `first`: with a password that was handed over; it lets in once an own one is set. */
  | { readonly kind: 'in'; readonly personId: string; readonly first: boolean }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly until: string };

/** Names that nobody signs in by and that were typed within a day: so many are remembered, the oldest go first. */
const mostUnknownNames = 100_000;

/**
 * Staff sign-in. After five wrong tries a name waits, twice as long each time up to an hour; a day without a wrong try begins anew.
 * Names that nobody signs in by wait alike and cost the same time, so that no answer tells which names there are.
 */
export async function checkPassword(database: Database, login: string, password: string): Promise<SignIn> {
  const name = sha256(`login:${login}`);
  const found = await asOwner(
    database,
    async tx => {
      const { rows } = await tx.query<{
        person_id: string | null;
        password_hash: string | null;
        first: boolean | null;
        locked_until: string | null;
      }>(
        `select c.person_id, c.password_hash, c.first, case when f.locked_until > now() then f.locked_until end as locked_until
           from (select 1) as one left join credential c on c.login = $1 left join sign_in_failure f on f.login_hash = $2`,
        [encodeText(login), name],
      );
      return rows[0]!;
    },
    { readOnly: true },
  );
  if (found.locked_until) return { kind: 'locked', until: found.locked_until };
  const right = await verify(found.password_hash ?? (await nobody), password);
  if (right && found.person_id !== null) {
    await asOwner(database, tx => forgetFailures(tx, login));
    return { kind: 'in', personId: found.person_id, first: found.first === true };
  }
  await asOwner(database, tx => countFailure(tx, name, found.person_id !== null));
  return { kind: 'wrong' };
}

async function countFailure(tx: Transaction, name: Buffer, known: boolean): Promise<void> {
  await tx.query(
    `insert into sign_in_failure as f (login_hash, known, failures) values ($1, $2, 1)
     on conflict (login_hash) do update set known = excluded.known, failed_at = now(),
       failures = case when f.failed_at < now() - interval '1 day' then 1 else f.failures + 1 end,
       locked_until = case when f.failed_at >= now() - interval '1 day' and f.failures + 1 >= 5
                      then now() + least(60, power(2, least(f.failures - 4, 10))) * interval '1 minute' end`,
    [name, known],
  );
  await tx.query(
    `delete from sign_in_failure where failed_at < now() - interval '1 day'
         or login_hash in (select login_hash from sign_in_failure where not known order by failed_at desc offset $1)`,
    [mostUnknownNames],
  );
}

/** After a right password, or a new one. */
export const forgetFailures = (tx: Transaction, login: string) =>
  tx.query('delete from sign_in_failure where login_hash = $1', [sha256(`login:${login}`)]);

/** Sets somebody's own password; whoever else is signed in on the account is out. */
export async function setPassword(database: Database, personId: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await asOwner(database, async tx => {
    await tx.query('update credential set password_hash = $2, first = false where person_id = $1', [
      personId,
      passwordHash,
    ]);
    await tx.query('delete from session where person_id = $1', [personId]);
  });
}

/** Opens a session and returns the value of its cookie; only its hash is stored. */
export async function openSession(
  database: Database,
  tenant: number,
  personId: string | undefined,
  acting: Acting,
  limits: SessionLimits,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await asOwner(database, tx =>
    tx.query(
      `insert into session (token_hash, person_id, tenant_id, acting, expires_at) values ($1, $2, $3, $4, now() + $5 * interval '1 hour')`,
      [sha256(token), personId ?? null, tenant, JSON.stringify(acting), limits.absoluteHours],
    ),
  );
  return token;
}

interface SessionRow {
  person_id: string | null;
  tenant_id: number;
  acting: Acting;
  name: string | null;
  kind: 'staff' | 'citizen' | null;
  phone: string | null;
  memberships: { role: Role; organisationId: string; places: number[] }[];
  expires_at: string;
}

/** The session behind a cookie, if it is alive; marks it seen at most once a minute. */
export async function findSession(
  database: Database,
  token: string,
  limits: SessionLimits,
): Promise<Session | undefined> {
  const { rows } = await database.pool.query<SessionRow & { stale: boolean }>({
    name: 'find-session',
    text: 'select * from find_session($1, $2)',
    values: [sha256(token), limits.idleMinutes],
  });
  const row = rows[0];
  if (row?.stale)
    await asOwner(database, tx =>
      tx.query('update session set seen_at = now() where token_hash = $1', [sha256(token)]),
    );
  return row && sessionOf(row);
}

const citizenMemberships: readonly Membership[] = [{ role: 'worker' }, { role: 'employer' }, { role: 'agent' }];

function sessionOf(row: SessionRow): Session | undefined {
  if (row.person_id === null)
    return {
      personId: row.acting.grant?.partyId ?? '',
      name: '',
      kind: 'code',
      tenant: row.tenant_id,
      acting: row.acting,
      memberships: [{ role: row.acting.role }],
      expiresAt: row.expires_at,
    };
  const memberships = row.kind === 'citizen' ? citizenMemberships : row.memberships.map(withPlaces);
  // A membership that ended ends the session's right with it.
  const acting = memberships.find(m => m.role === row.acting.role && m.organisationId === row.acting.organisationId);
  if (!acting) return undefined;
  return {
    personId: row.person_id,
    name: decodeText(row.name ?? ''),
    kind: row.kind ?? 'citizen',
    ...(row.phone && { phone: row.phone }),
    tenant: row.tenant_id,
    acting: { ...acting, ...(row.acting.vouch && row.kind === 'citizen' && { vouch: row.acting.vouch }) },
    memberships,
    expiresAt: row.expires_at,
  };
}

const withPlaces = (m: { role: Role; organisationId: string; places: number[] }): Membership =>
  m.places.length > 0 ? m : { role: m.role, organisationId: m.organisationId };

export const actorOf = (session: Session): Actor => ({
  userId: session.personId,
  name: session.name,
  role: session.acting.role,
  tenant: session.tenant,
  ...(session.acting.organisationId && { organisationId: session.acting.organisationId }),
  ...(session.acting.places && { places: session.acting.places }),
  ...(session.acting.grant && { grant: session.acting.grant }),
  ...(session.acting.vouch && { vouch: session.acting.vouch }),
  ...(session.partner && { partner: session.partner }),
});

/** Memberships of a person that hold today in one county, `here` before any other; staff act in the first until they switch. */
export async function listMemberships(
  database: Database,
  personId: string,
  here: number,
): Promise<{ tenant: number; memberships: Membership[] } | undefined> {
  return asOwner(database, async tx => {
    const { rows } = await tx.query<{ tenant_id: number; role: Role; organisationId: string; places: number[] }>(
      `select tenant_id, role, organisation_id as "organisationId", places from membership
        where person_id = $1 and from_day <= current_date and (to_day is null or to_day >= current_date)
        order by tenant_id <> $2, tenant_id, from_day, id`,
      [personId, here],
    );
    const tenant = rows[0]?.tenant_id;
    return tenant === undefined
      ? undefined
      : { tenant, memberships: rows.filter(r => r.tenant_id === tenant).map(withPlaces) };
  });
}

export async function switchMembership(database: Database, token: string, acting: Acting): Promise<void> {
  await asOwner(database, tx =>
    tx.query('update session set acting = $2 where token_hash = $1', [sha256(token), JSON.stringify(acting)]),
  );
}

export async function closeSession(database: Database, token: string): Promise<void> {
  await asOwner(database, tx => tx.query('delete from session where token_hash = $1', [sha256(token)]));
}

/** The citizen with this phone; made on first sight. */
export async function ensureCitizen(
  database: Database,
  secret: string,
  phone: string,
  name: string | undefined,
): Promise<string> {
  const id = accountOf(secret, phone);
  await asOwner(database, tx =>
    tx.query(
      `insert into person (id, kind, name, phone) values ($1, 'citizen', $2, $3)
       on conflict (id) do update set name = case when $4::text is null then person.name else $4 end`,
      [id, encodeText(name ?? ''), phone, name === undefined ? null : encodeText(name)],
    ),
  );
  return id;
}

/** As what a citizen comes first: a worker, unless all that this phone reaches is an employer's, or what an agent reaches. */
export async function citizenRole(
  database: Database,
  tenant: number,
  personId: string,
): Promise<'worker' | 'employer' | 'agent'> {
  return asOwner(
    database,
    async tx => {
      const { rows } = await tx.query<{ worker: boolean; employer: boolean; agent: boolean }>(
        `select exists (select from reach where tenant_id = $1 and token = 'worker:' || $2) as worker,
                exists (select from reach where tenant_id = $1 and token = 'employer:' || $2) as employer,
                exists (select from reach where tenant_id = $1 and token = 'agent:' || $2) as agent`,
        [tenant, personId],
      );
      const found = rows[0];
      if (found?.worker) return 'worker';
      return found?.employer ? 'employer' : found?.agent ? 'agent' : 'worker';
    },
    { readOnly: true },
  );
}
