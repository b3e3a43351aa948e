import { z } from 'zod';
import { type SentinelRuleId, sentinelRules } from '../../core/procedures/sentinel.ts';
import { defineRoutes } from '../route.ts';
import { Text } from '../views.ts';
import { Day, t } from './common.ts';

/** Matters that are stuck: who has to move them, why, and since when. */

const Rule = z.enum(Object.keys(sentinelRules) as [SentinelRuleId, ...SentinelRuleId[]]);
const Aside = z.object({ name: z.string(), on: z.string(), until: z.string(), reason: z.string() });

export const FindingView = z.object({
  id: z.uuid(),
  proceedingId: z.uuid(),
  number: z.string().nullable(),
  title: Text,
  procedure: Text,
  stage: Text,
  rule: Rule,
  ruleTitle: Text,
  why: Text,
  since: z.string(),
  days: z.int(),
  owner: z.object({ name: z.string().optional(), role: Text.optional(), organisation: Text.optional() }),
  /** The reader has to do something about it; otherwise they see it because it is in their body. */
  own: z.boolean(),
  /** Somebody looked and put it aside. */
  aside: Aside.optional(),
});
export type FindingView = z.infer<typeof FindingView>;

export const FindingSumView = z.object({
  rule: Rule,
  ruleTitle: Text,
  organisation: Text.optional(),
  count: z.int(),
  aside: z.int(),
  oldest: z.string(),
});
export type FindingSumView = z.infer<typeof FindingSumView>;

export const findingsRoutes = defineRoutes({
  listFindings: {
    method: 'GET',
    path: '/findings',
    for: 'staff',
    summary: t('停住的案件', 'Matters that are stuck'),
    ok: z.object({ findings: z.array(FindingView), more: z.boolean() }),
  },
  sumFindings: {
    method: 'GET',
    path: '/findings/sums',
    for: 'staff',
    summary: t('各单位停住的案件数', 'How much is stuck, by body'),
    ok: z.object({ sums: z.array(FindingSumView) }),
  },
  setFindingAside: {
    method: 'POST',
    path: '/findings/aside',
    for: 'staff',
    summary: t('看过了，先放一放', 'Put a finding aside'),
    body: z.strictObject({
      id: z.uuid(),
      proceedingId: z.uuid(),
      rule: Rule,
      until: Day,
      reason: z.string().trim().min(6).max(300),
    }),
    ok: z.object({}),
  },
});
