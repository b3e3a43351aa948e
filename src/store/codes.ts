import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { Vouch } from '../core/people/actor.ts';
import type { OrganisationKind } from '../core/people/organisation.ts';
import type { Database } from './database.ts';
import { encodeText } from './json.ts';
import { asOwner, type Transaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

/** One-time codes: to sign in by a phone, and to answer as the party of one dossier. Only their hashes are stored. */

const sha256 = (value: string): Buffer => createHash('sha256').update(value).digest();

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

/** A sign-in code on paper, for a phone whose owner stands before that office: eight digits, in place of every code before. */
export async function mintPrintedCode(
  database: Database,
  tenant: number,
  phone: string,
  officeId: string,
): Promise<{ code: string; expiresAt: string }> {
  const code = String(randomInt(100_000_000)).padStart(8, '0');
  return asOwner(database, async tx => {
    const made = await tx.query<{ expires_at: string }>(
      `insert into one_time_code (id, tenant_id, purpose, subject, code_hash, expires_at, office_id)
       values ($1, $2, 'sign-in', $3, $4, now() + $5 * interval '1 day', $6) returning expires_at`,
      [uuidv7(), tenant, phone, sha256(`${phone}:${code}`), printedDays, officeId],
    );
    return { code, expiresAt: made.rows[0]!.expires_at };
  });
}

export type CodeCheck =
  /** With what the code proves. */
  | { readonly kind: 'right'; readonly vouch: Vouch }
  /** Too many wrong tries at this phone's codes today. */
  | { readonly kind: 'paused' }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'expired' };

interface OfficeOfCode {
  readonly office_id: string | null;
  readonly office_kind: OrganisationKind | null;
}

const officeColumns = `office_id, (select o.kind from organisation o where o.tenant_id = c.tenant_id and o.id = c.office_id) as office_kind`;

const vouchOf = ({ office_id, office_kind }: OfficeOfCode): Vouch | undefined =>
  office_id === null ? undefined : { by: 'body', organisationId: office_id, kind: office_kind ?? 'operator' };

/** A code that an office printed for a phone. */
export interface PrintedCode {
  readonly at: string;
  readonly officeId: string;
}

/** Sign-in codes that offices printed for a phone in the last ninety days, newest first, five at the most. */
export async function listPrintedCodes(database: Database, tenant: number, phone: string): Promise<PrintedCode[]> {
  const { rows } = await asOwner(
    database,
    tx =>
      tx.query<PrintedCode & Record<string, unknown>>(
        `select created_at as at, office_id as "officeId" from one_time_code
          where tenant_id = $1 and subject = $2 and purpose = 'sign-in' and office_id is not null
            and created_at > now() - interval '90 days' order by created_at desc limit 5`,
        [tenant, phone],
      ),
    { readOnly: true },
  );
  return rows;
}

/** Checks a sign-in code; a right one is used up, a wrong one counts. */
export async function useSignInCode(database: Database, phone: string, code: string): Promise<CodeCheck> {
  return asOwner(database, async (tx): Promise<CodeCheck> => {
    const { rows } = await tx.query<{ id: string; code_hash: Buffer; tries: number; alive: boolean } & OfficeOfCode>(
      `select id, code_hash, tries, expires_at > now() and used_at is null as alive, ${officeColumns} from one_time_code c
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
    return { kind: 'right', vouch: vouchOf(found) ?? { by: 'phone' } };
  });
}

/** An answer code for one party of one dossier: shown once, to be printed or sent. */
export async function mintAnswerCode(
  database: Database,
  tenant: number,
  dossierId: string,
  partyId: string,
  officeId: string | undefined,
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
      `insert into one_time_code (id, tenant_id, purpose, subject, code_hash, dossier_id, party_id, expires_at, office_id)
       values ($1, $2, 'answer', '', $3, $4, $5, now() + $6 * interval '1 day', $7) returning expires_at::date as on`,
      [uuidv7(), tenant, sha256(`answer:${foldCode(code)}`), dossierId, partyId, days, officeId ?? null],
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
  /** The office that handed it over, if that is known. */
  readonly vouch?: Vouch;
}

/** Finds a living answer code; five wrong second answers pause it for half an hour. */
export async function findAnswerCode(database: Database, code: string): Promise<AnswerCode | undefined> {
  return asOwner(database, async tx => {
    const { rows } = await tx.query<
      { id: string; tenant_id: number; dossier_id: string; party_id: string; tries: number } & OfficeOfCode
    >(
      `select id, tenant_id, dossier_id, party_id, tries, ${officeColumns} from one_time_code c
        where purpose = 'answer' and code_hash = $1 and used_at is null and expires_at > now()
          and (tries < 5 or created_at < now() - interval '30 minutes')`,
      [sha256(`answer:${foldCode(code)}`)],
    );
    const row = rows[0];
    if (!row) return undefined;
    const vouch = vouchOf(row);
    return {
      id: row.id,
      tenant: row.tenant_id,
      dossierId: row.dossier_id,
      partyId: row.party_id,
      tries: row.tries,
      ...(vouch && { vouch }),
    };
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
