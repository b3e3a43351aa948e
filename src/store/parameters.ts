import { tokensOf } from '../core/dossier/access.ts';
import type { Day } from '../core/law/day.ts';
import { differsWithin, type ParameterName, type ParameterSet } from '../core/law/parameters.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Database } from './database.ts';
import { clockOf } from './jobs.ts';
import { encodeJson, encodeText } from './json.ts';
import { noteAct } from './law.ts';
import { inTransaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

/** A value that an administrator has proposed, and what became of it. */
export interface ParameterValue {
  readonly id: string;
  readonly name: ParameterName;
  readonly place: string;
  readonly value: string;
  readonly from: Day;
  readonly source: string;
  readonly note: string | null;
  readonly proposedBy: string;
  readonly proposedName: string;
  readonly proposedOn: Day;
  readonly decision: 'confirmed' | 'declined' | null;
  readonly decidedName: string | null;
  readonly decidedOn: Day | null;
}

const identityOf = (actor: Actor) => ({ tenant: actor.tenant, user: actor.userId, reach: tokensOf(actor) });

/** Everything that was ever proposed in the county, newest first. */
export async function listParameterValues(database: Database, actor: Actor): Promise<ParameterValue[]> {
  return inTransaction(
    database,
    identityOf(actor),
    async tx => {
      const { rows } = await tx.query<ParameterValue & Record<string, unknown>>(
        `select id, name, place, value, from_day as "from", source, note, proposed_by as "proposedBy", proposed_name as "proposedName",
                proposed_on as "proposedOn", decision, decided_name as "decidedName", decided_on as "decidedOn"
           from parameter_value where tenant_id = $1 order by id desc limit 2000`,
        [actor.tenant],
      );
      return rows;
    },
    { readOnly: true },
  );
}

export type ProposedValue = Pick<ParameterValue, 'name' | 'place' | 'value' | 'from' | 'source'> & {
  readonly note?: string;
};

/** Writes a proposal; it changes nothing until a second person confirms it. */
export async function proposeParameter(
  database: Database,
  actor: Actor,
  proposed: ProposedValue,
  today: Day,
): Promise<string> {
  const id = uuidv7();
  const { name, place, value, from, source, note } = proposed;
  await inTransaction(database, identityOf(actor), async tx => {
    await tx.query(
      `insert into parameter_value (tenant_id, id, name, place, value, from_day, source, note, proposed_by, proposed_name, proposed_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        actor.tenant,
        id,
        name,
        place,
        value,
        from,
        encodeText(source),
        note === undefined ? null : encodeText(note),
        actor.userId,
        actor.name,
        today,
      ],
    );
    await noteAct(tx, actor, 'parameter-proposed', `${name} ${place || '*'} ${from} ${value}`);
  });
  return id;
}

/** Confirms or declines a proposal: somebody else than the one who made it, and once. */
export async function decideParameter(
  database: Database,
  actor: Actor,
  id: string,
  decision: 'confirmed' | 'declined',
  today: Day,
): Promise<'done' | 'absent' | 'own' | 'decided'> {
  return inTransaction(database, identityOf(actor), async tx => {
    const { rows } = await tx.query<{ proposed_by: string; decision: string | null; words: string }>(
      `select proposed_by, decision, concat_ws(' ', name, coalesce(nullif(place, ''), '*'), from_day::text, value) as words
         from parameter_value where tenant_id = $1 and id = $2 for update`,
      [actor.tenant, id],
    );
    const found = rows[0];
    if (!found) return 'absent';
    if (found.decision !== null) return 'decided';
    if (found.proposed_by === actor.userId) return 'own';
    await tx.query(
      `update parameter_value set decision = $3, decided_by = $4, decided_name = $5, decided_on = $6, decided_at = clock_timestamp()
        where tenant_id = $1 and id = $2`,
      [actor.tenant, id, decision, actor.userId, actor.name, today],
    );
    await noteAct(tx, actor, `parameter-${decision}`, found.words);
    return 'done';
  });
}

/** Whom another value touches, in open matters. */
export interface Affected {
  /** Matters with such a claim or limit in the open file. */
  readonly disputes: number;
  /** Claims whose sheet looked up a value that would be another. */
  readonly claims: number;
  /** Claims without a sheet whose calculator would come to look it up. */
  readonly unsheeted: number;
  /** Running limits that were counted with another length; they keep theirs. */
  readonly deadlines: number;
  /** Sheets made inside a mediation: of these only the count is told, and of which matter they are stays there. */
  readonly walled: number;
  /** Numbers of the matters, where they are few; an administrator reads no more of a matter than this. */
  readonly numbers: readonly string[];
}

/** Of more matters than this only the count is shown. */
const fewMatters = 50;

const ofOpen = `from look_up l where l.tenant_id = $1 and l.name = $2
  and exists (select from reach r where r.tenant_id = l.tenant_id and r.dossier_id = l.dossier_id and r.open)`;

/** Asks what the open matters lean on: first which days and places the other value would change, then who asked for these. */
export async function findAffected(
  database: Database,
  tenant: number,
  name: ParameterName,
  before: ParameterSet,
  after: ParameterSet,
): Promise<Affected> {
  return inTransaction(
    database,
    clockOf(tenant),
    async tx => {
      const { rows: asked } = await tx.query<{ place: string; on: Day; until: Day }>(
        `select distinct l.place, l.on_day as "on", l.until_day as "until" ${ofOpen}`,
        [tenant, name],
      );
      const touched = asked.filter(one => differsWithin(name, one, before, after));
      const { rows } = await tx.query<Omit<Affected, 'numbers'> & { numbers: string[] | null }>(
        `with touched as (
           select l.* ${ofOpen} and (l.place, l.on_day, l.until_day) in
             (select x.place, x."on", x."until" from jsonb_to_recordset($3::jsonb) as x (place text, "on" date, "until" date)))
         select count(distinct dossier_id) filter (where kind <> 'walled')::int as disputes,
                count(distinct (dossier_id, subject)) filter (where kind = 'sheet')::int as claims,
                count(distinct (dossier_id, subject)) filter (where kind = 'claim')::int as unsheeted,
                count(distinct (dossier_id, subject)) filter (where kind = 'deadline')::int as deadlines,
                count(distinct (dossier_id, subject)) filter (where kind = 'walled')::int as walled,
                (select array_agg(d.number order by d.number) from dossier d where d.tenant_id = $1 and d.number is not null
                   and d.id in (select dossier_id from touched where kind <> 'walled')
                   and (select count(distinct dossier_id) from touched where kind <> 'walled') <= ${fewMatters}) as numbers
           from touched`,
        [tenant, name, encodeJson(touched)],
      );
      const { numbers, ...counts } = rows[0]!;
      return { ...counts, numbers: numbers ?? [] };
    },
    { readOnly: true },
  );
}
