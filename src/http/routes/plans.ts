import type { FastifyInstance } from 'fastify';
import { routes } from '../../contract/routes.ts';
import { parameterOn } from '../../core/law/parameters.ts';
import { formatDecimal, formatYuan, fraction } from '../../core/pay/money.ts';
import { type ComparedPlan, comparePlans, manners, planProblems } from '../../core/pay/plan-workshop.ts';
import type { App } from '../app.ts';
import { HttpProblem } from '../problem.ts';
import { mount } from '../route.ts';

/** The instalment workshop: plans compared from what was typed. Nothing of it is kept or looked up in a case. */
export function planRoutes(server: FastifyInstance, app: App): void {
  mount(
    server,
    app,
    routes.comparePlans,
    async ({ body }) => {
      const { calendar, parameters } = await app.world();
      const today = app.today();
      const numberOf = (name: 'instalmentMaxParts' | 'planDiscountRate') =>
        parameterOn(name, String(app.config.tenant), today, parameters);
      const rate = numberOf('planDiscountRate');
      const { debts, opening = 0, reserve = 0, ...rest } = body;
      const request = {
        ...rest,
        opening,
        reserve,
        debts: debts.map(({ id, owed, floor = 0, wage }, i) => ({
          id: id ?? String(i),
          owed,
          floor,
          ...(wage !== undefined && { wage }),
        })),
      };
      const problems = planProblems(request, { today }, Number(numberOf('instalmentMaxParts')?.value ?? 24));
      if (problems.length > 0)
        throw new HttpProblem('input', {
          errors: problems.map(({ path, message }) => ({ field: path.join('.'), message })),
        });
      const world = { calendar, today, rate: Number(rate?.value ?? 0) };
      return {
        plans: comparePlans(request, world).map(planView),
        rate: formatDecimal(fraction(world.rate, 100), 2),
        rateConfirmed: rate?.confirmed ?? false,
      };
    },
    { rate: app.config.rate.calculators },
  );
}

const planView = ({ manner, dates, presentValue, total, ...plan }: ComparedPlan) => ({
  ...plan,
  manner,
  title: manners[manner],
  dates: dates.map(({ n, payOn, amounts, total, available, short }) => ({
    n,
    payOn,
    amounts: amounts.map(formatYuan),
    total: formatYuan(total),
    ...(available !== undefined && { available: formatYuan(available) }),
    short: formatYuan(short),
  })),
  presentValue: formatYuan(presentValue),
  total: formatYuan(total),
});
