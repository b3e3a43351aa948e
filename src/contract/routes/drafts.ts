import { z } from 'zod';
import { defineRoutes } from '../route.ts';
import { byId, t } from './common.ts';

export const DraftView = z.object({
  id: z.uuid(),
  /** Return code such as A7F9-K3P2; shown once, when the draft is made. */
  code: z.string().optional(),
  version: z.int(),
  answers: z.record(z.string(), z.unknown()),
  savedAt: z.string(),
  expiresOn: z.string(),
  readback: z.object({
    state: z.enum(['none', 'open', 'confirmed', 'corrected']),
    token: z.string().optional(),
    corrections: z.array(z.object({ line: z.string(), words: z.string() })),
  }),
});
export type DraftView = z.infer<typeof DraftView>;

export const draftsRoutes = defineRoutes({
  saveDraft: {
    method: 'POST',
    path: '/drafts',
    for: 'public',
    summary: t('保存草稿', 'Save a draft'),
    body: z.strictObject({ answers: z.record(z.string(), z.unknown()), phone: z.string().max(20).optional() }),
    ok: DraftView,
    status: 201,
  },
  updateDraft: {
    method: 'PUT',
    path: '/drafts/:id',
    for: 'public',
    summary: t('更新草稿', 'Update a draft'),
    params: byId,
    body: z.strictObject({
      answers: z.record(z.string(), z.unknown()),
      version: z.int(),
      force: z.boolean().optional(),
      phone: z.string().max(20).optional(),
    }),
    ok: DraftView,
  },
  getDraft: {
    method: 'GET',
    path: '/drafts/:id',
    for: 'public',
    summary: t('读取草稿', 'Get a draft'),
    params: byId,
    ok: DraftView,
  },
  deleteDraft: {
    method: 'DELETE',
    path: '/drafts/:id',
    for: 'public',
    summary: t('删除草稿', 'Delete a draft'),
    params: byId,
    ok: z.object({}),
  },
  resumeDraft: {
    method: 'POST',
    path: '/drafts/resume',
    for: 'public',
    summary: t('继续办理', 'Resume a draft'),
    body: z.strictObject({ code: z.string().max(20), last4: z.string().max(4) }),
    ok: DraftView,
  },
  openReadback: {
    method: 'POST',
    path: '/drafts/:id/readback',
    for: 'staff',
    summary: t('请本人核对', 'Ask for read-back'),
    params: byId,
    body: z.strictObject({
      lines: z.array(z.strictObject({ id: z.string().max(60), words: z.string().max(1000) })).max(60),
    }),
    ok: DraftView,
  },
  getReadback: {
    method: 'GET',
    path: '/public/readback/:token',
    for: 'public',
    summary: t('核对记录', 'Read-back'),
    params: z.strictObject({ token: z.string().max(80) }),
    ok: z.object({ lines: z.array(z.object({ id: z.string(), words: z.string() })), state: z.string() }),
  },
  confirmReadback: {
    method: 'POST',
    path: '/public/readback/:token',
    for: 'public',
    summary: t('确认核对', 'Confirm read-back'),
    params: z.strictObject({ token: z.string().max(80) }),
    body: z.strictObject({
      corrections: z.array(z.strictObject({ line: z.string().max(60), words: z.string().max(1000) })).max(60),
    }),
    ok: z.object({ state: z.string() }),
  },
});
