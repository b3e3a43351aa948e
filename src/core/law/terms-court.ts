import { authority, nd, party, raw, type Term, type Words } from './term.ts';

const filed: Words = ['法院立案', 'the court registered the case'];

/** Court: preservation, suit, trial, appeal, enforcement. */
export const courtTerms = {
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
} as const satisfies Record<string, Term>;
