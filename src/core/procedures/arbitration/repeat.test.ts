import { expect, test } from 'vitest';
import { awarded, heard, served } from '../../../../test/award-world.ts';
import { aFiling, type Life, newLife, people } from '../../../../test/core-world.ts';
import { likenessOf } from '../../dossier/duplicates.ts';
import { earlierOf } from './repeat.ts';

const wages = [{ code: 'QQ02', amount: '12000', from: '2026-01-01', to: '2026-02-28' }];
const filed = (claims: readonly object[]): Life => {
  const life = newLife('2026-06-01');
  life.take(people.worker, 'arbitration.file', aFiling({ claims }));
  return life;
};

test('a claim that an award of another file dealt with is shown to the clerk, who decides', () => {
  const before = served(awarded(heard(wages)));
  const again = filed([{ code: 'QQ02', amount: '6000', from: '2026-02-01', to: '2026-03-31' }]);
  expect(likenessOf(again.dossier, before.dossier)?.strength).toBe('same');
  expect(earlierOf(again.dossier, before.dossier)).toMatchObject({
    because: { article: 'cr-34' },
    claims: [{ code: 'QQ02' }],
  });
  // Nobody but the clerk bars it: the application is accepted if they say so.
  again.take(people.instituteHead, 'arbitration.accept');
});

test('another time, another claim, and a case that was withdrawn bar nothing', () => {
  const before = served(awarded(heard(wages)));
  const later = filed([{ code: 'QQ02', amount: '6000', from: '2026-04-01', to: '2026-04-30' }]);
  const other = filed([{ code: 'QQ14', amount: '60000' }]);
  expect(earlierOf(later.dossier, before.dossier)).toBeUndefined();
  expect(earlierOf(other.dossier, before.dossier)).toBeUndefined();
  const withdrawn = filed(wages);
  withdrawn.take(people.worker, 'arbitration.withdraw');
  expect(withdrawn.in('arbitration').stage).toBe('withdrawn');
  expect(earlierOf(filed(wages).dossier, withdrawn.dossier)).toBeUndefined();
});
