import { titleKinds } from '../../dossier/title.ts';
import type { Side } from '../../people/role.ts';
import { text } from '../../text.ts';
import { agentPapers, agentSteps } from '../agents.ts';
import { defineProcedure } from '../procedure.ts';
import { apply } from './apply.ts';
import type { EnforcementData } from './data.ts';
import {
  decideObjection,
  endRevoked,
  endRound,
  object,
  pause,
  resume,
  resumeAfterPause,
  resumeRound,
  suspend,
  terminate,
} from './end.ts';
import { breach, distribute, finish, noteBreach, receiveMoney, settle } from './money.ts';
import { papers } from './papers.ts';
import {
  accept,
  addClue,
  computeInterest,
  decline,
  liftMeasure,
  noteDifficulty,
  renewMeasure,
  reportProperty,
  takeMeasure,
} from './run.ts';
import { stages } from './stages.ts';

/** The facts as a party reads them: clues and account are the creditor's, the report of property the debtor's; difficulties stay in the court. */
function dataFor(
  data: Readonly<Record<string, unknown>>,
  { side }: { readonly side: Side },
): Readonly<Record<string, unknown>> {
  const { clues, account, reports, difficulties: _, measures, ...open } = data as unknown as EnforcementData;
  const isCreditor = side === open.applicant;
  return {
    ...open,
    clues: isCreditor ? clues : [],
    ...(isCreditor && account && { account }),
    ...(!isCreditor && reports && { reports }),
    // What is being searched for or about to be frozen is not told to whom it belongs before it is done.
    ...(measures && { measures: isCreditor ? measures : measures.filter(m => m.kind !== 'query') }),
  };
}

/** Enforcement of one title: awards, statements, confirmations, payment orders and judgments (domain.md 1.10). */
export const enforcement = defineProcedure({
  id: 'enforcement',
  on: 'dispute',
  title: text('执行', 'Enforcement'),
  stages,
  steps: {
    apply,
    accept,
    decline,
    'add-clue': addClue,
    'report-property': reportProperty,
    'take-measure': takeMeasure,
    'renew-measure': renewMeasure,
    'lift-measure': liftMeasure,
    'compute-interest': computeInterest,
    'receive-money': receiveMoney,
    distribute,
    settle,
    breach,
    'note-breach': noteBreach,
    object,
    'decide-objection': decideObjection,
    suspend,
    resume,
    pause,
    'resume-after-pause': resumeAfterPause,
    'end-revoked': endRevoked,
    'end-round': endRound,
    'resume-round': resumeRound,
    'note-difficulty': noteDifficulty,
    terminate,
    finish,
    ...agentSteps({ stages, offices: ['enforcement-officer'], head: 'enforcement-officer' }),
  },
  reach: { 'enforcement-officer': { by: ['assigned', 'organisation'], sees: 'file' } },
  papers: { ...agentPapers, ...papers },
  dataFor,
  about: proceeding => {
    const { title } = proceeding.data as unknown as EnforcementData;
    return title && titleKinds[title.kind];
  },
});
