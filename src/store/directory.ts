import type { Day } from '../core/law/day.ts';
import type {
  BodyKind,
  Directory,
  Membership,
  Organisation,
  OrganisationKind,
  Person,
  Room,
} from '../core/people/organisation.ts';
import type { Role } from '../core/people/role.ts';
import type { RosterEntry } from '../core/people/roster.ts';
import type { Database } from './database.ts';
import { readRoster } from './roster.ts';
import { asOwner } from './transaction.ts';

export interface Place {
  readonly code: number;
  readonly name: { readonly zh: string; readonly en: string };
  readonly kind: 'street' | 'town';
}

/** What a deployment says of itself. */
export interface TenantSettings {
  readonly name: { readonly zh: string; readonly en: string };
  readonly county: { readonly zh: string; readonly en: string };
  readonly short: string;
  readonly demo: boolean;
  readonly demoComplete?: boolean;
  readonly contacts: readonly {
    key: string;
    label: { zh: string; en: string };
    number: string;
    hours?: string;
    place?: string;
  }[];
}

export interface TenantWorld {
  readonly tenant: number;
  readonly settings: TenantSettings;
  readonly places: readonly Place[];
  /** Also those that are closed. */
  readonly organisations: readonly Organisation[];
  /** Also those that are closed. */
  readonly rooms: readonly Room[];
  readonly directory: Directory;
}

/** Everything about people and bodies of a tenant, read in one go; small, and read far more often than changed. */
export async function readTenant(database: Database, tenant: number): Promise<TenantWorld | undefined> {
  return asOwner(
    database,
    async tx => {
      const settings = await tx.query<{ settings: TenantSettings; version: number }>(
        'select t.settings, coalesce(v.version, 0) as version from tenant t left join directory_version v using (tenant_id) where t.tenant_id = $1',
        [tenant],
      );
      const own = settings.rows[0];
      if (!own) return undefined;
      const places = await tx.query<{ code: number; name_zh: string; name_en: string; kind: Place['kind'] }>(
        'select code, name_zh, name_en, kind from place where tenant_id = $1 order by code',
        [tenant],
      );
      const organisations = await tx.query<OrganisationRow>(
        'select * from organisation where tenant_id = $1 order by id',
        [tenant],
      );
      const rooms = await tx.query<RoomRow>('select * from room where tenant_id = $1 order by name_zh, id', [tenant]);
      const people = await tx.query<PersonRow>(
        `select p.id, p.name, p.phone, p.relations, p.specialities,
              jsonb_agg(jsonb_build_object('organisationId', m.organisation_id, 'role', m.role, 'from', m.from_day, 'to', m.to_day, 'places', m.places)) as memberships
         from person p join membership m on m.person_id = p.id where m.tenant_id = $1 group by p.id`,
        [tenant],
      );
      // Open matters with each body and person: the open part of each work queue, not the whole of what was ever done.
      const load = await tx.query<{ token: string; open: number }>(
        `select token, count(*) as open from reach where tenant_id = $1 and open and procedure in ('mediation', 'invited-mediation', 'arbitration')
          and token = any ($2) group by token`,
        [tenant, loadTokens(organisations.rows, people.rows)],
      );
      // The head of each person's list, newest first: one step into the index for each.
      const turns = await tx.query<{ id: string; day: Day }>(
        `select split_part(t.token, ':', 2) as id, max(r.opened_on) as day from unnest($2::text[]) as t (token), lateral (
           select opened_on from reach where tenant_id = $1 and token = t.token order by opened_on desc limit 1) r group by 1`,
        [tenant, personTokens(people.rows)],
      );
      return {
        tenant,
        settings: own.settings,
        places: places.rows.map(r => ({ code: r.code, name: { zh: r.name_zh, en: r.name_en }, kind: r.kind })),
        organisations: organisations.rows.map(organisationOf),
        rooms: rooms.rows.map(roomOf),
        directory: directoryOf(
          own.version,
          organisations.rows.map(organisationOf),
          people.rows.map(personOf),
          loadOf(load.rows),
          rooms.rows.map(roomOf),
          new Map(turns.rows.map(r => [r.id, r.day])),
          await readRoster(tx, tenant),
        ),
      };
    },
    { readOnly: true },
  );
}

/** Tokens under which the matters of a body or a person stand. */
const loadTokens = (organisations: readonly OrganisationRow[], people: readonly PersonRow[]): string[] => [
  ...organisations.flatMap(o =>
    o.kind === 'mediation' ? [`mediation-head:${o.id}`] : o.kind === 'institute' ? [`institute-clerk:${o.id}`] : [],
  ),
  ...personTokens(people),
];

const roomOf = (r: RoomRow): Room => ({
  id: r.id,
  organisationId: r.organisation_id,
  name: { zh: r.name_zh, en: r.name_en },
  place: r.place,
  seats: r.seats,
  online: r.online,
  ...(r.closed_on && { closedOn: r.closed_on }),
});

interface RoomRow {
  [key: string]: unknown;
  id: string;
  organisation_id: string;
  name_zh: string;
  name_en: string;
  place: string;
  seats: number;
  online: boolean;
  closed_on: string | null;
}

/** Tokens by which matters stand with a person: of the roles in which matters are given to somebody. */
const personTokens = (people: readonly PersonRow[]): string[] =>
  people.flatMap(p => [...new Set(p.memberships.map(m => m.role))].filter(isGiven).map(role => `${role}:${p.id}`));
const isGiven = (role: Role): boolean =>
  role === 'mediator' || role === 'invited-mediator' || role === 'arbitrator' || role === 'institute-clerk';

/** Open matters of each body and person; whoever has two roles carries both. */
function loadOf(rows: readonly { readonly token: string; readonly open: number }[]): Map<string, number> {
  const load = new Map<string, number>();
  for (const { token, open } of rows) {
    const id = token.slice(token.indexOf(':') + 1);
    load.set(id, (load.get(id) ?? 0) + Number(open));
  }
  return load;
}

interface OrganisationRow {
  [key: string]: unknown;
  id: string;
  kind: OrganisationKind;
  body_kind: BodyKind | null;
  name_zh: string;
  name_en: string;
  short: string;
  places: number[];
  trades: string[];
  capacity: number;
  address: string | null;
  phone: string | null;
  hours: string | null;
  closed_on: string | null;
}

interface PersonRow {
  [key: string]: unknown;
  id: string;
  name: string;
  phone: string | null;
  relations: string[];
  specialities: string[];
  memberships: { organisationId: string; role: Role; from: string; to: string | null; places: number[] }[];
}

const organisationOf = (r: OrganisationRow): Organisation => ({
  id: r.id,
  kind: r.kind,
  ...(r.body_kind && { bodyKind: r.body_kind }),
  name: { zh: r.name_zh, en: r.name_en },
  short: r.short,
  places: r.places,
  trades: r.trades,
  capacity: r.capacity,
  ...(r.address && { address: r.address }),
  ...(r.phone && { phone: r.phone }),
  ...(r.hours && { hours: r.hours }),
  ...(r.closed_on && { closedOn: r.closed_on }),
});

const personOf = (r: PersonRow): Person => ({
  id: r.id,
  name: r.name,
  ...(r.phone && { phone: r.phone }),
  relations: r.relations,
  ...(r.specialities.length > 0 && { specialities: r.specialities }),
  memberships: r.memberships.map(
    (m): Membership => ({
      organisationId: m.organisationId,
      role: m.role,
      from: m.from,
      ...(m.to && { to: m.to }),
      ...(m.places.length > 0 && { places: m.places }),
    }),
  ),
});

/** A directory over lists in memory. */
export function directoryOf(
  version: number,
  organisations: readonly Organisation[],
  people: readonly Person[],
  load: ReadonlyMap<string, number>,
  rooms: readonly Room[] = [],
  turns: ReadonlyMap<string, Day> = new Map(),
  roster: readonly RosterEntry[] = [],
): Directory {
  const byId = new Map(organisations.map(o => [o.id, o]));
  const byKind = groupByKind(organisations.filter(o => o.closedOn === undefined));
  const roomById = new Map(rooms.map(r => [r.id, r]));
  const persons = new Map(people.map(p => [p.id, p]));
  return {
    version,
    organisation: id => byId.get(id),
    person: id => persons.get(id),
    room: id => roomById.get(id),
    rooms: id => rooms.filter(r => r.organisationId === id && r.closedOn === undefined),
    organisations: kind => byKind.get(kind) ?? [],
    load: id => load.get(id) ?? 0,
    lastTurn: id => turns.get(id),
    people: () => people,
    roster: () => roster,
  };
}

function groupByKind(organisations: readonly Organisation[]): Map<OrganisationKind, Organisation[]> {
  const groups = new Map<OrganisationKind, Organisation[]>();
  for (const o of organisations) groups.set(o.kind, [...(groups.get(o.kind) ?? []), o]);
  return groups;
}
