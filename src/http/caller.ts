import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PartnerScope } from '../core/people/partner.ts';
import type { Session } from '../store/accounts.ts';
import { findToken } from '../store/partners.ts';
import type { App } from './app.ts';
import { HttpProblem } from './problem.ts';

/** Calls of one token in the minute that runs. */
const calls = new WeakMap<App, Map<string, { readonly minute: number; count: number }>>();

/** Holds a token to its calls a minute, whatever address they come from. */
function count(app: App, tokenId: string): void {
  const most = app.config.rate.partners;
  if (most === 0) return;
  const now = app.now().getTime();
  const minute = Math.floor(now / 60_000);
  const all = calls.get(app) ?? new Map();
  calls.set(app, all);
  const known = all.get(tokenId);
  const entry = known?.minute === minute ? known : { minute, count: 0 };
  entry.count += 1;
  all.set(tokenId, entry);
  if (entry.count > most) throw new HttpProblem('too-many', { retryAfter: 60 - Math.floor((now % 60_000) / 1000) });
}

/**
 * Who calls: a person by the cookie of a session, or the system of a body by its token (`Authorization: Bearer`). A token is good
 * only where the address is open to systems (`scope`) and the token allows it; whoever sends one is not read by a cookie too.
 * @throws HttpProblem 401 for a token that is not in force, 403 where it does not reach, 429 above its calls a minute
 */
export async function callerOf(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply | undefined,
  scope: PartnerScope | readonly PartnerScope[] | undefined,
): Promise<Session | undefined> {
  const { authorization } = request.headers;
  if (authorization === undefined) return app.sessionOf(request, reply);
  const token = /^Bearer ([!-~]{1,200})$/i.exec(authorization)?.[1];
  const session = token && (await findToken(app.database, app.config.tenant, token, app.today()));
  if (!session) throw new HttpProblem('token');
  count(app, session.personId);
  const wanted: readonly PartnerScope[] = scope === undefined ? [] : typeof scope === 'string' ? [scope] : scope;
  if (!wanted.some(one => session.partner?.includes(one))) throw new HttpProblem('token-scope');
  return session;
}
