import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { aSettlement, aTenant, placeCode, type TestTenant, take, worldOf } from '../../test/world.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { Actor } from '../core/people/actor.ts';
import { predicatesOf, tally } from '../core/statistics/indicator.ts';
import { indicators } from '../core/statistics/indicators.ts';
import { casesStatement, cellsStatement, isCaseCursor, listCases, readCells } from './statistics.ts';
import { asOwner } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

const database = await testDatabase();
afterAll(() => database.close());

const year = { from: '2026-01-01', to: '2026-12-31' };
const rate = indicators['mediation-success-rate'];
const otherPlace = 330282103;
let at: TestTenant;
let dossier: Dossier;
let statistician: Actor;

/** Outcomes put beside those of a real file: for figures, only their rows matter. */
const insert = (rows: readonly Record<string, unknown>[]) =>
  asOwner(database, tx =>
    tx.query(
      `insert into outcome (tenant_id, dossier_id, id, proceeding_id, number, procedure, kind, on_day, organisation_id, place, persons, amount, code)
       select $1, $2, x.* from jsonb_to_recordset($3::jsonb) as x (id uuid, proceeding_id uuid, number text, procedure text, kind text,
         on_day date, organisation_id uuid, place int, persons int, amount bigint, code text)`,
      [at.tenant, dossier.id, JSON.stringify(rows)],
    ),
  );

beforeAll(async () => {
  at = await aTenant(database);
  const world = await worldOf(database);
  dossier = await aSettlement(database, world, at, { on: '2026-03-02', due: '2026-03-20' });
  const settle = async (by: Actor, step: string, input: unknown) => {
    dossier = await take(database, world, { by, dossier, in: 'settlement', step, input, on: '2026-03-18' });
  };
  await settle(at.people.mediator, 'report-payment', { n: 1, on: '2026-03-18', amount: '12000' });
  const { payments } = dossier.proceedings.find(p => p.procedure === 'settlement')!.data as {
    payments: { id: string }[];
  };
  await settle(at.people.worker, 'confirm-payment', { paymentId: payments[0]!.id, received: 'all' });
  statistician = { userId: uuidv7(), name: '统计员', role: 'statistician', tenant: at.tenant };
  const outcome = (day: number, kind: string, more: object = {}) => ({
    id: uuidv7(),
    proceeding_id: uuidv7(),
    procedure: 'mediation',
    kind,
    on_day: `2026-04-${String(day).padStart(2, '0')}`,
    organisation_id: at.institute.id,
    place: otherPlace,
    persons: 1,
    ...more,
  });
  await insert([
    ...Array.from({ length: 3 }, (_, i) => outcome(i + 1, 'settled', { amount: 100_050, persons: 2 })),
    outcome(4, 'failed', { code: 'apart' }),
    outcome(5, 'withdrawn'),
    outcome(6, 'settled', { on_day: '2027-01-01' }),
    outcome(7, 'settled', { on_day: '2025-12-31' }),
  ]);
});

describe('the outcomes of a year', () => {
  it('of a life that was lived step by step are one received, one settled and one performed in time', async () => {
    const predicates = [
      indicators['mediation-received'].numerator,
      rate.numerator,
      ...predicatesOf(indicators['performance-in-time']),
    ];
    const cells = await readCells(database, statistician, predicates, { ...year, organisationId: at.mediation.id });
    expect(cells).toHaveLength(3);
    expect(cells).toEqual(
      expect.arrayContaining([
        { key: '', procedure: 'mediation', kind: 'received', count: 1, persons: 1, amount: 0 },
        { key: '', procedure: 'mediation', kind: 'settled', count: 1, persons: 1, amount: 1_200_000 },
        {
          key: '',
          procedure: 'settlement',
          kind: 'performed',
          code: 'in-time',
          count: 1,
          persons: 1,
          amount: 1_200_000,
        },
      ]),
    );
  });

  it('end with its last day and begin with its first', async () => {
    const cells = await readCells(database, statistician, predicatesOf(rate), year);
    expect(tally(rate, cells)).toMatchObject({ numerator: 4, denominator: 5, excluded: [0, 0, 1, 0, 0, 0] });
    const days = await readCells(database, statistician, predicatesOf(rate), { from: '2025-12-31', to: '2027-01-01' });
    expect(tally(rate, days).numerator).toBe(6);
  });

  it('are grouped by place, body and month, and the groups add up to the whole', async () => {
    for (const [by, keys] of [
      ['place', [String(placeCode), String(otherPlace)]],
      ['organisation', [at.mediation.id, at.institute.id].sort()],
      ['month', ['2026-03', '2026-04']],
    ] as const) {
      const cells = await readCells(database, statistician, predicatesOf(rate), year, by);
      expect([...new Set(cells.map(c => c.key))].sort()).toEqual(keys);
      expect(tally(rate, cells)).toMatchObject({ numerator: 4, denominator: 5 });
    }
  });

  it('are nobody’s in another county', async () => {
    expect(await readCells(database, { ...statistician, tenant: 330281 }, predicatesOf(rate), year)).toEqual([]);
  });
});

describe('the cases behind a figure', () => {
  const base = [rate.denominator];

  it('come newest first, page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await listCases(database, statistician, base, { ...year, limit: 2, cursor });
      expect(page.total).toBe(5);
      seen.push(...page.cases.map(c => `${c.on} ${c.kind}`));
      cursor = page.next ?? undefined;
      if (cursor) expect(isCaseCursor(cursor)).toBe(true);
      pages += 1;
    } while (cursor && pages < 9);
    expect(pages).toBe(3);
    expect(seen).toEqual([
      '2026-04-04 failed',
      '2026-04-03 settled',
      '2026-04-02 settled',
      '2026-04-01 settled',
      '2026-03-02 settled',
    ]);
  });

  it('can be those of one place or one body', async () => {
    const here = await listCases(database, statistician, base, { ...year, limit: 10, place: placeCode });
    expect(here.cases.map(c => [c.number, c.on, c.organisationId])).toEqual([
      [dossier.number, '2026-03-02', at.mediation.id],
    ]);
    const there = await listCases(database, statistician, base, {
      ...year,
      limit: 10,
      organisationId: at.institute.id,
    });
    expect(there.total).toBe(4);
  });

  it('give the file’s id to the head of the body that has it and not to the statistician', async () => {
    const question = { ...year, limit: 10, place: placeCode };
    const [forHead] = (await listCases(database, at.people.head, base, question)).cases;
    const [forStatistician] = (await listCases(database, statistician, base, question)).cases;
    expect(forHead?.dossierId).toBe(dossier.id);
    expect(forStatistician?.dossierId).toBeNull();
  });

  it('leave out what a code excludes', async () => {
    const due = indicators['performance-in-time'].denominator;
    const late = {
      id: uuidv7(),
      proceeding_id: uuidv7(),
      procedure: 'settlement',
      persons: 1,
      organisation_id: at.institute.id,
    };
    await insert([
      { ...late, kind: 'performed', code: 'late', on_day: '2026-06-02' },
      { ...late, id: uuidv7(), kind: 'defaulted', on_day: '2026-06-01' },
    ]);
    const { cases, total } = await listCases(database, statistician, [due], { ...year, limit: 10 });
    expect(total).toBe(2);
    expect(cases.map(c => c.kind)).toEqual(['defaulted', 'performed']);
    expect(cases.map(c => c.code)).toEqual([null, 'in-time']);
  });

  it('are none where an indicator has no such part', async () => {
    expect(await listCases(database, statistician, [], { ...year, limit: 10 })).toEqual({
      cases: [],
      total: 0,
      next: null,
    });
  });
});

describe('the statements', () => {
  const planOf = async ({ text, values }: { text: string; values: unknown[] }) =>
    asOwner(database, async tx => {
      await tx.query('set local enable_seqscan = off');
      const { rows } = await tx.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
      return rows.map(row => row['QUERY PLAN']).join('\n');
    });

  it('of a figure and of its cases read the index of the period and never the whole table', async () => {
    const plans = [
      await planOf(cellsStatement(at.tenant, predicatesOf(rate), year, 'place')),
      await planOf(casesStatement(at.tenant, [rate.denominator], { ...year, limit: 50 })),
    ];
    for (const plan of plans) {
      expect(plan).toContain('outcome_period');
      expect(plan).not.toContain('Seq Scan on outcome');
    }
  });
});
