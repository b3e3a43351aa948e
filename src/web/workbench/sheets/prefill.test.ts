import { describe, expect, it } from 'vitest';
import { knownInput } from './prefill.ts';

const reading = {
  labour: 'yes' as const,
  facts: {
    hiredOn: { value: '2023-03-01', words: '2023年3月1日进厂' },
    leftOn: { value: '2026-06', words: '今年6月离开' },
    monthlyWage: { value: 620_000, words: '每月6200' },
  },
  claims: [],
  urgent: [],
};
const none = { claims: [] };

describe('What a sheet begins with', () => {
  it('is what the story says of the employment; a month alone is no day', () => {
    const known = knownInput(['start', 'end', 'averageMonthlyWage', 'ground'], none, {}, reading as never);
    expect(known).toEqual({ input: { start: '2023-03-01', averageMonthlyWage: '6200.00' }, fromStory: true });
  });

  it('is before that what an earlier sheet of the case was computed from, under whatever name', () => {
    const sheet = { on: '2026-03-01', input: { hired: '2023-03-06', monthlyWage: '6300' } };
    const dossier = { claims: [{ sheets: [sheet] }] } as never;
    expect(knownInput(['start', 'lastMonthWage'], dossier, {}, reading as never)).toEqual({
      input: { start: '2023-03-06', lastMonthWage: '6300' },
      fromStory: false,
    });
  });

  it('is the time that the claim names where the calculator asks for one', () => {
    const claim = { from: '2026-01-05', to: '2026-01-16' };
    expect(knownInput(['from', 'to'], none, claim, undefined).input).toEqual(claim);
  });
});
