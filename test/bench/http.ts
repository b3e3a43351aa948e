import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../scripts/postgres.mjs';
import { chinaDay } from '../../src/core/law/day.ts';
import { openDatabase } from '../../src/store/database.ts';
import { asOwner } from '../../src/store/transaction.ts';
import { aCounty, filingOf, lifeOf, type Town } from './county.ts';
import type { Figure } from './figures.ts';
import { capture, floorOf, type Script } from './floor.ts';
import { analyse, copyDossier, fillArchive, openInside } from './inside.ts';
import type { PhaseResult } from './load.ts';
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
} as const satisfies Record<DossierPhase, Wanted>;

type DossierPhase = Exclude<PhaseResult['phase'], 'calculate'>;

/** Filing, steps and reading over HTTP with sixteen connections on PostgreSQL, each beside what the database bears without the house. */
export async function run(): Promise<Figure[]> {
  buildHouse();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-bench-'));
  const cluster = await startPostgres({ settings });
  try {
    const database = await openDatabase({ url: cluster.url });
    const towns = await aCounty(database, connections);
    await fillArchive(database, folder, towns[0]!);
    await database.close();
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
    const scripts = await scriptsOf(cluster.url, towns, today, folder);
    const figures: Figure[] = [];
    for (const result of results) {
      if (result.firstError) console.error(`${result.phase}: ${result.firstError}`);
      const phase = result.phase as DossierPhase;
      const want: Wanted = wanted[phase];
      figures.push(...phaseFigures(result, want));
      const floor = await floorOf(cluster.url, scripts[phase], { connections, seconds });
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

const idsIn = (value: unknown): string[] =>
  JSON.stringify(value).match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [];

/** Records what the house sends for one filing, each step of a life and one reading, and makes dossiers to repeat them on. */
async function scriptsOf(
  url: string,
  towns: readonly Town[],
  today: string,
  folder: string,
): Promise<Record<DossierPhase, Script[]>> {
  const town = towns[0]!;
  const database = await openDatabase({ url, poolSize: 1 });
  try {
    const inside = await openInside(database, folder);
    const { app, ask } = inside;
    const rowsOf = (sql: string, values: unknown[] = []) =>
      asOwner(database, async tx => (await tx.query<{ id: string }>(sql, values)).rows);
    const staff = await rowsOf('select id from person union all select id from organisation');
    const known = async (dossierId?: string) =>
      new Set([
        '00000000-0000-0000-0000-000000000000',
        ...staff.map(row => row.id),
        ...(dossierId ? idsIn(await rowsOf('select state from dossier where id = $1', [dossierId])) : []),
      ]);
    /** With the directory fresh and the connection open, so that nothing but the work is recorded. */
    const record = async (work: () => Promise<unknown>) => {
      app.refreshWorld();
      await app.world();
      return capture(work);
    };
    const file: Script = {
      known: await known(),
      statements: await record(() => ask(town.worker.cookie, '/disputes', filingOf(town))),
    };
    let view = await ask(town.worker.cookie, '/disputes', filingOf(town));
    const { id } = view;
    await copyDossier(database, id, toStep);
    const steps: Script[] = [];
    for (const [cookie, step, input] of lifeOf(town, today)) {
      const before = await known(id);
      const { version, proceedings } = view;
      const statements = await record(async () => {
        view = await ask(cookie, `/dossiers/${id}/proceedings/${proceedings[0]!.id}/steps/${step}`, input, version);
      });
      steps.push(...byOffice({ statements, known: before, dossier: { id, ...toStep } }, towns));
    }
    await copyDossier(database, id, toRead);
    const read: Script = {
      known: await known(id),
      statements: await record(() => ask(town.mediator.cookie, `/disputes/${id}`)),
      dossier: { id, ...toRead },
    };
    await analyse(database);
    await inside.close();
    return { file: [file], step: steps, view: [read] };
  } finally {
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
