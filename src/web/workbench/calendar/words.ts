import { benchMeet as en } from '../../words/en/bench-meet.ts';
import { benchMeet as zh } from '../../words/zh/bench-meet.ts';

export const benchMeet = { zh, en };
