import {
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Tables } from './tables.ts';
import type { Transaction } from './transaction.ts';

/** A Kysely whose every query goes to one transaction; it opens and ends none itself. */
export function boundKysely(query: Transaction['query']): Kysely<Tables> {
  const refuse = async (): Promise<void> => {
    throw new Error('This Kysely belongs to a running transaction and cannot open another.');
  };
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) {
      const { command, rowCount, rows } = await query(sql, parameters);
      const counts = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(command);
      return {
        rows: rows as R[],
        ...(counts && { numAffectedRows: BigInt(rowCount ?? 0) }),
      } satisfies QueryResult<R>;
    },
    streamQuery() {
      throw new Error('Rows of a transaction come all at once; ask for a page of them.');
    },
  };
  const nothing = async (): Promise<void> => {};
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: kysely => new PostgresIntrospector(kysely),
      createDriver: () => ({
        init: nothing,
        acquireConnection: async () => connection,
        beginTransaction: refuse,
        commitTransaction: refuse,
        rollbackTransaction: refuse,
        releaseConnection: nothing,
        destroy: nothing,
      }),
    },
  });
}
