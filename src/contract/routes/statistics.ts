import { z } from 'zod';
import { defineRoutes } from '../route.ts';
import { Text } from '../views.ts';
import { Day, t } from './common.ts';

export const IndicatorView = z.object({
  id: z.string(),
  title: Text,
  value: z.string().nullable(),
  unit: z.enum(['percent', 'count', 'yuan']),
  formula: Text,
  numerator: z.object({ label: Text, value: z.number() }),
  denominator: z.object({ label: Text, value: z.number() }).nullable(),
  /** Why the sum is kept back; `value` is then null or `<5`. */
  withheld: Text.optional(),
  excluded: z.array(z.object({ label: Text, value: z.number() })),
  from: z.string(),
  to: z.string(),
  asOf: z.string(),
  definition: z.string(),
  /** Another reading of the same figures, named, where the definition is open. */
  alternatives: z.array(z.object({ label: Text, value: z.string(), numerator: z.number(), denominator: z.number() })),
  groups: z.array(
    z.object({
      key: z.string(),
      label: Text,
      value: z.string().nullable(),
      numerator: z.number(),
      denominator: z.number().nullable(),
      withheld: Text.optional(),
    }),
  ),
  demo: z.boolean(),
});
export type IndicatorView = z.infer<typeof IndicatorView>;

export const statisticsRoutes = defineRoutes({
  statistic: {
    method: 'GET',
    path: '/statistics/:indicator',
    for: 'session',
    summary: t('统计指标', 'An indicator'),
    params: z.strictObject({ indicator: z.string().max(60) }),
    query: z.strictObject({ from: Day, to: Day, by: z.enum(['place', 'organisation', 'month']).optional() }),
    ok: IndicatorView,
  },
  listIndicators: {
    method: 'GET',
    path: '/statistics',
    for: 'session',
    summary: t('指标目录', 'Indicators'),
    ok: z.object({ indicators: z.array(z.object({ id: z.string(), title: Text, formula: Text })) }),
  },
  statisticCases: {
    method: 'GET',
    path: '/statistics/:indicator/cases',
    for: 'session',
    summary: t('指标对应的案件', 'Cases behind an indicator'),
    params: z.strictObject({ indicator: z.string().max(60) }),
    query: z.strictObject({
      from: Day,
      to: Day,
      part: z.enum(['numerator', 'denominator', 'excluded']),
      place: z.coerce.number().int().optional(),
      organisation: z.uuid().optional(),
      cursor: z.string().max(200).optional(),
    }),
    ok: z.object({
      rows: z.array(
        z.object({
          number: z.string().nullable(),
          on: z.string(),
          kind: Text,
          place: Text.optional(),
          organisation: Text.optional(),
          id: z.uuid().optional(),
        }),
      ),
      total: z.number(),
      next: z.string().nullable(),
    }),
  },
  publicMediation: {
    method: 'GET',
    path: '/public/statistics/mediation',
    for: 'public',
    summary: t('公开的调解数据', 'Public mediation figures'),
    query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) }),
    ok: z.object({
      year: z.number(),
      /** The last day that is counted: of a year that runs, the end of a month; null before the first. */
      through: z.string().nullable(),
      handled: z.number(),
      concluded: z.number(),
      settled: z.number(),
      successRate: z.object({
        value: z.string().nullable(),
        numerator: z.number(),
        denominator: z.number(),
        formula: Text,
      }),
      demo: z.boolean(),
    }),
  },
});
