import { describe, expect, test } from 'vitest';
import { bodies, dueOf, employerWithCode, people } from '../../../../test/core-world.ts';
import { agreed, handedIn, mandated, mediating, settledByMandate, unionWish } from '../../../../test/invited-world.ts';
import { serveAll } from '../../../../test/title-world.ts';
import { channelsOf, reach } from '../../dossier/access.ts';
import { procedures } from '../index.ts';
import { titlesOf } from '../titles.ts';
import type { InvitedData } from './data.ts';

const reason = '熟悉欠薪纠纷';
const stage = (life: ReturnType<typeof handedIn>) => life.in('invited-mediation').stage;
const data = (life: ReturnType<typeof handedIn>) => life.in<InvitedData>('invited-mediation').data;

describe('appointed mediation', () => {
  test('leads from the counter of the court to a confirmed agreement, a default and a title to enforce', () => {
    const life = settledByMandate('2026-03-02', '2026-04-10');
    expect(life.in('invited-mediation').number).toBe('（2026）浙0282诉前调1号');
    life.take(people.unionMediator, 'invited-mediation.report', {});
    life.take(people.docket, 'invited-mediation.close', { kind: 'filed' });
    expect(stage(life)).toBe('filed');
    life.on('2026-03-03').take(people.worker, 'judicial-confirmation.apply', { truthful: true });
    life.take(employerWithCode(life), 'judicial-confirmation.join', { truthful: true });
    life.take(people.docket, 'judicial-confirmation.accept', { judgeId: people.judge.userId });
    life.take(people.judge, 'judicial-confirmation.confirm');
    serveAll(life, people.docket, '2026-03-06');
    expect(life.clock('2026-04-11')).toContain('settlement.note-default');
    expect(titlesOf(life.dossier)).toMatchObject([
      { kind: 'confirmation', number: '（2026）浙0282民特1号', performBy: '2026-04-10' },
    ]);
  });

  test('counts thirty days from the day on which the papers were signed for, past the Dragon Boat Festival', () => {
    const life = mandated('2026-05-19');
    life.on('2026-05-20').take(people.unionMediator, 'invited-mediation.accept-mandate', { signedOn: '2026-05-20' });
    expect(dueOf(life, 'invited-mediation', 'DL-WEIPAI-30')).toBe('2026-06-22');
    expect(life.clock('2026-06-22')).toEqual([]);
    expect(life.clock('2026-06-23')).toEqual(['invited-mediation.expire']);
    expect(stage(life)).toBe('unsettled');
  });

  test('is extended by both for as long as they agree', () => {
    const life = mediating('2026-03-02');
    life.take(people.unionMediator, 'invited-mediation.extend', { until: '2026-05-06', agreedBy: 'both-present' });
    expect(dueOf(life, 'invited-mediation', 'DL-WEIPAI-30')).toBe('2026-05-06');
  });

  test('begins only when both agree, and ends when one does not or nobody answers', () => {
    const refused = handedIn('2026-03-02');
    refused.take(employerWithCode(refused), 'invited-mediation.answer', { willing: 'no' });
    expect(stage(refused)).toBe('refused');
    const silent = handedIn('2026-03-02');
    expect(dueOf(silent, 'invited-mediation', 'DL-INV-ASK')).toBe('2026-03-05');
    expect(silent.clock('2026-03-06')).toEqual(['invited-mediation.end-unanswered']);
    expect(silent.changes.at(-1)!.outcomes).toMatchObject([{ kind: 'refused', code: 'unreachable' }]);
  });

  test('follows the choice of both; otherwise the court says why', () => {
    const chosen = agreed('2026-03-02', unionWish);
    expect(
      chosen.refuses(people.docket, 'invited-mediation.appoint', {
        mediatorId: people.invitedMediator.userId,
        reason,
      }).article,
    ).toBe('ty-12');
    chosen.take(people.docket, 'invited-mediation.appoint', { mediatorId: people.unionMediator.userId });
    expect(data(chosen).mandate).toMatchObject({ by: 'parties' });
    expect(chosen.refuses(people.worker, 'invited-mediation.reject', {}).article).toBe('ty-12');

    const open = agreed('2026-03-02');
    expect(
      open.refuses(people.docket, 'invited-mediation.appoint', { mediatorId: people.unionMediator.userId }).article,
    ).toBe('ty-12');
    open.take(people.docket, 'invited-mediation.appoint', { mediatorId: people.unionMediator.userId, reason });
    open.take(people.worker, 'invited-mediation.reject', {});
    expect(stage(open)).toBe('refused');
  });

  test('is given to nobody whose certificate ended, who was removed, or who has to stand back', () => {
    const life = agreed('2026-03-02');
    for (const { userId } of [people.expiredMediator, people.removedMediator, people.mediator])
      expect(life.refuses(people.docket, 'invited-mediation.appoint', { mediatorId: userId, reason }).kind).toBe('law');
  });

  test('may be given to the union, which names one of its mediators', () => {
    const life = agreed('2026-03-02');
    life.take(people.docket, 'invited-mediation.appoint', { organisationId: bodies.union.id, reason });
    expect(
      life.refuses(people.unionOfficer, 'invited-mediation.accept-mandate', { signedOn: '2026-03-02' }).article,
    ).toBe('ty-13');
    life.take(people.unionOfficer, 'invited-mediation.accept-mandate', {
      signedOn: '2026-03-02',
      mediatorId: people.unionMediator.userId,
    });
    expect(life.in('invited-mediation').assigned).toMatchObject([{ userId: people.unionMediator.userId }]);
    expect(life.in('invited-mediation').organisationId).toBe(bodies.union.id);
  });

  test('is refused or left unanswered within three working days, and another is named', () => {
    const life = mandated('2026-03-02');
    expect(dueOf(life, 'invited-mediation', 'DL-INV-ANSWER')).toBe('2026-03-05');
    life.take(people.unionMediator, 'invited-mediation.refuse-mandate', { reason: '近期出差' });
    expect(stage(life)).toBe('to-appoint');
    expect(
      life.refuses(people.docket, 'invited-mediation.appoint', { mediatorId: people.unionMediator.userId, reason })
        .kind,
    ).toBe('conflict');
    life.take(people.docket, 'invited-mediation.appoint', { mediatorId: people.invitedMediator.userId, reason });
    expect(life.clock('2026-03-06')).toEqual(['invited-mediation.lapse-mandate']);
    expect(data(life).before).toMatchObject([{ why: 'refused' }, { why: 'silent' }]);
  });

  test('without agreement is reported and goes back to the court', () => {
    const life = mediating('2026-03-02');
    life.take(people.unionMediator, 'invited-mediation.fail', { ground: 'apart' });
    life.take(people.unionMediator, 'invited-mediation.report', { words: '移交登记材料一份' });
    expect(life.refuses(people.docket, 'invited-mediation.close', { kind: 'filed' }).article).toBe('ty-21');
    life.take(people.docket, 'invited-mediation.close', { kind: 'returned' });
    expect(stage(life)).toBe('returned');
    expect(life.decide(people.worker, 'arbitration.request', { truthful: true })).toHaveProperty('change');
  });

  test('does not run beside arbitration', () => {
    const life = mediating('2026-03-02');
    expect(life.refuses(people.worker, 'arbitration.request', { truthful: true }).kind).toBe('law');
  });

  test('shows court and union the mandate, and the talks to neither', () => {
    const life = mediating('2026-03-02');
    life.take(people.worker, 'invited-mediation.offer', {
      total: '7000',
      plan: [{ due: '2026-04-10', amount: '7000' }],
    });
    const proceeding = life.in('invited-mediation');
    for (const [who, sees] of [
      [people.docket, 'file'],
      [people.unionOfficer, 'proceeding'],
      [people.otherDocket, 'file'],
    ] as const) {
      expect(reach(procedures, life.dossier, who)?.sees).toBe(sees);
      expect(channelsOf(procedures, life.dossier, proceeding, who)).toEqual([]);
    }
    expect(reach(procedures, life.dossier, people.judge)).toBeUndefined();
    expect(channelsOf(procedures, life.dossier, proceeding, people.unionMediator)).toContain('joint');
  });
});

describe('entrusted mediation', () => {
  test.each([
    ['ordinary', 'DL-WEITUO-15', '2026-03-23'],
    ['simple', 'DL-WEITUO-7', '2026-03-13'],
  ])('%s: its days count from the day of receipt, and the court makes a statement', (kind, code, due) => {
    const life = mediating('2026-03-02');
    life.take(people.unionMediator, 'invited-mediation.fail', { ground: 'apart' });
    life.take(people.unionMediator, 'invited-mediation.report', {});
    life.take(people.docket, 'invited-mediation.close', { kind: 'returned' });
    life.on('2026-03-06').take(people.docket, 'invited-mediation.propose', { kind });
    for (const side of ['worker', 'employer'])
      life.take(people.docket, 'invited-mediation.record-answer', { side, willing: 'yes' });
    life.take(people.docket, 'invited-mediation.appoint', { mediatorId: people.unionMediator.userId, reason });
    life.take(people.unionMediator, 'invited-mediation.accept-mandate', { signedOn: '2026-03-06' });
    expect(dueOf(life, 'invited-mediation', code)).toBe(due);
  });
});
