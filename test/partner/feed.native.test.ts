import { afterAll, expect, it } from 'vitest';
import type { Actor } from '../../src/core/people/actor.ts';
import { listChanges } from '../../src/store/changes.ts';
import { takeStep } from '../../src/store/dossiers.ts';
import { inTransaction } from '../../src/store/transaction.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { testDatabase } from '../database.ts';
import { aFiling, aTenant, tenantCode, worldOf } from '../world.ts';

/** Fails when the list shows what is behind a transaction that is still open: whoever went on from there would never see it. */
const database = await testDatabase();
afterAll(() => database.close());

it('an entry that began earlier and commits later is never skipped', async () => {
  const { people, mediation } = await aTenant(database);
  const world = await worldOf(database);
  const head: Actor = { ...people.head, organisationId: mediation.id };
  const file = () =>
    takeStep(database, world, {
      actor: people.worker,
      attempt: { procedure: 'mediation', step: 'receive', input: aFiling() },
      today: '2026-03-02',
      seed: uuidv7(),
    });
  const read = async (after?: string) => (await listChanges(database, head, after, 100))!;

  // Holds its number in the order before the second matter takes one, and commits after it.
  let commit = () => {};
  const held = new Promise<void>(resolve => {
    commit = resolve;
  });
  let opened = () => {};
  const begun = new Promise<void>(resolve => {
    opened = resolve;
  });
  const slow = inTransaction(database, { tenant: tenantCode, user: people.worker.userId, reach: [] }, async tx => {
    await tx.query('select pg_current_xact_id()');
    opened();
    await held;
  });
  await begun;
  expect((await file()).kind).toBe('recorded');
  const meanwhile = await read();
  expect(meanwhile).toEqual([]);
  commit();
  await slow;
  await expect.poll(async () => (await read()).length, { timeout: 5000 }).toBe(1);
  const [first] = await read();
  expect((await file()).kind).toBe('recorded');
  await expect.poll(async () => (await read(first!.position)).length, { timeout: 5000 }).toBe(1);
});
