import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionView } from '../../src/contract/routes/session.ts';
import type { DossierView, Problem } from '../../src/contract/views.ts';
import { asOwner } from '../../src/store/transaction.ts';
import { type TestServer, testServer } from '../server.ts';
import { aFiling, citizen } from '../world.ts';

/** An installation that is no demonstration and sends no messages. */
let at: TestServer;
beforeAll(async () => {
  at = await testServer({ HEJIE_DEMO: 'off' });
});
afterAll(() => at.close());

const sql = (text: string, params: unknown[] = []) => asOwner(at.database, tx => tx.query(text, params));
const enter = (phone: string, code: string) =>
  at.visitor().post<SessionView & Problem>('/session/code', { phone, code });
const seen = { identity: 'id-card', reason: '看过身份证原件' };
const print = async (phone: string, login: 'window' | 'mediator' | 'clerk' = 'window') => {
  const { body, status } = await (await at.staff(login)).post<{ code: string; expiresAt: string }>('/codes/printed', {
    phone,
    ...seen,
  });
  expect(status).toBe(201);
  return body;
};

describe('an installation that cannot send messages', () => {
  it('says so, names the window, and makes no code that nobody would get', async () => {
    const phone = '13800130041';
    const asked = await at.visitor().post('/codes', { phone });
    expect(asked.status).toBe(200);
    expect(asked.body).toEqual({
      sent: false,
      channel: 'none',
      windows: [{ name: at.county.hall.name }],
    });
    expect((await sql('select 1 from one_time_code where subject = $1', [phone])).rows).toEqual([]);
  });

  it('lets a worker into the matter filed at a window with the code that the window printed', async () => {
    const phone = '13800130042';
    const window = await at.staff('window');
    const filed = await window.file(
      'mediation',
      aFiling({ worker: { name: '李安', phone }, oral: { way: 'printed' } }),
    );
    const { code, expiresAt } = await print(phone);
    expect(code).toMatch(/^\d{8}$/);
    const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(2.9);
    expect(days).toBeLessThanOrEqual(3);
    // Somebody who asks for a code to that phone does not make the paper worthless.
    await at.visitor().post('/codes', { phone });
    const worker = at.visitor();
    expect((await worker.post('/session/code', { phone, code })).status).toBe(200);
    expect((await worker.get<DossierView>(`/disputes/${filed.id}`)).body.number).toBe(filed.number);
    expect((await enter(phone, code)).body.type).toBe('/problems/code-expired');
  });

  it('tells the owner of the phone which office printed a code and when, and never who', async () => {
    const phone = '13800130046';
    await print(phone, 'clerk');
    const { code } = await print(phone, 'mediator');
    const { body, text } = await enter(phone, code);
    expect(body.printedCodes.map(p => p.office)).toEqual([at.county.mediation.name, at.county.institute.name]);
    for (const { at: printedAt } of body.printedCodes) expect(Date.now() - Date.parse(printedAt)).toBeLessThan(60_000);
    for (const name of [at.people.clerk.name, at.people.mediator.name]) expect(text).not.toContain(name);
    await sql("update organisation set phone = '0574-12300000' where name_zh = '人力社保局'");
    at.app.refreshWorld();
    await at.app.world();
    const again = await print(phone, 'mediator');
    expect((await enter(phone, again.code)).body.printedCodes[0]?.call).toEqual({
      name: { zh: '人力社保局', en: '人力社保局' },
      phone: '0574-12300000',
    });
    expect((await (await at.staff('clerk')).get<SessionView>('/session')).body.printedCodes).toEqual([]);
  });

  it('opens the mediation itself by the code of the body in charge, and the file alone by the code of any other office', async () => {
    const phone = '13800130047';
    const window = await at.staff('window');
    const { id } = await window.file(
      'mediation',
      aFiling({ worker: { name: '郑实', phone }, oral: { way: 'printed' } }),
    );
    await (await at.staff('head')).take(id, 'mediation', 'assign', {
      mediatorId: at.people.mediator.userId,
      reason: '熟悉当地',
    });
    const mediator = await at.staff('mediator');
    await mediator.take(id, 'mediation', 'ask-consent');
    await mediator.take(id, 'mediation', 'accept', { consentedOn: at.app.today() });
    await mediator.take(id, 'mediation', 'say', { channel: 'joint', words: '请双方说说想法' });
    const by = async (login: 'window' | 'mediator' | 'clerk' | 'other-head') => {
      const who = at.visitor();
      const printed = await (await at.staff(login)).post<{ code: string }>('/codes/printed', { phone, ...seen });
      expect((await who.post('/session/code', { phone, code: printed.body.code })).status).toBe(200);
      return who;
    };
    for (const login of ['clerk', 'window', 'other-head'] as const) {
      const outside = await by(login);
      const view = await outside.view(id);
      expect(view.wall, login).toMatchObject({ exists: true, mayEnter: false });
      expect(view.proceedings[0]!.wall, login).toMatchObject({ channels: [], items: [] });
      expect(JSON.stringify(view)).not.toContain('请双方说说想法');
      expect(view.open.filter(s => s.proceedingId !== undefined)).toEqual([]);
      // The other role and back again does not open it.
      await outside.put('/session/membership', { index: 1 });
      await outside.put('/session/membership', { index: 0 });
      const said = await outside.attempt(id, 'mediation', 'say', { channel: 'joint', words: '您好' });
      expect(said, login).toMatchObject({ status: 409, body: { type: '/problems/refused-role' } });
      expect(said.body.detail).toContain('别的单位打印的登录码');
    }
    const inside = await by('mediator');
    const view = await inside.view(id);
    expect(view.wall.mayEnter).toBe(true);
    expect(view.proceedings[0]!.wall.items.map(i => i.body.words)).toEqual(['请双方说说想法']);
    await inside.take(id, 'mediation', 'say', { channel: 'caucus-worker', words: '我想快点解决' });
  });

  it('writes down who printed a code, for whom and on what proof, and keeps neither code nor number', async () => {
    const phone = '13800130043';
    const { code } = await print(phone, 'clerk');
    const { rows } = await sql('select person_id, role, what, purpose, reason from read_log order by at desc limit 1');
    expect(rows).toEqual([
      {
        person_id: at.people.clerk.userId,
        role: 'institute-clerk',
        what: `${citizen(phone)}:sign-in-code`,
        purpose: 'identify',
        reason: 'id-card: 看过身份证原件',
      },
    ]);
    expect(JSON.stringify((await sql('select * from one_time_code')).rows)).not.toContain(code);
    await print(phone);
    expect((await enter(phone, code)).status).toBe(422);
  });

  it('prints no code for a citizen, for anybody who sees no papers, or without a reason', async () => {
    const phone = '13800130044';
    const { code } = await print(phone);
    const worker = at.visitor();
    await worker.post('/session/code', { phone, code });
    expect((await worker.post('/codes/printed', { phone, ...seen })).status).toBe(403);
    expect((await at.visitor().post('/codes/printed', { phone, ...seen })).status).toBe(401);
    for (const login of ['statistician', 'system-admin', 'arbitrator', 'gridMember'] as const)
      expect((await (await at.staff(login)).post('/codes/printed', { phone, ...seen })).status).toBe(403);
    const window = await at.staff('window');
    for (const body of [{ phone }, { phone, identity: 'id-card' }, { phone: '1', ...seen }])
      expect((await window.post('/codes/printed', body)).status).toBe(422);
  });

  it('stops guessing after twenty wrong tries in a day, however many codes there were', async () => {
    const phone = '13800130045';
    let last = { status: 0 };
    for (let i = 0; i < 5; i += 1) {
      await print(phone);
      for (let n = 0; n < 5; n += 1) last = await enter(phone, '0');
    }
    expect(last.status).toBe(429);
    const { code } = await print(phone);
    expect((await enter(phone, code)).status).toBe(429);
    await sql("update one_time_code set created_at = now() - interval '25 hours' where subject = $1 and tries > 0", [
      phone,
    ]);
    expect((await enter(phone, code)).status).toBe(200);
  });
});
