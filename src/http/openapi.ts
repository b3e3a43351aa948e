import { z } from 'zod';
import type { Route } from '../contract/route.ts';
import { plainRoutes as fileRoutes } from '../contract/routes/files.ts';
import { lawPlainRoutes } from '../contract/routes/law-admin.ts';
import { routes } from '../contract/routes.ts';
import { Problem } from '../contract/views.ts';
import { calculators } from '../core/pay/index.ts';
import { procedures } from '../core/procedures/index.ts';
import { version } from './routes/health.ts';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
};

/** Addresses whose bodies are not JSON. */
const plainRoutes = { ...fileRoutes, ...lawPlainRoutes };

let made: Json | undefined;

/** OpenAPI 3.1 of every address, made from the one contract; the inputs of steps stand as named components. */
export function openApi(): Json {
  if (made) return made;
  const paths: Record<string, Json> = {};
  for (const [id, route] of Object.entries(routes) as [string, Route][]) {
    const at = `/api/v1${route.path.replace(/:([A-Za-z]+)/g, '{$1}')}`;
    paths[at] = { ...paths[at], [route.method.toLowerCase()]: operation(id, route) };
  }
  for (const [id, route] of Object.entries(plainRoutes)) {
    const at = `/api/v1${route.path.replace(/:([A-Za-z]+)/g, '{$1}')}`;
    paths[at] = {
      ...paths[at],
      [route.method.toLowerCase()]: {
        operationId: id,
        summary: `${route.summary.zh} / ${route.summary.en}`,
        parameters: [...route.path.matchAll(/:([A-Za-z]+)/g)].map(([, name]) => ({
          name,
          in: 'path',
          required: true,
          schema: { type: 'string' },
        })),
        responses: { '200': { description: 'OK' }, default: problemAnswer },
      },
    };
  }
  const inputs = Object.values(calculators).map(
    c => [`calculator.${c.id}`, { title: c.title.zh, description: c.title.en, ...schemaOf(c.input, 'input') }] as const,
  );
  describeCalculators(paths, inputs);
  const steps = Object.values(procedures).flatMap(p =>
    Object.entries(p.steps).map(
      ([name, step]) =>
        [
          `${p.id}.${name}`,
          { title: step.title.zh, description: step.title.en, ...schemaOf(step.input as z.ZodType, 'input') },
        ] as const,
    ),
  );
  made = {
    openapi: '3.1.0',
    info: { title: 'Hejie 和解通', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output'), ...Object.fromEntries([...steps, ...inputs]) },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'hejie' },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token of a body’s own system; its scopes are read, file and step',
        },
      },
    },
  };
  return made;
}

/** The one address of the calculators takes the input of each by its id; what may go wrong is spelled out. */
function describeCalculators(paths: Record<string, Json>, inputs: readonly (readonly [string, Json])[]): void {
  const { post } = paths['/api/v1/calculators/{id}'] as { post: Json & { parameters: Json[]; responses: Json } };
  post.parameters = [
    {
      name: 'id',
      in: 'path',
      required: true,
      schema: { type: 'string', enum: inputs.map(([name]) => name.slice('calculator.'.length)) },
    },
  ];
  post.requestBody = {
    required: true,
    content: {
      'application/json': { schema: { anyOf: inputs.map(([name]) => ({ $ref: `#/components/schemas/${name}` })) } },
    },
  };
  post.responses = {
    ...post.responses,
    '404': { ...problemAnswer, description: 'There is no such calculator' },
    '422': { ...problemAnswer, description: 'One entry per field in `errors`, in Chinese and English' },
    '429': { ...problemAnswer, description: 'Too many requests from this address; see `Retry-After`' },
  };
}

const problemAnswer = {
  description: 'Problem (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function operation(id: string, route: Route): Json {
  const parameters: Json[] = [];
  const add = (schema: z.ZodType | undefined, where: 'path' | 'query') => {
    if (!schema) return;
    const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
      properties?: Record<string, Json>;
      required?: string[];
    };
    for (const [name, property] of Object.entries(properties))
      parameters.push({ name, in: where, required: where === 'path' || required.includes(name), schema: property });
  };
  add(route.params, 'path');
  add(route.query, 'query');
  if (route.writes)
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      schema: { type: 'string', maxLength: 200 },
    });
  if (route.writes === 'changes')
    parameters.push({
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'Version of the dossier that was read',
      schema: { type: 'string' },
    });
  return {
    operationId: id,
    summary: `${route.summary.zh} / ${route.summary.en}`,
    ...(route.for !== 'public' && { security: [{ session: [] }, ...(route.partner ? [{ token: [] }] : [])] }),
    parameters,
    ...(route.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } },
    }),
    responses: {
      [String(route.status ?? 200)]: {
        description: 'OK',
        content: { 'application/json': { schema: schemaOf(route.ok, 'output') } },
      },
      default: problemAnswer,
    },
  };
}

const plain = (value: string): string =>
  value.replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

/** The same for people: every address and every step, in both languages, in one page without scripts. */
export function docsPage(): string {
  const rows = [...(Object.values(routes) as Route[]), ...Object.values(plainRoutes)]
    .map(
      r =>
        `<tr><td>${r.method}</td><td><code>/api/v1${plain(r.path)}</code></td><td>${plain(r.summary.zh)}</td><td lang="en">${plain(r.summary.en)}</td></tr>`,
    )
    .join('\n');
  const steps = Object.values(procedures)
    .map(
      p =>
        `<h2 id="${p.id}">${plain(p.title.zh)} <span lang="en">${plain(p.title.en)}</span></h2><table><thead><tr><th>步骤 Step</th><th>名称</th><th lang="en">Title</th><th>角色 Roles</th><th>条文 Articles</th></tr></thead><tbody>${Object.entries(
          p.steps,
        )
          .map(
            ([name, s]) =>
              `<tr><td><code>${name}</code></td><td>${plain(s.title.zh)}</td><td lang="en">${plain(s.title.en)}</td><td>${s.by.join(', ')}</td><td>${s.law.join(', ')}</td></tr>`,
          )
          .join('')}</tbody></table>`,
    )
    .join('\n');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>接口说明 API</title><style>body{font:16px/1.6 sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1b2733}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #d9dfe4;padding:.4rem .6rem;text-align:left;vertical-align:top}code{font-size:.9em}</style></head><body><main><h1>接口说明 <span lang="en">API</span></h1><p>完整描述 <span lang="en">Complete description</span>: <a href="/openapi.json">/openapi.json</a></p><table><thead><tr><th>方法 Method</th><th>地址 Path</th><th>说明</th><th lang="en">Summary</th></tr></thead><tbody>${rows}</tbody></table>${steps}</main></body></html>`;
}
