/**
 * Tells the lives of the demonstration city in a thread of its own and hands them over ready to be written: one core tells
 * while the other writes. Started by `build.ts`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { defaultCalendar } from '../core/law/calendar.ts';
import type { Day } from '../core/law/day.ts';
import { builtInParameters } from '../core/law/parameters.ts';
import type { Organisation, Person, Room } from '../core/people/organisation.ts';
import type { RosterEntry } from '../core/people/roster.ts';
import { procedures } from '../core/procedures/index.ts';
import { accountOf } from '../store/accounts.ts';
import { type BulkWrite, bulkWritesOf, type ToldDossier } from '../store/bulk.ts';
import { directoryOf } from '../store/directory.ts';
import { settings, tenant } from './city.ts';
import { planLive } from './live.ts';
import { liveGroups } from './live-groups.ts';
import { randomFrom } from './random.ts';
import { newTale, type Scene, type Tale, type Telling, tell, told } from './telling.ts';
import { planYear } from './year.ts';

/** What the thread is told at its start. */
export interface TellerData {
  readonly secret: string;
  readonly today: Day;
  readonly directoryVersion: number;
  readonly organisations: readonly Organisation[];
  readonly people: readonly Person[];
  readonly rooms: readonly Room[];
  readonly roster: readonly RosterEntry[];
}

/** Lives that are told and may be written; the thread waits for a word after each, so that few lie in memory. */
export interface ToldBatch {
  /** The finished mediations of the year, or the live disputes. */
  readonly part: 'year' | 'live';
  readonly lives: number;
  readonly writes: readonly BulkWrite[];
  readonly last: boolean;
}

/** How many finished lives are written at once. */
const batchSize = 100;

/** Batches that may wait to be written. */
const ahead = 3;

/** Steps that take a serial number: until its last one a life is told side by side with the others. */
const numbering: ReadonlySet<string> = new Set([
  'receive',
  'propose',
  'ask',
  'ask-advice',
  'file',
  'accept',
  'appoint',
  'refuse',
  'approve-accept',
  'approve-refuse',
  'make-award',
  'make-statement',
  'complain',
  'report',
  'apply',
  'file-case',
  'approve-file-case',
  'order',
  'approve-decide-case',
  'approve-issue-letter',
  'refer',
  'take',
  'offer-from-inspection',
]);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Tells lives in the order of their days, so that serial numbers rise as in a city that lives them; from its last number
 * on, a life is told to its end at once.
 */
function* batches(
  telling: Telling,
  part: ToldBatch['part'],
  lives: readonly (readonly Scene[])[],
  today: Day,
): Generator<ToldBatch> {
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
  const batch = (last: boolean): ToldBatch => {
    const counters = [...telling.counters.values()];
    const writes = bulkWritesOf(finished, { notices: part === 'live', counters });
    const lives = finished.length;
    finished = [];
    return { part, lives, writes, last };
  };
  for (const { scene, life, index } of queue) {
    const tale = tales[life]!;
    tell(telling, tale, scene);
    if (index + 1 < heads[life]!) continue;
    for (const rest of past[life]!.slice(index + 1)) tell(telling, tale, rest);
    finished.push(told(tale));
    // Told and soon written: the memory may go.
    tales[life] = newTale();
    if (finished.length === batchSize) yield batch(false);
  }
  yield batch(true);
}

function* everything({
  secret,
  today,
  directoryVersion,
  organisations,
  people,
  rooms,
  roster,
}: TellerData): Generator<ToldBatch> {
  const telling: Telling = {
    world: {
      procedures,
      calendar: defaultCalendar,
      parameters: builtInParameters,
      directory: directoryOf(directoryVersion, organisations, people, new Map(), rooms, new Map(), roster),
      accountOf: phone => accountOf(secret, phone),
      countyShort: settings.short,
    },
    tenant,
    random: randomFrom(1),
    counters: new Map(),
  };
  yield* batches(telling, 'year', planYear(telling), today);
  const groups = liveGroups(telling, today);
  yield {
    part: 'live',
    lives: groups.length,
    writes: bulkWritesOf(groups, { notices: true, counters: [...telling.counters.values()] }),
    last: false,
  };
  yield* batches(telling, 'live', planLive(telling, today), today);
}

if (parentPort) {
  const port = parentPort;
  const told = everything(workerData as TellerData);
  const next = () => {
    const { value, done } = told.next();
    if (done) port.close();
    else
      port.postMessage(
        value,
        value.writes.map(({ rows }) => rows.buffer as ArrayBuffer),
      );
  };
  port.on('message', next);
  for (let i = 0; i < ahead; i += 1) next();
}
