import type { Shape } from '../words.ts';
import type { enforceable as zh } from '../zh/enforceable.ts';

/** How a mediated agreement is made enforceable: the same for the offices and the parties. */
export const enforceable = {
  title: 'Make the agreement enforceable',
  lead: 'The agreement is in effect. Once one of these ways has been taken, either side can ask for enforcement if the other does not keep it. Only one can be taken.',
  who: 'Who applies',
  until: 'Time limit',
  untilDay: day => `By ${day}`,
  left: days =>
    days < 0 ? 'over' : days === 0 ? 'today is the last day' : days === 1 ? 'one day left' : `${days} days left`,
  noUntil: 'Once a payment is missed; no time limit of its own',
  conditions: 'Conditions',
  materials: 'Papers',
  ready: 'There',
  missing: 'Missing',
  met: 'Met',
  unmet: 'Not met yet',
  state: stage => `Now: ${stage}`,
  because: why => `Not open now: ${why}`,
  shut: 'Another way was taken; this one stays closed',
  all: n => `All ${n} papers are there`,
  some: (ready, n) => `${ready} of ${n} papers are there`,
} satisfies Shape<typeof zh>;
