import { benchSheets as en } from '../../words/en/bench-sheets.ts';
import { benchSheets as zh } from '../../words/zh/bench-sheets.ts';

export const benchSheets = { zh, en };
