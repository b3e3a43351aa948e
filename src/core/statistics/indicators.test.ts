import { describe, expect, it } from 'vitest';
import { type OutcomeKind, outcomeKinds } from '../dossier/change.ts';
import type { ProcedureId } from '../procedures/ids.ts';
import { procedures } from '../procedures/index.ts';
import {
  type Cell,
  cellOf,
  figureOf,
  type Indicator,
  isFew,
  matches,
  percentOf,
  predicatesOf,
  predicatesOfPart,
  tally,
} from './indicator.ts';
import { type IndicatorId, indicators } from './indicators.ts';

const all: readonly [string, Indicator][] = Object.entries(indicators);
const rate = (id: IndicatorId): Indicator => indicators[id];

/** Outcomes as they stand in the ledger: `many(160, 'mediation', 'settled')`. */
const many = (count: number, procedure: ProcedureId, kind: OutcomeKind, more: Partial<Cell> = {}): Cell[] =>
  Array.from({ length: count }, () => cellOf({ procedure, kind, persons: 1, ...more }));

describe('every indicator', () => {
  it.each(all)('%s has a title, a formula and labels in both languages', (id, indicator) => {
    expect(indicator.id).toBe(id);
    const texts = [
      indicator.title,
      indicator.formula,
      ...predicatesOf(indicator).map(p => p.label),
      ...(indicator.alternatives ?? []).map(a => a.label),
    ];
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/[a-z]/i);
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it.each(all)('%s counts outcomes that its procedures can have', (_, indicator) => {
    for (const predicate of predicatesOf(indicator)) {
      expect(predicate.kinds.length).toBeGreaterThan(0);
      for (const kind of predicate.kinds) expect(outcomeKinds).toHaveProperty(kind);
      for (const id of predicate.procedures) expect(procedures).toHaveProperty(id);
    }
  });

  it.each(all)('%s is called unconfirmed until the statistics officer has confirmed its definition', (_, indicator) => {
    expect(indicator.definition).toMatch(/^v\d+$/);
    expect(indicator.confirmed).toBe(false);
  });

  it.each(all)('%s is a rate exactly when it has a denominator', (_, { unit, denominator }) => {
    expect(unit === 'percent').toBe(denominator !== undefined);
  });

  it.each(all)('%s leaves out nothing that it also counts', (_, indicator) => {
    const base = indicator.denominator ?? indicator.numerator;
    const codes = ['', 'in-time', 'late', 'released', 'sham'];
    // Sued of awards served, recovered of what was asked for: two events side by side, and no part of a whole.
    const isShare = indicator.numerator.kinds.every(kind => base.kinds.includes(kind));
    for (const procedure of base.procedures)
      for (const kind of Object.keys(outcomeKinds) as OutcomeKind[])
        for (const code of kind === 'expired' ? [...codes, 'before-acceptance'] : codes) {
          const outcome = { procedure, kind, ...(code && { code }) };
          if (matches(base, outcome)) expect(indicator.excluded.filter(p => matches(p, outcome))).toEqual([]);
          if (isShare && matches(indicator.numerator, outcome)) expect(matches(base, outcome)).toBe(true);
        }
  });
});

describe('awards before the courts', () => {
  const cells = (
    procedure: 'litigation' | 'arbitration' | 'enforcement',
    rows: [OutcomeKind, string, number, number?][],
  ) => rows.map(([kind, code, count, amount = 0]) => ({ procedure, kind, code, count, persons: count, amount }));

  it('are kept in fifty-one of sixty, changed in part in six, and those without an award stand apart', () => {
    const found = tally(
      indicators['award-consistency'],
      cells('litigation', [
        ['judged', 'upheld', 51],
        ['judged', 'partly', 6],
        ['judged', 'changed', 3],
        ['judged', 'direct', 4],
        ['withdrawn', 'award', 2],
      ]),
    );
    expect(found).toMatchObject({
      numerator: 51,
      denominator: 60,
      excluded: [2, 0, 4],
      alternatives: [{ numerator: 57 }],
    });
    expect(percentOf(found.numerator, found.denominator!)).toBe('85.0');
  });

  it('are sued over once, whoever sues', () => {
    const found = tally(indicators['suit-rate'], [
      ...cells('arbitration', [['served', 'final', 300]]),
      ...cells('litigation', [
        ['received', 'award', 66],
        ['received', 'award-again', 7],
      ]),
    ]);
    expect(percentOf(found.numerator, found.denominator!)).toBe('22.0');
  });

  it('are enforced once in the base, however many rounds it takes', () => {
    const found = tally(
      indicators['enforcement-recovered'],
      cells('enforcement', [
        ['closed', 'round', 1, 1_200_000],
        ['recovered', 'round', 1, 300_000],
        ['closed', 'again', 1, 0],
        ['recovered', 'withdrawn', 1, 600_000],
      ]),
    );
    expect(percentOf(found.numerator, found.denominator!)).toBe('75.0');
  });
});

describe('a percentage', () => {
  it.each([
    ['cases closed of those carried over and accepted', 930, 1020, '91.2'],
    ['mediations settled of those concluded', 160, 200, '80.0'],
    ['the same with ten withdrawals in the base', 160, 210, '76.2'],
    ['final awards of all awards', 126, 300, '42.0'],
    ['sued of awards served', 66, 300, '22.0'],
    ['judgments that left the award unchanged', 51, 60, '85.0'],
    ['3,616 settled of 3,843 attempted', 3616, 3843, '94.1'],
    ['3,403 settled of 3,616 concluded', 3403, 3616, '94.1'],
    ['settled before filing, Yinzhou 2024', 1164, 3864, '30.1'],
    ['a half of a tenth goes up', 1, 2000, '0.1'],
    ['just below a half of a tenth goes down', 499, 1_000_000, '0.0'],
    ['a half above a tenth goes up', 669, 2000, '33.5'],
    ['nothing of something', 0, 7, '0.0'],
    ['all of it', 7, 7, '100.0'],
  ])('%s', (_, numerator, denominator, value) => {
    expect(percentOf(numerator, denominator)).toBe(value);
  });

  it('of nothing is none, and not 0', () => {
    expect(percentOf(0, 0)).toBeNull();
    expect(figureOf('percent', 0, 0)).toBeNull();
  });
});

describe('the success rate of mediation', () => {
  const year = [
    ...many(160, 'mediation', 'settled'),
    ...many(25, 'mediation', 'failed'),
    ...many(15, 'mediation', 'expired'),
    ...many(3, 'mediation', 'expired', { code: 'before-acceptance' }),
    ...many(10, 'mediation', 'withdrawn'),
    ...many(8, 'mediation', 'refused'),
    ...many(4, 'mediation', 'not-accepted'),
    ...many(2, 'mediation', 'closed', { code: 'sham' }),
    ...many(230, 'mediation', 'received'),
    ...many(30, 'consultation', 'settled'),
    ...many(9, 'arbitration', 'withdrawn'),
  ];
  const counted = tally(rate('mediation-success-rate'), year);

  it('is 160 settled of 200 concluded: 80.0', () => {
    expect([counted.numerator, counted.denominator]).toEqual([160, 200]);
    expect(figureOf('percent', counted.numerator, counted.denominator)).toBe('80.0');
  });

  it('says how many unwilling, not accepted, withdrawn, passed on, sham and never accepted cases it leaves out', () => {
    expect(counted.excluded).toEqual([8, 4, 10, 0, 2, 3]);
  });

  it('lets no way in which a mediation ends fall through: each is in the base or left out by name', () => {
    const ends: OutcomeKind[] = ['settled', 'failed', 'expired', 'refused', 'not-accepted', 'withdrawn', 'transferred'];
    const { denominator, excluded } = rate('mediation-success-rate');
    for (const kind of ends) {
      const outcome = { procedure: 'mediation' as const, kind };
      expect([denominator!, ...excluded].filter(p => matches(p, outcome)).length, kind).toBe(1);
    }
  });

  it('reads 76.2 with the withdrawals in the base, and stands beside every attempt', () => {
    expect(counted.alternatives).toEqual([
      { numerator: 160, denominator: 210 },
      { numerator: 160, denominator: 221 },
    ]);
    expect(percentOf(160, 210)).toBe('76.2');
  });

  it.each([
    ['3,616 settled and 227 not', 3616, 227],
    ['3,403 settled and 213 not', 3403, 213],
  ])('is 94.1 with %s: the figure alone does not tell what it counts', (_, ended, not) => {
    const { numerator, denominator } = tally(rate('mediation-success-rate'), [
      ...many(ended, 'mediation', 'settled'),
      ...many(not, 'mediation', 'failed'),
    ]);
    expect(percentOf(numerator, denominator!)).toBe('94.1');
  });
});

describe('agreements performed in time', () => {
  const year = [
    ...many(45, 'settlement', 'performed', { code: 'in-time' }),
    ...many(5, 'settlement', 'defaulted'),
    ...many(3, 'settlement', 'performed', { code: 'late' }),
    ...many(1, 'settlement', 'closed', { code: 'released' }),
  ];
  const counted = tally(rate('performance-in-time'), year);

  it('count an agreement once, on the day it was kept or the day a payment was missed', () => {
    expect([counted.numerator, counted.denominator]).toEqual([45, 50]);
    expect(counted.excluded).toEqual([3, 1]);
  });

  it('are also read over the agreements that are paid in full', () => {
    expect(counted.alternatives).toEqual([{ numerator: 45, denominator: 48 }]);
  });
});

describe('counts and sums', () => {
  const year = [
    ...many(1, 'mediation', 'settled', { persons: 12, amount: 5_400_050 }),
    ...many(2, 'mediation', 'failed', { persons: 1, amount: 999 }),
    ...many(3, 'lead', 'converted'),
    ...many(1, 'lead', 'closed'),
    ...many(6, 'lead', 'received'),
    ...many(2, 'lead', 'advised'),
  ];

  it('a collective dispute is one case and all of its workers', () => {
    expect(tally(rate('mediation-concluded'), year).numerator).toBe(3);
    expect(tally(rate('persons'), year).numerator).toBe(14);
  });

  it('the sum of agreements is written in yuan and holds no sum of a failed mediation', () => {
    expect(figureOf('yuan', tally(rate('amount-settled'), year).numerator, null)).toBe('54000.50');
  });

  it('a lead counts as dealt with when it became a request or was closed', () => {
    const counted = tally(rate('lead-converted-rate'), year);
    expect([counted.numerator, counted.denominator]).toEqual([3, 4]);
    expect(counted.alternatives).toEqual([{ numerator: 3, denominator: 6 }]);
    expect(tally(rate('pre-case-advised'), year).numerator).toBe(2);
  });

  it('a group of fewer than five workers is few, one of five or of nobody is not', () => {
    const of = (persons: number) => tally(rate('mediation-settled'), many(1, 'mediation', 'settled', { persons }));
    expect([of(4), of(5), tally(rate('mediation-settled'), [])].map(isFew)).toEqual([true, false, false]);
  });
});

describe('a part of an indicator', () => {
  it('is the predicates whose cases lie behind it', () => {
    const indicator = rate('mediation-success-rate');
    expect(predicatesOfPart(indicator, 'numerator')).toEqual([indicator.numerator]);
    expect(predicatesOfPart(indicator, 'denominator')).toEqual([indicator.denominator]);
    expect(predicatesOfPart(indicator, 'excluded')).toEqual(indicator.excluded);
    expect(predicatesOfPart(rate('mediation-received'), 'denominator')).toEqual([]);
  });
});
