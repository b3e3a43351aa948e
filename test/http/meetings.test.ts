import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarView, FreeTimes } from '../../src/contract/routes/meetings.ts';
import type { DossierView } from '../../src/contract/views.ts';
import { testServer } from '../server.ts';
import { aFiling } from '../world.ts';

const at = await testServer();
afterAll(() => at.close());
at.turnTo('2026-03-02');
const worker = await at.citizen('13800130001', '张小满');
const head = await at.staff('head');
const mediator = await at.staff('mediator');
const clerk = await at.staff('clerk');
const system = await at.staff('system-admin');
const week = '/meetings?from=2026-03-09&to=2026-03-15';
const videoLink = 'https://meet.example/4711';

let matter: DossierView;
let roomId: string;
beforeAll(async () => {
  const room = {
    organisationId: at.county.mediation.id,
    name: { zh: '一号调解室', en: 'Room 1' },
    place: '镇政府二楼',
    seats: 6,
    online: false,
  };
  expect((await head.post('/office/rooms', room)).status).toBe(403);
  roomId = (await system.post<{ id: string }>('/office/rooms', room)).body.id;
  matter = await worker.file('mediation', aFiling());
  matter = await head.take(matter.id, 'mediation', 'assign', {
    mediatorId: at.people.mediator.userId,
    reason: '熟悉当地',
  });
  matter = await mediator.take(matter.id, 'mediation', 'accept', { consentedOn: '2026-03-02' });
});

describe('the calendar of an office', () => {
  it('proposes free times, books one, and shows it to those inside with its number and to colleagues as taken', async () => {
    const proceedingId = matter.proceedings[0]!.id;
    const free = (await mediator.get<FreeTimes>(`/disputes/${matter.id}/proceedings/${proceedingId}/free`)).body;
    expect(free.slots[0]).toMatchObject({ on: '2026-03-03', from: '09:00', to: '10:00', roomId });
    matter = await mediator.take(matter.id, 'mediation', 'schedule', {
      on: '2026-03-10',
      time: '09:00',
      way: 'room',
      roomId,
    });
    const mine = (await mediator.get<CalendarView>(week)).body;
    expect(mine.rooms.map(r => r.name.zh)).toEqual(['一号调解室']);
    expect(mine.meetings).toMatchObject([
      {
        kind: 'session',
        from: '09:00',
        to: '10:00',
        number: matter.number,
        dossierId: matter.id,
        place: '镇政府二楼一号调解室',
      },
    ]);
    const colleague = await at.staff('otherMediator');
    const seen = (await colleague.get<CalendarView>(week)).text;
    expect(JSON.parse(seen).meetings).toMatchObject([{ kind: 'taken', on: '2026-03-10', from: '09:00' }]);
    expect(seen).not.toContain(matter.id);
    expect(seen).not.toContain('张小满');
    expect((await clerk.get<CalendarView>(week)).body.meetings).toEqual([]);
    expect((await clerk.get(`/disputes/${matter.id}/proceedings/${proceedingId}/free`)).status).toBe(404);
    expect((await worker.get(week)).status).toBe(403);
  });

  it('refuses a second meeting in the same room with what is free, and days away on which a meeting is fixed', async () => {
    const again = await mediator.attempt(matter.id, 'mediation', 'schedule', {
      on: '2026-03-10',
      time: '09:30',
      way: 'room',
      roomId,
    });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ type: '/problems/refused-taken', detail: expect.stringContaining('可以选') });
    const away = (from: string, to: string) => mediator.post('/meetings/absences', { from, to });
    expect((await away('2026-03-09', '2026-03-12')).status).toBe(409);
    expect((await away('2026-03-12', '2026-03-11')).status).toBe(422);
    expect((await away('2026-03-12', '2026-03-13')).status).toBe(201);
    const own = (await mediator.get<CalendarView>(week)).body.meetings.filter(m => m.own);
    expect(own.map(m => [m.kind, m.on, m.from, m.to])).toEqual([
      ['absence', '2026-03-12', '00:00', '24:00'],
      ['absence', '2026-03-13', '00:00', '24:00'],
    ]);
    expect((await head.send('DELETE', `/meetings/absences/${own[0]!.id}`)).status).toBe(404);
    expect((await mediator.send('DELETE', `/meetings/absences/${own[0]!.id}`)).status).toBe(200);
  });

  it('is read through a link that carries number and place alone and ends when it is made anew or taken back', async () => {
    await mediator.take(matter.id, 'mediation', 'schedule', {
      on: '2026-03-11',
      time: '14:00',
      way: 'video',
      place: videoLink,
    });
    const link = async (who: typeof worker) =>
      new URL((await who.post<{ url: string }>('/calendar/feed', {})).body.url).pathname.replace('/api/v1', '');
    const outside = at.visitor();
    for (const who of [worker, mediator]) {
      const first = await link(who);
      const { text, status, headers } = await outside.get(first);
      expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
      expect(text).toContain(matter.number);
      expect(text).toContain('DTSTART:20260310T010000Z');
      expect(text).toContain('一号调解室');
      for (const secret of ['张小满', '晨星', '工资', videoLink, '4711', matter.id]) expect(text).not.toContain(secret);
      const second = await link(who);
      expect((await outside.get(first)).status).toBe(404);
      expect((await outside.get(second)).status).toBe(200);
      expect((await who.send('DELETE', '/calendar/feed')).status).toBe(200);
      expect((await outside.get(second)).status).toBe(404);
    }
    const file = (await worker.get(`/disputes/${matter.id}/calendar.ics`)).text;
    expect(file).toContain('DTSTART:20260310T010000Z');
    expect(file).not.toContain('4711');
  });
});
