import { type Text, text } from '../text.ts';

/** Ways of dividing payments among several workers (`plan-workshop.ts`). */
export const manners = {
  equal: text('每人每期一样多', 'Equal parts for everyone'),
  'lowest-first': text('工资最低的先付清', 'The lowest paid first'),
  'as-cash-comes': text('有多少付多少', 'As the money comes in'),
} as const satisfies Record<string, Text>;
export type Manner = keyof typeof manners;
