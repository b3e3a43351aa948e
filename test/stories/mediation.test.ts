import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierView } from '../../src/contract/views.ts';
import { expireDeadlines } from '../../src/jobs/expire-deadlines.ts';
import { aDrawing, aPhoto, docxText, pdfText } from '../samples.ts';
import { type Client, proceedingIn, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

/** One life from the worker's phone to the last payment. Each test goes on where the one before stopped. */
let at: TestServer;
let worker: Client;
let employer: Client;
let head: Client;
let mediator: Client;
let id: string;

beforeAll(async () => {
  at = await testServer();
  at.turnTo('2026-03-02');
  worker = await at.citizen('13800130001', '张小满');
  head = await at.staff('head');
  mediator = await at.staff('mediator');
  employer = at.visitor();
});
afterAll(() => at.close());

const creditCode = '91330282MA2TEST00X';
const caucusWords = '最低九千也可以，别告诉单位';
const noteWords = '单位账上确实紧张';
const story = '我在公司做装配工，三月开始没有发工资，问了几次都说再等等。';

const mediation = (view: DossierView) => proceedingIn(view, 'mediation');
const clock = (view: DossierView, code: string) => view.clocks.find(c => c.code === code && c.state !== 'stopped');
const titlesOf = async (who: Client) =>
  (await who.get<{ notices: { title: { zh: string }; dossierId?: string }[] }>('/notices')).body.notices.map(
    n => n.title.zh,
  );

describe('a wage dispute that is settled in mediation', () => {
  it('is filed by the worker on a phone, with a photo, and goes to the body of the town at once', async () => {
    const photo = await worker.upload(aPhoto(), '工资条.png');
    expect(photo).toMatchObject({ status: 201, body: { mime: 'image/png' } });
    const filed = await worker.file(
      'mediation',
      aFiling({
        employer: { kind: 'firm', name: '慈溪晨星虚构电器有限公司', creditCode, phone: '0574-00000000' },
        claims: [
          { code: 'QQ02', amount: '１２，０００元', from: '2026-01-01', to: '2026-02-28' },
          { code: 'QQ13', amount: '6000' },
        ],
        evidence: [{ title: '工资条', state: 'have', fileId: photo.body.id, claims: ['QQ02'] }],
      }),
    );
    id = filed.id;
    expect(filed.number).toMatch(/^慈纠〔2026〕\d{6}号$/);
    expect(filed.story).toBe(story);
    expect(filed.amounts.claimed).toBe('18000.00');
    expect(mediation(filed)).toMatchObject({ stage: 'received', organisation: { id: at.county.mediation.id } });
    expect(clock(filed, 'DL-MED-15')).toMatchObject({ from: '2026-03-02', due: '2026-03-17' });
    expect(filed.evidence[0]?.file).toMatchObject({ name: '工资条.png', mime: 'image/png' });
    expect(await titlesOf(head)).toHaveLength(1);
  });

  it('cannot be read by a mediator before the head has assigned it, with a reason for anybody but the one suggested', async () => {
    expect((await mediator.get(`/disputes/${id}`)).status).toBe(404);
    const chosen = await head.get<{ candidates: { userId: string; suggested: boolean }[] }>(
      `/disputes/${id}/candidates?role=mediator`,
    );
    const other = chosen.body.candidates.find(c => !c.suggested)!;
    const silent = await head.attempt(id, 'mediation', 'assign', { mediatorId: other.userId });
    expect(silent.status).toBe(409);
    expect(silent.text).toContain('写明理由');
    expect(chosen.body.candidates).toHaveLength(2);
    await head.take(id, 'mediation', 'assign', { mediatorId: at.people.mediator.userId, reason: '熟悉当地' });
    expect(mediation(await mediator.view(id)).assigned).toMatchObject([{ name: '沈调解' }]);
  });

  it('is answered by the employer with the printed code and no account: it admits a part', async () => {
    const asked = await mediator.take(id, 'mediation', 'ask-consent');
    const firm = asked.parties.find(p => p.side === 'employer')!;
    const printed = await mediator.post<{ code: string; url: string }>(`/disputes/${id}/parties/${firm.id}/code`, {});
    expect(printed.status).toBe(200);
    const entered = await employer.post<{ dossierId: string; user: { staff: boolean } }>('/session/answer', {
      code: printed.body.code.toLowerCase(),
      last6: creditCode.slice(-6),
    });
    expect(entered.body).toMatchObject({ dossierId: id, user: { staff: false } });
    const seen = await employer.view(id);
    expect(seen.you).toMatchObject({ role: 'employer', side: 'employer', partyId: firm.id });
    expect(seen.story).toBeUndefined();
    expect(JSON.stringify(seen)).not.toContain('13800130001');
    const [wages, compensation] = seen.claims;
    await employer.take(id, 'mediation', 'answer', {
      answers: [
        { claimId: wages!.id, position: 'partly', amount: '10000', reason: '二月停工' },
        { claimId: compensation!.id, position: 'disputed', reason: '是自己离职' },
      ],
      willing: 'yes',
      contactName: '冯经理',
      contactPhone: '13800130002',
    });
    const answered = await mediator.view(id);
    expect(answered.claims.map(c => [c.answer?.position, c.answer?.amount])).toEqual([
      ['partly', '10000.00'],
      ['disputed', undefined],
    ]);
    expect(answered.open.find(s => s.rank === 'primary')).toMatchObject({ step: 'accept' });
  });

  it('is accepted with a number of the body once both sides are willing', async () => {
    const accepted = await mediator.take(id, 'mediation', 'accept');
    expect(mediation(accepted)).toMatchObject({ stage: 'accepted', number: '慈龙山调〔2026〕1号' });
    expect(accepted.papers.map(p => p.template)).toEqual([
      'mediation-application',
      'mediation-invitation',
      'mediation-acceptance',
    ]);
    const notice = accepted.papers.at(-1)!;
    const words = await pdfText((await worker.get(notice.pdf.replace('/api/v1', ''))).raw);
    for (const said of ['调解受理通知书', '慈龙山调〔2026〕1号', '2026年3月17日', '沈调解'])
      expect(words).toContain(said);
  });

  it('keeps what one side says in caucus from the other side, and a note from both', async () => {
    at.turnTo('2026-03-05');
    await mediator.take(id, 'mediation', 'schedule', { on: '2026-03-06', time: '14:30', place: '调解室', way: 'room' });
    await worker.take(id, 'mediation', 'say', { channel: 'caucus-worker', words: caucusWords });
    await mediator.take(id, 'mediation', 'say', { channel: 'note', words: noteWords });
    const refused = await employer.attempt(id, 'mediation', 'say', { channel: 'caucus-worker', words: '听得到吗' });
    expect(refused).toMatchObject({ status: 409, body: { article: { id: 'ent-24' } } });
    const everything = async (who: Client) =>
      (await Promise.all([`/disputes/${id}`, `/disputes/${id}/ledger`, '/notices', '/disputes'].map(p => who.get(p))))
        .map(a => a.text)
        .join();
    expect(await everything(worker)).toContain(caucusWords);
    expect(await everything(employer)).not.toContain(caucusWords);
    for (const side of [worker, employer]) expect(await everything(side)).not.toContain(noteWords);
    const heads = await everything(head);
    for (const words of [caucusWords, noteWords]) expect(heads).toContain(words);
    for (const outside of ['clerk', 'instituteHead', 'statistician', 'other-head'] as const) {
      const read = await everything(await at.staff(outside));
      expect(read).not.toContain(caucusWords);
      expect(read).not.toContain(noteWords);
    }
  });

  it('has a record of the session, offers on the table, and a fact that counts once both have confirmed it', async () => {
    at.turnTo('2026-03-06');
    await mediator.take(id, 'mediation', 'hold', {
      on: '2026-03-06',
      place: '调解室',
      attended: ['张小满', '冯经理'],
      summary: '双方说明了停工的经过。',
    });
    const plan = [{ due: '2026-04-10', amount: '13000' }];
    const first = await employer.take(id, 'mediation', 'offer', { total: '13000', plan });
    const offerOf = (view: DossierView) => mediation(view).wall.items.filter(i => i.kind === 'offer');
    const twice = await employer.attempt(id, 'mediation', 'offer', { total: '13000', plan });
    expect(twice).toMatchObject({ status: 409, body: { detail: '您的方案还在等答复' } });
    await worker.take(id, 'mediation', 'respond', { offerId: offerOf(first)[0]!.id, reply: 'decline' });
    const proposed = await mediator.take(id, 'mediation', 'propose-fact', { words: '双方自2024年5月起有劳动关系。' });
    const fact = mediation(proposed).wall.items.find(i => i.kind === 'fact')!;
    expect((await worker.take(id, 'mediation', 'confirm-fact', { factId: fact.id })).facts).toEqual([]);
    const both = await employer.take(id, 'mediation', 'confirm-fact', { factId: fact.id });
    expect(both.facts).toMatchObject([{ statement: '双方自2024年5月起有劳动关系。', confirmedOn: '2026-03-06' }]);
    const twiceSeen = mediation(await worker.view(id)).wall.items.filter(i => i.kind === 'offer');
    expect(twiceSeen).toHaveLength(1);
  });

  it('is agreed in three payments of which the last is exact, and one that does not add up is refused', async () => {
    at.turnTo('2026-03-10');
    const { claims } = await mediator.view(id);
    const terms = [
      { claimId: claims[0]!.id, kind: 'paid', amount: '11000' },
      { claimId: claims[1]!.id, kind: 'paid', amount: '3000' },
    ];
    const days = ['2026-04-10', '2026-05-10', '2026-06-10'];
    const plan = (amounts: string[]) => days.map((due, i) => ({ due, amount: amounts[i]! }));
    const off = await mediator.attempt(id, 'mediation', 'draft', {
      terms,
      plan: plan(['4666.66', '4666.66', '4666.66']),
      method: 'bank',
    });
    expect(off).toMatchObject({ status: 409, body: { detail: '各期金额加起来要等于总额', article: { id: 'pm-29' } } });
    const drafted = await mediator.take(id, 'mediation', 'draft', {
      terms,
      plan: plan(['4666.66', '4666.66', '4666.68']),
      method: 'bank',
      defaultClause: '任何一期逾期，剩余各期一并到期',
    });
    expect(mediation(drafted).stage).toBe('agreed');
  });

  it('is signed by both sides and the mediator before the seal, not after', async () => {
    const early = await head.attempt(id, 'mediation', 'seal');
    expect(early).toMatchObject({ status: 409, body: { article: { id: 'lma-14' } } });
    const stranger = await worker.attempt(id, 'mediation', 'sign', {
      way: 'drawn',
      strokes: aDrawing,
      fullName: '张大满',
    });
    expect(stranger).toMatchObject({ status: 409, body: { detail: '签字姓名要和当事人姓名一致' } });
    await worker.take(id, 'mediation', 'sign', { way: 'drawn', strokes: aDrawing, fullName: '张小满' });
    await employer.take(id, 'mediation', 'sign', { way: 'drawn', strokes: aDrawing, fullName: '冯经理' });
    await mediator.take(id, 'mediation', 'sign', { way: 'drawn', strokes: aDrawing, fullName: '沈调解' });
    const unseen = await head.attempt(id, 'mediation', 'seal');
    expect(unseen).toMatchObject({ status: 409, body: { article: { id: 'ent-26' } } });
    const asked = (await employer.view(id)).parties.find(p => p.you)!;
    expect(asked.identity?.problem?.zh).toContain('核对身份证件');
    for (const side of ['worker', 'employer'])
      await mediator.take(id, 'mediation', 'confirm-identity', { side, way: 'paper' });
    const seen = (await employer.view(id)).parties;
    expect(seen.find(p => p.you)?.identity).toMatchObject({ proof: 'confirmed' });
    expect(seen.find(p => !p.you)).not.toHaveProperty('identity');
    const sealed = await head.take(id, 'mediation', 'seal');
    expect(mediation(sealed).stage).toBe('settled');
    expect(sealed.amounts.settled).toBe('14000.00');
    expect(sealed.claims.map(c => c.result?.amount)).toEqual(['11000.00', '3000.00']);
    expect(proceedingIn(sealed, 'settlement').stage).toBe('running');
  });

  it('gives both sides the agreement as PDF and as Word, with the amounts in words', async () => {
    for (const side of [worker, employer]) {
      const paper = (await side.view(id)).papers.find(p => p.template === 'mediation-agreement')!;
      const pdf = await side.get(paper.pdf.replace('/api/v1', ''));
      expect(pdf.headers['content-type']).toBe('application/pdf');
      const docx = await side.get(paper.docx.replace('/api/v1', ''));
      expect(docx.headers['content-type']).toContain('wordprocessingml');
      for (const words of [await pdfText(pdf.raw), docxText(docx.raw)])
        for (const said of [
          '劳动争议调解协议书',
          '慈龙山调〔2026〕1号',
          '张小满',
          '慈溪晨星虚构电器有限公司',
          '双方自2024年5月起有劳动关系。',
          '壹万壹仟元整',
          '壹万肆仟元整',
          '4,666.68',
          '2026年6月10日',
          '任何一期逾期，剩余各期一并到期',
        ])
          expect(words).toContain(said);
    }
    const clerk = await at.staff('clerk');
    const paper = (await worker.view(id)).papers.find(p => p.template === 'mediation-agreement')!;
    expect((await clerk.get(paper.pdf.replace('/api/v1', ''))).status).toBe(404);
  });

  it('is performed payment by payment, each confirmed by the worker', async () => {
    at.turnTo('2026-04-10');
    const reported = await employer.take(id, 'settlement', 'report-payment', {
      n: 1,
      on: '2026-04-10',
      amount: '4666.66',
    });
    expect(reported.amounts.paid).toBe('0.00');
    const data = (view: DossierView) =>
      proceedingIn(view, 'settlement').data as { payments: { id: string }[]; defaults: { n: number }[] };
    const paid = await worker.take(id, 'settlement', 'confirm-payment', {
      paymentId: data(reported).payments[0]!.id,
      received: 'all',
    });
    expect(paid.amounts.paid).toBe('4666.66');
  });

  it('shows a missed payment the day after it was due, tells all three, and ends when the money has come after all', async () => {
    const county = { tenant: at.county.tenant, world: await at.app.world() };
    const noon = (day: string) => new Date(`${day}T12:00:00+08:00`);
    expect((await expireDeadlines(at.database, county, noon('2026-05-10'))).taken).toBe(0);
    const before = await Promise.all([worker, employer, mediator].map(titlesOf));
    expect((await expireDeadlines(at.database, county, noon('2026-05-11'))).taken).toBe(1);
    at.turnTo('2026-05-11');
    const after = await Promise.all([worker, employer, mediator].map(titlesOf));
    expect(after.map((titles, i) => titles.length - before[i]!.length)).toEqual([1, 1, 1]);
    const seen = await worker.view(id);
    expect(proceedingIn(seen, 'settlement')).toMatchObject({ stage: 'defaulted', data: { defaults: [{ n: 2 }] } });
    expect(seen.open.map(s => s.step)).toContain('request');

    at.turnTo('2026-06-10');
    for (const [n, amount] of [
      [2, '4666.66'],
      [3, '4666.68'],
    ] as const) {
      const told = await employer.take(id, 'settlement', 'report-payment', { n, on: '2026-06-10', amount });
      const payments = (proceedingIn(told, 'settlement').data as { payments: { id: string }[] }).payments;
      await worker.take(id, 'settlement', 'confirm-payment', { paymentId: payments.at(-1)!.id, received: 'all' });
    }
    const done = await mediator.view(id);
    expect(proceedingIn(done, 'settlement').stage).toBe('performed');
    expect(done.amounts).toEqual({ claimed: '18000.00', settled: '14000.00', paid: '14000.00' });
    expect(done.clocks.filter(c => !['done', 'stopped'].includes(c.state))).toEqual([]);
  });

  it('leaves a ledger in which every step stands with who took it and its article, and the chain holds', async () => {
    const { body } = await worker.get<{
      lines: { step: { zh: string }; basis: unknown[]; walled: boolean }[];
      verified: boolean;
    }>(`/disputes/${id}/ledger`);
    expect(body.verified).toBe(true);
    expect(body.lines.length).toBeLessThanOrEqual((await worker.view(id)).version);
    const whole = await head.get<{ lines: unknown[] }>(`/disputes/${id}/ledger`);
    expect(whole.body.lines.length).toBe((await head.view(id)).version);
    for (const line of body.lines) expect(line.basis.length).toBeGreaterThan(0);
    expect(body.lines.some(l => l.walled)).toBe(true);
  });
});
