import { type EventEmitter, on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Day } from '../core/law/day.ts';
import { type Directory, organisationKinds } from '../core/people/organisation.ts';
import { text } from '../core/text.ts';
import { accountOf, hashPassword } from '../store/accounts.ts';
import { recordMany } from '../store/bulk.ts';
import type { Database } from '../store/database.ts';
import { readTenant, type TenantSettings } from '../store/directory.ts';
import { writeDirectory } from '../store/directory-write.ts';
import { installationSecret } from '../store/installation.ts';
import { StoreProblem } from '../store/problem.ts';
import { asOwner } from '../store/transaction.ts';
import { demoPassword, directoryRecord, rooms, roster, tenant } from './city.ts';
import type { TellerData, ToldBatch } from './teller.ts';

/** Whether the demonstration city is there as a whole. */
export async function isDemoComplete(database: Database): Promise<boolean> {
  return (await findSettings(database))?.demoComplete === true;
}

const findSettings = (database: Database): Promise<TenantSettings | undefined> =>
  asOwner(
    database,
    async tx => {
      const { rows } = await tx.query<{ settings: TenantSettings }>(
        'select settings from tenant where tenant_id = $1',
        [tenant],
      );
      return rows[0]?.settings;
    },
    { readOnly: true },
  );

/**
 * Builds the demonstration city where it is not complete: people and bodies, the year 2024, and live disputes around
 * `today`. May be killed at any time; the next call begins anew.
 * @throws when the county is there and is no demonstration: nothing is touched then
 */
export async function buildDemo(database: Database, today: Day, log: (line: string) => void): Promise<void> {
  const found = await findSettings(database);
  if (found?.demoComplete) return;
  if (found && !found.demo)
    throw new StoreProblem(
      text(
        `${tenant} 已经有真实案件，不能放入演示数据。设置 HEJIE_DEMO=off 后再启动。`,
        `The county ${tenant} holds real matters; the demonstration is not built over them. Set HEJIE_DEMO=off and start again.`,
      ),
    );
  if (found) await wipe(database);
  const secret = await installationSecret(database);
  const account = (phone: string) => accountOf(secret, phone);
  await writeDirectory(database, directoryRecord(await hashPassword(demoPassword), account));
  log('Demonstration city: people and organisations are there.');

  const { directory } = (await readTenant(database, tenant))!;
  await recordTold(database, startTeller(tellerData(secret, directory, today)), log);
  await asOwner(database, tx =>
    tx.query(`update tenant set settings = settings || '{"demoComplete": true}' where tenant_id = $1`, [tenant]),
  );
  if (database.engine === 'postgresql') await asOwner(database, tx => tx.query('analyze'));
}

const tellerData = (secret: string, directory: Directory, today: Day): TellerData => ({
  secret,
  today,
  directoryVersion: directory.version,
  organisations: organisationKinds.flatMap(kind => directory.organisations(kind)),
  people: directory.people(),
  rooms,
  roster,
});

/** What is said when a part is written. */
const saying = {
  year: (lives: number) => `Demonstration city: ${lives} mediations of 2024 are recorded.`,
  live: (lives: number) => `Demonstration city: ${lives} live disputes are recorded.`,
};

/** Starts the teller: beside this module in the built server, as source everywhere else. */
function startTeller(workerData: TellerData): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./teller.mjs', import.meta.url), { workerData });
  const source = JSON.stringify(new URL('./teller.ts', import.meta.url).href);
  const run = `import('tsx/esm/api').then(tsx => tsx.tsImport(${source}, ${source}))`;
  return new Worker(run, { eval: true, workerData });
}

/** The thread as it is listened to and answered. */
type Teller = EventEmitter & Pick<Worker, 'postMessage' | 'terminate'>;

/**
 * Writes what the teller tells, batch by batch, while it tells on.
 * @throws what the teller threw, or that it stopped before the last live dispute
 */
export async function recordTold(database: Database, teller: Teller, log: (line: string) => void): Promise<void> {
  const counts = { year: 0, live: 0 };
  let isTold = false;
  try {
    for await (const [batch] of on(teller, 'message', { close: ['exit'] }) as AsyncIterable<[ToldBatch]>) {
      await recordMany(database, tenant, batch.writes);
      teller.postMessage('next');
      counts[batch.part] += batch.lives;
      if (batch.last) log(saying[batch.part](counts[batch.part]));
      isTold = batch.last && batch.part === 'live';
    }
    if (!isTold) throw new Error('The teller of the demonstration city stopped before its end.');
  } finally {
    await teller.terminate();
  }
}

/** In the order in which rows lean on each other. */
const tables = [
  'ledger',
  'sealed_personal',
  'sealed_secret',
  'reach',
  'deadline',
  'outcome',
  'divergence',
  'paper',
  'wall_reach',
  'wall_item',
  'wall_paper',
  'notice',
  'outbox',
  'counter',
  'idempotency',
  'ledger_root',
  'read_log',
  'file',
  'draft',
  'booked',
  'booking',
  'room',
  'calendar_feed',
  'group_offer_row',
  'group_member',
  'group_head',
  'dossier',
  'session',
  'one_time_code',
  'membership',
  'organisation',
  'place',
  'directory_version',
  'parameter_value',
  'calendar_year',
  'statute_article',
  'statute_import',
  'tenant',
] as const;

/** Takes away a demonstration that was not completed. */
const wipe = (database: Database): Promise<void> =>
  asOwner(database, async tx => {
    for (const table of tables) await tx.query(`delete from ${table} where tenant_id = $1`, [tenant]);
  });
