import { text } from '../../text.ts';
import { agentPapers, agentSteps } from '../agents.ts';
import { ledBy } from '../mediation/conduct.ts';
import { channels } from '../mediation/mediate.ts';
import { defineProcedure, type Stage } from '../procedure.ts';
import { answer, ask, endUnanswered, propose, receive, recordAnswer } from './begin.ts';
import { acceptMandate, appoint, lapseMandate, recuse, refuseMandate, reject } from './mandate.ts';
import { papers } from './papers.ts';
import { close, report } from './report.ts';

const ended = { terminal: true } as const;
const stages = {
  asked: {
    title: text('征求意见', 'Both are asked'),
    public: text('双方都同意，才由法院委派调解员', 'A mediator is named once both agree'),
  },
  'to-appoint': {
    title: text('待确定调解员', 'Mediator to be named'),
    public: text('法院正在确定调解员', 'The court names the mediator'),
  },
  mandated: {
    title: text('待接受', 'Mandate sent'),
    public: text('已经委派，等调解员答复', 'The mandate is sent; the mediator answers'),
    waits: 'mandate',
  },
  accepted: { title: text('调解中', 'Mediating'), public: text('正在调解', 'Mediation is under way') },
  agreed: {
    title: text('待签字', 'Awaiting signatures'),
    public: text('协议已拟好，等各方签字', 'The agreement is drafted and awaits signatures'),
  },
  settled: {
    title: text('已达成，待报告', 'Settled, to be reported'),
    public: text('协议已经生效，调解员向法院报告', 'The agreement is in effect; the mediator reports to the court'),
  },
  unsettled: {
    title: text('未达成，待报告', 'Not settled, to be reported'),
    public: text('没有达成协议，调解员向法院报告', 'No agreement; the mediator reports to the court'),
  },
  reported: {
    title: text('已报告', 'Reported'),
    public: text('已经报告法院，等法院处理', 'Reported; the court says what follows'),
  },
  filed: {
    title: text('已备案', 'On file'),
    public: text(
      '协议已经生效，可以共同申请司法确认',
      'The agreement is in effect; both may ask the court to confirm it',
    ),
    ...ended,
  },
  converted: {
    title: text('已调解结案', 'Closed by agreement'),
    public: text('法院已经按协议结案', 'The court closed the case on the agreement'),
    ...ended,
  },
  returned: {
    title: text('已退回', 'Returned'),
    public: text('没有达成协议，可以要求法院登记立案', 'No agreement; you may ask the court to register the suit'),
    ...ended,
  },
  refused: {
    title: text('不同意调解', 'Not agreed to'),
    public: text('有一方不同意特邀调解', 'One side does not agree to invited mediation'),
    ...ended,
  },
} as const satisfies Readonly<Record<string, Stage>>;

/** Invited mediation under the mandate of a court (TY; OM; domain.md 1.8 C3–C5, 1.9). The talks are those of mediation. */
export const invitedMediation = defineProcedure({
  id: 'invited-mediation',
  on: 'dispute',
  title: text('特邀调解', 'Invited mediation'),
  stages,
  steps: {
    receive,
    ask,
    propose,
    answer,
    'record-answer': recordAnswer,
    'end-unanswered': endUnanswered,
    appoint,
    'accept-mandate': acceptMandate,
    'refuse-mandate': refuseMandate,
    'lapse-mandate': lapseMandate,
    reject,
    recuse,
    ...ledBy('invited-mediator', {
      ends: 'unsettled',
      law: {
        challenge: ['ty-15'],
        schedule: ['ty-14'],
        hold: ['ty-26', 'pm-27'],
        say: ['ty-28', 'cpi-146'],
        extend: ['ty-27', 'om-24'],
        draft: ['ty-19', 'ty-20'],
        sign: ['ty-19', 'om-19', 'lma-14'],
        seal: ['ty-19', 'lma-14'],
        fail: ['ty-26', 'om-25'],
        stop: ['ty-26', 'om-25'],
        expire: ['ty-27', 'om-25'],
        'report-sham': ['ty-18'],
      },
    }),
    report,
    close,
    ...agentSteps({ stages, offices: ['court-docket'], head: 'court-docket' }),
  },
  reach: {
    'invited-mediator': { by: 'assigned', sees: 'file', afterwards: 'archive' },
    'mediation-head': { by: 'organisation', sees: 'file', afterwards: 'archive' },
    // The union whose mediator it is sees the mandate and how it stands; the talks are the mediator’s.
    'union-officer': { by: 'organisation', sees: 'proceeding' },
    'court-docket': { by: 'mandator', sees: 'file' },
    judge: { by: 'author', sees: 'file' },
  },
  wall: channels,
  wallBasis: 'ty-28',
  papers: { ...papers, ...agentPapers },
});
