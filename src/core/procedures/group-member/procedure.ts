import { text } from '../../text.ts';
import { agentPapers, agentSteps } from '../agents.ts';
import { defineProcedure, type Stage } from '../procedure.ts';
import { answer, ask, confirmSum, mandate, settle } from './answer.ts';
import { comeBack, join, leave, setAccount } from './join.ts';

const stages = {
  in: {
    title: text('在群体中', 'In the group'),
    public: text(
      '和工友一起办理，自己的金额和决定由自己定',
      'Handled together; the own sum and decision stay your own',
    ),
  },
  settled: {
    title: text('已和解', 'Settled'),
    public: text('本人同意的方案已经生效', 'The offer that you consented to has taken effect'),
    terminal: true,
  },
  left: {
    title: text('单独办理', 'On the own way'),
    public: text('已经退出群体，请求可以单独提出', 'Out of the group; the claim can be made alone'),
  },
} as const satisfies Readonly<Record<string, Stage>>;

/** What of a member's place only the worker and the mediating body read. */
const own = ['answer', 'asked', 'mandate', 'confirmed', 'left'] as const;

/** A worker's place in a group dispute: the own row of the roster, and everything that this worker alone decides. */
export const groupMember = defineProcedure({
  id: 'group-member',
  on: 'dispute',
  title: text('参加群体案件', 'Part in a group dispute'),
  stages,
  steps: {
    join,
    'confirm-sum': confirmSum,
    mandate,
    'set-account': setAccount,
    ask,
    answer,
    settle,
    leave,
    'come-back': comeBack,
    ...agentSteps({ stages, offices: ['mediator', 'mediation-head'], head: 'mediation-head' }),
  },
  reach: {
    mediator: { by: ['assigned', 'organisation'], sees: 'file', afterwards: 'archive' },
    'mediation-head': { by: 'organisation', sees: 'file', afterwards: 'archive' },
  },
  wall: {
    joint: ['house', 'worker', 'employer'],
    'caucus-worker': ['house', 'worker'],
  },
  wallBasis: 'zjma-40',
  papers: agentPapers,
  secret: ['account'],
  dataWithin: (data, channels) =>
    channels.includes('caucus-worker')
      ? data
      : Object.fromEntries(Object.entries(data).filter(([key]) => !(own as readonly string[]).includes(key))),
});
