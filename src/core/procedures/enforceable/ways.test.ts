import { describe, expect, test } from 'vitest';
import { factsOf, type Life, newLife, people, settled } from '../../../../test/core-world.ts';
import { asked, confirmed, one } from '../../../../test/title-world.ts';
import { type Way, waysOf } from './ways.ts';

const ways = (life: Life): readonly Way[] => waysOf(life.dossier, life.today, factsOf('ways'));
const wayOf = (life: Life, procedure: Way['procedure']): Way => ways(life).find(w => w.procedure === procedure)!;
const unmet = ({ conditions }: Way) => conditions.filter(c => !c.met).map(c => c.label.zh);

describe('the ways to make an agreement enforceable', () => {
  test('are three once it is in effect, each with its last day and what it asks for', () => {
    const life = settled('2026-03-02', one('2026-05-20'));
    expect(ways(life).map(w => [w.procedure, w.due?.on, w.due?.left])).toEqual([
      ['agreement-review', '2026-03-17', 15],
      ['judicial-confirmation', '2026-04-01', 30],
      ['payment-order', undefined, undefined],
    ]);
    expect(unmet(wayOf(life, 'agreement-review'))).toEqual(['双方都申请']);
    expect(unmet(wayOf(life, 'payment-order'))).toEqual(['有到期没付的款', '支付令能够送达单位']);
    const missing = wayOf(life, 'agreement-review').materials.filter(m => !m.ready);
    expect(missing.map(m => m.kind)).toContain('application');
  });

  test('are none before there is an agreement, and none once it has been performed', () => {
    expect(ways(newLife('2026-03-02'))).toEqual([]);
    const life = settled('2026-03-02', one('2026-03-20')).on('2026-03-20');
    life.take(people.mediator, 'settlement.report-payment', { n: 1, on: '2026-03-20', amount: '8000.00' });
    const { data } = life.in('settlement') as unknown as { data: { payments: { id: string }[] } };
    life.take(people.worker, 'settlement.confirm-payment', { paymentId: data.payments[0]!.id, received: 'all' });
    expect(ways(life)).toEqual([]);
  });

  test('say what stands against them: a day that has passed, a payment that is not yet due', () => {
    const life = settled('2026-03-02', one('2026-03-20')).on('2026-03-21');
    expect(unmet(wayOf(life, 'agreement-review'))).toEqual(['在期限内', '双方都申请']);
    expect(wayOf(life, 'agreement-review').due?.left).toBe(-4);
    expect(unmet(wayOf(life, 'payment-order'))).toEqual(['支付令能够送达单位']);
  });

  test('lead the other side to join what one has begun, and shut once one of them is taken', () => {
    const begun = settled('2026-03-02', one('2026-05-20'));
    begun.take(people.worker, 'agreement-review.apply', { truthful: true });
    expect(wayOf(begun, 'agreement-review')).toMatchObject({ step: 'join', taken: true, shut: false });
    const filed = asked(settled('2026-03-02', one('2026-05-20')), 'judicial-confirmation', '2026-03-03');
    expect(wayOf(filed, 'judicial-confirmation').materials[0]).toEqual({ kind: 'application', ready: true });
    expect(unmet(wayOf(filed, 'judicial-confirmation'))).toEqual([]);
    expect(ways(filed).map(w => w.shut)).toEqual([true, false, true]);
    expect(ways(confirmed('2026-03-02', '2026-05-20')).map(w => w.shut)).toEqual([true, false, true]);
  });
});
