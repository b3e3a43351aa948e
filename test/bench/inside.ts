import path from 'node:path';
import type { DossierView } from '../../src/contract/views.ts';
import { chinaDay } from '../../src/core/law/day.ts';
import { type App, makeApp } from '../../src/http/app.ts';
import { readConfig } from '../../src/http/config.ts';
import { buildServer } from '../../src/http/server.ts';
import type { Database } from '../../src/store/database.ts';
import { localFiles } from '../../src/store/files.ts';
import { installationSecret } from '../../src/store/installation.ts';
import { asOwner } from '../../src/store/transaction.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { filingOf, lifeOf, type Town } from './county.ts';
import { copyId } from './floor.ts';

/** The server in this process, asked without a network. */
export interface Inside {
  readonly app: App;
  /** Answers with the body; a body to send makes it a write. It must succeed. */
  ask(cookie: string, at: string, body?: object, version?: number): Promise<DossierView>;
  close(): Promise<void>;
}

export async function openInside(database: Database, folder: string): Promise<Inside> {
  const app = makeApp({
    config: readConfig({ HEJIE_DATA: folder, HEJIE_LOG: 'error', HEJIE_RATE: '0' }),
    database,
    files: localFiles(path.join(folder, 'files')),
    secret: await installationSecret(database),
  });
  const server = await buildServer(app);
  return {
    app,
    ask: async (cookie, at, body, version) => {
      const answer = await server.inject({
        method: body ? 'POST' : 'GET',
        url: `/api/v1${at}`,
        headers: {
          cookie,
          // No id alone: the database takes a key as text.
          ...(body && { 'content-type': 'application/json', 'idempotency-key': `key-${uuidv7()}` }),
          ...(version !== undefined && { 'if-match': String(version) }),
        },
        ...(body && { payload: JSON.stringify(body) }),
      });
      if (answer.statusCode >= 300) throw new Error(`${at}: ${answer.statusCode} ${answer.payload}`);
      return answer.json();
    },
    close: () => server.close(),
  };
}

/** Files a dispute and brings its mediation to the point where it is accepted. */
export async function anAcceptedMediation({ ask }: Inside, town: Town): Promise<DossierView> {
  let view = await ask(town.worker.cookie, '/disputes', filingOf(town));
  for (const [cookie, step, input] of lifeOf(town, chinaDay(Date.now())))
    view = await ask(
      cookie,
      `/dossiers/${view.id}/proceedings/${view.proceedings[0]!.id}/steps/${step}`,
      input,
      view.version,
    );
  return view;
}

/** Gives each copy of these numbers the rows that a dossier has now, as far as a step or a reading looks at them. */
export const copyDossier = (database: Database, id: string, copies: { from: number; to: number }): Promise<void> =>
  asOwner(database, async tx => {
    for (const table of ['dossier', 'ledger', 'reach', 'wall_reach', 'wall_item', 'deadline']) {
      const key = table === 'dossier' ? 'id' : 'dossier_id';
      const { rows } = await tx.query<{ name: string }>(
        `select column_name as name from information_schema.columns
          where table_name = $1 and table_schema = 'public' and is_identity = 'NO'`,
        [table],
      );
      const columns = rows.map(row => row.name);
      const values = columns.map(name =>
        name === key ? `(${copyId('n')})::uuid` : name === 'number' ? 'null' : `t.${name}`,
      );
      await tx.query(
        `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')}
           from ${table} t, generate_series($2::int, $3::int) n where t.${key} = $1`,
        [id, copies.from, copies.to],
      );
    }
  });

/** Statistics as they stand in a database that has been in use. */
export const analyse = (database: Database): Promise<unknown> =>
  asOwner(database, async tx => {
    for (const table of ['dossier', 'ledger', 'reach', 'wall_reach', 'wall_item', 'deadline'])
      await tx.query(`analyze ${table}`);
  });

const archive = { from: 100_001, to: 105_000 };

/** Five thousand disputes from before: plans are then made for a county and not for an empty house. */
export async function fillArchive(database: Database, folder: string, town: Town): Promise<void> {
  const inside = await openInside(database, folder);
  const { id } = await anAcceptedMediation(inside, town);
  await inside.close();
  await copyDossier(database, id, archive);
  await analyse(database);
}
