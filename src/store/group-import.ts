import { heldTokens } from '../core/dossier/access.ts';
import { blankDossier } from '../core/dossier/apply.ts';
import { decide } from '../core/dossier/decide.ts';
import type { Channel, Dossier } from '../core/dossier/dossier.ts';
import type { Day } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import { currentOffer, employerOf, type GroupData } from '../core/procedures/group/data.ts';
import type { GroupFacts } from '../core/procedures/group-facts.ts';
import type { RosterProblem, RosterRow } from '../core/procedures/group-member/roster.ts';
import { text } from '../core/text.ts';
import { bulkWritesOf, type ToldDossier, writeMany } from './bulk.ts';
import type { Database } from './database.ts';
import type { World } from './dossiers.ts';
import { recordingOf, zeroHash } from './entry.ts';
import { memberKey } from './group-rows.ts';
import { asOwner, inTransaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

/** Rows of one transaction: what is committed stays, and the same file goes on behind it. */
const batchSize = 500;

export interface Imported {
  readonly added: number;
  /** Rows whose worker is in the group already. */
  readonly known: number;
  readonly problems: readonly RosterProblem[];
}

interface Import {
  readonly actor: Actor;
  /** The group, as far as the actor reaches it. */
  readonly group: Dossier;
  readonly rows: readonly RosterRow[];
  readonly today: Day;
  readonly channel: Channel;
  /** The instant of the entries, ISO 8601. */
  readonly at: string;
}

/**
 * Founds a member dispute for each row whose worker is not in the group yet: by the decision of the one door and into the rows that it
 * writes, many in one transaction. Whatever was committed before a crash stays, and the same rows again add what is missing.
 */
export async function importMembers(database: Database, world: World, call: Import): Promise<Imported> {
  const { actor, group, rows } = call;
  const problems: RosterProblem[] = [];
  let added = 0;
  let known = 0;
  for (let from = 0; from < rows.length; from += batchSize) {
    const batch = rows.slice(from, from + batchSize);
    for (let attempt = 0; ; attempt += 1) {
      const state = await rosterOf(database, actor, group.id, batch);
      const told = tell(world, call, batch, state);
      const done = await write(database, actor, group.id, told.dossiers, state.last);
      // Somebody else wrote into the roster meanwhile: look again.
      if (!done && attempt < 5) continue;
      if (!done) throw new Error('The roster of a group was written by too many at once');
      added += told.dossiers.length;
      known += told.known;
      problems.push(...told.problems);
      break;
    }
  }
  if (added >= batchSize) await renewStatistics(database);
  return { added, known, problems };
}

/**
 * Plans are made by what the database knows of its tables: after so many rows at once it counts them anew, or each answer of a worker
 * would be looked up as in an empty house until the nightly round.
 */
export const renewStatistics = (database: Database): Promise<unknown> =>
  asOwner(database, tx =>
    tx.query('analyze dossier, ledger, reach, wall_reach, wall_item, deadline, look_up, group_member, group_offer_row'),
  );

const identity = (actor: Actor) => ({ tenant: actor.tenant, user: actor.userId, reach: heldTokens(actor) });

interface RosterState {
  readonly keys: ReadonlySet<string>;
  /** The last number of the roster. */
  readonly last: number;
}

/** Which of these workers are in the roster, and its last number. */
export async function rosterOf(
  database: Database,
  actor: Actor,
  groupId: string,
  rows: readonly RosterRow[],
): Promise<RosterState> {
  const found = await inTransaction(
    database,
    identity(actor),
    tx =>
      tx.finish<{ keys: string[] | null; last: number }>(
        `select (select array_agg(key) from group_member where tenant_id = $1 and group_id = $2 and key = any ($3)) as keys,
                (select coalesce(max(row_no), 0) from group_member where tenant_id = $1 and group_id = $2) as last`,
        [actor.tenant, groupId, rows.map(row => memberKey(actor.tenant, row))],
      ),
    { readOnly: true },
  );
  return { keys: new Set(found.rows[0]?.keys ?? []), last: Number(found.rows[0]?.last ?? 0) };
}

/** Decides and writes out each row in memory, with no database in between. */
function tell(
  world: World,
  { actor, group, today, channel, at }: Import,
  batch: readonly RosterRow[],
  state: RosterState,
): { readonly dossiers: readonly ToldDossier[]; readonly known: number; readonly problems: readonly RosterProblem[] } {
  const dossiers: ToldDossier[] = [];
  const problems: RosterProblem[] = [];
  let known = 0;
  const facts = joiningFacts(group);
  for (const { line, ...input } of batch) {
    if (state.keys.has(memberKey(actor.tenant, input))) {
      known += 1;
      continue;
    }
    const seed = uuidv7();
    const row = state.last + dossiers.length + 1;
    const before: Dossier = { ...blankDossier(actor.tenant, seed), channel };
    const own = {
      seed,
      calendar: world.calendar,
      parameters: world.parameters,
      directory: world.directory,
      accountOf: world.accountOf,
      wall: [],
      file: () => undefined,
      group: { ...facts, joining: { ...facts.joining!, row } },
    };
    const attempt = { procedure: 'group-member', step: 'join', input } as const;
    const decision = decide(world.procedures, before, attempt, actor, today, own);
    if (!('change' in decision)) {
      problems.push({
        line,
        reason:
          'refusal' in decision
            ? decision.refusal.reason
            : (decision.problems[0]?.message ?? text('这一行看不懂', 'The row cannot be read')),
        todo: text('改正后重新导入', 'Correct it and import again'),
      });
      continue;
    }
    const { dossier, rows } = recordingOf({
      procedures: world.procedures,
      before,
      attempt,
      proceedingId: decision.proceedingId,
      input: decision.input,
      change: decision.change,
      actor,
      today,
      facts: own,
      wall: [],
      previousHash: zeroHash,
    });
    dossiers.push({ dossier, steps: [{ rows, at }] });
  }
  return { dossiers, known, problems };
}

/** What a new member looks up of the group. */
export function joiningFacts(group: Dossier): GroupFacts {
  const proceeding = group.proceedings.find(p => p.procedure === 'group')!;
  const data = proceeding.data as GroupData;
  return {
    id: group.id,
    number: group.number,
    stage: proceeding.stage,
    ...(proceeding.organisationId && { organisationId: proceeding.organisationId }),
    assigned: proceeding.assigned,
    offer: currentOffer(data),
    concluded: data.concluded.map(c => c.version),
    plans: new Map(),
    joining: {
      employer: employerOf(group)!,
      claimCode: data.claimCode,
      place: group.place ?? data.place,
      ...(group.trade && { trade: group.trade }),
      row: 0,
    },
  };
}

/** False: the roster is not as it was when the rows were numbered. */
async function write(
  database: Database,
  actor: Actor,
  groupId: string,
  told: readonly ToldDossier[],
  last: number,
): Promise<boolean> {
  if (told.length === 0) return true;
  const writes = bulkWritesOf(told, { notices: true, outbox: true });
  return inTransaction(database, identity(actor), async tx => {
    const locked = await tx.query('select from dossier where tenant_id = $1 and id = $2 for update', [
      actor.tenant,
      groupId,
    ]);
    const now = await tx.query<{ last: number }>(
      'select coalesce(max(row_no), 0) as last from group_member where tenant_id = $1 and group_id = $2',
      [actor.tenant, groupId],
    );
    if (locked.rowCount !== 1 || Number(now.rows[0]?.last) !== last) return false;
    await writeMany(tx, actor.tenant, writes);
    return true;
  });
}
