import { text as t } from '../text.ts';
import { type ClaimKind, claim } from './claim-kind.ts';
import { proofs as paper } from './proofs.ts';

const { chat, handover, ledger, rules } = paper;

/** The end of the employment and what is owed for it. */
export const endingClaims = {
  QQ13: claim('F1', 'one-year', ['lcl-46', 'lcl-47', 'lcr-27'])(
    'QQ13',
    t('解除、终止劳动合同的经济补偿', 'Economic compensation'),
    t('离职补偿', 'Compensation on leaving'),
    {
      calculator: 'economic-compensation',
      evidence: [paper.notice, paper.contract, paper.pay, chat],
      employerHolds: [paper.reasons, ledger, paper.staff],
      exclusiveWith: ['QQ14', 'QQ17'],
      causes: ['205(6)'],
      starts: 'ending',
      statHead: 'ending',
    },
  ),
  QQ14: claim('F1', 'one-year', ['lcl-48', 'lcl-87', 'lcr-25'])(
    'QQ14',
    t('违法解除、终止劳动合同的赔偿金', 'Damages for unlawful ending'),
    t('被违法辞退的赔偿', 'Damages for unlawful dismissal'),
    {
      calculator: 'unlawful-termination',
      evidence: [paper.notice, chat, paper.pay],
      employerHolds: [paper.reasons, rules],
      exclusiveWith: ['QQ13', 'QQ15', 'QQ17'],
      causes: ['205(6)'],
      starts: 'ending',
      statHead: 'ending',
    },
  ),
  QQ15: claim('F1', 'one-year', ['lcl-40', 'lcr-20'])(
    'QQ15',
    t('代通知金', 'Pay in lieu of notice'),
    t('没提前三十天通知多付的一个月', 'One month for the missing notice'),
    {
      calculator: 'notice-pay',
      evidence: [paper.notice, paper.pay],
      employerHolds: [paper.reasons, ledger],
      exclusiveWith: ['QQ14', 'QQ17'],
      causes: ['205(6)'],
      starts: 'ending',
      statHead: 'ending',
    },
  ),
  QQ16: claim('F1', 'one-year', ['lcl-85', 'li-26', 'si1-1'])(
    'QQ16',
    t('逾期不支付的加付赔偿金', 'Extra damages after an order to pay'),
    t('责令后还不付的加付', 'Extra pay after the order was ignored'),
    {
      calculator: 'extra-damages',
      evidence: [paper.order, paper.pay],
      employerHolds: [ledger],
      causes: ['205'],
      starts: 'order-expired',
      statHead: 'other',
    },
  ),
  QQ17: claim('N', 'one-year', ['lcl-48', 'si2-16', 'si2-18'])(
    'QQ17',
    t('继续履行劳动合同', 'Reinstatement'),
    t('我要回去上班', 'I want my job back'),
    {
      money: false,
      evidence: [paper.notice, paper.contract, chat],
      employerHolds: [paper.reasons, t('岗位是否还在', 'whether the post still exists')],
      exclusiveWith: ['QQ13', 'QQ14', 'QQ15', 'QQ32', 'QQ33'],
      causes: ['205'],
      starts: 'ending',
      statHead: 'ending',
    },
  ),
  QQ20: claim('F1', 'one-year', ['lcl-23', 'si1-36', 'si1-37', 'si1-38', 'si1-39'])(
    'QQ20',
    t('竞业限制经济补偿', 'Non-compete compensation'),
    t('离职后不能去同行的补偿', 'Pay for not joining a competitor'),
    {
      calculator: 'non-compete',
      evidence: [paper.agreement, paper.pay, t('新单位或待业证明', 'proof of the new job or of none')],
      employerHolds: [paper.agreement],
      causes: ['205(7)'],
      starts: 'each-month',
      statHead: 'other',
    },
  ),
  QQ24: claim('F1/N', 'one-year', ['lcl-9', 'lcl-84', 'si1-1'])(
    'QQ24',
    t('返还押金、证件、物品', 'Return of deposit, papers and things'),
    t('还我押金或证件', 'Give back my deposit or papers'),
    {
      evidence: [paper.receipts, chat],
      employerHolds: [paper.receipts],
      causes: ['205'],
      starts: 'ending',
      statHead: 'other',
    },
  ),
  QQ25: claim('N', 'one-year', ['lcl-50', 'lcl-89', 'lcr-24'])(
    'QQ25',
    t('出具解除、终止劳动合同证明', 'Certificate of leaving'),
    t('开离职证明', 'A certificate of leaving'),
    {
      money: false,
      evidence: [handover, chat],
      employerHolds: [handover],
      causes: ['205'],
      starts: 'ending',
      statHead: 'ending',
    },
  ),
  QQ26: claim('N', 'one-year', ['lcl-50', 'si1-1'])(
    'QQ26',
    t('转移档案和社会保险关系', 'Transfer of file and social insurance'),
    t('转档案和社保', 'Transfer of my file and insurance'),
    {
      money: false,
      evidence: [handover, paper.insurance],
      employerHolds: [t('档案', 'the personal file')],
      causes: ['205'],
      starts: 'ending',
      statHead: 'ending',
    },
  ),
  QQ41: claim('N', 'one-year', ['si1-35', 'cc-152'])(
    'QQ41',
    t('离职协议的效力、撤销', 'Validity of a leaving agreement'),
    t('离职时签的协议不公平', 'The leaving agreement was unfair'),
    {
      money: false,
      evidence: [paper.agreement, chat],
      employerHolds: [paper.agreement],
      causes: ['205'],
      starts: 'known',
      statHead: 'other',
    },
  ),
  QQ43: claim('as-item', 'one-year', ['lcl-42', 'lcl-45', 'maternity-5'])(
    'QQ43',
    t('女职工三期解除、待遇', 'Dismissal and pay in pregnancy, leave and nursing'),
    t('怀孕、产假、哺乳期被辞退', 'Dismissed while pregnant, on leave or nursing'),
    {
      calculator: 'unlawful-termination',
      evidence: [paper.births, paper.notice, paper.pay],
      employerHolds: [paper.reasons],
      causes: ['205'],
      starts: 'known',
      statHead: 'ending',
    },
  ),
} as const satisfies { readonly [C in string]: ClaimKind<C> };
