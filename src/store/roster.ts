import type { Day } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import { isListed, type Qualification, type RemovalGround, type RosterEntry } from '../core/people/roster.ts';
import { text } from '../core/text.ts';
import type { Database } from './database.ts';
import { logDirectory } from './directory-log.ts';
import type { Changed } from './directory-office.ts';
import { encodeJson, encodeText } from './json.ts';
import { asOwner, type Transaction } from './transaction.ts';
import { uuidv7 } from './uuid.ts';

interface Row {
  [key: string]: unknown;
  id: string;
  court_id: string;
  organisation_id: string;
  person_id: string | null;
  certificate: string;
  qualification: Qualification;
  from_day: Day;
  to_day: Day;
  specialities: string[];
  capacity: number;
  trained_on: Day | null;
  removed_on: Day | null;
  removal_ground: RemovalGround | null;
  removal_words: string | null;
}

const entryOf = (r: Row): RosterEntry => ({
  id: r.id,
  courtId: r.court_id,
  organisationId: r.organisation_id,
  ...(r.person_id && { personId: r.person_id }),
  certificate: r.certificate,
  qualification: r.qualification,
  from: r.from_day,
  to: r.to_day,
  specialities: r.specialities,
  capacity: r.capacity,
  ...(r.trained_on && { trainedOn: r.trained_on }),
  ...(r.removed_on && {
    removed: { on: r.removed_on, ground: r.removal_ground ?? 'other', words: r.removal_words ?? '' },
  }),
});

/** Everybody who is or was on the roster of a county, in the order in which they came. */
export async function readRoster(tx: Transaction, tenant: number): Promise<RosterEntry[]> {
  const { rows } = await tx.query<Row>('select * from roster_entry where tenant_id = $1 order by from_day, id', [
    tenant,
  ]);
  return rows.map(entryOf);
}

/** Writes entries as they are, for a directory that is set up from a record. */
export const writeRoster = (tx: Transaction, tenant: number, roster: readonly RosterEntry[]) =>
  tx.query(
    `insert into roster_entry (tenant_id, id, court_id, organisation_id, person_id, certificate, qualification, from_day, to_day, specialities, capacity, trained_on,
       removed_on, removal_ground, removal_words)
     select $1, x.* from jsonb_to_recordset($2::jsonb) as x (id uuid, court_id uuid, organisation_id uuid, person_id uuid, certificate text, qualification text,
       from_day date, to_day date, specialities text[], capacity int, trained_on date, removed_on date, removal_ground text, removal_words text)
     on conflict (tenant_id, id) do nothing`,
    [
      tenant,
      encodeJson(
        roster.map(({ courtId, organisationId, personId, from, to, trainedOn, removed, ...e }) => ({
          ...e,
          court_id: courtId,
          organisation_id: organisationId,
          person_id: personId,
          from_day: from,
          to_day: to,
          trained_on: trainedOn,
          removed_on: removed?.on,
          removal_ground: removed?.ground,
          removal_words: removed?.words,
        })),
      ),
    ],
  );

export type RosterInput = Omit<RosterEntry, 'id' | 'courtId' | 'removed'>;

const refused = (zh: string, en: string): Changed => ({ kind: 'refused', reason: text(zh, en) });

/** The court enters a mediator or a body (TY 5, 6); whoever is listed already is not entered twice. */
export async function enterRoster(database: Database, actor: Actor, input: RosterInput, today: Day): Promise<Changed> {
  return asOwner(database, async (tx): Promise<Changed> => {
    await tx.query('lock table roster_entry in share row exclusive mode');
    const roster = await readRoster(tx, actor.tenant);
    const same = roster.find(
      e => isListed(e, today) && e.organisationId === input.organisationId && e.personId === input.personId,
    );
    if (same) return refused('已经在册，不用再登记', 'Is on the roster already');
    if (input.to < input.from || input.to < today)
      return refused('证书到期日要在今天以后', 'The certificate has to end after today');
    const id = uuidv7();
    await writeRoster(tx, actor.tenant, [{ ...input, id, courtId: actor.organisationId! }]);
    await logDirectory(tx, actor, { act: 'roster-entered', subject: input.certificate, after: input });
    return { kind: 'done', id };
  });
}

/** The court takes an entry off the roster, with its ground (TY 28, 29; OM 29). What it did stays. */
export async function removeFromRoster(
  database: Database,
  actor: Actor,
  id: string,
  because: { readonly ground: RemovalGround; readonly words: string },
  today: Day,
): Promise<Changed> {
  return asOwner(database, async (tx): Promise<Changed> => {
    const entry = (await readRoster(tx, actor.tenant)).find(e => e.id === id && e.courtId === actor.organisationId);
    if (!entry) return { kind: 'absent' };
    if (entry.removed) return refused('已经除名', 'Is removed already');
    await tx.query(
      'update roster_entry set removed_on = $3, removal_ground = $4, removal_words = $5 where tenant_id = $1 and id = $2',
      [actor.tenant, id, today, because.ground, encodeText(because.words)],
    );
    await logDirectory(tx, actor, { act: 'roster-removed', subject: entry.certificate, after: because });
    return { kind: 'done', id };
  });
}
