import type { Shape } from '../words.ts';
import type { handOver as zh } from '../zh/hand-over.ts';

/** A hand-over as a sheet: the same before it is sent, for the receiver, and for the parties. */
export const handOver = {
  fromTo: (from, to) => `${from} → ${to}`,
  purpose: 'Purpose',
  basis: articles => `Basis: ${articles}`,
  along: 'Goes along',
  went: 'Went along',
  stays: 'Stays behind',
  stayed: 'Stayed behind',
  none: 'None',
  count: n => String(n),
  fields: fields => ` (${fields})`,
  clock: 'Running time limit',
  sentLine: (day, name, role) => `Handed over on ${day} by ${name} (${role})`,
  acceptedLine: (day, name, role) => `Accepted on ${day} by ${name} (${role})`,
  returnedLine: (day, name, role) => `Returned on ${day} by ${name} (${role})`,
  waiting: 'No answer yet',
  letter: number => `Letter ${number}`,
  receipt: number => `Receipt ${number}`,
  ground: (ground, words) => `Ground: ${ground}${words ? `. ${words}` : ''}`,
  note: words => `Note: ${words}`,
  comma: ', ',
} as const satisfies Shape<typeof zh>;
