import { tokensOf } from '../core/dossier/access.ts';
import type { Day } from '../core/law/day.ts';
import { type ParameterName, type ParameterSet, parameterOn } from '../core/law/parameters.ts';
import { lookedUp } from '../core/pay/outdated.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Database } from './database.ts';
import { clockOf } from './jobs.ts';
import { encodeText } from './json.ts';
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

/** Whom another value touches: open matters and the claims in them whose sheet looked up a value that would be another. */
export interface Affected {
  readonly disputes: number;
  readonly claims: number;
  /** Numbers of the matters, where they are few; an administrator reads no more of a matter than this. */
  readonly numbers: readonly string[];
}

/** Of more matters than this only the count is shown. */
const fewMatters = 50;
const pageSize = 200;

/** Looks through the open matters whose sheets looked up this value, found by an index. */
export async function findAffected(
  database: Database,
  tenant: number,
  name: ParameterName,
  before: ParameterSet,
  after: ParameterSet,
): Promise<Affected> {
  const isTouched = (computation: unknown): boolean =>
    lookedUp(computation).some(
      one =>
        one.name === name &&
        parameterOn(name, one.place, one.on, before)?.value !== parameterOn(name, one.place, one.on, after)?.value,
    );
  const found = { disputes: 0, claims: 0, numbers: [] as string[] };
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await inTransaction(
      database,
      clockOf(tenant),
      tx =>
        tx.query<{ id: string; number: string | null; claims: unknown[][] }>(
          `select d.id, d.number, (select jsonb_agg(jsonb_path_query_array(claim, '$.computation') || jsonb_path_query_array(claim, '$.sheets[*].computation'))
                                     from jsonb_array_elements(d.state -> 'claims') claim) as claims from dossier d
            where d.tenant_id = $1 and d.parameters <> '{}' and d.parameters @> array[$2::text] and d.id > $3
              and exists (select from reach r where r.tenant_id = d.tenant_id and r.dossier_id = d.id and r.open)
            order by d.id limit $4`,
          [tenant, name, last, pageSize],
        ),
      { readOnly: true },
    );
    for (const row of rows) {
      const claims = row.claims.filter(sheets => sheets.some(isTouched)).length;
      if (claims === 0) continue;
      found.disputes += 1;
      found.claims += claims;
      if (row.number) found.numbers.push(row.number);
    }
    last = rows.at(-1)?.id ?? last;
    if (rows.length < pageSize) break;
  }
  return { ...found, numbers: found.disputes > fewMatters ? [] : found.numbers.sort() };
}
