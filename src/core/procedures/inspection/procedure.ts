import { text } from '../../text.ts';
import { agentPapers, agentSteps } from '../agents.ts';
import { handOverPapers } from '../hand-over-papers.ts';
import { defineProcedure, windowReach } from '../procedure.ts';
import { grouped } from '../step-groups.ts';
import { complain, report, request } from './complain.ts';
import { askReview, decideTransfer, giveMaterials, handToPolice, policeAnswer, proposeTransfer } from './crime.ts';
import { dataFor } from './data.ts';
import { changeOfficers, fileCase, refuseCase } from './filing.ts';
import { offer, passLead, receiveOffer, refer, returnOffer, suggest, tell } from './hand-over.ts';
import { addEvidence, decideKept, inquire, keepEvidence, summon } from './inquiry.ts';
import {
  askRemoval,
  checkObjection,
  decideListing,
  decideRemoval,
  endListing,
  extendListing,
  listingNoticeServed,
  objectToListing,
  openListing,
  spare,
} from './listing.ts';
import { noteCompliance, order, orderMissed, orderServed } from './order.ts';
import { applyToCourt, closeCase, decideCase, decisionServed, reportUpward } from './outcome.ts';
import { complaintPapers } from './papers/complaint.ts';
import { decisionPapers } from './papers/decision.ts';
import { inquiryPapers } from './papers/inquiry.ts';
import { extend, noteTold, resume, suspend } from './pause.ts';
import { askRecusal, decideRecusal, recuseSelf } from './recusal.ts';
import { stages } from './stages.ts';

/** Labour inspection (劳动保障监察): LI, ZJLI; domain.md 1.11–1.12. */
export const inspection = defineProcedure({
  id: 'inspection',
  on: 'dispute',
  title: text('劳动监察', 'Labour inspection'),
  stages,
  steps: {
    complain,
    request,
    report,
    ...grouped('hand-over', { offer, 'pass-lead': passLead, tell, refer, suggest }),
    'receive-offer': receiveOffer,
    'return-offer': returnOffer,
    'file-case': fileCase,
    refuse: refuseCase,
    ...grouped('people', {
      'change-officers': changeOfficers,
      'recuse-self': recuseSelf,
      'ask-recusal': askRecusal,
      'decide-recusal': decideRecusal,
    }),
    ...grouped('hearing', { summon, inquire }),
    ...grouped('evidence', { 'add-evidence': addEvidence, 'keep-evidence': keepEvidence, 'decide-kept': decideKept }),
    ...grouped('time', { extend, suspend, resume, 'note-told': noteTold }),
    order,
    'order-served': orderServed,
    'note-compliance': noteCompliance,
    'order-missed': orderMissed,
    'decide-case': decideCase,
    'decision-served': decisionServed,
    'report-upward': reportUpward,
    ...grouped('court', {
      'apply-to-court': applyToCourt,
      'propose-transfer': proposeTransfer,
      'decide-transfer': decideTransfer,
      'hand-to-police': handToPolice,
      'police-answer': policeAnswer,
      'ask-review': askReview,
      'give-materials': giveMaterials,
    }),
    ...grouped('ending', {
      'open-listing': openListing,
      'listing-notice-served': listingNoticeServed,
      'object-to-listing': objectToListing,
      'check-objection': checkObjection,
      spare,
      'extend-listing': extendListing,
      'decide-listing': decideListing,
      'ask-removal': askRemoval,
      'decide-removal': decideRemoval,
      'end-listing': endListing,
      close: closeCase,
    }),
    ...grouped(
      'people',
      agentSteps({
        stages,
        offices: ['inspector', 'inspection-head'],
        head: 'inspection-head',
        untold: ['offered', 'received'],
      }),
    ),
  },
  reach: {
    inspector: { by: 'organisation', sees: 'file', afterwards: 'archive' },
    'inspection-head': { by: 'organisation', sees: 'file', afterwards: 'archive' },
    // Whoever reported an employer is no party and follows how it goes.
    worker: { by: 'author', sees: 'proceeding' },
    // Whoever offered it reads whether it is taken, and why it came back.
    mediator: { by: 'author', whileIn: ['offered', 'returned'], sees: 'proceeding' },
    'mediation-head': { by: 'author', whileIn: ['offered', 'returned'], sees: 'proceeding' },
    'institute-clerk': { by: 'author', whileIn: ['offered', 'returned'], sees: 'proceeding' },
    'institute-head': { by: 'author', whileIn: ['offered', 'returned'], sees: 'proceeding' },
    arbitrator: { by: 'author', whileIn: ['offered', 'returned'], sees: 'proceeding' },
    prosecutor: { by: 'author', whileIn: ['offered', 'returned'], sees: 'proceeding' },
    'union-officer': { by: 'author', whileIn: ['offered', 'returned'], sees: 'proceeding' },
    'union-chair': { by: 'author', whileIn: ['offered', 'returned'], sees: 'proceeding' },
    'hall-window': windowReach(['offered', 'received']),
  },
  // Who reported, and what was said in the inquiry, stays with the brigade (LI 9; ZJLI 10).
  wall: { informer: ['house'], inquiry: ['house'] },
  wallBasis: 'li-9',
  papers: { ...agentPapers, ...handOverPapers, ...complaintPapers, ...inquiryPapers, ...decisionPapers },
  dataFor,
});
