import { createHash, type Hash } from 'node:crypto';
import type { Head } from './jobs.ts';

/** The root before the first one. */
export const zeroRoot = '0'.repeat(64);

/** Builds a day's root: SM3 over the root before it and then, in order of dossier id, every dossier's last entry up to that day. */
export interface RootBuilder {
  add(head: Head): void;
  readonly heads: number;
  /** Once, at the end. */
  root(): string;
}

export function rootBuilder(previousRoot: string): RootBuilder {
  const hash: Hash = createHash('sm3').update(`${previousRoot}\n`);
  let heads = 0;
  return {
    add: head => {
      hash.update(`${head.dossierId} ${head.hash}\n`);
      heads += 1;
    },
    get heads() {
      return heads;
    },
    root: () => hash.digest('hex'),
  };
}
