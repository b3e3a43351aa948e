import { text } from '../text.ts';
import type { ComputationWarning, UsedParameter } from './calculator.ts';
import { asYuan } from './compensation-base.ts';
import { type Dated, inEn, inZh } from './dated.ts';
import { countField, numberField, sumField } from './fields.ts';
import { type Fraction, fraction, multiply, subtract, zero } from './money.ts';
import { dayWage } from './unit-wage.ts';

/** What is asked beside the grade: costs of the treatment, days in hospital, and months in which relatives nursed. */
export const inKindFields = {
  medicalCosts: sumField('工伤治疗的费用', 'the costs of treatment', {
    ask: text('治疗花了多少钱？', 'What did the treatment cost?'),
    help: text(
      '有票据、属于工伤治疗的；没有就不填',
      'With receipts and for the injury; leave it empty if there are none',
    ),
  }).optional(),
  hospitalDays: countField('住院天数', 'the days in hospital', 1, 3660, {
    ask: text('住院多少天？', 'How many days in hospital?'),
    help: text('没有住院就不填', 'Leave it empty if there were none'),
  }).optional(),
  nursingMonths: numberField('养伤期间亲属护理的月数', 'the months in which relatives nursed', 0, 36, {
    ask: text('养伤期间由亲属护理了几个月？', 'For how many months did relatives nurse while recovering?'),
    help: text('单位派人护理的不填', 'Leave it empty if the employer sent somebody'),
  }).optional(),
};

interface Told {
  readonly medicalCosts?: Fraction | undefined;
  readonly hospitalDays?: number | undefined;
  readonly nursingMonths?: Fraction | undefined;
}

/** The dated values that the items rest on, as far as they are known. */
interface Known {
  readonly minimum: Dated | undefined;
  readonly province: Dated | undefined;
  /** Per cent of the minimum wage for a day’s food in hospital. */
  readonly meal: { readonly number: number; readonly used: UsedParameter } | undefined;
  /** Per cent of the province’s average wage for a month of nursing. */
  readonly nursing: { readonly number: number; readonly used: UsedParameter } | undefined;
}

/**
 * Treatment, food in hospital and nursing while recovering (Work Injury Insurance Regulations 30, 33; Zhejiang Regulations
 * 24, 25). `more`: by how much the other reading of the food subsidy is higher.
 */
export function inKind(
  { medicalCosts, hospitalDays, nursingMonths }: Told,
  { minimum, province, meal, nursing }: Known,
) {
  const warnings: ComputationWarning[] = [];
  const parameters: UsedParameter[] = [];
  const items = [];
  let more = zero;
  if (medicalCosts)
    items.push({
      title: text('工伤医疗费', 'Costs of treatment'),
      by: 'fund' as const,
      formula: asYuan(medicalCosts),
      amount: medicalCosts,
      articles: ['wi-30'] as const,
    });
  if (hospitalDays !== undefined && minimum && meal) {
    parameters.push(minimum.used, meal.used);
    const share = fraction(meal.number * hospitalDays, 100);
    const amount = multiply(dayWage(minimum.value, undefined), share);
    const other = multiply(minimum.value, share);
    more = subtract(other, amount);
    items.push({
      title: text('住院伙食补助费', 'Food subsidy in hospital'),
      by: 'fund' as const,
      formula: `${asYuan(minimum.value)} ÷ 21.75 × ${meal.number}% × ${hospitalDays}`,
      amount,
      articles: ['wi-30', 'zjwi-24'] as const,
    });
    warnings.push({
      code: 'meal-readings',
      message: text(
        `住院伙食补助按最低工资的${meal.number}%，是每天还是每月的最低工资，规定没有写明；这里按每天，按每月是${inZh(other)}，需工作人员核对`,
        `The food subsidy is ${meal.number} % of the minimum wage; the rule does not say of a day or of a month. Here it is of a day; of a month it would be ${inEn(other)}, so staff will check it`,
      ),
    });
  } else if (hospitalDays !== undefined)
    warnings.push({
      code: 'meal-unknown',
      message: text(
        '没有当地住院伙食补助的标准，没有计算，需工作人员核对',
        'The local food subsidy is not known here and was not counted; staff will check it',
      ),
    });
  if (nursingMonths && province && nursing) {
    parameters.push(nursing.used);
    items.push({
      title: text('停工留薪期护理费', 'Nursing while recovering'),
      by: 'employer' as const,
      formula: `${asYuan(province.value)} × ${nursing.number}% × ${Number(nursingMonths.numerator) / Number(nursingMonths.denominator)}`,
      amount: multiply(multiply(province.value, fraction(nursing.number, 100)), nursingMonths),
      articles: ['wi-33', 'zjwi-25'] as const,
    });
  } else if (nursingMonths)
    warnings.push({
      code: 'nursing-unknown',
      message: text(
        '没有当地护理费的标准，没有计算，需工作人员核对',
        'The local pay for nursing is not known here and was not counted; staff will check it',
      ),
    });
  return { items, warnings, parameters, more };
}
