import { addDays, addMonths, type Day } from '../law/day.ts';
import type { Fen } from '../pay/money.ts';
import type { Ending, StoryFacts } from './read-facts.ts';

/** A day (`YYYY-MM-DD`), or only its month (`YYYY-MM`) where the person remembers no more. */
export type DayOrMonth = string;

/** What the person has confirmed about the work. What is absent is not known. */
export interface CaseFacts {
  readonly hiredOn?: DayOrMonth;
  readonly leftOn?: DayOrMonth;
  readonly stillEmployed?: boolean;
  /** The day on which a written contract was signed. */
  readonly signedOn?: DayOrMonth;
  readonly monthlyWage?: Fen;
  /** The average of the last twelve months; the monthly wage stands in for it. */
  readonly averageMonthlyWage?: Fen;
  readonly unpaidWages?: Fen;
  readonly unpaidMonths?: number;
  readonly contract?: 'written' | 'none';
  readonly socialInsurance?: 'paid' | 'none';
  readonly endedHow?: Ending;
  readonly injured?: boolean;
}

export type FactName = keyof CaseFacts;

const PRECISE = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** The facts of a story as a first proposal for the person to confirm. A year alone is too little and is left out. */
export function factsOfStory(told: StoryFacts): CaseFacts {
  const day = (written: string | undefined): DayOrMonth | undefined =>
    written !== undefined && PRECISE.test(written) ? written : undefined;
  const facts: { [K in FactName]: CaseFacts[K] | undefined } = {
    hiredOn: day(told.hiredOn?.value),
    leftOn: day(told.leftOn?.value),
    stillEmployed: told.stillEmployed?.value,
    signedOn: undefined,
    monthlyWage: told.monthlyWage?.value,
    averageMonthlyWage: undefined,
    unpaidWages: told.unpaidWages?.value,
    unpaidMonths: told.unpaidMonths?.value,
    contract: told.contract?.value,
    socialInsurance: told.socialInsurance?.value,
    endedHow: told.endedHow?.value,
    injured: told.injured?.value,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** The first day that a day or month can mean. */
export const earliest = (written: DayOrMonth): Day => (written.length === 7 ? `${written}-01` : written);

/** The last day that a day or month can mean. */
export const latest = (written: DayOrMonth): Day =>
  written.length === 7 ? addDays(addMonths(`${written}-01`, 1), -1) : written;
