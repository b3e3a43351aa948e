import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokensOf } from '../../src/core/dossier/access.ts';
import type { Actor } from '../../src/core/people/actor.ts';
import { procedures } from '../../src/core/procedures/index.ts';
import { watches } from '../../src/core/procedures/sentinel.ts';
import { findingsStatement } from '../../src/store/findings.ts';
import { type QueueFilter, queueStatement } from '../../src/store/queues.ts';
import { asOwner, inTransaction } from '../../src/store/transaction.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { testDatabase } from '../database.ts';
import { aTenant, placeCode, tenantCode } from '../world.ts';

/** Twenty thousand matters, of which a body reaches a thousand: its queue is read from an index, never from all rows. */
const database = await testDatabase();
afterAll(() => database.close());

const rows = 20_000;
const bodies = Array.from({ length: 20 }, () => uuidv7());
const head: Actor = {
  userId: uuidv7(),
  name: '胡组长',
  role: 'mediation-head',
  tenant: tenantCode,
  organisationId: bodies[7]!,
};

beforeAll(async () => {
  await aTenant(database);
  await asOwner(database, async tx => {
    await tx.query(
      `insert into dossier (tenant_id, id, version, number, title, opened_on, place, claimed, state, search)
       select $1, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, '慈纠〔2026〕' || lpad(n::text, 6, '0') || '号', '某人 与 某厂',
              date '2026-01-01' + n % 300, $2, 0, '{}', array['某人', '人' || n % 1000, '号' || n]
         from generate_series(1, $3) n`,
      [tenantCode, placeCode, rows],
    );
    await tx.query(
      `insert into reach (tenant_id, dossier_id, token, proceeding_id, sees, procedure, stage, open, due, opened_on)
       select $1, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'mediation-head:' || ($2::text[])[1 + n % 20],
              ('01900000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'file', 'mediation', 'received', (n / 20) % 4 = 0,
              case when n % 3 = 0 then 'infinity'::date else date '2026-01-15' + n % 300 end, date '2026-01-01' + n % 300
         from generate_series(1, $3) n`,
      [tenantCode, bodies, rows],
    );
    await tx.query(
      `insert into ledger (tenant_id, dossier_id, sequence, day, actor_id, actor_name, role, procedure, proceeding_id, step, entry, previous_hash, hash)
       select $1, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, s, date '2026-01-01' + n % 300, $2, '胡组长', 'mediation-head',
              'mediation', ('01900000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'note', '{}', '', ''
         from generate_series(1, $3) n, generate_series(1, 3) s`,
      [tenantCode, head.userId, rows],
    );
    await tx.query('analyze ledger');
    await tx.query('analyze dossier');
    await tx.query('analyze reach');
  });
});

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly Plans?: readonly Plan[];
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** The plan as the application role gets it, row-level security included. */
async function planOf(filter: Partial<QueueFilter>): Promise<Plan[]> {
  return explained(queueStatement(head, { openOnly: false, sort: 'newest', limit: 50, ...filter }));
}

async function explained({ text, values }: { text: string; values: unknown[] }): Promise<Plan[]> {
  const identity = { tenant: head.tenant, user: head.userId, reach: tokensOf(head) };
  const found = await inTransaction(database, identity, tx =>
    tx.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (analyze, format json) ${text}`, values),
  );
  return nodes(found.rows[0]!['QUERY PLAN'][0]!.Plan);
}

const cursor = `2026-06-01~01900000-0000-7000-8000-000000001000~01900000-0000-7000-9000-000000001000`;

describe('a queue among twenty thousand matters', () => {
  it.each([
    ['the newest', {}],
    ['a later page of the newest', { cursor }],
    ['the day’s work by deadline', { openOnly: true, sort: 'due' }],
    ['a later page of the day’s work', { openOnly: true, sort: 'due', cursor }],
    ['one procedure', { procedure: 'mediation' }],
    ['a stage of the day’s work', { openOnly: true, sort: 'due', stages: ['received'] }],
    ['one number', { number: '慈纠〔2026〕000147号' }],
    ['a name', { search: '号147' }],
  ] as const)('reads %s from indexes alone', async (_name, filter) => {
    const plan = await planOf(filter as Partial<QueueFilter>);
    expect(plan.filter(node => node['Node Type'] === 'Seq Scan')).toEqual([]);
    expect(plan.some(node => node['Index Name']?.startsWith('reach_'))).toBe(true);
  });

  it('touches about as many rows as a page shows, not as many as the body has', async () => {
    for (const filter of [{}, { openOnly: true, sort: 'due' as const }]) {
      const scans = (await planOf(filter)).filter(node => node['Relation Name'] === 'reach');
      const most = Math.max(...scans.map(node => node['Actual Rows'] ?? 0));
      expect(most).toBeGreaterThan(0);
      expect(most).toBeLessThanOrEqual(60);
    }
  });
});

describe('what is stuck, among twenty thousand matters and sixty thousand entries', () => {
  const today = '2026-12-31';
  it.each([
    ['of a body', {}],
    ['of one matter', { dossierId: '01900000-0000-7000-8000-000000000093' }],
  ] as const)('is found %s from indexes, a look for each open proceeding', async (_name, of) => {
    const plan = await explained(findingsStatement(head, watches(procedures), today, { limit: 101, ...of }));
    expect(plan.filter(node => node['Node Type'] === 'Seq Scan' && node['Relation Name'] !== 'finding_aside')).toEqual(
      [],
    );
    expect(plan.some(node => node['Index Name']?.startsWith('reach_'))).toBe(true);
    const looks = plan.filter(node => node['Relation Name'] === 'ledger');
    expect(looks.length).toBeGreaterThan(0);
    for (const look of looks) expect(look['Actual Rows']).toBeLessThanOrEqual(1);
  });
});
