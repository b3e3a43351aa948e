import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../test/pay-world.ts';
import { calculators } from './index.ts';

type Id = keyof typeof calculators;

const service = { start: '2020-01-01', end: '2026-03-10', averageMonthlyWage: '6000' };
const contract = { contractStart: '2025-01-01', contractEnd: '2025-12-31', monthlyWage: '6000' };
const leave = { year: 2025, entitlement: 10, averageMonthlyWage: '6000' };

describe('what each calculator cites', () => {
  it.each<[Id, string]>([
    ['wage-arrears', 'lcl-30 lcl-85 ll-50'],
    ['part-month-wage', 'lcl-30 wp-9 worktime-2'],
    ['minimum-wage-gap', 'll-48 lcl-85'],
    ['overtime', 'll-44 wp-13 worktime-2'],
    ['annual-leave', 'al-3 al-5 alm-10 alm-11'],
    ['sick-pay', 'medical479-3 sick309-59 lcl-42'],
    ['heat-allowance', 'heat-1'],
    ['stoppage-pay', 'wp-12'],
    ['maternity', 'maternity-7 maternity-8'],
    ['double-wage', 'lcl-82 lcl-14 lcr-6 lcr-7 si2-6 si2-11'],
    ['probation', 'lcl-19 lcl-83'],
    ['economic-compensation', 'lcl-46 lcl-47 lcl-97 lcr-27'],
    ['unlawful-termination', 'lcl-48 lcl-87 lcr-25'],
    ['notice-pay', 'lcl-40 lcr-20'],
    ['non-compete', 'lcl-23 lcl-24 si1-36'],
    ['service-period-penalty', 'lcl-22'],
    ['deduction-limit', 'wp-16'],
    ['extra-damages', 'lcl-85 li-26'],
  ])('%s stands on %s', (id, articles) => {
    expect(calculators[id].articles.join(' ')).toBe(articles);
  });

  it.each<[Id, object, readonly string[]]>([
    ['wage-arrears', { months: [{ month: '2026-01', due: '2', paid: '1' }] }, ['lcl-30 ll-50']],
    ['part-month-wage', { monthlyWage: '8700', from: '2026-06-01', to: '2026-06-12' }, ['lcl-30 wp-9 worktime-2']],
    ['minimum-wage-gap', { months: [{ month: '2026-01', paid: '1' }] }, ['ll-48 lcl-85']],
    ['overtime', { monthlyWage: '5220', weekdayHours: 1 }, ['ll-44 wp-13 worktime-2']],
    ['annual-leave', leave, ['al-5 alm-10 alm-11']],
    ['annual-leave', { ...leave, hired: '2025-06-01' }, ['al-5 alm-5 alm-10 alm-11']],
    ['annual-leave', { ...leave, left: '2025-06-01' }, ['al-5 alm-12 alm-10 alm-11']],
    ['sick-pay', { totalYears: 1, yearsHere: 1 }, ['sick309-59 medical479-3 lcl-42']],
    ['heat-allowance', { outdoor: true, months: ['2026-07'] }, ['heat-1']],
    ['stoppage-pay', { monthlyWage: '5500', months: 2, worked: true }, ['wp-12', 'wp-12']],
    ['maternity', { averageMonthlyWage: '6000' }, ['maternity-7 maternity-8']],
    ['double-wage', { hired: '2025-11-10', left: '2026-02-05', monthlyWage: '4800' }, ['lcl-82 lcr-7', 'lcl-82 si2-6']],
    ['probation', { ...contract, probationMonths: 6 }, ['lcl-19 lcl-83']],
    ['probation', { ...contract, probationMonths: 6, probationWage: '4000' }, ['lcl-19 lcl-83 lcl-20 lcr-15']],
    ['economic-compensation', { ...service, ground: 'art-41' }, ['lcl-46 lcl-47']],
    ['economic-compensation', { ...service, start: '2008-01-01', ground: 'art-41' }, ['lcl-46 lcl-47']],
    ['economic-compensation', { ...service, start: '2007-12-31', ground: 'art-41' }, ['lcl-97', 'lcl-46 lcl-47']],
    ['unlawful-termination', service, ['lcl-47 lcl-87 lcr-25']],
    ['notice-pay', { ground: 'art-40', lastMonthWage: '1' }, ['lcl-40 lcr-20']],
    [
      'non-compete',
      { averageMonthlyWage: '8000', months: 1, employerRescinds: true },
      ['lcl-23 lcl-24 si1-36', 'si1-39'],
    ],
    ['service-period-penalty', { trainingCost: '1', months: 2, served: 1 }, ['lcl-22']],
    ['deduction-limit', { monthlyWage: '5000' }, ['wp-16']],
    ['extra-damages', { unpaid: '1', orderedByDepartment: true }, ['lcl-85 li-26']],
  ])('a sheet of %s cites the rule of each line', (id, input, lines) => {
    const answer = answerOf(calculators[id])(input);
    expect(answer.lines.map(({ articles }) => articles.join(' '))).toEqual(lines);
    expect(answer.articles).toEqual([...new Set(lines.join(' ').split(' '))]);
  });
});
