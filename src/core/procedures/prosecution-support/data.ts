import type { Day } from '../../law/day.ts';
import type { Fen } from '../../pay/money.ts';
import type { Side } from '../../people/role.ts';
import type { HandedOver } from '../hand-over.ts';

/** The procuratorate's own facts on wage arrears (domain.md 1.12). */
export interface ProsecutionData extends HandedOver {
  readonly applicant: Side;
  readonly origin: 'application' | 'hand-over';
  readonly receivedOn: Day;
  readonly employerName?: string;
  /** What each body holds of the clue, in order. */
  readonly positions?: readonly Position[];
  readonly facts?: readonly {
    readonly on: Day;
    readonly words: string;
    readonly workers: number;
    readonly owed: Fen;
  }[];
  /** The worker's own wish that the suit be supported: without it there is none. */
  readonly askedOn?: Day;
  readonly support?: {
    readonly on: Day;
    readonly supported: boolean;
    readonly words: string;
    readonly suit?: { readonly on: Day; readonly words: string };
  };
  readonly suggestions?: readonly Suggestion[];
  readonly supervision?: {
    readonly askedOn: Day;
    readonly question: string;
    readonly explained?: { readonly on: Day; readonly words: string; readonly by: string };
    readonly demandedOn?: Day;
    readonly demand?: string;
  };
  /** Agreements on payment by instalments whose performance is followed. */
  readonly linked?: readonly { readonly proceedingId: string; readonly on: Day }[];
  readonly closing?: { readonly ground: string; readonly words: string; readonly on: Day };
}

export interface Position {
  readonly on: Day;
  readonly body: string;
  readonly name: string;
  readonly holds: string;
  readonly words: string;
}

export interface Suggestion {
  readonly id: string;
  readonly on: Day;
  readonly to: string;
  readonly words: string;
  readonly servedOn?: Day;
  readonly reply?: { readonly on: Day; readonly words: string; readonly accepted: boolean };
}

/** As a party reads it: what bodies say to each other is theirs. */
export function dataFor(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { applicant, receivedOn, askedOn, support, closing } = data as unknown as ProsecutionData;
  return {
    applicant,
    receivedOn,
    ...(askedOn && { askedOn }),
    ...(support && { support }),
    ...(closing && { closing }),
  };
}
