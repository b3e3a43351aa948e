import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../law/calendar.ts';
import { wageArrears } from './wage-arrears.ts';

const context = { today: '2026-11-25', calendar: defaultCalendar, place: '330282' };
const answerTo = (months: object[]) => {
  const ran = wageArrears.run({ months }, context);
  if (!ran.ok) throw new Error(JSON.stringify(ran.problems));
  return ran.computation;
};

describe('wage arrears', () => {
  it('the arrears are what was due less what was paid, month by month', () => {
    const answer = answerTo([
      { month: '2026-05', due: '6200', paid: '0' },
      { month: '2026-04', due: '6200', paid: '0' },
      { month: '2026-06', due: '6200.00', paid: '0' },
    ]);
    expect(answer.amount).toBe('18600.00');
    expect(answer.lines.map(({ label }) => label.zh)).toEqual(['2026-04的工资', '2026-05的工资', '2026-06的工资']);
    expect(answer.articles).toContain('lcl-30');
  });

  it('a month that was paid more counts as back pay and is said so', () => {
    const answer = answerTo([
      { month: '2026-04', due: '6000', paid: '2000' },
      { month: '2026-05', due: '6000', paid: '7000' },
    ]);
    expect(answer.amount).toBe('3000.00');
    expect(answer.warnings.map(({ code }) => code)).toEqual(['paid-more-in-some-months']);
  });

  it('wages that were paid in full leave nothing, and the reason is given', () => {
    const answer = answerTo([{ month: '2026-04', due: '6000', paid: '6000' }]);
    expect(answer.amount).toBe('0.00');
    expect(answer.warnings.map(({ code }) => code)).toEqual(['nothing-owed']);
  });

  it('the same month cannot be claimed twice', () => {
    const month = { month: '2026-04', due: '6000', paid: '0' };
    const ran = wageArrears.run({ months: [month, month] }, context);
    expect(ran.ok ? [] : ran.problems.map(({ field }) => field)).toEqual(['months.1.month']);
  });

  it('a sum that cannot be read is named with its row', () => {
    const ran = wageArrears.run({ months: [{ month: '2026-13', due: '6,000', paid: '0' }] }, context);
    expect(ran.ok ? [] : ran.problems.map(({ field }) => field)).toEqual(['months.0.month', 'months.0.due']);
  });

  it('arrears are never negative and never above what was due', () => {
    const fen = fc.nat(1_000_000).map(value => (value / 100).toFixed(2));
    fc.assert(
      fc.property(fc.array(fc.tuple(fen, fen), { minLength: 1, maxLength: 12 }), rows => {
        const answer = answerTo(
          rows.map(([due, paid], index) => ({ month: `2025-${String(index + 1).padStart(2, '0')}`, due, paid })),
        );
        const due = rows.reduce((total, [value]) => total + Math.round(Number(value) * 100), 0);
        const amount = Math.round(Number(answer.amount) * 100);
        expect(amount).toBeGreaterThanOrEqual(0);
        expect(amount).toBeLessThanOrEqual(due);
      }),
    );
  });
});
