import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LedgerLine } from '../contract/views.ts';
import type { FieldProblem, Refusal } from '../core/dossier/refusal.ts';
import { articleView, languageOf, type ProblemKey, problemTexts } from './words.ts';

const statuses: Record<ProblemKey, number> = {
  input: 422,
  absent: 404,
  unauthenticated: 401,
  forbidden: 403,
  token: 401,
  'token-scope': 403,
  'position-unknown': 409,
  stale: 412,
  'version-missing': 428,
  'key-missing': 428,
  'key-reused': 422,
  refused: 409,
  unavailable: 503,
  failed: 500,
  'too-large': 413,
  'too-many': 429,
  json: 400,
  'media-type': 415,
  'wrong-password': 401,
  'password-first': 409,
  locked: 429,
  'code-wrong': 422,
  'code-expired': 422,
  'answer-code': 422,
  origin: 403,
  'draft-changed': 409,
  'file-type': 422,
  'file-big': 413,
  'file-empty': 422,
};

/** Thrown by handlers to answer with a problem (RFC 9457); the error handler of the server writes it. */
export class HttpProblem extends Error {
  readonly key: ProblemKey;
  readonly extra: {
    refusal?: Refusal;
    errors?: readonly FieldProblem[];
    changes?: readonly LedgerLine[];
    version?: number;
    retryAfter?: number;
  };
  constructor(key: ProblemKey, extra: HttpProblem['extra'] = {}) {
    super(key);
    this.key = key;
    this.extra = extra;
  }
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: HttpProblem): FastifyReply {
  const language = languageOf(request.headers['accept-language']);
  const { refusal, errors, changes, version, retryAfter } = problem.extra;
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  return reply
    .status(statuses[problem.key])
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('vary', 'accept-language')
    .send({
      type: `/problems/${refusal ? `refused-${refusal.kind}` : problem.key}`,
      title: problemTexts[problem.key][language],
      status: statuses[problem.key],
      ...(refusal && { detail: refusal.reason[language] }),
      ...(refusal?.article && { article: articleView(refusal.article) }),
      ...(errors && { errors: errors.map(e => ({ field: e.field, message: e.message[language], text: e.message })) }),
      ...(changes && { changes }),
      ...(version !== undefined && { version }),
    });
}
