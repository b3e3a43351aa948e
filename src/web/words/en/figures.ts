import type { Shape } from '../words.ts';
import type { figures as zh } from '../zh/figures.ts';

export const figures = {
  title: 'Public figures',
  text: county => `How labour disputes are mediated in ${county}, year by year.`,
  year: 'Year',
  yearName: year => String(year),
  notYet: 'The figures of this year are shown month by month, from the end of the first',
  running: day => `The year is not over; figures up to ${day}`,
  handled: 'Mediation cases received',
  concluded: 'Mediation cases concluded',
  settled: 'With an agreement',
  rate: 'Success rate of mediation',
  cases: n => n,
  ratio: (n, d) => `${n} ÷ ${d}`,
  none: 'No case was concluded in this year, so there is no rate',
  how: 'How it is counted',
  formula: 'Formula',
  numerator: 'Numerator',
  denominator: 'Denominator',
  notCounted: 'Not counted',
  excluded:
    'Cases that are not concluded yet, where one side was unwilling, or that were not accepted, withdrawn or passed on',
  period: 'Period',
  periodText: year => `1 January to 31 December ${year}, by the day on which a case was concluded`,
  scope: 'Scope',
  scopeText: 'Mediation by the bodies of towns, streets and trades and by the labour arbitration court',
  sentenceTitle: 'In one paragraph',
  sentence: p =>
    `In ${p.year}, ${p.handled} labour disputes were received for mediation and ${p.concluded} were concluded, ${p.settled} of them with an agreement: a success rate of ${p.rate} % (${p.settled} ÷ ${p.concluded}). Figures as of ${p.asOf}.`,
  sentenceNoRate: p =>
    `In ${p.year}, ${p.handled} labour disputes were received for mediation, ${p.concluded} were concluded and ${p.settled} ended with an agreement. Figures as of ${p.asOf}.`,
  copy: 'Copy',
  copied: 'Copied',
  print: 'Print',
  demo: 'Demonstration data, not real statistics',
  table: 'Figures',
  item: 'Item',
  value: 'Cases',
  asOf: day => `Figures as of ${day}`,
} satisfies Shape<typeof zh>;
