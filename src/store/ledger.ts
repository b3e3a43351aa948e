import { heldTokens } from '../core/dossier/access.ts';
import type { Audience } from '../core/dossier/change.ts';
import type { Day } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Role } from '../core/people/role.ts';
import type { ProcedureId } from '../core/procedures/ids.ts';
import type { Database } from './database.ts';
import { inTransaction } from './transaction.ts';

/** A walled entry is for those who may read something that it wrote: the policy of `wall_item` decides. */
export const insideText = `(not l.walled or exists (select from wall_item w
  where w.tenant_id = l.tenant_id and w.dossier_id = l.dossier_id and w.sequence = l.sequence))`;

/** A line of which the other side, or both, are not told is for staff and whose it is. `$n`: the reader's role. */
export const toldText = (role: string) =>
  `(l.audience is null or l.audience = ${role} or ${role} not in ('worker', 'employer'))`;

/** One line of a dossier's ledger, without what was typed. */
export interface LedgerEntry {
  readonly sequence: number;
  readonly day: Day;
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly role: Role;
  readonly procedure: ProcedureId;
  readonly proceedingId: string;
  readonly step: string;
  readonly stage: string | null;
  readonly walled: boolean;
  /** False: said behind a wall, and this reader is not inside it; then not even that it was said is theirs to know. */
  readonly inside: boolean;
  /** False: the line is for staff, or for staff and the other side. */
  readonly told: boolean;
  readonly audience: Audience | null;
  readonly papers: readonly string[];
  readonly previousHash: string;
  readonly hash: string;
}

/** All entries in order. Whether the actor may see the dossier is decided before. */
export async function listEntries(database: Database, actor: Actor, dossierId: string): Promise<LedgerEntry[]> {
  return inTransaction(
    database,
    { tenant: actor.tenant, user: actor.userId, reach: heldTokens(actor) },
    async tx => {
      const { rows } = await tx.query<LedgerEntry & Record<string, unknown>>({
        name: 'list-entries',
        text: `select sequence, day, at, actor_id as "actorId", actor_name as "actorName", role, procedure, proceeding_id as "proceedingId",
                      step, stage, walled, previous_hash as "previousHash", hash, ${insideText} as inside, ${toldText('$3')} as told, audience,
                      array(select p ->> 'id' from jsonb_array_elements(entry #> '{body,change,papers}') p) as papers
                 from ledger l where tenant_id = $1 and dossier_id = $2 order by sequence`,
        values: [actor.tenant, dossierId, actor.role],
      });
      return rows;
    },
    { readOnly: true },
  );
}
