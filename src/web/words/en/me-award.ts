import type { Shape } from '../words.ts';
import type { award as zh } from '../zh/me-award.ts';

export const award = {
  title: 'The award',
  number: n => `Number ${n}`,
  asked: sum => `Claimed ${sum}`,
  computed: sum => `Computed ${sum}`,
  total: sum => `Awarded in all: ${sum}`,
  nothing: 'No payment was awarded',
  reason: words => `Reason: ${words}`,
  deed: words => `To be done: ${words}`,
  read: 'Read the award',
  received: day => `You received it on ${day}`,
  effective: day => `In effect from ${day}`,
  next: 'What you may do now',
  last: day => `By ${day} at the latest`,
  over: day => `The time for this ended on ${day}`,
  where: court => `At ${court}`,
  basis: 'Legal basis',
  none: 'There is nothing for you to do now',
  notSue: 'The employer cannot sue over a final award',
  unpaid: 'If the other side does not pay',
  unpaidText:
    'Once the day has passed without payment, take the award and the certificate of effect to the court and ask for enforcement',
} satisfies Shape<typeof zh>;
