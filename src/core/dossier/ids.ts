/**
 * Ids that follow from a decision's seed (a UUIDv7): the n-th id is the seed with n added to its last 32 bits. Deciding
 * twice gives the same ids, and `decide` needs no random source.
 */
export function idsFrom(seed: string): () => string {
  const head = seed.slice(0, 28);
  const tail = Number.parseInt(seed.slice(28), 16);
  if (Number.isNaN(tail)) throw new Error(`A seed is a UUID, and “${seed}” is none`);
  let n = 0;
  return () => {
    n += 1;
    return head + ((tail + n) >>> 0).toString(16).padStart(8, '0');
  };
}
