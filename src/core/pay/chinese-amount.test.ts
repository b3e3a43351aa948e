import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords } from './chinese-amount.ts';

/** Reads the words back into fen, by another way than they were written. */
function readBack(words: string): number {
  const wholeOf = (text: string): number => {
    for (const [sign, unit] of [
      ['亿', 100_000_000],
      ['万', 10_000],
    ] as const) {
      const at = text.lastIndexOf(sign);
      if (at >= 0) return wholeOf(text.slice(0, at)) * unit + wholeOf(text.slice(at + 1));
    }
    return [...text.matchAll(/([壹贰叁肆伍陆柒捌玖])([仟佰拾]?)/g)].reduce(
      (sum, [, digit = '', place = '']) =>
        sum + '零壹贰叁肆伍陆柒捌玖'.indexOf(digit) * ({ 仟: 1000, 佰: 100, 拾: 10 }[place] ?? 1),
      0,
    );
  };
  const [yuan = '', rest = ''] = words.includes('元') ? words.split('元') : ['', words];
  const small = (sign: string) => '零壹贰叁肆伍陆柒捌玖'.indexOf(new RegExp(`(.)${sign}`).exec(rest)?.[1] ?? '零');
  return wholeOf(yuan) * 100 + small('角') * 10 + small('分');
}

describe('a sum in capital numerals', () => {
  it.each([
    [0, '零元整'],
    [1, '壹分'],
    [10, '壹角'],
    [15, '壹角伍分'],
    [100, '壹元整'],
    [1000, '壹拾元整'],
    [1005, '壹拾元零伍分'],
    [1860000, '壹万捌仟陆佰元整'],
    [140950, '壹仟肆佰零玖元伍角'],
    [600714, '陆仟零柒元壹角肆分'],
    [168032, '壹仟陆佰捌拾元零叁角贰分'],
    [10700053, '壹拾万柒仟元零伍角叁分'],
    [1640902, '壹万陆仟肆佰零玖元零贰分'],
    [32504, '叁佰贰拾伍元零肆分'],
    [10000500, '壹拾万零伍元整'],
    [100000000, '壹佰万元整'],
    [10000000100, '壹亿零壹元整'],
    [12003004500, '壹亿贰仟零叁万零肆拾伍元整'],
    [1000000000000, '壹佰亿元整'],
    [100000100000000, '壹万亿零壹佰万元整'],
  ])('%i fen read %s', (fen, words) => {
    expect(amountInWords(fen)).toBe(words);
  });

  it('can be read back into the same fen, whatever the sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999_999 }), fen => {
        const words = amountInWords(fen);
        expect(words).not.toMatch(/零零|零[元万亿]./);
        expect(readBack(words)).toBe(fen);
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('%d is no sum that could be written', fen => {
    expect(() => amountInWords(fen)).toThrow(RangeError);
  });
});
