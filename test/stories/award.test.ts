import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierView } from '../../src/contract/views.ts';
import { expireDeadlines } from '../../src/jobs/expire-deadlines.ts';
import { awardDraftInput, awardLine } from '../award-input.ts';
import { type Client, proceedingIn, type TestServer, testServer } from '../server.ts';
import { unzip } from '../unzip.ts';
import { aFiling } from '../world.ts';

let at: TestServer;
let worker: Client;
let employer: Client;
let head: Client;
let mediator: Client;
let clerk: Client;
let instituteHead: Client;
let arbitrator: Client;
let id: string;

const arbitration = (view: DossierView) => proceedingIn(view, 'arbitration');
const secrets = { mediation: '其实两万八就够了', opinion: '草稿里只给仲裁庭看的理由' };

beforeAll(async () => {
  at = await testServer();
  at.turnTo('2026-03-02');
  [head, mediator, clerk] = await Promise.all([at.staff('head'), at.staff('mediator'), at.staff('clerk')]);
  [instituteHead, arbitrator] = await Promise.all([at.staff('instituteHead'), at.staff('arbitrator')]);
  worker = await at.citizen('13800130001', '张小满');
});
afterAll(() => at.close());

/** Every page on which a reader might come upon it. */
async function pagesOf(who: Client): Promise<string> {
  const pages = [`/disputes/${id}`, `/disputes/${id}/ledger`, '/disputes', '/notices'];
  return (await Promise.all(pages.map(async page => (await who.get(page)).text))).join('\n');
}

const clockOn = async (day: string) =>
  expireDeadlines(
    at.database,
    { tenant: at.county.tenant, world: await at.app.world() },
    new Date(`${day}T12:00:00+08:00`),
  );

/** Serves one paper on one side by hand and records who signed for it. */
async function serveOn(side: string, template: string, on: string): Promise<void> {
  at.turnTo(on);
  const view = await clerk.view(id);
  const paper = view.papers.find(p => p.template === template)!;
  const partyId = view.parties.find(p => p.side === side)!.id;
  const service = view.proceedings.find(
    p => p.procedure === 'service' && p.data?.paperId === paper.id && p.data?.partyId === partyId,
  )!;
  const post = async (step: string, input: object) => {
    const { version } = await clerk.view(id);
    const answer = await clerk.post(`/dossiers/${id}/proceedings/${service.id}/steps/${step}`, input, {
      'idempotency-key': crypto.randomUUID(),
      'if-match': String(version),
    });
    expect(answer.text, step).not.toContain('/problems/');
  };
  await post('dispatch', { method: 'personal' });
  await post('prove', { on, receiver: '本人', as: 'self' });
}

describe('a mediation that failed goes on to an award split in two', () => {
  it('comes to its hearing with nothing said in mediation', async () => {
    const filed = await worker.file(
      'mediation',
      aFiling({
        worker: { name: '张小满', phone: '13800130001', idNumber: '999999199001010016' },
        employer: { kind: 'firm', name: '慈溪晨星虚构电器有限公司', creditCode: '91330282MA2TEST00X' },
        claims: [
          { code: 'QQ02', amount: '12000', from: '2026-01-01', to: '2026-02-28' },
          { code: 'QQ14', amount: '60000' },
        ],
      }),
    );
    id = filed.id;
    await head.take(id, 'mediation', 'assign', { mediatorId: at.people.mediator.userId, reason: '熟悉当地' });
    const asked = await mediator.take(id, 'mediation', 'ask-consent');
    const partyId = asked.parties.find(p => p.side === 'employer')!.id;
    const { body } = await mediator.post<{ code: string }>(`/disputes/${id}/parties/${partyId}/code`, {});
    employer = at.visitor();
    await employer.post('/session/answer', { code: body.code, last6: 'EST00X' });
    await employer.take(id, 'mediation', 'answer', {
      answers: filed.claims.map(c => ({ claimId: c.id, position: 'disputed' })),
      willing: 'yes',
      contactName: '冯经理',
      contactPhone: '13800130002',
    });
    await mediator.take(id, 'mediation', 'accept');
    await worker.take(id, 'mediation', 'say', { channel: 'caucus-worker', words: secrets.mediation });
    await mediator.take(id, 'mediation', 'fail', { ground: 'apart' });
    await worker.open(id, 'arbitration', 'request', { truthful: true });
    await instituteHead.take(id, 'arbitration', 'accept');
    await clerk.take(id, 'arbitration', 'serve-copy', { on: '2026-03-02', receiver: '前台', way: 'personal' });
    await instituteHead.take(id, 'arbitration', 'name-arbitrator', {
      arbitratorId: at.ids.arbitrator,
      reason: '案件较少',
    });
    at.turnTo('2026-03-10');
    await clerk.take(id, 'arbitration', 'set-hearing', {
      on: '2026-03-25',
      time: '09:00',
      place: '第一仲裁庭',
      access: 'open',
    });
    for (const side of ['worker', 'employer'])
      await clerk.take(id, 'arbitration', 'serve-hearing-notice', {
        side,
        on: '2026-03-10',
        receiver: '本人',
        way: 'personal',
      });
    at.turnTo('2026-03-25');
    await arbitrator.take(id, 'arbitration', 'open-hearing', {
      present: (['worker', 'employer'] as const).map(side => ({ side, fullName: '张小满', capacity: '本人' })),
    });
    await clerk.take(id, 'arbitration', 'write-record', {
      words: '核对身份，告知权利，调查和辩论。',
      finalViews: (['worker', 'employer'] as const).map(side => ({ side, statement: '坚持原来的意见' })),
    });
    await clerk.take(id, 'arbitration', 'record-signatures', {
      signatures: (['worker', 'employer'] as const).map(as => ({ as, way: 'paper', fullName: '张小满' })),
    });
    await arbitrator.take(id, 'arbitration', 'try-mediation', { result: 'apart' });
    const closed = await arbitrator.take(id, 'arbitration', 'close-hearing', { next: 'done' });
    expect(arbitration(closed).stage).toBe('deliberation');
    expect(await pagesOf(arbitrator)).not.toContain(secrets.mediation);
  });

  it('is drafted behind the tribunal’s wall: clerk, head, mediator and parties read nothing of it', async () => {
    const view = await arbitrator.view(id);
    const lines = view.claims.map(c => awardLine({ id: c.id, amount: Math.round(Number(c.amount) * 100) }));
    await arbitrator.take(
      id,
      'arbitration',
      'draft-award',
      awardDraftInput({ claims: [] }, { lines, opinion: secrets.opinion }),
    );
    expect(await pagesOf(arbitrator)).toContain(secrets.opinion);
    for (const who of [clerk, instituteHead, mediator, worker, employer])
      expect(await pagesOf(who)).not.toContain(secrets.opinion);
  });

  it('is made as two papers with two numbers, which no party reads before it has them', async () => {
    const made = await arbitrator.take(id, 'arbitration', 'make-award', { sealed: true });
    expect(arbitration(made).awards).toMatchObject([
      { kind: 'final', number: '慈劳人仲终裁字〔2026〕第1号', amount: '12000.00' },
      { kind: 'non-final', number: '慈劳人仲裁字〔2026〕第1号', amount: '60000.00' },
    ]);
    const paper = made.papers.find(p => p.template === 'award-final')!;
    expect((await clerk.get(paper.pdf.replace('/api/v1', ''))).status).toBe(200);
    for (const who of [worker, employer]) {
      const seen = await who.view(id);
      expect(arbitration(seen)).toMatchObject({ stage: 'awarded' });
      expect(arbitration(seen).awards).toBeUndefined();
      expect(seen.papers.some(p => p.template.startsWith('award-'))).toBe(false);
      expect((await who.get(paper.pdf.replace('/api/v1', ''))).status).toBe(404);
      expect(await pagesOf(who)).not.toContain(secrets.opinion);
    }
  });

  it('shows each side, once served, what it may do until when: the worker sues, the employer only asks to revoke the final one', async () => {
    await serveOn('worker', 'award-final', '2026-04-02');
    await serveOn('worker', 'award-non-final', '2026-04-02');
    const seen = await worker.view(id);
    expect(arbitration(seen).awards?.map(a => a.acts.map(act => [act.title.en, act.due]))).toEqual([
      [
        ['Sue in court', '2026-04-17'],
        ['Ask for enforcement', undefined],
      ],
      [['Sue in court', '2026-04-17']],
    ]);
    expect(seen.claims.map(c => [c.result?.kind, c.result?.award?.final])).toEqual([
      ['awarded', true],
      ['awarded', false],
    ]);
    expect(seen.clocks.filter(c => c.code === 'DL-SUE-15' && c.state !== 'done').map(c => c.due)).toContain(
      '2026-04-17',
    );
    expect(arbitration(await employer.view(id)).awards).toBeUndefined();
    await serveOn('employer', 'award-final', '2026-04-03');
    await serveOn('employer', 'award-non-final', '2026-04-03');
    expect(arbitration(await employer.view(id)).awards?.map(a => a.acts.map(act => [act.title.en, act.due]))).toEqual([
      [['Ask to revoke the award', '2026-05-06']],
      [['Sue in court', '2026-04-20']],
    ]);
    // Others who see the dispute learn that there is an award and nothing of what it says.
    expect(JSON.stringify((await mediator.view(id)).claims)).not.toContain('"awarded"');
  });

  it('takes effect paper by paper when the days have passed, and the payment of each is followed', async () => {
    at.turnTo('2026-04-21');
    await clockOn('2026-04-21');
    const seen = await worker.view(id);
    expect(arbitration(seen).awards?.map(a => [a.state, a.effectiveOn])).toEqual([
      ['effective', '2026-03-25'],
      ['effective', '2026-04-21'],
    ]);
    expect(seen.proceedings.filter(p => p.procedure === 'settlement').map(p => p.data?.total)).toEqual([
      1_200_000, 6_000_000,
    ]);
    at.turnTo('2026-05-07');
    await clockOn('2026-05-07');
    expect(arbitration(await worker.view(id)).stage).toBe('effective');
    await clerk.take(id, 'arbitration', 'archive');
    const closed = await worker.view(id);
    expect(closed.papers.some(p => p.template === 'archive-open')).toBe(true);
    expect(closed.papers.some(p => p.template === 'archive-internal')).toBe(false);
    expect((await clerk.view(id)).papers.find(p => p.template === 'archive-internal')?.secrecy).toBe('internal');
  });

  it('is handed out as volumes: the open one to the parties with its pages counted, the internal one within the house alone', async () => {
    const proceedingId = arbitration(await clerk.view(id)).id;
    const volume = (who: Client, name: string) => who.get(`/disputes/${id}/volumes/${proceedingId}-${name}.zip`);
    const open = unzip((await volume(worker, 'open')).raw);
    const list = JSON.parse(open.get('manifest.json') ?? '') as {
      keepUntil: string;
      pieces: { title: string; file?: string; pages?: number; sha256?: string; left?: string }[];
    };
    expect(list.keepUntil).toBe('2036-05-07');
    const award = list.pieces.find(p => p.title.startsWith('裁决书'))!;
    expect(award).toMatchObject({ pages: expect.any(Number), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect([...open.keys()].sort()).toEqual(
      ['000 正卷目录.pdf', 'manifest.json', ...list.pieces.flatMap(p => p.file ?? [])].sort(),
    );
    // What was served on the other side alone is sealed for this one, and the worker's own receipts are there.
    const receipts = list.pieces.filter(p => p.title.startsWith('送达回证：裁决书'));
    expect(receipts.map(p => p.left ?? 'bound').sort()).toEqual(['bound', 'bound', 'sealed', 'sealed']);
    expect(list.pieces.filter(p => !p.title.startsWith('送达回证')).some(p => p.left === 'missing')).toBe(false);

    const house = unzip((await volume(clerk, 'internal')).raw);
    expect([...house.keys()]).toContain('000 副卷目录.pdf');
    expect([...open.keys()].some(name => name.includes('副卷'))).toBe(false);
    for (const outside of [worker, employer, mediator]) expect((await volume(outside, 'internal')).status).toBe(404);
    expect((await volume(mediator, 'open')).status).toBe(404);
  });
});
