import { text as t } from '../text.ts';
import { type ClaimKind, claim } from './claim-kind.ts';
import { proofs as paper } from './proofs.ts';

const { handover, ledger } = paper;
const injuryPapers = [paper.injury, paper.rating, paper.pay];

/** Social insurance, work injury and maternity. */
export const insuranceClaims = {
  QQ27: claim('FZ', 'one-year', ['zjma-37', 'si-58'])(
    'QQ27',
    t('社会保险费补缴', 'Payment of missing social insurance'),
    t('补交社保', 'Make up missing social insurance'),
    {
      evidence: [paper.insurance, paper.pay],
      employerHolds: [paper.insurance, ledger],
      causes: ['206(1)', '206(3)', '206(5)'],
      starts: 'known',
      statHead: 'insurance',
    },
  ),
  QQ28: claim('F2', 'one-year', ['si1-1'])(
    'QQ28',
    t('社会保险待遇损失', 'Loss of social insurance benefits'),
    t('没交社保造成的损失', 'Loss because no insurance was paid'),
    {
      evidence: [paper.insurance, paper.bills],
      employerHolds: [paper.insurance],
      causes: ['206(1)', '206(3)', '206(5)'],
      starts: 'known',
      statHead: 'insurance',
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
      causes: ['206(4)'],
      starts: 'known',
      statHead: 'insurance',
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
      causes: ['206(2)'],
      starts: 'decision',
      statHead: 'insurance',
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
      causes: ['206(2)'],
      starts: 'decision',
      statHead: 'insurance',
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
      exclusiveWith: ['QQ17'],
      causes: ['206(2)'],
      starts: 'ending',
      statHead: 'insurance',
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
      exclusiveWith: ['QQ17'],
      causes: ['206(2)'],
      starts: 'ending',
      statHead: 'insurance',
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
      causes: ['206(2)'],
      starts: 'decision',
      statHead: 'insurance',
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
      causes: ['206(2)'],
      starts: 'each-month',
      statHead: 'insurance',
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
      causes: ['206(2)'],
      starts: 'decision',
      statHead: 'insurance',
    },
  ),
} as const satisfies { readonly [C in string]: ClaimKind<C> };
