import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openDatabase } from '../src/store/database.ts';
import { migrate, readMigrations } from '../src/store/migrate.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const cache = path.join(root, 'node_modules/.cache/hejie-templates');
const dayInMs = 86_400_000;

/** Changes with the migrations and with the embedded engine. */
function fingerprint(): string {
  const engine = readFileSync(path.join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8');
  const hash = createHash('sha256').update(JSON.parse(engine).version);
  for (const { name, sha256 } of readMigrations()) hash.update(`${name} ${sha256}\n`);
  return hash.digest('hex').slice(0, 16);
}

/** The migrated data directory that test databases are copied from; made when the migrations have changed. */
export async function embeddedTemplate(): Promise<string> {
  const directory = path.join(cache, fingerprint());
  if (existsSync(directory)) return directory;
  mkdirSync(cache, { recursive: true });
  removeOld();
  const making = mkdtempSync(path.join(cache, 'making-'));
  const fresh = path.join(making, 'data');
  try {
    const database = await openDatabase({ directory: fresh });
    await migrate(database).finally(() => database.close());
    // Another run may have been faster.
    if (!existsSync(directory)) renameSync(fresh, directory);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return directory;
}

function removeOld(): void {
  for (const name of readdirSync(cache)) {
    const full = path.join(cache, name);
    if (Date.now() - statSync(full).mtimeMs > dayInMs) rmSync(full, { recursive: true, force: true });
  }
}

export const copyTemplate = (from: string, to: string): void => cpSync(from, to, { recursive: true });

/** The address of another database on the same server. */
export function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs one statement beside the databases, such as `create database`. */
export async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 5000 });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Drops a database. While the server's own vacuum works in it only a superuser could throw it out: then once more, a little later. */
export async function dropDatabase(server: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await onServer(server, `drop database if exists ${name} with (force)`);
    } catch (error) {
      if ((error as { code?: string }).code !== '42501' || attempt === 20) throw error;
      await new Promise(resolve => setTimeout(resolve, 250));
    }
  }
}

/** Creates and migrates the database on a PostgreSQL that test databases are copied from; answers with its name. */
export async function serverTemplate(server: string): Promise<string> {
  const name = `hejie_template_${process.pid}_${Date.now()}`;
  await onServer(server, `create database ${name} template template0 encoding 'UTF8'`);
  const database = await openDatabase({ url: urlOf(server, name), poolSize: 1 });
  await migrate(database).finally(() => database.close());
  return name;
}
