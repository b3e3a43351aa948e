import { createHash, randomBytes } from 'node:crypto';
import { heldTokens } from '../core/dossier/access.ts';
import type { BookingKind } from '../core/dossier/booking.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { type Refusal, refuse } from '../core/dossier/refusal.ts';
import { addDays, type Day, formatDayEn, formatDayZh } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import { text } from '../core/text.ts';
import { lockAndRead, readTaken } from './bookings.ts';
import type { Database } from './database.ts';
import { asOwner, inTransaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

/** What a person sees and keeps of calendars: meetings in a week, their own absences, and the link of their feed. */

export interface CalendarRow {
  [key: string]: unknown;
  readonly id: string;
  readonly kind: BookingKind;
  readonly proceedingId: string | null;
  readonly on: Day;
  readonly from: number;
  readonly to: number;
  readonly place: string;
  readonly open: boolean;
  readonly subjects: readonly string[];
  /** Null: the reader does not reach it, or it is an absence. */
  readonly dossier: Dossier | null;
}

const columns = `g.id, g.kind, g.proceeding_id as "proceedingId", g.on_day as "on", g.from_minute as "from", g.to_minute as "to", g.place, g.open`;

/** Everything for which one of these rooms or people is taken, with the dossier where the reader's own tokens open it. */
export async function listCalendar(
  database: Database,
  actor: Actor,
  subjects: readonly string[],
  first: Day,
  last: Day,
): Promise<CalendarRow[]> {
  const identity = { tenant: actor.tenant, user: actor.userId, reach: heldTokens(actor) };
  return inTransaction(
    database,
    identity,
    async tx =>
      (
        await tx.finish<CalendarRow>(
          `select ${columns}, s.subjects, d.state as dossier
             from booking g
             join lateral (select array_agg(b.subject order by b.subject) as subjects from booked b
                            where b.tenant_id = g.tenant_id and b.booking_id = g.id) s on s.subjects && $4::uuid[]
             left join dossier d on d.tenant_id = g.tenant_id and d.id = g.dossier_id
            where g.tenant_id = $1 and g.on_day between $2::date and $3::date
            order by g.on_day, g.from_minute, g.id limit 2000`,
          [actor.tenant, first, last, subjects],
        )
      ).rows,
    { readOnly: true },
  );
}

/** What some rooms and people are taken for, without saying for what. */
export async function takenOf(database: Database, actor: Actor, subjects: readonly string[], first: Day, last: Day) {
  const identity = { tenant: actor.tenant, user: actor.userId, reach: heldTokens(actor) };
  return inTransaction(database, identity, tx => readTaken(tx, subjects, first, last), { readOnly: true });
}

/** Days on which a person takes no meeting, each on its own; refused where one is fixed already. At most sixty at once. */
export async function saveAbsence(
  database: Database,
  actor: Actor,
  { from, to }: { from: Day; to: Day },
): Promise<Refusal | undefined> {
  const days: Day[] = [];
  for (let day = from; day <= to && days.length < 60; day = addDays(day, 1)) days.push(day);
  const identity = { tenant: actor.tenant, user: actor.userId, reach: heldTokens(actor) };
  return inTransaction(database, identity, async tx => {
    const taken = await lockAndRead(tx, [actor.userId], days, []);
    const clash = taken.find(t => days.includes(t.on));
    if (clash)
      return refuse(
        'taken',
        text(
          `${formatDayZh(clash.on)}您已经有安排，先改期`,
          `You are taken on ${formatDayEn(clash.on)}; that is moved first`,
        ),
      );
    const rows = days.map(day => ({ id: uuidv7(), day }));
    await tx.query(
      `insert into booking (tenant_id, id, kind, on_day, from_minute, to_minute, place)
       select $1, x.id, 'absence', x.day, 0, 1440, '' from jsonb_to_recordset($2::jsonb) as x (id uuid, day date)`,
      [actor.tenant, JSON.stringify(rows)],
    );
    await tx.query(
      `insert into booked (tenant_id, booking_id, subject, during)
       select $1, x.id, $3, tsrange(x.day::timestamp, x.day + interval '1 day') from jsonb_to_recordset($2::jsonb) as x (id uuid, day date)`,
      [actor.tenant, JSON.stringify(rows), actor.userId],
    );
    return undefined;
  });
}

/** Takes back one day of one's own absence; false: there is none. */
export async function removeAbsence(database: Database, actor: Actor, id: string): Promise<boolean> {
  const identity = { tenant: actor.tenant, user: actor.userId, reach: heldTokens(actor) };
  return inTransaction(database, identity, async tx => {
    const { rows } = await tx.query(
      `delete from booking g using booked b
        where g.tenant_id = $1 and g.id = $2 and g.kind = 'absence' and b.tenant_id = g.tenant_id and b.booking_id = g.id and b.subject = $3
        returning g.id`,
      [actor.tenant, id, actor.userId],
    );
    return rows.length > 0;
  });
}

const hashOf = (token: string): Buffer => createHash('sha256').update(`calendar:${token}`).digest();

/** Makes a new link for a person; the one before is worth nothing. The token is shown once and stored as a hash. */
export async function makeFeed(database: Database, actor: Actor): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await asOwner(database, tx =>
    tx.query(
      `insert into calendar_feed (tenant_id, person_id, token_hash) values ($1, $2, $3)
       on conflict (tenant_id, person_id) do update set token_hash = excluded.token_hash, made_at = now(), read_at = null`,
      [actor.tenant, actor.userId, hashOf(token)],
    ),
  );
  return token;
}

export async function revokeFeed(database: Database, actor: Actor): Promise<void> {
  await asOwner(database, tx =>
    tx.query('delete from calendar_feed where tenant_id = $1 and person_id = $2', [actor.tenant, actor.userId]),
  );
}

/** When the link of a person was made and last read. */
export async function findFeed(
  database: Database,
  actor: Actor,
): Promise<{ madeAt: string; readAt: string | null } | undefined> {
  return asOwner(
    database,
    async tx =>
      (
        await tx.query<{ madeAt: string; readAt: string | null }>(
          'select made_at as "madeAt", read_at as "readAt" from calendar_feed where tenant_id = $1 and person_id = $2',
          [actor.tenant, actor.userId],
        )
      ).rows[0],
    { readOnly: true },
  );
}

export interface FeedEvent {
  readonly id: string;
  readonly kind: 'hearing' | 'session';
  readonly on: Day;
  readonly from: number;
  readonly to: number;
  readonly place: string;
  readonly number: string | null;
}

/**
 * The meetings of the person to whom a link belongs: those for which they are taken while they work here, and those of the matters in
 * which they are a party. Number and place alone. Undefined: no such link.
 */
export async function readFeed(
  database: Database,
  tenant: number,
  token: string,
  today: Day,
): Promise<FeedEvent[] | undefined> {
  return asOwner(database, async tx => {
    const found = await tx.query<{ person_id: string }>(
      'update calendar_feed set read_at = now() where tenant_id = $1 and token_hash = $2 returning person_id',
      [tenant, hashOf(token)],
    );
    const person = found.rows[0]?.person_id;
    if (!person) return undefined;
    const { rows } = await tx.query<FeedEvent & { [key: string]: unknown }>(
      `select g.id, g.kind, g.on_day as "on", g.from_minute as "from", g.to_minute as "to", g.place, d.number
         from booking g join dossier d on d.tenant_id = g.tenant_id and d.id = g.dossier_id
        where g.tenant_id = $1 and g.on_day >= $3::date - 30
          and (exists (select from booked b where b.tenant_id = g.tenant_id and b.booking_id = g.id and b.subject = $2
                         and exists (select from membership m where m.tenant_id = $1 and m.person_id = $2
                                        and m.from_day <= $3::date and (m.to_day is null or m.to_day >= $3::date)))
            or exists (select from reach r where r.tenant_id = g.tenant_id and r.dossier_id = g.dossier_id
                         and r.token in ('worker:' || $4, 'employer:' || $4)))
        order by g.on_day, g.from_minute limit 1000`,
      [tenant, person, today, person],
    );
    return rows;
  });
}

/** Open hearings that are set on some days, for the public notice: number, time and place of each. */
export async function listOpenHearings(
  database: Database,
  tenant: number,
  first: Day,
  last: Day,
): Promise<{ number: string | null; on: Day; from: number; place: string; organisationId: string }[]> {
  return asOwner(
    database,
    async tx =>
      (
        await tx.query<{ number: string | null; on: Day; from: number; place: string; organisationId: string }>(
          `select p.value ->> 'number' as number, g.on_day as "on", g.from_minute as "from", g.place, p.value ->> 'organisationId' as "organisationId"
             from booking g
             join dossier d on d.tenant_id = g.tenant_id and d.id = g.dossier_id
             cross join lateral jsonb_array_elements(d.state -> 'proceedings') p
            where g.tenant_id = $1 and g.kind = 'hearing' and g.open and g.on_day between $2::date and $3::date
              and p.value ->> 'id' = g.proceeding_id::text
            order by g.on_day, g.from_minute, g.id limit 500`,
          [tenant, first, last],
        )
      ).rows,
    { readOnly: true },
  );
}
