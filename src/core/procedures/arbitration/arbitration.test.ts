import { describe, expect, test } from 'vitest';
import {
  accepted,
  aFiling,
  anOralFiling,
  assigned,
  bodies,
  dueOf,
  employerWithCode,
  type Life,
  newLife,
  people,
  uploadId,
} from '../../../../test/core-world.ts';
import { channelsOf, mayReadEvidence, reach, sidesOf } from '../../dossier/access.ts';
import { procedures } from '../index.ts';

const filedOn = (day: string): Life => {
  const life = newLife(day);
  life.take(people.worker, 'arbitration.file', aFiling());
  return life;
};
const failed = (day: string): Life => {
  const life = accepted(day);
  life.take(people.mediator, 'mediation.say', { channel: 'joint', words: '单位愿付八千' });
  life.take(people.mediator, 'mediation.fail', { ground: 'apart' });
  return life;
};
const items = { items: ['劳动合同复印件', '工资流水'] };

describe('an application for arbitration', () => {
  test('is decided on in five working days', () => {
    expect(dueOf(filedOn('2026-04-27'), 'arbitration', 'DL-ARB-ACC')).toBe('2026-05-07');
  });

  test('that is not decided in five working days opens the court: the applicant is told once, the head is warned, the limit stays late', () => {
    const life = filedOn('2026-04-27');
    expect(life.clock('2026-05-07')).toEqual([]);
    expect(life.clock('2026-05-08')).toEqual(['arbitration.tell-undecided']);
    const change = life.changes.at(-1)!;
    expect(change.papers.map(p => [p.template, p.side])).toEqual([['arbitration-undecided', 'worker']]);
    expect(change.notices.map(n => [n.to, n.template])).toEqual([
      [{ side: 'worker' }, 'arbitration-undecided'],
      [{ role: 'institute-head', organisationId: bodies.institute.id }, 'arbitration-late'],
    ]);
    expect(life.in('arbitration')).toMatchObject({ stage: 'received', data: { undecided: { due: '2026-05-07' } } });
    expect(dueOf(life, 'arbitration', 'DL-ARB-ACC')).toBe('2026-05-07');
    expect(life.clock('2026-05-09')).toEqual([]);
    life.take(people.instituteHead, 'arbitration.accept');
  });

  test('is told of again when the five days that ran anew have passed too, and never when it was decided in time', () => {
    const life = filedOn('2026-03-02');
    life.clock('2026-03-10');
    life.take(people.clerk, 'arbitration.ask-supplement', items);
    life.on('2026-03-11').take(people.worker, 'arbitration.supplement', { evidence: [] });
    expect(life.clock('2026-03-18')).toEqual([]);
    expect(life.clock('2026-03-19')).toEqual(['arbitration.tell-undecided']);
    const decided = filedOn('2026-03-02').on('2026-03-09');
    decided.take(people.instituteHead, 'arbitration.accept');
    expect(decided.clock('2026-03-20')).not.toContain('arbitration.tell-undecided');
    const proposed = filedOn('2026-03-02').on('2026-03-09');
    proposed.take(people.clerk, 'arbitration.accept');
    expect(proposed.clock('2026-03-10')).toEqual(['arbitration.tell-undecided']);
  });

  test('accepted, it starts the copy, the tribunal and the forty-five days, and gets its number', () => {
    const life = filedOn('2026-04-27').on('2026-05-07');
    const change = life.take(people.instituteHead, 'arbitration.accept');
    expect(dueOf(life, 'arbitration', 'DL-ARB-45')).toBe('2026-06-21');
    expect(dueOf(life, 'arbitration', 'DL-ARB-COPY')).toBe('2026-05-13');
    expect(dueOf(life, 'arbitration', 'DL-ARB-TRIB')).toBe('2026-05-13');
    expect(dueOf(life, 'arbitration', 'DL-ARB-ACC')).toBeUndefined();
    expect(life.in('arbitration').number).toBe('慈劳人仲案〔2026〕第1号');
    expect(change.papers.map(p => p.template)).toEqual([
      'arbitration-respondent-notice',
      'arbitration-copy',
      'arbitration-acceptance',
    ]);
  });

  test('serving the copy and naming the arbitrator meet their five days, once each', () => {
    const life = filedOn('2026-04-27').on('2026-05-07');
    life.take(people.instituteHead, 'arbitration.accept');
    life
      .on('2026-05-08')
      .take(people.clerk, 'arbitration.serve-copy', { on: '2026-05-08', receiver: '前台', way: 'personal' });
    life.take(people.instituteHead, 'arbitration.name-arbitrator', {
      arbitratorId: people.arbitrator.userId,
      reason: '案件较少',
    });
    const states = life.in('arbitration').deadlines.map(d => [d.code, d.state]);
    expect(states).toContainEqual(['DL-ARB-COPY', 'met']);
    expect(states).toContainEqual(['DL-ARB-TRIB', 'met']);
    expect(reach(procedures, life.dossier, people.arbitrator)?.sees).toBe('file');
    expect(
      life.refuses(people.clerk, 'arbitration.serve-copy', { on: '2026-05-08', receiver: '前台', way: 'personal' })
        .article,
    ).toBe('cr-33');
  });

  test('shows the respondent the applicant’s evidence with the copy, and both sides the rest when it is exchanged', () => {
    const life = newLife('2026-03-02');
    life.take(
      people.worker,
      'arbitration.file',
      aFiling({ evidence: [{ title: '工资单', state: 'have', fileId: uploadId }] }),
    );
    life.take(people.instituteHead, 'arbitration.accept');
    const item = () => life.dossier.evidence[0]!;
    const employer = employerWithCode(life);
    expect(sidesOf(item())).toEqual(['worker']);
    expect([people.worker, employer, people.clerk].map(who => mayReadEvidence(item(), who))).toEqual([
      true,
      false,
      true,
    ]);
    life.take(people.clerk, 'arbitration.serve-copy', { on: '2026-03-02', receiver: '前台', way: 'personal' });
    expect(mayReadEvidence(item(), employer)).toBe(true);
    expect(life.refuses(people.clerk, 'arbitration.exchange-evidence').article).toBe('lma-39');
  });

  test('is not decided by somebody who mediated it, also not by one who was replaced or stood back', () => {
    const both = people.mediatorAndArbitrator;
    const named = (life: Life) =>
      life.decide(people.instituteHead, 'arbitration.name-arbitrator', { arbitratorId: both.userId, reason: '熟悉' });
    const mediatedBy = (leave: (life: Life) => void): Life => {
      const life = accepted('2026-03-02');
      life.take(people.head, 'mediation.assign', { mediatorId: both.userId, reason: '案件较少' });
      leave(life);
      life.take(people.worker, 'mediation.withdraw');
      life.take(people.worker, 'arbitration.request', { truthful: true });
      life.take(people.instituteHead, 'arbitration.accept');
      return life;
    };
    const again = { mediatorId: people.mediator.userId, reason: '当事人要求' };
    const lives = [
      mediatedBy(() => {}),
      mediatedBy(life => life.take(people.head, 'mediation.assign', again)),
      mediatedBy(life => life.take(both, 'mediation.recuse', { reason: '亲戚' })),
    ];
    for (const life of lives) expect(named(life)).toMatchObject({ refusal: { kind: 'conflict', article: 'lma-33' } });
    const fresh = filedOn('2026-03-02');
    fresh.take(people.instituteHead, 'arbitration.accept');
    expect('change' in named(fresh)).toBe(true);
  });

  test('is not accepted on a day before it came in or ahead', () => {
    const life = filedOn('2026-04-27').on('2026-04-29');
    life.refuses(people.instituteHead, 'arbitration.accept', { acceptedOn: '2026-04-26' });
    life.refuses(people.instituteHead, 'arbitration.accept', { acceptedOn: '2026-04-30' });
    life.take(people.instituteHead, 'arbitration.accept', { acceptedOn: '2026-04-28' });
  });

  test('is refused in writing, with a number and reasons, by the head or with the head’s approval', () => {
    const refusal = { ground: 'jurisdiction', words: '劳动合同履行地和单位所在地都不在本市' };
    const lives = [filedOn('2026-04-27'), filedOn('2026-04-27')] as const;
    lives[1].take(people.clerk, 'arbitration.refuse', refusal);
    const changes = [
      lives[0].take(people.instituteHead, 'arbitration.refuse', refusal),
      lives[1].take(people.instituteHead, 'arbitration.approve-refuse'),
    ];
    for (const [index, change] of changes.entries()) {
      expect(lives[index]!.in('arbitration').number).toBe('慈劳人仲不字〔2026〕第1号');
      expect(change.papers.map(p => p.template)).toEqual(['arbitration-refusal']);
      expect(change.outcomes).toMatchObject([{ kind: 'not-accepted', code: 'jurisdiction' }]);
      expect(lives[index]!.in('arbitration').data).toMatchObject({ closing: refusal });
    }
  });

  test('is asked for what is missing once; the five days run anew from the day it is complete', () => {
    const life = filedOn('2026-03-02').on('2026-03-04');
    life.take(people.clerk, 'arbitration.ask-supplement', items);
    expect(dueOf(life, 'arbitration', 'DL-ARB-SUP')).toBe('2026-03-11');
    expect(dueOf(life, 'arbitration', 'DL-ARB-ACC')).toBeUndefined();
    const evidence = [{ title: '工资流水', state: 'have', fileId: uploadId }];
    expect(life.refuses(employerWithCode(life), 'arbitration.supplement', { evidence }).kind).toBe('role');
    life.on('2026-03-09').take(people.worker, 'arbitration.supplement', { evidence });
    expect(dueOf(life, 'arbitration', 'DL-ARB-ACC')).toBe('2026-03-16');
    expect(life.refuses(people.clerk, 'arbitration.ask-supplement', items).article).toBe('cr-29');
  });

  test('that is never completed does not lie for ever: the head may refuse it after the time to complete it', () => {
    const life = filedOn('2026-03-02');
    life.take(people.clerk, 'arbitration.ask-supplement', items);
    const refusal = { ground: 'unclear', words: '期限内没有补正，请求和事实不明确' };
    expect(life.on('2026-03-09').refuses(people.instituteHead, 'arbitration.refuse', refusal).article).toBe('cr-30');
    life.on('2026-03-10').take(people.instituteHead, 'arbitration.refuse', refusal);
  });

  test('is withdrawn by the applicant, and may be filed again (CR 35)', () => {
    const life = filedOn('2026-03-02');
    expect(life.refuses(employerWithCode(life), 'arbitration.withdraw').article).toBe('cr-35');
    life.take(people.worker, 'arbitration.withdraw');
    life.take(people.worker, 'arbitration.request', { truthful: true });
    expect(life.refuses(people.worker, 'arbitration.request', { truthful: true }).article).toBe('cr-34');
  });

  test('told at the window it is read back first; the window reads it until it is accepted, and keeps a receipt', () => {
    const life = newLife('2026-03-02');
    life.refuses(people.window, 'arbitration.file', aFiling());
    life.take(people.window, 'arbitration.file', anOralFiling());
    expect(reach(procedures, life.dossier, people.window)?.sees).toBe('file');
    life.take(people.clerk, 'arbitration.ask-supplement', items);
    expect(reach(procedures, life.dossier, people.window)?.sees).toBe('file');
    life.take(people.worker, 'arbitration.supplement', { evidence: [] });
    life.take(people.instituteHead, 'arbitration.accept');
    expect(reach(procedures, life.dossier, people.window)?.sees).toBe('receipt');
    expect(reach(procedures, life.dossier, people.otherWindow)).toBeUndefined();
  });
});

describe('from mediation to arbitration', () => {
  test('a hand-over follows an ended mediation, at the applicant’s own wish', () => {
    const life = assigned('2026-03-02');
    expect(life.refuses(people.mediator, 'arbitration.offer', { wish: true }).article).toBe('lma-5');
    const done = failed('2026-03-02');
    expect(done.refuses(people.mediator, 'arbitration.offer', { wish: false }).article).toBe('lma-5');
    done.take(people.mediator, 'arbitration.offer', { wish: true });
    expect(done.in('arbitration')).toMatchObject({ stage: 'offered', organisationId: bodies.institute.id });
  });

  test('the institute returns it with a ground; the applicant and the mediator are told, and it can be offered again', () => {
    const life = failed('2026-03-02');
    life.take(people.mediator, 'arbitration.offer', { wish: true });
    const change = life.take(people.clerk, 'arbitration.return-offer', { ground: 'incomplete', words: '缺单位名称' });
    expect(change.outcomes).toMatchObject([{ kind: 'transferred', code: 'incomplete' }]);
    expect(change.notices.map(n => n.to)).toEqual([{ side: 'worker' }, { userId: people.mediator.userId }]);
    life.take(people.mediator, 'arbitration.offer', { wish: true });
    life.take(people.clerk, 'arbitration.receive-offer');
    expect(life.in('arbitration')).toMatchObject({ stage: 'received' });
    expect(life.refuses(people.clerk, 'arbitration.return-offer', { ground: 'wish', words: '不想' }).kind).toBe(
      'stage',
    );
  });

  test('the institute reads the note that goes along, and has five working days to take the hand-over or return it', () => {
    const life = failed('2026-04-27');
    life.take(people.mediator, 'arbitration.offer', { wish: true, words: '申请人不识字，需要当面说明' });
    expect(life.in('arbitration').data).toMatchObject({ handOver: { words: '申请人不识字，需要当面说明' } });
    expect(dueOf(life, 'arbitration', 'DL-HOUSE-TRANSFER')).toBe('2026-05-07');
    const ended = (step: 'receive-offer' | 'return-offer', input: object) => {
      const other = failed('2026-04-27');
      other.take(people.mediator, 'arbitration.offer', { wish: true });
      other.take(people.clerk, `arbitration.${step}`, input);
      return other.in('arbitration').deadlines.find(d => d.code === 'DL-HOUSE-TRANSFER')?.state;
    };
    expect(ended('receive-offer', {})).toBe('met');
    expect(ended('return-offer', { ground: 'incomplete', words: '缺' })).toBe('met');
  });

  test('the five days count from the offer, not from the day somebody took it up', () => {
    const life = failed('2026-04-27');
    life.take(people.mediator, 'arbitration.offer', { wish: true });
    life.on('2026-04-29').take(people.clerk, 'arbitration.receive-offer');
    expect(dueOf(life, 'arbitration', 'DL-ARB-ACC')).toBe('2026-05-07');
  });

  test('the applicant may take it back while the institute has not answered', () => {
    const life = failed('2026-03-02');
    life.take(people.mediator, 'arbitration.offer', { wish: true });
    life.take(people.worker, 'arbitration.withdraw');
    expect(life.in('arbitration').stage).toBe('withdrawn');
  });

  test('nothing that was said in mediation goes along', () => {
    const life = failed('2026-03-02');
    life.take(people.worker, 'arbitration.request', { truthful: true });
    expect(JSON.stringify(life.dossier)).not.toContain('八千');
    for (const actor of [people.clerk, people.instituteHead, people.arbitrator])
      expect(channelsOf(procedures, life.dossier, life.in('mediation'), actor)).toEqual([]);
  });
});
