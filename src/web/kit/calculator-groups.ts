/** Calculators by what happened to the person, in the order in which it happens; one that is not named here stands at the end. */
const groups = {
  wages: [
    'wage-arrears',
    'minimum-wage-gap',
    'part-month-wage',
    'stoppage-pay',
    'sick-pay',
    'heat-allowance',
    'deduction-limit',
    'extra-damages',
    'pay-crime',
  ],
  ending: ['economic-compensation', 'unlawful-termination', 'notice-pay', 'non-compete', 'service-period-penalty'],
  contract: ['double-wage', 'probation'],
  overtime: ['overtime', 'annual-leave'],
  injury: ['work-injury', 'work-death'],
  women: ['maternity', 'retirement-age'],
  deadlines: ['deadline', 'limitation', 'scope', 'jurisdiction'],
  award: ['instalments', 'final-award', 'enforcement-interest'],
} as const satisfies Record<string, readonly string[]>;

export type CalculatorGroup = keyof typeof groups | 'more';

/** The calculators that the server has, in groups; a group without any is left out. */
export function groupCalculators<C extends { readonly id: string }>(
  all: readonly C[],
): readonly { readonly group: CalculatorGroup; readonly calculators: readonly C[] }[] {
  const known = Object.entries(groups).map(([group, ids]) => ({
    group: group as CalculatorGroup,
    calculators: ids.flatMap(id => all.filter(c => c.id === id)),
  }));
  const named = new Set<string>(Object.values(groups).flat());
  return [...known, { group: 'more' as const, calculators: all.filter(c => !named.has(c.id)) }].filter(
    ({ calculators }) => calculators.length > 0,
  );
}
