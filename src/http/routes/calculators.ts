import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { routes } from '../../contract/routes.ts';
import type { Calculator } from '../../core/pay/calculator.ts';
import { calculators } from '../../core/pay/index.ts';
import type { App } from '../app.ts';
import { computationArticles, computationView } from '../present-computation.ts';
import { HttpProblem } from '../problem.ts';
import { mount } from '../route.ts';

const byId: ReadonlyMap<string, Calculator> = new Map(Object.entries(calculators));

/** The calculators: the list with the form of each input, and computing. Nobody signs in and nothing is kept. */
export function calculatorRoutes(server: FastifyInstance, app: App): void {
  const place = String(app.config.tenant);
  const list = {
    calculators: [...byId.values()].map(calculator => ({
      id: calculator.id,
      title: calculator.title,
      input: z.toJSONSchema(calculator.input, { io: 'input', unrepresentable: 'any' }),
      articles: computationArticles(calculator.articles),
    })),
  };

  // The forms of all inputs are two hundred kilobytes as text and an eighth of that packed; they are packed once.
  const packed = gzipSync(JSON.stringify(list), { level: 9 });

  mount(server, app, routes.listCalculators, async ({ request, reply }) => {
    reply.header('cache-control', 'public, max-age=300').header('vary', 'accept-encoding');
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return list;
    reply.header('content-type', 'application/json; charset=utf-8').header('content-encoding', 'gzip');
    return packed as unknown as typeof list;
  });

  mount(
    server,
    app,
    routes.calculate,
    async ({ params, body }) => {
      const calculator = byId.get(params.id);
      if (!calculator) throw new HttpProblem('absent');
      const { calendar, parameters } = await app.world();
      const ran = calculator.run(body, { today: app.today(), calendar, place, parameters });
      if (!ran.ok) throw new HttpProblem('input', { errors: ran.problems });
      return computationView(ran.computation);
    },
    { rate: app.config.rate.calculators },
  );
}
