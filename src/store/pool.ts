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

const unwatched: GuardedPool['inside'] = {
  run: (_scope: Scope, work: () => never) => work(),
  getStore: () => undefined,
};

/**
 * A pool that refuses to be asked from inside a transaction: with one connection such a query would wait for itself
 * for ever, with many it would not see the transaction's own rows.
 */
export class GuardedPool extends pg.Pool {
  /** Runs work of a transaction, and tells in it that it runs. */
  readonly inside: Pick<AsyncLocalStorage<Scope>, 'run' | 'getStore'>;

  /** Unless it is `watched`, it does not notice. */
  constructor(options: Options, watched: boolean, client: new (config: pg.ClientConfig) => pg.Client = pg.Client) {
    super({ ...options, Client: client } as unknown as pg.PoolConfig);
    this.inside = watched ? new AsyncLocalStorage<Scope>() : unwatched;
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
