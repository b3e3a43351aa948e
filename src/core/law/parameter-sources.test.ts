import { describe, expect, test } from 'vitest';
import { typedSource } from '../pay/dated.ts';
import { sourceText } from './parameter-sources.ts';
import { builtInParameters } from './parameters.ts';

describe('where a dated value is from', () => {
  test('is said in English for every value that is built in, and for one that was typed', () => {
    const sources = [...new Set([...builtInParameters.rows.map(row => row.source), typedSource])];
    expect(sources.filter(source => /[一-鿿]/.test(sourceText(source).en))).toEqual([]);
    expect(sourceText('国家统计局2024年全国城镇居民人均可支配收入').en).toContain('2024');
  });

  test('stands as an administrator wrote it, in whatever language', () => {
    expect(sourceText('示例〔2026〕1号')).toEqual({ zh: '示例〔2026〕1号', en: '示例〔2026〕1号' });
  });
});
