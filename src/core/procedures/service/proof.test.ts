import { describe, expect, test } from 'vitest';
import { awarded, heard, partyOf } from '../../../../test/award-world.ts';
import { aFiling, dueOf, employerWithCode, type Life, newLife, people } from '../../../../test/core-world.ts';
import { reach } from '../../dossier/access.ts';
import type { ArbitrationData } from '../arbitration/data.ts';
import { procedures } from '../index.ts';
import type { ServiceData } from './data.ts';

const wages = [{ code: 'QQ02', amount: '12000', from: '2026-01-01', to: '2026-02-28' }];
const servicesOf = (life: Life, title: string) =>
  life.dossier.proceedings.filter(
    p => p.procedure === 'service' && (p.data as ServiceData).paperTitle?.startsWith(title),
  );
const dataOf = (life: Life) => life.in<ArbitrationData>('arbitration').data;

const inArbitration = (overrides = {}): Life => {
  const life = newLife('2026-03-02');
  life.take(people.worker, 'arbitration.file', aFiling({ claims: wages, ...overrides }));
  life.take(people.instituteHead, 'arbitration.accept');
  return life;
};

describe('what the clerk records in the case itself', () => {
  test('closes the service that was made ready, with the same proof and a receipt', () => {
    const life = inArbitration();
    expect(servicesOf(life, '应诉通知书')).toMatchObject([{ stage: 'ready' }]);
    life.take(people.clerk, 'arbitration.serve-copy', { on: '2026-03-02', receiver: '前台', way: 'personal' });
    expect(servicesOf(life, '应诉通知书')).toMatchObject([
      {
        stage: 'served',
        closedOn: '2026-03-02',
        data: { served: { on: '2026-03-02', receiver: '前台', way: 'personal' } },
      },
    ]);
    expect(life.dossier.papers.at(-1)).toMatchObject({ template: 'service-receipt' });
    // The notice to the applicant is another paper and still waits.
    expect(servicesOf(life, '受理通知书')).toMatchObject([{ stage: 'ready' }]);
  });

  test('of a hearing notice closes that of the side alone', () => {
    const life = heard(wages);
    const closed = servicesOf(life, '开庭通知书').map(p => [(p.data as ServiceData).side, p.stage]);
    expect(closed).toEqual([
      ['worker', 'served'],
      ['employer', 'served'],
    ]);
  });
});

describe('electronic service', () => {
  /** A simple case; the employer’s notice of the hearing on 25 March went out electronically on 10 March. */
  const sent = (): Life => {
    const life = inArbitration();
    life.take(people.clerk, 'arbitration.serve-copy', { on: '2026-03-02', receiver: '前台', way: 'personal' });
    life.take(people.instituteHead, 'arbitration.name-arbitrator', {
      arbitratorId: people.arbitrator.userId,
      reason: '案件较少',
    });
    life.take(people.instituteHead, 'arbitration.use-simple', { ground: 'clear', none: true });
    const hearing = { on: '2026-03-25', time: '09:00', place: '大会议室', access: 'open' };
    life.on('2026-03-10').take(people.clerk, 'arbitration.set-hearing', hearing);
    life.take(people.clerk, 'service.dispatch', { method: 'electronic' });
    return life;
  };

  test('counts from another day of arrival that the addressee proved, and the case counts with that one', () => {
    const life = sent();
    expect(dataOf(life).hearings).toMatchObject([{ served: { employer: { on: '2026-03-10' } } }]);
    const proof = { on: '2026-03-12', words: '系统日志显示十二日才送达' };
    expect(life.refuses(people.clerk, 'service.prove-arrival', { ...proof, on: '2026-03-09' }).article).toBe('cpi-135');
    life.on('2026-03-13').take(people.clerk, 'service.prove-arrival', proof);
    expect(life.in<ServiceData>('service').data.served).toMatchObject({ on: '2026-03-12', words: proof.words });
    expect(dataOf(life).hearings).toMatchObject([{ served: { employer: { on: '2026-03-12' } } }]);
    expect(life.refuses(people.clerk, 'service.prove-arrival', { ...proof, on: '2026-03-11' }).article).toBe('cpi-135');
  });

  test('of the copy moves the days to answer, unless the answer is there', () => {
    const life = inArbitration();
    life.take(people.clerk, 'arbitration.serve-copy', { on: '2026-03-02', receiver: '前台', way: 'electronic' });
    expect(dueOf(life, 'arbitration', 'DL-ARB-ANS')).toBe('2026-03-16');
    const paperId = life.dossier.papers.find(p => p.template === 'arbitration-respondent-notice')!.id;
    const moved = { paperId, partyId: partyOf(life, 'employer'), on: '2026-03-05' };
    life.on('2026-03-06').take(people.clock, 'arbitration.move-service', moved);
    expect(dataOf(life).copyServed).toMatchObject({ on: '2026-03-05' });
    expect(dueOf(life, 'arbitration', 'DL-ARB-ANS')).toBe('2026-03-19');
  });

  test('of an award moves the time to go to court of the side that proved it, and of no other', () => {
    const life = heard(wages);
    awarded(life).on('2026-04-02');
    const paperId = life.dossier.papers.find(p => p.template === 'award-final')!.id;
    for (const [side, on] of [
      ['worker', '2026-04-02'],
      ['employer', '2026-04-03'],
    ] as const)
      life.on(on).take(people.clock, 'arbitration.serve-award', {
        paperId,
        partyId: partyOf(life, side),
        on,
        receiver: '本人',
        way: 'electronic',
      });
    life.on('2026-04-08').take(people.clock, 'arbitration.move-service', {
      paperId,
      partyId: partyOf(life, 'worker'),
      on: '2026-04-07',
    });
    const running = life.in('arbitration').deadlines.filter(d => d.state === 'open' && d.side);
    expect(running.map(d => [d.side, d.code, d.due])).toEqual([
      ['employer', 'DL-REVK-30', '2026-05-06'],
      ['worker', 'DL-SUE-15', '2026-04-22'],
    ]);
  });
});

describe('a respondent who looks before the copy is served', () => {
  test('sees the file and is not served by it: no notice, no days that run, no answer before the copy', () => {
    const life = newLife('2026-03-02');
    const filed = life.take(people.worker, 'arbitration.file', aFiling({ claims: wages }));
    expect(filed.notices.some(n => 'side' in n.to && n.to.side === 'employer')).toBe(false);
    const employer = employerWithCode(life);
    expect(reach(procedures, life.dossier, employer)).toMatchObject({ sees: 'file' });
    life.take(people.instituteHead, 'arbitration.accept');
    const answer = { answers: [{ claimId: life.dossier.claims[0]!.id, position: 'disputed' }] };
    expect(life.refuses(employer, 'arbitration.answer', answer).article).toBe('cr-33');
    expect(dueOf(life, 'arbitration', 'DL-ARB-ANS')).toBeUndefined();
    life.on('2026-03-05').take(people.clerk, 'arbitration.serve-copy', {
      on: '2026-03-05',
      receiver: '前台',
      way: 'personal',
    });
    expect(dueOf(life, 'arbitration', 'DL-ARB-ANS')).toBe('2026-03-19');
    life.take(employer, 'arbitration.answer', answer);
  });
});
