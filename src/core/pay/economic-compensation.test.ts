import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../law/calendar.ts';
import { addDays } from '../law/day.ts';
import { economicCompensation } from './economic-compensation.ts';
import { unlawfulTermination } from './unlawful-termination.ts';

const context = { today: '2026-11-25', calendar: defaultCalendar, place: '330282' };
const MW = '2260';
const SA = '8500';

const compensation = (input: object) => {
  const ran = economicCompensation.run(
    { minimumMonthlyWage: MW, localAverageMonthlyWage: SA, ground: 'agreed-employer-proposed', ...input },
    context,
  );
  if (!ran.ok) throw new Error(JSON.stringify(ran.problems));
  return ran.computation;
};

const damages = (input: object) => {
  const ran = unlawfulTermination.run({ minimumMonthlyWage: MW, localAverageMonthlyWage: SA, ...input }, context);
  if (!ran.ok) throw new Error(JSON.stringify(ran.problems));
  return ran.computation;
};

describe('economic compensation', () => {
  it.each([
    ['seven years, three months and twenty days count as 7.5', '2019-03-11', '2026-06-30', '7200', '7.5', '54000.00'],
    ['exactly five and a half years count as 6', '2020-07-01', '2025-12-31', '6800', '6', '40800.00'],
    ['exactly five years count as 5', '2021-05-06', '2026-05-05', '9000', '5', '45000.00'],
    ['exactly six months count as a year', '2023-09-01', '2024-02-29', '5600', '1', '5600.00'],
    ['one day less than six months counts as half a year', '2023-09-01', '2024-02-28', '5600', '0.5', '2800.00'],
    ['a wage below the minimum is raised to it', '2025-10-08', '2026-01-15', '2000', '0.5', '1130.00'],
    ['above three averages the base and the years are capped', '2012-06-01', '2026-05-31', '26000', '12', '306000.00'],
    ['at three averages nothing is capped', '2012-06-01', '2026-05-31', '25500', '14', '357000.00'],
  ])('%s', (_, start, end, averageMonthlyWage, months, amount) => {
    const answer = compensation({ start, end, averageMonthlyWage });
    expect(answer.result.months).toBe(months);
    expect(answer.amount).toBe(amount);
  });

  it('the cliff at three averages is explained to whoever falls from it', () => {
    const codes = (averageMonthlyWage: string) =>
      compensation({ start: '2012-06-01', end: '2026-05-31', averageMonthlyWage }).warnings.map(({ code }) => code);
    expect(codes('26000')).toContain('capped');
    expect(codes('25500')).toContain('near-cap');
    expect(codes('7200')).toEqual(['near-step']);
  });

  it('service before 2008 counts as started years, later service in halves', () => {
    const input = { start: '2003-06-10', end: '2026-06-09', averageMonthlyWage: '6000' };
    const split = compensation(input);
    expect(split.amount).toBe('141000.00');
    expect(split.result).toMatchObject({ months: '23.5', segments: [{ months: '5' }, { months: '18.5' }] });
    expect(compensation({ ...input, segmentMode: 'joined' }).amount).toBe('138000.00');
  });

  it('when a term expires, service before 2008 does not count', () => {
    const answer = compensation({
      start: '2003-06-10',
      end: '2026-06-09',
      averageMonthlyWage: '6000',
      ground: 'term-expired',
    });
    expect(answer.amount).toBe('111000.00');
    expect(answer.warnings.map(({ code }) => code)).toContain('no-service-before-2008');
  });

  it('the ceiling binds only the service since 2008', () => {
    const input = { start: '2005-04-01', end: '2026-03-31', averageMonthlyWage: '36000' };
    expect(compensation(input).amount).toBe('414000.00');
    expect(compensation({ ...input, ground: 'term-expired' }).amount).toBe('306000.00');
  });

  it('before 2008 an agreement gives at most twelve months', () => {
    const answer = compensation({ start: '1988-01-01', end: '2008-01-31', averageMonthlyWage: '3000' });
    expect(answer.result.months).toBe('12.5');
  });

  it('the average of the months is exact until the end', () => {
    const monthlyWages = ['3378', '3378', '3379'];
    expect(compensation({ start: '2024-01-01', end: '2026-12-31', monthlyWages }).amount).toBe('10135.00');
    expect(
      compensation({ start: '2024-01-01', end: '2026-12-31', monthlyWages, rounding: 'unit-wage-first' }).amount,
    ).toBe('10134.99');
  });

  it('what was already paid is taken off, and too much is never asked back', () => {
    const input = { start: '2021-05-06', end: '2026-05-05', averageMonthlyWage: '9000' };
    expect(compensation({ ...input, paid: '20000' }).amount).toBe('25000.00');
    expect(compensation({ ...input, paid: '90000' }).amount).toBe('0.00');
  });

  it('without the average of the city the ceiling is left to staff, but only where it could matter', () => {
    const codes = (averageMonthlyWage: string) => {
      const ran = economicCompensation.run(
        {
          start: '2020-01-01',
          end: '2026-05-31',
          averageMonthlyWage,
          minimumMonthlyWage: MW,
          ground: 'art-40',
          place: '530102',
        },
        context,
      );
      return ran.ok ? ran.computation.warnings.map(({ code }) => code) : [];
    };
    expect(codes('30000')).toEqual(['ceiling-unknown']);
    expect(codes('6000')).toEqual([]);
  });

  it('the minimum wage of the place and day is taken from the dated values and shown as not yet confirmed', () => {
    const ran = economicCompensation.run(
      { start: '2025-10-08', end: '2026-01-15', averageMonthlyWage: '2000', ground: 'art-40' },
      context,
    );
    expect(ran.ok ? ran.computation.amount : '').toBe('1130.00');
    expect(ran.ok ? ran.computation.parameters : []).toEqual([
      expect.objectContaining({ name: 'minimumMonthlyWage', value: '2260.00', from: '2024-01-01', confirmed: false }),
    ]);
  });

  it('an input that cannot be read says for each field how to mend it', () => {
    const ran = economicCompensation.run(
      { start: '2026-02-30', averageMonthlyWage: '-3', ground: 'none', colour: 'red' },
      context,
    );
    expect(ran.ok ? [] : ran.problems.map(({ field }) => field).sort()).toEqual([
      'averageMonthlyWage',
      'colour',
      'end',
      'ground',
      'start',
    ]);
    expect(ran.ok ? [] : ran.problems.find(({ field }) => field === 'end')?.message.zh).toBe('填写最后工作日');
    expect(ran.ok ? [] : ran.problems.find(({ field }) => field === 'start')?.message.zh).toBe(
      '没有这一天：2026-02-30',
    );
  });

  it('leaving before starting and a missing average are both refused', () => {
    const ran = economicCompensation.run({ start: '2026-02-03', end: '2026-01-01', ground: 'art-40' }, context);
    expect(ran.ok ? [] : ran.problems.map(({ field }) => field).sort()).toEqual(['averageMonthlyWage', 'end']);
  });
});

describe('what to check before a sum is believed', () => {
  const codes = (input: object) =>
    compensation({ averageMonthlyWage: '7200', ...input }).warnings.map(({ code }) => code);
  const words = (input: object) =>
    compensation({ averageMonthlyWage: '7200', ...input }).warnings.find(({ code }) => code === 'near-step')?.message
      .zh;

  it('a service that lies within fifteen days of a step is named, with the days to it', () => {
    expect(words({ start: '2020-01-01', end: '2026-06-30' })).toContain('少1天就少半个月');
    expect(words({ start: '2020-01-01', end: '2026-06-29' })).toContain('多1天就多半个月');
    expect(words({ start: '2020-01-01', end: '2026-06-15' })).toContain('多15天就多半个月');
    expect(codes({ start: '2020-01-01', end: '2026-06-14' })).toEqual([]);
    expect(words({ start: '2020-01-01', end: '2026-07-14' })).toContain('少15天就少半个月');
    expect(codes({ start: '2020-01-01', end: '2026-07-15' })).toEqual([]);
    expect(words({ start: '2020-01-01', end: '2025-12-31' })).toContain('多1天就多半个月');
    expect(codes({ start: '2026-01-01', end: '2026-01-03' })).toEqual([]);
  });

  it('months with less than half the average are named and counted as they are', () => {
    const input = { start: '2023-02-01', end: '2026-03-10', averageMonthlyWage: undefined };
    const odd = { ...input, monthlyWages: ['2999', '8000', '8001'] };
    expect(codes(odd)).toEqual(['odd-months']);
    expect(compensation(odd).result.base).toBe('6333.33');
    expect(codes({ ...input, monthlyWages: ['4000', '8000', '12000'] })).toEqual([]);
  });

  it('near the ceiling means above nine tenths of it', () => {
    const input = { start: '2023-02-01', end: '2026-03-10' };
    expect(codes({ ...input, averageMonthlyWage: '22950' })).toEqual([]);
    expect(codes({ ...input, averageMonthlyWage: '22950.01' })).toEqual(['near-cap']);
  });

  it('before 2008 a dismissal gives all started years, with the limit of incompetence named', () => {
    const old = compensation({ start: '1990-01-01', end: '2010-01-31', averageMonthlyWage: '3000', ground: 'art-40' });
    expect(old.result.months).toBe('20.5');
    expect(old.warnings.map(({ code }) => code)).toContain('incompetence-limit');
    const twelve = { start: '1996-01-01', end: '2010-01-31', averageMonthlyWage: '3000' };
    expect(codes({ ...twelve, ground: 'art-40' })).not.toContain('incompetence-limit');
    expect(codes({ ...twelve, start: '1995-01-01', ground: 'art-40' })).toContain('incompetence-limit');
    expect(codes({ ...twelve, start: '1990-01-01', ground: 'art-41' })).not.toContain('incompetence-limit');
    expect(compensation({ start: '2005-01-01', end: '2007-12-31', averageMonthlyWage: '3000' }).amount).toBe('9000.00');
    expect(
      compensation({ start: '2005-01-01', end: '2007-12-31', averageMonthlyWage: '3000', ground: 'term-expired' }),
    ).toMatchObject({ amount: '0.00', lines: [] });
  });

  it('what was paid is named when it covers what is due, to the fen', () => {
    const input = { start: '2021-05-06', end: '2026-03-10', averageMonthlyWage: '9000' };
    expect(codes({ ...input, paid: '44999.99' })).toEqual([]);
    expect(codes({ ...input, paid: '45000' })).toEqual(['already-paid']);
    expect(codes({ ...input, paid: '0' })).toEqual([]);
    const none = { start: '2005-01-01', end: '2007-09-10', ground: 'term-expired' };
    expect(codes({ ...none, paid: '0' })).toEqual(['no-service-before-2008']);
    expect(codes({ ...none, paid: '0.01' })).toEqual(['no-service-before-2008', 'already-paid']);
  });

  it('the first day of the new law belongs to the new law', () => {
    const over = compensation({ start: '2005-01-01', end: '2008-01-01', averageMonthlyWage: '3000' });
    expect(over.result.months).toBe('3.5');
    expect(over.result).toMatchObject({ segments: [{ to: '2007-12-31' }, { from: '2008-01-01' }] });
    const after = compensation({ start: '2008-01-01', end: '2010-12-31', averageMonthlyWage: '3000' });
    expect(after.result).not.toHaveProperty('segments');
    expect(codes({ start: '2008-01-01', end: '2010-03-10' })).toEqual([]);
    expect(codes({ start: '2005-01-01', end: '2010-03-10' })).toEqual([]);
  });

  it('a wage at the minimum is not raised, and without the city’s average only wages above three minimum wages matter', () => {
    const input = { start: '2023-02-01', end: '2026-03-10' };
    expect(codes({ ...input, averageMonthlyWage: '2260' })).toEqual([]);
    expect(codes({ ...input, averageMonthlyWage: '2259.99' })).toEqual(['raised-to-minimum']);
    const unknown = (averageMonthlyWage: string) =>
      codes({ ...input, averageMonthlyWage, localAverageMonthlyWage: undefined });
    expect(unknown('6780')).toEqual([]);
    expect(unknown('6780.01')).toEqual(['ceiling-unknown']);
    expect(compensation({ ...input, averageMonthlyWage: undefined, monthlyWages: ['5000'] }).result.base).toBe(
      '5000.00',
    );
  });

  it('what cannot be together is refused', () => {
    const fields = (input: object) => {
      const ran = economicCompensation.run(
        { start: '2026-01-31', end: '2026-03-01', ground: 'art-41', ...input },
        context,
      );
      return ran.ok ? [] : ran.problems.map(({ field }) => field);
    };
    expect(fields({ monthlyWages: ['1', '2', '3'] })).toEqual([]);
    expect(fields({ monthlyWages: ['1', '2', '3', '4'] })).toEqual(['monthlyWages']);
    expect(fields({ start: '2024-12-31', monthlyWages: Array.from({ length: 12 }, () => '1') })).toEqual([]);
    expect(fields({ start: '2025-12-15', monthlyWages: ['1', '2', '3', '4', '5'] })).toEqual(['monthlyWages']);
    expect(fields({ averageMonthlyWage: '1', monthlyWages: ['1'] })).toEqual(['monthlyWages']);
    expect(fields({ averageMonthlyWage: '12345678901' })).toEqual(['averageMonthlyWage']);
    expect(fields({ averageMonthlyWage: '1.12345' })).toEqual(['averageMonthlyWage']);
    expect(fields({ averageMonthlyWage: '1', end: '2026-01-31' })).toEqual([]);
    expect(fields({ averageMonthlyWage: '1', start: '1949-12-31' })).toEqual(['start']);
    expect(fields({ averageMonthlyWage: '1', start: '1950-01-01' })).toEqual([]);
    expect(fields({ averageMonthlyWage: '1', end: '2100-01-01' })).toEqual(['end']);
    expect(fields({ averageMonthlyWage: '1', end: '2099-12-31' })).toEqual([]);
    expect(fields({ averageMonthlyWage: '1', place: '33028' })).toEqual(['place']);
  });
});

describe('damages for unlawful termination', () => {
  it.each([
    ['nineteen years and eight months count as 20', '2006-08-15', '2026-04-30', '6000', '240000.00'],
    ['four years and four months count as 4.5', '2022-01-10', '2026-05-20', '8000', '72000.00'],
    ['the ceiling and the twelve years bind damages too', '2010-02-01', '2026-01-31', '30000', '612000.00'],
    ['twenty days give twice half a month', '2026-03-01', '2026-03-20', '4000', '4000.00'],
  ])('%s', (_, start, end, averageMonthlyWage, amount) => {
    expect(damages({ start, end, averageMonthlyWage }).amount).toBe(amount);
  });
});

describe('what holds for every worker', () => {
  const wage = fc.integer({ min: 100, max: 60_000 });
  const hired = fc.integer({ min: 0, max: 6000 }).map(days => addDays('2008-01-01', days));
  const length = fc.integer({ min: 0, max: 9000 });
  const sumOf = (start: string, days: number, averageMonthlyWage: number) =>
    Number(
      compensation({ start, end: addDays(start, days), averageMonthlyWage: String(averageMonthlyWage) }).amount ?? -1,
    );

  it('longer service never gives less', () => {
    fc.assert(
      fc.property(hired, length, fc.nat(400), wage, (start, days, more, pay) => {
        expect(sumOf(start, days + more, pay)).toBeGreaterThanOrEqual(sumOf(start, days, pay));
      }),
    );
  });

  it('a higher wage never gives less, save at the named cliff', () => {
    fc.assert(
      fc.property(hired, length, wage, fc.nat(5000), (start, days, pay, more) => {
        fc.pre(pay > 25_500 || pay + more <= 25_500);
        expect(sumOf(start, days, pay + more)).toBeGreaterThanOrEqual(sumOf(start, days, pay));
      }),
    );
  });

  it('damages are twice the compensation for service since 2008', () => {
    fc.assert(
      fc.property(hired, length, wage, (start, days, pay) => {
        const answer = damages({ start, end: addDays(start, days), averageMonthlyWage: String(pay) });
        expect(Number(answer.amount)).toBe(2 * sumOf(start, days, pay));
      }),
    );
  });
});
