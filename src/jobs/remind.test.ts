import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { aFiling, anAssignedMediation, aTenant, type TestTenant, take, worldOf } from '../../test/world.ts';
import { noticeTexts } from '../core/dossier/notice-texts.ts';
import type { World } from '../store/dossiers.ts';
import { asOwner } from '../store/transaction.ts';
import type { Message } from './channels.ts';
import { deliver } from './deliver.ts';
import type { County } from './job.ts';
import { remind } from './remind.ts';

const database = await testDatabase();
afterAll(() => database.close());

let at: TestTenant;
let world: World;
let county: County;
beforeAll(async () => {
  at = await aTenant(database);
  world = await worldOf(database);
  county = { tenant: at.tenant, world };
});

const noon = (day: string) => new Date(`${day}T12:00:00+08:00`);

/** Reminders written for a dossier, as `template token code`, in order of writing. */
const remindersOf = async (dossierId: string) =>
  (
    await asOwner(database, tx =>
      tx.query<{ template: string; token: string; code: string }>(
        `select template, token, data ->> 'code' as code from notice
          where dossier_id = $1 and template in ('reminder', 'due-today', 'overdue') order by id`,
        [dossierId],
      ),
    )
  ).rows.map(row => `${row.template} ${row.token} ${row.code}`);

describe('a reminder', () => {
  it('is written once a day: to the head while no mediator is named, before the day, on it, and once after it', async () => {
    // Three working days to name a mediator: from Monday 2 March to Thursday 5 March.
    const dossier = await take(database, world, {
      by: at.people.worker,
      start: 'mediation',
      step: 'receive',
      input: aFiling(),
      on: '2026-03-02',
    });
    const head = `mediation-head:${at.mediation.id}`;
    for (const day of ['2026-03-02', '2026-03-05', '2026-03-05', '2026-03-06', '2026-03-06', '2026-03-09'])
      await remind(database, county, noon(day));
    expect((await remindersOf(dossier.id)).filter(line => line.endsWith('DL-HOUSE-APPOINT'))).toEqual([
      `due-today ${head} DL-HOUSE-APPOINT`,
      `overdue ${head} DL-HOUSE-APPOINT`,
    ]);
  });

  it('goes to the mediator and the head three working days before the fifteen days end, also when that day was missed', async () => {
    // The fifteen days end on Friday 17 April; three working days before is Tuesday 14 April.
    const dossier = await anAssignedMediation(database, world, at, '2026-04-02');
    const lines = async () => (await remindersOf(dossier.id)).filter(line => line.endsWith('DL-MED-15')).sort();
    await remind(database, county, noon('2026-04-13'));
    expect(await lines()).toEqual([]);
    await remind(database, county, noon('2026-04-15'));
    const before = [
      `reminder mediation-head:${at.mediation.id} DL-MED-15`,
      `reminder user:${at.people.mediator.userId} DL-MED-15`,
    ];
    expect(await lines()).toEqual(before);
    await remind(database, county, noon('2026-04-16'));
    expect(await lines()).toEqual(before);
  });

  it('asks the side that has to answer, and leaves the other side and the mediator’s own word aside', async () => {
    let dossier = await anAssignedMediation(database, world, at, '2026-05-06');
    dossier = await take(database, world, { by: at.people.mediator, dossier, step: 'ask-consent', on: '2026-05-06' });
    const answer = dossier.proceedings[0]!.deadlines.find(d => d.code === 'DL-ANSWER-MED')!;
    await remind(database, county, noon(answer.alarm));
    const firm = dossier.parties.find(p => p.side === 'employer')!;
    const lines = (await remindersOf(dossier.id)).filter(line => line.endsWith('DL-ANSWER-MED'));
    expect(lines).toContain(`due-today employer:party-${firm.id} DL-ANSWER-MED`);
    expect(lines.filter(line => line.includes(' worker:'))).toEqual([]);
  });

  it('carries no content of the matter, in the notice or in what leaves the house', async () => {
    let dossier = await take(database, world, {
      by: at.people.employer,
      start: 'mediation',
      step: 'receive',
      input: aFiling({
        worker: { name: '何小虚', phone: '13800130003' },
        claims: [{ code: 'QQ22', amount: '12000' }],
      }),
      on: '2026-06-01',
    });
    dossier = await take(database, world, {
      by: at.people.head,
      dossier,
      step: 'assign',
      input: { mediatorId: at.people.mediator.userId, reason: '熟悉当地' },
      on: '2026-06-01',
    });
    // Both parties’ next act has a day: the worker is asked.
    dossier = await take(database, world, { by: at.people.mediator, dossier, step: 'ask-consent', on: '2026-06-01' });
    const answer = dossier.proceedings[0]!.deadlines.find(d => d.code === 'DL-ANSWER-MED')!;
    await remind(database, county, noon(answer.alarm));
    const rows = await asOwner(database, tx =>
      tx.query<{ template: string; data: object; payload: unknown }>(
        `select template, data, null as payload from notice where dossier_id = $1 and template = 'due-today'
         union all select topic, '{}', payload from outbox where payload ->> 'dossierId' = $1::text and topic = 'notice'`,
        [dossier.id],
      ),
    );
    expect(rows.rows.length).toBeGreaterThan(1);
    const written = JSON.stringify(rows.rows);
    for (const secret of ['何小虚', '13800130003', '12000', '1200000', '工资', '电器'])
      expect(written).not.toContain(secret);
    for (const row of rows.rows) if (row.payload === null) expect(Object.keys(noticeTexts)).toContain(row.template);

    const sent: Message[] = [];
    const channel = { name: 'test', send: async (message: Message) => void sent.push(message) };
    await deliver(database, at.tenant, channel, noon(answer.alarm));
    expect(sent.length).toBeGreaterThan(0);
    for (const message of sent) expect(Object.keys(message).sort()).toEqual(['id', 'template', 'tenant', 'to']);
  });
});
