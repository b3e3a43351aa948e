import { text } from '../text.ts';
import type { Indicator, Predicate } from './indicator.ts';

/** No text that was read gives the official formulas (domain 10.1): all are proposals until the statistics officer confirms them. */
const proposal = { definition: 'v1', confirmed: false } as const;
/** As of the second definition, what ran out before acceptance is not among the mediations concluded. */
const second = { ...proposal, definition: 'v2' } as const;

const mediations = (label: Predicate['label'], ...kinds: Predicate['kinds']): Predicate => ({
  label,
  procedures: ['mediation'],
  kinds,
  measure: 'count',
});

const settled = mediations(text('达成协议并生效的调解', 'Mediations with an effective agreement'), 'settled');
/** The code of an expiry of what no body had accepted yet. */
const beforeAcceptance = ['before-acceptance'];
const concluded: Predicate = {
  ...mediations(
    text(
      '办结的调解（达成、未达成、受理后期满）',
      'Mediations concluded (agreement, no agreement, time ran out after acceptance)',
    ),
    'settled',
    'failed',
    'expired',
  ),
  exceptCodes: beforeAcceptance,
};
const lapsed: Predicate = {
  ...mediations(text('受理前期满', 'Time ran out before acceptance'), 'expired'),
  codes: beforeAcceptance,
};
const refused = mediations(text('开始前一方不愿意调解', 'One side unwilling before it began'), 'refused');
const notAccepted = mediations(text('不予受理', 'Not accepted'), 'not-accepted');
const withdrawn = mediations(text('撤回', 'Withdrawn'), 'withdrawn');
const passedOn = mediations(text('转办', 'Passed on'), 'transferred');
const sham: Predicate = {
  ...mediations(text('发现虚假，停止并报告', 'Stopped and reported as a sham'), 'closed'),
  codes: ['sham'],
};
const aside = [refused, notAccepted, withdrawn, passedOn, sham, lapsed];

const received = mediations(text('收到的调解申请', 'Requests for mediation received'), 'received');

const settlements = (label: Predicate['label'], ...kinds: Predicate['kinds']): Predicate => ({
  label,
  procedures: ['settlement'],
  kinds,
  measure: 'count',
});

const paidInTime: Predicate = {
  ...settlements(text('按约定的日子全部付清', 'Paid in full on the agreed days'), 'performed'),
  codes: ['in-time'],
};

const leads = (label: Predicate['label'], ...kinds: Predicate['kinds']): Predicate => ({
  label,
  procedures: ['lead'],
  kinds,
  measure: 'count',
});

const converted = leads(text('转为调解申请的线索', 'Leads that became a request for mediation'), 'converted');

const mandates = (label: Predicate['label'], ...kinds: Predicate['kinds']): Predicate => ({
  label,
  procedures: ['invited-mediation'],
  kinds,
  measure: 'count',
});

const arbitrations = (label: Predicate['label'], ...kinds: Predicate['kinds']): Predicate => ({
  label,
  procedures: ['arbitration'],
  kinds,
  measure: 'count',
});

const arbitrationRefused = arbitrations(text('不予受理', 'Not accepted'), 'not-accepted');
const arbitrationWithdrawn = arbitrations(text('撤回', 'Withdrawn'), 'withdrawn');
const handOverReturned = arbitrations(text('移交后退回的', 'Hand-overs returned'), 'transferred');

const inCourt = (label: Predicate['label'], ...kinds: Predicate['kinds']): Predicate => ({
  label,
  procedures: ['litigation'],
  kinds,
  measure: 'count',
});
const upheld: Predicate = {
  ...inCourt(text('维持裁决结果的判决', 'Judgments that keep the award'), 'judged'),
  codes: ['upheld'],
};
const overAward: Predicate = {
  ...inCourt(text('经过裁决的案件的生效判决', 'Judgments in effect in cases with an award'), 'judged'),
  exceptCodes: ['direct'],
};
const partly: Predicate = {
  ...inCourt(text('维持或者部分改变的判决', 'Judgments that keep the award or change it in part'), 'judged'),
  codes: ['upheld', 'partly'],
};
const enforced = (label: Predicate['label'], ...kinds: Predicate['kinds']): Predicate => ({
  label,
  procedures: ['enforcement'],
  kinds,
  measure: 'amount',
});

/** The indicators, in the order in which they are shown. */
export const indicators = {
  'mediation-received': {
    ...proposal,
    id: 'mediation-received',
    title: text('收到的调解案件', 'Mediation cases received'),
    unit: 'count',
    formula: text(
      '期间内收到的调解申请件数，按收到日算；后来不予受理、撤回的也在内',
      'Requests for mediation received in the period, by day of receipt; those later not accepted or withdrawn are included',
    ),
    numerator: received,
    excluded: [],
  },
  'mediation-concluded': {
    ...second,
    id: 'mediation-concluded',
    title: text('办结的调解案件', 'Mediation cases concluded'),
    unit: 'count',
    formula: text(
      '期间内达成协议、未达成、受理后期满未达成的调解件数，按办结日算；没有受理就期满的不算',
      'Mediations that ended in the period with an agreement, without one, or because time ran out after acceptance, by day of closing; those never accepted are left out',
    ),
    numerator: concluded,
    excluded: aside,
  },
  'mediation-settled': {
    ...proposal,
    id: 'mediation-settled',
    title: text('达成协议的调解案件', 'Mediation cases settled'),
    unit: 'count',
    formula: text(
      '期间内协议生效的调解件数，按生效日算',
      'Mediations whose agreement took effect in the period, by that day',
    ),
    numerator: settled,
    excluded: aside,
  },
  'mediation-success-rate': {
    ...second,
    id: 'mediation-success-rate',
    title: text('调解成功率', 'Success rate of mediation'),
    unit: 'percent',
    formula: text(
      '达成协议并生效的调解 ÷ 办结的调解（达成＋未达成＋受理后期满未达成），按办结日算；不愿意调解、不予受理、受理前期满、撤回、转办的不算',
      'Mediations with an effective agreement ÷ mediations concluded (agreement + no agreement + time ran out after acceptance), by day of closing; unwilling, not accepted, run out before acceptance, withdrawn and passed-on cases are left out',
    ),
    numerator: settled,
    denominator: concluded,
    excluded: aside,
    alternatives: [
      {
        label: text('含撤回：撤回的也算进分母', 'With withdrawals: withdrawn cases are in the base'),
        numerator: settled,
        denominator: {
          ...mediations(
            text('办结的调解和撤回的', 'Mediations concluded or withdrawn'),
            'settled',
            'failed',
            'expired',
            'withdrawn',
          ),
          exceptCodes: beforeAcceptance,
        },
      },
      {
        // 3,616 cases and 94.1 %: either 3,616 ÷ 3,843 attempted, or 3,403 ÷ 3,616 handled (domain 10.1).
        label: text(
          '“调解处理好”的件数读作达成协议（分子），分母是尝试过调解的全部案件（含不愿意、撤回）',
          'Cases “resolved by mediation” read as those settled (numerator), over every case in which mediation was attempted (with unwilling and withdrawn)',
        ),
        numerator: settled,
        denominator: mediations(
          text('尝试过调解的案件', 'Cases in which mediation was attempted'),
          'settled',
          'failed',
          'expired',
          'withdrawn',
          'refused',
        ),
      },
    ],
  },
  'performance-in-time': {
    ...proposal,
    id: 'performance-in-time',
    title: text('协议按期履行率', 'Agreements performed in time'),
    unit: 'percent',
    formula: text(
      '按约定的日子全部付清的协议 ÷（按期付清的＋出现到期未付的）。每份协议只算一次：付清的那天，或者第一次到期未付的那天',
      'Agreements paid in full on the agreed days ÷ (those + agreements with a missed payment). Each agreement counts once: on the day it was paid in full, or on the day the first payment was missed',
    ),
    numerator: paidInTime,
    denominator: {
      ...settlements(
        text('有结果的协议（按期付清、出现到期未付）', 'Agreements with a result (paid in time, or a payment missed)'),
        'performed',
        'defaulted',
      ),
      exceptCodes: ['late'],
    },
    excluded: [
      {
        ...settlements(
          text(
            '到期未付以后又付清（未付那天已经算过）',
            'Paid in full after a missed payment (counted on the day it was missed)',
          ),
          'performed',
        ),
        codes: ['late'],
      },
      { ...settlements(text('劳动者不再要求支付', 'Released by the worker'), 'closed'), codes: ['released'] },
    ],
    alternatives: [
      {
        label: text('只看已经付清的协议：按期付清 ÷ 全部付清', 'Only agreements paid in full: in time ÷ all paid'),
        numerator: paidInTime,
        denominator: settlements(text('已经付清的协议', 'Agreements paid in full'), 'performed'),
      },
    ],
  },
  'pre-case-advised': {
    ...proposal,
    id: 'pre-case-advised',
    title: text('案前指导', 'Advice before filing'),
    unit: 'count',
    formula: text(
      '期间内网格法官给出建议的件数，按给出建议的那天算',
      'Matters on which a grid judge gave advice in the period, by the day of the advice',
    ),
    numerator: leads(text('已给出建议', 'Advice given'), 'advised'),
    excluded: [],
  },
  'lead-converted-rate': {
    ...proposal,
    id: 'lead-converted-rate',
    title: text('线索转调解率', 'Leads that became mediations'),
    unit: 'percent',
    formula: text(
      '转为调解申请的线索 ÷ 处理完的线索（转为调解申请＋办结），按处理完的那天算',
      'Leads that became a request for mediation ÷ leads dealt with (those + leads closed), by the day on which they were dealt with',
    ),
    numerator: converted,
    denominator: leads(
      text('处理完的线索（转为调解、办结）', 'Leads dealt with (converted or closed)'),
      'converted',
      'closed',
    ),
    excluded: [],
    alternatives: [
      {
        label: text('按收到的线索算：转为调解 ÷ 期间内收到的线索', 'Over leads received in the period'),
        numerator: converted,
        denominator: leads(text('收到的线索', 'Leads received'), 'received'),
      },
    ],
  },
  'arbitration-received': {
    ...proposal,
    id: 'arbitration-received',
    title: text('收到的仲裁申请', 'Arbitration applications received'),
    unit: 'count',
    formula: text(
      '期间内仲裁院收到的申请件数，按收到日算；调解组织移交并被接收的也在内',
      'Applications received by the labour arbitration court in the period, by day of receipt; hand-overs from mediation that were accepted are included',
    ),
    numerator: arbitrations(text('收到的仲裁申请', 'Applications received'), 'received'),
    excluded: [handOverReturned],
  },
  'arbitration-accepted': {
    ...proposal,
    id: 'arbitration-accepted',
    title: text('受理的仲裁案件', 'Arbitration cases accepted'),
    unit: 'count',
    formula: text(
      '期间内决定受理的仲裁案件数，按受理日算',
      'Arbitration cases accepted in the period, by the day of acceptance',
    ),
    numerator: arbitrations(text('受理', 'Accepted'), 'accepted'),
    excluded: [arbitrationRefused, arbitrationWithdrawn, handOverReturned],
  },
  'mandate-success-rate': {
    ...proposal,
    id: 'mandate-success-rate',
    title: text('特邀调解成功率', 'Success rate of mandated mediation'),
    unit: 'percent',
    formula: text(
      '期间内诉前委派、委托调解达成协议的件数 ÷（达成＋未达成＋期满未达成），按协议生效日或者终止日算；不同意调解的不算',
      'Mandated mediations settled in the period ÷ (those + without agreement + run out), by the day of effect or of the end; those not agreed to are left out',
    ),
    numerator: mandates(text('特邀调解达成协议', 'Mandates settled'), 'settled'),
    denominator: mandates(text('办结的特邀调解', 'Mandates concluded'), 'settled', 'failed', 'expired'),
    excluded: [mandates(text('不同意调解', 'Not agreed to'), 'refused')],
  },
  persons: {
    ...second,
    id: 'persons',
    title: text('办结调解涉及的劳动者', 'Workers in mediations concluded'),
    unit: 'count',
    formula: text(
      '期间内办结的调解（达成、未达成、受理后期满）涉及的劳动者人数相加，按办结日算；集体争议按人数算',
      'Workers in the mediations concluded in the period (agreement, no agreement, time ran out after acceptance), by day of closing; a collective dispute counts every worker',
    ),
    numerator: { ...concluded, label: text('劳动者人数', 'Workers'), measure: 'persons' },
    excluded: aside.map(predicate => ({ ...predicate, measure: 'persons' as const })),
  },
  'amount-settled': {
    ...proposal,
    id: 'amount-settled',
    title: text('调解协议金额', 'Sum of mediated agreements'),
    unit: 'yuan',
    formula: text(
      '期间内生效的调解协议约定支付的金额相加，按生效日算；是约定的金额，不是已经付到的',
      'Sums promised in the mediated agreements that took effect in the period, by that day; what was agreed, not what was paid',
    ),
    numerator: { ...settled, label: text('协议金额（元）', 'Sum agreed (yuan)'), measure: 'amount' },
    excluded: [],
  },
  'award-consistency': {
    ...proposal,
    id: 'award-consistency',
    title: text('裁审一致率', 'Awards kept by the courts'),
    unit: 'percent',
    formula: text(
      '维持裁决结果的生效判决 ÷ 经过裁决的案件的生效判决，按判决生效日算；部分改变的算作不一致（另列一种算法）；撤诉、法院调解的不算',
      'Judgments in effect that keep the award ÷ judgments in effect in cases with an award, by the day of effect; a change in part counts as a change (see the other reading); withdrawn and settled suits are left out',
    ),
    numerator: upheld,
    denominator: overAward,
    excluded: [
      { ...inCourt(text('撤诉', 'Withdrawn suits'), 'withdrawn'), codes: ['award'] },
      { ...inCourt(text('法院调解', 'Settled before the court'), 'settled'), codes: ['award'] },
      { ...inCourt(text('没有裁决的案件', 'Suits without an award'), 'judged'), codes: ['direct'] },
    ],
    alternatives: [
      {
        label: text('部分改变的也算一致', 'A change in part counts as kept'),
        numerator: partly,
        denominator: overAward,
      },
    ],
  },
  'suit-rate': {
    ...proposal,
    id: 'suit-rate',
    title: text('起诉率', 'Awards sued over'),
    unit: 'percent',
    formula: text(
      '期间内被起诉的裁决 ÷ 期间内送达双方的裁决；双方都起诉的只算一次，按起诉日和最后一方收到日算',
      'Awards sued over in the period ÷ awards served on both sides in it; sued over by both counts once, by the day of the suit and of the last receipt',
    ),
    numerator: { ...inCourt(text('被起诉的裁决', 'Awards sued over'), 'received'), codes: ['award'] },
    denominator: arbitrations(text('送达双方的裁决', 'Awards served on both sides'), 'served'),
    excluded: [
      { ...inCourt(text('另一方也起诉', 'The other side sued too'), 'received'), codes: ['award-again'] },
      {
        ...inCourt(text('没有裁决直接起诉', 'Suits without an award'), 'received'),
        codes: ['not-accepted', 'overdue', 'iou', 'wage-agreement'],
      },
    ],
  },
  'revocation-rate': {
    ...proposal,
    id: 'revocation-rate',
    title: text('撤销率', 'Final awards revoked'),
    unit: 'percent',
    formula: text(
      '裁定撤销的 ÷ 裁定了的撤销申请（撤销＋驳回），按裁定日算；劳动者起诉而驳回的、撤回的不算',
      'Revoked ÷ applications ruled upon (revoked + refused), by the day of the ruling; dismissed because the worker sued, and withdrawn ones, are left out',
    ),
    numerator: { ...inCourt(text('裁定撤销', 'Revoked'), 'ruled'), codes: ['revoked'] },
    denominator: {
      ...inCourt(text('裁定了的撤销申请', 'Applications ruled upon'), 'ruled'),
      exceptCodes: ['worker-sued'],
    },
    excluded: [
      { ...inCourt(text('劳动者起诉而驳回', 'Dismissed because the worker sued'), 'ruled'), codes: ['worker-sued'] },
      { ...inCourt(text('撤回申请', 'Withdrawn'), 'withdrawn'), codes: ['revocation'] },
    ],
  },
  'enforcement-recovered': {
    ...proposal,
    id: 'enforcement-recovered',
    title: text('执行到位率', 'Recovered in enforcement'),
    unit: 'percent',
    formula: text(
      '结案时到账的本金 ÷ 结案的执行申请的本金，按结案日算；终结本次执行算结案，以后恢复到账的加进分子，申请的金额不再算一次；迟延履行利息不算',
      'Principal received by closing ÷ principal of the applications closed, by the day of closing; the end of a round is a closing, what comes in after it is added to the numerator and the sum asked for is not counted again; interest for delay is left out',
    ),
    numerator: enforced(text('到账的本金（分）', 'Principal received (fen)'), 'recovered'),
    denominator: enforced(text('结案的申请本金（分）', 'Principal of applications closed (fen)'), 'closed'),
    excluded: [],
  },
} as const satisfies Record<string, Indicator>;

export type IndicatorId = keyof typeof indicators;
export const isIndicator = (id: string): id is IndicatorId => Object.hasOwn(indicators, id);
