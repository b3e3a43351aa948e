import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierView, LedgerLine } from '../../src/contract/views.ts';
import { inTransaction } from '../../src/store/transaction.ts';
import { aPhoto } from '../samples.ts';
import { type Client, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

/** Fails when a side sees, counts, fetches or hears of what the other has handed in before it is exchanged. */
let at: TestServer;
let worker: Client;
let mediator: Client;
let head: Client;
let clerk: Client;
let instituteHead: Client;

beforeAll(async () => {
  at = await testServer();
  at.turnTo('2026-03-02');
  worker = await at.citizen('13800130001', '张小满');
  [mediator, head, clerk, instituteHead] = await Promise.all([
    at.staff('mediator'),
    at.staff('head'),
    at.staff('clerk'),
    at.staff('instituteHead'),
  ]);
});
afterAll(() => at.close());

const firm = { kind: 'firm', name: '慈溪晨星虚构电器有限公司', creditCode: '91330282MA2TEST00X' };

async function evidenceOf(who: Client, title: string, fileName: string) {
  const { id } = (await who.upload(aPhoto(), fileName)).body;
  return { title, state: 'have', fileId: id };
}

async function employerOf(id: string, by: Client): Promise<Client> {
  const partyId = (await by.view(id)).parties.find(p => p.side === 'employer')!.id;
  const { body } = await by.post<{ code: string }>(`/disputes/${id}/parties/${partyId}/code`, {});
  const employer = at.visitor();
  await employer.post('/session/answer', { code: body.code, last6: 'EST00X' });
  return employer;
}

/** Everything that a reader can get of a matter, in one text. */
async function everything(who: Client, id: string, procedure = 'mediation'): Promise<string> {
  await at.caughtUp();
  const seen = await who.view(id);
  const late = await who.attempt(id, procedure, 'withdraw', {}, { headers: { 'if-match': '1' } });
  const pages = [
    `/disputes/${id}`,
    `/disputes/${id}/ledger`,
    `/disputes/${id}/calendar.ics`,
    '/disputes',
    '/disputes?view=day',
    `/disputes?q=${encodeURIComponent('暗号')}`,
    '/notices',
    '/changes',
  ];
  const texts = await Promise.all(pages.map(async page => (await who.get(page)).text));
  return [late.text, ...texts, ...seen.papers.map(p => p.title.zh)].join('\n');
}

const linesOf = async (who: Client, id: string) =>
  (await who.get<{ lines: LedgerLine[] }>(`/disputes/${id}/ledger`)).body.lines.map(l => l.step.zh);
const fileOf = (view: DossierView, title: string) => view.evidence.find(e => e.title === title)!.file!;
const fetched = async (who: Client, id: string, fileId: string) =>
  (await who.get(`/disputes/${id}/files/${fileId}`)).status;

/** Whether the database itself shows the row of a file to somebody with this token. */
const rowsFor = async (fileId: string, token: string): Promise<number> =>
  (
    await inTransaction(
      at.database,
      { tenant: at.county.tenant, user: at.people.clerk.userId, reach: [token] },
      tx => tx.query('select id from file where tenant_id = $1 and id = $2', [at.county.tenant, fileId]),
      { readOnly: true },
    )
  ).rows.length;

describe('what a side hands in to mediation', () => {
  let id: string;
  let employer: Client;
  const canaries = ['暗号工资条', 'anhao-gongzitiao', '暗号聊天', 'anhao-liaotian'];

  it('is read by those in charge and by nobody of the other side: no name, no file, no number, no line, no notice', async () => {
    const filed = await worker.file(
      'mediation',
      aFiling({ employer: firm, evidence: [await evidenceOf(worker, '暗号工资条', 'anhao-gongzitiao.png')] }),
    );
    id = filed.id;
    await head.take(id, 'mediation', 'assign', { mediatorId: at.people.mediator.userId, reason: '熟悉当地' });
    await mediator.take(id, 'mediation', 'ask-consent');
    employer = await employerOf(id, mediator);
    const more = { evidence: [await evidenceOf(worker, '暗号聊天', 'anhao-liaotian.png')] };
    const before = (await employer.view(id)).version;
    const { evidence } = await worker.take(id, 'mediation', 'supplement', more);
    expect((await employer.view(id)).version).toBe(before);
    for (const who of [mediator, head])
      expect((await who.view(id)).evidence.map(e => e.title)).toEqual(['暗号工资条', '暗号聊天']);
    const seen = await employer.view(id);
    expect(seen.evidence).toEqual([]);
    const text = await everything(employer, id);
    for (const canary of [...canaries, ...evidence.flatMap(e => [e.id, e.file!.id])])
      expect(text).not.toContain(canary);
    expect(await linesOf(employer, id)).not.toContain('补充证据');
    expect(await linesOf(worker, id)).toContain('补充证据');
    expect(await linesOf(mediator, id)).toContain('补充证据');
    const file = fileOf(await worker.view(id), '暗号工资条');
    expect(await fetched(employer, id, file.id)).toBe(404);
    expect(await fetched(mediator, id, file.id)).toBe(200);
    const partyId = seen.parties.find(p => p.side === 'employer')!.id;
    expect(await rowsFor(file.id, `employer:party-${partyId}`)).toBe(0);
    expect(await rowsFor(file.id, `worker:${at.people.worker.userId}`)).toBe(1);
    expect(await rowsFor(file.id, `mediator:${at.people.mediator.userId}`)).toBe(1);
  });

  it('is shown by its owner alone, item by item', async () => {
    const [first, second] = (await worker.view(id)).evidence;
    const theirs = await employer.attempt(id, 'mediation', 'show-evidence', { evidenceIds: [first!.id] });
    expect(theirs.status).toBe(409);
    const byMediator = await mediator.attempt(id, 'mediation', 'show-evidence', { evidenceIds: [first!.id] });
    expect(byMediator).toMatchObject({ status: 409, body: { type: '/problems/refused-role' } });
    const shown = await worker.take(id, 'mediation', 'show-evidence', { evidenceIds: [first!.id] });
    expect(shown.evidence.map(e => e.exchangedOn)).toEqual(['2026-03-02', undefined]);
    const seen = await employer.view(id);
    expect(seen.evidence).toMatchObject([{ title: '暗号工资条', exchangedOn: '2026-03-02' }]);
    expect(await fetched(employer, id, first!.file!.id)).toBe(200);
    expect(await fetched(employer, id, second!.file!.id)).toBe(404);
    const partyId = seen.parties.find(p => p.side === 'employer')!.id;
    expect(await rowsFor(first!.file!.id, `employer:party-${partyId}`)).toBe(1);
    expect(await everything(employer, id)).not.toContain('暗号聊天');
    const { notices } = (await employer.get<{ notices: { title: { zh: string } }[] }>('/notices')).body;
    expect(notices.map(n => n.title.zh)).toContain('可以看材料了');
    const again = await worker.attempt(id, 'mediation', 'show-evidence', { evidenceIds: [first!.id] });
    expect(again.status).toBe(409);
  });

  it('is hidden from the worker in the same way when it is the employer’s', async () => {
    const own = { evidence: [await evidenceOf(employer, '单位暗号考勤', 'kaoqin.png')] };
    await employer.take(id, 'mediation', 'supplement', own);
    expect(await everything(worker, id)).not.toContain('单位暗号考勤');
    expect((await worker.view(id)).evidence).toHaveLength(2);
    expect((await mediator.view(id)).evidence).toHaveLength(3);
  });
});

describe('what is filed with an application for arbitration', () => {
  it('goes to the respondent with the copy; what comes later is exchanged by the institute', async () => {
    at.turnTo('2026-03-03');
    const filed = await worker.file(
      'arbitration',
      aFiling({ employer: firm, evidence: [await evidenceOf(worker, '仲裁暗号', 'zhongcai.png')] }),
    );
    const { id } = filed;
    await clerk.take(id, 'arbitration', 'ask-supplement', { items: ['工资流水'] });
    const more = { evidence: [await evidenceOf(worker, '补正暗号', 'buzheng.png')] };
    await worker.take(id, 'arbitration', 'supplement', more);
    await instituteHead.take(id, 'arbitration', 'accept');
    const employer = await employerOf(id, clerk);
    const before = await everything(employer, id, 'arbitration');
    for (const canary of ['仲裁暗号', 'zhongcai', '补正暗号', 'buzheng']) expect(before).not.toContain(canary);
    expect(await linesOf(employer, id)).not.toContain('提交补正材料');
    expect(await linesOf(worker, id)).toContain('提交补正材料');
    const early = await clerk.attempt(id, 'arbitration', 'exchange-evidence');
    expect(early).toMatchObject({ status: 409, body: { article: { id: 'cr-33' } } });
    await clerk.take(id, 'arbitration', 'serve-copy', { on: '2026-03-03', receiver: '前台', way: 'personal' });
    expect((await employer.view(id)).evidence.map(e => e.title)).toEqual(['仲裁暗号', '补正暗号']);
    expect(await fetched(employer, id, fileOf(filed, '仲裁暗号').id)).toBe(200);
    const none = await clerk.attempt(id, 'arbitration', 'exchange-evidence');
    expect(none).toMatchObject({ status: 409, body: { detail: '没有要交换的证据' } });
  });
});
