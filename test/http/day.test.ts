import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueueRow } from '../../src/contract/views.ts';
import { type Client, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

let at: TestServer;
let clerk: Client;
let instituteHead: Client;
let worker: Client;
let ids: string[];

/** Three cases that the institute has accepted; in the second the worker agreed to electronic service. */
beforeAll(async () => {
  at = await testServer();
  at.turnTo('2026-03-02');
  [clerk, instituteHead, worker] = await Promise.all([
    at.staff('clerk'),
    at.staff('instituteHead'),
    at.citizen('13800130001', '张小满'),
  ]);
  ids = [];
  for (const electronicService of [false, true, false]) {
    const { id } = await worker.file(
      'arbitration',
      aFiling({ worker: { name: '张小满', phone: '13800130001', electronicService } }),
    );
    await instituteHead.take(id, 'arbitration', 'accept');
    ids.push(id);
  }
});
afterAll(() => at.close());

const queue = async (who: Client, query: string) =>
  (await who.get<{ rows: QueueRow[]; counts: Record<string, number> }>(`/disputes?${query}`)).body;
/** The notices of acceptance, which go to the worker. */
const ready = async () =>
  (await queue(clerk, 'procedure=service&stage=ready&sort=due')).rows.filter(
    row => row.service!.paper === '受理通知书',
  );

interface Results {
  results: { proceedingId: string; done: boolean; because?: { zh: string } }[];
}

describe('papers that wait to be served', () => {
  it('stand in the clerk’s queue with the paper, the receiver and the ways that are open', async () => {
    const rows = await ready();
    expect(rows).toHaveLength(3);
    expect(rows.map(row => row.service!.paper)).toEqual(Array(3).fill('受理通知书'));
    expect(rows.map(row => row.service!.receiver)).toEqual(Array(3).fill('张小满'));
    expect(rows.filter(row => row.service!.ways.includes('electronic'))).toHaveLength(1);
    expect((await queue(worker, 'procedure=service')).rows).toEqual([]);
  });

  it('are served in one go: each row by itself, with its reason where it fails, and nothing twice', async () => {
    const rows = (await ready()).map(({ id, proceedingId }) => ({ id, proceedingId, method: 'electronic' }));
    const key = { 'idempotency-key': 'bulk-1' };
    const first = await clerk.post<Results>('/service', { rows }, key);
    expect(first.status).toBe(200);
    expect(first.body.results.map(r => r.done).sort()).toEqual([false, false, true]);
    expect(first.body.results.find(r => !r.done)!.because!.zh).toBe('当事人没有同意电子送达');
    const left = await ready();
    expect(left).toHaveLength(2);
    // Sent again it changes nothing; the failed ones go by post.
    const again = await clerk.post<Results>('/service', { rows }, key);
    expect(again.body.results.map(r => r.done)).toEqual(first.body.results.map(r => r.done));
    const byPost = left.map(({ id, proceedingId }, i) => ({ id, proceedingId, method: 'post', tracking: `EMS${i}` }));
    const second = await clerk.post<Results>('/service', { rows: byPost }, { 'idempotency-key': 'bulk-2' });
    expect(second.body.results.every(r => r.done)).toBe(true);
    const sent = (await queue(clerk, 'procedure=service&stage=sent&sort=due')).rows;
    expect(sent.map(row => row.service!.last!.label.zh)).toEqual(['邮寄送达', '邮寄送达']);
    const lines = await clerk.get<{ lines: { step: { zh: string } }[] }>(`/disputes/${ids[1]}/ledger`);
    expect(lines.body.lines.filter(line => line.step.zh === '送出')).toHaveLength(1);
  });

  it('are not served by somebody of another house', async () => {
    const sent = (await queue(clerk, 'procedure=service&stage=sent&sort=due')).rows;
    const rows = sent.map(({ id, proceedingId }) => ({ id, proceedingId, method: 'post' }));
    const mediator = await at.staff('mediator');
    const { body } = await mediator.post<Results>('/service', { rows }, { 'idempotency-key': 'bulk-3' });
    expect(body.results.every(r => !r.done)).toBe(true);
  });
});

describe('what waits for the head', () => {
  it('is one list: what is proposed, by whom, since when and until when; the proposer and the parties have no such list', async () => {
    const { id } = await worker.file('arbitration', aFiling());
    await clerk.take(id, 'arbitration', 'refuse', { ground: 'scope', words: '双方是承揽关系，不是劳动关系。' });
    const { rows, counts } = await queue(instituteHead, 'waits=approval&sort=due');
    expect(rows).toMatchObject([
      {
        id,
        proposal: { step: 'refuse', label: { zh: '决定不予受理' }, on: '2026-03-02', due: '2026-03-04' },
        next: { step: 'approve-refuse' },
      },
    ]);
    expect(counts['waits.approval']).toBe(1);
    const own = await queue(worker, 'waits=approval');
    expect([own.rows, own.counts['waits.approval']]).toEqual([[], undefined]);
    await instituteHead.take(id, 'arbitration', 'disapprove-refuse', { words: '先核实考勤记录' });
    expect((await queue(instituteHead, 'waits=approval&sort=due')).rows).toEqual([]);
  });
});

describe('a view of a queue', () => {
  it('is kept for the one who named it, replaced under the same name, and dropped', async () => {
    const keep = (search: string) =>
      clerk.post<{ views: { id: string }[] }>('/views/service', { name: '退回的', search });
    await keep('stage=returned');
    const { body } = await keep('stage=returned&sort=newest');
    expect(body.views).toMatchObject([{ name: '退回的', search: 'stage=returned&sort=newest' }]);
    expect((await instituteHead.get<{ views: unknown[] }>('/views/service')).body.views).toEqual([]);
    expect((await clerk.get<{ views: unknown[] }>('/views/arb-intake')).body.views).toEqual([]);
    const view = body.views[0]!.id;
    await instituteHead.send('DELETE', `/views/service/${view}`);
    expect((await clerk.get<{ views: unknown[] }>('/views/service')).body.views).toHaveLength(1);
    await clerk.send('DELETE', `/views/service/${view}`);
    expect((await clerk.get<{ views: unknown[] }>('/views/service')).body.views).toEqual([]);
  });
});

describe('who else has a case open', () => {
  it('is told to colleagues who reach it, and never to a party', async () => {
    const address = `/disputes/${ids[0]}/viewers`;
    interface Seen {
      viewers: { name: string; doing?: { zh: string } }[];
    }
    expect((await clerk.post<Seen>(address, { step: 'set-hearing' })).body.viewers).toEqual([]);
    const seen = await instituteHead.post<Seen>(address, {});
    expect(seen.body.viewers).toMatchObject([{ name: at.people.clerk.name, doing: { zh: '确定开庭' } }]);
    expect((await worker.post(address, {})).status).toBe(403);
    expect((await (await at.staff('mediator')).post(address, {})).status).toBe(404);
    await clerk.post(address, { leave: true });
    expect((await instituteHead.post<Seen>(address, {})).body.viewers).toEqual([]);
  });
});
