import { benchPartners as en } from '../../words/en/bench-partners.ts';
import { benchPartners as zh } from '../../words/zh/bench-partners.ts';

export const benchPartners = { zh, en };
