import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../law/calendar.ts';
import { builtInParameters, withParameters } from '../law/parameters.ts';
import { finalAward } from './final-award.ts';

const answerTo = (items: readonly (readonly [string, string])[], more: object = {}) => {
  const ran = finalAward.run(
    { items: items.map(([claim, awarded]) => ({ claim, awarded })), minimumMonthlyWage: '2260', ...more },
    { today: '2026-11-25', calendar: defaultCalendar, place: '330282' },
  );
  if (!ran.ok) throw new Error(JSON.stringify(ran.problems));
  return ran.computation.result;
};

describe('whether an award is final', () => {
  it('the limit is twelve minimum wages for each item', () => {
    expect(answerTo([['QQ02', '1']]).threshold).toBe('27120.00');
    expect(answerTo([['QQ02', '1']], { minimumMonthlyWage: '2490' }).threshold).toBe('29880.00');
  });

  it.each([
    [
      'two items at or below the limit are both final',
      [
        ['QQ02', '20000'],
        ['QQ13', '27120'],
      ],
      'final',
    ],
    ['one fen above the limit is not final', [['QQ02', '27120.01']], 'non-final'],
    [
      'wages below and damages above the limit are split',
      [
        ['QQ02', '10000'],
        ['QQ14', '60000'],
      ],
      'split',
    ],
    ['work injury is final in Zhejiang whatever the sum', [['QQ31', '200000']], 'final'],
    ['confirming the relation is never final', [['QQ01', '0']], 'non-final'],
  ] as const)('%s', (_, items, type) => {
    expect(answerTo(items).type).toBe(type);
  });

  it('where the practice is one award, a mixed one is not final', () => {
    expect(
      answerTo(
        [
          ['QQ02', '10000'],
          ['QQ14', '60000'],
        ],
        { policy: 'single' },
      ).type,
    ).toBe('non-final');
  });

  it('elsewhere than in Zhejiang the limit binds work injury too', () => {
    expect(answerTo([['QQ31', '200000']], { place: '310101' }).type).toBe('non-final');
  });

  it('a claim that does not exist is refused', () => {
    const ran = finalAward.run(
      { items: [{ claim: 'QQ99', awarded: '1' }] },
      { today: '2026-11-25', calendar: defaultCalendar, place: '330282' },
    );
    expect(ran.ok ? [] : ran.problems.map(({ field }) => field)).toEqual(['items.0.claim']);
  });

  it('the limit follows the county’s own minimum wage from its day on', () => {
    const source = '示例通知';
    const parameters = withParameters(
      builtInParameters,
      [
        {
          name: 'minimumMonthlyWage',
          place: '330282',
          value: '2700.00',
          from: '2027-01-01',
          source,
          confirmed: true,
        },
      ],
      'own-1',
    );
    const on = (day: string) => {
      const ran = finalAward.run(
        { items: [{ claim: 'QQ02', awarded: '1' }], on: day },
        { today: '2026-11-25', calendar: defaultCalendar, place: '330282', parameters },
      );
      return ran.ok && [ran.computation.result.threshold, ran.computation.parameters[0]?.confirmed];
    };
    expect(on('2026-12-31')).toEqual(['27120.00', false]);
    expect(on('2027-01-01')).toEqual(['32400.00', true]);
  });
});
