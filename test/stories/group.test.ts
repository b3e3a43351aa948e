import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reply } from '../../src/contract/route.ts';
import type { GroupRow, GroupView, MyGroup, RosterResult } from '../../src/contract/routes/groups.ts';
import type { routes } from '../../src/contract/routes.ts';
import type { DossierView } from '../../src/contract/views.ts';
import { writeCsv } from '../../src/http/sheets/csv.ts';
import { readSheet } from '../../src/http/sheets/read.ts';
import { writeXlsx } from '../../src/http/sheets/xlsx.ts';
import { expireDeadlines } from '../../src/jobs/expire-deadlines.ts';
import { remind } from '../../src/jobs/remind.ts';
import { asOwner } from '../../src/store/transaction.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { idNumberOf, workerPhoneOf } from '../group-world.ts';
import { aPhoto } from '../samples.ts';
import { type Client, staffLogins, type TestServer, testServer } from '../server.ts';
import { placeCode } from '../world.ts';

/**
 * Twenty workers are owed wages, from the roster in a spreadsheet to the first default, through the addresses that the pages use. A bank
 * account that stands nowhere else is planted for each worker: nobody but the named payroll clerk ever meets one in full.
 */
let at: TestServer;
let mediator: Client;
let groupId: string;
type Compared = Reply<(typeof routes)['comparePlans']>;
let rows: readonly GroupRow[];

const size = 20;
const consenting = 16;
const accountOf = (i: number) => `62220099${String(770_000 + i)}`;
const head = ['姓名', '身份证号', '手机号', '金额', '欠薪月份', '开户行', '银行卡号'];
const line = (i: number) => [
  `工友${i}`,
  idNumberOf(i),
  workerPhoneOf(i),
  '9,000.00',
  '2026-01至2026-02',
  '慈溪某银行',
  accountOf(i),
];
const lines = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => line(from + n));

const roster = (client: Client, name: string, bytes: Buffer, commit: boolean) =>
  client.post<RosterResult>(`/groups/${groupId}/roster`, { name, content: bytes.toString('base64'), commit });
const view = async (client: Client) => (await client.get<GroupView>(`/groups/${groupId}`)).body;
const matrix = async (client: Client, query = '') =>
  (await client.get<{ rows: GroupRow[]; next: number | null }>(`/groups/${groupId}/members${query}`)).body;
const stepOf = (id: string, client: Client, step: string, input: object) => client.take(id, 'group', step, input);

beforeAll(async () => {
  at = await testServer();
  at.turnTo('2026-03-02');
  mediator = await at.staff('mediator');
}, 120_000);
afterAll(() => at.close());

it('is opened, and its roster is read with every fault named by line, column and what to do', async () => {
  const founded = await mediator.file('group', {
    employer: { kind: 'firm', name: '慈溪晨星虚构电器有限公司', contactPhone: '13800130002' },
    place: placeCode,
    claimCode: 'QQ01',
    story: '工厂停工，最近两个月的工资都没有发，问了几次都说再等等。',
  });
  groupId = founded.id;
  expect(founded.number).toMatch(/^慈群〔2026〕\d+号$/);
  const broken = Buffer.from(
    writeCsv([
      head,
      line(0),
      ['', '999999199001010011', '1380013', '九千', '去年', '', '6.2E+18'],
      [...line(0).slice(0, 2), '13800135999', '100', '', '', ''],
    ]),
  );
  const preview = (await roster(mediator, '名册.csv', broken, false)).body;
  expect(preview).toMatchObject({ read: 3, good: 1, added: 0, known: 0, total: '9000.00' });
  expect(preview.problems.map(p => [p.line, p.column?.zh])).toEqual([
    [3, '姓名'],
    [3, '证件号码'],
    [3, '电话'],
    [3, '金额（元）'],
    [3, '欠薪月份'],
    [3, '银行卡号'],
    [4, '证件号码'],
  ]);
  for (const { reason, todo } of preview.problems) expect(reason.zh && reason.en && todo.zh && todo.en).toBeTruthy();
  const nothing = await roster(mediator, '图片.png', aPhoto(), false);
  expect(nothing.status).toBe(422);
  const unreadable = (await roster(mediator, '空.csv', Buffer.from('甲,乙\n1,2\n'), false)).body;
  expect(unreadable.problems).toMatchObject([{ line: 0 }]);
});

it('takes in a workbook and a GB 18030 file, goes on where it stopped, and adds nothing twice', async () => {
  const book = writeXlsx([head, ...lines(0, 12)]);
  expect((await roster(mediator, '名册.xlsx', book, true)).body).toMatchObject({ added: 12, known: 0, problems: [] });
  expect((await roster(mediator, '名册.xlsx', book, true)).body).toMatchObject({
    added: 0,
    known: 12,
    before: '2026-03-02',
  });
  // As a spreadsheet in China saves CSV: 姓名 in GB 18030, and workers that are there already among those that are not.
  const names: Record<string, number[]> = {
    姓: [0xd0, 0xd5],
    名: [0xc3, 0xfb],
    电: [0xb5, 0xe7],
    话: [0xbb, 0xb0],
    金: [0xbd, 0xf0],
    额: [0xb6, 0xee],
    工: [0xb9, 0xa4],
    友: [0xd3, 0xd1],
    身: [0xc9, 0xed],
    份: [0xb7, 0xdd],
    证: [0xd6, 0xa4],
    号: [0xba, 0xc5],
  };
  const text = [['姓名', '身份证号', '电话', '金额'], ...lines(10, size).map(l => [l[0]!, l[1]!, l[2]!, '9000'])]
    .map(cells => cells.join(','))
    .join('\n');
  const gbk = Buffer.from([...text].flatMap(c => names[c] ?? [c.charCodeAt(0)]));
  expect((await roster(mediator, '名册2.csv', gbk, true)).body).toMatchObject({ added: 8, known: 2, problems: [] });
  rows = (await matrix(mediator, '?limit=500')).rows;
  expect(rows).toHaveLength(size);
  expect(rows[0]).toMatchObject({ row: 1, name: '工友0', claimed: '9000.00', account: '**** 0000' });
  expect((await matrix(mediator, '?limit=5&after=5')).next).toBe(10);
  const group = await view(mediator);
  expect(group).toMatchObject({ as: 'body', totals: { members: size, claimed: '180000.00' } });
  expect(group.split).toMatchObject({ reached: false });
});

it('elects representatives by votes, and a representative reads where each stands and nobody’s sum or number', async () => {
  await stepOf(groupId, mediator, 'start', {});
  const elected = [0, 1, 2].map(i => rows[i]!.id);
  for (const i of [0, 1, 2]) {
    const worker = await at.citizen(workerPhoneOf(i), `工友${i}`);
    await worker.take(rows[i]!.id, 'group-member', 'mandate', { state: 'given', candidates: elected });
  }
  await stepOf(groupId, mediator, 'elect', { forum: 'mediation', memberIds: elected, scope: ['file', 'talk'] });
  const representative = await at.citizen(workerPhoneOf(0));
  expect((await view(representative)).as).toBe('representative');
  const seen = (await matrix(representative, '?limit=500')).rows;
  expect(seen).toHaveLength(size);
  expect(Object.keys(seen[5]!).sort()).toEqual(['asked', 'confirmed', 'id', 'name', 'row', 'stage', 'stageTitle']);
  const other = await at.citizen(workerPhoneOf(7));
  expect((await other.get(`/groups/${groupId}`)).status).toBe(404);
  expect((await other.get(`/disputes/${rows[8]!.id}`)).status).toBe(404);
});

it('compares ways of paying with the sums of the roster, for those alone who read these sums', async () => {
  const ask = { group: groupId, cash: [], firstDue: '2026-03-31', parts: 2, every: 'month' };
  const { status, body } = await mediator.post<Compared>('/plans', ask);
  expect(status).toBe(200);
  expect(body.members).toHaveLength(size);
  expect(body.members![4]).toEqual({ memberId: rows[4]!.id, name: '工友4', owed: '9000.00' });
  const equal = body.plans.find(plan => plan.manner === 'equal')!;
  expect([equal.total, equal.dates.map(date => date.amounts[4])]).toEqual(['180000.00', ['4500.00', '4500.00']]);
  const representative = await at.citizen(workerPhoneOf(0));
  expect((await representative.post('/plans', ask)).status).toBe(403);
  const stranger = await at.citizen(workerPhoneOf(7));
  expect((await stranger.post('/plans', ask)).status).toBe(404);
});

it('is settled with those who consent, by phone and on paper, while the others stay outside', async () => {
  const before = (await mediator.get<DossierView>(`/disputes/${groupId}`)).body;
  const offered = await mediator.post<DossierView>(
    `/groups/${groupId}/offer`,
    { percent: '100', days: ['2026-03-31', '2026-04-30'] },
    { 'idempotency-key': 'offer-1', 'if-match': `"${before.version}"` },
  );
  expect(offered.status).toBe(200);
  expect((await view(mediator)).offer).toMatchObject({ version: 1, total: '180000.00', persons: size });
  expect((await mediator.post(`/groups/${groupId}/batch`, { act: 'ask' })).body).toMatchObject({
    done: size,
    more: false,
  });

  const worker = await at.citizen(workerPhoneOf(3), '工友3');
  const mine = (await worker.get<MyGroup>(`/disputes/${rows[3]!.id}/group`)).body;
  expect(mine).toMatchObject({ row: 4, claimed: '9000.00', account: '**** 0003', offer: { total: '9000.00' } });
  await asOwner(at.database, tx => tx.query("update one_time_code set created_at = created_at - interval '1 minute'"));
  const sent = (await worker.post<{ demoCode: string }>('/signing-codes', {})).body;
  const answer = { version: 1, verdict: 'consent', way: 'typed', idEnd: idNumberOf(3).slice(-6) };
  const paper = { version: 1, verdict: 'consent', way: 'paper', identity: 'paper' };
  for (let i = 0; i < consenting; i += 1) {
    if (i === 3) {
      const without = await worker.attempt(rows[3]!.id, 'group-member', 'answer', answer);
      expect(without.status).toBe(409);
      await worker.take(rows[3]!.id, 'group-member', 'answer', { ...answer, oneTimeCode: sent.demoCode });
      continue;
    }
    const file = (await mediator.upload(aPhoto(), '同意书.png')).body;
    await mediator.take(rows[i]!.id, 'group-member', 'answer', { ...paper, fileId: file.id });
  }
  const refusing = await at.citizen(workerPhoneOf(consenting), `工友${consenting}`);
  await refusing.take(rows[consenting]!.id, 'group-member', 'answer', { version: 1, verdict: 'refuse' });
  expect((await view(mediator)).totals).toMatchObject({ consent: consenting, refuse: 1, silent: 3 });
  expect((await matrix(mediator, '?filter=silent')).rows.map(r => r.name)).toEqual(['工友17', '工友18', '工友19']);

  await stepOf(groupId, mediator, 'accept', { version: 1, way: 'paper', fullName: '冯经理', identity: 'paper' });
  await stepOf(groupId, mediator, 'conclude', { version: 1 });
  expect((await mediator.post(`/groups/${groupId}/batch`, { act: 'settle' })).body).toMatchObject({
    done: consenting,
    failed: [],
  });
  // The same again finds nothing left to do.
  expect((await mediator.post(`/groups/${groupId}/batch`, { act: 'settle' })).body).toMatchObject({
    done: 0,
    more: false,
  });
  expect((await view(mediator)).totals).toMatchObject({ settled: consenting, inside: 4, due: '144000.00' });
});

it('gives accounts in full to the named payroll clerk alone, one by one, with a reason that is kept', async () => {
  await stepOf(groupId, mediator, 'name-payroll-clerk', { name: '王会计', phone: '13800134801' });
  const clerk = await at.citizen('13800134801', '王会计');
  expect((await view(clerk)).as).toBe('payroll');
  expect((await matrix(clerk)).rows.every(r => r.stage === 'settled' && r.claimed === undefined)).toBe(true);
  const read = (client: Client, i: number) =>
    client.post<{ account: string }>(`/groups/${groupId}/members/${rows[i]!.id}/account`, { reason: '发放第一期' });
  expect((await read(clerk, 4)).body.account).toBe(accountOf(4));
  expect((await read(clerk, 18)).status).toBe(404);
  const logged = await asOwner(at.database, tx =>
    tx.query<{ reason: string }>("select reason from read_log where what = 'bank-account' and dossier_id = $1", [
      rows[4]!.id,
    ]),
  );
  expect(logged.rows).toEqual([{ reason: '发放第一期' }]);
  const representative = await at.citizen(workerPhoneOf(0));
  for (const client of [mediator, representative, await at.citizen(workerPhoneOf(4)), await at.staff('head')])
    expect((await read(client, 4)).status).toBe(404);
});

it('pays the first part to everybody but one, who is in default; every chain verifies', async () => {
  at.turnTo('2026-03-31');
  const paid = await mediator.post<{ done: number }>(`/groups/${groupId}/batch`, {
    act: 'pay',
    dueOn: '2026-03-31',
    on: '2026-03-31',
  });
  expect(paid.body.done).toBe(consenting);
  const worker = await at.citizen(workerPhoneOf(4));
  const settlement = (await worker.view(rows[4]!.id)).proceedings.find(p => p.procedure === 'settlement')!;
  const { payments } = settlement.data as { payments: { id: string }[] };
  await worker.take(rows[4]!.id, 'settlement', 'confirm-payment', { paymentId: payments[0]!.id, received: 'none' });
  expect((await view(mediator)).totals).toMatchObject({ reported: '67500.00', received: '0.00' });
  const faults: unknown[] = [];
  const { dossiers } = await verifyLedger(at.database, at.county.tenant, { onFault: fault => faults.push(fault) });
  expect([dossiers, faults]).toEqual([size + 1, []]);
});

it('tells the mediator of all that was missed on a day once, in the file of the group, and each worker of the own', async () => {
  at.turnTo('2026-04-10');
  const county = { tenant: at.county.tenant, world: await at.app.world() };
  await remind(at.database, county, new Date('2026-04-10T09:00:00+08:00'));
  const { taken } = await expireDeadlines(at.database, county, new Date('2026-04-10T09:00:00+08:00'));
  expect(taken).toBeGreaterThan(1);
  const told = await asOwner(at.database, tx =>
    tx.query<{ template: string; groups: string; members: string }>(
      `select template, count(*) filter (where dossier_id = $1) as groups, count(*) filter (where dossier_id <> $1) as members
         from notice where template like 'default-%' group by template order by template`,
      [groupId],
    ),
  );
  expect(told.rows.map(row => [row.template, Number(row.groups), Number(row.members)])).toEqual([
    ['default-employer', 0, taken],
    ['default-mediator', 1, 0],
    ['default-worker', 0, taken],
  ]);
  const reminded = await asOwner(at.database, tx =>
    tx.query<{ token: string; dossier: string }>(
      "select token, dossier_id as dossier from notice where template in ('reminder', 'due-today', 'overdue') and token not similar to '(worker|employer|agent):%'",
    ),
  );
  expect(new Set(reminded.rows.map(row => row.dossier))).toEqual(new Set(reminded.rows.length > 0 ? [groupId] : []));
  expect(new Set(reminded.rows.map(row => row.token)).size).toBe(reminded.rows.length);
});

it('never shows another worker’s account to anybody, at any address of the group or its members', async () => {
  const everybody: [string, Client][] = [
    ['nobody', at.visitor()],
    ['a worker', await at.citizen(workerPhoneOf(9), '工友9')],
    ['a representative', await at.citizen(workerPhoneOf(1))],
    ['the employer', await at.citizen('13800130002', '冯经理')],
    ['the payroll clerk', await at.citizen('13800134801')],
  ];
  for (const login of staffLogins) everybody.push([login, await at.staff(login)]);
  const addresses = [
    `/groups/${groupId}`,
    `/groups/${groupId}/members?limit=500`,
    `/groups/${groupId}/template`,
    `/disputes/${groupId}`,
    `/disputes/${groupId}/ledger`,
    '/disputes?view=mine&limit=100',
    '/disputes?view=day&limit=100',
    `/disputes?q=${encodeURIComponent('工友5')}`,
    `/disputes/${rows[5]!.id}`,
    `/disputes/${rows[5]!.id}/group`,
    `/disputes/${rows[5]!.id}/ledger`,
    `/disputes/${rows[18]!.id}`,
  ];
  const inside = new Set(['mediator', 'otherMediator', 'head']);
  for (const [who, client] of everybody)
    for (const address of addresses) {
      const { status, body } = await client.get(address);
      expect(JSON.stringify(body), `${who} at ${address}`).not.toContain('62220099');
      // Whoever is no part of the group finds nothing there.
      if (address.includes(groupId) && (staffLogins as readonly string[]).includes(who) && !inside.has(who))
        expect([who, status]).toEqual([who, 404]);
      // What a worker decided is not for the other side.
      if (who === 'the employer') expect(JSON.stringify(body)).not.toContain('"verdict"');
    }
  const exported = await mediator.post<{ content: string }>(`/groups/${groupId}/export`, {
    reason: '核对',
    format: 'xlsx',
  });
  const table = readSheet(Buffer.from(exported.body.content, 'base64'))!;
  expect(table).toHaveLength(size + 2);
  expect(table[1]).toEqual(['1', '工友0', idNumberOf(0).slice(-4), '9000.00', '已和解', '9000.00', '9000.00', '0.00']);
});
