import { addDays, chinaDay, type Day } from '../core/law/day.ts';
import type { World } from '../store/dossiers.ts';

/** A county and what its steps look up. */
export interface County {
  readonly tenant: number;
  readonly world: World;
}

/** How a job runs; everything has a default. */
export interface RunOptions {
  /** Rows at a time. */
  readonly batch?: number;
  /** Asked between batches; false ends the run (the process stops, or another one has taken over). The next run goes on from there. */
  readonly goOn?: () => Promise<boolean>;
}

export const always = async (): Promise<boolean> => true;

const chinaOffsetMs = 8 * 3_600_000;

/** The legal day of an instant: China has one time, eight hours ahead. */
export const dayOf = (now: Date): Day => chinaDay(now.getTime());

/** The hour of an instant in China, 0 to 23. */
export const hourOf = (now: Date): number => new Date(now.getTime() + chinaOffsetMs).getUTCHours();

/** The next instant at which it is this full hour in China. */
export function nextAt(now: Date, hour: number): Date {
  const day = hourOf(now) < hour ? dayOf(now) : addDays(dayOf(now), 1);
  return new Date(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000 - chinaOffsetMs);
}
