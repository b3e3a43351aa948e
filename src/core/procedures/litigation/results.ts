import { type Text, text } from '../../text.ts';

/** What a court made of a claim of an award. */
export const divergenceResults = {
  upheld: text('维持', 'Upheld'),
  changed: text('改变', 'Changed'),
  revoked: text('撤销', 'Revoked'),
  withdrawn: text('撤诉', 'Withdrawn'),
} as const satisfies Record<string, Text>;
export type DivergenceResult = keyof typeof divergenceResults;
