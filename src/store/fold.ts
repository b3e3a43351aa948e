import { apply, blankDossier } from '../core/dossier/apply.ts';
import type { Change, WallItem } from '../core/dossier/change.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { unseal } from '../core/dossier/labels.ts';
import type { EntryHead } from './entry.ts';
import type { Transaction } from './transaction.ts';

/** One row of the ledger as it is read back, and the kept-apart values of its entry. */
export interface LedgerRow {
  readonly dossierId: string;
  readonly sequence: number;
  readonly day: string;
  readonly actorId: string;
  readonly role: string;
  readonly procedure: string;
  readonly proceedingId: string;
  readonly step: string;
  readonly stage: string | null;
  readonly walled: boolean;
  readonly audience: string | null;
  readonly entry: { readonly head: EntryHead; readonly body: EntryBody };
  readonly previousHash: string;
  readonly hash: string;
  readonly sealed: readonly SealedValue[];
}

export interface EntryBody {
  readonly input: unknown;
  readonly facts: unknown;
  readonly change: unknown;
}

export interface SealedValue {
  readonly digest: string;
  readonly salt: string;
  readonly value: unknown;
}

/** Entries of some dossiers with what is left of their sealed values, by dossier and sequence. Only the owner of the tables may read them. */
export async function readEntries(tx: Transaction, tenant: number, ids: readonly string[]): Promise<LedgerRow[]> {
  const { rows } = await tx.query<LedgerRow & Record<string, unknown>>(
    `select l.dossier_id as "dossierId", l.sequence, l.day, l.actor_id as "actorId", l.role, l.procedure,
            l.proceeding_id as "proceedingId", l.step, l.stage, l.walled, l.audience, l.entry, l.previous_hash as "previousHash", l.hash,
            coalesce((select jsonb_agg(jsonb_build_object('digest', s.digest, 'salt', s.salt, 'value', s.value))
               from (select digest, salt, value from sealed_personal p
                      where p.tenant_id = l.tenant_id and p.dossier_id = l.dossier_id and p.sequence = l.sequence
                     union all
                     select digest, salt, value from sealed_secret p
                      where p.tenant_id = l.tenant_id and p.dossier_id = l.dossier_id and p.sequence = l.sequence) s), '[]') as sealed
       from ledger l where l.tenant_id = $1 and l.dossier_id = any ($2::uuid[]) order by l.dossier_id, l.sequence`,
    [tenant, ids],
  );
  return rows;
}

export interface Folded {
  readonly dossier: Dossier;
  /** Everything that was said behind the wall, in order. */
  readonly wall: readonly WallItem[];
}

export const blankFold = (tenant: number, id: string): Folded => ({ dossier: blankDossier(tenant, id), wall: [] });

/** The next state: the entry's Change, with its sealed values where they are still there. */
export function foldEntry(before: Folded, row: LedgerRow): Folded {
  const values = new Map(row.sealed.map(s => [s.digest, s.value]));
  const change = unseal(row.entry.body.change, digest => values.get(digest)) as Change;
  return { dossier: apply(before.dossier, change), wall: [...before.wall, ...change.wall] };
}
