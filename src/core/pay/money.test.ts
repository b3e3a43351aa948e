import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  formatDecimal,
  formatYuan,
  formatYuanEn,
  formatYuanZh,
  fraction,
  multiply,
  parseAverageYuan,
  parseYuan,
  roundToFen,
} from './money.ts';

describe('reading and writing sums', () => {
  it.each([
    ['1,234.56', 123456],
    ['1234.5', 123450],
    ['５２００', 520000],
    ['１，２３４．５６元', 123456],
    ['￥5,200.50', 520050],
    [' 0.01 ', 1],
    ['12,345,678', 1234567800],
    ['3000块', 300000],
  ])('a worker who types %s means %i fen', (written, fen) => {
    expect(parseYuan(written)).toBe(fen);
  });

  it.each(['', '-5', '1,23', '1.234', '12,34.5', 'abc', '1e5', '99999999999999', '１.２.３', '5 200'])(
    'what is no sum is not guessed at: %j',
    written => {
      expect(parseYuan(written)).toBeUndefined();
    },
  );

  it('an average keeps four decimals exactly', () => {
    expect(parseAverageYuan('2843.1667')).toEqual(fraction(28431667, 100));
  });

  it('a sum is written in the form of its reader', () => {
    expect(formatYuan(123456)).toBe('1234.56');
    expect(formatYuanZh(123456789)).toBe('1,234,567.89元');
    expect(formatYuanEn(100000)).toBe('CNY 1,000.00');
    expect(formatYuanZh(99)).toBe('0.99元');
  });

  it('every sum that is written can be read back to the fen', () => {
    fc.assert(
      fc.property(fc.nat(Number.MAX_SAFE_INTEGER), fen => {
        expect(parseYuan(formatYuan(fen))).toBe(fen);
        expect(parseYuan(formatYuanZh(fen))).toBe(fen);
        expect(parseYuan(formatYuanEn(fen))).toBe(fen);
      }),
    );
  });
});

describe('exact fractions', () => {
  it('half a fen is rounded up and less than half is dropped', () => {
    expect(roundToFen(fraction(1, 2))).toBe(1);
    expect(roundToFen(fraction(49, 100))).toBe(0);
    expect(roundToFen(fraction(149, 100))).toBe(1);
  });

  it('one third three times is one', () => {
    const third = fraction(1, 3);
    expect(compare(add(add(third, third), third), fraction(1))).toBe(0);
  });

  it('dividing undoes multiplying', () => {
    const some = fc.tuple(fc.integer(), fc.integer({ min: 1 })).map(([n, d]) => fraction(n, d));
    fc.assert(
      fc.property(some, some, (a, b) => {
        fc.pre(b.numerator !== 0n);
        expect(divide(multiply(a, b), b)).toEqual(a);
      }),
    );
  });

  it('a number of months is written with one decimal', () => {
    expect(formatDecimal(fraction(15, 2), 1)).toBe('7.5');
    expect(formatDecimal(fraction(3), 1)).toBe('3.0');
    expect(formatDecimal(fraction(-1, 3), 2)).toBe('-0.33');
  });

  it('a division by nothing is a mistake of ours and stops', () => {
    expect(() => divide(fraction(1), fraction(0))).toThrow(RangeError);
  });
});
