import type { Database } from '../store/database.ts';
import type { World } from '../store/dossiers.ts';
import { giveLease, listTenants, takeLease, tidyEmbedded } from '../store/jobs.ts';
import { uuidv7 } from '../store/uuid.ts';
import { type Channel, consoleChannel } from './channels.ts';
import { deliver } from './deliver.ts';
import { expireDeadlines, type Refusals } from './expire-deadlines.ts';
import { recountDeadlines } from './recount.ts';
import { remind } from './remind.ts';
import { retention } from './retention.ts';
import { rollUp } from './roll-up.ts';
import { watch } from './watch.ts';
import { tellPartners } from './webhooks.ts';

export type JobName =
  | 'recount'
  | 'expire'
  | 'remind'
  | 'deliver'
  | 'partners'
  | 'watch'
  | 'roll-up'
  | 'retention'
  | 'tidy';

/** How often each job runs, in seconds. */
const intervals: Readonly<Record<JobName, number>> = {
  deliver: 15,
  partners: 5,
  recount: 15,
  expire: 600,
  remind: 3600,
  'roll-up': 1800,
  watch: 3600,
  retention: 6 * 3600,
  tidy: 3600,
};

export interface ScheduleOptions {
  readonly channel?: Channel;
  /** Deletes stored files by name; one that is gone already is no error. */
  readonly removeFiles?: (names: readonly string[]) => Promise<void>;
  /** Secret of the installation, which signs what partner systems are told; without it none is told. */
  readonly secret?: string;
  /** Told of each failure; the job runs again at its next time. */
  readonly onError?: (job: JobName | 'lease', error: unknown) => void;
  /** Told of what a job did. */
  readonly onDone?: (job: JobName, result: unknown) => void;
  readonly now?: () => Date;
  /** Seconds between runs, for tests. */
  readonly every?: Partial<Record<JobName, number>>;
}

export interface Schedule {
  /** Ends after the batch that is running; then the lease is free. */
  stop(): Promise<void>;
}

const leaseName = 'jobs';
const leaseSeconds = 120;
const lookMs = 1000;

/**
 * Runs the jobs of all counties in this process, one after the other, while it holds the lease; of several processes one
 * works and the others wait. Should a lease run out under a slow job, two may overlap: every job bears being run twice, and
 * the one that lost it ends at its next batch (the fencing number has risen). Timers do not keep the process alive.
 */
export function schedule(
  database: Database,
  worldOf: (tenant: number) => Promise<World>,
  options: ScheduleOptions = {},
): Schedule {
  const now = options.now ?? (() => new Date());
  const channel = options.channel ?? consoleChannel(() => {});
  const { secret } = options;
  const holder = uuidv7();
  const refusals: Refusals = new Map();
  let stopping = false;
  let fencing: number | undefined;

  /** Renews the lease; false when this process has to end what it does. */
  const goOn = async (): Promise<boolean> => {
    if (stopping) return false;
    const number = await takeLease(database, leaseName, holder, leaseSeconds);
    const same = number !== undefined && (fencing === undefined || number === fencing);
    fencing = number;
    return same;
  };

  const perTenant = (job: (tenant: number) => Promise<unknown>) => async () => {
    const results: unknown[] = [];
    for (const tenant of await listTenants(database)) if (await goOn()) results.push(await job(tenant));
    return results;
  };
  const countyOf = async (tenant: number) => ({ tenant, world: await worldOf(tenant) });

  const jobs: Readonly<Record<JobName, () => Promise<unknown>>> = {
    deliver: perTenant(tenant => deliver(database, tenant, channel, now(), { goOn })),
    partners: perTenant(async tenant => secret && tellPartners(database, tenant, now(), { goOn, secret })),
    // Before deadlines expire: a day that has moved has not passed.
    recount: perTenant(async tenant => recountDeadlines(database, await countyOf(tenant), now(), { goOn })),
    expire: perTenant(async tenant => expireDeadlines(database, await countyOf(tenant), now(), { goOn, refusals })),
    remind: perTenant(async tenant => remind(database, await countyOf(tenant), now(), { goOn })),
    watch: perTenant(async tenant => watch(database, await countyOf(tenant), now(), { goOn })),
    'roll-up': perTenant(tenant => rollUp(database, tenant, now(), { goOn })),
    retention: () => retention(database, now(), options.removeFiles ?? (async () => {})),
    tidy: () => tidyEmbedded(database),
  };

  const next = new Map<JobName, number>();
  const secondsOf = (job: JobName) => options.every?.[job] ?? intervals[job];
  // Rest after the start: the first person who signs in comes before the housekeeping.
  for (const job of ['retention', 'tidy', 'watch'] as const) next.set(job, Date.now() + secondsOf(job) * 1000);

  const runDue = async (): Promise<void> => {
    for (const job of Object.keys(jobs) as JobName[]) {
      if (stopping || (next.get(job) ?? 0) > Date.now()) continue;
      try {
        if (!(await goOn())) return;
      } catch (error) {
        options.onError?.('lease', error);
        return;
      }
      next.set(job, Date.now() + secondsOf(job) * 1000);
      try {
        options.onDone?.(job, await jobs[job]());
      } catch (error) {
        options.onError?.(job, error);
      }
    }
  };

  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const wait = () => {
    if (stopping) return;
    timer = setTimeout(() => {
      running = runDue().finally(wait);
    }, lookMs);
    timer.unref();
  };
  wait();

  let stopped: Promise<void> | undefined;
  const stop = async () => {
    stopping = true;
    clearTimeout(timer);
    await running;
    if (fencing !== undefined) await giveLease(database, leaseName, holder);
  };
  return { stop: () => (stopped ??= stop()) };
}
