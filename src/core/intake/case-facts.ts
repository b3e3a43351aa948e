import { addDays, addMonths, type Day } from '../law/day.ts';
import type { Fen } from '../pay/money.ts';
import { type Text, text } from '../text.ts';
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
  /** What was due and paid in each month; with it the other two are not needed. */
  readonly arrears?: readonly { readonly month: string; readonly due: Fen; readonly paid: Fen }[];
  readonly contract?: 'written' | 'none';
  readonly socialInsurance?: 'paid' | 'none';
  readonly endedHow?: Ending;
  readonly injured?: boolean;
}

export type FactName = keyof CaseFacts;

/** What each fact is called when it is still missing: 还差1项：月平均工资. */
export const factTitles = {
  hiredOn: text('入职日期', 'the start date'),
  leftOn: text('离开日期', 'the leaving date'),
  stillEmployed: text('是否还在上班', 'whether you still work there'),
  signedOn: text('签书面合同的日期', 'the day the contract was signed'),
  monthlyWage: text('每月工资', 'the monthly wage'),
  averageMonthlyWage: text('月平均工资', 'the average monthly wage'),
  unpaidWages: text('没发的工资总数', 'the total of unpaid wages'),
  unpaidMonths: text('几个月没发', 'how many months are unpaid'),
  arrears: text('每个月应发和已发', 'what was due and paid each month'),
  contract: text('有没有签书面合同', 'whether there is a written contract'),
  socialInsurance: text('单位有没有交社保', 'whether social insurance was paid'),
  endedHow: text('怎么离开的', 'how it ended'),
  injured: text('有没有受伤', 'whether there was an injury'),
} as const satisfies Record<FactName, Text>;

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
    arrears: undefined,
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

/** Whether wages are unpaid, in whichever way it was told. */
export const isUnpaid = ({ unpaidWages, unpaidMonths, arrears }: CaseFacts): boolean =>
  (unpaidWages ?? 0) > 0 || (unpaidMonths ?? 0) > 0 || (arrears ?? []).some(({ due, paid }) => paid < due);
