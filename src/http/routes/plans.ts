import type { FastifyInstance } from 'fastify';
import { routes } from '../../contract/routes.ts';
import { parameterOn } from '../../core/law/parameters.ts';
import { formatDecimal, formatYuan, fraction } from '../../core/pay/money.ts';
import { manners } from '../../core/pay/plan-manners.ts';
import { type ComparedPlan, comparePlans, planProblems } from '../../core/pay/plan-workshop.ts';
import { currentOffer } from '../../core/procedures/group/data.ts';
import { type MemberRow, pageOfMembers } from '../../store/groups.ts';
import type { App } from '../app.ts';
import { HttpProblem } from '../problem.ts';
import { mount } from '../route.ts';
import type { AnyCall } from './disputes.ts';
import { getGroup } from './groups.ts';

/** The instalment workshop: plans compared from what was typed. Nothing of it is kept or looked up in a case. */
export function planRoutes(server: FastifyInstance, app: App): void {
  mount(
    server,
    app,
    routes.comparePlans,
    async call => {
      const { calendar, parameters } = await app.world();
      const today = app.today();
      const numberOf = (name: 'instalmentMaxParts' | 'planDiscountRate') =>
        parameterOn(name, String(app.config.tenant), today, parameters);
      const rate = numberOf('planDiscountRate');
      const { group, debts: typed, opening = 0, reserve = 0, ...rest } = call.body;
      const members = group === undefined ? undefined : await workersOf(app, call, group);
      const debts = members?.map(m => ({ id: m.id, owed: m.claimed, floor: 0, wage: undefined })) ?? typed ?? [];
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
        ...(members && {
          members: members.map(m => ({ memberId: m.id, name: m.name, owed: formatYuan(m.claimed) })),
        }),
      };
    },
    { rate: app.config.rate.calculators },
  );
}

/** The workers of a group for whom an offer can be made, each with the sum of the roster; for those alone who read these sums. */
async function workersOf(app: App, call: AnyCall, id: string): Promise<MemberRow[]> {
  const { loaded, proceeding, as } = await getGroup(call, id);
  if (as !== 'body' && as !== 'employer') throw new HttpProblem('forbidden');
  const rows = await pageOfMembers(app.database, call.actor, loaded.dossier.id, {
    after: 0,
    limit: 20_000,
    filter: 'all',
    version: currentOffer(proceeding.data),
  });
  return rows.filter(row => row.stage === 'in' && row.claimed > 0);
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
