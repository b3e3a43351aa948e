import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CityView } from '../../src/contract/routes/city.ts';
import type { CountyView, LogLineView, OfficeView, PlaceView, StaffView } from '../../src/contract/routes/office.ts';
import type { SessionView } from '../../src/contract/routes/session.ts';
import type { Problem } from '../../src/contract/views.ts';
import { asOwner } from '../../src/store/transaction.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { type Client, password, proceedingIn, staffLogins, type TestServer, testServer } from '../server.ts';
import { aFiling, placeCode } from '../world.ts';

/** An installation that is no demonstration: everything here is entered by its three administrators. */
let at: TestServer;
let system: Client;
let security: Client;
let audit: Client;
beforeAll(async () => {
  at = await testServer({ HEJIE_DEMO: 'off' });
  [system, security, audit] = await Promise.all([
    at.staff('system-admin'),
    at.staff('security-admin'),
    at.staff('audit-admin'),
  ]);
});
afterAll(() => at.close());

interface LogPage {
  lines: LogLineView[];
  next: string | null;
}
type Id = { id: string } & Problem;
type Given = { id: string; login: string; password: string } & Problem;
const today = () => at.app.today();
const body = (change: object = {}) => ({
  kind: 'mediation',
  bodyKind: 'trade',
  name: { zh: '家电行业调解委员会', en: 'Appliance trade committee' },
  short: '家电',
  places: [],
  trades: ['appliances'],
  capacity: 20,
  address: '虚构路1号',
  phone: '0574-00000001',
  hours: '工作日 9:00–17:00',
  ...change,
});
const offices = async () =>
  (await system.get<{ organisations: OfficeView[]; places: PlaceView[] }>('/office/organisations')).body;
const staffList = async () => (await security.get<{ staff: StaffView[] }>('/office/staff')).body.staff;
const account = (login: string, organisationId: string, change: object = {}, membership: object = {}) => ({
  name: '骆新来',
  phone: '13800130091',
  relations: [],
  login,
  membership: { organisationId, role: 'mediator', from: today(), places: [], ...membership },
  ...change,
});

describe('the three administrators', () => {
  const asks: readonly (readonly [string, 'GET' | 'POST' | 'PUT' | 'DELETE', string, readonly string[]])[] = [
    ['bodies', 'GET', '/office/organisations', ['system-admin', 'security-admin']],
    ['a new body', 'POST', '/office/organisations', ['system-admin']],
    ['a changed body', 'PUT', `/office/organisations/${uuidv7()}`, ['system-admin']],
    ['a closed body', 'PUT', `/office/organisations/${uuidv7()}/closed`, ['system-admin']],
    ['a place', 'PUT', '/office/places/330282999', ['system-admin']],
    ['a removed place', 'DELETE', '/office/places/330282998', ['system-admin']],
    ['many places', 'POST', '/office/places/import', ['system-admin']],
    ['the county', 'GET', '/office/county', ['system-admin']],
    ['a changed county', 'PUT', '/office/county', ['system-admin']],
    ['staff', 'GET', '/office/staff', ['system-admin', 'security-admin']],
    ['a new account', 'POST', '/office/staff', ['security-admin']],
    ['a changed account', 'PUT', `/office/staff/${uuidv7()}`, ['security-admin']],
    ['a membership', 'POST', `/office/staff/${uuidv7()}/memberships`, ['security-admin']],
    ['its end', 'PUT', `/office/staff/${uuidv7()}/memberships/${uuidv7()}`, ['security-admin']],
    ['a password', 'POST', `/office/staff/${uuidv7()}/password`, ['system-admin', 'security-admin']],
    ['changes', 'GET', '/office/log?kind=changes', ['audit-admin']],
    ['readings', 'GET', '/office/log?kind=reads', ['audit-admin']],
  ];
  const bodies = (): Record<string, object> => ({
    'a new body': body({ name: { zh: '', en: '' } }),
    'a changed body': body(),
    'a closed body': { closed: true },
    'a changed county': { name: { zh: '', en: '' }, county: { zh: '', en: '' }, short: '', contacts: [] },
    'a place': { name: { zh: '某镇', en: 'Some' }, kind: 'town' },
    'many places': { lines: 'x' },
    'a new account': account('x', uuidv7()),
    'a changed account': { name: '某', relations: [] },
    'a membership': { organisationId: uuidv7(), role: 'mediator', from: '2026-01-01', places: [] },
    'its end': { to: null },
    'a password': {},
  });

  it('have each their own part, and nobody else has any', async () => {
    for (const login of staffLogins) {
      const who = await at.staff(login);
      for (const [what, method, path, allowed] of asks) {
        const sent = bodies()[what];
        const { status } = await who.send(method, path, {
          ...(sent && { headers: { 'content-type': 'application/json' }, payload: JSON.stringify(sent) }),
        });
        if (allowed.includes(login)) expect(status, `${login}: ${what}`).not.toBe(403);
        else expect([403, 422], `${login}: ${what}`).toContain(status);
        if (!allowed.includes(login) && method === 'GET') expect(status, `${login}: ${what}`).toBe(403);
      }
    }
    const worker = await at.citizen('13800130098').catch(() => undefined);
    expect(worker).toBeUndefined();
    for (const [, method, path] of asks) {
      const { status } = await at.visitor().send(method, path, {
        headers: { 'content-type': 'application/json' },
        ...(method !== 'GET' && { payload: '{}' }),
      });
      expect(status).toBe(401);
    }
  });

  it('read no case: none reaches one, by whatever address', async () => {
    const window = await at.staff('window');
    const { id } = await window.file('mediation', aFiling({ oral: { way: 'printed' } }));
    for (const who of [system, security, audit]) {
      expect((await who.get(`/disputes/${id}`)).status).toBe(404);
      expect((await who.get<{ rows: unknown[] }>('/disputes')).body.rows).toEqual([]);
    }
  });
});

describe('the system administrator', () => {
  it('adds a body that takes matters of its trade, edits it, and closes it when nobody works there and nothing is open', async () => {
    const added = await system.post<Id>('/office/organisations', body());
    expect(added.status).toBe(201);
    const { id } = added.body;
    expect((await offices()).organisations.find(o => o.id === id)).toMatchObject({
      name: { zh: '家电行业调解委员会' },
      people: 0,
      open: 0,
      phone: '0574-00000001',
    });
    const filed = await (await at.staff('window')).file(
      'mediation',
      aFiling({ place: 330282103, trade: 'appliances', oral: { way: 'printed' } }),
    );
    expect(proceedingIn(filed, 'mediation').organisation?.name.zh).toBe('掌起镇劳动争议调解中心');
    const edited = await system.put<Id>(`/office/organisations/${id}`, body({ places: [330282103], hours: '' }));
    expect(edited.status).toBe(200);
    const routed = await (await at.staff('window')).file(
      'mediation',
      aFiling({ place: 330282103, trade: 'appliances', oral: { way: 'printed' } }),
    );
    expect(proceedingIn(routed, 'mediation').organisation?.id).toBe(id);
    const busy = await system.put<Problem>(`/office/organisations/${id}/closed`, { closed: true });
    expect(busy).toMatchObject({ status: 409, body: { detail: '还有在办的案件，先转给别的组织或者办结' } });
    const other = (
      await system.post<Id>(
        '/office/organisations',
        body({ name: { zh: '临时调解组织', en: 'Temporary' }, short: '临时' }),
      )
    ).body.id;
    const person = await security.post<Given>('/office/staff', account('tmp.one', other));
    expect(person.status).toBe(201);
    expect(
      (await system.put<Problem>(`/office/organisations/${other}/closed`, { closed: true })).body.detail,
    ).toContain('还有人在这里任职');
    const [membership] = (await staffList()).find(s => s.id === person.body.id)!.memberships;
    await asOwner(at.database, tx =>
      tx.query("update membership set from_day = '2026-01-01' where id = $1", [membership!.id]),
    );
    await security.put(`/office/staff/${person.body.id}/memberships/${membership!.id}`, { to: '2026-01-02' });
    expect((await system.put(`/office/organisations/${other}/closed`, { closed: true })).status).toBe(200);
    expect((await offices()).organisations.find(o => o.id === other)?.closedOn).toBe(today());
    const again = await security.post<Problem>(`/office/staff/${person.body.id}/memberships`, {
      organisationId: other,
      role: 'mediator',
      from: today(),
      places: [],
    });
    expect(again.body.detail).toContain('已经停办');
    expect((await system.put(`/office/organisations/${other}/closed`, { closed: false })).status).toBe(200);
    expect((await offices()).organisations.find(o => o.id === other)?.closedOn).toBeUndefined();
  });

  it('is told what does not fit: a name or short name that is taken, an unknown place, a changed kind, empty fields', async () => {
    const twin = await system.post<Problem>('/office/organisations', body({ short: '又' }));
    expect(twin.body.detail).toContain('已经有一个叫');
    const short = await system.post<Problem>('/office/organisations', body({ name: { zh: '另一个', en: 'Another' } }));
    expect(short.body.detail).toContain('编号会重复');
    const place = await system.post<Problem>(
      '/office/organisations',
      body({ name: { zh: '第三个', en: 'Third' }, short: '三', places: [330282777] }),
    );
    expect(place.body.detail).toContain('不在名单里');
    const kind = await system.put<Problem>(
      `/office/organisations/${at.county.hall.id}`,
      body({ name: { zh: '大厅', en: 'Hall' }, short: '厅' }),
    );
    expect(kind.body.detail).toContain('种类不能改');
    const empty = await system.post<Problem>(
      '/office/organisations',
      body({ name: { zh: ' ', en: 'x' }, capacity: 0, phone: '打电话' }),
    );
    expect(empty.status).toBe(422);
    expect(empty.body.errors?.map(e => e.field).sort()).toEqual(['capacity', 'name.zh', 'phone']);
    expect(
      (await system.post<Problem>('/office/organisations', body({ kind: 'operator', bodyKind: undefined }))).status,
    ).toBe(422);
    expect((await system.put(`/office/organisations/${uuidv7()}`, body())).status).toBe(404);
  });

  it('pastes the places of the county, renames one, and removes none that anything names', async () => {
    const wrong = await system.post<Problem>('/office/places/import', { lines: '330282110,匡堰镇\n330281001,余姚' });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors?.[0]?.text.zh).toMatch(/^第2行：代码是9位数字，以330282开头/);
    expect((await offices()).places.some(p => p.code === 330282110)).toBe(false);
    const right = await system.post<{ places: PlaceView[] }>('/office/places/import', {
      lines: '代码,名称,英文\n330282110,匡堰镇,Kuangyan\n330282004,浒山街道,Hushan',
    });
    expect(right.body.places.map(p => p.kind)).toEqual(['town', 'street']);
    const city = await at.visitor().get<{ places: { code: number }[] }>('/public/city');
    expect(city.body.places.map(p => p.code)).toContain(330282110);
    await system.put('/office/places/330282110', { name: { zh: '匡堰', en: 'Kuangyan' }, kind: 'town' });
    expect((await offices()).places.find(p => p.code === 330282110)?.name.zh).toBe('匡堰');
    expect((await system.send<Problem>('DELETE', `/office/places/${placeCode}`)).body.detail).toContain('不能删除');
    expect((await system.send('DELETE', '/office/places/330282110')).status).toBe(200);
    expect((await system.send('DELETE', '/office/places/330282110')).status).toBe(404);
  });
});

describe('the security administrator', () => {
  const signIn = (login: string, word: string, newPassword?: string) =>
    at
      .visitor()
      .post<SessionView & Problem>('/session', { login, password: word, ...(newPassword && { newPassword }) });

  it('makes an account whose holder sets a password of their own at the first sign-in and then works', async () => {
    const made = await security.post<Given>('/office/staff', account('luo.xinlai', at.county.mediation.id));
    expect(made.status).toBe(201);
    expect(made.body.password).toMatch(/^([2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}$/);
    const stored = await asOwner(at.database, tx => tx.query('select * from credential'));
    expect(JSON.stringify(stored.rows)).not.toContain(made.body.password);
    expect((await signIn('luo.xinlai', made.body.password)).body.type).toBe('/problems/password-first');
    for (const weak of ['short', made.body.password])
      expect((await signIn('luo.xinlai', made.body.password, weak)).body.errors?.[0]?.field).toBe('newPassword');
    expect((await signIn('luo.xinlai', 'not-the-password', 'an-own-password')).status).toBe(401);
    const entered = await signIn('luo.xinlai', made.body.password, 'an-own-password');
    expect(entered.body).toMatchObject({ actor: { role: 'mediator', organisation: { id: at.county.mediation.id } } });
    expect((await signIn('luo.xinlai', made.body.password)).status).toBe(401);
    expect((await signIn('luo.xinlai', 'an-own-password')).status).toBe(200);
  });

  it('gives a new first password, which ends whatever was signed in, and ends a pause', async () => {
    const made = await security.post<Given>('/office/staff', account('reset.me', at.county.mediation.id));
    const who = at.visitor();
    await who.post('/session', { login: 'reset.me', password: made.body.password, newPassword: 'an-own-password' });
    expect((await who.get('/session')).status).toBe(200);
    for (let i = 0; i < 5; i += 1) await signIn('reset.me', 'wrong');
    expect((await signIn('reset.me', 'an-own-password')).status).toBe(429);
    const given = await security.post<Given>(`/office/staff/${made.body.id}/password`, {});
    expect(given.body.login).toBe('reset.me');
    expect((await who.get('/session')).status).toBe(401);
    expect((await signIn('reset.me', 'an-own-password')).status).toBe(401);
    expect((await signIn('reset.me', given.body.password, 'another-own-one')).status).toBe(200);
  });

  it('ends a membership, and the right ends with it; a declared relation keeps a mediator from a matter', async () => {
    const made = await security.post<Given>('/office/staff', account('short.time', at.county.mediation.id));
    const { id } = made.body;
    const edited = await security.put(`/office/staff/${id}`, {
      name: '骆有亲',
      relations: ['慈溪晨星虚构电器有限公司'],
    });
    expect(edited.status).toBe(200);
    const { id: matter } = await (await at.staff('window')).file('mediation', aFiling({ oral: { way: 'printed' } }));
    const head = await at.staff('head');
    const refused = await head.attempt(matter, 'mediation', 'assign', { mediatorId: id, reason: '熟悉当地' });
    expect(refused).toMatchObject({ status: 409, body: { type: '/problems/refused-conflict' } });
    const who = at.visitor();
    await who.post('/session', { login: 'short.time', password: made.body.password, newPassword: 'an-own-password' });
    const second = { organisationId: at.county.grid.id, role: 'grid-member', from: '2026-01-01', places: [placeCode] };
    expect((await security.post(`/office/staff/${id}/memberships`, second)).status).toBe(201);
    const listed = (await staffList()).find(s => s.id === id)!;
    expect(listed.memberships).toHaveLength(2);
    const asMediator = listed.memberships.find(m => m.role === 'mediator')!;
    const early = await security.put<Problem>(`/office/staff/${id}/memberships/${asMediator.id}`, { to: '2020-01-01' });
    expect(early.body.detail).toContain('结束日期');
    await asOwner(at.database, tx =>
      tx.query("update membership set from_day = '2026-01-01' where id = $1", [asMediator.id]),
    );
    expect((await security.put(`/office/staff/${id}/memberships/${asMediator.id}`, { to: '2026-01-31' })).status).toBe(
      200,
    );
    expect((await who.get('/session')).status).toBe(401);
    const entered = await signIn('short.time', 'an-own-password');
    expect(entered.body.actor.role).toBe('grid-member');
  });

  it('is told what does not fit: a login that is taken, a role of another kind of body, a day that is none', async () => {
    const taken = await security.post<Problem>('/office/staff', account('head', at.county.mediation.id));
    expect(taken.body.detail).toContain('已经有人用了');
    const role = await security.post<Problem>(
      '/office/staff',
      account('some.one', at.county.mediation.id, {}, { role: 'judge' }),
    );
    expect(role.body.detail).toContain('没有法官');
    const day = await security.post<Problem>(
      '/office/staff',
      account('some.one', at.county.mediation.id, {}, { from: '2026-02-30' }),
    );
    expect(day.body.errors?.[0]?.field).toBe('from');
    const login = await security.post<Problem>('/office/staff', account('Capital', at.county.mediation.id));
    expect(login.body.errors?.[0]?.field).toBe('login');
    expect((await staffList()).some(s => s.login === 'some.one')).toBe(false);
  });

  it('makes no administrator and touches none: not their names or rights', async () => {
    for (const role of ['system-admin', 'security-admin', 'audit-admin'])
      expect(
        (await security.post<Problem>('/office/staff', account('new.admin', at.county.mediation.id, {}, { role }))).body
          .detail,
      ).toContain('用命令');
    for (const login of ['system-admin', 'security-admin', 'audit-admin'] as const) {
      const id = at.ids[login]!;
      expect((await staffList()).find(s => s.id === id)?.administrator).toBe(true);
      const tries = [
        await security.put<Problem>(`/office/staff/${id}`, { name: '换名', relations: [] }),
        await security.post<Problem>(`/office/staff/${id}/memberships`, {
          organisationId: at.county.mediation.id,
          role: 'mediator',
          from: today(),
          places: [],
        }),
      ];
      for (const tried of tries)
        expect(tried, login).toMatchObject({ status: 409, body: { type: '/problems/refused-law' } });
      expect((await at.visitor().post('/session', { login, password })).status).toBe(200);
    }
  });
});

describe('the audit administrator', () => {
  it('reads who changed what and what stood there before, without a password, and who read what and why', async () => {
    await (await at.staff('window')).post('/codes/printed', {
      phone: '13800130099',
      identity: 'id-card',
      reason: '看过身份证原件',
    });
    const seen: LogLineView[] = [];
    let cursor: string | null = '';
    for (let i = 0; cursor !== null && i < 20; i += 1) {
      const { body: found }: { body: LogPage } = await audit.get<LogPage>(
        `/office/log?kind=changes${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      seen.push(...found.lines);
      cursor = found.next;
    }
    expect(new Set(seen.map(l => l.id)).size).toBe(seen.length);
    const acts = new Set(seen.map(l => l.act));
    for (const act of [
      'organisation-added',
      'organisation-edited',
      'organisation-closed',
      'organisation-reopened',
      'place-saved',
      'place-removed',
      'places-imported',
      'account-added',
      'account-edited',
      'membership-added',
      'membership-ended',
      'password-given',
    ])
      expect(acts).toContain(act);
    const edited = seen.find(l => l.act === 'account-edited' && l.subject === '骆有亲')!;
    expect(edited).toMatchObject({ role: { zh: '安全管理员' }, before: { name: '骆新来' }, after: { name: '骆有亲' } });
    expect(JSON.stringify(seen)).not.toMatch(/password":|argon2/);
    const reads = await audit.get<{ lines: LogLineView[] }>('/office/log?kind=reads');
    expect(reads.body.lines[0]).toMatchObject({
      name: '窗口小周',
      act: 'identify',
      subject: 'id-card: 看过身份证原件',
    });
  });
});

describe('an administrator who has lost the password', () => {
  const signIn = (login: string, word: string, newPassword?: string) =>
    at
      .visitor()
      .post<SessionView & Problem>('/session', { login, password: word, ...(newPassword && { newPassword }) });
  const reset = (who: Client, login: string, said: object) =>
    who.post<Given>(`/office/staff/${at.ids[login]!}/password`, said);
  const reason = '本人来说忘了密码，看过工作证';

  it('gets a new one from another administrator, who types the login again and says why, and the log tells', async () => {
    const bare = await reset(security, 'audit-admin', {});
    expect(bare.status).toBe(422);
    expect(bare.body.errors?.map(e => e.field)).toEqual(['login', 'reason']);
    expect((await reset(security, 'audit-admin', { login: 'audit', reason })).body.errors?.[0]?.field).toBe('login');
    expect((await signIn('audit-admin', password)).status).toBe(200);
    const given = await reset(security, 'audit-admin', { login: 'audit-admin', reason });
    expect(given.status).toBe(200);
    expect((await audit.get('/session')).status).toBe(401);
    expect((await signIn('audit-admin', password)).status).toBe(401);
    expect((await signIn('audit-admin', given.body.password)).body.type).toBe('/problems/password-first');
    audit = at.visitor();
    await audit.post('/session', { login: 'audit-admin', password: given.body.password, newPassword: password });
    const log = await audit.get<LogPage>('/office/log?kind=changes');
    expect(log.body.lines[0]).toMatchObject({
      act: 'administrator-password-given',
      role: { zh: '安全管理员' },
      after: { login: 'audit-admin', reason },
    });
    expect(JSON.stringify(log.body)).not.toContain(given.body.password);
  });

  it('cannot be helped by themselves, nor by one whose part it is not; the system administrator helps the security administrator alone', async () => {
    const own = await reset(security, 'security-admin', { login: 'security-admin', reason });
    expect(own).toMatchObject({ status: 409 });
    expect(own.body.detail).toContain('另一位管理员');
    expect((await reset(system, 'audit-admin', { login: 'audit-admin', reason })).status).toBe(409);
    const seen = await system.get<{ staff: StaffView[] }>('/office/staff');
    expect(seen.body.staff.map(s => s.login)).toEqual(['security-admin']);
    const given = await reset(system, 'security-admin', { login: 'security-admin', reason });
    security = at.visitor();
    const back = await security.post('/session', {
      login: 'security-admin',
      password: given.body.password,
      newPassword: password,
    });
    expect(back.status).toBe(200);
  });
});

describe('the county itself', () => {
  it('is entered by the system administrator, and the portal says it at once', async () => {
    const before = (await system.get<CountyView>('/office/county')).body;
    const line = { key: 'main', label: { zh: '和解热线', en: 'Hejie line' }, number: '0574-00000000', hours: '9–17' };
    const input = {
      name: { zh: '某地·和解通', en: 'Somewhere Hejie' },
      county: { zh: '某县', en: 'Somewhere' },
      short: '某',
      contacts: [line],
      seen: before,
    };
    const bad = await system.put<Problem>('/office/county', {
      ...input,
      county: { zh: ' ', en: '' },
      contacts: [{ ...line, number: 'call us' }],
    });
    expect(bad.body.errors?.map(e => e.field)).toEqual(['county.zh', 'county.en', 'contacts.0.number']);
    expect((await system.put('/office/county', input)).status).toBe(200);
    const city = await at.visitor().get<CityView>('/public/city');
    expect(city.body).toMatchObject({ name: input.name, county: input.county, contacts: [line] });
    const late = await system.put<Problem>('/office/county', { ...input, short: '别' });
    expect(late.status).toBe(412);
    expect(late.body.errors?.map(e => e.field)).toContain('short');
    const { seen: _, ...again } = input;
    expect((await system.put('/office/county', { ...again, ...before })).status).toBe(200);
  });
});

describe('a form that somebody else was quicker than', () => {
  it('is told field by field what stands there now, and writes it over only when it is saved again', async () => {
    const made = await security.post<Given>('/office/staff', account('two.forms', at.county.mediation.id));
    const { id } = made.body;
    const shown = { name: '骆新来', phone: '13800130091', relations: [], specialities: [] };
    const first = { ...shown, specialities: ['pay'] };
    expect((await security.put(`/office/staff/${id}`, { ...first, seen: shown })).status).toBe(200);
    const second = { ...shown, name: '骆晚来' };
    const late = await security.put<Problem>(`/office/staff/${id}`, { ...second, seen: shown });
    expect(late).toMatchObject({ status: 412, body: { errors: [{ field: 'specialities' }] } });
    expect((await staffList()).find(p => p.id === id)).toMatchObject({ name: '骆新来', specialities: ['pay'] });
    expect((await security.put(`/office/staff/${id}`, second)).status).toBe(200);
    expect((await staffList()).find(p => p.id === id)).toMatchObject({ name: '骆晚来', specialities: [] });
  });

  it('is told so of a body too', async () => {
    const made = await system.post<Id>(
      '/office/organisations',
      body({ name: { zh: '两表调解会', en: 'Two' }, short: '两表' }),
    );
    const { id } = made.body;
    const office = (await offices()).organisations.find(o => o.id === id)!;
    const { id: _, people: __, open: ___, closedOn: ____, ...shown } = office;
    expect((await system.put(`/office/organisations/${id}`, { ...shown, capacity: 21, seen: shown })).status).toBe(200);
    const late = await system.put<Problem>(`/office/organisations/${id}`, { ...shown, hours: '全天', seen: shown });
    expect(late).toMatchObject({ status: 412, body: { errors: [{ field: 'capacity' }] } });
    expect(late.body.errors![0]!.message).toContain('21');
    expect((await system.put(`/office/organisations/${id}`, { ...shown, hours: '全天' })).status).toBe(200);
  });
});
