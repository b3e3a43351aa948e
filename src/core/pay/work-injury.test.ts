import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, refusedFields, warningsOf } from '../../../test/pay-answers.ts';
import { context } from '../../../test/pay-world.ts';
import { builtInParameters, withParameters } from '../law/parameters.ts';
import { workInjury } from './work-injury.ts';

const averages = { areaAverageMonthlyWage: '8310', provincialAverageMonthlyWage: '8310' };
const injury = (grade: number, ownMonthlyWage: string, more: object = {}) =>
  answerOf(workInjury, { grade, ownMonthlyWage, insured: true, terminated: true, ...averages, ...more });

describe('work injury benefits', () => {
  it.each([
    [9, '6000', '54000.00', '33240.00', '33240.00', '120480.00', 'grade 9 at 6,000'],
    [10, '4000', '34902.00', '16620.00', '16620.00', '68142.00', 'grade 10 at 4,000, raised to 60 % of the average'],
    [7, '26000', '324090.00', '83100.00', '83100.00', '490290.00', 'grade 7 at 26,000, cut to three averages'],
    [5, '7000', '126000.00', '249300.00', '249300.00', '624600.00', 'grade 5 at 7,000'],
    [6, '7000', '112000.00', '207750.00', '207750.00', '527500.00', 'grade 6 at 7,000'],
    [8, '7000', '77000.00', '58170.00', '58170.00', '193340.00', 'grade 8 at 7,000'],
  ])('grade %i with a wage of %s gives %s, %s and %s, in all %s: %s', (grade, wage, disability, medical, job, all) => {
    const answer = injury(grade, wage);
    expect(answer.result).toMatchObject({
      disability,
      medicalSubsidy: medical,
      employmentSubsidy: job,
      monthlyAllowance: '0.00',
    });
    expect(answer.amount).toBe(all);
    expect(answer.lines.map(({ amount }) => amount)).toEqual([disability, medical, job]);
    const article = grade <= 6 ? 'wi-36' : 'wi-37';
    expect(answer.lines.map(({ articles }) => articles)).toEqual([
      [article, 'wi-64'],
      [article, 'zjwi-27'],
      [article, 'zjwi-27'],
    ]);
    expect(answer.lines[2]?.formula).toBe(answer.lines[1]?.formula);
    expect(warningsOf(answer)).not.toContain('relation-kept');
    expect(answer.range).toBeUndefined();
  });

  it.each([
    [1, '27', '189000.00', '6300.00'],
    [2, '25', '175000.00', '5950.00'],
    [3, '23', '161000.00', '5600.00'],
    [4, '21', '147000.00', '5250.00'],
  ])('grade %i keeps the employment: %s months at once, %s, and %s each month', (grade, months, once, monthly) => {
    const answer = injury(grade, '7000');
    expect(answer.result).toEqual({
      disability: once,
      medicalSubsidy: '0.00',
      employmentSubsidy: '0.00',
      monthlyAllowance: monthly,
      base: '7000.00',
    });
    expect(answer.amount).toBe(once);
    expect(answer.lines[0]?.formula).toBe(`7000.00 × ${months}`);
    expect(answer.lines[1]).toMatchObject({ amount: monthly, articles: ['wi-35'] });
    expect(answer.lines[1]?.label.zh).toContain('工伤保险基金付');
    expect(answer.lines[1]?.label.en).toContain('by the insurance fund');
    expect(answer.articles).toEqual(['wi-35', 'wi-64']);
    expect(warningsOf(answer)).toEqual(['relation-kept']);
    expect(warningsOf(injury(grade, '7000', { terminated: false }))).toEqual([]);
  });

  it.each([
    [1, '1595520.00', 16],
    [2, '1396080.00', 14],
    [3, '1196640.00', 12],
    [4, '997200.00', 10],
  ])('without insurance grade %i may be paid once: %s', (grade, amount, years) => {
    const answer = injury(grade, '7000', { insured: false, terminated: false });
    expect(answer.amount).toBe(amount);
    expect(answer.result).toMatchObject({ disability: amount, monthlyAllowance: '0.00' });
    expect(answer.lines).toHaveLength(1);
    expect(answer.lines[0]).toMatchObject({ formula: `8310.00 × 12 × ${years}`, articles: ['zjwi-34'] });
    expect(answer.lines[0]?.label.zh).toContain('单位付');
    expect(warningsOf(answer)).toEqual(['monthly-instead']);
    expect(answer.parameters.map(({ name }) => name)).toContain('injuryUninsuredYears');
    expect(answer.warnings[0]?.message.zh).toMatch(/189,000.00元|175,000.00元|161,000.00元|147,000.00元/);
    expect(injury(grade, '7000', { insured: false }).lines).toHaveLength(1);
  });

  it('an employer without insurance pays the same items of grade 9, and the sheet says so', () => {
    const answer = injury(9, '6000', { insured: false });
    expect(answer.amount).toBe('120480.00');
    expect(answer.articles).toContain('zjwi-33');
    expect(answer.lines.every(({ label }) => label.zh.includes('单位付'))).toBe(true);
    const insured = injury(9, '6000').lines.map(({ label }) => label.zh.includes('工伤保险基金付'));
    expect(insured).toEqual([true, true, false]);
  });

  it.each([
    [5, '4900.00'],
    [6, '4200.00'],
  ])('grade %i in employment without suitable work has %s each month, outside the total', (grade, monthly) => {
    const answer = injury(grade, '7000', { terminated: false });
    expect(answer.result).toMatchObject({ monthlyAllowance: monthly, medicalSubsidy: '0.00' });
    expect(answer.amount).toBe(answer.result.disability);
    expect(answer.lines.at(-1)).toMatchObject({ amount: monthly, articles: ['wi-36'] });
    expect(answer.lines.at(-1)?.label.zh).toContain('单位付');
    expect(answer.lines.at(-1)?.label.en).toContain('by the employer');
    expect(warningsOf(answer)).toEqual(['only-without-suitable-work']);
  });

  it('grades 7 to 10 in employment have the one payment alone', () => {
    const answer = injury(7, '7000', { terminated: false });
    expect(answer.amount).toBe('91000.00');
    expect(answer.lines).toHaveLength(1);
    expect(warningsOf(answer)).toEqual([]);
  });

  it('an allowance below the minimum wage is raised to it', () => {
    const low = { areaAverageMonthlyWage: '3000', minimumMonthlyWage: '2260', terminated: false };
    const answer = injury(6, '2000', low);
    expect(answer.result).toMatchObject({ monthlyAllowance: '2260.00', base: '2000.00' });
    expect(warningsOf(answer)).toContain('raised-to-minimum');
    expect(warningsOf(injury(4, '3014', low))).not.toContain('raised-to-minimum');
    const equal = injury(6, '4000', { minimumMonthlyWage: '2400', terminated: false });
    expect(equal.result.monthlyAllowance).toBe('2991.60');
    const exact = { areaAverageMonthlyWage: '4000', minimumMonthlyWage: '2400', terminated: false };
    expect(warningsOf(injury(6, '4000', exact))).toEqual(['only-without-suitable-work']);
    expect(answer.parameters.map(({ name }) => name)).toContain('minimumMonthlyWage');
    expect(injury(7, '2000', low).parameters).toEqual([]);
  });

  it.each([
    [6.5, '249300.00', undefined],
    [5, '249300.00', undefined],
    [4.5, '249300.00', ['575340.00', '625200.00']],
    [4, '199440.00', undefined],
    [3, '149580.00', undefined],
    [0.5, '49860.00', ['375900.00', '425760.00']],
    [0, '0.00', undefined],
  ] as const)('%d years before retirement the employment subsidy is %s', (yearsToRetirement, job, range) => {
    const answer = injury(5, '7033.3333', { yearsToRetirement });
    expect(answer.result.employmentSubsidy).toBe(job);
    expect(answer.result.medicalSubsidy).toBe('249300.00');
    const percent = (Number(job) / 249_300) * 100;
    expect(answer.lines[2]?.formula).toBe(percent < 100 ? `8310.00 × 30 × ${percent}%` : '8310.00 × 30');
    expect(answer.range).toEqual(range ? { low: range[0], high: range[1] } : undefined);
    expect(warningsOf(answer).includes('near-retirement')).toBe(yearsToRetirement < 5);
    expect(answer.parameters.some(({ name }) => name === 'nearRetirementYears')).toBe(yearsToRetirement < 5);
  });

  it('a county that counts only whole years pays a fifth less for a year that has begun', () => {
    const own = withParameters(
      builtInParameters,
      [
        {
          name: 'nearRetirementYears',
          place: '3302',
          from: '2026-01-01',
          value: 'completed',
          source: '示例',
          confirmed: true,
        },
      ],
      'own',
    );
    const input = { grade: 5, ownMonthlyWage: '7000', insured: true, terminated: true, yearsToRetirement: 4.5 };
    expect(answerOf(workInjury, { ...input, ...averages }, own).result.employmentSubsidy).toBe('199440.00');
  });

  it('in another province the subsidies are not made up', () => {
    const answer = injury(9, '6000', { place: '310101' });
    expect(answer.amount).toBe('54000.00');
    expect(warningsOf(answer)).toEqual(['subsidy-unknown']);
    const once = injury(3, '7000', { place: '310101', insured: false, terminated: false });
    expect(once.result.disability).toBe('161000.00');
    expect(warningsOf(once)).toEqual(['one-payment-unknown']);
    expect(once.lines.map(({ label }) => label.zh.includes('单位付'))).toEqual([true, true]);
    expect(once.lines.map(({ articles }) => articles)).toEqual([['wi-35', 'wi-64', 'zjwi-33'], ['wi-35']]);
    const four = { place: '310101', insured: false, terminated: false };
    expect(warningsOf(injury(4, '7000', four))).toEqual(['one-payment-unknown']);
    expect(warningsOf(injury(5, '7000', four))).toEqual(['only-without-suitable-work']);
    expect(injury(5, '7000', four).lines[1]?.label.zh).toContain('单位付');
  });

  it('the exact edges of 60 and 300 per cent change nothing', () => {
    expect(warningsOf(injury(9, '4986'))).toEqual([]);
    expect(warningsOf(injury(9, '24930'))).toEqual([]);
    expect(warningsOf(injury(9, '4985.99'))).toEqual(['raised-to-floor']);
    expect(warningsOf(injury(9, '24930.01'))).toEqual(['cut-to-ceiling']);
  });

  it('the province’s average is asked for where a benefit rests on it, and only there', () => {
    const bare = { ownMonthlyWage: '6000', areaAverageMonthlyWage: '8310' };
    const needs = (grade: number, insured: boolean, terminated: boolean) =>
      refusedFields(workInjury, { ...bare, grade, insured, terminated });
    expect(needs(9, true, true)).toEqual(['provincialAverageMonthlyWage']);
    expect(needs(9, false, false)).toEqual([]);
    expect(needs(4, false, false)).toEqual(['provincialAverageMonthlyWage']);
    expect(needs(4, true, true)).toEqual([]);
    expect(needs(5, true, true)).toEqual(['provincialAverageMonthlyWage']);
  });

  it('grades below 1, above 10 and years that are no number are refused', () => {
    const base = { ownMonthlyWage: '6000', insured: true, terminated: true, ...averages };
    expect(refusedFields(workInjury, { ...base, grade: 0 })).toEqual(['grade']);
    expect(refusedFields(workInjury, { ...base, grade: 11 })).toEqual(['grade']);
    expect(refusedFields(workInjury, { ...base, grade: 9.5 })).toEqual(['grade']);
    expect(refusedFields(workInjury, { ...base, grade: 9, yearsToRetirement: -1 })).toEqual(['yearsToRetirement']);
    expect(refusedFields(workInjury, { ...base, grade: 9, yearsToRetirement: '三' })).toEqual(['yearsToRetirement']);
  });

  it('more wage never gives less, and outside the limits it changes nothing', () => {
    const fen = fc.integer({ min: 0, max: 4_000_000 });
    fc.assert(
      fc.property(fen, fen, fc.integer({ min: 1, max: 10 }), fc.boolean(), (a, b, grade, terminated) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const sum = (wage: number) => Number(injury(grade, (wage / 100).toFixed(2), { terminated }).amount);
        expect(sum(low)).toBeGreaterThan(0);
        expect(sum(low)).toBeLessThanOrEqual(sum(high));
        if (high <= 498_600 || low >= 2_493_000) expect(sum(low)).toBe(sum(high));
      }),
      { numRuns: 60 },
    );
  });

  it('takes the province’s average that an administrator keeps, and then asks nobody for it', () => {
    const own = withParameters(
      builtInParameters,
      [
        {
          name: 'provincialAverageMonthlyWage',
          place: '33',
          from: '2026-01-01',
          value: '8600.00',
          source: '示例',
          confirmed: true,
        },
      ],
      'own',
    );
    const input = { grade: 7, ownMonthlyWage: '6000', areaAverageMonthlyWage: '8310', insured: true, terminated: true };
    const ran = workInjury.run(input, { ...context, parameters: own });
    // Grade 7: ten months each of the two subsidies.
    expect(ran.ok && ran.computation.result).toMatchObject({
      medicalSubsidy: '86000.00',
      employmentSubsidy: '86000.00',
    });
    expect(ran.ok && ran.computation.parameters.map(({ name, confirmed }) => [name, confirmed])).toContainEqual([
      'provincialAverageMonthlyWage',
      true,
    ]);
    const without = workInjury.run(input, context);
    expect(without.ok ? [] : without.problems.map(({ field }) => field)).toEqual(['provincialAverageMonthlyWage']);
    const before = workInjury.run({ ...input, on: '2025-12-31' }, { ...context, parameters: own });
    expect(before.ok).toBe(false);
    const elsewhere = workInjury.run({ ...input, place: '110101' }, { ...context, parameters: own });
    expect(elsewhere.ok).toBe(false);
  });
});

describe('the average wage of the pooling area', () => {
  const city = (from: string, value: string) =>
    withParameters(
      builtInParameters,
      [{ name: 'localAverageMonthlyWage', place: '3302', from, value, source: '示例', confirmed: true }],
      'own',
    );
  const input = { grade: 7, ownMonthlyWage: '26000', insured: true, terminated: false };

  it('is the city’s that an administrator keeps, and the sheet says which one it took', () => {
    const answer = answerOf(workInjury, input, city('2026-07-01', '8310.00'));
    expect(answer.result.base).toBe('24930.00');
    expect(warningsOf(answer)).toEqual(['area-average-of-city', 'cut-to-ceiling']);
    expect(answer.warnings[0]?.message.zh).toContain('8,310');
    expect(answer.parameters).toContainEqual(
      expect.objectContaining({ name: 'localAverageMonthlyWage', value: '8310.00', confirmed: true }),
    );
  });

  it('is what was typed where somebody typed it, and the city’s that was typed where only that was', () => {
    const typed = { ...input, areaAverageMonthlyWage: '8000' };
    expect(answerOf(workInjury, typed, city('2026-07-01', '8310.00')).result.base).toBe('24000.00');
    expect(warningsOf(answerOf(workInjury, typed))).toEqual(['cut-to-ceiling']);
    const ofCity = answerOf(workInjury, { ...input, localAverageMonthlyWage: '8100' });
    expect(ofCity.result.base).toBe('24300.00');
    expect(ofCity.parameters[0]).toMatchObject({ name: 'localAverageMonthlyWage', confirmed: false });
  });

  it('is asked for, with its year, where none is held for the day or the place', () => {
    const set = city('2026-07-01', '8310.00');
    const askedOf = (more: object) => {
      const ran = workInjury.run({ ...input, ...more }, { ...context, parameters: set });
      return ran.ok ? [] : ran.problems;
    };
    expect(askedOf({})).toEqual([]);
    expect(askedOf({ on: '2026-06-30' }).map(({ field }) => field)).toEqual(['areaAverageMonthlyWage']);
    expect(askedOf({ on: '2026-06-30' })[0]?.message.zh).toContain('统筹地区2025年职工月平均工资');
    expect(askedOf({ place: '330102' })[0]?.message.en).toContain('of the area that pools the insurance in 2025');
    expect(askedOf({ place: '330102', terminated: true }).map(({ field }) => field)).toEqual([
      'areaAverageMonthlyWage',
      'provincialAverageMonthlyWage',
    ]);
    expect(askedOf({ terminated: true })[0]?.message.zh).toContain('全省2025年职工月平均工资');
  });
});

describe('treatment, food and nursing beside the benefits of a grade', () => {
  // Grade 9 at 6,000 without more: 54,000.
  const kept = { terminated: false, minimumMonthlyWage: '2260' };
  const plain = injury(9, '6000', kept);

  it('are lines of their own in the sum, by who pays them', () => {
    const answer = injury(9, '6000', { ...kept, medicalCosts: '12345.60', hospitalDays: 20, nursingMonths: 1.5 });
    expect(plain.amount).toBe('54000.00');
    expect(plain.range).toBeUndefined();
    expect(answer.lines.slice(1).map(({ label, amount, articles }) => [label.zh, amount, articles.join(' ')])).toEqual([
      ['工伤医疗费（工伤保险基金付）', '12345.60', 'wi-30'],
      // 2,260 / 21.75 × 35 % × 20.
      ['住院伙食补助费（工伤保险基金付）', '727.36', 'wi-30 zjwi-24'],
      // 8,310 × 1.5.
      ['停工留薪期护理费（单位付）', '12465.00', 'wi-33 zjwi-25'],
    ]);
    expect(answer.amount).toBe('79537.96');
    expect(answer.result).toEqual(plain.result);
  });

  it('show the other reading of the food subsidy, a month instead of a day, in the range', () => {
    const answer = injury(9, '6000', { ...kept, hospitalDays: 20 });
    expect(answer.range).toEqual({ low: '54727.36', high: '69820.00' });
    expect(warningsOf(answer)).toContain('meal-readings');
    expect(answer.parameters.map(({ name }) => name)).toContain('injuryMealPercent');
  });

  it('are paid by an employer that did not insure, and left out where the place has no standard', () => {
    const uninsured = injury(9, '6000', { ...kept, insured: false, medicalCosts: '100' });
    expect(uninsured.lines.at(-1)?.label.zh).toBe('工伤医疗费（单位付）');
    const elsewhere = injury(9, '6000', { ...kept, place: '110101', hospitalDays: 20, nursingMonths: 2 });
    expect(elsewhere.amount).toBe('54000.00');
    expect(warningsOf(elsewhere)).toEqual(expect.arrayContaining(['meal-unknown', 'nursing-unknown']));
  });

  it('keep the range of the employment subsidy beside their own', () => {
    const near = injury(9, '6000', { terminated: true, minimumMonthlyWage: '2260', yearsToRetirement: 2.5 });
    const both = injury(9, '6000', {
      terminated: true,
      minimumMonthlyWage: '2260',
      yearsToRetirement: 2.5,
      hospitalDays: 20,
    });
    expect(Number(both.range?.low) - Number(near.range?.low)).toBeCloseTo(727.36, 2);
    expect(Number(both.range?.high) - Number(near.range?.high)).toBeCloseTo(15820, 2);
  });
});
