import { type Booking, clockTime, overlaps, type Taken } from '../core/dossier/booking.ts';
import type { Change } from '../core/dossier/change.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { freeSlots } from '../core/dossier/free-slots.ts';
import { type Refusal, refuse } from '../core/dossier/refusal.ts';
import { addDays, type Day, formatDayEn, formatDayZh } from '../core/law/day.ts';
import { roomPlace } from '../core/people/organisation.ts';
import type { Role } from '../core/people/role.ts';
import type { Facts } from '../core/procedures/procedure.ts';
import { text } from '../core/text.ts';
import type { BookingRow } from './entry.ts';
import { encodeJson } from './json.ts';
import type { Transaction } from './transaction.ts';

type World = Pick<Facts, 'calendar' | 'directory'>;

/** Who moves with a proceeding: when somebody else takes it over, its meetings to come are theirs. */
const sitting: readonly Role[] = ['arbitrator', 'mediator', 'invited-mediator', 'institute-clerk'];

/** How far ahead other times are looked for, in days. */
const horizon = 30;

/**
 * Holds the rooms and people that a change takes until the transaction ends, or says what is taken and when it would be free. The
 * constraint `booked_once` stands behind it. Subjects are locked in one order, so that two steps never wait for each other.
 */
export async function holdBookings(
  tx: Transaction,
  world: World,
  { before, change, today }: { before: Dossier; change: Change; today: Day },
): Promise<Refusal | undefined> {
  const wanted = change.bookings.filter(b => !b.released);
  const moved = await movedBookings(tx, before, change, today);
  if (wanted.length === 0 && moved.length === 0) return undefined;
  const all = [...wanted.map(b => ({ ...b, subjects: subjectsOf(b) })), ...moved];
  const taken = await lockAndRead(
    tx,
    all.flatMap(b => b.subjects),
    all.map(b => b.on),
    [...all.map(b => b.id), ...change.bookings.map(b => b.id)],
  );
  for (const booking of all) {
    const clash = taken.find(t => booking.subjects.includes(t.subject) && overlaps(t, booking));
    if (clash)
      return clashRefusal(
        world,
        clash,
        wanted.find(b => b.id === booking.id),
        taken,
      );
  }
  for (const { id, subjects, on, from, to } of moved)
    await tx.query(
      `insert into booked (tenant_id, booking_id, subject, during) select $1, $2, s, $4::tsrange from unnest($3::uuid[]) s
       on conflict (tenant_id, booking_id, subject) do nothing`,
      [before.tenant, id, subjects, duringOf({ on_day: on, from_minute: from, to_minute: to })],
    );
  return undefined;
}

const subjectsOf = (b: Booking): string[] => [...(b.roomId ? [b.roomId] : []), ...b.people];

interface Moved extends Omit<Taken, 'subject'> {
  readonly id: string;
  /** Who is taken anew. */
  readonly subjects: readonly string[];
}

/** Meetings to come of a proceeding that somebody else takes over: whoever leaves is free, whoever comes is taken. */
async function movedBookings(tx: Transaction, before: Dossier, change: Change, today: Day): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (const { id, assigned } of change.proceedings) {
    if (!assigned) continue;
    const old = (before.proceedings.find(p => p.id === id)?.assigned ?? []).map(a => a.userId);
    const now = assigned.filter(a => sitting.includes(a.role)).map(a => a.userId);
    const gone = old.filter(one => !now.includes(one));
    const come = now.filter(one => !old.includes(one));
    if (gone.length === 0 && come.length === 0) continue;
    const { rows } = await tx.query<BookedRow>(
      `select id, on_day, from_minute, to_minute from booking
        where tenant_id = $1 and dossier_id = $2 and proceeding_id = $3 and on_day >= $4::date`,
      [before.tenant, before.id, id, today],
    );
    const ids = rows.map(r => r.id);
    if (ids.length === 0) continue;
    await tx.query(
      'delete from booked where tenant_id = $1 and booking_id = any ($2::uuid[]) and subject = any ($3::uuid[])',
      [before.tenant, ids, gone],
    );
    if (come.length > 0)
      moved.push(
        ...rows
          .filter(r => !change.bookings.some(b => b.id === r.id))
          .map(r => ({ id: r.id, subjects: come, on: r.on_day, from: r.from_minute, to: r.to_minute })),
      );
  }
  return moved;
}

interface BookedRow {
  [key: string]: unknown;
  id: string;
  on_day: Day;
  from_minute: number;
  to_minute: number;
}

/** What these are taken for on these days and a while after, once nobody else can take them. */
export async function lockAndRead(
  tx: Transaction,
  subjects: readonly string[],
  days: readonly Day[],
  except: readonly string[],
): Promise<Taken[]> {
  await tx.query(
    `select pg_advisory_xact_lock(key) from (
       select distinct hashtextextended('booked:' || s, 0) as key from unnest($1::text[]) s order by 1 offset 0) k`,
    [subjects],
  );
  const first = [...days].sort()[0]!;
  return readTaken(tx, subjects, first, addDays([...days].sort().at(-1)!, horizon), except);
}

/** What some rooms and people are taken for, whoever took them. */
export async function readTaken(
  tx: Transaction,
  subjects: readonly string[],
  first: Day,
  last: Day,
  except: readonly string[] = [],
): Promise<Taken[]> {
  const { rows } = await tx.query<BookedRow & { subject: string }>(
    `select b.subject, g.on_day, g.from_minute, g.to_minute
       from booked b join booking g on g.tenant_id = b.tenant_id and g.id = b.booking_id
      where b.subject = any ($1::uuid[]) and g.on_day between $2::date and $3::date and not b.booking_id = any ($4::uuid[])`,
    [[...new Set(subjects)], first, last, except],
  );
  return rows.map(r => ({ subject: r.subject, on: r.on_day, from: r.from_minute, to: r.to_minute }));
}

/** Names the room or the person, never what they are taken for. */
function clashRefusal(
  { calendar, directory }: World,
  clash: Taken,
  wanted: Booking | undefined,
  taken: readonly Taken[],
): Refusal {
  const room = directory.room(clash.subject);
  const person = directory.person(clash.subject)?.name ?? '';
  const who = room ? roomPlace(room) : text(person, person);
  const when = { zh: `${formatDayZh(clash.on)}${span(clash)}`, en: `${formatDayEn(clash.on)}, ${span(clash)}` };
  const free = wanted
    ? freeSlots({
        calendar,
        first: wanted.on,
        last: addDays(wanted.on, horizon),
        minutes: wanted.to - wanted.from,
        rooms: wanted.roomId ? [wanted.roomId] : [],
        people: wanted.people,
        taken,
        atMost: 3,
      })
    : [];
  const zh = free.map(s => `${formatDayZh(s.on)}${clockTime(s.from)}`).join('、');
  const en = free.map(s => `${formatDayEn(s.on)}, ${clockTime(s.from)}`).join('; ');
  return refuse(
    'taken',
    text(
      `${who.zh}在${when.zh}已经占用。${zh ? `可以选：${zh}` : wanted ? '换一个时间或者庭室' : '先改期，或者另选一个人'}`,
      `${who.en} is taken on ${when.en}. ${en ? `Free: ${en}` : wanted ? 'Choose another time or room' : 'Move the meeting first, or choose somebody else'}`,
    ),
  );
}

const span = ({ from, to }: Pick<Taken, 'from' | 'to'>): string => `${clockTime(from)}—${clockTime(to)}`;

const instant = (day: unknown, minutes: unknown): string =>
  Number(minutes) >= 24 * 60 ? `${addDays(String(day), 1)} 00:00` : `${String(day)} ${clockTime(Number(minutes))}`;

/** The stretch of wall time of a booking, as PostgreSQL reads a range. */
export const duringOf = (row: { readonly [column: string]: unknown }): string =>
  `[${instant(row.on_day, row.from_minute)},${instant(row.on_day, row.to_minute)})`;

/** Writes what was held; a proceeding that is over gives back what lies ahead. Asks nothing where nothing changes. */
export async function writeBookings(
  tx: Transaction,
  tenant: number,
  dossierId: string,
  rows: readonly BookingRow[],
  proceedings: Change['proceedings'],
): Promise<void> {
  for (const { id, closedOn } of proceedings)
    if (closedOn)
      await tx.query(
        'delete from booking where tenant_id = $1 and dossier_id = $2 and proceeding_id = $3 and on_day > $4::date',
        [tenant, dossierId, id, closedOn],
      );
  if (rows.length === 0) return;
  await tx.query('delete from booking where tenant_id = $1 and id = any ($2::uuid[])', [tenant, rows.map(r => r.id)]);
  const kept = rows.filter(r => !r.gone).map(r => ({ ...r, during: duringOf(r) }));
  if (kept.length === 0) return;
  await tx.query(
    `with r as (select * from jsonb_to_recordset($3::jsonb) as x (id uuid, kind text, proceeding_id uuid, on_day date,
            from_minute int, to_minute int, room_id uuid, place text, open boolean)),
     put as (insert into booking (tenant_id, dossier_id, id, kind, proceeding_id, on_day, from_minute, to_minute, room_id, place, open)
             select $1, $2, r.* from r)
     select`,
    [tenant, dossierId, encodeJson(kept)],
  );
  await tx.query(
    `insert into booked (tenant_id, booking_id, subject, during)
     select $1, x.id, s, x.during from jsonb_to_recordset($2::jsonb) as x (id uuid, during tsrange, subjects uuid[]), unnest(x.subjects) s`,
    [tenant, encodeJson(kept)],
  );
}
