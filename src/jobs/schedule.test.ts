import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { anAssignedMediation, aTenant, proceedingOf, type TestTenant, worldOf } from '../../test/world.ts';
import { findDossier } from '../store/dossiers.ts';
import { takeLease, tidyEmbedded } from '../store/jobs.ts';
import { asOwner } from '../store/transaction.ts';
import { uuidv7 } from '../store/uuid.ts';
import { type JobName, schedule } from './schedule.ts';

const database = await testDatabase();
afterAll(() => database.close());

let at: TestTenant;
beforeAll(async () => {
  at = await aTenant(database);
});

const now = () => new Date('2031-03-03T12:00:00+08:00');
const lease = async () =>
  (
    await asOwner(database, tx =>
      tx.query<{ fencing: number; held: boolean }>(
        `select fencing, until > now() as held from lease where name = 'jobs'`,
      ),
    )
  ).rows[0];

describe('the schedule', () => {
  it('runs every job of the clock and gives the lease free when it stops', async () => {
    const world = await worldOf(database);
    const dossier = await anAssignedMediation(database, world, at, '2026-03-02');
    const done = new Set<JobName>();
    const errors: unknown[] = [];
    const running = schedule(database, async () => world, {
      now,
      secret: 'of the installation',
      onDone: job => done.add(job),
      onError: (_, error) => errors.push(error),
    });
    await expect
      .poll(() => [...done].sort(), { timeout: 20_000 })
      .toEqual(['deliver', 'expire', 'partners', 'recount', 'remind', 'roll-up']);
    expect((await lease())?.held).toBe(true);
    await running.stop();
    await running.stop();
    expect(errors).toEqual([]);
    expect((await lease())?.held).toBe(false);
    const after = await findDossier(database, world, at.people.worker, dossier.id);
    expect(proceedingOf(after?.dossier).stage).toBe('expired');
  });

  it('leaves the work to the process that holds the lease, and takes over with a higher number when it is gone', async () => {
    const other = uuidv7();
    const fencing = await takeLease(database, 'jobs', other, 60);
    const world = await worldOf(database);
    const done: JobName[] = [];
    const running = schedule(database, async () => world, { now, onDone: job => done.push(job) });
    await new Promise(resolve => setTimeout(resolve, 1500));
    expect(done).toEqual([]);
    await asOwner(database, tx => tx.query(`update lease set until = now() - interval '1 second'`));
    await expect.poll(() => done.length, { timeout: 20_000 }).toBeGreaterThan(0);
    expect((await lease())?.fencing).toBe(fencing! + 1);
    expect(await takeLease(database, 'jobs', other, 60)).toBeUndefined();
    await running.stop();
  });

  it('goes on after a job has failed, and says which', async () => {
    const failed: string[] = [];
    const done: JobName[] = [];
    const running = schedule(
      database,
      async () => {
        throw new Error('the directory cannot be read');
      },
      { now, onDone: job => done.push(job), onError: job => failed.push(job) },
    );
    await expect.poll(() => done.includes('roll-up'), { timeout: 20_000 }).toBe(true);
    await running.stop();
    expect(failed.sort()).toEqual(['expire', 'recount', 'remind']);
  });

  it('tidies the embedded engine, after which a connection still sees no row without a tenant', async () => {
    await tidyEmbedded(database);
    const { rows } = await database.pool.query('select id from dossier');
    expect(rows).toEqual([]);
  });
});
