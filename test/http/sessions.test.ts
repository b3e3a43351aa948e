import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionView } from '../../src/contract/routes/session.ts';
import type { Problem } from '../../src/contract/views.ts';
import { asOwner } from '../../src/store/transaction.ts';
import { type Client, password, type TestServer, testServer } from '../server.ts';
import { aFiling, citizen } from '../world.ts';

/** Fails when a guess is not counted, a dead session or code lives, a code is stored or listed, or a cookie or origin is let through. */
let at: TestServer;
beforeAll(async () => {
  at = await testServer();
});
afterAll(() => at.close());

type Session = SessionView & Problem;
const sql = (text: string, params: unknown[] = []) => asOwner(at.database, tx => tx.query(text, params));
const signIn = (who: Client, login: string, word = password) =>
  who.post<Session>('/session', { login, password: word });

const hashOf = (login: string) => createHash('sha256').update(`login:${login}`).digest();
const pauseIsOver = (login: string) =>
  sql("update sign_in_failure set locked_until = now() - interval '1 second' where login_hash = $1", [hashOf(login)]);

describe('a member of staff who signs in', () => {
  it('is not told whether the login or the password was wrong', async () => {
    const wrong = await signIn(at.visitor(), 'statistician', 'wrong');
    const unknown = await signIn(at.visitor(), 'nobody-of-ours', 'wrong');
    expect(wrong).toMatchObject({ status: 401, body: { type: '/problems/wrong-password', title: '账号或密码不对' } });
    expect(unknown.text).toBe(wrong.text);
  });

  it('waits after five wrong passwords, even with the right one, and longer each time', async () => {
    for (let i = 0; i < 5; i += 1) await signIn(at.visitor(), 'supervisor', 'wrong');
    const locked = await signIn(at.visitor(), 'supervisor');
    expect(locked).toMatchObject({ status: 429, body: { title: '试错次数多了，过几分钟再试' } });
    const first = Number(locked.headers['retry-after']);
    expect(first).toBeGreaterThan(30);
    await pauseIsOver('supervisor');
    await signIn(at.visitor(), 'supervisor', 'wrong');
    expect(Number((await signIn(at.visitor(), 'supervisor')).headers['retry-after'])).toBeGreaterThan(first);
    await pauseIsOver('supervisor');
    expect((await signIn(at.visitor(), 'supervisor')).status).toBe(200);
    expect((await signIn(at.visitor(), 'supervisor', 'wrong')).status).toBe(401);
  });

  it('is not told by a pause whether the login exists: names of nobody pause alike, and longer each time', async () => {
    const tries = async (login: string) => {
      const answers = [];
      for (let i = 0; i < 6; i += 1) answers.push(await signIn(at.visitor(), login, 'wrong'));
      await pauseIsOver(login);
      for (let i = 0; i < 2; i += 1) answers.push(await signIn(at.visitor(), login, 'wrong'));
      return answers.map(({ status, text, headers }) => ({
        status,
        text,
        minutes: headers['retry-after'] === undefined ? undefined : Math.round(Number(headers['retry-after']) / 60),
      }));
    };
    const known = await tries('judge');
    expect(known.map(a => a.status)).toEqual([401, 401, 401, 401, 401, 429, 401, 429]);
    expect(await tries('nobody-by-this-name')).toEqual(known);
  });

  it('is remembered for a day after a wrong password, and names made up push no known name out', async () => {
    for (let i = 0; i < 4; i += 1) await signIn(at.visitor(), 'court-docket', 'wrong');
    await sql(
      `insert into sign_in_failure (login_hash, known, failures)
       select decode(md5(n::text), 'hex'), false, 1 from generate_series(1, 100100) n`,
    );
    await signIn(at.visitor(), 'nobody-at-all', 'wrong');
    const { rows } = await sql(
      'select count(*) filter (where known)::int as known, count(*)::int as n from sign_in_failure',
    );
    expect(rows[0]!.n).toBeLessThanOrEqual(100_000 + Number(rows[0]!.known));
    await signIn(at.visitor(), 'court-docket', 'wrong');
    expect((await signIn(at.visitor(), 'court-docket')).status).toBe(429);
    await sql("update sign_in_failure set failed_at = now() - interval '25 hours', locked_until = null");
    for (let i = 0; i < 4; i += 1) expect((await signIn(at.visitor(), 'court-docket', 'wrong')).status).toBe(401);
    expect((await signIn(at.visitor(), 'court-docket')).status).toBe(200);
    expect((await sql('select 1 from sign_in_failure where not known')).rows.length).toBe(0);
  });

  it('gets a cookie that scripts cannot read, and a new one each time', async () => {
    const who = at.visitor();
    const first = await signIn(who, 'inspector');
    const old = who.cookies.get('hejie')!;
    expect(String(first.headers['set-cookie'])).toMatch(/hejie=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/);
    await signIn(who, 'inspector');
    expect(who.cookies.get('hejie')).not.toBe(old);
    const thief = at.visitor();
    thief.cookies.set('hejie', old);
    expect((await thief.get('/session')).status).toBe(401);
  });

  it('is out at once after signing out, on the server too', async () => {
    const who = at.visitor();
    await signIn(who, 'inspector');
    const token = who.cookies.get('hejie')!;
    expect((await who.send('DELETE', '/session')).status).toBe(200);
    expect(who.cookies.has('hejie')).toBe(false);
    who.cookies.set('hejie', token);
    expect((await who.get('/session')).status).toBe(401);
  });

  it('is out after half an hour without a request, and after ten hours in any case', async () => {
    const who = at.visitor();
    const session = await signIn(who, 'prosecutor');
    const hours = (Date.parse(session.body.expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(9.9);
    expect(hours).toBeLessThanOrEqual(10);
    const mine = [at.ids.prosecutor];
    await sql("update session set seen_at = now() - interval '29 minutes' where person_id = $1", mine);
    expect((await who.get('/session')).status).toBe(200);
    await sql("update session set seen_at = now() - interval '31 minutes' where person_id = $1", mine);
    expect((await who.get('/session')).status).toBe(401);
    await signIn(who, 'prosecutor');
    await sql("update session set expires_at = now() - interval '1 second' where person_id = $1", mine);
    expect((await who.get('/session')).status).toBe(401);
  });

  it('has no longer any right when the membership has ended', async () => {
    const who = at.visitor();
    await signIn(who, 'union-officer');
    await sql("update membership set to_day = current_date - 1 where role = 'union-officer'");
    expect((await who.get('/session')).status).toBe(401);
    expect((await signIn(at.visitor(), 'union-officer')).status).toBe(401);
  });

  it('acts in one membership at a time and switches only to an own one', async () => {
    const { rows } = await sql("select tenant_id, organisation_id from membership where role = 'statistician'");
    await sql(
      "insert into membership (tenant_id, id, person_id, organisation_id, role, from_day) values ($1, gen_random_uuid(), $2, $3, 'supervisor', '2021-01-01')",
      [rows[0]!.tenant_id, at.ids.statistician, rows[0]!.organisation_id],
    );
    const who = at.visitor();
    expect((await signIn(who, 'statistician')).body.actor.role).toBe('statistician');
    const switched = await who.put<Session>('/session/membership', { index: 1 });
    expect(switched.body.actor.role).toBe('supervisor');
    expect((await who.get<Session>('/session')).body.actor.role).toBe('supervisor');
    for (const index of [2, -1, 100]) expect((await who.put('/session/membership', { index })).status).toBe(403);
    expect((await who.put('/session/membership', { index: 'mediator' })).status).toBe(422);
  });
});

describe('a one-time code', () => {
  const codeFor = async (phone: string) => {
    const sent = await at.visitor().post<{ demoCode: string }>('/codes', { phone });
    return sent.body.demoCode;
  };
  const enter = (phone: string, code: string) => at.visitor().post<Session>('/session/code', { phone, code });
  const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it('lets in once, and not a second time', async () => {
    const code = await codeFor('13800130031');
    expect((await enter('13800130031', code)).status).toBe(200);
    expect(await enter('13800130031', code)).toMatchObject({ status: 422, body: { type: '/problems/code-expired' } });
  });

  it('is of no use to another phone', async () => {
    const code = await codeFor('13800130032');
    expect((await enter('13800130033', code)).status).toBe(422);
    expect((await enter('13800130032', code)).status).toBe(200);
  });

  it('is dead after five wrong tries, even when the right one comes', async () => {
    const code = await codeFor('13800130034');
    for (let i = 0; i < 5; i += 1)
      expect((await enter('13800130034', other(code))).body.type).toBe('/problems/code-wrong');
    expect((await enter('13800130034', code)).body.type).toBe('/problems/code-expired');
  });

  it('is dead after ten minutes', async () => {
    const code = await codeFor('13800130035');
    await sql("update one_time_code set expires_at = now() - interval '1 second' where subject = '13800130035'");
    expect((await enter('13800130035', code)).body.type).toBe('/problems/code-expired');
  });

  it('is not sent twice within seconds', async () => {
    await codeFor('13800130036');
    const again = await at.visitor().post('/codes', { phone: '13800130036' });
    expect(again.status).toBe(429);
    expect(Number(again.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('is shown by the demonstration only, and stored as a hash only', async () => {
    const code = await codeFor('13800130037');
    expect(code).toMatch(/^\d{6}$/);
    const { rows } = await sql("select * from one_time_code where subject = '13800130037'");
    expect(JSON.stringify(rows)).not.toContain(code);
    await sql(`update tenant set settings = settings || '{"demo": false}'`);
    at.app.refreshWorld();
    await at.app.world();
    const sent = await at.visitor().post('/codes', { phone: '13800130038' });
    await sql(`update tenant set settings = settings || '{"demo": true}'`);
    at.app.refreshWorld();
    expect(Object.keys(sent.body).sort()).toEqual(['channel', 'sent', 'windows']);
  });

  it('lets a citizen act as worker, as employer or as agent, never as staff', async () => {
    const who = await at.citizen('13800130039', '周粟');
    const session = (await who.get<Session>('/session')).body;
    expect(session.memberships.map(m => m.role)).toEqual(['worker', 'employer', 'agent']);
    expect(session.user).toMatchObject({ id: citizen('13800130039'), name: '周粟', staff: false });
    expect((await who.put<Session>('/session/membership', { index: 1 })).body.actor.role).toBe('employer');
    expect((await who.put('/session/membership', { index: 3 })).status).toBe(403);
    const { id } = await who.file('mediation', aFiling({ claims: [{ code: 'QQ22', amount: '12000' }] }));
    expect((await who.get(`/disputes/${id}/candidates?role=mediator`)).status).toBe(403);
  });
});

describe('an answer code', () => {
  const creditCode = '91330282MA2TEST00X';
  let worker: Client;
  let mediator: Client;
  const aMatter = async (employer: object = { creditCode }) => {
    worker = await at.citizen('13800130001', '张小满');
    mediator = await at.staff('mediator');
    const head = await at.staff('head');
    const { id } = await worker.file(
      'mediation',
      aFiling({ employer: { kind: 'firm', name: '慈溪晨星虚构电器有限公司', ...employer } }),
    );
    await head.take(id, 'mediation', 'assign', { mediatorId: at.people.mediator.userId, reason: '熟悉当地' });
    const asked = await mediator.take(id, 'mediation', 'ask-consent');
    const firm = asked.parties.find(p => p.side === 'employer')!.id;
    const print = async () =>
      (await mediator.post<{ code: string; url: string; qr: string }>(`/disputes/${id}/parties/${firm}/code`, {})).body;
    return { id, firm, asked, print };
  };
  const enter = (code: string, last6 = creditCode.slice(-6), who = at.visitor()) =>
    who.post<Session>('/session/answer', { code, last6 });

  it('opens its own dossier as its own firm and nothing else', async () => {
    const one = await aMatter();
    const two = await aMatter();
    const firm = at.visitor();
    const session = await enter((await one.print()).code, '0', firm);
    expect(session.status).toBe(422);
    expect((await enter((await one.print()).code, creditCode.slice(-6), firm)).body).toMatchObject({
      dossierId: one.id,
      actor: { role: 'employer' },
    });
    expect((await firm.view(one.id)).you.partyId).toBe(one.firm);
    expect((await firm.get(`/disputes/${two.id}`)).status).toBe(404);
    const rows = (await firm.get<{ rows: { id: string }[] }>('/disputes')).body.rows;
    expect(new Set(rows.map(r => r.id))).toEqual(new Set([one.id]));
    expect((await firm.put('/session/membership', { index: 0 })).status).toBe(403);
    const sign = await firm.attempt(one.id, 'mediation', 'assign', {});
    expect(sign).toMatchObject({ status: 409, body: { type: '/problems/refused-role' } });
    expect((await firm.get(`/disputes/${one.id}/candidates?role=mediator`)).status).toBe(403);
  });

  it('pauses after five wrong answers to its second question, for half an hour', async () => {
    const { print } = await aMatter();
    const { code } = await print();
    for (let i = 0; i < 5; i += 1) expect((await enter(code, `00000${i}`)).status).toBe(422);
    expect((await enter(code)).status).toBe(422);
    await sql("update one_time_code set created_at = now() - interval '31 minutes' where purpose = 'answer'");
    expect((await enter(code)).status).toBe(200);
  });

  it('gives way to the next one that is printed, and ends with its day', async () => {
    const { print } = await aMatter();
    const first = (await print()).code;
    const second = (await print()).code;
    expect((await enter(first)).status).toBe(422);
    expect((await enter(second)).status).toBe(200);
    await sql("update one_time_code set expires_at = now() - interval '1 second' where purpose = 'answer'");
    expect((await enter(second)).status).toBe(422);
  });

  it('says the same to a wrong code as to a wrong second answer', async () => {
    const { print } = await aMatter();
    const wrong = await enter('AAAA-AAAA');
    expect((await enter((await print()).code, '000000')).text).toBe(wrong.text);
  });

  it('is printed by those who work on the matter only, and stands in no list', async () => {
    const { id, firm, print } = await aMatter();
    const { code } = await print();
    for (const login of ['clerk', 'otherMediator', 'other-head', 'statistician'] as const)
      expect((await (await at.staff(login)).post(`/disputes/${id}/parties/${firm}/code`, {})).status).toBe(404);
    expect((await worker.post(`/disputes/${id}/parties/${firm}/code`, {})).status).toBe(403);
    const bare = code.replace('-', '');
    for (const who of [worker, mediator, await at.staff('head')])
      for (const page of [`/disputes/${id}`, `/disputes/${id}/ledger`, '/notices', '/disputes', '/changes']) {
        const { text } = await who.get(page);
        expect(text).not.toContain(code);
        expect(text).not.toContain(bare);
      }
    const { rows } = await sql('select * from one_time_code');
    expect(JSON.stringify(rows)).not.toContain(bare);
  });

  it('is not printed for the worker’s side', async () => {
    const { id, asked } = await aMatter();
    const person = asked.parties.find(p => p.side === 'worker')!.id;
    expect((await mediator.post(`/disputes/${id}/parties/${person}/code`, {})).status).toBe(404);
  });
});

describe('a request from another site', () => {
  it('is refused by its origin, whatever cookie it brings', async () => {
    const worker = await at.citizen('13800130001', '张小满');
    for (const origin of ['https://evil.example', 'http://localhost:81', 'http://localhost.evil.example']) {
      const answer = await worker.tryFile('mediation', aFiling(), { origin });
      expect(answer, origin).toMatchObject({ status: 403, body: { type: '/problems/origin' } });
      expect((await worker.send('DELETE', '/session', { headers: { origin } })).status).toBe(403);
    }
    const own = await worker.tryFile('mediation', aFiling(), { origin: 'http://localhost', host: 'localhost' });
    expect(own.status).toBe(201);
  });

  it('gets no leave to read answers', async () => {
    const { headers } = await at.visitor().get('/public/city', { origin: 'https://evil.example' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('a deployment with a public https address', () => {
  it('binds its cookie to this host and to https, and limits tries from one address', async () => {
    const secure = await testServer({ HEJIE_URL: 'https://hejie.example', HEJIE_RATE_SIGNIN: '3' });
    try {
      const answer = await signIn(secure.visitor(), 'inspector');
      expect(String(answer.headers['set-cookie'])).toMatch(
        /^__Host-hejie=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect(answer.headers['strict-transport-security']).toContain('max-age');
      const draft = await secure.visitor().post('/drafts', { answers: {} });
      expect(String(draft.headers['set-cookie'])).toMatch(/hejie_draft=.*HttpOnly; Secure; SameSite=Strict/);
      const tries = [];
      for (let i = 0; i < 4; i += 1) tries.push(await signIn(secure.visitor(), 'nobody-of-ours', 'x'));
      expect(tries.map(t => t.status)).toContain(429);
      expect(tries.at(-1)!.body.type).toBe('/problems/too-many');
    } finally {
      await secure.close();
    }
  });
});
