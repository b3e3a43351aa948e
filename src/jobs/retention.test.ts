import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { aFiling, aTenant, attempt, type TestTenant, take, worldOf } from '../../test/world.ts';
import { openSession } from '../store/accounts.ts';
import { mintSignInCode } from '../store/codes.ts';
import { asOwner } from '../store/transaction.ts';
import { uuidv7 } from '../store/uuid.ts';
import { retention } from './retention.ts';

const database = await testDatabase();
afterAll(() => database.close());

let at: TestTenant;
beforeAll(async () => {
  at = await aTenant(database);
});

const sql = (text: string, values: unknown[] = []) => asOwner(database, tx => tx.query(text, values));
const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000);
const keep = async () => {};

const draft = async (expiresOn: string): Promise<string> => {
  const id = uuidv7();
  await sql(
    `insert into draft (tenant_id, id, code_hash, secret_hash, answers, expires_on) values ($1, $2, $3, '\\x00', '{}', $4)`,
    [at.tenant, id, Buffer.from(id), expiresOn],
  );
  return id;
};
const upload = async (draftId: string | null, owner: string | null = null): Promise<{ id: string; name: string }> => {
  const id = uuidv7();
  const name = uuidv7();
  await sql(
    `insert into file (tenant_id, id, owner_id, draft_id, stored_name, name, mime, size, digest) values ($1, $2, $3, $4, $5, '合同.pdf', 'application/pdf', 3, 'x')`,
    [at.tenant, id, owner, draftId, name],
  );
  return { id, name };
};

describe('what is kept', () => {
  it('a draft goes after its last day, with its uploads; what a filing named stays with the file', async () => {
    const old = await draft('2026-03-31');
    const current = await draft('2026-04-01');
    const loose = await upload(old);
    const other = await upload(current);
    const attached = await upload(old, at.people.worker.userId);
    const world = await worldOf(database);
    const evidence = [{ title: '劳动合同', state: 'have', fileId: attached.id }];
    await take(database, world, {
      by: at.people.worker,
      start: 'mediation',
      step: 'receive',
      input: aFiling({ evidence }),
      on: '2026-03-02',
    });

    const files: string[] = [];
    const removed = await retention(
      database,
      new Date('2026-04-01T10:00:00+08:00'),
      async names => void files.push(...names),
    );
    expect(removed.drafts).toBe(1);
    expect(files).toEqual([loose.name]);
    const left = await sql('select id from file order by id');
    expect(left.rows.map(row => row.id)).toEqual([other.id, attached.id]);
    expect((await sql('select id from draft')).rows).toEqual([{ id: current }]);
  });

  it('an upload that nothing names goes after a month', async () => {
    const loose = await upload(null, at.people.worker.userId);
    expect((await retention(database, daysAhead(29), keep)).files).not.toContain(loose.name);
    expect((await retention(database, daysAhead(31), keep)).files).toContain(loose.name);
  });

  it('sessions and codes go when they have run out', async () => {
    await openSession(
      database,
      at.tenant,
      at.people.head.userId,
      { role: 'mediation-head' },
      { idleMinutes: 30, absoluteHours: 10 },
    );
    await mintSignInCode(database, at.tenant, '13800130001');
    expect(await retention(database, new Date(), keep)).toMatchObject({ sessions: 0, codes: 0 });
    expect(await retention(database, daysAhead(2), keep)).toMatchObject({ sessions: 1, codes: 1 });
  });

  it('a key of repetition is kept for thirty days and no longer', async () => {
    const world = await worldOf(database);
    const idempotency = { key: 'once', address: 'disputes', requestHash: 'x' };
    const filing = {
      by: at.people.worker,
      start: 'mediation',
      step: 'receive',
      input: aFiling(),
      on: '2026-03-02',
      more: { idempotency },
    } as const;
    expect(await attempt(database, world, filing)).toMatchObject({ kind: 'recorded', replayed: false });
    expect((await retention(database, daysAhead(29), keep)).keys).toBe(0);
    expect(await attempt(database, world, filing)).toMatchObject({ kind: 'recorded', replayed: true });
    expect((await retention(database, daysAhead(31), keep)).keys).toBe(1);
  });
});
