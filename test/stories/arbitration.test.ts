import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierView, LedgerLine, QueueRow } from '../../src/contract/views.ts';
import { pdfText } from '../samples.ts';
import { type Client, proceedingIn, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

let at: TestServer;
let head: Client;
let mediator: Client;
let clerk: Client;
let instituteHead: Client;

beforeAll(async () => {
  at = await testServer();
  at.turnTo('2026-03-02');
  [head, mediator, clerk] = await Promise.all([at.staff('head'), at.staff('mediator'), at.staff('clerk')]);
  instituteHead = await at.staff('instituteHead');
});
afterAll(() => at.close());

const arbitration = (view: DossierView) => proceedingIn(view, 'arbitration');
const mediation = (view: DossierView) => proceedingIn(view, 'mediation');

/** Said behind the wall; none of it may ever be read at the institute. */
const secrets = {
  caucus: '其实七千就够了',
  joint: '我们愿意先付一半',
  note: '双方差距在三千左右',
  record: '单位承认拖欠并愿意分期',
  offer: '7123.45',
  fact: '只有劳动者确认过的一句话',
};

/** A mediation in which much was said, not yet ended. */
async function aMediation(worker: Client, phone: string) {
  const firm = await at.citizen('13800130002', '冯经理');
  await firm.put('/session/membership', { index: 1 });
  const filed = await worker.file(
    'mediation',
    aFiling({
      worker: { name: '张小满', phone, idNumber: '999999199001010016' },
      employer: { kind: 'firm', name: '慈溪晨星虚构电器有限公司', creditCode: '91330282MA2TEST00X' },
    }),
  );
  const { id } = filed;
  const take = mediator.take;
  await head.take(id, 'mediation', 'assign', { mediatorId: at.people.mediator.userId, reason: '熟悉当地' });
  const asked = await take(id, 'mediation', 'ask-consent');
  const employer = at.visitor();
  const partyId = asked.parties.find(p => p.side === 'employer')!.id;
  const { body } = await mediator.post<{ code: string }>(`/disputes/${id}/parties/${partyId}/code`, {});
  await employer.post('/session/answer', { code: body.code, last6: 'EST00X' });
  return { id, employer, firstClaim: filed.claims[0]!.id };
}

const answerOf = (claimId: string, willing: 'yes' | 'no') => ({
  answers: [{ claimId, position: 'partly', amount: '8011.22', reason: '答复的理由只在调解里说' }],
  willing,
  contactName: '冯经理',
  contactPhone: '13800130002',
});

describe('a matter that goes on to arbitration', () => {
  let worker: Client;
  let id: string;

  it('opens arbitration to the worker when the employer is unwilling, and nothing is typed twice', async () => {
    worker = await at.citizen('13800130001', '张小满');
    const made = await aMediation(worker, '13800130001');
    id = made.id;
    const early = await worker.attempt(id, 'arbitration', 'request', { truthful: true }, { opens: true });
    expect(early).toMatchObject({ status: 409, body: { article: { id: 'lma-14' } } });
    await made.employer.take(id, 'mediation', 'answer', answerOf(made.firstClaim, 'no'));
    const refused = await worker.view(id);
    expect(mediation(refused)).toMatchObject({ stage: 'refused', terminal: true });
    expect(refused.open).toContainEqual(
      expect.objectContaining({ procedure: 'arbitration', step: 'request', rank: 'primary' }),
    );
    const requested = await worker.open(id, 'arbitration', 'request', { truthful: true });
    expect(arbitration(requested)).toMatchObject({ stage: 'received', organisation: { id: at.county.institute.id } });
    expect(requested.number).toBe(refused.number);
  });

  it('shows the clerk the same parties, claims and story that the worker typed once, and five working days to decide', async () => {
    const seen = await clerk.view(id);
    expect(seen.story).toContain('三月开始没有发工资');
    expect(seen.parties.map(p => p.name)).toEqual(['张小满', '慈溪晨星虚构电器有限公司']);
    expect(seen.claims).toMatchObject([{ code: 'QQ02', amount: '12000.00' }]);
    expect(seen.clocks).toMatchObject([{ code: 'DL-ARB-ACC', due: '2026-03-09' }]);
    expect(seen.open.find(s => s.rank === 'primary')).toMatchObject({ step: 'accept' });
  });

  it('is proposed for acceptance by the clerk, for the head to decide; the head finds it in the queue and in the notices', async () => {
    at.turnTo('2026-03-03');
    expect((await clerk.view(id)).open.find(s => s.step === 'accept')?.approval?.zh).toBe('仲裁院负责人');
    const proposed = await clerk.take(id, 'arbitration', 'accept', { words: '材料齐全' });
    expect(arbitration(proposed)).toMatchObject({
      stage: 'received',
      number: null,
      proposal: { step: 'accept', by: { name: '王书记', you: true }, on: '2026-03-03', input: { words: '材料齐全' } },
    });
    expect(proposed.waiting).toMatchObject([{ who: { zh: '仲裁院负责人' }, what: { zh: '批准：决定受理' } }]);
    const { rows } = (await instituteHead.get<{ rows: QueueRow[] }>('/disputes?view=day')).body;
    expect(rows.find(row => row.id === id)?.next).toMatchObject({ step: 'approve-accept' });
    const { notices } = (
      await instituteHead.get<{ notices: { title: { zh: string }; dossierId: string }[] }>('/notices')
    ).body;
    expect(notices.find(n => n.dossierId === id)?.title.zh).toBe('等您批准');
    const again = await clerk.attempt(id, 'arbitration', 'accept');
    expect(again).toMatchObject({ status: 409, body: { detail: '已经提请审批，等负责人决定' } });
  });

  it('gets a number of the institute and forty-five days when the head approves', async () => {
    at.turnTo('2026-03-04');
    await instituteHead.take(id, 'arbitration', 'approve-accept');
    const accepted = await clerk.view(id);
    expect(arbitration(accepted)).toMatchObject({ stage: 'accepted', number: '慈劳人仲案〔2026〕第1号' });
    const clock = accepted.clocks.find(c => c.code === 'DL-ARB-45')!;
    expect(clock).toMatchObject({ from: '2026-03-04', raw: '2026-04-18' });
    expect(clock.why.length).toBeGreaterThan(0);
    const paper = accepted.papers.find(p => p.template === 'arbitration-acceptance')!;
    const words = await pdfText((await clerk.get(paper.pdf.replace('/api/v1', ''))).raw);
    expect(words).toContain('慈劳人仲案〔2026〕第1号');
    const second = await clerk.attempt(id, 'arbitration', 'accept');
    expect(second).toMatchObject({ status: 409, body: { type: '/problems/refused-stage' } });
  });

  it('lets the clerk see that mediation took place and how it ended, and not what the employer answered there', async () => {
    const seen = await clerk.view(id);
    expect(mediation(seen)).toMatchObject({
      stage: 'refused',
      data: null,
      wall: { exists: true, channels: [], items: [] },
    });
    expect(JSON.stringify(seen)).not.toContain('答复的理由只在调解里说');
    expect(JSON.stringify(seen)).not.toContain('8011.22');
  });
});

describe('a mediation that fails and is handed over', () => {
  let worker: Client;
  let employer: Client;
  let id: string;

  it('is offered to the institute at the applicant’s own wish, once it has ended', async () => {
    at.turnTo('2026-04-01');
    worker = await at.citizen('13800130003', '李安');
    const made = await aMediation(worker, '13800130003');
    ({ id, employer } = made);
    await employer.take(id, 'mediation', 'answer', answerOf(made.firstClaim, 'yes'));
    await mediator.take(id, 'mediation', 'accept');
    const { take } = mediator;
    await worker.take(id, 'mediation', 'say', { channel: 'caucus-worker', words: secrets.caucus });
    await employer.take(id, 'mediation', 'say', { channel: 'joint', words: secrets.joint });
    await take(id, 'mediation', 'say', { channel: 'note', words: secrets.note });
    const session = { on: '2026-04-01', place: '调解室', attended: ['李安'], summary: secrets.record };
    await take(id, 'mediation', 'hold', session);
    const plan = [{ due: '2026-05-01', amount: secrets.offer }];
    await employer.take(id, 'mediation', 'offer', { total: secrets.offer, plan });
    const withFact = await take(id, 'mediation', 'propose-fact', { words: secrets.fact });
    const fact = mediation(withFact).wall.items.find(i => i.kind === 'fact')!;
    await worker.take(id, 'mediation', 'confirm-fact', { factId: fact.id });
    const early = await mediator.attempt(id, 'arbitration', 'offer', { wish: true }, { opens: true });
    expect(early).toMatchObject({ status: 409, body: { article: { id: 'lma-5' } } });
    await take(id, 'mediation', 'fail', { ground: 'apart' });
    const unwished = await mediator.attempt(id, 'arbitration', 'offer', { wish: false }, { opens: true });
    expect(unwished).toMatchObject({ status: 409, body: { detail: '要申请人自己要求，才能移交' } });
    const offered = await mediator.open(id, 'arbitration', 'offer', { wish: true });
    expect(arbitration(offered).stage).toBe('offered');
  });

  it('is returned with a ground that the mediator and the applicant read, offered again, and accepted', async () => {
    const returned = { ground: 'incomplete', words: '缺身份证复印件' };
    expect(arbitration(await clerk.take(id, 'arbitration', 'return-offer', returned)).stage).toBe('returned');
    for (const who of [mediator, worker]) {
      const notices = (await who.get<{ notices: { title: { zh: string }; dossierId: string }[] }>('/notices')).body
        .notices;
      expect(notices.find(n => n.dossierId === id)?.title.zh).toMatch(/退回/);
      expect(arbitration(await who.view(id))).toMatchObject({ stage: 'returned', data: { closing: returned } });
    }
    await mediator.open(id, 'arbitration', 'offer', { wish: true });
    const received = await clerk.take(id, 'arbitration', 'receive-offer');
    expect(arbitration(received)).toMatchObject({ stage: 'received', assigned: [{ name: '王书记' }] });
    expect(received.proceedings.filter(p => p.procedure === 'arbitration').map(p => p.stage)).toEqual([
      'returned',
      'received',
    ]);
    const accepted = await instituteHead.take(id, 'arbitration', 'accept');
    expect(arbitration(accepted).number).toBe('慈劳人仲案〔2026〕第2号');
  });

  it('is no longer the mediator’s to read into once the institute has it', async () => {
    expect(arbitration(await mediator.view(id))).toMatchObject({ stage: 'accepted', data: null, assigned: [] });
    const step = await mediator.attempt(id, 'arbitration', 'withdraw');
    expect(step).toMatchObject({ status: 409, body: { type: '/problems/refused-role' } });
  });

  it('carries nothing that was said in mediation to anybody outside it, on any page', async () => {
    const seen = await worker.view(id);
    const walled = seen.papers.filter(p => p.secrecy === 'mediation');
    expect(walled.length).toBeGreaterThan(0);
    const view = mediation(seen);
    for (const words of [secrets.caucus, secrets.joint, secrets.record, secrets.offer.replace('.', '')])
      expect(JSON.stringify(view.wall.items)).toContain(words);
    const pages = [
      `/disputes/${id}`,
      `/disputes/${id}/ledger`,
      '/disputes',
      '/disputes?view=day',
      `/disputes?q=${encodeURIComponent('张小满')}`,
      `/disputes?q=${encodeURIComponent(secrets.caucus)}`,
      '/notices',
      '/changes',
      `/disputes/${id}/calendar.ics`,
      ...walled.flatMap(p => [p.pdf, p.docx].map(href => href.replace('/api/v1', ''))),
    ];
    for (const login of ['clerk', 'instituteHead', 'arbitrator', 'judge', 'other-head', 'otherMediator'] as const) {
      const who = await at.staff(login);
      for (const page of pages) {
        const { text, status } = await who.get(page);
        for (const words of [...Object.values(secrets), secrets.offer.replace('.', ''), '8011.22', '答复的理由'])
          expect(text, `${login} ${page}`).not.toContain(words);
        if (page.includes('/papers/')) expect(status, `${login} ${page}`).toBe(404);
      }
    }
  });

  it('keeps the open papers within the clerk’s reach', async () => {
    const { papers } = await clerk.view(id);
    expect(papers.map(p => p.template)).toEqual(
      expect.arrayContaining(['mediation-failure', 'arbitration-acceptance']),
    );
    for (const paper of papers) expect((await clerk.get(paper.docx.replace('/api/v1', ''))).status).toBe(200);
  });
});

describe('an application that the institute does not accept', () => {
  it('is refused with its head’s approval, with reasons that stand in the notice and the way to the court', async () => {
    const worker = await at.citizen('13800130005', '董叶');
    const { id } = await worker.file('arbitration', aFiling({ worker: { name: '董叶', phone: '13800130005' } }));
    const reasons = { ground: 'scope', words: '双方是承揽关系，不是劳动关系。' };
    await clerk.take(id, 'arbitration', 'refuse', reasons);
    const alone = await clerk.attempt(id, 'arbitration', 'approve-refuse');
    expect(alone).toMatchObject({ status: 409, body: { type: '/problems/refused-role' } });
    await instituteHead.take(id, 'arbitration', 'disapprove-refuse', { words: '先核实考勤记录' });
    expect(arbitration(await clerk.view(id)).proposal?.verdict).toMatchObject({
      kind: 'disapproved',
      words: '先核实考勤记录',
    });
    await clerk.take(id, 'arbitration', 'refuse', reasons);
    await at.caughtUp();
    const pages = [
      `/disputes/${id}`,
      `/disputes/${id}/ledger`,
      '/disputes',
      '/disputes?view=day',
      '/notices',
      '/changes',
    ];
    const late = await worker.attempt(id, 'arbitration', 'withdraw', {}, { headers: { 'if-match': '0' } });
    const seenBefore = [late.text, ...(await Promise.all(pages.map(async page => (await worker.get(page)).text)))];
    for (const text of seenBefore)
      for (const inner of [reasons.words, '先核实考勤记录', '不予受理', '不批准', '"refuse"', 'disapprove'])
        expect(text).not.toContain(inner);
    expect((await worker.view(id)).waiting).toMatchObject([
      { who: { zh: '仲裁院负责人' }, what: { zh: '决定是否受理' } },
    ]);
    await instituteHead.take(id, 'arbitration', 'approve-refuse');
    const linesOf = async (who: Client) =>
      (await who.get<{ lines: LedgerLine[]; verified: boolean }>(`/disputes/${id}/ledger`)).body;
    expect((await linesOf(worker)).lines.map(l => l.step.zh)).toEqual(['提交仲裁申请', '决定不予受理']);
    expect((await linesOf(clerk)).lines.map(l => l.step.zh)).toEqual([
      '提交仲裁申请',
      '提请批准：决定不予受理',
      '不批准：决定不予受理',
      '提请批准：决定不予受理',
      '批准：决定不予受理',
    ]);
    const seen = await worker.view(id);
    expect(arbitration(seen)).toMatchObject({
      stage: 'not-accepted',
      number: '慈劳人仲不字〔2026〕第1号',
      terminal: true,
    });
    expect(arbitration(seen).proposal).toBeUndefined();
    const paper = seen.papers.find(p => p.template === 'arbitration-refusal')!;
    const words = await pdfText((await worker.get(paper.pdf.replace('/api/v1', ''))).raw);
    for (const said of ['不予受理通知书', reasons.words, '向人民法院提起诉讼']) expect(words).toContain(said);
  });
});
