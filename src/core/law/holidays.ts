import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Day } from './day.ts';
import { addDays } from './day.ts';

/** How one year was arranged by a notice of the State Council's office. */
export interface Arrangement {
  /** Number of the notice, where it is known, e.g. `国办发明电〔2025〕7号`. */
  readonly notice?: string;
  /** Days off, Saturdays and Sundays inside a holiday included. */
  readonly off: readonly Day[];
  /** Saturdays and Sundays that were made working days. */
  readonly makeUp: readonly Day[];
  /** Statutory days of that year (300 %); computed from the rules of the year when absent. */
  readonly statutory?: readonly Day[];
}

/** The years whose arrangement is built in. A later year is loaded by an administrator (`withYear`). */
export const FIRST_ARRANGED_YEAR = 2007;
export const LAST_ARRANGED_YEAR = 2026;

const notices: Readonly<Record<number, string>> = {
  2024: '国办发明电〔2023〕7号',
  2025: '国办发明电〔2024〕12号',
  2026: '国办发明电〔2025〕7号',
};

/**
 * The moving holidays of each year, as `MMDD`: first day of the lunar year, Qingming, Dragon Boat, Mid-Autumn. They are
 * needed for the statutory days, which the arrangements do not tell apart from the bridging days.
 */
const movingHolidays: Readonly<Record<number, string>> = {
  2000: '0205 0404 0606 0912',
  2001: '0124 0405 0625 1001',
  2002: '0212 0405 0615 0921',
  2003: '0201 0405 0604 0911',
  2004: '0122 0404 0622 0928',
  2005: '0209 0405 0611 0918',
  2006: '0129 0405 0531 1006',
  2007: '0218 0405 0619 0925',
  2008: '0207 0404 0608 0914',
  2009: '0126 0404 0528 1003',
  2010: '0214 0405 0616 0922',
  2011: '0203 0405 0606 0912',
  2012: '0123 0404 0623 0930',
  2013: '0210 0404 0612 0919',
  2014: '0131 0405 0602 0908',
  2015: '0219 0405 0620 0927',
  2016: '0208 0404 0609 0915',
  2017: '0128 0404 0530 1004',
  2018: '0216 0405 0618 0924',
  2019: '0205 0405 0607 0913',
  2020: '0125 0404 0625 1001',
  2021: '0212 0404 0614 0921',
  2022: '0201 0405 0603 0910',
  2023: '0122 0405 0622 0929',
  2024: '0210 0404 0610 0917',
  2025: '0129 0404 0531 1006',
  2026: '0217 0405 0619 0925',
  2027: '0206 0405 0609 0915',
  2028: '0126 0404 0528 1003',
  2029: '0213 0404 0616 0922',
  2030: '0203 0405 0605 0912',
  2031: '0123 0405 0624 1001',
  2032: '0211 0404 0612 0919',
  2033: '0131 0404 0601 0908',
  2034: '0219 0405 0620 0927',
  2035: '0208 0405 0610 0916',
  2036: '0128 0404 0530 1004',
  2037: '0215 0404 0618 0924',
  2038: '0204 0405 0607 0913',
  2039: '0124 0405 0527 1002',
  2040: '0212 0404 0614 0920',
  2041: '0201 0404 0603 0910',
  2042: '0122 0404 0622 0928',
  2043: '0210 0405 0611 0917',
  2044: '0130 0404 0531 1005',
  2045: '0217 0404 0619 0925',
  2046: '0206 0404 0608 0915',
  2047: '0126 0405 0529 1004',
  2048: '0214 0404 0615 0922',
  2049: '0202 0404 0604 0911',
  2050: '0123 0404 0623 0930',
  2051: '0211 0405 0613 0919',
  2052: '0201 0404 0601 0907',
  2053: '0219 0404 0620 0926',
  2054: '0208 0404 0610 0916',
  2055: '0128 0405 0530 1005',
  2056: '0215 0404 0617 0924',
  2057: '0204 0404 0606 0913',
  2058: '0124 0404 0625 1002',
  2059: '0212 0405 0614 0921',
  2060: '0202 0404 0603 0909',
};

/**
 * The rules of the statutory days for all citizens that stood in a year (National Holidays Measures 2): thirteen since 2025,
 * eleven from 2008 (since 2014 without the eve of Spring Festival), ten before.
 */
const rulesOf = (year: number) => ({
  /** Days of Spring Festival, counted from the first day of the lunar year: -1 is its eve. */
  spring: year >= 2025 ? [-1, 0, 1, 2] : year >= 2014 || year < 2008 ? [0, 1, 2] : [-1, 0, 1],
  labour: year >= 2025 ? ['05-01', '05-02'] : year >= 2008 ? ['05-01'] : ['05-01', '05-02', '05-03'],
  traditional: year >= 2008,
});

/**
 * The statutory days (300 % days) of a year by the rules of that year: 13 since 2025, 11 from 2008, 10 before; fewer
 * dates when two of them meet. Years before 2000 and after 2060 get the fixed days alone. Source: National Holidays Measures 2.
 */
export function statutoryDays(year: number): readonly Day[] {
  const rules = rulesOf(year);
  const on = (monthAndDay: string): Day => `${year}-${monthAndDay}`;
  const days = new Set<Day>([on('01-01'), ...rules.labour.map(on), on('10-01'), on('10-02'), on('10-03')]);
  const moving = movingHolidays[year];
  if (moving !== undefined) {
    const [spring = '', ...others] = moving.split(' ').map(it => `${it.slice(0, 2)}-${it.slice(2)}`);
    for (const offset of rules.spring) days.add(addDays(on(spring), offset));
    if (rules.traditional) for (const other of others) days.add(on(other));
  }
  return [...days].sort();
}

const daysOf = (table: Readonly<Record<string, string>>, year: number): Day[] =>
  Object.keys(table)
    .filter(day => day.startsWith(`${year}-`))
    .sort();

/** The built-in arrangements, 2007 to 2026, from the published holiday data. */
export const arrangements: ReadonlyMap<number, Arrangement> = new Map(
  Array.from({ length: LAST_ARRANGED_YEAR - FIRST_ARRANGED_YEAR + 1 }, (_, i) => FIRST_ARRANGED_YEAR + i).map(year => {
    const notice = notices[year];
    const arrangement: Arrangement = {
      ...(notice && { notice }),
      off: daysOf(published.holidays, year),
      makeUp: daysOf(published.workdays, year),
      statutory: statutoryDays(year),
    };
    return [year, arrangement];
  }),
);
