import { tokensOf } from '../core/dossier/access.ts';
import type { OutcomeKind } from '../core/dossier/change.ts';
import type { Day } from '../core/law/day.ts';
import type { Actor } from '../core/people/actor.ts';
import type { ProcedureId } from '../core/procedures/ids.ts';
import type { Cell, Predicate } from '../core/statistics/indicator.ts';
import type { Database } from './database.ts';
import { inTransaction } from './transaction.ts';

export type Grouping = 'place' | 'organisation' | 'month';

/** Whose outcomes, and of which days (both included). */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  /** Only this body's. */
  readonly organisationId?: string | undefined;
}

/** A cell of one group: a place code, the id of an organisation, a month (`2026-03`); '' when it has none, or without grouping. */
export interface GroupedCell extends Cell {
  readonly key: string;
}

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

const keys: Record<Grouping | 'none', string> = {
  place: "coalesce(o.place::text, '')",
  organisation: "coalesce(o.organisation_id::text, '')",
  month: "to_char(o.on_day, 'YYYY-MM')",
  none: "''",
};

const identityOf = (actor: Actor) => ({ tenant: actor.tenant, user: actor.userId, reach: tokensOf(actor) });

/**
 * The statement that adds up every outcome that some predicates speak of, alike ones together: numerator, denominator,
 * what is left out and other readings all come out of its one pass over the index `outcome_period`.
 */
export function cellsStatement(
  tenant: number,
  predicates: readonly Predicate[],
  period: Period,
  by: Grouping | 'none' = 'none',
): Statement {
  const values: unknown[] = [
    tenant,
    [...new Set(predicates.flatMap(p => p.procedures))],
    [...new Set(predicates.flatMap(p => p.kinds))],
    period.from,
    period.to,
  ];
  const ofBody =
    period.organisationId === undefined ? '' : ` and o.organisation_id = $${values.push(period.organisationId)}`;
  return {
    text: `select ${keys[by]} as key, o.procedure, o.kind, o.code, count(*) as count, sum(o.persons)::bigint as persons,
             coalesce(sum(o.amount), 0)::bigint as amount
             from outcome o
            where o.tenant_id = $1 and o.procedure = any ($2::text[]) and o.kind = any ($3::text[])
              and o.on_day between $4::date and $5::date${ofBody}
            group by 1, o.procedure, o.kind, o.code`,
    values,
  };
}

interface CellRow {
  [key: string]: unknown;
  key: string;
  procedure: ProcedureId;
  kind: OutcomeKind;
  code: string | null;
  count: number;
  persons: number;
  amount: number;
}

/** Outcomes of a period, added up. Sums are fen. */
export async function readCells(
  database: Database,
  actor: Actor,
  predicates: readonly Predicate[],
  period: Period,
  by: Grouping | 'none' = 'none',
): Promise<GroupedCell[]> {
  const { text, values } = cellsStatement(actor.tenant, predicates, period, by);
  const { rows } = await inTransaction(database, identityOf(actor), tx => tx.query<CellRow>(text, values), {
    readOnly: true,
  });
  return rows.map(({ code, ...cell }) => ({ ...cell, ...(code !== null && { code }) }));
}

export interface CaseQuestion extends Period {
  readonly place?: number | undefined;
  /** As an earlier page gave it. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** One counted outcome. `dossierId` only where the reader reaches the file. */
export interface CountedCase {
  readonly number: string | null;
  readonly on: Day;
  readonly procedure: ProcedureId;
  readonly kind: OutcomeKind;
  readonly code: string | null;
  readonly place: number | null;
  readonly organisationId: string | null;
  readonly dossierId: string | null;
}

interface CaseRow {
  [key: string]: unknown;
  id: string;
  dossier: string;
  number: string | null;
  on_day: Day;
  procedure: ProcedureId;
  kind: OutcomeKind;
  code: string | null;
  place: number | null;
  organisation_id: string | null;
  reached: string | null;
}

const cursorShape = /^\d{4}-\d{2}-\d{2}(~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){2}$/;
/** Whether this is the cursor of a page of cases. */
export const isCaseCursor = (cursor: string): boolean => cursorShape.test(cursor);

/** Conditions on the outcomes of one predicate, kind by kind a range of the index. */
function branchesOf(tenant: number, predicates: readonly Predicate[], question: Omit<CaseQuestion, 'limit'>) {
  const values: unknown[] = [tenant, question.from, question.to];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const common = ['o.tenant_id = $1', 'o.on_day between $2::date and $3::date'];
  if (question.organisationId !== undefined) common.push(`o.organisation_id = ${bind(question.organisationId)}`);
  if (question.place !== undefined) common.push(`o.place = ${bind(question.place)}`);
  const branches = predicates.flatMap(predicate =>
    predicate.procedures.flatMap(procedure =>
      predicate.kinds.map(kind => {
        const own = [`o.procedure = ${bind(procedure)}`, `o.kind = ${bind(kind)}`];
        if (predicate.codes) own.push(`o.code = any (${bind(predicate.codes)}::text[])`);
        if (predicate.exceptCodes)
          own.push(`(o.code is null or o.code <> all (${bind(predicate.exceptCodes)}::text[]))`);
        return [...common, ...own].join(' and ');
      }),
    ),
  );
  return { values, bind, branches };
}

/**
 * The statement of a page of cases, newest first: each kind of outcome is one range of the index, and their heads are
 * merged. The file itself is looked up for the page only, through its own row-level policy: whoever does not reach it gets no id.
 */
export function casesStatement(tenant: number, predicates: readonly Predicate[], question: CaseQuestion): Statement {
  const { values, bind, branches } = branchesOf(tenant, predicates, question);
  const [day, dossier, id] = question.cursor?.split('~') ?? [];
  const after =
    question.cursor === undefined
      ? ''
      : ` and (o.on_day, o.dossier_id, o.id) < (${bind(day)}::date, ${bind(dossier)}::uuid, ${bind(id)}::uuid)`;
  const limit = bind(question.limit + 1);
  const order = 'order by on_day desc, dossier_id desc, id desc limit';
  const heads = branches.map(where => `(select o.* from outcome o where ${where}${after} ${order} ${limit})`);
  return {
    text: `select p.id, p.dossier_id as dossier, p.number, p.on_day, p.procedure, p.kind, p.code, p.place, p.organisation_id, d.id as reached
             from (select * from (${heads.join(' union all ')}) h ${order} ${limit}) p
             left join dossier d on d.tenant_id = $1 and d.id = p.dossier_id
            order by p.on_day desc, p.dossier_id desc, p.id desc`,
    values,
  };
}

function countStatement(tenant: number, predicates: readonly Predicate[], question: CaseQuestion): Statement {
  const { values, branches } = branchesOf(tenant, predicates, question);
  const counts = branches.map(where => `(select count(*) from outcome o where ${where})`);
  return { text: `select ${counts.join(' + ')} as total`, values };
}

/** A page of the outcomes that predicates count, how many there are in all, and where the next page begins. */
export async function listCases(
  database: Database,
  actor: Actor,
  predicates: readonly Predicate[],
  question: CaseQuestion,
): Promise<{ cases: CountedCase[]; total: number; next: string | null }> {
  if (predicates.length === 0) return { cases: [], total: 0, next: null };
  const page = casesStatement(actor.tenant, predicates, question);
  const count = countStatement(actor.tenant, predicates, question);
  const { rows, total } = await inTransaction(
    database,
    identityOf(actor),
    async tx => ({
      rows: (await tx.query<CaseRow>(page.text, page.values)).rows,
      total: Number((await tx.query<{ total: number }>(count.text, count.values)).rows[0]?.total ?? 0),
    }),
    { readOnly: true },
  );
  const shown = rows.slice(0, question.limit);
  const last = shown.at(-1);
  return {
    cases: shown.map(r => ({
      number: r.number,
      on: r.on_day,
      procedure: r.procedure,
      kind: r.kind,
      code: r.code,
      place: r.place,
      organisationId: r.organisation_id,
      dossierId: r.reached,
    })),
    total,
    next: rows.length > question.limit && last ? [last.on_day, last.dossier, last.id].join('~') : null,
  };
}
