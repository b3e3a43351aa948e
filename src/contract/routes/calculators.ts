import { z } from 'zod';
import { defineRoutes } from '../route.ts';
import { Text } from '../views.ts';
import { t } from './common.ts';

const ComputationArticle = z.object({ id: z.string(), statute: Text, number: z.string(), gist: Text });
export type ComputationArticle = z.infer<typeof ComputationArticle>;

export const Computation = z.object({
  id: z.string(),
  amount: z.string().nullable(),
  result: z.record(z.string(), z.unknown()),
  lines: z.array(
    z.object({
      label: Text,
      formula: z.string(),
      amount: z.string().nullable().optional(),
      articles: z.array(z.string()),
    }),
  ),
  articles: z.array(ComputationArticle),
  parameters: z.array(
    z.object({
      name: z.string(),
      value: z.string(),
      from: z.string(),
      source: z.string(),
      confirmed: z.boolean(),
      /** The day whose value was asked for, and the place, of a value that was looked up. */
      on: z.string().optional(),
      place: z.string().optional(),
    }),
  ),
  warnings: z.array(z.object({ code: z.string(), message: Text })),
  /** Where the law has several readings: the smallest and the largest, in yuan. */
  range: z.object({ low: z.string(), high: z.string() }).optional(),
});
export type Computation = z.infer<typeof Computation>;

/** `input` is the JSON Schema of what is computed from, with titles and help in both languages beside it. */
const CalculatorView = z.object({
  id: z.string(),
  title: Text,
  input: z.record(z.string(), z.unknown()),
  articles: z.array(ComputationArticle),
});
export type CalculatorView = z.infer<typeof CalculatorView>;

export const calculatorsRoutes = defineRoutes({
  listCalculators: {
    method: 'GET',
    path: '/calculators',
    for: 'public',
    summary: t('计算器', 'Calculators'),
    ok: z.object({ calculators: z.array(CalculatorView) }),
  },
  calculate: {
    method: 'POST',
    path: '/calculators/:id',
    for: 'public',
    summary: t('计算', 'Calculate'),
    params: z.strictObject({ id: z.string() }),
    body: z.looseObject({}),
    ok: Computation,
  },
});
