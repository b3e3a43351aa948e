import { describe, expect, test } from 'vitest';
import { articleNumber, isOlderVersion, readArticleLine, statuteKeyOf } from './statute-text.ts';

describe('an imported text', () => {
  test.each([
    ['第一条', '1'],
    ['第十条', '10'],
    ['第一百一十条', '110'],
    ['第一千二百零三条', '1203'],
    ['第二百七十六条之一', '276-1'],
    ['47', '47'],
    ['第4条', '4'],
    ['附则', undefined],
    ['', undefined],
  ])('its article %s is number %s', (written, number) => expect(articleNumber(written)).toBe(number));

  test.each([
    ['中华人民共和国劳动合同法', 'lcl'],
    ['《中华人民共和国民法典》', 'cc'],
    ['最高人民法院关于适用《中华人民共和国民事诉讼法》的解释', 'cpi'],
    ['最高人民法院关于审理劳动争议案件适用法律问题的解释（二）', 'si2'],
    // Of 2006, replaced: the same words but two.
    ['最高人民法院关于审理劳动争议案件适用法律若干问题的解释（二）', undefined],
    ['虚构条例', undefined],
  ])('the title %s stands for %s', (title, key) => expect(statuteKeyOf(title)).toBe(key));

  test('is read line by line, and a wrong line says what is wrong', () => {
    const line = {
      statute: '劳动法',
      version_date: '2018-12-29',
      article: '第九百条',
      text: '本条是测试用的虚构文字。',
    };
    expect(readArticleLine(JSON.stringify(line))).toEqual({
      title: '劳动法',
      statute: 'll',
      version: '2018-12-29',
      number: '900',
      content: '本条是测试用的虚构文字。',
    });
    for (const wrong of [
      '{',
      '[]',
      JSON.stringify({ ...line, statute: '' }),
      JSON.stringify({ ...line, version_date: '2018' }),
      JSON.stringify({ ...line, article: '附则' }),
      JSON.stringify({ ...line, text: '' }),
      JSON.stringify({ ...line, text: '长'.repeat(20_001) }),
    ])
      expect(readArticleLine(wrong), wrong.slice(0, 80)).toHaveProperty('zh');
  });

  test('of a version that was replaced before ours began is known as older', () => {
    expect(isOlderVersion('cpl', '2021-12-24')).toBe(true);
    expect(isOlderVersion('cpl', '2023-09-01')).toBe(false);
    expect(isOlderVersion('cc', '')).toBe(false);
  });
});
