import { benchLead as en } from '../../words/en/bench-lead.ts';
import { benchLead as zh } from '../../words/zh/bench-lead.ts';

export const benchLead = { zh, en };
