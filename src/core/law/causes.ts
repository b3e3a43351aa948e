import { type Text, text as t } from '../text.ts';
import type { ClaimKind } from './claim-kind.ts';
import type { Day } from './day.ts';

/** The list of causes of 2026 (法〔2025〕226号) for disputes about work. */
export const causes = {
  '144(1)': t('超龄劳动者劳务合同纠纷', 'Service contract of an older worker'),
  '205': t('劳动合同纠纷', 'Labour contract'),
  '205(1)': t('确认劳动关系纠纷', 'Confirmation of the labour relation'),
  '205(2)': t('集体合同纠纷', 'Collective contract'),
  '205(3)': t('劳务派遣合同纠纷', 'Agency work'),
  '205(4)': t('非全日制用工纠纷', 'Part-time work'),
  '205(5)': t('追索劳动报酬纠纷', 'Recovery of pay'),
  '205(6)': t('经济补偿金纠纷', 'Economic compensation'),
  '205(7)': t('竞业限制纠纷', 'Non-compete'),
  '206': t('社会保险纠纷', 'Social insurance'),
  '206(1)': t('养老保险待遇纠纷', 'Pension insurance'),
  '206(2)': t('工伤保险待遇纠纷', 'Work injury insurance'),
  '206(3)': t('医疗保险待遇纠纷', 'Medical insurance'),
  '206(4)': t('生育保险待遇纠纷', 'Maternity insurance'),
  '206(5)': t('失业保险待遇纠纷', 'Unemployment insurance'),
  '207': t('福利待遇纠纷', 'Welfare benefits'),
  '208': t('超龄劳动者用工纠纷', 'Work of older workers'),
  '209': t('承包人、被挂靠人用工主体责任纠纷', 'Duty of contractor or affiliate'),
  '210': t('聘用合同纠纷', 'Contract of appointment'),
  '211': t('聘任合同纠纷', 'Contract of civil appointment'),
  '212': t('辞职纠纷', 'Resignation'),
  '213': t('辞退纠纷', 'Dismissal'),
  '214': t('新就业形态用工合同纠纷', 'Contract of a new form of work'),
  '214(1)': t('确认劳动关系纠纷', 'Confirmation of the labour relation'),
  '214(2)': t('追索劳动报酬纠纷', 'Recovery of pay'),
  '215': t('新就业形态社会保险纠纷', 'Social insurance in a new form of work'),
  '215(1)': t('工伤保险待遇纠纷', 'Work injury insurance'),
  '216': t('职业伤害保障纠纷', 'Occupational injury protection'),
} as const satisfies Record<string, Text>;
export type CauseCode = keyof typeof causes;

/** The first day of the list of 2026. */
export const FIRST_DAY_OF_THE_LIST: Day = '2026-01-01';

/** The main numbers of the list of 2020; what is new in 2026 had none. Their parts kept their order. */
const numbersOf2020: Readonly<Record<string, string>> = {
  '205': '186',
  '206': '187',
  '207': '188',
  '210': '189',
  '211': '190',
  '212': '191',
  '213': '192',
};

/** One cause of action in the list of a day. */
export interface Cause {
  /** For example `205(5)`. */
  readonly number: string;
  readonly title: Text;
  /** False for the numbers of the list of 2020, which nobody has checked. */
  readonly confirmed: boolean;
}

/**
 * The causes under which a court may register a kind of claim filed on a day: the list in force then. Before 2026 what
 * the older list did not know is an ordinary labour contract cause.
 */
export function causesOn({ causes: codes }: Pick<ClaimKind, 'causes'>, on: Day): readonly Cause[] {
  if (on >= FIRST_DAY_OF_THE_LIST) {
    return codes.map(code => ({ number: code, title: causes[code], confirmed: true }));
  }
  const before = codes.flatMap((code): Cause[] => {
    const [main = '', part = ''] = code.split('(');
    const number = numbersOf2020[main];
    return number ? [{ number: part ? `${number}(${part}` : number, title: causes[code], confirmed: false }] : [];
  });
  return before.length > 0 ? before : [{ number: '186', title: causes['205'], confirmed: false }];
}
