import type { FastifyInstance } from 'fastify';
import ical, { type ICalCalendar } from 'ical-generator';
import { plainRoutes } from '../../contract/routes/files.ts';
import type { CalendarView, MeetingView, RoomView } from '../../contract/routes/meetings.ts';
import { routes } from '../../contract/routes.ts';
import { channelsOf, reach } from '../../core/dossier/access.ts';
import { bookingKinds, clockTime } from '../../core/dossier/booking.ts';
import { freeSlots } from '../../core/dossier/free-slots.ts';
import { type Refusal, refuse } from '../../core/dossier/refusal.ts';
import { addDays, type Day, daysBetween, isDay } from '../../core/law/day.ts';
import { houseValue } from '../../core/law/parameters.ts';
import type { Actor } from '../../core/people/actor.ts';
import type { Directory, Room } from '../../core/people/organisation.ts';
import type { Role } from '../../core/people/role.ts';
import { hearingDays } from '../../core/procedures/arbitration/hearing-days.ts';
import { usualMinutes as hearingMinutes } from '../../core/procedures/arbitration/hearing-set.ts';
import { usualMinutes as sessionMinutes } from '../../core/procedures/mediation/sessions.ts';
import { type Language, type Text, text } from '../../core/text.ts';
import {
  type CalendarRow,
  findFeed,
  listCalendar,
  listOpenHearings,
  makeFeed,
  readFeed,
  removeAbsence,
  revokeFeed,
  saveAbsence,
  takenOf,
} from '../../store/calendar-own.ts';
import { closeRoom, saveRoom } from '../../store/directory-rooms.ts';
import { findDossier } from '../../store/dossiers.ts';
import type { App } from '../app.ts';
import { headline } from '../present.ts';
import { HttpProblem } from '../problem.ts';
import { mount } from '../route.ts';
import { articleView, languageOf } from '../words.ts';

/** Whose meetings a body plans. */
const booked: readonly Role[] = ['arbitrator', 'mediator', 'invited-mediator', 'institute-clerk', 'mediation-head'];
/** Days that one page of the calendar may show. */
const mostDays = 42;
/** Days ahead in which a session is proposed. */
const sessionHorizon = 21;

/** Calendar, free times, absences, rooms and calendar links. */
export function meetingRoutes(server: FastifyInstance, app: App): void {
  const refused = (refusal: Refusal | undefined) => {
    if (refusal) throw new HttpProblem('refused', { refusal });
  };

  mount(server, app, routes.listMeetings, async ({ actor, query }): Promise<CalendarView> => {
    const { from, to } = query;
    if (!isDay(from) || !isDay(to) || to < from || daysBetween(from, to) >= mostDays)
      throw new HttpProblem('input', {
        errors: [{ field: 'to', message: text('一次最多看42天', 'At most 42 days at a time') }],
      });
    const world = await app.world();
    const rooms = actor.organisationId ? world.directory.rooms(actor.organisationId) : [];
    const people = peopleOf(world.directory, actor, app.today());
    const subjects = [...rooms.map(r => r.id), ...people.map(p => p.id)];
    const rows = await listCalendar(app.database, actor, subjects, from, to);
    return {
      from,
      to,
      rooms: rooms.map(roomView),
      people,
      meetings: rows.map(row => meetingView(row, actor, subjects)),
    };

    function meetingView(row: CalendarRow, reader: Actor, shown: readonly string[]): MeetingView {
      const known = row.kind === 'absence' ? true : mayRead(row, reader);
      const own = row.kind === 'absence' && row.subjects.includes(reader.userId);
      return {
        id: row.id,
        kind: known ? row.kind : 'taken',
        on: row.on,
        from: clockTime(row.from),
        to: row.to === 24 * 60 ? '24:00' : clockTime(row.to),
        subjects: row.subjects.filter(s => shown.includes(s)),
        own,
        ...(known &&
          row.dossier && {
            place: row.place,
            dossierId: row.dossier.id,
            number: row.dossier.number,
            title: headline(row.dossier, true),
          }),
      };
    }

    /** A hearing for whoever reads the file; a session for those who are inside what is said there. */
    function mayRead({ dossier, proceedingId, kind }: CalendarRow, reader: Actor): boolean {
      const proceeding = dossier?.proceedings.find(p => p.id === proceedingId);
      if (!dossier || !proceeding || reach(world.procedures, dossier, reader)?.sees !== 'file') return false;
      return kind === 'hearing' || channelsOf(world.procedures, dossier, proceeding, reader).includes('joint');
    }
  });

  mount(server, app, routes.freeTimes, async ({ actor, params, query }) => {
    const world = await app.world();
    const { directory, calendar } = world;
    const loaded = await findDossier(app.database, world, actor, params.id);
    const proceeding = loaded?.dossier.proceedings.find(p => p.id === params.proceedingId);
    const seen = loaded && reach(world.procedures, loaded.dossier, actor);
    if (!proceeding || (seen?.sees !== 'file' && !seen?.proceedingIds.includes(proceeding.id)))
      throw new HttpProblem('absent');
    const today = app.today();
    // A room in which people sit is offered before one that is online alone.
    const rooms = [...(proceeding.organisationId ? directory.rooms(proceeding.organisationId) : [])].sort(
      (a, b) => Number(a.online) - Number(b.online),
    );
    const ids = rooms.map(r => r.id);
    const people = proceeding.assigned.map(a => a.userId);
    const taken = await takenOf(app.database, actor, [...ids, ...people], today, addDays(today, 200));
    const minutes = query.minutes ?? (proceeding.procedure === 'arbitration' ? hearingMinutes : sessionMinutes);
    const found =
      proceeding.procedure === 'arbitration'
        ? hearingDays({ calendar, today, proceeding, rooms: ids, taken, minutes })
        : {
            first: addDays(today, 1),
            slots: freeSlots({
              calendar,
              first: addDays(today, 1),
              last: addDays(today, sessionHorizon),
              minutes,
              rooms: ids,
              people,
              taken,
              atMost: 6,
            }),
            why: [],
          };
    return {
      rooms: rooms.map(roomView),
      first: found.first,
      ...('limit' in found && found.limit && { limit: found.limit }),
      slots: found.slots.map(({ on, from, to, roomId }) => ({
        on,
        from: clockTime(from),
        to: clockTime(to),
        ...(roomId && { roomId, room: directory.room(roomId)!.name }),
      })),
      why: found.why.map(({ words, article }) => ({ words, ...(article && { article: articleView(article) }) })),
    };
  });

  mount(server, app, routes.addAbsence, async ({ actor, body }) => {
    const wrong = (field: string, zh: string, en: string) =>
      new HttpProblem('input', { errors: [{ field, message: text(zh, en) }] });
    if (!isDay(body.from) || body.from < app.today())
      throw wrong('from', '从今天或以后开始', 'It begins today or later');
    if (!isDay(body.to) || body.to < body.from) throw wrong('to', '结束在开始以后', 'The end lies after the beginning');
    if (daysBetween(body.from, body.to) >= 60) throw wrong('to', '一次最多60天', 'At most 60 days at a time');
    refused(await saveAbsence(app.database, actor, body));
    return {};
  });

  mount(server, app, routes.removeAbsence, async ({ actor, params }) => {
    if (!(await removeAbsence(app.database, actor, params.id))) throw new HttpProblem('absent');
    return {};
  });

  /** A link outlives a session, so it belongs to an account: a code for one file has none. */
  const withAccount = (actor: Actor): Actor => {
    if (actor.grant || actor.tenant !== app.config.tenant) throw new HttpProblem('forbidden');
    return actor;
  };

  mount(server, app, routes.getFeed, async ({ actor }) => {
    const feed = actor.grant ? undefined : await findFeed(app.database, withAccount(actor));
    return { madeAt: feed?.madeAt ?? null, readAt: feed?.readAt ?? null };
  });
  mount(server, app, routes.makeFeed, async ({ actor, request }) => {
    const token = await makeFeed(app.database, withAccount(actor));
    const base = app.config.publicUrl ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`;
    return { url: `${base.replace(/\/$/, '')}/api/v1/calendar/${token}.ics` };
  });
  mount(server, app, routes.revokeFeed, async ({ actor }) => {
    await revokeFeed(app.database, withAccount(actor));
    return {};
  });

  server.get<{ Params: { token: string } }>(
    `/api/v1${plainRoutes.feed.path}`,
    {
      config: {
        rateLimit: app.config.rate.signIn > 0 ? { max: app.config.rate.signIn, timeWindow: '1 minute' } : false,
      },
    },
    async (request, reply) => {
      const [, token] = /^([\w-]{20,80})\.ics$/.exec(request.params.token) ?? [];
      const events = token && (await readFeed(app.database, app.config.tenant, token, app.today()));
      if (!events) throw new HttpProblem('absent');
      const { settings } = await app.world();
      const language = languageOf(request.headers['accept-language']);
      const calendar = ical({ name: settings.name[language] });
      for (const event of events) addMeeting(calendar, event, language);
      return reply
        .header('content-type', 'text/calendar; charset=utf-8')
        .header('cache-control', 'private, no-store')
        .send(calendar.toString());
    },
  );

  mount(server, app, routes.listHearings, async () => {
    const world = await app.world();
    const today = app.today();
    const days = houseValue('hearingNoticeDays', today, world.parameters);
    const rows = days > 0 ? await listOpenHearings(app.database, app.config.tenant, today, addDays(today, days)) : [];
    return {
      days,
      hearings: rows.flatMap(({ number, on, from, place, organisationId }) => {
        const organisation = world.directory.organisation(organisationId)?.name;
        return number && organisation ? [{ number, on, from: clockTime(from), place, organisation }] : [];
      }),
    };
  });

  /** Kept by the system administrator of this county. */
  const keeper = (actor: Actor): Actor => {
    if (actor.role !== 'system-admin' || actor.tenant !== app.config.tenant) throw new HttpProblem('forbidden');
    return actor;
  };
  const settle = <C extends { kind: string }>(changed: C): { id: string } => {
    if (changed.kind === 'absent') throw new HttpProblem('absent');
    if (changed.kind === 'refused') refused(refuse('law', (changed as unknown as { reason: Text }).reason));
    app.refreshWorld();
    return { id: (changed as unknown as { id: string }).id };
  };
  mount(server, app, routes.listRooms, async ({ actor }) => {
    keeper(actor);
    app.refreshWorld();
    return { rooms: (await app.world()).rooms.map(roomView) };
  });
  mount(server, app, routes.addRoom, async ({ actor, body }) =>
    settle(await saveRoom(app.database, keeper(actor), body)),
  );
  mount(server, app, routes.editRoom, async ({ actor, params, body }) =>
    settle(await saveRoom(app.database, keeper(actor), body, params.id)),
  );
  mount(server, app, routes.closeRoom, async ({ actor, params, body }) =>
    settle(await closeRoom(app.database, keeper(actor), params.id, body.closed, app.today())),
  );
}

/** The colleagues whose meetings are planned together, and oneself first. */
function peopleOf(directory: Directory, actor: Actor, today: Day): CalendarView['people'] {
  const colleagues = directory
    .people()
    .filter(p =>
      p.memberships.some(
        m =>
          m.organisationId === actor.organisationId &&
          booked.includes(m.role) &&
          m.from <= today &&
          (m.to === undefined || today <= m.to),
      ),
    );
  const others = colleagues.filter(p => p.id !== actor.userId).map(p => ({ id: p.id, name: p.name, you: false }));
  return [{ id: actor.userId, name: actor.name, you: true }, ...others];
}

const roomView = (room: Room): RoomView => ({
  id: room.id,
  organisationId: room.organisationId,
  name: room.name,
  place: room.place,
  seats: room.seats,
  online: room.online,
  ...(room.closedOn && { closedOn: room.closedOn }),
});

/** Puts a meeting into a calendar file: its kind, number and place alone. A lock screen may show it. */
export function addMeeting(
  calendar: ICalCalendar,
  event: {
    readonly id: string;
    readonly kind: 'hearing' | 'session';
    readonly on: Day;
    readonly from: number;
    readonly to: number;
    readonly place: string;
    readonly number: string | null;
  },
  language: Language,
): void {
  // Wall time in China, which has kept one offset all year since 1991.
  const instant = (minutes: number) => new Date(Date.parse(`${event.on}T00:00:00+08:00`) + minutes * 60_000);
  calendar.createEvent({
    id: event.id,
    start: instant(event.from),
    end: instant(event.to),
    summary: [bookingKinds[event.kind][language], event.number ?? ''].filter(Boolean).join(' '),
    location: event.place,
  });
}
