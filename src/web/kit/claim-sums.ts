import { type ClaimView, Computation, type DossierView } from '../../contract/views.ts';

/** Sums of claims in yuan, as the wire has them: two decimals. `undefined` where nothing has a sum yet. */
export interface ClaimSums {
  readonly claimed?: string;
  readonly computed?: string;
  readonly awarded?: string;
}

/** What a claim comes to by its newest computation that this reader may read, or by the one made with the claim. */
export function computedOf(claim: ClaimView): string | undefined {
  const newest = claim.sheets.at(-1)?.computation.amount;
  if (newest) return newest;
  const read = Computation.safeParse(claim.computation);
  return read.success ? (read.data.amount ?? undefined) : undefined;
}

/** Claimed, computed and awarded (or agreed), over all claims; in whole fen, so that no cent is lost in adding. */
export const claimSums = (claims: DossierView['claims']): ClaimSums => ({
  ...sum(
    'claimed',
    claims.map(c => c.amount),
  ),
  ...sum('computed', claims.map(computedOf)),
  ...sum(
    'awarded',
    claims.map(c => c.result?.amount),
  ),
});

function sum(key: keyof ClaimSums, amounts: readonly (string | undefined)[]): ClaimSums {
  const known = amounts.filter(a => a !== undefined);
  if (known.length === 0) return {};
  const fen = known.reduce((total, a) => total + fenOf(a), 0n);
  return { [key]: `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}` };
}

function fenOf(yuan: string): bigint {
  const [whole = '0', cents = ''] = yuan.split('.');
  return BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0').slice(0, 2));
}
