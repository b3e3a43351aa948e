import { z } from 'zod';
import { defineRoutes } from '../route.ts';
import { Text } from '../views.ts';
import { t } from './common.ts';

export const NoticeView = z.object({
  id: z.string(),
  at: z.string(),
  title: Text,
  text: Text,
  why: Text,
  dossierId: z.uuid().optional(),
  number: z.string().nullable().optional(),
  read: z.boolean(),
  needsAction: z.boolean(),
});
export type NoticeView = z.infer<typeof NoticeView>;

export const noticesRoutes = defineRoutes({
  listNotices: {
    method: 'GET',
    path: '/notices',
    for: 'session',
    summary: t('通知', 'Notices'),
    ok: z.object({ notices: z.array(NoticeView), unread: z.number() }),
  },
  readNotices: {
    method: 'POST',
    path: '/notices/read',
    for: 'session',
    summary: t('标为已读', 'Mark as read'),
    body: z.strictObject({ ids: z.array(z.string().max(60)).max(200) }),
    ok: z.object({}),
  },
});
