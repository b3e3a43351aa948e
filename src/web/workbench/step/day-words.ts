import type { Day } from '../../../core/law/day.ts';
import { isDay } from '../../../core/law/day.ts';

/**
 * Reads a day as people type it: `2026-3-15`, `2026 3 15`, `20260315`, `2026年3月15日`, and `3-15` for the year of today.
 * Nothing if it is no day of the calendar.
 */
export function readDay(written: string, today: Day): Day | undefined {
  const text = written.normalize('NFKC').trim();
  const joined = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const numbers = joined ? joined.slice(1) : text.split(/[^\d]+/).filter(Boolean);
  const [year, month, day] = numbers.length === 2 ? [today.slice(0, 4), ...numbers] : numbers;
  if (numbers.length > 3 || !year || !month || !day || year.length !== 4) return undefined;
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(found) ? found : undefined;
}
