import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperPageView, VerifyView } from '../../src/contract/routes/papers.ts';
import type { DossierView } from '../../src/contract/views.ts';
import { asOwner } from '../../src/store/transaction.ts';
import { aDrawing } from '../samples.ts';
import { type Client, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

let at: TestServer;
let worker: Client;
let mediator: Client;
let head: Client;
let matter: DossierView;
beforeAll(async () => {
  at = await testServer();
  worker = await at.citizen('13800130001', '张小满');
  mediator = await at.staff('mediator');
  head = await at.staff('head');
  matter = await worker.file('mediation', aFiling());
  matter = await head.take(matter.id, 'mediation', 'assign', {
    mediatorId: at.people.mediator.userId,
    reason: '熟悉当地',
  });
  matter = await mediator.take(matter.id, 'mediation', 'issue-paper', { template: 'mediation-rights' });
});
afterAll(() => at.close());

const pageOf = async (client: Client, paperId: string): Promise<PaperPageView> =>
  (await client.get<PaperPageView>(`/disputes/${matter.id}/papers/${paperId}/page`)).body;
const rights = () => matter.papers.find(p => p.template === 'mediation-rights')!.id;
const verified = async (query: Record<string, string>): Promise<VerifyView> =>
  (await at.visitor().get<VerifyView>(`/public/papers/verify?${new URLSearchParams(query)}`)).body;

describe('a paper in the workbench', () => {
  it('is changed in its free text alone, and no party sees it until it is sent out', async () => {
    const page = await pageOf(mediator, rights());
    const free = page.content.blocks.findIndex(b => 'free' in b && b.free !== undefined);
    expect(page.may).toContain('revise-paper');
    const locked = await mediator.attempt(matter.id, 'mediation', 'revise-paper', {
      paperId: rights(),
      texts: [{ block: 0, text: '李四：' }],
    });
    expect(locked.status).toBe(409);
    await mediator.take(matter.id, 'mediation', 'revise-paper', {
      paperId: rights(),
      texts: [{ block: free, text: '请带身份证原件和工资条' }],
    });
    const draft = await pageOf(mediator, rights());
    expect(draft.editions.map(e => e.kind)).toEqual(['issued', 'revised']);
    expect(JSON.stringify(draft.content)).toContain('请带身份证原件和工资条');
    expect((await worker.view(matter.id)).papers.map(p => p.id)).not.toContain(rights());
    await mediator.take(matter.id, 'mediation', 'release-paper', { paperId: rights() });
    expect((await worker.view(matter.id)).papers.map(p => p.id)).toContain(rights());
    expect((await pageOf(mediator, rights())).may).not.toContain('revise-paper');
  });

  it('is signed by hand where it has a place, which stands in its bytes', async () => {
    const before = (await worker.get(`/disputes/${matter.id}/papers/${rights()}.pdf`)).raw;
    expect((await pageOf(worker, rights())).may).toEqual(['sign-paper']);
    const typed = await worker.attempt(matter.id, 'mediation', 'sign-paper', {
      paperId: rights(),
      way: 'typed',
      fullName: '张小满',
    });
    expect(typed.status).toBe(409);
    await worker.take(matter.id, 'mediation', 'sign-paper', {
      paperId: rights(),
      way: 'drawn',
      strokes: aDrawing,
      fullName: '张小满',
    });
    const page = await pageOf(worker, rights());
    expect(JSON.stringify(page.content)).toContain(aDrawing);
    expect(page.may).toEqual([]);
    const after = (await worker.get(`/disputes/${matter.id}/papers/${rights()}.pdf`)).raw;
    expect(after.equals(before)).toBe(false);
    expect((await worker.get(`/disputes/${matter.id}/papers/${rights()}.pdf`)).raw.equals(after)).toBe(true);
  });

  it('takes a typed name with the code that was sent, once', async () => {
    // Two codes to one phone are twenty seconds apart, and the first one let the worker in.
    await asOwner(at.database, tx =>
      tx.query(`update one_time_code set created_at = created_at - interval '1 minute' where subject = '13800130001'`),
    );
    const sent = await worker.post<{ demoCode: string; phoneEnd: string }>('/signing-codes', {});
    expect(sent.body.phoneEnd).toBe('0001');
    const changed = await mediator.take(matter.id, 'mediation', 'issue-paper', { template: 'mediation-rights' });
    const paperId = changed.papers.findLast(p => p.template === 'mediation-rights')!.id;
    const input = { paperId, way: 'typed', fullName: '张小满', oneTimeCode: sent.body.demoCode };
    const wrong = await worker.attempt(matter.id, 'mediation', 'sign-paper', { ...input, oneTimeCode: '000000x' });
    expect(wrong.status).toBe(409);
    await worker.take(matter.id, 'mediation', 'sign-paper', input);
    expect((await pageOf(worker, paperId)).may).toEqual([]);
  });
});

describe('a paper in somebody’s hand', () => {
  it('is verified by number and code, or by its file, without content or names', async () => {
    const page = await pageOf(mediator, rights());
    const number = page.content.number!;
    const bytes = (await worker.get(`/disputes/${matter.id}/papers/${rights()}.pdf`)).raw;
    const known = { result: 'issued', issuedOn: page.paper.issuedOn };
    const found = await verified({ number, digest: page.digest.slice(0, 16).toUpperCase() });
    expect(found).toMatchObject(known);
    expect(JSON.stringify(found)).not.toContain('张小满');
    expect(await verified({ number, digest: createHash('sha256').update(bytes).digest('hex') })).toMatchObject(known);
  });

  it('is unknown with another number, another byte or no such code', async () => {
    const page = await pageOf(mediator, rights());
    const number = page.content.number!;
    expect((await verified({ number: '慈龙山调〔2001〕9号', digest: page.digest })).result).toBe('unknown');
    expect((await verified({ number, digest: 'f'.repeat(64) })).result).toBe('unknown');
    expect((await at.visitor().get('/public/papers/verify?digest=12')).status).toBe(422);
  });

  it('is told to be an earlier edition, corrected or withdrawn', async () => {
    const page = await pageOf(head, rights());
    const number = page.content.number!;
    const earlier = await head.get<{ content: unknown }>(
      `/disputes/${matter.id}/papers/${rights()}/editions/${page.editions[0]!.id}`,
    );
    expect(earlier.status).toBe(200);
    const changed = await mediator.take(matter.id, 'mediation', 'correct-paper', {
      paperId: rights(),
      texts: { place: '第1页', wrong: '调解自愿，不收费', right: '调解自愿，不收取费用' },
    });
    expect(changed.papers.some(p => p.template === 'paper-correction')).toBe(true);
    expect((await verified({ number, digest: page.digest })).result).toBe('corrected');
    await head.take(matter.id, 'mediation', 'withdraw-paper', { paperId: rights(), reason: '发错了' });
    expect((await verified({ number, digest: page.digest })).result).toBe('withdrawn');
  });
});
