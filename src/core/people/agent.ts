import type { Day } from '../law/day.ts';
import { type Text, text } from '../text.ts';

/** Who may act for a party (LMA 24; ZJMA 19): one or two, with a written power that says how far. */
export const agentKinds = {
  lawyer: text('律师', 'Lawyer'),
  'legal-service': text('基层法律服务工作者', 'Legal-service worker'),
  relative: text('近亲属', 'Near relative'),
  employee: text('单位的工作人员', 'Employee of the employer'),
  recommended: text(
    '社区、单位或者有关社会团体推荐的公民',
    'Citizen recommended by a community, employer or association',
  ),
} as const satisfies Record<string, Text>;
export type AgentKind = keyof typeof agentKinds;

export const authorities = {
  general: text('一般授权', 'General authority'),
  special: text('特别授权', 'Special authority'),
} as const satisfies Record<string, Text>;

/** What an agent does only with special authority: it gives up something of the party's. */
export const powers = {
  settle: text('和解、接受调解', 'Settle, accept an agreement'),
  waive: text('承认、放弃、变更请求', 'Admit, give up or change claims'),
  counterclaim: text('提出反申请', 'File a counterclaim'),
  withdraw: text('撤回申请', 'Withdraw the application'),
} as const satisfies Record<string, Text>;
export type Power = keyof typeof powers;

/** Most agents that a party has at one time. */
export const mostAgents = 2;

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly kind: AgentKind;
  /** Law firm, or the body that recommends. */
  readonly office?: string;
  readonly idNumber?: string;
  readonly phone: string;
  /** Account of that phone. */
  readonly userId: string;
  readonly authority: keyof typeof authorities;
  /** Of a special authority: what it names. */
  readonly powers: readonly Power[];
  readonly since: Day;
  /** Whose word it is so far: the party’s own, or the agent’s. */
  readonly appointedBy: 'principal' | 'agent';
  /** An office saw the written power and the identity papers. */
  readonly confirmed?: { readonly on: Day; readonly by: string };
  readonly ended?: { readonly on: Day; readonly by: 'principal' | 'agent' };
}

export const isLive = (agent: Agent): boolean => agent.ended === undefined;

/** Whether an agent may hear what is said behind a wall: the party says so, or an office saw the power. */
export const isAdmitted = (agent: Agent): boolean =>
  isLive(agent) && (agent.appointedBy === 'principal' || agent.confirmed !== undefined);
