import type { benchPlans as zh } from '../zh/bench-plans.ts';

export const benchPlans: typeof zh = {
  title: 'Instalment workshop',
  lead: 'Where the employer really cannot pay at once, compare ways of paying in instalments. Nothing is put into the file or shown to either side; what you type stays in this window of this computer.',
  case: 'Case',
  debts: 'What is owed',
  debtsHelp:
    'Undisputed wages are paid first, and no agreement goes below them. With monthly wages given, whoever earns least is paid first; without them, whoever is owed least.',
  worker: 'Worker',
  owed: 'Sum owed',
  floor: 'Undisputed wages',
  wage: 'Monthly wage',
  optional: ' (optional)',
  cash: 'The employer’s cash flow',
  cashHelp:
    'With the cash flow given, paying as the money comes in can be computed, and it shows which payment is not covered. What a month leaves counts as money to pay with from the next month.',
  opening: 'Money at hand',
  reserve: 'Working capital that must stay',
  month: 'Month',
  monthExample: 'For example 2026-12',
  income: 'Income',
  costs: 'Necessary costs',
  addMonth: 'Add a month',
  remove: 'Remove',
  addWorker: 'Add a worker',
  schedule: 'When it is paid',
  firstDue: 'First day of payment',
  parts: 'Number of payments',
  every: 'Rhythm',
  rhythms: { month: 'The same day each month', 'month-end': 'The last day of each month', week: 'Every seven days' },
  compare: 'Compare',
  wrong: 'Some things need changing',
  yuan: 'CNY',
  result: 'Ways of paying',
  nothingYet: 'Fill in the form and choose “Compare”; the ways of paying will stand here side by side.',
  toAll: 'Everybody paid in full',
  toLowest: 'Lowest paid in full',
  weeks: (n: number) => (n === 1 ? '1 week' : `${n} weeks`),
  worth: 'Present value',
  worthHelp: (rate: string, confirmed: boolean) =>
    `Present value: later payments counted back to today at ${rate}% a year, for comparison only${confirmed ? '' : ' (rate not yet confirmed)'}.`,
  total: 'Total',
  nth: 'No.',
  payOn: 'Pay day',
  available: 'Money available',
  short: 'Gap',
  covered: 'Covered',
  shortBy: (sum: string) => `${sum} short`,
  unknown: 'No cash flow given',
  allShort: (n: number) =>
    n === 0
      ? 'By the cash flow given, every payment is covered.'
      : n === 1
        ? 'By the cash flow given, one payment is not covered: move it, or have it guaranteed.'
        : `By the cash flow given, ${n} payments are not covered: move them, or have them guaranteed.`,
  chart: 'Payments',
  chartHelp: 'Each bar is one payment; the table below has the same figures.',
  use: 'Use this way',
  used: 'Taken along. In “Make an offer” or “Draft the agreement” choose “Use the way of the workshop”.',
  toCase: 'Back to the case',
  print: 'Print',
  moved:
    'Pay days that fall on a day of rest have moved to the nearest working day before (Interim Provisions on Payment of Wages, article 7).',
  clauses: 'Words for the agreement',
  clauseList: [
    'If any payment is overdue by five days, all remaining payments fall due at once, and the worker may apply for enforcement or a payment order for the whole rest.',
    '________ guarantees all payments jointly and severally; the guarantee lasts two years from the last pay day.',
    'If the employer pays early, the payment is set against the last instalment first.',
  ],
  copy: 'Copy',
  copied: 'Copied',
  fromWorkshop: (n: number, sum: string) =>
    `Use the way of the workshop (${n === 1 ? '1 payment' : `${n} payments`}, ${sum})`,
  open: 'Compare in the workshop',
  group: {
    roster: (persons: number, sum: string, checked: number) =>
      `${persons} workers of the roster can be made an offer; the roster comes to ${sum}, and ${checked} have checked their own sums.`,
    rosterHelp:
      'Each sum is taken from the roster. Where one is wrong, the worker checks it or the roster is corrected first. Without monthly wages, whoever is owed least is paid first.',
    confirm: 'Check before you make the offer',
    totals: (persons: number, sum: string, parts: number) =>
      `To ${persons} workers, ${sum} in all, in ${parts === 1 ? '1 payment' : `${parts} payments`}`,
    persons: 'Workers',
    each: (n: number) => `Worker by worker (${n})`,
    more: (n: number) =>
      `${n} more are not listed; all of them stand under “Roster and answers” once the offer is made.`,
    note: 'Note',
    replaces: (version: number) =>
      `It takes the place of version ${version}: consent to that one no longer counts, and everybody answers anew`,
    ownDecision: 'Each worker decides alone whether to consent; who does not answer has not consented.',
    back: 'Go back and change',
    send: 'Make this offer',
  },
  ends: (from: string, to: string) => `from ${from} to ${to}`,
};
