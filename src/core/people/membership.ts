import type { Day } from '../law/day.ts';
import { type Text, text } from '../text.ts';
import type { Organisation, OrganisationKind } from './organisation.ts';
import { administrators, type Role, roleLabel } from './role.ts';

/**
 * Which roles somebody holds in which kind of body (domain.md 7.1). The three administrators stand in no list: they are made by a
 * command of the operator, so that no administrator makes another.
 */
export const rolesIn: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  mediation: ['mediator', 'mediation-head', 'invited-mediator', 'chamber-contact'],
  institute: ['institute-clerk', 'arbitrator', 'institute-head'],
  hall: ['hall-window', 'legal-aid'],
  court: ['court-docket', 'judge', 'grid-judge', 'enforcement-officer', 'shared-court-host', 'invited-mediator'],
  'intermediate-court': ['court-docket', 'judge'],
  grid: ['grid-member', 'shared-court-host'],
  bureau: ['statistician', 'supervisor'],
  union: ['union-officer', 'union-chair', 'legal-aid', 'invited-mediator'],
  inspection: ['inspector', 'inspection-head'],
  procuratorate: ['prosecutor'],
  operator: [],
};

/** Roles that work for named towns and streets, and for nothing without them. */
export const placeRoles: readonly Role[] = ['grid-member', 'grid-judge', 'shared-court-host'];

export const isAdministrator = (role: Role): boolean => administrators.includes(role);

export interface NewMembership {
  readonly role: Role;
  readonly from: Day;
  readonly to?: Day | undefined;
  readonly places: readonly number[];
}

interface Held {
  readonly organisationId: string;
  readonly role: Role;
  readonly from: Day;
  readonly to?: Day | undefined;
}

/** Why somebody cannot get a membership, or nothing. `held`: what they hold and held; `known`: the places of the county. */
export function membershipProblem(
  wanted: NewMembership,
  organisation: Pick<Organisation, 'id' | 'kind' | 'name' | 'closedOn'> | undefined,
  held: readonly Held[],
  known: readonly number[],
): Text | undefined {
  if (!organisation) return text('选一个单位', 'Choose a body');
  if (organisation.closedOn !== undefined)
    return text(`${organisation.name.zh}已经停办`, `${organisation.name.en} is closed`);
  const label = roleLabel(wanted.role);
  if (!rolesIn[organisation.kind].includes(wanted.role))
    return isAdministrator(wanted.role)
      ? text('管理员由运行人员用命令设置', 'Administrators are made by the operator’s command')
      : text(`这种单位没有${label.zh}`, `A body of this kind has no ${label.en}`);
  if (wanted.to !== undefined && wanted.to < wanted.from)
    return text('结束日期要在开始日期当天或以后', 'The last day is the first day or later');
  if (placeRoles.includes(wanted.role) && wanted.places.length === 0)
    return text(`给${label.zh}选负责的镇街`, `Choose the towns and streets of the ${label.en}`);
  if (wanted.places.some(code => !known.includes(code)))
    return text('有一个镇街不在名单里', 'One of the towns or streets is not in the list');
  const overlaps = held.some(
    m =>
      m.organisationId === organisation.id &&
      m.role === wanted.role &&
      (m.to === undefined || m.to >= wanted.from) &&
      (wanted.to === undefined || m.from <= wanted.to),
  );
  return overlaps
    ? text(
        `这段时间已经在${organisation.name.zh}担任${label.zh}`,
        `Holds the role ${label.en} at ${organisation.name.en} in this time already`,
      )
    : undefined;
}

/**
 * Why somebody may not give an account a new password, or nothing. `held`: every role of the account, past and coming. Nobody resets
 * their own; the security administrator does it for staff and for the two other administrators, the system administrator for the
 * security administrator alone (GB/T 22239: no administrator is without another).
 */
export function passwordResetProblem(by: Role, held: readonly Role[], own: boolean): Text | undefined {
  if (own)
    return text(
      '自己的密码在登录时修改；忘了的话，请另一位管理员发新密码',
      'Your own password is changed when you sign in; if it is lost, another administrator gives a new one',
    );
  const giver: Role = held.includes('security-admin') ? 'system-admin' : 'security-admin';
  return by === giver
    ? undefined
    : text(
        `这个账号由${roleLabel(giver).zh}发新密码`,
        `A new password for this account comes from the ${roleLabel(giver).en}`,
      );
}
