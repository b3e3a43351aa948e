import { z } from 'zod';
import { t } from './common.ts';

export const FileView = z.object({ id: z.uuid(), name: z.string(), mime: z.string(), size: z.int(), href: z.string() });
export type FileView = z.infer<typeof FileView>;

/** Addresses with a body that is not JSON: uploads, downloads, calendar files. */
export const plainRoutes = {
  upload: {
    method: 'POST',
    path: '/files',
    summary: t('上传', 'Upload (multipart field `file`; header X-Draft for a draft’s upload)'),
  },
  download: { method: 'GET', path: '/disputes/:id/files/:fileId', summary: t('下载', 'Download') },
  paper: {
    method: 'GET',
    path: '/disputes/:id/papers/:paper',
    summary: t('文书（.pdf 或 .docx）', 'A paper as .pdf or .docx'),
  },
  volume: {
    method: 'GET',
    path: '/disputes/:id/volumes/:volume',
    summary: t(
      '案卷的一卷（.zip）',
      'A volume of a closed file as .zip: `<proceeding>-open.zip` or `<proceeding>-internal.zip`',
    ),
  },
  calendarFile: {
    method: 'GET',
    path: '/disputes/:id/calendar.ics',
    summary: t('日历文件', 'Deadlines as a calendar file'),
  },
  feed: {
    method: 'GET',
    path: '/calendar/:token',
    summary: t('日历订阅（.ics）', 'Calendar feed under an opaque link (.ics)'),
  },
} as const;
