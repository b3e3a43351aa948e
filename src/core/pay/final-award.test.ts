import { describe, expect, it } from 'vitest';
import { answerOf, refusedFields, warningsOf } from '../../../test/pay-answers.ts';
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

  const full = (items: readonly (readonly [string, string?])[], more: object = {}) =>
    answerOf(finalAward, { items: items.map(([claim, awarded]) => ({ claim, awarded })), ...more });

  it('the minimum wage held here is used, and nobody has confirmed it', () => {
    const answer = full([['QQ02', '27120']]);
    expect(answer.result).toEqual({ threshold: '27120.00', items: [{ claim: 'QQ02', final: true }], type: 'final' });
    expect(answer.amount).toBeNull();
    expect(answer.parameters).toMatchObject([{ name: 'minimumMonthlyWage', value: '2260.00', confirmed: false }]);
    expect(answer.articles).toEqual(['lma-47', 'zjma-37', 'cr-50']);
    expect(answer.lines[0]).toMatchObject({ formula: '2260.00 × 12', amount: '27120.00' });
    expect(answer.lines[0]?.label.zh).toMatch(/：终局$/);
    expect(warningsOf(answer)).toEqual([]);
    expect(full([['QQ02', '1']], { place: '310101', minimumMonthlyWage: '2690' }).articles).toEqual([
      'lma-47',
      'cr-50',
    ]);
  });

  it('the award of 2023 was measured by the wage of 2023', () => {
    expect(full([['QQ02', '1']], { on: '2023-12-31' }).result.threshold).toBe('24840.00');
  });

  it('where the minimum wage is not known an item stays open for court, and one that awards nothing does not', () => {
    const answer = full([['QQ02', '1']], { place: '310101' });
    expect(answer.result).toMatchObject({ threshold: null, type: 'non-final' });
    expect(answer.lines[0]?.formula).toBe('');
    expect(answer.parameters).toEqual([]);
    expect(warningsOf(answer)).toEqual(['minimum-wage-unknown']);
    expect(full([['QQ02', '0']], { place: '310101' }).result.type).toBe('final');
  });

  it('what can be read in two ways is not final and is named, but only where the readings differ', () => {
    const above = full([
      ['QQ07', '30000'],
      ['QQ24', '500'],
    ]);
    expect(above.result.type).toBe('non-final');
    expect(warningsOf(above)).toEqual(['two-readings']);
    expect(above.warnings[0]?.message.zh).toContain('QQ07、QQ24');
    expect(warningsOf(full([['QQ07', '20000']]))).toEqual([]);
    expect(full([['QQ07', '20000']]).result.type).toBe('final');
  });

  it('a mixed award says that there is another practice, and which policy was used', () => {
    const items = [
      ['QQ02', '10000'],
      ['QQ14', '60000'],
    ] as const;
    const split = full(items);
    expect(split.result.type).toBe('split');
    expect(split.parameters.map(({ name }) => name)).toEqual(['minimumMonthlyWage', 'mixedAwardPolicy']);
    expect(warningsOf(split)).toEqual(['mixed-award']);
    expect(split.warnings[0]?.message.zh).toMatch(/^既有终局也有非终局，分别制作/);
    const chosen = full(items, { policy: 'single' });
    expect(chosen.result.type).toBe('non-final');
    expect(chosen.parameters.map(({ name }) => name)).toEqual(['minimumMonthlyWage']);
    expect(chosen.warnings[0]?.message.zh).toMatch(/^既有终局也有非终局，做成一份/);
    expect(warningsOf(full([['QQ14', '60000']]))).toEqual([]);
  });

  it('a county whose institute makes one award sets the policy for itself', () => {
    const policy = (value: string) =>
      withParameters(
        builtInParameters,
        [{ name: 'mixedAwardPolicy', place: '330282', from: '2026-01-01', value, source: '示例', confirmed: true }],
        'own',
      );
    const items = [
      { claim: 'QQ02', awarded: '10000' },
      { claim: 'QQ14', awarded: '60000' },
    ];
    expect(answerOf(finalAward, { items }, policy('single')).result.type).toBe('non-final');
    expect(answerOf(finalAward, { items }, policy('whatever')).result.type).toBe('split');
  });

  it('confirming the relation needs no sum, wages do', () => {
    expect(full([['QQ01'], ['QQ02', '5000']]).result).toMatchObject({
      items: [
        { claim: 'QQ01', final: false },
        { claim: 'QQ02', final: true },
      ],
      type: 'split',
    });
    expect(refusedFields(finalAward, { items: [{ claim: 'QQ01' }, { claim: 'QQ02' }] })).toEqual(['items.1.awarded']);
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
