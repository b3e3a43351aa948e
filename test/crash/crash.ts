import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Cluster, startPostgres } from '../../scripts/postgres.mjs';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { asOwner } from '../../src/store/transaction.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { aCounty, filingOf, tenantCode } from '../bench/county.ts';
import { copyTemplate, embeddedTemplate } from '../template.ts';
import type { Acknowledged, Strange, Task } from './client.ts';
import { bundle, type House, lastingPort, startHouse } from './house.ts';

export interface CrashPlan {
  /** What is killed: the server on the embedded engine, the server on PostgreSQL, or PostgreSQL itself below a living server. */
  readonly victim: 'pglite' | 'server' | 'postmaster';
  readonly kills: number;
  /** The server, or the one with a fault on purpose. */
  readonly program?: 'src/main.ts' | 'test/crash/mutant.ts';
}

export interface CrashReport {
  readonly kills: number;
  /** Writes whose answer said that they are done. */
  readonly acknowledged: number;
  /** Of these, how many had to be asked for again, because a crash had cut their answer off. */
  readonly retried: number;
  /** Acknowledged and not there afterwards, in words. */
  readonly lost: readonly string[];
  /** There without or beyond an acknowledgement: an effect too many. */
  readonly surplus: readonly string[];
  /** Answers that a sound server does not give. */
  readonly strange: readonly string[];
  /** Of the chains, in words. */
  readonly faults: readonly string[];
  readonly entries: number;
}

const writers = 4;
/** Between two kills there is at least one acknowledged write, and then up to this much more time. */
const calm = 350;
/** Every so often the kill comes while the server starts. */
const early = 5;

/** What is killed and started again, and the database to look into at the end. */
interface Scene {
  readonly url: string;
  readonly kill: (round: number) => Promise<void>;
  /** Ends everything but the rows, and opens them. */
  readonly lookInside: () => Promise<Database>;
  readonly remove: () => Promise<void>;
}

/**
 * Kills again and again while writers write, then compares what the writers were told with what is there and verifies
 * every chain. Waits of random length put the kills at random moments.
 */
export async function crash({ victim, kills, program = 'src/main.ts' }: CrashPlan): Promise<CrashReport> {
  const client = 'test/crash/client.ts';
  const built = await bundle([program, client]);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-crash-'));
  const log = path.join(folder, 'acknowledged.jsonl');
  let scene: Scene | undefined;
  let writing: Writing | undefined;
  try {
    const opened = victim === 'pglite' ? embedded : native;
    const { scene: set, tasks } = await opened(folder, built.fileOf(program), victim);
    scene = set;
    writing = startWriting(built.fileOf(client), { url: scene.url, log, writers: tasks });
    for (let round = 1; round <= kills; round += 1) {
      await writing.progress();
      await sleep(Math.random() * calm);
      await scene.kill(round);
    }
    await writing.progress();
    await writing.finish();
    const database = await scene.lookInside();
    try {
      return { kills, ...(await audit(database, readLog(log))) };
    } finally {
      await database.close();
    }
  } finally {
    writing?.end();
    await scene?.remove();
    built.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

const tasksOf = async (database: Database): Promise<Task['writers']> =>
  (await aCounty(database, writers)).map(town => ({ cookie: town.worker.cookie, filing: filingOf(town) }));

/** Kills a server, now and then also the next one while it starts, and starts it again. */
function lives(start: () => House) {
  let house = start();
  return {
    open: () => house.open,
    stop: () => house.stop(),
    kill: async (round: number) => {
      await house.kill();
      house = start();
      if (round % early === 0) {
        await sleep(200 + Math.random() * 800);
        await house.kill();
        house = start();
      }
      await house.open;
    },
  };
}

async function embedded(folder: string, program: string): Promise<{ scene: Scene; tasks: Task['writers'] }> {
  const directory = path.join(folder, 'data', 'database');
  copyTemplate(await embeddedTemplate(), directory);
  const empty = await openDatabase({ directory });
  const tasks = await tasksOf(empty).finally(() => empty.close());
  const port = await lastingPort();
  const server = lives(() =>
    startHouse({ program: [program], port, environment: { HEJIE_DATA: path.join(folder, 'data') } }),
  );
  await server.open();
  return {
    tasks,
    scene: {
      url: `http://127.0.0.1:${port}`,
      kill: server.kill,
      lookInside: async () => {
        await server.stop();
        return openDatabase({ directory });
      },
      remove: () => server.stop(),
    },
  };
}

async function native(
  folder: string,
  program: string,
  victim: CrashPlan['victim'],
): Promise<{ scene: Scene; tasks: Task['writers'] }> {
  const cluster: Cluster = await startPostgres({ settings: { fsync: 'on', synchronous_commit: 'on' } });
  try {
    const empty = await openDatabase({ url: cluster.url });
    const tasks = await tasksOf(empty).finally(() => empty.close());
    const port = await lastingPort();
    const environment = { HEJIE_DATA: path.join(folder, 'data'), DATABASE_URL: cluster.url };
    const server = lives(() => startHouse({ program: [program], port, environment }));
    await server.open();
    return {
      tasks,
      scene: {
        url: `http://127.0.0.1:${port}`,
        kill:
          victim === 'server'
            ? server.kill
            : async () => {
                await cluster.kill9();
                await cluster.restart();
              },
        lookInside: async () => {
          await server.stop();
          return openDatabase({ url: cluster.url });
        },
        remove: async () => {
          await server.stop();
          await cluster.stop();
        },
      },
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

interface Writing {
  /** Resolves when a write is acknowledged after this moment. */
  progress(): Promise<void>;
  /** Lets every writer bring its last request to an answer. */
  finish(): Promise<void>;
  end(): void;
}

const patience = 60_000;

function startWriting(program: string, task: Task): Writing {
  const child: ChildProcess = fork(program, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.on('data', chunk => {
    said = (said + String(chunk)).slice(-5000);
  });
  const gone = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)));
  child.send(task);
  const size = () => statSync(task.log, { throwIfNoEntry: false })?.size ?? 0;
  return {
    async progress() {
      const before = size();
      const until = Date.now() + patience;
      while (size() === before) {
        if (child.exitCode !== null) throw new Error(`The writers ended early.\n${said}`);
        if (Date.now() > until) throw new Error('Nothing was acknowledged for a minute.');
        await sleep(10);
      }
    },
    async finish() {
      child.send('finish');
      const code = await gone;
      if (code !== 0) throw new Error(`The writers did not come to an end (${code}).\n${said}`);
    },
    end: () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    },
  };
}

const readLog = (file: string): (Acknowledged | Strange)[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));

async function audit(
  database: Database,
  log: readonly (Acknowledged | Strange)[],
): Promise<Omit<CrashReport, 'kills'>> {
  const done = log.filter((line): line is Acknowledged => !('strange' in line));
  const { versions, keys } = await asOwner(database, async tx => {
    const dossiers = await tx.query<{ id: string; version: number; entries: number }>(
      `select id, version, (select count(*) from ledger l where l.tenant_id = d.tenant_id and l.dossier_id = d.id) as entries from dossier d`,
    );
    const used = await tx.query<{ key: string; dossier_id: string; version: number }>(
      'select key, dossier_id, version from idempotency',
    );
    return {
      versions: new Map(dossiers.rows.map(row => [row.id, row])),
      keys: new Map(used.rows.map(row => [row.key, row])),
    };
  });
  const told = new Map<string, number>();
  const lost: string[] = [];
  for (const { key, id, version } of done) {
    told.set(id, Math.max(version, told.get(id) ?? 0));
    const there = versions.get(id);
    if (!there) lost.push(`dossier ${id}: acknowledged, and gone`);
    else if (there.version < version || Number(there.entries) < version)
      lost.push(`dossier ${id}: entry ${version} acknowledged, ${there.entries} there`);
    const recorded = keys.get(key);
    if (recorded?.dossier_id !== id || recorded.version !== version)
      lost.push(`key ${key}: acknowledged as entry ${version} of ${id}, recorded as ${JSON.stringify(recorded)}`);
  }
  // Nobody but these writers writes, and each of their requests came to an answer: what was not acknowledged must not be there.
  const surplus = [...versions.values()]
    .filter(({ id, version }) => version !== told.get(id))
    .map(({ id, version }) => `dossier ${id}: version ${version}, acknowledged ${told.get(id) ?? 'never'}`);
  const faults: string[] = [];
  const verified = await verifyLedger(database, tenantCode, {
    batch: 100,
    onFault: fault => faults.push(`${fault.dossierId ?? fault.day} ${fault.sequence ?? ''} ${fault.what.en}`),
  });
  return {
    acknowledged: done.length,
    retried: done.filter(line => line.tries > 1).length,
    lost,
    surplus,
    strange: log.flatMap(line => ('strange' in line ? [line.strange] : [])),
    faults,
    entries: verified.entries,
  };
}
