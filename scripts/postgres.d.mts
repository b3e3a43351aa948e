/** A throw-away PostgreSQL cluster. */
export interface Cluster {
  /** As the role `hejie`, which owns the database `hejie` and is no superuser. */
  readonly url: string;
  readonly superuserUrl: string;
  /** E.g. `15.18`. */
  readonly version: string;
  readonly directory: string;
  pid(): number;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
  /** Ends the server as a crash does; its files stay. */
  kill9(): Promise<void>;
  /** Starts it again on the same files and port. */
  restart(): Promise<void>;
}

export function startPostgres(options?: { settings?: Readonly<Record<string, string | number>> }): Promise<Cluster>;
