import { expect, test } from 'vitest';
import { awarded, heard, partyOf, served } from '../../../test/award-world.ts';
import { settled } from '../../../test/core-world.ts';
import { moneyOf } from '../dossier/title.ts';
import { titlesOf } from './titles.ts';

test('An award is a title once it has effect, and not before', () => {
  const life = served(awarded(heard([{ code: 'QQ02', amount: '12000', from: '2026-01-01', to: '2026-02-28' }])));
  expect(titlesOf(life.dossier)).toEqual([]);
  life.clock('2026-05-07');
  const [title, ...others] = titlesOf(life.dossier);
  expect(others).toEqual([]);
  expect(title).toMatchObject({
    kind: 'award',
    against: partyOf(life, 'employer'),
    number: expect.stringContaining('慈劳人仲终裁字〔2026〕'),
    effectiveOn: '2026-04-01',
    performBy: '2026-04-13',
  });
  expect(moneyOf(title!)).toBe(1_200_000);
});

test('A mediated agreement is a contract and no title', () => {
  expect(titlesOf(settled('2026-03-02', [{ due: '2026-03-20', amount: '8000.00' }]).dossier)).toEqual([]);
});
