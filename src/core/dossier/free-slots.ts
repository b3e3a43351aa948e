import { type Calendar, isWorkingDay } from '../law/calendar.ts';
import { addDays, type Day } from '../law/day.ts';
import { overlaps, type Taken } from './booking.ts';

export interface Slot {
  readonly on: Day;
  readonly from: number;
  readonly to: number;
  readonly roomId?: string;
}

export interface SlotWish {
  readonly calendar: Calendar;
  /** First and last day that may be proposed. */
  readonly first: Day;
  readonly last: Day;
  readonly minutes: number;
  /** Rooms in the order in which they are tried; empty: no room is needed. */
  readonly rooms: readonly string[];
  /** Everybody of whom nobody may be taken. */
  readonly people: readonly string[];
  readonly taken: readonly Taken[];
  readonly atMost: number;
  readonly perDay?: number;
}

/** Hours in which an office meets people: morning and afternoon, in minutes. A custom of the house, not of the law. */
const hours = [
  [9 * 60, 12 * 60],
  [13 * 60 + 30, 17 * 60],
] as const;
const grid = 30;

/**
 * The first times on working days at which one of the rooms and everybody are free, in order. Pure: what is taken is an
 * argument. A meeting that is longer than half a day may run through noon.
 */
export function freeSlots(wish: SlotWish): Slot[] {
  const { calendar, first, last, atMost, perDay = 2 } = wish;
  const found: Slot[] = [];
  for (let on = first; on <= last && found.length < atMost; on = addDays(on, 1)) {
    if (!isWorkingDay(calendar, on)) continue;
    const today = slotsOn(wish, on);
    for (const slot of today.slice(0, Math.min(perDay, atMost - found.length))) found.push(slot);
  }
  return found;
}

function slotsOn({ minutes, rooms, people, taken }: SlotWish, on: Day): Slot[] {
  const ofDay = taken.filter(t => t.on === on);
  const isFree = (subject: string, from: number) =>
    !ofDay.some(t => t.subject === subject && overlaps(t, { on, from, to: from + minutes }));
  const slots: Slot[] = [];
  for (const [opens, closes] of hours) {
    // One a half-day: the first at which it fits.
    const end = minutes > closes - opens ? hours[1][1] : closes;
    for (let from: number = opens; from + minutes <= end; from += grid) {
      if (!people.every(person => isFree(person, from))) continue;
      const roomId = rooms.find(room => isFree(room, from));
      if (rooms.length > 0 && roomId === undefined) continue;
      slots.push({ on, from, to: from + minutes, ...(roomId && { roomId }) });
      break;
    }
  }
  return slots;
}
