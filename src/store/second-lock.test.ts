import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { aSettlement, aTenant, type TestTenant, worldOf } from '../../test/world.ts';
import { tokensOf } from '../core/dossier/access.ts';
import { asOwner, inTransaction } from './transaction.ts';

const database = await testDatabase();
afterAll(() => database.close());

let at: TestTenant;
/** Tables that the role of the application may read. */
let readable: string[];

beforeAll(async () => {
  at = await aTenant(database);
  await aSettlement(database, await worldOf(database), at, { on: '2026-03-02', due: '2026-04-10' });
  readable = await asOwner(database, async tx => {
    const { rows } = await tx.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
          and has_table_privilege('hejie_app', oid, 'select') order by 1`,
    );
    return rows.map(r => r.name);
  });
});

/** How many rows of a table somebody of a county reads, with the tokens of the mediator of that matter. */
const count = (table: string, tenant: number) =>
  inTransaction(
    database,
    { tenant, user: at.people.mediator.userId, reach: ['clock', ...tokensOf(at.people.mediator)] },
    async tx => Number((await tx.query<{ n: number }>(`select count(*) as n from ${table}`)).rows[0]!.n),
  );

describe('the second lock', () => {
  it('stands on every table that the role of the application reads', async () => {
    const { rows } = await asOwner(database, tx =>
      tx.query(
        `select relname from pg_class where relname = any ($1) and relnamespace = 'public'::regnamespace and not relrowsecurity`,
        [readable],
      ),
    );
    expect(rows).toEqual([]);
    expect(readable).toContain('wall_item');
  });

  it('shows another county no row, whatever tokens are held there', async () => {
    for (const table of readable) expect(await count(table, 330281), table).toBe(0);
    for (const table of ['tenant', 'dossier', 'ledger', 'wall_item', 'paper', 'outcome', 'notice'])
      expect(await count(table, at.tenant), table).toBeGreaterThan(0);
  });

  it('lets the role of the application read neither people, passwords, sessions, codes nor sealed values', async () => {
    for (const table of ['person', 'credential', 'session', 'one_time_code', 'installation', 'sealed_secret'])
      await expect(count(table, at.tenant), table).rejects.toThrow(/permission denied/);
  });
});
