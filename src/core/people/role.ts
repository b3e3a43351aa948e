import type { Text } from '../text.ts';

/** Every role (domain.md 7.1). `face` is where it works; `sides` marks the roles of parties. */
export const roles = {
  worker: { zh: '劳动者', en: 'Worker', face: 'portal' },
  employer: { zh: '用人单位', en: 'Employer', face: 'portal' },
  agent: { zh: '代理人', en: 'Agent', face: 'portal' },
  representative: { zh: '代表人', en: 'Representative', face: 'portal' },
  'grid-member': { zh: '网格员', en: 'Grid member', face: 'workbench' },
  'grid-judge': { zh: '网格法官', en: 'Grid judge', face: 'workbench' },
  'hall-window': { zh: '大厅窗口', en: 'Hall window', face: 'workbench' },
  mediator: { zh: '调解员', en: 'Mediator', face: 'workbench' },
  'mediation-head': { zh: '调解组织负责人', en: 'Head of mediation organisation', face: 'workbench' },
  'invited-mediator': { zh: '特邀调解员', en: 'Invited mediator', face: 'workbench' },
  'institute-clerk': { zh: '仲裁院书记员', en: 'Institute clerk', face: 'workbench' },
  arbitrator: { zh: '仲裁员', en: 'Arbitrator', face: 'workbench' },
  'institute-head': { zh: '仲裁院负责人', en: 'Head of the institute', face: 'workbench' },
  'court-docket': { zh: '法院立案人员', en: 'Court docket clerk', face: 'workbench' },
  judge: { zh: '法官', en: 'Judge', face: 'workbench' },
  'enforcement-officer': { zh: '执行人员', en: 'Enforcement officer', face: 'workbench' },
  prosecutor: { zh: '检察官', en: 'Prosecutor', face: 'workbench' },
  inspector: { zh: '劳动监察员', en: 'Labour inspector', face: 'workbench' },
  'inspection-head': { zh: '监察负责人', en: 'Head of inspection', face: 'workbench' },
  'union-officer': { zh: '工会干部', en: 'Union officer', face: 'workbench' },
  'union-chair': { zh: '工会主席', en: 'Union chair', face: 'workbench' },
  'legal-aid': { zh: '法律援助人员', en: 'Legal aid', face: 'workbench' },
  'shared-court-host': { zh: '共享法庭庭务主任', en: 'Shared-court host', face: 'workbench' },
  'chamber-contact': { zh: '商会联络员', en: 'Chamber contact', face: 'workbench' },
  supervisor: { zh: '监督人员', en: 'Supervisor', face: 'workbench' },
  statistician: { zh: '统计人员', en: 'Statistician', face: 'workbench' },
  'system-admin': { zh: '系统管理员', en: 'System administrator', face: 'workbench' },
  'security-admin': { zh: '安全管理员', en: 'Security administrator', face: 'workbench' },
  'audit-admin': { zh: '审计管理员', en: 'Audit administrator', face: 'workbench' },
  partner: { zh: '对接系统', en: 'Partner system', face: 'none' },
  public: { zh: '公众', en: 'Public', face: 'portal' },
  clock: { zh: '系统时钟', en: 'Clock', face: 'none' },
} as const satisfies Record<string, Text & { face: 'portal' | 'workbench' | 'none' }>;

export type Role = keyof typeof roles;

export const isRole = (value: string): value is Role => Object.hasOwn(roles, value);

/** What a role is called. */
export const roleLabel = (role: Role): Text => ({ zh: roles[role].zh, en: roles[role].en });

export type Side = 'worker' | 'employer';

/** The side of the dispute for which a role acts, if it is a party's role. */
export const sideOf = (role: Role): Side | undefined => (role === 'worker' || role === 'employer' ? role : undefined);

export const otherSide = (side: Side): Side => (side === 'worker' ? 'employer' : 'worker');

/** No person may hold two of these (domain.md 8.3); none of them reads a case. */
export const administrators: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin'];
