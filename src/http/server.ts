import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import path from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fixed from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { Unavailable } from '../store/transaction.ts';
import type { App } from './app.ts';
import { nestsTooDeep } from './body.ts';
import { loggedError, loggedUrl } from './log.ts';
import { docsPage, openApi } from './openapi.ts';
import { HttpProblem, sendProblem } from './problem.ts';
import { calculatorRoutes } from './routes/calculators.ts';
import { dayRoutes } from './routes/day.ts';
import { disputeRoutes } from './routes/disputes.ts';
import { divergenceRoutes } from './routes/divergences.ts';
import { draftRoutes } from './routes/drafts.ts';
import { duplicateRoutes } from './routes/duplicates.ts';
import { fileRoutes } from './routes/files.ts';
import { findingRoutes } from './routes/findings.ts';
import { groupRoutes } from './routes/groups.ts';
import { healthRoutes } from './routes/health.ts';
import { lawAdminRoutes } from './routes/law-admin.ts';
import { meetingRoutes } from './routes/meetings.ts';
import { noticeRoutes } from './routes/notices.ts';
import { officeRoutes } from './routes/office.ts';
import { paperRoutes } from './routes/papers.ts';
import { partnerRoutes } from './routes/partners.ts';
import { planRoutes } from './routes/plans.ts';
import { publicRoutes } from './routes/public.ts';
import { rosterRoutes } from './routes/roster.ts';
import { sessionRoutes } from './routes/session.ts';
import { statisticsRoutes } from './routes/statistics.ts';

export interface ServerOptions {
  /** Folder of the built pages; absent in tests of the API alone. */
  readonly pages?: string;
  /** In development: Vite's own handler for pages and modules. */
  readonly vite?: (
    request: Parameters<RequestListener>[0],
    response: Parameters<RequestListener>[1],
    next: () => void,
  ) => void;
  readonly demoAccounts?: readonly unknown[];
}

/** The HTTP server: safety first, then the routes of the contract, then the pages. */
export async function buildServer(app: App, options: ServerOptions = {}): Promise<FastifyInstance> {
  const { vite } = options;
  const settings: FastifyServerOptions = {
    logger:
      app.config.log === 'silent'
        ? false
        : {
            level: app.config.log,
            serializers: {
              req: ({ id, method, url, ip }) => ({ id, method, url: loggedUrl(url), ip }),
            },
          },
    bodyLimit: 1024 * 1024,
    // One proxy stands before us; what a client writes into the header itself is not believed.
    trustProxy: app.config.trustProxy && ((_address: string, hop: number) => hop === 0),
    routerOptions: { maxParamLength: 300 },
    // An address that cannot be decoded names nothing.
    frameworkErrors: (_error, request, reply) => sendProblem(request, reply, new HttpProblem('absent')),
  };
  if (vite)
    settings.serverFactory = handler =>
      createServer((request, response) => {
        const at = request.url ?? '/';
        if (at.startsWith('/api/') || ['/livez', '/openapi.json', '/docs'].includes(at)) handler(request, response);
        else vite(request, response, () => handler(request, response));
      });
  const server: FastifyInstance = Fastify(settings);

  server.removeContentTypeParser('application/json');
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const words = body as string;
    if (words === '') done(null, undefined);
    else if (nestsTooDeep(words)) done(new HttpProblem('json'));
    else parse(request, words, (error, value) => done(error ? new HttpProblem('json') : null, value));
  });

  await server.register(cookie);
  await server.register(helmet, {
    contentSecurityPolicy: vite
      ? false
      : {
          useDefaults: false,
          directives: {
            defaultSrc: ["'self'"],
            // Components of the workbench write their styles at run time.
            styleSrc: ["'self'", "'unsafe-inline'"],
            imgSrc: ["'self'", 'data:', 'blob:'],
            fontSrc: ["'self'", 'data:'],
            objectSrc: ["'none'"],
            baseUri: ["'none'"],
            frameAncestors: ["'none'"],
            formAction: ["'self'"],
          },
        },
    strictTransportSecurity: app.secure,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await server.register(multipart);
  const { rate } = app.config;
  if (Object.values(rate).some(limit => limit > 0))
    await server.register(rateLimit, {
      // Without a limit on everything, those on sign-in and on calculators still hold.
      global: rate.all > 0,
      max: rate.all,
      timeWindow: '1 minute',
      errorResponseBuilder: (_request, context) =>
        new HttpProblem('too-many', { retryAfter: Math.ceil(context.ttl / 1000) }),
    });

  // Cookies are sent by the browser whoever asks; a write from another site is refused by what the browser says of it.
  server.addHook('onRequest', async request => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
    const { origin, host, 'sec-fetch-site': site } = request.headers;
    // A frame without an origin says `null`; whose it is stands here.
    if (site === 'cross-site' || site === 'same-site') throw new HttpProblem('origin');
    if (origin !== undefined && origin !== 'null' && URL.canParse(origin) && new URL(origin).host !== host)
      throw new HttpProblem('origin');
  });

  server.setErrorHandler((error, request, reply) => sendProblem(request, reply, asProblem(error, request.log)));
  server.setNotFoundHandler(
    (request, reply) =>
      notFound(request.url, request.method, options, reply) ?? sendProblem(request, reply, new HttpProblem('absent')),
  );

  healthRoutes(server, app, options.demoAccounts ?? []);
  publicRoutes(server, app);
  calculatorRoutes(server, app);
  sessionRoutes(server, app);
  disputeRoutes(server, app);
  dayRoutes(server, app);
  duplicateRoutes(server, app);
  groupRoutes(server, app);
  draftRoutes(server, app);
  fileRoutes(server, app);
  paperRoutes(server, app);
  planRoutes(server, app);
  meetingRoutes(server, app);
  noticeRoutes(server, app);
  partnerRoutes(server, app);
  findingRoutes(server, app);
  divergenceRoutes(server, app);
  officeRoutes(server, app);
  rosterRoutes(server, app);
  statisticsRoutes(server, app);
  lawAdminRoutes(server, app);
  server.get('/openapi.json', async (_request, reply) =>
    reply.header('content-type', 'application/json; charset=utf-8').send(openApi()),
  );
  server.get('/docs', async (_request, reply) =>
    reply.header('content-type', 'text/html; charset=utf-8').send(docsPage()),
  );

  // The fixed files know no page for a folder; both faces begin at one.
  for (const at of ['/', '/w', '/w/'])
    server.get(
      at,
      (request, reply) =>
        notFound(request.url, 'GET', options, reply) ?? sendProblem(request, reply, new HttpProblem('absent')),
    );
  if (options.pages && existsSync(options.pages))
    await server.register(fixed, {
      root: options.pages,
      index: false,
      setHeaders: (reply, file) => {
        reply.header(
          'cache-control',
          file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  return server;
}

/** Unknown addresses outside the API are pages: their own router says what is there. */
function notFound(
  url: string,
  method: string,
  options: ServerOptions,
  reply: { header: (n: string, v: string) => unknown; send: (v: string) => unknown },
) {
  if (!options.pages || method !== 'GET' || url.startsWith('/api/') || url.startsWith('/assets/')) return undefined;
  const page = path.join(
    options.pages,
    url === '/w' || url.startsWith('/w/') || url.startsWith('/w?') ? 'workbench' : 'portal',
    'index.html',
  );
  if (!existsSync(page)) return undefined;
  reply.header('content-type', 'text/html; charset=utf-8');
  reply.header('cache-control', 'no-cache');
  return reply.send(readFileSync(page, 'utf8')) as never;
}

function asProblem(error: unknown, log: { error: (value: unknown) => void }): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof Unavailable) return new HttpProblem('unavailable', { retryAfter: error.retryAfterSeconds });
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || code === 'FST_REQ_FILE_TOO_LARGE') return new HttpProblem('too-large');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new HttpProblem('media-type');
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY' || code === 'FST_ERR_CTP_INVALID_CONTENT_LENGTH')
    return new HttpProblem('json');
  if (statusCode === 429) return new HttpProblem('too-many', { retryAfter: 60 });
  if (statusCode === 400) return new HttpProblem('json');
  if (statusCode === 404) return new HttpProblem('absent');
  log.error(loggedError(error));
  return new HttpProblem('failed');
}
