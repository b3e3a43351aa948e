import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { aTenant, type TestTenant } from '../../test/world.ts';
import { tokensOf } from '../core/dossier/access.ts';
import type { Actor } from '../core/people/actor.ts';
import { type QueueFilter, queueStatement } from './queues.ts';
import { asOwner, inTransaction } from './transaction.ts';

const database = await testDatabase();
afterAll(() => database.close());

let people: TestTenant['people'];
const matters = 20_000;
const nthId = `('0e100000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid`;

/** A county in which 20,000 matters came to one body, one in fifty of them open. */
beforeAll(async () => {
  const county = await aTenant(database);
  people = county.people;
  const tokens = [`mediation-head:${county.mediation.id}`, `mediator:${people.mediator.userId}`];
  await asOwner(database, async tx => {
    await tx.query(
      `insert into dossier (tenant_id, id, version, title, opened_on, state)
       select $1::int, ${nthId}, 1, '', date '2026-01-01' + n % 300, '{}' from generate_series(1, ${matters}) n`,
      [county.tenant],
    );
    await tx.query(
      `insert into reach (tenant_id, dossier_id, proceeding_id, token, sees, procedure, stage, open, due, opened_on, waits)
       select $1::int, ${nthId}, ${nthId}, t, 'file', 'mediation', 'accepted', n % 50 = 0, date '2026-06-01' + n % 90, date '2026-01-01' + n % 300,
              case when n % 1000 = 0 then 'approval' else 'DL-MED-15' end
         from generate_series(1, ${matters}) n, unnest($2::text[] || ('worker:' || n)) t`,
      [county.tenant, tokens],
    );
    await tx.query('analyze dossier');
    await tx.query('analyze reach');
  });
});

const planOf = (actor: Actor, filter: Partial<QueueFilter>): Promise<string> =>
  inTransaction(database, { tenant: actor.tenant, user: actor.userId, reach: tokensOf(actor) }, async tx => {
    const { text, values } = queueStatement(actor, { openOnly: true, sort: 'due', limit: 50, ...filter });
    const { rows } = await tx.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
    return rows.map(row => row['QUERY PLAN']).join('\n');
  });

describe('A page of a work queue', () => {
  it.each([
    ['the open matters of a mediator by due day', 'mediator', {}, 'reach_due'],
    ['the open matters of a head by due day', 'head', {}, 'reach_due'],
    ['all matters of a head, newest first', 'head', { openOnly: false, sort: 'newest' }, 'reach_newest'],
    [
      'the next page of them',
      'head',
      { cursor: `2026-07-01~0e100000-0000-7000-8000-000000000030~0e100000-0000-7000-8000-000000000030` },
      'reach_due',
    ],
    ['one stage of one procedure', 'head', { procedure: 'mediation', stages: ['accepted'] }, 'reach_due'],
    ['what waits for approval', 'head', { openOnly: false, waits: 'approval' }, 'reach_approval'],
    ['what waits for one limit', 'head', { procedure: 'mediation', waits: 'DL-MED-15' }, 'reach_due'],
  ] as const)('is read from its index: %s', async (_, who, filter, index) => {
    const plan = await planOf(people[who], filter);
    expect(plan).toContain(`using ${index}`);
    expect(plan).toContain('using dossier_pkey');
    expect(plan).not.toContain('Seq Scan');
  });
});
