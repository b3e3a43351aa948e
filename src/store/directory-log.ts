import type { Actor } from '../core/people/actor.ts';
import type { Role } from '../core/people/role.ts';
import type { Database } from './database.ts';
import { raiseDirectoryVersion } from './directory-write.ts';
import { encodeJson, encodeText } from './json.ts';
import { asOwner, type Transaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

export type DirectoryAct =
  | 'organisation-added'
  | 'organisation-edited'
  | 'organisation-closed'
  | 'organisation-reopened'
  | 'room-added'
  | 'room-edited'
  | 'room-closed'
  | 'room-reopened'
  | 'place-saved'
  | 'place-removed'
  | 'places-imported'
  | 'account-added'
  | 'account-edited'
  | 'membership-added'
  | 'membership-ended'
  | 'password-given'
  | 'administrator-password-given'
  | 'county-edited'
  | 'token-made'
  | 'token-revoked'
  | 'webhook-set'
  | 'webhook-removed'
  | 'webhook-resumed'
  | 'roster-entered'
  | 'roster-renewed'
  | 'roster-removed';

/** Writes down what an administrator changed, in the transaction that changes it, and tells every cache. */
export async function logDirectory(
  tx: Transaction,
  actor: Actor,
  change: { act: DirectoryAct; subject: string; before?: unknown; after?: unknown },
): Promise<void> {
  const json = (value: unknown) => (value === undefined ? null : encodeJson(value));
  await tx.query(
    `insert into directory_log (tenant_id, id, person_id, role, act, subject, before, after) values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb)`,
    [
      actor.tenant,
      uuidv7(),
      actor.userId,
      actor.role,
      change.act,
      encodeText(change.subject),
      json(change.before),
      json(change.after),
    ],
  );
  await raiseDirectoryVersion(tx, actor.tenant);
}

export interface LogLine {
  readonly id: string;
  readonly at: string;
  readonly name: string;
  /** `operator`: by a command, with the database in hand; nobody’s name stands beside it. */
  readonly role: Role | 'operator';
  /** A `DirectoryAct`, or of a reading its purpose. */
  readonly act: string;
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Where a page of a log ended. */
export interface LogCursor {
  readonly at: string;
  readonly id: string;
}

/** What administrators changed, or who read what is masked and why, newest first. No line says what stands in a case. */
export async function listLog(
  database: Database,
  tenant: number,
  which: 'changes' | 'reads',
  after: LogCursor | undefined,
  limit: number,
): Promise<LogLine[]> {
  const text =
    which === 'changes'
      ? `select l.id, l.at, coalesce(p.name, '') as name, l.role, l.act, l.subject, l.before, l.after from directory_log l left join person p on p.id = l.person_id`
      : // The party or paper is named by its id alone; the reason is what the reader typed.
        `select l.id, l.at, coalesce(p.name, '') as name, l.role, l.purpose as act, l.reason as subject,
                jsonb_build_object('what', l.what, 'dossier', l.dossier_id) as after
           from read_log l left join person p on p.id = l.person_id`;
  const { rows } = await asOwner(
    database,
    tx =>
      tx.query<LogLine & Record<string, unknown>>(
        `${text} where l.tenant_id = $1 and ($2::timestamptz is null or (l.at, l.id) < ($2::timestamptz, $3::uuid)) order by l.at desc, l.id desc limit $4`,
        [tenant, after?.at ?? null, after?.id ?? null, limit],
      ),
    { readOnly: true },
  );
  return rows;
}
