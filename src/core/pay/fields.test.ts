import { describe, expect, it } from 'vitest';
import { answerOf, refusedFields } from '../../../test/pay-answers.ts';
import { defaultCalendar } from '../law/calendar.ts';
import { annualLeave } from './annual-leave.ts';
import { economicCompensation } from './economic-compensation.ts';
import { nonCompete } from './non-compete.ts';
import { workInjury } from './work-injury.ts';

const service = { start: '2019-03-11', end: '2026-06-30', ground: 'art-40' };

describe('sums and counts from outside', () => {
  it('a sum means the same as a string and as a number', () => {
    for (const [written, number] of [
      ['7200', 7200],
      ['2843.1667', 2843.1667],
      ['0', 0],
    ] as const) {
      const answer = answerOf(economicCompensation, { ...service, averageMonthlyWage: written });
      expect(answerOf(economicCompensation, { ...service, averageMonthlyWage: number })).toEqual(answer);
    }
  });

  it.each([
    -1,
    -0.01,
    0.00001,
    0.1 + 0.2,
    1e10,
    1e21,
    1e-7,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '1,234',
    '１２３',
    ' 5 ',
    '5.',
    '+5',
    '',
    null,
    true,
    ['5'],
  ])('%s is no sum', averageMonthlyWage => {
    expect(refusedFields(economicCompensation, { ...service, averageMonthlyWage })).toEqual(['averageMonthlyWage']);
  });

  it('a count means the same as a number and as digits', () => {
    const leave = { averageMonthlyWage: '6525' };
    expect(answerOf(annualLeave, { ...leave, year: '2025', entitlement: '5', taken: '1' })).toEqual(
      answerOf(annualLeave, { ...leave, year: 2025, entitlement: 5, taken: 1 }),
    );
    for (const months of ['1.5', '0', '-1', '', 'x', null, 2.5, '1e1']) {
      expect(refusedFields(nonCompete, { averageMonthlyWage: '8000', months }), String(months)).toEqual(['months']);
    }
  });

  it.each([
    ['330282', []],
    ['330200', []],
    ['530102', []],
    ['110101', []],
    ['000000', ['place']],
    ['999999', ['place']],
    ['330299', ['place']],
    ['33028', ['place']],
    ['cixi', ['place']],
  ])('%s is a place, or is refused as none', (place, fields) => {
    expect(refusedFields(economicCompensation, { ...service, averageMonthlyWage: '7200', place })).toEqual(fields);
  });

  it('what is answered with yes or no is asked so where it is missing', () => {
    const ran = workInjury.run(
      { grade: 9, ownMonthlyWage: '6000' },
      { today: '2026-11-25', calendar: defaultCalendar, place: '330282' },
    );
    expect(ran.ok ? [] : ran.problems.map(({ message }) => message.zh)).toEqual([
      '参加了工伤保险：选“是”或“否”',
      '劳动关系已结束：选“是”或“否”',
    ]);
  });

  it('the average wage of a place is never nothing', () => {
    const injury = { grade: 9, ownMonthlyWage: '6000', insured: true, terminated: true };
    expect(
      refusedFields(workInjury, {
        ...injury,
        areaAverageMonthlyWage: '0',
        provincialAverageMonthlyWage: '0.00',
      }).sort(),
    ).toEqual(['areaAverageMonthlyWage', 'provincialAverageMonthlyWage']);
    expect(
      refusedFields(economicCompensation, { ...service, averageMonthlyWage: '1', localAverageMonthlyWage: '0' }),
    ).toEqual(['localAverageMonthlyWage']);
  });
});
