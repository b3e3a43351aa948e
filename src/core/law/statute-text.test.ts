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
    ['第一百〇五条', '105'],
    ['零', undefined],
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

  test.each([
    ['a title of two hundred signs is taken', { statute: '法'.repeat(200) }, true],
    ['a longer title is not', { statute: '法'.repeat(201) }, false],
    ['a text of twenty thousand signs is taken', { text: '长'.repeat(20_000) }, true],
    ['a title under its other name is taken', { statute: undefined, title: '劳动法' }, true],
    ['a line without a version is taken', { version_date: undefined }, true],
  ])('%s', (_, change, taken) => {
    const line = { statute: '劳动法', version_date: '2018-12-29', article: '第九条', text: '虚构。', ...change };
    expect('content' in readArticleLine(JSON.stringify(line))).toBe(taken);
  });

  test('keeps two hundred signs of the name of its chapter', () => {
    const line = { statute: '劳动法', article: '第九条', text: '虚构。', chapter: '章'.repeat(300) };
    expect(readArticleLine(JSON.stringify(line))).toMatchObject({ chapter: '章'.repeat(200), version: '' });
  });

  test('passed up to four hundred days before ours began is ours, a day more is older', () => {
    // The law on mediation and arbitration began on 1 May 2008.
    expect(isOlderVersion('lma', '2007-03-28')).toBe(false);
    expect(isOlderVersion('lma', '2007-03-27')).toBe(true);
  });

  test('of a version that was replaced before ours began is known as older', () => {
    expect(isOlderVersion('cpl', '2021-12-24')).toBe(true);
    expect(isOlderVersion('cpl', '2023-09-01')).toBe(false);
    expect(isOlderVersion('cc', '')).toBe(false);
  });
});
