import type { Actor } from '../core/people/actor.ts';
import type { Database } from './database.ts';
import type { TenantSettings } from './directory.ts';
import { logDirectory } from './directory-log.ts';
import type { Changed } from './directory-office.ts';
import { encodeJson } from './json.ts';
import { changedSince } from './seen.ts';
import { asOwner } from './transaction.ts';

export type CountyInput = Pick<TenantSettings, 'name' | 'county' | 'short' | 'contacts'>;

/** Writes what the county says of itself; numbers that are out keep the character they were given with. */
export const editCounty = (
  database: Database,
  actor: Actor,
  input: CountyInput,
  seen: object | undefined,
): Promise<Changed> =>
  asOwner(database, async (tx): Promise<Changed> => {
    const { rows } = await tx.query<{ settings: TenantSettings }>(
      'select settings from tenant where tenant_id = $1 for update',
      [actor.tenant],
    );
    const before = rows[0]?.settings;
    if (!before) return { kind: 'absent' };
    const { name, county, short, contacts } = before;
    const shown = { name, county, short, contacts };
    const fields = changedSince(seen, shown);
    if (fields.length > 0) return { kind: 'changed', fields };
    await tx.query('update tenant set settings = settings || $2::jsonb where tenant_id = $1', [
      actor.tenant,
      encodeJson({ ...input }),
    ]);
    await logDirectory(tx, actor, {
      act: 'county-edited',
      subject: input.county.zh,
      before: shown,
      after: input,
    });
    return { kind: 'done', id: String(actor.tenant) };
  });
