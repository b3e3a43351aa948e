import { text } from '../../text.ts';
import { agentPapers, agentSteps } from '../agents.ts';
import { sheetStep } from '../computation-sheet.ts';
import { handOverPapers } from '../hand-over-papers.ts';
import { defineProcedure, windowReach } from '../procedure.ts';
import { grouped } from '../step-groups.ts';
import { accept, askSupplement, refuseCase, supplement, tellUndecided } from './acceptance.ts';
import { awardAdvance, sendAdvance } from './advance.ts';
import { exchangeEvidence, serveCopy } from './after-acceptance.ts';
import { answer, noteNoAnswer, passAnswer, recordAnswer } from './answer.ts';
import { file, request } from './apply.ts';
import { archiveFile } from './archive.ts';
import { makeAward, signAward } from './award.ts';
import { draftAward } from './award-draft.ts';
import { serveAward } from './award-service.ts';
import { counterclaim, decideCounterclaim, decideVariation, varyClaims } from './claims.ts';
import { correctAward } from './correction.ts';
import { recordRevocation, recordRuling, recordSuit } from './court.ts';
import { hearFromCourt, noteFromCourt } from './court-link.ts';
import { dataFor } from './data.ts';
import { deliberate } from './deliberation.ts';
import { takeEffect } from './effect.ts';
import { endEntrusted, entrustedLapsed, entrustMediation } from './entrust.ts';
import {
  addEvidence,
  askPreservation,
  closeEvidencePeriod,
  decideLateEvidence,
  forwardPreservation,
  inquire,
  setEvidencePeriod,
} from './evidence.ts';
import { offer, offerFromInspection, receiveOffer, returnOffer } from './hand-over.ts';
import { askCorrection, noteCorrection, recordSignatures, signRecord, writeRecord } from './hearing-record.ts';
import { closeHearing, examineEvidence, noteLeaving, openHearing, recordFact, tryMediation } from './hearing-run.ts';
import { adjournHearing, answerAdjournment, askAdjournment, serveHearingNotice, setHearing } from './hearing-set.ts';
import { joinParty } from './joinder.ts';
import { arrive, objectToJurisdiction, rejectObjection, transferCase } from './jurisdiction.ts';
import { answerSuggestion, endDeferral, resumeFiling, suggestMediation } from './mediate-first.ts';
import { moveService } from './moved-service.ts';
import { acceptancePapers } from './papers/acceptance.ts';
import { awardPapers } from './papers/award.ts';
import { otherAwardPapers } from './papers/award-other.ts';
import { courtPapers } from './papers/court.ts';
import { endingPapers } from './papers/endings.ts';
import { filingPapers } from './papers/filing.ts';
import { hearingPapers } from './papers/hearing.ts';
import { partyPapers } from './papers/parties.ts';
import { pausePapers } from './papers/pause.ts';
import { tribunalPapers } from './papers/tribunal.ts';
import { endExclusion, excludeTime, extend, resume, suspend, tellOverdue } from './pause.ts';
import { askRecusal, decideRecusal, recuseSelf, stoppedByRecusal } from './recusal.ts';
import { revokeSham } from './sham.ts';
import { leaveSimple, useSimple } from './simple.ts';
import { stages, underWay } from './stages.ts';
import { makeStatement, refuseStatement, signFor } from './statement.ts';
import { formTribunal, nameArbitrator } from './tribunal.ts';
import { answerWithdrawal, deemWithdrawn, dismissCase, terminate, withdraw } from './withdraw.ts';

/** What the case passes through in turn: it stands in the open. */
const course = {
  file,
  request,
  offer,
  'offer-from-inspection': offerFromInspection,
  arrive,
  'receive-offer': receiveOffer,
  'return-offer': returnOffer,
  'suggest-mediation': suggestMediation,
  'answer-suggestion': answerSuggestion,
  'resume-filing': resumeFiling,
  'end-deferral': endDeferral,
  'ask-supplement': askSupplement,
  supplement,
  accept,
  'tell-undecided': tellUndecided,
  refuse: refuseCase,
  'serve-copy': serveCopy,
  answer,
  'record-answer': recordAnswer,
  'pass-answer': passAnswer,
  'note-no-answer': noteNoAnswer,
  'name-arbitrator': nameArbitrator,
  'form-tribunal': formTribunal,
  'set-hearing': setHearing,
  'open-hearing': openHearing,
  'write-record': writeRecord,
  'sign-record': signRecord,
  'close-hearing': closeHearing,
  deliberate,
  'draft-award': draftAward,
  'sign-award': signAward,
  'make-award': makeAward,
  'serve-award': serveAward,
  'move-service': moveService,
  'take-effect': takeEffect,
  withdraw,
};

const claims = grouped('claims', {
  counterclaim,
  'decide-counterclaim': decideCounterclaim,
  'vary-claims': varyClaims,
  'decide-variation': decideVariation,
  'add-sheet': sheetStep({
    law: ['lma-28'],
    by: ['worker', 'employer'],
    from: ['received', 'supplement', ...underWay],
  }),
  compute: sheetStep({
    law: ['lma-6'],
    by: ['institute-clerk', 'arbitrator'],
    from: ['received', 'supplement', ...underWay],
  }),
});

const evidence = grouped('evidence', {
  'set-evidence-period': setEvidencePeriod,
  'close-evidence-period': closeEvidencePeriod,
  'add-evidence': addEvidence,
  'decide-late-evidence': decideLateEvidence,
  'exchange-evidence': exchangeEvidence,
  inquire,
});

const hearings = grouped('hearing', {
  'entrust-mediation': entrustMediation,
  'end-entrusted': endEntrusted,
  'entrusted-lapsed': entrustedLapsed,
  'serve-hearing-notice': serveHearingNotice,
  'ask-adjournment': askAdjournment,
  'answer-adjournment': answerAdjournment,
  adjourn: adjournHearing,
  'note-leaving': noteLeaving,
  'examine-evidence': examineEvidence,
  'record-fact': recordFact,
  'try-mediation': tryMediation,
  'ask-correction': askCorrection,
  'note-correction': noteCorrection,
  'record-signatures': recordSignatures,
});

const besides = grouped('people', {
  'join-party': joinParty,
  'use-simple': useSimple,
  'leave-simple': leaveSimple,
  'ask-recusal': askRecusal,
  'recuse-self': recuseSelf,
  'decide-recusal': decideRecusal,
  ...agentSteps({
    stages,
    offices: ['institute-clerk', 'institute-head'],
    head: 'institute-clerk',
    untold: ['offered', 'received', 'mediate-first', 'supplement'],
  }),
});

const pauses = grouped('time', {
  suspend,
  resume,
  'exclude-time': excludeTime,
  'end-exclusion': endExclusion,
  extend,
  'tell-overdue': tellOverdue,
});

const court = grouped('court', {
  'ask-preservation': askPreservation,
  'forward-preservation': forwardPreservation,
  'award-advance': awardAdvance,
  'send-advance': sendAdvance,
  'record-suit': recordSuit,
  'record-revocation': recordRevocation,
  'record-ruling': recordRuling,
  'hear-from-court': hearFromCourt,
  'note-from-court': noteFromCourt,
});

const transfers = grouped('hand-over', {
  'object-to-jurisdiction': objectToJurisdiction,
  'reject-objection': rejectObjection,
  transfer: transferCase,
});

const endings = grouped('ending', {
  'make-statement': makeStatement,
  'sign-for-statement': signFor,
  'refuse-statement': refuseStatement,
  'answer-withdrawal': answerWithdrawal,
  'deem-withdrawn': deemWithdrawn,
  dismiss: dismissCase,
  terminate,
  'correct-award': correctAward,
  'revoke-sham': revokeSham,
  archive: archiveFile,
});

export const arbitration = defineProcedure({
  id: 'arbitration',
  on: 'dispute',
  title: text('仲裁', 'Arbitration'),
  stages,
  steps: stoppedByRecusal({
    ...course,
    ...claims,
    ...evidence,
    ...hearings,
    ...besides,
    ...pauses,
    ...court,
    ...transfers,
    ...endings,
  }),
  reach: {
    // Whoever offered it reads whether it is taken, and why it came back.
    mediator: { by: 'author', whileIn: ['offered', 'returned'], sees: 'proceeding' },
    'mediation-head': { by: 'author', whileIn: ['offered', 'returned'], sees: 'proceeding' },
    inspector: { by: 'author', whileIn: ['offered', 'returned'], sees: 'proceeding' },
    'inspection-head': { by: 'author', whileIn: ['offered', 'returned'], sees: 'proceeding' },
    'institute-clerk': { by: 'organisation', sees: 'file' },
    'institute-head': { by: 'organisation', sees: 'file' },
    arbitrator: { by: 'assigned', sees: 'file' },
    'hall-window': windowReach(['received', 'mediate-first', 'supplement']),
  },
  // The tribunal deliberates in secret, and the internal volume stays in the house (CR 22; OR 33). No party is inside either.
  wall: { deliberation: ['tribunal'], internal: ['tribunal', 'house'] },
  wallBasis: 'or-33',
  papers: {
    ...agentPapers,
    ...handOverPapers,
    ...filingPapers,
    ...acceptancePapers,
    ...partyPapers,
    ...tribunalPapers,
    ...courtPapers,
    ...hearingPapers,
    ...awardPapers,
    ...otherAwardPapers,
    ...pausePapers,
    ...endingPapers,
  },
  dataFor,
});
