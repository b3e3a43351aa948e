import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { BulkResult } from '../../contract/routes/day.ts';
import { routes } from '../../contract/routes.ts';
import { hasStoodBack } from '../../core/dossier/dossier.ts';
import { roleLabel } from '../../core/people/role.ts';
import { type Text, text } from '../../core/text.ts';
import { findDossier, type Recorded, takeStep } from '../../store/dossiers.ts';
import { dropView, keepView, listViews, maxViews } from '../../store/saved-views.ts';
import { uuidv7 } from '../../store/uuid.ts';
import type { App } from '../app.ts';
import { presence } from '../presence.ts';
import { HttpProblem } from '../problem.ts';
import { mount } from '../route.ts';

const sweepEvery = 300_000;

/** The working day of a house: service in bulk, kept views of queues, and who else has a case open. */
export function dayRoutes(server: FastifyInstance, app: App): void {
  const open = presence();
  const sweeper = setInterval(() => open.sweep(Date.now()), sweepEvery);
  sweeper.unref();
  server.addHook('onClose', async () => clearInterval(sweeper));

  // Each row is a transaction of its own, under a key that follows from the key of the whole: sent again, nothing is done twice, and
  // what failed is tried again.
  mount(server, app, routes.serveMany, async ({ actor, body, write }) => {
    const world = await app.world();
    const results: BulkResult[] = [];
    for (const { id, proceedingId, ...input } of body.rows) {
      const recorded = await takeStep(app.database, world, {
        actor,
        attempt: { step: 'dispatch', procedure: 'service', proceedingId, input },
        dossierId: id,
        idempotency: {
          key: createHash('sha256').update(`${write.key} ${proceedingId}`).digest('hex'),
          address: write.address,
          requestHash: createHash('sha256').update(JSON.stringify(input)).digest('hex'),
        },
        today: app.today(),
        seed: uuidv7(),
      });
      const because = reasonOf(recorded);
      results.push({ proceedingId, done: because === undefined, ...(because && { because }) });
    }
    return { results };
  });

  mount(server, app, routes.listViews, async ({ actor, params }) => ({
    views: await listViews(app.database, actor, params.queue),
  }));
  mount(server, app, routes.keepView, async ({ actor, params, body }) => {
    const views = await keepView(app.database, actor, params.queue, body);
    if (views) return { views };
    const message = text(`最多保存${maxViews}个视图，先删一个`, `At most ${maxViews} views; drop one first`);
    throw new HttpProblem('input', { errors: [{ field: 'name', message }] });
  });
  mount(server, app, routes.dropView, async ({ actor, params }) => ({
    views: await dropView(app.database, actor, params.queue, params.id),
  }));

  mount(server, app, routes.seeViewers, async ({ actor, params, body }) => {
    const world = await app.world();
    const loaded = await findDossier(app.database, world, actor, params.id);
    if (!loaded) throw new HttpProblem('absent');
    if (body.leave) {
      open.leave(params.id, actor);
      return { viewers: [] };
    }
    const onFile = new Set(loaded.dossier.proceedings.map(p => p.procedure));
    // Procedures share names of steps: what is on the file is meant before what could be opened.
    const names = new Map(
      Object.values(world.procedures)
        .sort((a, b) => Number(onFile.has(a.id)) - Number(onFile.has(b.id)))
        .flatMap(p => Object.entries(p.steps).map(([name, step]) => [name, step.title])),
    );
    return {
      viewers: open
        .see(params.id, actor, body.step, app.now().getTime())
        .filter(viewer => !hasStoodBack(loaded.dossier, viewer.userId))
        .map(({ name, role, step, since }) => {
          const doing = step && names.get(step);
          return {
            name,
            role: roleLabel(role),
            ...(doing && { doing }),
            since: new Date(since).toISOString(),
          };
        }),
    };
  });
}

/** Why a row was not done, or nothing. */
function reasonOf(recorded: Recorded): Text | undefined {
  switch (recorded.kind) {
    case 'recorded':
    case 'left':
      return undefined;
    case 'refused':
      return recorded.refusal.reason;
    case 'problems':
      return recorded.problems[0]?.message ?? text('内容不对', 'Something does not fit');
    case 'absent':
      return text('没有这件，或者不归您办', 'There is no such matter, or it is not yours');
    case 'stale':
    case 'key-reused':
      return text('刚刚有变化，再试一次', 'It has just changed; try again');
  }
}
