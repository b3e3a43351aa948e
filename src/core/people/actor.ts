import type { OrganisationKind } from './organisation.ts';
import type { PartnerScope } from './partner.ts';
import type { Role } from './role.ts';

/** Who acts, in which one of their memberships. A session acts in exactly one. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly tenant: number;
  readonly organisationId?: string;
  /** Places (town or street codes) for which a grid role works. */
  readonly places?: readonly number[];
  /** A one-time code opens one dossier for one party only. */
  readonly grant?: { readonly dossierId: string; readonly partyId: string };
  /** Acts for a party under a power of attorney; the role is then the side of that party. */
  readonly mandate?: { readonly agentId: string };
  /** How a party's session was vouched for. Absent: nothing is proven, and no wall opens. */
  readonly vouch?: Vouch;
  /** Set where another system acts for its body, in that body's role: what it was allowed. The user is then the token. */
  readonly partner?: readonly PartnerScope[];
}

/**
 * What stands behind a party's session: a code delivered to the phone, or a code that a body handed over on paper. Whoever hands
 * a code over could use it, so one from a body opens no more of what was said than the body itself may hear.
 */
export type Vouch =
  | { readonly by: 'phone' }
  | { readonly by: 'body'; readonly organisationId: string; readonly kind: OrganisationKind };

/** The platform's own hand: deadlines that pass, and steps that follow from other steps. */
export const clock = (tenant: number): Actor => ({
  userId: '00000000-0000-7000-8000-000000000000',
  name: 'clock',
  role: 'clock',
  tenant,
});
