import { describe, expect, test } from 'vitest';
import { accepted, anOralFiling, bodies, factsOf, newLife, people, settled } from '../../../test/core-world.ts';
import type { Actor } from '../people/actor.ts';
import { procedures } from '../procedures/index.ts';
import { asLeftTo, channelsOf, reach, readProceedings } from './access.ts';
import { openSteps } from './open-steps.ts';

describe('what ends somebody’s view of a matter', () => {
  test('is standing back, also for whoever comes again as head of the body', () => {
    const both = people.mediatorAndArbitrator;
    const asHead: Actor = { ...both, role: 'mediation-head' };
    const life = accepted('2026-03-02');
    life.take(people.head, 'mediation.assign', { mediatorId: both.userId, reason: '案件较少' });
    expect(reach(procedures, life.dossier, asHead)?.sees).toBe('file');
    life.take(both, 'mediation.recuse', { reason: '亲戚' });
    for (const actor of [both, asHead]) {
      expect(reach(procedures, life.dossier, actor)).toBeUndefined();
      expect(channelsOf(procedures, life.dossier, life.in('mediation'), actor)).toEqual([]);
    }
    expect(reach(procedures, life.dossier, people.head)?.sees).toBe('file');
  });

  test('is the lead’s turning into a dispute that another body mediates: the body of the lead keeps its lead alone', () => {
    const life = newLife('2026-03-02');
    life.take(people.gridMember, 'lead.report', {
      what: '工资两个月没发',
      signs: ['unpaid'],
      employerName: '慈溪晨星虚构电器有限公司',
      place: 330282102,
      persons: '1-2',
    });
    expect(reach(procedures, life.dossier, people.head)?.sees).toBe('file');
    life.take(people.head, 'lead.convert', anOralFiling());
    life.take(people.head, 'mediation.pass-on', { organisationId: bodies.trade.id, reason: '行业争议' });
    expect(reach(procedures, life.dossier, people.head)).toEqual({
      sees: 'proceeding',
      proceedingIds: [life.in('lead').id],
    });
    expect(reach(procedures, life.dossier, people.tradeHead)?.sees).toBe('file');
  });

  test('is the end of a mediation: its body keeps the file as it stood, and reads nothing that goes on elsewhere', () => {
    const life = accepted('2026-03-02');
    life.take(people.worker, 'mediation.supplement', { evidence: [{ title: '考勤照片', state: 'missing' }] });
    life.take(people.mediator, 'mediation.fail', { ground: 'apart' });
    life.on('2026-03-20').take(people.worker, 'arbitration.request', { truthful: true });
    const later = {
      ...life.dossier,
      evidence: [...life.dossier.evidence, { ...life.dossier.evidence[0]!, id: 'later', on: '2026-03-21' }],
    };
    for (const actor of [people.mediator, people.head]) {
      const seen = reach(procedures, later, actor)!;
      expect(seen).toMatchObject({ sees: 'file', until: '2026-03-02' });
      const left = asLeftTo(later, seen);
      expect(left.evidence.map(e => e.id)).not.toContain('later');
      expect(left.evidence.length).toBe(life.dossier.evidence.length);
      expect(left.papers.map(p => p.template)).toContain('mediation-failure');
      expect(left.parties).toHaveLength(2);
      expect(readProceedings(procedures, later, actor).map(p => p.procedure)).toEqual(['mediation']);
    }
    expect(reach(procedures, later, people.clerk)).not.toHaveProperty('until');
    expect(asLeftTo(later, reach(procedures, later, people.clerk)!)).toBe(later);
  });

  test('is not yet the end where the agreement is still being kept: those who follow it read the file', () => {
    const life = settled('2026-03-02', [{ due: '2026-04-10', amount: '8000' }]);
    expect(reach(procedures, life.dossier, people.mediator)).not.toHaveProperty('until');
  });

  test('is not the end of a first mediation: its head reads the file still, and takes no step in another body’s', () => {
    const life = accepted('2026-03-02');
    life.take(people.mediator, 'mediation.fail', { ground: 'apart' });
    life.take(people.worker, 'mediation.request', { truthful: true });
    life.take(people.head, 'mediation.pass-on', { organisationId: bodies.trade.id, reason: '行业争议' });
    expect(reach(procedures, life.dossier, people.head)?.sees).toBe('file');
    const named = (mediatorId: string) => ({ mediatorId, reason: '熟悉' });
    expect(life.refuses(people.head, 'mediation.assign', named(people.mediator.userId)).kind).toBe('role');
    expect(life.refuses(people.head, 'mediation.report-sham', { words: '并没有劳动关系，双方串通' }).kind).toBe('role');
    life.take(people.tradeHead, 'mediation.assign', named(people.tradeMediator.userId));
    const { open } = openSteps(
      procedures,
      life.dossier,
      life.dossier.proceedings,
      people.head,
      '2026-03-02',
      factsOf('01990000-0000-7000-8000-00000000f000'),
    );
    expect(open.filter(s => s.proceedingId === life.in('mediation').id)).toEqual([]);
  });
});
