import { createHash, randomBytes } from 'node:crypto';

/** SM3 (GB/T 32905) as lower-case hex. */
export const sm3 = (value: string | Buffer): string => createHash('sm3').update(value).digest('hex');

export const salt = (): string => randomBytes(16).toString('hex');
