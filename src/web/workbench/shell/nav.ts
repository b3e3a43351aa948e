import type { Role } from '../../../core/people/role.ts';
import { pages } from '../pages.tsx';
import { tables } from '../queue/tables.ts';

/** One entry of the navigation: an address below `/w`. Its words are `nav[address]`, or the title of the queue. */
export type Entry = `/${string}`;

/**
 * What each role finds at the left, by frequency; the first entry is where it lands. An entry whose page does not exist
 * is left out.
 */
const menus: Partial<Record<Role, readonly Entry[]>> = {
  mediator: ['/day', '/q/mine', '/q/groups', '/intake', '/handovers', '/q/plans', '/calculators'],
  'invited-mediator': ['/q/mandates', '/day', '/q/mine', '/notices'],
  'mediation-head': ['/q/body-inbox', '/day', '/q/body-open', '/q/groups', '/q/leads', '/handovers', '/figures'],
  'hall-window': ['/intake', '/report', '/q/mine', '/q/groups', '/q/leads', '/calculators', '/notices'],
  'institute-clerk': ['/q/arb-intake', '/day', '/q/service', '/q/arb-open', '/q/reviews', '/handovers', '/intake'],
  arbitrator: ['/day', '/q/mine', '/q/reviews', '/calculators', '/notices'],
  'institute-head': [
    '/q/head-approvals',
    '/q/arb-intake',
    '/q/arb-open',
    '/q/service',
    '/handovers',
    '/figures',
    '/stuck',
  ],
  judge: ['/q/mine', '/q/confirmations', '/q/orders', '/day', '/divergences', '/figures', '/calculators'],
  'grid-judge': ['/q/leads', '/day', '/q/mine', '/calculators', '/notices'],
  'court-docket': [
    '/q/court-cases',
    '/q/mandates',
    '/q/confirmations',
    '/q/orders',
    '/q/service',
    '/roster',
    '/notices',
  ],
  'enforcement-officer': ['/q/enforcement', '/day', '/q/service', '/calculators', '/notices'],
  'grid-member': ['/field', '/q/leads', '/notices'],
  'shared-court-host': ['/field', '/q/leads', '/notices'],
  'union-officer': ['/q/union-cases', '/day', '/q/service', '/handovers', '/field', '/q/leads', '/notices'],
  'union-chair': ['/q/head-approvals', '/q/union-cases', '/day', '/notices'],
  'chamber-contact': ['/field', '/q/leads', '/notices'],
  inspector: ['/q/insp-cases', '/day', '/q/service', '/handovers', '/q/mine', '/calculators', '/notices'],
  'inspection-head': ['/q/head-approvals', '/q/insp-cases', '/day', '/q/service', '/handovers', '/figures', '/notices'],
  prosecutor: ['/q/proc-cases', '/day', '/q/service', '/handovers', '/calculators', '/notices'],
  supervisor: ['/figures', '/stuck', '/notices'],
  statistician: ['/figures', '/divergences', '/notices'],
  'system-admin': ['/organisations', '/places', '/rooms', '/parameters', '/holidays', '/statutes', '/notices'],
  'security-admin': ['/staff', '/partners', '/parameters', '/holidays', '/statutes', '/notices'],
  'audit-admin': ['/log', '/parameters', '/holidays', '/statutes', '/notices'],
};
/** Who meets people by appointment: their calendar stands in the header, beside the notices. */
const meeting: readonly Role[] = [
  'mediator',
  'invited-mediator',
  'mediation-head',
  'institute-clerk',
  'arbitrator',
  'institute-head',
];
export const hasCalendar = (role: string): boolean => meeting.some(one => one === role);

/** What a role reads now and then: the palette leads there, the menu does not. */
const further: Partial<Record<Role, readonly Entry[]>> = {
  judge: ['/roster'],
  'union-officer': ['/roster'],
  'institute-clerk': ['/calculators'],
};
export const furtherOf = (role: string): readonly Entry[] =>
  Object.hasOwn(further, role) ? (further[role as Role] ?? []) : [];

const common: readonly Entry[] = ['/day', '/q/mine', '/notices'];

const exists = (entry: Entry): boolean => {
  const [, first = '', second] = entry.split('/');
  if (first === 'q') return second !== undefined && Object.hasOwn(tables, second);
  return pages.some(page => page.path === first || page.path.startsWith(`${first}/:`));
};

export const menuOf = (role: string): readonly Entry[] => {
  const menu = (Object.hasOwn(menus, role) ? menus[role as Role] : undefined) ?? common;
  return menu.filter(exists);
};

/** Where a role lands. */
export const landingOf = (role: string): Entry => menuOf(role)[0] ?? '/notices';
