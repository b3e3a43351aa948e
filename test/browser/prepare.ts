import { prepareDemonstration } from './site.ts';

/** Once for all files of the browser: the demonstration city that each of them copies. */
export default async function setup(): Promise<void> {
  if (!process.env.HEJIE_SITE) await prepareDemonstration();
}
