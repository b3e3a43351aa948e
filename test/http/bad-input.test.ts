import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftView } from '../../src/contract/routes/drafts.ts';
import type { DossierView, Problem } from '../../src/contract/views.ts';
import { addDays } from '../../src/core/law/day.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { type Answer, type Client, proceedingIn, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';
import { wellFormed } from './hostile.ts';
import { expectProblems, mutationsOf } from './mutations.ts';

/** Fails when a field is read without its schema, a problem is named twice, in one language, or at another field, or bad input ends in a fault. */
let at: TestServer;
let worker: Client;
let mediator: Client;
let clerk: Client;
let id: string;

beforeAll(async () => {
  at = await testServer();
  worker = await at.citizen('13800130001', '张小满');
  mediator = await at.staff('mediator');
  clerk = await at.staff('clerk');
  ({ id } = await worker.file('mediation', aFiling()));
  const assignment = { mediatorId: at.people.mediator.userId, reason: '熟悉当地' };
  await (await at.staff('head')).take(id, 'mediation', 'assign', assignment);
});
afterAll(() => at.close());

const soon = () => addDays(at.app.today(), 5);
const already = (field: string): Row => ({ already: [field] });
const plan = () => [{ due: soon(), amount: '100' }];

interface Row {
  /** Fields that may be left out. */
  readonly optional?: readonly string[];
  /** Fields that are wrong from the start, where a good body would end the matter. */
  readonly already?: readonly string[];
  /** Fields that take anything. */
  readonly any?: readonly string[];
}

/** Sends every mutation of a body: each is answered well, and what is wrong is named. */
async function everyWay(
  body: object,
  { optional = [], already = [], any = [] }: Row,
  send: (body: unknown) => Promise<Answer<unknown>>,
): Promise<void> {
  let refused = 0;
  for (const mutation of mutationsOf(body)) {
    const { field, kind } = mutation;
    const answer = await send(mutation.body);
    const said = `${kind} ${field}: ${answer.status} ${answer.text.slice(0, 300)}`;
    expect([200, 201, 404, 409, 422], said).toContain(answer.status);
    const plain = field.replace(/\.\d+/g, '');
    const free = any.some(name => plain === name || plain.startsWith(`${name}.`));
    const required = kind === 'unknown' || (kind === 'missing' && !optional.includes(plain));
    if (required && !free) expect(answer.status, said).toBe(422);
    const errors = (answer.body as Problem).errors ?? [];
    if (free || answer.status !== 422 || errors.every(e => already.includes(e.field) && e.field !== field)) continue;
    refused += 1;
    expectProblems(answer, mutation, 'zh', already);
  }
  expect(refused).toBeGreaterThan(0);
}

/** A step with every mutation; the version follows the steps that are taken after all. */
async function everyStep(who: Client, procedure: string, step: string, body: object, row: Row = {}) {
  let { version, proceedings } = await who.view(id);
  const proceeding = proceedings.findLast(p => p.procedure === procedure)!;
  await everyWay(body, row, async mutated => {
    const answer = await who.post<DossierView & Problem>(
      `/dossiers/${id}/proceedings/${proceeding.id}/steps/${step}`,
      mutated,
      { 'idempotency-key': uuidv7(), 'if-match': String(version) },
    );
    if (answer.status === 200) ({ version, proceedings } = answer.body);
    return answer;
  });
}

describe('a filing with a field missing, unknown or of a wrong kind', () => {
  const good = () => ({
    ...aFiling(),
    receivedOn: at.app.today(),
    trade: 'appliances',
    worker: {
      ...aFiling().worker,
      address: '龙山镇一号',
      mailingAddress: '龙山镇二号',
      electronicService: true,
      needs: ['翻译'],
    },
    employer: {
      kind: 'firm',
      name: '慈溪晨星虚构电器有限公司',
      creditCode: '91330282MA2TEST00X',
      phone: '0574-00000000',
      address: '龙山镇三号',
      contactName: '冯经理',
      contactPhone: '13800130002',
    },
    claims: [{ code: 'QQ02', plea: '发工资', amount: '1', from: '2026-01-01', to: '2026-02-28' }],
    evidence: [{ title: '工资条', state: 'have', claims: ['QQ02'] }],
    channel: 'portal',
  });
  const optional = [
    'receivedOn',
    'trade',
    'channel',
    'worker.idNumber',
    'worker.address',
    'worker.mailingAddress',
    'worker.electronicService',
    'worker.needs',
    'employer.creditCode',
    'employer.phone',
    'employer.address',
    'employer.contactName',
    'employer.contactPhone',
    'claims.plea',
    'claims.amount',
    'claims.from',
    'claims.to',
    'evidence.claims',
  ];

  it('gets one entry for that field in Chinese, and never a fault of ours', async () => {
    await everyWay(good(), { optional }, body => worker.tryFile('mediation', body as object));
  });

  it('is told in English to a reader who asks for English', async () => {
    for (const { field, body, kind } of mutationsOf(good())) {
      if (kind !== 'missing' || optional.includes(field.replace(/\.\d+/g, ''))) continue;
      const answer = await worker.tryFile('mediation', body as object, { 'accept-language': 'en-GB,en;q=0.9' });
      expectProblems(answer, { field, kind }, 'en');
    }
  });

  it('lists every field that is wrong at once', async () => {
    const { status, body } = await worker.tryFile('mediation', {
      story: '短',
      worker: { name: '', phone: '1' },
      extra: 1,
    });
    expect(status).toBe(422);
    expect(body.errors?.map(e => e.field).sort()).toEqual([
      'claims',
      'employer',
      'evidence',
      'extra',
      'place',
      'story',
      'truthful',
      'worker.name',
      'worker.phone',
    ]);
  });

  it('names the field and nothing else when money, days and numbers are written badly', async () => {
    const bad: [object, string, RegExp][] = [
      [{ claims: [{ code: 'QQ02', amount: '-1' }] }, 'claims.0.amount', /只填数字/],
      [{ claims: [{ code: 'QQ02', amount: '1e5' }] }, 'claims.0.amount', /只填数字/],
      [{ claims: [{ code: 'QQ02', amount: '999999999999999999' }] }, 'claims.0.amount', /只填数字/],
      [{ claims: [{ code: 'QQ02', amount: 12000 }] }, 'claims.0.amount', /文字/],
      [{ claims: [{ code: 'QQ02', from: '2026-02-30' }] }, 'claims.0.from', /真实的日期/],
      [{ claims: [{ code: 'QQ99' }] }, 'claims.0.code', /选项/],
      [{ claims: [] }, 'claims', /至少要有1项/],
      [{ worker: { name: '张小满', phone: '23800130001' } }, 'worker.phone', /11位/],
      [{ worker: { name: '张小满', phone: '13800130001', idNumber: '999999199001010017' } }, 'worker.idNumber', /18位/],
      [{ place: 1 }, 'place', /110000/],
      [{ truthful: false }, 'truthful', /真实的意思/],
    ];
    for (const [change, field, words] of bad) {
      const { status, body } = await worker.tryFile('mediation', aFiling(change as Record<string, unknown>));
      expect(status, field).toBe(422);
      expect(body.errors, field).toMatchObject([{ field, message: expect.stringMatching(words) }]);
    }
  });

  it('goes the same way for arbitration, consultation, a report from the grid and a question', async () => {
    const short = { truthful: true, worker: { name: '', phone: '1' } };
    for (const procedure of ['arbitration', 'consultation'])
      expect((await worker.tryFile(procedure, short)).body.errors?.map(e => e.field).sort()).toEqual([
        'claims',
        'employer',
        'evidence',
        'place',
        'story',
        'worker.name',
        'worker.phone',
      ]);
    const member = await at.staff('gridMember');
    const report = {
      what: '门口有人要工资',
      signs: ['unpaid'],
      employerName: '慈溪落潮虚构塑料制品厂',
      place: 330282102,
      persons: '3-9',
      fileIds: [],
      contactName: '某人',
      contactPhone: '13800130009',
    };
    await everyWay(report, { optional: ['fileIds', 'contactName', 'contactPhone'] }, body =>
      member.tryFile('lead', { step: 'report', ...(body as object) }),
    );
    const question = { question: '试用期不发工资对吗？请问怎么办', place: 330282102, employerName: '某厂' };
    await everyWay(question, { optional: ['employerName'] }, body =>
      worker.tryFile('lead', { step: 'ask', ...(body as object) }),
    );
  });

  it('goes the same way when a lead is turned into a filing', async () => {
    const member = await at.staff('gridMember');
    const head = await at.staff('head');
    const report = { what: '门口有人要工资', signs: ['unpaid'], employerName: '某虚构厂', persons: '3-9' };
    const lead = await member.file('lead', { step: 'report', place: 330282102, ...report });
    const body = { ...good(), oral: { way: 'printed', language: '本地话' }, truthful: false };
    let seen = 0;
    // The same schema as above: one wrong value in four tells whether it is asked.
    const some = [...mutationsOf(body)].filter((m, i) => m.kind !== 'wrong' || i % 4 === 0);
    for (const mutation of some) {
      if (mutation.field === 'truthful') continue;
      const answer = await head.attempt(lead.id, 'lead', 'convert', mutation.body as object);
      expect(answer.status, `${mutation.kind} ${mutation.field} ${answer.text.slice(0, 300)}`).toBe(422);
      const about = answer.body.errors!.filter(e => e.field !== 'truthful');
      for (const error of about) expect(`${error.field}.`.startsWith(mutation.field)).toBe(true);
      seen += about.length;
    }
    expect(seen).toBeGreaterThan(50);
  });

  it('for a procedure or step that does not exist is not found or named, never run', async () => {
    for (const procedure of ['', 'settlement', '__proto__x', 'toString', 7, null, {}])
      expect((await worker.tryFile(procedure as string, aFiling())).status).toBe(422);
    for (const step of ['constructor', 'toString', 'accept', '', 'x'.repeat(60)])
      expect((await worker.tryFile('mediation', { ...aFiling(), step })).status, step).toBe(404);
  });
});

describe('a step with a field missing, unknown or of a wrong kind', () => {
  it('is refused with that field while the matter is prepared', async () => {
    const firm = await at.staff('mediator');
    await firm.take(id, 'mediation', 'ask-consent');
    const claimId = (await worker.view(id)).claims[0]!.id;
    const answers = [{ claimId, position: 'partly', amount: '1', reason: '部分' }];
    const good = {
      answers,
      willing: 'undecided',
      contactName: '冯经理',
      contactPhone: '13800130002',
      unavailable: [soon()],
    };
    await everyStep(mediator, 'mediation', 'record-answer', good, {
      optional: ['answers.amount', 'answers.reason', 'unavailable'],
    });
    await everyStep(worker, 'mediation', 'challenge', { reason: '有亲属关系' });
    await everyStep(worker, 'mediation', 'supplement', { evidence: [{ title: '打卡', state: 'have' }] });
    await everyStep(mediator, 'mediation', 'decline', { ground: '没有这种', words: '说明' }, already('ground'));
  });

  it('is refused with that field while the sides talk', async () => {
    await mediator.take(id, 'mediation', 'accept', { consentedOn: at.app.today() });
    await everyStep(mediator, 'mediation', 'say', { channel: 'note', words: '一句话' });
    await everyStep(
      mediator,
      'mediation',
      'schedule',
      { on: soon(), time: '09:30', place: '调解室', way: 'room' },
      { optional: ['place'] },
    );
    await everyStep(mediator, 'mediation', 'hold', {
      on: at.app.today(),
      place: '调解室',
      attended: ['张小满'],
      summary: '谈过',
    });
    await everyStep(mediator, 'mediation', 'propose-fact', { words: '有劳动关系' });
    await everyStep(mediator, 'mediation', 'extend', { until: addDays(at.app.today(), 40), agreedBy: 'both-phone' });
    await everyStep(
      worker,
      'mediation',
      'offer',
      { total: '100', plan: plan(), words: '说明' },
      { optional: ['words', 'total', 'plan'] },
    );
    await everyStep(
      worker,
      'mediation',
      'respond',
      { offerId: uuidv7(), reply: 'decline', words: '不行' },
      { optional: ['words'] },
    );
    await everyStep(worker, 'mediation', 'confirm-fact', { factId: uuidv7() });
  });

  it('is refused with that field while the agreement is written and signed', async () => {
    const terms = [{ claimId: (await worker.view(id)).claims[0]!.id, kind: 'paid', amount: '100' }];
    const good = { terms, plan: plan(), method: 'bank', account: '尾号0000', defaultClause: '一并到期' };
    await everyStep(mediator, 'mediation', 'draft', good, {
      optional: ['terms.amount', 'method', 'deeds', 'account', 'defaultClause'],
    });
    await everyStep(
      mediator,
      'mediation',
      'sign',
      { way: 'paper', fullName: '没有人', for: 'worker' },
      { optional: ['for'] },
    );
    await everyStep(mediator, 'mediation', 'fail', { ground: '没有这种' }, already('ground'));
    await everyStep(mediator, 'mediation', 'report-sham', { words: '短' }, already('words'));
  });

  it('is refused with that field at the institute', async () => {
    await mediator.take(id, 'mediation', 'fail', { ground: 'apart' });
    const { version } = await mediator.view(id);
    for (const body of [{ wish: 1 }, { wish: true, words: 5 }, { wish: true, extra: 1 }, {}]) {
      const headers = { 'idempotency-key': uuidv7(), 'if-match': String(version) };
      const answer = await mediator.post(
        `/dossiers/${id}/proceedings`,
        { procedure: 'arbitration', step: 'offer', ...body },
        headers,
      );
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toHaveLength(1);
    }
    await mediator.open(id, 'arbitration', 'offer', { wish: true });
    await everyStep(clerk, 'arbitration', 'return-offer', { ground: '没有这种', words: '说明' }, already('ground'));
    await clerk.take(id, 'arbitration', 'receive-offer');
    await everyStep(clerk, 'arbitration', 'ask-supplement', { items: ['', ''] }, { already: ['items.0', 'items.1'] });
    await everyStep(
      clerk,
      'arbitration',
      'accept',
      { acceptedOn: '2026-02-30' },
      { optional: ['acceptedOn'], already: ['acceptedOn'] },
    );
  });

  it('in a matter that has nothing to do with it is refused with its reason before its fields are read', async () => {
    const seen = await worker.view(id);
    const stage = await worker.attempt(id, 'mediation', 'say', { nonsense: 1 });
    expect(stage).toMatchObject({ status: 409, body: { type: '/problems/refused-stage', article: { id: 'ent-24' } } });
    const role = await worker.attempt(id, 'mediation', 'seal', { nonsense: 1 });
    expect(role).toMatchObject({ status: 409, body: { type: '/problems/refused-role' } });
    for (const step of ['nothing', '__proto__', 'constructor', 'toString'])
      expect((await worker.attempt(id, 'mediation', step)).status).toBe(404);
    expect((await worker.view(id)).version).toBe(seen.version);
    expect(proceedingIn(seen, 'mediation').terminal).toBe(true);
  });
});

describe('everything that needs no session', () => {
  it('answers bad input with its fields: reading, check, estimate, codes, sign-in, drafts, read-back', async () => {
    const visitor = at.visitor();
    const facts = {
      hiredOn: '2024-05-01',
      leftOn: '2026-01-31',
      stillEmployed: false,
      monthlyWage: '5200',
      contract: 'none',
      socialInsurance: 'none',
      endedHow: 'dismissed',
      signedOn: '2024-06-01',
      unpaidMonths: [{ month: '2026-01', due: '5200', paid: '0' }],
      unpaidTotal: '5200',
      relation: 'employee',
      interruptions: [{ on: '2026-02-01', kind: 'demand', proof: '短信' }],
    };
    const optional = [
      ...Object.keys(facts).map(k => `facts.${k}`),
      'place',
      'employerPlace',
      'trade',
      'facts.interruptions.proof',
    ];
    const claims = ['QQ02', 'QQ05', 'QQ13', 'QQ15', 'QQ01'];
    const post = (to: string) => (body: unknown) => visitor.post(to, body);
    const check = { claims, facts, place: 330282102, employerPlace: 330282, trade: 'appliances' };
    await everyWay(check, { optional }, post('/public/intake/check'));
    await everyWay({ claims, facts, place: 330282102 }, { optional }, post('/public/intake/estimate'));
    await everyWay({ story: '没发工资' }, {}, post('/public/intake/reading'));
    await everyWay({ phone: '238' }, already('phone'), post('/codes'));
    await everyWay({ code: 'AAAA-BBBB', last4: '0000' }, {}, post('/drafts/resume'));
    const answers = { answers: { a: 1 }, phone: '13800130001' };
    await everyWay(answers, { optional: ['phone'], any: ['answers.a', 'answers.nobodyKnowsThis'] }, post('/drafts'));
    const draft = (await visitor.post<DraftView>('/drafts', { answers: {} })).body;
    for (const version of [null, '1', 1.5, 1e21, {}, []])
      expect((await visitor.put(`/drafts/${draft.id}`, { answers: {}, version })).status).toBe(422);
    for (const body of [{}, { corrections: [{}] }, { corrections: 1 }])
      expect((await visitor.post('/public/readback/none', body)).status).toBe(422);
  });

  it('never lets a strange login, code or name through, nor falls over it', async () => {
    const visitor = at.visitor();
    const strange = ['\u0000', '\ud800', "' or 1=1 --", '', 'x'.repeat(60), '张'];
    for (const words of strange) {
      expect([401, 422]).toContain((await visitor.post('/session', { login: words, password: words })).status);
      expect([422]).toContain((await visitor.post('/session/code', { phone: words, code: words, name: words })).status);
      expect([422]).toContain((await visitor.post('/session/answer', { code: words, last6: words })).status);
      expect([404, 422]).toContain((await visitor.post('/drafts/resume', { code: words, last4: words })).status);
      expect([201, 422]).toContain((await visitor.post('/drafts', { answers: { words }, phone: words })).status);
      expect([404, 422]).toContain(
        (await visitor.get(`/public/readback/${encodeURIComponent(wellFormed(words))}`)).status,
      );
    }
  });

  it('computes nothing from what is no input of a calculator, and says which field', async () => {
    const { calculators } = (
      await at.visitor().get<{ calculators: { id: string; input: { properties: object } }[] }>('/calculators')
    ).body;
    expect(calculators.length).toBeGreaterThan(5);
    for (const calculator of calculators) {
      const empty = await at.visitor().post<Problem>(`/calculators/${calculator.id}`, {});
      expect([200, 422], calculator.id).toContain(empty.status);
      const all = Object.fromEntries(Object.keys(calculator.input.properties).map(name => [name, null]));
      for (const { body } of mutationsOf(all)) {
        const answer = await at.visitor().post<Problem>(`/calculators/${calculator.id}`, body);
        expect(answer.status, `${calculator.id} ${JSON.stringify(body).slice(0, 200)}`).toBe(422);
        const fields = answer.body.errors!.map(e => e.field);
        expect(new Set(fields).size).toBe(fields.length);
      }
    }
    for (const name of ['__proto__', 'constructor', 'nothing'])
      expect((await at.visitor().post(`/calculators/${name}`, {})).status).toBe(404);
  });
});
