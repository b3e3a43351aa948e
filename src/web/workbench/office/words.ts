import { benchOffice as en } from '../../words/en/bench-office.ts';
import { benchOffice as zh } from '../../words/zh/bench-office.ts';

export const benchOffice = { zh, en };
