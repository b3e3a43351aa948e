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
}

/** The platform's own hand: deadlines that pass, and steps that follow from other steps. */
export const clock = (tenant: number): Actor => ({
  userId: '00000000-0000-7000-8000-000000000000',
  name: 'clock',
  role: 'clock',
  tenant,
});
