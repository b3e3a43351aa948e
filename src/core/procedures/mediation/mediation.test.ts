import { expect, test } from 'vitest';
import { settled } from '../../../../test/core-world.ts';
test('smoke', () => {
  const life = settled('2026-03-02', [{ due: '2026-04-01', amount: '8000' }]);
  console.log(JSON.stringify(life.dossier, null, 1));
  expect(life.dossier.number).toBe('x');
});
