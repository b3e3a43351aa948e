import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../scripts/postgres.mjs';
import { tokensOf } from '../../src/core/dossier/access.ts';
import type { Actor } from '../../src/core/people/actor.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { listQueue, type QueueFilter, queueStatement } from '../../src/store/queues.ts';
import { inTransaction } from '../../src/store/transaction.ts';
import { aCounty, type Town, tenantCode } from './county.ts';
import { type Figure, quantile } from './figures.ts';
import { anAcceptedMediation, openInside } from './inside.ts';

const disputes = 1_000_000;
/** Filed over ten years; the last of them are open: two in a hundred. */
const open = 20_000;
const townCount = 20;
const rounds = 300;
const limit = 50;
/** The load need not survive a crash, and reading is the same without: the disk is not waited for. */
const settings = {
  shared_buffers: '256MB',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '8GB',
  maintenance_work_mem: '512MB',
  autovacuum: 'off',
};

/** A page of fifty of a role's queue among a million disputes: by the store alone, and as the whole answer with its counters. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hejie-bench-'));
  const cluster = await startPostgres({ settings });
  const database = await openDatabase({ url: cluster.url });
  try {
    const since = performance.now();
    const towns = await aCounty(database, townCount);
    const inside = await openInside(database, folder);
    const { ask } = inside;
    const { id } = await anAcceptedMediation(inside, towns[0]!);
    await fill(cluster.superuserUrl, id, towns);
    const figures: Figure[] = [
      { name: 'disputes', value: disputes, unit: '' },
      { name: 'time to load them', value: (performance.now() - since) / 1000, unit: 's' },
    ];
    const readers = readersOf(towns);
    for (const [name, actors] of Object.entries(readers)) {
      for (const sort of ['due', 'newest'] as const) {
        const filter: QueueFilter = { openOnly: sort === 'due', sort, limit };
        const times = await timed(n => listQueue(database, actors[n % actors.length]!.actor, filter));
        figures.push(
          { name: `${name}, by ${sort}: p50`, value: quantile(times, 0.5), unit: 'ms' },
          { name: `${name}, by ${sort}: p99`, value: quantile(times, 0.99), unit: 'ms', atMost: 40 },
        );
        const plan = await planOf(database, actors[0]!.actor, filter);
        const wholeTables = plan.filter(line => /Seq Scan on (reach|dossier)/.test(line));
        if (wholeTables.length > 0) console.error(plan.join('\n'));
        figures.push({
          name: `${name}, by ${sort}: tables read whole`,
          value: wholeTables.length,
          unit: '',
          atMost: 0,
        });
      }
      const times = await timed(n => ask(actors[n % actors.length]!.cookie, '/disputes?view=day'));
      figures.push(
        { name: `${name}, the whole answer: p50`, value: quantile(times, 0.5), unit: 'ms' },
        { name: `${name}, the whole answer: p99`, value: quantile(times, 0.99), unit: 'ms', atMost: 40 },
      );
    }
    await inside.close();
    return figures;
  } finally {
    await database.close();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Readers {
  readonly actor: Actor;
  readonly cookie: string;
}

function readersOf(towns: readonly Town[]): Record<'mediator' | 'head' | 'worker', Readers[]> {
  const of = (role: 'mediator' | 'mediation-head' | 'worker', person: 'mediator' | 'head' | 'worker') =>
    towns.map(town => ({
      cookie: town[person].cookie,
      actor: {
        userId: town[person].userId,
        name: '',
        role,
        tenant: tenantCode,
        ...(person !== 'worker' && { organisationId: town.organisationId }),
      },
    }));
  return { mediator: of('mediator', 'mediator'), head: of('mediation-head', 'head'), worker: of('worker', 'worker') };
}

/** Milliseconds of each call, one after the other, after a few that are not counted. */
async function timed(call: (n: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let n = -30; n < rounds; n += 1) {
    const since = performance.now();
    await call(n + 30);
    if (n >= 0) times.push(performance.now() - since);
  }
  return times;
}

const planOf = (database: Database, actor: Actor, filter: QueueFilter): Promise<string[]> =>
  inTransaction(
    database,
    { tenant: actor.tenant, user: actor.userId, reach: tokensOf(actor) },
    async tx => {
      const { text, values } = queueStatement(actor, filter);
      const { rows } = await tx.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
      return rows.map(row => row['QUERY PLAN']);
    },
    { readOnly: true },
  );

/** Id of the nth dispute, in SQL. */
const nthId = `('0e100000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid`;

/**
 * Repeats a dossier a million times, in town after town: each with its own id, number, days and worker, its mediator and
 * head by town. Every hundredth is of the town's worker who reads. Indexes are built afterwards, on two connections.
 */
async function fill(superuserUrl: string, id: string, towns: readonly Town[]): Promise<void> {
  const clients = await Promise.all(
    [0, 1].map(async () => {
      const client = new pg.Client({ connectionString: superuserUrl });
      await client.connect();
      // The rows refer to what is there; asking two million times would only take time.
      await client.query(`set session_replication_role = replica`);
      return client;
    }),
  );
  const [first] = clients;
  try {
    await first!.query(
      'create table town_of (i int primary key, place int, organisation text, mediator text, worker text)',
    );
    for (const [i, town] of towns.entries())
      await first!.query('insert into town_of values ($1, $2, $3, $4, $5)', [
        i,
        town.place,
        town.organisationId,
        town.mediator.userId,
        town.worker.userId,
      ]);
    const { rows: indexes } = await first!.query<{ name: string; sql: string; constraint: string | null }>(
      `select indexname as name, indexdef as sql, tablename as "table",
              (select conname from pg_constraint c where c.conname = i.indexname and contype = 'p') as constraint
         from pg_indexes i where schemaname = 'public' and tablename in ('dossier', 'reach')`,
    );
    const later = indexes.filter(index => index.constraint === null);
    for (const { name } of later) await first!.query(`drop index ${name}`);
    await first!.query(`alter table reach drop constraint reach_pkey`);
    const halves = [
      [1, disputes / 2],
      [disputes / 2 + 1, disputes],
    ] as const;
    const fillHalf = async (client: pg.Client, [from, to]: readonly [number, number]) => {
      const days = `(date '2026-11-25' - ((${disputes} - n) / ${(disputes / 3650) | 0}))`;
      await client.query(
        `insert into dossier (tenant_id, id, version, number, title, opened_on, place, trade, claimed, state, search)
         select d.tenant_id, ${nthId}, d.version, '慈纠〔0000〕' || lpad(n::text, 7, '0') || '号', d.title, ${days}, t.place, d.trade,
                d.claimed, d.state || jsonb_build_object('id', ${nthId}, 'openedOn', ${days}), d.search
           from dossier d, generate_series($2::int, $3::int) n join town_of t on t.i = n % ${townCount} where d.id = $1`,
        [id, from, to],
      );
      await client.query(
        `insert into reach (tenant_id, dossier_id, proceeding_id, token, sees, procedure, stage, open, due, opened_on)
         select ${tenantCode}, ${nthId}, p.proceeding_id, k.token, 'file', 'mediation', case when n > ${disputes - open} then 'accepted' else 'settled' end,
                n > ${disputes - open}, case when n > ${disputes - open} then date '2026-11-20' + n % 40 else 'infinity'::date end, ${days}
           from (select proceeding_id from reach where dossier_id = $1 limit 1) p, generate_series($2::int, $3::int) n
           join town_of t on t.i = n % ${townCount},
           lateral (values ('mediation-head:' || t.organisation), ('mediator:' || t.mediator),
                           ('worker:' || case when n / ${townCount} % 100 = 0 then t.worker else 'of-' || n end)) k (token)`,
        [id, from, to],
      );
    };
    await Promise.all(halves.map((half, i) => fillHalf(clients[i]!, half)));
    // The largest first, so that the two connections end together.
    const waiting = [
      `alter table reach add constraint reach_pkey primary key (tenant_id, dossier_id, token, proceeding_id)`,
      ...later.map(index => index.sql),
    ];
    await Promise.all(
      clients.map(async client => {
        for (let sql = waiting.shift(); sql !== undefined; sql = waiting.shift()) await client.query(sql);
      }),
    );
    await first!.query('analyze dossier, reach');
  } finally {
    for (const client of clients) await client.end();
  }
}
