import { text as t } from '../text.ts';
import { type ClaimKind, claim } from './claim-kind.ts';
import { proofs as paper } from './proofs.ts';

const { chat, colleague, ledger } = paper;

/** Pay while employed. */
export const wagesClaims = {
  QQ02: claim('F1', 'wage', ['lcl-30', 'lcl-85', 'll-50', 'wp-9'])(
    'QQ02',
    t('拖欠、克扣的工资', 'Unpaid or withheld wages'),
    t('没发的工资', 'Wages not paid'),
    {
      calculator: 'wage-arrears',
      evidence: [paper.pay, paper.contract, paper.iou, paper.attendance, chat],
      employerHolds: [ledger, paper.attendance],
      causes: ['205(5)'],
      starts: 'wage',
      statHead: 'pay',
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
      causes: ['205(5)'],
      starts: 'wage',
      statHead: 'pay',
    },
  ),
  QQ04: claim('F1', 'wage', ['ll-44', 'wp-13', 'si1-42'])(
    'QQ04',
    t('加班工资', 'Overtime pay'),
    t('没给的加班费', 'Overtime not paid'),
    {
      calculator: 'overtime',
      subCodes: {
        a: t('延长工作时间', 'Longer hours on working days'),
        b: t('休息日加班', 'Work on rest days'),
        c: t('法定节假日加班', 'Work on public holidays'),
      },
      evidence: [paper.attendance, paper.roster, chat, colleague, paper.pay],
      employerHolds: [paper.attendance, paper.roster, ledger],
      causes: ['205(5)'],
      starts: 'wage',
      statHead: 'pay',
    },
  ),
  QQ05: claim('F1', 'one-year', ['lcl-82', 'lcr-6', 'lcr-7', 'si2-6', 'si2-7', 'si2-8', 'si2-9'])(
    'QQ05',
    t('未签书面劳动合同二倍工资差额', 'Double wage without a written contract'),
    t('没签合同的双倍工资', 'Double pay because no contract was signed'),
    {
      calculator: 'double-wage',
      evidence: [paper.pay, paper.pass, chat],
      employerHolds: [paper.contract, paper.staff],
      causes: ['205'],
      starts: 'double-wage',
      statHead: 'pay',
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
      causes: ['205'],
      starts: 'double-wage',
      statHead: 'pay',
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
      causes: ['205'],
      starts: 'leave-year',
      statHead: 'pay',
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
      causes: ['205(5)'],
      starts: 'wage',
      statHead: 'pay',
    },
  ),
  QQ09: claim('F1/FZ', 'wage', ['wi-33'])(
    'QQ09',
    t('停工留薪期工资', 'Pay during injury treatment'),
    t('工伤养伤期间的工资', 'Pay while recovering from a work injury'),
    {
      evidence: [paper.injury, paper.sick, paper.pay],
      employerHolds: [ledger],
      causes: ['205'],
      starts: 'wage',
      statHead: 'insurance',
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
      causes: ['205(5)'],
      starts: 'wage',
      statHead: 'pay',
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
      causes: ['205(5)'],
      starts: 'wage',
      statHead: 'pay',
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
      causes: ['205(5)'],
      starts: 'wage',
      statHead: 'pay',
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
      causes: ['205'],
      starts: 'wage',
      statHead: 'pay',
    },
  ),
} as const satisfies { readonly [C in string]: ClaimKind<C> };
