import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftView } from '../../src/contract/routes/drafts.ts';
import { asOwner } from '../../src/store/transaction.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { docxXml, pdfText } from '../samples.ts';
import { type Client, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';
import { hostileStrings, wellFormed } from './hostile.ts';

/** Fails when words are cut, folded or escaped on their way to the store and back, or reach the database, a paper or an address raw. */
let at: TestServer;
let worker: Client;
const ids: string[] = [];

beforeAll(async () => {
  at = await testServer();
  worker = await at.citizen('13800130001', '张小满');
});
afterAll(() => at.close());

const short = hostileStrings.filter(words => words.length > 0 && words.length <= 1000);
const groups = Array.from({ length: Math.ceil(short.length / 20) }, (_, i) => short.slice(i * 20, i * 20 + 20));
const storyOf = (words: readonly string[]) => `事情的经过是这样的：${words.join('；').slice(0, 1900)}`;

describe('words that break programs', () => {
  it('filed as claims and as the story come back exactly as they were typed', async () => {
    for (const words of groups) {
      const claims = words.map(plea => ({ code: 'QQ48', plea }));
      const filed = await worker.file('mediation', aFiling({ story: storyOf(words), claims }));
      ids.push(filed.id);
      const seen = await worker.view(filed.id);
      for (const view of [filed, seen]) {
        expect(view.claims.map(c => c.plea)).toEqual(words);
        expect(view.story).toBe(storyOf(words));
      }
    }
  });

  it('lie in the ledger’s own storage exactly as they were typed, and the ledger verifies over all of them', async () => {
    const rows = await asOwner(at.database, tx =>
      tx.query<{ value: unknown }>('select value from sealed_personal where tenant_id = $1', [at.county.tenant]),
    );
    const kept = new Set(rows.rows.map(row => row.value));
    for (const words of short) expect(kept.has(words), JSON.stringify(words)).toBe(true);
    const verified = await verifyLedger(at.database, at.county.tenant);
    expect(verified).toMatchObject({ dossiers: ids.length, faults: 0 });
  });

  it('too long for a field are refused, not cut', async () => {
    const long = await worker.tryFile('mediation', aFiling({ claims: [{ code: 'QQ48', plea: '长'.repeat(1001) }] }));
    expect(long).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'claims.0.plea', message: /最多1000个字/ }] },
    });
  });

  it('go into papers that still open: a PDF with its text and a Word file of sound XML', async () => {
    for (const id of ids) {
      const paper = (await worker.view(id)).papers[0]!;
      const pdf = await worker.get(paper.pdf.replace('/api/v1', ''));
      expect(pdf.status).toBe(200);
      if (id === ids[0]) expect(await pdfText(pdf.raw)).toContain('劳动争议调解申请书');
      const docx = await worker.get(paper.docx.replace('/api/v1', ''));
      expect(docx.status).toBe(200);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids exactly these.
      expect(docxXml(docx.raw)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/u);
      expect(docxXml(docx.raw)).not.toContain('<script');
    }
  });

  it('said in mediation come back exactly as they were said', async () => {
    const id = ids[0]!;
    const said = hostileStrings.slice(0, 45).filter(words => words !== '');
    let { version, proceedings } = await worker.view(id);
    for (const words of said) {
      const answer = await worker.post<{ version: number }>(
        `/dossiers/${id}/proceedings/${proceedings[0]!.id}/steps/say`,
        { channel: 'caucus-worker', words },
        { 'idempotency-key': uuidv7(), 'if-match': String(version) },
      );
      expect(answer.status, answer.text).toBe(200);
      ({ version } = answer.body);
    }
    ({ proceedings } = await worker.view(id));
    expect(proceedings[0]!.wall.items.map(item => item.body.words)).toEqual(said);
  });

  it('as names are kept apart from the blanks around them', async () => {
    for (const words of hostileStrings.filter(w => w.trim() !== '' && w.trim().length <= 60).slice(0, 60)) {
      const filed = await worker.file('mediation', aFiling({ worker: { name: words, phone: '13800130001' } }));
      expect(filed.parties.find(p => p.side === 'worker')?.name).toBe(words.trim());
    }
    expect((await worker.get('/disputes')).status).toBe(200);
  });

  it('in a draft, as values and as keys, come back exactly as they were typed', async () => {
    const visitor = at.visitor();
    const values = hostileStrings.slice();
    const keyed = Object.fromEntries(values.filter(v => v !== '__proto__').map((value, i) => [`${value}`, i]));
    const saved = await visitor.post<DraftView>('/drafts', { answers: { values, keyed } });
    expect(saved.status, saved.text.slice(0, 300)).toBe(201);
    const read = (await visitor.get<DraftView>(`/drafts/${saved.body.id}`)).body;
    expect(read.answers).toEqual({ values, keyed });
  });

  it('read as a story give an answer within a second', async () => {
    for (const story of [
      ...hostileStrings,
      '工资'.repeat(1000),
      '2024年1月'.repeat(250),
      '一二三四五'.repeat(400),
    ].filter(s => s !== '')) {
      const began = performance.now();
      const answer = await at.visitor().post('/public/intake/reading', { story: story.slice(0, 2000) });
      expect(answer.status).toBe(200);
      expect(performance.now() - began).toBeLessThan(1000);
    }
  });

  it('searched for, or put into any part of an address, find nothing and break nothing', async () => {
    const clerk = await at.staff('clerk');
    for (const words of hostileStrings.slice(0, 150)) {
      const q = encodeURIComponent(wellFormed(words));
      const found = await clerk.get<{ rows: unknown[] }>(`/disputes?q=${q}`);
      expect([200, 422], words).toContain(found.status);
      if (found.status === 200) expect(found.body.rows.length === 0 || words === '').toBe(true);
    }
    for (const words of [
      ...hostileStrings.slice(0, 20),
      '-'.repeat(36),
      '1e400',
      '99999999999',
      '2026-99-99~a~b',
      'infinity~~',
      '99999999999999999999-1',
      '1-9999999999999999999',
      '9'.repeat(40),
    ]) {
      const part = encodeURIComponent(wellFormed(words));
      for (const address of [
        `/disputes/${part}`,
        `/disputes/${part}/ledger`,
        `/disputes/${part}/calendar.ics`,
        `/disputes/${part}/papers/${part}`,
        `/disputes/${ids[0]}/papers/${part}`,
        `/disputes/${ids[0]}/papers/${part}.pdf`,
        `/disputes/${ids[0]}/files/${part}`,
        `/disputes/${ids[0]}/candidates?role=${part}`,
        `/disputes?number=${part}`,
        `/disputes?procedure=${part}`,
        `/disputes?stage=${part}`,
        `/disputes?place=${part}`,
        `/disputes?cursor=${part}`,
        `/disputes?sort=due&cursor=${part}`,
        `/disputes?limit=${part}`,
        `/disputes?${part}=1`,
        `/changes?after=${part}`,
        `/statistics/${part}?from=2026-01-01&to=2026-12-31`,
        `/statistics/mediation-success-rate?from=${part}&to=${part}`,
        `/drafts/${part}`,
        `/public/readback/${part}`,
        `/procedures/${part}`,
        `/public/statistics/mediation?year=${part}`,
      ]) {
        const { status } = await worker.get(address);
        expect([200, 403, 404, 422], `${address} ${status}`).toContain(status);
      }
    }
    for (const ids of [['-'.repeat(36)], ['\u0000'], ['x']])
      expect((await worker.post('/notices/read', { ids })).status).toBe(200);
  });

  it('named as a file in a place where anything may stand take no file and break nothing', async () => {
    const input = { fileId: 'x', fileIds: ['-'.repeat(36), '\u0000'], deep: { fileId: uuidv7() } };
    const sheet = { calculator: 'wage-arrears', input };
    const claims = [{ code: 'QQ02', amount: '1', sheet }];
    expect((await worker.tryFile('mediation', aFiling({ claims }))).status).toBe(422);
    const odd = await worker.tryFile(
      'mediation',
      aFiling({ evidence: [{ title: '条', state: 'have', fileId: '-'.repeat(36) }] }),
    );
    expect(odd).toMatchObject({ status: 422, body: { errors: [{ field: 'evidence.0.fileId' }] } });
  });
});
