import { z } from 'zod';
import { type ClaimCode, claimCodes, claimOf, type Finality } from '../law/claims.ts';
import { type Text, text } from '../text.ts';
import { type ComputationWarning, calculatorInput, defineCalculator } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { datedSum } from './dated.ts';
import { choiceField, listField, sumField } from './fields.ts';
import { compare, type Fraction, fraction, multiply } from './money.ts';

const claimTitles = Object.fromEntries(claimCodes.map(code => [code, claimOf(code).title])) as Record<ClaimCode, Text>;

/** When an item is final: always, never, or up to twelve minimum wages. */
type Rule = 'always' | 'never' | 'threshold';

/** Zhejiang, where some items are final whatever the sum (Zhejiang Regulation 37). */
const isZhejiang = (place: string): boolean => place.startsWith('33');

/** Classes with two readings take the one that leaves the way to court open. */
function ruleOf(finality: Finality, place: string): Rule {
  if (finality === 'N' || finality === 'N/FZ') return 'never';
  if (finality === 'F2') return 'always';
  if (finality === 'FZ' || finality === 'F1/FZ') return isZhejiang(place) ? 'always' : 'threshold';
  return 'threshold';
}

const TWO_READINGS: readonly Finality[] = ['F1/F2', 'F1/N', 'N/FZ'];

/**
 * Whether an award is final for the employer (Mediation and Arbitration Law 47; Zhejiang Regulation 37; Case Rules 50):
 * each item up to twelve local minimum wages, and items about labour standards, are. The standard is that of the day of
 * the award (`on`, else today).
 */
export const finalAward = defineCalculator({
  id: 'final-award',
  title: text('终局裁决', 'Final award'),
  articles: ['lma-47', 'cr-50', 'zjma-37'],
  input: calculatorInput({
    items: listField(
      '裁决的每一项',
      'each item awarded',
      z.strictObject({
        claim: choiceField('请求', 'the claim', claimTitles),
        awarded: sumField('裁决金额', 'the sum awarded'),
      }),
      48,
    ),
    policy: choiceField('既有终局又有非终局时', 'where items are mixed', {
      split: text('分别制作裁决书', 'two awards'),
      single: text('一份裁决书，按非终局', 'one award, not final'),
    }).optional(),
  }),
  compute: (input, { place: here, today, parameters }) => {
    const place = input.place ?? here;
    const minimum = datedSum('minimumMonthlyWage', input.minimumMonthlyWage, place, input.on ?? today, parameters);
    const threshold: Fraction | undefined = minimum && multiply(minimum.value, fraction(12));
    const warnings: ComputationWarning[] = [];
    if (!threshold) {
      warnings.push({
        code: 'minimum-wage-unknown',
        message: text(
          '没有当地最低工资，限额没有算出，按非终局处理，需工作人员核对',
          'The minimum wage is not known here, so the limit is open and such items count as not final; staff will check it',
        ),
      });
    }
    const items = input.items.map(({ claim, awarded }) => {
      const rule = ruleOf(claimOf(claim).finality, place);
      const final = rule === 'always' || (rule === 'threshold' && !!threshold && compare(awarded, threshold) <= 0);
      return { claim, final, awarded };
    });
    const unclear = items
      .filter(({ claim }) => TWO_READINGS.includes(claimOf(claim).finality))
      .map(({ claim }) => claim);
    if (unclear.length > 0) {
      warnings.push({
        code: 'two-readings',
        message: text(
          `${unclear.join('、')}是否终局有两种理解，需仲裁员决定`,
          `Whether ${unclear.join(', ')} is final can be read in two ways; the arbitrator decides`,
        ),
      });
    }
    const finals = items.filter(({ final }) => final).length;
    const mixed = input.policy === 'single' ? 'non-final' : 'split';
    const type = finals === items.length ? 'final' : finals === 0 ? 'non-final' : mixed;
    return {
      amount: null,
      result: {
        threshold: threshold ? asYuan(threshold) : null,
        items: items.map(({ claim, final }) => ({ claim, final })),
        type,
      },
      lines: items.map(({ claim, final, awarded }) => ({
        label: text(
          `${claimOf(claim).title.zh}：${final ? '终局' : '非终局'}`,
          `${claimOf(claim).title.en}: ${final ? 'final' : 'not final'}`,
        ),
        formula: minimum ? `${asYuan(minimum.value)} × 12` : '',
        amount: asYuan(awarded),
        articles: ['lma-47', ...(isZhejiang(place) ? (['zjma-37'] as const) : []), 'cr-50'] as const,
      })),
      parameters: minimum ? [minimum.used] : [],
      warnings,
    };
  },
});
