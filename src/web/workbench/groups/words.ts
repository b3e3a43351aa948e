import { benchGroup as en } from '../../words/en/bench-group.ts';
import { benchGroup as zh } from '../../words/zh/bench-group.ts';

export const benchGroup = { zh, en };
export type GroupWords = typeof en;
