import { text } from '../../text.ts';
import { type JointSpec, jointSteps } from '../enforceable/joint.ts';
import { defineProcedure, type Stage } from '../procedure.ts';
import { papers } from './papers.ts';
import { accept, decline, extend, makeStatement, notSigned, refuseStatement, signFor } from './steps.ts';

const ended = { terminal: true } as const;
const stages = {
  prepared: {
    title: text('等对方同意', 'The other side is awaited'),
    public: text('双方都同意，申请才算提交', 'It is filed once both have joined'),
  },
  applied: {
    title: text('已申请审查', 'Review asked for'),
    public: text('仲裁院正在决定是否受理', 'The institute decides whether to accept it'),
  },
  accepted: {
    title: text('审查中', 'Under review'),
    public: text('仲裁员正在审查协议', 'An arbitrator reviews the agreement'),
  },
  'to-sign': {
    title: text('调解书待签收', 'Statement to be signed for'),
    public: text('调解书已经做好，等双方签收', 'The statement is made; both sides sign for it'),
  },
  effective: {
    title: text('调解书生效', 'Statement in effect'),
    public: text('协议有了强制力', 'The agreement can be enforced'),
    ...ended,
  },
  refused: {
    title: text('不予制作', 'No statement'),
    public: text('仲裁院没有制作调解书，看决定书里的理由', 'No statement was made; see the decision'),
    ...ended,
  },
  unsigned: {
    title: text('没有签收', 'Not signed for'),
    public: text('有一方没有签收，调解书不生效', 'A side did not sign; the statement has no effect'),
    ...ended,
  },
  'not-accepted': {
    title: text('不予受理', 'Not accepted'),
    public: text('没有受理，看通知书里的理由', 'Not accepted; see the notice'),
    ...ended,
  },
  withdrawn: { title: text('已撤回', 'Withdrawn'), public: text('申请已经撤回', 'It was withdrawn'), ...ended },
  'not-joined': {
    title: text('没有共同申请', 'Not joined'),
    public: text('没有共同提交申请', 'The application was not made together'),
    ...ended,
  },
} as const satisfies Readonly<Record<string, Stage>>;

export const reviewSpec: JointSpec = {
  title: text('申请仲裁审查（置换调解书）', 'Ask for review by the commission'),
  help: text(
    '协议生效15日内，双方共同申请。审查后做成仲裁调解书，可以申请强制执行',
    'Both ask within 15 days of effect. The commission makes a statement of it, which can be enforced',
  ),
  law: ['cr-74', 'ent-27', 'zjma-11'],
  within: 'DL-REV-15',
  receiver: 'institute',
  clerk: 'institute-clerk',
  application: 'review-application',
  status: 'cr-75',
  withdrawal: 'cr-79',
  onFiled: [],
};

/** Review of a mediated agreement by the arbitration commission (CR 74–79; domain.md 1.4 a). */
export const agreementReview = defineProcedure({
  id: 'agreement-review',
  on: 'dispute',
  title: text('仲裁审查', 'Arbitration review'),
  stages,
  steps: {
    ...jointSteps(reviewSpec),
    accept,
    decline,
    extend,
    'make-statement': makeStatement,
    'refuse-statement': refuseStatement,
    'sign-for': signFor,
    'not-signed': notSigned,
  },
  reach: {
    'institute-clerk': { by: 'organisation', sees: 'file' },
    'institute-head': { by: 'organisation', sees: 'file' },
    arbitrator: { by: 'assigned', sees: 'file' },
  },
  papers,
});
