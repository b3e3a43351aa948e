import type { benchPlans as zh } from '../zh/bench-plans.ts';

export const benchPlans: typeof zh = {
  title: 'Instalment workshop',
  lead: 'Where the employer really cannot pay at once, compare ways of paying in instalments. Nothing is put into the file or shown to either side; what you type stays in this window of this computer.',
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
  use: 'Use this way',
  used: 'Taken along. In “Make an offer” or “Draft the agreement” choose “Use the way of the workshop”.',
  toCase: 'Back to the case',
  print: 'Print',
  moved:
    'Pay days that fall on a day of rest have moved to the nearest working day before (Interim Provisions on Payment of Wages, article 7).',
  safeguards:
    'Days of grace, making all the rest due once a payment is missed, and a guarantor are entered in “Draft the agreement”; reminders and money follow them.',
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
};
