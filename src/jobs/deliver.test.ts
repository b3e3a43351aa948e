import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { aFiling, aTenant, type TestTenant, take, worldOf } from '../../test/world.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { asOwner } from '../store/transaction.ts';
import { uuidv7 } from '../store/uuid.ts';
import type { Channel, Message } from './channels.ts';
import { deliver } from './deliver.ts';

const database = await testDatabase();
afterAll(() => database.close());

let at: TestTenant;
let dossier: Dossier;
beforeAll(async () => {
  at = await aTenant(database);
  const world = await worldOf(database);
  dossier = await take(database, world, {
    by: at.people.worker,
    start: 'mediation',
    step: 'receive',
    input: aFiling(),
    on: '2026-03-02',
  });
});
beforeEach(() => asOwner(database, tx => tx.query(`delete from outbox where topic <> 'step'`)));

/** Noon in China on a day far ahead of every message. */
const noon = new Date('2031-03-03T12:00:00+08:00');
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

const put = async (topic: string, payload: object): Promise<string> => {
  const id = uuidv7();
  await asOwner(database, tx =>
    tx.query('insert into outbox (tenant_id, id, topic, payload) values ($1, $2, $3, $4)', [
      at.tenant,
      id,
      topic,
      JSON.stringify(payload),
    ]),
  );
  return id;
};
const reminder = () => {
  const worker = dossier.parties.find(p => p.side === 'worker')!;
  return put('notice', { dossierId: dossier.id, partyId: worker.id, template: 'due-today' });
};
const rowOf = async (id: string) =>
  (
    await asOwner(database, tx =>
      tx.query<{ done: boolean; attempts: number; error: string | null; waits: string }>(
        'select done_at is not null as done, attempts, error, available_at::text as waits from outbox where id = $1',
        [id],
      ),
    )
  ).rows[0];

const collecting = (): Channel & { readonly sent: Message[] } => {
  const sent: Message[] = [];
  return { name: 'test', sent, send: async message => void sent.push(message) };
};
const broken: Channel = {
  name: 'broken',
  send: async () => {
    throw new Error('the gateway is closed');
  },
};

describe('the outbox', () => {
  it('sends a message once, with its own id and the number that the file holds now', async () => {
    const id = await reminder();
    const channel = collecting();
    expect(await deliver(database, at.tenant, channel, noon)).toMatchObject({ sent: 1, failed: 0 });
    expect((await deliver(database, at.tenant, channel, later(60))).sent).toBe(0);
    expect(channel.sent).toEqual([{ id, tenant: at.tenant, to: { phone: '13800130001' }, template: 'due-today' }]);
    expect(await rowOf(id)).toMatchObject({ done: true, attempts: 1, error: null });
  });

  it('marks steps as done, since nothing of them leaves the house', async () => {
    await asOwner(database, tx => tx.query('update outbox set done_at = null'));
    const channel = collecting();
    expect((await deliver(database, at.tenant, channel, noon)).inside).toBe(1);
    expect((await deliver(database, at.tenant, channel, noon)).inside).toBe(0);
    expect(channel.sent).toEqual([]);
  });

  it('waits longer after each failure, keeps the error, and succeeds with the same id when the gateway is back', async () => {
    const id = await reminder();
    expect((await deliver(database, at.tenant, broken, noon, { backoffSeconds: 60 })).failed).toBe(1);
    expect(await rowOf(id)).toMatchObject({ done: false, attempts: 1, error: 'the gateway is closed' });
    const channel = collecting();
    await deliver(database, at.tenant, channel, later(0.5), { backoffSeconds: 60 });
    expect(channel.sent).toEqual([]);
    await deliver(database, at.tenant, broken, later(1), { backoffSeconds: 60 });
    await deliver(database, at.tenant, channel, later(2.5), { backoffSeconds: 60 });
    expect(channel.sent).toEqual([]);
    await deliver(database, at.tenant, channel, later(3.1), { backoffSeconds: 60 });
    expect(channel.sent.map(message => message.id)).toEqual([id]);
  });

  it('sets a message aside with its error after the last try', async () => {
    const id = await reminder();
    await deliver(database, at.tenant, broken, noon, { tries: 2, backoffSeconds: 1 });
    expect((await deliver(database, at.tenant, broken, later(1), { tries: 2, backoffSeconds: 1 })).dead).toBe(1);
    expect(await rowOf(id)).toEqual({ done: false, attempts: 2, error: 'the gateway is closed', waits: 'infinity' });
    const channel = collecting();
    await deliver(database, at.tenant, channel, later(100_000), { tries: 2 });
    expect(channel.sent).toEqual([]);
  });

  it('sends again what a process had taken when it died', async () => {
    const id = await reminder();
    const dying: Channel = { name: 'dying', send: () => new Promise(() => {}) };
    void deliver(database, at.tenant, dying, noon, { backoffSeconds: 60 });
    await expect.poll(async () => (await rowOf(id))?.attempts).toBe(1);
    const channel = collecting();
    await deliver(database, at.tenant, channel, later(2), { backoffSeconds: 60 });
    expect(channel.sent.map(message => message.id)).toEqual([id]);
  });

  it('is quiet at night and sends in the morning, without counting a try', async () => {
    const id = await reminder();
    const channel = collecting();
    await deliver(database, at.tenant, channel, new Date('2031-03-03T21:00:00+08:00'));
    expect(channel.sent).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ attempts: 0 });
    await deliver(database, at.tenant, channel, new Date('2031-03-04T07:59:00+08:00'));
    expect(channel.sent).toEqual([]);
    await deliver(database, at.tenant, channel, new Date('2031-03-04T08:00:00+08:00'));
    expect(channel.sent.map(message => message.id)).toEqual([id]);
  });

  it('sets a message of a topic that it does not know aside at once', async () => {
    const id = await put('telegram', {});
    expect((await deliver(database, at.tenant, collecting(), noon)).dead).toBe(1);
    expect(await rowOf(id)).toMatchObject({ error: 'unknown topic telegram', waits: 'infinity' });
  });
});
