import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { openDatabase } from './database.ts';
import { isMigrated, migrate, migrationsFolder, readMigrations } from './migrate.ts';
import { StoreProblem } from './problem.ts';
import { asOwner } from './transaction.ts';

const database = await testDatabase();
afterAll(() => database.close());

const own = readMigrations();
const numberOf = (index: number) => String(own.length + index).padStart(3, '0');
let folder: string;

/** A migration after the last one of the project, in a copy of its folder. */
const write = (index: number, name: string, sql: string) =>
  writeFileSync(path.join(folder, `${numberOf(index)}-${name}.sql`), sql);

const tables = async () => {
  const { rows } = await asOwner(database, tx =>
    tx.query<{ name: string }>(
      `select relname as name from pg_class where relname like 'probe%' and relkind = 'r' order by 1`,
    ),
  );
  return rows.map(({ name }) => name);
};

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-migrations-'));
  cpSync(migrationsFolder(), folder, { recursive: true });
});

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await asOwner(database, async tx => {
    await tx.query('drop table if exists probe_one, probe_two');
    await tx.query('delete from schema_migration where number > $1', [own.length]);
  });
});

describe('the migrations', () => {
  it('of the project are applied and leave nothing to do', async () => {
    expect(own[0]?.name).toBe('roles-and-tenants');
    expect(await isMigrated(database)).toBe(true);
    expect(await migrate(database)).toEqual([]);
  });

  it('are each applied once, in order, and kept in the ledger with their hash', async () => {
    write(1, 'one', 'create table probe_one (n int); insert into probe_one values (1);');
    write(2, 'two', 'create table probe_two as select n + 1 as n from probe_one;');
    expect(await isMigrated(database, folder)).toBe(false);
    expect(await migrate(database, folder)).toEqual([`${numberOf(1)}-one`, `${numberOf(2)}-two`]);
    expect(await migrate(database, folder)).toEqual([]);
    expect(await isMigrated(database, folder)).toBe(true);
    const { rows } = await asOwner(database, tx =>
      tx.query('select sha256, (select sum(n) from probe_two) as sum from schema_migration order by number'),
    );
    expect(rows.map(row => row.sha256)).toEqual(readMigrations(folder).map(it => it.sha256));
    expect(rows[0]?.sum).toBe(2);
  });

  it('run once when two servers start together', async () => {
    write(1, 'one', 'create table probe_one (n int);');
    const both = await Promise.all([migrate(database, folder), migrate(database, folder)]);
    expect(both.flat()).toEqual([`${numberOf(1)}-one`]);
  });

  it('are refused when an applied file was changed afterwards, and nothing is done', async () => {
    write(1, 'one', 'create table probe_one (n int);');
    await migrate(database, folder);
    write(1, 'one', 'create table probe_one (n bigint);');
    write(2, 'two', 'create table probe_two (n int);');
    expect(await isMigrated(database, folder)).toBe(false);
    const refused = migrate(database, folder);
    await expect(refused).rejects.toBeInstanceOf(StoreProblem);
    await expect(refused).rejects.toThrow(/执行后被改动过[\s\S]*was changed after it had been applied/);
    expect(await tables()).toEqual(['probe_one']);
  });

  it('do not care about line ends', async () => {
    write(1, 'one', 'create table probe_one (\n  n int\n);\n');
    await migrate(database, folder);
    write(1, 'one', 'create table probe_one (\r\n  n int\r\n);\r\n');
    expect(await isMigrated(database, folder)).toBe(true);
  });

  it('are refused when the database is of a later program', async () => {
    write(1, 'one', 'create table probe_one (n int);');
    await migrate(database, folder);
    await expect(migrate(database)).rejects.toThrow('A later version of Hejie has migrated this database');
    expect(await isMigrated(database)).toBe(false);
  });

  it('that fail are rolled back whole, name the file and the line, and keep what came before', async () => {
    write(1, 'one', 'create table probe_one (n int);');
    write(2, 'two', 'create table probe_two (n int);\n\ninsert into probe_two values (nonsense);');
    const refused = migrate(database, folder);
    await expect(refused).rejects.toThrow(`${own.length + 2}-two.sql failed at line 3`);
    expect(await tables()).toEqual(['probe_one']);
    write(2, 'two', 'create table probe_two (n int);');
    expect(await migrate(database, folder)).toEqual([`${numberOf(2)}-two`]);
  });

  it('must be numbered without a gap', () => {
    write(2, 'two', 'select 1;');
    expect(() => readMigrations(folder)).toThrow(`should be called ${numberOf(1)}-name.sql`);
  });

  it('leave the connection as the role that sees nothing without a tenant', async () => {
    write(1, 'one', 'create table probe_one (n int);');
    await migrate(database, folder);
    const { rows } = await database.pool.query('select current_user as role');
    expect(rows).toEqual([{ role: 'hejie_app' }]);
  });
});

describe('the role of the application', () => {
  it('cannot log in, owns nothing and cannot go round row-level security', async () => {
    const { rows } = await database.pool.query(`
      select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*) from pg_class where relowner = pg_roles.oid) as owned
      from pg_roles where rolname = 'hejie_app'`);
    expect(rows).toEqual([
      { rolcanlogin: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 },
    ]);
  });

  it('neither reads nor writes the ledger of migrations', async () => {
    await expect(database.pool.query('select * from schema_migration')).rejects.toMatchObject({ code: '42501' });
    await expect(database.pool.query('create table mine (n int)')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a database without migrations', () => {
  it('says so, and is migrated from nothing', async () => {
    const empty = await openDatabase({ memory: true });
    expect(await isMigrated(empty)).toBe(false);
    expect(await migrate(empty)).toHaveLength(own.length);
    expect(await isMigrated(empty)).toBe(true);
    await empty.close();
  });
});
