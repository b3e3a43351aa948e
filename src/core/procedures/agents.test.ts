import { describe, expect, test } from 'vitest';
import {
  accepted,
  accountOf,
  aFiling,
  drafted,
  employerWithCode,
  factsOf,
  filed,
  type Life,
  newLife,
  nextSeed,
  people,
  workerPhone,
} from '../../../test/core-world.ts';
import { channelsOf, reach } from '../dossier/access.ts';
import { actingOn, liveAgents } from '../dossier/agents.ts';
import { openSteps } from '../dossier/open-steps.ts';
import type { Actor } from '../people/actor.ts';
import { procedures } from './index.ts';

const phone = '13800138001';
const power = { name: '陶律言', kind: 'lawyer', office: '虚构律师事务所', phone, authority: 'general' };
const special = { ...power, authority: 'special', powers: ['settle', 'withdraw'] };
/** The agent's account, signed in with the own phone. */
const account: Actor = {
  userId: accountOf(phone),
  name: '陶律言',
  role: 'agent',
  tenant: people.worker.tenant,
  vouch: { by: 'phone' },
};
const agentOn = (life: Life): Actor => actingOn(life.dossier, account);
const agentsOf = (life: Life) => liveAgents(life.dossier.parties.find(p => p.side === 'worker')!);
const hears = (life: Life, actor: Actor) =>
  channelsOf(procedures, life.dossier, life.in('mediation'), actor).includes('joint');
const appointed = (life: Life, given: Record<string, unknown> = power): Life => {
  life.take(people.worker, 'mediation.appoint-agent', given);
  return life;
};
const plan = [{ due: '2026-04-10', amount: '8000' }];

describe('an agent whom a party appoints', () => {
  test('reaches that matter as that side, hears what the side hears, and nobody else does by it', () => {
    const life = appointed(accepted('2026-03-02'));
    const agent = agentOn(life);
    expect(agent).toMatchObject({ role: 'worker', userId: account.userId });
    expect(reach(procedures, life.dossier, agent)).toMatchObject({ sees: 'file' });
    expect(hears(life, agent)).toBe(true);
    const other = accepted('2026-03-02');
    expect(reach(procedures, other.dossier, agentOn(other))).toBeUndefined();
    // The account is nobody's side by itself.
    expect(hears(life, account)).toBe(false);
    expect(reach(procedures, life.dossier, { ...account, role: 'employer' })).toBeUndefined();
    expect(reach(procedures, life.dossier, { ...account, role: 'worker' })).toBeUndefined();
  });

  test('is told to the other side and to those in charge, with a power that only its own side reads', () => {
    const life = appointed(accepted('2026-03-02'));
    const change = life.changes.at(-1)!;
    expect(change.notices.map(n => n.template).sort()).toEqual(['agent-appointed', 'agent-of-other-side']);
    expect(change.papers).toMatchObject([{ template: 'power-of-attorney', side: 'worker' }]);
  });

  test('is one of two at most, never a party and never for both sides', () => {
    const life = appointed(accepted('2026-03-02'));
    const again = life.refuses(people.worker, 'mediation.appoint-agent', power);
    expect(again.reason.zh).toContain('不能替双方代理');
    life.refuses(people.worker, 'mediation.appoint-agent', { ...power, phone: workerPhone });
    life.take(people.worker, 'mediation.appoint-agent', {
      ...power,
      name: '陶小言',
      kind: 'relative',
      phone: '13800138002',
    });
    expect(life.refuses(people.worker, 'mediation.appoint-agent', { ...power, phone: '13800138003' }).article).toBe(
      'zjma-19',
    );
  });

  test('is written down with what a special authority names, and as somebody who may act for that side', () => {
    const life = accepted('2026-03-02');
    life.refuses(people.worker, 'mediation.appoint-agent', { ...special, powers: [] });
    life.refuses(people.worker, 'mediation.appoint-agent', { ...power, powers: ['settle'] });
    life.refuses(people.worker, 'mediation.appoint-agent', { ...power, kind: 'employee' });
  });

  test('sees nothing of the matter from the moment that the party ends the power, and cannot appoint anybody', () => {
    const life = appointed(accepted('2026-03-02'));
    const agent = agentOn(life);
    life.refuses(agent, 'mediation.appoint-agent', { ...power, phone: '13800138003' });
    life.take(people.worker, 'mediation.end-agent', { agentId: agentsOf(life)[0]!.id });
    for (const actor of [agent, agentOn(life), account]) {
      expect(reach(procedures, life.dossier, actor)).toBeUndefined();
      expect(hears(life, actor)).toBe(false);
    }
    life.take(people.worker, 'mediation.appoint-agent', power);
    life.take(agentOn(life), 'mediation.end-agent', { agentId: agentsOf(life)[0]!.id });
    expect(agentsOf(life)).toEqual([]);
  });
});

describe('what gives up something of the party’s', () => {
  const signing = { way: 'typed', fullName: '陶律言' };
  const withDraft = (given: Record<string, unknown>): Life => appointed(drafted('2026-03-02', plan), given);

  test('is not for an agent with general authority, who is told who does it', () => {
    const life = withDraft(power);
    life.take(people.mediator, 'mediation.confirm-agent', { agentId: agentsOf(life)[0]!.id, saw: 'original' });
    const refusal = life.refuses(agentOn(life), 'mediation.sign', signing);
    expect(refusal).toMatchObject({ kind: 'role', article: 'lma-14' });
    expect(refusal.reason.zh).toContain('当事人本人');
    const listed = openSteps(
      procedures,
      life.dossier,
      life.dossier.proceedings,
      agentOn(life),
      '2026-03-02',
      factsOf(nextSeed(), life.wall),
    );
    expect(listed.open.map(s => s.step)).not.toContain('sign');
    expect(listed.closed.find(s => s.step === 'sign')?.because.zh).toContain('当事人本人');
  });

  test('is for an agent with special authority once an office has seen the power', () => {
    const life = withDraft(special);
    expect(life.refuses(agentOn(life), 'mediation.sign', signing).reason.zh).toContain('还没有核对');
    life.take(people.mediator, 'mediation.confirm-agent', { agentId: agentsOf(life)[0]!.id, saw: 'original' });
    life.refuses(agentOn(life), 'mediation.sign', { way: 'typed', fullName: '张小满' });
    life.take(agentOn(life), 'mediation.sign', signing);
    expect(life.in<{ agreement: { signed: unknown[] } }>('mediation').data.agreement.signed).toMatchObject([
      { as: 'worker', fullName: '陶律言', agent: true },
    ]);
    life.refuses(people.mediator, 'mediation.confirm-agent', { agentId: agentsOf(life)[0]!.id, saw: 'original' });
  });

  test('is only what the power names', () => {
    const life = withDraft({ ...special, powers: ['settle'] });
    life.take(people.mediator, 'mediation.confirm-agent', { agentId: agentsOf(life)[0]!.id, saw: 'video' });
    expect(life.refuses(agentOn(life), 'mediation.withdraw', {}).reason.zh).toContain('撤回');
  });
});

describe('what an agent does in arbitration', () => {
  /** The worker’s side in arbitration, with an agent whose power an office has seen. */
  const inArbitration = (powers: readonly string[]): Life => {
    const life = accepted('2026-03-02');
    life.take(people.worker, 'mediation.withdraw', {});
    life.take(people.worker, 'arbitration.request', { truthful: true });
    life.take(people.worker, 'arbitration.appoint-agent', { ...special, powers });
    life.take(people.clerk, 'arbitration.confirm-agent', { agentId: agentsOf(life)[0]!.id, saw: 'original' });
    life.take(people.instituteHead, 'arbitration.accept');
    return life;
  };
  const more = { added: [{ code: 'QQ13', amount: '9000' }], words: '还有经济补偿' };

  test('claims are added or changed only with the power to change them', () => {
    const without = inArbitration(['settle']);
    const refusal = without.refuses(agentOn(without), 'arbitration.vary-claims', more);
    expect(refusal).toMatchObject({ kind: 'role', article: 'cr-44' });
    expect(refusal.reason.zh).toContain('变更请求');
    const life = inArbitration(['waive']);
    life.take(agentOn(life), 'arbitration.vary-claims', more);
  });

  test('a counterclaim needs the power to make one', () => {
    const life = inArbitration(['settle']);
    life.take(people.clerk, 'arbitration.serve-copy', { on: '2026-03-02', receiver: '前台', way: 'personal' });
    const employer = employerWithCode(life);
    const power2 = { ...special, phone: '13800138007', name: '陶企言' };
    const counter = { claims: [{ code: 'QQ23', amount: '3000' }] };
    life.take(employer, 'arbitration.appoint-agent', { ...power2, powers: ['settle', 'waive', 'withdraw'] });
    const agent = actingOn(life.dossier, { ...account, userId: accountOf('13800138007'), name: '陶企言' });
    const refusal = life.refuses(agent, 'arbitration.counterclaim', counter);
    expect(refusal).toMatchObject({ kind: 'role', article: 'cr-36' });
    expect(refusal.reason.zh).toContain('提出反申请');
  });
});

describe('an agent who files for somebody', () => {
  const filing = { ...aFiling(), agent: { ...special, side: 'worker' } };
  const asAgent: Actor = { ...account, role: 'worker', mandate: { agentId: '00000000-0000-7000-8000-00000000a9e7' } };
  const begun = (): Life => {
    const life = newLife('2026-03-02');
    life.take(asAgent, 'mediation.receive', filing);
    return life;
  };

  test('sees the matter as that side; the party has the own account and can end it', () => {
    const life = begun();
    expect(reach(procedures, life.dossier, agentOn(life))).toMatchObject({ sees: 'file' });
    expect(life.dossier.parties.find(p => p.side === 'worker')).toMatchObject({ userId: people.worker.userId });
    life.take(people.worker, 'mediation.end-agent', { agentId: agentsOf(life)[0]!.id });
    expect(reach(procedures, life.dossier, agentOn(life))).toBeUndefined();
  });

  test('hears nothing of what is said in mediation before an office has seen the power', () => {
    const life = begun();
    expect(hears(life, agentOn(life))).toBe(false);
    life.take(people.head, 'mediation.confirm-agent', { agentId: agentsOf(life)[0]!.id, saw: 'original' });
    expect(hears(life, agentOn(life))).toBe(true);
  });

  test('uses the own phone, and not the party’s', () => {
    const life = newLife('2026-03-02');
    const wrong = (agent: Record<string, unknown>) =>
      life.refuses(asAgent, 'mediation.receive', { ...filing, agent: { ...filing.agent, ...agent } });
    expect(wrong({ phone: '13800138009' }).reason.zh).toContain('登录用的号码');
    const own = { ...filing, worker: { ...filing.worker, phone } };
    life.refuses(asAgent, 'mediation.receive', own);
    // A party who files names no agent in that way, and an agent without a party files nothing.
    life.refuses(people.worker, 'mediation.receive', filing);
    expect(life.refuses({ ...account }, 'mediation.receive', aFiling())).toMatchObject({
      kind: 'role',
      article: 'lma-24',
    });
    expect(filed('2026-03-02').dossier.parties[0]!.agents).toBeUndefined();
  });
});
