import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerLine } from '../../src/contract/views.ts';
import { expireDeadlines } from '../../src/jobs/expire-deadlines.ts';
import { aDrawing } from '../samples.ts';
import { type Client, proceedingIn, type TestServer, testServer } from '../server.ts';
import { aFiling, placeCode } from '../world.ts';

let at: TestServer;
let head: Client;
let mediator: Client;
let clerk: Client;
let worker: Client;
let employer: Client;
let id: string;
let employerId: string;

beforeAll(async () => {
  at = await testServer();
  at.turnTo('2026-03-02');
  [head, mediator, clerk] = await Promise.all([at.staff('head'), at.staff('mediator'), at.staff('clerk')]);
  worker = await at.citizen('13800130001', '张小满');
  employer = at.visitor();
  const filed = await worker.file(
    'mediation',
    aFiling({
      employer: { kind: 'firm', name: '慈溪晨星虚构电器有限公司', creditCode: '91330282MA2TEST00X' },
      claims: [
        { code: 'QQ02', amount: '12000', from: '2026-01-01', to: '2026-02-28' },
        { code: 'QQ13', amount: '6000' },
      ],
    }),
  );
  id = filed.id;
  employerId = filed.parties.find(p => p.side === 'employer')!.id;
  await head.take(id, 'mediation', 'assign', { mediatorId: at.people.mediator.userId, reason: '熟悉当地' });
  await mediator.take(id, 'mediation', 'ask-consent');
  await enterWith(await codeFrom(mediator));
  await employer.take(id, 'mediation', 'answer', {
    answers: [],
    willing: 'yes',
    contactName: '冯经理',
    contactPhone: '13800130002',
  });
  await mediator.take(id, 'mediation', 'accept');
  await worker.take(id, 'mediation', 'say', { channel: 'caucus-worker', words: '七千就够' });
  await employer.take(id, 'mediation', 'say', { channel: 'caucus-employer', words: '可以到八千' });
  await mediator.take(id, 'mediation', 'say', { channel: 'note', words: '差距不大' });
  await employer.take(id, 'mediation', 'say', { channel: 'joint', words: '愿意付一半' });
});
afterAll(() => at.close());

async function codeFrom(who: Client): Promise<string> {
  const { body, status } = await who.post<{ code: string }>(`/disputes/${id}/parties/${employerId}/code`, {});
  expect(status).toBe(200);
  return body.code;
}
const enterWith = (code: string) => employer.post('/session/answer', { code, last6: 'EST00X' });

const linesFor = async (who: Client): Promise<string[]> => {
  const { body } = await who.get<{ lines: LedgerLine[]; verified: boolean }>(`/disputes/${id}/ledger`);
  expect(body.verified).toBe(true);
  return body.lines.filter(l => l.walled).map(l => `${l.role.en}: ${l.step.en}`);
};
const said = (who: string) => `${who}: Write a message`;

describe('that something was said in mediation', () => {
  it('is a line of the ledger for those who may read what was said', async () => {
    expect(await linesFor(mediator)).toEqual([said('Worker'), said('Employer'), said('Mediator'), said('Employer')]);
    expect(await linesFor(head)).toHaveLength(4);
  });

  it('is no line for the side with whom the mediator did not speak, nor is a note for either', async () => {
    expect(await linesFor(worker)).toEqual([said('Worker'), said('Employer')]);
    expect(await linesFor(employer)).toEqual([said('Employer'), said('Employer')]);
    await at.caughtUp();
    const changes = await worker.get<{ changes: { dossierId: string; step: string }[] }>('/changes');
    expect(changes.body.changes.filter(c => c.dossierId === id && c.step === 'say')).toHaveLength(2);
  });

  it('is not told by the answer to a step that came too late', async () => {
    const late = await worker.attempt(id, 'mediation', 'say', { channel: 'joint', words: '好' }, ifMatch(1));
    expect(late.status).toBe(412);
    const changes = (late.body as unknown as { changes: LedgerLine[] }).changes;
    expect(changes.filter(l => l.walled)).toHaveLength(2);
  });
});

const ifMatch = (version: number) => ({ headers: { 'if-match': String(version) } });

describe('a lead that has become a dispute', () => {
  it('shows a reporter whose page is old nothing but the lead', async () => {
    const reporter = await at.staff('gridMember');
    const lead = await reporter.file('lead', {
      what: '工资两个月没发',
      signs: ['unpaid'],
      employerName: '慈溪晨星虚构电器有限公司',
      place: placeCode,
      persons: '1-2',
    });
    await head.take(lead.id, 'lead', 'convert', aFiling({ oral: { way: 'printed' } }));
    await head.take(lead.id, 'mediation', 'assign', { mediatorId: at.people.mediator.userId, reason: '熟悉当地' });
    const late = await reporter.attempt(lead.id, 'lead', 'ask-advice', { question: '怎么办' }, ifMatch(1));
    expect(late.status).toBe(412);
    const { changes } = late.body as unknown as { changes: LedgerLine[] };
    expect(changes.map(c => c.procedure.en)).toEqual(['Lead and advice before filing']);
  });
});

describe('an institute to which a mediated dispute goes on', () => {
  it('does not read what the agreement made of each claim, and the sides do', async () => {
    const claims = (await mediator.view(id)).claims.map(c => c.id);
    await mediator.take(id, 'mediation', 'draft', {
      terms: [
        { claimId: claims[0], kind: 'paid', amount: '7123.45' },
        { claimId: claims[1], kind: 'waived' },
      ],
      plan: [{ due: '2026-03-10', amount: '7123.45' }],
      method: 'bank',
    });
    await worker.take(id, 'mediation', 'sign', { way: 'drawn', strokes: aDrawing, fullName: '张小满' });
    await employer.take(id, 'mediation', 'sign', { way: 'drawn', strokes: aDrawing, fullName: '冯经理' });
    await mediator.take(id, 'mediation', 'sign', { way: 'drawn', strokes: aDrawing, fullName: '沈调解' });
    for (const side of ['worker', 'employer'])
      await mediator.take(id, 'mediation', 'confirm-identity', { side, way: 'paper' });
    await head.take(id, 'mediation', 'seal');
    at.turnTo('2026-03-12');
    const county = { tenant: at.county.tenant, world: await at.app.world() };
    await expireDeadlines(at.database, county, new Date('2026-03-12T04:00:00Z'));
    await worker.open(id, 'arbitration', 'request', { truthful: true });
    const seen = await clerk.get(`/disputes/${id}`);
    expect(seen.status).toBe(200);
    expect(seen.text).not.toContain('7123.45');
    expect(seen.text).not.toContain('waived');
    expect((await employer.view(id)).claims.map(c => c.result?.kind)).toEqual(['mediated', 'waived']);
  });

  it('cannot print a code that opens the mediation as the employer sees it; the mediator can', async () => {
    expect(proceedingIn(await clerk.view(id), 'arbitration').stage).toBe('received');
    expect((await clerk.post(`/disputes/${id}/parties/${employerId}/code`, {})).status).toBe(404);
    expect(await codeFrom(mediator)).toMatch(/^\w{4}-\w{4}$/);
    const direct = await (await at.citizen('13800130005', '李安')).file(
      'arbitration',
      aFiling({ worker: { name: '李安', phone: '13800130005' } }),
    );
    const firm = direct.parties.find(p => p.side === 'employer')!.id;
    expect((await clerk.post(`/disputes/${direct.id}/parties/${firm}/code`, {})).status).toBe(200);
  });
});
