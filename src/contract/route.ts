import type { z } from 'zod';
import type { PartnerScope } from '../core/people/partner.ts';
import type { Text } from '../core/text.ts';

/** One address of the API: the only source for handlers, the typed client and OpenAPI. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v1`; parameters as `:name`. */
  readonly path: string;
  readonly summary: Text;
  /** `public`: no session; `session`: anybody signed in; `staff`: not citizens. */
  readonly for: 'public' | 'session' | 'staff';
  /** Open also to the system of a body, whose token allows this; absent: to people alone. */
  readonly partner?: PartnerScope;
  /** `creates`: takes `Idempotency-Key`; `changes`: takes `Idempotency-Key` and `If-Match`. */
  readonly writes?: 'creates' | 'changes';
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly ok: z.ZodType;
  readonly status?: 200 | 201 | 204;
}

/** Declares routes and keeps their exact types. */
export const defineRoutes = <const R extends Record<string, Route>>(routes: R): R => routes;

type In<T> = T extends z.ZodType ? z.input<T> : undefined;
type Out<T> = T extends z.ZodType ? z.output<T> : undefined;

/** What a caller sends and gets. */
export type Params<R extends Route> = In<R['params']>;
export type Query<R extends Route> = In<R['query']>;
export type Body<R extends Route> = In<R['body']>;
export type Reply<R extends Route> = z.output<R['ok']>;
/** What a handler receives, after parsing. */
export type Parsed<R extends Route> = { params: Out<R['params']>; query: Out<R['query']>; body: Out<R['body']> };
