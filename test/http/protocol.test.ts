import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/contract/views.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { type Client, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

/** Fails when a body is parsed by another type, depth, size or prototype than ours, or an answer leaves out its headers or language. */
let at: TestServer;
let worker: Client;
beforeAll(async () => {
  at = await testServer();
  worker = await at.citizen('13800130001', '张小满');
});
afterAll(() => at.close());

const send = (payload: string, type = 'application/json', path = '/disputes') =>
  worker.send<Problem>('POST', path, { headers: { 'content-type': type, 'idempotency-key': uuidv7() }, payload });
const filing = () => JSON.stringify({ procedure: 'mediation', ...aFiling() });

describe('a body that is no form of ours', () => {
  it('that is not JSON by its own word is not read', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/xml',
      'application/json5',
      'multipart/form-data; boundary=x',
      'application/octet-stream',
      'text/json',
    ]) {
      const answer = await send(filing(), type);
      expect(answer.status, type).toBe(415);
      expect(answer.body.type).toBe('/problems/media-type');
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
    expect((await send(filing(), 'application/json; charset=utf-8')).status).toBe(201);
  });

  it('that is broken JSON is said to be so', async () => {
    for (const broken of [
      '{',
      '{"a":1,}',
      "{'a':1}",
      'NaN',
      '{"a":undefined}',
      '{"a":"\u0001"}',
      'tru',
      '[1,2',
      '{"a":1}{"b":2}',
      '\0',
    ]) {
      const answer = await send(broken);
      expect(answer.status, broken).toBe(400);
      expect(answer.body.type, broken).toBe('/problems/json');
    }
  });

  it('that would change how our objects behave is refused whole', async () => {
    for (const evil of [
      '{"__proto__":{"procedure":"mediation"}}',
      '{"worker":{"__proto__":{"x":1}}}',
      '{"constructor":{"prototype":{"x":1}}}',
      '{"procedure":"mediation","evidence":[{"__proto__":[]}]}',
    ])
      expect((await send(evil)).status, evil).toBe(400);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('that nests a thousand deep, or a hundred thousand, is refused and costs nothing', async () => {
    for (const depth of [25, 1000, 100_000]) {
      const began = performance.now();
      expect((await send('['.repeat(depth) + ']'.repeat(depth))).status).toBe(400);
      expect((await send('{"a":'.repeat(depth) + '1' + '}'.repeat(depth))).status).toBe(400);
      expect(performance.now() - began).toBeLessThan(1000);
    }
  });

  it('of more than a megabyte is too large, and of a little less is read', async () => {
    expect((await send(JSON.stringify({ procedure: 'mediation', story: 'a'.repeat(1024 * 1024) }))).status).toBe(413);
    const near = await send(JSON.stringify({ procedure: 'mediation', ...aFiling({ story: 'a'.repeat(1_000_000) }) }));
    expect(near).toMatchObject({ status: 422, body: { errors: [{ field: 'story' }] } });
  });

  it('that is empty or no object says what is wanted', async () => {
    for (const body of ['', '{}', '[]', 'null', '"x"', '7', 'true']) {
      const answer = await send(body);
      expect(answer.status, body).toBe(422);
      expect(answer.body.errors?.length, body).toBeGreaterThan(0);
    }
  });

  it('with a thousand unknown fields names each once', async () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`f${i}`, 1]));
    const answer = await send(JSON.stringify({ procedure: 'mediation', ...aFiling(), ...many }));
    expect(answer.status).toBe(422);
    expect(new Set(answer.body.errors?.map(e => e.field)).size).toBe(1000);
  });
});

describe('every answer', () => {
  it('of the API to an unknown address or method is a problem, in the reader’s language', async () => {
    for (const [method, path] of [
      ['GET', '/nothing'],
      ['PUT', '/disputes'],
      ['DELETE', '/disputes'],
      ['PATCH', '/session'],
      ['GET', '/%2e%2e/%2e%2e/etc/passwd'],
      ['GET', '/disputes/%'],
    ] as const) {
      const answer = await worker.send<Problem>(method, path);
      expect([400, 404], `${method} ${path}`).toContain(answer.status);
      expect(answer.body.title, path).toMatch(/[\u4e00-\u9fff]/);
      const english = await worker.send<Problem>(method, path, { headers: { 'accept-language': 'en' } });
      expect(english.body.title, path).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('carries the headers that keep it from being framed, sniffed or guessed at', async () => {
    for (const path of ['/session', '/disputes', '/nothing', '/public/city']) {
      const { headers } = await worker.get(path);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  it('without a session says so, before anything is read or told', async () => {
    const visitor = at.visitor();
    const { id } = await worker.file('mediation', aFiling());
    for (const path of [
      '/session',
      '/disputes',
      `/disputes/${id}`,
      `/disputes/${id}/ledger`,
      `/disputes/${uuidv7()}`,
      '/notices',
      '/changes',
      '/statistics',
      `/disputes/${id}/calendar.ics`,
    ])
      expect((await visitor.get(path)).status, path).toBe(401);
    const filed = await visitor.tryFile('mediation', aFiling());
    expect(filed.status).toBe(401);
    for (const path of [
      '/health',
      '/public/city',
      '/public/claims',
      '/procedures',
      '/procedures/mediation',
      '/calculators',
    ])
      expect((await visitor.get(path)).status, path).toBe(200);
  });

  it('about the server itself tells nothing of how it is built when something breaks', async () => {
    const { text } = await worker.get('/disputes/x');
    expect(text).not.toMatch(/zod|postgres|node_modules|at Object|stack/i);
  });
});
