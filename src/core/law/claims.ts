import type { ClaimKind } from './claim-kind.ts';
import { endingClaims } from './claims-ending.ts';
import { insuranceClaims } from './claims-insurance.ts';
import { otherClaims } from './claims-other.ts';
import { wagesClaims } from './claims-wages.ts';

export type { ClaimKind } from './claim-kind.ts';

const bySubject = { ...wagesClaims, ...endingClaims, ...insuranceClaims, ...otherClaims };

/** QQ01 to QQ48. */
export type ClaimCode = keyof typeof bySubject;

/** All codes, in their order. */
export const claimCodes = (Object.keys(bySubject) as ClaimCode[]).sort() as readonly ClaimCode[];

/** The claims of a labour dispute in the order of their codes, with what stands behind each. The codes are fixed. */
export const claims = Object.fromEntries(claimCodes.map(code => [code, bySubject[code]])) as typeof bySubject;

export const isClaimCode = (value: string): value is ClaimCode => Object.hasOwn(claims, value);

/** The kind of claim by its code. */
export const claimOf = (code: ClaimCode): ClaimKind<ClaimCode> => claims[code];
