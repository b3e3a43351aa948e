import type { Shape } from '../words.ts';
import type { benchHandover as zh } from '../zh/bench-handover.ts';

/** Workbench: hand-overs. An offer, never a push; both sides see the same sheet. */
export const benchHandover = {
  title: 'Hand-overs',
  lead: 'A hand-over waits to be accepted. Until then the time limit keeps running',
  incoming: 'Waiting for you',
  outgoing: 'Offered by your side',
  incomingEmpty: 'No hand-over waits for you. New ones appear here and as a notice',
  outgoingEmpty:
    'Nothing handed over yet. Where mediation ended without agreement and the applicant wants arbitration, take “Hand over to arbitration” in the case',
  answered: 'Answered',
  answeredEmpty: 'No hand-over has been answered yet',
  more: 'Earlier ones',
  by: (name, role) => `${name} (${role})`,
  receipt: 'Receipt',
  receiptLine: (when, who, what) => `${when} ${who} ${what}`,
  hash: code => `Record check ${code}`,
  accept: 'Accept',
  giveBack: 'Return',
  look: 'Open the case',
} as const satisfies Shape<typeof zh>;
