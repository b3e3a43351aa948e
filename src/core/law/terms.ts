import type { Text } from '../text.ts';
import type { ArticleId } from './articles.ts';

export type TermUnit = 'working-day' | 'natural-day' | 'month' | 'year' | 'hour';

/** One limit of time: how long, from what, by what article. */
export interface Term {
  readonly length: number;
  readonly unit: TermUnit;
  /** The length with an extension, counted from the same start. */
  readonly extended?: number;
  /** Counted back from the start (the day of the hearing). */
  readonly backward?: true;
  /**
   * Whether a last day off moves the end to the next working day. Only acts of parties move; where the law does not say
   * so of an authority's own limit the raw day stands (CPL 85; doubtful for authorities, so they keep the earlier day).
   */
  readonly rolls: boolean;
  /** The parties set the day themselves: it is taken as agreed and not counted. */
  readonly promised?: true;
  /** Whose act the limit is for. An authority is warned by the raw day even where the end moves. */
  readonly whose: 'party' | 'authority';
  readonly articles: readonly ArticleId[];
  readonly title: Text;
  /** What happened on the day from which is counted. */
  readonly startEvent: Text;
}

type Words = readonly [zh: string, en: string];
type Extra = Partial<Pick<Term, 'extended' | 'backward' | 'rolls' | 'promised'>>;

const term =
  (whose: Term['whose']) =>
  (
    length: number,
    unit: TermUnit,
    articles: readonly ArticleId[],
    title: Words,
    start: Words,
    extra: Extra = {},
  ): Term => ({
    length,
    unit,
    rolls: true,
    ...extra,
    whose,
    articles,
    title: { zh: title[0], en: title[1] },
    startEvent: { zh: start[0], en: start[1] },
  });

const party = term('party');
const authority = term('authority');

const wd = 'working-day';
const nd = 'natural-day';
const raw = { rolls: false } as const;
const promised = { rolls: false, promised: true } as const;

const accepted: Words = ['仲裁委员会受理申请', 'the commission accepted the application'];
const awarded: Words = ['收到裁决书', 'the award was received'];
const effective: Words = ['调解协议生效', 'the agreement took effect'];
const filed: Words = ['法院立案', 'the court registered the case'];
const hearing: Words = ['开庭日', 'the day of the hearing'];
const published: Words = ['公告发布', 'the notice was published'];

/** Every limit that the law or the house sets. Lengths and units stand here and nowhere else. */
export const terms = {
  'DL-CONS-REPLY': party(
    5,
    nd,
    ['ent-10'],
    ['答复是否愿意协商', 'Reply to the proposal to consult'],
    ['提出协商', 'consultation was proposed'],
  ),
  'DL-CONS-UNTIL': party(
    0,
    nd,
    ['ent-10'],
    ['达成和解', 'Reach a settlement'],
    ['约定的协商期限', 'the day until which both agreed to consult'],
    promised,
  ),
  'DL-MED-15': authority(
    15,
    nd,
    ['lma-14', 'zjma-10'],
    ['结束调解', 'Close the mediation'],
    ['调解组织收到调解申请', 'the body received the application for mediation'],
    raw,
  ),
  'DL-ENT-ACC': authority(
    3,
    wd,
    ['ent-22'],
    ['决定是否受理调解', 'Decide on accepting the mediation'],
    ['调解委员会收到申请', 'the committee received the application'],
  ),
  'DL-ENT-15': authority(
    15,
    nd,
    ['ent-29'],
    ['结束调解', 'Close the mediation'],
    ['调解委员会受理申请', 'the committee accepted the application'],
  ),
  'DL-PMED-1M': authority(
    1,
    'month',
    ['nbpm-27'],
    ['结束人民调解', "Close the people's mediation"],
    ['人民调解委员会受理纠纷', "the people's mediation committee accepted the dispute"],
    raw,
  ),
  'DL-ANSWER-MED': party(
    5,
    wd,
    ['house-answer-willingness'],
    ['答复是否愿意调解', 'Say whether to mediate'],
    ['收到调解征询', 'the question whether to mediate arrived'],
  ),
  'DL-REV-15': party(
    15,
    nd,
    ['cr-74', 'zjma-11'],
    ['共同申请仲裁审查', 'Ask together for arbitration review'],
    effective,
  ),
  'DL-REV-5': authority(
    5,
    wd,
    ['cr-76', 'cr-80'],
    ['审查调解协议', 'Review the agreement'],
    ['受理审查申请', 'the request for review was accepted'],
    { extended: 10 },
  ),
  'DL-JC-30': party(
    30,
    nd,
    ['cpl-205', 'pm-33'],
    ['共同申请司法确认', 'Ask together for judicial confirmation'],
    effective,
  ),
  'DL-JC-A': authority(
    3,
    nd,
    ['jc-4'],
    ['决定是否受理司法确认', 'Decide on accepting the confirmation'],
    ['法院收到司法确认申请', 'the court received the request'],
  ),
  'DL-JC-D': authority(
    15,
    nd,
    ['jc-5'],
    ['作出司法确认决定', 'Decide on the confirmation'],
    ['法院受理司法确认申请', 'the court accepted the request'],
    { extended: 25 },
  ),
  'DL-PO-ACC-5': authority(
    5,
    nd,
    ['cpl-226'],
    ['通知是否受理支付令申请', 'Tell whether the payment order is accepted'],
    ['法院收到支付令申请', 'the court received the request'],
  ),
  'DL-PO-ISS-15': authority(
    15,
    nd,
    ['cpl-227'],
    ['发出支付令', 'Issue the payment order'],
    ['法院受理支付令申请', 'the court accepted the request'],
  ),
  'DL-PO-OBJ-15': party(
    15,
    nd,
    ['cpl-227', 'cpi-436'],
    ['付款或书面提出异议', 'Pay or object in writing'],
    ['收到支付令', 'the payment order was received'],
  ),
  'DL-PO-END-30': authority(
    30,
    nd,
    ['cpi-430'],
    ['送达支付令', 'Serve the payment order'],
    ['发出支付令', 'the payment order was issued'],
  ),
  'DL-PO-REF-7': party(
    7,
    nd,
    ['cpi-438'],
    ['表明不同意转入诉讼', 'Decline to go on to suit'],
    ['收到终结督促程序的裁定', 'the ruling that ended the order was received'],
  ),
  'DL-ARB-ACC': authority(
    5,
    wd,
    ['lma-29', 'cr-30', 'cr-80', 'zjma-21'],
    ['决定是否受理', 'Decide on acceptance'],
    ['仲裁委员会收到申请', 'the commission received the application'],
  ),
  'DL-ARB-SUP': party(
    5,
    wd,
    ['cr-30', 'cr-80', 'zjma-21'],
    ['补正申请材料', 'Supplement the application'],
    ['收到补正通知', 'the request to supplement was received'],
  ),
  'DL-ARB-FIRST': authority(
    15,
    nd,
    ['cr-69', 'lma-14'],
    ['先行调解结束', 'End the mediation that comes first'],
    ['申请人同意先调解', 'the applicant agreed to mediate first'],
    raw,
  ),
  'DL-ARB-COPY': authority(
    5,
    wd,
    ['lma-30', 'cr-33', 'cr-80'],
    ['送达申请书副本', 'Serve the copy of the application'],
    accepted,
  ),
  'DL-ARB-ANS': party(
    10,
    wd,
    ['lma-30', 'cr-33', 'cr-80'],
    ['提交答辩书', 'File the answer'],
    ['单位收到申请书副本', 'the employer received the copy of the application'],
  ),
  'DL-ARB-ANSCOPY': authority(
    5,
    wd,
    ['lma-30', 'cr-33', 'cr-80'],
    ['转交答辩书副本', 'Pass on the answer'],
    ['仲裁委员会收到答辩书', 'the commission received the answer'],
  ),
  'DL-ARB-COUNTER': authority(
    5,
    wd,
    ['cr-36', 'cr-80'],
    ['决定是否受理反申请', 'Decide on the counterclaim'],
    ['收到反申请', 'the counterclaim was received'],
  ),
  'DL-ARB-EVID': party(
    0,
    nd,
    ['cr-17', 'zjma-25'],
    ['提交证据', 'Hand in evidence'],
    ['仲裁庭确定的举证期限', 'the day until which the tribunal takes evidence'],
    promised,
  ),
  'DL-ARB-TRIB': authority(
    5,
    wd,
    ['lma-32', 'cr-37', 'cr-80'],
    ['告知仲裁庭组成', 'Tell the composition of the tribunal'],
    accepted,
  ),
  'DL-ARB-HEAR': authority(5, wd, ['lma-35', 'cr-38', 'cr-80'], ['通知开庭', 'Give notice of the hearing'], hearing, {
    backward: true,
  }),
  'DL-ARB-ADJ': party(3, wd, ['lma-35', 'cr-38', 'cr-80'], ['申请延期开庭', 'Ask for adjournment'], hearing, {
    backward: true,
  }),
  'DL-ARB-45': authority(45, nd, ['lma-43', 'cr-45', 'cr-80'], ['作出裁决', 'Make the award'], accepted, {
    extended: 60,
    ...raw,
  }),
  'DL-ARB-ZJ30': authority(30, nd, ['zjma-39'], ['简易程序审结', 'Close the simple case'], accepted, raw),
  'DL-ARB-PM10': authority(
    10,
    wd,
    ['cr-70', 'cr-80'],
    ['开庭前委托调解结束', 'End the entrusted mediation before the hearing'],
    ['双方同意委托调解', 'both agreed to the entrusted mediation'],
  ),
  'DL-ARB-REC': authority(
    3,
    wd,
    ['cr-12', 'cr-80'],
    ['决定回避申请', 'Decide on the recusal'],
    ['提出回避申请', 'recusal was asked for'],
  ),
  'DL-ARB-REVOKE': authority(
    5,
    wd,
    ['cr-32', 'cr-80'],
    ['送达撤销案件通知', 'Serve the notice that the case is closed'],
    ['决定撤销案件', 'the case was closed as accepted by mistake'],
  ),
  'DL-SUE-15': party(15, nd, ['lma-50', 'lma-48', 'cpl-85'], ['向法院起诉', 'Sue in court'], awarded),
  'DL-SUE-30': party(
    30,
    nd,
    ['si1-24', 'cpl-85'],
    ['不予执行后向法院起诉', 'Sue after enforcement was refused'],
    ['收到不予执行裁定书', 'the ruling refusing enforcement was received'],
  ),
  'DL-REVK-30': party(30, nd, ['lma-49', 'cpl-85'], ['申请撤销终局裁决', 'Ask to revoke the final award'], awarded),
  'DL-WEIPAI-30': authority(
    30,
    nd,
    ['ty-27'],
    ['结束委派调解', 'Close the appointed mediation'],
    ['签收委派调解材料', 'the papers were signed for'],
  ),
  'DL-WEITUO-15': authority(
    15,
    nd,
    ['ty-27', 'om-24'],
    ['结束委托调解（普通程序）', 'Close the entrusted mediation (ordinary)'],
    ['签收委托调解材料', 'the papers were signed for'],
  ),
  'DL-WEITUO-7': authority(
    7,
    nd,
    ['ty-27', 'om-24'],
    ['结束委托调解（简易程序）', 'Close the entrusted mediation (simple)'],
    ['签收委托调解材料', 'the papers were signed for'],
  ),
  'DL-OBST-10': party(
    10,
    nd,
    ['cpl-86', 'cr-19'],
    ['申请顺延期限', 'Ask for more time after an obstacle'],
    ['障碍消除', 'the obstacle ended'],
  ),
  'DL-COURT-7': authority(
    7,
    nd,
    ['cpl-126'],
    ['决定是否立案', 'Decide on registering the suit'],
    ['法院收到起诉状', 'the court received the suit'],
  ),
  'DL-COURT-COPY-5': authority(5, nd, ['cpl-128'], ['送达起诉状副本', 'Serve the copy of the suit'], filed),
  'DL-COURT-ANS-15': party(
    15,
    nd,
    ['cpl-128'],
    ['提交答辩状', 'File the answer'],
    ['收到起诉状副本', 'the copy of the suit was received'],
  ),
  'DL-COURT-ANSCOPY-5': authority(
    5,
    nd,
    ['cpl-128'],
    ['送达答辩状副本', 'Pass on the answer'],
    ['法院收到答辩状', 'the court received the answer'],
  ),
  'DL-TRIAL-6M': authority(6, 'month', ['cpl-152'], ['普通程序审结', 'Close the ordinary case'], filed, {
    extended: 12,
    ...raw,
  }),
  'DL-TRIAL-3M': authority(3, 'month', ['cpl-164'], ['简易程序审结', 'Close the simple case'], filed, {
    extended: 4,
    ...raw,
  }),
  'DL-TRIAL-2M': authority(2, 'month', ['cpl-168'], ['小额诉讼审结', 'Close the small claim'], filed, {
    extended: 3,
    ...raw,
  }),
  'DL-APP-15': party(15, nd, ['cpl-171'], ['上诉', 'Appeal'], ['收到判决书', 'the judgment was received']),
  'DL-APP-10': party(
    10,
    nd,
    ['cpl-171'],
    ['对裁定上诉', 'Appeal against the ruling'],
    ['收到裁定书', 'the ruling was received'],
  ),
  'DL-EXEC-2Y': party(
    2,
    'year',
    ['cpl-250', 'cc-202'],
    ['申请强制执行', 'Ask for enforcement'],
    ['履行期限届满', 'the time for performance ended'],
  ),
  'DL-PRES-48H': authority(
    48,
    'hour',
    ['cpl-103'],
    ['裁定紧急保全', 'Rule on urgent preservation'],
    ['法院收到紧急保全申请', 'the court received the urgent request'],
    raw,
  ),
  'DL-PRES-30': party(
    30,
    nd,
    ['cpl-104'],
    ['保全后起诉或申请仲裁', 'File after preservation'],
    ['法院采取诉前保全', 'the court preserved property before suit'],
  ),
  'DL-LI-5': authority(
    5,
    wd,
    ['zjli-23'],
    ['决定是否受理投诉', 'Decide on accepting the complaint'],
    ['接到投诉', 'the complaint was received'],
  ),
  'DL-LI-60': authority(
    60,
    wd,
    ['li-17', 'zjli-30'],
    ['完成调查', 'Finish the inspection'],
    ['立案', 'the case was filed'],
    { extended: 90 },
  ),
  'DL-LI-2Y': party(
    2,
    'year',
    ['li-20'],
    ['向监察投诉', 'Complain to the inspection'],
    ['违法行为终了', 'the unlawful act ended'],
  ),
  'DL-WI-30': party(
    30,
    nd,
    ['wi-17'],
    ['单位申请工伤认定', 'The employer asks for recognition of the injury'],
    ['发生事故或诊断职业病', 'the accident happened or the disease was diagnosed'],
  ),
  'DL-WI-1Y': party(
    1,
    'year',
    ['wi-17', 'cc-202'],
    ['职工申请工伤认定', 'The worker asks for recognition of the injury'],
    ['发生事故或诊断职业病', 'the accident happened or the disease was diagnosed'],
  ),
  'DL-WI-60': authority(
    60,
    nd,
    ['wi-20'],
    ['作出工伤认定', 'Decide on the injury'],
    ['受理工伤认定申请', 'the request was accepted'],
  ),
  'DL-WI-15': authority(
    15,
    nd,
    ['wi-20'],
    ['作出工伤认定（事实清楚）', 'Decide on a clear injury'],
    ['受理工伤认定申请', 'the request was accepted'],
  ),
  'DL-LD-60': authority(
    60,
    nd,
    ['wi-25'],
    ['作出劳动能力鉴定', 'Rate the disability'],
    ['收到劳动能力鉴定申请', 'the request was received'],
    { extended: 90 },
  ),
  'DL-LD-RE15': party(
    15,
    nd,
    ['wi-26'],
    ['申请再次鉴定', 'Ask for a new rating'],
    ['收到鉴定结论', 'the rating was received'],
  ),
  'DL-TR-3': authority(
    3,
    nd,
    ['tr-5'],
    ['决定是否移送公安机关', 'Decide on the transfer to the police'],
    ['提出移送报告', 'the transfer was proposed'],
    raw,
  ),
  'DL-TR-24H': authority(
    24,
    'hour',
    ['tr-5'],
    ['向公安机关移送', 'Hand over to the police'],
    ['决定移送', 'the transfer was decided'],
    raw,
  ),
  'DL-TR-ACC-3': authority(
    3,
    nd,
    ['tr-8'],
    ['公安机关决定是否立案', 'The police decide'],
    ['公安机关收到移送', 'the police received the transfer'],
  ),
  'DL-PUB-30': authority(30, nd, ['zjma-35'], ['公告送达期满', 'Public notice counts as served'], published, raw),
  'DL-PUB-10': authority(
    10,
    nd,
    ['zjma-41'],
    ['集体争议公告送达期满', 'Public notice in a collective dispute counts as served'],
    published,
    raw,
  ),
  'DL-PUB-3': authority(
    3,
    wd,
    ['cr-20', 'cr-80'],
    ['张贴送达期满', 'Posting counts as served'],
    ['在经营场所张贴', 'the paper was posted at the premises'],
    raw,
  ),
  'DL-UNION-15': party(
    15,
    wd,
    ['zjtu-22'],
    ['书面答复工会监督意见', 'Answer the union in writing'],
    ['收到工会监督意见书', 'the letter of supervision was received'],
  ),
  'DL-UNION-5': authority(
    5,
    wd,
    ['zjtu-17'],
    ['告知不属于监督范围', 'Tell that the matter is outside supervision'],
    ['工会接到投诉', 'the union received the complaint'],
  ),
  'DL-BL-20': authority(
    20,
    wd,
    ['bl-7'],
    ['决定是否列入失信名单', 'Decide on the arrears list'],
    ['启动列入程序', 'the listing was opened'],
    { extended: 40 },
  ),
  'DL-SUGG-2M': party(
    2,
    'month',
    ['sg-8', 'cc-202'],
    ['回复司法建议', 'Reply to the suggestion'],
    ['收到司法建议书', 'the suggestion was received'],
  ),
  'DL-SUGG-PROC-2M': party(
    2,
    'month',
    ['house-procuratorial-reply', 'cc-202'],
    ['回复检察建议', 'Reply to the procuratorial suggestion'],
    ['收到检察建议书', 'the procuratorial suggestion was received'],
  ),
  'DL-SUGG-ARB-30': party(
    30,
    nd,
    ['house-suggestion-reply'],
    ['回复仲裁建议', 'Reply to the arbitration suggestion'],
    ['收到仲裁建议书', 'the suggestion was received'],
  ),
  'DL-LIM-1Y': party(
    1,
    'year',
    ['lma-27', 'cr-26', 'cc-202'],
    ['申请仲裁的时效', 'Limitation for arbitration'],
    ['知道或应当知道权利被侵害', 'the harm was or should have been known'],
  ),
  'DL-LIM-6M': party(
    6,
    'month',
    ['cc-194', 'cc-202'],
    ['时效中止后剩下的六个月', 'Six months left after a suspension'],
    ['中止的事由消除', 'the cause of the suspension ended'],
  ),
  'DL-LIM-3Y': party(
    3,
    'year',
    ['cc-188', 'cc-202'],
    ['民事诉讼时效', 'Limitation of a civil suit'],
    ['知道或应当知道权利被侵害', 'the harm was or should have been known'],
  ),
  'DL-PAY': party(
    0,
    nd,
    ['house-instalment'],
    ['付款', 'Pay'],
    ['约定的付款日', 'the day that was agreed for payment'],
    promised,
  ),
  'DL-DEED': party(
    0,
    nd,
    ['ent-26', 'pm-29'],
    ['做约定的事', 'Do what was agreed'],
    ['约定的日子', 'the day that was agreed'],
    promised,
  ),
  'DL-HOUSE-CONTACT': authority(
    1,
    nd,
    ['house-first-contact'],
    ['第一次联系当事人', 'First contact with the party'],
    ['收到来件', 'the matter arrived'],
    raw,
  ),
  'DL-HOUSE-APPOINT': authority(
    3,
    wd,
    ['house-appoint'],
    ['确定经办人', 'Name a person in charge'],
    ['收到案件', 'the case arrived'],
  ),
  'DL-HOUSE-TRANSFER': authority(
    5,
    wd,
    ['house-transfer-answer'],
    ['答复转交', 'Answer the transfer'],
    ['收到转交', 'the transfer arrived'],
  ),
  'DL-HOUSE-APPROVAL': authority(
    2,
    wd,
    ['house-approval'],
    ['决定经办人的提请', 'Decide on what was proposed'],
    ['经办人提请审批', 'somebody proposed it'],
  ),
  'DL-HOUSE-OVERDUE': authority(
    5,
    wd,
    ['house-overdue'],
    ['处理逾期提醒', 'Deal with the overdue reminder'],
    ['期限届满', 'the limit passed'],
  ),
} as const satisfies Record<string, Term>;

/** Names a limit of time; fixed, since ledgers keep them. */
export type DeadlineCode = keyof typeof terms;

export const deadlineCodes = Object.keys(terms) as readonly DeadlineCode[];

export const isDeadlineCode = (value: string): value is DeadlineCode => Object.hasOwn(terms, value);

/** The limit by its code. */
export const termOf = (code: DeadlineCode): Term => terms[code];
