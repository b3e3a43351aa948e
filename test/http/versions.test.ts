import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DossierView, Problem } from '../../src/contract/views.ts';
import { asOwner } from '../../src/store/transaction.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { type Client, proceedingIn, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

/** Fails when a key has two effects, a refusal is kept, a stale version is written over, or two writers of one version both win. */
let at: TestServer;
let worker: Client;
let mediator: Client;
let head: Client;
let matter: DossierView;

beforeAll(async () => {
  at = await testServer();
  [worker, mediator, head] = await Promise.all([
    at.citizen('13800130001', '张小满'),
    at.staff('mediator'),
    at.staff('head'),
  ]);
});
afterAll(() => at.close());

beforeEach(async () => {
  const { id } = await worker.file('mediation', aFiling());
  matter = await head.take(id, 'mediation', 'assign', { mediatorId: at.people.mediator.userId, reason: '熟悉当地' });
});

type Answered = DossierView & Problem;
const stepAddress = (step: string) =>
  `/dossiers/${matter.id}/proceedings/${proceedingIn(matter, 'mediation').id}/steps/${step}`;
const say = (who: Client, words: string, headers: Record<string, string>) =>
  who.post<Answered>(stepAddress('say'), { channel: 'joint', words }, headers);
const headersOf = (key: string, version: number) => ({ 'idempotency-key': key, 'if-match': String(version) });

const countOf = async (sql: string, params: unknown[] = []) =>
  Number((await asOwner(at.database, tx => tx.query<{ n: string }>(sql, params))).rows[0]!.n);
const dossiers = () => countOf('select count(*) as n from dossier');

describe('the same submit twice', () => {
  it('makes one dossier and gives one answer', async () => {
    const before = await dossiers();
    const headers = { 'idempotency-key': uuidv7() };
    const first = await worker.tryFile('mediation', aFiling(), headers);
    const second = await worker.tryFile('mediation', aFiling(), headers);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(await dossiers()).toBe(before + 1);
  });

  it('makes one dossier when it comes ten times at once', async () => {
    const before = await dossiers();
    const headers = { 'idempotency-key': uuidv7() };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => worker.tryFile('mediation', aFiling(), headers)),
    );
    expect(answers.map(a => a.status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(new Set(answers.map(a => a.body.id)).size).toBe(1);
    for (const answer of answers) expect(answer.body).toEqual(answers[0]!.body);
    expect(await dossiers()).toBe(before + 1);
    const numbers = await countOf("select value as n from counter where kind = 'dispute'");
    expect(numbers).toBe(await dossiers());
  });

  it('takes a step once, though the version has gone on since', async () => {
    const headers = headersOf(uuidv7(), matter.version);
    const first = await say(mediator, '您好', headers);
    await mediator.take(matter.id, 'mediation', 'ask-consent');
    const second = await say(mediator, '您好', headers);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body.version).toBe(matter.version + 2);
    expect(proceedingIn(second.body, 'mediation').wall.items).toHaveLength(1);
  });

  it('with the same key and another body is refused, and nothing is written', async () => {
    const key = uuidv7();
    await say(mediator, '您好', headersOf(key, matter.version));
    const other = await say(mediator, '别的话', headersOf(key, matter.version + 1));
    expect(other).toMatchObject({ status: 422, body: { type: '/problems/key-reused' } });
    expect((await mediator.view(matter.id)).version).toBe(matter.version + 1);
  });

  it('by somebody else or at another address is another submit', async () => {
    const key = uuidv7();
    const mine = await worker.tryFile('mediation', aFiling(), { 'idempotency-key': key });
    const other = await at.citizen('13800130003', '李安');
    const theirs = await other.tryFile('mediation', aFiling({ worker: { name: '李安', phone: '13800130003' } }), {
      'idempotency-key': key,
    });
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
    expect((await say(mediator, '您好', headersOf(key, matter.version))).status).toBe(200);
  });

  it('after a refusal is decided anew: refusals are not kept', async () => {
    const key = uuidv7();
    const accept = (version: number) => mediator.post<Answered>(stepAddress('accept'), {}, headersOf(key, version));
    expect((await accept(matter.version)).status).toBe(409);
    const consent = { answers: [], willing: 'yes', contactName: '冯经理', contactPhone: '13800130002' };
    await mediator.take(matter.id, 'mediation', 'ask-consent');
    const { version } = await mediator.take(matter.id, 'mediation', 'record-answer', consent);
    expect((await accept(version)).status).toBe(200);
  });

  it('of a step that took the actor away from the matter is still acknowledged', async () => {
    const headers = headersOf(uuidv7(), matter.version);
    const leave = () => mediator.post<Answered>(stepAddress('recuse'), { reason: '是亲戚' }, headers);
    const [first, second] = [await leave(), await leave()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect(JSON.stringify(first.body)).not.toContain('张小满');
    expect((await mediator.get(`/disputes/${matter.id}`)).status).toBe(404);
  });
});

describe('a submit without its headers', () => {
  it('is asked for them: a key for everything that writes, the version for what exists', async () => {
    const bare = { 'content-type': 'application/json' };
    const filed = await worker.post('/disputes', { procedure: 'mediation', ...aFiling() }, bare);
    expect(filed).toMatchObject({ status: 428, body: { type: '/problems/key-missing' } });
    const noVersion = await say(mediator, '您好', { 'idempotency-key': uuidv7() });
    expect(noVersion).toMatchObject({ status: 428, body: { type: '/problems/version-missing' } });
    const noKey = await say(mediator, '您好', { 'if-match': String(matter.version) });
    expect(noKey).toMatchObject({ status: 428, body: { type: '/problems/key-missing' } });
    const opening = await worker.post(
      `/dossiers/${matter.id}/proceedings`,
      { procedure: 'arbitration', truthful: true },
      { 'idempotency-key': uuidv7() },
    );
    expect(opening.status).toBe(428);
    for (const match of ['*', 'abc', '-1', '', '1.5', '"x"'])
      expect((await say(mediator, '您好', { 'idempotency-key': uuidv7(), 'if-match': match })).status, match).toBe(428);
    for (const key of ['', ' ', 'a'.repeat(201), 'a b'])
      expect((await say(mediator, '您好', headersOf(key, matter.version))).status, key).toBe(428);
    expect((await mediator.view(matter.id)).version).toBe(matter.version);
  });

  it('reads the version as an ETag too', async () => {
    expect(
      (await say(mediator, '您好', { 'idempotency-key': uuidv7(), 'if-match': `"${matter.version}"` })).status,
    ).toBe(200);
  });
});

describe('two people on one dossier', () => {
  it('have one winner, and the second gets what changed and may apply again', async () => {
    await mediator.take(matter.id, 'mediation', 'schedule', {}).catch(() => undefined);
    await head.take(matter.id, 'mediation', 'ask-consent');
    const stale = await say(mediator, '您好', headersOf(uuidv7(), matter.version));
    expect(stale).toMatchObject({
      status: 412,
      body: {
        type: '/problems/stale',
        version: matter.version + 1,
        changes: [{ step: { zh: '征求对方意见' }, who: '胡组长' }],
      },
    });
    expect(stale.body.changes).toHaveLength(1);
    expect((await say(mediator, '您好', headersOf(uuidv7(), stale.body.version!))).status).toBe(200);
  });

  it('at the same instant have exactly one winner', async () => {
    const both = await Promise.all(
      [mediator, head, mediator, head, worker].map((who, i) =>
        say(who, `第${i}句`, headersOf(uuidv7(), matter.version)),
      ),
    );
    expect(both.map(a => a.status).sort()).toEqual([200, 412, 412, 412, 412]);
    const seen = await mediator.view(matter.id);
    expect(seen.version).toBe(matter.version + 1);
    expect(proceedingIn(seen, 'mediation').wall.items).toHaveLength(1);
  });

  it('do not learn that something was said behind the wall: neither the version nor a refusal tells it', async () => {
    const before = await worker.view(matter.id);
    await mediator.take(matter.id, 'mediation', 'say', { channel: 'note', words: '只有调解员知道' });
    expect((await worker.view(matter.id)).version).toBe(before.version);
    expect((await say(worker, '您好', headersOf(uuidv7(), before.version))).status).toBe(200);
    // The note went on for the mediator alone, whose form of before it is stale.
    const mine = await mediator.view(matter.id);
    expect(mine.version).toBeGreaterThan((await worker.view(matter.id)).version);
    expect((await say(mediator, '您好', headersOf(uuidv7(), mine.version - 1))).status).toBe(412);
  });

  it('find a form stale as soon as something happened that they may see', async () => {
    const before = await worker.view(matter.id);
    await mediator.take(matter.id, 'mediation', 'say', { channel: 'note', words: '只有调解员知道' });
    await mediator.take(matter.id, 'mediation', 'say', { channel: 'joint', words: '双方都看得到' });
    const stale = await say(worker, '您好', headersOf(uuidv7(), before.version));
    expect(stale).toMatchObject({ status: 412, body: { version: before.version + 1 } });
    expect(stale.body.changes).toHaveLength(1);
    expect(stale.text).not.toContain('只有调解员知道');
  });

  it('of whom one no longer reaches it get no list at all', async () => {
    await mediator.take(matter.id, 'mediation', 'recuse', { reason: '是亲戚' });
    const late = await say(mediator, '您好', headersOf(uuidv7(), matter.version));
    expect(late).toMatchObject({ status: 404, body: { type: '/problems/absent' } });
  });
});
