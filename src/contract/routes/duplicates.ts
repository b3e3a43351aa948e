import { z } from 'zod';
import { defineRoutes } from '../route.ts';
import { Article, DossierView, Text } from '../views.ts';
import { byId, t } from './common.ts';

/** A file that may be the same matter, and why; `joins`: which of the two may be put into the other now. */
export const DuplicateView = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  title: Text,
  openedOn: z.string(),
  channel: Text,
  stages: z.array(Text),
  strength: z.enum(['same', 'likely', 'related']),
  reasons: z.array(Text),
  joins: z.array(z.enum(['this-into-it', 'it-into-this'])),
  /** That an arbitration of that file dealt with claims of this one, so that they may be no matter for another (CR 34, 39). */
  earlier: z
    .object({ because: Text, basis: Article.optional(), claims: z.array(Text), closedOn: z.string().optional() })
    .optional(),
  /** Why none of the two may be put into the other. */
  because: Text.optional(),
});
export type DuplicateView = z.infer<typeof DuplicateView>;

const reason = z
  .string()
  .trim()
  .min(4)
  .max(500)
  .meta({ title: '核对的情况', label: t('核对的情况', 'what was checked') });

export const duplicatesRoutes = defineRoutes({
  listDuplicates: {
    method: 'GET',
    path: '/disputes/:id/duplicates',
    for: 'staff',
    summary: t('可能重复的登记', 'What may be the same matter'),
    params: byId,
    ok: z.object({ duplicates: z.array(DuplicateView) }),
  },
  joinDispute: {
    method: 'POST',
    path: '/disputes/:id/join',
    for: 'staff',
    writes: 'changes',
    summary: t('并入同一件事的案卷', 'Join into the file of the same matter'),
    params: byId,
    /** `into`: the file that goes on. */
    body: z.strictObject({ into: z.uuid(), reason }),
    ok: DossierView,
  },
  separateDispute: {
    method: 'POST',
    path: '/disputes/:id/separate',
    for: 'staff',
    writes: 'changes',
    summary: t('分开', 'Separate again'),
    params: byId,
    body: z.strictObject({ reason }),
    ok: DossierView,
  },
});
