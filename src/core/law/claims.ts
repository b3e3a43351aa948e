import { type Text, text as t } from '../text.ts';
import type { ArticleId } from './articles.ts';
import { proofs as paper } from './proofs.ts';

/** F1: final up to twelve minimum wages an item; F2: labour standards; FZ: final in Zhejiang; N: never final. */
export type Finality = 'F1' | 'F2' | 'FZ' | 'F1/F2' | 'F1/FZ' | 'F1/N' | 'N/FZ' | 'N' | 'as-item';

export interface ClaimKind<Code extends string = string> {
  readonly code: Code;
  /** The formal name, as it is pleaded. */
  readonly title: Text;
  /** Everyday words. */
  readonly plain: Text;
  readonly basis: readonly ArticleId[];
  readonly finality: Finality;
  /** `wage`: no limit while employed, then one year (LMA 27); `one-year`: from knowing. */
  readonly limitation: 'wage' | 'one-year';
  /** The calculator that gives the sum, where one does. */
  readonly calculator?: string;
  /** Whether the claim is for a sum. */
  readonly money: boolean;
  readonly by: 'worker' | 'employer';
  /** What the one who claims can bring. */
  readonly evidence: readonly Text[];
  /** What normally lies with the employer, who must produce it (LMA 6, 39). */
  readonly employerHolds: readonly Text[];
  /** Claims that cannot be granted beside this one. */
  readonly exclusiveWith?: readonly string[];
  /** The court's cause of action by the list of 2026. */
  readonly cause: string;
}

/** The rest is set for each kind of claim; most are the worker's and for money. */
type Rest = Omit<ClaimKind, 'code' | 'title' | 'plain' | 'basis' | 'finality' | 'limitation' | 'money' | 'by'> & {
  readonly money?: false;
  readonly by?: 'employer';
};

const claim =
  (finality: Finality, limitation: ClaimKind['limitation'], basis: readonly ArticleId[]) =>
  <C extends string>(code: C, title: Text, plain: Text, { money, by, ...rest }: Rest): ClaimKind<C> => ({
    code,
    title,
    plain,
    basis,
    finality,
    limitation,
    money: money ?? true,
    by: by ?? 'worker',
    ...rest,
  });

const pay = '205(5) 追索劳动报酬纠纷';
const compensation = '205(6) 经济补偿金纠纷';
const injury = '206(2) 工伤保险待遇纠纷';
const nonCompete = '205(7) 竞业限制纠纷';
const contract = '205 劳动合同纠纷';
const { chat, colleague, handover, ledger, rules } = paper;
const injuryPapers = [paper.injury, paper.rating, paper.pay];

/** The claims of a labour dispute, with what stands behind each. The codes are fixed. */
export const claims = {
  QQ01: claim('N', 'one-year', ['lma-2', 'si2-3'])(
    'QQ01',
    t('确认劳动关系', 'Confirmation of the labour relation'),
    t('证明我在这里上班', 'Proof that I work here'),
    {
      money: false,
      evidence: [paper.pay, paper.pass, chat, colleague],
      employerHolds: [paper.staff, paper.attendance, ledger, paper.insurance],
      cause: '205(1) 确认劳动关系纠纷',
    },
  ),
  QQ02: claim('F1', 'wage', ['lcl-30', 'lcl-85', 'll-50', 'wp-9'])(
    'QQ02',
    t('拖欠、克扣的工资', 'Unpaid or withheld wages'),
    t('没发的工资', 'Wages not paid'),
    {
      calculator: 'wage-arrears',
      evidence: [paper.pay, paper.contract, paper.iou, paper.attendance, chat],
      employerHolds: [ledger, paper.attendance],
      cause: pay,
    },
  ),
  QQ03: claim('F1', 'wage', ['ll-48', 'lcl-85'])(
    'QQ03',
    t('低于最低工资标准的差额', 'Difference to the minimum wage'),
    t('工资比最低工资还低', 'Pay below the minimum wage'),
    {
      calculator: 'minimum-wage-gap',
      evidence: [paper.pay, paper.attendance],
      employerHolds: [ledger],
      cause: pay,
    },
  ),
  QQ04: claim('F1', 'wage', ['ll-44', 'wp-13', 'si1-42'])(
    'QQ04',
    t('加班工资', 'Overtime pay'),
    t('没给的加班费', 'Overtime not paid'),
    {
      calculator: 'overtime',
      evidence: [paper.attendance, paper.roster, chat, colleague, paper.pay],
      employerHolds: [paper.attendance, paper.roster, ledger],
      cause: pay,
    },
  ),
  QQ05: claim('F1', 'one-year', ['lcl-82', 'lcr-6', 'lcr-7', 'si2-6'])(
    'QQ05',
    t('未签书面劳动合同二倍工资差额', 'Double wage without a written contract'),
    t('没签合同的双倍工资', 'Double pay because no contract was signed'),
    {
      calculator: 'double-wage',
      evidence: [paper.pay, paper.pass, chat],
      employerHolds: [paper.contract, paper.staff],
      cause: contract,
    },
  ),
  QQ06: claim('F1', 'one-year', ['lcl-82', 'lcl-14'])(
    'QQ06',
    t('未签无固定期限劳动合同二倍工资', 'Double wage without an open-ended contract'),
    t('该签长期合同没签的双倍工资', 'Double pay because no open-ended contract was signed'),
    {
      calculator: 'double-wage',
      evidence: [paper.contract, paper.pay, chat],
      employerHolds: [paper.contract],
      cause: contract,
    },
  ),
  QQ07: claim('F1/F2', 'one-year', ['al-5', 'alm-10', 'alm-11', 'alm-12'])(
    'QQ07',
    t('未休年休假工资报酬', 'Pay for unused annual leave'),
    t('没休的年假工资', 'Pay for leave not taken'),
    {
      calculator: 'annual-leave',
      evidence: [paper.insurance, paper.attendance, paper.pay],
      employerHolds: [paper.leave],
      cause: contract,
    },
  ),
  QQ08: claim('F1', 'wage', ['sick309-59', 'medical479-3'])(
    'QQ08',
    t('病假、医疗期工资', 'Sick pay'),
    t('生病期间的工资', 'Pay while ill'),
    {
      calculator: 'sick-pay',
      evidence: [paper.sick, paper.pay],
      employerHolds: [paper.sick, ledger],
      cause: pay,
    },
  ),
  QQ09: claim('F1/FZ', 'wage', ['wi-33'])(
    'QQ09',
    t('停工留薪期工资', 'Pay during injury treatment'),
    t('工伤养伤期间的工资', 'Pay while recovering from a work injury'),
    {
      evidence: [paper.injury, paper.sick, paper.pay],
      employerHolds: [ledger],
      cause: injury,
    },
  ),
  QQ10: claim('F1', 'wage', ['wp-12'])(
    'QQ10',
    t('停工停产期间的工资、生活费', 'Pay during stoppage'),
    t('停工停产期间的钱', 'Pay while the firm stood still'),
    {
      calculator: 'stoppage-pay',
      evidence: [paper.stoppage, chat, paper.pay],
      employerHolds: [paper.stoppage, ledger],
      cause: pay,
    },
  ),
  QQ11: claim('F1', 'wage', ['heat-1'])(
    'QQ11',
    t('高温津贴', 'Heat allowance'),
    t('夏天的高温费', 'Summer heat allowance'),
    {
      calculator: 'heat-allowance',
      evidence: [paper.pay, paper.attendance, colleague],
      employerHolds: [paper.posts, ledger],
      cause: pay,
    },
  ),
  QQ12: claim('F1', 'wage', ['ll-50', 'lcl-30'])(
    'QQ12',
    t('奖金、提成、津贴、年终奖', 'Bonus, commission and allowances'),
    t('没发的奖金或提成', 'Bonus or commission not paid'),
    {
      calculator: 'wage-arrears',
      evidence: [paper.contract, chat, paper.accounts],
      employerHolds: [paper.bonusRules, paper.accounts],
      cause: pay,
    },
  ),
  QQ13: claim('F1', 'one-year', ['lcl-46', 'lcl-47', 'lcr-27'])(
    'QQ13',
    t('解除、终止劳动合同的经济补偿', 'Economic compensation'),
    t('离职补偿', 'Compensation on leaving'),
    {
      calculator: 'economic-compensation',
      evidence: [paper.notice, paper.contract, paper.pay, chat],
      employerHolds: [paper.reasons, ledger, paper.staff],
      exclusiveWith: ['QQ14', 'QQ17'],
      cause: compensation,
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
      cause: compensation,
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
      cause: compensation,
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
      cause: contract,
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
      exclusiveWith: ['QQ13', 'QQ14', 'QQ15'],
      cause: contract,
    },
  ),
  QQ18: claim('F1', 'one-year', ['lcl-19', 'lcl-83'])(
    'QQ18',
    t('违法约定试用期赔偿金', 'Damages for unlawful probation'),
    t('试用期太长的赔偿', 'Damages for a probation that was too long'),
    {
      calculator: 'probation',
      evidence: [paper.contract, paper.pay],
      employerHolds: [paper.contract],
      cause: contract,
    },
  ),
  QQ19: claim('F1', 'wage', ['lcl-20', 'lcr-15'])(
    'QQ19',
    t('试用期工资差额', 'Difference of probation pay'),
    t('试用期少发的工资', 'Too little pay during probation'),
    {
      calculator: 'probation',
      evidence: [paper.contract, paper.pay],
      employerHolds: [t('工资等级', 'the wage scale')],
      cause: pay,
    },
  ),
  QQ20: claim('F1', 'one-year', ['lcl-23', 'si1-36', 'si1-38', 'si1-39'])(
    'QQ20',
    t('竞业限制经济补偿', 'Non-compete compensation'),
    t('离职后不能去同行的补偿', 'Pay for not joining a competitor'),
    {
      calculator: 'non-compete',
      evidence: [paper.agreement, paper.pay, t('新单位或待业证明', 'proof of the new job or of none')],
      employerHolds: [paper.agreement],
      cause: nonCompete,
    },
  ),
  QQ21: claim('N', 'one-year', ['lcl-23', 'si1-40', 'si2-15'])(
    'QQ21',
    t('竞业限制违约金、返还补偿', 'Non-compete penalty and return'),
    t('违反竞业限制的违约金', 'Penalty for breaking the non-compete'),
    {
      by: 'employer',
      evidence: [paper.agreement, paper.letters],
      employerHolds: [paper.agreement],
      cause: nonCompete,
    },
  ),
  QQ22: claim('N', 'one-year', ['lcl-22'])(
    'QQ22',
    t('服务期违约金', 'Service period penalty'),
    t('培训后没干满的违约金', 'Penalty for leaving after training'),
    {
      calculator: 'service-period-penalty',
      by: 'employer',
      evidence: [paper.agreement, paper.training],
      employerHolds: [paper.training],
      cause: contract,
    },
  ),
  QQ23: claim('N', 'one-year', ['lcl-90', 'wp-16'])(
    'QQ23',
    t('劳动者赔偿损失', 'Damages from the worker'),
    t('要劳动者赔损失', 'Loss caused by the worker'),
    {
      calculator: 'deduction-limit',
      by: 'employer',
      evidence: [paper.loss, paper.contract],
      employerHolds: [paper.loss],
      cause: contract,
    },
  ),
  QQ24: claim('F1/N', 'one-year', ['lcl-9', 'lcl-84', 'si1-1'])(
    'QQ24',
    t('返还押金、证件、物品', 'Return of deposit, papers and things'),
    t('还我押金或证件', 'Give back my deposit or papers'),
    {
      evidence: [paper.receipts, chat],
      employerHolds: [paper.receipts],
      cause: contract,
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
      cause: contract,
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
      cause: contract,
    },
  ),
  QQ27: claim('FZ', 'one-year', ['zjma-37', 'si-58'])(
    'QQ27',
    t('社会保险费补缴', 'Payment of missing social insurance'),
    t('补交社保', 'Make up missing social insurance'),
    {
      evidence: [paper.insurance, paper.pay],
      employerHolds: [paper.insurance, ledger],
      cause: '206 社会保险纠纷',
    },
  ),
  QQ28: claim('F2', 'one-year', ['si1-1'])(
    'QQ28',
    t('社会保险待遇损失', 'Loss of social insurance benefits'),
    t('没交社保造成的损失', 'Loss because no insurance was paid'),
    {
      evidence: [paper.insurance, paper.bills],
      employerHolds: [paper.insurance],
      cause: '206 社会保险纠纷',
    },
  ),
  QQ29: claim('F1/F2', 'one-year', ['maternity-7', 'maternity-8', 'si-54'])(
    'QQ29',
    t('生育津贴、产假工资', 'Maternity allowance and pay'),
    t('产假的钱', 'Maternity pay'),
    {
      calculator: 'maternity',
      evidence: [paper.births, paper.pay],
      employerHolds: [paper.insurance, ledger],
      cause: '206(4) 生育保险待遇纠纷',
    },
  ),
  QQ30: claim('F1/FZ', 'one-year', ['wi-30', 'zjwi-33'])(
    'QQ30',
    t('工伤医疗费、康复、辅助器具', 'Injury medical costs'),
    t('工伤的医药费', 'Medical costs of the work injury'),
    {
      calculator: 'work-injury',
      evidence: [paper.injury, paper.bills],
      employerHolds: [paper.insurance],
      cause: injury,
    },
  ),
  QQ31: claim('FZ', 'one-year', ['wi-35', 'wi-36', 'wi-37', 'wi-64'])(
    'QQ31',
    t('一次性伤残补助金', 'One-off disability payment'),
    t('伤残补助', 'Disability payment'),
    {
      calculator: 'work-injury',
      evidence: injuryPapers,
      employerHolds: [paper.insurance, ledger],
      cause: injury,
    },
  ),
  QQ32: claim('FZ', 'one-year', ['zjwi-27', 'wi-36', 'wi-37'])(
    'QQ32',
    t('一次性工伤医疗补助金', 'One-off medical subsidy'),
    t('离职时的医疗补助', 'Medical subsidy on leaving'),
    {
      calculator: 'work-injury',
      evidence: injuryPapers,
      employerHolds: [paper.insurance],
      cause: injury,
    },
  ),
  QQ33: claim('FZ', 'one-year', ['zjwi-27', 'wi-36', 'wi-37'])(
    'QQ33',
    t('一次性伤残就业补助金', 'One-off employment subsidy'),
    t('离职时的就业补助', 'Employment subsidy on leaving'),
    {
      calculator: 'work-injury',
      evidence: injuryPapers,
      employerHolds: [handover],
      cause: injury,
    },
  ),
  QQ34: claim('FZ', 'one-year', ['wi-30', 'wi-33', 'zjwi-24', 'zjwi-25'])(
    'QQ34',
    t('停工留薪期护理费、伙食补助、交通食宿', 'Nursing, food and travel of the injured'),
    t('养伤时的护理费、伙食费', 'Nursing and food while recovering'),
    {
      calculator: 'work-injury',
      evidence: [paper.injury, paper.bills],
      employerHolds: [],
      cause: injury,
    },
  ),
  QQ35: claim('FZ', 'one-year', ['wi-34', 'wi-35', 'wi-36'])(
    'QQ35',
    t('伤残津贴、生活护理费', 'Disability allowance and nursing'),
    t('每月的伤残津贴', 'Monthly disability allowance'),
    {
      calculator: 'work-injury',
      evidence: injuryPapers,
      employerHolds: [paper.insurance],
      cause: injury,
    },
  ),
  QQ36: claim('FZ', 'one-year', ['wi-39', 'zjwi-35'])(
    'QQ36',
    t('因工死亡待遇', 'Benefits on death at work'),
    t('家属的工亡赔偿', 'Benefits for the family'),
    {
      calculator: 'work-death',
      evidence: [paper.injury, paper.family],
      employerHolds: [paper.insurance, ledger],
      cause: injury,
    },
  ),
  QQ37: claim('N', 'one-year', ['lcl-14', 'si2-10'])(
    'QQ37',
    t('订立无固定期限劳动合同', 'An open-ended contract'),
    t('我要签长期合同', 'I want an open-ended contract'),
    {
      money: false,
      evidence: [paper.contract, paper.insurance],
      employerHolds: [paper.contract, paper.staff],
      cause: contract,
    },
  ),
  QQ38: claim('N', 'one-year', ['lcl-26', 'lcl-28', 'si1-41'])(
    'QQ38',
    t('劳动合同无效及后果', 'Void contract and what follows'),
    t('合同不算数怎么办', 'The contract does not hold'),
    {
      money: false,
      evidence: [paper.contract, chat],
      employerHolds: [paper.contract],
      cause: contract,
    },
  ),
  QQ39: claim('N/FZ', 'one-year', ['si2-1', 'si2-2', 'zjwi-29'])(
    'QQ39',
    t('承包人、被挂靠人用工主体责任', 'Duty of contractor or affiliate'),
    t('包工头不管，要总公司负责', 'The main firm must answer for the contractor'),
    {
      evidence: [paper.pay, chat, colleague, paper.pass],
      employerHolds: [paper.permit],
      cause: '209 承包人、被挂靠人用工主体责任纠纷',
    },
  ),
  QQ40: claim('as-item', 'one-year', ['lcl-92', 'lma-22', 'si2-3'])(
    'QQ40',
    t('劳务派遣、混同用工连带责任', 'Joint liability in agency or mixed work'),
    t('派遣公司和用工单位一起负责', 'Agency and user firm answer together'),
    {
      evidence: [paper.contract, paper.pay, paper.pass],
      employerHolds: [paper.agreement],
      cause: '205(3) 劳务派遣合同纠纷',
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
      cause: contract,
    },
  ),
  QQ42: claim('as-item', 'one-year', ['lma-15', 'ent-11'])(
    'QQ42',
    t('履行和解、调解协议', 'Performance of a settlement or agreement'),
    t('对方没按协议做', 'The agreement was not kept'),
    {
      evidence: [paper.agreement, paper.pay],
      employerHolds: [t('付款凭证', 'payment vouchers')],
      cause: contract,
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
      cause: contract,
    },
  ),
  QQ44: claim('N', 'one-year', ['lcl-35', 'si1-43', 'si1-44', 'si1-53'])(
    'QQ44',
    t('撤销调岗、降薪、处分', 'Setting aside transfer, pay cut or penalty'),
    t('被调岗、降薪、处分', 'Moved, paid less or punished'),
    {
      money: false,
      evidence: [paper.contract, chat, paper.pay],
      employerHolds: [rules, paper.reasons],
      cause: contract,
    },
  ),
  QQ45: claim('N', 'one-year', ['zjma-2', 'zjma-47'])(
    'QQ45',
    t('人事争议：聘用、聘任、辞职、辞退', 'Personnel dispute'),
    t('事业单位的聘用争议', 'A dispute with a public institution'),
    {
      money: false,
      evidence: [paper.appointment, paper.notice],
      employerHolds: [paper.appointment, paper.reasons],
      cause: '210 聘用合同纠纷',
    },
  ),
  QQ46: claim('as-item', 'one-year', ['overage-19', 'causes-208'])(
    'QQ46',
    t('超龄用工：报酬、休息、安全、工伤保障', 'Older workers: pay, rest, safety, injury'),
    t('退休年龄以后干活的权利', 'Rights when working past retirement age'),
    {
      evidence: [t('用工协议', 'the working agreement'), paper.pay],
      employerHolds: [t('用工协议', 'the working agreement'), ledger],
      cause: '208 超龄劳动者用工纠纷',
    },
  ),
  QQ47: claim('N', 'one-year', ['causes-214', 'causes-216'])(
    'QQ47',
    t('新就业形态：报酬、职业伤害', 'New forms of work: pay and injury'),
    t('平台跑单的报酬、受伤', 'Platform work: pay or injury'),
    {
      evidence: [paper.platform, chat],
      employerHolds: [paper.platform],
      cause: '214 新就业形态用工合同纠纷',
    },
  ),
  QQ48: claim('N', 'one-year', ['lma-2'])('QQ48', t('其他', 'Other'), t('其他事情', 'Something else'), {
    money: false,
    evidence: [paper.contract, chat],
    employerHolds: [],
    cause: contract,
  }),
} as const satisfies { readonly [C in string]: ClaimKind<C> };

/** QQ01 to QQ48. */
export type ClaimCode = keyof typeof claims;

export const claimCodes = Object.keys(claims) as readonly ClaimCode[];

export const isClaimCode = (value: string): value is ClaimCode => Object.hasOwn(claims, value);

/** The kind of claim by its code. */
export const claimOf = (code: ClaimCode): ClaimKind<ClaimCode> => claims[code];
