import { defaultCalendar } from '../core/law/calendar.ts';
import type { Day } from '../core/law/day.ts';
import { procedures } from '../core/procedures/index.ts';
import { accountOf, hashPassword } from '../store/accounts.ts';
import { recordMany } from '../store/bulk.ts';
import type { Database } from '../store/database.ts';
import { readTenant, type TenantSettings } from '../store/directory.ts';
import { writeDirectory } from '../store/directory-write.ts';
import type { World } from '../store/dossiers.ts';
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
 * `today`. May be killed at any time; the next call begins anew. `secret` is this installation's, from which the accounts
 * of citizens follow (see `accountOf`).
 * @throws when the county is there and is no demonstration: nothing is touched then
 */
export async function buildDemo(
  database: Database,
  today: Day,
  log: (line: string) => void,
  secret: string,
): Promise<void> {
  const found = await findSettings(database);
  if (found?.demoComplete) return;
  if (found && !found.demo)
    throw new Error(`The county ${tenant} holds real matters; the demonstration is not built over them.`);
  if (found) await wipe(database);
  const account = (phone: string) => accountOf(secret, phone);
  await writeDirectory(database, directoryRecord(await hashPassword(demoPassword), account));
  log('Demonstration city: people and organisations are there.');

  const { directory } = (await readTenant(database, tenant))!;
  const world: World = {
    procedures,
    calendar: defaultCalendar,
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
const batch = 150;

/** Tells lives in the order of their days, as a city lives them, and records each when it is over. */
async function record(
  database: Database,
  telling: Telling,
  lives: readonly (readonly Scene[])[],
  today: Day,
  notices: boolean,
): Promise<number> {
  const tales: Tale[] = lives.map(newTale);
  const left = lives.map(scenes => scenes.length);
  const queue = lives
    .flatMap((scenes, life) => scenes.map((scene, index) => ({ scene, life, index })))
    .filter(({ scene }) => scene.day <= today)
    .sort(
      (a, b) =>
        compare(a.scene.day, b.scene.day) || a.scene.minute - b.scene.minute || a.life - b.life || a.index - b.index,
    );
  const told_: Tale[] = [];
  let recorded = 0;
  const flush = async () => {
    recorded += told_.length;
    await recordMany(database, tenant, told_.map(told), { notices, counters: [...telling.counters.values()] });
    told_.length = 0;
  };
  for (const { scene, life } of queue) {
    tell(telling, tales[life]!, scene);
    left[life]! -= 1;
    if (left[life] === 0) {
      told_.push(tales[life]!);
      // Told and written: the memory may go.
      tales[life] = newTale();
    }
    if (told_.length === batch) await flush();
  }
  told_.push(...tales.filter(tale => tale.steps.length > 0));
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
