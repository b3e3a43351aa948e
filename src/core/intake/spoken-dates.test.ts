import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../law/day.ts';
import { findDates } from './spoken-dates.ts';

const TODAY = '2026-11-25';
const first = (story: string, today = TODAY) => findDates(story, today)[0];

describe('dates as people write them', () => {
  it.each([
    ['2024年3月15日进厂', '2024-03-15'],
    ['2023.5.1入职', '2023-05-01'],
    ['2023-05-01入职', '2023-05-01'],
    ['17年11月13日下午', '2017-11-13'],
    ['二零二六年九月三十号', '2026-09-30'],
    ['今年6月3号', '2026-06-03'],
    ['10月8日被辞退', '2026-10-08'],
    ['上个月15号', '2026-10-15'],
  ])('%s is a day', (story, day) => {
    expect(first(story)).toMatchObject({ day });
  });

  it.each([
    ['去年5月', '2025-05', false],
    ['3月份', '2026-03', false],
    ['12月离职', '2025-12', false],
    ['2023年5月', '2023-05', false],
    ['今年春节后', '2026-02', true],
    ['去年年底', '2025-12', true],
    ['三个月前', '2026-08', true],
    ['上个月', '2026-10', false],
    ['二零二四年三月', '2024-03', false],
    ['2023.5开始', '2023-05', false],
  ])('%s is a month', (story, month, about) => {
    expect(first(story)).toMatchObject({ month, about });
  });

  it.each([
    ['2019年入职', '2019', false],
    ['三年前进的厂', '2023', true],
    ['前年', '2024', false],
  ])('%s is only a year', (story, year, about) => {
    expect(first(story)).toMatchObject({ year, about });
  });

  it('a month without a year is the last one that has come', () => {
    expect(first('11月份', '2026-11-01')).toMatchObject({ month: '2026-11' });
    expect(first('11月份', '2026-10-31')).toMatchObject({ month: '2025-11' });
  });

  it.each(['拖了三个月', '2024年2月30日', '13月', '工资5200.5元', '一共300.12元', '每个月'])(
    'no day is made up: %s',
    story => {
      expect(findDates(story, TODAY).filter(({ day }) => day !== undefined)).toEqual([]);
    },
  );

  it('every date that is read is real and stands in the text', () => {
    const signs = fc.constantFrom(...'0123456789年月日号.-/去今前上个份底初一二三十零〇 ');
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 40 }), story => {
        for (const { words, at, day, month } of findDates(story, TODAY)) {
          expect(story.slice(at, at + words.length)).toBe(words);
          if (day !== undefined) expect(isDay(day)).toBe(true);
          if (month !== undefined) expect(isDay(`${month}-01`)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
