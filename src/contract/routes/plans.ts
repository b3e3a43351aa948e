import { z } from 'zod';
import { manners } from '../../core/pay/plan-manners.ts';
import { choice, count, day, id, list, money } from '../../core/procedures/fields.ts';
import { text } from '../../core/text.ts';
import { defineRoutes } from '../route.ts';
import { Text } from '../views.ts';
import { t } from './common.ts';

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .meta({ title: '月份', label: t('月份', 'month'), help: t('比如 2026-12', 'For example 2026-12') });

/** Sums as yuan with two decimals; `amounts` in the order of the debts asked about. */
const PlannedDateView = z.object({
  n: z.int(),
  payOn: z.string(),
  amounts: z.array(z.string()),
  total: z.string(),
  /** Absent where no cash flow was stated. */
  available: z.string().optional(),
  short: z.string(),
});

export const ComparedPlanView = z.object({
  manner: z.enum(Object.keys(manners) as [keyof typeof manners, ...(keyof typeof manners)[]]),
  title: Text,
  dates: z.array(PlannedDateView),
  weeksToAll: z.int(),
  weeksToLowest: z.int(),
  presentValue: z.string(),
  total: z.string(),
});
export type ComparedPlanView = z.infer<typeof ComparedPlanView>;

export const plansRoutes = defineRoutes({
  comparePlans: {
    method: 'POST',
    path: '/plans',
    for: 'session',
    summary: t('比较分期方案（不保存）', 'Compare plans of payment (nothing is kept)'),
    body: z.strictObject({
      /** A group whose workers and sums are read from its roster, in the place of `debts`. */
      group: z.uuid().optional(),
      debts: list(
        text('应付', 'what is owed'),
        z
          .strictObject({
            id: id(text('劳动者', 'worker'), 'party').optional(),
            owed: money(text('应付金额（元）', 'sum owed (yuan)')),
            floor: money(text('其中没有争议的工资（元）', 'of it, undisputed wages (yuan)')).optional(),
            wage: money(text('月工资（元）', 'monthly wage (yuan)')).optional(),
          })
          .meta({ label: text('一个人', 'worker') }),
        { min: 1, max: 500 },
      ).optional(),
      opening: money(text('现有资金（元）', 'money at hand (yuan)')).optional(),
      reserve: money(text('要留下的周转资金（元）', 'money that must stay (yuan)')).optional(),
      cash: list(
        text('每月收支', 'cash flow'),
        z
          .strictObject({
            month,
            income: money(text('收入（元）', 'income (yuan)')),
            costs: money(text('必要支出（元）', 'necessary costs (yuan)')),
          })
          .meta({ label: text('一个月', 'month') }),
        { max: 60 },
      ),
      firstDue: day(text('第一次付款日', 'first day of payment')),
      parts: count(text('分几期', 'number of payments'), { min: 1, max: 120 }),
      every: choice(text('间隔', 'rhythm'), {
        month: text('每月同一天', 'the same day of each month'),
        'month-end': text('每月最后一天', 'the last day of each month'),
        week: text('每七天', 'every seven days'),
      }),
    }),
    ok: z.object({
      plans: z.array(ComparedPlanView),
      /** Of a group: whose the amounts of each plan are, in their order. */
      members: z.array(z.object({ memberId: z.uuid(), name: z.string(), owed: z.string() })).optional(),
      /** Yearly rate behind what the sums are worth today, in percent, and whether somebody has confirmed it. */
      rate: z.string(),
      rateConfirmed: z.boolean(),
    }),
  },
});
