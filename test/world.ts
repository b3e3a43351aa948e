import type { Dossier, Proceeding } from '../src/core/dossier/dossier.ts';
import type { Day } from '../src/core/law/day.ts';
import type { Actor } from '../src/core/people/actor.ts';
import { clock } from '../src/core/people/actor.ts';
import type { Organisation } from '../src/core/people/organisation.ts';
import type { Role } from '../src/core/people/role.ts';
import type { ProcedureId } from '../src/core/procedures/ids.ts';
import { procedures } from '../src/core/procedures/index.ts';
import { text } from '../src/core/text.ts';
import { accountOf } from '../src/store/accounts.ts';
import type { Database } from '../src/store/database.ts';
import { readTenant } from '../src/store/directory.ts';
import { type PersonRecord, writeDirectory } from '../src/store/directory-write.ts';
import { type Recorded, type StepCall, takeStep, type World } from '../src/store/dossiers.ts';
import { readLaw } from '../src/store/law.ts';
import { uuidv7 } from '../src/store/uuid.ts';

/**
 * A tiny county for tests, with invented people: one street (Longshan), a mediation body there with a head and two mediators, the
 * hall window, the institute with a clerk and its head, and a grid member. Whole lives are built by taking steps through the one door:
 *
 * ```ts
 * const database = await testDatabase();
 * const { people } = await aTenant(database);
 * const world = await worldOf(database);
 * let dossier = await take(database, world, { by: people.worker, start: 'mediation', step: 'receive', input: aFiling(), on: '2026-03-02' });
 * dossier = await take(database, world, { by: people.head, dossier, step: 'assign', input: { mediatorId: people.mediator.userId, reason: '熟悉当地' }, on: '2026-03-03' });
 * ```
 */
export const tenantCode = 330282;
export const placeCode = 330282102;

/** Not a secret of any installation. */
export const accountSecret = 'accounts of the test county';

const workerPhone = '13800130001';
const employerPhone = '13800130002';

/** The account of the citizen with this phone in the test county. */
export const citizen = (phone: string): string => accountOf(accountSecret, phone);

export interface TestTenant {
  readonly tenant: number;
  readonly mediation: Organisation;
  readonly institute: Organisation;
  readonly hall: Organisation;
  readonly grid: Organisation;
  readonly people: {
    readonly head: Actor;
    readonly mediator: Actor;
    readonly otherMediator: Actor;
    readonly window: Actor;
    readonly clerk: Actor;
    readonly instituteHead: Actor;
    readonly gridMember: Actor;
    /** The worker whom `aFiling()` names. */
    readonly worker: Actor;
    /** The employer's account; a party only where it files or is joined. */
    readonly employer: Actor;
    readonly clock: Actor;
  };
}

const organisation = (kind: Organisation['kind'], name: string, short: string, places: number[]): Organisation => ({
  id: uuidv7(),
  kind,
  name: text(name, short),
  short,
  places,
  trades: [],
  capacity: 30,
});

/** Writes the test county into an empty, migrated database and says who is who. */
export async function aTenant(database: Database, tenant = tenantCode): Promise<TestTenant> {
  const mediation = organisation('mediation', '龙山镇劳动争议调解中心', '龙山', [placeCode]);
  const institute = organisation('institute', '劳动人事争议仲裁院', '仲裁院', []);
  const hall = organisation('hall', '社会治理中心', '中心', []);
  const grid = organisation('grid', '龙山镇网格', '网格', [placeCode]);
  const records: PersonRecord[] = [];
  const staff = (name: string, role: Role, body: Organisation, phone: string, places?: number[]): Actor => {
    const id = uuidv7();
    records.push({
      id,
      kind: 'staff',
      name,
      phone,
      memberships: [{ id: uuidv7(), organisationId: body.id, role, from: '2020-01-01', ...(places && { places }) }],
    });
    return { userId: id, name, role, tenant, organisationId: body.id, ...(places && { places }) };
  };
  const party = (name: string, role: 'worker' | 'employer', phone: string): Actor => {
    const id = citizen(phone);
    records.push({ id, kind: 'citizen', name, phone, memberships: [] });
    return { userId: id, name, role, tenant, vouch: { by: 'phone' } };
  };
  const people: TestTenant['people'] = {
    head: staff('胡组长', 'mediation-head', mediation, '13800130010'),
    mediator: staff('沈调解', 'mediator', mediation, '13800130011'),
    otherMediator: staff('陆调解', 'mediator', mediation, '13800130012'),
    window: staff('窗口小周', 'hall-window', hall, '13800130013'),
    clerk: staff('王书记', 'institute-clerk', institute, '13800130014'),
    instituteHead: staff('赵院长', 'institute-head', institute, '13800130015'),
    gridMember: staff('网格小李', 'grid-member', grid, '13800130016', [placeCode]),
    worker: party('张小满', 'worker', workerPhone),
    employer: party('冯经理', 'employer', employerPhone),
    clock: clock(tenant),
  };
  await writeDirectory(database, {
    tenant,
    settings: {
      name: text('慈溪·和解通', 'Cixi Hejie'),
      county: text('慈溪市', 'Cixi'),
      short: '慈',
      demo: false,
      contacts: [],
    },
    places: [{ code: placeCode, name: text('龙山镇', 'Longshan'), kind: 'town' }],
    organisations: [mediation, institute, hall, grid],
    people: records,
  });
  return { tenant, mediation, institute, hall, grid, people };
}

/** What steps look up, as the server does it, for the test county. Read again after the directory changes. */
export async function worldOf(database: Database, tenant = tenantCode): Promise<World> {
  const read = await readTenant(database, tenant);
  if (!read) throw new Error(`No tenant ${tenant}: call aTenant first.`);
  return {
    procedures,
    ...(await readLaw(database, tenant)),
    directory: read.directory,
    accountOf: citizen,
    countyShort: read.settings.short,
  };
}

/** A filing by the worker 张小满 against an invented firm in Longshan for unpaid wages; money as typed, in yuan. */
export const aFiling = (overrides: Record<string, unknown> = {}) => ({
  story: '我在公司做装配工，三月开始没有发工资，问了几次都说再等等。',
  place: placeCode,
  worker: { name: '张小满', phone: workerPhone, idNumber: '999999199001010016' },
  employer: { kind: 'firm', name: '慈溪晨星虚构电器有限公司', phone: '0574-00000000' },
  claims: [{ code: 'QQ02', amount: '12000', from: '2026-01-01', to: '2026-02-28' }],
  evidence: [],
  truthful: true,
  ...overrides,
});

export interface Take {
  readonly by: Actor;
  /** Absent: the step founds a new dossier. */
  readonly dossier?: Dossier;
  /** Opens a proceeding of this kind with the step; otherwise the step is taken in the proceeding. */
  readonly start?: ProcedureId;
  /** Which proceeding (kind or id) of the dossier; the newest one when absent. */
  readonly in?: ProcedureId | string;
  readonly step: string;
  readonly input?: unknown;
  readonly on: Day;
  readonly more?: Partial<StepCall>;
}

/** Tries a step and answers with whatever the one door answers. */
export function attempt(database: Database, world: World, take: Take): Promise<Recorded> {
  const { by, dossier, start, step, input = {}, on, more } = take;
  const proceeding = start ? undefined : proceedingOf(dossier, take.in);
  return takeStep(database, world, {
    actor: by,
    attempt: {
      procedure: start ?? proceeding!.procedure,
      step,
      ...(proceeding && { proceedingId: proceeding.id }),
      input,
    },
    ...(dossier && { dossierId: dossier.id, ifVersion: dossier.version }),
    today: on,
    seed: uuidv7(),
    ...more,
  });
}

/** Takes a step that has to succeed and answers with the dossier after it. */
export async function take(database: Database, world: World, call: Take): Promise<Dossier> {
  const recorded = await attempt(database, world, call);
  if (recorded.kind === 'recorded') return recorded.dossier;
  throw new Error(`The step ${call.step} was not taken: ${JSON.stringify(recorded)}`);
}

/** The newest proceeding of a dossier, or the newest of a kind, or the one with an id. */
export function proceedingOf(dossier: Dossier | undefined, which?: string): Proceeding {
  const found = dossier?.proceedings.findLast(p => which === undefined || p.id === which || p.procedure === which);
  if (!found) throw new Error(`The dossier has no proceeding ${which ?? ''}`);
  return found;
}

/** A mediation that the worker has filed and that has a mediator. */
export async function anAssignedMediation(database: Database, world: World, at: TestTenant, on: Day): Promise<Dossier> {
  const { people } = at;
  const filed = await take(database, world, {
    by: people.worker,
    start: 'mediation',
    step: 'receive',
    input: aFiling(),
    on,
  });
  return take(database, world, {
    by: people.head,
    dossier: filed,
    step: 'assign',
    input: { mediatorId: people.mediator.userId, reason: '熟悉当地' },
    on,
  });
}

/** A mediation that is settled on a day, with one payment due on another: its performance is running. */
export async function aSettlement(
  database: Database,
  world: World,
  at: TestTenant,
  { on, due, amount = '12000' }: { on: Day; due: Day; amount?: string },
): Promise<Dossier> {
  const { people } = at;
  let dossier = await anAssignedMediation(database, world, at, on);
  const step = async (by: Actor, name: string, input: unknown) => {
    dossier = await take(database, world, { by, dossier, in: 'mediation', step: name, input, on });
  };
  await step(people.mediator, 'accept', { consentedOn: on });
  await step(people.mediator, 'draft', {
    terms: [{ claimId: dossier.claims[0]!.id, kind: 'paid', amount }],
    plan: [{ due, amount }],
    method: 'bank',
  });
  await step(people.worker, 'sign', { way: 'typed', fullName: '张小满' });
  await step(people.mediator, 'sign', { way: 'paper', fullName: '冯经理', for: 'employer', identity: 'paper' });
  await step(people.mediator, 'sign', { way: 'typed', fullName: people.mediator.name });
  await step(people.mediator, 'seal', {});
  return dossier;
}
