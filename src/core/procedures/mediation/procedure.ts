import { text } from '../../text.ts';
import { agentPapers, agentSteps } from '../agents.ts';
import { sheetStep } from '../computation-sheet.ts';
import { showEvidence } from '../evidence.ts';
import { defineProcedure, type Stage, windowReach } from '../procedure.ts';
import { accept, decline, supplement } from './accept.ts';
import { confirmIdentity, draft, redraft, seal, sign } from './agree.ts';
import { agreeToMediate, answer, askConsent, recordAnswer } from './answer.ts';
import { assign, challenge, passOn, recuse } from './assign.ts';
import { expire, fail, reportSham, stop, withdraw } from './conclude.ts';
import { papers } from './documents.ts';
import { channels, confirmFact, extend, offer, proposeFact, respond, say } from './mediate.ts';
import { entrusted, receive, request } from './receive.ts';
import { cancelSession, hold, schedule } from './sessions.ts';

const stages = {
  received: {
    title: text('已收到', 'Received'),
    public: text('正在安排调解员，并征求对方意见', 'A mediator is being arranged and the other side is asked'),
  },
  accepted: { title: text('调解中', 'Mediating'), public: text('正在调解', 'Mediation is under way') },
  agreed: {
    title: text('待签字', 'Awaiting signatures'),
    public: text('协议已拟好，等各方签字', 'The agreement is drafted and awaits signatures'),
  },
  settled: {
    title: text('已达成，协议生效', 'Settled, in effect'),
    public: text('协议已经生效，按约定履行', 'The agreement is in effect; it is performed as agreed'),
    terminal: true,
  },
  refused: {
    title: text('一方不愿意', 'One side unwilling'),
    public: text('有一方不愿意调解，可以申请仲裁', 'One side is unwilling; arbitration is open'),
    terminal: true,
  },
  'not-accepted': {
    title: text('不予受理', 'Not accepted'),
    public: text(
      '调解组织没有受理，看通知书里的原因和别的办法',
      'Not accepted; the notice gives the reason and other ways',
    ),
    terminal: true,
  },
  failed: {
    title: text('未达成', 'No agreement'),
    public: text('没有达成协议，可以申请仲裁', 'No agreement; arbitration is open'),
    terminal: true,
  },
  expired: {
    title: text('期满未达成', 'Time ran out'),
    public: text('期限已满，没有达成协议，可以申请仲裁', 'Time ran out without agreement; arbitration is open'),
    terminal: true,
  },
  withdrawn: {
    title: text('已撤回', 'Withdrawn'),
    public: text('申请已经撤回', 'The application was withdrawn'),
    terminal: true,
  },
  'sham-reported': {
    title: text('已停止', 'Stopped'),
    public: text('调解已经停止', 'Mediation has stopped'),
    terminal: true,
  },
} as const satisfies Readonly<Record<string, Stage>>;

/** Mediation under LMA 10–16, with ENT, ZJMA, PM and NBPM (domain.md 1.3). */
export const mediation = defineProcedure({
  id: 'mediation',
  on: 'dispute',
  title: text('调解', 'Mediation'),
  stages,
  steps: {
    receive,
    request,
    entrusted,
    assign,
    'pass-on': passOn,
    recuse,
    challenge,
    'ask-consent': askConsent,
    answer,
    'record-answer': recordAnswer,
    'agree-to-mediate': agreeToMediate,
    accept,
    decline,
    supplement,
    'show-evidence': showEvidence({ law: ['lma-6'], from: ['received', 'accepted', 'agreed'] }),
    schedule,
    'cancel-session': cancelSession,
    hold,
    say,
    offer,
    respond,
    'propose-fact': proposeFact,
    'confirm-fact': confirmFact,
    extend,
    draft,
    redraft,
    'confirm-identity': confirmIdentity,
    sign,
    seal,
    fail,
    stop,
    expire,
    withdraw,
    'report-sham': reportSham,
    'add-sheet': sheetStep({ law: ['lma-28'], by: ['worker', 'employer'], from: ['received', 'accepted'] }),
    compute: sheetStep({
      law: ['ent-24'],
      by: ['mediator', 'mediation-head'],
      mine: true,
      walled: true,
      from: ['received', 'accepted', 'agreed'],
    }),
    ...agentSteps({ stages, offices: ['mediator', 'mediation-head'], head: 'mediation-head', untold: ['received'] }),
  },
  reach: {
    // The body keeps its own file; what is handed in to others afterwards is not for it (domain 7.2).
    mediator: { by: 'assigned', sees: 'file', afterwards: 'archive' },
    'mediation-head': { by: 'organisation', sees: 'file', afterwards: 'archive' },
    'hall-window': windowReach(['received']),
  },
  wall: channels,
  wallBasis: 'ent-24',
  papers: { ...papers, ...agentPapers },
});
