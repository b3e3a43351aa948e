import type { GroupRow, GroupView } from '../contract/routes/groups.ts';
import type { Proceeding } from '../core/dossier/dossier.ts';
import { parameterOn } from '../core/law/parameters.ts';
import { formatYuan } from '../core/pay/money.ts';
import {
  currentOffer,
  forums,
  type GroupData,
  type GroupTotals,
  scopes,
  splitOf,
} from '../core/procedures/group/data.ts';
import type { Verdict } from '../core/procedures/group-facts.ts';
import type { Database } from '../store/database.ts';
import type { Loaded, World } from '../store/dossiers.ts';
import { candidatesOf, filingsNear, groupTotals, type MemberRow, membersToSettle, offerSums } from '../store/groups.ts';
import type { Reader } from './present.ts';
import { articleView } from './words.ts';

/** What a reader is to a group: it decides what they read of it (domain.md 7.2: own row and totals). */
export type Standing = GroupView['as'];

/** The common page of a group for this reader. */
export async function presentGroup(
  database: Database,
  {
    reader,
    loaded,
    proceeding,
    as,
  }: { reader: Reader; loaded: Loaded; proceeding: Proceeding<GroupData>; as: Standing },
): Promise<GroupView> {
  const { world, actor, today } = reader;
  const { dossier } = loaded;
  const { data } = proceeding;
  const version = currentOffer(data);
  const talks = as === 'body' || as === 'employer' || as === 'representative';
  const totals = await groupTotals(database, actor.tenant, dossier.id, version);
  const least = parameterOn('groupWorkers', String(actor.tenant), today, world.parameters)!;
  const keeps = as === 'body' || as === 'representative' || as === 'keeper';
  const days = Number(parameterOn('groupSplitDays', String(actor.tenant), today, world.parameters)?.value ?? 0);
  return {
    id: dossier.id,
    as,
    totals: totalsView(totals, as, version),
    threshold: { workers: Number(least.value), confirmed: least.confirmed, basis: articleView('cr-62') },
    ...(talks && version > 0 && { offer: await offerView(database, reader, loaded, data) }),
    earlier: talks
      ? data.offers
          .filter(o => o.version !== version)
          .map(o => ({ version: o.version, on: o.on, concluded: data.concluded.some(c => c.version === o.version) }))
      : [],
    conclusions: talks ? data.concluded.map(c => ({ ...c, total: formatYuan(c.total) })) : [],
    representatives: data.representatives.map(({ userId: _, forum, scope, ...r }) => ({
      ...r,
      forum: forums[forum],
      scope: scope.map(s => scopes[s]),
    })),
    candidates: keeps ? await candidatesOf(database, actor, dossier.id) : [],
    ...(data.payrollClerk &&
      (as === 'body' || as === 'employer' || as === 'payroll') && {
        payrollClerk: {
          name: data.payrollClerk.name,
          since: data.payrollClerk.since,
          you: data.payrollClerk.userId === actor.userId,
        },
      }),
    imports: keeps
      ? data.imports.map(({ on, rows, fileName }) => ({ on, rows, ...(fileName !== undefined && { fileName }) }))
      : [],
    ...((as === 'body' || as === 'keeper') && {
      split: splitOf(await filingsNear(database, actor, dossier, today, days), today, world.parameters),
    }),
    ...(as === 'body' && { toSettle: (await membersToSettle(database, actor, dossier.id, 20_000)).length }),
  };
}

function totalsView(totals: GroupTotals, as: Standing, version: number): GroupView['totals'] {
  const { members, inside, settled, left, confirmed, mandated, claimed, consent, refuse, asked, silent, late } = totals;
  return {
    members,
    inside,
    settled,
    left,
    confirmed,
    mandated,
    claimed: formatYuan(claimed),
    ...(as !== 'keeper' && as !== 'payroll' && version > 0 && { consent, refuse, asked, silent }),
    ...((as === 'body' || as === 'employer') && { offeredToConsenting: formatYuan(totals.offeredToConsenting) }),
    ...(as !== 'keeper' && {
      due: formatYuan(totals.due),
      reported: formatYuan(totals.reported),
      received: formatYuan(totals.received),
      late,
    }),
  };
}

async function offerView(
  database: Database,
  { actor }: Reader,
  { dossier, wall }: Loaded,
  data: GroupData,
): Promise<NonNullable<GroupView['offer']>> {
  const head = data.offers.at(-1)!;
  const said = wall.findLast(item => item.kind === 'offer')?.body as
    | { total: number; plan: { due: string; amount: number }[]; words?: string }
    | undefined;
  const sums = said
    ? { total: said.total, byDay: said.plan.map(p => ({ dueOn: p.due, fen: p.amount })) }
    : await offerSums(database, actor, dossier.id, head.version);
  return {
    version: head.version,
    on: head.on,
    by: head.by,
    persons: head.rows,
    total: formatYuan(sums.total),
    byDay: sums.byDay.map(d => ({ dueOn: d.dueOn, amount: formatYuan(d.fen) })),
    ...(said?.words && { words: said.words }),
    accepted: data.accepted?.version === head.version,
    concluded: data.concluded.some(c => c.version === head.version),
  };
}

/** A row of the matrix as this reader may have it. */
export function presentMember(world: World, data: GroupData, row: MemberRow, as: Standing): GroupRow {
  const stage = world.procedures['group-member'].stages[row.stage]!;
  const version = currentOffer(data);
  const base = { id: row.id, row: row.row, name: row.name, stage: row.stage, stageTitle: stage.title };
  const mandate = row.mandate === '' ? {} : { mandate: row.mandate as NonNullable<GroupRow['mandate']> };
  const own = { idEnd: row.idEnd, claimed: formatYuan(row.claimed), confirmed: row.confirmed, ...mandate };
  const offered =
    row.offered === null
      ? {}
      : {
          offered: formatYuan(row.offered),
          plan: (row.plan ?? []).map(p => ({ dueOn: p.dueOn, amount: formatYuan(p.fen) })),
        };
  const paid = {
    ...(row.settled > 0 && { settled: row.settled }),
    due: formatYuan(row.due),
    reported: formatYuan(row.reported),
    received: formatYuan(row.received),
    late: row.late,
    ...(row.nextDue && { nextDue: row.nextDue }),
  };
  const said =
    row.verdict === ''
      ? { asked: row.asked === version && version > 0 }
      : { verdict: row.verdict as Verdict, outdated: row.version !== version, asked: row.asked === version };
  switch (as) {
    case 'body':
      return { ...base, ...own, account: masked(row.accountEnd), ...said, ...offered, ...paid };
    case 'keeper':
      return { ...base, ...own };
    // What a worker has decided, nobody of the other side reads before it has taken effect.
    case 'employer':
      return { ...base, claimed: formatYuan(row.claimed), ...offered, ...paid };
    case 'payroll':
      return { ...base, account: masked(row.accountEnd), ...paid };
    // Representatives see where each stands, and nobody's number, sum or account.
    case 'representative':
      return { ...base, confirmed: row.confirmed, ...mandate, ...said };
  }
}

const masked = (end: string): string => (end ? `**** ${end}` : '');
