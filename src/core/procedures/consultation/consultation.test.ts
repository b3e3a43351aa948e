import { describe, expect, test } from 'vitest';
import {
  aFiling,
  anOralFiling,
  dueOf,
  employerName,
  employersClaims,
  employerWithCode,
  type Life,
  newLife,
  people,
  uuid,
  workerPhone,
} from '../../../../test/core-world.ts';
import { channelsOf, partyOf, reach } from '../../dossier/access.ts';
import type { Actor } from '../../people/actor.ts';
import { procedures } from '../index.ts';

const proposed = (day: string): Life => {
  const life = newLife(day);
  life.take(people.worker, 'consultation.propose', aFiling());
  return life;
};
const negotiating = (day: string): Life => {
  const life = proposed(day);
  life.take(employerWithCode(life), 'consultation.accept', {});
  return life;
};
/** Talks between an employer and a worker who both came with their own phones. */
const byPhone = (day: string, by: Actor = people.worker): Life => {
  const life = newLife(day);
  const employer = { kind: 'firm', name: employerName, contactName: '冯经理', contactPhone: '13800130002' };
  const claims = by.role === 'employer' ? { claims: employersClaims } : {};
  life.take(by, 'consultation.propose', aFiling({ employer, ...claims }));
  life.take(by === people.worker ? people.employer : people.worker, 'consultation.accept', {});
  return life;
};
const shown = (more: Record<string, unknown> = {}) => ({
  side: 'employer',
  fullName: '冯经理',
  idNumber: '999999199001010016',
  phoneEnd: '0002',
  way: 'paper',
  ...more,
});
/** The employer shows who they are at the body of the place, after asking for it. */
const checked = (life: Life): Life => {
  life.take(people.employer, 'consultation.ask-check', {});
  life.take(people.head, 'consultation.confirm-identity', shown());
  return life;
};
const offer = { total: '9000', plan: [{ due: '2026-04-10', amount: '9000' }] };
const lastOffer = (life: Life) => life.wall.findLast(i => i.kind === 'offer')!.id;

describe('consultation', () => {
  test('five days without a reply count as unwilling, on the day after the last one', () => {
    const life = proposed('2026-03-02');
    expect(dueOf(life, 'consultation', 'DL-CONS-REPLY')).toBe('2026-03-09');
    expect(life.clock('2026-03-09')).toEqual([]);
    expect(life.refuses(people.clock, 'consultation.no-reply').article).toBe('ent-10');
    expect(life.clock('2026-03-10')).toEqual(['consultation.no-reply']);
    expect(life.in('consultation').stage).toBe('no-reply');
    expect(life.changes.at(-1)!.outcomes).toMatchObject([{ kind: 'refused', code: 'no-reply' }]);
  });

  test('a proposal before the October holidays is answered until the 8th', () => {
    expect(dueOf(proposed('2026-09-30'), 'consultation', 'DL-CONS-REPLY')).toBe('2026-10-08');
  });

  test('the other side answers, not the one who proposed', () => {
    const life = proposed('2026-03-02');
    expect(life.refuses(people.worker, 'consultation.accept').article).toBe('ent-10');
    expect(life.refuses(people.worker, 'consultation.refuse').article).toBe('ent-10');
    life.take(employerWithCode(life), 'consultation.refuse', { reason: '没空' });
    expect(life.in('consultation').stage).toBe('refused');
    life.take(people.worker, 'mediation.request', { truthful: true });
  });

  test('an accepted offer is a settlement whose performance is followed', () => {
    const life = checked(byPhone('2026-03-02'));
    const employer = people.employer;
    life.take(people.worker, 'consultation.offer', offer);
    expect(life.refuses(people.worker, 'consultation.offer', offer).article).toBe('ent-11');
    expect(
      life.refuses(people.worker, 'consultation.respond', { offerId: lastOffer(life), reply: 'accept' }).article,
    ).toBe('ent-11');
    expect(life.refuses(employer, 'consultation.respond', { offerId: uuid(1), reply: 'accept' }).article).toBe(
      'ent-11',
    );
    const change = life.take(employer, 'consultation.respond', { offerId: lastOffer(life), reply: 'accept' });
    expect(change.outcomes).toMatchObject([{ kind: 'settled', amount: 900000 }]);
    expect(life.in('settlement')).toMatchObject({ stage: 'running' });
    expect(life.refuses(people.worker, 'mediation.request', { truthful: true }).kind).toBe('law');
  });

  test('a declined offer leaves the talks open', () => {
    const life = negotiating('2026-03-02');
    life.take(people.worker, 'consultation.offer', offer);
    life.take(employerWithCode(life), 'consultation.respond', { offerId: lastOffer(life), reply: 'decline' });
    expect(life.in('consultation').stage).toBe('negotiating');
    life.take(people.worker, 'consultation.offer', {
      ...offer,
      total: '8000',
      plan: [{ due: '2026-04-10', amount: '8000' }],
    });
  });

  test('a settlement between the parties that is not kept can go to mediation (LMA 5)', () => {
    const life = checked(byPhone('2026-03-02'));
    life.take(people.worker, 'consultation.offer', offer);
    life.take(people.employer, 'consultation.respond', { offerId: lastOffer(life), reply: 'accept' });
    life.clock('2026-04-11');
    life.take(people.worker, 'mediation.request', { truthful: true });
    expect(life.in('mediation').stage).toBe('received');
    expect(life.refuses(people.worker, 'mediation.request', { truthful: true }).article).toBe('lma-5');
  });

  test('nobody settles with a phone that they typed themselves: whoever was named is seen by a body first', () => {
    for (const by of [people.worker, people.employer]) {
      const life = byPhone('2026-03-02', by);
      const named = by === people.worker ? people.employer : people.worker;
      life.take(by, 'consultation.offer', offer);
      const settle = (who: Actor) =>
        [who, 'consultation.respond', { offerId: lastOffer(life), reply: 'accept' }] as const;
      const refusal = life.refuses(...settle(named));
      expect(refusal.article).toBe('ent-11');
      expect(refusal.reason.zh).toContain('由对方填写');
      expect(refusal.reason.zh).toContain('申请调解');
      expect(life.in('consultation').stage).toBe('negotiating');
      life.take(named, 'consultation.ask-check', {});
      expect(life.refuses(...settle(named)).article).toBe('ent-11');
      life.take(
        people.head,
        'consultation.confirm-identity',
        by === people.worker ? shown() : shown({ side: 'worker', fullName: '张小满', phoneEnd: '0001' }),
      );
      life.take(...settle(named));
      expect(life.in('consultation').stage).toBe('settled');
    }
  });

  test('the body types what it sees, and what differs from the file is not confirmed', () => {
    const life = byPhone('2026-03-02', people.employer);
    life.take(people.worker, 'consultation.ask-check', {});
    const worker = shown({ side: 'worker', fullName: '张小满', phoneEnd: '0001' });
    for (const [wrong, word] of [
      [{ phoneEnd: '9999' }, '手机号'],
      [{ fullName: '张大满' }, '姓名'],
      [{ idNumber: '999999198001010011' }, '身份证号'],
    ] as const)
      expect(life.refuses(people.head, 'consultation.confirm-identity', { ...worker, ...wrong }).reason.zh).toContain(
        word,
      );
    expect(life.dossier.parties.map(p => p.identity)).not.toContain('confirmed');
  });

  test('the body sees that somebody comes, and neither the file nor what was said', () => {
    const life = byPhone('2026-03-02');
    const seen = () => reach(procedures, life.dossier, people.head)?.sees;
    expect(seen()).toBeUndefined();
    life.take(people.employer, 'consultation.ask-check', {});
    expect(seen()).toBe('proceeding');
    expect(channelsOf(procedures, life.dossier, life.in('consultation'), people.head)).toEqual([]);
    life.take(people.head, 'consultation.confirm-identity', shown());
    expect(seen()).toBeUndefined();
    expect(life.refuses(people.employer, 'consultation.ask-check', {}).article).toBe('ent-11');
  });

  test('no settlement by the day that both agreed on has failed, and the other ways are open', () => {
    const life = proposed('2026-03-02');
    expect(life.refuses(employerWithCode(life), 'consultation.accept', { until: '2026-03-01' }).article).toBe('ent-10');
    life.take(employerWithCode(life), 'consultation.accept', { until: '2026-03-20' });
    expect(dueOf(life, 'consultation', 'DL-CONS-UNTIL')).toBe('2026-03-20');
    expect(life.clock('2026-03-20')).toEqual([]);
    expect(life.clock('2026-03-21')).toEqual(['consultation.run-out']);
    expect(life.in('consultation').stage).toBe('failed');
    expect(life.changes.at(-1)!.notices.map(n => n.to)).toEqual([{ side: 'worker' }, { side: 'employer' }]);
    life.take(people.worker, 'mediation.request', { truthful: true });
  });

  test('the period is agreed, or made longer, when the second side names the same day', () => {
    const life = negotiating('2026-03-02');
    const employer = employerWithCode(life);
    life.take(people.worker, 'consultation.extend', { until: '2026-03-20' });
    expect(dueOf(life, 'consultation', 'DL-CONS-UNTIL')).toBeUndefined();
    expect(life.refuses(people.worker, 'consultation.extend', { until: '2026-03-20' }).article).toBe('ent-10');
    life.take(employer, 'consultation.extend', { until: '2026-03-20' });
    expect(dueOf(life, 'consultation', 'DL-CONS-UNTIL')).toBe('2026-03-20');
    expect(life.refuses(employer, 'consultation.extend', { until: '2026-03-10' }).article).toBe('ent-10');
    life.take(employer, 'consultation.extend', { until: '2026-03-31' });
    life.take(people.worker, 'consultation.extend', { until: '2026-03-31' });
    expect(life.clock('2026-03-21')).toEqual([]);
    expect(life.clock('2026-04-01')).toEqual(['consultation.run-out']);
  });

  test('either side ends the talks; before a reply only the one who proposed takes it back', () => {
    const early = proposed('2026-03-02');
    expect(early.refuses(employerWithCode(early), 'consultation.end').article).toBe('ent-10');
    early.take(people.worker, 'consultation.end', {});
    expect(early.in('consultation').deadlines.every(d => d.state !== 'open')).toBe(true);
    const late = negotiating('2026-03-02');
    late.take(employerWithCode(late), 'consultation.end', { reason: '谈不拢' });
    expect(late.in('consultation').stage).toBe('failed');
    late.take(people.worker, 'mediation.request', { truthful: true });
  });

  test('hears the employer at the number that the worker named, which speaks for nobody before a mediator or the institute', () => {
    const firm = { kind: 'firm', name: employerName, contactName: '冯经理', contactPhone: '13800130002' };
    const employerOf = (life: Life) => partyOf(life.dossier, people.employer);
    for (const next of ['mediation.request', 'arbitration.request'] as const) {
      const life = newLife('2026-03-02');
      life.take(people.worker, 'consultation.propose', aFiling({ employer: firm }));
      life.take(people.employer, 'consultation.refuse', {});
      expect(employerOf(life)?.name).toBe(employerName);
      life.take(people.worker, next, { truthful: true });
      expect(employerOf(life)).toBeUndefined();
      expect(partyOf(life.dossier, employerWithCode(life))?.contactPhone).toBe('13800130002');
    }
    const own = newLife('2026-03-02');
    own.take(people.employer, 'consultation.propose', aFiling({ claims: employersClaims }));
    own.take(people.worker, 'consultation.refuse', {});
    own.take(people.worker, 'mediation.request', { truthful: true });
    expect(employerOf(own)?.name).toBe(employerName);
  });

  test('is not held with oneself: the worker’s own number does not answer for the employer', () => {
    const life = newLife('2026-03-02');
    const firm = { kind: 'firm', name: employerName, contactPhone: workerPhone };
    life.take(people.worker, 'consultation.propose', aFiling({ employer: firm }));
    expect(partyOf(life.dossier, { ...people.worker, role: 'employer' })).toBeUndefined();
  });

  test('told at the window it is read back first', () => {
    const life = newLife('2026-03-02');
    expect(life.refuses(people.window, 'consultation.propose', aFiling()).article).toBe('lma-12');
    life.take(people.window, 'consultation.propose', anOralFiling());
    expect(life.changes[0]!.notices).toMatchObject([{ to: { side: 'employer' }, template: 'consultation-proposed' }]);
  });
});
