import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { type Text, text } from '../core/text.ts';
import { boundKysely } from './bound.ts';
import type { Database } from './database.ts';
import type { GuardedPool, Scope } from './pool.ts';
import type { Tables } from './tables.ts';

/** For whom a transaction runs. Row-level security reads it as `app.tenant`, `app.user` and `app.reach` (tokens joined by commas). */
export interface Identity {
  /** County code, e.g. 330282. */
  readonly tenant: number;
  /** UUID of the person. */
  readonly user: string;
  /** Tokens that open dossiers, e.g. `mediator:<uuid>`; each of a–z, 0–9, `:` and `-`. */
  readonly reach: readonly string[];
}

export interface Transaction {
  /** Runs one statement; `{ name, text, values }` prepares it once for each connection. */
  query<Row extends pg.QueryResultRow = Record<string, unknown>>(
    sql: string | pg.QueryConfig,
    params?: readonly unknown[],
  ): Promise<pg.QueryResult<Row>>;
  /**
   * As `query`, for the last statement: it is sent together with the commit, which spares a journey to the database and, after a
   * write, shortens the time that rows are locked. Nothing can be asked afterwards, and work that throws afterwards undoes nothing.
   */
  finish: Transaction['query'];
  /** Kysely on the connection of this transaction. */
  readonly kysely: Kysely<Tables>;
}

export interface TransactionOptions {
  readonly readOnly?: boolean | undefined;
}

/** What a person reads, by what is known about the rows. */
const unavailable = {
  nothing: text(
    '数据库暂时不可用，请稍后再试；本次内容没有保存。',
    'The database is not available at the moment; try again shortly. Nothing was saved.',
  ),
  unknown: text(
    '保存时数据库连接中断，尚不能确定是否已保存。请稍后刷新查看，再决定是否重新提交。',
    'The connection to the database broke while saving, and it is not known whether the change was saved. Look again shortly before you submit it once more.',
  ),
} as const satisfies Record<string, Text>;

/** The database could not be reached, or refused several times in a row; the same call may succeed a little later. */
export class Unavailable extends Error {
  readonly text: Text;
  readonly retryAfterSeconds: number;
  /** `unknown` when the connection was lost during the commit. */
  readonly saved: keyof typeof unavailable;

  constructor(cause: unknown, saved: keyof typeof unavailable = 'nothing', retryAfterSeconds = 2) {
    super(unavailable[saved].en, { cause });
    this.name = 'Unavailable';
    this.text = unavailable[saved];
    this.saved = saved;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * Runs `work` in one transaction as the role `hejie_app`, for one identity. The whole work runs again, at most five
 * times, when the database asks for it (serialisation, deadlock, restart, change of primary), so it must have no other
 * effect than on the database. Inside, only `tx` may be used: the pool throws.
 * @throws Unavailable when the database stays away, or the connection was lost during the commit; whatever `work` throws, after rolling back
 */
export function inTransaction<T>(
  database: Database,
  identity: Identity,
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return repeat(database, `${beginOf(options)}; ${identityOf(identity)}`, work, options);
}

/**
 * Runs `work` in one transaction as the owner of the tables, for what belongs to no tenant: sessions, leases, tables.
 * Repeats and throws as `inTransaction` does.
 */
export function asOwner<T>(
  database: Database,
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return repeat(database, `${beginOf(options)}; set local role none`, work, options);
}

const beginOf = ({ readOnly }: TransactionOptions) => (readOnly ? 'begin read only' : 'begin');

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const token = /^[a-z0-9:-]+$/;

/** `set local` takes no bind values, so each value is checked to hold no character that could end the literal. */
function identityOf({ tenant, user, reach }: Identity): string {
  if (!Number.isSafeInteger(tenant) || tenant <= 0) throw new Error(`Not the code of a county: ${tenant}`);
  if (!uuid.test(user)) throw new Error(`Not a UUID in lower case: ${user}`);
  const wrong = reach.find(it => !token.test(it));
  if (wrong !== undefined) throw new Error(`Not a token of reach: ${wrong}`);
  return `set local role hejie_app; set local app.tenant = '${tenant}'; set local app."user" = '${user}'; set local app.reach = '${reach.join(',')}'`;
}

const tries = 5;

async function repeat<T>(
  database: Database,
  opening: string,
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(database, opening, work);
    } catch (error) {
      if (!(error instanceof Error) || !mayPass(error, options)) throw error;
      if (attempt === tries) throw new Unavailable(error);
    }
    await sleep((0.5 + Math.random()) * 15 * 4 ** (attempt - 1));
  }
}

/** Codes after which another connection may do better: shutdown or crash of the server, loss of the connection, a demoted primary. */
const connectionCodes = /^(57P0[123]|08...|25006|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOENT)$/;
const conflictCodes = /^(40001|40P01)$/;
const codeOf = (error: Error) => String((error as NodeJS.ErrnoException).code ?? '');

function isConnectionError(error: Error): boolean {
  // The driver gives these no code.
  return connectionCodes.test(codeOf(error)) || /^(Connection terminated|Client has encountered)/.test(error.message);
}

function mayPass(error: Error, { readOnly }: TransactionOptions): boolean {
  if (codeOf(error) === '25006') return !readOnly;
  return isConnectionError(error) || conflictCodes.test(codeOf(error));
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    // Nobody gave a connection back within the pool's five seconds: asking again at once would only lengthen the queue.
    if (error instanceof Error && error.message.startsWith('timeout exceeded'))
      throw new Unavailable(error, 'nothing', 5);
    throw error;
  }
}

async function once<T>(database: Database, opening: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const pool = database.pool as GuardedPool;
  const client = await connect(pool);
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  const scope: Scope = { open: true };
  const opened = begin(client, opening);
  const tx = transactionOn(client, scope, database.engine === 'postgresql' ? undefined : opened);
  try {
    const result = await pool.inside.run(scope, () => work(tx)).finally(() => tx.end());
    await opened;
    // Lost before the commit was sent: nothing is saved, and the work may run again.
    if (broken && !tx.committed) throw broken;
    await (tx.committed ?? commit(client));
    return result;
  } catch (failure) {
    const error = await causeOf(failure, opened, tx.committed);
    if (error instanceof Error && isConnectionError(error) && database.engine === 'postgresql') broken ??= error;
    await client.query('rollback').catch((failure: Error) => {
      broken ??= failure;
    });
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

/**
 * Sends the opening without waiting for its answer. What the work asks in the same turn of the event loop leaves with it in one
 * packet. Should the opening fail, so does everything after it: outside a transaction the role of a connection sees no row.
 */
function begin(client: pg.PoolClient, opening: string): Promise<unknown> {
  setImmediate(holdBack(client));
  const opened = client.query(opening);
  opened.catch(() => {});
  return opened;
}

/** Keeps what is sent until the returned function is called: writing to a socket costs more than what is written. */
function holdBack(client: pg.PoolClient): () => void {
  const { stream } = (client as unknown as { connection: { stream: Partial<Pick<Socket, 'cork' | 'uncork'>> } })
    .connection;
  stream.cork?.();
  return () => stream.uncork?.();
}

/** Of several failures the one that the others follow from. */
async function causeOf(
  failure: unknown,
  opened: Promise<unknown>,
  committed: Promise<void> | undefined,
): Promise<unknown> {
  const first = await opened.then(
    () => failure,
    (error: unknown) => error,
  );
  if (!committed) return first;
  // A connection lost with the last statement on its way: the commit was on its way too.
  return committed.then(
    () => first,
    (error: unknown) => (error instanceof Unavailable ? error : first),
  );
}

async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('commit').catch((error: Error) => {
    // Whether the rows were written is unknown, and writing them twice would be wrong: the caller asks again by its idempotency key.
    throw isConnectionError(error) ? new Unavailable(error, 'unknown') : error;
  });
  if (command !== 'COMMIT') {
    throw new Error('A statement of the transaction failed and its error was swallowed: nothing was saved.');
  }
}

/**
 * A transaction whose statements run one after the other and, once the work is over, not at all. The embedded engine takes
 * one statement at a time: there the first waits for `opened`, and the commit for the last.
 */
function transactionOn(
  client: pg.PoolClient,
  scope: Scope,
  opened: Promise<unknown> | undefined,
): Transaction & { end(): Promise<void>; readonly committed: Promise<void> | undefined } {
  let committed: Promise<void> | undefined;
  let last: Promise<unknown> = opened ?? Promise.resolve();
  let kysely: Kysely<Tables> | undefined;
  const send: Transaction['query'] = (sql, params) => {
    if (!scope.open) throw new Error('The transaction is over: a statement came after its work had ended.');
    return (typeof sql === 'string' ? client.query(sql, params as unknown[]) : client.query(sql)) as never;
  };
  const after = <T>(run: () => Promise<T>): Promise<T> => {
    const answer = last.then(run, run);
    last = answer;
    return answer;
  };
  const query: Transaction['query'] = (sql, params) => after(() => send(sql, params));
  const finish: Transaction['query'] = (sql, params) =>
    after(() => {
      const letGo = holdBack(client);
      const answer = send(sql, params) as Promise<never>;
      committed = opened ? answer.then(() => commit(client)) : commit(client);
      committed.catch(() => {});
      scope.open = false;
      letGo();
      return answer;
    });
  return {
    query,
    finish,
    get committed() {
      return committed;
    },
    get kysely() {
      kysely ??= boundKysely(query);
      return kysely;
    },
    async end() {
      scope.open = false;
      await last.catch(() => {});
    },
  };
}
