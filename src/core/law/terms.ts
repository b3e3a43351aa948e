import type { Term } from './term.ts';
import { arbitrationTerms } from './terms-arbitration.ts';
import { authoritiesTerms } from './terms-authorities.ts';
import { courtTerms } from './terms-court.ts';
import { generalTerms } from './terms-general.ts';
import { mediationTerms } from './terms-mediation.ts';

/** Every limit that the law or the house sets. Lengths and units stand in these tables and nowhere else. */
export const terms = {
  ...mediationTerms,
  ...arbitrationTerms,
  ...courtTerms,
  ...authoritiesTerms,
  ...generalTerms,
} as const satisfies Record<string, Term>;

/** Names a limit of time; fixed, since ledgers keep them. */
export type DeadlineCode = keyof typeof terms;

export const deadlineCodes = Object.keys(terms) as readonly DeadlineCode[];

export const isDeadlineCode = (value: string): value is DeadlineCode => Object.hasOwn(terms, value);

/** The limit by its code. */
export const termOf = (code: DeadlineCode): Term => terms[code];
