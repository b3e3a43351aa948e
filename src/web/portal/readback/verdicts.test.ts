import { describe, expect, it } from 'vitest';
import { correctionsOf, unchecked } from './verdicts.ts';

const lines = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

describe('reading a record back to the person', () => {
  it('counts no line as right that the person has not answered', () =>
    expect(unchecked(lines, { a: { verdict: 'right' } }).map(u => u.index)).toEqual([1, 2]));
  it('asks how it should be where something is not so', () =>
    expect(
      unchecked(lines, {
        a: { verdict: 'right' },
        b: { verdict: 'wrong' },
        c: { verdict: 'wrong', should: '3月进厂' },
      }),
    ).toEqual([{ index: 1, kind: 'should' }]));
  it('sends only what is still said to be wrong', () =>
    expect(
      correctionsOf(lines, {
        a: { verdict: 'right', should: '旧的话' },
        b: { verdict: 'wrong', should: ' 工资7,200元 ' },
      }),
    ).toEqual([{ line: 'b', words: '工资7,200元' }]));
});
