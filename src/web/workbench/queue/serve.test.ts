import { expect, it } from 'vitest';
import { batchesOf, methodFor } from './serve.ts';

const row = (...ways: ('personal' | 'post' | 'electronic' | 'entrusted')[]) => ({
  service: { paper: '开庭通知书', receiver: '某厂', ways },
});

it('a paper goes the wanted way where that is open to its receiver, and by post where it is not', () => {
  expect(methodFor(row('personal', 'post', 'electronic'), 'electronic')).toBe('electronic');
  expect(methodFor(row('personal', 'post'), 'electronic')).toBe('post');
});

it('many papers go in batches, none left out and none twice', () => {
  const rows = Array.from({ length: 23 }, (_, i) => i);
  expect(batchesOf(rows).map(batch => batch.length)).toEqual([10, 10, 3]);
  expect(batchesOf(rows).flat()).toEqual(rows);
  expect(batchesOf([])).toEqual([]);
});
