import { expect, test } from 'vitest';
import { aFiling, newLife, people } from '../../../test/core-world.ts';
import { builtInParameters, withParameters } from '../law/parameters.ts';

/** An invented injury of grade 9, with no word of the province’s average. */
const sheet = {
  calculator: 'work-injury',
  input: { grade: 9, ownMonthlyWage: '6000', areaAverageMonthlyWage: '8310', insured: true, terminated: true },
};
const filing = aFiling({ claims: [{ code: 'QQ31', sheet }] });
const parameters = withParameters(
  builtInParameters,
  [
    {
      name: 'provincialAverageMonthlyWage',
      place: '33',
      from: '2026-01-01',
      value: '8310.00',
      source: '示例',
      confirmed: true,
    },
  ],
  'own',
);

test('a sheet that needs an average wage asks for it where none is known, and asks nobody where the county keeps one', () => {
  for (const step of ['mediation.receive', 'arbitration.file', 'consultation.propose'] as const) {
    const words = newLife('2026-03-02').refuses(people.worker, step, filing).reason;
    expect(words, step).toEqual({
      zh: '这里没有录入2026-03-02适用的平均工资。填写全省2025年职工月平均工资，可以问当地人力社保部门',
      en: 'The average that applied on 2026-03-02 is not held here. Enter the average monthly wage of the province in 2025; the human resources bureau knows it',
    });
  }
  const life = newLife('2026-03-02');
  life.take(people.worker, 'mediation.receive', filing, { parameters });
  expect(life.dossier.claims[0]!.computation?.amount).toBe('120480.00');
  const add = { claimId: life.dossier.claims[0]!.id, sheet };
  expect(life.refuses(people.worker, 'mediation.add-sheet', add).reason.en).toContain('average monthly wage');
  life.take(people.worker, 'mediation.add-sheet', add, { parameters });
  expect(life.dossier.claims[0]!.sheets).toHaveLength(2);
});
