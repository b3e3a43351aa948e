import { authority, nd, party, promised, raw, type Term, type Words, wd } from './term.ts';

const accepted: Words = ['仲裁委员会受理申请', 'the commission accepted the application'];
const awarded: Words = ['收到裁决书', 'the award was received'];
const hearing: Words = ['开庭日', 'the day of the hearing'];
const published: Words = ['公告发布', 'the notice was published'];

/** Arbitration, service by public notice, and what follows an award. */
export const arbitrationTerms = {
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
} as const satisfies Record<string, Term>;
