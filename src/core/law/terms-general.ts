import { authority, nd, party, raw, type Term, wd } from './term.ts';

/** Limitation, and what the house sets itself. */
export const generalTerms = {
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
