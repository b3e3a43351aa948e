import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { text } from '../core/text.ts';
import type { Database } from './database.ts';
import { readMigrations } from './migrate.ts';
import { StoreProblem } from './problem.ts';
import { asOwner, type Transaction } from './transaction.ts';

/**
 * One format for both engines, one JSON value a line (packed when the name ends in `.gz`):
 * `["hejie-backup",1,{migrations}]`, then for each table `["table",name]` and its rows as objects, then for each file
 * `["file",path]` and its bytes as `["part",base64]`, then `["end",{rows,files,sha256}]`. Sessions and leases stay behind: nobody is
 * signed in after a restore. Rows and files go through memory a few at a time.
 */
const format = 1;
const leftOut = ['schema_migration', 'session', 'lease'];

/** Of the database that wrote it: a restored entry belongs to the transaction that restores it, its position stays. */
const ownColumns: Readonly<Record<string, readonly string[]>> = { ledger: ['xact'] };

export interface BackupCounts {
  readonly rows: number;
  readonly files: number;
}

/**
 * Writes everything into one file that only its owner may read: it holds personal data and the secrets of the
 * installation. `folder` is where uploads lie. On PostgreSQL the rows are of one moment and the server may run; files are written
 * before the rows that name them, so each of these has its bytes.
 */
export async function writeBackup(database: Database, file: string, folder: string): Promise<BackupCounts> {
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const disk = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true });
  const gzip = file.endsWith('.gz') ? createGzip() : undefined;
  gzip?.pipe(disk);
  const out = gzip ?? disk;
  const hash = createHash('sha256');
  const write = async (line: string) => {
    hash.update(`${line}\n`);
    if (!out.write(`${line}\n`)) await new Promise<void>(resolve => out.once('drain', resolve));
  };
  try {
    const migrations = readMigrations().map(m => m.sha256);
    await write(JSON.stringify(['hejie-backup', format, { migrations }]));
    const rows = await asOwner(database, tx => writeTables(tx, write), { readOnly: true });
    let files = 0;
    for (const relative of filesIn(folder)) {
      await writeFile(path.join(folder, relative), relative, write);
      files += 1;
    }
    await write(JSON.stringify(['end', { rows, files, sha256: hash.copy().digest('hex') }]));
    out.end();
    await finished(disk);
    renameSync(part, file);
    return { rows, files };
  } catch (error) {
    out.destroy();
    disk.destroy();
    rmSync(part, { force: true });
    throw error;
  }
}

async function writeTables(tx: Transaction, write: (line: string) => Promise<void>): Promise<number> {
  await tx.query('set transaction isolation level repeatable read');
  let rows = 0;
  for (const table of await listTables(tx)) {
    await write(JSON.stringify(['table', table]));
    await tx.query(`declare rows_of no scroll cursor for select row_to_json(t)::text as line from "${table}" t`);
    for (;;) {
      const page = await tx.query<{ line: string }>('fetch 200 from rows_of');
      for (const { line } of page.rows) await write(line);
      rows += page.rows.length;
      if (page.rows.length === 0) break;
    }
    await tx.query('close rows_of');
  }
  return rows;
}

/** Tables in an order in which each comes after those it refers to. */
async function listTables(tx: Transaction): Promise<string[]> {
  const { rows } = await tx.query<{ name: string; needs: string[] }>(
    `select c.relname as name, coalesce((select array_agg(distinct r.relname::text) from pg_constraint k join pg_class r on r.oid = k.confrelid
              where k.conrelid = c.oid and k.contype = 'f' and r.oid <> c.oid), '{}') as needs
       from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname`,
  );
  const waiting = new Map(rows.filter(r => !leftOut.includes(r.name)).map(r => [r.name, r.needs]));
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].find(([, needs]) => needs.every(need => !waiting.has(need)));
    if (!ready) throw new Error(`Tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`);
    ordered.push(ready[0]);
    waiting.delete(ready[0]);
  }
  return ordered;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Bytes of a part: a multiple of three, so that each part is base64 of its own. */
const partBytes = 768 * 1024;

async function writeFile(full: string, relative: string, write: (line: string) => Promise<void>): Promise<void> {
  await write(JSON.stringify(['file', relative]));
  for await (const bytes of createReadStream(full, { highWaterMark: partBytes }))
    await write(JSON.stringify(['part', (bytes as Buffer).toString('base64')]));
}

type Line =
  | { readonly kind: 'table' | 'file' | 'part'; readonly value: string }
  | { readonly kind: 'row'; readonly json: string };

const unfit = (zh: string, en: string) => new StoreProblem(text(zh, en));

/** The lines of a backup; throws a StoreProblem unless it is whole, of this format and of these migrations. */
async function* readLines(file: string): AsyncGenerator<Line> {
  const source = createReadStream(file);
  const stream = file.endsWith('.gz') ? source.pipe(createGunzip()) : source;
  source.on('error', error => stream.destroy(error));
  const hash = createHash('sha256');
  let rows = 0;
  let files = 0;
  let first = true;
  let ended = false;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line === '') continue;
    if (line.startsWith('{')) {
      rows += 1;
      hash.update(`${line}\n`);
      yield { kind: 'row', json: line };
      continue;
    }
    const [kind, value, more] = JSON.parse(line) as [string, unknown, unknown];
    if (first) checkHeader(kind, value, more);
    else if (kind === 'end') {
      const end = value as { rows: number; files: number; sha256: string };
      if (end.rows !== rows || end.files !== files || end.sha256 !== hash.copy().digest('hex')) break;
      ended = true;
    } else if (kind === 'table' || kind === 'file' || kind === 'part') {
      files += kind === 'file' ? 1 : 0;
      yield { kind, value: String(value) };
    }
    hash.update(`${line}\n`);
    first = false;
  }
  if (!ended)
    throw unfit(
      '备份文件不完整或被改动过，没有恢复任何内容。',
      'The backup is not whole or was changed; nothing was restored.',
    );
}

function checkHeader(kind: string, value: unknown, more: unknown): void {
  if (kind !== 'hejie-backup' || value !== format)
    throw unfit('这不是和解通的备份文件。', 'This is not a backup of Hejie.');
  const own = readMigrations().map(m => m.sha256);
  const theirs = (more as { migrations?: string[] }).migrations ?? [];
  if (own.length !== theirs.length || own.some((sha256, i) => sha256 !== theirs[i]))
    throw unfit(
      '备份来自另一个版本的程序。请用当时的版本恢复，再升级。',
      'The backup is of another version of the program. Restore it with that version, then upgrade.',
    );
}

/**
 * Restores a backup into an empty, migrated database and a folder for uploads. Rows come back in one transaction, or none does. The file
 * is read through once before anything is written.
 * @throws StoreProblem when the backup is not whole or not of this version, or the database is not empty
 */
export async function readBackup(database: Database, file: string, folder: string): Promise<BackupCounts> {
  for await (const _ of readLines(file));
  await asOwner(database, refuseFull, { readOnly: true });
  const files = await restoreFiles(file, folder);
  const rows = await asOwner(database, tx => restoreTables(tx, file));
  return { rows, files };
}

async function refuseFull(tx: Transaction): Promise<void> {
  for (const table of await listTables(tx)) {
    const { rows } = await tx.query(`select 1 from "${table}" limit 1`);
    if (rows.length > 0)
      throw unfit(
        `数据库不是空的（${table} 里有内容）。请恢复到新的数据库。`,
        `The database is not empty (${table} has rows). Restore into a new one.`,
      );
  }
}

const batchRows = 200;

async function restoreTables(tx: Transaction, file: string): Promise<number> {
  const known = new Set(await listTables(tx));
  let statement = '';
  let batch: string[] = [];
  let rows = 0;
  const flush = async () => {
    if (batch.length > 0) await tx.query(statement, [`[${batch.join(',')}]`]);
    rows += batch.length;
    batch = [];
  };
  for await (const line of readLines(file)) {
    if (line.kind === 'row') {
      batch.push(line.json);
      if (batch.length === batchRows) await flush();
    } else if (line.kind === 'table') {
      await flush();
      if (!known.has(line.value))
        throw unfit(`备份里有不认识的表：${line.value}`, `The backup has a table that is not known: ${line.value}`);
      statement = await insertInto(tx, line.value);
    }
  }
  await flush();
  await raiseSequences(tx);
  return rows;
}

async function insertInto(tx: Transaction, table: string): Promise<string> {
  const { rows } = await tx.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [`public."${table}"`],
  );
  const columns = rows
    .map(r => r.name)
    .filter(name => !ownColumns[table]?.includes(name))
    .map(name => `"${name}"`)
    .join(', ');
  return `insert into "${table}" (${columns}) overriding system value
          select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`;
}

/** Identity columns go on after the highest number that came back. */
async function raiseSequences(tx: Transaction): Promise<void> {
  const { rows } = await tx.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and is_identity = 'YES'`,
  );
  for (const { table, column } of rows)
    await tx.query(
      `select setval(pg_get_serial_sequence('public."${table}"', '${column}'), greatest((select max("${column}") from "${table}"), 1))`,
    );
}

async function restoreFiles(file: string, folder: string): Promise<number> {
  let files = 0;
  let handle: Awaited<ReturnType<typeof open>> | undefined;
  try {
    for await (const line of readLines(file)) {
      if (line.kind === 'file') {
        await finish(handle);
        const full = path.join(folder, line.value);
        // A name out of a file is not to be trusted with a place.
        if (!full.startsWith(path.resolve(folder) + path.sep))
          throw unfit(
            `备份里的文件名不合规：${line.value}`,
            `The backup has a file with an improper name: ${line.value}`,
          );
        await mkdir(path.dirname(full), { recursive: true });
        handle = await open(full, 'w', 0o600);
        files += 1;
      } else if (line.kind === 'part') await handle?.write(Buffer.from(line.value, 'base64'));
    }
  } finally {
    await finish(handle);
  }
  return files;
}

async function finish(handle: Awaited<ReturnType<typeof open>> | undefined): Promise<void> {
  if (!handle) return;
  await handle.sync().catch(() => {});
  await handle.close().catch(() => {});
}
