import { type Day, toNumber } from '../core/law/day.ts';
import { sm3 } from '../store/sm3.ts';
import type { Random } from './random.ts';

/** A fixed id (UUID of version 8) that follows from a name, e.g. `organisation longshan`. */
export function idOf(name: string): string {
  const hex = sm3(`hejie demo ${name}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** The instant of a minute of a day in Chinese time, as ISO 8601, e.g. `2024-03-01T09:05:00+08:00`. */
export const instantAt = (day: Day, minute: number): string =>
  `${day}T${pad(Math.floor(minute / 60), 2)}:${pad(minute % 60, 2)}:00+08:00`;

/** A UUID of version 7 for that instant; the rest of it comes from the random source. */
export function seedAt(random: Random, day: Day, minute: number): string {
  const ms = (toNumber(day) * 1440 + minute - 480) * 60_000 + random.between(0, 59_999);
  const time = ms.toString(16).padStart(12, '0');
  const [x, y, z] = [random.hex(), random.hex(), random.hex()];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${x.slice(0, 3)}-a${x.slice(3, 6)}-${x.slice(6)}${y.slice(0, 2)}${z}`;
}
