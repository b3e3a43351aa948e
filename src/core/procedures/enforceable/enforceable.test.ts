import { describe, expect, test } from 'vitest';
import {
  accepted,
  aFiling,
  dueOf,
  employerWithCode,
  type Life,
  newLife,
  people,
  settled,
} from '../../../../test/core-world.ts';
import { asked, confirmed, one, serveAll } from '../../../../test/title-world.ts';
import { moneyOf } from '../../dossier/title.ts';
import { titlesOf } from '../titles.ts';

const grounds = { words: '见审查意见' };
const reviewed = (effective = '2026-03-02'): Life => {
  const life = asked(settled(effective, one('2026-05-20')), 'agreement-review', effective);
  life.take(people.clerk, 'agreement-review.accept', { arbitratorId: people.arbitrator.userId });
  return life;
};

describe('arbitration review of a mediated agreement', () => {
  test('is asked for by both, made into a statement, and can be enforced once both have signed for it', () => {
    const life = reviewed();
    expect(life.in('agreement-review').number).toBe('慈劳人仲审字〔2026〕第1号');
    life.take(people.arbitrator, 'agreement-review.make-statement');
    expect(titlesOf(life.dossier)).toEqual([]);
    serveAll(life, people.clerk, '2026-03-04');
    expect(life.in('agreement-review').stage).toBe('effective');
    const [title] = titlesOf(life.dossier);
    expect(title).toMatchObject({
      kind: 'arbitration-statement',
      number: '慈劳人仲调字〔2026〕第1号',
      effectiveOn: '2026-03-04',
      performBy: '2026-05-20',
    });
    expect(moneyOf(title!)).toBe(800_000);
  });

  test('is filed when the other side has joined, and not by one side alone', () => {
    const life = settled('2026-03-02', one('2026-05-20'));
    life.take(people.worker, 'agreement-review.apply', { truthful: true });
    expect(life.in('agreement-review').stage).toBe('prepared');
    expect(life.refuses(people.clerk, 'agreement-review.accept', { arbitratorId: people.arbitrator.userId }).kind).toBe(
      'absent',
    );
    expect(life.refuses(people.worker, 'agreement-review.join', { truthful: true }).article).toBe('cr-74');
    life.take(employerWithCode(life), 'agreement-review.decline-to-join');
    expect(life.in('agreement-review').stage).toBe('not-joined');
    life.take(people.worker, 'judicial-confirmation.apply', { truthful: true });
  });

  test('has fifteen days from the day of effect, which a holiday moves on', () => {
    const life = settled('2026-09-20', one('2026-12-20'));
    life.on('2026-10-08').take(people.worker, 'agreement-review.apply', { truthful: true });
    expect(dueOf(life, 'agreement-review', 'DL-REV-15')).toBe('2026-10-08');
    expect(life.clock('2026-10-09')).toEqual(['agreement-review.end-unjoined']);
    const late = settled('2026-09-20', one('2026-12-20')).on('2026-10-09');
    expect(late.refuses(people.worker, 'agreement-review.apply', { truthful: true })).toMatchObject({
      article: 'cr-74',
      reason: { zh: expect.stringContaining('2026-10-08') },
    });
  });

  test('takes five working days, a make-up Saturday among them, and five more with the head’s approval', () => {
    const life = reviewed('2026-04-29');
    expect(dueOf(life, 'agreement-review', 'DL-REV-5')).toBe('2026-05-09');
    life.take(people.arbitrator, 'agreement-review.extend', { reason: '需要向双方核实' });
    expect(dueOf(life, 'agreement-review', 'DL-REV-5')).toBe('2026-05-09');
    life.take(people.instituteHead, 'agreement-review.approve-extend');
    expect(dueOf(life, 'agreement-review', 'DL-REV-5')).toBe('2026-05-15');
    expect(life.refuses(people.instituteHead, 'agreement-review.extend', { reason: '再核实' }).article).toBe('cr-76');
  });

  test.each(['scope', 'jurisdiction', 'late', 'relation', 'confirmed'])('is not accepted: %s', ground => {
    const life = asked(settled('2026-03-02', one('2026-05-20')), 'agreement-review', '2026-03-03');
    const change = life.take(people.clerk, 'agreement-review.decline', { ground, ...grounds });
    expect(life.in('agreement-review').stage).toBe('not-accepted');
    expect(change.outcomes).toMatchObject([{ kind: 'not-accepted', code: ground }]);
    expect(change.papers.map(p => p.template)).toEqual(['review-decision']);
  });

  test.each(['mandatory', 'interest', 'forged', 'involuntary', 'unclear'])('ends without a statement: %s', ground => {
    const life = reviewed();
    life.take(people.arbitrator, 'agreement-review.refuse-statement', { ground, ...grounds });
    expect(life.in('agreement-review').stage).toBe('refused');
    expect(titlesOf(life.dossier)).toEqual([]);
    life.take(people.worker, 'judicial-confirmation.apply', { truthful: true });
  });

  test('is not done by whoever mediated the dispute', () => {
    const life = asked(settled('2026-03-02', one('2026-05-20')), 'agreement-review', '2026-03-02');
    expect(life.refuses(people.clerk, 'agreement-review.accept', { arbitratorId: people.mediator.userId }).kind).toBe(
      'law',
    );
  });

  test('may be withdrawn until the statement is made', () => {
    const life = reviewed();
    life.take(people.worker, 'agreement-review.withdraw');
    expect(life.in('agreement-review').stage).toBe('withdrawn');
    const made = reviewed();
    made.take(people.arbitrator, 'agreement-review.make-statement');
    expect(made.refuses(people.worker, 'agreement-review.withdraw').kind).toBe('stage');
  });

  test('leaves no effect where a side does not sign', () => {
    const life = reviewed();
    life.take(people.arbitrator, 'agreement-review.make-statement');
    life.take(people.clerk, 'agreement-review.not-signed', { side: 'employer' });
    expect(life.in('agreement-review').stage).toBe('unsigned');
    expect(titlesOf(life.dossier)).toEqual([]);
  });

  test('is not open to an agreement that settles nothing but the labour relation', () => {
    const life = accepted('2026-03-02', aFiling({ claims: [{ code: 'QQ01' }] }));
    const claimId = life.dossier.claims[0]!.id;
    const deeds = [{ what: '确认自2024年起在公司上班', by: 'employer', due: '2026-03-20' }];
    life.take(people.mediator, 'mediation.draft', { terms: [{ claimId, kind: 'deed' }], plan: [], deeds });
    life.take(people.worker, 'mediation.sign', { way: 'typed', fullName: '张小满' });
    const paper = { way: 'paper', fullName: '冯经理', for: 'employer', identity: 'paper' };
    life.take(people.mediator, 'mediation.sign', paper);
    life.take(people.mediator, 'mediation.sign', { way: 'typed', fullName: people.mediator.name });
    life.take(people.mediator, 'mediation.seal');
    expect(life.refuses(people.worker, 'agreement-review.apply', { truthful: true }).article).toBe('cr-75');
    expect(life.refuses(people.worker, 'judicial-confirmation.apply', { truthful: true }).article).toBe('cpi-355');
  });
});

describe('judicial confirmation', () => {
  test('makes an agreement enforceable once both have the ruling', () => {
    const life = confirmed('2026-03-02', '2026-05-20');
    expect(life.in('judicial-confirmation').number).toBe('（2026）浙0282民特1号');
    expect(titlesOf(life.dossier)).toMatchObject([
      { kind: 'confirmation', effectiveOn: '2026-03-02', performBy: '2026-05-20', number: '（2026）浙0282民特1号' },
    ]);
    expect(life.clock('2026-03-18')).toEqual(['judicial-confirmation.finish']);
    expect(titlesOf(life.dossier)).toHaveLength(1);
  });

  test('has thirty days from the day of effect, past the Spring Festival', () => {
    const life = settled('2026-01-20', one('2026-05-20'));
    life.on('2026-02-24').take(people.worker, 'judicial-confirmation.apply', { truthful: true });
    expect(dueOf(life, 'judicial-confirmation', 'DL-JC-30')).toBe('2026-02-24');
    const late = settled('2026-01-20', one('2026-05-20')).on('2026-02-25');
    expect(late.refuses(people.worker, 'judicial-confirmation.apply', { truthful: true }).article).toBe('cpl-205');
  });

  test('keeps the court’s days: three to accept, fifteen to rule, ten more with the president’s approval', () => {
    const life = asked(settled('2026-03-02', one('2026-05-20')), 'judicial-confirmation', '2026-03-03');
    expect(dueOf(life, 'judicial-confirmation', 'DL-JC-A')).toBe('2026-03-06');
    life.on('2026-03-05').take(people.docket, 'judicial-confirmation.accept', { judgeId: people.judge.userId });
    expect(dueOf(life, 'judicial-confirmation', 'DL-JC-D')).toBe('2026-03-20');
    life.on('2026-03-18').take(people.judge, 'judicial-confirmation.extend', {
      approvedOn: '2026-03-18',
      reason: '需要核实款项来源',
    });
    expect(dueOf(life, 'judicial-confirmation', 'DL-JC-D')).toBe('2026-03-30');
  });

  test('shuts the other way: an agreement takes one', () => {
    const life = asked(settled('2026-03-02', one('2026-05-20')), 'judicial-confirmation', '2026-03-03');
    expect(life.refuses(people.worker, 'agreement-review.apply', { truthful: true }).article).toBe('cr-75');
  });

  test.each(['scope', 'jurisdiction', 'status', 'special', 'property'])('is not accepted: %s', ground => {
    const life = asked(settled('2026-03-02', one('2026-05-20')), 'judicial-confirmation', '2026-03-03');
    life.take(people.docket, 'judicial-confirmation.decline', { ground, ...grounds });
    expect(life.in('judicial-confirmation').stage).toBe('not-accepted');
  });

  test.each(['mandatory', 'interest', 'morals', 'involuntary', 'unclear'])('is dismissed: %s', ground => {
    const life = asked(settled('2026-03-02', one('2026-05-20')), 'judicial-confirmation', '2026-03-03');
    life.take(people.docket, 'judicial-confirmation.accept', { judgeId: people.judge.userId });
    life.take(people.judge, 'judicial-confirmation.dismiss', { ground, ...grounds });
    expect(life.in('judicial-confirmation').stage).toBe('dismissed');
    expect(titlesOf(life.dossier)).toEqual([]);
  });

  test('an objection in time brings the ruling down; the sixteenth day is too late', () => {
    const life = confirmed('2026-03-02', '2026-05-20');
    expect(
      life
        .on('2026-03-18')
        .refuses(people.worker, 'judicial-confirmation.object', { reason: '签字不是本人自愿的，有录音' }).article,
    ).toBe('cpi-372');
    life.on('2026-03-17').take(people.worker, 'judicial-confirmation.object', { reason: '签字不是本人自愿的，有录音' });
    expect(titlesOf(life.dossier)).toHaveLength(1);
    life.take(people.judge, 'judicial-confirmation.decide-objection', { verdict: 'upheld', words: '违反自愿原则' });
    expect(life.in('judicial-confirmation').stage).toBe('revoked');
    expect(titlesOf(life.dossier)).toEqual([]);
  });

  test('somebody concerned has six months from knowing of it', () => {
    const life = confirmed('2026-03-02', '2026-05-20');
    life.clock('2026-03-18');
    const other = { fullName: '金满堂', reason: '协议处分了我的设备，我不知情' };
    expect(
      life.on('2026-10-01').refuses(people.docket, 'judicial-confirmation.object-as-other', {
        ...other,
        knownOn: '2026-03-20',
      }).article,
    ).toBe('cpi-372');
    life.take(people.docket, 'judicial-confirmation.object-as-other', { ...other, knownOn: '2026-05-20' });
    life.take(people.judge, 'judicial-confirmation.decide-objection', { verdict: 'upheld', words: '损害他人权益' });
    expect(titlesOf(life.dossier)).toEqual([]);
  });
});

describe('the order to pay', () => {
  const form = { noOtherDebt: true, canBeServed: true, address: '慈溪市虚构路1号' };
  const defaulted = (): Life => {
    const life = settled('2026-03-02', one('2026-03-20'));
    life.clock('2026-03-21');
    return life;
  };
  const issued = (): Life => {
    const life = defaulted();
    life.take(people.worker, 'payment-order.apply', form);
    life.take(people.docket, 'payment-order.accept', { judgeId: people.judge.userId });
    life.take(people.judge, 'payment-order.issue');
    return life;
  };
  const written = { way: 'written', ground: 'debt', reason: '金额已经按协议抵扣' };

  test('opens when a promised sum is due and unpaid, and keeps the court’s days', () => {
    const life = settled('2026-03-02', one('2026-03-20'));
    expect(life.refuses(people.worker, 'payment-order.apply', form).article).toBe('lma-16');
    life.clock('2026-03-21');
    life.take(people.worker, 'payment-order.apply', form);
    expect(dueOf(life, 'payment-order', 'DL-PO-ACC-5')).toBe('2026-03-26');
    life.take(people.docket, 'payment-order.accept', { judgeId: people.judge.userId });
    expect(dueOf(life, 'payment-order', 'DL-PO-ISS-15')).toBe('2026-04-07');
    life.take(people.judge, 'payment-order.issue');
    expect(dueOf(life, 'payment-order', 'DL-PO-END-30')).toBe('2026-04-20');
  });

  test('asks for what is still owed and no more', () => {
    const life = settled('2026-03-02', [
      { due: '2026-03-20', amount: '3000.00' },
      { due: '2026-04-20', amount: '5000.00' },
    ]);
    life.clock('2026-03-21');
    expect(life.take(people.worker, 'payment-order.apply', form).outcomes).toMatchObject([{ amount: 300_000 }]);
  });

  test('can be enforced when fifteen days pass without payment or objection', () => {
    const life = serveAll(issued(), people.docket, '2026-03-23');
    expect(dueOf(life, 'payment-order', 'DL-PO-OBJ-15')).toBe('2026-04-07');
    expect(life.clock('2026-04-07')).toEqual([]);
    expect(life.clock('2026-04-08')).toEqual(['payment-order.take-effect']);
    expect(titlesOf(life.dossier)).toMatchObject([
      { kind: 'payment-order', number: '（2026）浙0282民督1号', items: [{ kind: 'money', amount: 800_000 }] },
    ]);
  });

  test('an oral objection is void, and to have no money is none', () => {
    const life = serveAll(issued(), people.docket, '2026-03-23');
    const employer = employerWithCode(life);
    expect(life.refuses(employer, 'payment-order.object', { ...written, way: 'oral' }).article).toBe('cpi-436');
    expect(life.refuses(employer, 'payment-order.object', { ...written, ground: 'unable' }).article).toBe('cpi-436');
    expect(life.in('payment-order').stage).toBe('issued');
  });

  test('a right objection makes it void, and after seven silent days it goes on to suit', () => {
    const life = serveAll(issued(), people.docket, '2026-03-23');
    life.take(employerWithCode(life), 'payment-order.object', written);
    life.on('2026-03-25').take(people.judge, 'payment-order.decide-objection', { verdict: 'upheld', words: '有争议' });
    expect(dueOf(life, 'payment-order', 'DL-PO-REF-7')).toBe('2026-04-01');
    expect(life.clock('2026-04-02')).toEqual(['payment-order.convert']);
    expect(life.in('payment-order').data).toMatchObject({ next: 'suit' });
    expect(titlesOf(life.dossier)).toEqual([]);
  });

  test('the worker may decline to go on to suit', () => {
    const life = serveAll(issued(), people.docket, '2026-03-23');
    life.take(employerWithCode(life), 'payment-order.object', written);
    life.take(people.judge, 'payment-order.decide-objection', { verdict: 'upheld', words: '有争议' });
    life.take(people.worker, 'payment-order.decline-suit');
    expect(life.in('payment-order').stage).toBe('ended');
    expect(life.clock('2026-05-01')).toEqual([]);
  });

  test('a wrong objection leaves it standing, and its fifteen days run on', () => {
    const life = serveAll(issued(), people.docket, '2026-03-23');
    life.take(employerWithCode(life), 'payment-order.object', written);
    life.take(people.judge, 'payment-order.decide-objection', { verdict: 'rejected', words: '没有依据' });
    expect(life.clock('2026-04-08')).toEqual(['payment-order.take-effect']);
  });

  test('ends by itself when it is not served in thirty days', () => {
    const life = issued();
    expect(life.clock('2026-04-21')).toEqual(['payment-order.lapse']);
    expect(titlesOf(life.dossier)).toEqual([]);
  });

  test('where only pay was owed, arbitration comes first after an objection', () => {
    const life = newLife('2026-03-02');
    life.take(people.worker, 'mediation.receive', aFiling());
    life.take(people.worker, 'mediation.withdraw');
    life.take(people.worker, 'payment-order.apply', form);
    life.take(people.docket, 'payment-order.accept', { judgeId: people.judge.userId });
    life.take(people.judge, 'payment-order.issue');
    serveAll(life, people.docket, '2026-03-03');
    life.take(employerWithCode(life), 'payment-order.object', written);
    life.take(people.judge, 'payment-order.decide-objection', { verdict: 'upheld', words: '有争议' });
    expect(life.in('payment-order')).toMatchObject({ stage: 'ended', data: { next: 'arbitration' } });
    expect(life.decide(people.worker, 'arbitration.request', { truthful: true })).toHaveProperty('change');
  });

  test('is not open to an agreement that was confirmed: that is enforced', () => {
    const life = confirmed('2026-03-02', '2026-03-20');
    life.clock('2026-03-21');
    expect(life.refuses(people.worker, 'payment-order.apply', form).reason.en).toContain('enforcement');
    expect(titlesOf(life.dossier)).toHaveLength(1);
  });
});
