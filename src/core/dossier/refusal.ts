import type { ArticleId } from '../law/articles.ts';
import type { Text } from '../text.ts';

/** A step that the law or the stage does not allow: a value that explains itself, never an exception. */
export interface Refusal {
  readonly kind: 'stage' | 'role' | 'law' | 'conflict' | 'taken' | 'absent';
  readonly reason: Text;
  readonly article?: ArticleId;
}

export const refuse = (kind: Refusal['kind'], reason: Text, article?: ArticleId): Refusal =>
  article === undefined ? { kind, reason } : { kind, reason, article };

/** Input that does not fit its schema: one problem a field. */
export interface FieldProblem {
  /** JSON path, e.g. `claims.0.amount`; empty for the whole body. */
  readonly field: string;
  readonly message: Text;
}
