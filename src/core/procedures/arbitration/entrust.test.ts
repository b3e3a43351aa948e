import { expect, test } from 'vitest';
import { aFiling, bodies, dueOf, type Life, newLife, people } from '../../../../test/core-world.ts';
import type { MediationData } from '../mediation/data.ts';

const accepted = (): Life => {
  const life = newLife('2026-03-02');
  life.take(people.worker, 'arbitration.file', aFiling());
  life.take(people.instituteHead, 'arbitration.accept');
  return life;
};
const withTribunal = (): Life => {
  const life = accepted();
  life.take(people.instituteHead, 'arbitration.name-arbitrator', {
    arbitratorId: people.arbitrator.userId,
    reason: '案件较少',
  });
  return life;
};

test('with the consent of both a mediation body is entrusted for ten working days, and mediates on the same file', () => {
  expect(accepted().refuses(people.clerk, 'arbitration.entrust-mediation', { agreed: true }).article).toBe('cr-70');
  const life = withTribunal();
  expect(life.refuses(people.arbitrator, 'arbitration.entrust-mediation', { agreed: false }).article).toBe('cr-70');
  const change = life.take(people.arbitrator, 'arbitration.entrust-mediation', { agreed: true, words: '工资差额' });
  expect(change.papers.map(p => p.template)).toContain('arbitration-entrustment');
  expect(dueOf(life, 'arbitration', 'DL-ARB-PM10')).toBe('2026-03-16');
  expect(life.in<MediationData>('mediation')).toMatchObject({
    stage: 'received',
    organisationId: bodies.town.id,
    data: { applicant: 'worker', willing: 'yes', consent: { worker: '2026-03-02', employer: '2026-03-02' } },
  });
  // Nobody is asked again: the head names a mediator, who begins.
  life.take(people.head, 'mediation.assign', { mediatorId: people.mediator.userId, reason: '熟悉当地' });
  life.take(people.mediator, 'mediation.accept');
  life.take(people.mediator, 'mediation.fail', { ground: 'apart' });
  life.on('2026-03-06').take(people.clerk, 'arbitration.end-entrusted');
  expect(dueOf(life, 'arbitration', 'DL-ARB-PM10')).toBeUndefined();
  expect(life.refuses(people.clerk, 'arbitration.entrust-mediation', { agreed: true }).article).toBe('cr-70');
});

test('without agreement in ten working days the case goes on by itself', () => {
  const life = withTribunal();
  life.take(people.arbitrator, 'arbitration.entrust-mediation', { agreed: true });
  expect(life.clock('2026-03-16')).not.toContain('arbitration.entrusted-lapsed');
  expect(life.clock('2026-03-17')).toContain('arbitration.entrusted-lapsed');
});
