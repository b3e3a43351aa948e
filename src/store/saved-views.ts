import type { Actor } from '../core/people/actor.ts';
import type { Database } from './database.ts';
import { encodeText } from './json.ts';
import { inTransaction, type Transaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

/** A view of a queue that somebody keeps for themselves. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** Filters as in the address of the queue. */
  readonly search: string;
}

/** As many as fit above a queue. */
export const maxViews = 20;

const as = (actor: Actor) => ({ tenant: actor.tenant, user: actor.userId, reach: [] });

async function viewsOf(tx: Transaction, actor: Actor, queue: string): Promise<SavedView[]> {
  const { rows } = await tx.query<SavedView & Record<string, unknown>>(
    'select id, name, search from saved_view where tenant_id = $1 and person_id = $2 and queue = $3 order by name, id',
    [actor.tenant, actor.userId, queue],
  );
  return rows;
}

export const listViews = (database: Database, actor: Actor, queue: string): Promise<SavedView[]> =>
  inTransaction(database, as(actor), tx => viewsOf(tx, actor, queue), { readOnly: true });

/** Keeps a view; one of the same name is replaced. Answers all of the queue, or nothing where there are too many. */
export const keepView = (
  database: Database,
  actor: Actor,
  queue: string,
  view: Pick<SavedView, 'name' | 'search'>,
): Promise<SavedView[] | undefined> =>
  inTransaction(database, as(actor), async tx => {
    const before = await viewsOf(tx, actor, queue);
    if (before.length >= maxViews && !before.some(v => v.name === view.name)) return undefined;
    await tx.query(
      `insert into saved_view (tenant_id, id, person_id, queue, name, search) values ($1, $2, $3, $4, $5, $6)
       on conflict (tenant_id, person_id, queue, name) do update set search = excluded.search`,
      [actor.tenant, uuidv7(), actor.userId, queue, encodeText(view.name), encodeText(view.search)],
    );
    return viewsOf(tx, actor, queue);
  });

export const dropView = (database: Database, actor: Actor, queue: string, id: string): Promise<SavedView[]> =>
  inTransaction(database, as(actor), async tx => {
    await tx.query('delete from saved_view where tenant_id = $1 and person_id = $2 and queue = $3 and id = $4', [
      actor.tenant,
      actor.userId,
      queue,
      id,
    ]);
    return viewsOf(tx, actor, queue);
  });
