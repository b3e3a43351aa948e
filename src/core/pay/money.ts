/**
 * Money is counted in whole fen (1/100 yuan) and never in floating yuan. Everything between the input and the last
 * rounding of one claim item is an exact fraction.
 */

/** A sum of money in fen: a safe integer, never negative in a result. 7,200.00 yuan is 720000. */
export type Fen = number;

/** An exact rational number. `denominator` is positive and the two have no common divisor. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** The fraction `numerator / denominator` in lowest terms. Throws if the denominator is 0: that is a mistake of ours. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) throw new RangeError('A fraction needs a denominator other than 0.');
  const divisor = greatestCommonDivisor(n, d) || 1n;
  const sign = d < 0n ? -1n : 1n;
  return { numerator: (sign * n) / divisor, denominator: (sign * d) / divisor };
}

export const zero: Fraction = fraction(0n);

export const add = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const subtract = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);

export const multiply = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);

/** `a / b`. Throws if `b` is 0: that is a mistake of ours. */
export const divide = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator);

/** Negative if `a < b`, 0 if equal, positive if `a > b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const smaller = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const larger = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

/** The sum of all, 0 for none. */
export const sum = (items: readonly Fraction[]): Fraction => items.reduce(add, zero);

/**
 * Rounds a fraction that counts fen to whole fen, a half upwards (away from zero for a negative one).
 * Throws if the result is no safe integer.
 */
export function roundToFen(value: Fraction): Fen {
  const negative = value.numerator < 0n;
  const magnitude = negative ? -value.numerator : value.numerator;
  const rounded = (2n * magnitude + value.denominator) / (2n * value.denominator);
  const fen = Number(negative ? -rounded : rounded);
  if (!Number.isSafeInteger(fen)) throw new RangeError('This sum is too large to be counted in fen.');
  return fen === 0 ? 0 : fen;
}

/** The fraction written with `places` decimals, a half rounded upwards: `formatDecimal(fraction(15, 2), 1)` is `'7.5'`. */
export function formatDecimal(value: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  const negative = value.numerator < 0n;
  const magnitude = (negative ? -value.numerator : value.numerator) * scale;
  const rounded = (2n * magnitude + value.denominator) / (2n * value.denominator);
  const digits = rounded.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const written = places === 0 ? whole : `${whole}.${digits.slice(digits.length - places)}`;
  return negative && rounded !== 0n ? `-${written}` : written;
}

const FULL_WIDTH = /[０-９．，]/g;
const toHalfWidth = (written: string): string =>
  written.replace(FULL_WIDTH, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** Without signs that only dress a sum: `￥１，２３４．５６元` becomes `1,234.56`. */
const undress = (written: string): string =>
  toHalfWidth(written.trim())
    .replace(/^(?:[¥￥]|CNY|RMB|人民币)\s*/i, '')
    .replace(/\s*(?:元整|元|圆|块钱|块|yuan)$/i, '');

const PLAIN = /^\d{1,15}(?:\.(\d{1,4}))?$/;
const GROUPED = /^\d{1,3}(?:,\d{3}){1,4}(?:\.(\d{1,4}))?$/;

/**
 * Reads a decimal number of yuan with at most four decimals as an exact fraction that counts **fen**; for averages.
 * `undefined` if it is none.
 */
export function parseAverageYuan(written: string): Fraction | undefined {
  const bare = undress(written.slice(0, 40));
  if (!PLAIN.test(bare) && !GROUPED.test(bare)) return undefined;
  const [whole = '0', decimals = ''] = bare.replaceAll(',', '').split('.');
  return fraction(BigInt(whole + decimals.padEnd(4, '0')), 100n);
}

/**
 * Reads a sum as people type it (`1,234.56`, `１２３４`, `5200元`, `￥5,200.50`) into fen.
 * `undefined` if it is no sum, is negative, has more than two decimals or is too large.
 */
export function parseYuan(written: string): Fen | undefined {
  const value = parseAverageYuan(written);
  if (value?.denominator !== 1n) return undefined;
  const fen = Number(value.numerator);
  return Number.isSafeInteger(fen) ? fen : undefined;
}

/** `123456` → `'1234.56'`: how a sum is written on the wire. */
export const formatYuan = (fen: Fen): string => formatDecimal(fraction(fen, 100n), 2);

const grouped = (fen: Fen): string => formatYuan(fen).replace(/\B(?=(\d{3})+(?!\d))(?=\d*\.)/g, ',');

/** `123456` → `'1,234.56元'`: how a sum is written to a Chinese reader. */
export const formatYuanZh = (fen: Fen): string => `${grouped(fen).replace('-', '−')}元`;

/** `123456` → `'CNY 1,234.56'`: how a sum is written to an English reader. */
export const formatYuanEn = (fen: Fen): string => `CNY ${grouped(fen).replace('-', '−')}`;
