import { isDay } from '../../core/law/day.ts';

/** What is wrong with a typed day: nothing typed, not complete, or no real day. */
export function checkDay(value: string | undefined): 'empty' | 'format' | 'real' | undefined {
  if (!value) return 'empty';
  if (isDay(value)) return undefined;
  return /^\d{4}-\d{1,2}-\d{1,2}$/.test(value) ? 'real' : 'format';
}
