import type { ParameterName } from '../law/parameters.ts';
import type { calculators } from './index.ts';

const minimum = ['minimumMonthlyWage'] as const;
const base = ['minimumMonthlyWage', 'localAverageMonthlyWage'] as const;

/** The dated values that each calculator may look up; which of them it does look up follows from its input. */
export const calculatorUses = {
  'wage-arrears': [],
  'part-month-wage': [],
  'minimum-wage-gap': minimum,
  overtime: minimum,
  'annual-leave': [],
  'sick-pay': [...minimum, 'sickPayPercent', 'medicalSubsidyMonths'],
  'heat-allowance': ['heatAllowanceOutdoor', 'heatAllowanceIndoor', 'heatFirstMonth', 'heatLastMonth'],
  'stoppage-pay': [...minimum, 'stoppagePayPercent'],
  maternity: ['maternityDaysInMonth', 'maternityExtraFirstChild', 'maternityExtraLaterChild'],
  'double-wage': [],
  probation: minimum,
  'economic-compensation': base,
  'unlawful-termination': base,
  'notice-pay': [],
  'non-compete': minimum,
  'service-period-penalty': [],
  'deduction-limit': minimum,
  'extra-damages': [],
  'work-injury': [
    ...base,
    'provincialAverageMonthlyWage',
    'injurySubsidyMonths',
    'nearRetirementYears',
    'injuryUninsuredYears',
    'injuryMealPercent',
    'injuryNursingPercent',
  ],
  'work-death': ['localAverageMonthlyWage', 'nationalUrbanDisposableIncome'],
  'retirement-age': ['retirementMan', 'retirementWomanCadre', 'retirementWomanWorker'],
  scope: [],
  jurisdiction: [],
  'final-award': [...minimum, 'mixedAwardPolicy'],
  instalments: [],
  'enforcement-interest': ['delayInterestRate'],
  'pay-crime': ['payCrimeOne', 'payCrimeMany'],
  deadline: [],
  limitation: [],
} as const satisfies Record<keyof typeof calculators, readonly ParameterName[]>;

const byId: ReadonlyMap<string, readonly ParameterName[]> = new Map(Object.entries(calculatorUses));

/** The dated values that a calculator may look up, by its id. */
export const usesOf = (calculator: string): readonly ParameterName[] => byId.get(calculator) ?? [];
