import { text } from '../../text.ts';
import { agentPapers, agentSteps } from '../agents.ts';
import { defineProcedure } from '../procedure.ts';
import { appeal, decideAppeal, decisionServed, hearAppeal, openAppeal, recordAppeal } from './appeal.ts';
import { dataFor, type LitigationData, litigationKinds } from './data.ts';
import { copyServed, endMediation, mediateFirst, refuseCase, register } from './docket.ts';
import { answerWithdrawal, deemWithdrawn, dismiss, endServed, rulingFinal, rulingServed, withdraw } from './endings.ts';
import { askRevocation, file } from './file.ts';
import { addEvidence, answer, cancelHearing, hearingTold, holdHearing, passAnswer, setHearing } from './hearing.ts';
import { extend, giveJudgment, judgmentServed, takeEffect } from './judge.ts';
import { papers } from './papers.ts';
import { revocationServed, ruleRevocation } from './revocation.ts';
import { stages } from './stages.ts';
import { makeStatement, refuseStatement, statementSigned } from './statement.ts';

/** Before the courts: suit, appeal and revocation of an award, each a proceeding of its own with its number and its clocks. */
export const litigation = defineProcedure({
  id: 'litigation',
  on: 'dispute',
  title: text('诉讼', 'Litigation'),
  stages,
  steps: {
    file,
    'ask-revocation': askRevocation,
    'open-appeal': openAppeal,
    'mediate-first': mediateFirst,
    'end-mediation': endMediation,
    register,
    'refuse-registration': refuseCase,
    'copy-served': copyServed,
    answer,
    'pass-answer': passAnswer,
    'add-evidence': addEvidence,
    'set-hearing': setHearing,
    'hearing-told': hearingTold,
    'hold-hearing': holdHearing,
    'cancel-hearing': cancelHearing,
    'give-judgment': giveJudgment,
    'judgment-served': judgmentServed,
    'take-effect': takeEffect,
    extend,
    'make-statement': makeStatement,
    'statement-signed': statementSigned,
    'refuse-statement': refuseStatement,
    withdraw,
    'answer-withdrawal': answerWithdrawal,
    'deem-withdrawn': deemWithdrawn,
    'end-served': endServed,
    dismiss,
    'ruling-served': rulingServed,
    'ruling-final': rulingFinal,
    appeal,
    'decide-appeal': decideAppeal,
    'decision-served': decisionServed,
    'hear-appeal': hearAppeal,
    'record-appeal': recordAppeal,
    'rule-revocation': ruleRevocation,
    'revocation-served': revocationServed,
    ...agentSteps({ stages, offices: ['court-docket', 'judge'], head: 'court-docket' }),
  },
  reach: {
    'court-docket': { by: 'organisation', sees: 'file' },
    judge: { by: 'assigned', sees: 'file' },
  },
  papers: { ...agentPapers, ...papers },
  dataFor,
  about: proceeding => {
    const { kind } = proceeding.data as unknown as LitigationData;
    return kind && litigationKinds[kind];
  },
});
