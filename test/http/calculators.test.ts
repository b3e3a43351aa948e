import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/contract/route.ts';
import type { CalculatorView } from '../../src/contract/routes/calculators.ts';
import type { routes } from '../../src/contract/routes.ts';
import type { Computation, Problem } from '../../src/contract/views.ts';
import { calculators } from '../../src/core/pay/index.ts';
import { aFiling } from '../core-world.ts';
import { type TestServer, testServer } from '../server.ts';

const served = {
  start: '2019-03-11',
  end: '2026-06-30',
  averageMonthlyWage: '7200',
  ground: 'agreed-employer-proposed',
};

describe('The calculators, asked by anybody', () => {
  let at: TestServer;
  beforeAll(async () => {
    at = await testServer();
  });
  afterAll(() => at.close());

  it('are listed with the form of their input: each field with its name in both languages', async () => {
    const { body } = await at.visitor().get<{ calculators: CalculatorView[] }>('/calculators');
    expect(body.calculators.map(c => c.id)).toEqual(Object.keys(calculators));
    for (const { id, title, input, articles } of body.calculators) {
      expect(title.zh && title.en, id).toBeTruthy();
      expect(articles.length, id).toBeGreaterThan(0);
      expect(articles[0], id).toMatchObject({ statute: { zh: expect.any(String) }, gist: { en: expect.any(String) } });
      const fields = Object.entries(input.properties as Record<string, { 'x-title'?: unknown }>);
      for (const [name, field] of fields)
        expect(field['x-title'], `${id}.${name}`).toMatchObject({ zh: expect.any(String), en: expect.any(String) });
    }
  });

  it('are listed packed for a browser that can unpack them', async () => {
    const { rawPayload: raw, headers } = await at.server.inject({
      url: '/api/v1/calculators',
      headers: { 'accept-encoding': 'gzip, deflate' },
    });
    expect(headers['content-encoding']).toBe('gzip');
    expect(raw.length).toBeLessThan(60_000);
    expect(JSON.parse(gunzipSync(raw).toString()).calculators.length).toBe(Object.keys(calculators).length);
  });

  it('answer with the sum, the lines, the articles in full, the standards and their source', async () => {
    const answer = await at.visitor().post<Computation>('/calculators/economic-compensation', served);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({
      id: 'economic-compensation',
      amount: '54000.00',
      result: { months: '7.5', base: '7200.00', capped: false },
    });
    expect(answer.body.articles).toContainEqual({
      id: 'lcl-47',
      statute: { zh: '劳动合同法', en: 'Labour Contract Law' },
      number: '47',
      gist: { zh: expect.any(String), en: expect.any(String) },
    });
    for (const line of answer.body.lines) expect(line.articles.length).toBeGreaterThan(0);
    for (const parameter of answer.body.parameters)
      expect(parameter).toMatchObject({ from: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), source: expect.any(String) });
  });

  it('say for each wrong field what to write instead, in Chinese and in English', async () => {
    const wrong = { ...served, start: '2026-02-30', averageMonthlyWage: '七千', extra: 1 };
    const { status, body } = await at.visitor().post<Problem>('/calculators/economic-compensation', wrong);
    expect(status).toBe(422);
    const fields = body.errors!.map(e => e.field);
    expect(fields.sort()).toEqual(['averageMonthlyWage', 'extra', 'start']);
    for (const error of body.errors!) {
      expect(error.text).toMatchObject({ zh: expect.stringMatching(/[一-鿿]/), en: expect.stringMatching(/[a-z]/i) });
    }
  });

  it('are not found under another name, however long it is', async () => {
    for (const id of ['nothing', 'x'.repeat(200)])
      expect((await at.visitor().post(`/calculators/${id}`, {})).status).toBe(404);
  });

  it('are asked again by the server when a claim is filed with a sheet, and no sum of the browser is taken', async () => {
    const worker = await at.citizen('13800130001', '张小满');
    const sheet = { calculator: 'economic-compensation', input: served };
    const view = await worker.file('mediation', aFiling({ claims: [{ code: 'QQ13', sheet }] }));
    expect(view.claims[0]).toMatchObject({ computation: { amount: '54000.00' } });
    expect(view.claims[0]?.sheets).toMatchObject([{ version: 1, side: 'worker', computation: { amount: '54000.00' } }]);
    const forged = { code: 'QQ13', sheet, computation: { amount: '999999.00' } };
    const told = await worker.tryFile('mediation', aFiling({ claims: [forged] }));
    expect(told.status).toBe(422);
    expect(told.body.errors?.map(e => e.field)).toEqual(['claims.0.computation']);
    const wrong = { ...sheet, input: { ...served, end: '2019-01-01' } };
    const refused = await worker.tryFile('mediation', aFiling({ claims: [{ code: 'QQ13', sheet: wrong }] }));
    expect(refused.status).toBe(422);
    expect(refused.body.errors?.map(e => e.field)).toEqual(['claims.0.sheet.input.end']);
  });

  it('describe themselves in the description of the interface, one form of input each', async () => {
    const api = (await at.visitor().get<OpenApi>('//openapi.json')).body;
    const { requestBody, responses, parameters } = api.paths['/api/v1/calculators/{id}']!.post;
    const refs = requestBody.content['application/json'].schema.anyOf.map(({ $ref }) => $ref.split('/').at(-1)!);
    expect(refs).toEqual(Object.keys(calculators).map(id => `calculator.${id}`));
    for (const ref of refs) expect(api.components.schemas[ref]).toMatchObject({ type: 'object' });
    expect(parameters[0]!.schema.enum).toEqual(Object.keys(calculators));
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '404', '422', '429']));
  });

  it('compare plans of payment for somebody signed in, keep nothing, and say field by field what is wrong', async () => {
    const asked = {
      debts: [{ owed: '100000', floor: '60000' }],
      cash: [{ month: '2026-12', income: '90000', costs: '50000' }],
      firstDue: '2100-01-29',
      parts: 3,
      every: 'month',
    };
    expect((await at.visitor().post('/plans', asked)).status).toBe(401);
    const who = await at.citizen('13800130001', '张小满');
    const { body, status, text } = await who.post<Reply<(typeof routes)['comparePlans']>>('/plans', asked);
    expect(status, text).toBe(200);
    expect(body).toMatchObject({ rate: '3.00', rateConfirmed: false });
    expect(body.plans.map(plan => [plan.manner, plan.total])).toEqual([
      ['equal', '100000.00'],
      ['as-cash-comes', '100000.00'],
    ]);
    expect(body.plans[0]?.dates.map(date => date.total)).toEqual(['33333.33', '33333.33', '33333.34']);
    const wrong = await who.post<Problem>('/plans', {
      ...asked,
      debts: [{ owed: '-1' }],
      cash: [{ month: '2026-13', income: 'many', costs: '0' }],
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors?.map(error => error.field)).toEqual(['debts.0.owed', 'cash.0.month', 'cash.0.income']);
    const late = await who.post<Problem>('/plans', { ...asked, firstDue: '2020-01-01', parts: 60 });
    expect(late.body.errors?.map(error => error.field)).toEqual(['parts', 'firstDue']);
    for (const error of [...wrong.body.errors!, ...late.body.errors!])
      expect(error.text.zh && error.text.en).toBeTruthy();
  });
});

interface CalculateOperation {
  readonly requestBody: {
    readonly content: { readonly 'application/json': { readonly schema: { readonly anyOf: { $ref: string }[] } } };
  };
  readonly responses: object;
  readonly parameters: { readonly schema: { readonly enum: string[] } }[];
}

interface OpenApi {
  readonly paths: Readonly<Record<string, { readonly post: CalculateOperation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
