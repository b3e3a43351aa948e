import { z } from 'zod';
import { parseYuan } from '../pay/money.ts';
import { text } from '../text.ts';
import type { CaseFacts } from './case-facts.ts';

const wholeDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const sum = z.string().max(20);

/** Facts of the work from which claims are estimated, as the worker confirmed them. Money as typed, in yuan; “don't remember” is absence. */
export const estimateFacts = z
  .strictObject({
    hiredOn: wholeDay.meta({ label: text('入职日期', 'start date') }).optional(),
    leftOn: wholeDay.meta({ label: text('离开日期', 'leaving date') }).optional(),
    stillEmployed: z
      .boolean()
      .meta({ label: text('还在上班', 'still employed') })
      .optional(),
    monthlyWage: sum.meta({ label: text('每月工资', 'monthly wage') }).optional(),
    contract: z
      .enum(['written', 'none', 'unknown'])
      .meta({ label: text('书面合同', 'written contract') })
      .optional(),
    socialInsurance: z
      .enum(['paid', 'none', 'unknown'])
      .meta({ label: text('社会保险', 'social insurance') })
      .optional(),
    endedHow: z
      .enum(['dismissed', 'resigned', 'resigned-38', 'agreed', 'expired', 'still', 'unknown'])
      .meta({ label: text('怎么离开的', 'how it ended') })
      .optional(),
    signedOn: wholeDay.meta({ label: text('签合同的日期', 'day the contract was signed') }).optional(),
    unpaidMonths: z
      .array(
        z.strictObject({
          month: z
            .string()
            .regex(/^\d{4}-\d{2}$/)
            .meta({ label: text('月份', 'month') }),
          due: sum.meta({ label: text('应发', 'due') }),
          paid: sum.meta({ label: text('已发', 'paid') }),
        }),
      )
      .max(60)
      .meta({ label: text('没发的月份', 'unpaid months') })
      .optional(),
    unpaidTotal: sum.meta({ label: text('没发的工资总数', 'total of unpaid wages') }).optional(),
  })
  .meta({ label: text('工作情况', 'facts of the work') });
export type EstimateFacts = z.output<typeof estimateFacts>;

/** The facts as the estimate reads them; what is not a number or a day is left out. */
export function caseFactsOf(facts: EstimateFacts): CaseFacts {
  const endings = {
    dismissed: 'dismissed',
    resigned: 'resigned',
    'resigned-38': 'forced',
    agreed: 'agreed',
    expired: 'expired',
  } as const;
  const wage = parseYuan(facts.monthlyWage ?? '');
  const unpaid = parseYuan(facts.unpaidTotal ?? '');
  const ending = endings[facts.endedHow as keyof typeof endings];
  const arrears = (facts.unpaidMonths ?? []).flatMap(m => {
    const due = parseYuan(m.due);
    return due === undefined ? [] : [{ month: m.month, due, paid: parseYuan(m.paid) ?? 0 }];
  });
  return {
    ...(facts.hiredOn && { hiredOn: facts.hiredOn }),
    ...(facts.leftOn && !facts.stillEmployed && { leftOn: facts.leftOn }),
    ...(facts.stillEmployed !== undefined && { stillEmployed: facts.stillEmployed }),
    ...(facts.signedOn && { signedOn: facts.signedOn }),
    ...(wage !== undefined && { monthlyWage: wage }),
    ...(unpaid !== undefined && { unpaidWages: unpaid }),
    ...(arrears.length > 0 && { arrears }),
    ...((facts.contract === 'written' || facts.contract === 'none') && { contract: facts.contract }),
    ...((facts.socialInsurance === 'paid' || facts.socialInsurance === 'none') && {
      socialInsurance: facts.socialInsurance,
    }),
    ...(ending && { endedHow: ending }),
  };
}
