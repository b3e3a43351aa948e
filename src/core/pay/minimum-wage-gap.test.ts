import { describe, expect, it } from 'vitest';
import { elsewhere, refusedFields, sheetOf } from '../../../test/pay-world.ts';
import { extraDamages } from './extra-damages.ts';
import { minimumWageGap } from './minimum-wage-gap.ts';

const sheet = sheetOf(minimumWageGap);
const refused = refusedFields(minimumWageGap);
const damages = sheetOf(extraDamages);

describe('the shortfall from the minimum wage', () => {
  it('six months of 2,000 where 2,260 is the minimum give 1,560', () => {
    const months = [1, 2, 3, 4, 5, 6].map(month => ({ month: `2026-0${month}`, paid: '2000' }));
    const answer = sheet({ months });
    expect(answer).toMatchObject({ amount: '1560.00', codes: ['ordinary-hours-only'] });
    expect(answer.lines).toHaveLength(6);
    expect(answer.lines[0]).toBe('2260.00 − 2000.00 = 260.00');
    expect(answer.used).toEqual(['minimumMonthlyWage 2260.00']);
  });

  it('each month takes its own minimum, in the order of time, and a month above it takes nothing away', () => {
    const months = [
      { month: '2024-01', paid: '2000' },
      { month: '2023-12', paid: '2000.50' },
      { month: '2024-02', paid: '9000' },
    ];
    const answer = sheet({ months });
    expect(answer.amount).toBe('329.50');
    expect(answer.result).toEqual({
      months: [
        { month: '2023-12', minimum: '2070.00', paid: '2000.50', gap: '69.50' },
        { month: '2024-01', minimum: '2260.00', paid: '2000.00', gap: '260.00' },
        { month: '2024-02', minimum: '2260.00', paid: '9000.00', gap: '0.00' },
      ],
    });
    expect(sheet({ months, on: '2024-06-01' }).amount).toBe('519.50');
    expect(sheet({ months, minimumMonthlyWage: '2490' }).amount).toBe('979.50');
    expect(sheet({ months, place: '330203' }).amount).toBe('769.50');
  });

  it('months at or above the minimum leave nothing, and the reason is given', () => {
    expect(sheet({ months: [{ month: '2026-01', paid: '2260' }] })).toMatchObject({
      amount: '0.00',
      codes: ['nothing-owed'],
    });
  });

  it('where the minimum is not known, the month is not counted and each day is named', () => {
    const months = [
      { month: '2026-01', paid: '1' },
      { month: '2026-02', paid: '1' },
    ];
    const answer = sheet({ months, place: elsewhere });
    expect(answer).toMatchObject({
      amount: null,
      codes: ['minimum-wage-unknown', 'minimum-wage-unknown'],
      lines: [],
    });
    expect(answer.result).toMatchObject({
      months: [
        { minimum: null, gap: null },
        { minimum: null, gap: null },
      ],
    });
  });

  it('a month given twice or written wrongly is refused with its row', () => {
    const row = { month: '2026-01', paid: '1' };
    expect(refused({ months: [row, row] })).toEqual(['months.1.month']);
    expect(refused({ months: [{ month: '2026-1', paid: '1' }] })).toEqual(['months.0.month']);
    expect(refused({ months: [] })).toEqual(['months']);
  });
});

describe('extra damages for ignoring an order to pay', () => {
  it.each([
    ['18600', '9300.00', '18600.00'],
    ['1560', '780.00', '1560.00'],
    ['30000', '15000.00', '30000.00'],
  ])('%s unpaid after an order give %s to %s', (unpaid, from, to) => {
    expect(damages({ unpaid, orderedByDepartment: true })).toEqual({
      amount: from,
      result: { from, to },
      codes: ['share-is-set'],
      lines: [`${to} × 50% = ${from}`],
      range: [from, to],
      used: [],
    });
  });

  it('without an order of the department there is nothing, and the way to it is named', () => {
    expect(damages({ unpaid: '18600', orderedByDepartment: false })).toEqual({
      amount: '0.00',
      result: { from: '0.00', to: '0.00' },
      codes: ['order-needed'],
      lines: [],
      used: [],
    });
    expect(damages({ unpaid: '0', orderedByDepartment: true })).toMatchObject({
      amount: '0.00',
      codes: ['nothing-owed'],
    });
    expect(refusedFields(extraDamages)({ unpaid: '1', orderedByDepartment: 'yes' })).toEqual(['orderedByDepartment']);
  });
});
