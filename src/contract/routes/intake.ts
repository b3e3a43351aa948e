import { z } from 'zod';
import { estimateFacts } from '../../core/intake/intake-facts.ts';
import { defineRoutes } from '../route.ts';
import { Article, Computation, Text } from '../views.ts';

import { Day, t } from './common.ts';

/** What a story was read as; everything is a suggestion that the worker corrects. */
export const ReadingView = z.object({
  labour: z.enum(['yes', 'no', 'unsure']),
  claims: z.array(
    z.object({
      code: z.string(),
      plain: Text,
      title: Text,
      because: z.array(z.string()),
      basis: z.array(Article),
      exclusiveWith: z.array(z.string()),
    }),
  ),
  facts: z.record(z.string(), z.object({ value: z.unknown(), words: z.string() })),
  urgent: z.array(z.string()),
});
export type ReadingView = z.infer<typeof ReadingView>;

export const ClaimCodeView = z.object({
  code: z.string(),
  title: Text,
  plain: Text,
  by: z.enum(['worker', 'employer']),
  /** Which sides can make it. */
  openTo: z.array(z.enum(['worker', 'employer'])),
  basis: z.array(Article),
  finality: z.string(),
  limitation: z.string(),
  evidence: z.array(Text),
  employerHolds: z.array(Text),
  exclusiveWith: z.array(z.string()),
  calculator: z.string().optional(),
});
export type ClaimCodeView = z.infer<typeof ClaimCodeView>;

/** Facts of the employment as the worker confirmed them; all optional, “don't remember” is absence. */
export const IntakeFacts = estimateFacts.extend({
  relation: z.string().max(40).optional(),
  /** Since when whoever asks has known of what happened: the limitation runs from it. */
  knownOn: Day.optional(),
  interruptions: z
    .array(z.strictObject({ on: Day, kind: z.string().max(20), proof: z.string().max(200).optional() }))
    .max(20)
    .optional(),
});
export type IntakeFacts = z.infer<typeof IntakeFacts>;

export const CheckView = z.object({
  claims: z.array(
    z.object({
      code: z.string(),
      scope: z.object({ in: z.boolean(), reason: Text, route: Text.optional(), basis: z.array(Article) }),
      limitation: z.object({
        due: z.string().nullable(),
        passed: z.boolean(),
        unknown: z.boolean(),
        why: z.array(Text),
        basis: z.array(Article),
      }),
    }),
  ),
  jurisdiction: z.object({ place: z.int().optional(), body: Text.optional(), reason: Text, basis: z.array(Article) }),
  /** Where mediation would go now, and until when it has to end if filed today. */
  mediation: z.object({ organisation: Text.optional(), reason: Text.optional(), ends: z.string(), why: z.array(Text) }),
  arbitration: z.object({ body: Text.optional(), decides: z.string(), why: z.array(Text) }),
});
export type CheckView = z.infer<typeof CheckView>;

export const EstimateView = z.object({
  claims: z.array(
    z.object({ code: z.string(), computation: Computation.optional(), missing: z.array(Text).optional() }),
  ),
  total: z.string(),
});
export type EstimateView = z.infer<typeof EstimateView>;

export const intakeRoutes = defineRoutes({
  claimCodes: {
    method: 'GET',
    path: '/public/claims',
    for: 'public',
    summary: t('请求事项', 'Claim codes'),
    ok: z.object({ claims: z.array(ClaimCodeView) }),
  },
  readStory: {
    method: 'POST',
    path: '/public/intake/reading',
    for: 'public',
    summary: t('读一读经过', 'Read a story'),
    body: z.strictObject({ story: z.string().min(1).max(2000) }),
    ok: ReadingView,
  },
  checkIntake: {
    method: 'POST',
    path: '/public/intake/check',
    for: 'public',
    summary: t('范围、管辖、时效', 'Scope, jurisdiction, limitation'),
    body: z.strictObject({
      claims: z.array(z.string().max(10)).max(48),
      facts: IntakeFacts,
      place: z.int().optional(),
      employerPlace: z.int().optional(),
      trade: z.string().max(40).optional(),
    }),
    ok: CheckView,
  },
  estimate: {
    method: 'POST',
    path: '/public/intake/estimate',
    for: 'public',
    summary: t('估算', 'Estimate'),
    body: z.strictObject({
      claims: z.array(z.string().max(10)).max(48),
      facts: IntakeFacts,
      place: z.int().optional(),
    }),
    ok: EstimateView,
  },
});
