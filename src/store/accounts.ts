import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Actor } from '../core/people/actor.ts';
import type { Role } from '../core/people/role.ts';
import type { Database } from './database.ts';
import { decodeText, encodeText } from './json.ts';
import { asOwner, type Transaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

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

/** What a session acts in: one membership, or one party by an answer code. */
export type Acting = Membership & { readonly grant?: Actor['grant'] };

export interface Session {
  readonly personId: string;
  readonly name: string;
  readonly kind: 'staff' | 'citizen' | 'code';
  readonly phone?: string;
  readonly tenant: number;
  readonly acting: Acting;
  readonly memberships: readonly Membership[];
  readonly expiresAt: string;
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
  | { readonly kind: 'in'; readonly personId: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly until: string };

/** Staff sign-in. After five wrong tries the account waits, twice as long each time up to an hour. */
export async function checkPassword(database: Database, login: string, password: string): Promise<SignIn> {
  const found = await asOwner(database, async tx => {
    const { rows } = await tx.query<{
      person_id: string;
      password_hash: string;
      locked_until: string | null;
      failures: number;
    }>(
      'select person_id, password_hash, failures, case when locked_until > now() then locked_until end as locked_until from credential where login = $1',
      [encodeText(login)],
    );
    return rows[0];
  });
  if (found?.locked_until) return { kind: 'locked', until: found.locked_until };
  const right = await verify(found?.password_hash ?? (await nobody), password);
  if (!found) return { kind: 'wrong' };
  if (right) {
    await asOwner(database, tx =>
      tx.query('update credential set failures = 0, locked_until = null where person_id = $1', [found.person_id]),
    );
    return { kind: 'in', personId: found.person_id };
  }
  await asOwner(database, tx =>
    tx.query(
      `update credential set failures = failures + 1,
              locked_until = case when failures + 1 >= 5 then now() + least(60, power(2, failures - 4)) * interval '1 minute' end
        where person_id = $1`,
      [found.person_id],
    ),
  );
  return { kind: 'wrong' };
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

const citizenMemberships: readonly Membership[] = [{ role: 'worker' }, { role: 'employer' }];

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
    acting,
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

/** Codes are read aloud and typed: no 0 O 1 I L. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const readableCode = (length = 8): string => {
  const letters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
  return length === 8 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : letters;
};
export const foldCode = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');

const codeMinutes = 10;
const codeTries = 5;
/** Wrong tries at the short codes of one phone in a day, whoever asks for however many codes. */
const triesInADay = 20;
/** Days in which a code on paper is used. */
const printedDays = 3;

/** Makes a sign-in code for a phone. Undefined when the last one is younger than a minute. */
export async function mintSignInCode(
  database: Database,
  tenant: number,
  phone: string,
): Promise<{ code: string; expiresAt: string } | undefined> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  return asOwner(database, async tx => {
    const { rows } = await tx.query(
      `select 1 from one_time_code where purpose = 'sign-in' and subject = $1 and created_at > now() - interval '20 seconds'`,
      [phone],
    );
    if (rows.length > 0) return undefined;
    const made = await tx.query<{ expires_at: string }>(
      `insert into one_time_code (id, tenant_id, purpose, subject, code_hash, expires_at)
       values ($1, $2, 'sign-in', $3, $4, now() + $5 * interval '1 minute') returning expires_at`,
      [uuidv7(), tenant, phone, sha256(`${phone}:${code}`), codeMinutes],
    );
    return { code, expiresAt: made.rows[0]!.expires_at };
  });
}

/** A sign-in code on paper, for a phone whose owner stands at the window: eight digits, in place of every code before. */
export async function mintPrintedCode(
  database: Database,
  tenant: number,
  phone: string,
): Promise<{ code: string; expiresAt: string }> {
  const code = String(randomInt(100_000_000)).padStart(8, '0');
  return asOwner(database, async tx => {
    const made = await tx.query<{ expires_at: string }>(
      `insert into one_time_code (id, tenant_id, purpose, subject, code_hash, expires_at)
       values ($1, $2, 'sign-in', $3, $4, now() + $5 * interval '1 day') returning expires_at`,
      [uuidv7(), tenant, phone, sha256(`${phone}:${code}`), printedDays],
    );
    return { code, expiresAt: made.rows[0]!.expires_at };
  });
}

export type CodeCheck =
  | { readonly kind: 'right' }
  /** Too many wrong tries at this phone's codes today. */
  | { readonly kind: 'paused' }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'expired' };

/** Checks a sign-in code; a right one is used up, a wrong one counts. */
export async function useSignInCode(database: Database, phone: string, code: string): Promise<CodeCheck> {
  return asOwner(database, async (tx): Promise<CodeCheck> => {
    const { rows } = await tx.query<{ id: string; code_hash: Buffer; tries: number; alive: boolean }>(
      `select id, code_hash, tries, expires_at > now() and used_at is null as alive from one_time_code
        where purpose = 'sign-in' and subject = $1 order by created_at desc limit 1 for update`,
      [encodeText(phone)],
    );
    const found = rows[0];
    if (!found?.alive || found.tries >= codeTries) return { kind: 'expired' };
    // New codes do not buy new tries without end: six digits would be guessed within days.
    const today = await tx.query<{ tries: number }>(
      `select coalesce(sum(tries), 0)::int as tries from one_time_code
        where purpose = 'sign-in' and subject = $1 and created_at > now() - interval '1 day'`,
      [encodeText(phone)],
    );
    if (today.rows[0]!.tries >= triesInADay) return { kind: 'paused' };
    if (!timingSafeEqual(found.code_hash, sha256(`${phone}:${code.trim()}`))) {
      await tx.query('update one_time_code set tries = tries + 1 where id = $1', [found.id]);
      return { kind: 'wrong', left: codeTries - found.tries - 1 };
    }
    await tx.query('update one_time_code set used_at = now() where id = $1', [found.id]);
    return { kind: 'right' };
  });
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

/** The side for which a citizen comes: a worker, unless all that this phone reaches is an employer's. */
export async function citizenRole(
  database: Database,
  tenant: number,
  personId: string,
): Promise<'worker' | 'employer'> {
  return asOwner(
    database,
    async tx => {
      const { rows } = await tx.query<{ worker: boolean; employer: boolean }>(
        `select exists (select from reach where tenant_id = $1 and token = 'worker:' || $2) as worker,
                exists (select from reach where tenant_id = $1 and token = 'employer:' || $2) as employer`,
        [tenant, personId],
      );
      return rows[0]?.employer && !rows[0].worker ? 'employer' : 'worker';
    },
    { readOnly: true },
  );
}

/** An answer code for one party of one dossier: shown once, to be printed or sent. */
export async function mintAnswerCode(
  database: Database,
  tenant: number,
  dossierId: string,
  partyId: string,
  days: number,
): Promise<{ code: string; expiresOn: string }> {
  const code = readableCode();
  return asOwner(database, async tx => {
    // A new paper replaces the old one.
    await tx.query(
      `update one_time_code set used_at = now() where purpose = 'answer' and dossier_id = $1 and party_id = $2 and used_at is null`,
      [dossierId, partyId],
    );
    const { rows } = await tx.query<{ on: string }>(
      `insert into one_time_code (id, tenant_id, purpose, subject, code_hash, dossier_id, party_id, expires_at)
       values ($1, $2, 'answer', '', $3, $4, $5, now() + $6 * interval '1 day') returning expires_at::date as on`,
      [uuidv7(), tenant, sha256(`answer:${foldCode(code)}`), dossierId, partyId, days],
    );
    return { code, expiresOn: rows[0]!.on };
  });
}

export interface AnswerCode {
  readonly id: string;
  readonly tenant: number;
  readonly dossierId: string;
  readonly partyId: string;
  readonly tries: number;
}

/** Finds a living answer code; five wrong second answers pause it for half an hour. */
export async function findAnswerCode(database: Database, code: string): Promise<AnswerCode | undefined> {
  return asOwner(database, async tx => {
    const { rows } = await tx.query<{
      id: string;
      tenant_id: number;
      dossier_id: string;
      party_id: string;
      tries: number;
    }>(
      `select id, tenant_id, dossier_id, party_id, tries from one_time_code
        where purpose = 'answer' and code_hash = $1 and used_at is null and expires_at > now()
          and (tries < 5 or created_at < now() - interval '30 minutes')`,
      [sha256(`answer:${foldCode(code)}`)],
    );
    const row = rows[0];
    return (
      row && { id: row.id, tenant: row.tenant_id, dossierId: row.dossier_id, partyId: row.party_id, tries: row.tries }
    );
  });
}

/** Counts a wrong second answer to a code; at the fifth the pause begins anew. */
export const countWrongAnswer = (database: Database, id: string) =>
  asOwner(database, (tx: Transaction) =>
    tx.query(
      `update one_time_code set tries = case when tries >= 5 then 1 else tries + 1 end, created_at = case when tries + 1 = 5 then now() else created_at end where id = $1`,
      [id],
    ),
  );

export const resetAnswerTries = (database: Database, id: string) =>
  asOwner(database, (tx: Transaction) => tx.query('update one_time_code set tries = 0 where id = $1', [id]));
