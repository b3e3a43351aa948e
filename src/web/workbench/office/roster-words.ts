import { benchRoster as en } from '../../words/en/bench-roster.ts';
import { benchRoster as zh } from '../../words/zh/bench-roster.ts';

export const benchRoster = { zh, en };
