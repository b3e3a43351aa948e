import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../../scripts/postgres.mjs';
import { onServer, urlOf } from '../../test/template.ts';
import { type Database, openDatabase } from './database.ts';
import { isMigrated, migrate } from './migrate.ts';
import { asOwner, inTransaction, Unavailable } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

/** What only a server of its own shows: its crash, its restart, real conflicts, a second program. */
describe('a PostgreSQL server', () => {
  let cluster: Awaited<ReturnType<typeof startPostgres>>;
  let database: Database;
  const identity = { tenant: 330282, user: uuidv7(), reach: [] };

  beforeAll(async () => {
    cluster = await startPostgres({ settings: { default_transaction_isolation: 'serializable' } });
    database = await openDatabase({ url: cluster.url });
    await migrate(database);
    await asOwner(database, async tx => {
      await tx.query('create table probe_counter (n int not null)');
      await tx.query('insert into probe_counter values (0)');
      await tx.query('grant select, update on probe_counter to hejie_app');
    });
  });

  afterAll(async () => {
    await database?.close();
    await cluster?.stop();
  });

  const add = () =>
    inTransaction(database, identity, async tx => {
      const { rows } = await tx.query<{ n: number }>('select n from probe_counter');
      await tx.query('update probe_counter set n = $1', [rows[0]!.n + 1]);
    });
  const count = async () =>
    (await asOwner(database, tx => tx.query<{ n: number }>('select n from probe_counter'))).rows[0]!.n;

  it('is migrated by one of two programs that start together', async () => {
    await onServer(cluster.url, 'create database twice');
    const url = urlOf(cluster.url, 'twice');
    const both = await Promise.all([openDatabase({ url }), openDatabase({ url })]);
    const done = await Promise.all(both.map(it => migrate(it)));
    expect(done.filter(names => names.length > 0)).toHaveLength(1);
    expect(await isMigrated(both[0])).toBe(true);
    await Promise.all(both.map(it => it.close()));
  });

  it('that refuses conflicting work gets it again until all of it is done', async () => {
    const before = await count();
    await Promise.all([add(), add(), add()]);
    expect(await count()).toBe(before + 3);
  });

  it('that ends a connection in the middle of the work gets the work again on another', async () => {
    const before = await count();
    let runs = 0;
    await inTransaction(database, identity, async tx => {
      runs += 1;
      await tx.query('update probe_counter set n = n + 1');
      const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      if (runs > 1) return;
      const other = await openDatabase({ url: cluster.superuserUrl });
      await asOwner(other, it => it.query('select pg_terminate_backend($1)', [rows[0]!.pid]));
      await other.close();
      await new Promise(resolve => setTimeout(resolve, 100));
    });
    expect(runs).toBe(2);
    expect(await count()).toBe(before + 1);
  });

  it('that ends a connection while it commits is not given the work twice, and the caller learns that the outcome is open', async () => {
    await asOwner(database, async tx => {
      await tx.query('create table probe_last (n int)');
      await tx.query('grant insert on probe_last to hejie_app');
      await tx.query(`create function hang_up() returns trigger language plpgsql security definer as
        $$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return null; end $$`);
      await tx.query(`create constraint trigger at_commit after insert on probe_last
        deferrable initially deferred for each row execute function hang_up()`);
    });
    let runs = 0;
    const error = await inTransaction(database, identity, async tx => {
      runs += 1;
      await tx.query('insert into probe_last values (1)');
    }).catch((it: unknown) => it);
    expect(runs).toBe(1);
    expect(error).toBeInstanceOf(Unavailable);
    expect((error as Unavailable).saved).toBe('unknown');
    expect((error as Unavailable).text.zh).toContain('尚不能确定是否已保存');
  });

  it('that crashes makes the caller come again, and serves once it is back', async () => {
    const before = await count();
    await cluster.kill9();
    await expect(add()).rejects.toBeInstanceOf(Unavailable);
    await cluster.restart();
    await add();
    expect(await count()).toBe(before + 1);
  });

  it('that gives no connection for five seconds is called unavailable at once', async () => {
    const narrow = await openDatabase({ url: cluster.url, poolSize: 1 });
    const held = await narrow.pool.connect();
    const began = performance.now();
    await expect(asOwner(narrow, async () => {})).rejects.toBeInstanceOf(Unavailable);
    expect(performance.now() - began).toBeLessThan(8000);
    held.release();
    await narrow.close();
  });
});
