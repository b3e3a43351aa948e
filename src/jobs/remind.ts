import { partyOf } from '../core/dossier/access.ts';
import { type Dossier, hasStoodBack, type Proceeding } from '../core/dossier/dossier.ts';
import { addWorkingDays } from '../core/law/calendar.ts';
import { addDays, type Day } from '../core/law/day.ts';
import { type DeadlineCode, termOf } from '../core/law/terms.ts';
import type { Actor } from '../core/people/actor.ts';
import { type Role, sideOf } from '../core/people/role.ts';
import {
  type Facts,
  type Procedure,
  type Relation,
  rankOf,
  relationsOf,
  type Step,
} from '../core/procedures/procedure.ts';
import type { Database } from '../store/database.ts';
import type { World } from '../store/dossiers.ts';
import { groupNotice } from '../store/group-rows.ts';
import { type DueCursor, type DueRow, listToRemind, type Reminder, readStates, writeReminders } from '../store/jobs.ts';
import { uuidv7 } from '../store/uuid.ts';
import { always, type County, dayOf, type RunOptions } from './job.ts';
import { reminderRule } from './reminders.ts';

type Template = 'reminder' | 'due-today' | 'overdue';

/**
 * Tells whoever can take the steps that stop an open deadline: three working days before its alarm day, on that day, and once
 * after it. A deadline is told of at most once a day (`reminded_on`); a day on which nothing ran is made up for. Texts
 * are names of templates, without any content of the matter.
 * @throws AggregateError at the end, when a rule failed by a bug of ours: the other deadlines have been told of
 */
export async function remind(
  database: Database,
  { tenant, world }: County,
  now: Date,
  { batch = 200, goOn = always }: RunOptions = {},
): Promise<{ notices: number }> {
  const today = dayOf(now);
  const until = addWorkingDays(world.calendar, today, reminderRule.leadWorkingDays);
  let after: DueCursor | undefined;
  let notices = 0;
  const failures: unknown[] = [];
  while (await goOn()) {
    const rows = await listToRemind(database, tenant, { today, until, after, limit: batch });
    const due = rows.flatMap(row => {
      const template = templateOf(row, today, world);
      return template ? [{ row, template }] : [];
    });
    const states = await readStates(database, tenant, [...new Set(due.map(({ row }) => row.dossierId))]);
    const reminders = due.flatMap(({ row, template }) => {
      const dossier = states.get(row.dossierId);
      try {
        const reminder = dossier && reminderOf(world, dossier, row, template, today);
        return reminder ? [reminder] : [];
      } catch (error) {
        failures.push(error);
        return [];
      }
    });
    notices += await writeReminders(database, tenant, { today, now }, reminders);
    after = rows.at(-1);
    if (rows.length < batch) break;
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} deadlines could not be told of`);
  return { notices };
}

/** What has to be told today, or nothing: each template once, on its day or the first day after it on which the job runs. */
function templateOf(row: DueRow, today: Day, world: World): Template | undefined {
  const alarm = row.alarm.slice(0, 10);
  const [template, since]: [Template, Day] =
    today > alarm
      ? ['overdue', addDays(alarm, 1)]
      : today === alarm
        ? ['due-today', alarm]
        : ['reminder', addWorkingDays(world.calendar, alarm, -reminderRule.leadWorkingDays)];
  if (today < since) return undefined;
  return row.remindedOn === null || row.remindedOn < since ? template : undefined;
}

function reminderOf(world: World, dossier: Dossier, row: DueRow, template: Template, today: Day): Reminder | undefined {
  const proceeding = dossier.proceedings.find(p => p.id === row.proceedingId);
  const running = proceeding?.deadlines.find(d => d.id === row.id);
  if (!proceeding || !running) return undefined;
  // A limit shorter than the lead is not announced on the day it begins; where the clock acts on the day after, its step tells.
  const silent =
    template === 'reminder'
      ? running.from.slice(0, 10) >= today
      : template === 'overdue' && clockActs(world.procedures[proceeding.procedure], running.code);
  const readers = silent ? [] : readersOf(world, dossier, proceeding, running.code, today);
  return {
    deadlineId: row.id,
    dossierId: row.dossierId,
    proceedingId: row.proceedingId,
    notices: readers.map(({ token }) => ({
      id: uuidv7(),
      token,
      template,
      ...groupNotice(dossier, row.proceedingId, { token, template, day: today }),
    })),
    // Only the parties, and only when one working day or less is left (ux.md 3.11).
    messages:
      template === 'due-today'
        ? readers.flatMap(({ partyId }) =>
            partyId
              ? [{ id: uuidv7(), topic: 'notice', payload: { dossierId: row.dossierId, partyId, template } }]
              : [],
          )
        : [],
    data: { code: running.code, due: running.due },
  };
}

const clockActs = (procedure: Procedure, code: DeadlineCode): boolean =>
  Object.values(procedure.steps).some(step => step.after?.includes(code));

interface Reader {
  readonly token: string;
  readonly partyId?: string;
}

/**
 * Whoever can take a step that stops the deadline. Where the act is a party's, the parties' main steps of the stage count too: whether
 * these end it depends on what is said, so they do not declare it. A limit that no step declares falls to the main steps of the stage, or
 * to whoever of the staff can do anything there.
 */
function readersOf(world: World, dossier: Dossier, proceeding: Proceeding, code: DeadlineCode, today: Day): Reader[] {
  const procedure = world.procedures[proceeding.procedure];
  const steps = Object.values(procedure.steps);
  const here = (step: Step) => step.from !== 'opening' && step.from.includes(proceeding.stage);
  const main = steps.filter(step => here(step) && rankOf(step, proceeding, dossier) === 'primary');
  const stopping = steps.filter(step => step.stops?.includes(code));
  const acts = termOf(code).whose === 'party' ? main.filter(step => step.by.some(sideOf)) : [];
  const staff = steps.filter(step => here(step) && !step.by.some(sideOf));
  const choices = [[...stopping.filter(here), ...acts], stopping, main, staff].find(list => list.length > 0);
  if (!choices) return [];
  const found = new Map<string, Reader>();
  const shut = new Map<string, Reader>();
  for (const step of choices)
    for (const role of step.by)
      for (const { actor, reader } of holdersOf(procedure, dossier, proceeding, role))
        (isShut(step, world, dossier, proceeding, actor, today) ? shut : found).set(reader.token, reader);
  return [...(found.size > 0 ? found : shut).values()];
}

/** The people behind a role in this proceeding. */
function holdersOf(
  procedure: Procedure,
  dossier: Dossier,
  proceeding: Proceeding,
  role: Role,
): { actor: Actor; reader: Reader }[] {
  const base = { name: '', role, tenant: dossier.tenant };
  const side = sideOf(role);
  if (side)
    return dossier.parties
      .filter(p => p.side === side)
      .map(p => ({
        actor: { ...base, userId: p.userId ?? '', grant: { dossierId: dossier.id, partyId: p.id } },
        reader: { token: p.userId ? `${side}:${p.userId}` : `${side}:party-${p.id}`, partyId: p.id },
      }));
  const rule = procedure.reach[role];
  if (rule?.whileIn && !rule.whileIn.includes(proceeding.stage)) return [];
  return rule ? relationsOf(rule).flatMap(by => staffBy(by, dossier, proceeding, base)) : [];
}

function staffBy(
  by: Relation,
  dossier: Dossier,
  { organisationId, assigned, authorId, data }: Proceeding,
  base: Pick<Actor, 'name' | 'role' | 'tenant'>,
): { actor: Actor; reader: Reader }[] {
  const { role } = base;
  const { mandatorId } = data as { mandatorId?: string };
  switch (by) {
    case 'assigned':
      return assigned
        .filter(a => a.role === role && !hasStoodBack(dossier, a.userId))
        .map(a => ({
          actor: { ...base, userId: a.userId, name: a.name, ...(organisationId && { organisationId }) },
          reader: { token: `user:${a.userId}` },
        }));
    case 'mandator':
      return mandatorId
        ? [{ actor: { ...base, userId: '', organisationId: mandatorId }, reader: { token: `${role}:${mandatorId}` } }]
        : [];
    case 'organisation':
      return organisationId
        ? [{ actor: { ...base, userId: '', organisationId }, reader: { token: `${role}:${organisationId}` } }]
        : [];
    case 'place': {
      const { place } = dossier;
      return place === undefined
        ? []
        : [{ actor: { ...base, userId: '', places: [place] }, reader: { token: `${role}:${place}` } }];
    }
    case 'representative':
      return assigned
        .filter(a => a.role === 'representative')
        .map(a => ({
          actor: { ...base, userId: a.userId, name: a.name },
          reader: { token: `${role}:${a.userId}` },
        }));
    case 'author':
      return [{ actor: { ...base, userId: authorId }, reader: { token: `user:${authorId}` } }];
  }
}

/** Whether the rules keep the step from this person, by the facts of the open file alone. */
function isShut(step: Step, world: World, dossier: Dossier, proceeding: Proceeding, actor: Actor, today: Day): boolean {
  if (sideOf(actor.role) && !partyOf(dossier, actor)) return true;
  const facts: Facts = {
    seed: proceeding.id,
    calendar: world.calendar,
    parameters: world.parameters,
    directory: world.directory,
    accountOf: world.accountOf,
    wall: [],
    file: () => undefined,
  };
  return (
    step.closedWhen?.({
      dossier,
      proceeding: proceeding as Proceeding<never>,
      data: proceeding.data as never,
      actor,
      today,
      facts,
    }) !== undefined
  );
}
