import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { startPostgres } from '../../scripts/postgres.mjs';
import type { DossierView } from '../../src/contract/views.ts';
import { chinaDay } from '../../src/core/law/day.ts';
import { makeApp } from '../../src/http/app.ts';
import { readConfig } from '../../src/http/config.ts';
import { buildServer } from '../../src/http/server.ts';
import { openDatabase } from '../../src/store/database.ts';
import { localFiles } from '../../src/store/files.ts';
import { installationSecret } from '../../src/store/installation.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { aCounty, filingOf, type Town } from './county.ts';
import type { Figure } from './figures.ts';
import { capture, copyId, floorOf, type Script } from './floor.ts';
import { lifeOf, type PhaseResult } from './load.ts';
import { buildHouse, memoryOf, runLoad, serve } from './served.ts';

const connections = 16;
const seconds = 8;
/** Copies of a dossier for the floor: as many as it can take steps on in its time, and some to read. */
const toStep = { from: 1, to: 32_000, taken: 'once' } as const;
const toRead = { from: 32_001, to: 33_000, taken: 'any' } as const;
/** As an operator of this size would set it; everything else is as PostgreSQL comes, and nothing is acknowledged before the disk has it. */
const settings = { shared_buffers: '256MB', fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

interface Wanted {
  readonly name: string;
  readonly perSecond?: number;
  readonly ofFloor?: number;
  readonly p99?: number;
}

export const phaseFigures = (result: PhaseResult, { name, perSecond, p99 }: Wanted): Figure[] => [
  { name, value: result.perSecond, unit: '/s', ...(perSecond && { target: perSecond }) },
  { name: `${name}: p50`, value: result.p50, unit: 'ms' },
  { name: `${name}: p99`, value: result.p99, unit: 'ms', ...(p99 && { atMost: p99 }) },
  { name: `${name}: computing time of the server`, value: result.cpu, unit: 'ms each' },
  { name: `${name}: other answers`, value: result.errors, unit: 'answers', atMost: 0 },
];

const wanted = {
  file: { name: 'file a dispute', perSecond: 300, ofFloor: 0.5, p99: 150 },
  step: { name: 'take a step', perSecond: 350 },
  view: { name: 'read a dossier', ofFloor: 0.5 },
} as const satisfies Record<PhaseResult['phase'], Wanted>;

/** Filing, steps and reading over HTTP with sixteen connections on PostgreSQL, each beside what the database bears without the house. */
export async function run(): Promise<Figure[]> {
  buildHouse();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-bench-'));
  const cluster = await startPostgres({ settings });
  try {
    const database = await openDatabase({ url: cluster.url });
    const towns = await aCounty(database, connections).finally(() => database.close());
    const house = await serve({ HEJIE_DATA: folder, DATABASE_URL: cluster.url });
    const today = chinaDay(Date.now());
    const results = await runLoad({
      url: house.url,
      pid: house.pid,
      connections,
      towns,
      today,
      phases: ['file', 'step', 'view'],
      warmSeconds: 2,
      seconds,
    });
    const memory = memoryOf(house.pid);
    await house.stop();
    const scripts = await scriptsOf(cluster.url, cluster.superuserUrl, towns, today, folder);
    const figures: Figure[] = [];
    for (const result of results) {
      if (result.firstError) console.error(`${result.phase}: ${result.firstError}`);
      const want: Wanted = wanted[result.phase];
      figures.push(...phaseFigures(result, want));
      const floor = await floorOf(cluster.url, scripts[result.phase], { connections, seconds });
      if (floor)
        figures.push(
          { name: `${want.name}: floor (pgbench)`, value: floor.perSecond, unit: '/s' },
          {
            name: `${want.name}: of the floor`,
            value: result.perSecond / floor.perSecond,
            unit: '',
            ...(want.ofFloor && { target: want.ofFloor }),
          },
        );
      else console.error('There is no pgbench: the floor is not measured.');
    }
    figures.push(
      { name: 'memory of the server after the load', value: memory.now, unit: 'MB', atMost: 400 },
      { name: 'memory of the server at most', value: memory.most, unit: 'MB' },
    );
    return figures;
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const send = async (server: FastifyInstance, cookie: string, at: string, body?: object, version?: number) => {
  const answer = await server.inject({
    method: body ? 'POST' : 'GET',
    url: `/api/v1${at}`,
    headers: {
      cookie,
      ...(body && { 'content-type': 'application/json', 'idempotency-key': `key-${uuidv7()}` }),
      ...(version !== undefined && { 'if-match': String(version) }),
    },
    ...(body && { payload: JSON.stringify(body) }),
  });
  if (answer.statusCode >= 300) throw new Error(`${at}: ${answer.statusCode} ${answer.payload}`);
  return answer.json() as DossierView;
};

const idsIn = (value: unknown): string[] =>
  JSON.stringify(value).match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [];

/** Records what the house sends for one filing, each step of a life and one reading, and makes dossiers to repeat them on. */
async function scriptsOf(
  url: string,
  superuserUrl: string,
  towns: readonly Town[],
  today: string,
  folder: string,
): Promise<Record<PhaseResult['phase'], Script[]>> {
  const town = towns[0]!;
  const database = await openDatabase({ url, poolSize: 1 });
  const admin = new pg.Client({ connectionString: superuserUrl });
  await admin.connect();
  try {
    const app = makeApp({
      config: readConfig({ HEJIE_DATA: folder, HEJIE_LOG: 'error', HEJIE_RATE: '0' }),
      database,
      files: localFiles(path.join(folder, 'files')),
      secret: await installationSecret(database),
    });
    const server = await buildServer(app);
    const { rows: people } = await admin.query('select id from person union all select id from organisation');
    const nobody = '00000000-0000-0000-0000-000000000000';
    const staff = [nobody, ...people.map(row => row.id as string)];
    /** With the directory fresh and the connection open, so that nothing but the work is recorded. */
    const record = async (work: () => Promise<unknown>) => {
      app.refreshWorld();
      await app.world();
      return capture(work);
    };
    const file: Script = {
      statements: await record(() => send(server, town.worker.cookie, '/disputes', filingOf(town))),
      known: new Set(staff),
    };
    let view = await send(server, town.worker.cookie, '/disputes', filingOf(town));
    const dossierId = view.id;
    await copyDossier(admin, dossierId, toStep);
    const steps: Script[] = [];
    for (const [cookie, step, input] of lifeOf(town, today)) {
      const { rows } = await admin.query('select state from dossier where id = $1', [dossierId]);
      const known = new Set([...staff, ...idsIn(rows[0])]);
      const { version, proceedings } = view;
      const statements = await record(async () => {
        view = await send(
          server,
          cookie,
          `/dossiers/${dossierId}/proceedings/${proceedings[0]!.id}/steps/${step}`,
          input,
          version,
        );
      });
      steps.push(...byOffice({ statements, known, dossier: { id: dossierId, ...toStep } }, towns));
    }
    await copyDossier(admin, dossierId, toRead);
    const { rows } = await admin.query('select state from dossier where id = $1', [dossierId]);
    const read: Script = {
      statements: await record(() => send(server, town.mediator.cookie, `/disputes/${dossierId}`)),
      known: new Set([...staff, ...idsIn(rows[0])]),
      dossier: { id: dossierId, ...toRead },
    };
    await admin.query('analyze');
    await server.close();
    return { file: [file], step: steps, view: [read] };
  } finally {
    await admin.end();
    await database.close();
  }
}

/** A step that takes a number of its body, as taken by every body in turn: one counter for all would be another load. */
function byOffice(script: Script, towns: readonly Town[]): Script[] {
  const own = towns[0]!.organisationId;
  const isCounter = ({ text, values }: Script['statements'][number]) =>
    text.startsWith('insert into counter') && values.includes(own);
  if (!script.statements.some(isCounter)) return [{ ...script, weight: towns.length }];
  return towns.map(({ organisationId }) => ({
    ...script,
    statements: script.statements.map(statement =>
      isCounter(statement)
        ? { ...statement, values: statement.values.map(value => (value === own ? organisationId : value)) }
        : statement,
    ),
  }));
}

/** Gives each copy the rows that the dossier has now, as far as a step or a reading looks at them. */
async function copyDossier(admin: pg.Client, id: string, copies: { from: number; to: number }): Promise<void> {
  for (const table of ['dossier', 'ledger', 'reach', 'wall_reach', 'wall_item', 'deadline']) {
    const key = table === 'dossier' ? 'id' : 'dossier_id';
    const { rows } = await admin.query<{ name: string }>(
      `select column_name as name from information_schema.columns
        where table_name = $1 and table_schema = 'public' and is_identity = 'NO'`,
      [table],
    );
    const columns = rows.map(row => row.name);
    const values = columns.map(name =>
      name === key ? `(${copyId('n')})::uuid` : name === 'number' ? 'null' : `t.${name}`,
    );
    await admin.query(
      `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')}
         from ${table} t, generate_series($2::int, $3::int) n where t.${key} = $1`,
      [id, copies.from, copies.to],
    );
  }
}
