import type { Day } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Room } from '../core/people/organisation.ts';
import { text } from '../core/text.ts';
import type { Database } from './database.ts';
import { logDirectory } from './directory-log.ts';
import type { Changed } from './directory-office.ts';
import { encodeText } from './json.ts';
import { asOwner } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

/** The rooms that the system administrator keeps. A room that was used is closed, never deleted. */

export type RoomInput = Omit<Room, 'id' | 'closedOn'>;

const refused = (zh: string, en: string): Changed => ({ kind: 'refused', reason: text(zh, en) });

/** Adds a room, or writes over the one with this id; it stays with its body. */
export async function saveRoom(database: Database, actor: Actor, input: RoomInput, id?: string): Promise<Changed> {
  return asOwner(database, async (tx): Promise<Changed> => {
    const { tenant } = actor;
    await tx.query('lock table room in share row exclusive mode');
    const { rows } = await tx.query<{ organisation_id: string }>(
      'select organisation_id, name_zh as zh, name_en as en, place, seats, online from room where tenant_id = $1 and id = $2',
      [tenant, id ?? null],
    );
    const before = rows[0];
    if (id !== undefined && !before) return { kind: 'absent' };
    if (before && before.organisation_id !== input.organisationId)
      return refused('房间不能换单位；停用这个，另外新增一个', 'A room stays with its body; close it and add another');
    const body = await tx.query<{ kind: string; closed_on: Day | null }>(
      'select kind, closed_on from organisation where tenant_id = $1 and id = $2',
      [tenant, input.organisationId],
    );
    if (!body.rows[0]) return { kind: 'absent' };
    if (body.rows[0].closed_on) return refused('这个单位已经停办', 'This body is closed');
    const same = await tx.query(
      'select 1 from room where tenant_id = $1 and organisation_id = $2 and name_zh = $3 and id is distinct from $4 and closed_on is null',
      [tenant, input.organisationId, encodeText(input.name.zh), id ?? null],
    );
    if (same.rows.length > 0)
      return refused(`已经有一个叫“${input.name.zh}”的房间`, `There is a room called “${input.name.zh}” already`);
    const own = id ?? uuidv7();
    await tx.query(
      `insert into room (tenant_id, id, organisation_id, name_zh, name_en, place, seats, online) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (tenant_id, id) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, place = excluded.place,
         seats = excluded.seats, online = excluded.online`,
      [
        tenant,
        own,
        input.organisationId,
        encodeText(input.name.zh),
        encodeText(input.name.en),
        encodeText(input.place),
        input.seats,
        input.online,
      ],
    );
    await logDirectory(tx, actor, {
      act: before ? 'room-edited' : 'room-added',
      subject: input.name.zh,
      ...(before && { before }),
      after: input,
    });
    return { kind: 'done', id: own };
  });
}

/** Closes a room in which nothing is booked ahead, or opens it again. */
export async function closeRoom(
  database: Database,
  actor: Actor,
  id: string,
  closed: boolean,
  today: Day,
): Promise<Changed> {
  return asOwner(database, async (tx): Promise<Changed> => {
    const { tenant } = actor;
    const { rows } = await tx.query<{ zh: string; closed_on: Day | null }>(
      'select name_zh as zh, closed_on from room where tenant_id = $1 and id = $2 for update',
      [tenant, id],
    );
    const before = rows[0];
    if (!before) return { kind: 'absent' };
    if (closed === (before.closed_on !== null)) return { kind: 'done', id };
    if (closed) {
      const ahead = await tx.query<{ on_day: Day }>(
        'select on_day from booking where tenant_id = $1 and room_id = $2 and on_day >= $3::date order by on_day desc limit 1',
        [tenant, id, today],
      );
      if (ahead.rows[0])
        return refused(
          `这里还有约好的开庭或者调解，最后一次是${ahead.rows[0].on_day}。先改期`,
          `Meetings are fixed here, the last on ${ahead.rows[0].on_day}. They are moved first`,
        );
    }
    await tx.query('update room set closed_on = $3 where tenant_id = $1 and id = $2', [
      tenant,
      id,
      closed ? today : null,
    ]);
    await logDirectory(tx, actor, { act: closed ? 'room-closed' : 'room-reopened', subject: before.zh });
    return { kind: 'done', id };
  });
}
