import { channelsOf, heldTokens, reach, type Told, versionFor } from '../core/dossier/access.ts';
import { blankDossier } from '../core/dossier/apply.ts';
import type { Change, WallItem } from '../core/dossier/change.ts';
import { type Attempt, decide } from '../core/dossier/decide.ts';
import { type Channel, contentIdOf, type Dossier } from '../core/dossier/dossier.ts';
import { numberKinds, printNumber } from '../core/dossier/number.ts';
import type { FieldProblem, Refusal } from '../core/dossier/refusal.ts';
import type { Procedures } from '../core/dossier/registry.ts';
import type { Day } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import type { GroupFacts } from '../core/procedures/group-facts.ts';
import type { Facts, PaperFacts, StoredFile } from '../core/procedures/procedure.ts';
import { holdBookings, writeBookings } from './bookings.ts';
import type { Database } from './database.ts';
import { lockReadback, spendDraft, spendReadback } from './drafts.ts';
import { fileIds, recordingOf, zeroHash } from './entry.ts';
import { groupFactsOf, groupFactsText, readMembers, type StoredGroupFacts } from './group-facts.ts';
import { insideText, toldText } from './ledger.ts';
import { readContents } from './papers.ts';
import { writeRecording } from './record.ts';
import { inTransaction, type Transaction } from './transaction.ts';
import { isUuid } from './uuid.ts';

/** What a decision looks up, beside what stands in the database. */
export interface World {
  readonly procedures: Procedures;
  readonly calendar: Facts['calendar'];
  readonly parameters: Facts['parameters'];
  readonly directory: Facts['directory'];
  readonly accountOf: Facts['accountOf'];
  /** Short name of the county in numbers, e.g. 慈. */
  readonly countyShort: string;
}

export interface Loaded {
  readonly dossier: Dossier;
  readonly wall: readonly WallItem[];
  /** What the actor may know to have happened: their version of the dossier is made of it. */
  readonly told: Told;
  /** The group of which it is a member. */
  readonly group?: GroupFacts;
}

export type Recorded =
  | ({ readonly kind: 'recorded'; readonly replayed: boolean } & Loaded)
  /** Recorded, and with it the actor's own reach ended (a recusal): done, but there is nothing more to see. */
  | { readonly kind: 'left'; readonly dossierId: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'problems'; readonly problems: readonly FieldProblem[] }
  /** Not there, or not for this actor: the two look alike. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'stale'; readonly dossier: Dossier; readonly version: number }
  /** The key was used for another body. */
  | { readonly kind: 'key-reused' };

export interface StepCall {
  readonly actor: Actor;
  /** `procedure` may be left out where a running proceeding is named: the dossier knows it. */
  readonly attempt: Omit<Attempt, 'procedure'> & Partial<Pick<Attempt, 'procedure'>>;
  /** Undefined: the step founds a new dossier. */
  readonly dossierId?: string;
  readonly channel?: Channel;
  /** The version the caller saw (`versionFor`); undefined for the clock and for founding. */
  readonly ifVersion?: number;
  readonly idempotency?: { readonly key: string; readonly address: string; readonly requestHash: string };
  readonly today: Day;
  /** Id of the entry; ids of everything new derive from it. */
  readonly seed: string;
  readonly readback?: Facts['readback'];
  /** Of a typed name. */
  readonly signingCode?: Facts['signingCode'];
  /** Of a read-back on another device: looked up with the step, and used up by it. */
  readonly readbackToken?: string;
  /** Whose uploads may be named. */
  readonly draftId?: string;
  /** The other file, for a step that is taken on two at once. */
  readonly other?: Dossier;
  /** The step is what the draft was for: it goes with it. */
  readonly spendsDraft?: boolean;
}

const identity = (actor: Actor) => ({ tenant: actor.tenant, user: actor.userId, reach: heldTokens(actor) });

/** A dossier as stored, with what the actor may read behind its walls; undefined when it is absent or out of reach. */
export async function findDossier(
  database: Database,
  world: World,
  actor: Actor,
  id: string,
): Promise<Loaded | undefined> {
  const loaded = await inTransaction(database, identity(actor), tx => loadOnly(tx, actor, id), { readOnly: true });
  return loaded && reach(world.procedures, loaded.dossier, actor) ? loaded : undefined;
}

const loadText = `
  select d.state,
         coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'proceedingId', w.proceeding_id, 'channel', w.channel,
                     'kind', w.kind, 'author', w.author, 'on', w.on_day, 'body', w.body) order by w.sequence, w.id)
                     from wall_item w where w.tenant_id = d.tenant_id and w.dossier_id = d.id and w.kind <> 'group-offer'), '[]') as wall,
         case when d.group_id is not null then ${groupFactsText} end as group,
         (select jsonb_object_agg(proceeding_id, lines) from (
            select l.proceeding_id, count(*) as lines from ledger l
             where l.tenant_id = d.tenant_id and l.dossier_id = d.id and ${insideText} and ${toldText('$3')}
             group by l.proceeding_id) as by_proceeding) as told
    from dossier d
   where d.tenant_id = $1 and d.id = $2`;

/** The last thing that a transaction asks. */
async function loadOnly(tx: Transaction, actor: Actor, id: string): Promise<Loaded | undefined> {
  const { rows } = await tx.finish<LoadedRow>({
    name: 'load-dossier',
    text: loadText,
    values: [actor.tenant, id, actor.role],
  });
  return rows[0] && loadedOf(rows[0]);
}

interface LoadedRow extends Record<string, unknown> {
  readonly state: Dossier;
  readonly wall: WallItem[];
  readonly told: Told | null;
  readonly group: StoredGroupFacts | null;
}

const loadedOf = ({ state, wall, told, group }: LoadedRow): Loaded => ({
  dossier: state,
  wall,
  told: told ?? {},
  ...(group && { group: groupFactsOf(group) }),
});

async function loadLocked(
  tx: Transaction,
  { tenant, role }: Actor,
  id: string,
): Promise<(Loaded & { readonly lastHash: string }) | undefined> {
  // Lock first: what is read beside the row must be as new as the row.
  const locked = await tx.query<{ version: number }>({
    name: 'lock-dossier',
    text: 'select version from dossier where tenant_id = $1 and id = $2 for update',
    values: [tenant, id],
  });
  if (!locked.rows[0]) return undefined;
  const { rows } = await tx.query<LoadedRow & { readonly last_hash: string }>({
    name: 'load-dossier-locked',
    text: loadText.replace(
      'as told',
      'as told, (select hash from ledger l where l.tenant_id = d.tenant_id and l.dossier_id = d.id and l.sequence = d.version) as last_hash',
    ),
    values: [tenant, id, role],
  });
  return rows[0] && { ...loadedOf(rows[0]), lastHash: rows[0].last_hash };
}

/**
 * The only write of a dossier: begin → lock → decide → take numbers → entry, projections, deadlines, notices, outcomes,
 * outbox → commit. Refusals and stale versions write nothing. One idempotency key has one effect.
 */
export async function takeStep(database: Database, world: World, call: StepCall): Promise<Recorded> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await inTransaction(database, identity(call.actor), tx => step(tx, world, call));
    } catch (error) {
      // Somebody else recorded the same key while we decided: look again, it is a replay now.
      if ((error as { constraint?: string }).constraint !== 'idempotency_pkey' || attempt > 2) throw error;
    }
  }
}

/** `last`: nothing else is asked in this transaction, and the write goes with the commit. */
async function step(tx: Transaction, world: World, call: StepCall, last = true): Promise<Recorded> {
  const { actor } = call;
  const replay = call.idempotency && (await findReplay(tx, world, call));
  if (replay) return replay;
  const loaded = call.dossierId === undefined ? undefined : await loadLocked(tx, actor, call.dossierId);
  if (
    call.dossierId !== undefined &&
    (!loaded || !(actor.role === 'clock' || reach(world.procedures, loaded.dossier, actor)))
  )
    return { kind: 'absent' };
  const before: Dossier = loaded?.dossier ?? {
    ...blankDossier(actor.tenant, call.seed),
    channel: call.channel ?? 'portal',
  };
  const attempt = attemptOn(world, before, call);
  if (!attempt) return { kind: 'absent' };
  const told = loaded?.told ?? {};
  const version = versionFor(world.procedures, before, actor, told);
  if (call.ifVersion !== undefined && call.ifVersion !== version) return { kind: 'stale', dossier: before, version };
  const wall = loaded?.wall ?? [];
  const readback = call.readbackToken === undefined ? call.readback : await lockReadback(tx, actor, call.readbackToken);
  const facts: Facts = {
    seed: call.seed,
    calendar: world.calendar,
    parameters: world.parameters,
    directory: world.directory,
    accountOf: world.accountOf,
    wall: wall.filter(item => item.proceedingId === call.attempt.proceedingId),
    file: await filesOf(tx, call, before),
    ...(await paperFacts(tx, call, before)),
    ...(call.signingCode && { signingCode: call.signingCode }),
    ...(readback && { readback }),
    ...(call.other && { other: call.other }),
    ...(loaded?.group && { group: loaded.group }),
    ...(before.kind === 'group' && { members: await readMembers(tx, actor.tenant, before.id) }),
  };
  const decision = decide(world.procedures, before, attempt, actor, call.today, facts);
  if ('refusal' in decision) return { kind: 'refused', refusal: decision.refusal };
  if ('problems' in decision) return { kind: 'problems', problems: decision.problems };
  const taken = await holdBookings(tx, world, { before, change: decision.change, today: call.today });
  if (taken) return { kind: 'refused', refusal: taken };
  const change = await takeNumbers(tx, world, actor.tenant, decision.change);
  const { dossier, rows } = recordingOf({
    procedures: world.procedures,
    before,
    attempt,
    proceedingId: decision.proceedingId,
    input: decision.input,
    change,
    actor,
    today: call.today,
    facts,
    wall,
    previousHash: loaded?.lastHash ?? zeroHash,
    ...(decision.contents && { contents: decision.contents }),
  });
  if (call.readbackToken !== undefined) await spendReadback(tx, actor, call.readbackToken);
  if (call.spendsDraft && call.draftId !== undefined) await spendDraft(tx, actor, call.draftId);
  await writeBookings(tx, actor.tenant, dossier.id, rows.bookings, change.proceedings);
  await writeRecording(tx, actor, dossier.id, rows, call.idempotency, last);
  if (actor.role !== 'clock' && !reach(world.procedures, dossier, actor))
    return { kind: 'left', dossierId: dossier.id };
  const said = visible(world, dossier, change.wall, actor);
  const { proceedingId } = decision;
  const isTold = !rows.ledger.walled || said.length > 0;
  return {
    kind: 'recorded',
    replayed: false,
    dossier,
    wall: [...wall, ...said],
    told: isTold ? { ...told, [proceedingId]: (told[proceedingId] ?? 0) + 1 } : told,
    ...(loaded?.group && { group: loaded.group }),
  };
}

/** Carries a refusal out of a transaction that has to undo its first half. */
class Undone extends Error {
  readonly recorded: Recorded;
  constructor(recorded: Recorded) {
    super('The second file did not take its step');
    this.recorded = recorded;
  }
}

export interface PairCall extends Pick<StepCall, 'actor' | 'ifVersion' | 'idempotency' | 'today'> {
  /** The file that the caller has read (`ifVersion`) and that answers. */
  readonly first: { readonly id: string; readonly attempt: StepCall['attempt']; readonly seed: string };
  readonly second: { readonly id: string; readonly attempt: StepCall['attempt']; readonly seed: string };
}

/**
 * Takes one step on each of two files in one transaction, each knowing the other: both are recorded, or neither is. The answer is
 * that of the first file, or the refusal of whichever refused. Both have to be within the actor's reach.
 */
export async function takePair(database: Database, world: World, call: PairCall): Promise<Recorded> {
  const { actor, today, first, second } = call;
  try {
    return await inTransaction(database, identity(actor), async tx => {
      const [one, two] = [await loadLocked(tx, actor, first.id), await loadLocked(tx, actor, second.id)];
      const seen = (loaded: Loaded | undefined) =>
        loaded && reach(world.procedures, loaded.dossier, actor)?.sees === 'file';
      if (!one || !two || first.id === second.id || !seen(one) || !seen(two)) return { kind: 'absent' as const };
      const shared = { actor, today };
      const recorded = await step(
        tx,
        world,
        {
          ...shared,
          ...first,
          dossierId: first.id,
          other: two.dossier,
          ...(call.ifVersion !== undefined && { ifVersion: call.ifVersion }),
          ...(call.idempotency && { idempotency: call.idempotency }),
        },
        false,
      );
      if (recorded.kind !== 'recorded' || recorded.replayed) return recorded;
      const other = await step(tx, world, { ...shared, ...second, dossierId: second.id, other: one.dossier });
      if (other.kind !== 'recorded') throw new Undone(other);
      return recorded;
    });
  } catch (error) {
    if (error instanceof Undone) return error.recorded;
    throw error;
  }
}

/** The attempt with its procedure. A proceeding that the actor does not see is not there, whatever its number. */
function attemptOn(world: World, dossier: Dossier, { attempt, actor }: StepCall): Attempt | undefined {
  const { procedure, proceedingId } = attempt;
  const seen = actor.role === 'clock' ? undefined : reach(world.procedures, dossier, actor);
  // Whoever sees one proceeding alone opens no other on the dossier.
  if (proceedingId === undefined)
    return procedure && (seen === undefined || seen.sees === 'file') ? { ...attempt, procedure } : undefined;
  const proceeding = dossier.proceedings.find(p => p.id === proceedingId);
  if (!proceeding || (procedure !== undefined && procedure !== proceeding.procedure)) return undefined;
  if (seen?.sees === 'receipt') return undefined;
  if (seen?.sees === 'proceeding' && !seen.proceedingIds.includes(proceedingId)) return undefined;
  return { ...attempt, procedure: proceeding.procedure };
}

/** Of what was just written behind a wall, the part that the actor is inside of. */
function visible(world: World, dossier: Dossier, items: readonly WallItem[], actor: Actor): readonly WallItem[] {
  if (items.length === 0) return items;
  return items.filter(item => {
    const proceeding = dossier.proceedings.find(p => p.id === item.proceedingId);
    return proceeding !== undefined && channelsOf(world.procedures, dossier, proceeding, actor).includes(item.channel);
  });
}

async function findReplay(tx: Transaction, world: World, call: StepCall): Promise<Recorded | undefined> {
  const { key, address, requestHash } = call.idempotency!;
  const { rows } = await tx.query<{ request_hash: string; dossier_id: string }>({
    name: 'find-replay',
    text: 'select request_hash, dossier_id from idempotency where tenant_id = $1 and actor_id = $2 and address = $3 and key = $4',
    values: [call.actor.tenant, call.actor.userId, address, key],
  });
  const found = rows[0];
  if (!found) return undefined;
  if (found.request_hash !== requestHash) return { kind: 'key-reused' };
  // A replay writes too, so that its answer waits for a commit as the first one did.
  await tx.query(
    'update idempotency set replayed_at = now() where tenant_id = $1 and actor_id = $2 and address = $3 and key = $4',
    [call.actor.tenant, call.actor.userId, address, key],
  );
  const loaded = await loadOnly(tx, call.actor, found.dossier_id);
  return loaded && reach(world.procedures, loaded.dossier, call.actor)
    ? { kind: 'recorded', replayed: true, ...loaded }
    : { kind: 'left', dossierId: found.dossier_id };
}

/** Uploads that the input names and the actor may use: their own or their draft's, not yet of another dossier; or of this one. */
async function filesOf(tx: Transaction, call: StepCall, before: Dossier): Promise<Facts['file']> {
  const proposed = before.proceedings.find(p => p.id === call.attempt.proceedingId)?.proposal?.input;
  const ids = fileIds([call.attempt.input, proposed]).filter(isUuid);
  if (ids.length === 0) return () => undefined;
  const { rows } = await tx.query<{ id: string; name: string; mime: string; size: number }>(
    `select id, name, mime, size from file
      where tenant_id = $1 and id = any ($2::uuid[]) and (dossier_id = $5 or (dossier_id is null and (owner_id = $3 or draft_id = $4)))`,
    [call.actor.tenant, ids, call.actor.userId, call.draftId ?? null, call.dossierId ?? null],
  );
  const found = new Map<string, StoredFile>(rows.map(row => [row.id, row]));
  return id => found.get(id);
}

/** The paper that an input names, or the one that was proposed, with its contents; the database's own policy holds back what is behind a wall. */
async function paperFacts(tx: Transaction, call: StepCall, before: Dossier): Promise<Pick<Facts, 'paper'>> {
  const proposed = before.proceedings.find(p => p.id === call.attempt.proceedingId)?.proposal?.input;
  const ids = [call.attempt.input, proposed].map(input => (input as { paperId?: unknown } | undefined)?.paperId);
  const papers = before.papers.filter(p => ids.includes(p.id));
  if (papers.length === 0) return {};
  const found = new Map<string, PaperFacts>();
  for (const paper of papers) {
    const rows = await readContents(tx, call.actor.tenant, before.id, [paper.id, contentIdOf(paper)]);
    const first = rows.get(paper.id);
    const content = rows.get(contentIdOf(paper));
    if (first && content)
      found.set(paper.id, {
        first: first.content,
        content: content.content,
        handedOut: content.frozen?.party !== undefined,
      });
  }
  return { paper: id => found.get(id) };
}

/** Takes the serial numbers a change asks for, as late as can be: counters are hot rows. */
export async function takeNumbers(
  tx: Transaction,
  world: Pick<World, 'directory' | 'countyShort'>,
  tenant: number,
  change: Change,
): Promise<Change> {
  if (change.numbers.length === 0) return change;
  const numbers = [];
  for (const request of change.numbers) {
    if (request.number !== undefined) {
      numbers.push(request);
      continue;
    }
    const office = numberKinds[request.kind].scope === 'tenant' ? '' : (request.organisationId ?? '');
    const { rows } = await tx.query<{ value: number }>({
      name: 'take-number',
      text: `insert into counter as c (tenant_id, office, year, kind, value) values ($1, $2, $3, $4, 1)
             on conflict (tenant_id, office, year, kind) do update set value = c.value + 1 returning value`,
      values: [tenant, office, request.year, request.kind],
    });
    numbers.push({ ...request, number: printed(world, request, rows[0]!.value) });
  }
  return { ...change, numbers };
}

export const printed = (
  world: Pick<World, 'directory' | 'countyShort'>,
  request: Change['numbers'][number],
  serial: number,
): string =>
  printNumber(request.kind, {
    county: world.countyShort,
    office: (request.organisationId && world.directory.organisation(request.organisationId)?.short) || '',
    year: request.year,
    serial,
  });
