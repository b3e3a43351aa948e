import { describe, expect, it } from 'vitest';
import { limitParameterOf, limitParameters } from './limit-parameters.ts';
import {
  builtInParameters,
  differsWithin,
  houseValue,
  limitLength,
  type ParameterName,
  type ParameterRow,
  parameterOn,
  withParameters,
} from './parameters.ts';
import { deadlineCodes, terms } from './terms.ts';

const value = (name: ParameterName, place: string, on: string) => parameterOn(name, place, on)?.value;

describe('the minimum wage of Zhejiang', () => {
  // As domain 5.2 gives them: the day and the first two tiers.
  it.each([
    ['2010-04-01', '1100.00', '980.00'],
    ['2011-04-01', '1310.00', '1160.00'],
    ['2013-01-01', '1470.00', '1310.00'],
    ['2014-08-01', '1650.00', '1470.00'],
    ['2015-11-01', '1860.00', '1660.00'],
    ['2017-12-01', '2010.00', '1800.00'],
    ['2021-08-01', '2280.00', '2070.00'],
    ['2024-01-01', '2490.00', '2260.00'],
  ])('is from %s %s yuan in the districts of Ningbo and %s in Cixi', (from, first, second) => {
    expect(value('minimumMonthlyWage', '330203', from)).toBe(first);
    for (const place of ['330282', '330282102', '330281', '330225', '330226'])
      expect(value('minimumMonthlyWage', place, from), place).toBe(second);
    expect(parameterOn('minimumMonthlyWage', '330203', from)?.source).toContain('第一档');
    expect(parameterOn('minimumMonthlyWage', '330282', from)?.source).toContain('第二档');
  });
});

describe('a built-in value', () => {
  it.each([
    ['2019-12-31', undefined],
    ['2020-01-01', '42359.00'],
    ['2021-01-01', '43834.00'],
    ['2022-01-01', '47412.00'],
    ['2023-01-01', '49283.00'],
    ['2024-01-01', '51821.00'],
    ['2025-01-01', '54188.00'],
    ['2026-01-01', '56502.00'],
  ])('of the income of urban residents holds from the beginning of the next year: on %s it is %s', (on, yuan) => {
    expect(value('nationalUrbanDisposableIncome', '330282', on)).toBe(yuan);
  });

  it('of the house is what the house began with', () => {
    const names = ['draftKeepDays', 'instalmentMaxParts', 'groupWorkers', 'hearingNoticeDays'] as const;
    expect(names.map(name => houseValue(name, '2026-03-02'))).toEqual([30, 24, 10, 10]);
    expect(() => houseValue('groupWorkers', '1999-12-31')).toThrow('groupWorkers');
  });

  it('is confirmed by nobody: only a county confirms', () => {
    expect(builtInParameters.rows.filter(row => row.confirmed)).toEqual([]);
  });
});

describe('the value that holds', () => {
  const row = (place: string, from: string, yuan: string): ParameterRow => ({
    name: 'minimumMonthlyWage',
    place,
    from,
    value: yuan,
    source: '示例',
    confirmed: true,
  });
  const at = (rows: readonly ParameterRow[], place: string, on: string) =>
    parameterOn('minimumMonthlyWage', place, on, { version: 'x', rows })?.value;
  const province = row('33', '2020-01-01', '1');
  const city = row('3302', '2015-01-01', '2');
  const later = row('3302', '2021-01-01', '3');

  it.each([
    ['the nearest place wins, even with an older value', [city, province], '2'],
    ['whichever row stands first', [province, city], '2'],
    ['of one place the latest wins', [city, later, province], '3'],
    ['whichever of them stands first', [later, city, province], '3'],
    ['one of elsewhere is none', [row('3303', '2020-01-01', '9')], undefined],
    ['one of the whole country holds where no nearer one does', [row('', '2020-01-01', '7')], '7'],
    ['one of a later day does not hold yet', [row('3302', '2026-03-03', '8')], undefined],
    ['one of this day holds', [row('3302', '2026-03-02', '8')], '8'],
  ])('is found by place and day: %s', (_, rows, expected) => {
    expect(at(rows, '330282', '2026-03-02')).toBe(expected);
  });

  it('is the county’s own for the same name, place and day, and the others stand', () => {
    const set = { version: 'a', rows: [province, city] };
    const own = withParameters(set, [row('3302', '2015-01-01', '5'), later], 'b');
    expect(own.version).toBe('b');
    expect(own.rows.map(({ place, value }) => [place, value])).toEqual([
      ['33', '1'],
      ['3302', '5'],
      ['3302', '3'],
    ]);
    expect(withParameters(set, [], 'c')).toBe(set);
  });

  it('would be another within some days exactly where a row begins, ends or differs in them', () => {
    const before = { version: 'a', rows: [city] };
    const after = withParameters(before, [later], 'b');
    const touches = (on: string, until: string, place = '330282') =>
      differsWithin('minimumMonthlyWage', { place, on, until }, before, after);
    expect(touches('2020-12-31', '2020-12-31')).toBe(false);
    expect(touches('2020-12-31', '2021-01-01')).toBe(true);
    expect(touches('2021-01-01', '2021-01-01')).toBe(true);
    expect(touches('2016-01-01', '2030-01-01')).toBe(true);
    expect(touches('2016-01-01', '2030-01-01', '330382')).toBe(false);
    expect(
      differsWithin('draftKeepDays', { place: '330282', on: '2016-01-01', until: '2030-01-01' }, before, after),
    ).toBe(false);
    // What begins and ends again in between was another for a while.
    const short = withParameters(after, [row('3302', '2022-01-01', '2')], 'c');
    expect(
      differsWithin('minimumMonthlyWage', { place: '330282', on: '2020-01-01', until: '2023-01-01' }, before, short),
    ).toBe(true);
  });
});

describe('the length of a limit of the house', () => {
  it('begins as the term says, and is the county’s from the day that it sets', () => {
    for (const code of deadlineCodes) {
      const name = limitParameterOf(code);
      expect(limitLength(code, '330282', '2026-03-02'), code).toBe(name && terms[code].length);
    }
    const own = withParameters(
      builtInParameters,
      [{ name: 'appointDays', place: '330282', from: '2026-03-02', value: '5', source: '示例', confirmed: true }],
      'own',
    );
    expect(limitLength('DL-HOUSE-APPOINT', '330282', '2026-03-01', own)).toBe(3);
    expect(limitLength('DL-HOUSE-APPOINT', '330282', '2026-03-02', own)).toBe(5);
    expect(limitLength('DL-HOUSE-APPOINT', '330281', '2026-03-02', own)).toBe(3);
    // An instant is of its day.
    expect(limitLength('DL-HOUSE-APPOINT', '330282', '2026-03-01T09:00', own)).toBe(3);
  });

  it('is set for house rules alone, not for what the law says', () => {
    for (const code of Object.values(limitParameters))
      expect(
        terms[code].articles.every(article => article.startsWith('house-')),
        code,
      ).toBe(true);
  });
});
