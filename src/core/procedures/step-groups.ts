import { type Text, text } from '../text.ts';
import type { Step } from './procedure.ts';

/**
 * Under which heading a step is folded away while the matter does not wait for it, in the order of the list. A step without one always
 * stands in the open.
 */
export const stepGroups = {
  hearing: text('会见、开庭和笔录', 'Sessions, hearings and records'),
  claims: text('请求、答复和计算', 'Claims, answers and computations'),
  evidence: text('证据', 'Evidence'),
  people: text('当事人、代理人和承办人', 'Parties, agents and who handles it'),
  papers: text('文书和送达', 'Papers and service'),
  time: text('期限、中止和延长', 'Time limits and suspension'),
  court: text('法院', 'Before the court'),
  'hand-over': text('移交和转办', 'Handing over'),
  ending: text('结案和归档', 'Ending and closing the file'),
} as const satisfies Record<string, Text>;
export type StepGroup = keyof typeof stepGroups;

/** Steps of one group; one that names a group of its own keeps it. */
export const grouped = <Steps extends Readonly<Record<string, Step>>>(group: StepGroup, steps: Steps): Steps =>
  Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, { group, ...step }])) as unknown as Steps;
