import { benchLaw as en } from '../../words/en/bench-law.ts';
import { benchLaw as zh } from '../../words/zh/bench-law.ts';

export const benchLaw = { zh, en };
