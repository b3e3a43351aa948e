import { annualLeave } from './annual-leave.ts';
import type { Calculator } from './calculator.ts';
import { deadline } from './deadline.ts';
import { deductionLimit } from './deduction-limit.ts';
import { doubleWage } from './double-wage.ts';
import { economicCompensation } from './economic-compensation.ts';
import { enforcementInterest } from './enforcement-interest.ts';
import { extraDamages } from './extra-damages.ts';
import { finalAward } from './final-award.ts';
import { heatAllowance } from './heat-allowance.ts';
import { instalments } from './instalments.ts';
import { jurisdiction } from './jurisdiction.ts';
import { limitation } from './limitation.ts';
import { maternity } from './maternity.ts';
import { minimumWageGap } from './minimum-wage-gap.ts';
import { nonCompete } from './non-compete.ts';
import { noticePay } from './notice-pay.ts';
import { overtime } from './overtime.ts';
import { partMonthWage } from './part-month-wage.ts';
import { payCrime } from './pay-crime.ts';
import { probation } from './probation.ts';
import { retirementAge } from './retirement-age.ts';
import { scope } from './scope.ts';
import { servicePeriodPenalty } from './service-period-penalty.ts';
import { sickPay } from './sick-pay.ts';
import { stoppagePay } from './stoppage-pay.ts';
import { unlawfulTermination } from './unlawful-termination.ts';
import { wageArrears } from './wage-arrears.ts';
import { workDeath } from './work-death.ts';
import { workInjury } from './work-injury.ts';

/** Every calculator by its id, in the order in which people meet them. */
export const calculators = {
  'wage-arrears': wageArrears,
  'part-month-wage': partMonthWage,
  'minimum-wage-gap': minimumWageGap,
  overtime,
  'annual-leave': annualLeave,
  'sick-pay': sickPay,
  'heat-allowance': heatAllowance,
  'stoppage-pay': stoppagePay,
  maternity,
  'double-wage': doubleWage,
  probation,
  'economic-compensation': economicCompensation,
  'unlawful-termination': unlawfulTermination,
  'notice-pay': noticePay,
  'non-compete': nonCompete,
  'service-period-penalty': servicePeriodPenalty,
  'deduction-limit': deductionLimit,
  'extra-damages': extraDamages,
  'work-injury': workInjury,
  'work-death': workDeath,
  'retirement-age': retirementAge,
  scope,
  jurisdiction,
  'final-award': finalAward,
  instalments,
  'enforcement-interest': enforcementInterest,
  'pay-crime': payCrime,
  deadline,
  limitation,
} as const satisfies Record<string, Calculator>;
