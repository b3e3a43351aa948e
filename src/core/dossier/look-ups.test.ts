import { describe, expect, it } from 'vitest';
import { aFiling, newLife, people } from '../../../test/core-world.ts';
import { builtInParameters, withParameters } from '../law/parameters.ts';
import { lookUpKey, lookUpsOf, walledLookUps } from './look-ups.ts';

/** An invented claim for economic compensation. */
const sheet = {
  calculator: 'economic-compensation',
  input: { start: '2024-03-01', end: '2026-02-15', averageMonthlyWage: '2000', ground: 'resigned-38' },
};
const ofKind = (life: ReturnType<typeof newLife>, kind: string) =>
  lookUpsOf(life.dossier).filter(one => one.kind === kind);

describe('what a matter leans on', () => {
  it('is each value that a sheet looked up, for the day and the place that the rule names', () => {
    const life = newLife('2026-03-02');
    life.take(people.worker, 'mediation.receive', aFiling({ claims: [{ code: 'QQ13', sheet }] }));
    expect(ofKind(life, 'claim')).toEqual([]);
    expect(ofKind(life, 'sheet')).toEqual([
      {
        kind: 'sheet',
        subject: life.dossier.claims[0]!.id,
        name: 'minimumMonthlyWage',
        place: '330282',
        on: '2026-02-15',
        until: '2026-02-15',
      },
    ]);
  });

  it('is, for a claim without a sheet, each value that its calculator may come to ask for', () => {
    const life = newLife('2026-03-02');
    const claims = [{ code: 'QQ13' }, { code: 'QQ10', from: '2025-05-01', to: '2025-06-30' }, { code: 'QQ02' }];
    life.take(people.worker, 'mediation.receive', aFiling({ claims }));
    expect(ofKind(life, 'claim').map(({ name, on, until }) => [name, on, until])).toEqual([
      ['minimumMonthlyWage', '2025-03-02', '9999-12-31'],
      ['localAverageMonthlyWage', '2025-03-02', '9999-12-31'],
      ['minimumMonthlyWage', '2025-05-01', '2025-06-30'],
      ['stoppagePayPercent', '2025-05-01', '2025-06-30'],
    ]);
    expect(ofKind(life, 'sheet')).toEqual([]);
    expect(new Set(lookUpsOf(life.dossier).map(lookUpKey)).size).toBe(lookUpsOf(life.dossier).length);
  });

  it('is each running limit of the house, until it has ended', () => {
    const life = newLife('2026-03-02');
    life.take(people.worker, 'mediation.receive', aFiling());
    expect(ofKind(life, 'deadline')).toMatchObject([{ name: 'appointDays', on: '2026-03-02', until: '2026-03-02' }]);
    life.take(people.head, 'mediation.assign', { mediatorId: people.mediator.userId, reason: '熟悉当地' });
    expect(ofKind(life, 'deadline').filter(one => one.name === 'appointDays')).toEqual([]);
  });

  it('leaves a sheet behind the wall to the wall', () => {
    const life = newLife('2026-03-02');
    life.take(people.worker, 'mediation.receive', aFiling({ claims: [{ code: 'QQ13' }] }));
    life.take(people.head, 'mediation.assign', { mediatorId: people.mediator.userId, reason: '熟悉当地' });
    const before = lookUpsOf(life.dossier);
    const { wall } = life.take(people.mediator, 'mediation.compute', { claimId: life.dossier.claims[0]!.id, sheet });
    expect(lookUpsOf(life.dossier)).toEqual(before);
    expect(walledLookUps(wall)).toMatchObject([{ kind: 'walled', subject: wall[0]!.id, on: '2026-02-15' }]);
    expect(walledLookUps(wall.map(item => ({ ...item, kind: 'note' as const })))).toEqual([]);
  });
});

describe('a limit of the house', () => {
  it('has the length of the day from which it is counted, and keeps it', () => {
    const parameters = withParameters(
      builtInParameters,
      [{ name: 'appointDays', place: '330282', from: '2026-03-03', value: '5', source: '示例', confirmed: true }],
      'own',
    );
    const dueOf = (day: string) => {
      const life = newLife(day);
      life.take(people.worker, 'mediation.receive', aFiling(), { parameters });
      const found = life.in('mediation').deadlines.find(d => d.code === 'DL-HOUSE-APPOINT')!;
      return [found.length, found.due];
    };
    expect(dueOf('2026-03-02')).toEqual([3, '2026-03-05']);
    expect(dueOf('2026-03-03')).toEqual([5, '2026-03-10']);
  });
});
