import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierView, QueueRow } from '../../src/contract/views.ts';
import { expireDeadlines } from '../../src/jobs/expire-deadlines.ts';
import { pdfText } from '../samples.ts';
import { type Client, proceedingIn, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

let at: TestServer;
beforeAll(async () => {
  at = await testServer();
  at.turnTo('2026-03-02');
});
afterAll(() => at.close());

describe('a filing that the window takes', () => {
  let window: Client;
  let id: string;
  let number: string;

  it('is read at the window until a body accepts it', async () => {
    window = await at.staff('window');
    const filed = await window.file('arbitration', aFiling({ oral: { way: 'printed' } }));
    id = filed.id;
    number = filed.number!;
    expect(filed.you.sees).toBe('file');
    await (await at.staff('clerk')).take(id, 'arbitration', 'accept');
    expect((await window.view(id)).you.sees).toBe('file');
  });

  it('leaves a receipt there: number, names, body and stage, and nothing of the content', async () => {
    await (await at.staff('instituteHead')).take(id, 'arbitration', 'approve-accept');
    const left = await window.view(id);
    expect(left).toMatchObject({
      number,
      you: { sees: 'receipt' },
      title: { zh: '张小满 与 慈溪晨星虚构电器有限公司' },
    });
    expect(proceedingIn(left, 'arbitration')).toMatchObject({
      stage: 'accepted',
      organisation: { id: at.county.institute.id },
      data: null,
      assigned: [],
    });
    const content: (keyof DossierView)[] = [
      'parties',
      'claims',
      'evidence',
      'facts',
      'papers',
      'open',
      'closed',
      'clocks',
    ];
    for (const part of content) expect(left[part], part).toEqual([]);
    expect(left.story).toBeUndefined();
    expect(left.amounts.claimed).toBe('0.00');
    const rows = async (view: string) =>
      (await window.get<{ rows: QueueRow[] }>(`/disputes${view}`)).body.rows.filter(row => row.id === id);
    expect(await rows('?view=day')).toEqual([]);
    expect(await rows('')).toMatchObject([{ number, claims: [], amount: '0.00' }]);
    expect((await window.get<{ lines: [] }>(`/disputes/${id}/ledger`)).body.lines).toEqual([]);
    await at.caughtUp();
    expect((await window.get(`/changes`)).text).not.toContain(id);
    const partyId = (await (await at.staff('clerk')).view(id)).parties[0]!.id;
    const ask = { partyId, field: 'phone', purpose: 'contact', reason: '当事人在窗口询问' };
    expect((await window.post(`/disputes/${id}/reveal`, ask)).status).toBe(404);
    expect((await window.attempt(id, 'arbitration', 'withdraw')).status).toBe(404);
  });
});

describe('an application on which nobody decides', () => {
  it('opens the court to the applicant, who reads it and can print it; the head is warned', async () => {
    at.turnTo('2026-03-02');
    const worker = await at.citizen('13800130007', '张小满');
    const { id } = await worker.file('arbitration', aFiling({ worker: { name: '张小满', phone: '13800130007' } }));
    const county = { tenant: at.county.tenant, world: await at.app.world() };
    await expireDeadlines(at.database, county, new Date('2026-03-10T09:00:00+08:00'));
    at.turnTo('2026-03-10');
    const seen = await worker.view(id);
    const paper = seen.papers.find(p => p.template === 'arbitration-undecided')!;
    const words = await pdfText((await worker.get(paper.pdf.replace('/api/v1', ''))).raw);
    for (const said of [
      '可以就该劳动争议事项向人民法院提起诉讼',
      '移送管辖的',
      '正在等待仲裁庭开庭的',
      '启动鉴定程序',
      '其他正当事由',
    ])
      expect(words.replace(/\s/g, '')).toContain(said);
    const told = async (who: Client) =>
      (await who.get<{ notices: { title: { zh: string }; dossierId: string }[] }>('/notices')).body.notices
        .filter(n => n.dossierId === id)
        .map(n => n.title.zh);
    expect(await told(worker)).toContain('到期没有决定');
    expect(await told(await at.staff('instituteHead'))).toContain('受理决定逾期');
    const { clocks } = await (await at.staff('clerk')).view(id);
    expect(clocks.find(c => c.code === 'DL-ARB-ACC')).toMatchObject({ state: 'late' });
  });
});
