import { channelsOf } from '../core/dossier/access.ts';
import { blankDossier } from '../core/dossier/apply.ts';
import type { Change, WallItem } from '../core/dossier/change.ts';
import { decide } from '../core/dossier/decide.ts';
import type { Channel, Dossier, Proceeding } from '../core/dossier/dossier.ts';
import { numberKinds } from '../core/dossier/number.ts';
import type { Day } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import type { ProcedureId } from '../core/procedures/ids.ts';
import type { Facts } from '../core/procedures/procedure.ts';
import type { Counter, ToldDossier, ToldStep } from '../store/bulk.ts';
import { printed, type World } from '../store/dossiers.ts';
import { recordingOf, zeroHash } from '../store/entry.ts';
import { instantAt, seedAt } from './ids.ts';
import type { Random } from './random.ts';

/** The world in which lives are told in memory, before they are recorded many at a time. */
export interface Telling {
  readonly world: World;
  readonly tenant: number;
  readonly random: Random;
  /** The serial numbers as far as they are taken. */
  readonly counters: Map<string, Counter>;
}

/** A life as far as it is told. */
export interface Tale {
  dossier: Dossier;
  readonly wall: WallItem[];
  lastHash: string;
  readonly steps: ToldStep[];
}

/** One step of a life: who takes it when, and with what. */
export interface Scene {
  readonly day: Day;
  /** Minutes from midnight; steps of one day are told in this order. */
  readonly minute: number;
  readonly actor: Actor | ((tale: Tale) => Actor);
  readonly procedure: ProcedureId;
  readonly step: string;
  readonly input: unknown | ((tale: Tale) => unknown);
  /** For the founding step. */
  readonly channel?: Channel;
  /** In which of several proceedings of its kind; absent: the last. */
  readonly of?: (dossier: Dossier) => string;
}

export const newTale = (): Tale => ({
  dossier: blankDossier(0, ''),
  wall: [],
  lastHash: zeroHash,
  steps: [],
});

/** The last proceeding of a kind. */
export const lastOf = (dossier: Dossier, procedure: ProcedureId): Proceeding | undefined =>
  dossier.proceedings.findLast(p => p.procedure === procedure);

/**
 * Tells one more step of a life, through the same decision and into the same rows as the one door.
 * @param group what a group and its members look up of each other
 * @throws when the step is refused: then the story is wrong, not the law
 */
export function tell(
  { world, tenant, random, counters }: Telling,
  tale: Tale,
  scene: Scene,
  group: Pick<Facts, 'group' | 'members'> = {},
): void {
  const { day, minute, procedure, step } = scene;
  const seed = seedAt(random, day, minute);
  const isNew = tale.steps.length === 0;
  const before: Dossier = isNew ? { ...blankDossier(tenant, seed), channel: scene.channel ?? 'portal' } : tale.dossier;
  const actor = typeof scene.actor === 'function' ? scene.actor(tale) : scene.actor;
  const isOpening = world.procedures[procedure].steps[step]?.from === 'opening';
  const proceeding = isOpening
    ? undefined
    : scene.of
      ? before.proceedings.find(p => p.id === scene.of!(before))
      : lastOf(before, procedure);
  const wall = readableBy(world, before, tale.wall, actor);
  const facts = {
    seed,
    calendar: world.calendar,
    parameters: world.parameters,
    directory: world.directory,
    accountOf: world.accountOf,
    wall: wall.filter(item => item.proceedingId === proceeding?.id),
    file: () => undefined,
    ...group,
  };
  const attempt = {
    procedure,
    step,
    input: typeof scene.input === 'function' ? (scene.input as (tale: Tale) => unknown)(tale) : scene.input,
    ...(proceeding && { proceedingId: proceeding.id }),
  };
  const decision = decide(world.procedures, before, attempt, actor, day, facts);
  if (!('change' in decision)) {
    throw new Error(`The story cannot go on: ${procedure}.${step} on ${day}: ${JSON.stringify(decision)}`);
  }
  const { dossier, rows } = recordingOf({
    procedures: world.procedures,
    before,
    attempt,
    proceedingId: decision.proceedingId,
    input: decision.input,
    change: numbered(world, counters, decision.change),
    actor,
    today: day,
    facts,
    wall,
    previousHash: tale.lastHash,
    ...(decision.contents && { contents: decision.contents }),
  });
  tale.dossier = dossier;
  tale.wall.push(...decision.change.wall);
  tale.lastHash = String(rows.ledger.hash);
  tale.steps.push({ rows, at: instantAt(day, minute) });
}

/** What lies behind the walls as far as the actor is inside of them. */
function readableBy(world: World, dossier: Dossier, wall: readonly WallItem[], actor: Actor): readonly WallItem[] {
  if (wall.length === 0) return wall;
  const open = new Map(dossier.proceedings.map(p => [p.id, channelsOf(world.procedures, dossier, p, actor)]));
  return wall.filter(item => open.get(item.proceedingId)?.includes(item.channel));
}

/** Takes the serial numbers in memory. Lives are told in the order of their days, so that numbers rise with them. */
function numbered(world: World, counters: Map<string, Counter>, change: Change): Change {
  if (change.numbers.length === 0) return change;
  return {
    ...change,
    numbers: change.numbers.map(request => {
      if (request.number !== undefined) return request;
      const office = numberKinds[request.kind].scope === 'tenant' ? '' : (request.organisationId ?? '');
      const key = `${request.kind} ${request.year} ${office}`;
      const value = (counters.get(key)?.value ?? 0) + 1;
      counters.set(key, { office, year: request.year, kind: request.kind, value });
      return { ...request, number: printed(world, request, value) };
    }),
  };
}

export const told = ({ dossier, steps }: Tale): ToldDossier => ({ dossier, steps });
