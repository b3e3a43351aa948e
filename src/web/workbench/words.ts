import * as enBench from '../words/en/bench.ts';
import * as enAward from '../words/en/bench-award.ts';
import * as enCase from '../words/en/bench-case.ts';
import * as enStep from '../words/en/bench-step.ts';
import * as zhBench from '../words/zh/bench.ts';
import * as zhAward from '../words/zh/bench-award.ts';
import * as zhCase from '../words/zh/bench-case.ts';
import * as zhStep from '../words/zh/bench-step.ts';

/** The words of the workbench, one pack for each group of screens. */
export const bench = { zh: zhBench.bench, en: enBench.bench };
export const benchCase = { zh: zhCase.benchCase, en: enCase.benchCase };
export const benchAward = { zh: zhAward.benchAward, en: enAward.benchAward };
export const benchStep = { zh: zhStep.benchStep, en: enStep.benchStep };
