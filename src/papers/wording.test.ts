import { describe, expect, it } from 'vitest';
import { chineseDate, chineseNumeral, numbered, printable, signatureRemark } from './wording.ts';

describe('the words of a printed paper', () => {
  it.each([
    ['a\u0000b\u0007c', 'abc'],
    ['甲\u202e乙\u200b丙', '甲乙丙'],
    ['一\r\n二\u2028三\t四', '一\n二\n三 四'],
    ['\ud800x', '\ufffdx'],
    ['𠮷野家', '𠮷野家'],
    ['葛\u{e0100}\ufe00城', '葛城'],
    ['Cafe\u0301', 'Café'],
    ['甲\ufffe乙', '甲乙'],
  ])('%j is printed as %j', (kept, printed) => {
    expect(printable(kept)).toBe(printed);
  });

  it.each([
    ['2026-10-03', '2026年10月3日'],
    ['2026年10月13日', '2026年10月13日'],
    ['另行通知', '另行通知'],
  ])('the day %s is written %s', (day, written) => {
    expect(chineseDate(day)).toBe(written);
  });

  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1001, '一千零一'],
  ])('item %i is numbered %s', (value, numeral) => {
    expect(chineseNumeral(value)).toBe(numeral);
  });

  it('items are numbered the Chinese way unless the paper asks for figures', () => {
    expect(numbered('付款', 1)).toBe('二、付款');
    expect(numbered('付款', 1, 'arabic')).toBe('2. 付款');
  });

  it('a signed line says how and when, an unsigned one leaves room for the day', () => {
    expect(signatureRemark({ role: '申请人', way: '电子签名', signedOn: '2026-10-13' })).toBe(
      '电子签名，2026年10月13日',
    );
    expect(signatureRemark({ role: '申请人' })).toMatch(/^　+年　+月　+日$/);
  });
});
