import type { FastifyInstance } from 'fastify';
import manifest from '../../../package.json' with { type: 'json' };
import { routes } from '../../contract/routes.ts';
import { asOwner } from '../../store/transaction.ts';
import type { App } from '../app.ts';

/** Of the project, as its manifest says. */
export const { version } = manifest;

/** Whether the house is open: `/livez` says the process lives, `/api/v1/health` that it is migrated and complete. */
export function healthRoutes(server: FastifyInstance, app: App, demoAccounts: readonly unknown[]): void {
  server.get('/livez', async () => ({ status: 'alive' }));
  server.get(`/api/v1${routes.health.path}`, async (_request, reply) => {
    const reached =
      app.ready &&
      (await asOwner(app.database, tx => tx.query('select 1'), { readOnly: true }).then(
        () => true,
        () => false,
      ));
    return reply.status(reached ? 200 : 503).send({
      status: reached ? 'ok' : 'starting',
      version,
      database: app.database.engine,
      migrated: app.ready,
      demo: app.config.demo,
    });
  });
  server.get('/api/v1/public/demo-accounts', async (_request, reply) => {
    const { settings } = await app.world();
    return reply.send({ accounts: settings.demo ? demoAccounts : [] });
  });
}
