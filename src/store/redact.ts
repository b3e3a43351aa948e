import type { Dossier } from '../core/dossier/dossier.ts';
import { canonical } from '../core/dossier/labels.ts';
import type { Database } from './database.ts';
import { dossierRow } from './entry.ts';
import { blankFold, foldEntry, readEntries } from './fold.ts';
import { groupRows } from './group-rows.ts';
import { encodeJson } from './json.ts';
import { asOwner, type Transaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

export interface Redaction {
  readonly tenant: number;
  readonly dossierId: string;
  readonly sequence: number;
  readonly digest: string;
  /** Why the law allows or orders it; kept in the log of reading and redaction. */
  readonly reason: string;
  /** Also the same value in other entries of the dossier. */
  readonly same?: boolean;
  /** Also in the stored file, folded anew; otherwise the file still shows it. */
  readonly projection?: boolean;
}

export type Redacted =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'redacted';
      readonly values: number;
      /** Other entries that hold the same value. */
      readonly elsewhere: readonly { readonly sequence: number; readonly digest: string }[];
      /** Whether the stored file still shows the value. */
      readonly shown: boolean;
      /** Papers whose text holds it; a paper that was issued is not rewritten. */
      readonly papers: number;
    };

/** Stands in the stored file where a value was destroyed. */
export const redactedMark = '〔已依法删除〕';

/**
 * Destroys a personal value and the salt of its digest, so that nobody can tell or guess it from the ledger; the chain still
 * verifies. One transaction, with an entry in the log. Secrets of mediation are not redacted one by one.
 */
export async function redactValue(database: Database, redaction: Redaction): Promise<Redacted> {
  const { tenant, dossierId, sequence, digest } = redaction;
  return asOwner(database, async (tx): Promise<Redacted> => {
    const locked = await tx.query<{ state: Dossier }>(
      'select state from dossier where tenant_id = $1 and id = $2 for update',
      [tenant, dossierId],
    );
    const found = await tx.query<{ value: unknown }>(
      'select value from sealed_personal where tenant_id = $1 and dossier_id = $2 and sequence = $3 and digest = $4',
      [tenant, dossierId, sequence, digest],
    );
    const dossier = locked.rows[0]?.state;
    if (!dossier || found.rows.length === 0) return { kind: 'absent' };
    const value = found.rows[0]!.value;
    const all = await tx.query<{ sequence: number; digest: string }>(
      'select sequence, digest from sealed_personal where tenant_id = $1 and dossier_id = $2 and value = $3::jsonb order by sequence, digest',
      [tenant, dossierId, encodeJson(value)],
    );
    const isNamed = (row: { sequence: number; digest: string }) => row.sequence === sequence && row.digest === digest;
    const gone = redaction.same ? all.rows : all.rows.filter(isNamed);
    for (const row of gone) await destroy(tx, redaction, row);
    const state = redaction.projection ? await project(tx, tenant, dossierId) : dossier;
    return {
      kind: 'redacted',
      values: gone.length,
      elsewhere: redaction.same ? [] : all.rows.filter(row => !isNamed(row)),
      shown: holds(state, value),
      papers: await countPapers(tx, tenant, dossierId, value),
    };
  });
}

async function destroy(
  tx: Transaction,
  { tenant, dossierId, reason }: Redaction,
  { sequence, digest }: { sequence: number; digest: string },
): Promise<void> {
  await tx.query(
    'delete from sealed_personal where tenant_id = $1 and dossier_id = $2 and sequence = $3 and digest = $4',
    [tenant, dossierId, sequence, digest],
  );
  await tx.query(
    `insert into read_log (tenant_id, id, role, dossier_id, what, purpose, reason) values ($1, $2, 'system-admin', $3, $4, 'redaction', $5)`,
    [tenant, uuidv7(), dossierId, `${sequence} ${digest}`, reason],
  );
}

/** Writes the file as the ledger tells it now, with a mark where a value is gone. */
async function project(tx: Transaction, tenant: number, dossierId: string): Promise<Dossier> {
  const entries = await readEntries(tx, tenant, [dossierId]);
  const folded = entries.reduce(foldEntry, blankFold(tenant, dossierId)).dossier;
  const dossier = marked(folded) as Dossier;
  const row = dossierRow(dossier);
  const [member] = groupRows(dossier, { wall: [] }).member;
  if (member)
    await tx.query(
      'update group_member set name = $3, id_end = $4, account_end = $5, facts = $6 where tenant_id = $1 and dossier_id = $2',
      [tenant, dossierId, member.name, member.id_end, member.account_end, encodeJson(member.facts)],
    );
  await tx.query('update dossier set state = $3, title = $4, search = $5, keys = $6 where tenant_id = $1 and id = $2', [
    tenant,
    dossierId,
    encodeJson(dossier),
    row.title,
    row.search,
    row.keys,
  ]);
  return dossier;
}

/** A list of needs becomes empty; every other personal field is a text. */
function marked(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map(item => marked(item));
  if (typeof value !== 'object' || value === null) return value;
  if (Object.hasOwn(value, '$sealed')) return key === 'needs' ? [] : redactedMark;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, marked(inner, name)]));
}

function holds(state: unknown, value: unknown): boolean {
  if (canonical(state) === canonical(value)) return true;
  if (typeof state === 'string') return typeof value === 'string' && value.length > 1 && state.includes(value);
  return typeof state === 'object' && state !== null && Object.values(state).some(inner => holds(inner, value));
}

async function countPapers(tx: Transaction, tenant: number, dossierId: string, value: unknown): Promise<number> {
  let count = 0;
  for (const table of ['paper', 'wall_paper']) {
    const { rows } = await tx.query<{ content: unknown }>(
      `select content from ${table} where tenant_id = $1 and dossier_id = $2`,
      [tenant, dossierId],
    );
    count += rows.filter(row => holds(row.content, value)).length;
  }
  return count;
}
