import type { FieldProblem } from '../core/dossier/refusal.ts';
import type { Day } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Organisation } from '../core/people/organisation.ts';
import type { ListedPlace } from '../core/people/place-list.ts';
import { type Text, text } from '../core/text.ts';
import type { Database } from './database.ts';
import { logDirectory } from './directory-log.ts';
import { encodeJson, encodeText } from './json.ts';
import { changedSince } from './seen.ts';
import { asOwner, type Transaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

/** What the system administrator of a county changes: bodies and places. Nothing that a case names is ever deleted. */

export type Changed =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'refused'; readonly reason: Text }
  /** Somebody else changed it since the form was opened. */
  | { readonly kind: 'changed'; readonly fields: readonly FieldProblem[] }
  | { readonly kind: 'absent' };

const refused = (zh: string, en: string): Changed => ({ kind: 'refused', reason: text(zh, en) });

export type OrganisationInput = Omit<Organisation, 'id' | 'closedOn'>;

const columns = `id, kind, body_kind as "bodyKind", name_zh as zh, name_en as en, short, places, trades, capacity, address, phone, hours, closed_on as "closedOn"`;

const find = async (tx: Transaction, tenant: number, id: string) =>
  (
    await tx.query<{ id: string; zh: string; en: string; kind: string; closedOn: Day | null }>(
      `select ${columns} from organisation where tenant_id = $1 and id = $2 for update`,
      [tenant, id],
    )
  ).rows[0];

/** Adds a body, or writes over the one with this id; its kind stays what it was, since roles and cases hang on it. */
export async function saveOrganisation(
  database: Database,
  actor: Actor,
  input: OrganisationInput,
  id?: string,
  seen?: object,
): Promise<Changed> {
  return asOwner(database, async (tx): Promise<Changed> => {
    const { tenant } = actor;
    // One at a time: two that add the same name would not see each other.
    await tx.query('lock table organisation in share row exclusive mode');
    const before = id === undefined ? undefined : await find(tx, tenant, id);
    if (id !== undefined && !before) return { kind: 'absent' };
    if (before && seen) {
      const { id: _, closedOn: __, zh, en, ...rest } = before;
      const { id: ___, people: ____, open: _____, closedOn: ______, ...shown } = seen as Record<string, unknown>;
      const fields = changedSince(shown, { ...rest, name: { zh, en } });
      if (fields.length > 0) return { kind: 'changed', fields };
    }
    if (before && before.kind !== input.kind)
      return refused(
        '单位的种类不能改；停办这个，另外新增一个',
        'The kind of a body stays; close this one and add another',
      );
    const same = await tx.query(
      'select 1 from organisation where tenant_id = $1 and name_zh = $2 and id is distinct from $3 and closed_on is null',
      [tenant, encodeText(input.name.zh), id ?? null],
    );
    if (same.rows.length > 0)
      return refused(`已经有一个叫“${input.name.zh}”的单位`, `There is a body called “${input.name.zh}” already`);
    // It stands in numbers: two bodies with one short name would print the same number.
    const short = await tx.query<{ zh: string }>(
      `select name_zh as zh from organisation where tenant_id = $1 and short = $2 and kind = $3 and kind = 'mediation' and id is distinct from $4`,
      [tenant, encodeText(input.short), input.kind, id ?? null],
    );
    if (short.rows[0])
      return refused(
        `简称“${input.short}”已经是${short.rows[0].zh}的，编号会重复`,
        `The short name “${input.short}” is ${short.rows[0].zh}’s already; numbers would be the same`,
      );
    const unknown = await tx.query<{ code: number }>(
      'select w.code from unnest($2::int[]) as w (code) where not exists (select from place p where p.tenant_id = $1 and p.code = w.code) limit 1',
      [tenant, input.places],
    );
    if (unknown.rows[0])
      return refused(`镇街${unknown.rows[0].code}不在名单里`, `The place ${unknown.rows[0].code} is not in the list`);
    const own = id ?? uuidv7();
    await tx.query(
      `insert into organisation (tenant_id, id, kind, body_kind, name_zh, name_en, short, places, trades, capacity, address, phone, hours)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       on conflict (tenant_id, id) do update set body_kind = excluded.body_kind, name_zh = excluded.name_zh, name_en = excluded.name_en,
         short = excluded.short, places = excluded.places, trades = excluded.trades, capacity = excluded.capacity,
         address = excluded.address, phone = excluded.phone, hours = excluded.hours`,
      [
        tenant,
        own,
        input.kind,
        input.bodyKind ?? null,
        encodeText(input.name.zh),
        encodeText(input.name.en),
        encodeText(input.short),
        input.places,
        input.trades,
        input.capacity,
        input.address === undefined ? null : encodeText(input.address),
        input.phone === undefined ? null : encodeText(input.phone),
        input.hours === undefined ? null : encodeText(input.hours),
      ],
    );
    await logDirectory(tx, actor, {
      act: before ? 'organisation-edited' : 'organisation-added',
      subject: input.name.zh,
      ...(before && { before }),
      after: input,
    });
    return { kind: 'done', id: own };
  });
}

/** Closes a body with which nothing is open and where nobody works any more, or opens it again. */
export async function closeOrganisation(
  database: Database,
  actor: Actor,
  id: string,
  closed: boolean,
  today: Day,
): Promise<Changed> {
  return asOwner(database, async (tx): Promise<Changed> => {
    const { tenant } = actor;
    const before = await find(tx, tenant, id);
    if (!before) return { kind: 'absent' };
    if (closed === (before.closedOn !== null)) return { kind: 'done', id };
    if (closed) {
      if (before.kind === 'operator')
        return refused('平台运行单位不能停办', 'The body that runs the platform cannot be closed');
      const people = await tx.query(
        'select 1 from membership where tenant_id = $1 and organisation_id = $2 and (to_day is null or to_day >= $3::date) limit 1',
        [tenant, id, today],
      );
      if (people.rows.length > 0)
        return refused(
          '还有人在这里任职，先请安全管理员结束他们的任职',
          'People still work here; the security administrator ends their memberships first',
        );
      const open = await tx.query(
        `select 1 from reach where tenant_id = $1 and open and token like '%:' || $2 limit 1`,
        [tenant, id],
      );
      if (open.rows.length > 0)
        return refused(
          '还有在办的案件，先转给别的组织或者办结',
          'Matters are still open here; pass them on or conclude them first',
        );
    }
    await tx.query('update organisation set closed_on = $3 where tenant_id = $1 and id = $2', [
      tenant,
      id,
      closed ? today : null,
    ]);
    await logDirectory(tx, actor, {
      act: closed ? 'organisation-closed' : 'organisation-reopened',
      subject: before.zh,
    });
    return { kind: 'done', id };
  });
}

const write = (tx: Transaction, tenant: number, places: readonly ListedPlace[]) =>
  tx.query(
    `insert into place (tenant_id, code, name_zh, name_en, kind)
     select $1, x.* from jsonb_to_recordset($2::jsonb) as x (code int, name_zh text, name_en text, kind text)
     on conflict (tenant_id, code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, kind = excluded.kind`,
    [tenant, encodeJson(places.map(p => ({ code: p.code, name_zh: p.name.zh, name_en: p.name.en, kind: p.kind })))],
  );

/** Adds places, or writes over those with the same code; others stay. */
export async function savePlaces(
  database: Database,
  actor: Actor,
  places: readonly ListedPlace[],
  imported: boolean,
): Promise<void> {
  await asOwner(database, async tx => {
    const { rows } = await tx.query(
      'select code, name_zh as zh, name_en as en, kind from place where tenant_id = $1 and code = any ($2)',
      [actor.tenant, places.map(p => p.code)],
    );
    await write(tx, actor.tenant, places);
    await logDirectory(tx, actor, {
      act: imported ? 'places-imported' : 'place-saved',
      subject: places
        .map(p => p.name.zh)
        .join('、')
        .slice(0, 200),
      ...(rows.length > 0 && { before: rows }),
      after: places,
    });
  });
}

/** Takes a place off the list that nothing names: no body, nobody’s work and no dossier. */
export async function removePlace(database: Database, actor: Actor, code: number): Promise<Changed> {
  return asOwner(database, async (tx): Promise<Changed> => {
    const { tenant } = actor;
    const { rows } = await tx.query<{ zh: string; used: boolean }>(
      `select name_zh as zh,
              exists (select from organisation o where o.tenant_id = p.tenant_id and p.code = any (o.places))
              or exists (select from membership m where m.tenant_id = p.tenant_id and p.code = any (m.places))
              or exists (select from dossier d where d.tenant_id = p.tenant_id and d.place = p.code) as used
         from place p where tenant_id = $1 and code = $2 for update`,
      [tenant, code],
    );
    const found = rows[0];
    if (!found) return { kind: 'absent' };
    if (found.used)
      return refused(
        '有单位、人员或案件在这个镇街，不能删除；名称可以改',
        'Bodies, people or matters belong to this place; it can be renamed, not removed',
      );
    await tx.query('delete from place where tenant_id = $1 and code = $2', [tenant, code]);
    await logDirectory(tx, actor, { act: 'place-removed', subject: found.zh });
    return { kind: 'done', id: String(code) };
  });
}
