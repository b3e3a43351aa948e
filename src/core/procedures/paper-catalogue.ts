/**
 * The catalogue of papers (of every procedure): number, who signs, and
 * the templates that write it. `docs/papers.md` is this table; a test keeps the two and the templates together.
 */
interface Entry {
  readonly title: string;
  /** Who signs or seals. */
  readonly signs: string;
  /** `procedure.template`; none: not written yet, and why. */
  readonly templates: readonly string[];
  readonly open?: string;
}

const a = (...names: string[]) => names.map(name => `arbitration.${name}`);
const l = (...names: string[]) => names.map(name => `litigation.${name}`);
const x = (...names: string[]) => names.map(name => `enforcement.${name}`);
const m = (...names: string[]) => names.map(name => `mediation.${name}`);
const i = (...names: string[]) => names.map(name => `inspection.inspection-${name}`);
const entry = (title: string, signs: string, templates: readonly string[], open?: string): Entry => ({
  title,
  signs,
  templates,
  ...(open && { open }),
});
const later = '有对应的程序以后';

export const paperCatalogue = {
  W01: entry('协商建议书、和解协议', '双方', [
    'consultation.consultation-proposal',
    'consultation.consultation-settlement',
  ]),
  W02: entry('调解申请书', '申请人', m('mediation-application')),
  W03: entry('调解受理登记表', '调解组织', m('mediation-register')),
  W04: entry('征求意见、受理通知书', '调解组织', m('mediation-invitation', 'mediation-acceptance')),
  W05: entry('调解权利义务告知书', '双方', m('mediation-rights')),
  W06: entry('送达地址确认书', '当事人', ['service.address-confirmation']),
  W07: entry('调解笔录', '双方、调解员', m('mediation-record')),
  W08: entry('调解协议书', '双方、调解员，调解组织盖章', m('mediation-agreement')),
  W09: entry('终止调解通知书', '调解组织', m('mediation-failure')),
  W10: entry('不予受理告知', '调解组织', m('mediation-failure')),
  W11: entry('委托调解函', '委托机关', [], later),
  W12: entry('委派、委托调解函、回执', '法院、受委托的组织', [
    'invited-mediation.mandate-letter',
    'invited-mediation.mandate-receipt',
  ]),
  W13: entry('调解情况报告', '调解组织', ['mediation.mediation-report', 'invited-mediation.mandate-report']),
  W14: entry('调解建议书', '仲裁委员会', a('arbitration-suggestion')),
  W15: entry('委托调解函（庭前）', '仲裁委员会', a('arbitration-entrustment')),
  W16: entry('仲裁审查申请书', '双方', ['mediation.review-application', 'agreement-review.review-application']),
  W17: entry('审查受理通知、决定书、调解书', '仲裁委员会', [
    'agreement-review.review-acceptance',
    'agreement-review.review-decision',
    'agreement-review.review-statement',
  ]),
  W18: entry('司法确认申请书、裁定书', '双方；法院', [
    'mediation.confirmation-application',
    'judicial-confirmation.confirmation-application',
    'judicial-confirmation.confirmation-ruling',
    'judicial-confirmation.confirmation-decision',
  ]),
  W19: entry('支付令申请书、支付令、异议书', '债权人；法院；债务人', [
    'mediation.payment-order-application',
    'payment-order.payment-order-application',
    'payment-order.payment-order',
    'payment-order.payment-order-objection',
  ]),
  W20: entry('仲裁申请书和副本', '申请人', a('arbitration-application', 'arbitration-copy')),
  W21: entry('收件回执、补正通知书', '仲裁委员会', a('arbitration-receipt', 'arbitration-supplement')),
  W22: entry('受理通知书', '仲裁委员会', a('arbitration-acceptance')),
  W23: entry('不予受理通知书', '仲裁委员会', a('arbitration-refusal')),
  W24: entry('应诉通知书', '仲裁委员会', a('arbitration-respondent-notice')),
  W25: entry('举证通知书', '仲裁委员会', a('arbitration-evidence-notice')),
  W26: entry('组庭通知书', '仲裁委员会', a('arbitration-tribunal')),
  W27: entry('开庭通知书', '仲裁委员会', a('arbitration-hearing-notice')),
  W28: entry('回避决定书', '仲裁委员会主任', a('arbitration-recusal-decision')),
  W29: entry(
    '管辖权异议书、决定、移送函',
    '仲裁委员会',
    a('arbitration-objection', 'arbitration-objection-decision', 'arbitration-transfer'),
  ),
  W30: entry(
    '中止、恢复、终结通知书',
    '仲裁委员会',
    a('arbitration-suspension', 'arbitration-resumption', 'arbitration-termination'),
  ),
  W31: entry('延期审理通知书', '仲裁委员会主任', a('arbitration-extension')),
  W32: entry('鉴定委托书', '仲裁庭', a('arbitration-appraisal')),
  W33: entry('庭审笔录', '到庭人员', a('arbitration-hearing-record')),
  W34: entry('合议笔录（副卷）', '仲裁庭', a('deliberation-record')),
  W35: entry('仲裁调解书', '仲裁员，仲裁委员会盖章', a('arbitration-statement')),
  W36: entry('裁决书', '仲裁员，仲裁委员会盖章', a('award-final', 'award-non-final')),
  W37: entry('先予执行裁决、移送执行函', '仲裁庭', a('award-advance', 'advance-transfer')),
  W38: entry('财产保全移送函', '仲裁委员会', a('arbitration-preservation')),
  W39: entry(
    '撤回、撤销案件决定书',
    '仲裁委员会',
    a('arbitration-withdrawal', 'arbitration-deemed-withdrawal', 'arbitration-dismissal', 'sham-revocation'),
  ),
  W40: entry('补正、更正', '仲裁委员会', a('award-correction')),
  W42: entry('送达回证', '受送达人', ['service.service-receipt']),
  W43: entry('生效证明书', '仲裁委员会、法院', [...a('award-effect'), ...l('court-effect')]),
  W44: entry(
    '起诉状、答辩状、上诉状、撤销裁决申请书、受理和应诉通知书、裁判文书',
    '当事人；审判人员，法院盖章',
    l(
      'complaint',
      'court-answer',
      'appeal',
      'revocation-application',
      'case-acceptance',
      'case-response-notice',
      'court-hearing-notice',
      'judgment',
      'court-statement',
      'ruling',
      'dismissal-ruling',
      'withdrawal-ruling',
      'appeal-decision',
      'revocation-ruling',
    ),
  ),
  W46: entry('检察建议书、支持起诉申请书和意见书', '检察院', [
    'prosecution-support.procuratorial-suggestion',
    'prosecution-support.support-application',
    'prosecution-support.support-opinion',
    'prosecution-support.support-refusal',
  ]),
  W48: entry('分期付款协议', '双方', m('instalment-agreement')),
  W49: entry(
    '执行申请书、执行通知书、和解笔录、利息计算单、发放表、执行裁定书',
    '申请人；执行人员，法院盖章',
    x(
      'enforcement-application',
      'enforcement-notice',
      'enforcement-settlement',
      'interest-sheet',
      'distribution',
      'suspension-ruling',
      'enforcement-resumption',
      'termination-ruling',
      'round-ruling',
      'non-enforcement-ruling',
      'enforcement-closing',
    ),
  ),
  W50: entry('投诉书、受理和不予受理告知、立案审批表', '投诉人、监察机构', [
    ...i('complaint', 'report', 'acceptance', 'refusal', 'arbitration-form', 'filing'),
  ]),
  W51: entry('询问通知书、笔录、指令书、处理和处罚决定书、延期中止告知书', '两名监察员，监察机构盖章', [
    ...i('summons', 'record', 'order', 'extension', 'suspension', 'decision', 'enforcement'),
  ]),
  W52: entry('涉嫌犯罪案件移送书和材料清单', '监察机构负责人', ['inspection.crime-transfer']),
  W53: entry('工会监督意见书、建议书、不予受理告知书', '工会主席', [
    'union-supervision.union-letter',
    'union-supervision.union-suggestion',
    'union-supervision.union-refusal',
  ]),
  W54: entry('列入前告知书、列入和移出决定书', '监察机构', [
    'inspection.listing-notice',
    'inspection.listing-decision',
    'inspection.listing-removal',
  ]),
  W55: entry('移送函、回执', '移送和接收的组织', a('hand-over-letter', 'hand-over-receipt', 'sham-transfer')),
  W60: entry('授权委托书、法定代表人证明', '当事人', m('power-of-attorney', 'representative-certificate')),
  W61: entry('卷宗目录', '书记员', a('archive-open', 'archive-internal')),
} as const satisfies Record<string, Entry>;
