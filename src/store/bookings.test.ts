import { afterAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { aFiling, anAssignedMediation, aTenant, attempt, take, worldOf } from '../../test/world.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { Actor } from '../core/people/actor.ts';
import { saveAbsence } from './calendar-own.ts';
import { saveRoom } from './directory-rooms.ts';
import { asOwner } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

const database = await testDatabase();
afterAll(() => database.close());
const county = await aTenant(database);
const { people, mediation } = county;
const admin: Actor = { ...people.head, role: 'system-admin' };
const saved = await saveRoom(database, admin, {
  organisationId: mediation.id,
  name: { zh: '一号调解室', en: 'Room 1' },
  place: '',
  seats: 6,
  online: false,
});
const roomId = saved.kind === 'done' ? saved.id : '';
const world = await worldOf(database);
const on = '2026-03-02';

const ready = async (): Promise<Dossier> =>
  take(database, world, {
    by: people.mediator,
    dossier: await anAssignedMediation(database, world, county, on),
    step: 'accept',
    input: { consentedOn: on },
    on,
  });
const wish = (over: object = {}) => ({ on: '2026-03-10', time: '09:00', way: 'room', roomId, ...over });
const schedule = (dossier: Dossier, over: object = {}, by: Actor = people.mediator) =>
  attempt(database, world, { by, dossier, step: 'schedule', input: wish(over), on });
const counted = async (sql: string) => Number((await asOwner(database, tx => tx.query<{ n: number }>(sql))).rows[0]!.n);

describe('a room and a person', () => {
  it('are taken once: of fifty who book one slot at the same moment one gets it, and the others read what else is free', async () => {
    const matters: Dossier[] = [];
    for (let i = 0; i < 50; i += 1) matters.push(await ready());
    const answers = await Promise.all(matters.map(matter => schedule(matter)));
    expect(answers.filter(a => a.kind === 'recorded')).toHaveLength(1);
    const refused = answers.flatMap(a => (a.kind === 'refused' ? [a.refusal] : []));
    expect(refused).toHaveLength(49);
    expect(new Set(refused.map(r => r.kind))).toEqual(new Set(['taken']));
    expect(refused[0]!.reason.en).toMatch(/is taken on 10 March 2026, 09:00—10:00\. Free: 10 March 2026, 10:00/);
    expect(await counted('select count(*) as n from booked')).toBe(2);
  });

  it('are free from the minute in which the one before ends, and not a minute earlier', async () => {
    expect((await schedule(await ready(), { time: '09:59' })).kind).toBe('refused');
    expect((await schedule(await ready(), { time: '10:00', minutes: 15 })).kind).toBe('recorded');
  });

  it('are free again when the session is called off or the matter ends', async () => {
    const matter = await take(database, world, {
      by: people.mediator,
      dossier: await ready(),
      step: 'schedule',
      input: wish({ on: '2026-03-11' }),
      on,
    });
    const { sessions } = matter.proceedings[0]!.data as { sessions: { id: string }[] };
    expect((await schedule(await ready(), { on: '2026-03-11' })).kind).toBe('refused');
    await take(database, world, {
      by: people.mediator,
      dossier: matter,
      step: 'cancel-session',
      input: { sessionId: sessions[0]!.id, words: '单位代表出差' },
      on,
    });
    const again = await schedule(await ready(), { on: '2026-03-11' });
    expect(again.kind).toBe('recorded');
    if (again.kind !== 'recorded') return;
    await take(database, world, { by: people.worker, dossier: again.dossier, in: 'mediation', step: 'withdraw', on });
    expect(await counted(`select count(*) as n from booking where on_day = '2026-03-11'`)).toBe(0);
  });

  it('move with the matter: whoever takes it over is taken, unless they are already', async () => {
    const matter = await take(database, world, {
      by: people.mediator,
      dossier: await ready(),
      step: 'schedule',
      input: wish({ on: '2026-03-12', roomId: undefined, place: '村委会' }),
      on,
    });
    await saveAbsence(database, people.otherMediator, { from: '2026-03-12', to: '2026-03-12' });
    const assign = () =>
      attempt(database, world, {
        by: people.head,
        dossier: matter,
        step: 'assign',
        input: { mediatorId: people.otherMediator.userId, reason: '轮换' },
        on,
      });
    expect(await assign()).toMatchObject({ kind: 'refused', refusal: { kind: 'taken' } });
    await asOwner(database, tx => tx.query(`delete from booking where kind = 'absence'`));
    expect((await assign()).kind).toBe('recorded');
    const { rows } = await asOwner(database, tx =>
      tx.query(`select subject from booked b join booking g on g.id = b.booking_id where g.on_day = '2026-03-12'`),
    );
    expect(rows).toEqual([{ subject: people.otherMediator.userId }]);
  });

  it('cannot be taken twice behind the back of the one door either', async () => {
    const twice = asOwner(database, tx =>
      tx.query(
        `insert into booked (tenant_id, booking_id, subject, during) select tenant_id, booking_id, subject, during from (
           select tenant_id, $1::uuid as booking_id, subject, during from booked limit 1) x`,
        [uuidv7()],
      ),
    );
    await expect(twice).rejects.toMatchObject({ code: '23P01' });
  });
});

describe('the same step sent a thousand times at the same moment', () => {
  it('has one effect and one answer', async () => {
    const key = { key: 'once', address: 'POST /disputes', requestHash: 'same' };
    const before = await counted('select count(*) as n from dossier');
    const answers = await Promise.all(
      Array.from({ length: 1000 }, () =>
        attempt(database, world, {
          by: people.worker,
          start: 'mediation',
          step: 'receive',
          input: aFiling(),
          on,
          more: { idempotency: key },
        }),
      ),
    );
    const ids = new Set(answers.map(a => (a.kind === 'recorded' ? `${a.dossier.id} ${a.dossier.version}` : a.kind)));
    expect(ids.size).toBe(1);
    expect(answers.filter(a => a.kind === 'recorded' && !a.replayed)).toHaveLength(1);
    expect(await counted('select count(*) as n from dossier')).toBe(before + 1);
  });
});
