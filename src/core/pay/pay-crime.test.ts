import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, refusedFields, warningsOf } from '../../../test/pay-answers.ts';
import { builtInParameters, type ParameterRow, withParameters } from '../law/parameters.ts';
import { payCrime } from './pay-crime.ts';

const look = (workers: number, monthsOwed: number, total: string, ordered = true) =>
  answerOf(payCrime, { workers, monthsOwed, total, ordered });

describe('the amount of the crime of refusing to pay', () => {
  it.each([
    [1, 3, '4999.99', 'no'],
    [1, 3, '5000', 'national-band'],
    [1, 3, '19999.99', 'national-band'],
    [1, 3, '20000', 'yes'],
    [1, 2.9, '50000', 'no'],
    [9, 2, '100000', 'no'],
    [10, 1, '29999.99', 'no'],
    [10, 1, '30000', 'national-band'],
    [10, 1, '99999.99', 'national-band'],
    [10, 1, '100000', 'yes'],
    [5, 3, '25000', 'national-band'],
    [5, 3, '24999.99', 'no'],
    [5, 3, '100000', 'yes'],
    [12, 4, '96000', 'national-band'],
    [12, 4, '240000', 'yes'],
  ])('%i workers unpaid for %d months, %s in all and ordered to pay: %s', (workers, months, total, met) => {
    const answer = look(workers, months, total);
    expect(answer.result).toEqual({ met });
    expect(answer.amount).toBeNull();
    expect(warningsOf(answer).includes('provincial-amount-unknown')).toBe(met === 'national-band');
    expect(warningsOf(answer).includes('below-the-amount')).toBe(met === 'no');
    expect(warningsOf(answer).includes('also-able-or-evading')).toBe(met !== 'no');
    expect(look(workers, months, total, false).result).toEqual({ met: 'no' });
  });

  it('without an order there is no crime yet, and the answer says what is missing', () => {
    const answer = look(1, 6, '60000', false);
    expect(answer.result).toEqual({ met: 'no' });
    expect(warningsOf(answer)).toEqual(['no-order']);
    expect(answer.articles).toEqual(['cl-276-1', 'ci-3']);
  });

  it('of several workers the average is measured, and it is said that one may be owed more', () => {
    const answer = look(4, 3, '19000');
    expect(answer.lines[0]).toMatchObject({ amount: '4750.00', formula: '5000.00 – 20000.00' });
    expect(answer.lines[0]?.label.zh).toContain('平均');
    expect(look(2, 3, '9000').lines[0]?.label.en).toContain('average');
    expect(look(1, 3, '9000').lines[0]?.label.en).not.toContain('average');
    expect(answer.lines[0]?.articles).toEqual(['cl-276-1', 'ci-3']);
    expect(warningsOf(answer)).toEqual(['below-the-amount', 'measure-one-worker']);
    expect(warningsOf(look(1, 3, '4000'))).toEqual(['below-the-amount']);
    expect(look(1, 3, '4000').lines[0]?.label.zh).not.toContain('平均');
    expect(warningsOf(look(4, 3, '90000'))).toEqual(['also-able-or-evading']);
    expect(warningsOf(look(4, 2, '90000'))).toEqual(['below-the-amount']);
    expect(warningsOf(look(2, 3, '4000'))).toEqual(['below-the-amount', 'measure-one-worker']);
    expect(warningsOf(look(1, 2, '4000', false))).toEqual(['below-the-amount', 'no-order']);
  });

  it('ten workers who are owed three months are measured in both ways', () => {
    const answer = look(10, 3, '60000');
    expect(answer.lines.map(({ amount }) => amount)).toEqual(['6000.00', '60000.00']);
    expect(answer.parameters.map(({ name }) => name)).toEqual(['payCrimeOne', 'payCrimeMany']);
    expect(answer.parameters.every(({ confirmed }) => !confirmed)).toBe(true);
  });

  it('an amount that the province has fixed leaves no band', () => {
    const fixed = (name: 'payCrimeOne' | 'payCrimeMany', value: string): ParameterRow => ({
      name,
      place: '33',
      from: '2024-01-01',
      value,
      source: '示例',
      confirmed: true,
    });
    const own = withParameters(builtInParameters, [fixed('payCrimeOne', '10000'), fixed('payCrimeMany', '60000')], 'x');
    const met = (workers: number, monthsOwed: number, total: string) =>
      answerOf(payCrime, { workers, monthsOwed, total, ordered: true }, own).result.met;
    expect(met(1, 3, '9999.99')).toBe('no');
    expect(met(1, 3, '10000')).toBe('yes');
    expect(met(10, 1, '60000')).toBe('yes');
    const one = { workers: 1, monthsOwed: 3, total: '10000', ordered: true };
    expect(answerOf(payCrime, one, own).lines[0]?.formula).toBe('≥ 10000.00');
  });

  it('before the interpretation of 2013 no amount is known', () => {
    const answer = answerOf(payCrime, { workers: 10, monthsOwed: 3, total: '900000', ordered: true, on: '2013-01-22' });
    expect(answer.result).toEqual({ met: 'no' });
    expect(answer.lines).toEqual([]);
    expect(answer.articles).toEqual(['cl-276-1', 'ci-3', 'ci-4']);
  });

  it('no worker, half a worker and a missing answer are refused', () => {
    expect(refusedFields(payCrime, { workers: 0, monthsOwed: 3, total: '1', ordered: true })).toEqual(['workers']);
    expect(refusedFields(payCrime, { workers: 1.5, monthsOwed: 3, total: '1' })).toEqual(['workers', 'ordered']);
  });

  it('more money or more months never lower the answer', () => {
    const rank = ['no', 'national-band', 'yes'];
    const yuan = fc.integer({ min: 0, max: 300_000 });
    const months = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(yuan, yuan, months, months, fc.integer({ min: 1, max: 40 }), (a, b, m, n, workers) => {
        const met = (sum: number, owed: number) => rank.indexOf(String(look(workers, owed, String(sum)).result.met));
        expect(met(Math.min(a, b), Math.min(m, n))).toBeLessThanOrEqual(met(Math.max(a, b), Math.max(m, n)));
      }),
      { numRuns: 100 },
    );
  });
});
