import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { aFiling, aTenant, placeCode, type TestTenant, take, worldOf } from '../../../test/world.ts';
import type { Reply } from '../../contract/route.ts';
import { routes } from '../../contract/routes.ts';
import type { Dossier } from '../../core/dossier/dossier.ts';
import type { Actor } from '../../core/people/actor.ts';
import { type Role, roles } from '../../core/people/role.ts';
import { indicators } from '../../core/statistics/indicators.ts';
import type { Session } from '../../store/accounts.ts';
import { readTenant } from '../../store/directory.ts';
import { asOwner } from '../../store/transaction.ts';
import { uuidv7 } from '../../store/uuid.ts';
import type { App } from '../app.ts';
import { HttpProblem, sendProblem } from '../problem.ts';
import { statisticsRoutes } from './statistics.ts';

const database = await testDatabase();
const server = Fastify();
afterAll(() => server.close().then(() => database.close()));

let at: TestTenant;
let filed: Dossier;
let asker: Actor | undefined;
let day = '2027-01-15';

/** 24 outcomes in Longshan by its mediation body, of 2026; one small group by the institute, in a place that nobody named. */
beforeAll(async () => {
  at = await aTenant(database);
  const world = await worldOf(database);
  filed = await take(database, world, {
    by: at.people.worker,
    start: 'mediation',
    step: 'receive',
    input: aFiling(),
    on: '2026-01-05',
  });
  const outcomes = (count: number, kind: string, more: object = {}) =>
    Array.from({ length: count }, (_, i) => ({
      id: uuidv7(),
      proceeding_id: uuidv7(),
      procedure: 'mediation',
      kind,
      number: `龙山调〔2026〕${i + 1}号`,
      on_day: `2026-0${1 + (i % 9)}-15`,
      organisation_id: at.mediation.id,
      place: placeCode,
      persons: 1,
      ...more,
    }));
  await asOwner(database, tx =>
    tx.query(
      `insert into outcome (tenant_id, dossier_id, id, proceeding_id, number, procedure, kind, on_day, organisation_id, place, persons, amount, code)
       select $1, $2, x.* from jsonb_to_recordset($3::jsonb) as x (id uuid, proceeding_id uuid, number text, procedure text, kind text,
         on_day date, organisation_id uuid, place int, persons int, amount bigint, code text)`,
      [
        at.tenant,
        filed.id,
        JSON.stringify([
          ...outcomes(13, 'settled', { amount: 100_050 }),
          ...outcomes(3, 'failed'),
          ...outcomes(1, 'withdrawn'),
          ...outcomes(1, 'closed', { code: 'sham' }),
          ...outcomes(3, 'settled', { organisation_id: at.institute.id, place: null, amount: 1_234_500 }),
          ...outcomes(1, 'expired', { organisation_id: at.institute.id, place: null }),
        ]),
      ],
    ),
  );
  const tenant = await readTenant(database, at.tenant);
  const session = (): Session | undefined =>
    asker && {
      personId: asker.userId,
      name: asker.name,
      kind: 'staff',
      tenant: asker.tenant,
      acting: { role: asker.role, ...(asker.organisationId && { organisationId: asker.organisationId }) },
      memberships: [],
      expiresAt: '2026-12-31T00:00:00Z',
    };
  const app = {
    config: { tenant: at.tenant },
    database,
    now: () => new Date('2027-01-15T07:00:00Z'),
    today: () => day,
    world: async () => ({ ...world, places: tenant!.places, settings: tenant!.settings }),
    sessionOf: async () => session(),
  } as unknown as App;
  server.setErrorHandler((error, request, reply) => {
    if (error instanceof HttpProblem) return sendProblem(request, reply, error);
    throw error;
  });
  statisticsRoutes(server, app);
});

const someone = (role: Role, organisationId?: string): Actor => ({
  userId: uuidv7(),
  name: '某人',
  role,
  tenant: at.tenant,
  ...(organisationId && { organisationId }),
});

async function get(path: string, by?: Actor) {
  asker = by;
  const response = await server.inject({ method: 'GET', url: `/api/v1${path}` });
  return { status: response.statusCode, body: response.json() };
}

const year = 'from=2026-01-01&to=2026-12-31';
const rate = '/statistics/mediation-success-rate';

describe('an indicator', () => {
  it('answers with the figure, both numbers, what is left out, the day and the version of its definition', async () => {
    const { status, body } = await get(`${rate}?${year}`, someone('statistician'));
    expect(status).toBe(200);
    expect(routes.statistic.ok.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      value: '80.0',
      unit: 'percent',
      numerator: { value: 16 },
      denominator: { value: 20 },
      from: '2026-01-01',
      to: '2026-12-31',
      asOf: '2027-01-15T07:00:00.000Z',
      definition: 'v2-unconfirmed',
      groups: [],
      demo: false,
    });
    expect(body.excluded.map((e: { value: number }) => e.value)).toEqual([0, 0, 1, 0, 1, 0]);
    expect(body.alternatives.map((a: { value: string; denominator: number }) => [a.value, a.denominator])).toEqual([
      ['76.2', 21],
      ['76.2', 21],
    ]);
  });

  it('has no value where nothing was concluded', async () => {
    const { body } = await get(`${rate}?from=2020-01-01&to=2020-12-31&by=month`, someone('supervisor'));
    expect(body).toMatchObject({ value: null, numerator: { value: 0 }, denominator: { value: 0 }, groups: [] });
    expect(body.alternatives).toEqual([]);
  });

  it.each(Object.keys(indicators))('%s is an answer of the contract for every grouping', async id => {
    for (const by of ['place', 'organisation', 'month']) {
      const { status, body } = await get(`/statistics/${id}?${year}&by=${by}`, someone('institute-head'));
      expect(status).toBe(200);
      expect(routes.statistic.ok.parse(body)).toEqual(body);
    }
  });

  it('says “<5” for a group of fewer than five workers, and its groups still add up', async () => {
    const { body } = await get(`${rate}?${year}&by=place`, someone('statistician'));
    const view = body as Reply<typeof routes.statistic>;
    expect(view.groups).toEqual([
      { key: '', label: { zh: '没有写明', en: 'Not stated' }, value: '<5', numerator: 3, denominator: 4 },
      {
        key: String(placeCode),
        label: { zh: '龙山镇', en: 'Longshan' },
        value: '81.3',
        numerator: 13,
        denominator: 16,
      },
    ]);
    expect(view.groups.reduce((sum, g) => sum + g.numerator, 0)).toBe(view.numerator.value);
  });

  it('names its groups by body and by month', async () => {
    const by = async (grouping: string) => {
      const { body } = await get(`/statistics/mediation-concluded?${year}&by=${grouping}`, someone('statistician'));
      return (body as Reply<typeof routes.statistic>).groups.map(g => g.label.zh);
    };
    expect((await by('organisation')).sort()).toEqual(['劳动人事争议仲裁院', '龙山镇劳动争议调解中心'].sort());
    expect((await by('month')).slice(0, 2)).toEqual(['2026年1月', '2026年2月']);
  });

  it('gives sums in yuan, and keeps back the sum of a few agreements from those outside the wall', async () => {
    const outside = await get(`/statistics/amount-settled?${year}&by=place`, someone('statistician'));
    expect(outside.body).toMatchObject({ value: '50041.50', numerator: { value: 50041.5 }, denominator: null });
    expect(outside.body.groups.map((g: { value: string; numerator: number }) => [g.value, g.numerator])).toEqual([
      ['<5', 0],
      // Told, it would leave the few of the first to subtraction.
      [null, 0],
    ]);
    expect(outside.body.withheld).toBeUndefined();
    const free = await get('/statistics/amount-settled?from=2026-01-01&to=2026-11-30', someone('supervisor'));
    expect(free.body).toMatchObject({ value: null, numerator: { value: 0 }, withheld: { en: /ended/ } });
    const oneDay = await get('/statistics/amount-settled?from=2026-05-15&to=2026-05-15', someone('supervisor'));
    expect(oneDay.body).toMatchObject({ value: '<5', numerator: { value: 0 } });
    const bodies = await get(`/statistics/amount-settled?${year}&by=organisation`, someone('statistician'));
    for (const group of bodies.body.groups) expect(group).toMatchObject({ numerator: 0 });
    const inside = await get('/statistics/amount-settled?from=2026-05-15&to=2026-05-15', at.people.head);
    expect(inside.body).toMatchObject({ value: '1000.50', numerator: { value: 1000.5 } });
  });

  it('tells no sum of a year that still runs to those outside the wall', async () => {
    day = '2026-12-31';
    const running = await get(`/statistics/amount-settled?${year}&by=month`, someone('statistician'));
    day = '2027-01-15';
    expect(running.body).toMatchObject({ value: null, numerator: { value: 0 } });
    for (const group of running.body.groups.filter((g: { key: string }) => g.key === '2026-12'))
      expect(group).toMatchObject({ numerator: 0 });
  });

  it('refuses a day that is in no calendar, a period that ends before it begins, and knows no other indicator', async () => {
    const by = someone('statistician');
    const fieldOf = (answer: { body: { errors: { field: string }[] } }) => answer.body.errors[0]?.field;
    const noDay = await get(`${rate}?from=2026-02-30&to=2026-12-31`, by);
    expect([noDay.status, fieldOf(noDay)]).toEqual([422, 'from']);
    const reversed = await get(`${rate}?from=2026-12-31&to=2026-01-01`, by);
    expect([reversed.status, fieldOf(reversed)]).toEqual([422, 'to']);
    expect((await get(`/statistics/toString?${year}`, by)).status).toBe(404);
  });
});

describe('who reads figures', () => {
  it('the head of a body reads those of that body alone', async () => {
    const { body } = await get(`${rate}?${year}&by=organisation`, at.people.head);
    expect(body).toMatchObject({ value: '81.3', numerator: { value: 13 }, denominator: { value: 16 } });
    expect(body.groups).toHaveLength(1);
    const cases = await get(`${rate}/cases?${year}&part=denominator`, at.people.head);
    expect(cases.body.total).toBe(16);
    const others = await get(`${rate}/cases?${year}&part=denominator&organisation=${at.institute.id}`, at.people.head);
    expect(others.status).toBe(403);
  });

  it('nobody but statistician, supervisor, heads and judges; a head without a body reads nothing', async () => {
    const may: Role[] = ['statistician', 'supervisor', 'institute-head', 'mediation-head', 'inspection-head', 'judge'];
    for (const role of Object.keys(roles) as Role[]) {
      const expected = may.includes(role) ? 200 : 403;
      for (const path of ['/statistics', `${rate}?${year}`, `${rate}/cases?${year}&part=numerator`])
        expect([role, path, (await get(path, someone(role, at.mediation.id))).status]).toEqual([role, path, expected]);
    }
    expect((await get('/statistics', someone('mediation-head'))).status).toBe(403);
    expect((await get('/statistics')).status).toBe(401);
  });

  it('a reader who may not is told so in words, whatever the indicator', async () => {
    const { status, body } = await get(`/statistics/nothing?${year}`, someone('mediator', at.mediation.id));
    expect([status, body.title]).toEqual([403, '您现在的身份不能使用这项功能']);
  });
});

describe('the cases behind an indicator', () => {
  it('are as many as the figure says, for each part', async () => {
    const by = someone('statistician');
    for (const [part, total] of [
      ['numerator', 16],
      ['denominator', 20],
      ['excluded', 2],
    ] as const) {
      const { body } = await get(`${rate}/cases?${year}&part=${part}`, by);
      expect(routes.statisticCases.ok.parse(body)).toEqual(body);
      expect([part, body.total, body.rows.length]).toEqual([part, total, total]);
    }
  });

  it('show number, day, kind, place and body to the statistician, and no way into the file', async () => {
    const { body } = await get(`${rate}/cases?${year}&part=excluded`, someone('statistician'));
    for (const row of body.rows)
      expect(Object.keys(row).sort()).toEqual(['kind', 'number', 'on', 'organisation', 'place']);
    expect(body.rows.map((r: { kind: { zh: string } }) => r.kind.zh).sort()).toEqual(['发现虚假，停止并报告', '撤回']);
  });

  it('open the file for a head who reaches it', async () => {
    const { body } = await get(`${rate}/cases?${year}&part=numerator&place=${placeCode}`, at.people.head);
    expect(new Set(body.rows.map((r: { id: string }) => r.id))).toEqual(new Set([filed.id]));
  });

  it('begin again when a page is asked for that no answer named', async () => {
    const { status } = await get(`${rate}/cases?${year}&part=numerator&cursor=x`, someone('statistician'));
    expect(status).toBe(422);
  });
});

describe('the public year of mediation', () => {
  it('needs no session: received, concluded, settled and the rate with its formula', async () => {
    const { status, body } = await get('/public/statistics/mediation?year=2026');
    expect(status).toBe(200);
    expect(routes.publicMediation.ok.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      year: 2026,
      through: '2026-12-31',
      handled: 1,
      concluded: 20,
      settled: 16,
      successRate: { value: '80.0', numerator: 16, denominator: 20 },
      demo: false,
    });
    expect(body.successRate.formula.zh).toContain('÷');
  });

  it('counts the months that have ended of a year that runs', async () => {
    day = '2026-07-20';
    const { body } = await get('/public/statistics/mediation?year=2026');
    day = '2027-01-15';
    expect(body.through).toBe('2026-03-31');
    expect(body.concluded).toBeLessThan(20);
  });

  it('has counts of nought and no rate in a year without mediation', async () => {
    const { body } = await get('/public/statistics/mediation?year=2010');
    expect(body).toMatchObject({ handled: 0, concluded: 0, settled: 0, successRate: { value: null, denominator: 0 } });
  });
});
