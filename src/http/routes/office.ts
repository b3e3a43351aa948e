import type { FastifyInstance } from 'fastify';
import type { CountyView, OfficeView, StaffView } from '../../contract/routes/office.ts';
import { routes } from '../../contract/routes.ts';
import { type FieldProblem, refuse } from '../../core/dossier/refusal.ts';
import { isDay } from '../../core/law/day.ts';
import type { Actor } from '../../core/people/actor.ts';
import { passwordResetProblem } from '../../core/people/membership.ts';
import type { Organisation } from '../../core/people/organisation.ts';
import { placeProblem, readPlaces } from '../../core/people/place-list.ts';
import { type Role, roleLabel } from '../../core/people/role.ts';
import { type Text, text } from '../../core/text.ts';
import type { TenantWorld } from '../../store/directory.ts';
import { editCounty } from '../../store/directory-county.ts';
import { type LogCursor, listLog } from '../../store/directory-log.ts';
import { closeOrganisation, removePlace, saveOrganisation, savePlaces } from '../../store/directory-office.ts';
import { givePassword } from '../../store/directory-passwords.ts';
import {
  addMembership,
  addStaff,
  editStaff,
  endMembership,
  isKeptElsewhere,
  listStaff,
  type MembershipInput,
  type StaffRecord,
} from '../../store/directory-staff.ts';
import { isUuid } from '../../store/uuid.ts';
import type { App } from '../app.ts';
import { HttpProblem } from '../problem.ts';
import { mount } from '../route.ts';

/** Lines on one page of a log. */
const page = 50;

/**
 * What the three administrators do, each their own part: the system administrator keeps bodies and places, the security
 * administrator accounts and memberships, the audit administrator reads the logs. None of this opens a case.
 */
export function officeRoutes(server: FastifyInstance, app: App): void {
  /** This address keeps its own county alone. */
  const only = (actor: Actor, ...allowed: readonly Role[]) => {
    if (!allowed.includes(actor.role) || actor.tenant !== app.config.tenant) throw new HttpProblem('forbidden');
  };
  /** As it stands now, not as it was some seconds ago. */
  const fresh = async () => {
    app.refreshWorld();
    return app.world();
  };
  const settle = async <C extends { kind: string }>(changed: C): Promise<Extract<C, { kind: 'done' }>> => {
    if (changed.kind === 'absent') throw new HttpProblem('absent');
    if (changed.kind === 'changed')
      throw new HttpProblem('stale', { errors: (changed as unknown as { fields: readonly FieldProblem[] }).fields });
    if (changed.kind === 'refused')
      throw new HttpProblem('refused', { refusal: refuse('law', (changed as unknown as { reason: Text }).reason) });
    app.refreshWorld();
    return changed as Extract<C, { kind: 'done' }>;
  };

  mount(server, app, routes.listOffices, async ({ actor }) => {
    only(actor, 'system-admin', 'security-admin');
    const { directory, places, organisations } = await fresh();
    const today = app.today();
    return {
      county: actor.tenant,
      organisations: organisations.map(o => officeView(o, directory, today)),
      places: places.map(p => ({ ...p })),
    };
  });

  mount(server, app, routes.addOffice, async ({ actor, body }) => {
    only(actor, 'system-admin');
    if (body.kind === 'operator') throw wrong('kind', text('平台运行单位已经有了', 'The operator is there already'));
    return { id: (await settle(await saveOrganisation(app.database, actor, organisationOf(withoutSeen(body))))).id };
  });

  mount(server, app, routes.editOffice, async ({ actor, params, body }) => {
    only(actor, 'system-admin');
    return {
      id: (
        await settle(
          await saveOrganisation(app.database, actor, organisationOf(withoutSeen(body)), params.id, body.seen),
        )
      ).id,
    };
  });

  mount(server, app, routes.closeOffice, async ({ actor, params, body }) => {
    only(actor, 'system-admin');
    return { id: (await settle(await closeOrganisation(app.database, actor, params.id, body.closed, app.today()))).id };
  });

  mount(server, app, routes.county, async ({ actor }) => {
    only(actor, 'system-admin');
    return countyView((await fresh()).settings);
  });

  mount(server, app, routes.editCounty, async ({ actor, body }) => {
    only(actor, 'system-admin');
    const { seen, ...input } = body;
    await settle(await editCounty(app.database, actor, organisationOf(input), seen));
    return countyView((await fresh()).settings);
  });

  mount(server, app, routes.savePlace, async ({ actor, params, body }) => {
    only(actor, 'system-admin');
    const problem = placeProblem({ code: params.code, ...body.name }, actor.tenant);
    if (problem) throw wrong('code', problem);
    const place = { code: params.code, name: body.name, kind: body.kind };
    await savePlaces(app.database, actor, [place], false);
    app.refreshWorld();
    return place;
  });

  mount(server, app, routes.removePlace, async ({ actor, params }) => {
    only(actor, 'system-admin');
    await settle(await removePlace(app.database, actor, params.code));
    return {};
  });

  mount(server, app, routes.importPlaces, async ({ actor, body }) => {
    only(actor, 'system-admin');
    const { places, problems } = readPlaces(body.lines, actor.tenant);
    if (problems.length > 0)
      throw new HttpProblem('input', {
        errors: problems.slice(0, 20).map(({ line, reason }) => ({
          field: 'lines',
          message: text(`第${line}行：${reason.zh}`, `Line ${line}: ${reason.en}`),
        })),
      });
    await savePlaces(app.database, actor, places, true);
    app.refreshWorld();
    return { places: places.map(p => ({ ...p })) };
  });

  mount(server, app, routes.listStaff, async ({ actor }) => {
    // The system administrator sees whom it may have to give a new password to, and nobody else.
    only(actor, 'security-admin', 'system-admin');
    const { directory } = await fresh();
    const staff = await listStaff(app.database, actor.tenant);
    return {
      staff: staff
        .map(record => staffView(record, directory, actor))
        .filter(view => actor.role === 'security-admin' || view.resettable),
    };
  });

  const known = async (membership: MembershipInput) => {
    for (const [field, day] of [['from', membership.from] as const, ['to', membership.to] as const])
      if (day !== undefined && !isDay(day))
        throw wrong(field, text('写一个日历上有的日子', 'Enter a day that is in the calendar'));
    const { directory, places } = await fresh();
    return { organisation: directory.organisation(membership.organisationId), places: places.map(p => p.code) };
  };

  mount(server, app, routes.addStaff, async ({ actor, body }) => {
    only(actor, 'security-admin');
    const done = await settle(await addStaff(app.database, actor, body, await known(body.membership)));
    return { id: done.id, login: body.login, password: done.password };
  });

  mount(server, app, routes.editStaff, async ({ actor, params, body }) => {
    only(actor, 'security-admin');
    return { id: (await settle(await editStaff(app.database, actor, params.id, withoutSeen(body), body.seen))).id };
  });

  mount(server, app, routes.addMembership, async ({ actor, params, body }) => {
    only(actor, 'security-admin');
    return { id: (await settle(await addMembership(app.database, actor, params.id, body, await known(body)))).id };
  });

  mount(server, app, routes.endMembership, async ({ actor, params, body }) => {
    only(actor, 'security-admin');
    if (body.to !== null && !isDay(body.to))
      throw wrong('to', text('写一个日历上有的日子', 'Enter a day that is in the calendar'));
    return {
      id: (await settle(await endMembership(app.database, actor, params.id, params.membershipId, body.to))).id,
    };
  });

  mount(server, app, routes.givePassword, async ({ actor, params, body }) => {
    only(actor, 'security-admin', 'system-admin');
    const given = await givePassword(app.database, actor, params.id, body);
    if (given.kind === 'input') throw new HttpProblem('input', { errors: given.errors });
    const { login, password } = await settle(given);
    return { login, password };
  });

  mount(server, app, routes.officeLog, async ({ actor, query }) => {
    only(actor, 'audit-admin');
    const lines = await listLog(app.database, actor.tenant, query.kind, cursorOf(query.cursor), page + 1);
    const shown = lines.slice(0, page);
    const last = shown.at(-1);
    return {
      lines: shown.map(({ before, after, ...line }) => ({
        ...line,
        ...(before != null && { before }),
        ...(after != null && { after }),
        role: line.role === 'operator' ? byCommand : roleLabel(line.role),
      })),
      next: lines.length > page && last ? `${last.at} ${last.id}` : null,
    };
  });
}

const wrong = (field: string, message: Text) => new HttpProblem('input', { errors: [{ field, message }] });

function cursorOf(words: string | undefined): LogCursor | undefined {
  const [at = '', id = ''] = words?.split(' ') ?? [];
  return isUuid(id) && !Number.isNaN(Date.parse(at)) ? { at, id } : undefined;
}

const withoutSeen = <T extends { seen?: unknown }>({ seen: _, ...input }: T): Omit<T, 'seen'> => input;

/** Input without what was left empty. */
const organisationOf = <T extends object>(body: T) =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const countyView = ({ name, county, short, contacts }: TenantWorld['settings']): CountyView => ({
  name: { ...name },
  county: { ...county },
  short,
  contacts: contacts.map(line => ({ ...line, label: { ...line.label } })),
});

type Directory = TenantWorld['directory'];

const officeView = (o: Organisation, directory: Directory, today: string): OfficeView => ({
  ...o,
  name: { ...o.name },
  places: [...o.places],
  trades: [...o.trades],
  people: directory
    .people()
    .filter(p =>
      p.memberships.some(m => m.organisationId === o.id && m.from <= today && (m.to === undefined || m.to >= today)),
    ).length,
  open: directory.load(o.id),
});

const byCommand = text('运行人员（命令）', 'Operator (by a command)');

const unknown = text('不在名单里', 'Not in the list');

const staffView = (record: StaffRecord, directory: Directory, reader: Actor): StaffView => ({
  ...record,
  relations: [...record.relations],
  specialities: [...record.specialities],
  administrator: isKeptElsewhere(record),
  resettable:
    record.login !== undefined &&
    passwordResetProblem(
      reader.role,
      record.memberships.map(m => m.role),
      record.id === reader.userId,
    ) === undefined,
  memberships: record.memberships.map(m => ({
    ...m,
    places: [...m.places],
    organisation: directory.organisation(m.organisationId)?.name ?? unknown,
    label: roleLabel(m.role),
  })),
});
