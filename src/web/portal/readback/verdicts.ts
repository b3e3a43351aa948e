/** What a person has said to each line, by its id. Nothing is right beforehand. */
export type Verdicts = Readonly<
  Record<string, { readonly verdict?: 'right' | 'wrong' | undefined; readonly should?: string | undefined }>
>;
interface Line {
  readonly id: string;
}

/** Lines that still need an answer: no verdict, or “not so” without saying how it should be. */
export const unchecked = (
  lines: readonly Line[],
  verdicts: Verdicts,
): { readonly index: number; readonly kind: 'verdict' | 'should' }[] =>
  lines.flatMap((line, index): { index: number; kind: 'verdict' | 'should' }[] => {
    const own = verdicts[line.id];
    if (!own?.verdict) return [{ index, kind: 'verdict' }];
    return own.verdict === 'wrong' && !own.should?.trim() ? [{ index, kind: 'should' }] : [];
  });

/** The corrections as they are sent; words left from a verdict that was changed back to “right” are dropped. */
export const correctionsOf = (lines: readonly Line[], verdicts: Verdicts): { line: string; words: string }[] =>
  lines.flatMap(line => {
    const own = verdicts[line.id];
    return own?.verdict === 'wrong' ? [{ line: line.id, words: own.should?.trim() ?? '' }] : [];
  });
