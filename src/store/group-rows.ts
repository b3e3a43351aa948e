import type { Change } from '../core/dossier/change.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import type { Day } from '../core/law/day.ts';
import { currentOffer, type GroupData } from '../core/procedures/group/data.ts';
import type { OfferRow } from '../core/procedures/group-facts.ts';
import { type MemberData, memberFactsOf, sumOf } from '../core/procedures/group-member/data.ts';
import { sm3 } from './sm3.ts';

const record = {
  group_id: 'uuid',
  row_no: 'int',
  key: 'text',
  name: 'text',
  id_end: 'text',
  account_end: 'text',
  stage: 'text',
  claimed: 'bigint',
  confirmed: 'boolean',
  mandate: 'text',
  verdict: 'text',
  version: 'int',
  asked: 'int',
  settled: 'int',
  due: 'bigint',
  reported: 'bigint',
  received: 'bigint',
  late: 'boolean',
  next_due: 'date',
  facts: 'jsonb',
} as const;

/** Columns of a member's row, and the record definition that reads them. */
export const memberColumns = Object.keys(record).join(', ');
export const memberRecord = Object.entries(record)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');

/** Who a worker is, to be compared and never read: the identity number, or name and phone where none is known. */
export const memberKey = (
  tenant: number,
  worker: { readonly name: string; readonly idNumber?: string | undefined; readonly phone?: string | undefined },
): string => sm3(`${tenant}:${worker.idNumber ?? `${worker.name} ${worker.phone ?? ''}`}`).slice(0, 32);

/**
 * What is told to staff of the money of a member is told once for the group, the reader, the template and the day: it stands in the file of
 * the group, under an id of its own. Undefined: it is told of this dossier alone.
 */
export function groupNotice(
  dossier: Dossier,
  proceedingId: string | undefined,
  { token, template, day }: { readonly token: string; readonly template: string; readonly day: Day },
): { readonly id: string; readonly dossier_id: string; readonly proceeding_id: null } | undefined {
  const { groupId, tenant } = dossier;
  const isMoney = dossier.proceedings.find(p => p.id === proceedingId)?.procedure === 'settlement';
  if (groupId === undefined || !isMoney || /^(?:worker|employer|agent):/.test(token)) return undefined;
  const hex = sm3(`${tenant}:${groupId}:${token}:${template}:${day}`);
  const id = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)];
  return { id: id.join('-'), dossier_id: groupId, proceeding_id: null };
}

/** A notice that is told again on its day stands once, and is unread again. */
export const noticeAgain =
  'on conflict (tenant_id, id) do update set at = now(), read_at = null where notice.read_at is not null';

/** What a dossier is to a group: the head of one, or a row of one. */
export function groupRows(
  dossier: Dossier,
  change: Pick<Change, 'wall'>,
): Record<'groupHead' | 'member' | 'offerRows', Record<string, unknown>[]> {
  return {
    groupHead: dossier.kind === 'group' ? [headRow(dossier)] : [],
    member: dossier.groupId === undefined ? [] : memberRow(dossier),
    offerRows: change.wall.flatMap(item => {
      if (item.kind !== 'group-offer') return [];
      const { version, rows } = item.body as { version: number; rows: readonly OfferRow[] };
      return rows.map(({ memberId, plan }) => ({ version, member_id: memberId, plan, total: sumOf(plan) }));
    }),
  };
}

function headRow(dossier: Dossier): Record<string, unknown> {
  const group = dossier.proceedings.find(p => p.procedure === 'group')!;
  const data = group.data as GroupData;
  return {
    number: dossier.number,
    stage: group.stage,
    organisation_id: group.organisationId,
    assigned: group.assigned.filter(a => a.role === 'mediator'),
    offer: currentOffer(data),
    concluded: data.concluded.map(c => c.version),
  };
}

function memberRow(dossier: Dossier): Record<string, unknown>[] {
  const facts = memberFactsOf(dossier);
  const worker = dossier.parties.find(p => p.side === 'worker');
  const data = dossier.proceedings.findLast(p => p.procedure === 'group-member')?.data as MemberData | undefined;
  if (!facts || !worker || !data) return [];
  return [
    {
      group_id: dossier.groupId,
      row_no: facts.row,
      key: memberKey(dossier.tenant, worker),
      name: facts.name,
      id_end: worker.idNumber?.slice(-4) ?? '',
      account_end: data.accountEnd ?? '',
      stage: facts.stage,
      claimed: facts.claimed,
      confirmed: facts.confirmed,
      mandate: facts.mandate ?? '',
      verdict: facts.answer?.verdict ?? '',
      version: facts.answer?.version ?? 0,
      asked: data.asked?.version ?? 0,
      settled: facts.settled ?? 0,
      due: facts.due,
      reported: facts.reported,
      received: facts.received,
      late: facts.late,
      next_due: facts.nextDue,
      facts,
    },
  ];
}
