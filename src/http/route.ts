import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Parsed, Reply, Route } from '../contract/route.ts';
import { actingOn } from '../core/dossier/agents.ts';
import { problemsOf } from '../core/dossier/input-problems.ts';
import type { Actor } from '../core/people/actor.ts';
import { roles } from '../core/people/role.ts';
import { actorOf, type Session } from '../store/accounts.ts';
import { findDossier } from '../store/dossiers.ts';
import { isUuid } from '../store/uuid.ts';
import type { App } from './app.ts';
import { callerOf } from './caller.ts';
import { HttpProblem } from './problem.ts';

/** What a handler gets: parsed parts, who asks, and the headers of a write. */
export interface Call<R extends Route> extends Parsed<R> {
  readonly app: App;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Undefined only on public routes without a session. */
  readonly session: Session | undefined;
  readonly actor: Actor;
  /** Set on routes that write. */
  readonly write: { readonly key: string; readonly address: string; readonly requestHash: string };
  readonly ifVersion: number | undefined;
}

const nobody = (tenant: number): Actor => ({
  userId: '00000000-0000-7000-8000-000000000001',
  name: '',
  role: 'public',
  tenant,
});

/** Registers one route of the contract: session, headers, parsing, then the handler. Problems are thrown. */
export function mount<R extends Route>(
  server: FastifyInstance,
  app: App,
  route: R,
  handler: (call: Call<R>) => Promise<Reply<R>>,
  options: { rate?: number; bodyLimit?: number } = {},
): void {
  server.route({
    method: route.method,
    url: `/api/v1${route.path}`,
    ...(options.bodyLimit !== undefined && { bodyLimit: options.bodyLimit }),
    ...(options.rate !== undefined && {
      config: { rateLimit: options.rate > 0 ? { max: options.rate, timeWindow: '1 minute' } : false },
    }),
    handler: async (request, reply) => {
      if (route.body && !isJson(request)) throw new HttpProblem('media-type');
      const session = await callerOf(app, request, reply, route.partner);
      if (route.for !== 'public' && !session) throw new HttpProblem('unauthenticated');
      const own = session ? actorOf(session) : nobody(app.config.tenant);
      if (route.for === 'staff' && roles[own.role].face !== 'workbench') throw new HttpProblem('forbidden');
      // This address knows the bodies and numbers of its own county alone: nothing is written from here into another.
      if (route.writes && own.tenant !== app.config.tenant)
        throw new HttpProblem(route.writes === 'creates' ? 'forbidden' : 'absent');
      const params = parse(route.params, request.params);
      const actor = await onBehalf(app, own, (params as { id?: unknown } | undefined)?.id);
      const query = parse(route.query, request.query);
      const body = parse(route.body, request.body ?? (route.body ? {} : undefined));
      const call = {
        app,
        request,
        reply,
        session,
        actor,
        params,
        query,
        body,
        ...writeHeaders(route, request),
      } as unknown as Call<R>;
      const answer = await handler(call);
      reply.status(route.status ?? 200);
      return answer;
    },
  });
}

/** An agent acts on a dossier as the side that gave the power, as long as it runs; elsewhere as nobody's side. */
export async function onBehalf(app: App, actor: Actor, id: unknown): Promise<Actor> {
  if (actor.role !== 'agent' || typeof id !== 'string' || !isUuid(id)) return actor;
  const loaded = await findDossier(app.database, await app.world(), actor, id);
  return loaded ? actingOn(loaded.dossier, actor) : actor;
}

/** A body is JSON and says so: what a form of another site can send is never read as one. */
const isJson = ({ headers }: FastifyRequest): boolean => {
  const type = headers['content-type'];
  return type === undefined || /^application\/json\s*(;|$)/i.test(type);
};

function parse(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (!parsed.success) throw new HttpProblem('input', { errors: problemsOf(schema, parsed.error) });
  return parsed.data;
}

/** `Idempotency-Key` on everything that changes a dossier, `If-Match` on everything that changes one that exists. */
function writeHeaders(route: Route, request: FastifyRequest): Pick<Call<Route>, 'write' | 'ifVersion'> {
  if (!route.writes) return { write: { key: '', address: '', requestHash: '' }, ifVersion: undefined };
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw new HttpProblem('key-missing');
  const address = `${request.method} ${request.url}`;
  const requestHash = createHash('sha256')
    .update(JSON.stringify(request.body ?? null))
    .digest('hex');
  if (route.writes === 'creates') return { write: { key, address, requestHash }, ifVersion: undefined };
  const match = request.headers['if-match'];
  const version = typeof match === 'string' ? /^(?:W\/)?"?(\d{1,9})"?$/.exec(match.trim())?.[1] : undefined;
  if (version === undefined) throw new HttpProblem('version-missing');
  return { write: { key, address, requestHash }, ifVersion: Number(version) };
}
