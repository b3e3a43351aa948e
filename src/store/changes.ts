import { heldTokens, tokensOf } from '../core/dossier/access.ts';
import type { Day } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import type { Database } from './database.ts';
import { insideText, toldText } from './ledger.ts';
import { inTransaction } from './transaction.ts';

/** One line of what changed: an entry of a dossier that the reader reaches, without anything that was said in it. */
export interface ChangeLine {
  readonly position: string;
  readonly dossierId: string;
  readonly number: string | null;
  readonly proceedingId: string;
  readonly day: Day;
  readonly at: string;
  readonly procedure: string;
  readonly step: string;
  readonly stage: string | null;
}

/** A position is the transaction of an entry and its row, in the order of the list. */
const partsOf = (position: string | undefined): string[] => position?.split('-') ?? ['0', '0'];

/** Only transactions that every later one must come after: what is still open, or began before one that is, is held back. */
const settled = 'l.xact < pg_snapshot_xmin(pg_current_snapshot())';

/** `$2`: the tokens of the reader; `$3`: their role. */
const visible = `exists (select from reach r where r.tenant_id = l.tenant_id and r.dossier_id = l.dossier_id and r.token = any ($2)
    and (r.sees = 'file' or (r.sees = 'proceeding' and r.proceeding_id = l.proceeding_id)))
  and ${insideText} and ${toldText('$3')}`;

const identity = (actor: Actor) => ({ tenant: actor.tenant, user: actor.userId, reach: heldTokens(actor) });
const readOnly = { readOnly: true } as const;

/**
 * What changed after a position, of what the actor reaches, in order. Only transactions that every later one must come after are
 * shown, so that a position once read never misses an entry that commits late.
 * @returns undefined where the position lies ahead of this database: it is of another one (a restored copy), and entries would be missed
 */
export async function listChanges(
  database: Database,
  actor: Actor,
  after: string | undefined,
  limit: number,
): Promise<ChangeLine[] | undefined> {
  const [xact, position] = partsOf(after);
  return inTransaction(
    database,
    identity(actor),
    async tx => {
      const known = await tx.query<{ known: boolean }>(
        'select $1::text::xid8 <= pg_snapshot_xmax(pg_current_snapshot()) as known',
        [xact],
      );
      if (!known.rows[0]?.known) return undefined;
      const { rows } = await tx.query<ChangeLine & Record<string, unknown>>({
        name: 'list-changes',
        text: `select l.xact || '-' || l.position as position, l.dossier_id as "dossierId", d.number, l.proceeding_id as "proceedingId",
                      l.day, l.at, l.procedure, l.step, l.stage
                 from ledger l join dossier d on d.tenant_id = l.tenant_id and d.id = l.dossier_id
                where l.tenant_id = $1 and (l.xact, l.position) > ($4::text::xid8, $5::bigint) and ${settled} and ${visible}
                order by l.xact, l.position limit $6`,
        values: [actor.tenant, tokensOf(actor), actor.role, xact, position, limit],
      });
      return rows;
    },
    readOnly,
  );
}

export interface DayCount {
  readonly day: Day;
  readonly changes: number;
  readonly dossiers: number;
}

/** How many lines of each day the list holds for this reader now, to compare with what was received. Days without any are left out. */
export async function countChanges(database: Database, actor: Actor, from: Day, to: Day): Promise<DayCount[]> {
  return inTransaction(
    database,
    identity(actor),
    async tx => {
      const { rows } = await tx.query<DayCount & Record<string, unknown>>({
        name: 'count-changes',
        text: `select l.day, count(*) as changes, count(distinct l.dossier_id) as dossiers from ledger l
                where l.tenant_id = $1 and l.day between $4::date and $5::date and ${settled} and ${visible}
                group by l.day order by l.day`,
        values: [actor.tenant, tokensOf(actor), actor.role, from, to],
      });
      return rows;
    },
    readOnly,
  );
}

/** The position from which on everything is new. */
export async function nowPosition(database: Database, actor: Pick<Actor, 'tenant' | 'userId'>): Promise<string> {
  return inTransaction(
    database,
    { tenant: actor.tenant, user: actor.userId, reach: [] },
    async tx => {
      const { rows } = await tx.query<{ position: string }>(
        `select pg_snapshot_xmin(pg_current_snapshot()) || '-0' as position`,
      );
      return rows[0]!.position;
    },
    readOnly,
  );
}

/** Just before the first entry of a day, for telling anew from there. */
export async function positionBefore(database: Database, actor: Actor, day: Day): Promise<string> {
  return inTransaction(
    database,
    identity(actor),
    async tx => {
      const { rows } = await tx.query<{ position: string | null }>(
        `select xact || '-' || position - 1 as position from ledger where tenant_id = $1 and day >= $2::date
          order by xact, position limit 1`,
        [actor.tenant, day],
      );
      return rows[0]?.position ?? '';
    },
    readOnly,
  );
}
