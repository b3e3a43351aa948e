import { z } from 'zod';
import { defineRoutes } from '../route.ts';
import { t } from './common.ts';

export const proceduresRoutes = defineRoutes({
  listProcedures: {
    method: 'GET',
    path: '/procedures',
    for: 'public',
    summary: t('程序', 'Procedures'),
    ok: z.object({ procedures: z.array(z.unknown()) }),
  },
  getProcedure: {
    method: 'GET',
    path: '/procedures/:id',
    for: 'public',
    summary: t('程序全文', 'One procedure as data'),
    params: z.strictObject({ id: z.string().max(60) }),
    ok: z.looseObject({}),
  },
});
