import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingSumView, FindingView } from '../../src/contract/routes/findings.ts';
import { watch } from '../../src/jobs/watch.ts';
import { type Client, proceedingIn, type TestServer, testServer } from '../server.ts';
import { aFiling } from '../world.ts';

/** One matter that nobody moves: whose it is at each time, who sees it, and how it is gone again. */
let at: TestServer;
let mediator: Client;
let head: Client;
let id: string;

interface List {
  findings: FindingView[];
}
const of = async (who: Client) => (await who.get<List>('/findings')).body.findings.filter(f => f.id === id);

beforeAll(async () => {
  at = await testServer();
  at.turnTo('2026-03-02');
  [mediator, head] = [await at.staff('mediator'), await at.staff('head')];
  id = (await (await at.citizen('13800130001', '张小满')).file('mediation', aFiling())).id;
});
afterAll(() => at.close());

describe('a matter that nobody moves', () => {
  it('is nobody’s trouble while its time runs, and then that of the head of the body', async () => {
    expect(await of(head)).toEqual([]);
    at.turnTo('2026-04-20');
    const [found] = await of(head);
    expect(found).toMatchObject({ rule: 'clock-ended', own: true, procedure: { zh: '调解' } });
    expect(found!.days).toBeGreaterThanOrEqual(3);
    expect(found!.owner.organisation!.zh).toContain('龙山');
  });

  it('is that of the person in charge once there is one; the head still sees it', async () => {
    await head.take(id, 'mediation', 'assign', { mediatorId: at.people.mediator.userId, reason: '熟悉当地' });
    at.turnTo('2026-06-20');
    const [mine] = await of(mediator);
    expect(mine).toMatchObject({ own: true, owner: { name: '沈调解' } });
    expect((await of(head))[0]).toMatchObject({ own: false, owner: { name: '沈调解' } });
    for (const login of [
      'otherMediator',
      'other-head',
      'clerk',
      'judge',
      'inspector',
      'prosecutor',
      'supervisor',
      'statistician',
      'system-admin',
    ] as const)
      expect(await of(await at.staff(login)), login).toEqual([]);
    expect((await (await at.citizen('13800130001')).get('/findings')).status).toBe(403);
  });

  it('is told to its owner once, by whichever run of the clock comes first', async () => {
    const world = await at.app.world();
    const run = () => watch(at.database, { tenant: at.county.tenant, world }, at.app.now());
    const told = async () =>
      (
        await mediator.get<{ notices: { title: { zh: string }; dossierId?: string }[] }>('/notices')
      ).body.notices.filter(n => n.title.zh.includes('停住') && n.dossierId === id);
    expect((await run()).found).toBeGreaterThan(0);
    expect(await run()).toEqual({ found: 0, notices: 0 });
    expect(await told()).toHaveLength((await of(mediator)).length);
  });

  it('is counted for the supervisor by body and rule, without saying which', async () => {
    const supervisor = await at.staff('supervisor');
    const answer = await supervisor.get<{ sums: FindingSumView[] }>('/findings/sums');
    expect(answer.body.sums[0]).toMatchObject({ count: 1, aside: 0, organisation: { zh: '龙山镇劳动争议调解中心' } });
    expect(answer.text).not.toContain(id);
    expect(answer.text).not.toContain('张小满');
    for (const who of [mediator, head]) expect((await who.get('/findings/sums')).status).toBe(403);
  });

  it('is put aside with a reason until a day, by those whose it is alone, and comes back then', async () => {
    const [found] = await of(mediator);
    const aside = {
      id,
      proceedingId: found!.proceedingId,
      rule: found!.rule,
      until: '2026-07-01',
      reason: '当事人住院，约好七月再谈',
    };
    expect((await (await at.staff('clerk')).post('/findings/aside', aside)).status).toBe(404);
    expect((await mediator.post('/findings/aside', { ...aside, until: '2026-06-20' })).status).toBe(422);
    expect((await mediator.post('/findings/aside', { ...aside, until: '2027-06-20' })).status).toBe(422);
    expect((await mediator.post('/findings/aside', { ...aside, reason: '忙' })).status).toBe(422);
    expect((await mediator.post('/findings/aside', aside)).status).toBe(200);
    expect((await of(head)).find(f => f.rule === found!.rule)!.aside).toMatchObject({
      name: '沈调解',
      until: '2026-07-01',
      reason: aside.reason,
    });
    at.turnTo('2026-07-02');
    expect((await of(mediator)).find(f => f.rule === found!.rule)!.aside).toBeUndefined();
  });

  it('is gone when the matter moves', async () => {
    expect((await of(mediator)).length).toBeGreaterThan(0);
    await (await at.citizen('13800130001')).take(id, 'mediation', 'withdraw', {});
    expect(proceedingIn(await head.view(id), 'mediation').terminal).toBe(true);
    expect(await of(mediator)).toEqual([]);
  });
});
