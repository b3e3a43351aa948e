import type { IndicatorView } from '../../../contract/routes/statistics.ts';
import { fewMark, figureOf } from '../../../core/statistics/indicator.ts';
import { formatMoney } from '../../kit/format.ts';
import type { Language } from '../../words/words.ts';
import type { Figure } from './use-figures.ts';

const thousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** A count with its thousands marked. */
export const formatCount = (n: number): string => thousands(String(n));

/** A figure without its unit: `80.0`, `3,616`, `54,000.00`, `<5`. Undefined: there is none. */
export function formatValue(value: string | null, unit: IndicatorView['unit'], language: Language): string | undefined {
  if (value === null) return undefined;
  if (value === fewMark) return value;
  return unit === 'yuan'
    ? formatMoney(value, language).replace(/元$|^CNY /, '')
    : unit === 'count'
      ? thousands(value)
      : value;
}

/** The figure of a small group written out, for those who use it inside; a sum that the server kept back stays so. */
export const withFew = (figure: Figure, unit: IndicatorView['unit'], showsFew: boolean): Figure =>
  showsFew && figure.value === fewMark && unit !== 'yuan'
    ? { ...figure, value: figureOf(unit, figure.numerator, figure.denominator) }
    : figure;

export const isFewFigure = (figure: Figure): boolean => figure.value === fewMark || figure.withheld !== undefined;
