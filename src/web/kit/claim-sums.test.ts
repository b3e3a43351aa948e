import { describe, expect, it } from 'vitest';
import type { ClaimView } from '../../contract/views.ts';
import { claimSums, computedOf } from './claim-sums.ts';

const claim = (part: Partial<ClaimView>): ClaimView => ({ sheets: [], ...part }) as ClaimView;
const sheet = (amount: string | null) => ({ computation: { amount } }) as ClaimView['sheets'][number];

describe('The sums below the claims', () => {
  it('add fen by fen: ten times ten fen is one yuan', () => {
    const ten = Array.from({ length: 10 }, () => claim({ amount: '0.10' }));
    expect(claimSums(ten)).toEqual({ claimed: '1.00' });
  });

  it('leave out what nobody has computed or decided, and count what was dismissed as nothing awarded', () => {
    const claims = [
      claim({
        amount: '12000.00',
        sheets: [sheet('11000.50')],
        result: { kind: 'partly', label: { zh: '', en: '' }, amount: '9000.25' },
      }),
      claim({ amount: '6000.00', result: { kind: 'dismissed', label: { zh: '', en: '' } } }),
      claim({}),
    ];
    expect(claimSums(claims)).toEqual({ claimed: '18000.00', computed: '11000.50', awarded: '9000.25' });
    expect(claimSums([claim({})])).toEqual({});
  });

  it('take the newest computation of a claim, and before there is one the estimate made with it', () => {
    expect(computedOf(claim({ sheets: [sheet('1.00'), sheet('2.00')] }))).toBe('2.00');
    expect(computedOf(claim({ computation: { not: 'a computation' } }))).toBeUndefined();
  });
});
