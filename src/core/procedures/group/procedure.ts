import { text } from '../../text.ts';
import { defineProcedure, type Stage, windowReach } from '../procedure.ts';
import { complete, end, report } from './closing.ts';
import { assign, found, namePayrollClerk, start, takeIn } from './found.ts';
import { accept, conclude, offer } from './offer.ts';
import { groupPapers } from './papers.ts';
import { elect } from './representatives.ts';

const stages = {
  gathering: {
    title: text('登记名册', 'Gathering'),
    public: text('核对名册，推选代表', 'The roster is checked and representatives are elected'),
  },
  running: {
    title: text('商谈中', 'Under way'),
    public: text('商谈方案，每个人自己决定', 'Offers are talked over; each worker decides alone'),
  },
  settling: {
    title: text('履行中', 'Being performed'),
    public: text('同意的人按方案付款，其余的人继续办理', 'Those who consented are paid; the others go on'),
  },
  performed: {
    title: text('付清办结', 'Paid in full'),
    public: text('已经付清', 'Everything is paid'),
    terminal: true,
  },
  ended: {
    title: text('结束', 'Ended'),
    public: text('群体办理已结束，各自的请求不受影响', 'The group has ended; everybody’s own claim is untouched'),
    terminal: true,
  },
} as const satisfies Readonly<Record<string, Stage>>;

/** A dispute of many workers with one employer: their common matter, on a dossier of its own (LMA 7; CR 62–67; ZJMA 40–41). */
export const group = defineProcedure({
  id: 'group',
  on: 'group',
  title: text('群体案件', 'Group dispute'),
  stages,
  steps: {
    found,
    assign,
    'take-in': takeIn,
    start,
    elect,
    'name-payroll-clerk': namePayrollClerk,
    offer,
    accept,
    conclude,
    report,
    complete,
    end,
  },
  reach: {
    mediator: { by: 'assigned', sees: 'file' },
    'mediation-head': { by: 'organisation', sees: 'file' },
    // Whoever was elected, or called the others together, sees the common file and no other worker's row.
    worker: { by: 'representative', sees: 'file' },
    // The payroll clerk sees the group and none of its file.
    employer: { by: 'assigned', sees: 'proceeding' },
    'hall-window': windowReach(['gathering', 'running', 'settling']),
    'institute-clerk': windowReach(['gathering', 'running', 'settling']),
  },
  wall: {
    joint: ['assigned', 'head', 'employer', 'representative'],
    rows: ['assigned', 'head', 'employer'],
  },
  wallBasis: 'zjma-40',
  papers: groupPapers,
  // Whoever helps with the roster hears nothing of what is offered.
  dataWithin: (data, channels) => {
    const { offers, accepted, concluded, ...rest } = data;
    return channels.includes('joint') ? data : rest;
  },
});
