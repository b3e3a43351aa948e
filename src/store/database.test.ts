import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { copyTemplate, embeddedTemplate } from '../../test/template.ts';
import { openDatabase, problemOf, warningsOf } from './database.ts';
import { DirectoryInUse } from './lock.ts';
import { StoreProblem } from './problem.ts';
import { asOwner } from './transaction.ts';
import { countOf, instantOf } from './types.ts';

const database = await testDatabase();
afterAll(() => database.close());

describe('a value from the database', () => {
  it('is a day as written, an instant in UTC with its microseconds, exact numbers and counts', async () => {
    const { rows } = await database.pool.query(`
      select date '2026-03-01' as day,
        timestamptz '2026-03-01 00:30:00.123456+08' as instant,
        timestamptz '2026-03-01 00:30:00+08' as whole,
        count(*) as count,
        9007199254740993 as huge,
        54000.10::numeric(14, 2) as money,
        array[date '2026-03-01', null] as days,
        array[timestamptz '2026-03-01 00:30:00+08'] as instants,
        array[1::int8, 9007199254740993] as counts,
        '{"a": 1}'::jsonb as data
      from generate_series(1, 3)`);
    expect(rows).toEqual([
      {
        day: '2026-03-01',
        instant: '2026-02-28T16:30:00.123456Z',
        whole: '2026-02-28T16:30:00Z',
        count: 3,
        huge: '9007199254740993',
        money: '54000.10',
        days: ['2026-03-01', null],
        instants: ['2026-02-28T16:30:00Z'],
        counts: [1, '9007199254740993'],
        data: { a: 1 },
      },
    ]);
  });

  it('that is an instant falls on the Chinese day', async () => {
    const { rows } = await database.pool.query(`select timestamptz '2026-02-28 16:30:00Z'::date as day`);
    expect(rows).toEqual([{ day: '2026-03-01' }]);
  });

  it.each([
    ['2026-03-01 05:45:00+05:45', '2026-03-01T00:00:00Z'],
    ['2026-01-01 00:00:00.5-03', '2026-01-01T03:00:00.5Z'],
    ['infinity', 'infinity'],
  ])('written %s reads %s', (raw, iso) => expect(instantOf(raw)).toBe(iso));

  it('that counts is a number as far as numbers are exact', () => {
    expect(countOf('9007199254740991')).toBe(9007199254740991);
    expect(countOf('-9007199254740993')).toBe('-9007199254740993');
  });
});

describe('a connection', () => {
  it('is the role that sees nothing without a tenant, also after an error', async () => {
    const role = async () => (await database.pool.query('select current_user as role')).rows;
    expect(await role()).toEqual([{ role: 'hejie_app' }]);
    await expect(database.pool.query('select nothing_like_it')).rejects.toMatchObject({ code: '42703' });
    expect(await role()).toEqual([{ role: 'hejie_app' }]);
  });

  it('keeps prepared statements apart from those of a connection that was dropped', async () => {
    const ask = () => database.pool.query({ name: 'one', text: 'select 1 as one' });
    expect((await ask()).rows).toEqual([{ one: 1 }]);
    await expect(database.pool.query('select nothing_like_it')).rejects.toThrow();
    expect((await ask()).rows).toEqual([{ one: 1 }]);
  });

  it('serves many questions at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => database.pool.query('select $1::int as n', [index])),
    );
    expect(answers.map(({ rows }) => rows[0].n)).toEqual(Array.from({ length: 40 }, (_, index) => index));
  });
});

describe('opening the store', () => {
  it('says the engine and the version of the server', () => {
    expect(database.engine).toBe(process.env.TEST_DATABASE_URL ? 'postgresql' : 'pglite');
    expect(Number.parseFloat(database.version)).toBeGreaterThanOrEqual(15);
    expect(database.warnings).toHaveLength(database.engine === 'pglite' ? 1 : 0);
  });

  it('refuses a server before 15 and an encoding other than UTF8', () => {
    const facts = { number: 150018, version: '15.18', encoding: 'UTF8', ctype: 'C.UTF-8' };
    expect(problemOf(facts)).toBeUndefined();
    expect(problemOf({ ...facts, number: 140012, version: '14.12' })?.zh).toContain('需要 15 或更高版本');
    expect(problemOf({ ...facts, encoding: 'SQL_ASCII' })?.en).toContain('UTF8 is needed');
    expect(warningsOf('postgresql', { ...facts, ctype: 'C' })[0]?.zh).toContain('LC_CTYPE');
  });

  it('says so within seconds when nobody answers at the address', async () => {
    await expect(openDatabase({ url: 'postgresql://hejie@127.0.0.1:1/hejie' })).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });

  it('keeps what was written in a directory, and refuses it to a second opener', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-directory-'));
    const place = { directory: path.join(folder, 'data') };
    copyTemplate(await embeddedTemplate(), place.directory);
    const first = await openDatabase(place);
    await asOwner(first, async tx => {
      await tx.query('create table probe_keepsake (word text)');
      await tx.query(`insert into probe_keepsake values ('和解')`);
    });
    await expect(openDatabase(place)).rejects.toBeInstanceOf(DirectoryInUse);
    await first.close();
    const second = await openDatabase(place);
    const { rows } = await asOwner(second, tx => tx.query('select word from probe_keepsake'));
    expect(rows).toEqual([{ word: '和解' }]);
    await second.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('a data directory', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-directory-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('of another major version is refused with the way out, and is free afterwards', async () => {
    writeFileSync(path.join(folder, 'PG_VERSION'), '17\n');
    const refused = openDatabase({ directory: folder });
    await expect(refused).rejects.toBeInstanceOf(StoreProblem);
    await expect(refused).rejects.toThrow('PostgreSQL 17');
    expect(existsSync(`${folder}.lock`)).toBe(false);
  });

  it('that holds something else is refused and left alone', async () => {
    const photos = path.join(folder, 'photos');
    mkdirSync(photos);
    writeFileSync(path.join(photos, 'picture.txt'), 'x');
    await expect(openDatabase({ directory: photos })).rejects.toThrow('is not empty and holds no database');
    expect(existsSync(path.join(photos, 'picture.txt'))).toBe(true);
  });

  it('that is new appears whole: a start that was cut short before leaves nothing behind', async () => {
    const directory = path.join(folder, 'city');
    mkdirSync(`${directory}.new/base`, { recursive: true });
    const fresh = await openDatabase({ directory });
    expect(fresh.version).toMatch(/^18\./);
    await fresh.close();
    expect(existsSync(`${directory}.new`)).toBe(false);
  });
});
