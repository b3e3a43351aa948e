import type { Body, Params, Query, Reply, Route } from './route.ts';
import type { Problem } from './views.ts';

/** A refusal or error of the API, as RFC 9457. `status` 0 = the network did not answer. */
export class ApiProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

interface Options {
  /** Version of the dossier that the reader has in front of them. */
  readonly version?: number;
  /** One key, one effect: make it once per filled form and send it again on every retry. */
  readonly key?: string;
  readonly language?: 'zh' | 'en';
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

type Arguments<R extends Route> = (R['params'] extends object ? { params: Params<R> } : { params?: undefined }) &
  (R['query'] extends object ? { query?: Query<R> } : { query?: undefined }) &
  (R['body'] extends object ? { body: Body<R> } : { body?: undefined });

/** Calls one route of the contract; throws ApiProblem on anything but success. */
export async function call<R extends Route>(route: R, args: Arguments<R>, options: Options = {}): Promise<Reply<R>> {
  const path = route.path.replace(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(String((args.params as Record<string, unknown>)[name])),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((args.query as Record<string, unknown> | undefined) ?? {}))
    if (value !== undefined && value !== '') query.set(name, String(value));
  const headers: Record<string, string> = { accept: 'application/json', ...options.headers };
  if (args.body !== undefined) headers['content-type'] = 'application/json';
  if (options.language) headers['accept-language'] = options.language;
  if (options.key) headers['idempotency-key'] = options.key;
  if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}${query.size > 0 ? `?${query}` : ''}`, {
      method: route.method,
      headers,
      credentials: 'same-origin',
      ...(args.body !== undefined && { body: JSON.stringify(args.body) }),
      ...(options.signal && { signal: options.signal }),
    });
  } catch {
    throw new ApiProblem({ type: 'about:blank', title: 'offline', status: 0 });
  }
  const answer: unknown = response.status === 204 ? {} : await response.json().catch(() => undefined);
  if (response.ok) return answer as Reply<R>;
  throw new ApiProblem(
    (answer as Problem | undefined) ?? { type: 'about:blank', title: response.statusText, status: response.status },
  );
}
