import { describe, expect, test } from 'vitest';
import { isTold, keptBack, standardMonths, toldThrough } from './disclosure.ts';

const months = (...persons: number[]) => new Map(persons.map((n, i) => [i + 1, n] as const));
const year = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('a sum behind the wall', () => {
  test('is asked for by whole months, quarters and years alone', () => {
    expect(standardMonths('2026-02-01', '2026-02-28')).toEqual([2]);
    expect(standardMonths('2026-04-01', '2026-06-30')).toEqual([4, 5, 6]);
    expect(standardMonths('2026-01-01', '2026-12-31')).toEqual(year);
    for (const [from, to] of [
      ['2026-02-01', '2026-02-27'],
      ['2026-02-02', '2026-02-28'],
      ['2026-02-01', '2026-04-30'],
      ['2026-01-01', '2026-02-28'],
      ['2026-12-01', '2027-01-31'],
      ['2026-01-01', '2026-11-30'],
    ] as const)
      expect(standardMonths(from, to), `${from} ${to}`).toBeUndefined();
  });

  test('of a month with a few workers is kept back, and so is the quarter that would give it away', () => {
    const persons = months(9, 3, 8, 7, 7, 7);
    expect([1, 2, 3].map(m => isTold([m], persons))).toEqual([true, false, true]);
    expect(isTold([1, 2, 3], persons)).toBe(false);
    expect(isTold([4, 5, 6], persons)).toBe(true);
    // The year less the other quarters and months would be February.
    expect(isTold(year, persons)).toBe(false);
  });

  test('is told where what is left over is many', () => {
    expect(isTold([1, 2, 3], months(4, 3, 9))).toBe(true);
    expect(isTold(year, months(4, 3, 9))).toBe(true);
    // Two quarters that are kept back leave six together.
    expect(isTold(year, months(3, 9, 9, 3, 9, 9))).toBe(true);
    expect(isTold([1, 2, 3], months(3, 9, 9, 3, 9, 9))).toBe(false);
    expect(isTold(year, months(0, 0, 0))).toBe(true);
  });

  test('leaves no few to subtraction, whatever the months: every told sum less told ones', () => {
    // Every way to write a told period as told smaller ones leaves nobody or at least five.
    for (let seed = 0; seed < 400; seed += 1) {
      const persons = months(...year.map(m => (seed * 7919 + m * 104729 * (seed + 3)) % 9));
      const left = (parts: readonly (readonly number[])[]) =>
        parts.flat().reduce((sum, m) => sum + (isTold([m], persons) ? 0 : (persons.get(m) ?? 0)), 0);
      const quarters = [1, 4, 7, 10].map(q => [q, q + 1, q + 2]);
      const hidden = quarters.filter(q => !isTold(q, persons));
      for (const quarter of quarters) if (isTold(quarter, persons)) expect([1, 2, 3, 4]).not.toContain(left([quarter]));
      if (isTold(year, persons)) expect([1, 2, 3, 4]).not.toContain(left(hidden));
    }
  });

  test('of few groups takes another group with it', () => {
    expect(
      [
        ...keptBack(
          new Map([
            ['a', 3],
            ['b', 6],
            ['c', 20],
          ]),
        ),
      ].sort(),
    ).toEqual(['a', 'b']);
    expect(
      [
        ...keptBack(
          new Map([
            ['a', 3],
            ['b', 3],
            ['c', 20],
          ]),
        ),
      ].sort(),
    ).toEqual(['a', 'b']);
    expect([
      ...keptBack(
        new Map([
          ['b', 6],
          ['c', 20],
        ]),
      ),
    ]).toEqual([]);
  });

  test('a public year is told up to a month that has ended, and waits while a few would stand alone', () => {
    const persons = months(9, 3, 1, 4, 0, 7);
    expect(toldThrough(2026, '2026-01-31', persons)).toBe(0);
    expect(toldThrough(2026, '2026-02-01', persons)).toBe(1);
    expect(toldThrough(2026, '2026-04-20', persons)).toBe(1);
    expect(toldThrough(2026, '2026-05-01', persons)).toBe(4);
    expect(toldThrough(2026, '2026-06-15', persons)).toBe(5);
    expect(toldThrough(2026, '2027-01-01', persons)).toBe(12);
  });
});
