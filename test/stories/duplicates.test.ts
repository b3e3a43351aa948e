import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DuplicateView } from '../../src/contract/routes/duplicates.ts';
import type { DossierView, LedgerLine, Problem, QueueRow } from '../../src/contract/views.ts';
import { asOwner } from '../../src/store/transaction.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { type Client, proceedingIn, type TestServer, testServer } from '../server.ts';
import { aFiling, placeCode } from '../world.ts';

let at: TestServer;
let worker: Client;
let head: Client;
/** Told online, and again at the window. */
let online: DossierView;
let again: DossierView;

beforeAll(async () => {
  at = await testServer();
  at.turnTo('2026-03-02');
  worker = await at.citizen('13800130001', '张小满');
  head = await at.staff('head');
  online = await worker.file('mediation', aFiling());
  again = await (await at.staff('window')).file(
    'mediation',
    aFiling({
      oral: { way: 'printed' },
      employer: { kind: 'firm', name: '慈溪市晨星虚构电器有限责任公司' },
      claims: [
        { code: 'QQ02', amount: '12000', from: '2026-01-01', to: '2026-02-28' },
        { code: 'QQ13', amount: '6000' },
      ],
    }),
  );
  await head.take(online.id, 'mediation', 'assign', { mediatorId: at.people.mediator.userId, reason: '熟悉当地' });
});
afterAll(() => at.close());

const likeOf = async (who: Client, id: string): Promise<DuplicateView[]> =>
  (await who.get<{ duplicates: DuplicateView[] }>(`/disputes/${id}/duplicates`)).body.duplicates;

const pair = async (who: Client, id: string, step: 'join' | 'separate', body: object, key = uuidv7()) =>
  who.post<DossierView & Problem>(`/disputes/${id}/${step}`, body, {
    'idempotency-key': key,
    'if-match': String((await who.view(id)).version),
  });
/** How the look-up is answered in a county with ten thousand files, which are not kept. */
async function planAmongMany(): Promise<string> {
  let plan = '';
  const undo = new Error('The files are not kept');
  await asOwner(at.database, async tx => {
    await tx.query(
      `insert into dossier (tenant_id, id, version, title, opened_on, state, keys)
       select tenant_id, gen_random_uuid(), 1, '', '2026-01-01', '{}', array['e:' || n, 'n:' || n] from tenant, generate_series(1, 10000) n
        where tenant_id = $1`,
      [at.county.tenant],
    );
    await tx.query('analyze dossier');
    const { rows } = await tx.query<{ 'QUERY PLAN': string }>(
      `explain select id from dossier where tenant_id = $1 and keys && array['e:7'] and keys && array['n:7']`,
      [at.county.tenant],
    );
    plan = rows.map(row => row['QUERY PLAN']).join(' ');
    throw undo;
  }).catch(error => {
    if (error !== undo) throw error;
  });
  return plan;
}

const reason = '本人到场核对，是同一笔工资';

describe('the same matter told online and at the window', () => {
  it('is found from both files, with the reasons, by one question of an index', async () => {
    const [found] = await likeOf(head, again.id);
    expect(found).toMatchObject({
      id: online.id,
      number: online.number,
      channel: { zh: '网上' },
      strength: 'same',
      joins: ['this-into-it'],
    });
    expect(found!.reasons.map(r => r.zh)).toEqual([
      '身份证号相同',
      '单位名称相同',
      expect.stringContaining('请求相同、期间重合'),
    ]);
    expect((await likeOf(head, online.id)).map(d => [d.id, d.joins])).toEqual([[again.id, ['it-into-this']]]);
    const plan = await planAmongMany();
    expect(plan).toContain('dossier_keys');
  });

  it('is found only within what one’s own body reads', async () => {
    for (const login of ['clerk', 'other-head', 'judge', 'prosecutor', 'statistician', 'system-admin'] as const)
      expect((await (await at.staff(login)).get(`/disputes/${again.id}/duplicates`)).status, login).toBe(404);
    // The window reads what it filed, and of the other registration nothing at all.
    expect(await likeOf(await at.staff('window'), again.id)).toEqual([]);
    const mediator = await at.staff('mediator');
    expect(await likeOf(mediator, online.id)).toEqual([]);
    expect((await worker.get(`/disputes/${again.id}/duplicates`)).status).toBe(403);
  });

  it('is joined by whoever has looked and reaches both, and by nobody else', async () => {
    const body = { into: online.id, reason };
    expect((await pair(await at.staff('window'), again.id, 'join', body)).status).toBe(404);
    expect((await pair(head, online.id, 'join', { into: again.id, reason })).status).toBe(409);
    expect((await pair(head, again.id, 'join', { into: uuidv7(), reason })).status).toBe(404);
    expect((await pair(head, again.id, 'join', { into: again.id, reason })).status).toBe(404);
    expect((await head.view(online.id)).joined).toEqual([]);
    const version = (await head.view(again.id)).version;
    const headers = { 'idempotency-key': uuidv7(), 'if-match': String(version) };
    const joined = await head.post<DossierView>(`/disputes/${again.id}/join`, body, headers);
    expect(joined.status).toBe(200);
    expect(joined.body.joinedInto).toMatchObject({ id: online.id, number: online.number });
    expect(joined.body.open).toEqual([]);
    // The same press twice is one join.
    expect((await head.post(`/disputes/${again.id}/join`, body, headers)).status).toBe(200);
    expect((await head.view(online.id)).joined).toMatchObject([{ id: again.id, number: again.number }]);
  });

  it('has two numbers that lead to one file, and loses nothing', async () => {
    for (const who of [worker, head])
      for (const number of [online.number!, again.number!]) {
        const { rows } = (await who.get<{ rows: QueueRow[] }>(`/disputes?number=${encodeURIComponent(number)}`)).body;
        expect(new Set(rows.map(r => r.id)), number).toEqual(new Set([online.id]));
      }
    const old = await worker.view(again.id);
    expect(old.claims.map(c => c.code)).toEqual(['QQ02', 'QQ13']);
    expect(old.papers.length).toBeGreaterThan(0);
    const told = (await worker.get<{ notices: { title: { zh: string } }[] }>('/notices')).body.notices;
    expect(told.map(n => n.title.zh)).toContain('两份登记合在一起办理');
    for (const id of [online.id, again.id]) {
      const { lines, verified } = (await head.get<{ lines: LedgerLine[]; verified: boolean }>(`/disputes/${id}/ledger`))
        .body;
      expect([verified, lines.at(-1)!.procedure.zh]).toEqual([true, '重复登记合并']);
    }
    const day = (await head.get<{ rows: QueueRow[] }>('/disputes?view=day')).body.rows.map(r => r.id);
    expect(day).toContain(online.id);
    expect(day).not.toContain(again.id);
    const stale = await head.attempt(again.id, 'mediation', 'assign', {
      mediatorId: at.people.mediator.userId,
      reason: '再派',
    });
    expect(stale).toMatchObject({ status: 409, body: { article: { id: 'house-join' } } });
  });

  it('shows the mediator of the file nothing of the other registration', async () => {
    const mediator = await at.staff('mediator');
    expect((await mediator.get(`/disputes/${again.id}`)).status).toBe(404);
    expect((await mediator.view(online.id)).claims).toHaveLength(1);
  });

  it('is two again when it was a mistake: each with its own number, steps and limits', async () => {
    const key = uuidv7();
    const back = await pair(head, again.id, 'separate', { reason: '另一笔工资，核对有误' }, key);
    expect(back.status).toBe(200);
    expect(back.body.joinedInto).toBeUndefined();
    expect(back.body.clocks.some(c => c.state !== 'stopped' && c.state !== 'done')).toBe(true);
    expect((await head.view(online.id)).joined).toEqual([]);
    const taken = await head.take(again.id, 'mediation', 'assign', {
      mediatorId: at.people.mediator.userId,
      reason: '熟悉当地',
    });
    expect(proceedingIn(taken, 'mediation').assigned).toHaveLength(1);
    expect((await pair(head, again.id, 'separate', { reason: '再分一次' })).status).toBe(409);
  });
});

describe('a lead from the grid about the employer of a worker who has filed', () => {
  it('is shown to the body that looks into it, and can be put into the worker’s file', async () => {
    const member = await at.staff('gridMember');
    const lead = await member.file('lead', {
      what: '工资两个月没发',
      signs: ['unpaid'],
      employerName: '慈溪晨星虚构电器有限公司',
      place: placeCode,
      persons: '1-2',
    });
    const found = await likeOf(head, lead.id);
    expect(found.map(d => d.strength)).toEqual(['related', 'related']);
    expect((await pair(head, lead.id, 'join', { into: online.id, reason })).status).toBe(200);
    // Whoever reported it still sees the lead and how it stands, and nothing of the file.
    expect((await member.get(`/disputes/${online.id}`)).status).toBe(404);
    expect((await member.get(`/disputes/${lead.id}`)).text).not.toContain(online.number!);
  });
});
