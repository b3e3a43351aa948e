import { text } from '../../text.ts';
import { sheetStep } from '../computation-sheet.ts';
import { handOverPapers } from '../hand-over-papers.ts';
import { defineProcedure, windowReach } from '../procedure.ts';
import { accept, askSupplement, refuseCase, supplement, tellUndecided } from './acceptance.ts';
import { awardAdvance, sendAdvance } from './advance.ts';
import { exchangeEvidence, nameArbitrator, serveCopy } from './after-acceptance.ts';
import { file, request, withdraw } from './apply.ts';
import { archiveFile } from './archive.ts';
import { makeAward, signAward } from './award.ts';
import { draftAward } from './award-draft.ts';
import { serveAward } from './award-service.ts';
import { correctAward } from './correction.ts';
import { recordRevocation, recordRuling, recordSuit } from './court.ts';
import { deliberate } from './deliberation.ts';
import { takeEffect } from './effect.ts';
import { offer, receiveOffer, returnOffer } from './hand-over.ts';
import { askCorrection, noteCorrection, recordSignatures, signRecord, writeRecord } from './hearing-record.ts';
import { closeHearing, examineEvidence, noteLeaving, openHearing, recordFact, tryMediation } from './hearing-run.ts';
import { adjournHearing, answerAdjournment, askAdjournment, serveHearingNotice, setHearing } from './hearing-set.ts';
import { acceptancePapers } from './papers/acceptance.ts';
import { awardPapers } from './papers/award.ts';
import { otherAwardPapers } from './papers/award-other.ts';
import { hearingPapers } from './papers/hearing.ts';
import { stages } from './stages.ts';
import { makeStatement, refuseStatement, signFor } from './statement.ts';

export const arbitration = defineProcedure({
  id: 'arbitration',
  on: 'dispute',
  title: text('仲裁', 'Arbitration'),
  stages,
  steps: {
    file,
    request,
    offer,
    'receive-offer': receiveOffer,
    'return-offer': returnOffer,
    'ask-supplement': askSupplement,
    supplement,
    accept,
    'serve-copy': serveCopy,
    'exchange-evidence': exchangeEvidence,
    'name-arbitrator': nameArbitrator,
    'tell-undecided': tellUndecided,
    refuse: refuseCase,
    withdraw,
    'set-hearing': setHearing,
    'serve-hearing-notice': serveHearingNotice,
    'ask-adjournment': askAdjournment,
    'answer-adjournment': answerAdjournment,
    adjourn: adjournHearing,
    'open-hearing': openHearing,
    'note-leaving': noteLeaving,
    'examine-evidence': examineEvidence,
    'record-fact': recordFact,
    'try-mediation': tryMediation,
    'write-record': writeRecord,
    'ask-correction': askCorrection,
    'note-correction': noteCorrection,
    'sign-record': signRecord,
    'record-signatures': recordSignatures,
    'close-hearing': closeHearing,
    'add-sheet': sheetStep({
      law: ['lma-28'],
      by: ['worker', 'employer'],
      from: ['received', 'supplement', 'accepted', 'hearing', 'deliberation'],
    }),
    compute: sheetStep({
      law: ['lma-6'],
      by: ['institute-clerk', 'arbitrator'],
      from: ['received', 'supplement', 'accepted', 'hearing', 'deliberation'],
    }),
    deliberate,
    'draft-award': draftAward,
    'sign-award': signAward,
    'make-award': makeAward,
    'serve-award': serveAward,
    'take-effect': takeEffect,
    'record-suit': recordSuit,
    'record-revocation': recordRevocation,
    'record-ruling': recordRuling,
    'make-statement': makeStatement,
    'sign-for-statement': signFor,
    'refuse-statement': refuseStatement,
    'award-advance': awardAdvance,
    'send-advance': sendAdvance,
    'correct-award': correctAward,
    archive: archiveFile,
  },
  reach: {
    // Whoever offered it reads whether it is taken, and why it came back.
    mediator: { by: 'author', whileIn: ['offered', 'returned'], sees: 'proceeding' },
    'mediation-head': { by: 'author', whileIn: ['offered', 'returned'], sees: 'proceeding' },
    'institute-clerk': { by: 'organisation', sees: 'file' },
    'institute-head': { by: 'organisation', sees: 'file' },
    arbitrator: { by: 'assigned', sees: 'file' },
    'hall-window': windowReach(['received', 'supplement']),
  },
  // The tribunal deliberates in secret, and the internal volume stays in the house (CR 22; OR 33). No party is inside either.
  wall: { deliberation: ['tribunal'], internal: ['tribunal', 'house'] },
  wallBasis: 'or-33',
  papers: { ...handOverPapers, ...acceptancePapers, ...hearingPapers, ...awardPapers, ...otherAwardPapers },
});
