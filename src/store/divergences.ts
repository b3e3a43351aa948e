import { tokensOf } from '../core/dossier/access.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { ClaimCode } from '../core/law/claims.ts';
import type { Day } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import type { IssueCode } from '../core/procedures/litigation/data.ts';
import { type Divergence, divergencesOf } from '../core/procedures/litigation/divergence.ts';
import type { DivergenceResult } from '../core/procedures/litigation/results.ts';
import type { Database } from './database.ts';
import { inTransaction } from './transaction.ts';

/** A row of the register of divergence as it is stored. Sums are fen. */
export interface DivergenceRow {
  readonly [column: string]: unknown;
  readonly proceeding_id: string;
  readonly claim_id: string;
  readonly on_day: Day;
  readonly claim: ClaimCode;
  readonly result: DivergenceResult;
  readonly issue: IssueCode | null;
  readonly claimed: number | null;
  readonly awarded: number | null;
  readonly adjudged: number | null;
  readonly number: string | null;
  readonly award_number: string | null;
  readonly court_id: string | null;
  readonly institute_id: string | null;
}

const rowOf = (d: Divergence): DivergenceRow => ({
  proceeding_id: d.proceedingId,
  claim_id: d.claimId,
  on_day: d.on,
  claim: d.code,
  result: d.result,
  issue: d.issue ?? null,
  claimed: d.claimed ?? null,
  awarded: d.awarded ?? null,
  adjudged: d.adjudged ?? null,
  number: d.number,
  award_number: d.awardNumber,
  court_id: d.court ?? null,
  institute_id: d.institute ?? null,
});

/** By what a row is known within its file. */
export const divergenceKey = (row: { readonly proceeding_id: string; readonly claim_id: string }): string =>
  `${row.proceeding_id} ${row.claim_id}`;

/** The register of a file, by key. */
export const registerOf = (dossier: Dossier): ReadonlyMap<string, DivergenceRow> =>
  new Map(
    (dossier.version === 0 ? [] : divergencesOf(dossier)).map(d => rowOf(d)).map(row => [divergenceKey(row), row]),
  );

export interface DivergenceRows {
  readonly divergences: readonly DivergenceRow[];
  readonly undiverged: readonly { readonly proceeding_id: string; readonly claim_id: string }[];
}

/** What a step changes in the register: rows that are new or read otherwise now, and those that are gone. */
export function divergenceRows(before: Dossier, after: Dossier): DivergenceRows {
  const [was, is] = [registerOf(before), registerOf(after)];
  return {
    divergences: [...is].flatMap(([key, row]) => (JSON.stringify(row) === JSON.stringify(was.get(key)) ? [] : [row])),
    undiverged: [...was].flatMap(([key, { proceeding_id, claim_id }]) =>
      is.has(key) ? [] : [{ proceeding_id, claim_id }],
    ),
  };
}

export const divergenceRecord =
  'proceeding_id uuid, claim_id uuid, on_day date, claim text, result text, issue text, claimed bigint, awarded bigint, adjudged bigint, number text, award_number text, court_id uuid, institute_id uuid';

export interface DivergenceFilter {
  readonly from: Day;
  readonly to: Day;
  readonly result?: string | undefined;
  readonly issue?: string | undefined;
  readonly claim?: string | undefined;
}

/** Claims of one result and one reason: how many, of how many disputes, and the sums in fen. */
export interface DivergenceCell {
  readonly [column: string]: unknown;
  readonly result: DivergenceResult;
  readonly issue: IssueCode | null;
  readonly claims: number;
  readonly disputes: number;
  readonly awarded: number;
  readonly adjudged: number;
}

export type ReachedRow = DivergenceRow & { readonly dossier_id: string };

const identityOf = (actor: Actor) => ({ tenant: actor.tenant, user: actor.userId, reach: tokensOf(actor) });
const valuesOf = ({ from, to, result, issue, claim }: DivergenceFilter) => [
  from,
  to,
  result ?? null,
  issue ?? null,
  claim ?? null,
];

/** The register of the whole county, counted: whoever asks need not reach a single file. */
export async function sumDivergences(
  database: Database,
  actor: Actor,
  filter: DivergenceFilter,
): Promise<DivergenceCell[]> {
  const { rows } = await inTransaction(
    database,
    identityOf(actor),
    tx =>
      tx.query<DivergenceCell>(
        'select * from divergence_cells($1::date, $2::date, $3, $4, $5) order by result, issue nulls last',
        valuesOf(filter),
      ),
    { readOnly: true },
  );
  return rows;
}

const cursorShape = /^\d{4}-\d{2}-\d{2}(~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){3}$/;
/** Whether this is the cursor of a page of the register. */
export const isDivergenceCursor = (cursor: string): boolean => cursorShape.test(cursor);

/** A page of the register, newest first: rows of files that the reader reaches, which the policy of the table sees to. */
export async function listDivergences(
  database: Database,
  actor: Actor,
  { cursor, limit, ...filter }: DivergenceFilter & { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: ReachedRow[]; next: string | null }> {
  const [day, dossier, proceeding, claim] = cursor?.split('~') ?? [];
  const after =
    cursor === undefined
      ? ''
      : 'and (on_day, dossier_id, proceeding_id, claim_id) < ($8::date, $9::uuid, $10::uuid, $11::uuid)';
  const { rows } = await inTransaction(
    database,
    identityOf(actor),
    tx =>
      tx.query<ReachedRow>(
        `select * from divergence
          where tenant_id = $6 and on_day between $1::date and $2::date and ($3::text is null or result = $3)
            and ($4::text is null or issue = $4) and ($5::text is null or claim = $5) ${after}
          order by on_day desc, dossier_id desc, proceeding_id desc, claim_id desc limit $7`,
        [
          ...valuesOf(filter),
          actor.tenant,
          limit + 1,
          ...(cursor === undefined ? [] : [day, dossier, proceeding, claim]),
        ],
      ),
    { readOnly: true },
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown,
    next:
      rows.length > limit && last ? [last.on_day, last.dossier_id, last.proceeding_id, last.claim_id].join('~') : null,
  };
}
