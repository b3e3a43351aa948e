import type { Day } from '../law/day.ts';

/**
 * A meeting in time and place: it takes a room and people for a while, and nobody else gets them meanwhile. Minutes count from
 * midnight, China time; `to` is the first minute after it.
 */
export interface Booking {
  /** Of the hearing or session that it is for. */
  readonly id: string;
  readonly proceedingId: string;
  readonly kind: BookingKind;
  readonly on: Day;
  readonly from: number;
  readonly to: number;
  readonly roomId?: string;
  /** Accounts of the staff who are taken. */
  readonly people: readonly string[];
  /** Where, in words; what is said of it outside the file. Never a link. */
  readonly place: string;
  /** Anybody may come and listen. */
  readonly open?: true;
  /** It does not take place: room and people are free again. */
  readonly released?: true;
}

export const bookingKinds = {
  hearing: { zh: '开庭', en: 'Hearing' },
  session: { zh: '调解', en: 'Mediation session' },
  absence: { zh: '不在', en: 'Away' },
} as const satisfies Record<string, { zh: string; en: string }>;
export type BookingKind = keyof typeof bookingKinds;

/** What a room or a person is taken for already. */
export interface Taken {
  /** A room or an account. */
  readonly subject: string;
  readonly on: Day;
  readonly from: number;
  readonly to: number;
}

/** 14:30 → 870. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** 870 → 14:30. */
export const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export const overlaps = (a: Omit<Taken, 'subject'>, b: Omit<Taken, 'subject'>): boolean =>
  a.on === b.on && a.from < b.to && b.from < a.to;
