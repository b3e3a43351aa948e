import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TokenView } from '../../src/contract/routes/partners.ts';
import { tellPartners } from '../../src/jobs/webhooks.ts';
import type { ChangeLine } from '../../src/store/changes.ts';
import { asOwner } from '../../src/store/transaction.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { type Client, clientOf, proceedingIn, type TestServer, testServer } from '../server.ts';
import { accountSecret, aFiling } from '../world.ts';
import { type PartnerSystem, partnerSystem } from './simulator.ts';

/** The systems of two bodies beside each other: what they are told, what they may do, and what becomes of everything they do wrong. */
let at: TestServer;
let admin: Client;
let worker: Client;
let hook: PartnerSystem;
let institute: { id: string; token: string; api: Client };
let town: { id: string; token: string; api: Client };

interface Changes {
  changes: ChangeLine[];
  next: string | null;
}

async function letIn(body: { id: string }, role: string, scopes: string[], name = '办案系统') {
  const made = await admin.post<{ id: string; token: string }>('/partners', {
    organisationId: body.id,
    name,
    role,
    scopes,
    days: 90,
  });
  if (made.status !== 201) throw new Error(made.text);
  return { ...made.body, api: clientOf(at.server, made.body.token) };
}

beforeAll(async () => {
  at = await testServer();
  at.turnTo('2026-03-02');
  admin = await at.staff('security-admin');
  worker = await at.citizen('13800130001', '张小满');
  hook = await partnerSystem();
  institute = await letIn(at.county.institute, 'institute-clerk', ['read', 'file', 'step']);
  town = await letIn(at.county.mediation, 'mediation-head', ['read', 'step']);
});
afterAll(async () => {
  await hook.close();
  await at.close();
});

const aSystemFiling = () => {
  const { oral: _, ...filing } = aFiling() as Record<string, unknown>;
  return filing;
};

describe('a token', () => {
  it('is shown once, kept as a hash, and listed with its body, rights, end and last use', async () => {
    const { rows } = await asOwner(at.database, tx => tx.query('select * from api_token'));
    expect(JSON.stringify(rows)).not.toContain(institute.token);
    await institute.api.get('/changes');
    const listed = await admin.get<{ tokens: TokenView[] }>('/partners');
    expect(listed.text).not.toContain(institute.token);
    const one = listed.body.tokens.find(t => t.id === institute.id)!;
    expect(one).toMatchObject({ role: 'institute-clerk', scopes: ['read', 'file', 'step'], expiresOn: '2026-05-31' });
    expect(one.usedAt).toBeDefined();
  });

  it('is made by the security administrator alone, for a role in which its body acts', async () => {
    const wanted = {
      organisationId: at.county.institute.id,
      name: '甲',
      role: 'institute-clerk',
      scopes: ['read'],
      days: 1,
    };
    for (const login of ['system-admin', 'audit-admin', 'instituteHead', 'head'] as const)
      expect((await (await at.staff(login)).post('/partners', wanted)).status, login).toBe(403);
    expect((await worker.post('/partners', wanted)).status).toBe(403);
    expect((await institute.api.post('/partners', wanted)).status).toBe(403);
    expect((await admin.post('/partners', { ...wanted, role: 'arbitrator' })).status).toBe(422);
    expect((await admin.post('/partners', { ...wanted, role: 'mediation-head' })).status).toBe(422);
    expect((await admin.post('/partners', { ...wanted, scopes: ['step'] })).status).toBe(422);
  });

  it('opens nothing that is wrong, revoked, out of time or out of its scope, and no page of people', async () => {
    const read = (token: string) => clientOf(at.server, token).get('/changes');
    for (const token of ['x', `hejie_${'A'.repeat(43)}`, `${institute.token}x`])
      expect(await read(token)).toMatchObject({ status: 401, body: { type: '/problems/token' } });
    const short = await letIn(at.county.institute, 'institute-clerk', ['read']);
    expect((await read(short.token)).status).toBe(200);
    expect((await short.api.tryFile('arbitration', aSystemFiling())).body.type).toBe('/problems/token-scope');
    at.turnTo('2026-06-01');
    expect((await read(short.token)).status).toBe(401);
    at.turnTo('2026-03-02');
    expect((await admin.send('DELETE', `/partners/${short.id}`)).status).toBe(200);
    expect((await read(short.token)).status).toBe(401);
    // Deny by default: what is not open to systems is closed to them, also beside the cookie of somebody who may.
    for (const path of ['/notices', '/partners', '/meetings?from=2026-03-02&to=2026-03-03', '/law/parameters'])
      expect((await institute.api.get(path)).status, path).toBe(403);
    institute.api.cookies.set(...([...admin.cookies][0] as [string, string]));
    expect((await institute.api.get('/partners')).status).toBe(403);
    institute.api.cookies.clear();
  });

  it('has its own calls a minute', async () => {
    const limited = await testServerWith(2);
    expect(await limited()).toBe(200);
    expect(await limited()).toBe(200);
    expect(await limited()).toBe(429);
  });
});

/** Calls with a token of its own while the house allows so many a minute. */
async function testServerWith(most: number): Promise<() => Promise<number>> {
  const one = await letIn(at.county.institute, 'institute-clerk', ['read'], '快系统');
  const rate = at.app.config.rate as { partners: number };
  return async () => {
    const before = rate.partners;
    rate.partners = most;
    const { status } = await one.api.get('/session');
    rate.partners = before;
    return status;
  };
}

describe('a system that files and takes steps', () => {
  it('acts as its body and stands in the history by its own name', async () => {
    const view = await institute.api.file('arbitration', aSystemFiling());
    expect(view.channel).toMatchObject({ id: 'partner' });
    const clerk = await at.staff('clerk');
    const ledger = await clerk.get<{ lines: { who: string }[] }>(`/disputes/${view.id}/ledger`);
    expect(ledger.body.lines[0]!.who).toBe('办案系统（对接系统）');
    // What takes two people is proposed by a system and decided by a person.
    await institute.api.take(view.id, 'arbitration', 'accept');
    expect((await institute.api.attempt(view.id, 'arbitration', 'approve-accept')).status).toBe(409);
    await (await at.staff('instituteHead')).take(view.id, 'arbitration', 'approve-accept');
    expect(proceedingIn(await clerk.view(view.id), 'arbitration').stage).toBe('accepted');
  });

  it('that repeats itself has one effect, under keys that are its own', async () => {
    const key = { 'idempotency-key': 'k-1' };
    const filing = aSystemFiling();
    const [first, again] = [
      await institute.api.tryFile('arbitration', filing, key),
      await institute.api.tryFile('arbitration', filing, key),
    ];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    expect(
      (await institute.api.tryFile('arbitration', { ...filing, story: '另外一件事，说的是别的月份的工资。' }, key))
        .status,
    ).toBe(422);
    // Another system of the same body has keys of its own.
    const second = await letIn(at.county.institute, 'institute-clerk', ['read', 'file'], '另一个系统');
    expect((await second.api.tryFile('arbitration', filing, key)).body.id).not.toBe(first.body.id);
  });

  it('that reorders its steps is refused the later one with the reason, and nothing is lost', async () => {
    const view = await institute.api.file('arbitration', aSystemFiling());
    const early = await institute.api.attempt(view.id, 'arbitration', 'use-simple', {});
    expect([409, 422]).toContain(early.status);
    expect((await institute.api.view(view.id)).version).toBe(view.version);
    // A step on what it saw before somebody else acted tells what happened since.
    await institute.api.take(view.id, 'arbitration', 'accept');
    const stale = await institute.api.attempt(
      view.id,
      'arbitration',
      'accept',
      {},
      { headers: { 'if-match': String(view.version) } },
    );
    expect(stale).toMatchObject({ status: 412, body: { changes: [expect.anything()] } });
  });

  it('that sends garbage is told what is wrong, and nothing is recorded', async () => {
    const count = async () => (await institute.api.get<Changes>('/changes?limit=500')).body.changes.length;
    await at.caughtUp();
    const before = await count();
    const send = (payload: string, type = 'application/json') =>
      institute.api.send('POST', '/disputes', {
        headers: { 'content-type': type, 'idempotency-key': uuidv7() },
        payload,
      });
    expect((await send('{"procedure":')).status).toBe(400);
    expect((await send('procedure=arbitration', 'application/x-www-form-urlencoded')).status).toBe(415);
    expect((await send('[]')).status).toBe(422);
    expect((await send('{"procedure":"arbitration","secret":1}')).status).toBe(422);
    expect((await send('{"__proto__":{"role":"institute-head"},"procedure":"arbitration"}')).status).toBe(400);
    expect((await institute.api.get('/changes?after=yesterday')).status).toBe(422);
    expect((await institute.api.get('/changes?after=0-0%27')).status).toBe(422);
    await at.caughtUp();
    expect(await count()).toBe(before);
  });

  it('that is late reports a fact of an earlier day, and a wrong one is put right by two people', async () => {
    at.turnTo('2026-03-09');
    const view = await institute.api.file('arbitration', aSystemFiling());
    const clerk = await at.staff('clerk');
    const limit = view.clocks.find(c => c.state !== 'done' && c.from === '2026-03-09')!;
    await institute.api.take(view.id, 'arbitration', 'correct-day', {
      deadlineId: limit.id,
      from: '2026-03-04',
      words: '窗口收件登记是三月四日',
    });
    expect((await clerk.view(view.id)).clocks.find(c => c.id === limit.id)).toMatchObject({ due: limit.due });
    const head = await at.staff('instituteHead');
    const after = await head.take(view.id, 'arbitration', 'approve-correct-day');
    const moved = after.clocks.find(c => c.id === limit.id)!;
    expect(moved.from).toBe('2026-03-04');
    expect(moved.due < limit.due).toBe(true);
    at.turnTo('2026-03-02');
  });
});

describe('what a system reads', () => {
  it('is what its body sees: not what is said in mediation, not the file of another body', async () => {
    const head = await at.staff('head');
    const filed = await worker.file('mediation', aFiling());
    await head.take(filed.id, 'mediation', 'assign', { mediatorId: at.people.mediator.userId, reason: '熟悉当地' });
    await worker.take(filed.id, 'mediation', 'say', { channel: 'joint', words: '海棠说的话' });
    await (await at.staff('mediator')).take(filed.id, 'mediation', 'say', { channel: 'note', words: '香樟笔记里的话' });
    expect((await head.get(`/disputes/${filed.id}`)).text).toContain('海棠说的话');
    const seen = await town.api.get(`/disputes/${filed.id}`);
    expect(seen.status).toBe(200);
    for (const page of [seen.text, (await town.api.get(`/disputes/${filed.id}/ledger`)).text]) {
      expect(page).not.toContain('海棠');
      expect(page).not.toContain('香樟');
    }
    expect((await institute.api.get(`/disputes/${filed.id}`)).status).toBe(404);
    await at.caughtUp();
    const [own, theirs] = [
      await town.api.get<Changes>('/changes?limit=500'),
      await institute.api.get('/changes?limit=500'),
    ];
    expect(own.body.changes.filter(c => c.dossierId === filed.id).map(c => c.step)).toEqual(['receive', 'assign']);
    expect(theirs.text).not.toContain(filed.id);
    // Nor is anything said, revealed or printed through a system.
    expect((await town.api.attempt(filed.id, 'mediation', 'say', { channel: 'joint', words: '你好' })).status).toBe(
      409,
    );
    const reveal = { partyId: filed.parties[0]!.id, field: 'phone', purpose: 'contact', reason: '通知调解时间' };
    expect((await town.api.post(`/disputes/${filed.id}/reveal`, reveal)).status).toBe(403);
  });

  it('comes in order, page by page, the same each time, and adds up to the count of each day', async () => {
    await at.caughtUp();
    const all = (await institute.api.get<Changes>('/changes?limit=500')).body.changes;
    const pages: ChangeLine[] = [];
    for (let after: string | null = null; ; ) {
      const page: Changes = (await institute.api.get<Changes>(`/changes?limit=3${after ? `&after=${after}` : ''}`))
        .body;
      pages.push(...page.changes);
      if (page.changes.length === 0) break;
      after = page.next;
    }
    expect(pages).toEqual(all);
    const counts = await institute.api.get<{ days: { day: string; changes: number; dossiers: number }[] }>(
      '/changes/counts?from=2026-03-01&to=2026-03-31',
    );
    for (const { day, changes, dossiers } of counts.body.days) {
      const lines = all.filter(c => c.day === day);
      expect([changes, dossiers], day).toEqual([lines.length, new Set(lines.map(c => c.dossierId)).size]);
    }
    expect(counts.body.days.reduce((sum, d) => sum + d.changes, 0)).toBe(all.length);
    expect((await institute.api.get('/changes/counts?from=2026-01-01&to=2026-12-31')).status).toBe(422);
  });

  it('is not skipped over after a copy was restored: a position from ahead is refused', async () => {
    expect(await institute.api.get('/changes?after=9000000000000000-1')).toMatchObject({
      status: 409,
      body: { type: '/problems/position-unknown' },
    });
  });
});

describe('a system that is told', () => {
  const run = (now: Date, options = {}) =>
    tellPartners(at.database, at.county.tenant, now, {
      secret: accountSecret,
      patienceMs: 5000,
      tries: 3,
      backoffSeconds: 10,
      ...options,
    });
  const later = (seconds: number) => new Date(Date.parse('2026-03-02T02:00:00Z') + seconds * 1000);
  const all = async () => {
    await at.caughtUp();
    return (await institute.api.get<Changes>('/changes?limit=500')).body.changes;
  };
  const stateOf = async (id: string) =>
    (await admin.get<{ tokens: TokenView[] }>('/partners')).body.tokens.find(t => t.id === id)!.webhook!;

  it('gets everything once, in order and signed with a key that was shown once', async () => {
    const set = await admin.put<{ key: string }>(`/partners/${institute.id}/webhook`, {
      url: hook.url,
      from: '2026-03-01',
    });
    expect(set.status).toBe(200);
    hook.key = set.body.key;
    const expected = await all();
    await run(later(0), { batch: 4 });
    expect([...hook.kept.keys()]).toEqual(expected.map(c => c.position));
    expect(hook.calls.length).toBe(Math.floor(expected.length / 4) + (expected.length % 4 === 0 ? 0 : 1));
    expect(hook.calls.every(c => c.believed)).toBe(true);
    const calls = hook.calls.length;
    await run(later(1));
    expect(hook.calls.length).toBe(calls);
    expect(await stateOf(institute.id)).toMatchObject({ failures: 0 });
    // Where it is told is said in no other way than encrypted.
    for (const url of ['http://example.com/x', 'ftp://127.0.0.1/', 'https://u:p@example.com/', '//x', ''])
      expect((await admin.put(`/partners/${institute.id}/webhook`, { url })).status, url).toBe(422);
  });

  it.each(['forgetful', 'slow', 'gone', 'elsewhere'] as const)(
    'waits longer each time while it is %s, is paused, and goes on from where it stood, with nothing lost or kept twice',
    async mood => {
      const set = await admin.put<{ key: string }>(`/partners/${institute.id}/webhook`, { url: hook.url });
      hook.key = set.body.key;
      await institute.api.file('arbitration', aSystemFiling());
      const expected = await all();
      const news = expected.at(-1)!.position;
      hook.mood = mood;
      const start = hook.calls.length;
      // Only where the other side never answers is its patience waited for.
      const brief = mood === 'slow' ? { patienceMs: 100 } : {};
      await run(later(0), brief);
      await run(later(5), brief);
      expect(hook.calls.length - start).toBe(1);
      await run(later(11), brief);
      await run(later(20), brief);
      expect(hook.calls.length - start).toBe(2);
      await run(later(32), brief);
      const paused = await stateOf(institute.id);
      expect(paused.failures).toBe(3);
      expect(paused.pausedAt).toBeDefined();
      expect(paused.error).toBeTruthy();
      await run(later(10_000));
      expect(hook.calls.length - start).toBe(3);
      hook.mood = 'well';
      expect((await admin.post(`/partners/${institute.id}/webhook/resume`, {})).status).toBe(200);
      await run(later(10_001));
      expect(hook.calls.at(-1)).toEqual({ believed: true, positions: [news] });
      expect([...hook.kept.keys()].filter(p => p === news)).toEqual([news]);
    },
  );

  it('with the wrong key refuses what it is told, and keeps nobody else waiting', async () => {
    const other = await partnerSystem();
    const set = await admin.put<{ key: string }>(`/partners/${town.id}/webhook`, {
      url: other.url,
      from: '2026-03-01',
    });
    other.key = set.body.key;
    const before = hook.kept.size;
    await admin.put(`/partners/${institute.id}/webhook`, { url: hook.url, from: '2026-03-01' });
    hook.key = 'hjs_an-old-key';
    await run(later(0));
    expect(hook.calls.at(-1)!.believed).toBe(false);
    expect(hook.kept.size).toBe(before);
    expect(other.kept.size).toBeGreaterThan(0);
    expect([...other.kept.values()].every(c => c.procedure === 'mediation')).toBe(true);
    await other.close();
  });

  it('asks to be told anew from a position, and is told no more once its token is revoked', async () => {
    const set = await admin.put<{ key: string }>(`/partners/${institute.id}/webhook`, { url: hook.url });
    hook.key = set.body.key;
    const expected = await all();
    expect((await institute.api.post('/changes/replay', { after: expected[1]!.position })).status).toBe(200);
    await run(later(0), { batch: 500 });
    expect(hook.calls.at(-1)!.positions).toEqual(expected.slice(2).map(c => c.position));
    // A token's end is the end of what is sent for it.
    await admin.send('DELETE', `/partners/${institute.id}`);
    await worker.file('arbitration', aFiling());
    const calls = hook.calls.length;
    await run(later(100));
    expect(hook.calls.length).toBe(calls);
  });
});
