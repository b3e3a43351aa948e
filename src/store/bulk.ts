import type { Dossier } from '../core/dossier/dossier.ts';
import type { NumberKind } from '../core/dossier/number.ts';
import { clock } from '../core/people/actor.ts';
import { duringOf } from './bookings.ts';
import type { Database } from './database.ts';
import { type DivergenceRow, divergenceKey, divergenceRecord } from './divergences.ts';
import type { BookingRow, LookUpRow, Rows } from './entry.ts';
import { memberRecord } from './group-rows.ts';
import { encodeJson } from './json.ts';
import { inTransaction, type Transaction } from './transaction.ts';

/** A life told from its founding step to its last one, as `decide` and `recordingOf` made it. */
export interface ToldDossier {
  /** As it stands after the last step. */
  readonly dossier: Dossier;
  /** In order, beginning with the founding step. */
  readonly steps: readonly ToldStep[];
}

export interface ToldStep {
  readonly rows: Rows;
  /** The instant of the entry, ISO 8601 with offset. */
  readonly at: string;
}

/** A serial number as far as it has been taken. */
export interface Counter {
  /** Id of the organisation, or '' for numbers of the whole county. */
  readonly office: string;
  readonly year: number;
  readonly kind: NumberKind;
  readonly value: number;
}

export interface BulkOptions {
  /** Whether the notices of these steps are written. */
  readonly notices?: boolean;
  /** Whether what has to leave the house is written. */
  readonly outbox?: boolean;
  /** Raised to these values, in the same transaction. */
  readonly counters?: readonly Counter[];
}

/** One statement of a recording: `$1` is the tenant, `$2` the rows as binary `jsonb`, in memory of their own. */
export interface BulkWrite {
  readonly text: string;
  readonly rows: Uint8Array;
}

/**
 * Everything that many new dossiers write: every entry as the one door would have written it, and the projections as they
 * stand at the end. For imports and the demonstration city.
 */
export const bulkWritesOf = (told: readonly ToldDossier[], options: BulkOptions = {}): BulkWrite[] =>
  tablesOf(told, options)
    .filter(({ rows }) => rows.length > 0)
    .map(write => ({ text: insertText(write), rows: binaryJson(write.rows) }));

/**
 * Records new dossiers in one transaction.
 * @throws the driver's error when one of them is there already; then nothing is written
 */
export async function recordMany(database: Database, tenant: number, writes: readonly BulkWrite[]): Promise<void> {
  const { userId } = clock(tenant);
  await inTransaction(database, { tenant, user: userId, reach: [] }, tx => writeMany(tx, tenant, writes));
}

/** Writes them in a transaction that runs. */
export async function writeMany(tx: Transaction, tenant: number, writes: readonly BulkWrite[]): Promise<void> {
  for (const { text, rows } of writes) await tx.query(text, [tenant, Buffer.from(rows.buffer)]);
}

/** The binary form of `jsonb`: its version and the text. A long text in the other form costs the embedded engine seconds. */
const binaryJson = (value: unknown): Uint8Array => new TextEncoder().encode(`\u0001${encodeJson(value)}`);

interface Write {
  readonly table: string;
  /** What each row gives, as the record definition that reads it. */
  readonly columns: string;
  /** Columns that follow from those, as `name: expression over x`. */
  readonly derived?: Readonly<Record<string, string>>;
  readonly conflict?: string;
  readonly rows: readonly object[];
}

function insertText({ table, columns, derived = {}, conflict = '' }: Write): string {
  const given = columns
    .split(', ')
    .map(column => column.slice(0, column.indexOf(' ')))
    .filter(name => !Object.values(derived).some(expression => expression === `unnest(x.${name})`));
  const names = [...given, ...Object.keys(derived)];
  const values = [...given.map(name => `x.${name}`), ...Object.values(derived)];
  return `insert into ${table} (tenant_id, ${names.join(', ')})
    select $1, ${values.join(', ')} from jsonb_to_recordset($2::jsonb) as x (${columns}) ${conflict}`;
}

/** What the columns of an entry repeat of its head. */
const fromHead = {
  sequence: `(x.entry #>> '{head,sequence}')::int`,
  day: `(x.entry #>> '{head,day}')::date`,
  actor_id: `(x.entry #>> '{head,actor,userId}')::uuid`,
  role: `x.entry #>> '{head,actor,role}'`,
  procedure: `x.entry #>> '{head,attempt,procedure}'`,
  proceeding_id: `(x.entry #>> '{head,attempt,proceedingId}')::uuid`,
  step: `x.entry #>> '{head,attempt,step}'`,
  previous_hash: `x.entry #>> '{head,previous}'`,
};

/** The part of an entry's row that its head does not say. */
const besideHead = ({ actor_name, stage, walled, audience, entry, hash }: Rows['ledger']) => ({
  actor_name,
  stage,
  walled,
  audience,
  entry,
  hash,
});

function tablesOf(told: readonly ToldDossier[], options: BulkOptions): Write[] {
  const of = (pick: (rows: Rows) => readonly object[]) =>
    told.flatMap(({ dossier, steps }) =>
      steps.flatMap(({ rows }) => pick(rows).map(row => ({ dossier_id: dossier.id, ...row }))),
    );
  const sealed = (pick: (rows: Rows) => readonly object[]) =>
    told.flatMap(({ dossier, steps }) =>
      steps.flatMap(({ rows }, index) =>
        pick(rows).map(row => ({ dossier_id: dossier.id, sequence: index + 1, ...row })),
      ),
    );
  const sealedColumns = 'dossier_id uuid, sequence int, digest text, salt text, value jsonb';
  return [
    {
      table: 'dossier',
      columns:
        'id uuid, version int, number text, title text, opened_on date, place int, trade text, claimed bigint, state jsonb, search text[], keys text[], kind text, group_id uuid',
      rows: told.map(({ dossier, steps }) => ({ id: dossier.id, ...steps.at(-1)!.rows.dossier })),
    },
    {
      table: 'ledger',
      columns:
        'dossier_id uuid, at timestamptz, actor_name text, stage text, walled boolean, audience text, entry jsonb, hash text',
      derived: fromHead,
      rows: told.flatMap(({ dossier, steps }) =>
        steps.map(({ rows, at }) => ({ dossier_id: dossier.id, at, ...besideHead(rows.ledger) })),
      ),
    },
    { table: 'sealed_personal', columns: sealedColumns, rows: sealed(rows => rows.personal) },
    { table: 'sealed_secret', columns: sealedColumns, rows: sealed(rows => rows.secret) },
    {
      table: 'reach',
      columns:
        'dossier_id uuid, proceeding_id uuid, sees text, procedure text, stage text, open boolean, due date, opened_on date, waits text, grouped boolean, tokens text[]',
      derived: { token: 'unnest(x.tokens)' },
      rows: told.flatMap(({ dossier, steps }) => byTokens(dossier.id, finalReach(steps))),
    },
    {
      table: 'group_head',
      columns:
        'group_id uuid, number text, stage text, organisation_id uuid, assigned jsonb, offer int, concluded int[]',
      rows: told.flatMap(({ dossier, steps }) =>
        steps.at(-1)!.rows.groupHead.map(row => ({ group_id: dossier.id, ...row })),
      ),
    },
    {
      table: 'group_member',
      columns: `dossier_id uuid, ${memberRecord}`,
      rows: told.flatMap(({ dossier, steps }) =>
        steps.at(-1)!.rows.member.map(row => ({ dossier_id: dossier.id, ...row })),
      ),
    },
    {
      table: 'group_offer_row',
      columns: 'group_id uuid, version int, member_id uuid, plan jsonb, total bigint',
      rows: told.flatMap(({ dossier, steps }) =>
        steps.flatMap(({ rows }) => rows.offerRows.map(row => ({ group_id: dossier.id, ...row }))),
      ),
    },
    {
      table: 'deadline',
      columns: 'dossier_id uuid, id uuid, proceeding_id uuid, code text, due date, alarm date, state text',
      rows: told.flatMap(({ dossier, steps }) =>
        lastOf(
          steps.flatMap(({ rows }) => rows.deadlines),
          row => String(row.id),
        ).map(row => ({ dossier_id: dossier.id, ...row })),
      ),
    },
    {
      table: 'look_up',
      columns: 'dossier_id uuid, kind text, subject uuid, name text, place text, on_day date, until_day date',
      rows: told.flatMap(({ dossier, steps }) => finalLookUps(steps).map(row => ({ dossier_id: dossier.id, ...row }))),
    },
    {
      table: 'outcome',
      columns:
        'dossier_id uuid, id uuid, proceeding_id uuid, number text, procedure text, kind text, on_day date, organisation_id uuid, place int, persons int, amount bigint, code text',
      rows: of(rows => rows.outcomes),
    },
    {
      table: 'divergence',
      columns: `dossier_id uuid, ${divergenceRecord}`,
      rows: told.flatMap(({ dossier, steps }) => finalRegister(steps).map(row => ({ dossier_id: dossier.id, ...row }))),
    },
    {
      table: 'booking',
      columns:
        'dossier_id uuid, id uuid, kind text, proceeding_id uuid, on_day date, from_minute int, to_minute int, room_id uuid, place text, open boolean',
      rows: finalBookings(told),
    },
    {
      table: 'booked',
      columns: 'booking_id uuid, during tsrange, subjects uuid[]',
      derived: { subject: 'unnest(x.subjects)' },
      rows: finalBookings(told).map(row => ({
        booking_id: row.id,
        during: duringOf(row),
        subjects: row.subjects,
      })),
    },
    { table: 'paper', columns: 'dossier_id uuid, id uuid, content jsonb, digest text', rows: of(rows => rows.papers) },
    {
      table: 'wall_paper',
      columns: 'dossier_id uuid, id uuid, proceeding_id uuid, channel text, content jsonb, digest text',
      rows: of(rows => rows.wallPapers),
    },
    {
      table: 'wall_reach',
      columns: 'dossier_id uuid, proceeding_id uuid, channel text, tokens text[]',
      derived: { token: 'unnest(x.tokens)' },
      rows: told.flatMap(({ dossier, steps }) => byTokens(dossier.id, finalWall(steps))),
    },
    {
      table: 'wall_item',
      columns:
        'dossier_id uuid, id uuid, proceeding_id uuid, channel text, kind text, author jsonb, on_day date, sequence int, body jsonb',
      rows: of(rows => rows.wallItems),
    },
    {
      table: 'notice',
      columns: 'dossier_id uuid, id uuid, proceeding_id uuid, token text, template text, data jsonb, at timestamptz',
      conflict: 'on conflict (tenant_id, id) do nothing',
      rows: options.notices
        ? told.flatMap(({ dossier, steps }) =>
            steps.flatMap(({ rows, at }) => rows.notices.map(row => ({ dossier_id: dossier.id, at, ...row }))),
          )
        : [],
    },
    {
      table: 'outbox',
      columns: 'id uuid, topic text, payload jsonb',
      rows: options.outbox ? told.flatMap(({ steps }) => steps.flatMap(({ rows }) => rows.outbox)) : [],
    },
    {
      table: 'counter',
      columns: 'office text, year int, kind text, value int',
      conflict:
        'on conflict (tenant_id, office, year, kind) do update set value = greatest(counter.value, excluded.value)',
      rows: options.counters ?? [],
    },
  ];
}

/** Where a row was written several times, the last writing stands. */
function lastOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const last = new Map<string, Row>();
  for (const row of rows) last.set(keyOf(row), row);
  return [...last.values()];
}

/** What is still taken after the last steps. */
const finalBookings = (told: readonly ToldDossier[]): (BookingRow & { dossier_id: string })[] =>
  told.flatMap(({ dossier, steps }) =>
    lastOf(
      steps.flatMap(({ rows }) => rows.bookings),
      row => row.id,
    ).flatMap(row => (row.gone ? [] : [{ dossier_id: dossier.id, ...row }])),
  );

/** Who reaches a dossier after its last step. */
function finalReach(steps: readonly ToldStep[]): Record<string, unknown>[] {
  const reach = new Map<string, Record<string, unknown>>();
  const keyOf = (row: { token?: unknown; proceeding_id?: unknown }) => `${row.token} ${row.proceeding_id}`;
  for (const { rows } of steps) {
    for (const row of rows.unreach) reach.delete(keyOf(row));
    for (const row of rows.reach) reach.set(keyOf(row), row);
  }
  return [...reach.values()];
}

/** What a dossier leans on after its last step. */
function finalLookUps(steps: readonly ToldStep[]): LookUpRow[] {
  const lookUps = new Map<string, LookUpRow>();
  const keyOf = (row: LookUpRow) => Object.values(row).join(' ');
  for (const { rows } of steps) {
    for (const row of rows.unlooked) lookUps.delete(keyOf(row));
    for (const row of rows.lookUps) lookUps.set(keyOf(row), row);
  }
  return [...lookUps.values()];
}

/** What courts have made of its awards after the last step. */
function finalRegister(steps: readonly ToldStep[]): DivergenceRow[] {
  const register = new Map<string, DivergenceRow>();
  for (const { rows } of steps) {
    for (const row of rows.undiverged) register.delete(divergenceKey(row));
    for (const row of rows.divergences) register.set(divergenceKey(row), row);
  }
  return [...register.values()];
}

/** Who is inside each channel of the walls after the last step. */
const finalWall = (steps: readonly ToldStep[]): Record<string, unknown>[] =>
  lastOf(
    steps.flatMap(({ rows }) => rows.wallReach),
    row => `${row.proceeding_id} ${row.channel} ${row.token}`,
  ).flatMap(({ gone, ...row }) => (gone ? [] : [row]));

/** Rows that differ in their token alone, as one with a list of tokens. */
function byTokens(dossierId: string, rows: readonly Record<string, unknown>[]): object[] {
  const groups = new Map<string, { readonly tokens: unknown[]; readonly [column: string]: unknown }>();
  for (const { token, ...rest } of rows) {
    const key = Object.values(rest).join(' ');
    const group = groups.get(key) ?? { ...rest, dossier_id: dossierId, tokens: [] };
    group.tokens.push(token);
    groups.set(key, group);
  }
  return [...groups.values()];
}
