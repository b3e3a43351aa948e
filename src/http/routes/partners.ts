import type { FastifyInstance } from 'fastify';
import type { TokenView } from '../../contract/routes/partners.ts';
import { routes } from '../../contract/routes.ts';
import { refuse } from '../../core/dossier/refusal.ts';
import { addDays, daysBetween } from '../../core/law/day.ts';
import type { Directory } from '../../core/people/organisation.ts';
import { partnerProblem, partnerRoles } from '../../core/people/partner.ts';
import { roleLabel } from '../../core/people/role.ts';
import { text } from '../../core/text.ts';
import { countChanges, listChanges, nowPosition, positionBefore } from '../../store/changes.ts';
import { listTokens, makeToken, revokeToken, type TokenRecord } from '../../store/partners.ts';
import { removeWebhook, resumeWebhook, setWebhook, signingKey } from '../../store/webhooks.ts';
import { needAdministrator } from '../administrator.ts';
import type { App } from '../app.ts';
import { HttpProblem } from '../problem.ts';
import { mount } from '../route.ts';

/** Days of one reconciliation at the most. */
const mostDays = 62;

const presentToken = (t: TokenRecord, directory: Directory): TokenView => ({
  id: t.id,
  name: t.name,
  organisationId: t.organisationId,
  organisation: directory.organisation(t.organisationId)?.name ?? text('', ''),
  role: t.role,
  roleLabel: roleLabel(t.role),
  scopes: [...t.scopes],
  createdAt: t.createdAt,
  expiresOn: t.expiresOn,
  ...(t.usedAt && { usedAt: t.usedAt }),
  ...(t.revokedAt && { revokedAt: t.revokedAt }),
  ...(t.webhook && {
    webhook: {
      url: t.webhook.url,
      failures: t.webhook.failures,
      ...(t.webhook.pausedAt && { pausedAt: t.webhook.pausedAt }),
      ...(t.webhook.deliveredAt && { deliveredAt: t.webhook.deliveredAt }),
      ...(t.webhook.error && { error: t.webhook.error }),
    },
  }),
});

/** The list of changes, and what the security administrator keeps of the systems that read it. */
export function partnerRoutes(server: FastifyInstance, app: App): void {
  mount(server, app, routes.changes, async ({ actor, query }) => {
    const lines = await listChanges(app.database, actor, query.after, query.limit ?? 100);
    if (!lines) throw new HttpProblem('position-unknown');
    return {
      changes: lines.map(({ stage, ...line }) => ({ ...line, ...(stage && { stage }) })),
      next: lines.at(-1)?.position ?? query.after ?? null,
    };
  });

  mount(server, app, routes.countChanges, async ({ actor, query: { from, to } }) => {
    if (to < from || daysBetween(from, to) > mostDays)
      throw new HttpProblem('input', {
        errors: [
          {
            field: 'to',
            message: text(`一次最多${mostDays}天`, `At most ${mostDays} days, the last not before the first`),
          },
        ],
      });
    return { days: await countChanges(app.database, actor, from, to) };
  });

  mount(server, app, routes.replayChanges, async ({ actor, body }) => {
    if (!actor.partner) throw new HttpProblem('forbidden');
    if (!(await resumeWebhook(app.database, actor, actor.userId, body.after))) throw new HttpProblem('absent');
    return {};
  });

  mount(server, app, routes.listPartners, async ({ actor }) => {
    needAdministrator(app, actor, 'security-admin');
    const { directory, organisations } = await app.world();
    return {
      tokens: (await listTokens(app.database, actor.tenant)).map(t => presentToken(t, directory)),
      bodies: organisations
        .filter(o => !o.closedOn && partnerRoles[o.kind].length > 0)
        .map(o => ({
          id: o.id,
          name: o.name,
          roles: partnerRoles[o.kind].map(role => ({ role, label: roleLabel(role) })),
        })),
    };
  });

  mount(server, app, routes.makeToken, async ({ actor, body }) => {
    needAdministrator(app, actor, 'security-admin');
    const { days, ...wanted } = body;
    const { directory } = await app.world();
    const organisation = directory.organisation(wanted.organisationId);
    if (!organisation || organisation.closedOn !== undefined)
      throw new HttpProblem('input', {
        errors: [{ field: 'organisationId', message: text('选一个单位', 'Choose a body') }],
      });
    const problem = partnerProblem(wanted, organisation.kind);
    if (problem) throw new HttpProblem('input', { errors: [{ field: 'scopes', message: problem }] });
    return makeToken(app.database, actor, { ...wanted, expiresOn: addDays(app.today(), days) });
  });

  mount(server, app, routes.revokeToken, async ({ actor, params }) => {
    needAdministrator(app, actor, 'security-admin');
    const ended = await revokeToken(app.database, actor, params.id);
    if (ended.kind === 'absent') throw new HttpProblem('absent');
    if (ended.kind === 'refused') throw new HttpProblem('refused', { refusal: refuse('law', ended.reason) });
    return {};
  });

  mount(server, app, routes.setWebhook, async ({ actor, params, body }) => {
    needAdministrator(app, actor, 'security-admin');
    const position = body.from
      ? await positionBefore(app.database, actor, body.from)
      : await nowPosition(app.database, actor);
    const generation = await setWebhook(app.database, actor, params.id, { url: body.url, position });
    if (generation === undefined) throw new HttpProblem('absent');
    return { key: signingKey(app.secret, params.id, generation) };
  });

  mount(server, app, routes.removeWebhook, async ({ actor, params }) => {
    needAdministrator(app, actor, 'security-admin');
    if (!(await removeWebhook(app.database, actor, params.id))) throw new HttpProblem('absent');
    return {};
  });

  mount(server, app, routes.resumeWebhook, async ({ actor, params, body }) => {
    needAdministrator(app, actor, 'security-admin');
    const position = body.from && (await positionBefore(app.database, actor, body.from));
    if (!(await resumeWebhook(app.database, actor, params.id, position))) throw new HttpProblem('absent');
    return {};
  });
}
