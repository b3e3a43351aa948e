import type { Shape } from '../words.ts';
import type { benchLead as zh } from '../zh/bench-lead.ts';

/** Workbench: leads. */
export const benchLead = {
  title: { report: 'Lead', question: 'Question before filing' },
  what: { report: 'What was seen', question: 'What is asked' },
  signs: 'Signs',
  employer: 'Employer',
  persons: 'About how many people',
  trade: 'Trade',
  place: 'Town or street',
  contact: 'Contact',
  photos: 'Photos',
  question: 'What the judge is asked',
  advice: 'Advice of the grid judge',
  suggest: 'Way suggested',
  by: (name, day) => `${name}, ${day}`,
  decidesNothing: 'Advice decides nothing; the person chooses the way',
  convert: 'Turn into a mediation request',
  convertHelp: 'Opens the intake: ask the person along the lead, read back, and it becomes a mediation request',
  comma: ', ',
} as const satisfies Shape<typeof zh>;
