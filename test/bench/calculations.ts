const wages = (due: string, paid: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ month: `2026-${String(i + 1).padStart(2, '0')}`, due, paid }));

/** What the load asks the calculators, in turn: short and long inputs of invented workers. */
export const calculations: readonly { readonly id: string; readonly input: object }[] = [
  {
    id: 'economic-compensation',
    input: {
      start: '2019-03-11',
      end: '2026-06-30',
      averageMonthlyWage: '7200',
      ground: 'agreed-employer-proposed',
    },
  },
  { id: 'unlawful-termination', input: { start: '2005-05-01', end: '2026-06-30', averageMonthlyWage: '31000' } },
  { id: 'double-wage', input: { hired: '2025-03-10', left: '2026-01-31', monthlyWage: '6500' } },
  { id: 'wage-arrears', input: { months: wages('6200', '3000', 9) } },
  { id: 'part-month-wage', input: { monthlyWage: '6000', from: '2026-06-01', to: '2026-06-17' } },
  { id: 'instalments', input: { total: '18600', parts: 12, firstDue: '2026-07-31', every: 'month-end' } },
];
