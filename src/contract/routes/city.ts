import { z } from 'zod';
import { defineRoutes } from '../route.ts';
import { Text } from '../views.ts';
import { t } from './common.ts';

export const CityView = z.object({
  /** Name of this deployment, e.g. 慈溪·和解通. */
  name: Text,
  county: Text,
  demo: z.boolean(),
  places: z.array(z.object({ code: z.int(), name: Text, kind: z.enum(['street', 'town']) })),
  trades: z.array(z.object({ id: z.string(), label: Text })),
  /** Only lines that are configured. */
  contacts: z.array(
    z.object({
      key: z.string(),
      label: Text,
      number: z.string(),
      hours: z.string().optional(),
      place: z.string().optional(),
    }),
  ),
  organisations: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      name: Text,
      places: z.array(z.int()),
      trades: z.array(z.string()),
      address: z.string().optional(),
      phone: z.string().optional(),
      hours: z.string().optional(),
    }),
  ),
  today: z.string(),
});
export type CityView = z.infer<typeof CityView>;

export const cityRoutes = defineRoutes({
  health: {
    method: 'GET',
    path: '/health',
    for: 'public',
    summary: t('运行状况', 'Health'),
    ok: z.object({
      status: z.string(),
      version: z.string(),
      database: z.enum(['pglite', 'postgresql']),
      migrated: z.boolean(),
      demo: z.boolean(),
    }),
  },
  city: { method: 'GET', path: '/public/city', for: 'public', summary: t('本地信息', 'This place'), ok: CityView },
});
