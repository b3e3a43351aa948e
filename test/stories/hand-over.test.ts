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

describe('a mediation that failed and goes to the institute', () => {
  let worker: Client;
  let employer: Client;
  let mediator: Client;
  let clerk: Client;
  let id: string;
  const secret = '最低只要六千三百';

  beforeAll(async () => {
    at.turnTo('2026-03-02');
    [mediator, clerk] = await Promise.all([at.staff('mediator'), at.staff('clerk')]);
    worker = await at.citizen('13800130021', '林禾');
    employer = at.visitor();
    const filed = await worker.file(
      'mediation',
      aFiling({
        worker: { name: '林禾', phone: '13800130021' },
        employer: { kind: 'firm', name: '慈溪远帆虚构五金有限公司', creditCode: '91330282MA2TEST00X' },
        evidence: [{ title: '林禾的考勤照片', state: 'have' }],
      }),
    );
    id = filed.id;
    await (await at.staff('head')).take(id, 'mediation', 'assign', {
      mediatorId: at.people.mediator.userId,
      reason: '熟悉当地',
    });
    await mediator.take(id, 'mediation', 'ask-consent');
    const firm = filed.parties.find(p => p.side === 'employer')!.id;
    const { body } = await mediator.post<{ code: string }>(`/disputes/${id}/parties/${firm}/code`, {});
    await employer.post('/session/answer', { code: body.code, last6: 'EST00X' });
    await employer.take(id, 'mediation', 'answer', {
      answers: [],
      willing: 'yes',
      contactName: '方经理',
      contactPhone: '13800130022',
    });
    await mediator.take(id, 'mediation', 'accept');
    await worker.take(id, 'mediation', 'say', { channel: 'caucus-worker', words: secret });
    await mediator.take(id, 'mediation', 'fail', { ground: 'apart' });
  });

  it('shows the mediator what goes along and what stays, with the reasons, before anything is sent', async () => {
    const before = await mediator.view(id);
    const sheet = before.open.find(s => s.procedure === 'arbitration' && s.step === 'offer')!.handOver!;
    expect(sheet).toMatchObject({ to: at.county.institute.name, title: { zh: '转仲裁' } });
    expect(sheet.answer).toBeUndefined();
    expect(sheet.along.map(a => [a.part, a.items.length])).toEqual([
      ['parties', 2],
      ['story', 1],
      ['claims', before.claims.length],
      ['evidence', 1],
      ['facts', 0],
      ['papers', before.papers.filter(p => !p.secrecy).length],
    ]);
    expect(sheet.stays.every(s => s.basis.length > 0 && s.because.zh !== '')).toBe(true);
    expect(before.handOvers).toEqual([]);
  });

  it('reaches the institute as the file it is; nothing is typed again, and nothing of the talks is there', async () => {
    const before = await mediator.view(id);
    await mediator.open(id, 'arbitration', 'offer', { wish: true, words: '申请人要求仲裁' });
    const seen = await clerk.get(`/disputes/${id}`);
    expect(seen.text).not.toContain(secret);
    const view = await clerk.view(id);
    expect(view.claims.map(c => c.id)).toEqual(before.claims.map(c => c.id));
    expect(view.evidence.map(e => e.title)).toEqual(['林禾的考勤照片']);
    const [sheet] = view.handOvers;
    expect(sheet).toMatchObject({
      words: '申请人要求仲裁',
      on: '2026-03-02',
      number: expect.stringMatching(/^慈移〔2026〕\d+号$/),
    });
    const letter = view.papers.find(p => p.template === 'hand-over-letter')!;
    const words = (await pdfText((await clerk.get(letter.pdf.replace('/api/v1', ''))).raw)).replace(/\s/g, '');
    for (const part of ['移送清单', '依法不移送的内容', '审查和处理仲裁申请', '第34条']) expect(words).toContain(part);
  });

  it('tells each side who got what of theirs, and not what the other side has handed in', async () => {
    const mine = (await worker.view(id)).handOvers[0]!;
    const along = (part: string, of = mine) => of.along.find(a => a.part === part)!.items;
    expect(along('parties').map(p => [p.title.zh, (p.fields ?? []).length > 0])).toEqual([
      ['林禾', true],
      ['慈溪远帆虚构五金有限公司', false],
    ]);
    expect(along('evidence').map(e => e.title.zh)).toEqual(['林禾的考勤照片']);
    const theirs = await employer.get(`/disputes/${id}`);
    expect(theirs.text).not.toContain('林禾的考勤照片');
    expect(along('evidence', (await employer.view(id)).handOvers[0])).toEqual([]);
    expect((await worker.get('/notices')).text).toContain('案件已经移送');
  });

  it('comes back to the mediator with the ground, and when it is taken, with a receipt and its number', async () => {
    await clerk.take(id, 'arbitration', 'return-offer', { ground: 'incomplete', words: '缺申请书签名页' });
    expect((await mediator.view(id)).handOvers).toMatchObject([
      { answer: { verdict: 'returned', ground: { zh: '材料不全' }, words: '缺申请书签名页' } },
    ]);
    expect((await mediator.get('/notices')).text).toContain('移交被退回');
    await mediator.open(id, 'arbitration', 'offer', { wish: true });
    at.turnTo('2026-03-03');
    await clerk.take(id, 'arbitration', 'receive-offer');
    const [, taken] = (await mediator.view(id)).handOvers;
    expect(taken).toMatchObject({
      answer: { verdict: 'accepted', on: '2026-03-03' },
      receipt: expect.stringMatching(/^慈移〔2026〕\d+号$/),
    });
    expect((await mediator.get('/notices')).text).toContain('移交已接收');
    expect((await worker.view(id)).handOvers).toHaveLength(2);
  });
});
