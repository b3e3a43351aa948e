import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierView } from '../../src/contract/views.ts';
import { aPdf } from '../samples.ts';
import { type Client, proceedingIn, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

/** Fails when an agent sees a matter without a power that runs, more than the side that gave it, or binds that side without an office. */
let at: TestServer;
let worker: Client;
let agent: Client;
let mediator: Client;
let head: Client;

const agentPhone = '13800139001';
const power = { name: '陶律言', kind: 'lawyer', phone: agentPhone, authority: 'special', powers: ['settle'] };
const actAsAgent = async (who: Client) => {
  const { body } = await who.get<{ memberships: { index: number; role: string }[] }>('/session');
  await who.put('/session/membership', { index: body.memberships.find(m => m.role === 'agent')!.index });
};
const listed = async (who: Client) =>
  (await who.get<{ rows: { id: string }[] }>('/disputes?view=mine')).body.rows.map(r => r.id);

beforeAll(async () => {
  at = await testServer();
  [worker, agent, mediator, head] = await Promise.all([
    at.citizen('13800130001', '张小满'),
    at.citizen(agentPhone, '陶律言'),
    at.staff('mediator'),
    at.staff('head'),
  ]);
  await actAsAgent(agent);
});
afterAll(() => at.close());

describe('an agent with an account of their own', () => {
  let matter: DossierView;

  it('sees a matter from the power on, as the side that gave it, and is named to those in charge', async () => {
    const { id } = await worker.file('mediation', aFiling());
    expect((await agent.get(`/disputes/${id}`)).status).toBe(404);
    expect(await listed(agent)).not.toContain(id);
    await head.take(id, 'mediation', 'assign', { mediatorId: at.people.mediator.userId, reason: '熟悉当地' });
    matter = await worker.take(id, 'mediation', 'appoint-agent', power);
    expect(matter.papers.map(p => p.template)).toContain('power-of-attorney');
    expect(await listed(agent)).toContain(id);
    const seen = await agent.view(id);
    expect(seen.you).toMatchObject({ side: 'worker', sees: 'file' });
    expect(seen.parties.find(p => p.side === 'worker')?.agents).toMatchObject([
      { name: '陶律言', you: true, confirmed: false },
    ]);
    const office = (await mediator.view(id)).parties.find(p => p.side === 'worker')?.agents;
    expect(office).toMatchObject([{ name: '陶律言', phone: '138****9001' }]);
    expect((await agent.get(`/disputes/${id}/papers/${seen.papers[0]!.id}.pdf`)).status).toBe(200);
  });

  it('speaks for that side under the own name, and what is said behind the wall reaches both', async () => {
    await agent.take(matter.id, 'mediation', 'say', { channel: 'caucus-worker', words: '劳动者可以让一步' });
    expect(proceedingIn(await worker.view(matter.id), 'mediation').wall.items).toMatchObject([
      { author: { name: '陶律言', side: 'worker' } },
    ]);
    const { body } = await mediator.get<{ lines: { who: string; role: { zh: string } }[] }>(
      `/disputes/${matter.id}/ledger`,
    );
    expect(body.lines.at(-1)).toMatchObject({ who: '陶律言', role: { zh: '劳动者的代理人' } });
  });

  it('is shut out of everything at once when the party ends the power', async () => {
    const agentId = (await worker.view(matter.id)).parties.find(p => p.side === 'worker')!.agents![0]!.id;
    await worker.take(matter.id, 'mediation', 'end-agent', { agentId });
    for (const address of [
      `/disputes/${matter.id}`,
      `/disputes/${matter.id}/ledger`,
      `/disputes/${matter.id}/calendar.ics`,
    ])
      expect((await agent.get(address)).status, address).toBe(404);
    expect(await listed(agent)).not.toContain(matter.id);
    const { body } = await agent.get<{ changes: { dossierId: string }[] }>('/changes');
    expect(body.changes.map(c => c.dossierId)).not.toContain(matter.id);
  });

  it('files for a worker, who finds it under the own phone, and the signed power is not for the other side', async () => {
    const { id: fileId } = (await agent.upload(aPdf(), '授权委托书.pdf')).body;
    const filed = await agent.file('mediation', aFiling({ agent: { ...power, side: 'worker', fileId } }));
    expect(filed.you).toMatchObject({ side: 'worker' });
    expect((await worker.view(filed.id)).evidence.map(e => e.title)).toContain('授权委托书（陶律言）');
    expect(filed.open.map(s => s.step)).not.toContain('say');
    await head.take(filed.id, 'mediation', 'confirm-agent', {
      agentId: filed.parties.find(p => p.side === 'worker')!.agents![0]!.id,
      saw: 'original',
    });
    expect((await agent.view(filed.id)).wall.mayEnter).toBe(true);
    const without = await agent.tryFile('mediation', aFiling());
    expect(without).toMatchObject({ status: 409, body: { type: '/problems/refused-role' } });
  });
});
