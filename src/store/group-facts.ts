import type { GroupFacts, MemberFacts, OfferPart } from '../core/procedures/group-facts.ts';
import type { Transaction } from './transaction.ts';

/** As the database builds it: plans by version, which is a key of an object there. */
export type StoredGroupFacts = Omit<GroupFacts, 'plans' | 'organisationId'> & {
  readonly organisationId: string | null;
  readonly plans: Readonly<Record<string, readonly OfferPart[]>> | null;
};

/** What a member's dossier `d` looks up of its group; the policy on offers gives out the own row alone. */
export const groupFactsText = `(select jsonb_build_object('id', h.group_id, 'number', h.number, 'stage', h.stage,
    'organisationId', h.organisation_id, 'assigned', h.assigned, 'offer', h.offer, 'concluded', to_jsonb(h.concluded),
    'plans', (select jsonb_object_agg(o.version, o.plan) from group_offer_row o
               where o.tenant_id = d.tenant_id and o.member_id = d.id))
    from group_head h where h.tenant_id = d.tenant_id and h.group_id = d.group_id)`;

export const groupFactsOf = ({ plans, organisationId, ...rest }: StoredGroupFacts): GroupFacts => ({
  ...rest,
  ...(organisationId !== null && { organisationId }),
  plans: new Map(Object.entries(plans ?? {}).map(([version, plan]) => [Number(version), plan])),
});

/** The members of a group in the order of its roster, as a step of the group looks them up. */
export async function readMembers(tx: Transaction, tenant: number, groupId: string): Promise<MemberFacts[]> {
  const { rows } = await tx.query<{ facts: MemberFacts; offered: number | null }>({
    name: 'read-members',
    text: `select m.facts, o.total as offered from group_member m
             left join group_offer_row o on o.tenant_id = m.tenant_id and o.group_id = m.group_id and o.version = m.version and o.member_id = m.dossier_id
            where m.tenant_id = $1 and m.group_id = $2 order by m.row_no`,
    values: [tenant, groupId],
  });
  return rows.map(({ facts, offered }) => ({ ...facts, offered: Number(offered ?? 0) }));
}
