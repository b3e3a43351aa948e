import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftView } from '../../src/contract/routes/drafts.ts';
import type { DossierView, Problem } from '../../src/contract/views.ts';
import { addDays } from '../../src/core/law/day.ts';
import { expireDeadlines } from '../../src/jobs/expire-deadlines.ts';
import { aPdf, aPhoto } from '../samples.ts';
import { type Client, proceedingIn, signInByCode, type TestServer, testServer } from '../server.ts';
import { aFiling, placeCode } from '../world.ts';

let at: TestServer;
beforeAll(async () => {
  at = await testServer();
});
afterAll(() => at.close());

type Draft = DraftView & Problem;

describe('an oral filing at the window', () => {
  let window: Client;
  let draft: Draft;
  const phone = '13800130021';
  const lines = (words: string) => [
    { id: 'story', words },
    { id: 'claims', words: '拖欠工资 12000 元' },
  ];
  const oral = (readbackToken: string) =>
    aFiling({ worker: { name: '金桂', phone }, oral: { way: 'phone', readbackToken } });
  const newDraft = async () => {
    draft = (await window.post<Draft>('/drafts', { answers: { story: '三月没有发工资' } })).body;
  };
  const openReadback = async (words: string) => {
    const opened = await window.post<Draft>(`/drafts/${draft.id}/readback`, { lines: lines(words) });
    return opened.body.readback.token!;
  };

  it('is not taken before the person has read it back', async () => {
    window = await at.staff('window');
    const bare = await window.tryFile('mediation', aFiling({ worker: { name: '金桂', phone } }));
    expect(bare).toMatchObject({ status: 409, body: { article: { id: 'lma-12' } } });
    await newDraft();
    expect(draft.readback.state).toBe('none');
    const token = await openReadback('三月没有发工资');
    expect((await window.tryFile('mediation', oral(token))).status).toBe(409);
  });

  it('goes back to the clerk when the person corrects a line on their own phone, and is read back again', async () => {
    const token = await openReadback('三月没有发工资');
    const theirPhone = at.visitor();
    const read = await theirPhone.get<{ lines: { words: string }[]; state: string }>(`/public/readback/${token}`);
    expect(read.body).toMatchObject({ state: 'open', lines: lines('三月没有发工资') });
    await theirPhone.post(`/public/readback/${token}`, { corrections: [{ line: 'story', words: '是二月' }] });
    expect((await window.tryFile('mediation', oral(token))).status).toBe(409);
    const seen = (await window.get<Draft>(`/drafts/${draft.id}`)).body;
    expect(seen.readback).toMatchObject({ state: 'corrected', corrections: [{ line: 'story', words: '是二月' }] });
    expect((await theirPhone.post(`/public/readback/${token}`, { corrections: [] })).status).toBe(404);
    const again = await openReadback('二月没有发工资');
    expect((await theirPhone.get(`/public/readback/${token}`)).status).toBe(404);
    await theirPhone.post(`/public/readback/${again}`, { corrections: [] });
    const filed = await window.file('mediation', oral(again));
    expect(filed).toMatchObject({ channel: { id: 'window' } });
    // One confirmation serves one filing, and the draft is gone with it.
    expect((await window.get(`/drafts/${draft.id}`)).status).toBe(404);
    expect((await window.tryFile('mediation', oral(again))).status).toBe(409);
    const person = await at.citizen(phone, '金桂');
    expect((await person.view(filed.id)).number).toBe(filed.number);
  });

  it('is taken from the clerk who asked for the read-back, and from no other', async () => {
    await newDraft();
    const token = await openReadback('二月没有发工资');
    await at.visitor().post(`/public/readback/${token}`, { corrections: [] });
    expect((await (await at.staff('clerk')).tryFile('mediation', oral(token))).status).toBe(409);
    const both = await Promise.all([
      window.tryFile('mediation', oral(token)),
      window.tryFile('mediation', oral(token)),
    ]);
    expect(both.map(a => a.status).sort()).toEqual([201, 409]);
  });

  it('loses a confirmation when the draft is changed after it', async () => {
    await newDraft();
    const token = await openReadback('二月没有发工资');
    await at.visitor().post(`/public/readback/${token}`, { corrections: [] });
    const now = (await window.get<Draft>(`/drafts/${draft.id}`)).body;
    await window.put(`/drafts/${draft.id}`, { answers: { story: '别的话' }, version: now.version });
    expect((await window.tryFile('mediation', oral(token))).status).toBe(409);
  });
});

describe('a lead from the grid', () => {
  let id: string;
  let member: Client;
  let judge: Client;
  const reported = {
    what: '工厂门口有二十来人要工资',
    signs: ['unpaid', 'crowd'],
    employerName: '慈溪落潮虚构塑料制品厂',
    place: placeCode,
    persons: '10-29',
  };

  it('is reported with a photo and reaches the head of the town’s body, and no grid judge yet', async () => {
    member = await at.staff('gridMember');
    judge = await at.staff('grid-judge');
    const photo = await member.upload(aPhoto(), '现场.png');
    const lead = await member.file('lead', { step: 'report', ...reported, fileIds: [photo.body.id] });
    id = lead.id;
    expect(lead).toMatchObject({ number: null, channel: { id: 'grid' }, title: { zh: reported.employerName } });
    const seen = await (await at.staff('head')).view(id);
    const picture = await (await at.staff('head')).get(seen.evidence[0]!.file!.href.replace('/api/v1', ''));
    expect(picture.raw.equals(aPhoto())).toBe(true);
    expect((await judge.get(`/disputes/${id}`)).status).toBe(404);
    expect((await (await at.staff('other-grid-member')).get(`/disputes/${id}`)).status).toBe(404);
  });

  it('is advised by the grid judge of the place under a number of its own, and by no judge of another place', async () => {
    const asked = await member.take(id, 'lead', 'ask-advice', { question: '可以先调解吗' });
    expect(asked.number).toBeNull();
    expect(proceedingIn(asked, 'lead').number).toMatch(/^慈案前〔\d{4}〕1号$/);
    expect((await (await at.staff('other-grid-judge')).get(`/disputes/${id}`)).status).toBe(404);
    const advised = await judge.take(id, 'lead', 'advise', { advice: '先调解，工资条要留好', suggest: 'mediate' });
    expect(proceedingIn(advised, 'lead').stage).toBe('advised');
    const read = proceedingIn(await member.view(id), 'lead').data as { advice: { advice: string } };
    expect(read.advice.advice).toBe('先调解，工资条要留好');
  });

  it('becomes a mediation on the same dossier, with a matter number and the fifteen days', async () => {
    const head = await at.staff('head');
    const converted = await head.take(id, 'lead', 'convert', {
      ...aFiling({ worker: { name: '蒋果', phone: '13800130022' } }),
      oral: { way: 'printed' },
    });
    expect(converted.number).toMatch(/^慈纠/);
    expect(proceedingIn(converted, 'lead').stage).toBe('converted');
    expect(proceedingIn(converted, 'mediation').stage).toBe('received');
    expect(converted.clocks.some(c => c.code === 'DL-MED-15')).toBe(true);
    expect((await judge.get(`/disputes/${id}`)).status).toBe(404);
    const left = await member.view(id);
    expect(left.you.sees).toBe('proceeding');
    expect(JSON.stringify(left)).not.toContain('蒋果');
    const worker = await at.citizen('13800130022', '蒋果');
    expect((await worker.view(id)).id).toBe(id);
  });
});

describe('a question to the grid judge before any filing', () => {
  it('is answered to the person who asked', async () => {
    const worker = await at.citizen('13800130023', '董叶');
    const asked = await worker.file('lead', {
      step: 'ask',
      question: '公司说试用期不发工资，这样对吗？',
      place: placeCode,
    });
    expect(proceedingIn(asked, 'lead')).toMatchObject({ stage: 'advising' });
    await (await at.staff('grid-judge')).take(asked.id, 'lead', 'advise', {
      advice: '试用期也要发工资',
      suggest: 'consult',
    });
    const read = proceedingIn(await worker.view(asked.id), 'lead');
    expect(read.data).toMatchObject({ advice: { advice: '试用期也要发工资' } });
  });
});

describe('consultation between the parties', () => {
  let worker: Client;
  let employer: Client;
  beforeAll(async () => {
    worker = await at.citizen('13800130024', '施棉');
    employer = await at.citizen('13800130025', '虞经理');
    await employer.put('/session/membership', { index: 1 });
  });
  const against = () =>
    aFiling({
      worker: { name: '施棉', phone: '13800130024' },
      employer: { kind: 'firm', name: '慈溪晨星虚构电器有限公司', contactName: '虞经理', contactPhone: '13800130025' },
    });
  const plan = (amount: string) => [{ due: addDays(at.app.today(), 10), amount }];

  it('proposed by the employer settles when the worker accepts an offer, and its performance begins', async () => {
    const proposed = await employer.file('consultation', against());
    const { id } = proposed;
    const own = await employer.attempt(id, 'consultation', 'accept');
    expect(own).toMatchObject({ status: 409, body: { type: '/problems/refused-role', article: { id: 'ent-10' } } });
    await worker.take(id, 'consultation', 'accept');
    const offered = await employer.take(id, 'consultation', 'offer', { total: '11000', plan: plan('11000') });
    const offer = proceedingIn(offered, 'consultation').wall.items[0]!;
    const reply = { offerId: offer.id, reply: 'accept' };
    // The employer named the worker’s phone: without a look at who holds it nothing is settled.
    expect(await worker.attempt(id, 'consultation', 'respond', reply)).toMatchObject({
      status: 409,
      body: { article: { id: 'ent-11' } },
    });
    await worker.take(id, 'consultation', 'ask-check');
    const head = await at.staff('head');
    const seen = await head.view(id);
    expect(seen.parties).toEqual([]);
    expect(seen.open.map(s => s.step)).toContain('confirm-identity');
    const shown = { fullName: '施棉', idNumber: '999999199001010016', phoneEnd: '0024', way: 'paper' };
    await head.take(id, 'consultation', 'confirm-identity', { side: 'worker', ...shown });
    const also = { ...shown, side: 'employer', fullName: '虞经理', phoneEnd: '0025' };
    if ((await head.get(`/disputes/${id}`)).status === 200)
      await head.take(id, 'consultation', 'confirm-identity', also);
    const settled = await worker.take(id, 'consultation', 'respond', reply);
    expect(proceedingIn(settled, 'consultation').stage).toBe('settled');
    expect(settled.amounts.settled).toBe('11000.00');
    expect((await (await at.staff('head')).get(`/disputes/${id}`)).status).toBe(404);
  });

  it('without a reply ends after five working days, and the worker asks for mediation without typing anything again', async () => {
    const { id } = await worker.file('consultation', against());
    const due = (await worker.view(id)).clocks[0]!.due;
    const county = { tenant: at.county.tenant, world: await at.app.world() };
    const noon = (day: string) => new Date(`${day}T12:00:00+08:00`);
    expect((await expireDeadlines(at.database, county, noon(due))).taken).toBe(0);
    expect((await expireDeadlines(at.database, county, noon(addDays(due, 1)))).taken).toBe(1);
    expect(proceedingIn(await worker.view(id), 'consultation').stage).toBe('no-reply');
    at.turnTo(addDays(due, 1));
    const asked: DossierView = await worker.open(id, 'mediation', 'request', { truthful: true });
    at.turnTo(undefined);
    expect(proceedingIn(asked, 'mediation')).toMatchObject({
      stage: 'received',
      organisation: { id: at.county.mediation.id },
    });
    expect(asked.claims).toMatchObject([{ code: 'QQ02', amount: '12000.00' }]);
  });
});

describe('a draft', () => {
  it('begun on one phone goes on at another by its code and the last four digits, with both files still there', async () => {
    const phone = '13800130026';
    const first = at.visitor();
    const answers = { story: '二月没有发工资，问了几次都没有结果。', step: 'evidence' };
    const saved = (await first.post<Draft>('/drafts', { answers, phone })).body;
    expect(saved.code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    const photo = (await first.upload(aPhoto(), '工资条.png')).body;
    const pdf = (await first.upload(aPdf(), '合同.pdf')).body;
    const update = { answers: { ...answers, files: [photo, pdf] }, version: saved.version };
    expect((await first.put(`/drafts/${saved.id}`, update)).status).toBe(200);

    const second = at.visitor();
    expect((await second.get(`/drafts/${saved.id}`)).status).toBe(404);
    expect((await second.post('/drafts/resume', { code: saved.code, last4: '0000' })).status).toBe(404);
    const resumed = await second.post<Draft>('/drafts/resume', { code: saved.code!.toLowerCase(), last4: '0026' });
    expect(resumed.body.answers).toEqual(update.answers);
    expect(resumed.text).not.toContain(saved.code);
    expect((await first.get(`/drafts/${saved.id}`)).status).toBe(404);

    await signInByCode(second, phone, '周粟');
    const filed = await second.file(
      'mediation',
      aFiling({
        worker: { name: '周粟', phone },
        evidence: [photo, pdf].map(f => ({ title: f.name, state: 'have', fileId: f.id })),
      }),
    );
    expect(filed.evidence.map(e => e.file?.name)).toEqual(['工资条.png', '合同.pdf']);
    for (const e of filed.evidence) expect((await second.get(e.file!.href.replace('/api/v1', ''))).status).toBe(200);
  });

  it('changed on two devices is not overwritten unasked', async () => {
    const first = at.visitor();
    const saved = (await first.post<Draft>('/drafts', { answers: { a: 1 }, phone: '13800130027' })).body;
    const at1 = { answers: { a: 2 }, version: saved.version };
    expect((await first.put<Draft>(`/drafts/${saved.id}`, at1)).body.version).toBe(saved.version + 1);
    const late = await first.put(`/drafts/${saved.id}`, { answers: { a: 3 }, version: saved.version });
    expect(late).toMatchObject({ status: 409, body: { version: saved.version + 1 } });
    const forced = { answers: { a: 3 }, version: saved.version, force: true };
    expect((await first.put<Draft>(`/drafts/${saved.id}`, forced)).body.answers).toEqual({ a: 3 });
  });

  it('is closed to its code after five wrong guesses of the digits', async () => {
    const first = at.visitor();
    const { code } = (await first.post<Draft>('/drafts', { answers: {}, phone: '13800130028' })).body;
    const thief = at.visitor();
    for (let i = 0; i < 5; i += 1) await thief.post('/drafts/resume', { code, last4: `000${i}` });
    expect((await thief.post('/drafts/resume', { code, last4: '0028' })).status).toBe(404);
  });
});
