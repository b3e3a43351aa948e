import { describe, expect, test } from 'vitest';
import { calculators } from '../pay/index.ts';
import { causes, causesOn } from './causes.ts';
import { claimStarts, statHeads } from './claim-kind.ts';
import { claimCodes, claimOf, isClaimCode } from './claims.ts';

/** What the reference list says: finality, limitation (W: wage rule), calculator. */
const expected: Readonly<Record<string, readonly [finality: string, limitation: 'W' | 'Y', calculator?: string]>> = {
  QQ01: ['N', 'Y'],
  QQ02: ['F1', 'W', 'wage-arrears'],
  QQ03: ['F1', 'W', 'minimum-wage-gap'],
  QQ04: ['F1', 'W', 'overtime'],
  QQ05: ['F1', 'Y', 'double-wage'],
  QQ06: ['F1', 'Y', 'double-wage'],
  QQ07: ['F1/F2', 'Y', 'annual-leave'],
  QQ08: ['F1', 'W', 'sick-pay'],
  QQ09: ['F1/FZ', 'W'],
  QQ10: ['F1', 'W', 'stoppage-pay'],
  QQ11: ['F1', 'W', 'heat-allowance'],
  QQ12: ['F1', 'W', 'wage-arrears'],
  QQ13: ['F1', 'Y', 'economic-compensation'],
  QQ14: ['F1', 'Y', 'unlawful-termination'],
  QQ15: ['F1', 'Y', 'notice-pay'],
  QQ16: ['F1', 'Y', 'extra-damages'],
  QQ17: ['N', 'Y'],
  QQ18: ['F1', 'Y', 'probation'],
  QQ19: ['F1', 'W', 'probation'],
  QQ20: ['F1', 'Y', 'non-compete'],
  QQ21: ['N', 'Y'],
  QQ22: ['N', 'Y', 'service-period-penalty'],
  QQ23: ['N', 'Y', 'deduction-limit'],
  QQ24: ['F1/N', 'Y'],
  QQ25: ['N', 'Y'],
  QQ26: ['N', 'Y'],
  QQ27: ['FZ', 'Y'],
  QQ28: ['F2', 'Y'],
  QQ29: ['F1/F2', 'Y', 'maternity'],
  QQ30: ['F1/FZ', 'Y', 'work-injury'],
  QQ31: ['FZ', 'Y', 'work-injury'],
  QQ32: ['FZ', 'Y', 'work-injury'],
  QQ33: ['FZ', 'Y', 'work-injury'],
  QQ34: ['FZ', 'Y', 'work-injury'],
  QQ35: ['FZ', 'Y', 'work-injury'],
  QQ36: ['FZ', 'Y', 'work-death'],
  QQ37: ['N', 'Y'],
  QQ38: ['N', 'Y'],
  QQ39: ['N/FZ', 'Y'],
  QQ40: ['as-item', 'Y'],
  QQ41: ['N', 'Y'],
  QQ42: ['as-item', 'Y'],
  QQ43: ['as-item', 'Y', 'unlawful-termination'],
  QQ44: ['N', 'Y'],
  QQ45: ['N', 'Y'],
  QQ46: ['as-item', 'Y'],
  QQ47: ['N', 'Y'],
  QQ48: ['N', 'Y'],
};

/** On what articles each rests. */
const basis: Readonly<Record<string, string>> = {
  QQ01: 'lma-2 si2-3',
  QQ02: 'lcl-30 lcl-85 ll-50 wp-9',
  QQ03: 'll-48 lcl-85',
  QQ04: 'll-44 wp-13 si1-42',
  QQ05: 'lcl-82 lcr-6 lcr-7 si2-6 si2-7 si2-8 si2-9',
  QQ06: 'lcl-82 lcl-14',
  QQ07: 'al-5 alm-10 alm-11 alm-12',
  QQ08: 'sick309-59 medical479-3',
  QQ09: 'wi-33',
  QQ10: 'wp-12',
  QQ11: 'heat-1',
  QQ12: 'll-50 lcl-30',
  QQ13: 'lcl-46 lcl-47 lcr-27',
  QQ14: 'lcl-48 lcl-87 lcr-25',
  QQ15: 'lcl-40 lcr-20',
  QQ16: 'lcl-85 li-26 si1-1',
  QQ17: 'lcl-48 si2-16 si2-18',
  QQ18: 'lcl-19 lcl-83',
  QQ19: 'lcl-20 lcr-15',
  QQ20: 'lcl-23 si1-36 si1-37 si1-38 si1-39',
  QQ21: 'lcl-23 si1-40 si2-13 si2-14 si2-15',
  QQ22: 'lcl-22',
  QQ23: 'lcl-90 wp-16',
  QQ24: 'lcl-9 lcl-84 si1-1',
  QQ25: 'lcl-50 lcl-89 lcr-24',
  QQ26: 'lcl-50 si1-1',
  QQ27: 'zjma-37 si-58',
  QQ28: 'si1-1',
  QQ29: 'maternity-7 maternity-8 si-54',
  QQ30: 'wi-30 zjwi-33',
  QQ31: 'wi-35 wi-36 wi-37 wi-64',
  QQ32: 'zjwi-27 wi-36 wi-37',
  QQ33: 'zjwi-27 wi-36 wi-37',
  QQ34: 'wi-30 wi-33 zjwi-24 zjwi-25',
  QQ35: 'wi-34 wi-35 wi-36',
  QQ36: 'wi-39 zjwi-35',
  QQ37: 'lcl-14 si2-10',
  QQ38: 'lcl-26 lcl-28 si1-41',
  QQ39: 'si2-1 si2-2 zjwi-29',
  QQ40: 'lcl-92 lma-22 si2-3',
  QQ41: 'si1-35 cc-152',
  QQ42: 'lma-15 ent-11',
  QQ43: 'lcl-42 lcl-45 maternity-5',
  QQ44: 'lcl-35 si1-43 si1-44 si1-53',
  QQ45: 'zjma-2 zjma-47',
  QQ46: 'overage-19 causes-208',
  QQ47: 'causes-214 causes-216',
  QQ48: 'lma-2',
};

describe('the kinds of claim', () => {
  test.each(claimCodes)('%s has its finality, limitation and calculator, and words for its start and head', code => {
    const kind = claimOf(code);
    const [finality, limitation, calculator] = expected[code] ?? [];
    expect(kind.basis.join(' ')).toBe(basis[code]);
    expect(kind.finality).toBe(finality);
    expect(kind.limitation).toBe(limitation === 'W' ? 'wage' : 'one-year');
    expect(kind.starts === 'wage').toBe(limitation === 'W');
    expect(kind.calculator).toBe(calculator);
    if (kind.calculator) expect(Object.keys(calculators)).toContain(kind.calculator);
    expect(claimStarts[kind.starts].zh && statHeads[kind.statHead].zh).toBeTruthy();
  });

  test('what claims each other out: compensation, damages, notice pay and return to work', () => {
    const pairs = claimCodes.flatMap(code =>
      (claimOf(code).exclusiveWith ?? []).filter(other => code < other).map(other => `${code} ${other}`),
    );
    expect(pairs).toEqual(['QQ13 QQ14', 'QQ13 QQ17', 'QQ14 QQ15', 'QQ14 QQ17', 'QQ15 QQ17', 'QQ17 QQ32', 'QQ17 QQ33']);
  });

  test('overtime has three kinds inside it, and no other claim has any', () => {
    expect(claimOf('QQ04').subCodes).toEqual({
      a: expect.objectContaining({ zh: '延长工作时间' }),
      b: expect.objectContaining({ zh: '休息日加班' }),
      c: expect.objectContaining({ zh: '法定节假日加班' }),
    });
    expect(claimCodes.filter(code => claimOf(code).subCodes)).toEqual(['QQ04']);
  });

  test('the head of the statistics is not the court’s cause', () => {
    const heads = (head: string) => claimCodes.filter(code => claimOf(code).statHead === head);
    expect(heads('relation')).toEqual(['QQ01']);
    expect(heads('change')).toEqual(['QQ37', 'QQ44']);
    expect(heads('ending')).toEqual(['QQ13', 'QQ14', 'QQ15', 'QQ17', 'QQ25', 'QQ26', 'QQ43']);
    expect(heads('pay')).toContain('QQ05');
    expect(heads('insurance')).toContain('QQ33');
    expect(heads('other')).toContain('QQ48');
  });

  test('ten claims are for no sum of money', () => {
    expect(claimCodes.filter(code => !claimOf(code).money).join(' ')).toBe(
      'QQ01 QQ17 QQ25 QQ26 QQ37 QQ38 QQ41 QQ44 QQ45 QQ48',
    );
  });

  test('there is nothing under the name of what every object has', () => {
    expect(isClaimCode('constructor')).toBe(false);
  });
});

describe('the court’s cause of a claim', () => {
  const numbers = (code: (typeof claimCodes)[number], on: string) =>
    causesOn(claimOf(code), on).map(({ number }) => number);

  test.each([
    ['QQ01', ['205(1)'], ['186(1)']],
    ['QQ02', ['205(5)'], ['186(5)']],
    ['QQ13', ['205(6)'], ['186(6)']],
    ['QQ21', ['205(7)'], ['186(7)']],
    ['QQ28', ['206(1)', '206(3)', '206(5)'], ['187(1)', '187(3)', '187(5)']],
    ['QQ33', ['206(2)'], ['187(2)']],
    ['QQ29', ['206(4)'], ['187(4)']],
    ['QQ40', ['205(3)'], ['186(3)']],
    ['QQ45', ['210', '211', '212', '213'], ['189', '190', '191', '192']],
    ['QQ46', ['208'], ['186']],
    ['QQ39', ['209'], ['186']],
    ['QQ47', ['214', '215', '216'], ['186']],
    ['QQ05', ['205'], ['186']],
  ] as const)('%s is %j from 2026 on, and %j before', (code, now, before) => {
    expect(numbers(code, '2026-01-01')).toEqual(now);
    expect(numbers(code, '2025-12-31')).toEqual(before);
  });

  test('the numbers of the older list are marked as not confirmed', () => {
    const { QQ02, QQ46 } = { QQ02: claimOf('QQ02'), QQ46: claimOf('QQ46') };
    expect(causesOn(QQ02, '2026-11-25')).toEqual([{ number: '205(5)', title: causes['205(5)'], confirmed: true }]);
    expect(causesOn(QQ02, '2025-06-01')[0]).toEqual({ number: '186(5)', title: causes['205(5)'], confirmed: false });
    expect(causesOn(QQ46, '2025-06-01')[0]).toEqual({ number: '186', title: causes['205'], confirmed: false });
  });
});
