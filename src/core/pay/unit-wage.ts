import { divide, type Fraction, fraction, roundToFen } from './money.ts';

/** Paid days of a month (人社部发〔2025〕2号): 21.75. */
const PAID_DAYS = fraction(87, 4);
const HOURS_OF_A_DAY = fraction(8);

/** Takes the same input as `rounding`: whether the unit wage is rounded to fen before it is multiplied. */
export type Rounding = 'end' | 'unit-wage-first' | undefined;

/** A unit wage as it is multiplied: exact, or rounded to fen first where a tribunal does so. */
export const unitWage = (exact: Fraction, rounding: Rounding): Fraction =>
  rounding === 'unit-wage-first' ? fraction(roundToFen(exact)) : exact;

/** The wage of a day in fen: the month over 21.75. */
export const dayWage = (monthly: Fraction, rounding: Rounding): Fraction =>
  unitWage(divide(monthly, PAID_DAYS), rounding);

/** The wage of an hour in fen: the month over 21.75 over 8. */
export const hourWage = (monthly: Fraction, rounding: Rounding): Fraction =>
  unitWage(divide(divide(monthly, PAID_DAYS), HOURS_OF_A_DAY), rounding);
