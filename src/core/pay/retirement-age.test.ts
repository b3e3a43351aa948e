import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, refusedFields, warningsOf } from '../../../test/pay-answers.ts';
import { retirementAge } from './retirement-age.ts';

const age = (category: string, born: string, more: object = {}) => answerOf(retirementAge, { category, born, ...more });

describe('the retirement age', () => {
  it.each([
    ['man', '1966-03', 60, 4, '2026-07'],
    ['woman-cadre', '1970-05', 55, 2, '2025-07'],
    ['woman-worker', '1976-07', 50, 10, '2027-05'],
    ['man', '1964-12', 60, 0, '2024-12'],
    ['man', '1965-01', 60, 1, '2025-02'],
    ['man', '1965-04', 60, 1, '2025-05'],
    ['man', '1965-05', 60, 2, '2025-07'],
    ['man', '1976-08', 62, 11, '2039-07'],
    ['man', '1976-09', 63, 0, '2039-09'],
    ['man', '1990-01', 63, 0, '2053-01'],
    ['woman-cadre', '1969-12', 55, 0, '2024-12'],
    ['woman-cadre', '1970-01', 55, 1, '2025-02'],
    ['woman-cadre', '1981-09', 58, 0, '2039-09'],
    ['woman-worker', '1974-12', 50, 0, '2024-12'],
    ['woman-worker', '1975-01', 50, 1, '2025-02'],
    ['woman-worker', '1975-03', 50, 2, '2025-05'],
    ['woman-worker', '1984-11', 55, 0, '2039-11'],
    ['woman-worker', '1999-02', 55, 0, '2054-02'],
  ])('%s born in %s retires at %i years and %i months, in %s', (category, born, years, months, on) => {
    const answer = age(category, born);
    expect(answer.result).toEqual({ years, months, on });
    expect(answer.amount).toBeNull();
    expect(answer.articles).toEqual(['retire-1']);
    expect(answer.parameters).toMatchObject([{ from: '2025-01-01', confirmed: false }]);
    expect(warningsOf(answer)).toEqual(['flexible']);
  });

  it('before 2025 the old ages stood', () => {
    expect(age('man', '1966-03', { on: '2024-12-31' }).result).toEqual({ years: 60, months: 0, on: '2026-03' });
    expect(age('woman-cadre', '1975-03', { on: '2024-12-31' }).result).toMatchObject({ years: 55, months: 0 });
    expect(age('woman-worker', '1980-03', { on: '2024-12-31' }).result).toMatchObject({ years: 50, months: 0 });
  });

  it('a day whose rule is not held gets no age', () => {
    const answer = age('man', '1966-03', { on: '1970-01-01' });
    expect(answer.result).toEqual({ years: null, months: null, on: null });
    expect(warningsOf(answer)).toEqual(['rule-unknown']);
  });

  it('who is born later never retires earlier, and the steps are of one month', () => {
    const births = fc.integer({ min: 0, max: 12 * 45 });
    fc.assert(
      fc.property(births, fc.constantFrom('man', 'woman-cadre', 'woman-worker'), (month, category) => {
        const born = (n: number) => `${1955 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
        const months = (n: number) => {
          const { years, months } = age(category, born(n)).result as { years: number; months: number };
          return years * 12 + months;
        };
        expect([0, 1]).toContain(months(month + 1) - months(month));
      }),
      { numRuns: 200 },
    );
  });

  it('a day, a month that is none and a group that is none are refused', () => {
    expect(refusedFields(retirementAge, { category: 'man', born: '1966-03-01' })).toEqual(['born']);
    expect(refusedFields(retirementAge, { category: 'man', born: '1966-13' })).toEqual(['born']);
    expect(refusedFields(retirementAge, { category: 'woman', born: '1966-03' })).toEqual(['category']);
  });
});
