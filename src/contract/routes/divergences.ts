import { z } from 'zod';
import { type ClaimCode, claims } from '../../core/law/claims.ts';
import { type IssueCode, issueCodes } from '../../core/procedures/litigation/data.ts';
import { type DivergenceResult, divergenceResults } from '../../core/procedures/litigation/results.ts';
import { defineRoutes } from '../route.ts';
import { Text } from '../views.ts';
import { Day, t } from './common.ts';

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) => Object.keys(table) as [Key, ...Key[]];
const Result = z.enum(keysOf<DivergenceResult>(divergenceResults));
const Issue = z.enum(keysOf<IssueCode>(issueCodes));
const Sum = z.number().int().nullable();

/** One claim of an award and what the court made of it. Sums are fen; null: not a matter of money, or not decided. */
export const DivergenceView = z.object({
  /** Of the dispute. */
  id: z.uuid(),
  proceedingId: z.uuid(),
  claimId: z.uuid(),
  on: z.string(),
  claim: Text,
  result: Result,
  resultTitle: Text,
  issueTitle: Text.optional(),
  claimed: Sum,
  awarded: Sum,
  adjudged: Sum,
  number: z.string().nullable(),
  awardNumber: z.string().nullable(),
  court: Text.optional(),
  institute: Text.optional(),
});
export type DivergenceView = z.infer<typeof DivergenceView>;

/** Claims of one result and reason in the whole county. The sums are absent where they are kept back. */
export const DivergenceSumView = z.object({
  result: Result,
  resultTitle: Text,
  issueTitle: Text.optional(),
  claims: z.int(),
  disputes: z.int(),
  awarded: z.number().int().optional(),
  adjudged: z.number().int().optional(),
});
export type DivergenceSumView = z.infer<typeof DivergenceSumView>;

export const divergencesRoutes = defineRoutes({
  listDivergences: {
    method: 'GET',
    path: '/divergences',
    for: 'staff',
    summary: t('裁审差异登记', 'The register of divergence'),
    query: z.strictObject({
      from: Day,
      to: Day,
      result: Result.optional(),
      issue: Issue.optional(),
      claim: z.enum(keysOf<ClaimCode>(claims)).optional(),
      cursor: z.string().max(200).optional(),
    }),
    ok: z.object({
      sums: z.array(DivergenceSumView),
      /** Why sums of money are kept back from this reader. */
      withheld: Text.optional(),
      /** Of matters that the reader reaches; absent for those who read sums alone. */
      rows: z.array(DivergenceView).optional(),
      next: z.string().nullable(),
      how: z.array(Text),
    }),
  },
});
