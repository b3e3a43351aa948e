import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../law/calendar.ts';
import { type CaseFacts, factsOfStory } from './case-facts.ts';
import { canEstimate, estimateClaim } from './estimate.ts';
import { readStory } from './read-story.ts';

const TODAY = '2026-11-25';
const estimate = (code: Parameters<typeof estimateClaim>[0], facts: CaseFacts) =>
  estimateClaim(code, facts, TODAY, defaultCalendar, '330282');
const amountOf = (code: Parameters<typeof estimateClaim>[0], facts: CaseFacts) => {
  const answer = estimate(code, facts);
  return answer && 'amount' in answer ? answer.amount : answer;
};
const codesOf = (code: Parameters<typeof estimateClaim>[0], facts: CaseFacts) => {
  const answer = estimate(code, facts);
  return answer && 'warnings' in answer ? answer.warnings.map(warning => warning.code) : [];
};

const DISMISSED: CaseFacts = {
  hiredOn: '2022-01-10',
  leftOn: '2026-05-20',
  endedHow: 'dismissed',
  averageMonthlyWage: 800_000,
};

describe('estimating a claim from what the worker confirmed', () => {
  it('a dismissed worker sees compensation, and twice as much if the dismissal was unlawful', () => {
    expect(amountOf('QQ13', DISMISSED)).toBe('36000.00');
    expect(amountOf('QQ14', DISMISSED)).toBe('72000.00');
    expect(codesOf('QQ13', DISMISSED)).toContain('not-for-fault');
    expect(codesOf('QQ14', DISMISSED)).toContain('if-unlawful');
  });

  it('what is missing is named, and nothing is guessed', () => {
    expect(estimate('QQ13', {})).toEqual({ missing: ['hiredOn', 'leftOn', 'endedHow', 'averageMonthlyWage'] });
    expect(estimate('QQ05', { contract: 'written' })).toEqual({ missing: ['hiredOn', 'monthlyWage', 'signedOn'] });
    expect(estimate('QQ02', { monthlyWage: 500_000 })).toEqual({ missing: ['unpaidMonths'] });
  });

  it('days that contradict each other are asked again', () => {
    expect(estimate('QQ14', { ...DISMISSED, leftOn: '2021-05-20' })).toEqual({ missing: ['hiredOn', 'leftOn'] });
    expect(
      estimate('QQ05', { hiredOn: '2022-01-10', leftOn: '2021-05-20', monthlyWage: 100, contract: 'none' }),
    ).toEqual({ missing: ['hiredOn'] });
  });

  it('a month without a day is read as told and said so', () => {
    const facts: CaseFacts = { ...DISMISSED, hiredOn: '2021-05', leftOn: '2026-04' };
    expect(amountOf('QQ13', facts)).toBe('40000.00');
    expect(codesOf('QQ13', facts)).toContain('month-only');
  });

  it('the monthly wage stands in for the average and is said so', () => {
    const { averageMonthlyWage: _, ...rest } = DISMISSED;
    expect(amountOf('QQ13', { ...rest, monthlyWage: 600_000 })).toBe('27000.00');
    expect(codesOf('QQ13', { ...rest, monthlyWage: 600_000 })).toContain('average-assumed');
  });

  it('who resigns without the employer’s breach has no compensation, and learns why', () => {
    const facts: CaseFacts = { ...DISMISSED, endedHow: 'resigned' };
    expect(amountOf('QQ13', facts)).toBe('0.00');
    expect(codesOf('QQ13', facts)).toEqual(['own-resignation']);
    expect(amountOf('QQ14', facts)).toBe('0.00');
  });

  it('who resigns because wages were not paid is told that the reason must be stated', () => {
    const facts: CaseFacts = { ...DISMISSED, endedHow: 'resigned', unpaidMonths: 2 };
    expect(amountOf('QQ13', facts)).toBe('36000.00');
    expect(codesOf('QQ13', facts)).toContain('reason-of-resignation');
  });

  it('arrears follow the sum that was told, else the months', () => {
    expect(amountOf('QQ02', { unpaidWages: 1_560_000 })).toBe('15600.00');
    expect(amountOf('QQ02', { unpaidMonths: 2.5, monthlyWage: 500_001 })).toBe('12500.03');
    const months = [
      { month: '2026-04', due: 500_000, paid: 0 },
      { month: '2026-05', due: 500_000, paid: 200_000 },
    ];
    expect(amountOf('QQ02', { arrears: months, unpaidWages: 1 })).toBe('8000.00');
    expect(codesOf('QQ02', { unpaidMonths: 3, monthlyWage: 500_000 })).toEqual(['months-assumed']);
  });

  it('a year without a contract gives eleven months of second wage', () => {
    expect(amountOf('QQ05', { hiredOn: '2024-03-15', monthlyWage: 500_000, contract: 'none' })).toBe('55000.00');
    expect(
      amountOf('QQ05', { hiredOn: '2025-03-03', signedOn: '2025-08-20', monthlyWage: 650_000, contract: 'written' }),
    ).toBe('29586.21');
  });

  it('a claim without a formula here has no estimate', () => {
    expect(canEstimate('QQ01')).toBe(false);
    expect(estimate('QQ01', DISMISSED)).toBeUndefined();
  });

  it('a story alone is enough for a first figure', () => {
    const { facts } = readStory(
      '我2024年3月15日到慈溪虚构模具厂上班，每月工资5000元，没有签劳动合同，2026年9月30日被公司口头开除。',
      TODAY,
    );
    expect(amountOf('QQ05', factsOfStory(facts))).toBe('55000.00');
    expect(amountOf('QQ14', factsOfStory(facts))).toBe('30000.00');
  });
});
