import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierView, Problem } from '../../src/contract/views.ts';
import { statutoryDays } from '../../src/core/law/holidays.ts';
import { recountDeadlines } from '../../src/jobs/recount.ts';
import { asOwner } from '../../src/store/transaction.ts';
import { verifyLedger } from '../../src/store/verify.ts';
import { staffLogins, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

let at: TestServer;
beforeAll(async () => {
  at = await testServer();
});
afterAll(() => at.close());

const sql = async (text: string, params: unknown[] = []) =>
  (await asOwner(at.database, tx => tx.query(text, params))).rows;
const system = () => at.staff('system-admin');
const security = () => at.staff('security-admin');

const wage = {
  name: 'minimumMonthlyWage',
  place: '330282',
  value: '2700',
  from: '2026-01-01',
  source: '示例通知〔2025〕1号',
};
/** An invented claim for economic compensation: what its calculator computes from. */
const inputOf = (end: string) => ({
  start: '2024-03-01',
  end,
  averageMonthlyWage: '2000',
  ground: 'resigned-38',
});
const sheetOf = async (end: string) =>
  (await at.visitor().post<{ parameters: unknown[] }>('/calculators/economic-compensation', inputOf(end))).body;
const fileWith = async (phone: string, end: string) =>
  (await at.citizen(phone)).file(
    'mediation',
    aFiling({
      worker: { name: '李安', phone },
      claims: [{ code: 'QQ13', sheet: { calculator: 'economic-compensation', input: inputOf(end) } }],
    }),
  );
const nobody = { disputes: 0, claims: 0, unsheeted: 0, deadlines: 0, walled: 0, numbers: [] };
interface Listed {
  version: string;
  parameters: { name: string; rows: { id?: string; value: string; state: string; mayDecide: boolean }[] }[];
}
const rowsOf = (list: Listed, name = 'minimumMonthlyWage') => list.parameters.find(p => p.name === name)!.rows;

describe('the law of a county', () => {
  it('is open to its administrators alone', async () => {
    for (const path of ['/law/parameters', '/law/calendar', '/law/statutes']) {
      expect((await at.visitor().get(path)).status, path).toBe(401);
      expect((await (await at.citizen('13800130061')).get(path)).status, path).toBe(403);
      for (const login of staffLogins)
        expect((await (await at.staff(login)).get(path)).status, `${login} ${path}`).toBe(
          login.endsWith('-admin') ? 200 : 403,
        );
    }
    const clerk = await at.staff('clerk');
    for (const path of ['/law/parameters', '/law/parameters/preview'])
      for (const client of [clerk, await security(), await at.staff('audit-admin')])
        expect((await client.post(path, wage)).status, path).toBe(403);
    const change = { date: '2026-03-04', kind: 'off', doc: '示例', reason: '示例' };
    for (const client of [clerk, await security()]) {
      expect((await client.post('/law/calendar/preview', change)).status).toBe(403);
      expect((await client.post('/law/calendar', { seen: 0, change })).status).toBe(403);
    }
  });
});

describe('a dated value', () => {
  it('is refused field by field, in both languages, before anything is kept', async () => {
    const answer = await (await system()).post<Problem>('/law/parameters', {
      ...wage,
      name: 'unheardOf',
      place: '33x',
      value: 'ten',
      from: '2026-02-30',
      source: ' ',
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(e => e.field).sort()).toEqual(['from', 'name', 'place', 'source']);
    expect(
      (await (await system()).post<Problem>('/law/parameters', { ...wage, value: '-1' })).body.errors,
    ).toHaveLength(1);
    const parts = await (await system()).post<Problem>('/law/parameters', {
      ...wage,
      name: 'injuryUninsuredYears',
      place: '33',
      value: '16//12/x',
    });
    expect(parts.body.errors?.map(e => e.field)).toEqual(['value.1', 'value.3']);
    expect(await sql('select 1 from parameter_value')).toEqual([]);
  });

  it('shows before saving whom it touches, by number and without anything of the matter', async () => {
    at.turnTo('2026-03-02');
    const early = await fileWith('13800130062', '2025-12-15');
    const late = await fileWith('13800130063', '2026-02-15');
    const seen = await (await system()).post<{
      now: { value: string; from: string; confirmed: boolean };
      until: string | null;
      affected: Record<string, unknown> & { disputes: number };
    }>('/law/parameters/preview', wage);
    expect(seen.body.now).toMatchObject({ value: '2260.00', from: '2024-01-01', confirmed: false });
    expect(seen.body.until).toBeNull();
    // The rule names the last day worked: a sheet for a day before the new value is not touched.
    expect(seen.body.affected).toEqual({ ...nobody, disputes: 1, claims: 1, numbers: [late.number] });
    expect(seen.text).not.toContain('李安');
    expect(early.number).not.toBe(late.number);
    for (const place of ['3303', '110101'])
      expect(
        (await (await system()).post<typeof seen.body>('/law/parameters/preview', { ...wage, place })).body.affected
          .disputes,
        place,
      ).toBe(0);
  });

  it('holds once a second person has confirmed it, and is written down with both names', async () => {
    const proposed = await (await system()).post<{ id: string }>('/law/parameters', wage);
    expect(proposed.status).toBe(201);
    const { id } = proposed.body;
    expect((await (await system()).post('/law/parameters', wage)).status).toBe(409);
    const before = await sheetOf('2026-02-20');
    expect(before.parameters).toMatchObject([{ value: '2260.00', confirmed: false }]);
    const address = `/law/parameters/${id}/decision`;
    for (const login of ['system-admin', 'audit-admin', 'head'] as const)
      expect((await (await at.staff(login)).post(address, { decision: 'confirmed' })).status, login).toBe(403);
    const waiting = (await (await security()).get<Listed>('/law/parameters')).body;
    expect(rowsOf(waiting).find(row => row.id === id)).toMatchObject({ state: 'waiting', mayDecide: true });
    expect((await (await security()).get<{ disputes: number }>(`/law/parameters/${id}/affected`)).body.disputes).toBe(
      1,
    );

    expect((await (await security()).post(address, { decision: 'confirmed' })).status).toBe(200);
    expect((await (await security()).post(address, { decision: 'declined' })).status).toBe(409);
    expect((await sheetOf('2026-02-20')).parameters).toMatchObject([{ value: '2700.00', confirmed: true }]);
    expect((await sheetOf('2025-12-31')).parameters).toMatchObject([{ value: '2260.00', confirmed: false }]);
    expect(await sql("select what from read_log where purpose = 'law' order by at")).toEqual([
      { what: 'parameter-proposed' },
      { what: 'parameter-confirmed' },
    ]);
    const [row] = await sql('select proposed_name, decided_name from parameter_value');
    expect(row?.proposed_name).not.toBe(row?.decided_name);
  });

  it('rewrites no sheet: the matter keeps its own and says that a value was put right since', async () => {
    const worker = await at.citizen('13800130063');
    const own = (await worker.get<{ rows: { id: string }[] }>('/disputes')).body.rows[0]!.id;
    const claim = (await worker.view(own)).claims[0]!;
    expect((claim.computation as { parameters: unknown[] }).parameters).toMatchObject([{ value: '2260.00' }]);
    for (const { outdated } of [claim, claim.sheets[0]!])
      expect(outdated).toMatchObject([{ on: '2026-02-15', was: '2260.00', now: '2700.00' }]);
    const other = await at.citizen('13800130062');
    const untouched = (await other.get<{ rows: { id: string }[] }>('/disputes')).body.rows[0]!.id;
    expect((await other.view(untouched)).claims[0]!.outdated).toBeUndefined();
  });

  it('of any form is set by two people: how a mixed award is made, the rate of interest, the band of a crime', async () => {
    const set = async (name: string, value: string) => {
      const body = { name, place: '', value, from: '2026-01-01', source: '示例通知〔2026〕3号' };
      const { id } = (await (await system()).post<{ id: string }>('/law/parameters', body)).body;
      expect((await (await security()).post(`/law/parameters/${id}/decision`, { decision: 'confirmed' })).status).toBe(
        200,
      );
    };
    const items = [
      { claim: 'QQ02', awarded: '5000' },
      { claim: 'QQ01', awarded: '0' },
    ];
    const award = async () =>
      (await at.visitor().post<{ result: { type: string } }>('/calculators/final-award', { items, on: '2026-03-02' }))
        .body.result.type;
    expect(await award()).toBe('split');
    await set('mixedAwardPolicy', 'single');
    expect(await award()).toBe('non-final');
    await set('delayInterestRate', '0.0002');
    await set('payCrimeOne', '8000');
    const listed = (
      await (await system()).get<{ parameters: { name: string; now: { value: string } }[] }>('/law/parameters')
    ).body.parameters;
    const now = (name: string) => listed.find(parameter => parameter.name === name)?.now;
    expect(now('mixedAwardPolicy')).toMatchObject({ value: 'single', from: '2026-01-01', confirmed: true });
    expect(now('delayInterestRate')?.value).toBe('0.0002');
    expect(now('payCrimeOne')?.value).toBe('8000.00');
    expect(now('localAverageMonthlyWage')).toBeNull();
    expect(now('minimumMonthlyWage')).toMatchObject({ value: '2700.00', place: '330282' });
  });

  it('that was declined changes nothing and stays in the history', async () => {
    const later = { ...wage, from: '2027-01-01', value: '2800' };
    const { id } = (await (await system()).post<{ id: string }>('/law/parameters', later)).body;
    await (await security()).post(`/law/parameters/${id}/decision`, { decision: 'declined' });
    const listed = (await (await system()).get<Listed>('/law/parameters')).body;
    expect(rowsOf(listed).find(row => row.id === id)).toMatchObject({ state: 'declined', mayDecide: false });
    expect(listed.version).toMatch(/\+4$/);
  });

  it('shows the claims without a sheet, the running limits, and of sheets in mediation the count alone', async () => {
    at.turnTo('2026-03-02');
    const phone = '13800130066';
    const ask = async (change: object) => {
      const seen = await (await system()).post<{ affected: typeof nobody }>('/law/parameters/preview', {
        ...wage,
        ...change,
      });
      return { ...seen.body.affected, words: seen.text };
    };
    const appoint = { name: 'appointDays', place: '', value: '5', from: '2026-03-01' };
    const stoppage = { name: 'stoppagePayPercent', place: '33', value: '85', from: '2026-01-01' };
    expect(await ask(stoppage)).toMatchObject(nobody);
    const { deadlines: before } = await ask(appoint);
    const matter = await (await at.citizen(phone)).file(
      'mediation',
      aFiling({ worker: { name: '马平', phone }, claims: [{ code: 'QQ10' }] }),
    );
    expect(await ask(stoppage)).toMatchObject({ ...nobody, disputes: 1, unsheeted: 1, numbers: [matter.number] });
    expect(await ask({ ...stoppage, place: '3303' })).toMatchObject(nobody);
    expect(await ask(appoint)).toMatchObject({ unsheeted: 0, disputes: before + 1, deadlines: before + 1 });
    // A length from a later day on is for limits that begin then.
    expect(await ask({ ...appoint, from: '2026-03-03' })).toMatchObject(nobody);

    const head = await at.staff('head');
    await head.take(matter.id, 'mediation', 'assign', { mediatorId: at.people.mediator.userId, reason: '熟悉当地' });
    expect(await ask(appoint)).toMatchObject({ deadlines: before });
    const mediator = await at.staff('mediator');
    await mediator.take(matter.id, 'mediation', 'compute', {
      claimId: matter.claims[0]!.id,
      sheet: { calculator: 'heat-allowance', input: { outdoor: true, months: ['2025-07'] } },
    });
    const heat = { name: 'heatAllowanceOutdoor', place: '33', value: '350', from: '2025-07-01' };
    const walled = await ask(heat);
    expect(walled).toMatchObject({ ...nobody, walled: 1 });
    expect(walled.words).not.toContain(matter.number);
    expect(
      await sql("select kind, name from look_up where dossier_id = $1 and kind = 'walled'", [matter.id]),
    ).toContainEqual({
      kind: 'walled',
      name: 'heatAllowanceOutdoor',
    });
  });

  it('of another county is not ours to confirm', async () => {
    const [row] = await sql(
      `insert into parameter_value (tenant_id, id, name, place, value, from_day, source, proposed_by, proposed_name, proposed_on)
       values (330281, gen_random_uuid(), 'minimumMonthlyWage', '330281', '1.00', '2020-01-01', 'x', gen_random_uuid(), 'x', '2020-01-01') returning id`,
    );
    const answer = await (await security()).post(`/law/parameters/${row!.id}/decision`, { decision: 'confirmed' });
    expect(answer.status).toBe(404);
    expect((await (await security()).get('/law/parameters')).text).not.toContain(String(row!.id));
  });
});

interface CalendarView {
  version: string;
  seen: number;
  years: { year: number; own: boolean }[];
  saved: { serial: number; moved: number; counted: boolean }[];
}
interface Preview {
  seen: number;
  moved: number;
  unmarked: number;
  list: { number: string; was: string; due: string }[];
  warnings: unknown[];
}
const calendar = async () => (await (await system()).get<CalendarView>('/law/calendar')).body;
/** As the job runs it, well after the saving. */
const recountNow = async () =>
  recountDeadlines(
    at.database,
    { tenant: at.county.tenant, world: await at.app.world() },
    new Date(Date.now() + 60_000),
  );
const open = (matter: DossierView, code: string) => matter.clocks.find(c => c.code === code && c.state !== 'done')!;

describe('the calendar', () => {
  it('names every wrong row of a notice and keeps nothing', async () => {
    const rows = 'date,name,kind,doc\n2027-13-01,元旦,statutory,示例\n2027-01-04,元旦,makeup_work,示例';
    const answer = await (await system()).post<Problem>('/law/calendar', { seen: 0, change: { year: 2027, rows } });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(e => e.field)).toEqual(['rows.1', 'rows.2']);
    expect(await sql('select 1 from calendar_year')).toEqual([]);
  });

  it('changed for one day moves the deadlines that lean on it, by an entry of the ledger that says why', async () => {
    at.turnTo('2026-03-02');
    const phone = '13800130064';
    const worker = await at.citizen(phone);
    const matter = await worker.file('mediation', aFiling({ worker: { name: '周和', phone } }));
    expect(open(matter, 'DL-HOUSE-APPOINT').due).toBe('2026-03-05');
    const change = { date: '2026-03-04', kind: 'off', doc: '示例〔2026〕2号', reason: '台风停工' };
    const preview = (await (await system()).post<Preview>('/law/calendar/preview', change)).body;
    expect(preview.list.find(row => row.number === matter.number)).toMatchObject({
      was: '2026-03-05',
      due: '2026-03-06',
    });
    expect(preview.moved).toBe(preview.list.length);
    expect((await worker.view(matter.id)).version).toBe(matter.version);

    const saved = await (await system()).post<{ version: string }>('/law/calendar', { seen: preview.seen, change });
    expect(saved.status).toBe(201);
    // A second administrator who looked at the calendar before is told so.
    expect((await (await system()).post('/law/calendar', { seen: preview.seen, change })).status).not.toBe(201);
    expect((await calendar()).saved[0]).toMatchObject({ moved: 0, counted: false });

    expect((await recountNow()).moved).toBe(preview.moved);
    expect((await recountNow()).moved).toBe(0);
    const after = await worker.view(matter.id);
    expect(open(after, 'DL-HOUSE-APPOINT').due).toBe('2026-03-06');
    expect(after.version).toBe(matter.version + 1);
    const [entry] = await sql("select role, entry from ledger where dossier_id = $1 and step = 'recount'", [matter.id]);
    expect(entry).toMatchObject({ role: 'clock' });
    expect(JSON.stringify(entry)).toContain('示例〔2026〕2号');
    expect(
      await sql("select due::text from deadline where dossier_id = $1 and code = 'DL-HOUSE-APPOINT'", [matter.id]),
    ).toEqual([{ due: '2026-03-06' }]);
    const told = (
      await (await at.staff('head')).get<{ notices: { dossierId: string; title: { zh: string } }[] }>('/notices')
    ).body.notices;
    expect(told.some(n => n.dossierId === matter.id && n.title.zh === '期限改了日子')).toBe(true);
    expect((await calendar()).saved[0]).toMatchObject({ moved: preview.moved, counted: true });
    expect((await verifyLedger(at.database, at.county.tenant)).faults).toBe(0);
  });

  it('loaded for a year takes the mark of a guess from its deadlines', async () => {
    at.turnTo('2027-02-25');
    const phone = '13800130065';
    const worker = await at.citizen(phone);
    const matter = await worker.file('mediation', aFiling({ worker: { name: '吴平', phone } }));
    expect(open(matter, 'DL-HOUSE-APPOINT').provisional).toBe(true);
    const doc = '示例〔2026〕9号';
    const rows = JSON.stringify(statutoryDays(2027).map(date => ({ date, name: '节日', kind: 'statutory', doc })));
    const { body: preview } = await (await system()).post<Preview>('/law/calendar/preview', { year: 2027, rows });
    expect(preview.warnings).toEqual([]);
    expect(preview.unmarked).toBeGreaterThan(0);
    const saved = await (await system()).post('/law/calendar', { seen: preview.seen, change: { year: 2027, rows } });
    expect(saved.status).toBe(201);
    await recountNow();
    expect(open(await worker.view(matter.id), 'DL-HOUSE-APPOINT').provisional).toBe(false);
    const shown = await calendar();
    expect(shown.years.find(y => y.year === 2027)).toMatchObject({ own: true });
    // Both changes stand: the year and, in the year before, the day.
    expect(shown.version).toMatch(/^CN-2007-2027-/);
    expect((await at.app.world()).calendar.years.get(2026)?.off).toContain('2026-03-04');
    expect((await verifyLedger(at.database, at.county.tenant)).faults).toBe(0);
  });

  it('of two people who saw the same one, the second is told to look again', async () => {
    const { seen } = await calendar();
    const change = (date: string) => ({ date, kind: 'off', doc: '示例〔2027〕1号', reason: '示例' });
    expect((await (await system()).post('/law/calendar', { seen, change: change('2027-03-03') })).status).toBe(201);
    expect((await (await system()).post('/law/calendar', { seen, change: change('2027-03-04') })).status).toBe(409);
  });
});

describe('the text of an article', () => {
  const line = (article: string, text: string, version = '2018-12-29') =>
    JSON.stringify({ statute: '中华人民共和国劳动法', version_date: version, article, chapter: '第一章 示例', text });
  const send = async (words: string, login: 'system-admin' | 'security-admin' = 'system-admin') => {
    const boundary = 'x-boundary';
    return (await at.staff(login)).send<{ articles: number; versions: number; cited: number } & Problem>(
      'POST',
      '/law/statutes',
      {
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
        payload: `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="示例.jsonl"\r\ncontent-type: application/jsonl\r\n\r\n${words}\r\n--${boundary}--\r\n`,
      },
    );
  };
  interface Shown {
    gist: { zh: string };
    text: { content: string; version: string; source: string; older: boolean } | null;
  }
  const article = async () => (await at.visitor().get<Shown>('/law/articles/ll-44')).body;

  it('is absent until it is imported: the gist stands alone', async () => {
    expect(await article()).toMatchObject({ text: null });
    expect((await article()).gist.zh).not.toBe('');
    expect((await at.visitor().get('/law/articles/ll-9999')).status).toBe(404);
  });

  it('is imported by the system administrator alone, and a wrong line leaves all as it was', async () => {
    expect((await send(line('第四十四条', '虚构'), 'security-admin')).status).toBe(403);
    const wrong = await send([line('第四十四条', '本条为测试虚构。'), '{', line('附则', '虚构')].join('\n'));
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors?.map(e => e.field)).toEqual(['line.2', 'line.3']);
    expect(await article()).toMatchObject({ text: null });
  });

  it('is shown to everybody beside the gist, in its latest version, with its source', async () => {
    const old = line('第四十四条', '旧的测试文字。', '1994-07-05');
    const sent = await send([old, line('第四十四条', '本条为测试虚构。'), line('第四十五条', '另一条。')].join('\r\n'));
    expect(sent.body).toEqual({ articles: 3, versions: 2, cited: 1 });
    expect((await article()).text).toMatchObject({
      content: '本条为测试虚构。',
      version: '2018-12-29',
      source: '示例.jsonl',
      older: false,
    });
  });

  it('imported again takes the place of its version, and of no other', async () => {
    await send(line('第四十四条', '改过的测试文字。'));
    expect((await article()).text?.content).toBe('改过的测试文字。');
    expect(await sql('select version_date, number from statute_article order by version_date, number')).toEqual([
      { version_date: '1994-07-05', number: '44' },
      { version_date: '2018-12-29', number: '44' },
    ]);
    const listed = (await (await system()).get<{ statutes: { title: string; articles: number }[] }>('/law/statutes'))
      .body;
    expect(listed.statutes.map(s => s.articles)).toEqual([1, 1]);
  });
});
