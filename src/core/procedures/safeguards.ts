import { addDays, type Day } from '../law/day.ts';
import { type Text, text } from '../text.ts';

/** What makes a promise to pay in instalments safer, agreed by both (domain.md 1.3; CC 686, 688 for the guarantee). */
export interface Safeguards {
  /** Days after a pay day before it counts as missed; absent = none. */
  readonly graceDays?: number | undefined;
  /** Once a payment is missed all the rest is due. */
  readonly accelerates?: boolean | undefined;
  /** Who answers for all payments beside the employer. */
  readonly guarantor?: string | undefined;
}

/** The last day on which a payment is in time. */
export const lastDay = (due: Day, { graceDays = 0 }: Safeguards = {}): Day => addDays(due, graceDays);

/** Whether anything was agreed. */
export const hasSafeguards = ({ graceDays = 0, accelerates, guarantor }: Safeguards = {}): boolean =>
  graceDays > 0 || accelerates === true || guarantor !== undefined;

/** What was agreed, a sentence each. */
export const safeguardWords = ({ graceDays = 0, accelerates, guarantor }: Safeguards = {}): Text[] => [
  ...(graceDays > 0
    ? [
        text(
          `每期到期后宽限${graceDays}日，宽限期满没有付清的，算逾期。`,
          `Each payment has ${graceDays === 1 ? '1 day' : `${graceDays} days`} of grace, and counts as missed after that.`,
        ),
      ]
    : []),
  ...(accelerates
    ? [text('任何一期逾期的，剩余各期一并到期。', 'Once a payment is missed, all the rest is due at once.')]
    : []),
  ...(guarantor
    ? [text(`${guarantor}对全部款项承担连带保证责任。`, `${guarantor} guarantees all payments jointly and severally.`)]
    : []),
];
