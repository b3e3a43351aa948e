import { heldTokens } from '../core/dossier/access.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { addDays, type Day } from '../core/law/day.ts';
import { type Actor, clock } from '../core/people/actor.ts';
import { employerOf, type GroupData, type GroupTotals, type NearFiling } from '../core/procedures/group/data.ts';
import type { OfferPart } from '../core/procedures/group-facts.ts';
import type { MemberData } from '../core/procedures/group-member/data.ts';
import type { Database } from './database.ts';
import { lookUpKeys } from './entry.ts';
import { inTransaction } from './transaction.ts';

const identity = (actor: Actor) => ({ tenant: actor.tenant, user: actor.userId, reach: heldTokens(actor) });
const asClock = (tenant: number) => ({ tenant, user: clock(tenant).userId, reach: ['clock'] });
const readOnly = { readOnly: true } as const;

/** Which rows of a matrix are asked for. `silent`: in the group, and without an answer to the offer on the table. */
export const memberFilters = [
  'all',
  'silent',
  'consent',
  'refuse',
  'ask',
  'settled',
  'left',
  'late',
  'unconfirmed',
] as const;
export type MemberFilter = (typeof memberFilters)[number];

/** `$3`: the version of the offer on the table. */
const conditions: Readonly<Record<MemberFilter, string>> = {
  all: '',
  silent: "and m.stage = 'in' and m.version <> $3",
  consent: "and m.stage = 'in' and m.version = $3 and m.verdict = 'consent'",
  refuse: "and m.stage = 'in' and m.version = $3 and m.verdict = 'refuse'",
  ask: "and m.stage = 'in' and m.version = $3 and m.verdict = 'ask'",
  settled: "and m.stage = 'settled'",
  left: "and m.stage = 'left'",
  late: 'and m.late',
  unconfirmed: "and m.stage = 'in' and not m.confirmed",
};

export interface MemberRow {
  readonly id: string;
  readonly row: number;
  readonly name: string;
  readonly idEnd: string;
  readonly accountEnd: string;
  readonly stage: string;
  readonly claimed: number;
  readonly confirmed: boolean;
  readonly mandate: string;
  readonly verdict: string;
  readonly version: number;
  readonly asked: number;
  readonly settled: number;
  readonly due: number;
  readonly reported: number;
  readonly received: number;
  readonly late: boolean;
  readonly nextDue: Day | null;
  /** Of the offer on the table; null: not part of it, or not for this reader. */
  readonly offered: number | null;
  readonly plan: readonly OfferPart[] | null;
}

const rowText = `m.dossier_id as id, m.row_no as row, m.name, m.id_end as "idEnd", m.account_end as "accountEnd", m.stage, m.claimed,
  m.confirmed, m.mandate, m.verdict, m.version, m.asked, m.settled, m.due, m.reported, m.received, m.late, m.next_due as "nextDue",
  o.total as offered, o.plan`;
const sums = ['claimed', 'due', 'reported', 'received'] as const;

/** A page of a group's matrix in the order of its roster, behind a row. */
export async function pageOfMembers(
  database: Database,
  actor: Actor,
  groupId: string,
  {
    after,
    limit,
    filter,
    name,
    version,
  }: { after: number; limit: number; filter: MemberFilter; name?: string; version: number },
): Promise<MemberRow[]> {
  const { rows } = await inTransaction(
    database,
    identity(actor),
    tx =>
      tx.finish<MemberRow & Record<string, unknown>>({
        name: `members-${filter}`,
        text: `select ${rowText} from group_member m
                 left join group_offer_row o on o.tenant_id = m.tenant_id and o.group_id = m.group_id and o.version = $3::int and o.member_id = m.dossier_id
                where m.tenant_id = $1 and m.group_id = $2 and m.row_no > $4 and ($5::text is null or position($5 in m.name) > 0)
                      ${conditions[filter]} order by m.row_no limit $6`,
        values: [actor.tenant, groupId, version, after, name ?? null, limit],
      }),
    readOnly,
  );
  return rows.map(row => ({
    ...row,
    ...(Object.fromEntries(sums.map(key => [key, Number(row[key])])) as Pick<MemberRow, (typeof sums)[number]>),
    offered: row.offered === null ? null : Number(row.offered),
  }));
}

/**
 * The sums of a group, as `totalsOf` makes them of its members: numbers alone, which every member may read. Whoever asks has been let in
 * before. Members and offers are grouped and not joined: on tables that were never analysed a join of the two goes through all pairs.
 */
export async function groupTotals(
  database: Database,
  tenant: number,
  groupId: string,
  version: number,
): Promise<GroupTotals> {
  const inside = "m.stage = 'in'";
  const answered = (verdict: string) => `${inside} and $3::int > 0 and m.version = $3 and m.verdict = '${verdict}'`;
  const { rows } = await inTransaction(
    database,
    asClock(tenant),
    tx =>
      tx.finish<Record<keyof GroupTotals, string>>({
        name: 'group-totals',
        text: `select count(*) as members, count(*) filter (where ${inside}) as inside,
                 count(*) filter (where m.stage = 'left') as left, count(*) filter (where m.stage = 'settled') as settled,
                 count(*) filter (where m.confirmed) as confirmed, count(*) filter (where m.mandate = 'given') as mandated,
                 count(*) filter (where ${answered('consent')}) as consent, count(*) filter (where ${answered('refuse')}) as refuse,
                 count(*) filter (where ${answered('ask')}) as asked,
                 count(*) filter (where ${inside} and $3 > 0 and m.version <> $3) as silent,
                 coalesce(sum(m.claimed), 0) as claimed, coalesce(sum(m.claimed) filter (where ${inside}), 0) as "claimedInside",
                 coalesce(sum(m.claimed) filter (where m.stage = 'settled'), 0) as "claimedSettled",
                 coalesce(sum(m.claimed) filter (where m.stage = 'left'), 0) as "claimedLeft",
                 (select coalesce(sum(x.total), 0) from (
                    select sum(u.total) as total from (
                      select m.dossier_id as id, 1 as consents, 0::bigint as total from group_member m
                       where m.tenant_id = $1 and m.group_id = $2 and ${answered('consent')}
                      union all
                      select o.member_id, 0, o.total from group_offer_row o where o.tenant_id = $1 and o.group_id = $2 and o.version = $3) u
                     group by u.id having sum(u.consents) > 0) x) as "offeredToConsenting",
                 coalesce(sum(m.due), 0) as due, coalesce(sum(m.reported), 0) as reported, coalesce(sum(m.received), 0) as received,
                 count(*) filter (where m.late) as late
               from group_member m where m.tenant_id = $1 and m.group_id = $2`,
        values: [tenant, groupId, version],
      }),
    readOnly,
  );
  return Object.fromEntries(
    Object.entries(rows[0]!).map(([key, value]) => [key, Number(value)]),
  ) as unknown as GroupTotals;
}

/** What an offer comes to: in all, by day, and for how many. */
export async function offerSums(
  database: Database,
  actor: Actor,
  groupId: string,
  version: number,
): Promise<{
  readonly total: number;
  readonly persons: number;
  readonly byDay: readonly { dueOn: Day; fen: number }[];
}> {
  const { rows } = await inTransaction(
    database,
    identity(actor),
    tx =>
      tx.finish<{ dueOn: Day; fen: string; persons: string }>(
        `select p ->> 'dueOn' as "dueOn", sum((p ->> 'fen')::bigint) as fen,
                (select count(*) from group_offer_row where tenant_id = $1 and group_id = $2 and version = $3) as persons
           from group_offer_row o, jsonb_array_elements(o.plan) p
          where o.tenant_id = $1 and o.group_id = $2 and o.version = $3 group by 1 order by 1`,
        [actor.tenant, groupId, version],
      ),
    readOnly,
  );
  const byDay = rows.map(row => ({ dueOn: row.dueOn, fen: Number(row.fen) }));
  return { total: byDay.reduce((sum, d) => sum + d.fen, 0), persons: Number(rows[0]?.persons ?? 0), byDay };
}

/** What else was filed against the employer of a group: days and numbers, whoever may read the files. */
export async function filingsNear(
  database: Database,
  actor: Actor,
  group: Dossier,
  today: Day,
  days: number,
): Promise<NearFiling[]> {
  const { claimCode } = group.proceedings.find(p => p.procedure === 'group')!.data as GroupData;
  const employer = employerOf(group);
  if (!employer) return [];
  const { rows } = await inTransaction(
    database,
    identity(actor),
    tx =>
      tx.finish<{ openedOn: Day; persons: string }>(
        `select opened_on as "openedOn", sum(persons) as persons from filings_against($1, $2, $3::date)
          where grouped is distinct from $4::uuid group by 1`,
        [lookUpKeys(group).employer, claimCode, addDays(today, -days), group.id],
      ),
    readOnly,
  );
  return rows.map(row => ({ openedOn: row.openedOn, persons: Number(row.persons) }));
}

/** Members who are to be settled: they consented to a version that was concluded. Ids in the order of the roster. */
export async function membersToSettle(
  database: Database,
  actor: Actor,
  groupId: string,
  limit: number,
): Promise<{ readonly id: string; readonly version: number }[]> {
  const { rows } = await inTransaction(
    database,
    identity(actor),
    tx =>
      tx.finish<{ id: string; version: number }>(
        `select m.dossier_id as id, m.version from group_member m join group_head h on h.tenant_id = m.tenant_id and h.group_id = m.group_id
          where m.tenant_id = $1 and m.group_id = $2 and m.stage = 'in' and m.verdict = 'consent' and m.version = any (h.concluded)
          order by m.row_no limit $3`,
        [actor.tenant, groupId, limit],
      ),
    readOnly,
  );
  return rows;
}

/** Members who have not been asked for an answer to a version, and have not given one. */
export async function membersToAsk(
  database: Database,
  actor: Actor,
  groupId: string,
  version: number,
  limit: number,
): Promise<string[]> {
  const { rows } = await inTransaction(
    database,
    identity(actor),
    tx =>
      tx.finish<{ id: string }>(
        `select m.dossier_id as id from group_member m
           join group_offer_row o on o.tenant_id = m.tenant_id and o.group_id = m.group_id and o.version = $3 and o.member_id = m.dossier_id
          where m.tenant_id = $1 and m.group_id = $2 and m.stage = 'in' and m.version <> $3 and m.asked <> $3 order by m.row_no limit $4`,
        [actor.tenant, groupId, version, limit],
      ),
    readOnly,
  );
  return rows.map(row => row.id);
}

/** Settled members for whom a payment of this day has not been reported. */
export async function membersToPay(
  database: Database,
  actor: Actor,
  groupId: string,
  dueOn: Day,
  limit: number,
): Promise<{ readonly id: string; readonly n: number; readonly proceedingId: string; readonly amount: number }[]> {
  const { rows } = await inTransaction(
    database,
    identity(actor),
    tx =>
      tx.finish<{ id: string; n: string; proceedingId: string; amount: string }>(
        `select m.dossier_id as id, p ->> 'id' as "proceedingId", part ->> 'n' as n, part ->> 'amount' as amount
           from group_member m join dossier d on d.tenant_id = m.tenant_id and d.id = m.dossier_id,
                jsonb_array_elements(d.state -> 'proceedings') p, jsonb_array_elements(p #> '{data,plan}') part
          where m.tenant_id = $1 and m.group_id = $2 and m.stage = 'settled' and p ->> 'procedure' = 'settlement' and part ->> 'due' = $3
            and not exists (select from jsonb_array_elements(p #> '{data,payments}') y
                             where y ->> 'n' = part ->> 'n' and y ->> 'received' is distinct from 'none')
          order by m.row_no limit $4`,
        [actor.tenant, groupId, dueOn, limit],
      ),
    readOnly,
  );
  return rows.map(row => ({ ...row, n: Number(row.n), amount: Number(row.amount) }));
}

/** The account of a member who has settled, for the one who pays. Undefined: not settled, not of this group, or none recorded. */
export async function accountToPay(
  database: Database,
  tenant: number,
  groupId: string,
  memberId: string,
): Promise<{ readonly name: string; readonly bank?: string; readonly account: string } | undefined> {
  const { rows } = await inTransaction(
    database,
    asClock(tenant),
    tx =>
      tx.finish<{ state: Dossier }>(
        `select d.state from group_member m join dossier d on d.tenant_id = m.tenant_id and d.id = m.dossier_id
          where m.tenant_id = $1 and m.group_id = $2 and m.dossier_id = $3 and m.stage = 'settled'`,
        [tenant, groupId, memberId],
      ),
    readOnly,
  );
  const state = rows[0]?.state;
  const data = state?.proceedings.findLast(p => p.procedure === 'group-member')?.data as MemberData | undefined;
  const name = state?.parties.find(p => p.side === 'worker')?.name;
  return data?.account && name ? { name, account: data.account, ...(data.bank && { bank: data.bank }) } : undefined;
}

/** What members of a group read of it: its number, its employer’s words are theirs, and who represents them. */
export async function groupForMember(
  database: Database,
  tenant: number,
  groupId: string,
): Promise<{ readonly dossier: Dossier } | undefined> {
  const { rows } = await inTransaction(
    database,
    asClock(tenant),
    tx =>
      tx.finish<{ state: Dossier }>('select state from dossier where tenant_id = $1 and id = $2', [tenant, groupId]),
    readOnly,
  );
  return rows[0] && { dossier: rows[0].state };
}

/** Who was voted for, by the mandates that stand. */
export async function candidatesOf(
  database: Database,
  actor: Actor,
  groupId: string,
): Promise<{ readonly memberId: string; readonly name: string; readonly votes: number }[]> {
  const { rows } = await inTransaction(
    database,
    identity(actor),
    tx =>
      tx.finish<{ memberId: string; name: string; votes: string }>(
        `with top as materialized (
           select c.id, count(*) as votes from group_member v
             cross join lateral (select jsonb_array_elements_text(v.facts -> 'candidates')::uuid as id) c
            where v.tenant_id = $1 and v.group_id = $2 and v.stage = 'in' group by 1 order by 2 desc limit 12)
         select top.id as "memberId", m.name, top.votes from top
           join group_member m on m.tenant_id = $1 and m.group_id = $2 and m.dossier_id = top.id and m.stage = 'in' order by 3 desc, 2`,
        [actor.tenant, groupId],
      ),
    readOnly,
  );
  return rows.map(row => ({ ...row, votes: Number(row.votes) }));
}

/** Members of this whole name, whom a fellow worker wants to represent the group; nobody leafs through a roster by it. */
export async function fellowsNamed(
  database: Database,
  tenant: number,
  groupId: string,
  name: string,
): Promise<{ readonly memberId: string; readonly name: string; readonly row: number }[]> {
  const { rows } = await inTransaction(
    database,
    asClock(tenant),
    tx =>
      tx.finish<{ memberId: string; name: string; row: number }>(
        `select dossier_id as "memberId", name, row_no as row from group_member
          where tenant_id = $1 and group_id = $2 and name = $3 and stage = 'in' order by row_no limit 5`,
        [tenant, groupId, name],
      ),
    readOnly,
  );
  return rows;
}
