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
               where o.tenant_id = d.tenant_id and o.group_id = d.group_id
                 and o.version = any (h.concluded || h.offer) and o.member_id = d.id))
    from group_head h where h.tenant_id = d.tenant_id and h.group_id = d.group_id)`;

export const groupFactsOf = ({ plans, organisationId, ...rest }: StoredGroupFacts): GroupFacts => ({
  ...rest,
  ...(organisationId !== null && { organisationId }),
  plans: new Map(Object.entries(plans ?? {}).map(([version, plan]) => [Number(version), plan])),
});

/**
 * The members of a group in the order of its roster, as a step of the group looks them up. What each was offered is put beside it here: on
 * tables that were never analysed a join of the two goes through all pairs.
 */
export async function readMembers(tx: Transaction, tenant: number, groupId: string): Promise<MemberFacts[]> {
  const offers = await tx.query<{ version: number; id: string; total: string }>({
    name: 'read-offers',
    text: 'select version, member_id as id, total from group_offer_row where tenant_id = $1 and group_id = $2',
    values: [tenant, groupId],
  });
  const offered = new Map(offers.rows.map(row => [`${row.version} ${row.id}`, Number(row.total)]));
  const { rows } = await tx.query<{ facts: MemberFacts }>({
    name: 'read-members',
    text: 'select facts from group_member where tenant_id = $1 and group_id = $2 order by row_no',
    values: [tenant, groupId],
  });
  return rows.map(({ facts }) => ({ ...facts, offered: offered.get(`${facts.answer?.version} ${facts.id}`) ?? 0 }));
}
