import { z } from 'zod';
import { defineRoutes } from '../route.ts';
import { Text } from '../views.ts';
import { byId, t } from './common.ts';

/** What became of one row of a bulk act. */
export const BulkResult = z.object({
  proceedingId: z.uuid(),
  done: z.boolean(),
  /** Why not. */
  because: Text.optional(),
});
export type BulkResult = z.infer<typeof BulkResult>;

export const SavedView = z.object({ id: z.uuid(), name: z.string(), search: z.string() });
export type SavedView = z.infer<typeof SavedView>;

export const ViewerView = z.object({ name: z.string(), role: Text, doing: Text.optional(), since: z.string() });
export type ViewerView = z.infer<typeof ViewerView>;

const queue = z.string().regex(/^[a-z][a-z-]{0,39}$/);

/** The working day of a house: service in bulk, kept views of queues, and who else has a case open. */
export const dayRoutes = defineRoutes({
  serveMany: {
    method: 'POST',
    path: '/service',
    for: 'staff',
    writes: 'creates',
    summary: t('批量送达', 'Serve many papers'),
    body: z.strictObject({
      rows: z
        .array(
          z.strictObject({
            id: z.uuid(),
            proceedingId: z.uuid(),
            method: z.enum(['personal', 'post', 'electronic']),
            tracking: z.string().trim().min(1).max(40).optional(),
          }),
        )
        .min(1)
        .max(100),
    }),
    ok: z.object({ results: z.array(BulkResult) }),
  },
  listViews: {
    method: 'GET',
    path: '/views/:queue',
    for: 'staff',
    summary: t('我的视图', 'My views of a queue'),
    params: z.strictObject({ queue }),
    ok: z.object({ views: z.array(SavedView) }),
  },
  keepView: {
    method: 'POST',
    path: '/views/:queue',
    for: 'staff',
    summary: t('保存视图', 'Keep a view'),
    params: z.strictObject({ queue }),
    body: z.strictObject({
      name: z.string().trim().min(1).max(40),
      /** Filters as in the address of the queue, without the question mark. */
      search: z.string().max(400),
    }),
    ok: z.object({ views: z.array(SavedView) }),
  },
  dropView: {
    method: 'DELETE',
    path: '/views/:queue/:id',
    for: 'staff',
    summary: t('删除视图', 'Drop a view'),
    params: z.strictObject({ queue, id: z.uuid() }),
    ok: z.object({ views: z.array(SavedView) }),
  },
  seeViewers: {
    method: 'POST',
    path: '/disputes/:id/viewers',
    for: 'staff',
    summary: t('还有谁在看', 'Who else has it open'),
    params: byId,
    /** The step that the caller fills in, or nothing; `leave`: the page is closed. */
    body: z.strictObject({ step: z.string().max(60).optional(), leave: z.boolean().optional() }),
    ok: z.object({ viewers: z.array(ViewerView) }),
  },
});
