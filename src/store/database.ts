import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Text, text } from '../core/text.ts';
import { type Lock, lockDirectory } from './lock.ts';
import { GuardedPool } from './pool.ts';
import { StoreProblem } from './problem.ts';
import type { Tables } from './tables.ts';
import { types } from './types.ts';

/** Where the rows are: a PostgreSQL by `url`, or the embedded one in a `directory` or, for a moment, in `memory`. */
export interface DatabaseConfig {
  readonly url?: string | undefined;
  readonly directory?: string | undefined;
  readonly memory?: true | undefined;
  /** Connections to PostgreSQL at most (10 unless told); the embedded engine has one. */
  readonly poolSize?: number | undefined;
  /**
   * Whether the pool of a PostgreSQL refuses to be asked inside a transaction (yes, unless told). Watching for this mistake of the program
   * makes every promise dearer; a server in use leaves it to the tests. The embedded engine always watches: it would wait for itself.
   */
  readonly watched?: boolean | undefined;
}

export interface Database {
  readonly engine: 'pglite' | 'postgresql';
  /**
   * For questions about the server itself. Outside `inTransaction` and `asOwner` a connection is the role `hejie_app`
   * without a tenant, which sees no row; inside them its use throws where the pool is watched.
   */
  readonly pool: pg.Pool;
  readonly kysely: Kysely<Tables>;
  /** Version of the server, e.g. `15.18`. */
  readonly version: string;
  /** What works, but not as well as it should; for the log and the person who starts the server. */
  readonly warnings: readonly Text[];
  close(): Promise<void>;
}

/** The PostgreSQL inside the embedded engine; its data directory opens with this major version alone. */
const embeddedMajor = '18';

/** SQL is written for this version; the embedded engine is newer. */
const oldestServer = 150_000;

/**
 * Every new connection: the legal day of an instant is the Chinese one, and the role is the one that sees nothing
 * without a tenant (a database not yet migrated has no such role).
 */
const onConnect = `
  set timezone to 'Asia/Shanghai';
  do $$ begin
    if exists (select from pg_roles where rolname = 'hejie_app') then set role hejie_app; end if;
  exception when insufficient_privilege then null;
  end $$`;

const common = { types, connectionTimeoutMillis: 5000 } satisfies pg.PoolConfig;

/**
 * Opens the store and checks that it fits: server version, encoding, version of the embedded data directory. It does
 * not migrate.
 * @throws StoreProblem with zh and en text, DirectoryInUse among them; the driver's error when nobody answers at `url`
 */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  if (config.url !== undefined) return openServer(config.url, config.poolSize ?? 10, config.watched ?? true);
  if (config.memory) return openEmbedded(await PGlite.create(), undefined);
  if (config.directory === undefined) throw new Error('openDatabase needs a url, a directory or memory.');
  const lock = await lockDirectory(config.directory);
  try {
    return await openEmbedded(await openDirectory(realpathSync(config.directory)), lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openServer(url: string, max: number, watched: boolean): Promise<Database> {
  const pool = new GuardedPool(
    {
      ...common,
      connectionString: url,
      max,
      keepAlive: true,
      // A statement need not wait for the answer to the one before; a transaction makes use of it where the order is safe.
      pipeline: true,
      application_name: 'hejie',
      onConnect: client => client.query(onConnect),
    },
    watched,
  );
  return check('postgresql', pool, () => pool.end());
}

async function openEmbedded(engine: PGlite, lock: Lock | undefined): Promise<Database> {
  /** All clients speak to one session. Each gets its own connection object, or it would hear its predecessor end. */
  class EmbeddedClient extends pg.Client {
    constructor(settings: pg.ClientConfig) {
      super({ ...settings, ...createPgConfig(engine) } as unknown as pg.ClientConfig);
    }
  }
  const pool = new GuardedPool(
    {
      ...common,
      max: 1,
      idleTimeoutMillis: 0,
      // What a dropped client left in the session: an open transaction, prepared statements.
      onConnect: async client => {
        await client.query('rollback');
        await client.query(`deallocate all; ${onConnect}`);
      },
    },
    true,
    EmbeddedClient,
  );
  return check('pglite', pool, async () => {
    await pool.end();
    await engine.close();
    lock?.release();
  });
}

/** Opens a data directory of the embedded engine; a new one appears whole or not at all. */
async function openDirectory(directory: string): Promise<PGlite> {
  const versionFile = path.join(directory, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    if (readdirSync(directory).length > 0) {
      throw new StoreProblem(
        text(
          `目录 ${directory} 不是空目录，也不是数据库目录。请换一个目录。`,
          `The directory ${directory} is not empty and holds no database. Choose another directory.`,
        ),
      );
    }
    const fresh = `${directory}.new`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    await (await PGlite.create(fresh)).close();
    rmSync(directory, { recursive: true });
    renameSync(fresh, directory);
  }
  const major = readFileSync(versionFile, 'utf8').trim();
  if (major !== embeddedMajor) {
    throw new StoreProblem(
      text(
        `数据目录 ${directory} 的版本是 PostgreSQL ${major}，本程序内置的是 ${embeddedMajor}。请用原来的版本备份，再恢复到新目录。`,
        `The data directory ${directory} is of PostgreSQL ${major}, and this program embeds ${embeddedMajor}. Make a backup with the earlier version and restore it into a new directory.`,
      ),
    );
  }
  return PGlite.create(directory);
}

interface ServerFacts {
  number: number;
  version: string;
  encoding: string;
  ctype: string;
}

const serverFacts = `
  select current_setting('server_version_num')::int as number,
    split_part(current_setting('server_version'), ' ', 1) as version,
    pg_encoding_to_char(encoding) as encoding, datctype as ctype
  from pg_database where datname = current_database()`;

async function check(engine: Database['engine'], pool: GuardedPool, close: () => Promise<void>): Promise<Database> {
  try {
    const { rows } = await pool.query<ServerFacts>(serverFacts);
    const facts = rows[0]!;
    const problem = problemOf(facts);
    if (problem) throw new StoreProblem(problem);
    const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    let closed: Promise<void> | undefined;
    return {
      engine,
      pool,
      kysely,
      version: facts.version,
      warnings: warningsOf(engine, facts),
      close: () => (closed ??= close()),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Why this server cannot hold the store, or nothing. */
export function problemOf({ number, version, encoding }: ServerFacts): Text | undefined {
  if (number < oldestServer) {
    return text(
      `数据库是 PostgreSQL ${version}，需要 15 或更高版本。`,
      `The database is PostgreSQL ${version}; version 15 or later is needed.`,
    );
  }
  if (encoding !== 'UTF8') {
    return text(
      `数据库编码是 ${encoding}，需要 UTF8。请用 UTF8 编码新建数据库。`,
      `The encoding of the database is ${encoding}; UTF8 is needed. Create a database with encoding UTF8.`,
    );
  }
  return undefined;
}

/** What the person who starts the server should know about it. */
export function warningsOf(engine: Database['engine'], { ctype }: ServerFacts): Text[] {
  const warnings: Text[] = [];
  if (engine === 'pglite') {
    warnings.push(
      text(
        '正在使用内置数据库，适合试用和小型机构；断电可能丢失最近的数据。正式使用请设置 DATABASE_URL，连接 PostgreSQL 15 或更高版本。',
        'The embedded database is in use: it is for trying out and for small offices, and a power failure may lose recent data. Set DATABASE_URL to a PostgreSQL 15 or later for production.',
      ),
    );
  }
  if (ctype === 'C' || ctype === 'POSIX') {
    warnings.push(
      text(
        `数据库的字符分类（LC_CTYPE）是 ${ctype}，部分中文检索和大小写处理不准确。建议用 C.UTF-8 新建数据库。`,
        `The character classification (LC_CTYPE) of the database is ${ctype}: some searches in Chinese and letter cases will be wrong. A database created with C.UTF-8 is advised.`,
      ),
    );
  }
  return warnings;
}
