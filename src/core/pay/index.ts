import type { Calculator } from './calculator.ts';
import { doubleWage } from './double-wage.ts';
import { economicCompensation } from './economic-compensation.ts';
import { finalAward } from './final-award.ts';
import { instalments } from './instalments.ts';
import { noticePay } from './notice-pay.ts';
import { partMonthWage } from './part-month-wage.ts';
import { unlawfulTermination } from './unlawful-termination.ts';
import { wageArrears } from './wage-arrears.ts';

/** Every calculator by its id, in the order in which people meet them. */
export const calculators = {
  'wage-arrears': wageArrears,
  'double-wage': doubleWage,
  'economic-compensation': economicCompensation,
  'unlawful-termination': unlawfulTermination,
  'notice-pay': noticePay,
  'part-month-wage': partMonthWage,
  'final-award': finalAward,
  instalments,
} as const satisfies Record<string, Calculator>;
