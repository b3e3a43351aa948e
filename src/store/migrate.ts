import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { text } from '../core/text.ts';
import type { Database } from './database.ts';
import { StoreProblem } from './problem.ts';
import { asOwner } from './transaction.ts';

/** One file `NNN-name.sql`, with the hash of its text (line ends do not count). */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
  readonly sql: string;
}

type Applied = Pick<Migration, 'number' | 'name' | 'sha256'>;

/** Of this program alone, so that two servers which start together migrate one after the other. */
const lockKey = 4_835_270_011;

const ledger = `
  create table if not exists schema_migration (
    number integer primary key,
    name text not null,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`;

/** The folder of the migrations: beside this module (source, or copied beside the bundle), else in the project's source. */
export function migrationsFolder(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const beside = path.join(here, 'migrations');
  if (existsSync(beside)) return beside;
  for (let folder = here; ; folder = path.dirname(folder)) {
    const inside = path.join(folder, 'src/store/migrations');
    if (existsSync(path.join(folder, 'package.json')) && existsSync(inside)) return inside;
    if (folder === path.dirname(folder)) throw new Error(`No folder of migrations is above ${here}.`);
  }
}

/** The migrations of a folder in order. A file that is out of line is a bug of ours. */
export function readMigrations(folder = migrationsFolder()): Migration[] {
  const files = readdirSync(folder).filter(name => name.endsWith('.sql'));
  return files.sort().map((file, index) => {
    const [, digits, name] = /^(\d{3})-([a-z0-9-]+)\.sql$/.exec(file) ?? [];
    if (!digits || !name || Number(digits) !== index + 1) {
      throw new Error(`The migration ${file} should be called ${String(index + 1).padStart(3, '0')}-name.sql.`);
    }
    const sql = readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    return { number: index + 1, name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

/**
 * Brings the tables up to this program: applies each file that is not yet applied, in its own transaction, as the
 * owner. Answers with the names of the files it applied.
 * @throws StoreProblem when an applied file has been changed or the database is of a later program, with nothing done;
 *   when a file fails, with that file rolled back
 */
export async function migrate(database: Database, folder?: string): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = await database.pool.connect();
  let failed = true;
  try {
    await client.query('set role none');
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(ledger);
    const { rows } = await client.query<Applied>('select number, name, sha256 from schema_migration order by number');
    refuseForeign(migrations, rows);
    const open = migrations.slice(rows.length);
    for (const migration of open) await apply(client, migration);
    await client.query('select pg_advisory_unlock($1)', [lockKey]);
    // From here on this connection, like every later one, is the role that sees nothing without a tenant.
    if (migrations.length > 0) await client.query('set role hejie_app');
    failed = false;
    return open.map(({ number, name }) => `${String(number).padStart(3, '0')}-${name}`);
  } finally {
    if (failed) await client.query('select pg_advisory_unlock_all()').catch(() => {});
    client.release(failed);
  }
}

/** True when every file of this program is applied, unchanged, and no other. */
export async function isMigrated(database: Database, folder?: string): Promise<boolean> {
  const migrations = readMigrations(folder);
  return asOwner(
    database,
    async tx => {
      const { rows: there } = await tx.query(`select 1 where to_regclass('schema_migration') is not null`);
      if (there.length === 0) return false;
      const { rows } = await tx.query<Applied>('select number, name, sha256 from schema_migration order by number');
      return (
        rows.length === migrations.length && migrations.every(({ sha256 }, index) => sha256 === rows[index]?.sha256)
      );
    },
    { readOnly: true },
  );
}

/** Refuses a database whose applied files are not the first of ours, word for word. */
function refuseForeign(migrations: readonly Migration[], applied: readonly Applied[]): void {
  for (const [index, row] of applied.entries()) {
    const own = migrations[index];
    if (!own) {
      throw new StoreProblem(
        text(
          `数据库已由更新版本的和解通升级（${row.number}-${row.name}）。请使用不低于该版本的程序。`,
          `A later version of Hejie has migrated this database (${row.number}-${row.name}). Use that version or a later one.`,
        ),
      );
    }
    if (own.number !== row.number || own.sha256 !== row.sha256) {
      throw new StoreProblem(
        text(
          `升级文件 ${own.number}-${own.name}.sql 执行后被改动过，数据库未作任何更改。请恢复原文件；新的改动请写入新的升级文件。`,
          `The migration ${own.number}-${own.name}.sql was changed after it had been applied; nothing was done to the database. Restore the file, and put the change into a new migration.`,
        ),
      );
    }
  }
}

async function apply(client: pg.PoolClient, { number, name, sha256, sql }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into schema_migration (number, name, sha256) values ($1, $2, $3)', [
      number,
      name,
      sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    const position = Number((error as { position?: string }).position ?? 0);
    const line = position > 0 ? sql.slice(0, position).split('\n').length : undefined;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreProblem(
      text(
        `升级文件 ${number}-${name}.sql${line ? ` 第 ${line} 行` : ''} 执行失败，已撤销：${reason}`,
        `The migration ${number}-${name}.sql failed${line ? ` at line ${line}` : ''} and was rolled back: ${reason}`,
      ),
      error,
    );
  }
}
