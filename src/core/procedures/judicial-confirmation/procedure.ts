import { text } from '../../text.ts';
import { type JointSpec, jointSteps } from '../enforceable/joint.ts';
import { defineProcedure, type Stage } from '../procedure.ts';
import { decideObjection, finish, object, objectAsOther, serveRuling } from './objection.ts';
import { papers } from './papers.ts';
import { accept, confirm, decline, dismiss, extend } from './steps.ts';

const ended = { terminal: true } as const;
const stages = {
  prepared: {
    title: text('等对方同意', 'The other side is awaited'),
    public: text('双方都同意，申请才算提交', 'It is filed once both have joined'),
  },
  applied: {
    title: text('已申请确认', 'Confirmation asked for'),
    public: text('法院正在决定是否受理', 'The court decides whether to accept it'),
  },
  accepted: {
    title: text('审查中', 'Under examination'),
    public: text('法院正在审查协议', 'The court examines the agreement'),
  },
  confirmed: {
    title: text('裁定有效', 'Confirmed'),
    public: text('法院裁定协议有效，正在送达', 'The court has confirmed the agreement; the ruling is being served'),
  },
  objected: {
    title: text('异议审查中', 'Objection under examination'),
    public: text('有人对裁定提出异议，法院正在审查', 'The ruling was objected to; the court examines it'),
  },
  final: {
    title: text('确认有效', 'Final'),
    public: text('协议有了强制力', 'The agreement can be enforced'),
    ...ended,
  },
  revoked: {
    title: text('裁定已撤销', 'Ruling revoked'),
    public: text('确认裁定已经撤销', 'The ruling of confirmation was revoked'),
    ...ended,
  },
  dismissed: {
    title: text('驳回申请', 'Dismissed'),
    public: text('法院没有确认协议，看裁定书里的理由', 'The agreement was not confirmed; see the ruling'),
    ...ended,
  },
  'not-accepted': {
    title: text('不予受理', 'Not accepted'),
    public: text('没有受理，看裁定书里的理由', 'Not accepted; see the ruling'),
    ...ended,
  },
  withdrawn: { title: text('已撤回', 'Withdrawn'), public: text('申请已经撤回', 'It was withdrawn'), ...ended },
  'not-joined': {
    title: text('没有共同申请', 'Not joined'),
    public: text('没有共同提交申请', 'The application was not made together'),
    ...ended,
  },
} as const satisfies Readonly<Record<string, Stage>>;

export const confirmationSpec: JointSpec = {
  title: text('申请司法确认', 'Ask the court to confirm it'),
  help: text(
    '协议生效30日内，双方共同向法院申请，不收费。确认以后可以申请强制执行',
    'Both ask the court within 30 days of effect; it is free. Once confirmed it can be enforced',
  ),
  law: ['cpl-205', 'jc-11', 'pm-33'],
  within: 'DL-JC-30',
  receiver: 'court',
  clerk: 'court-docket',
  application: 'confirmation-application',
  status: 'cpi-355',
  withdrawal: 'cpl-205',
  onFiled: ['DL-JC-A'],
};

/** Judicial confirmation of a mediated agreement (CPL 205, 206; domain.md 1.4 b). */
export const judicialConfirmation = defineProcedure({
  id: 'judicial-confirmation',
  on: 'dispute',
  title: text('司法确认', 'Judicial confirmation'),
  stages,
  steps: {
    ...jointSteps(confirmationSpec),
    accept,
    decline,
    extend,
    confirm,
    dismiss,
    'serve-ruling': serveRuling,
    object,
    'object-as-other': objectAsOther,
    'decide-objection': decideObjection,
    finish,
  },
  reach: {
    'court-docket': { by: 'organisation', sees: 'file' },
    judge: { by: 'assigned', sees: 'file' },
  },
  papers,
});
