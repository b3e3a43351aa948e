import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { anAssignedMediation, aSettlement, aTenant, proceedingOf, type TestTenant, worldOf } from '../../test/world.ts';
import type { World } from '../store/dossiers.ts';
import { findDossier } from '../store/dossiers.ts';
import { asOwner } from '../store/transaction.ts';
import { expireDeadlines } from './expire-deadlines.ts';
import type { County } from './job.ts';

const database = await testDatabase();
afterAll(() => database.close());

let at: TestTenant;
let world: World;
let county: County;
beforeAll(async () => {
  at = await aTenant(database);
  world = await worldOf(database);
  county = { tenant: at.tenant, world };
});

/** Noon in China on a day. */
const noon = (day: string) => new Date(`${day}T12:00:00+08:00`);

const entriesOf = async (dossierId: string, step: string) =>
  (
    await asOwner(database, tx =>
      tx.query<{ role: string }>('select role from ledger where dossier_id = $1 and step = $2', [dossierId, step]),
    )
  ).rows;

describe('the clock', () => {
  it('leaves a mediation alone on its fifteenth day and ends it as expired on the next, once', async () => {
    const dossier = await anAssignedMediation(database, world, at, '2026-03-02');
    expect(proceedingOf(dossier).deadlines.find(d => d.code === 'DL-MED-15')?.due).toBe('2026-03-17');

    expect(await expireDeadlines(database, county, noon('2026-03-17'))).toEqual({ taken: 0, refused: 0 });
    expect(await expireDeadlines(database, county, noon('2026-03-18'))).toEqual({ taken: 1, refused: 0 });
    expect(await expireDeadlines(database, county, noon('2026-03-19'))).toEqual({ taken: 0, refused: 0 });

    const after = await findDossier(database, world, at.people.worker, dossier.id);
    expect(proceedingOf(after?.dossier).stage).toBe('expired');
    expect(await entriesOf(dossier.id, 'expire')).toEqual([{ role: 'clock' }]);
  });

  it('goes by the Chinese day, not by that of Greenwich', async () => {
    await anAssignedMediation(database, world, at, '2026-04-02');
    expect((await expireDeadlines(database, county, new Date('2026-04-17T15:59:00Z'))).taken).toBe(0);
    expect((await expireDeadlines(database, county, new Date('2026-04-17T16:01:00Z'))).taken).toBe(1);
  });

  it('goes through more deadlines than one batch holds', async () => {
    for (let i = 0; i < 3; i += 1) await anAssignedMediation(database, world, at, '2026-05-06');
    expect((await expireDeadlines(database, county, noon('2026-06-01'), { batch: 1 })).taken).toBe(3);
  });

  it('stops between batches when it is told to, and goes on from there the next time', async () => {
    for (let i = 0; i < 2; i += 1) await anAssignedMediation(database, world, at, '2026-06-02');
    let left = 1;
    const goOn = async () => {
      left -= 1;
      return left >= 0;
    };
    expect((await expireDeadlines(database, county, noon('2026-07-01'), { batch: 1, goOn })).taken).toBe(1);
    expect((await expireDeadlines(database, county, noon('2026-07-01'), { batch: 1 })).taken).toBe(1);
  });

  it('notes a missed payment once, though its day stays open until it is paid', async () => {
    const dossier = await aSettlement(database, world, at, { on: '2026-08-03', due: '2026-08-10' });
    expect((await expireDeadlines(database, county, noon('2026-08-10'))).taken).toBe(0);
    expect((await expireDeadlines(database, county, noon('2026-08-11'))).taken).toBe(1);
    const refusals = new Map<string, string>();
    expect(await expireDeadlines(database, county, noon('2026-08-12'), { refusals })).toEqual({ taken: 0, refused: 0 });
    const after = await findDossier(database, world, at.people.worker, dossier.id);
    expect(proceedingOf(after?.dossier, 'settlement')).toMatchObject({
      stage: 'defaulted',
      data: { defaults: [{ n: 1, on: '2026-08-11' }] },
    });
  });

  it('deals with the other deadlines when one file cannot be worked on, and says so at the end', async () => {
    const broken = await anAssignedMediation(database, world, at, '2026-08-18');
    const sound = await anAssignedMediation(database, world, at, '2026-08-18');
    const { mediation } = world.procedures;
    const expire = mediation.steps.expire!;
    const does: typeof expire.does = context => {
      if (context.dossier.id === broken.id) throw new Error('a bug of ours');
      return expire.does!(context);
    };
    const procedures = {
      ...world.procedures,
      mediation: { ...mediation, steps: { ...mediation.steps, expire: { ...expire, does } } },
    };
    const run = expireDeadlines(database, { tenant: at.tenant, world: { ...world, procedures } }, noon('2026-09-07'));
    await expect(run).rejects.toThrow('1 steps of the clock failed');
    expect(await entriesOf(sound.id, 'expire')).toHaveLength(1);
    expect(await entriesOf(broken.id, 'expire')).toEqual([]);
    expect((await expireDeadlines(database, county, noon('2026-09-07'))).taken).toBe(1);
  });

  it('does not ask again on the same day for a step that was refused', async () => {
    await aSettlement(database, world, at, { on: '2026-09-01', due: '2026-09-08' });
    expect((await expireDeadlines(database, county, noon('2026-09-09'))).taken).toBe(1);
    // A month later the key is forgotten: the rules alone keep the default from being noted twice.
    await asOwner(database, tx => tx.query('delete from idempotency'));
    const refusals = new Map<string, string>();
    const first = await expireDeadlines(database, county, noon('2026-10-12'), { refusals });
    expect(first.taken).toBe(0);
    expect(first.refused).toBeGreaterThan(0);
    expect(await expireDeadlines(database, county, noon('2026-10-12'), { refusals })).toEqual({ taken: 0, refused: 0 });
    expect((await expireDeadlines(database, county, noon('2026-10-13'), { refusals })).refused).toBe(first.refused);
  });
});
