import { addDays, type Day } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Qualification, RemovalGround, RosterEntry } from '../core/people/roster.ts';
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
/** What a renewal says anew; who it is stays. */
export type RenewalInput = Pick<RosterEntry, 'certificate' | 'to' | 'specialities' | 'capacity' | 'trainedOn'>;

const refused = (zh: string, en: string): Changed => ({ kind: 'refused', reason: text(zh, en) });

const lock = (tx: Transaction) => tx.query('lock table roster_entry in share row exclusive mode');

const isSame = (a: Pick<RosterEntry, 'organisationId' | 'personId'>, b: RosterEntry): boolean =>
  a.organisationId === b.organisationId && a.personId === b.personId;

/** Whether two entries of one mediator stand on the roster on a common day. */
const overlaps = (a: Pick<RosterEntry, 'from' | 'to'>, b: RosterEntry): boolean =>
  a.from <= b.to && b.from <= a.to && (b.removed === undefined || a.from < b.removed.on);

const problemOf = (roster: readonly RosterEntry[], input: RosterInput, today: Day): Changed | undefined => {
  if (input.to < input.from || input.to < today)
    return refused('证书到期日要在今天以后', 'The certificate has to end after today');
  return roster.some(e => isSame(input, e) && overlaps(input, e))
    ? refused('这段时间已经在册，不用再登记', 'Is on the roster in this time already')
    : undefined;
};

/** The court enters a mediator or a body (TY 5, 6); whoever is listed already is not entered twice. */
export async function enterRoster(database: Database, actor: Actor, input: RosterInput, today: Day): Promise<Changed> {
  return asOwner(database, async (tx): Promise<Changed> => {
    await lock(tx);
    const problem = problemOf(await readRoster(tx, actor.tenant), input, today);
    if (problem) return problem;
    const id = uuidv7();
    await writeRoster(tx, actor.tenant, [{ ...input, id, courtId: actor.organisationId! }]);
    await logDirectory(tx, actor, { act: 'roster-entered', subject: input.certificate, after: input });
    return { kind: 'done', id };
  });
}

/** The entry of the actor’s own court, as it stands. */
const ownEntry = async (tx: Transaction, actor: Actor, id: string) => {
  await lock(tx);
  const roster = await readRoster(tx, actor.tenant);
  return { roster, entry: roster.find(e => e.id === id && e.courtId === actor.organisationId) };
};

/** The court renews a certificate: a new entry from the day after the last one, or from today. The old one stays as it was. */
export async function renewRoster(
  database: Database,
  actor: Actor,
  id: string,
  renewal: RenewalInput,
  today: Day,
): Promise<Changed> {
  return asOwner(database, async (tx): Promise<Changed> => {
    const { roster, entry } = await ownEntry(tx, actor, id);
    if (!entry) return { kind: 'absent' };
    if (entry.removed)
      return refused('已经除名的不能续期，要重新登记', 'Who was removed is not renewed but entered anew');
    const { removed: _, trainedOn, ...before } = entry;
    const after = addDays(entry.to, 1);
    const next: RosterEntry = {
      ...before,
      ...(trainedOn && { trainedOn }),
      ...renewal,
      id: uuidv7(),
      from: after > today ? after : today,
    };
    const problem = problemOf(roster, next, today);
    if (problem) return problem;
    await writeRoster(tx, actor.tenant, [next]);
    await logDirectory(tx, actor, { act: 'roster-renewed', subject: next.certificate, before: entry, after: next });
    return { kind: 'done', id: next.id };
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
    const { entry } = await ownEntry(tx, actor, id);
    if (!entry) return { kind: 'absent' };
    if (entry.removed) return refused('已经除名', 'Is removed already');
    if (entry.to < today) return refused('已经到期，不用除名', 'Has ended; there is nothing to remove');
    await tx.query(
      'update roster_entry set removed_on = $3, removal_ground = $4, removal_words = $5 where tenant_id = $1 and id = $2',
      [actor.tenant, id, today, because.ground, encodeText(because.words)],
    );
    await logDirectory(tx, actor, { act: 'roster-removed', subject: entry.certificate, after: because });
    return { kind: 'done', id };
  });
}

/** What an entry has to show: mandates that are open now, and of those accepted while it stood how many ended and how many were settled. */
export interface Performance {
  readonly open: number;
  readonly accepted: number;
  readonly ended: number;
  readonly settled: number;
}

/**
 * The mandates of entries, counted in one query that walks the index of each one’s own list. A mandate that was given back or
 * passed on no longer stands in that list; a body answers for all of its mediators.
 */
export async function performanceOf(
  database: Database,
  tenant: number,
  entries: readonly { readonly id: string; readonly token: string; readonly from: Day; readonly to: Day }[],
): Promise<ReadonlyMap<string, Performance>> {
  const { rows } = await asOwner(
    database,
    tx =>
      tx.query<{ id: string } & { [K in keyof Performance]: string }>(
        `select e.id, count(*) filter (where r.open) as open, count(*) filter (where o.accepted between e.from_day and e.to_day) as accepted,
                count(*) filter (where o.ended and o.accepted between e.from_day and e.to_day) as ended,
                count(*) filter (where o.settled and o.accepted between e.from_day and e.to_day) as settled
           from unnest($2::uuid[], $3::text[], $4::date[], $5::date[]) as e (id, token, from_day, to_day)
           join reach r on r.tenant_id = $1 and r.token = e.token and r.procedure = 'invited-mediation'
           cross join lateral (
             select max(on_day) filter (where kind = 'accepted') as accepted, bool_or(kind = 'settled') as settled,
                    bool_or(kind in ('settled', 'failed', 'expired', 'withdrawn')) as ended
               from outcome where tenant_id = $1 and dossier_id = r.dossier_id and proceeding_id = r.proceeding_id) o
          group by e.id`,
        [tenant, entries.map(e => e.id), entries.map(e => e.token), entries.map(e => e.from), entries.map(e => e.to)],
      ),
    { readOnly: true },
  );
  return new Map(
    rows.map(({ id, open, accepted, ended, settled }) => [
      id,
      { open: Number(open), accepted: Number(accepted), ended: Number(ended), settled: Number(settled) },
    ]),
  );
}
