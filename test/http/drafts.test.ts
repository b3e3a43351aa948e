import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftView } from '../../src/contract/routes/drafts.ts';
import { asOwner } from '../../src/store/transaction.ts';
import { aPhoto } from '../samples.ts';
import { signInByCode, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

let at: TestServer;
beforeAll(async () => {
  at = await testServer();
});
afterAll(() => at.close());

const sql = (text: string, params: unknown[] = []) => asOwner(at.database, tx => tx.query(text, params));
const phone = '13800130061';
const aDraft = { answers: { story: '我在厂里做了三年，两个月没有发工资' }, phone };
const stored = async () => {
  const { rows } = await sql('select stored_name from file order by created_at');
  return Promise.all(rows.map(async row => (await at.app.files.get(row.stored_name as string)) !== undefined));
};

describe('a draft', () => {
  it('is gone with the filing that it became: row, cookie, and uploads that the filing does not name', async () => {
    const who = at.visitor();
    const draft = (await who.post<DraftView>('/drafts', aDraft)).body;
    const named = (await who.upload(aPhoto(), '工资条.png')).body;
    const loose = (await who.upload(aPhoto(), '拍糊了.png')).body;
    const { rows } = await sql('select stored_name from file where id = $1', [loose.id]);
    await signInByCode(who, phone, '张小满');
    const refused = await who.tryFile('mediation', aFiling({ truthful: false }));
    expect(refused.status).toBe(422);
    expect((await who.get(`/drafts/${draft.id}`)).status).toBe(200);
    const evidence = [{ title: '工资条', state: 'have', fileId: named.id }];
    const filed = await who.file('mediation', aFiling({ evidence }));
    expect((await sql('select 1 from draft where id = $1', [draft.id])).rows).toEqual([]);
    expect(who.cookies.has('hejie_draft')).toBe(false);
    expect((await sql('select id from file')).rows).toEqual([{ id: named.id }]);
    expect(await at.app.files.get(rows[0]!.stored_name as string)).toBeUndefined();
    expect(await stored()).toEqual([true]);
    expect((await who.get(`/disputes/${filed.id}/files/${named.id}`)).status).toBe(200);
    expect((await who.post('/drafts/resume', { code: draft.code!, last4: phone.slice(-4) })).status).toBe(404);
  });

  it('of a clerk is gone with the filing whose read-back it holds, and when the clerk deletes it', async () => {
    const window = await at.staff('window');
    const draft = (await window.post<DraftView>('/drafts', aDraft)).body;
    const opened = await window.post<DraftView>(`/drafts/${draft.id}/readback`, {
      lines: [{ id: 'story', words: '两个月没有发工资' }],
    });
    const token = opened.body.readback.token!;
    await at.visitor().post(`/public/readback/${token}`, { corrections: [] });
    await window.file('mediation', aFiling({ oral: { way: 'phone', readbackToken: token } }));
    expect((await window.get(`/drafts/${draft.id}`)).status).toBe(404);

    // The draft of somebody who went away, opened at this window before, is not the next person’s.
    const away = (await at.visitor().post<DraftView>('/drafts', aDraft)).body;
    await window.post('/drafts/resume', { code: away.code!, last4: phone.slice(-4) });
    await window.file('mediation', aFiling({ oral: { way: 'printed' } }));
    expect((await window.get(`/drafts/${away.id}`)).status).toBe(200);
    expect((await window.send('DELETE', `/drafts/${away.id}`)).status).toBe(200);

    const printed = (await window.post<DraftView>('/drafts', aDraft)).body;
    expect((await at.visitor().send('DELETE', `/drafts/${printed.id}`)).status).toBe(404);
    expect((await (await at.staff('clerk')).send('DELETE', `/drafts/${printed.id}`)).status).toBe(404);
    expect((await window.send('DELETE', `/drafts/${printed.id}`)).status).toBe(200);
    expect((await sql('select 1 from draft')).rows).toEqual([]);
  });

  it('does not open on this device after signing out, whoever kept the cookie; the return code still opens it', async () => {
    const who = at.visitor();
    await signInByCode(who, '13800130062', '周粟');
    const draft = (await who.post<DraftView>('/drafts', { ...aDraft, phone: '13800130062' })).body;
    const kept = who.cookies.get('hejie_draft')!;
    expect((await who.send('DELETE', '/session')).status).toBe(200);
    expect(who.cookies.has('hejie_draft')).toBe(false);
    who.cookies.set('hejie_draft', kept);
    expect((await who.get(`/drafts/${draft.id}`)).status).toBe(404);
    const back = await who.post<DraftView>('/drafts/resume', { code: draft.code!, last4: '0062' });
    expect(back.body.answers).toEqual(aDraft.answers);
  });

  it('of somebody who has not signed in takes a form’s worth of uploads and no more', async () => {
    const who = at.visitor();
    const draft = (await who.post<DraftView>('/drafts', { answers: {} })).body;
    const fill = (count: number, size: number) =>
      sql(
        `insert into file (tenant_id, id, draft_id, stored_name, name, mime, size, digest)
         select $1, gen_random_uuid(), $2, gen_random_uuid(), 'x', 'image/png', $4, '' from generate_series(1, $3)`,
        [at.county.tenant, draft.id, count, size],
      );
    await fill(39, 10);
    expect((await who.upload(aPhoto(), '一.png')).status).toBe(201);
    expect((await who.upload(aPhoto(), '二.png')).status).toBe(429);
    await sql('delete from file where draft_id = $1', [draft.id]);
    await fill(5, 1024 * 1024);
    expect((await who.upload(aPhoto(), '三.png')).status).toBe(429);
    await signInByCode(who, '13800130063');
    expect((await who.upload(aPhoto(), '四.png')).status).toBe(201);
  });
});

it('limits uploads from one address by people who have not signed in, and nobody else', async () => {
  const strict = await testServer({ HEJIE_RATE_UPLOADS: '2' });
  try {
    const statuses: number[] = [];
    for (let i = 0; i < 3; i += 1) {
      const who = strict.visitor();
      await who.post('/drafts', { answers: {} });
      statuses.push((await who.upload(aPhoto(), '一.png')).status);
    }
    expect(statuses).toEqual([201, 201, 429]);
    const worker = await strict.citizen('13800130001');
    for (let i = 0; i < 3; i += 1) expect((await worker.upload(aPhoto(), '一.png')).status).toBe(201);
  } finally {
    await strict.close();
  }
});
