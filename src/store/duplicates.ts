import { heldTokens, reach } from '../core/dossier/access.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { type Likeness, likenessOf, noWorker } from '../core/dossier/duplicates.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Database } from './database.ts';
import type { World } from './dossiers.ts';
import { lookUpKeys } from './entry.ts';
import { inTransaction } from './transaction.ts';

/** More alike files than anybody looks through. */
const most = 20;

/** A lead names no worker: it is found by the employer alone, and finds by it. */
function keysFor(dossier: Dossier): { employer: readonly string[]; worker: readonly string[] } {
  const { worker, employer } = lookUpKeys(dossier);
  return { employer, worker: worker.includes(noWorker) ? employer : [...worker, noWorker] };
}

/**
 * Files that may be the same matter, most alike first, with the reasons: one indexed question, which the database answers with what
 * the actor reaches alone; and of that, the files that they read whole.
 */
export async function findDuplicates(
  database: Database,
  world: World,
  actor: Actor,
  dossier: Dossier,
): Promise<{ dossier: Dossier; likeness: Likeness }[]> {
  const identity = { tenant: actor.tenant, user: actor.userId, reach: heldTokens(actor) };
  const { employer, worker } = keysFor(dossier);
  const { rows } = await inTransaction(
    database,
    identity,
    tx =>
      tx.finish<{ state: Dossier }>(
        'select d.state from alike_dossiers($2, $3, $4) as a (id) join dossier d on d.tenant_id = $1 and d.id = a.id',
        [dossier.tenant, dossier.id, employer, worker],
      ),
    { readOnly: true },
  );
  return rows
    .flatMap(({ state }) => {
      const likeness = reach(world.procedures, state, actor)?.sees === 'file' ? likenessOf(dossier, state) : undefined;
      return likeness ? [{ dossier: state, likeness }] : [];
    })
    .sort((a, b) => order[a.likeness.strength] - order[b.likeness.strength])
    .slice(0, most);
}

const order = { same: 0, likely: 1, related: 2 } as const;
