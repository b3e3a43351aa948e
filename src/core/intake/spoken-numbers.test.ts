import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLengths, findSums, readNumber } from './spoken-numbers.ts';

describe('numbers as people say them', () => {
  it.each([
    ['两万三', 23_000],
    ['三千五', 3_500],
    ['1.2万', 12_000],
    ['1万2', 12_000],
    ['2万3千', 23_000],
    ['一百二', 120],
    ['一万零五', 10_005],
    ['一万五千六', 15_600],
    ['十二', 12],
    ['二十', 20],
    ['8k', 8_000],
    ['5,200', 5_200],
    ['二零二四', 2_024],
    ['一百零八', 108],
    ['三千零五十', 3_050],
  ])('%s is %i', (words, value) => {
    expect(readNumber(words)).toBe(value);
  });

  it.each(['万', '千', '', '三千四千五', '百万', '1.2.3', '两三', '三四千'])('%j is no number', words => {
    expect(readNumber(words)).toBeUndefined();
  });
});

describe('sums of money in a story', () => {
  it.each([
    ['老板欠我两万三', '两万三', 2_300_000],
    ['每月工资三千五', '三千五', 350_000],
    ['一共1.2万元没给', '1.2万元', 1_200_000],
    ['押金500不退', '500', 50_000],
    ['月薪8k', '8k', 800_000],
    ['工资是5,200.50元', '5,200.50元', 520_050],
    ['到手六千块钱', '六千块钱', 600_000],
  ])('%s', (story, words, fen) => {
    expect(findSums(story)).toMatchObject([{ words, value: fen }]);
  });

  it.each([
    '干了三个月',
    '一万人的大厂',
    '我今年50岁',
    '2023年入职',
    '每天12个小时',
    '电话13800138000',
    '一起走的',
    '第三天',
  ])('no sum is read in “%s”', story => {
    expect(findSums(story)).toEqual([]);
  });
});

describe('lengths of time in a story', () => {
  it.each([
    ['干了五年', '五年', 60],
    ['拖了三个月', '三个月', 3],
    ['拖了两个半月', '两个半月', 2.5],
    ['上了半年班', '半年', 6],
    ['做了三年半', '三年半', 42],
    ['干了3个多月', '3个多月', 3],
  ])('%s', (story, words, months) => {
    expect(findLengths(story)).toMatchObject([{ words, value: months }]);
  });

  it('nought months are no length', () => {
    expect(findLengths('欠了0个月')).toEqual([]);
  });

  it.each(['3月份进厂', '2023年入职', '今年5月3日', '第二年'])('a date is no length: %s', story => {
    expect(findLengths(story)).toEqual([]);
  });
});

describe('any text at all', () => {
  const signs = fc.constantFrom(...'一二两三十百千万零0123456789.,元块年月日个多半欠工资 ');
  it('is read without an error and only in words that stand in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 60 }), story => {
        for (const { words, at, value } of [...findSums(story), ...findLengths(story)]) {
          expect(story.slice(at, at + words.length)).toBe(words);
          expect(value).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
