import { benchField as en } from '../../words/en/bench-field.ts';
import { benchField as zh } from '../../words/zh/bench-field.ts';

export const benchField = { zh, en };
