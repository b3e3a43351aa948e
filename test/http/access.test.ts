import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '../../src/store/uuid.ts';
import { aPhoto } from '../samples.ts';
import { type Client, type Login, proceedingIn, staffLogins, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

/** Fails when any address answers about a dossier without asking for reach, or answers otherwise than about one that is not there. */

/** A matter in mediation and one at the institute, each with an upload and papers; and everybody who has nothing to do with them. */
let at: TestServer;
let worker: Client;
let mediated: Known;
let filed: Known;

interface Known {
  readonly id: string;
  readonly proceedingId: string;
  readonly fileId: string;
  readonly paperId: string;
  readonly partyId: string;
  readonly number: string;
}

beforeAll(async () => {
  at = await testServer();
  worker = await at.citizen('13800130001', '张小满');
  mediated = await aMatter('mediation');
  filed = await aMatter('arbitration');
  const head = await at.staff('head');
  await head.take(mediated.id, 'mediation', 'assign', { mediatorId: at.people.mediator.userId, reason: '熟悉当地' });
  await (await at.staff('instituteHead')).take(filed.id, 'arbitration', 'accept');
});
afterAll(() => at.close());

async function aMatter(procedure: 'mediation' | 'arbitration'): Promise<Known> {
  const photo = (await worker.upload(aPhoto(), '工资条.png')).body;
  const view = await worker.file(
    procedure,
    aFiling({ evidence: [{ title: '工资条', state: 'have', fileId: photo.id }] }),
  );
  return {
    id: view.id,
    proceedingId: proceedingIn(view, procedure).id,
    fileId: photo.id,
    paperId: view.papers[0]?.id ?? uuidv7(),
    partyId: view.parties[0]!.id,
    number: view.number!,
  };
}

const nowhere = (): Known => ({
  id: uuidv7(),
  proceedingId: uuidv7(),
  fileId: uuidv7(),
  paperId: uuidv7(),
  partyId: uuidv7(),
  number: '',
});

/** Everything that a reader can ask of one dossier. */
async function probes(who: Client, m: Known) {
  const write = { 'idempotency-key': uuidv7(), 'if-match': '1' };
  return [
    await who.get(`/disputes/${m.id}`),
    await who.get(`/disputes/${m.id}/ledger`),
    await who.get(`/disputes/${m.id}/files/${m.fileId}`),
    await who.get(`/disputes/${m.id}/papers/${m.paperId}.pdf`),
    await who.get(`/disputes/${m.id}/papers/${m.paperId}.docx`),
    await who.get(`/disputes/${m.id}/calendar.ics`),
    await who.post(
      `/dossiers/${m.id}/proceedings/${m.proceedingId}/steps/say`,
      { channel: 'joint', words: '您好' },
      write,
    ),
    await who.post(
      `/dossiers/${m.id}/proceedings`,
      { procedure: 'arbitration', step: 'request', truthful: true },
      write,
    ),
  ];
}

async function staffProbes(who: Client, m: Known) {
  const reveal = { partyId: m.partyId, field: 'phone', purpose: 'contact', reason: '想看一看电话' };
  return [
    await who.get(`/disputes/${m.id}/candidates?role=mediator`),
    await who.post(`/disputes/${m.id}/reveal`, reveal),
    await who.post(`/disputes/${m.id}/viewers`, {}),
    await who.post(`/disputes/${m.id}/parties/${m.partyId}/code`, {}),
  ];
}

async function expectNothing(who: Client, m: Known, more: typeof probes | typeof staffProbes, name: string) {
  const [real, absent] = [await more(who, m), await more(who, nowhere())];
  for (const [i, answer] of real.entries()) {
    expect(answer.status, `${name}, question ${i}`).toBe(404);
    // Not there and not for you look alike, to the letter.
    expect(answer.text, `${name}, question ${i}`).toBe(absent[i]!.text);
    expect(answer.headers['content-type']).toBe(absent[i]!.headers['content-type']);
  }
}

async function expectNoTrace(who: Client, m: Known, name: string) {
  for (const page of [
    '/disputes',
    '/disputes?view=day',
    `/disputes?q=${encodeURIComponent('张小满')}`,
    `/disputes?number=${encodeURIComponent(m.number)}`,
    '/notices',
    '/changes',
  ]) {
    const { text, status } = await who.get(page);
    expect(status, `${name} ${page}`).toBe(200);
    expect(text, `${name} ${page}`).not.toContain(m.id);
  }
}

describe('a dossier out of reach', () => {
  const reaches = (m: 'mediated' | 'filed'): readonly Login[] =>
    m === 'mediated' ? ['head', 'mediator'] : ['clerk', 'instituteHead'];

  it.each(staffLogins)(
    'is as if it were not there for %s: view, ledger, files, papers, steps, queue, search, notices, changes',
    async login => {
      const who = await at.staff(login);
      for (const [name, m] of [
        ['mediated', mediated],
        ['filed', filed],
      ] as const) {
        if (reaches(name).includes(login)) {
          expect((await who.get(`/disputes/${m.id}`)).status).toBe(200);
          continue;
        }
        await expectNothing(who, m, probes, `${login} ${name}`);
        await expectNothing(who, m, staffProbes, `${login} ${name}`);
        await expectNoTrace(who, m, `${login} ${name}`);
      }
    },
  );

  it('is as if it were not there for another citizen, and for the worker who signs in as an employer', async () => {
    const other = await at.citizen('13800130003', '李安');
    await expectNothing(other, mediated, probes, 'another worker');
    await expectNoTrace(other, mediated, 'another worker');
    await worker.put('/session/membership', { index: 1 });
    await expectNothing(worker, mediated, probes, 'as an employer');
    await expectNoTrace(worker, mediated, 'as an employer');
    await worker.put('/session/membership', { index: 0 });
    expect((await worker.get(`/disputes/${mediated.id}`)).status).toBe(200);
  });

  it('is as if it were not there in another county, whatever the role', async () => {
    const clerk = await at.staff('elsewhere');
    expect((await clerk.get<{ actor: { role: string } }>('/session')).body.actor.role).toBe('institute-clerk');
    await expectNothing(clerk, filed, probes, 'another county');
    await expectNothing(clerk, filed, staffProbes, 'another county');
    await expectNoTrace(clerk, filed, 'another county');
    // Nor does this county's address write into theirs, with bodies and numbers that are not theirs.
    expect((await clerk.tryFile('arbitration', aFiling({ oral: { way: 'printed' } }))).status).toBe(403);
  });

  it('is as if it were not there for a mediator who has stood back, with all that was told to them before', async () => {
    const gone = await aMatter('mediation');
    const [head, mediator] = [await at.staff('head'), await at.staff('mediator')];
    await head.take(gone.id, 'mediation', 'assign', { mediatorId: at.people.mediator.userId, reason: '熟悉当地' });
    await worker.take(gone.id, 'mediation', 'say', { channel: 'joint', words: '您好' });
    expect((await mediator.get('/notices')).text).toContain(gone.id);
    await mediator.take(gone.id, 'mediation', 'recuse', { reason: '是亲戚' });
    await expectNothing(mediator, gone, probes, 'stood back');
    await expectNoTrace(mediator, gone, 'stood back');
    const again = await head.attempt(gone.id, 'mediation', 'assign', {
      mediatorId: at.people.mediator.userId,
      reason: '再派',
    });
    expect(again).toMatchObject({
      status: 409,
      body: { type: '/problems/refused-conflict', article: { id: 'ty-15' } },
    });
  });

  it('gives a file only under its own dossier', async () => {
    expect((await worker.get(`/disputes/${mediated.id}/files/${mediated.fileId}`)).status).toBe(200);
    expect((await worker.get(`/disputes/${mediated.id}/files/${filed.fileId}`)).status).toBe(404);
    expect((await worker.get(`/disputes/${filed.id}/papers/${mediated.paperId}.pdf`)).status).toBe(404);
    const crossed = `/dossiers/${filed.id}/proceedings/${mediated.proceedingId}/steps/withdraw`;
    const write = { 'idempotency-key': uuidv7(), 'if-match': '1' };
    expect((await worker.post(crossed, {}, write)).status).toBe(404);
  });
});

describe('a step by the wrong role', () => {
  it('is refused with its article to those who see the dossier', async () => {
    for (const [login, step, input] of [
      ['mediator', 'assign', { mediatorId: at.people.mediator.userId, reason: '我来' }],
      ['head', 'answer', {}],
      ['mediator', 'withdraw', {}],
      ['mediator', 'expire', {}],
    ] as const) {
      const answer = await (await at.staff(login)).attempt(mediated.id, 'mediation', step, input);
      expect(answer, step).toMatchObject({ status: 409, body: { type: '/problems/refused-role' } });
      expect(answer.body.article?.citation.zh, step).toMatch(/第\d+/);
    }
    expect(await worker.attempt(mediated.id, 'mediation', 'accept')).toMatchObject({ status: 409 });
  });

  it('of a clock or an opening is not to be had by naming it', async () => {
    for (const [procedure, step] of [
      ['settlement', 'open'],
      ['mediation', 'receive'],
      ['lead', 'report'],
      ['consultation', 'propose'],
    ] as const) {
      const answer = await worker.attempt(mediated.id, procedure, step, {}, { opens: true });
      expect([404, 409], `${procedure}.${step}`).toContain(answer.status);
    }
  });
});

describe('who works with figures or machines', () => {
  it('sees figures and no dossier: the statistician', async () => {
    const who = await at.staff('statistician');
    const figure = await who.get<{ value: string | null }>(
      '/statistics/mediation-success-rate?from=2026-01-01&to=2026-12-31',
    );
    expect(figure.status).toBe(200);
    expect((await who.get<{ rows: unknown[] }>('/disputes')).body.rows).toEqual([]);
    expect((await who.get<{ changes: unknown[] }>('/changes')).body.changes).toEqual([]);
  });

  it.each(['system-admin', 'security-admin', 'audit-admin'] as const)(
    'sees no case and no figure of cases: the %s',
    async login => {
      const who = await at.staff(login);
      expect((await who.get<{ rows: unknown[]; counts: object }>('/disputes')).body).toMatchObject({
        rows: [],
        counts: {},
      });
      expect((await who.get<{ changes: unknown[] }>('/changes')).body.changes).toEqual([]);
      expect((await who.get('/statistics/mediation-success-rate?from=2026-01-01&to=2026-12-31')).status).toBe(403);
      const attempt = await who.tryFile('mediation', { ...aFiling(), oral: { way: 'printed' } });
      expect(attempt).toMatchObject({ status: 409, body: { type: '/problems/refused-role' } });
    },
  );
});

describe('what changed', () => {
  it('is told in order, from a position on, and only what one may see', async () => {
    const clerk = await at.staff('clerk');
    await at.caughtUp();
    interface Changes {
      changes: { dossierId: string; version: number; position: string; step: string }[];
      next: string | null;
    }
    const all = (await clerk.get<Changes>('/changes')).body;
    expect(new Set(all.changes.map(c => c.dossierId))).toEqual(new Set([filed.id]));
    expect(all.changes.map(c => c.step)).toEqual(['file', 'accept']);
    const rest = (await clerk.get<Changes>(`/changes?after=${all.changes[0]!.position}`)).body;
    expect(rest.changes).toEqual(all.changes.slice(1));
    expect((await clerk.get<Changes>(`/changes?after=${all.next}`)).body).toEqual({ changes: [], next: all.next });
    expect((await clerk.get<Changes>('/changes?limit=1')).body.changes).toEqual(all.changes.slice(0, 1));
  });
});

describe('a masked field', () => {
  it('is revealed to the one in charge with a purpose and a reason, and written down', async () => {
    const mediator = await at.staff('mediator');
    const { parties } = await mediator.view(mediated.id);
    const person = parties.find(p => p.side === 'worker')!;
    expect(person).toMatchObject({
      phone: '138****0001',
      idNumber: '999999********0016',
      masked: ['idNumber', 'phone'],
    });
    const ask = { partyId: person.id, field: 'phone', purpose: 'contact' };
    expect((await mediator.post(`/disputes/${mediated.id}/reveal`, { ...ask, reason: '短' })).status).toBe(422);
    const shown = await mediator.post<{ value: string }>(`/disputes/${mediated.id}/reveal`, {
      ...ask,
      reason: '通知调解时间\u0000',
    });
    expect(shown.body.value).toBe('13800130001');
    expect((await worker.post(`/disputes/${mediated.id}/reveal`, { ...ask, reason: '我自己的电话' })).status).toBe(403);
  });
});
