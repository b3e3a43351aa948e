import { z } from 'zod';
import { type ClaimCode, claimCodes, claimOf } from '../law/claims.ts';
import { awardType, itemFinality, type MixedAwardPolicy, mixedAwardPolicies } from '../law/finality.ts';
import { parameterOn } from '../law/parameters.ts';
import { type Text, text } from '../text.ts';
import { type ComputationWarning, calculatorInput, defineCalculator } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { datedSum } from './dated.ts';
import { choiceField, listField, refuse, sumField } from './fields.ts';
import { compare, type Fraction, fraction, multiply, zero } from './money.ts';

/** The policy that a dated value names; anything else is the split of the Case Rules. */
const policyOf = (value: string | undefined): MixedAwardPolicy =>
  mixedAwardPolicies.find(policy => policy === value) ?? 'split';

const claimTitles = Object.fromEntries(claimCodes.map(code => [code, claimOf(code).title])) as Record<ClaimCode, Text>;

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
        claim: choiceField('请求', 'the claim', claimTitles, { ask: text('裁的是哪一项？', 'Which claim is it?') }),
        awarded: sumField('裁决金额', 'the sum awarded', {
          ask: text('这一项裁了多少钱？', 'What sum was awarded for it?'),
          help: text(
            '填裁决的数，不是请求的数；不是钱的不填',
            'The sum awarded, not the one claimed; empty if it is no sum',
          ),
        }).optional(),
      }),
      48,
      { ask: text('裁决书里有哪几项？', 'Which items are in the award?') },
    ),
    policy: choiceField(
      '既有终局又有非终局时',
      'where items are mixed',
      {
        split: text('分别制作裁决书', 'two awards'),
        single: text('一份裁决书，按非终局', 'one award, not final'),
      },
      { ask: text('既有终局又有非终局的，怎么做裁决书？', 'How is an award with both kinds made?') },
    ).optional(),
  }).superRefine((input, context) => {
    for (const [index, { claim, awarded }] of input.items.entries()) {
      if (awarded === undefined && claimOf(claim).money) {
        refuse(context, `items.${index}.awarded`, text('填写这一项的裁决金额', 'Enter the sum awarded for this item'));
      }
    }
  }),
  compute: (input, { place: here, today, parameters }) => {
    const place = input.place ?? here;
    const on = input.on ?? today;
    const minimum = datedSum('minimumMonthlyWage', input.minimumMonthlyWage, place, on, parameters);
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
    const items = input.items.map(({ claim, awarded = zero }) => {
      const isWithin = compare(awarded, threshold ?? zero) <= 0;
      return { claim, awarded, ...itemFinality(claimOf(claim).finality, place, isWithin) };
    });
    const unclear = items.filter(({ doubtful }) => doubtful).map(({ claim }) => claim);
    if (unclear.length > 0) {
      warnings.push({
        code: 'two-readings',
        message: text(
          `${unclear.join('、')}是否终局有两种理解，先按非终局，由仲裁员决定`,
          `Whether ${unclear.join(', ')} is final can be read in two ways; it counts as not final until the arbitrator decides`,
        ),
      });
    }
    const held = parameterOn('mixedAwardPolicy', place, on, parameters);
    const policy = input.policy ?? policyOf(held?.value);
    const isMixed = items.some(({ final }) => final) && items.some(({ final }) => !final);
    if (isMixed) {
      warnings.push({
        code: 'mixed-award',
        message:
          policy === 'split'
            ? text(
                '既有终局也有非终局，分别制作裁决书（办案规则50条）；也有做成一份、按非终局处理的',
                'Final and other items go into two awards (Case Rules 50); some make one award, which is then not final',
              )
            : text(
                '既有终局也有非终局，做成一份裁决书的按非终局处理；办案规则50条要求分别裁决',
                'One award with final and other items is not final; Case Rules 50 asks for two awards',
              ),
      });
    }
    const type = awardType(items, policy);
    return {
      amount: null,
      result: {
        threshold: threshold ? asYuan(threshold) : null,
        items: items.map(({ claim, final, doubtful }) => ({ claim, final, ...(doubtful && { doubtful }) })),
        type,
      },
      lines: items.map(({ claim, final, awarded }) => ({
        label: text(
          `${claimOf(claim).title.zh}：${final ? '终局' : '非终局'}`,
          `${claimOf(claim).title.en}: ${final ? 'final' : 'not final'}`,
        ),
        formula: minimum ? `${asYuan(minimum.value)} × 12` : '',
        amount: asYuan(awarded),
        articles: ['lma-47', ...(place.startsWith('33') ? (['zjma-37'] as const) : []), 'cr-50'] as const,
      })),
      parameters: [
        ...(minimum ? [minimum.used] : []),
        ...(isMixed && held && input.policy === undefined ? [{ name: 'mixedAwardPolicy', ...held, on, place }] : []),
      ],
      warnings,
    };
  },
});
