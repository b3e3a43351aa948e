import { hash, randomBytes } from 'node:crypto';

/** SM3 (GB/T 32905) as lower-case hex. */
export const sm3 = (value: string | Buffer): string => hash('sm3', value, 'hex');

/** Random bytes are drawn many at a time: a draw costs far more than a salt. */
let pool = '';
export function salt(): string {
  if (pool.length < 32) pool = randomBytes(4096).toString('hex');
  const taken = pool.slice(0, 32);
  pool = pool.slice(32);
  return taken;
}
