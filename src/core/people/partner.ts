import { type Text, text } from '../text.ts';
import type { OrganisationKind } from './organisation.ts';
import type { Role } from './role.ts';

/** What the system of another body may do here. Each is given on its own; reading is what is least. */
export const partnerScopes = {
  read: text('读取本单位可以看的内容', 'Read what the body may see'),
  file: text('登记案件', 'File matters'),
  step: text('办理步骤', 'Take steps'),
} as const satisfies Record<string, Text>;
export type PartnerScope = keyof typeof partnerScopes;

/**
 * In which role of its body a system may act: one that reaches matters as the body and not as a person. None judges, decides or
 * works for single towns.
 */
export const partnerRoles: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  mediation: ['mediation-head'],
  institute: ['institute-clerk'],
  hall: ['hall-window'],
  court: ['court-docket', 'enforcement-officer'],
  'intermediate-court': ['court-docket'],
  grid: [],
  bureau: [],
  union: ['union-officer'],
  inspection: ['inspection-head', 'inspector'],
  procuratorate: ['prosecutor'],
  operator: [],
};

/** The longest life of a token, in days. */
export const longestTokenDays = 366;

/** How a system stands in the history. */
export const partnerName = (name: string): string => `${name}（对接系统）`;

/** Why a system may not be let in like this, or nothing. `kind`: of the body for which it acts. */
export function partnerProblem(
  wanted: { readonly role: Role; readonly scopes: readonly PartnerScope[] },
  kind: OrganisationKind,
): Text | undefined {
  if (!partnerRoles[kind].includes(wanted.role))
    return text('这种单位的系统不能以这个身份办事', 'A system of this kind of body does not act in this role');
  return wanted.scopes.includes('read')
    ? undefined
    : text('登记和办理都要先能读取', 'Whoever files or takes steps has to be able to read');
}
