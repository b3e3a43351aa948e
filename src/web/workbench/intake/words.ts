import { benchIntake as en } from '../../words/en/bench-intake.ts';
import { kit as kitEn } from '../../words/en/kit.ts';
import { start as startEn } from '../../words/en/start.ts';
import { startFile as fileEn } from '../../words/en/start-file.ts';
import { benchIntake as zh } from '../../words/zh/bench-intake.ts';
import { kit as kitZh } from '../../words/zh/kit.ts';
import { start as startZh } from '../../words/zh/start.ts';
import { startFile as fileZh } from '../../words/zh/start-file.ts';

export const benchIntake = { zh, en };
/** The questions are the same as in the portal, and so are their words. */
export const start = { zh: startZh, en: startEn };
export const startFile = { zh: fileZh, en: fileEn };
export const kit = { zh: kitZh, en: kitEn };
