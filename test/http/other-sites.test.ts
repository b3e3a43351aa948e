import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOwner } from '../../src/store/transaction.ts';
import { aPhoto } from '../samples.ts';
import { type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

let at: TestServer;
beforeAll(async () => {
  at = await testServer({ HEJIE_RATE_SIGNIN: '3', HEJIE_TRUST_PROXY: 'on' });
});
afterAll(() => at.close());

describe('a write from somewhere else', () => {
  it('is not carried out, also from a frame that says no origin', async () => {
    const who = at.visitor();
    const draft = (headers: Record<string, string>) => who.post('/drafts', { answers: {} }, headers);
    for (const site of ['cross-site', 'same-site'])
      expect(await draft({ origin: 'null', 'sec-fetch-site': site })).toMatchObject({
        status: 403,
        body: { type: '/problems/origin' },
      });
    expect((await draft({ origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(201);
  });

  it('does not get round the limit on sign-in by writing another address into the header', async () => {
    const tries: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const headers = { 'x-forwarded-for': `198.51.100.${i}, 203.0.113.7` };
      tries.push((await at.visitor().post('/session', { login: 'nobody-of-ours', password: 'x' }, headers)).status);
    }
    expect(tries).toEqual([401, 401, 401, 429, 429]);
  });
});

describe('what a member of staff opens', () => {
  it('is written down when it shows the whole identity number', async () => {
    const worker = await at.citizen('13800130001', '张小满');
    const filed = await worker.file('mediation', aFiling());
    const paper = filed.papers.find(p => p.template === 'mediation-application')!;
    const href = paper.pdf.replace('/api/v1', '');
    const log = async () =>
      (await asOwner(at.database, tx => tx.query('select what, role from read_log where dossier_id = $1', [filed.id])))
        .rows;
    expect((await worker.get(href)).status).toBe(200);
    expect(await log()).toEqual([]);
    expect((await (await at.staff('head')).get(href)).status).toBe(200);
    expect(await log()).toEqual([{ what: `paper:${paper.id}`, role: 'mediation-head' }]);
  });
});

describe('uploads that nothing names', () => {
  it('are a hundred at most for one person', async () => {
    const worker = await at.citizen('13800130002');
    for (let i = 0; i < 100; i += 1) expect((await worker.upload(aPhoto(), '照片.png')).status).toBe(201);
    expect((await worker.upload(aPhoto(), '照片.png')).status).toBe(429);
  });
});
