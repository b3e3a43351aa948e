import { text } from '../../text.ts';
import type { Stage } from '../procedure.ts';

/** After acceptance and before the hearings are closed: copy, answer, tribunal, evidence, hearings. */
export const preparing: readonly string[] = ['accepted', 'hearing'];

/** After acceptance and before a result. */
export const underWay: readonly string[] = [...preparing, 'deliberation'];

/** The stages of arbitration, in the order in which a case passes them; what the parties read in each. */
export const stages: Readonly<Record<string, Stage>> = {
  offered: {
    title: text('待接收', 'Offered'),
    public: text('已经移交仲裁院，等接收', 'Handed over to the institute; awaiting acceptance'),
    waits: 'hand-over',
  },
  received: {
    title: text('待审查', 'Under review'),
    public: text('仲裁院正在审查是否受理', 'The institute decides whether to accept'),
  },
  'mediate-first': {
    title: text('暂缓受理，先行调解', 'Deferred: mediation first'),
    public: text(
      '您同意先调解，仲裁申请还在；调解不成就接着审查',
      'You agreed to mediate first; the application stands and goes on if no agreement is reached',
    ),
    waits: 'hold',
  },
  supplement: {
    title: text('待补正', 'Awaiting documents'),
    public: text('要补材料', 'Documents are to be handed in'),
  },
  accepted: {
    title: text('已受理', 'Accepted'),
    public: text('仲裁院已经受理', 'The institute has accepted the case'),
  },
  hearing: {
    title: text('开庭', 'Hearing'),
    public: text('定了开庭时间，看开庭通知', 'A hearing is set; see the notice'),
  },
  deliberation: {
    title: text('待裁决', 'Deliberation'),
    public: text('庭已经开完，等仲裁庭的结果', 'The hearing is over; the result is awaited'),
  },
  suspended: {
    title: text('中止审理', 'Suspended'),
    public: text('案件中止审理，这段时间不计入审理期限', 'The case is suspended; this time does not count'),
    waits: 'hold',
  },
  'not-accepted': {
    title: text('不予受理', 'Not accepted'),
    public: text('没有受理，看通知书里的原因和别的办法', 'Not accepted; the notice gives the reason and other ways'),
    terminal: true,
  },
  returned: {
    title: text('已退回', 'Returned'),
    public: text('移交被退回，可以补齐后再申请', 'The hand-over was returned; apply again when complete'),
    terminal: true,
  },
  withdrawn: {
    title: text('已撤回', 'Withdrawn'),
    public: text('申请已经撤回', 'The application was withdrawn'),
    terminal: true,
  },
  awarded: {
    title: text('已裁决', 'Award made'),
    public: text(
      '已经裁决。收到裁决书以后，这里看得到结果和接下来能怎么办',
      'The award has been made. Once it is served on you, the result and what you may do next are shown here',
    ),
  },
  effective: {
    title: text('裁决生效', 'Award in effect'),
    public: text('裁决已经生效', 'The award has effect'),
    terminal: true,
  },
  overtaken: {
    title: text('裁决不生效', 'Award without effect'),
    public: text('已经到法院，裁决不生效', 'The dispute is before the court; the award has no effect'),
    terminal: true,
  },
  revoked: {
    title: text('已撤销', 'Revoked'),
    public: text('裁决书或者调解书已经撤销，看决定书里的原因', 'The award or statement was revoked; see the decision'),
    terminal: true,
  },
  mediated: {
    title: text('仲裁调解', 'Settled before the tribunal'),
    public: text('双方都已经签收调解书，调解书生效', 'Both have signed for the mediation statement; it has effect'),
    terminal: true,
  },
  'deemed-withdrawn': {
    title: text('按撤回处理', 'Deemed withdrawn'),
    public: text(
      '申请人没有到庭，按撤回申请处理；同一请求不能再申请仲裁',
      'The applicant was absent, so the application counts as withdrawn; the same claim is not accepted again',
    ),
    terminal: true,
  },
  dismissed: {
    title: text('撤销案件', 'Case dismissed'),
    public: text('受理以后发现不应当受理，案件已经撤销', 'Accepted by mistake; the case has been closed'),
    terminal: true,
  },
  terminated: {
    title: text('终结审理', 'Terminated'),
    public: text('案件已经终结，看通知书里的原因', 'The case has ended; the notice gives the reason'),
    terminal: true,
  },
  transferred: {
    title: text('已移送', 'Transferred'),
    public: text('案件已经移送有管辖权的仲裁委员会', 'Transferred to the commission that has jurisdiction'),
    terminal: true,
  },
};
