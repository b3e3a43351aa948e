import { benchStuck as en } from '../../words/en/bench-stuck.ts';
import { benchStuck as zh } from '../../words/zh/bench-stuck.ts';

export const benchStuck = { zh, en };
