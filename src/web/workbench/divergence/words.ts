import { benchDivergence as en, benchCourt as enCourt } from '../../words/en/bench-divergence.ts';
import { benchDivergence as zh, benchCourt as zhCourt } from '../../words/zh/bench-divergence.ts';

export const benchDivergence = { zh, en };
export const benchCourt = { zh: zhCourt, en: enCourt };
