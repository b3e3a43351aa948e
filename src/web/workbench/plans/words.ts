import { benchPlans as en } from '../../words/en/bench-plans.ts';
import { benchPlans as zh } from '../../words/zh/bench-plans.ts';

export const benchPlans = { zh, en };
