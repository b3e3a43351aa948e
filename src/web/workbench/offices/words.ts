import { benchOffices as en } from '../../words/en/bench-offices.ts';
import { benchOffices as zh } from '../../words/zh/bench-offices.ts';

export const benchOffices = { zh, en };
