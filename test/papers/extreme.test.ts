import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/papers/docx.ts';
import { registered, stirred, written } from './extreme.ts';
import { layOut } from './layout.ts';

describe('a paper with more in it than any office has seen', () => {
  it.each(registered.map(one => [one.name, one] as const))(
    'of %s keeps its text inside the margins and its cells, and numbers its sheets',
    async (_, one) => {
      for (const paper of [written(one, 'full'), stirred(written(one, 'full'), 3), stirred(written(one, 'empty'), 4)]) {
        const laid = await layOut(paper, { stamp: '核验' });
        expect(laid.faults).toEqual([]);
        expect(laid.file.subarray(0, 5).toString()).toBe('%PDF-');
      }
      const word = await renderDocx(stirred(written(one, 'full'), 5));
      expect(word.subarray(0, 2).toString()).toBe('PK');
    },
  );
});
