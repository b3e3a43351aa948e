import { z } from 'zod';
import { defineRoutes } from '../route.ts';
import { Computation, ComputationArticle, Text } from '../views.ts';
import { t } from './common.ts';

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
