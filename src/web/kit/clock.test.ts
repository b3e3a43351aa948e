import { describe, expect, it } from 'vitest';
import { sentencesOf } from './clock.tsx';

describe('why a deadline falls on its day', () => {
  it('is told as steps that the list numbers once, with articles and calendar beside them', () => {
    const zh = ['① 11月25日，收到申请。', '② 从第二天开始数。', '依据：《劳动争议调解仲裁法》第14条。'];
    expect(sentencesOf(zh)).toEqual({ steps: ['11月25日，收到申请。', '从第二天开始数。'], beside: [zh[2]] });
    expect(sentencesOf(['1. Counting starts on 26 November.']).steps).toEqual(['Counting starts on 26 November.']);
  });

  it('keeps sentences that carry no numbers as they are', () => {
    expect(sentencesOf(['从那天起一年。'])).toEqual({ steps: ['从那天起一年。'], beside: [] });
  });
});
