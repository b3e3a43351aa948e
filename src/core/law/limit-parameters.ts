import { type DeadlineCode, terms } from './terms.ts';

/** The limits whose length is the house's own to set, or whose source nobody has confirmed, by the dated value that holds it. */
export const limitParameters = {
  answerWillingnessDays: 'DL-ANSWER-MED',
  firstContactDays: 'DL-HOUSE-CONTACT',
  appointDays: 'DL-HOUSE-APPOINT',
  transferAnswerDays: 'DL-HOUSE-TRANSFER',
  approvalDays: 'DL-HOUSE-APPROVAL',
  overdueDays: 'DL-HOUSE-OVERDUE',
  administrativeReviewDays: 'DL-LI-REVIEW',
  administrativeSuitMonths: 'DL-LI-SUIT',
  procuratorialReplyMonths: 'DL-SUGG-PROC-2M',
} as const satisfies Record<string, DeadlineCode>;
export type LimitParameter = keyof typeof limitParameters;

const byCode = new Map<DeadlineCode, LimitParameter>(
  Object.entries(limitParameters).map(([name, code]) => [code, name as LimitParameter]),
);

/** The dated value that holds the length of a limit; undefined where the law sets it. */
export const limitParameterOf = (code: DeadlineCode): LimitParameter | undefined => byCode.get(code);

/** The lengths as the house begins with them, in the unit of the limit. */
export const limitLengths = Object.entries(limitParameters).map(([name, code]) => ({
  name: name as LimitParameter,
  value: String(terms[code].length),
}));
