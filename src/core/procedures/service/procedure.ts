import { text } from '../../text.ts';
import { defineProcedure } from '../procedure.ts';
import { grouped } from '../step-groups.ts';
import { confirmAddress } from './address.ts';
import type { ServiceData } from './data.ts';
import { servicePapers } from './papers.ts';
import { deem, end, fail, leave, noteServed, prove, proveArrival, publish } from './prove.ts';
import { dispatch, prepare, send } from './send.ts';

/** One paper on its way to one party, from the day it is issued until it counts as served; and the addresses for service. */
export const service = defineProcedure({
  id: 'service',
  on: 'dispute',
  title: text('送达', 'Service'),
  stages: {
    ready: {
      title: text('待送达', 'To serve'),
      public: text('文书已经作出，准备送达', 'The paper is about to be served'),
    },
    sent: { title: text('已寄出', 'Sent'), public: text('文书已经寄出', 'The paper has been sent') },
    returned: {
      title: text('退回', 'Returned'),
      public: text('没有送到，会换一种方式', 'Not served; another way will be tried'),
    },
    published: {
      title: text('公告中', 'Published'),
      public: text(
        '已经公告或张贴，期满视为送达',
        'Published or posted; it counts as served when the days have passed',
      ),
    },
    served: {
      title: text('已送达', 'Served'),
      public: text('文书已经送达', 'The paper has been served'),
      terminal: true,
    },
    failed: {
      title: text('不再送达', 'Not served'),
      public: text('这份文书不再送达', 'This paper is not served any more'),
      terminal: true,
    },
    confirmed: {
      title: text('已确认地址', 'Address confirmed'),
      public: text('已经确认送达地址', 'The address for service is confirmed'),
      terminal: true,
    },
  },
  steps: grouped('papers', {
    prepare,
    send,
    dispatch,
    prove,
    'note-served': noteServed,
    'prove-arrival': proveArrival,
    leave,
    fail,
    publish,
    deem,
    end,
    'confirm-address': confirmAddress,
  }),
  reach: {
    mediator: { by: 'assigned', sees: 'proceeding' },
    'institute-clerk': { by: ['assigned', 'organisation'], sees: 'proceeding' },
    'institute-head': { by: 'organisation', sees: 'proceeding' },
    'enforcement-officer': { by: 'assigned', sees: 'proceeding' },
    'mediation-head': { by: 'organisation', sees: 'proceeding' },
    'court-docket': { by: 'organisation', sees: 'proceeding' },
    inspector: { by: ['assigned', 'organisation'], sees: 'proceeding' },
    'inspection-head': { by: 'organisation', sees: 'proceeding' },
    prosecutor: { by: ['assigned', 'organisation'], sees: 'proceeding' },
    'union-officer': { by: ['assigned', 'organisation'], sees: 'proceeding' },
  },
  papers: servicePapers,
  about: (proceeding, dossier) => {
    const { paperTitle, partyId } = proceeding.data as ServiceData;
    const name = dossier.parties.find(p => p.id === partyId)?.name;
    return paperTitle && name ? text(`${paperTitle}，送达${name}`, `${paperTitle}, on ${name}`) : undefined;
  },
});
