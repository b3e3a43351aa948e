import type { FastifyInstance } from 'fastify';
import type { RosterEntryView } from '../../contract/routes/roster.ts';
import { routes } from '../../contract/routes.ts';
import { refuse } from '../../core/dossier/refusal.ts';
import { type Day, isDay } from '../../core/law/day.ts';
import type { Actor } from '../../core/people/actor.ts';
import { specialities } from '../../core/people/allocation.ts';
import { type Directory, holds } from '../../core/people/organisation.ts';
import type { Role } from '../../core/people/role.ts';
import { qualifications, type RosterEntry, removalGrounds, standingOf } from '../../core/people/roster.ts';
import { type Text, text } from '../../core/text.ts';
import type { Changed } from '../../store/directory-office.ts';
import { enterRoster, type Performance, performanceOf, removeFromRoster, renewRoster } from '../../store/roster.ts';
import type { App } from '../app.ts';
import { HttpProblem } from '../problem.ts';
import { mount } from '../route.ts';

const readers: readonly Role[] = ['court-docket', 'judge', 'union-officer'];

/** The roster that a court keeps: its docket clerk changes it, its judges and the officers of the union read it. */
export function rosterRoutes(server: FastifyInstance, app: App): void {
  const only = (actor: Actor, ...allowed: readonly Role[]) => {
    if (!allowed.includes(actor.role) || actor.tenant !== app.config.tenant) throw new HttpProblem('forbidden');
  };
  const fresh = async (): Promise<Directory> => {
    app.refreshWorld();
    return (await app.world()).directory;
  };
  const settle = (changed: Changed): { id: string } => {
    if (changed.kind === 'absent') throw new HttpProblem('absent');
    if (changed.kind === 'refused') throw new HttpProblem('refused', { refusal: refuse('law', changed.reason) });
    if (changed.kind === 'changed') throw new HttpProblem('stale', { errors: changed.fields });
    app.refreshWorld();
    return { id: changed.id };
  };

  mount(server, app, routes.roster, async ({ actor }) => {
    only(actor, ...readers);
    const directory = await fresh();
    const today = app.today();
    // A court reads its own roster; the union reads where its people are listed and with whom.
    const entries = directory
      .roster()
      .filter(e => actor.role === 'union-officer' || e.courtId === actor.organisationId)
      .toSorted((a, b) => rank(a, today) - rank(b, today) || a.to.localeCompare(b.to));
    const done = await performanceOf(
      app.database,
      actor.tenant,
      entries.map(e => ({ id: e.id, token: tokenOf(e, directory), from: e.from, to: e.removed?.on ?? e.to })),
    );
    const mayEdit = actor.role === 'court-docket';
    return {
      entries: entries.map(e => view(e, { directory, today, mayEdit, roster: entries, done: done.get(e.id) })),
      candidates: mayEdit ? candidatesOf(directory, today) : [],
      mayEdit,
    };
  });

  mount(server, app, routes.enterRoster, async ({ actor, body }) => {
    only(actor, 'court-docket');
    days(body);
    const directory = await fresh();
    const { personId, trainedOn, ...rest } = body;
    const known = candidatesOf(directory, app.today()).some(
      c => c.organisationId === body.organisationId && c.personId === personId,
    );
    if (!known)
      throw wrong(
        'who',
        text(
          '先请安全管理员登记他的“特邀调解员”任职',
          'The security administrator enters the membership as invited mediator first',
        ),
      );
    if ((personId === undefined) !== (body.qualification === 'body'))
      throw wrong(
        'qualification',
        text('组织选“调解组织”，个人选个人的资格', 'Choose the body’s for a body, a person’s for a person'),
      );
    const input = { ...rest, ...(personId && { personId }), ...(trainedOn && { trainedOn }) };
    return settle(await enterRoster(app.database, actor, input, app.today()));
  });

  mount(server, app, routes.renewRoster, async ({ actor, params, body }) => {
    only(actor, 'court-docket');
    days(body);
    const { trainedOn, ...rest } = body;
    return settle(
      await renewRoster(app.database, actor, params.id, { ...rest, ...(trainedOn && { trainedOn }) }, app.today()),
    );
  });

  mount(server, app, routes.removeFromRoster, async ({ actor, params, body: { ground, words } }) => {
    only(actor, 'court-docket');
    return settle(await removeFromRoster(app.database, actor, params.id, { ground, words }, app.today()));
  });
}

const wrong = (field: string, message: Text) => new HttpProblem('input', { errors: [{ field, message }] });

function days(body: { readonly from?: string; readonly to: string; readonly trainedOn?: string | undefined }): void {
  for (const field of ['from', 'to', 'trainedOn'] as const) {
    const value = body[field];
    if (value !== undefined && !isDay(value)) throw wrong(field, text('写一个有的日期', 'Enter a day that exists'));
  }
}

/** Under which token the mandates of an entry stand in the index of lists. */
function tokenOf({ personId, organisationId }: RosterEntry, directory: Directory): string {
  if (personId) return `invited-mediator:${personId}`;
  const role = directory.organisation(organisationId)?.kind === 'union' ? 'union-officer' : 'mediation-head';
  return `${role}:${organisationId}`;
}

function candidatesOf(directory: Directory, today: Day) {
  const bodies = [...directory.organisations('union'), ...directory.organisations('mediation')];
  const persons = directory.people().flatMap(person =>
    [...new Set(person.memberships.filter(m => m.role === 'invited-mediator').map(m => m.organisationId))]
      .filter(id => holds(person, 'invited-mediator', id, today))
      .map(organisationId => {
        const name = directory.organisation(organisationId)?.name;
        return {
          organisationId,
          personId: person.id,
          label: text(`${person.name}（${name?.zh ?? ''}）`, `${person.name} (${name?.en ?? ''})`),
        };
      }),
  );
  return [
    ...persons.toSorted((a, b) => a.label.zh.localeCompare(b.label.zh, 'zh')),
    ...bodies.map(body => ({ organisationId: body.id, personId: undefined, label: body.name })),
  ];
}

const order = ['ends', 'listed', 'ahead', 'over', 'removed'] as const;
const standing = (entry: RosterEntry, today: Day) =>
  entry.removed === undefined && entry.from > today
    ? ({ id: 'ahead', label: text('还没有开始', 'Not yet begun') } as const)
    : standingOf(entry, today);
const rank = (entry: RosterEntry, today: Day) => order.indexOf(standing(entry, today).id);

interface Shown {
  readonly directory: Directory;
  readonly today: Day;
  readonly mayEdit: boolean;
  readonly roster: readonly RosterEntry[];
  readonly done: Performance | undefined;
}

function view(entry: RosterEntry, { directory, today, mayEdit, roster, done }: Shown): RosterEntryView {
  const { id, organisationId, personId, courtId, removed, qualification, ...rest } = entry;
  const nameOf = (one: string): Text => directory.organisation(one)?.name ?? text('', '');
  const person = personId && directory.person(personId)?.name;
  const isRunning = removed === undefined && entry.to >= today;
  const isRenewed = roster.some(
    e => e.organisationId === organisationId && e.personId === personId && e.from > entry.to && !e.removed,
  );
  return {
    id,
    ...(person && { person }),
    organisation: nameOf(organisationId),
    court: nameOf(courtId),
    certificate: rest.certificate,
    qualification: qualifications[qualification],
    from: rest.from,
    to: rest.to,
    specialities: rest.specialities.map(one => ({ id: one, label: specialities[one] ?? text(one, one) })),
    capacity: rest.capacity,
    ...(rest.trainedOn && { trainedOn: rest.trainedOn }),
    standing: standing(entry, today),
    ...(removed && { removed: { on: removed.on, ground: removalGrounds[removed.ground], words: removed.words } }),
    ...(done ?? { open: 0, accepted: 0, ended: 0, settled: 0 }),
    renewable: mayEdit && removed === undefined && !isRenewed,
    removable: mayEdit && isRunning,
  };
}
