import { unpack } from './harness.ts';
import { prepareDemonstration } from './site.ts';

/**
 * Once for all files of the browser: the browser itself, and the demonstration city that each of them copies. Unpacking
 * moves the folder for temporary files for a moment, so it is done before anything is copied there.
 */
export default async function setup(): Promise<void> {
  await unpack();
  if (!process.env.HEJIE_SITE) await prepareDemonstration();
}
