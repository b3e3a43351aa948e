import { benchHandover as en } from '../../words/en/bench-handover.ts';
import { benchHandover as zh } from '../../words/zh/bench-handover.ts';

export const benchHandover = { zh, en };
