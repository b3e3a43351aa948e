import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

/** One running piece of work; what it started and left behind may use the pool again once it is over. */
export interface Scope {
  open: boolean;
}

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

type Options = Omit<pg.PoolConfig, 'onConnect'> & { onConnect: (client: pg.ClientBase) => Promise<unknown> };

/**
 * A pool that refuses to be asked from inside a transaction: with one connection such a query would wait for itself
 * for ever, with many it would not see the transaction's own rows.
 */
export class GuardedPool extends pg.Pool {
  readonly inside = new AsyncLocalStorage<Scope>();

  constructor(options: Options, client: new (config: pg.ClientConfig) => pg.Client = pg.Client) {
    super({ ...options, Client: client } as unknown as pg.PoolConfig);
    // A connection that breaks while nobody uses it is replaced at the next query; without a listener it would end the process.
    this.on('error', () => {});
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | void {
    if (this.inside.getStore()?.open) {
      const error = new Error(
        'A transaction is running here, and the pool was asked for another connection: use the transaction (`tx`) that was handed to the work.',
      );
      if (!callback) return Promise.reject(error);
      callback(error, undefined, () => {});
      return;
    }
    return callback ? super.connect(callback as never) : super.connect();
  }
}
