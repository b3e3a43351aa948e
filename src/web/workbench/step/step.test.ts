import { describe, expect, it } from 'vitest';
import type { DossierView, StepView } from '../../../contract/views.ts';
import { type CheckWords, checkValues } from './check.ts';
import { readDay } from './day-words.ts';
import { planSum, planTotal, splitPlan } from './plan.ts';
import { clean, type FieldSchema, kindOf, setAt, startValues } from './schema.ts';
import { findStep, keyFor, stepPath } from './take-step.ts';

const label = (zh: string) => ({ zh, en: zh });
const agreement: FieldSchema = {
  type: 'object',
  required: ['terms', 'plan'],
  properties: {
    terms: {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      label: label('逐项结果'),
      items: {
        type: 'object',
        required: ['claimId', 'kind'],
        properties: {
          claimId: { type: 'string', widget: 'claim', label: label('请求') },
          kind: { type: 'string', enum: ['paid', 'waived'], label: label('结果') },
          amount: { type: 'string', widget: 'money', label: label('金额') },
        },
      },
    },
    plan: {
      type: 'array',
      minItems: 1,
      maxItems: 24,
      label: label('分期'),
      items: {
        type: 'object',
        required: ['due', 'amount'],
        properties: {
          due: { type: 'string', widget: 'day', label: label('付款日') },
          amount: { type: 'string', widget: 'money', label: label('金额') },
        },
      },
    },
    account: { type: 'string', label: label('账户') },
  },
};
const words: CheckWords = {
  required: name => `填写${name}`,
  choose: name => `选择${name}`,
  day: '写日期',
  noDay: value => `没有${value}`,
  money: '写金额',
  least: (name, n) => `${name}至少${n}项`,
};
const dossier = {
  claims: [
    { id: 'a', amount: '18600.00' },
    { id: 'b', amount: '54000.00' },
  ],
  proceedings: [],
} as unknown as DossierView;
const draft = { proceedingId: 'p', procedure: 'mediation', step: 'draft' } as StepView;

describe('filling in a step', () => {
  it('begins the terms of an agreement with what was claimed, claim by claim', () => {
    const start = startValues(agreement, dossier, draft);
    expect(start.terms).toEqual([
      { claimId: 'a', kind: 'paid', amount: '18600.00' },
      { claimId: 'b', kind: 'paid', amount: '54000.00' },
    ]);
    expect(planTotal(start, { terms: true, total: false }, 0)).toBe(7_260_000);
  });

  it('begins the payments of an agreement with those of the offer that was accepted', () => {
    const offer = (id: string, amount: number) => ({
      id,
      kind: 'offer',
      body: { total: amount, plan: [{ due: '2026-12-31', amount }] },
    });
    const items = [
      offer('o1', 900_000),
      offer('o2', 1_240_000),
      { id: 'r', kind: 'reply', body: { offerId: 'o2', reply: 'accept' } },
    ];
    const talked = { ...dossier, proceedings: [{ id: 'p', wall: { items } }] } as unknown as DossierView;
    expect(startValues(agreement, talked, draft).plan).toEqual([{ due: '2026-12-31', amount: '12400.00' }]);
    expect(startValues(agreement, dossier, draft).plan).toEqual([{}]);
  });

  it('sends no amount for a claim that is no longer asked for, and no empty optional field', () => {
    const values = {
      terms: [{ claimId: 'a', kind: 'waived', amount: '18600.00' }],
      plan: [{ due: '2026-12-31', amount: '1' }],
      account: ' ',
    };
    expect(clean(agreement, agreement, values)).toEqual({
      terms: [{ claimId: 'a', kind: 'waived' }],
      plan: [{ due: '2026-12-31', amount: '1' }],
    });
  });

  it('names every field that is missing or not a day or sum, by its place', () => {
    const values = { terms: [{ claimId: 'a', kind: 'paid' }], plan: [{ due: '2027-02-29', amount: '一万' }] };
    expect([...checkValues(agreement, agreement, values, words, 'zh')]).toEqual([
      ['terms.0.amount', '填写金额'],
      ['plan.0.due', '没有2027-02-29'],
      ['plan.0.amount', '写金额'],
    ]);
  });

  it('shows a list of payments as a plan and follows references to find out', () => {
    const root: FieldSchema = { ...agreement, $defs: { plan: agreement.properties?.plan ?? {} } };
    expect(kindOf({ $ref: '#/$defs/plan' }, root)).toBe('plan');
  });

  it('changes one value and leaves the others alone', () => {
    const before = { terms: [{ kind: 'paid' }, { kind: 'paid' }] };
    expect(setAt(before, ['terms', 1, 'kind'], 'waived')).toEqual({ terms: [{ kind: 'paid' }, { kind: 'waived' }] });
    expect(before.terms[1]?.kind).toBe('paid');
  });
});

describe('instalments', () => {
  it('gives the last payment what is left over, so that no fen is lost', () => {
    const plan = splitPlan(10_000_000, 3, '2026-12-31', 'month');
    expect(plan.map(part => part.amount)).toEqual(['33333.33', '33333.33', '33333.34']);
    expect(plan.map(part => part.due)).toEqual(['2026-12-31', '2027-01-31', '2027-02-28']);
    expect(planSum(plan)).toBe(10_000_000);
  });

  it('takes the total of an offer as it is typed', () =>
    expect(planTotal({ total: '1,234.56' }, { terms: false, total: true }, 0)).toBe(123_456));

  it('spreads what is still owed when both sides agree on other days', () =>
    expect(planTotal({}, { terms: false, total: false }, 420_000)).toBe(420_000));
});

describe('days as people type them', () => {
  it.each([
    ['2026 3 15', '2026-03-15'],
    ['20260315', '2026-03-15'],
    ['2026年3月15日', '2026-03-15'],
    ['２０２６．３．１５', '2026-03-15'],
    ['12-1', '2026-12-01'],
  ])('reads %s', (typed, day) => expect(readDay(typed, '2026-11-25')).toBe(day));

  it.each(['2026-02-29', '2026', '15/3/26', '1 2 3 4', ''])('does not guess at “%s”', typed =>
    expect(readDay(typed, '2026-11-25')).toBeUndefined(),
  );
});

describe('sending a step', () => {
  it('keeps its key while the words stay the same and takes a new one when they change', () => {
    const first = keyFor(undefined, { reason: '甲' });
    expect(keyFor(first, { reason: '甲' })).toBe(first);
    expect(keyFor(first, { reason: '乙' }).key).not.toBe(first.key);
  });

  it('finds a step again by the address that names it, also one that opens a proceeding', () => {
    const opening = { procedure: 'arbitration', step: 'offer' } as StepView;
    expect(stepPath(opening)).toBe('arbitration/offer');
    expect(findStep([draft, opening], 'arbitration/offer')).toBe(opening);
    expect(findStep([draft], 'p/sign')).toBeUndefined();
  });
});
