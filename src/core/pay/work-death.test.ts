import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, refusedFields, warningsOf } from '../../../test/pay-answers.ts';
import { context } from '../../../test/pay-world.ts';
import { builtInParameters, withParameters } from '../law/parameters.ts';
import { workDeath } from './work-death.ts';

const wages = { ownMonthlyWage: '7000', areaAverageMonthlyWage: '8310' };
const death = (diedOn: string, more: object = {}) =>
  answerOf(workDeath, { diedOn, ...wages, dependants: [{ kind: 'spouse' }], ...more });

describe('benefits on a death at work', () => {
  it.each([
    ['2023-03-01', '985660.00'],
    ['2024-05-06', '1036420.00'],
    ['2025-12-31', '1083760.00'],
    ['2026-01-01', '1130040.00'],
    ['2021-07-01', '876680.00'],
  ])('a death on %s gives twenty times the income of the year before: %s', (diedOn, amount) => {
    const answer = death(diedOn);
    expect(answer.result).toMatchObject({ funeral: '49860.00', death: amount });
    expect(answer.amount).toBe((Number(amount) + 49_860).toFixed(2));
    expect(answer.parameters[0]).toMatchObject({ name: 'nationalUrbanDisposableIncome', confirmed: false });
    expect(answer.lines.map(({ articles }) => articles)).toEqual([['wi-39'], ['wi-39'], ['wi-39', 'wi-64']]);
    expect(warningsOf(answer)).toEqual([]);
  });

  it('the figure of an earlier year does not stand in for one that is not known', () => {
    for (const diedOn of ['2027-01-01', '2018-06-01']) {
      const answer = death(diedOn);
      expect(answer.result).toMatchObject({ funeral: '49860.00', death: null });
      expect(answer.amount).toBeNull();
      expect(answer.parameters).toEqual([]);
      expect(warningsOf(answer)).toEqual(['income-unknown']);
    }
    expect(death('2027-01-01').warnings[0]?.message.zh).toContain('没有2026年的');
    expect(death('2027-01-01').warnings[0]?.message.en).toContain('income of 2026 is');
    expect(death('2027-01-01').lines).toHaveLength(2);
    const typed = death('2027-01-01', { nationalUrbanDisposableIncome: '58000' });
    expect(typed.result.death).toBe('1160000.00');
  });

  it.each([
    [['spouse'], '2800.00'],
    [['lone-spouse'], '3500.00'],
    [['child'], '2100.00'],
    [['orphan'], '2800.00'],
    [['parent'], '2100.00'],
    [['lone-elder'], '2800.00'],
    [['other'], '2100.00'],
    [['spouse', 'child'], '4900.00'],
    [['spouse', 'child', 'parent'], '7000.00'],
    [['spouse', 'child', 'child', 'parent'], '7000.00'],
  ])('those who lived on a wage of 7,000, %j, have %s a month together', (kinds, monthly) => {
    const answer = death('2026-03-01', { dependants: kinds.map(kind => ({ kind })) });
    expect(answer.result.monthly).toBe(monthly);
    expect(answer.amount).toBe('1179900.00');
    expect(warningsOf(answer).includes('cut-to-wage')).toBe(kinds.length > 3);
    expect(answer.lines.at(-1)?.amount).toBe(monthly);
  });

  it('the formula of several dependants adds their shares', () => {
    const dependants = [{ kind: 'spouse' }, { kind: 'child' }];
    expect(death('2026-03-01', { dependants }).lines[2]?.formula).toBe('7000.00 × (40% + 30%)');
    expect(death('2026-03-01').lines[2]?.formula).toBe('7000.00 × 40%');
  });

  it('the wage of the dead counts from 60 to 300 per cent of the area’s average', () => {
    expect(death('2026-03-01', { ownMonthlyWage: '2000' }).result.monthly).toBe('1994.40');
    expect(death('2026-03-01', { ownMonthlyWage: '40000' }).result.monthly).toBe('9972.00');
  });

  it('the area’s average is the city’s of the day of death that an administrator keeps; without one it is asked for', () => {
    const set = withParameters(
      builtInParameters,
      [
        {
          name: 'localAverageMonthlyWage',
          place: '3302',
          from: '2026-01-01',
          value: '8500.00',
          source: '示例',
          confirmed: true,
        },
      ],
      'own',
    );
    const bare = { diedOn: '2026-03-01', ownMonthlyWage: '7000' };
    const answer = answerOf(workDeath, bare, set);
    expect(answer.result.funeral).toBe('51000.00');
    expect(answer.parameters.map(({ name }) => name)).toEqual([
      'localAverageMonthlyWage',
      'nationalUrbanDisposableIncome',
    ]);
    expect(warningsOf(answer)).toEqual(['area-average-of-city']);
    expect(refusedFields(workDeath, bare)).toEqual(['areaAverageMonthlyWage']);
    const before = workDeath.run({ ...bare, diedOn: '2025-12-31' }, { ...context, parameters: set });
    expect(before.ok ? '' : before.problems[0]?.message.zh).toContain('统筹地区2024年');
  });

  it('without dependants there is no allowance', () => {
    for (const dependants of [[], undefined]) {
      const answer = death('2026-03-01', { dependants });
      expect(answer.result.monthly).toBe('0.00');
      expect(answer.lines).toHaveLength(2);
    }
  });

  it('an employer without insurance pays, and the other way of paying is named', () => {
    const answer = death('2026-03-01', { insured: false });
    expect(answer.amount).toBe('1179900.00');
    expect(answer.lines[0]?.label.zh).toContain('单位付');
    expect(answer.articles).toEqual(expect.arrayContaining(['wi-62', 'zjwi-35']));
    expect(warningsOf(answer)).toEqual(['once-or-monthly']);
    expect(death('2026-03-01', { insured: true }).lines[0]?.label.zh).toContain('基金付');
    expect(death('2026-03-01', { insured: true }).articles).not.toContain('zjwi-35');
  });

  it('a kind of relative that does not exist, and a day that is none, are refused', () => {
    expect(refusedFields(workDeath, { diedOn: '2026-02-30', ...wages, dependants: [{ kind: 'friend' }] })).toEqual([
      'diedOn',
      'dependants.0.kind',
    ]);
  });

  it('the allowances of any family are never more than the wage', () => {
    const kinds = fc.array(fc.constantFrom('spouse', 'child', 'orphan', 'lone-elder', 'other'), { maxLength: 20 });
    fc.assert(
      fc.property(kinds, fc.integer({ min: 0, max: 60_000 }), (list, wage) => {
        const answer = death('2026-03-01', {
          dependants: list.map(kind => ({ kind })),
          ownMonthlyWage: String(wage),
        });
        const monthly = Number(answer.result.monthly);
        expect(monthly).toBeGreaterThanOrEqual(0);
        expect(monthly).toBeLessThanOrEqual(Math.min(Math.max(wage, 4986), 24_930));
      }),
      { numRuns: 60 },
    );
  });
});
