import { describe, expect, test } from 'vitest';
import type { QueueRow } from '../../../contract/views.ts';
import { isNumber, ranked } from './rank.ts';

const row = (zh: string, number: string, next = false) =>
  ({
    title: { zh, en: zh },
    number,
    ...(next && { next: { step: 'sign', label: { zh: '签字', en: 'Sign' } } }),
  }) as QueueRow;
const titles = (rows: readonly QueueRow[]) => rows.map(({ title }) => title.zh);

describe('what a search finds', () => {
  test('begins with the number itself, then a party of that name, then names that hold it, and what waits for the reader goes first', () => {
    const rows = [
      row('王小满与某某虚构公司', '慈劳人仲案字〔2026〕第7号'),
      row('李某与张小满虚构公司', '慈劳人仲案字〔2026〕第8号'),
      row('张小满虚构公司与李某', '慈劳人仲案字〔2026〕第1号', true),
      row('张小满与某某虚构公司', '慈劳人仲案字〔2026〕第9号'),
    ];
    expect(titles(ranked(rows, '张小满'))).toEqual([
      '张小满与某某虚构公司',
      '张小满虚构公司与李某',
      '李某与张小满虚构公司',
      '王小满与某某虚构公司',
    ]);
    expect(titles(ranked(rows, '慈劳人仲案字(2026)第8号'))[0]).toBe('李某与张小满虚构公司');
    expect(isNumber('慈劳人仲案字[2026]第8号')).toBe(true);
    expect(isNumber('张小满')).toBe(false);
  });
});
