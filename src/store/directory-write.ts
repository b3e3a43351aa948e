import type { Day } from '../core/law/day.ts';
import type { Organisation, Room } from '../core/people/organisation.ts';
import type { Role } from '../core/people/role.ts';
import type { RosterEntry } from '../core/people/roster.ts';
import type { Database } from './database.ts';
import type { Place, TenantSettings } from './directory.ts';
import { encodeJson } from './json.ts';
import { writeRoster } from './roster.ts';
import { asOwner, type Transaction } from './transaction.ts';

export interface MembershipRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly from: Day;
  readonly places?: readonly number[];
}

export interface PersonRecord {
  readonly id: string;
  readonly kind: 'staff' | 'citizen';
  readonly name: string;
  readonly phone?: string;
  readonly relations?: readonly string[];
  readonly memberships: readonly MembershipRecord[];
  readonly credential?: { readonly login: string; readonly passwordHash: string };
}

export interface DirectoryRecord {
  readonly tenant: number;
  readonly settings: TenantSettings;
  readonly places: readonly Place[];
  readonly organisations: readonly Organisation[];
  readonly people: readonly PersonRecord[];
  readonly rooms?: readonly Room[];
  readonly roster?: readonly RosterEntry[];
}

/**
 * Writes who works here and where, as the owner of the tables, in one transaction. What is there already under the same
 * id is replaced; nothing is taken away. The directory's version rises by one.
 */
export async function writeDirectory(database: Database, directory: DirectoryRecord): Promise<void> {
  const { tenant, settings, places, organisations, people, rooms = [], roster = [] } = directory;
  const rowsOf = {
    places: encodeJson(places.map(p => ({ code: p.code, name_zh: p.name.zh, name_en: p.name.en, kind: p.kind }))),
    organisations: encodeJson(
      organisations.map(({ name, bodyKind, ...o }) => ({
        ...o,
        body_kind: bodyKind,
        name_zh: name.zh,
        name_en: name.en,
      })),
    ),
    rooms: encodeJson(
      rooms.map(({ organisationId, name, closedOn: _, ...r }) => ({
        ...r,
        organisation_id: organisationId,
        name_zh: name.zh,
        name_en: name.en,
      })),
    ),
    people: encodeJson(
      people.map(({ id, kind, name, phone, relations }) => ({ id, kind, name, phone, relations: relations ?? [] })),
    ),
    memberships: encodeJson(
      people.flatMap(p =>
        p.memberships.map(m => ({
          id: m.id,
          person_id: p.id,
          organisation_id: m.organisationId,
          role: m.role,
          from_day: m.from,
          places: m.places ?? [],
        })),
      ),
    ),
    credentials: encodeJson(
      people.flatMap(p =>
        p.credential ? [{ person_id: p.id, login: p.credential.login, password_hash: p.credential.passwordHash }] : [],
      ),
    ),
  };
  await asOwner(database, async tx => {
    await tx.query(
      `insert into tenant (tenant_id, settings) values ($1, $2)
       on conflict (tenant_id) do update set settings = excluded.settings`,
      [tenant, encodeJson(settings)],
    );
    await tx.query(
      `insert into place (tenant_id, code, name_zh, name_en, kind)
       select $1, x.* from jsonb_to_recordset($2::jsonb) as x (code int, name_zh text, name_en text, kind text)
       on conflict (tenant_id, code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, kind = excluded.kind`,
      [tenant, rowsOf.places],
    );
    await tx.query(
      `insert into organisation (tenant_id, id, kind, body_kind, name_zh, name_en, short, places, trades, capacity, address, phone, hours)
       select $1, x.* from jsonb_to_recordset($2::jsonb)
         as x (id uuid, kind text, body_kind text, name_zh text, name_en text, short text, places int[], trades text[], capacity int, address text, phone text, hours text)
       on conflict (tenant_id, id) do update set kind = excluded.kind, body_kind = excluded.body_kind, name_zh = excluded.name_zh,
         name_en = excluded.name_en, short = excluded.short, places = excluded.places, trades = excluded.trades, capacity = excluded.capacity,
         address = excluded.address, phone = excluded.phone, hours = excluded.hours`,
      [tenant, rowsOf.organisations],
    );
    await tx.query(
      `insert into room (tenant_id, id, organisation_id, name_zh, name_en, place, seats, online)
       select $1, x.* from jsonb_to_recordset($2::jsonb)
         as x (id uuid, organisation_id uuid, name_zh text, name_en text, place text, seats int, online boolean)
       on conflict (tenant_id, id) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, place = excluded.place,
         seats = excluded.seats, online = excluded.online`,
      [tenant, rowsOf.rooms],
    );
    await tx.query(
      `insert into person (id, kind, name, phone, relations)
       select x.* from jsonb_to_recordset($1::jsonb) as x (id uuid, kind text, name text, phone text, relations text[])
       on conflict (id) do update set kind = excluded.kind, name = excluded.name, phone = excluded.phone, relations = excluded.relations`,
      [rowsOf.people],
    );
    await tx.query(
      `insert into membership (tenant_id, id, person_id, organisation_id, role, from_day, places)
       select $1, x.* from jsonb_to_recordset($2::jsonb)
         as x (id uuid, person_id uuid, organisation_id uuid, role text, from_day date, places int[])
       on conflict (tenant_id, id) do update set person_id = excluded.person_id, organisation_id = excluded.organisation_id,
         role = excluded.role, from_day = excluded.from_day, places = excluded.places`,
      [tenant, rowsOf.memberships],
    );
    await tx.query(
      `insert into credential (person_id, login, password_hash)
       select x.* from jsonb_to_recordset($1::jsonb) as x (person_id uuid, login text, password_hash text)
       on conflict (person_id) do update set login = excluded.login, password_hash = excluded.password_hash`,
      [rowsOf.credentials],
    );
    await writeRoster(tx, tenant, roster);
    await raiseDirectoryVersion(tx, tenant);
  });
}

/** Tells every cache of the directory that it is out of date. */
export const raiseDirectoryVersion = (tx: Transaction, tenant: number) =>
  tx.query(
    `insert into directory_version as v (tenant_id) values ($1)
     on conflict (tenant_id) do update set version = v.version + 1`,
    [tenant],
  );
