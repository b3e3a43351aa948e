import { text } from '../../text.ts';
import { defineProcedure, windowReach } from '../procedure.ts';
import { grouped } from '../step-groups.ts';
import { dataFor } from './data.ts';
import { unionPapers } from './papers.ts';
import {
  accept,
  assign,
  close,
  complain,
  decline,
  hear,
  issueLetter,
  letterServed,
  noteNoReply,
  recordFeedback,
  recuse,
  reply,
  request,
  suggest,
} from './steps.ts';

/** Union supervision of labour law (ZJTU 16–24; domain.md 1.13). */
export const unionSupervision = defineProcedure({
  id: 'union-supervision',
  on: 'dispute',
  title: text('工会监督', 'Union supervision'),
  stages: {
    received: {
      title: text('待受理', 'To be decided on'),
      public: text('工会正在决定是否受理', 'The union decides whether to take it'),
    },
    supervising: {
      title: text('监督中', 'Under supervision'),
      public: text('工会正在了解情况', 'The union looks into it'),
    },
    lettered: {
      title: text('已发意见书', 'Letter sent'),
      public: text('工会已经向单位发出监督意见书', 'The union has sent the employer a letter of supervision'),
    },
    suggested: {
      title: text('已提建议', 'With the authority'),
      public: text(
        '工会已经建议人社部门处理，等反馈',
        'The union has asked the authority to act; its report is awaited',
      ),
    },
    declined: {
      title: text('不予受理', 'Not accepted'),
      public: text('工会没有受理，看告知书', 'Not accepted; see the notice'),
      terminal: true,
    },
    closed: { title: text('已办结', 'Closed'), public: text('工会已经办结', 'Closed by the union'), terminal: true },
  },
  steps: {
    complain,
    request,
    decline,
    accept,
    hear,
    ...grouped('people', { recuse, assign }),
    'issue-letter': issueLetter,
    'letter-served': letterServed,
    reply,
    'note-no-reply': noteNoReply,
    suggest,
    'record-feedback': recordFeedback,
    close,
  },
  reach: {
    'union-officer': { by: 'organisation', sees: 'file', afterwards: 'archive' },
    'union-chair': { by: 'organisation', sees: 'file', afterwards: 'archive' },
    'hall-window': windowReach(['received']),
  },
  papers: unionPapers,
  dataFor,
});
