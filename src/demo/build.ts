import { defaultCalendar } from '../core/law/calendar.ts';
import type { Day } from '../core/law/day.ts';
import { builtInParameters } from '../core/law/parameters.ts';
import { procedures } from '../core/procedures/index.ts';
import { accountOf, hashPassword } from '../store/accounts.ts';
import { recordMany, type ToldDossier } from '../store/bulk.ts';
import type { Database } from '../store/database.ts';
import { readTenant, type TenantSettings } from '../store/directory.ts';
import { writeDirectory } from '../store/directory-write.ts';
import type { World } from '../store/dossiers.ts';
import { installationSecret } from '../store/installation.ts';
import { asOwner } from '../store/transaction.ts';
import { demoPassword, directoryRecord, settings, tenant } from './city.ts';
import { planLive } from './live.ts';
import { randomFrom } from './random.ts';
import { newTale, type Scene, type Tale, type Telling, tell, told } from './telling.ts';
import { planYear } from './year.ts';

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
    throw new Error(`The county ${tenant} holds real matters; the demonstration is not built over them.`);
  if (found) await wipe(database);
  const secret = await installationSecret(database);
  const account = (phone: string) => accountOf(secret, phone);
  await writeDirectory(database, directoryRecord(await hashPassword(demoPassword), account));
  log('Demonstration city: people and organisations are there.');

  const { directory } = (await readTenant(database, tenant))!;
  const world: World = {
    procedures,
    calendar: defaultCalendar,
    parameters: builtInParameters,
    directory,
    accountOf: account,
    countyShort: settings.short,
  };
  const telling: Telling = { world, tenant, random: randomFrom(1), counters: new Map() };
  const past = await record(database, telling, planYear(telling), today, false);
  log(`Demonstration city: ${past} mediations of 2024 are recorded.`);
  const live = await record(database, telling, planLive(telling, today), today, true);
  log(`Demonstration city: ${live} live disputes are recorded.`);
  await asOwner(database, tx =>
    tx.query(`update tenant set settings = settings || '{"demoComplete": true}' where tenant_id = $1`, [tenant]),
  );
  if (database.engine === 'postgresql') await asOwner(database, tx => tx.query('analyze'));
}

/** How many finished lives are written at once. */
const batch = 100;

/** Steps that take a serial number: until its last one a life is told side by side with the others. */
const numbering: ReadonlySet<string> = new Set(['receive', 'propose', 'ask', 'ask-advice', 'file', 'accept', 'refuse']);

/**
 * Tells lives in the order of their days, so that serial numbers rise as in a city that lives them; from its last number
 * on, a life is told to its end at once, and recorded.
 */
async function record(
  database: Database,
  telling: Telling,
  lives: readonly (readonly Scene[])[],
  today: Day,
  notices: boolean,
): Promise<number> {
  const tales: Tale[] = lives.map(newTale);
  const past = lives.map(scenes => scenes.filter(scene => scene.day <= today));
  const heads = past.map(scenes => Math.max(1, scenes.findLastIndex(scene => numbering.has(scene.step)) + 1));
  const queue = past
    .flatMap((scenes, life) => scenes.slice(0, heads[life]).map((scene, index) => ({ scene, life, index })))
    .sort(
      (a, b) =>
        compare(a.scene.day, b.scene.day) || a.scene.minute - b.scene.minute || a.life - b.life || a.index - b.index,
    );
  let finished: ToldDossier[] = [];
  let recorded = 0;
  const flush = async () => {
    await recordMany(database, tenant, finished, { notices, counters: [...telling.counters.values()] });
    recorded += finished.length;
    finished = [];
  };
  for (const { scene, life, index } of queue) {
    const tale = tales[life]!;
    tell(telling, tale, scene);
    if (index + 1 < heads[life]!) continue;
    for (const rest of past[life]!.slice(index + 1)) tell(telling, tale, rest);
    finished.push(told(tale));
    // Told and soon written: the memory may go.
    tales[life] = newTale();
    if (finished.length === batch) await flush();
  }
  await flush();
  return recorded;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** In the order in which rows lean on each other. */
const tables = [
  'ledger',
  'sealed_personal',
  'sealed_secret',
  'reach',
  'deadline',
  'outcome',
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
  'dossier',
  'session',
  'one_time_code',
  'membership',
  'organisation',
  'place',
  'directory_version',
  'tenant',
] as const;

/** Takes away a demonstration that was not completed. */
const wipe = (database: Database): Promise<void> =>
  asOwner(database, async tx => {
    for (const table of tables) await tx.query(`delete from ${table} where tenant_id = $1`, [tenant]);
  });
