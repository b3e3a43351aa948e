import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../law/calendar.ts';
import { addDays } from '../law/day.ts';
import { doubleWage } from './double-wage.ts';

const context = { today: '2026-11-25', calendar: defaultCalendar, place: '330282' };

const answerTo = (input: object) => {
  const ran = doubleWage.run(input, context);
  if (!ran.ok) throw new Error(JSON.stringify(ran.problems));
  return ran.computation;
};
const codes = (input: object) => answerTo(input).warnings.map(({ code }) => code);

describe('double wage without a written contract', () => {
  it('a contract that was never signed gives eleven months', () => {
    const answer = answerTo({ hired: '2024-03-15', monthlyWage: '5000' });
    expect(answer.amount).toBe('55000.00');
    expect(answer.result).toEqual({ from: '2024-04-15', to: '2025-03-14', months: 11, partWorkingDays: 0 });
    expect(answer.warnings.map(({ code }) => code)).toContain('deemed-open-ended');
  });

  it('the day of signing is not counted, and the part month shows its three readings', () => {
    const answer = answerTo({ hired: '2025-03-03', signed: '2025-08-20', monthlyWage: '6500' });
    expect(answer.amount).toBe('29586.21');
    expect(answer.result).toEqual({ from: '2025-04-03', to: '2025-08-19', months: 4, partWorkingDays: 12 });
    expect(answer.range).toEqual({ low: '29545.45', high: '29714.29' });
  });

  it('who leaves gets it to the last day worked', () => {
    const answer = answerTo({ hired: '2025-11-10', left: '2026-02-05', monthlyWage: '4800' });
    expect(answer.amount).toBe('8993.10');
    expect(answer.result.partWorkingDays).toBe(19);
  });

  it('a contract signed within the first month leaves nothing to claim, and the reason is given', () => {
    const answer = answerTo({ hired: '2025-03-03', signed: '2025-04-02', monthlyWage: '6500' });
    expect(answer.amount).toBe('0.00');
    expect(answer.warnings.map(({ code }) => code)).toEqual(['within-first-month']);
    expect(answer.warnings[0]?.message.zh).toContain('2025-04-03');
    expect(answer.articles).toContain('lcl-82');
  });

  it('someone hired on the last day of January does not lose days at the ends of months', () => {
    const answer = answerTo({ hired: '2025-01-31', monthlyWage: '5000' });
    expect(answer.result).toMatchObject({ from: '2025-02-28', to: '2026-01-30', months: 11 });
  });

  it('each service month takes the wage of the month in which it starts', () => {
    const wages = [
      { month: '2025-04', amount: '6000' },
      { month: '2025-05', amount: '7000' },
    ];
    const answer = answerTo({ hired: '2025-03-03', signed: '2025-06-03', wages });
    expect(answer.amount).toBe('13000.00');
    expect(codes({ hired: '2025-03-03', signed: '2025-07-03', wages })).toContain('wage-unknown');
  });

  it('counted month by month, only the last year before the application is left', () => {
    const input = { hired: '2024-03-15', monthlyWage: '5000', filedOn: '2025-09-01' };
    expect(answerTo({ ...input, limitationMode: 'rolling' }).amount).toBe('35000.00');
    expect(answerTo({ ...input, limitationMode: 'whole' }).amount).toBe('55000.00');
    expect(answerTo(input).amount).toBe('55000.00');
    expect(codes(input)).toContain('limitation');
  });

  it('counted as a whole, the claim ends a year after the year without a contract', () => {
    const input = { hired: '2024-03-15', monthlyWage: '5000', limitationMode: 'whole' };
    expect(answerTo({ ...input, filedOn: '2026-03-16' }).amount).toBe('55000.00');
    const late = answerTo({ ...input, filedOn: '2026-03-17' });
    expect(late.amount).toBe('0.00');
    expect(late.warnings.map(({ code }) => code)).toContain('out-of-time');
  });

  it('a month that is nearly full never costs more than a full one', () => {
    fc.assert(
      fc.property(
        fc.nat(700),
        fc.nat(420),
        fc.nat(60),
        fc.integer({ min: 1, max: 40_000 }),
        (shift, days, more, pay) => {
          const hired = addDays('2024-01-01', shift);
          const sum = (left: string) => Number(answerTo({ hired, left, monthlyWage: String(pay) }).amount);
          const shorter = sum(addDays(hired, days));
          expect(shorter).toBeGreaterThanOrEqual(0);
          expect(sum(addDays(hired, days + more))).toBeGreaterThanOrEqual(shorter);
          expect(shorter).toBeLessThanOrEqual(11 * pay);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a part that touches two calendar months is also read by the working days of each', () => {
    const answer = answerTo({ hired: '2025-11-10', left: '2026-02-05', monthlyWage: '4800' });
    expect(answer.range).toEqual({ low: '8993.10', high: '9428.57' });
    const first = answerTo({ hired: '2026-03-10', left: '2026-06-01', monthlyWage: '4800' });
    expect(first.result).toMatchObject({ months: 1, partWorkingDays: 16 });
    expect(first.range).toEqual({ low: '8290.91', high: '8818.05' });
    const rounded = answerTo({
      hired: '2026-03-10',
      left: '2026-06-01',
      monthlyWage: '4800',
      rounding: 'unit-wage-first',
    });
    expect(rounded.amount).toBe('8331.04');
  });

  it('each line shows its days and its sum', () => {
    const { lines } = answerTo({ hired: '2025-11-10', left: '2026-02-05', monthlyWage: '4800' });
    expect(lines.map(({ formula, amount }) => `${formula} = ${amount}`)).toEqual([
      '4800.00 = 4800.00',
      '4800.00 ÷ 21.75 × 19 = 4193.10',
    ]);
  });

  it('a month is in time to the day a year after its end, and the sum that is late is named', () => {
    const rolling = { hired: '2024-03-15', monthlyWage: '5000', limitationMode: 'rolling' };
    expect(answerTo({ ...rolling, filedOn: '2025-05-14' }).amount).toBe('55000.00');
    expect(codes({ ...rolling, filedOn: '2025-05-14' })).toEqual(['deemed-open-ended']);
    const late = answerTo({ ...rolling, filedOn: '2025-05-15' });
    expect(late.amount).toBe('50000.00');
    expect(late.warnings.find(({ code }) => code === 'out-of-time')?.message.zh).toContain('有5,000.00元');
    expect(late.warnings.find(({ code }) => code === 'out-of-time')?.message.en).toContain('CNY 5,000.00 ');
    expect(codes({ ...rolling, filedOn: '2025-05-14', limitationMode: 'ignore' })).toEqual(['deemed-open-ended']);
  });

  it('a contract counts as open-ended on the last day of the first year, not before', () => {
    const hired = { hired: '2024-03-15', monthlyWage: '5000', filedOn: '2025-04-01' };
    expect(codes({ ...hired, left: '2025-03-14' })).toEqual(['deemed-open-ended']);
    expect(codes({ ...hired, left: '2025-03-13' })).toEqual(['part-month-readings']);
    expect(codes({ ...hired, signed: '2025-03-20' })).toEqual([]);
  });

  it('the months without a wage are named, and only those', () => {
    const wages = [{ month: '2025-04', amount: '6000' }];
    const answer = answerTo({ hired: '2025-03-03', signed: '2025-06-03', filedOn: '2025-07-01', wages });
    expect(answer.warnings.map(({ message }) => message.zh)).toEqual(['没有2025-05的工资，这几个月没有算进去']);
    expect(codes({ hired: '2025-03-03', signed: '2025-05-03', filedOn: '2025-07-01', wages })).toEqual([]);
  });

  it('a contract signed before the work began leaves nothing to claim', () => {
    const answer = answerTo({ hired: '2025-03-03', signed: '2025-02-20', monthlyWage: '6500' });
    expect(answer).toMatchObject({ amount: '0.00', result: { from: null, to: null, months: 0, partWorkingDays: 0 } });
    expect(answer.warnings.map(({ code }) => code)).toEqual(['within-first-month']);
  });

  it('days of a part month in a year without an announced calendar are provisional', () => {
    const input = { hired: '2026-10-15', monthlyWage: '5000', filedOn: '2027-02-01' };
    expect(codes({ ...input, left: '2027-01-20' })).toContain('calendar-provisional');
    expect(codes({ ...input, left: '2027-01-14' })).not.toContain('calendar-provisional');
  });

  it('what lies before the start of work is refused, the day itself is not', () => {
    const fields = (input: object) => {
      const ran = doubleWage.run({ hired: '2025-03-03', monthlyWage: '1', ...input }, context);
      return ran.ok ? [] : ran.problems.map(({ field }) => field);
    };
    const [before, day] = ['2025-03-02', '2025-03-03'];
    expect(fields({ signed: before, left: before, filedOn: before })).toEqual(['left', 'filedOn']);
    expect(fields({ signed: day, left: day, filedOn: day })).toEqual([]);
    expect(fields({ monthlyWage: undefined })).toEqual(['monthlyWage']);
  });

  it('the wage of a month cannot be given twice', () => {
    const month = { month: '2025-04', amount: '6000' };
    const ran = doubleWage.run({ hired: '2025-03-03', wages: [month, month] }, context);
    expect(ran.ok ? [] : ran.problems.map(({ field }) => field)).toEqual(['wages.1.month']);
  });
});

describe('double wage after a contract ran out', () => {
  const renewed = { hired: '2022-03-01', expired: '2025-02-28', monthlyWage: '6000' };

  it('leaves the first month free, as after hiring, and shows the reading in which it is not', () => {
    // The new contract is signed on 1 June: April and May are paid twice, or March too.
    const answer = answerTo({ ...renewed, signed: '2025-06-01' });
    expect(answer.amount).toBe('12000.00');
    expect(answer.result).toEqual({ from: '2025-04-01', to: '2025-05-31', months: 2, partWorkingDays: 0 });
    expect(answer.range).toEqual({ low: '12000.00', high: '18000.00' });
    expect(answer.warnings.map(({ code }) => code)).toContain('renewal-month');
    expect(answer.articles).toEqual(['lcl-82', 'si2-11']);
  });

  it('ends after a year, which leaves eleven months', () => {
    const answer = answerTo({ ...renewed, left: '2026-10-31' });
    expect(answer.result).toMatchObject({ from: '2025-04-01', to: '2026-02-28', months: 11 });
    expect(answer.amount).toBe('66000.00');
    expect(answer.range?.high).toBe('72000.00');
    expect(answer.warnings.map(({ code }) => code)).toContain('deemed-open-ended');
  });

  it('is not due to somebody who leaves in the first month, and the reason says from when', () => {
    const answer = answerTo({ ...renewed, left: '2025-03-20' });
    expect(answer.amount).toBe('0.00');
    expect(answer.warnings[0]?.message.zh).toContain('合同到期后继续用工满一个月（2025-04-01）');
    expect(Number(answer.range?.high)).toBeGreaterThan(0);
  });

  it('is refused with a renewal before the end of the contract', () => {
    const ran = doubleWage.run({ ...renewed, signed: '2025-01-10' }, context);
    expect(ran.ok ? [] : ran.problems.map(({ field }) => field)).toEqual(['signed']);
    const early = doubleWage.run({ ...renewed, expired: '2021-01-01' }, context);
    expect(early.ok ? [] : early.problems.map(({ field }) => field)).toEqual(['expired']);
  });
});

describe('double wage where an open-ended contract was due', () => {
  const due = { hired: '2015-01-05', openEndedDue: '2025-01-06', monthlyWage: '5000' };

  it('runs from that very day, without a free month', () => {
    const answer = answerTo({ ...due, signed: '2025-04-06' });
    expect(answer.amount).toBe('15000.00');
    expect(answer.result).toEqual({ from: '2025-01-06', to: '2025-04-05', months: 3, partWorkingDays: 0 });
    expect(answer.articles).toEqual(['lcl-82', 'lcl-14']);
    expect(answer.range).toBeUndefined();
  });

  it('has no end by the law: eighteen months are eighteen, and limitation is named beside it', () => {
    const answer = answerTo({ ...due, left: '2026-07-05', filedOn: '2026-07-10' });
    expect(answer.result.months).toBe(18);
    expect(answer.amount).toBe('90000.00');
    const found = answer.warnings.map(({ code }) => code);
    expect(found).toEqual(expect.arrayContaining(['no-end-named', 'limitation']));
    expect(found).not.toContain('deemed-open-ended');
    // Counted month by month a year before the application is left: twelve months.
    expect(answerTo({ ...due, left: '2026-07-05', filedOn: '2026-07-10', limitationMode: 'rolling' }).amount).toBe(
      '60000.00',
    );
  });

  it('counts a part month by its working days', () => {
    const answer = answerTo({ ...due, left: '2025-01-10' });
    // 6 to 10 January 2025 are five working days.
    expect(answer.result.partWorkingDays).toBe(5);
    expect(answer.amount).toBe('1149.43');
    expect(answer.articles).toEqual(['lcl-82', 'lcl-14', 'si2-6']);
  });

  it('is refused together with a contract that ran out', () => {
    const ran = doubleWage.run({ ...due, expired: '2025-01-05' }, context);
    expect(ran.ok ? [] : ran.problems.map(({ field }) => field)).toEqual(['openEndedDue']);
  });
});
