import { describe, expect, test } from 'vitest';
import { inForce } from './articles.ts';
import { jurisdictionOf } from './jurisdiction.ts';
import { builtInParameters, houseValue, parameterOn, withParameters } from './parameters.ts';
import { matters, relations, scopeOf } from './scope.ts';

const today = '2026-11-25';

describe('scope', () => {
  test('unpaid wages of an employee are a labour dispute', () => {
    expect(scopeOf({ relation: 'employee', matter: 'QQ02', on: today })).toMatchObject({ in: true });
  });

  test('recognising an injury is for the HR bureau', () => {
    const found = scopeOf({ relation: 'employee', matter: 'injury-recognition', on: today });
    expect(found.in).toBe(false);
    expect(found.route?.zh).toContain('人力社保局');
  });

  test('a household and its helper go to court', () => {
    const found = scopeOf({ relation: 'domestic', matter: 'QQ02', on: today });
    expect(found).toMatchObject({ in: false, articles: ['si1-2'] });
    expect(found.route?.zh).toContain('法院');
  });

  test('retired workers may arbitrate about pay and injury, not about compensation for leaving', () => {
    expect(scopeOf({ relation: 'retiree', matter: 'QQ02', on: today }).in).toBe(true);
    expect(scopeOf({ relation: 'retiree', matter: 'QQ33', on: today }).in).toBe(true);
    expect(scopeOf({ relation: 'retiree', matter: 'QQ13', on: today }).in).toBe(false);
  });

  test('a rider may claim the labour relation; other platform matters go to court', () => {
    expect(scopeOf({ relation: 'platform', matter: 'QQ01', on: today }).in).toBe(true);
    expect(scopeOf({ relation: 'platform', matter: 'QQ47', on: today }).in).toBe(false);
  });

  test('a public institution’s staff have a personnel dispute', () => {
    expect(scopeOf({ relation: 'public-institution', matter: 'QQ45', on: today })).toMatchObject({
      in: true,
      articles: ['zjma-2', 'zjma-47'],
    });
  });

  test('missing social insurance is taken in, and the inspection is named beside', () => {
    const found = scopeOf({ relation: 'employee', matter: 'QQ27', on: today });
    expect(found.in).toBe(true);
    expect(found.route?.zh).toContain('监察');
  });

  test('whoever is turned away is told where to go and by what article', () => {
    for (const relation of relations)
      for (const matter of matters) {
        const found = scopeOf({ relation, matter, on: today });
        if (!found.in) expect(found.route?.zh, `${relation} ${matter}`).toBeTruthy();
        expect(found.articles.every(id => inForce(id, today))).toBe(true);
      }
  });
});

describe('jurisdiction', () => {
  test('the workplace comes before the employer’s seat, even if both were filed', () => {
    expect(jurisdictionOf({ performedAt: ['330282'], seat: '330203' }).place).toBe('330282');
    expect(jurisdictionOf({ performedAt: ['330282'], seat: '330203', filedFirst: '330203' }).place).toBe('330282');
  });

  test('of several workplaces the first to accept has the case', () => {
    const input = { performedAt: ['330282', '330281'], seat: '330203' };
    expect(jurisdictionOf({ ...input, filedFirst: '330281' }).place).toBe('330281');
    expect(jurisdictionOf(input).place).toBe('330282');
    expect(jurisdictionOf({ ...input, seat: '330281' }).place).toBe('330281');
  });

  test('without a known workplace the seat decides', () => {
    const found = jurisdictionOf({ seat: '330282', performedAt: [] });
    expect(found).toMatchObject({ place: '330282', articles: ['lma-21', 'cr-8'] });
    expect(found.reason.zh).toContain('不明确');
  });
});

describe('dated parameters', () => {
  test('the minimum wage of Cixi is that of the day, and nobody has confirmed its tier', () => {
    expect(parameterOn('minimumMonthlyWage', '330282', '2026-06-01')).toMatchObject({
      value: '2260.00',
      from: '2024-01-01',
      confirmed: false,
    });
    expect(parameterOn('minimumMonthlyWage', '330282', '2023-12-31')?.value).toBe('2070.00');
    expect(parameterOn('minimumMonthlyWage', '330282', '2021-08-01')?.value).toBe('2070.00');
    expect(parameterOn('minimumMonthlyWage', '330282', '2010-01-01')).toBeUndefined();
  });

  test('a town of Cixi has Cixi’s wage, a district of Ningbo the city’s, and other provinces none', () => {
    expect(parameterOn('minimumMonthlyWage', '330282104', '2026-06-01')?.value).toBe('2260.00');
    expect(parameterOn('minimumMonthlyWage', '330203', '2026-06-01')?.value).toBe('2490.00');
    expect(parameterOn('minimumMonthlyWage', '110101', '2026-06-01')).toBeUndefined();
  });

  test('average wages that nobody has published to us are not made up', () => {
    expect(parameterOn('localAverageMonthlyWage', '330282', '2026-06-01')).toBeUndefined();
    expect(parameterOn('provincialAverageMonthlyWage', '330282', '2026-06-01')).toBeUndefined();
  });

  test.each([
    ['2023-05-01', '49283.00'],
    ['2024-05-01', '51821.00'],
    ['2025-05-01', '54188.00'],
    ['2026-05-01', '56502.00'],
  ])('a death on %s uses the national income of the year before', (on, value) => {
    expect(parameterOn('nationalUrbanDisposableIncome', '330282', on)?.value).toBe(value);
  });

  test('the house keeps drafts for thirty days and lets twenty megabytes in', () => {
    expect(houseValue('draftKeepDays', '2026-11-25')).toBe(30);
    expect(houseValue('groupWorkers', '2026-11-25')).toBe(10);
    expect(houseValue('instalmentMaxParts', '2026-11-25')).toBe(24);
  });

  test('lays a county’s own value over the built-in one from its day, and leaves the days before it alone', () => {
    const own = withParameters(
      builtInParameters,
      [
        {
          name: 'minimumMonthlyWage',
          place: '330282',
          value: '2700.00',
          from: '2027-01-01',
          source: '示例通知',
          confirmed: true,
        },
      ],
      'own-1',
    );
    expect(own.version).toBe('own-1');
    expect(parameterOn('minimumMonthlyWage', '330282', '2026-12-31', own)?.value).toBe('2260.00');
    expect(parameterOn('minimumMonthlyWage', '330282104', '2027-01-01', own)?.value).toBe('2700.00');
    expect(parameterOn('minimumMonthlyWage', '330282', '2027-01-01')?.value).toBe('2260.00');
  });
});
