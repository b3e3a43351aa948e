import type { Day } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import { isAdministrator, membershipProblem, type NewMembership } from '../core/people/membership.ts';
import type { Organisation } from '../core/people/organisation.ts';
import { administrators, type Role } from '../core/people/role.ts';
import { type Text, text } from '../core/text.ts';
import { forgetFailures, hashPassword } from './accounts.ts';
import { readableCode } from './codes.ts';
import type { Database } from './database.ts';
import { logDirectory } from './directory-log.ts';
import type { Changed } from './directory-office.ts';
import { encodeText } from './json.ts';
import { changedSince } from './seen.ts';
import { asOwner, type Transaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

/** What the security administrator of a county changes: accounts and memberships. Administrators are out of its hands. */

export interface StaffMembership {
  readonly id: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly from: Day;
  readonly to?: Day;
  readonly places: readonly number[];
}

export interface StaffRecord {
  readonly id: string;
  readonly name: string;
  readonly phone?: string;
  readonly relations: readonly string[];
  readonly specialities: readonly string[];
  readonly login?: string;
  /** Has a password that was handed over and not yet replaced by one of their own. */
  readonly first: boolean;
  readonly memberships: readonly StaffMembership[];
}

/** Everybody who works or worked in a county, with all memberships there. */
export async function listStaff(database: Database, tenant: number, id?: string): Promise<StaffRecord[]> {
  const { rows } = await asOwner(database, tx => tx.query<StaffRow>(staffText, [tenant, id ?? null]), {
    readOnly: true,
  });
  return rows.map(staffOf);
}

interface StaffRow {
  [key: string]: unknown;
  id: string;
  name: string;
  phone: string | null;
  relations: string[];
  specialities: string[];
  login: string | null;
  first: boolean | null;
  memberships: { id: string; organisationId: string; role: Role; from: Day; to: Day | null; places: number[] }[];
}

const staffText = `
  select p.id, p.name, p.phone, p.relations, p.specialities, c.login, c.first,
         jsonb_agg(jsonb_build_object('id', m.id, 'organisationId', m.organisation_id, 'role', m.role, 'from', m.from_day, 'to', m.to_day,
           'places', m.places) order by m.from_day desc, m.id) as memberships
    from person p join membership m on m.person_id = p.id left join credential c on c.person_id = p.id
   where m.tenant_id = $1 and p.kind = 'staff' and ($2::uuid is null or p.id = $2)
   group by p.id, c.login, c.first order by p.name, p.id`;

const staffOf = (row: StaffRow): StaffRecord => ({
  id: row.id,
  name: row.name,
  ...(row.phone && { phone: row.phone }),
  relations: row.relations,
  specialities: row.specialities,
  ...(row.login && { login: row.login }),
  first: row.first === true,
  memberships: row.memberships.map(({ to, ...m }) => ({ ...m, ...(to && { to }) })),
});

const refused = (reason: Text): { readonly kind: 'refused'; readonly reason: Text } => ({ kind: 'refused', reason });

const untouchable = refused(
  text(
    '系统、安全、审计管理员的账号由运行人员用命令办理，不在这里改',
    'Accounts of the system, security and audit administrators are kept by the operator’s command, not here',
  ),
);

/** A member of staff of the county, locked; nobody who is, was or will be an administrator anywhere. */
async function locked(
  tx: Transaction,
  tenant: number,
  id: string,
): Promise<StaffRecord | typeof untouchable | undefined> {
  await tx.query('select 1 from person where id = $1 for update', [id]);
  const { rows } = await tx.query<StaffRow>(staffText, [tenant, id]);
  if (!rows[0]) return undefined;
  const high = await tx.query('select 1 from membership where person_id = $1 and role = any ($2) limit 1', [
    id,
    administrators,
  ]);
  return high.rows.length > 0 ? untouchable : staffOf(rows[0]);
}

export interface AccountInput {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly relations: readonly string[];
  /** Absent: as they stand. */
  readonly specialities?: readonly string[] | undefined;
}

export interface MembershipInput extends NewMembership {
  readonly organisationId: string;
}

/** What the rules look up: the body and the places as they stand. */
export interface Known {
  readonly organisation: Organisation | undefined;
  readonly places: readonly number[];
}

/** Read aloud or copied from paper once: about sixty bits. */
export const firstPassword = (): string => Array.from({ length: 3 }, () => readableCode(4)).join('-');

/** Makes an account with a first membership; the password is told this once. */
export async function addStaff(
  database: Database,
  actor: Actor,
  input: AccountInput & { readonly login: string; readonly membership: MembershipInput },
  known: Known,
): Promise<{ kind: 'done'; id: string; password: string } | { kind: 'refused'; reason: Text }> {
  const problem = membershipProblem(input.membership, known.organisation, [], known.places);
  if (problem) return refused(problem);
  const password = firstPassword();
  const passwordHash = await hashPassword(password);
  return asOwner(database, async tx => {
    const id = uuidv7();
    await tx.query(
      `insert into person (id, kind, name, phone, relations, specialities) values ($1, 'staff', $2, $3, $4, $5)`,
      [id, ...columnsOf(input), input.specialities ?? []],
    );
    const made = await tx.query(
      'insert into credential (person_id, login, password_hash, first) values ($1, $2, $3, true) on conflict (login) do nothing returning 1',
      [id, input.login, passwordHash],
    );
    if (made.rows.length === 0) {
      await tx.query('delete from person where id = $1', [id]);
      return refused(
        text(`账号“${input.login}”已经有人用了，换一个`, `The login “${input.login}” is taken; choose another`),
      );
    }
    await insertMembership(tx, actor.tenant, id, input.membership);
    await forgetFailures(tx, input.login);
    await logDirectory(tx, actor, { act: 'account-added', subject: input.name, after: input });
    return { kind: 'done', id, password } as const;
  });
}

const columnsOf = ({ name, phone, relations }: AccountInput) => [
  encodeText(name),
  phone === undefined ? null : encodeText(phone),
  relations.map(encodeText),
];

async function insertMembership(tx: Transaction, tenant: number, personId: string, m: MembershipInput): Promise<void> {
  await tx.query(
    `insert into membership (tenant_id, id, person_id, organisation_id, role, from_day, to_day, places) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tenant, uuidv7(), personId, m.organisationId, m.role, m.from, m.to ?? null, m.places],
  );
}

/** Runs a change on one member of staff; administrators and people of other counties are not to be changed. */
const change = (
  database: Database,
  { tenant }: Actor,
  id: string,
  work: (tx: Transaction, person: StaffRecord) => Promise<Changed>,
): Promise<Changed> =>
  asOwner(database, async (tx): Promise<Changed> => {
    const person = await locked(tx, tenant, id);
    if (!person) return { kind: 'absent' };
    return 'kind' in person ? person : work(tx, person);
  });

export const editStaff = (
  database: Database,
  actor: Actor,
  id: string,
  input: AccountInput,
  seen?: object,
): Promise<Changed> =>
  change(database, actor, id, async (tx, before) => {
    const { name, phone, relations, specialities } = before;
    const fields = changedSince(seen, { name, phone, relations, specialities });
    if (fields.length > 0) return { kind: 'changed', fields };
    await tx.query('update person set name = $2, phone = $3, relations = $4, specialities = $5 where id = $1', [
      id,
      ...columnsOf(input),
      input.specialities ?? specialities,
    ]);
    await logDirectory(tx, actor, {
      act: 'account-edited',
      subject: input.name,
      before: { name, phone, relations, specialities },
      after: input,
    });
    return { kind: 'done', id };
  });

export const addMembership = (
  database: Database,
  actor: Actor,
  id: string,
  input: MembershipInput,
  known: Known,
): Promise<Changed> =>
  change(database, actor, id, async (tx, person) => {
    const problem = membershipProblem(input, known.organisation, person.memberships, known.places);
    if (problem) return refused(problem);
    await insertMembership(tx, actor.tenant, id, input);
    await logDirectory(tx, actor, { act: 'membership-added', subject: person.name, after: input });
    return { kind: 'done', id };
  });

/** Sets or takes away the last day of a membership; the right ends with that day. */
export const endMembership = (
  database: Database,
  actor: Actor,
  id: string,
  membershipId: string,
  to: Day | null,
): Promise<Changed> =>
  change(database, actor, id, async (tx, person) => {
    const found = person.memberships.find(m => m.id === membershipId);
    if (!found) return { kind: 'absent' };
    if (to !== null && to < found.from)
      return refused(text('结束日期要在开始日期当天或以后', 'The last day is the first day or later'));
    const others = person.memberships.some(
      m =>
        m.id !== found.id &&
        m.organisationId === found.organisationId &&
        m.role === found.role &&
        m.from >= found.from &&
        (to === null || m.from <= to),
    );
    if (others)
      return refused(text('和后来的同一任职重叠', 'It would overlap with a later membership of the same kind'));
    await tx.query('update membership set to_day = $3 where tenant_id = $1 and id = $2', [
      actor.tenant,
      membershipId,
      to,
    ]);
    await logDirectory(tx, actor, {
      act: 'membership-ended',
      subject: person.name,
      before: found,
      after: { ...found, to },
    });
    return { kind: 'done', id };
  });

/** Whether an account is one of the three administrators', past or coming. */
export const isKeptElsewhere = ({ memberships }: StaffRecord): boolean =>
  memberships.some(m => isAdministrator(m.role));
